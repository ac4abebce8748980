"""What can be typed after the commands about keeping in touch."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

AddCommand = Callable[..., argparse.ArgumentParser]

IN_TOUCH = ("due", "log", "remind", "cadence", "circle", "events", "calendar", "notify", "completion")
_NAME: dict[str, Any] = {"metavar": "NAME", "help": "a contact's name, or words that only it is found by"}
_WHEN = (
    "such as tonight, tomorrow, Friday, in 2 hours, in 3 weeks, 2026-12-01, with a time after it if you like (15:00)"
)


def add_in_touch(commands: Any, data: argparse.ArgumentParser, add: AddCommand) -> None:
    """Add the commands about keeping in touch to those there are."""
    _due(add(commands, "due", "list whom to write to, catch up with and get back to today", data))
    _log(add(commands, "log", "write down a meeting, call, mail, message or note", data))
    _remind(add(commands, "remind", "be reminded of something, once or again and again", data))
    _cadence(add(commands, "cadence", "say how often you want to be in touch with somebody", data))
    _circle(add(commands, "circle", "list circles, who is in one, put people in and take them out", data))
    _events(add(commands, "events", "list events, add one, say whom you met there", data))
    _calendar(add(commands, "calendar", "write reminders, birthdays and events as a calendar file", data))
    _notify(add(commands, "notify", "show notifications of what is due", data))
    _completion(add(commands, "completion", "complete commands and names in your shell", data))


def _due(due: argparse.ArgumentParser) -> None:
    due.set_defaults(command="due", wrong=due.error)
    due.add_argument("--on", metavar="DATE", default="", help=f"another day, {_WHEN}")
    due.add_argument("--format", choices=("text", "json"), default="text", help="how to print it")
    numbers: dict[str, Any] = {"metavar": "NUMBER", "type": _number, "nargs": "+", "action": "extend", "default": []}
    due.add_argument("--done", help="say that these numbers of the list you saw last are done", **numbers)
    due.add_argument("--skip", help="leave these out this once", **numbers)
    due.add_argument("--snooze", help="let these come again (see --until)", **numbers)
    due.add_argument("--until", metavar="WHEN", default="", help=f"for --snooze, {_WHEN} (default: tomorrow)")


def _log(log: argparse.ArgumentParser) -> None:
    log.set_defaults(command="log", wrong=log.error)
    log.add_argument("name", nargs="*", **_NAME)
    log.add_argument("--with", dest="others", action="append", default=[], **{**_NAME, "help": "somebody else, too"})
    kind = log.add_mutually_exclusive_group()
    for name in ("meeting", "call", "mail", "message", "note"):
        kind.add_argument(
            f"--{name}", metavar="TEXT", nargs="?", const="", help=f"a {name}, and what it was about if you like"
        )
    kind.add_argument(
        "--mails", metavar="FILE", nargs="+", help="the mails in .eml and .mbox files, with those you know"
    )
    direction = log.add_mutually_exclusive_group()
    direction.add_argument("--from-them", action="store_true", help="they called or wrote")
    direction.add_argument("--from-me", action="store_true", help="you did")
    log.add_argument(
        "--on",
        metavar="WHEN",
        default="",
        help="when it was: today 9:00, an hour ago, yesterday, Friday, 2026-11-12 (default: now)",
    )


def _remind(remind: argparse.ArgumentParser) -> None:
    remind.set_defaults(command="remind", wrong=remind.error)
    remind.add_argument("name", nargs="*", **_NAME)
    remind.add_argument("--of", metavar="TEXT", default="", help="what to be reminded of")
    remind.add_argument("--when", metavar="WHEN", default="", help=f"{_WHEN} (default: the next working day)")
    remind.add_argument("--every", metavar="TIME", default="", help="again and again: weekly, 3 months, yearly")
    kind = remind.add_mutually_exclusive_group()
    kind.add_argument("--follow-up", action="store_true", help="to write to them")
    kind.add_argument("--call-back", action="store_true", help="to call them back")
    kind.add_argument("--write-back", action="store_true", help="to write back to them")


def _cadence(cadence: argparse.ArgumentParser) -> None:
    cadence.set_defaults(command="cadence", wrong=cadence.error)
    cadence.add_argument("name", nargs="*", **_NAME)
    cadence.add_argument("--circle", metavar="NAME", default="", help="a circle instead of one contact")
    cadence.add_argument(
        "--every", metavar="TIME", default="", help="2 weeks, 1 month, 3 months, 6 months, 12 months, or never"
    )
    cadence.add_argument("--as-circle", action="store_true", help="as the contact's circles say")


def _circle(circle: argparse.ArgumentParser) -> None:
    circle.set_defaults(command="circle", wrong=circle.error)
    circle.add_argument("circle", metavar="CIRCLE", nargs="*", help="the circle (default: list all there are)")
    names: dict[str, Any] = {"metavar": "NAME", "nargs": "+", "action": "extend", "default": []}
    circle.add_argument("--add", help='put these contacts in, such as "Dora Dehmel" "Kai Otto"', **names)
    circle.add_argument("--remove", help="take these contacts out", **names)
    circle.add_argument("--format", choices=("text", "json"), default="text", help="how to print the lists")


def _events(events: argparse.ArgumentParser) -> None:
    events.set_defaults(command="events", wrong=events.error)
    what = events.add_mutually_exclusive_group()
    what.add_argument("--add", metavar="EVENT", default="", help="write down an event")
    what.add_argument("--met", metavar="EVENT", default="", help="say whom you met at an event")
    events.add_argument(
        "--who", metavar="NAME", action="append", default=[], help="with --met: a contact; once for each"
    )
    events.add_argument("--begins", metavar="DATE", default="", help="with --add: its first day, as 2026-11-12")
    events.add_argument("--ends", metavar="DATE", default="", help="with --add: its last day (default: the first)")
    events.add_argument("--place", metavar="TEXT", default="", help="with --add: where it is")
    events.add_argument("--yearly", action="store_true", help="with --add: it comes again every year")


def _calendar(calendar: argparse.ArgumentParser) -> None:
    calendar.set_defaults(command="calendar", wrong=calendar.error)
    calendar.add_argument("file", metavar="FILE", nargs="?", type=Path, help="the .ics file (default: standard output)")
    calendar.add_argument("--who", metavar="NAME", default="", help="only what is about this contact")
    kept = "write FILE again whenever something changes, or do not"
    calendar.add_argument("--keep-current", action=argparse.BooleanOptionalAction, default=None, help=kept)


def _notify(notify: argparse.ArgumentParser) -> None:
    notify.set_defaults(command="notify", wrong=notify.error)
    notify.add_argument("--stay", action="store_true", help="go on, and show each reminder when it is due")
    notify.add_argument(
        "--wait", metavar="SECONDS", type=float, default=60.0, help="so long to wait for an answer (default: 60)"
    )
    notify.add_argument("--test", action="store_true", help="show one to see whether it arrives")
    notify.add_argument("--at-login", choices=("on", "off"), help="start with --stay whenever you log in, or do not")
    notify.add_argument("--timer", choices=("on", "off"), help="the same by a systemd timer, every 15 minutes")


def _completion(completion: argparse.ArgumentParser) -> None:
    completion.set_defaults(command="completion")
    completion.add_argument("shell", choices=("bash", "zsh", "fish"), help="yours; how to switch it on is printed too")


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no number; write several as: 1 2 3") from None
