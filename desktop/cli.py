"""The actions, typed: results on standard output, everything else on standard error."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import desktop
from desktop.terminal import Bar, columns, plain

if TYPE_CHECKING:
    from desktop.app import App
    from ocr.model import Reading

COMMANDS = ("scan", "list", "export", "doctor", "window")
INTERRUPTED, PIPE_CLOSED, BUG = 130, 141, 70
EVERYBODY = 1_000_000

_LABELS = {
    "name": "Name",
    "title": "Title",
    "organization": "Company",
    "department": "Department",
    "phone": "Phone",
    "email": "E-mail",
    "url": "Web",
    "address": "Address",
    "social": "Profile",
    "note": "Note",
}


def run(arguments: Sequence[str], build: Callable[[Path | None], App] | None = None) -> int:
    """Do what the arguments say and give the exit status; no known error ends in a traceback.

    `build` makes the program's parts for a data folder, and is another one in tests.
    """
    given = _parser().parse_args(_with_hint(arguments))
    command: Callable[[App, argparse.Namespace], int] = given.run
    from desktop.app import build_app

    app = (build or build_app)(given.data)
    try:
        return _guarded(app, command, given)
    finally:
        app.close()


def _guarded(app: App, command: Callable[[App, argparse.Namespace], int], given: argparse.Namespace) -> int:
    from desktop.contacts.errors import ContactsError
    from ocr.errors import ReadingError

    try:
        status = command(app, given)
        sys.stdout.flush()
    except (ContactsError, ReadingError) as error:
        _say(str(error))
        return 1
    except KeyboardInterrupt:
        _say("Stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has had enough; without this Python would complain at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as error:
        _say(f"Cardfile has made a mistake ({type(error).__name__}); the details are in {app.record_bug(error)}.")
        return BUG
    return status


def _scan(app: App, given: argparse.Namespace) -> int:
    from desktop.actions.scan import scan

    photos = [Path(photo) for photo in given.photos]
    options = app.read_options(given.region, _trace_folder(given.trace), given.one_reader)
    if given.keep:
        # A store that cannot be used is worth knowing before the reading, not after it.
        app.store.count()
    bar = Bar(sys.stderr)
    bar.show(0, len(photos))
    printed = _Printed(given.format)
    all_read = True
    try:
        for reading in scan(photos, options, app.workers, lambda progress: bar.show(progress.done, progress.total)):
            bar.hide()
            all_read = reading.error is None and all_read
            printed.add(reading)
            if given.keep:
                all_read = _keep(app, reading) and all_read
            bar.again()
    finally:
        bar.end()
    printed.end()
    return 0 if all_read else 1


class _Printed:
    """Prints readings in one of the formats, each as soon as it may."""

    def __init__(self, form: str) -> None:
        self._form = form
        self._records: list[dict[str, Any]] = []
        self._first = True
        self._doubtful = False
        _use_utf8(strict=form != "text")

    def add(self, reading: Reading) -> None:
        from desktop.actions.scan import reading_record, reading_vcards

        if self._form == "json":
            # One list, so that it is whole or not there: kept until the end.
            self._records.append(reading_record(reading))
            return
        if reading.error is not None:
            _say(f"{reading.photo}: {reading.error}")
        elif self._form == "vcf":
            sys.stdout.write(reading_vcards(reading))
        else:
            self._add_text(reading)
        sys.stdout.flush()

    def end(self) -> None:
        if self._form == "json":
            try:
                text = json.dumps(self._records, ensure_ascii=False, indent=2)
                text.encode()
            except UnicodeEncodeError:
                # A file name that is no text, or half a letter: JSON has a way to write it.
                text = json.dumps(self._records, indent=2)
            print(text)
        if self._doubtful and sys.stderr.isatty():
            _say("? stands before what is not certain: compare it with the card.")

    def _add_text(self, reading: Reading) -> None:
        from desktop.actions.review import facts

        for number, card in enumerate(reading.cards, 1):
            if not self._first:
                print()
            self._first = False
            print(plain(reading.photo) + (f", card {number} of {len(reading.cards)}" if len(reading.cards) > 1 else ""))
            found = facts(card)
            self._doubtful = self._doubtful or any(fact.doubtful for fact in found)
            lines = columns([(_LABELS[fact.kind], fact.text) for fact in found])
            for fact, line in zip(found, lines, strict=True):
                print(f"{'?' if fact.doubtful else ' '} {line}")


def _keep(app: App, reading: Reading) -> bool:
    """Keep every card of a reading and say so; false when one of them could not be kept."""
    from desktop.actions.keep import keep_reading
    from desktop.actions.scan import photo_hash
    from desktop.contacts.errors import CardEmpty

    photo = Path(reading.photo)
    content = photo_hash(photo) if reading.cards else ""
    for number, card in enumerate(reading.cards):
        try:
            kept = keep_reading(app.store, photo, content, number, card)
        except CardEmpty:
            _say(f"{reading.photo}: nothing was read that is worth keeping; open it in the window and fill it in.")
            return False
        who = kept.contact.fields.name or kept.contact.fields.organization or "a contact without a name"
        _say(f"Kept {who}." if kept.step else f"{who} is there already, from this very photograph; nothing was added.")
    return True


def _list(app: App, given: argparse.Namespace) -> int:
    from desktop.actions.people import search

    wanted = " ".join(given.search)
    rows = search(app.store, wanted, limit=EVERYBODY)
    if not rows:
        _say(f"Nobody found for “{wanted}”." if wanted else "No contacts yet; keep one: cardfile scan --keep PHOTO")
        return 0
    _use_utf8(strict=False)
    for line in columns([(row.name or row.organization, row.title, row.organization) for row in rows]):
        print(line)
    return 0


def _export(app: App, given: argparse.Namespace) -> int:
    from desktop.actions.people import export_file, export_vcards

    if given.output in ("", "-"):
        _use_utf8(strict=True)
        # A vCard's line ends are its own.
        sys.stdout.flush()
        sys.stdout.buffer.write(export_vcards(app.store).encode("utf-8"))
        sys.stdout.buffer.flush()
        return 0
    count = export_file(app.store, Path(given.output))
    _say(f"{count} contact{'' if count == 1 else 's'} written to {given.output}.")
    return 0


def _doctor(app: App, given: argparse.Namespace) -> int:
    from desktop.actions.doctor import findings, healthy

    found = findings(app.folder)
    _use_utf8(strict=False)
    rows = [("ok" if one.ok else "MISSING" if one.needed else "--", one.subject, one.detail) for one in found]
    for one, line in zip(found, columns(rows), strict=True):
        print(line)
        if not one.ok and one.remedy:
            print(f"         → {plain(one.remedy)}")
    print("Everything needed is there." if healthy(found) else "Something needed is missing; see the lines above.")
    return 0 if healthy(found) else 1


def _window(app: App, given: argparse.Namespace) -> int:
    from desktop.actions.doctor import apt_command, has_display, missing_window_packages

    if not has_display():
        _say("There is no screen here to open a window on; read photographs with: cardfile scan PHOTO...")
        return 1
    missing = missing_window_packages()
    if missing:
        _say(f"The window needs some system libraries; install them with: {apt_command(missing)}")
        return 1
    try:
        from desktop.ui import window_main
    except ImportError as error:
        _say(f"The window cannot be opened ({error}); see what is missing with: cardfile doctor")
        return 1
    return window_main(app, list(given.photos))


def _parser() -> argparse.ArgumentParser:
    where: dict[str, Any] = {
        "metavar": "DIR",
        "type": Path,
        "help": "the folder with your contacts (default: this user's own)",
    }
    # After the command as well as before it: the second must not undo the first where it is not given.
    data = argparse.ArgumentParser(add_help=False)
    data.add_argument("--data", default=argparse.SUPPRESS, **where)
    parser = argparse.ArgumentParser(
        prog="cardfile",
        description="Turn photographed business cards into contacts. Without a command, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"cardfile {desktop.__version__}")
    parser.add_argument("--data", default=None, **where)
    parser.set_defaults(run=_window, photos=[])
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    scan = commands.add_parser("scan", help="read photographs of cards", parents=[data])
    scan.set_defaults(run=_scan)
    scan.add_argument("photos", metavar="PHOTO", nargs="+", help="JPEG, PNG, WebP, TIFF, HEIC or PDF")
    scan.add_argument("--format", choices=("text", "json", "vcf"), default="text", help="how to print what was read")
    scan.add_argument("--keep", action="store_true", help="keep the contacts as read, without a review")
    scan.add_argument("--region", metavar="XX", type=_region, default="", help="your country, such as DE or US")
    scan.add_argument("--trace", metavar="DIR", default="", help="write a picture of every step into this folder")
    scan.add_argument("--one-reader", action="store_true", help="leave the second text reader out: quicker, worse")

    people = commands.add_parser("list", help="list or search your contacts", parents=[data])
    people.set_defaults(run=_list)
    people.add_argument("search", metavar="SEARCH", nargs="*", help="words to look for, accents aside")

    export = commands.add_parser("export", help="write your contacts as vCards", parents=[data])
    export.set_defaults(run=_export)
    export.add_argument("-o", "--output", metavar="FILE", default="", help="a .vcf file (default: standard output)")

    doctor = commands.add_parser("doctor", help="say what is installed and what is missing", parents=[data])
    doctor.set_defaults(run=_doctor)

    window = commands.add_parser("window", help="open the window", parents=[data])
    window.set_defaults(run=_window)
    window.add_argument("photos", metavar="PHOTO", nargs="*", help="photographs to begin with")
    return parser


def _with_hint(arguments: Sequence[str]) -> Sequence[str]:
    """Tell who names a photograph without a command what to type."""
    first = next((word for word in arguments if not word.startswith("-")), "")
    if first and first == next(iter(arguments)) and first not in COMMANDS and Path(first).exists():
        _say(f"To read a photograph: cardfile scan {first}")
    return arguments


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("name a folder")
    return Path(text)


def _region(text: str) -> str:
    if text and not re.fullmatch(r"[A-Za-z]{2}", text):
        raise argparse.ArgumentTypeError("give the two letters of a country, such as DE or US")
    return text.upper()


def _trace_folder(folder: str) -> str:
    from desktop.contacts.errors import FileForbidden

    if folder:
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileForbidden(file=folder) from error
    return folder


def _use_utf8(strict: bool) -> None:
    """Write UTF-8 whatever the terminal says: JSON and vCards are, and text loses a letter rather than the line."""
    if strict:
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    else:
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]


def _say(sentence: str) -> None:
    """Say something to the person at the terminal."""
    print(plain(sentence), file=sys.stderr)
