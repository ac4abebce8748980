"""`cardfile duplicates`: who stands in the address book twice and why; merge, or remember that they are two."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from desktop.terminal import Bar, plain, say, use_utf8

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.contacts.model import Proposal


def duplicates_command(app: App, given: argparse.Namespace) -> int:
    """List the pairs with their reasons, or do what is asked with those of these numbers."""
    from desktop.actions.duplicates import proposals

    bar = Bar(sys.stderr)
    try:
        found = proposals(app.store, bar.show)
    finally:
        bar.end()
    use_utf8(strict=False)
    wrong = [number for number in (*given.merge, *given.not_same) if not 1 <= number <= len(found)]
    if wrong:
        say(f"There is no pair {wrong[0]}; cardfile duplicates lists {len(found)}.")
        return 1
    if given.merge or given.not_same:
        _decide(app, [found[number - 1] for number in given.merge], [found[number - 1] for number in given.not_same])
        return 0
    if not found:
        say("Nobody stands in your contacts twice, as far as can be told.")
    for number, pair in enumerate(found, 1):
        print(f"{number}  {_who(app, pair.one)}  =  {_who(app, pair.other)}")
        print(f"     {plain('; '.join(reason.text for reason in pair.reasons))}")
    return 0


def _decide(app: App, same: list[Proposal], apart: list[Proposal]) -> None:
    """Merge the ones and remember the others; a contact that was merged a moment ago stands for what it became."""
    from desktop.actions.duplicates import merge, not_the_same

    became: dict[str, str] = {}

    def now(uid: str) -> str:
        while uid in became:
            uid = became[uid]
        return uid

    for pair in apart:
        names = f"{_who(app, pair.one)} and {_who(app, pair.other)}"
        not_the_same(app.store, pair.one, pair.other)
        print(f"{names} are not proposed again.")
    for pair in same:
        one, other = now(pair.one), now(pair.other)
        if one == other:
            continue
        names = f"{_who(app, one)} and {_who(app, other)}"
        merged = merge(app.store, one, [other])
        became[other] = one
        print(f"{names} are one contact now; back again with: cardfile undo {merged.step}")


def _who(app: App, uid: str) -> str:
    fields = app.store.get(uid).fields
    name = fields.called or "?"
    return plain(f"{name} · {fields.organization}" if fields.organization and fields.organization != name else name)
