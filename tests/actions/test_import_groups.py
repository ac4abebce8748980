"""The groups of another address book become circles, and stay what they are at the next import."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.actions.duplicates import merge
from desktop.actions.import_contacts import carry_out, plan_import
from desktop.actions.import_groups import MAX_GROUPS, NO_MEMBERS, NO_NAME, NOT_FOUND, TOO_MANY_GROUPS
from desktop.actions.import_plan import Verdict
from desktop.contacts.categories import vcard_categories
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA

KAI = "BEGIN:VCARD\nVERSION:3.0\nUID:{uid}\nFN:Kai Otto\nN:Otto;Kai;;;\nEMAIL:kai@axiom.example\nEND:VCARD\n"
MIA = "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:{uid}\nFN:Mia Busch\nN:Busch;Mia;;;\nCATEGORIES:Old\nEND:VCARD\n"
KAIS, MIAS = "5AD380FD-B2DE-4261-BA99-DE1D1DB52FBE", "03a0e51f-d1aa-4385-8a53-e29025acd8af"
CARDS = KAI.format(uid=KAIS) + MIA.format(uid=MIAS)


def group(name: str, *uids: str, apple: bool = False) -> str:
    kind, member = ("X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER") if apple else ("KIND", "MEMBER")
    lines = [f"VERSION:{'3.0' if apple else '4.0'}", f"{kind}:group", "UID:group-1", f"FN:{name}"]
    return "\n".join(["BEGIN:VCARD", *lines, *(f"{member}:urn:uuid:{uid}" for uid in uids), "END:VCARD", ""])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cards.vcf"


def circles(store: Store) -> dict[str, tuple[str, ...]]:
    """Give everybody's categories by name."""
    return {contact.fields.name: vcard_categories(contact.vcard) for contact in store.contacts()}


@pytest.mark.parametrize("apple", [False, True], ids=["vCard 4.0", "Apple"])
@pytest.mark.parametrize("first", [True, False], ids=["before its members", "after them"])
def test_a_group_becomes_a_circle_of_its_members(store: Store, file: Path, apple: bool, first: bool) -> None:
    card = group("Friends", KAIS, MIAS, apple=apple)
    file.write_text(card + CARDS if first else CARDS + card, "utf-8")

    plan = plan_import(store, [file])
    done = carry_out(store, plan)

    assert (plan.new, plan.circles, [(one.name, one.members) for one in plan.groups]) == (
        2,
        ("Friends",),
        [("Friends", 2)],
    )
    assert (done.added, done.circles, done.problems) == (2, 1, ())
    assert circles(store) == {"Kai Otto": ("Friends",), "Mia Busch": ("Old", "Friends")}
    assert [(circle.name, circle.cadence_days) for circle in store.circles.all()] == [("Friends", None)]


def test_three_imports_of_groups_give_one_copy_and_one_undo_takes_all_back(store: Store, file: Path) -> None:
    file.write_text(CARDS + group("Friends", KAIS, MIAS) + group("Chess", MIAS), "utf-8")

    first = carry_out(store, plan_import(store, [file, file]))
    once = sorted(contact.vcard for contact in store.contacts())
    again = [carry_out(store, plan_import(store, [file])) for _ in range(2)]

    assert [(one.added, one.updated, one.circles, one.step) for one in again] == [(0, 0, 0, 0)] * 2
    assert sorted(contact.vcard for contact in store.contacts()) == once
    store.undo(first.step)
    assert (store.count(), store.circles.all()) == (0, [])


def test_who_is_there_already_comes_into_the_circle(store: Store, file: Path) -> None:
    file.write_text(CARDS, "utf-8")
    carry_out(store, plan_import(store, [file]))
    before = store.get(KAIS).vcard
    # Mia's card comes along, Kai's does not.
    file.write_text(group("Friends", KAIS, MIAS) + MIA.format(uid=MIAS), "utf-8")

    plan = plan_import(store, [file])
    done = carry_out(store, plan)
    again = carry_out(store, plan_import(store, [file]))

    assert [(card.verdict, card.adds) for card in plan.cards] == [(Verdict.UPDATE, ("circle Friends",))] * 2
    assert (done.added, done.updated, done.circles) == (0, 2, 1)
    assert circles(store) == {"Kai Otto": ("Friends",), "Mia Busch": ("Old", "Friends")}
    assert store.get(KAIS).vcard == before.replace("END:", "CATEGORIES:Friends\nEND:")
    assert (again.updated, again.step) == (0, 0)
    store.undo(done.step)
    assert store.get(KAIS).vcard == before


