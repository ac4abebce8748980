"""The trash keeps a contact for 30 days; who goes for good leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.actions import trash
from desktop.app import build_app
from desktop.contacts.errors import ContactGone, NothingToUndo, UndoTooOld
from desktop.contacts.manifest import DATABASE_NAME
from desktop.contacts.model import ContactFields, InteractionKind, Query, StackCardRow, StackState
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.clock import Clock

MAY = datetime(2026, 5, 4, 12, tzinfo=UTC)
KAI = ContactFields(name="Kai Otto", notes=("Quetzalcoatlus northropi",))
ADA = ContactFields(name="Ada Berg")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    store = Store(tmp_path / "data", clock)
    store.add(fields_to_vcard(KAI, "kai"))
    store.add(fields_to_vcard(ADA, "ada"))
    yield store
    store.close()


def test_the_trash_says_how_long_somebody_stays(store: Store, clock: Clock) -> None:
    store.remove("kai")
    clock.wait(9.5)
    store.remove("ada")

    assert [(one.row.name, one.days_left) for one in trash.deleted(store)] == [("Ada Berg", 29), ("Kai Otto", 20)]


def test_who_lay_there_for_30_days_goes_and_the_others_stay(store: Store, clock: Clock) -> None:
    store.remove("kai")
    clock.wait(10)
    store.remove("ada")
    clock.wait(20)

    assert trash.tidy(store).contacts == 1
    assert trash.tidy(store).contacts == 0
    with pytest.raises(ContactGone):
        store.get("kai")
    assert store.get("ada").deleted is not None
    assert store.count("", trash=True) == 1
    assert store.finder.counts(5).trash == 1


def test_who_was_taken_back_in_time_stays(store: Store, clock: Clock) -> None:
    store.remove("kai")
    clock.wait(29)
    trash.restore(store, ["kai"])
    clock.wait(29)

    assert trash.tidy(store).contacts == 0
    assert store.get("kai").deleted is None


def test_who_is_gone_for_good_leaves_no_text_behind(store: Store, tmp_path: Path) -> None:
    store.stack.add([(tmp_path / "IMG_1.jpg", "f" * 64, "IMG_1.jpg")])
    (item,) = store.stack.all()
    store.stack.put_cards(item.id, [StackCardRow(0, StackState.REVIEW, "{}", "")])
    with store.step("keep"):
        store.add(fields_to_vcard(KAI, "kai2"))
        store.stack.change_card(item.id, 0, StackState.KEPT, "Quetzalcoatlus draft", "kai2")
    store.stack.remove([item.id])
    store.interactions.log(["kai"], MAY, InteractionKind.NOTE, "Quetzalcoatlus again")
    store.change("kai", store.get("kai").vcard.replace("northropi", "lawsoni"))
    for uid in ("kai", "kai2"):
        store.remove(uid)

    assert trash.empty(store) == 2
    assert store.interactions.all() == []
    assert store.search("quetzalcoatlus") == []
    assert store.finder.find(Query("quetz", trash=True), 10).total == 0
    last = store._database.row("SELECT action, pruned FROM step ORDER BY id DESC LIMIT 1")
    assert last is not None
    assert tuple(last) == ("empty-trash", 1)
    store.close()
    assert b"uetzalcoatlus" not in (store.folder / DATABASE_NAME).read_bytes()


def test_what_was_with_others_stays_with_them(store: Store) -> None:
    both = store.interactions.log(["kai", "ada"], MAY, InteractionKind.MEETING, "Lunch")
    store.remove("kai")

    trash.empty(store)
    assert store.interactions.get(both.id).uids == ("ada",)
    assert store._database.rows("PRAGMA foreign_key_check") == []


def test_an_import_can_be_undone_although_one_of_it_is_gone(store: Store) -> None:
    with store.step("import") as step:
        store.add(fields_to_vcard(KAI, "one"))
        store.add(fields_to_vcard(KAI, "two"))
    store.remove("one")
    trash.empty(store)

    assert store.undo(step).uids == ("two",)
    assert store.count() == 2


def test_emptying_the_trash_is_never_undone_by_mistake(store: Store) -> None:
    store.remove("kai")
    trash.empty(store)

    assert store.undo().uids == ("ada",)
    with pytest.raises(NothingToUndo):
        store.undo()


def test_old_steps_are_read_but_not_undone(store: Store, clock: Clock) -> None:
    first = store.last_step()
    store.change("kai", store.get("kai").vcard.replace("northropi", "lawsoni"))
    clock.wait(80)
    store.change("ada", store.get("ada").vcard.replace("Berg", "Tal"))
    clock.wait(20)

    assert trash.tidy(store).steps == 3
    assert first is not None
    with pytest.raises(UndoTooOld, match="90 days"):
        store.undo(first.id)
    assert store.undo().uids == ("ada",)
    with pytest.raises(NothingToUndo):
        store.undo()
    held = store._database.rows("SELECT 1 FROM change JOIN step ON id = step WHERE pruned AND before || after <> ''")
    assert held == []


def test_the_program_tidies_up_when_it_opens_the_store(store: Store, clock: Clock) -> None:
    store.remove("kai")
    clock.wait(31)
    app = build_app(store.folder, clock)
    try:
        assert app.store.trash.deleted() == {}
    finally:
        app.close()
    with pytest.raises(ContactGone):
        store.get("kai")
