"""The store keeps every contact, finds it as one types, and undoes what was done."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.contacts.database import Database
from desktop.contacts.errors import (
    ContactGone,
    DiskFull,
    NothingToUndo,
    StoreDamaged,
    StoreForbidden,
    StoreNewer,
    UndoBlocked,
)
from desktop.contacts.manifest import DATABASE_NAME
from desktop.contacts.model import ContactFields, Origin, Phone
from desktop.contacts.schema import MIGRATIONS, bring_up_to_date
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard, patch_vcard
from tests.contacts.invented import DORA


class Clock:
    """A clock that goes on by a second each time it is looked at."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 4, 45, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "data", Clock()) if request.param == "file" else Store.in_memory(Clock())
    yield store
    store.close()


def add(store: Store, fields: ContactFields, uid: str = "") -> str:
    return store.add(fields_to_vcard(fields, uid)).uid


def test_a_contact_comes_back_as_it_was_added(store: Store) -> None:
    picture = store.save_picture(b"a picture")
    text = fields_to_vcard(DORA, "uid-1")

    store.add(text, [picture])
    contact = store.get("uid-1")

    assert contact.vcard == text
    assert contact.fields.name == "Dora Dehmel"
    assert contact.pictures == (picture,)
    assert store.picture_path(picture).read_bytes() == b"a picture"
    assert contact.created == contact.changed


def test_whoever_is_removed_while_everybody_is_gone_through_is_left_out(store: Store) -> None:
    names = ("Anna Alt", "Berta Baum", "Carl Cohn")
    added = [store.add(fields_to_vcard(replace(DORA, name=name), "")) for name in names]
    everybody = store.contacts()
    first = next(everybody)
    store.undo()
    store.remove(added[1].uid)
    assert [first.uid, *(contact.uid for contact in everybody)] == [added[0].uid]


def test_a_contact_without_uid_gets_one_in_its_card(store: Store) -> None:
    contact = store.add("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Kai Otto\r\nEND:VCARD\r\n")

    assert f"\r\nUID:{contact.uid}\r\n" in contact.vcard


def test_the_same_uid_twice_makes_two_contacts(store: Store) -> None:
    assert add(store, DORA, "uid-1") == "uid-1"
    assert add(store, DORA, "uid-1") != "uid-1"
    assert store.count() == 2


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", True),
        ("muller", True),
        ("MÜLLER", True),
        ("mueller", True),
        ("jur mul", True),
        ("lodz", True),
        ("Łódź", True),
        ("strasse", True),
        ("hauptstraße", True),
        ("王小", True),
        ("030 23125", True),
        ("+49 (0)30 23125-001", True),
        ("3023125001", True),
        ("müller 03023125", True),
        ("0000", False),
        ("@axiom", True),
        ("muller meier", False),
        ("999", False),
        ("%", False),
        ("_", False),
    ],
)
def test_search_forgives_accents_and_spelling_of_numbers(store: Store, query: str, found: bool) -> None:
    fields = ContactFields(
        name="Jürgen Müller",
        given="Jürgen",
        family="Müller",
        organization="Łódź Trade 王小明",
        phones=(Phone("+493023125001"),),
        emails=("jm@axiom.example",),
        notes=("Hauptstraße",),
    )
    uid = add(store, fields)

    assert [row.uid for row in store.search(query)] == ([uid] if found else [])
    assert store.count(query) == int(found)


def test_the_list_is_sorted_by_family_name_and_cut(store: Store) -> None:
    for given, family in (("Anna", "Zobel"), ("Zoe", "Ärmel"), ("Kai", "Otto")):
        add(store, ContactFields(name=f"{given} {family}", given=given, family=family))

    assert [row.name for row in store.search()] == ["Zoe Ärmel", "Kai Otto", "Anna Zobel"]
    assert [row.name for row in store.search(limit=1, offset=1)] == ["Kai Otto"]


