"""`cardfile events` and `cardfile calendar`: where one meets people, and all days in a calendar."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from desktop.commands.the_person import count_of_people, names_of, the_people, the_person
from desktop.terminal import columns, fitting, say, use_utf8

_WIDEST = 30
"""Columns of a name or place that the others are lined up with."""
_INDENT = 4

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.contacts.model import Event


def events_command(app: App, given: argparse.Namespace) -> int:
    """Print the events; or write one down, or who was met at one."""
    if given.add:
        return _add(app, given)
    if given.begins or given.ends or given.place or given.yearly:
        given.wrong("name the event that this is said of: --add EVENT")
    if given.met:
        return _met(app, given)
    if given.who:
        given.wrong("say where you met with --met EVENT")
    from desktop.actions.met import events, people_met

    use_utf8(strict=False)
    found = events(app.store)
    if not found:
        say('No events yet; write one down: cardfile events --add "PyCon" --begins 2026-11-12 --yearly')
        return 0
    for line in columns([_row(event, len(people_met(app.store, event.id))) for event in found], _WIDEST):
        print(fitting(line, _INDENT))
    return 0


def calendar_command(app: App, given: argparse.Namespace) -> int:
    """Write the calendar file, once or (--keep-current) from now on."""
    from desktop.actions.calendar import calendar_file, save_calendar

    if given.keep_current is False:
        return _keep_no_longer(app, given)
    if given.keep_current and (given.file is None or given.who):
        given.wrong("name the FILE to keep, for everything")
    uids = None
    if given.who:
        row = the_person(app, given.who)
        if row is None:
            return 1
        uids = [row.uid]
    if given.file is None:
        sys.stdout.buffer.write(calendar_file(app.store, app.settings, uids))
        return 0
    count = save_calendar(app.store, app.settings, given.file, uids)
    say(f"{count} entr{'y' if count == 1 else 'ies'} written to {given.file}.")
    if given.keep_current:
        app.settings_file.change(calendar_file=str(given.file.absolute()))
        say("The window and cardfile notify write it again whenever something changes; --no-keep-current ends that.")
        say("Add it to your calendar as a subscription.")
    return 0


def _keep_no_longer(app: App, given: argparse.Namespace) -> int:
    if given.file or given.who:
        given.wrong("--no-keep-current needs no FILE: only one is kept")
    kept = app.settings.calendar_file
    app.settings_file.change(calendar_file="")
    say(f"{kept} stays as it is and is not written again." if kept else "No calendar file is kept current.")
    return 0


def _add(app: App, given: argparse.Namespace) -> int:
    from desktop.actions.met import add_edition, editions_named

    name, begins, ends = given.add.strip(), _day(app, given, given.begins), _day(app, given, given.ends)
    if not name:
        given.wrong("name the event: cardfile events --add PyCon --begins 2026-11-12")
    if given.who:
        given.wrong(f'write it down first; then say whom you met: cardfile events --met "{name}" --who NAME')
    if not begins and (ends or given.yearly):
        given.wrong("say when it begins, too: --begins 2026-11-12")
    if ends and ends < begins:
        given.wrong("an event ends after it begins")
    known = editions_named(app.store, name)
    if known and (not begins or any(event.begins == begins for event in known)):
        say(f"There is an event “{known[0].name}” already{'' if begins else '; for another one say --begins'}.")
        return 1
    event = add_edition(app.store, name, given.place, begins, ends or begins, given.yearly)
    say(f"Written down: {' · '.join(part for part in _row(event, 0)[:-1] if part)}. To take it back: cardfile undo")
    return 0


def _met(app: App, given: argparse.Namespace) -> int:
    from desktop.actions.met import event_named, met_at

    if not given.who:
        given.wrong("say whom you met with --who NAME")
    event = event_named(app.store, given.met)
    if event is None:
        say(f"There is no event “{given.met}”; see: cardfile events")
        return 1
    people = the_people(app, given.who)
    if people is None:
        return 1
    met_at(app.store, event.id, [row.uid for row in people])
    say(f"Met at {event.name}: {names_of(people)}. To take it back: cardfile undo")
    return 0


def _row(event: Event, people: int) -> tuple[str, ...]:
    days = event.begins if event.ends in ("", event.begins) else f"{event.begins} – {event.ends}"
    met = f"{count_of_people(people)} met" if people else ""
    return event.name, days, event.place, "every year" if event.yearly else "", met


def _day(app: App, given: argparse.Namespace, text: str) -> str:
    """Any day, past or to come, as 2026-11-12; nothing where none is said."""
    from desktop.actions.when import day_named
    from desktop.network.errors import DayUnclear

    try:
        return day_named(text, app.clock()) if text.strip() else ""
    except DayUnclear:
        given.wrong(f"“{text}” is no day; write it as 2026-11-12")
        raise
