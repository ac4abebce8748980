"""`cardfile log`, `cardfile remind`, `cardfile cadence`: what was, what is to come, and how often."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.the_person import count_of_people, names_of, the_people, the_person
from desktop.terminal import Bar, columns, say, use_utf8

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.contacts.model import ContactRow

_KINDS = ("meeting", "call", "mail", "message", "note")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
MOST_SHOWN = 20
"""Problems that are named; of more there is only the count."""
_TAKE_BACK = "To take it back: cardfile undo"


def log_command(app: App, given: argparse.Namespace) -> int:
    """Write down an interaction with one contact or several."""
    if given.mails:
        if given.name or given.others or given.on:
            given.wrong("mails say by themselves whom they are with, and when: leave out names and --on")
        return _log_mails(app, [Path(file) for file in given.mails])
    from desktop.actions.met import log
    from desktop.actions.when import past_moment
    from desktop.contacts.model import Direction, InteractionKind

    kind = next((kind for kind in _KINDS if getattr(given, kind) is not None), "")
    if not given.name or not kind:
        given.wrong('name somebody and what it was, such as: cardfile log Dora Dehmel --call "asked about the offer"')
    people = the_people(app, [" ".join(given.name), *given.others])
    if people is None:
        return 1
    text = getattr(given, kind).strip()
    direction = Direction.IN if given.from_them else Direction.OUT if given.from_me else Direction.NONE
    at = past_moment(given.on, app.clock()) if given.on else app.clock()
    log(app.store, [row.uid for row in people], InteractionKind(kind), text, at, direction)
    about = f" (“{text}”)" if text else ""
    say(f"Logged: a {kind} with {names_of(people)}{about}, {at.astimezone():%Y-%m-%d %H:%M}. {_TAKE_BACK}")
    return 0


def remind_command(app: App, given: argparse.Namespace) -> int:
    """Write down a reminder about one contact, or nobody."""
    from desktop.actions.due import rules_of
    from desktop.actions.remind import follow_up_day, remind
    from desktop.actions.when import due_from_text, interval_from_text
    from desktop.contacts.model import ReminderKind

    kinds = {"follow_up": ReminderKind.FOLLOW_UP, "call_back": ReminderKind.CALL, "write_back": ReminderKind.MAIL}
    kind = next((kind for name, kind in kinds.items() if getattr(given, name)), ReminderKind.OWN)
    if kind is ReminderKind.OWN and not given.of.strip():
        given.wrong(
            'say what to be reminded of: cardfile remind Dora Dehmel --of "ask how the launch went" --when Friday'
        )
    if kind is not ReminderKind.OWN and not given.name:
        given.wrong("name somebody")
    people: list[ContactRow] = []
    if given.name:
        row = the_person(app, " ".join(given.name))
        if row is None:
            return 1
        people = [row]
    due = due_from_text(given.when, app.clock()) if given.when else follow_up_day(app.clock(), rules_of(app.settings))
    every = interval_from_text(given.every) if given.every else ""
    remind(app.store, kind, [row.uid for row in people], due, given.of.strip(), every)
    about = f" of {names_of(people)}" if people else ""
    say(f"You will be reminded{about} on {due.replace('T', ' at ')}{_again(every)}. {_TAKE_BACK}")
    return 0


def cadence_command(app: App, given: argparse.Namespace) -> int:
    """Say how often one wants to be in touch with a contact or circle; without --every, print what is said."""
    from desktop.actions.answer import set_cadence
    from desktop.actions.circles import group_named, set_circle
    from desktop.actions.when import cadence_days
    from desktop.commands.due_words import cadence_words

    if bool(given.name) and bool(given.circle):
        given.wrong("name a contact or a --circle, not both")
    if given.every and given.as_circle:
        given.wrong("say --every or --as-circle, not both")
    if not given.every and not given.as_circle:
        return _print_cadence(app, " ".join(given.name)) if given.name else _print_circles(app, given.circle)
    if not given.name and not given.circle:
        given.wrong('name a contact or a --circle: cardfile cadence Dora Dehmel --every "3 months"')
    days = None if given.as_circle else cadence_days(given.every)
    if given.circle:
        set_circle(app.store, given.circle, days)
        group = group_named(app.store, given.circle)
        of_whom = f"{count_of_people(group.count)} in it" if group and group.count else "nobody is in it yet"
        say(f"{given.circle} ({of_whom}): {cadence_words(days) or 'nothing said'}. {_TAKE_BACK}")
        return 0
    row = the_person(app, " ".join(given.name))
    if row is None:
        return 1
    set_cadence(app.store, [row.uid], days)
    say(f"{names_of([row])}: {cadence_words(days) or 'as the circles say'}. {_TAKE_BACK}")
    return 0


def _print_circles(app: App, wanted: str) -> int:
    """Print how often for every circle, or the one that is wanted."""
    from desktop.actions.circles import circles
    from desktop.commands.due_words import cadence_words

    use_utf8(strict=False)
    found = [one for one in circles(app.store) if not wanted or one.name.casefold() == wanted.casefold()]
    if not found:
        there_is = f"There is no circle “{wanted}”" if wanted else "No circles yet"
        say(f'{there_is}; make one: cardfile cadence --circle {wanted or "Friends"} --every "3 months"')
        return 1 if wanted else 0
    for line in columns([(circle.name, cadence_words(circle.cadence_days) or "nothing said") for circle in found]):
        print(line)
    return 0


def _print_cadence(app: App, wanted: str) -> int:
    from desktop.actions.about import about
    from desktop.commands.due_words import cadence_words

    use_utf8(strict=False)
    row = the_person(app, wanted)
    known = about(app.store, app.settings, row.uid) if row else None
    if row is None or known is None:
        return 1
    told = known.touch
    last = f"last contact {told.since.astimezone():%Y-%m-%d}" if told.since else "no contact yet"
    print(columns([(names_of([row]), cadence_words(told.cadence_days) or "nothing said", last)])[0])
    return 0


def _log_mails(app: App, files: list[Path]) -> int:
    from desktop.actions.log_mail import log_mail

    bar = Bar(sys.stderr)
    try:
        found = log_mail(app, files, lambda done, total: bar.show(100 * done // max(total, 1), 100))
    finally:
        bar.end()
    for problem in found.problems[:MOST_SHOWN]:
        say(f"{problem.file}:{problem.line}: {problem.why}" if problem.line else f"{problem.file}: {problem.why}")
    if (more := found.broken + len(found.unread_files) - min(len(found.problems), MOST_SHOWN)) > 0:
        say(f"… and {more:,} more that could not be taken.")
    said = [f"{_counted(found.logged, 'mail')} logged" + (f" with {found.people:,} people" if found.people > 1 else "")]
    said += [f"{found.known_before:,} known before"] if found.known_before else []
    said += [f"{found.strangers:,} with nobody you know"] if found.strangers else []
    said += [f"{found.automatic:,} automatic"] if found.automatic else []
    said += [f"{found.broken:,} could not be read"] if found.broken else []
    said += [f"{found.left_over:,} more than one step holds: give the files again for them"] if found.left_over else []
    say(f"{', '.join(said)}." + (f" {_TAKE_BACK}" if found.logged else ""))
    # As with an import: 0 only where everything was taken.
    return 1 if found.problems or found.broken or found.left_over else 0


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _again(every: str) -> str:
    """In the words of the interval that was understood: P3M is every 3 months."""
    if not every:
        return ""
    count, unit = every[1:-1], _UNITS[every[-1]]
    return f", and again every {unit if count == '1' else f'{count} {unit}s'}"
