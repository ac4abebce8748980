"""`cardfile list`: who is there."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop.terminal import columns, say, use_utf8

if TYPE_CHECKING:
    from desktop.app import App

EVERYBODY = 1_000_000


def list_command(app: App, given: argparse.Namespace) -> int:
    """Print a line for each contact found."""
    from desktop.actions.people import search

    wanted = " ".join(given.search)
    rows = search(app.store, wanted, limit=EVERYBODY)
    if not rows:
        say(f"Nobody found for “{wanted}”." if wanted else "No contacts yet; keep one: cardfile scan --keep PHOTO")
        return 0
    use_utf8(strict=False)
    for line in columns([(row.name or row.organization, row.title, row.organization) for row in rows]):
        print(line)
    return 0
