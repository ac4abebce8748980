"""`cardfile due`: what the day asks for, and what was done about it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.terminal import columns, fitting, plain, say, use_utf8

_WIDEST = 30
"""Columns of a name or event that the others are lined up with."""
_INDENT = 8

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.network.model import Due, Today, Told


def due_command(app: App, given: argparse.Namespace) -> int:
    """Print what is due, numbered; or write down that some of it is done, left out, or for another day."""
    from desktop.actions.when import moment_on

    asked = [*given.done, *given.skip, *given.snooze]
    if asked:
        return _answer(app, given, asked)
    if given.until:
        given.wrong("--until says for how long to --snooze; name the numbers, such as: --snooze 3 --until Monday")
    from desktop.actions.due import today
    from desktop.actions.list_seen import remember_list
    from desktop.commands.due_words import due_json

    now = moment_on(given.on, app.clock())
    found = today(app.store, app.settings, now)
    if given.format == "json":
        use_utf8(strict=True)
        print(json.dumps(due_json(found), ensure_ascii=False, indent=1))
        return 0
    remember_list(app.folder, [_key(told.due) for told in found.told], now if given.on else None)
    _print(found, now, given.on)
    return 0


def _print(found: Today, now: datetime, on: str) -> None:
    from desktop.commands.due_words import due_lines

    use_utf8(strict=False)
    lines = due_lines(found, now)
    if not any(len(line) > 1 for line in lines):
        say(f"Nobody is waiting to hear from you on {found.on}." if on else "Nobody is waiting to hear from you.")
    elif on:
        say(f"On {found.on:%A} {found.on}:")
    things = iter(columns([line for line in lines if len(line) > 1], _WIDEST))
    for line in lines:
        print(fitting(next(things), _INDENT) if len(line) > 1 else fitting(plain(line[0]), 2))
    if found.told and sys.stdout.isatty():
        say("To answer: cardfile due --done 1, --skip 1 (not this time), or --snooze 1 --until Friday")


def _answer(app: App, given: argparse.Namespace, asked: Sequence[int]) -> int:
    from desktop.actions.answer import done, skip, snooze
    from desktop.actions.when import due_from_text

    twice = next((number for number in asked if _lists_with(given, number) > 1), None)
    if twice is not None:
        given.wrong(f"number {twice} stands behind two of --done, --skip and --snooze; say one of them")
    if given.until and not given.snooze:
        given.wrong("--until says for how long to --snooze; for --done and --skip there is nothing to say")
    until = due_from_text(given.until or "tomorrow", app.clock())
    known = _numbered(app, given.on)
    for number in asked:
        if number not in known:
            say(f"There is no number {number} in the list; see: cardfile due")
            return 1
        if known[number] is None:
            say(f"Number {number} of the list you saw is not due any more; nothing was changed. See: cardfile due")
            return 1
    wanted: list[tuple[Sequence[int], Callable[[Due], object], str]] = [
        (given.done, lambda due: done(app.store, due), "Done"),
        (given.skip, lambda due: skip(app.store, due), "Skipped this once"),
        (given.snooze, lambda due: snooze(app.store, due, until), f"Snoozed until {until.replace('T', ' at ')}"),
    ]
    answered = [(known[number], act, words) for numbers, act, words in wanted for number in dict.fromkeys(numbers)]
    with app.store.step("answer"):
        for told, act, _ in answered:
            if told:
                act(told.due)
    for told, _, words in answered:
        if told:
            say(f"{words}: {_called(told)}")
    say("To take it back: cardfile undo")
    return 0


def _numbered(app: App, on: str) -> dict[int, Told | None]:
    """Give what the numbers stand for in the list that was seen last, None for what is not due any more.

    Of another day than that list's, and where none was seen, they are those of the list as it is now.
    """
    from desktop.actions.due import today
    from desktop.actions.list_seen import list_seen
    from desktop.actions.when import moment_on

    now, seen = app.clock(), list_seen(app.folder)
    if on and seen and (seen.moment or now).astimezone().date() != moment_on(on, now).astimezone().date():
        seen = None
    moment = moment_on(on, now) if on else seen.moment if seen and seen.moment else now
    found = today(app.store, app.settings, moment).told
    if seen is None:
        return dict(enumerate(found, 1))
    still = {_key(told.due): told for told in found}
    return {number: still.get(key) for number, key in enumerate(seen.keys, 1)}


def _lists_with(given: argparse.Namespace, number: int) -> int:
    return sum(number in numbers for numbers in (given.done, given.skip, given.snooze))


def _key(due: Due) -> tuple[str, str]:
    return due.thing, due.occurrence


def _called(told: Told) -> str:
    """Whom it is about, and what: of one person there may be several things."""
    from desktop.commands.due_words import whom

    return " · ".join(dict.fromkeys(part for part in (whom(told), told.due.text) if part))
