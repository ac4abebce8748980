"""`cardfile history`, `cardfile undo`, `cardfile trash`: what was done, by which program, and the way back."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.commands.the_person import shown_name, the_person
from desktop.terminal import columns, plain, say, use_utf8

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.app import App
    from desktop.contacts.model import FieldChange, HistoryEntry, Step

_ACTIONS = {
    "keep": "kept from a card",
    "edit": "changed",
    "delete": "moved to the trash",
    "restore": "taken out of the trash",
    "import": "imported",
    "merge": "merged",
    "not_same": "said not to be the same",
    "job": "job",
    "log": "logged",
    "circle": "circles and tags",
    "event": "events",
    "reminder": "reminders",
    "answer": "answers to reminders",
    "done": "done",
    "skip": "left out this time",
    "snooze": "put off",
    "cadence": "how often to be in touch",
    "add": "added",
    "skipped": "card skipped",
    "review": "card back in review",
    "restore-backup": "restored from a backup",
    "empty-trash": "removed from the trash for good",
}
_PROGRAMS = {"window": "in the window", "command line": "on the command line", "reminders": "by the reminders"}
_SHOWN = 6
"""So many names are said of those a step is about."""


def history_command(app: App, given: argparse.Namespace) -> int:
    """Print what was done to one contact, the last first."""
    from desktop.actions.history import history

    use_utf8(strict=False)
    wanted = " ".join(given.name)
    row = the_person(app, wanted, trash=None)
    if row is None:
        return 1
    for entry in history(app.store, row.uid):
        print(plain(_entry_line(entry)))
        for line in columns([("   ", change.field, _difference(change)) for change in entry.changes]):
            print(line)
    return 0


def undo_command(app: App, given: argparse.Namespace) -> int:
    """Undo the last step, or the one that is named, or do it again; with --list only say which there are."""
    from desktop.actions.history import next_undo, steps, steps_undone, undo

    use_utf8(strict=False)
    if given.list:
        found = steps_undone(app.store) if given.redo else steps(app.store)
        for line in columns([(str(step.id), _when(step), _what(app, step)) for step in found]) if found else []:
            print(line)
        return 0
    if given.redo:
        return _redo(app, given)
    # Its names are asked for before: a contact that was added is gone after.
    step = next_undo(app.store, given.step)
    words = _step_words(app, step) if step else ""
    if step and given.dry_run:
        say(f"Would be undone: {words}")
        return 0
    undo(app.store, given.step)
    say(f"Undone: {words}")
    return 0


def _redo(app: App, given: argparse.Namespace) -> int:
    from desktop.actions.history import next_redo, redo

    step = next_redo(app.store, given.step)
    if step and given.dry_run:
        say(f"Would be done again: {_step_words(app, step)}")
        return 0
    done = redo(app.store, given.step)
    say(f"Done again: {_ACTIONS.get(done.action, done.action)}{_about(app, done.uids)}")
    return 0


def trash_command(app: App, given: argparse.Namespace) -> int:
    """Print the trash, take somebody out of it, or empty it."""
    from desktop.actions.trash import deleted, empty, restore

    use_utf8(strict=False)
    if given.empty:
        count = empty(app.store)
        say(f"{_contacts(count)} removed for good." if count else "The trash is empty.")
        return 0
    if given.restore:
        row = the_person(app, given.restore, trash=True)
        if row is None:
            return 1
        restore(app.store, [row.uid])
        say(f"{shown_name(row)} is back among your contacts.")
        return 0
    found = deleted(app.store)
    if not found:
        say("The trash is empty.")
    days = [f"{one.days_left} day{'' if one.days_left == 1 else 's'} left" for one in found]
    rows = [(shown_name(one.row), one.row.organization, left) for one, left in zip(found, days, strict=True)]
    for line in columns(rows) if rows else []:
        print(line)
    return 0


def _entry_line(entry: HistoryEntry) -> str:
    ends = f"  (undone {_moment(entry.undone, entry.undone_by)})" if entry.undone else ""
    ends = ends or ("  (too old to be undone)" if entry.pruned else "")
    return f"{_when(entry.step)}  {_action(entry.step)}{ends}"


def _difference(change: FieldChange) -> str:
    before, after = (_one_line(text) for text in (change.before, change.after))
    if change.field in ("pictures", "other"):
        return "changed"
    return f"{before or '–'} → {after or '–'}"


def _one_line(text: str) -> str:
    return "; ".join(text.splitlines())


def _step_words(app: App, step: Step) -> str:
    return f"{_when(step)}  {_what(app, step)}"


def _when(step: Step) -> str:
    return _moment(step.at, step.author)


def _moment(at: datetime, author: str) -> str:
    """When it was and which program did it, as far as that is known."""
    program = f" · {_PROGRAMS.get(author, f'by {author}')}" if author else ""
    return f"{at.astimezone():%Y-%m-%d %H:%M}{program}"


def _what(app: App, step: Step) -> str:
    return f"{_action(step)}{_about(app, step.uids)}"


def _about(app: App, uids: Sequence[str]) -> str:
    """Whom a step is about, the first by name."""
    from desktop.actions.history import names

    found = names(app.store, uids[:_SHOWN])
    more = len(uids) - len(found)
    return ": " + ", ".join(found) + (f" and {more} more" if more else "") if found else ""


def _action(step: Step) -> str:
    """What was done, from which files, and whether for another time."""
    files = f" from {', '.join(step.detail.splitlines())}" if step.detail else ""
    return f"{_ACTIONS.get(step.action, step.action)}{files}{', done again' if step.again else ''}"


def _contacts(count: int) -> str:
    return f"{count} contact{'' if count == 1 else 's'}"
