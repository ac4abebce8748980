"""The actions, typed: results on standard output, everything else on standard error."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.arguments import COMMANDS, parsed, parser
from desktop.commands.circle import circle_command
from desktop.commands.completion import complete, completion_command
from desktop.commands.doctor import doctor_command
from desktop.commands.due import due_command
from desktop.commands.duplicates import duplicates_command
from desktop.commands.events import calendar_command, events_command
from desktop.commands.exchange import export_command
from desktop.commands.history import history_command, trash_command, undo_command
from desktop.commands.importing import import_command
from desktop.commands.in_touch import cadence_command, log_command, remind_command
from desktop.commands.notify import notify_command
from desktop.commands.people import list_command
from desktop.commands.qr import qr_command
from desktop.commands.safety import backup_command, restore_command
from desktop.commands.scan import scan_command
from desktop.commands.sorting import sort_anew
from desktop.commands.window import window_command
from desktop.ending import AskedToEnd, ends_when_asked
from desktop.terminal import say

if TYPE_CHECKING:
    from desktop.app import App

Command = Callable[["App", argparse.Namespace], int]
INTERRUPTED, PIPE_CLOSED, ASKED_TO_END, BUG = 130, 141, 143, 70

_COMMANDS: dict[str, Command] = {
    "scan": scan_command,
    "list": list_command,
    "import": import_command,
    "export": export_command,
    "qr": qr_command,
    "backup": backup_command,
    "restore": restore_command,
    "history": history_command,
    "undo": undo_command,
    "trash": trash_command,
    "duplicates": duplicates_command,
    "due": due_command,
    "log": log_command,
    "remind": remind_command,
    "cadence": cadence_command,
    "circle": circle_command,
    "events": events_command,
    "calendar": calendar_command,
    "notify": notify_command,
    "completion": completion_command,
    "doctor": doctor_command,
    "window": window_command,
}
"""What can be typed after “cardfile”, and what does it; `desktop/arguments.py` knows the words that follow."""


def run(arguments: Sequence[str], build: Callable[[Path | None], App] | None = None) -> int:
    """Do what the arguments say and give the exit status; no known error ends in a traceback.

    `build` makes the program's parts for a data folder, and is another one in tests.
    """
    if "_ARGCOMPLETE" in os.environ:
        complete(parser())
    given = parsed(_with_hint(arguments))
    from desktop.app import build_app

    app = replace((build or build_app)(given.data), waiting=cache(_say_waiting), **_of_program(given.command))
    # The window is Qt's, which hears no signal of Python's while it waits: there the system ends the program.
    with nullcontext() if given.command == "window" else ends_when_asked():
        try:
            status = _guarded(app, _COMMANDS[given.command], given)
        finally:
            app.close()
    if status == 0 and app.copy_begun() and app.daily_copy.problem:
        say(f"No copy of your contacts was made today: {app.daily_copy.problem}")
    return status


def _guarded(app: App, command: Command, given: argparse.Namespace) -> int:
    from desktop.contacts.errors import ContactsError
    from ocr.errors import ReadingError

    try:
        status = command(app, given)
        sys.stdout.flush()
    except (ContactsError, ReadingError) as error:
        say(str(error))
        return 1
    except AskedToEnd:
        say("Stopped by another program (SIGTERM).")
        return ASKED_TO_END
    except KeyboardInterrupt:
        say("Stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has had enough; without this Python would complain at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as error:
        say(f"Cardfile has made a mistake ({type(error).__name__}); the details are in {app.record_bug(error)}.")
        return BUG
    return status


def _of_program(command: str) -> dict[str, Any]:
    """The window shows who is there so far, and a bar; who types a command waits for everybody."""
    if command == "window":
        return {"program": "window"}
    return {"program": "reminders" if command == "notify" else "command line", "sort_anew": sort_anew}


def _say_waiting() -> None:
    say("Another Cardfile is writing to the same contacts; this waits until it is done …")


def _with_hint(arguments: Sequence[str]) -> Sequence[str]:
    """Tell who names a photograph without a command what to type."""
    first = next((word for word in arguments if not word.startswith("-")), "")
    if first and first == next(iter(arguments)) and first not in COMMANDS and Path(first).exists():
        say(f"To read a photograph: cardfile scan {first}")
    return arguments
