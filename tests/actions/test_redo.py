"""What was undone can be done again, exactly, as long as everything stands as it did before."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.actions import circles, duplicates, met, people, stack
from desktop.actions.history import history, next_redo, redo, steps, steps_undone, undo
from desktop.actions.import_contacts import carry_out, plan_import
from desktop.actions.keep import keep, not_kept_yet
from desktop.contacts.database import Database
from desktop.contacts.database_copy import COLUMNS
from desktop.contacts.errors import (
    CardAlreadyKept,
    DoneAgainAlready,
    NothingToRedo,
    NotUndone,
    RedoBlocked,
    RedoTooOld,
    StepUnknown,
    UndoBlocked,
    UndoneAlready,
)
from desktop.contacts.model import Answer, AnswerKind, ContactFields, InteractionKind, ReminderKind, StackState
from desktop.contacts.schema import MIGRATIONS
from desktop.contacts.store import Store
from desktop.contacts.trash import UNDOABLE
from desktop.contacts.vcard import fields_to_vcard
from ocr.model import Reading
from tests.contacts.clock import Clock
from tests.contacts.invented import DORA

MAY = datetime(2026, 5, 4, 12, tzinfo=UTC)
KAI = ContactFields(name="Kai Otto", organization="Otto OHG", emails=("kai@otto.example",))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    store = Store(tmp_path / "data", clock)
    store.add(fields_to_vcard(DORA, "dora"))
    store.add(fields_to_vcard(KAI, "kai"))
    yield store
    store.close()


@cache
def records() -> frozenset[str]:
    """The tables that cannot be made anew from others, but for the journal."""
    database = Database(None, Path())
    for migration in MIGRATIONS:
        migration(database)
    tables = {row[0] for row in database.rows(COLUMNS)}
    database.close()
    assert {"contact", "contact_picture", "origin", "event_contact", "stack_card", "circle"} <= tables
    return frozenset(tables - {"step", "change", "index_form"})


def everything(store: Store) -> dict[str, list[str]]:
    """All rows of all tables but the journal and the indexes, which are looked at through a search."""
    found = {
        table: sorted(repr(tuple(row)) for row in store._database.rows(f"SELECT * FROM {table}")) for table in records()
    }
    found["found"] = [repr(row) for row in store.search(limit=1000)]
    found["words"] = [row.uid for word in ("prices", "friends", "chefin") for row in store.search(word)]
    found["traits"] = [repr(store.matches.traits()[uid]) for uid in sorted(store.matches.traits())]
    return found


def there_and_back(store: Store, deed: Callable[[], object]) -> None:
    """Do something, undo it, do it again, undo and do that again: each time all is as it was."""
    before = everything(store)
    deed()
    after = everything(store)
    assert after != before
    for _ in range(2):
        undo(store)
        assert everything(store) == before
        redo(store)
        assert everything(store) == after
    undo(store)
    assert everything(store) == before
    redo(store)


def test_a_contact_is_added_changed_and_deleted_again(store: Store) -> None:
    picture = store.save_picture(b"front")
    there_and_back(store, lambda: store.add(fields_to_vcard(replace(KAI, name="Ada Berg"), "ada"), [picture]))
    there_and_back(store, lambda: people.edit(store, "ada", replace(KAI, name="Ada Berg", title="Chefin")))
    there_and_back(store, lambda: store.change("ada", store.get("ada").vcard, []))
    there_and_back(store, lambda: people.delete(store, ["ada", "kai"]))
    there_and_back(store, lambda: people.undelete(store, ["ada"]))


def test_circles_events_and_calls_are_there_again(store: Store) -> None:
    there_and_back(store, lambda: circles.set_circle(store, "Friends", 90))
    there_and_back(store, lambda: circles.tag(store, ["dora", "kai"], "Friends"))
    there_and_back(store, lambda: circles.rename(store, "Friends", "Close friends"))
    fair = met.add_event(store, "Hannover fair", begins="2026-04-20")
    there_and_back(store, lambda: met.met_at(store, fair.id, ["dora", "kai"]))
    there_and_back(store, lambda: met.change_event(store, replace(fair, place="Hannover")))
    there_and_back(store, lambda: met.not_met_at(store, fair.id, ["kai"]))
    there_and_back(store, lambda: met.log(store, ["dora", "kai"], InteractionKind.NOTE, "About prices", MAY))
    (note,) = store.interactions.all()
    there_and_back(store, lambda: met.change_interaction(store, replace(note, text="About people", uids=("kai",))))
    there_and_back(store, lambda: met.remove_interaction(store, note.id))
    there_and_back(store, lambda: met.remove_event(store, fair.id))
    there_and_back(store, lambda: circles.remove_circle(store, "Close friends"))


def test_reminders_and_what_was_answered_are_there_again(store: Store) -> None:
    there_and_back(store, lambda: store.reminders.add(ReminderKind.CALL, "2026-12-01", ["dora", "kai"], MAY, "Prices"))
    (reminder,) = store.reminders.all()
    there_and_back(store, lambda: store.reminders.change(replace(reminder, due="2026-12-02", uids=("kai",))))
    done = Answer(f"reminder:{reminder.id}", "2026-12-02", AnswerKind.DONE, MAY)
    there_and_back(store, lambda: store.answers.put(done))
    there_and_back(store, lambda: duplicates.merge(store, "dora", ["kai"]))
    there_and_back(store, lambda: store.reminders.remove(reminder.id))


def test_a_merge_with_all_that_hangs_on_it_is_done_again(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)
    kept = keep(store, item.id, 0, item.cards[0].draft).contact.uid
    fair = met.add_event(store, "Hannover fair")
    met.met_at(store, fair.id, [kept, "kai"])
    met.log(store, [kept], InteractionKind.CALL, "About prices", MAY)
    there_and_back(store, lambda: duplicates.not_the_same(store, kept, "kai"))

    there_and_back(store, lambda: duplicates.merge(store, "dora", [kept]))
    assert ("dora", "kai") in store.matches.apart()
    assert store.kept_from(store.stack.get(item.id).photo_hash, 0) == store.get("dora")


def test_an_import_is_done_again_as_a_whole(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "friends.vcf"
    file.write_text("".join(fields_to_vcard(ContactFields(name=f"Friend {n}"), f"friend-{n}") for n in range(3)))

    there_and_back(store, lambda: carry_out(store, plan_import(store, [file])))

    assert len(steps(store)[0].uids) == 3
    assert plan_import(store, [file]).same == 3


def reviewed(store: Store, photo: Path, reading: Reading) -> stack.StackItem:
    (item,) = stack.add_photos(store, [photo])
    return stack.finish_reading(store, item.id, reading)


def test_a_card_is_kept_again(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)
    typed = replace(item.cards[0].draft, title="Chefin")
    keep(store, item.id, 0, typed)
    # An undo keeps what was typed, so it has to be there before.
    stack.save_draft(store, item.id, 1, item.cards[1].draft)
    there_and_back(store, lambda: keep(store, item.id, 1, item.cards[1].draft))
    assert not_kept_yet(store, [photo]) == []

    undo(store)
    undo(store)
    assert not_kept_yet(store, [photo]) == [photo]
    again = redo(store)

    assert stack.item(store, item.id).cards[0].state == StackState.KEPT
    assert store.get(again.uids[0]).fields.title == "Chefin"
    assert not_kept_yet(store, [photo]) == []
    with pytest.raises(CardAlreadyKept):
        keep(store, item.id, 0, typed)


def test_a_card_that_was_skipped_is_skipped_again(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)

    there_and_back(store, lambda: stack.skip_card(store, item.id, 0))
    there_and_back(store, lambda: stack.review_again(store, item.id, 0))


def test_a_card_kept_otherwise_meanwhile_is_not_kept_twice(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)
    first = keep(store, item.id, 0, item.cards[0].draft).step
    undo(store, first)
    keep(store, item.id, 0, replace(item.cards[0].draft, title="Chefin"))
    before = everything(store)

    with pytest.raises(RedoBlocked, match="changed since"):
        redo(store, first)
    assert everything(store) == before


def test_what_was_typed_after_an_undo_is_not_lost(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)
    keep(store, item.id, 0, item.cards[0].draft)
    undo(store)
    stack.save_draft(store, item.id, 0, replace(item.cards[0].draft, title="Chefin"))

    with pytest.raises(RedoBlocked):
        redo(store)
    assert stack.item(store, item.id).cards[0].draft.title == "Chefin"


def test_a_card_that_left_the_stack_is_kept_without_it(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)
    uid = keep(store, item.id, 0, item.cards[0].draft).contact.uid
    undo(store)
    stack.remove_items(store, [item.id])

    assert redo(store).uids == (uid,)
    assert store.get(uid).fields.name == "Dora Dehmel"


def test_several_steps_are_done_again_in_their_order(store: Store) -> None:
    titles = [("Chefin",), ("Chefin a. D.",), ("Beraterin",)]
    for (title,) in titles:
        people.edit(store, "dora", replace(DORA, title=title))
    for _ in titles:
        undo(store)
    assert store.get("dora").fields.title == "Steuerberaterin"

    seen = []
    while (step := next_redo(store)) is not None:
        done = redo(store)
        assert (done.again, done.action, done.uids) == (step.id, "edit", ("dora",))
        seen.append((store.get("dora").fields.title,))

    assert seen == titles
    with pytest.raises(NothingToRedo, match="--list"):
        redo(store)
    for _ in titles:
        undo(store)
    assert store.get("dora").fields.title == "Steuerberaterin"


def test_after_another_change_only_a_step_that_is_named_is_done_again(store: Store) -> None:
    people.edit(store, "dora", replace(DORA, title="Chefin"))
    step = undo(store)
    people.delete(store, ["kai"])

    assert next_redo(store) is None
    with pytest.raises(NothingToRedo):
        redo(store)
    assert [one.id for one in steps_undone(store)] == [step.id]
    assert redo(store, step.id).again == step.id
    assert store.get("dora").fields.title == "Chefin"
    assert steps_undone(store) == []
    # The last that was done is the first that is undone.
    assert undo(store).again == step.id
    assert undo(store).action == "delete"


def test_what_was_changed_since_is_not_overwritten(store: Store) -> None:
    people.edit(store, "dora", replace(DORA, title="Chefin"))
    step = undo(store).id
    people.edit(store, "dora", replace(DORA, title="Beraterin"))
    before = everything(store)

    with pytest.raises(RedoBlocked, match="changed since"):
        redo(store, step)
    assert everything(store) == before
    undo(store)
    redo(store, step)
    assert store.get("dora").fields.title == "Chefin"


def test_half_a_step_is_never_done_again(store: Store) -> None:
    step = people.delete(store, ["kai", "dora"])
    undo(store)
    people.edit(store, "dora", replace(DORA, title="Chefin"))

    with pytest.raises(RedoBlocked):
        redo(store, step)
    assert store.get("kai").deleted is None


def test_a_link_to_somebody_who_is_gone_is_not_made_again(store: Store) -> None:
    ada = store.add(fields_to_vcard(replace(KAI, name="Ada Berg"), "ada")).uid
    added = steps(store)[0].id
    fair = met.add_event(store, "Hannover fair")
    met.met_at(store, fair.id, [ada])
    linked = undo(store).id
    undo(store, added)

    with pytest.raises(RedoBlocked):
        redo(store, linked)
    redo(store, added)
    redo(store, linked)
    assert store.events.contacts(fair.id) == [ada]


def test_an_undo_that_would_link_to_nobody_is_said_in_words(store: Store) -> None:
    store.add(fields_to_vcard(replace(KAI, name="Ada Berg"), "ada"))
    added = steps(store)[0].id
    fair = met.add_event(store, "Hannover fair")
    met.met_at(store, fair.id, ["ada"])
    met.not_met_at(store, fair.id, ["ada"])
    unlinked = steps(store)[0].id
    undo(store, added)

    with pytest.raises(UndoBlocked):
        undo(store, unlinked)


def test_each_refusal_says_which_step_and_what_to_do(store: Store) -> None:
    step = people.delete(store, ["kai"])

    for wrong in (999, 0, -1, 2**70):
        with pytest.raises(StepUnknown, match=f"There is no step {wrong}; .*--list"):
            undo(store, wrong)
        with pytest.raises(StepUnknown):
            redo(store, wrong)
    with pytest.raises(NotUndone, match=f"Step {step} is not undone"):
        redo(store, step)
    undo(store, step)
    with pytest.raises(UndoneAlready, match=f"Step {step} is undone already; .*--list"):
        undo(store, step)
    again = redo(store, step).id
    with pytest.raises(DoneAgainAlready, match=f"Step {step} was done again already, as step {again}"):
        redo(store, step)


def test_the_history_says_what_was_done_again(store: Store) -> None:
    people.edit(store, "dora", replace(DORA, title="Chefin"))
    step = undo(store).id
    redo(store)

    again, undone, _ = history(store, "dora")

    assert (again.step.again, again.undone, again.changes) == (step, None, undone.changes)
    assert undone.undone is not None
    assert again.changes[0].after == "Chefin"


def test_what_is_too_old_is_not_done_again(store: Store, clock: Clock) -> None:
    people.edit(store, "dora", replace(DORA, title="Chefin"))
    step = undo(store).id
    clock.wait(UNDOABLE.days + 1)
    store.trash.tidy()

    assert steps_undone(store) == []
    with pytest.raises(RedoTooOld, match="90 days"):
        redo(store, step)


def test_who_is_gone_for_good_does_not_come_back(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)
    kept = keep(store, item.id, 0, replace(item.cards[0].draft, notes=("Quetzalcoatlus northropi",))).contact.uid
    merged = duplicates.merge(store, "kai", [kept]).step
    undo(store)
    people.delete(store, [kept])
    store.trash.empty()

    with pytest.raises(RedoTooOld):
        redo(store, merged)
    changes = [tuple(row) for row in store._database.rows("SELECT * FROM change")]
    assert not [row for row in changes if "Quetzalcoatlus" in repr(row)]
    assert not [row for row in changes if row[2] == "origin" and kept in row[3]]
    assert "Quetzalcoatlus" not in store.get("kai").vcard


def test_another_start_does_again_what_was_undone_before(tmp_path: Path) -> None:
    first = Store(tmp_path / "other", Clock(), author="window")
    first.add(fields_to_vcard(DORA, "dora"))
    undo(first)
    first.close()

    second = Store(tmp_path / "other", Clock(), author="command line")
    assert next_redo(second) is not None
    assert redo(second).author == "command line"
    again, undone = history(second, "dora")
    second.close()

    assert (again.step.author, again.undone_by) == ("command line", "")
    assert (undone.step.author, undone.undone_by) == ("window", "window")


DEEDS: list[Callable[[Store, int], object]] = [
    lambda store, n: store.add(fields_to_vcard(ContactFields(name=f"Person {n}"), f"person-{n}")),
    lambda store, n: people.edit(store, "dora", replace(DORA, title=f"Title {n}")),
    lambda store, n: people.delete(store, ["kai"]),
    lambda store, n: people.undelete(store, ["kai"]),
    lambda store, n: circles.tag(store, ["dora", "kai"], f"Circle {n}"),
    lambda store, n: circles.set_circle(store, "Friends", n),
    lambda store, n: store.events.add(f"Event {n}", id_="event"),
    lambda store, n: store.events.met("event", ["dora"]) if store.events.all() else None,
    lambda store, n: store.events.remove("event") if store.events.all() else None,
    lambda store, n: met.log(store, ["dora", "kai"], InteractionKind.NOTE, f"About prices {n}", MAY),
    lambda store, n: duplicates.merge(store, "dora", ["kai"]),
    lambda store, n: duplicates.not_the_same(store, "dora", "kai"),
    lambda store, n: store.reminders.add(ReminderKind.OWN, "2026-12-01", ["kai"], MAY, f"Reminder {n}"),
    lambda store, n: store.answers.put(
        Answer("reminder:one", "2026-12-01", AnswerKind.SNOOZED, MAY, f"2026-12-{n:02}")
    ),
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(0, len(DEEDS) - 1) | st.sampled_from(["undo", "redo"]), min_size=5, max_size=30))
def test_undo_and_redo_are_those_of_an_editor(deeds: list[int | str]) -> None:
    store = Store.in_memory(Clock())
    try:
        store.add(fields_to_vcard(DORA, "dora"))
        store.add(fields_to_vcard(KAI, "kai"))
        past, future = [everything(store)], list[dict[str, list[str]]]()
        base = len(steps(store))
        for number, deed in enumerate(deeds):
            if deed == "undo" and len(past) > 1:
                future.append(past.pop())
                undo(store)
            elif deed == "redo" and future:
                past.append(future.pop())
                redo(store)
            elif isinstance(deed, int):
                before = len(steps(store))
                DEEDS[deed](store, number)
                if len(steps(store)) > before:
                    past.append(everything(store))
                    future.clear()
            assert everything(store) == past[-1], json.dumps(deeds[: number + 1])
            assert len(steps(store)) == base + len(past) - 1
            assert (next_redo(store) is not None) == bool(future)
    finally:
        store.close()