def test_who_was_merged_into_somebody_is_that_one_in_the_circle(store: Store, file: Path) -> None:
    file.write_text(CARDS, "utf-8")
    carry_out(store, plan_import(store, [file]))
    merge(store, KAIS, [f"urn:uuid:{MIAS}"])
    file.write_text(group("Friends", MIAS), "utf-8")

    for _ in range(3):
        carry_out(store, plan_import(store, [file]))

    assert circles(store) == {"Kai Otto": ("Old", "Friends")}


def test_a_tag_of_that_name_stays_a_tag_and_a_circle_keeps_its_cadence(store: Store, file: Path) -> None:
    store.add(fields_to_vcard(DORA, "dora").replace("END:", "CATEGORIES:Friends\r\nEND:"))
    store.circles.put("Chess", 30)
    file.write_text(CARDS + group("friends", KAIS) + group("CHESS", KAIS), "utf-8")

    plan = plan_import(store, [file])
    done = carry_out(store, plan)

    assert (plan.circles, done.circles) == ((), 0)
    assert circles(store)["Kai Otto"] == ("Friends", "Chess")
    assert [(circle.name, circle.cadence_days) for circle in store.circles.all()] == [("Chess", 30)]


def test_members_who_are_nowhere_are_named_by_their_line(store: Store, file: Path) -> None:
    file.write_text(CARDS + group("Friends", KAIS, "nobody") + group("", KAIS) + group("Empty"), "utf-8")

    plan = plan_import(store, [file])
    done = carry_out(store, plan)

    assert [(problem.line, problem.why) for problem in plan.problems] == [
        (21, NOT_FOUND.format(group="Friends", uid="nobody")),
        (23, NO_NAME),
        (30, NO_MEMBERS),
    ]
    assert (done.added, done.circles) == (2, 1)
    assert circles(store)["Kai Otto"] == ("Friends",)


def test_a_group_card_is_never_a_contact_and_alone_makes_nothing(store: Store, file: Path) -> None:
    file.write_text(group("Friends", KAIS), "utf-8")

    done = carry_out(store, plan_import(store, [file]))

    assert (done.added, done.step, store.count(), store.circles.all()) == (0, 0, 0, [])


def test_who_is_left_out_is_in_no_circle(store: Store, file: Path) -> None:
    file.write_text(CARDS + group("Friends", KAIS), "utf-8")

    done = carry_out(store, plan_import(store, [file]), choices={0: False})

    assert (done.added, done.circles, circles(store)) == (1, 0, {"Mia Busch": ("Old",)})


def test_a_uid_that_two_people_have_puts_nobody_into_a_group(store: Store, file: Path) -> None:
    file.write_text(KAI.format(uid="1") + MIA.format(uid="1").replace("urn:uuid:", "") + group("Friends", "1"), "utf-8")

    plan = plan_import(store, [file])
    carry_out(store, plan)

    assert [problem.line for problem in plan.problems] == [20, 15]
    assert circles(store) == {"Kai Otto": (), "Mia Busch": ("Old",)}


def test_somebody_of_another_uid_who_is_there_is_not_doubled_by_a_group(store: Store, file: Path) -> None:
    store.add(fields_to_vcard(DORA, "1"))
    file.write_text(KAI.format(uid="1").replace("EMAIL:kai@axiom.example\n", "") + group("Friends", "1"), "utf-8")

    for _ in range(3):
        carry_out(store, plan_import(store, [file]))

    assert circles(store) == {"Dora Dehmel": (), "Kai Otto": ("Friends",)}


def test_a_member_that_is_gone_when_the_plan_is_carried_out_does_not_come_back(store: Store, file: Path) -> None:
    file.write_text(CARDS, "utf-8")
    carry_out(store, plan_import(store, [file]))
    file.write_text(group("Friends", KAIS, MIAS), "utf-8")
    plan = plan_import(store, [file])
    with store.step("delete"):
        store.remove(KAIS)
    store.trash.empty()

    done = carry_out(store, plan)

    assert (done.added, done.updated) == (0, 1)
    assert circles(store) == {"Mia Busch": ("Old", "Friends")}


def test_groups_without_bounds_are_left_out_where_there_are_too_many(store: Store, file: Path) -> None:
    file.write_text(CARDS + "".join(group(f"Group {n}", KAIS) for n in range(MAX_GROUPS + 2)), "utf-8")

    plan = plan_import(store, [file])

    assert len(plan.groups) == MAX_GROUPS
    assert [problem.why for problem in plan.problems] == [TOO_MANY_GROUPS]
