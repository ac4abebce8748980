"""`cardfile backup` and `cardfile restore`: everything in one file, and back again."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.terminal import Bar, columns, say, use_utf8

if TYPE_CHECKING:
    from desktop.app import App

_KINDS = {
    "daily": "daily copy",
    "before-restore": "before a restore",
    "form": "before an update, without pictures",
}


def backup_command(app: App, given: argparse.Namespace) -> int:
    """Write the backup file and say what is in it."""
    from desktop.actions.backup import back_up

    bar = Bar(sys.stderr)
    try:
        written = back_up(app, given.file, bar.show)
    finally:
        bar.end()
    say(f"{_counted(written.contacts, 'contact')} and {_counted(written.pictures, 'picture')} are in {written.file}.")
    if written.missing:
        say(f"{_counted(written.missing, 'picture')} could not be read any more and {_is(written.missing)} not in it.")
    return 0


def restore_command(app: App, given: argparse.Namespace) -> int:
    """Restore a backup and say where the state before is kept, or list the copies there are."""
    from desktop.actions.backup import restore

    if given.listed:
        return _list(app)
    bar = Bar(sys.stderr)
    try:
        done = restore(app, given.file, bar.show)
    finally:
        bar.end()
    when = f", as they were on {_moment(done.made)}" if done.made else ""
    say(f"Restored {_counted(done.contacts, 'contact')} and {_counted(done.pictures, 'picture')}{when}.")
    if done.missing:
        say(f"{_counted(done.missing, 'picture')} {_is(done.missing)} not in the backup and not here either.")
    if done.aside:
        say(f"What was here before is kept in {done.aside}; to go back: cardfile restore {done.aside.name}")
    return 0


def _list(app: App) -> int:
    from desktop.actions.backup import copies

    found = copies(app)
    if not found:
        say(f"There are no copies in {app.folder} yet; the first is made when there are contacts.")
        return 0
    use_utf8(strict=False)
    rows = [
        (
            one.name,
            _moment(one.made),
            "" if one.contacts is None else _counted(one.contacts, "contact"),
            _KINDS.get(one.kind, one.kind),
        )
        for one in found
    ]
    for line in columns(rows):
        print(line)
    return 0


def _moment(when: datetime) -> str:
    return f"{when.astimezone():%Y-%m-%d %H:%M}"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"
