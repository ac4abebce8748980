"""`cardfile doctor`: what is installed, and how to get what is missing."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop.terminal import columns, plain, use_utf8

if TYPE_CHECKING:
    from desktop.app import App


def doctor_command(app: App, given: argparse.Namespace) -> int:
    """Print a line for everything that was looked at."""
    from desktop.actions.doctor import findings, healthy

    found = findings(app.folder)
    use_utf8(strict=False)
    rows = [("ok" if one.ok else "MISSING" if one.needed else "--", one.subject, one.detail) for one in found]
    for one, line in zip(found, columns(rows), strict=True):
        print(line)
        if not one.ok and one.remedy:
            print(f"         → {plain(one.remedy)}")
    print("Everything needed is there." if healthy(found) else "Something needed is missing; see the lines above.")
    return 0 if healthy(found) else 1
