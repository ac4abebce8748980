"""`cardfile qr`: a contact as a code for a phone's camera."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.terminal import columns, say, use_utf8

if TYPE_CHECKING:
    from desktop.app import App

DARK_ON_LIGHT, AS_BEFORE = "\x1b[30;107m", "\x1b[0m"


def qr_command(app: App, given: argparse.Namespace) -> int:
    """Print the code, or write it as a picture."""
    from desktop.actions.people import search
    from desktop.actions.show_qr import contact_qr, qr_text, save_qr

    wanted = " ".join(given.name)
    rows = search(app.store, wanted, limit=11)
    named = [row for row in rows if row.name.casefold() == wanted.casefold()]
    rows = named if len(named) == 1 else rows
    if len(rows) != 1:
        say(f"Nobody found for “{wanted}”." if not rows else f"Several are found for “{wanted}”; say more:")
        for line in columns([(row.name, row.organization) for row in rows[:10]]) if rows else []:
            say(line)
        return 1
    code = contact_qr(app.store, rows[0].uid)
    if given.output:
        save_qr(code, Path(given.output))
        say(f"The code of {rows[0].name or rows[0].organization} was written to {given.output}.")
    else:
        use_utf8(strict=False)
        on, off = (DARK_ON_LIGHT, AS_BEFORE) if sys.stdout.isatty() else ("", "")
        for line in qr_text(code):
            print(f"{on}{line}{off}")
    if code.left_out:
        say(f"Left out, to keep the code readable: {', '.join(code.left_out)}.")
    return 0
