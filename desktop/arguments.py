"""What can be typed after “cardfile”."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop import __version__
from desktop.arguments_in_touch import IN_TOUCH, add_in_touch

COMMANDS = (
    *("scan", "list", "import", "export", "qr", "backup", "restore", "history", "undo", "trash"),
    *("duplicates", *IN_TOUCH, "doctor", "window"),
)

PAGES = ("today", "people", "scan", "events")


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Understand what was typed, or say what is wrong with it and end with status 2."""
    whole = parser()
    given = whole.parse_args(arguments)
    if given.command == "scan" and not given.photos and not given.text:
        given.wrong("name a PHOTO, or a text with --text FILE")
    if given.command == "restore" and bool(given.file) == given.listed:
        given.wrong("name a FILE, or see with --list which there are")
    return given


def parser() -> argparse.ArgumentParser:
    """Give the parser; the namespace it makes has the command's name in `command`."""
    where: dict[str, Any] = {
        "metavar": "DIR",
        "type": _folder,
        "help": "the folder with your contacts (default: this user's own)",
    }
    # After the command as well as before it: the second must not undo the first where it is not given.
    data = argparse.ArgumentParser(add_help=False)
    data.add_argument("--data", default=argparse.SUPPRESS, **where)
    whole = argparse.ArgumentParser(
        prog="cardfile",
        # Half an option typed is a slip more often than a wish.
        allow_abbrev=False,
        description="Turn business cards and signatures into contacts. Without a command, the window opens.",
    )
    whole.add_argument("--version", action="version", version=f"cardfile {__version__}")
    whole.add_argument("--data", default=None, **where)
    whole.set_defaults(command="window", photos=[], show="", person="")
    commands = whole.add_subparsers(title="commands", metavar="COMMAND")

    scan = _command(commands, "scan", "read photographs of cards, and texts", data)
    scan.set_defaults(command="scan", wrong=scan.error)
    scan.add_argument("photos", metavar="PHOTO", nargs="*", help="JPEG, PNG, WebP, TIFF, HEIC or PDF")
    scan.add_argument(
        "--text",
        metavar="FILE",
        nargs="+",
        action="extend",
        default=[],
        help="read signatures from text files or e-mails (.eml); - is the standard input; after the photographs",
    )
    scan.add_argument("--format", choices=("text", "json", "vcf"), default="text", help="how to print what was read")
    scan.add_argument("--keep", action="store_true", help="keep the contacts as read, without a review")
    scan.add_argument("--met", metavar="EVENT", default="", help="with --keep: where you met them all")
    scan.add_argument(
        "--circle", metavar="NAME", action="append", default=[], help="with --keep: a circle or tag for them all"
    )
    scan.add_argument("--no-join", action="store_true", help="leave front and back of a card apart")
    scan.add_argument("--region", metavar="XX", type=_region, default="", help="your country, such as DE or US")
    scan.add_argument("--trace", metavar="DIR", default="", help="write a picture of every step into this folder")
    scan.add_argument("--one-reader", action="store_true", help="leave the second text reader out: quicker, worse")

    people = _command(commands, "list", "list or search your contacts", data)
    people.set_defaults(command="list")
    people.add_argument("search", metavar="SEARCH", nargs="*", help="words to look for, accents aside")

    _exchange(commands, data)

    backup = _command(commands, "backup", "write everything into one file", data)
    backup.set_defaults(command="backup")
    backup.add_argument("file", metavar="FILE", type=Path, help="a .zip file, or a folder for one named by the date")

    restore = _command(commands, "restore", "put a backup in the place of your contacts", data)
    restore.set_defaults(command="restore", wrong=restore.error)
    restore.add_argument("file", metavar="FILE", nargs="?", default="", help="a backup file, or one of --list")
    restore.add_argument("--list", action="store_true", dest="listed", help="list the copies made by themselves")

    history = _command(commands, "history", "say what was done to a contact, and when", data)
    history.set_defaults(command="history")
    history.add_argument("name", metavar="NAME", nargs="+", help="a contact's name, or words that only it is found by")

    undo = _command(commands, "undo", "undo what was done last, or do it again", data)
    undo.set_defaults(command="undo")
    undo.add_argument("step", metavar="STEP", nargs="?", type=int, help="the number of another step, from --list")
    undo.add_argument("--list", action="store_true", help="list what can be undone, the last first")
    undo.add_argument("--redo", action="store_true", help="do again what was undone last, or another STEP")
    undo.add_argument("--dry-run", action="store_true", help="only say what would be undone, or done again")

    trash = _command(commands, "trash", "list deleted contacts, take one back, or empty the trash", data)
    trash.set_defaults(command="trash")
    what = trash.add_mutually_exclusive_group()
    what.add_argument("--restore", metavar="NAME", default="", help="take a contact out of the trash")
    what.add_argument("--empty", action="store_true", help="remove everybody in the trash for good")

    duplicates = _command(commands, "duplicates", "list who may be in your contacts twice, and merge them", data)
    duplicates.set_defaults(command="duplicates")
    numbers: dict[str, Any] = {"metavar": "NUMBER", "type": int, "nargs": "+", "action": "extend", "default": []}
    duplicates.add_argument("--merge", help="make one contact of each listed pair of these numbers", **numbers)
    duplicates.add_argument("--not-same", help="never propose the pairs of these numbers again", **numbers)

    add_in_touch(commands, data, _command)

    doctor = _command(commands, "doctor", "say what is installed and what is missing", data)
    doctor.set_defaults(command="doctor")

    window = _command(commands, "window", "open the window", data)
    window.set_defaults(command="window")
    window.add_argument("photos", metavar="PHOTO", nargs="*", help="photographs to begin with, or files of contacts")
    # What the buttons of a notification start; they go to the window that is open.
    window.add_argument("--show", choices=PAGES, default="", help=argparse.SUPPRESS)
    window.add_argument("--person", metavar="UID", default="", help=argparse.SUPPRESS)
    return whole


