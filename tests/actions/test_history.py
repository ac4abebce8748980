"""What was done to a contact is told in words, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.actions import circles, jobs, met, people
from desktop.actions.history import history, names, next_undo, steps, timeline, undo
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import FieldChange, InteractionKind, Job, Missing, Phone, Query, TimelineKind
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA


def test_the_history_of_a_contact_says_what_was_before_and_after(store: Store) -> None:
    store.add(fields_to_vcard(DORA, "dora"))
    phones = (*DORA.phones, Phone("+493023125099", "home"))
    people.edit(store, "dora", replace(DORA, title="Chefin", phones=phones))
    circles.tag(store, ["dora"], "Friends")
    people.delete(store, ["dora"])

    entries = history(store, "dora")

    assert [entry.step.action for entry in entries] == ["delete", "circle", "edit", "add"]
    assert entries[2].changes == (
        FieldChange("title", "Steuerberaterin", "Chefin"),
        FieldChange(
            "phones",
            "+493023125001 ext. 12 (work)\n+493023125002 (mobile)",
            "+493023125001 ext. 12 (work)\n+493023125002 (mobile)\n+493023125099 (home)",
        ),
    )
    assert entries[1].changes == (FieldChange("circles", "", "Friends"),)
    assert FieldChange("name", "", "Dora Dehmel") in entries[3].changes
    assert [change.field for change in entries[0].changes] == ["trash"]


def test_the_history_says_what_was_undone(store: Store) -> None:
    store.add(fields_to_vcard(DORA, "dora"))
    people.edit(store, "dora", replace(DORA, title="Chefin"))
    undo(store)

    assert [entry.undone is not None for entry in history(store, "dora")] == [True, False]


def test_events_and_calls_are_in_the_history(store: Store) -> None:
    store.add(fields_to_vcard(DORA, "dora"))
    fair = met.add_event(store, "Hannover fair")
    met.met_at(store, fair.id, ["dora"])
    met.log(store, ["dora"], InteractionKind.CALL, "About prices", datetime(2026, 5, 4, tzinfo=UTC))

    entries = history(store, "dora")

    assert entries[0].changes == (FieldChange("interaction", "", "call: About prices"),)
    assert entries[1].changes == (FieldChange("event", "", "Hannover fair"),)
    assert steps(store)[0].uids == ("dora",)


def test_a_change_cardfile_has_no_word_for_is_told_as_well(store: Store) -> None:
    store.add(fields_to_vcard(DORA, "dora"))
    store.change("dora", store.get("dora").vcard.replace("END:", "X-ODD:1\r\nEND:"))

    assert history(store, "dora")[0].changes == (FieldChange("other", "", ""),)


def test_the_next_undo_is_told_before_it_is_done(store: Store) -> None:
    assert next_undo(store) is None
    store.add(fields_to_vcard(DORA, "dora"))
    step = next_undo(store)

    assert step is not None
    assert (step.action, names(store, step.uids)) == ("add", ["Dora Dehmel"])
    assert undo(store).id == step.id
    assert names(store, step.uids) == []


def test_a_new_job_is_one_step_and_stands_in_the_timeline(store: Store) -> None:
    store.add(fields_to_vcard(DORA, "dora"))

    jobs.new_job(store, "dora", Job("Borealis AG", "", "Finanzchefin"))

    today = store.now().astimezone().date().isoformat()
    assert jobs.jobs(store, "dora")[0] == Job("Borealis AG", "", "Finanzchefin", since=today)
    assert jobs.jobs(store, "dora")[1].until == today
    assert [row.organization for row in people.search(store, "borealis")] == ["Borealis AG"]
    kinds = [entry.kind for entry in timeline(store, "dora")]
    assert kinds.count(TimelineKind.JOB) == 2
    jobs.change_history(store, "dora", [])
    assert len(jobs.jobs(store, "dora")) == 1
    undo(store)
    undo(store)
    assert store.get("dora").vcard == fields_to_vcard(DORA, "dora")


def test_nothing_is_logged_for_somebody_who_is_not_there(store: Store) -> None:
    with pytest.raises(ContactGone):
        met.log(store, ["nobody"], InteractionKind.NOTE, "?")
    fair = met.add_event(store, "Hannover fair")
    with pytest.raises(ContactGone):
        met.met_at(store, fair.id, ["nobody"])
    with pytest.raises(ContactGone):
        history(store, "nobody")


def test_a_circle_is_renamed_in_every_contact(store: Store) -> None:
    for uid in ("dora", "kai"):
        store.add(fields_to_vcard(DORA, uid))
    circles.set_circle(store, "Friends", 90)
    circles.tag(store, ["dora", "kai"], "Friends")
    circles.tag(store, ["kai"], "Golf")

    circles.rename(store, "friends", "Close friends")

    assert circles.categories(store, "kai") == ("Close friends", "Golf")
    assert [(one.name, one.cadence_days) for one in circles.circles(store)] == [("Close friends", 90)]
    assert people.counts(store).categories == {"Close friends": 2, "Golf": 1}
    assert people.find(store, Query(missing=Missing.CIRCLE)).total == 0
    circles.untag(store, ["dora"], "Close Friends")
    assert people.find(store, Query(missing=Missing.CIRCLE)).total == 1
    undo(store)
    undo(store)
    assert people.counts(store).categories == {"Friends": 2, "Golf": 1}
