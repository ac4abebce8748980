"""`cardfile qr`: a contact as a code for a phone's camera."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.the_person import shown_name, the_person
from desktop.terminal import say, use_utf8

if TYPE_CHECKING:
    from desktop.app import App

DARK_ON_LIGHT, AS_BEFORE = "\x1b[30;107m", "\x1b[0m"


def qr_command(app: App, given: argparse.Namespace) -> int:
    """Print the code, or write it as a picture."""
    from desktop.actions.show_qr import contact_qr, qr_text, save_qr

    row = the_person(app, " ".join(given.name))
    if row is None:
        return 1
    code = contact_qr(app.store, row.uid)
    if given.output:
        save_qr(code, Path(given.output))
        say(f"The code of {shown_name(row)} was written to {given.output}.")
    else:
        use_utf8(strict=False)
        on, off = (DARK_ON_LIGHT, AS_BEFORE) if sys.stdout.isatty() else ("", "")
        for line in qr_text(code):
            print(f"{on}{line}{off}")
    if code.left_out:
        say(f"Left out, to keep the code readable: {', '.join(code.left_out)}.")
    return 0
