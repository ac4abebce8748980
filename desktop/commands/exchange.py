"""`cardfile export`: contacts in files that other programs know."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.terminal import Bar, say, use_utf8

if TYPE_CHECKING:
    from desktop.app import App

_FORMS = {"": "vcf", ".vcf": "vcf", ".vcard": "vcf", ".csv": "csv", ".json": "json"}
"""By the ending of the file's name."""


def export_command(app: App, given: argparse.Namespace) -> int:
    """Write all contacts, or those that were asked for."""
    from desktop.actions.export import ExportOptions, chosen, export_contacts, export_each, exported

    if given.each and (given.output or given.format not in (None, "vcf")):
        given.wrong("--each writes vCards into a folder; leave out -o and --format")
    uids = chosen(app.store, " ".join(given.search), given.circle, given.company)
    options = ExportOptions(given.vcard, given.with_pictures)
    if not uids and (given.search or given.circle or given.company):
        say("Nobody found; nothing was written.")
        return 1
    bar = Bar(sys.stderr)
    try:
        if given.each:
            count, where = len(export_each(app.store, Path(given.each), uids, options, bar.show)), given.each
        elif given.output in ("", "-"):
            use_utf8(strict=True)
            # A vCard's line ends are its own.
            sys.stdout.flush()
            for part in exported(app.store, uids, given.format or "vcf", options):
                sys.stdout.buffer.write(part)
            sys.stdout.buffer.flush()
            return 0
        else:
            form = given.format or _form(given)
            count, where = export_contacts(app.store, Path(given.output), uids, form, options, bar.show), given.output
    finally:
        bar.end()
    say(f"{count} contact{'' if count == 1 else 's'} written to {where}.")
    return 0


def _form(given: argparse.Namespace) -> str:
    """Give the format that the file's name says; a name without an ending is one of vCards."""
    ending = Path(given.output).suffix.lower()
    if ending not in _FORMS:
        given.wrong(f"{ending} is no format that can be written: name the file .vcf, .csv or .json, or add --format")
    return _FORMS[ending]
