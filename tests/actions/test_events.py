"""Which events come first, whom one met where, who is not written to yet, and where a stack of cards is from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from desktop.actions import events, met, people, remind
from desktop.contacts.errors import EventGone
from desktop.contacts.model import ContactFields, InteractionKind, ReminderKind
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.network.editions import next_editions
from desktop.settings import Settings

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
TODAY = NOW.date()
"""A Wednesday."""


@pytest.fixture
def store() -> Iterator[Store]:
    made = Store.in_memory(lambda: NOW)
    yield made
    made.close()


def person(store: Store, name: str, days_ago: int = 0) -> str:
    uid = name.lower().replace(" ", "-")
    store.add(fields_to_vcard(ContactFields(name=name), uid), created=NOW - timedelta(days=days_ago))
    return uid


def photograph(path: Path, taken: str) -> Path:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = taken
    Image.new("RGB", (8, 8)).save(path, format="JPEG", exif=exif)
    return path


def test_what_comes_stands_by_its_day_and_what_is_over_the_last_first(store: Store) -> None:
    met.add_event(store, "Dinner", begins="2026-03-01")
    met.add_event(store, "PyCon", "Berlin", "2026-11-12", "2026-11-14", yearly=True)
    met.add_event(store, "Fair", begins="2026-12-01", ends="2026-12-03")
    met.add_event(store, "Some day")
    shown = events.events_by_date(store)
    assert [line.event.name for line in shown.coming] == ["Fair", "PyCon"]
    assert [line.event.name for line in shown.past] == ["PyCon", "Dinner", "Some day"]
    fair, pycon = shown.coming
    assert (fair.days, fair.edition and fair.edition.assumed) == (13, False)
    assert pycon.edition is not None
    assert (pycon.edition.assumed, pycon.edition.begins.isoformat()) == (True, "2027-11-11")


def test_both_planned_editions_of_an_event_are_listed(store: Store) -> None:
    first = met.add_event(store, "Meetup", begins="2026-11-20", yearly=True)
    met.add_event(store, "Meetup", begins="2026-12-20", yearly=True, series=first.id)
    assert [line.event.begins for line in events.events_by_date(store).coming] == ["2026-11-20", "2026-12-20"]


def test_an_event_that_is_on_is_no_past_one(store: Store) -> None:
    met.add_event(store, "Fair", begins="2026-11-17", ends="2026-11-19")
    shown = events.events_by_date(store)
    assert [(line.event.name, line.days) for line in shown.coming] == [("Fair", 0)]
    assert shown.past == ()


def test_a_line_has_the_first_people_and_the_number_of_all_but_the_trash(store: Store) -> None:
    uids = [person(store, f"Person {number}") for number in range(8)]
    fair = met.add_event(store, "Fair", begins="2026-03-01")
    met.met_at(store, fair.id, uids)
    people.delete(store, uids[:1])
    (line,) = events.events_by_date(store).past
    assert line.count == 7
    assert [row.name for row in line.faces] == [f"Person {number}" for number in range(1, 1 + events.FACES)]


def test_of_an_assumed_edition_everybody_from_earlier_ones_counts_once(store: Store) -> None:
    ada, ben = person(store, "Ada Brandt"), person(store, "Ben Okafor")
    first = met.add_event(store, "PyCon", begins="2024-11-14", yearly=True)
    second = met.add_event(store, "PyCon", begins="2025-11-13", yearly=True, series=first.id)
    met.met_at(store, first.id, [ada])
    met.met_at(store, second.id, [ada, ben])
    (line,) = events.events_by_date(store).coming
    assert (line.event, line.count, len(line.faces)) == (second, 2, 2)


def test_the_page_knows_who_is_new_and_not_written_to(store: Store) -> None:
    ada, ben, old = person(store, "Ada Brandt"), person(store, "Ben Okafor"), person(store, "Carla Weiss", 400)
    pycon = met.add_event(store, "PyCon", begins="2026-11-12", ends="2026-11-14", yearly=True)
    met.met_at(store, pycon.id, [ada, ben, old])
    page = events.event_page(store, Settings(), pycon.id)
    assert (page.count, [told.due.uids for told in page.to_write]) == (3, [(ada,), (ben,)])
    assert page.next is not None
    assert page.next.assumed
    met.log(store, [ada], InteractionKind.MESSAGE)
    # A follow-up that was written down counts as well, and only once.
    remind.remind(store, ReminderKind.FOLLOW_UP, [ben], "2026-11-20", event=pycon.id)
    assert [told.due.uids for told in events.not_written_to(store, Settings(), pycon.id)] == [(ben,)]


def test_before_an_event_one_sees_whom_to_catch_up_with_longest_silence_first(store: Store) -> None:
    ada, ben, gone = person(store, "Ada Brandt", 500), person(store, "Ben Okafor", 500), person(store, "Carla Weiss")
    before = met.add_event(store, "PyCon", begins="2025-11-13", yearly=True)
    met.met_at(store, before.id, [ada, ben, gone])
    coming = met.add_event(store, "PyCon", begins="2026-12-10", yearly=True, series=before.id)
    met.log(store, [ada], InteractionKind.CALL, at=NOW - timedelta(days=3))
    people.delete(store, [gone])
    page = events.event_page(store, Settings(), coming.id)
    assert [one.uid for one in page.known] == [ben, ada]
    assert {row.uid for row in page.rows} == {ada, ben}
    assert page.next is None  # it is the next one itself


def test_looking_ahead_one_sees_everybody_of_the_editions_so_far(store: Store) -> None:
    ada = person(store, "Ada Brandt", 500)
    before = met.add_event(store, "PyCon", begins="2025-11-13", yearly=True)
    met.met_at(store, before.id, [ada])
    assert [one.uid for one in events.event_page(store, Settings(), before.id, ahead=True).known] == [ada]
    assert events.event_page(store, Settings(), before.id).known == ()
    with pytest.raises(EventGone):
        events.event_page(store, Settings(), "gone")


def test_the_real_days_make_an_edition_of_the_same_series(store: Store) -> None:
    first = met.add_event(store, "PyCon", "Berlin", "2026-11-12", "2026-11-14", yearly=True)
    (edition,) = next_editions(store.events.all(), TODAY)
    planned = events.as_event(edition)
    assert (planned.id, planned.begins, planned.ends) == ("", "2027-11-11", "2027-11-13")
    made = met.add_event(store, planned.name, planned.place, "2027-11-18", "", yearly=True, series=planned.series)
    assert made.series == first.id
    assert [(one.assumed, one.event) for one in next_editions(store.events.all(), TODAY)] == [(False, made.id)]


def test_the_event_of_the_photographs_day_is_proposed(store: Store, tmp_path: Path) -> None:
    met.add_event(store, "Trade week", begins="2026-11-09", ends="2026-11-20")
    pycon = met.add_event(store, "PyCon", begins="2026-11-12", ends="2026-11-14")
    photos = [
        photograph(tmp_path / "a.jpg", "2026:11:14 23:59:59"),
        photograph(tmp_path / "b.jpg", "2026:11:14 08:00:00"),
        photograph(tmp_path / "c.jpg", "2020:01:01 00:00:00"),
        tmp_path / "gone.jpg",
    ]
    assert met.proposed_event(store, photos) == met.Proposed("2026-11-14", pycon)  # the shorter of the two
    assert met.proposed_event(store, photos[2:]) == met.Proposed("2020-01-01", None)
    assert met.proposed_event(store, photos[3:]) == met.Proposed("", None)
