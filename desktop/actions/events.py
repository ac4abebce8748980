"""What there is to know of events: which come first, whom one met where, who is not written to yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from desktop.actions.due import as_told, rules_of
from desktop.actions.facts import facts_of
from desktop.contacts.model import ContactRow, Event, Person, ReminderKind
from desktop.contacts.store import Store
from desktop.network.due import all_due
from desktop.network.editions import days_of, next_editions, series_of
from desktop.network.local_time import day_from_text, local_day
from desktop.network.model import Edition, Told
from desktop.settings import Settings

FACES = 5
"""People of an event whose cards its line in the list has room for."""
_MOST_KNOWN = 500
Faces = Mapping[str, tuple[int, Sequence[ContactRow]]]


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event, or the next edition of one (`edition`), with how many one met there and the first of them.

    Of an edition that is only assumed the event is the one it is concluded from, and the people are those one knows
    from all earlier ones.
    """

    event: Event
    count: int = 0
    faces: tuple[ContactRow, ...] = ()
    edition: Edition | None = None
    days: int = 0
    """In how many days it begins; 0 for what is on or over."""


@dataclass(frozen=True, slots=True)
class EventList:
    """The events that are on or come, the first of them first; and those that are over, the last first."""

    coming: tuple[EventLine, ...] = ()
    past: tuple[EventLine, ...] = ()


@dataclass(frozen=True, slots=True)
class EventPage:
    """One event with what a page says of it: its next edition, whom to write to, whom one knows from earlier ones.

    `known` are the people of the other editions of one that is to come, the longest silence first.
    """

    event: Event
    count: int = 0
    next: Edition | None = None
    to_write: tuple[Told, ...] = ()
    known: tuple[Person, ...] = ()
    rows: tuple[ContactRow, ...] = ()
    """What a list shows of everybody in `to_write` and `known`."""


def events_by_date(store: Store, now: datetime | None = None, zone: tzinfo | None = None) -> EventList:
    """Give every event with its people, and the next edition of those that come every year."""
    today = local_day(now or store.now(), zone)
    events = store.events.all()
    faces = store.finder.faces(FACES)
    series: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        series[series_of(event)].append(event)
    editions = next_editions(events, today)
    coming = [_coming(store, one, series[one.series], faces, (one.begins - today).days) for one in editions]
    # Of a series only the next edition is one of the above; others that are planned come as well.
    named = {edition.event for edition in editions}
    later = [
        (days, event) for event in events if event.id not in named and (days := days_of(event)) and days[1] >= today
    ]
    coming += [_line(event, faces, days=max((days[0] - today).days, 0)) for days, event in later]
    over = [event for event in events if (days := days_of(event)) is None or days[1] < today]
    return EventList(
        tuple(sorted(coming, key=lambda line: (line.days, line.event.name))),
        tuple(_line(event, faces) for event in over),
    )


def event_page(
    store: Store,
    settings: Settings,
    event: str,
    now: datetime | None = None,
    zone: tzinfo | None = None,
    *,
    ahead: bool = False,
) -> EventPage:
    """Give what there is to know of an event, or (`ahead`) of its next edition; raises EventGone."""
    now = now or store.now()
    found, events = store.events.get(event), store.events.all()
    today = local_day(now, zone)
    of_series = [one for one in events if series_of(one) == series_of(found)]
    days = days_of(found)
    is_over = days is None or days[1] < today
    next_ = next(iter(next_editions(of_series, today)), None)
    # Before an edition, those of all the others matter; when it is over, whom one met there.
    before = of_series if ahead else [] if is_over else [one for one in of_series if one.id != found.id]
    people = _known(store, before, now, zone)
    to_write = not_written_to(store, settings, event, now, zone)
    uids = [*(uid for told in to_write for uid in told.due.uids), *(person.uid for person in people)]
    return EventPage(
        found,
        len(store.finder.of(store.events.contacts(event))),
        next_ if is_over and next_ is not None and next_.event != found.id else None,
        tuple(to_write),
        tuple(people),
        tuple(store.finder.of(list(dict.fromkeys(uids)))),
    )


def not_written_to(
    store: Store, settings: Settings, event: str, now: datetime | None = None, zone: tzinfo | None = None
) -> list[Told]:
    """Give the new people of an event whom one wants to write to and has not yet, whether it was written down or not.

    After a month it is too late for those of whom nothing was written down.
    """
    now = now or store.now()
    known = facts_of(store, store.events.contacts(event), [store.events.get(event)], now, zone)
    found = (due for due in all_due(known, now, rules_of(settings)) if due.kind is ReminderKind.FOLLOW_UP and due.uids)
    return [as_told(due, known, now) for due in found if due.event == event]


def last_day(person: Person, zone: tzinfo | None = None) -> date | None:
    """Give the day one was last in touch with a person or met at an event; None for never."""
    days = [local_day(person.last, zone)] if person.last else []
    met = day_from_text(person.met)
    return max([*days, *([met] if met else [])], default=None)


def as_event(edition: Edition) -> Event:
    """Give an edition as an event that is not written down yet, for its real days to be put in."""
    begins, ends = edition.begins.isoformat(), edition.ends.isoformat()
    return Event("", edition.name, edition.place, begins, ends, yearly=True, series=edition.series)


def _coming(store: Store, edition: Edition, of_series: Sequence[Event], faces: Faces, days: int) -> EventLine:
    shown = next((event for event in of_series if event.id == edition.event), of_series[0])
    if edition.event:
        return _line(shown, faces, edition, max(days, 0))
    everybody = {row.uid: row for event in of_series for row in faces.get(event.id, (0, []))[1]}
    # Who was at several counts once.
    several = len(of_series) > 1
    count = _count(store, of_series) if several else faces.get(shown.id, (0, []))[0]
    return EventLine(shown, count, tuple(everybody.values())[:FACES], edition, max(days, 0))


def _count(store: Store, events: Sequence[Event]) -> int:
    uids = list(dict.fromkeys(uid for event in events for uid in store.events.contacts(event.id)))
    return len(store.finder.of(uids))


def _line(event: Event, faces: Faces, edition: Edition | None = None, days: int = 0) -> EventLine:
    count, rows = faces.get(event.id, (0, []))
    return EventLine(event, count, tuple(rows), edition, days)


def _known(store: Store, events: Sequence[Event], now: datetime, zone: tzinfo | None) -> list[Person]:
    uids = list(dict.fromkeys(uid for event in events for uid in store.events.contacts(event.id)))
    circles = [circle for circle in store.circles.all() if circle.cadence_days is not None]
    people = store.touch.some(circles, now.astimezone(zone), uids)
    return sorted(people, key=lambda person: (last_day(person, zone) or date.min, person.name))[:_MOST_KNOWN]
