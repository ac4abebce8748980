"""Reminders, birthdays and events as a calendar file that other programs read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo
from pathlib import Path

from desktop.actions.due import rules_of
from desktop.actions.facts import facts
from desktop.actions.saving import save_file
from desktop.contacts.model import DATES, Person, Reminder, ReminderKind
from desktop.contacts.store import Store
from desktop.exchange.model import CalendarEntry
from desktop.network.due import all_due
from desktop.network.editions import next_editions, series_of
from desktop.network.local_time import day_from_text, local_day
from desktop.network.model import Due, Edition, Facts, Rules
from desktop.network.yearly import in_year
from desktop.settings import Settings

NAME = "Cardfile"

WRITTEN = "calendar-written.txt"
"""In the data folder: of which state of everything the calendar was made that is kept current."""

_TITLES = {
    ReminderKind.FOLLOW_UP: "Write to {names}",
    ReminderKind.CALL: "Call {names} back",
    ReminderKind.MAIL: "Write back to {names}",
    ReminderKind.OWN: "{names}",
    ReminderKind.KEEP_IN_TOUCH: "Catch up with {names}",
    ReminderKind.BIRTHDAY: "{names}: birthday",
    ReminderKind.ANNIVERSARY: "{names}: anniversary",
}
_NAMES = 3
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def calendar_entries(
    store: Store, settings: Settings, uids: Sequence[str] | None = None, zone: tzinfo | None = None
) -> list[CalendarEntry]:
    """Give an entry for every reminder, birthday, cadence and event, or only for what is about these contacts.

    The same thing has the same UID whenever it is written, so that a calendar changes what it took before.
    """
    now = store.now()
    known, rules = facts(store, now, zone), rules_of(settings)
    due = [one for one in all_due(known, now, rules) if one.kind is not ReminderKind.EVENT]
    wanted = [one for one in due if uids is None or set(uids) & set(one.uids)]
    written = {f"reminder:{one.id}": one for one in known.reminders}
    entries = [_due_entry(one, written.get(one.thing), known, rules) for one in wanted]
    if uids is None:
        changed = store.journal.changed("event")
        yearly = {series_of(event) for event in known.events if event.yearly}
        for one in next_editions(known.events, local_day(now, zone)):
            # By the year where it is yearly: the real days take the place of the assumed ones in the calendar, too.
            of_year = f"{one.series}-{one.begins.year}" if one.series in yearly else one.event
            entries.append(_event_entry(one, of_year, rules, changed.get(one.event or one.series, _LONG_AGO)))
    return sorted(entries, key=lambda entry: (entry.day, entry.time or time.min, entry.uid))


def calendar_file(store: Store, settings: Settings, uids: Sequence[str] | None = None) -> bytes:
    """Give the calendar file itself."""
    return _ics(calendar_entries(store, settings, uids))


def _ics(entries: Sequence[CalendarEntry]) -> bytes:
    # Its library is large, and a look at what is due mostly needs none of it.
    from desktop.exchange.ics import entries_to_ics

    return entries_to_ics(entries, NAME)


def save_calendar(store: Store, settings: Settings, file: Path, uids: Sequence[str] | None = None) -> int:
    """Write the calendar file, whole or not at all; gives how many entries it has. Raises FileForbidden, DiskFull."""
    entries = calendar_entries(store, settings, uids)
    save_file(file, [_ics(entries)])
    return len(entries)


def keep_calendar_current(store: Store, settings: Settings) -> bool:
    """Write the calendar file that the user wants kept, if it is not as it would be; says whether it was written.

    Raises FileForbidden, DiskFull.
    """
    if not settings.calendar_file:
        return False
    file, noted = Path(settings.calendar_file), store.folder / WRITTEN
    # Of ten thousand people the file takes seconds to make: not every quarter of an hour for nothing.
    said = f"{settings} {local_day(store.now(), None)} {store.journal.state()}".encode()
    if file.exists() and _content(noted) == said:
        return False
    content = calendar_file(store, settings)
    changed = _content(file) != content
    if changed:
        save_file(file, [content])
    save_file(noted, [said])
    return changed


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _due_entry(due: Due, written: Reminder | None, known: Facts, rules: Rules) -> CalendarEntry:
    people = [known.people[uid] for uid in due.uids if uid in known.people]
    title = _TITLES[due.kind].format(names=_names(people)).strip() or due.text.strip()
    if due.kind is ReminderKind.OWN and due.text.strip():
        title = f"{due.text} ({title})" if people else due.text
    entry = CalendarEntry(
        f"{due.thing.replace(':', '-')}@cardfile",
        due.day,
        title or NAME,
        _changed(due, people, known, written.created if written else _LONG_AGO),
        time=due.time,
        text=due.text if due.kind is not ReminderKind.OWN else "",
        every=due.every,
        began_on=_day_of_month(written),
        alarm=_alarm(due.time, rules),
    )
    return _on_its_day(entry, due, people, rules) if due.kind in DATES else entry


def _on_its_day(entry: CalendarEntry, due: Due, people: Sequence[Person], rules: Rules) -> CalendarEntry:
    """A birthday stands on the day itself; who wants to know before is reminded before."""
    text = (people[0].birthday if due.kind is ReminderKind.BIRTHDAY else people[0].anniversary) if people else ""
    leaping = text.endswith("-02-29")
    on = in_year(text, due.on.year) or due.on
    alarm = _alarm(None, rules) - timedelta(days=rules.birthday_lead)
    return replace(entry, day=on, time=None, month_end=leaping, alarm=alarm, text=_born(text))


def _born(text: str) -> str:
    return "" if text.startswith("--") else text


def _event_entry(edition: Edition, named: str, rules: Rules, changed: datetime) -> CalendarEntry:
    return CalendarEntry(
        f"event-{named}@cardfile",
        edition.begins,
        edition.name,
        changed,
        ends=edition.ends,
        text="Assumed from last year's days." if edition.assumed else "",
        place=edition.place,
        alarm=_alarm(None, rules) - timedelta(days=rules.event_lead),
    )


def _day_of_month(written: Reminder | None) -> int:
    """The day that every later one is counted from: after a 28 February, a 31st comes again in March."""
    began = day_from_text(written.due) if written and written.every else None
    return began.day if began else 0


def _alarm(at: time | None, rules: Rules) -> timedelta:
    """At its own time, or at the user's hour of the day."""
    return timedelta(0) if at else timedelta(hours=rules.remind_at.hour, minutes=rules.remind_at.minute)


def _changed(due: Due, people: Iterable[Person], known: Facts, created: datetime) -> datetime:
    """The last moment at which anything that the entry says has changed."""
    return max([created, *_moments(due, people, known)])


def _moments(due: Due, people: Iterable[Person], known: Facts) -> Iterator[datetime]:
    for person in people:
        yield person.changed or person.created
        if due.kind is ReminderKind.KEEP_IN_TOUCH and person.last:
            yield person.last
    for answer in known.answers.get(due.thing, ()):
        yield answer.at


def _names(people: Sequence[Person]) -> str:
    names = [person.name for person in people[:_NAMES]]
    more = len(people) - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")