def _exchange(commands: Any, data: argparse.ArgumentParser) -> None:
    """Contacts in from other programs and out to them."""
    take = _command(commands, "import", "take contacts from vCards, LinkedIn, Google, Outlook", data)
    take.set_defaults(command="import", wrong=take.error)
    take.add_argument("files", metavar="FILE", nargs="+", help="vCard, csv, Cardfile's own JSON, or a ZIP of them")
    take.add_argument(
        "--map",
        metavar="NAME=COLUMN,…",
        action="append",
        default=[],
        help="what the columns of a table hold, such as name=Wer,email=Kontakt (none=COLUMN leaves one out)",
    )
    take.add_argument(
        "--new-jobs",
        action="store_true",
        help="take where people who are there work now; the jobs they had are kept as history",
    )
    take.add_argument("--dry-run", action="store_true", help="only say what would happen")
    take.add_argument("--format", choices=("text", "json"), default="text", help="how to say what happened")

    export = _command(commands, "export", "write contacts as vCards, csv or JSON", data)
    export.set_defaults(command="export", wrong=export.error)
    export.add_argument("search", metavar="SEARCH", nargs="*", help="only those in whom these words stand")
    export.add_argument("--circle", metavar="NAME", default="", help="only those in this circle, or with this tag")
    export.add_argument("--company", metavar="NAME", default="", help="only those of this company")
    export.add_argument("-o", "--output", metavar="FILE", default="", help="the file (default: standard output)")
    export.add_argument("--each", metavar="DIR", default="", help="a vCard file for each contact, into this folder")
    export.add_argument(
        "--format", choices=("vcf", "csv", "json"), help="vCards, a table for Google, or everything (default: by FILE)"
    )
    export.add_argument("--version", choices=("3.0", "4.0"), default="3.0", dest="vcard", help="of vCard; phones: 3.0")
    export.add_argument("--with-pictures", action="store_true", help="the card's front as picture where there is none")

    code = _command(commands, "qr", "show a contact as a QR code for a phone's camera", data)
    code.set_defaults(command="qr")
    code.add_argument("name", metavar="NAME", nargs="+", help="a contact's name, or words that only it is found by")
    code.add_argument("-o", "--output", metavar="FILE", default="", help="write a picture (.png) instead")


def _command(commands: Any, name: str, does: str, data: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Add a command; what the list of commands says of it stands in its own help too."""
    added: argparse.ArgumentParser = commands.add_parser(
        name, help=does, description=f"{does[0].upper()}{does[1:]}.", parents=[data], allow_abbrev=False
    )
    return added


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("name a folder")
    return Path(text)


def _region(text: str) -> str:
    if text and not re.fullmatch(r"[A-Za-z]{2}", text):
        raise argparse.ArgumentTypeError("give the two letters of a country, such as DE or US")
    return text.upper()
