"""What is known of one contact is what the whole day knows of it, without looking at everybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from desktop.actions import circles, met, people, remind
from desktop.actions.about import about, days_of_contact
from desktop.actions.answer import set_cadence, skip, snooze
from desktop.actions.due import everything_due
from desktop.contacts.model import ContactFields, Direction, InteractionKind, ReminderKind
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.network.model import Due
from desktop.settings import Settings

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
UIDS = ("ada", "ben", "carla", "dora")


@pytest.fixture
def store() -> Iterator[Store]:
    """Four people with a little of everything."""
    made = Store.in_memory(lambda: NOW)
    for number, uid in enumerate(UIDS):
        vcard = fields_to_vcard(ContactFields(name=uid.title()), uid)
        vcard = vcard.replace("END:VCARD", f"BDAY:1985-11-{20 + number}\r\nEND:VCARD")
        made.add(vcard, created=NOW - timedelta(days=5 if uid == "dora" else 500))
    circles.set_circle(made, "Clients", 91)
    circles.tag(made, ["ada", "ben"], "Clients")
    set_cadence(made, ["ben"], 14)
    met.log(made, ["ada", "ben"], InteractionKind.CALL, at=NOW - timedelta(days=120))
    before = met.add_event(made, "PyCon", begins="2025-12-10", yearly=True)
    now = met.add_event(made, "Fair", begins="2026-11-15", ends="2026-11-16")
    met.met_at(made, before.id, ["ada", "carla"])
    met.met_at(made, now.id, ["ben", "dora"])
    remind.remind(made, ReminderKind.CALL, ["ada", "carla"], "2026-11-17", "the offer")
    remind.remind(made, ReminderKind.OWN, ["carla"], "2026-12-01", "weekly", "P1W")
    remind.remind(made, ReminderKind.MAIL, ["ben"], "2026-11-10")
    remind.remind(made, ReminderKind.OWN, [], "2026-11-10", "about nobody")
    yield made
    made.close()


def due_with(store: Store, uid: str) -> list[Due]:
    """Give what the day knows of everybody, as far as it is about one contact, the earliest first."""
    found = [due for due in everything_due(store, Settings(), zone=UTC) if uid in due.uids]
    return sorted(found, key=lambda due: (due.day, due.thing))


@pytest.mark.parametrize("uid", UIDS)
def test_it_is_the_same_as_what_the_day_knows(store: Store, uid: str) -> None:
    snooze(store, due_with(store, "carla")[0], "2026-11-25")
    skip(store, due_with(store, "ben")[0])
    met.log(store, ["carla"], InteractionKind.MAIL, direction=Direction.OUT)
    found = about(store, Settings(), uid, UTC)
    assert found is not None
    # Of an event it names only the one contact, of all whom one met there.
    assert [(*told.due.key, told.due.day, told.due.stage) for told in found.due] == [
        (*due.key, due.day, due.stage) for due in due_with(store, uid)
    ]
    assert found.due


def test_the_circle_that_says_how_often_is_named(store: Store) -> None:
    ada, ben, carla = (about(store, Settings(), uid, UTC) for uid in ("ada", "ben", "carla"))
    assert ada is not None
    assert ben is not None
    assert carla is not None
    assert [(one.by, one.touch.cadence_days) for one in (ada, ben, carla)] == [("Clients", 91), ("", 14), ("", None)]


def test_of_the_trash_nothing_is_said(store: Store) -> None:
    people.delete(store, ["ada"])
    assert about(store, Settings(), "ada", UTC) is None


def test_the_birthday_is_read_from_the_card(store: Store) -> None:
    assert days_of_contact(store.get("ada")) == ("1985-11-20", "")
