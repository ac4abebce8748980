"""`cardfile export`: contacts in files that other programs know."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.terminal import say, use_utf8

if TYPE_CHECKING:
    from desktop.app import App


def export_command(app: App, given: argparse.Namespace) -> int:
    """Write the contacts as vCards."""
    from desktop.actions.people import export_file, export_vcards

    if given.output in ("", "-"):
        use_utf8(strict=True)
        # A vCard's line ends are its own.
        sys.stdout.flush()
        sys.stdout.buffer.write(export_vcards(app.store).encode("utf-8"))
        sys.stdout.buffer.flush()
        return 0
    count = export_file(app.store, Path(given.output))
    say(f"{count} contact{'' if count == 1 else 's'} written to {given.output}.")
    return 0