def test_the_index_can_be_made_anew_from_the_cards(store: Store) -> None:
    add(store, DORA, "uid-1")
    before = store.search("dehmel")
    store._database.rows("UPDATE contact_index SET search = '', name = '', sort_name = ''")
    assert store.search("dehmel") == []

    assert store.rebuild_index() == 1
    assert store.search("dehmel") == before


def test_a_removed_contact_rests_in_the_trash(store: Store) -> None:
    uid = add(store, DORA)

    assert store.remove(uid).deleted is not None
    assert (store.count(), store.count(trash=True)) == (0, 1)
    assert store.restore(uid).deleted is None
    assert (store.count(), store.count(trash=True)) == (1, 0)


def test_every_step_can_be_undone_the_last_first(store: Store) -> None:
    uid = add(store, DORA)
    store.change(uid, patch_vcard(store.get(uid).vcard, replace(DORA, title="Chefin")))
    store.remove(uid)

    assert store.undo().action == "delete"
    assert store.get(uid).deleted is None
    assert store.undo().action == "edit"
    assert store.get(uid).fields.title == "Steuerberaterin"
    assert store.undo().action == "add"
    with pytest.raises(ContactGone):
        store.get(uid)
    assert store.last_step() is None
    with pytest.raises(NothingToUndo):
        store.undo()


def test_undo_works_after_a_restart(tmp_path: Path) -> None:
    store = Store(tmp_path)
    uid = add(store, DORA)
    store.close()

    again = Store(tmp_path)
    assert again.undo().uids == (uid,)
    assert again.count() == 0
    again.close()


def test_an_undo_never_takes_a_later_change_with_it(store: Store) -> None:
    uid = add(store, DORA)
    first = store.last_step()
    store.change(uid, patch_vcard(store.get(uid).vcard, replace(DORA, title="Chefin")))

    assert first is not None
    with pytest.raises(UndoBlocked):
        store.undo(first.id)
    assert store.get(uid).fields.title == "Chefin"


def test_a_step_is_undone_as_a_whole(store: Store) -> None:
    with store.step("import"):
        add(store, DORA, "uid-1")
        add(store, DORA, "uid-2")

    assert set(store.undo().uids) == {"uid-1", "uid-2"}
    assert store.count() == 0


def test_a_step_that_fails_leaves_nothing_behind(store: Store) -> None:
    def fail() -> None:
        with store.step("import"):
            add(store, DORA, "uid-1")
            store.change("uid-nobody", "")

    with pytest.raises(ContactGone):
        fail()
    assert store.count() == 0
    assert store.last_step() is None
    assert add(store, DORA, "uid-1") == "uid-1"


def test_a_card_of_a_photograph_is_remembered(store: Store) -> None:
    contact = store.add(fields_to_vcard(DORA, ""), (), Origin("f" * 64, 1, "IMG_1.jpg"))

    assert store.kept_from("f" * 64, 1) == contact
    assert store.kept_from("f" * 64, 0) is None
    store.add(fields_to_vcard(DORA, ""), (), Origin("", 1, "gone.jpg"))
    assert store.kept_from("", 1) is None
    store.remove(contact.uid)
    assert store.kept_from("f" * 64, 1) is None


def test_a_picture_name_is_always_a_hash(store: Store) -> None:
    with pytest.raises(ValueError, match="hash"):
        store.picture_path("../../etc/passwd")


