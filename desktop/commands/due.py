"""`cardfile due`: what the day asks for, and what was done about it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop.terminal import columns, plain, say, use_utf8

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.network.model import Due, Today


def due_command(app: App, given: argparse.Namespace) -> int:
    """Print what is due, numbered; or write down that some of it is done, left out, or for another day."""
    from desktop.actions.due import today
    from desktop.actions.when import moment_on
    from desktop.commands.due_words import due_json, due_lines

    now = moment_on(given.on, app.clock())
    found = today(app.store, app.settings, now)
    if given.done or given.skip or given.snooze:
        return _answer(app, given, found)
    if given.format == "json":
        use_utf8(strict=True)
        print(json.dumps(due_json(found), ensure_ascii=False, indent=1))
        return 0
    use_utf8(strict=False)
    lines = due_lines(found, now)
    if not any(len(line) > 1 for line in lines):
        say(f"Nobody is waiting to hear from you on {found.on}." if given.on else "Nobody is waiting to hear from you.")
    things = iter(columns([line for line in lines if len(line) > 1]))
    for line in lines:
        print(next(things) if len(line) > 1 else plain(line[0]))
    return 0


def _answer(app: App, given: argparse.Namespace, found: Today) -> int:
    from desktop.actions.answer import done, skip, snooze
    from desktop.actions.when import due_from_text

    until = due_from_text(given.until, app.clock())
    wanted: list[tuple[Sequence[int], Callable[[Due], object], str]] = [
        (given.done, lambda due: done(app.store, due), "Done"),
        (given.skip, lambda due: skip(app.store, due), "Left out this time"),
        (given.snooze, lambda due: snooze(app.store, due, until), f"Comes again on {until.replace('T', ' at ')}"),
    ]
    known = dict(enumerate(found.told, 1))
    unknown = [number for numbers, _, _ in wanted for number in numbers if number not in known]
    if unknown:
        say(f"There is no number {unknown[0]} in the list; see: cardfile due")
        return 1
    with app.store.step("answer"):
        for numbers, act, _ in wanted:
            for number in dict.fromkeys(numbers):
                act(known[number].due)
    for numbers, _, words in wanted:
        for number in dict.fromkeys(numbers):
            told = known[number]
            say(f"{words}: {', '.join(person.name for person in told.people) or told.due.text}")
    say("To take it back: cardfile undo")
    return 0
