"""Who stands in the address book twice is found, compared, merged, and brought back by an undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.actions.duplicates import (
    compare,
    merge,
    new_job_instead,
    not_the_same,
    proposals,
    proposals_among,
    proposals_for,
)
from desktop.actions.people import delete, undo
from desktop.contacts.errors import ContactGone, UndoBlocked
from desktop.contacts.jobs import earlier_jobs
from desktop.contacts.matching import exact_match
from desktop.contacts.model import ContactFields, InteractionKind, Origin, Phone
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard, patch_vcard, vcard_to_fields

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ROBERT = ContactFields(
    name="Robert Smith",
    given="Robert",
    family="Smith",
    organization="Axiom Ltd.",
    title="Buyer",
    phones=(Phone("+493023125001", "mobile"),),
    emails=("robert@axiom.example",),
)
BOB = ContactFields(
    name="Bob Smith",
    given="Bob",
    family="Smith",
    organization="Norden GmbH",
    title="Head of Buying",
    phones=(Phone("030 23125001", "mobile"), Phone("+493023125100", "work")),
    emails=("bob@norden.example",),
)


@pytest.fixture
def store():
    days = iter(range(1000))
    store = Store.in_memory(lambda: NOW + timedelta(days=next(days)))
    yield store
    store.close()


def add(store: Store, uid: str, fields: ContactFields) -> str:
    return store.add(fields_to_vcard(fields, uid), ["a" * 64], Origin("f" * 64, len(uid), f"{uid}.jpg")).uid


def everything(store: Store) -> dict[str, list[tuple]]:
    """Give every row that a merge may touch."""
    tables = ("contact", "contact_picture", "origin", "event_contact", "interaction_contact", "not_same", "stack_card")
    return {table: sorted(map(tuple, store._database.rows(f"SELECT * FROM {table}"))) for table in tables}


def test_a_double_is_proposed_with_its_reasons(store: Store) -> None:
    add(store, "robert", ROBERT)
    add(store, "bob", BOB)
    add(store, "other", replace(ROBERT, name="Rita Smith", given="Rita", emails=(), phones=()))

    (found,) = proposals(store)

    assert (found.one, found.other) == ("robert", "bob")
    assert [reason.text for reason in found.reasons] == [
        "Same mobile number: +493023125001",
        "Bob is short for Robert, or both for the same name",
    ]
    assert proposals_among(store, ["bob"]) == [found]
    assert proposals_among(store, ["other"]) == []


def test_a_card_under_review_is_compared_with_the_store(store: Store) -> None:
    add(store, "robert", ROBERT)

    assert [(one.one, one.other) for one in proposals_for(store, BOB)] == [("", "robert")]
    assert proposals_for(store, "robert") == []
    assert proposals_for(store, replace(BOB, phones=())) == []


def test_who_is_in_the_trash_is_nobodys_double(store: Store) -> None:
    add(store, "robert", ROBERT)
    add(store, "bob", BOB)
    step = delete(store, ["bob"])

    assert proposals(store) == []
    undo(store, step)
    assert len(proposals(store)) == 1


def test_a_changed_contact_is_compared_anew(store: Store) -> None:
    add(store, "robert", ROBERT)
    bob = store.get(add(store, "bob", BOB))

    store.change("bob", patch_vcard(bob.vcard, replace(bob.fields, phones=())))

    assert proposals(store) == []


def test_an_index_made_anew_finds_the_same(store: Store) -> None:
    add(store, "robert", ROBERT)
    add(store, "bob", BOB)
    before = proposals(store)

    store.rebuild_index()

    assert proposals(store) == before != []


def test_not_the_same_is_remembered_and_can_be_undone(store: Store) -> None:
    add(store, "robert", ROBERT)
    add(store, "bob", BOB)

    step = not_the_same(store, "robert", "bob")

    assert proposals(store) == []
    assert proposals_for(store, "bob") == []
    assert proposals_among(store, ["bob"]) == []
    undo(store, step)
    assert len(proposals(store)) == 1


def test_a_merge_keeps_everything_of_both_in_one_step_and_undo_brings_both_back(store: Store) -> None:
    add(store, "robert", ROBERT)
    store.add(fields_to_vcard(BOB, "bob"), ["b" * 64], Origin("e" * 64, 1, "bob.jpg"))
    event = store.events.add("Fair")
    store.events.met(event.id, ["bob"])
    store.interactions.log(["bob"], NOW, InteractionKind.NOTE, "likes tea")
    add(store, "third", replace(BOB, name="Bob Smithers", family="Smithers"))
    not_the_same(store, "bob", "third")
    before = everything(store)

    merged = merge(store, "robert", ["bob"])

    fields = merged.contact.fields
    assert fields.name == "Robert Smith"
    assert (fields.organization, fields.title) == ("Norden GmbH", "Head of Buying")
    assert [job.organization for job in earlier_jobs(merged.contact.vcard)] == ["Axiom Ltd."]
    assert fields.emails == ("robert@axiom.example", "bob@norden.example")
    assert [phone.number for phone in fields.phones] == ["+493023125001", "+493023125100"]
    assert merged.contact.pictures == ("a" * 64, "b" * 64)
    assert [origin.photo for origin in store.origins_of("robert")] == ["robert.jpg", "bob.jpg"]
    assert [one.name for one in store.events.of("robert")] == ["Fair"]
    assert [one.text for one in store.interactions.of("robert")] == ["likes tea"]
    assert store.get("bob").deleted is not None
    assert [(one.one, one.other) for one in proposals(store)] == []

    undo(store, merged.step)
    assert everything(store) == before


def test_a_merge_of_many_is_one_step(store: Store) -> None:
    for number in range(4):
        add(store, f"robert-{number}", replace(ROBERT, emails=(f"r{number}@axiom.example",)))
    before = everything(store)

    merged = merge(store, "robert-0", ["robert-1", "robert-2", "robert-3"])

    assert len(merged.contact.fields.emails) == 4
    undo(store)
    assert everything(store) == before


def test_a_merge_is_not_undone_over_a_later_change(store: Store) -> None:
    add(store, "robert", ROBERT)
    add(store, "bob", BOB)
    merged = merge(store, "robert", ["bob"])
    store.change("robert", patch_vcard(merged.contact.vcard, replace(merged.contact.fields, title="Chair")))

    with pytest.raises(UndoBlocked):
        undo(store, merged.step)


def test_a_merge_with_somebody_gone_changes_nothing(store: Store) -> None:
    add(store, "robert", ROBERT)
    before = everything(store)

    with pytest.raises(ContactGone):
        merge(store, "robert", ["nobody"])

    assert everything(store) == before


def test_a_merged_contact_that_comes_again_is_known(store: Store) -> None:
    add(store, "robert", ROBERT)
    add(store, "bob", BOB)
    merge(store, "robert", ["bob"])

    assert exact_match(store, fields_to_vcard(BOB, "bob"), BOB) == "robert"


def test_two_are_shown_side_by_side_field_by_field(store: Store) -> None:
    add(store, "robert", ROBERT)
    add(store, "bob", replace(BOB, notes=("likes tea",), emails=ROBERT.emails))

    comparison = compare(store, "robert", "bob")
    rows = {row.field: row for row in comparison.rows}

    assert (rows["name"].left, rows["name"].right, rows["name"].merged) == (
        ("Robert Smith",),
        ("Bob Smith",),
        ("Robert Smith",),
    )
    assert (rows["emails"].state, rows["notes"].state, rows["job"].state) == ("same", "right", "differs")
    assert rows["job"].merged[0] == "Head of Buying · Norden GmbH"
    assert rows["phones"].merged == ("+493023125001", "+493023125100")
    assert {row.field for row in comparison.rows if row.merged} >= {"NICKNAME"}
    chosen = {row.field: row for row in compare(store, "robert", "bob", {"name": "bob", "phones": "robert"}).rows}
    assert (chosen["name"].merged, chosen["phones"].merged) == (("Bob Smith",), ("+493023125001",))
    assert vcard_to_fields(comparison.vcard) == merge(store, "robert", ["bob"]).contact.fields


def test_a_new_job_instead(store: Store) -> None:
    add(store, "robert", ROBERT)
    before = everything(store)

    merged = new_job_instead(store, "robert", replace(BOB, organization="Quanta AG", title="CEO"))

    assert (merged.contact.fields.organization, merged.contact.fields.title) == ("Quanta AG", "CEO")
    assert [(job.title, job.organization) for job in earlier_jobs(merged.contact.vcard)] == [("Buyer", "Axiom Ltd.")]
    assert "MERGED-UID" not in merged.contact.vcard
    undo(store, merged.step)
    assert everything(store) == before


def test_the_search_tells_how_far_it_is_and_stops_when_asked(store: Store) -> None:
    for number in range(60):
        add(store, f"r{number}", replace(ROBERT, given=f"Robert{number}", name=f"Robert{number} Smith"))
    told: list[tuple[int, int]] = []

    found = proposals(store, lambda done, whole: told.append((done, whole)), lambda: len(told) > 1)

    assert told[0] == (0, 60 * 59 // 2)
    assert told[-1][0] < told[-1][1]
    assert isinstance(found, list)


def test_an_old_store_gets_its_keys_at_the_opening(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add(store, "robert", ROBERT)
    add(store, "bob", BOB)
    store._database.rows("UPDATE index_form SET match_form = 0")
    store._database.rows("DELETE FROM match_key")
    store.close()

    again = Store(tmp_path)

    assert len(proposals(again)) == 1
    again.close()