def test_many_threads_may_write_at_once(store: Store) -> None:
    threads = [
        threading.Thread(target=lambda n=n: [add(store, DORA, f"uid-{n}-{i}") for i in range(5)]) for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert store.count() == 20


def test_a_newer_store_is_refused_in_words(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store._database.rows(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    store.close()

    with pytest.raises(StoreNewer, match="newer Cardfile"):
        Store(tmp_path)


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / DATABASE_NAME
    file.write_bytes(b"this is no database, but somebody's text " * 100)

    with pytest.raises(StoreDamaged, match="damaged"):
        Store(tmp_path)
    assert file.read_bytes().startswith(b"this is no database")


def test_a_folder_that_cannot_be_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", "utf-8")

    with pytest.raises(StoreForbidden, match="may not write"):
        Store(tmp_path / "file" / "data")


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add(store, DORA, "uid-1")
    pages = store._database.rows("PRAGMA page_count")[0][0]
    store._database.rows(f"PRAGMA max_page_count = {pages + 2}")

    with pytest.raises(DiskFull, match="full"):
        store.add(fields_to_vcard(replace(DORA, notes=("x" * 100_000,)), "uid-2"))

    assert [row.uid for row in store.search()] == ["uid-1"]
    store._database.rows("PRAGMA max_page_count = 100000")
    assert add(store, DORA, "uid-3") == "uid-3"
    store.close()


def test_an_old_store_is_copied_before_it_is_changed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add(store, DORA, "uid-1")
    store.close()

    def second_form(database: Database) -> None:
        database.rows("ALTER TABLE contact ADD COLUMN circle TEXT")

    database = Database(tmp_path / DATABASE_NAME, tmp_path)
    bring_up_to_date(database, tmp_path, datetime(2026, 11, 22, tzinfo=UTC), (*MIGRATIONS, second_form))
    assert database.version() == len(MIGRATIONS) + 1
    database.close()

    (copy,) = (tmp_path / "backups").iterdir()
    old = Database(copy, tmp_path)
    assert old.version() == len(MIGRATIONS)
    assert [row["uid"] for row in old.rows("SELECT uid FROM contact")] == ["uid-1"]
    old.close()


def test_the_steps_of_an_older_cardfile_have_no_author(tmp_path: Path) -> None:
    old_store(tmp_path, 4)

    store = Store(tmp_path, author="window")

    (copy,) = (tmp_path / "backups").iterdir()
    assert copy.name.startswith("form-4-")
    (before,) = store.journal.steps(10)
    assert (before.action, before.author, before.detail) == ("add", "", "")
    store.remove("uid-1")
    assert [step.author for step in store.journal.steps(10)] == ["window", ""]
    assert [store.undo().action, store.undo().action] == ["delete", "add"]
    assert [(entry["author"], entry["undone_by"]) for entry in store.journal.of_contact("uid-1")] == [
        ("window", "window"),
        ("", "window"),
    ]
    store.close()


def old_store(folder: Path, form: int) -> None:
    """A store as an older Cardfile left it: one contact, and the step that added it."""
    (folder / "pictures").mkdir()
    database = Database(folder / DATABASE_NAME, folder)
    vcard, now = fields_to_vcard(DORA, "uid-1"), "2026-01-05T08:00:00+00:00"
    state: dict[str, object] = {"vcard": vcard, "deleted": None, "created": now, "changed": now, "pictures": []}
    with database.writing():
        for migration in MIGRATIONS[:form]:
            migration(database)
        database.rows("INSERT INTO contact(uid, vcard, created, changed) VALUES ('uid-1', ?, ?, ?)", (vcard, now, now))
        database.rows("INSERT INTO step(at, action) VALUES (?, 'add')", (now,))
        database.rows("INSERT INTO change VALUES (1, 1, 'contact', 'uid-1', NULL, ?)", (json.dumps(state),))
        database.rows(f"PRAGMA user_version = {form}")
    database.close()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    Store(tmp_path).close()

    def broken_form(database: Database) -> None:
        database.rows("DROP TABLE contact")
        raise ZeroDivisionError

    database = Database(tmp_path / DATABASE_NAME, tmp_path)
    with pytest.raises(ZeroDivisionError):
        bring_up_to_date(database, tmp_path, datetime(2026, 11, 22, tzinfo=UTC), (*MIGRATIONS, broken_form))
    assert database.version() == len(MIGRATIONS)
    assert database.rows("SELECT COUNT(*) FROM contact")[0][0] == 0
    database.close()


def test_the_store_is_made_to_survive_a_power_cut(tmp_path: Path) -> None:
    store = Store(tmp_path)

    assert store._database.rows("PRAGMA journal_mode")[0][0] == "wal"
    assert store._database.rows("PRAGMA synchronous")[0][0] == 2
    assert store._database.rows("PRAGMA foreign_keys")[0][0] == 1
    store.close()
