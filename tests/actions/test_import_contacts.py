"""An import says first what it would do, does exactly that as one step, and never makes two of one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.actions.import_contacts import carry_out, look_at, plan_import
from desktop.actions.import_plan import ImportPlan, Verdict
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.exchange.errors import ImportStopped
from tests.contacts.invented import DORA

DATA = Path(__file__).resolve().parents[1] / "exchange" / "data"
FILES = [DATA / name for name in ("apple.vcf", "nokia.vcf", "four.vcf", "linkedin.csv", "google.csv", "outlook.csv")]
KAI = "BEGIN:VCARD\nVERSION:3.0\nFN:Kai Otto\nN:Otto;Kai;;;\nEMAIL:kai@axiom.example\nEND:VCARD\n"


def vcf(folder: Path, *cards: str) -> Path:
    file = folder / "cards.vcf"
    file.write_bytes("".join(cards).encode())
    return file


def verdicts(plan: ImportPlan) -> list[Verdict]:
    return [card.verdict for card in plan.cards]


def texts(store: Store) -> list[str]:
    return sorted(contact.vcard for contact in store.contacts())


def test_a_plan_changes_nothing(store: Store) -> None:
    plan = plan_import(store, FILES)

    assert plan.new + plan.same + plan.updates == len(plan.cards) == 9
    assert store.count() == 0
    assert store.last_step() is None


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_same_file_three_times_gives_one_copy(store: Store, file: Path) -> None:
    first = carry_out(store, plan_import(store, [file]))
    once = texts(store)

    again = carry_out(store, plan_import(store, [file]))
    third = carry_out(store, plan_import(store, [file, file]))

    assert first.added == len(once) > 0
    assert (again.added, again.updated, again.step, third.added, third.updated) == (0, 0, 0, 0, 0)
    assert texts(store) == once


def test_cards_without_uid_and_mail_are_known_again_too(store: Store, tmp_path: Path) -> None:
    file = vcf(tmp_path, "BEGIN:VCARD\nVERSION:3.0\nFN:Dora\nEND:VCARD\n")

    for _ in range(3):
        carry_out(store, plan_import(store, [file, file]))

    assert store.count() == 1


def test_the_card_stays_byte_for_byte(store: Store) -> None:
    carry_out(store, plan_import(store, [DATA / "apple.vcf"]))

    assert texts(store) == [(DATA / "apple.vcf").read_text(encoding="utf-8")]


def test_an_import_is_one_step_and_goes_as_a_whole(store: Store, tmp_path: Path) -> None:
    with store.step("add"):
        store.add(fields_to_vcard(DORA, "uid-1"))
    before = texts(store)
    more = vcf(tmp_path, before[0].replace("END:VCARD", "NICKNAME:Dodo\r\nEND:VCARD"), KAI)

    done = carry_out(store, plan_import(store, [more]))

    assert (done.added, done.updated) == (1, 1)
    assert store.undo(done.step).action == "import"
    assert texts(store) == before


def test_a_newer_card_of_somebody_who_is_there_fills_and_adds(store: Store, tmp_path: Path) -> None:
    carry_out(store, plan_import(store, [vcf(tmp_path, KAI.replace("FN", "UID:kai\nTITLE:Azubi\nFN"))]))

    newer = KAI.replace("FN", "UID:kai\nTITLE:Chef\nTEL:+49 30 23125001\nFN")
    plan = plan_import(store, [vcf(tmp_path, newer)])
    done = carry_out(store, plan)

    [card] = plan.cards
    assert (card.verdict, card.uid) == (Verdict.UPDATE, "kai")
    assert card.adds == ("telephone +49 30 23125001",)
    assert card.differs == ("title Chef",)
    assert done.updated == 1
    assert (store.get("kai").fields.title, store.get("kai").fields.phones[0].number) == ("Azubi", "+49 30 23125001")


def test_two_people_of_one_uid_are_two(store: Store, tmp_path: Path) -> None:
    two = [KAI.replace("FN", "UID:1\nFN"), KAI.replace("FN", "UID:1\nFN").replace("Kai", "Dora").replace("kai", "dora")]

    for _ in range(3):
        carry_out(store, plan_import(store, [vcf(tmp_path, *two)]))

    assert sorted(contact.fields.name for contact in store.contacts()) == ["Dora Otto", "Kai Otto"]


def test_a_uid_that_somebody_else_has_puts_nothing_into_their_card(store: Store, tmp_path: Path) -> None:
    with store.step("add"):
        store.add(fields_to_vcard(DORA, "1"))
    before = store.get("1").vcard
    kai = KAI.replace("FN", "UID:1\nFN").replace("EMAIL:kai@axiom.example\n", "")
    file = vcf(tmp_path, kai, kai.replace("END", "TEL:+49 30 23125002\nEND"))

    first, *again = [carry_out(store, plan_import(store, [file])) for _ in range(3)]

    assert store.get("1").vcard == before
    assert sorted(contact.fields.name for contact in store.contacts()) == ["Dora Dehmel", "Kai Otto"]
    assert (first.added, first.updated, [one.step for one in again]) == (1, 1, [0, 0])


def test_somebody_likely_to_be_there_is_added_and_named(store: Store, tmp_path: Path) -> None:
    with store.step("add"):
        store.add(fields_to_vcard(DORA, "uid-1"))
    other = fields_to_vcard(DORA, "uid-2").replace("TITLE:Steuerberaterin", "TITLE:Chefin").replace("d.dehmel@", "dd@")

    plan = plan_import(store, [vcf(tmp_path, other)])
    done = carry_out(store, plan)

    [card] = plan.cards
    assert card.verdict is Verdict.LOOK
    assert (card.likely[0].uid, card.likely[0].name) == ("uid-1", "Dora Dehmel")
    assert card.likely[0].why
    assert (done.added, done.looks) == (1, ("uid-2",))


def test_what_was_deleted_comes_back_from_the_trash(store: Store, tmp_path: Path) -> None:
    file = vcf(tmp_path, KAI.replace("FN", "UID:kai\nFN"))
    carry_out(store, plan_import(store, [file]))
    with store.step("delete"):
        store.remove("kai")

    plan = plan_import(store, [file])
    done = carry_out(store, plan)

    assert verdicts(plan) == [Verdict.UPDATE]
    assert (done.updated, store.count(), store.count(trash=True)) == (1, 1, 0)


def test_what_the_user_leaves_out_is_left_out(store: Store, tmp_path: Path) -> None:
    plan = plan_import(store, [vcf(tmp_path, KAI, KAI.replace("Kai", "Dora").replace("kai", "dora"))])

    done = carry_out(store, plan, choices={0: False})

    assert (done.added, [contact.fields.name for contact in store.contacts()]) == (1, ["Dora Otto"])


def test_what_changed_since_the_plan_is_seen(store: Store, tmp_path: Path) -> None:
    file = vcf(tmp_path, KAI)
    plan = plan_import(store, [file])
    carry_out(store, plan_import(store, [file]))

    late = carry_out(store, plan)

    assert (late.added, late.unchanged, store.count()) == (0, 1, 1)


def test_a_stopped_import_has_done_nothing(store: Store, tmp_path: Path) -> None:
    cards = [KAI.replace("Kai", f"Kai{n}").replace("kai@", f"kai{n}@") for n in range(200)]
    file, asked = vcf(tmp_path, *cards), []

    def stop() -> bool:
        asked.append(store.count())
        return len(asked) > 2

    plan = plan_import(store, [file])
    with pytest.raises(ImportStopped):
        carry_out(store, plan, stop=stop)

    assert asked == [0, 50, 100]
    assert store.count() == 0
    assert store.last_step() is None
    with pytest.raises(ImportStopped):
        plan_import(store, [file], stop=lambda: True)


def test_problems_are_named_with_file_and_line_and_the_rest_is_taken(store: Store, tmp_path: Path) -> None:
    file = vcf(tmp_path, KAI, KAI.replace("END:VCARD\n", ""), KAI.replace("Kai", "Dora").replace("kai@", "dora@"))

    done = carry_out(store, plan_import(store, [tmp_path / "gone.vcf", file]))

    assert done.added == 2
    assert [(Path(one.file).name, one.line) for one in done.problems] == [("gone.vcf", 0), ("cards.vcf", 7)]


def test_progress_runs_from_the_beginning_to_the_end(store: Store) -> None:
    told: list[tuple[int, int]] = []

    plan = plan_import(store, FILES, progress=lambda done, total: told.append((done, total)))

    size = sum(file.stat().st_size for file in FILES)
    assert told == sorted(told)
    assert (told[0], told[-1]) == ((0, size), (size, size))
    told.clear()
    carry_out(store, plan, progress=lambda done, total: told.append((done, total)))
    assert (told[0], told[-1]) == ((0, 9), (9, 9))


def test_the_tables_among_the_files_are_shown() -> None:
    assert [table.form for table in look_at(FILES)] == ["linkedin", "google", "outlook"]


def test_a_contact_from_another_store_keeps_its_dates(store: Store) -> None:
    moment = datetime(2020, 1, 2, tzinfo=UTC)
    with store.step("import"):
        kept = store.add(KAI, created=moment, changed=moment.replace(year=2021))

    assert (store.get(kept.uid).created, store.get(kept.uid).changed.year) == (moment, 2021)


def test_two_jobs_of_one_person_in_a_file_are_not_made_one(store: Store, tmp_path: Path) -> None:
    cards = [
        KAI.replace("FN", f"UID:{number}\n{lines}FN")
        for number, lines in enumerate(("", "ORG:Axiom\n", "ORG:Lumen\nTITLE:Chef\n"))
    ]

    carry_out(store, plan_import(store, [vcf(tmp_path, *cards)]))

    jobs = {(contact.fields.organization, contact.fields.title) for contact in store.contacts()}
    assert jobs == {("Axiom", ""), ("Lumen", "Chef")}
