"""`cardfile import`: contacts from the files of other programs."""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.terminal import Bar, plain, say, use_utf8

if TYPE_CHECKING:
    from desktop.actions.import_contacts import Imported
    from desktop.actions.import_plan import ImportPlan, PlannedCard
    from desktop.app import App

MOST_SHOWN = 200
"""So many problems are said one by one."""
_ONE = {"are there already": "is there already", "were there already": "was there already"}


def import_command(app: App, given: argparse.Namespace) -> int:
    """Take in the contacts of the files, as one step; 0 only where everything was taken."""
    from desktop.actions.import_contacts import carry_out, plan_import

    files = [Path(file) for file in given.files]
    mapping = _mapping(given)
    use_utf8(strict=given.format == "json")
    bar = Bar(sys.stderr)
    try:
        plan = plan_import(app.store, files, mapping, lambda done, total: bar.show(done * 100 // total, 100))
        bar.hide()
        done = None if given.dry_run else carry_out(app.store, plan, progress=bar.show)
    finally:
        bar.end()
    if given.format == "json":
        print(_as_json(plan, done))
    else:
        _say_problems(plan)
        _print_result(plan, done)
    return 1 if plan.problems else 0


def _mapping(given: argparse.Namespace) -> dict[str, str]:
    """Read name=Wer,email=Wo as what the columns hold; a column's own name may have a comma in it."""
    from desktop.exchange.model import LEAVE_OUT, TARGETS

    names = "|".join(re.escape(target) for target in (*TARGETS, LEAVE_OUT))
    found: dict[str, str] = {}
    for text in given.map:
        for part in re.split(rf",(?=\s*(?:{names})\s*=)", text):
            target, _, column = (piece.strip() for piece in part.partition("="))
            if not column or target not in (*TARGETS, LEAVE_OUT):
                given.wrong(f"--map: write NAME=COLUMN, where NAME is one of: {', '.join(TARGETS)}")
            found[column] = target
    return found


def _say_problems(plan: ImportPlan) -> None:
    for problem in plan.problems[:MOST_SHOWN]:
        place = f"{problem.file}:{problem.line}" if problem.line else problem.file
        say(f"{place}: {problem.why}")
    if (more := len(plan.problems) - MOST_SHOWN) > 0:
        say(f"… and {more:,} more problems.")


def _print_result(plan: ImportPlan, done: Imported | None) -> None:
    if done is None:
        for card in plan.cards:
            if card.adds or card.likely or card.differs:
                print(plain(_line(card)))
        added, updated, unchanged = plan.new + plan.looks, plan.updates, plan.same
        words = "would be added", "would be completed", "are there already"
    else:
        added, updated, unchanged = done.added, done.updated, done.unchanged
        words = "added", "completed", "were there already"
    counts = [f"{_contacts(added)} {words[0]}"]
    counts += [f"{updated:,} {words[1]}"] if updated else []
    counts += [f"{unchanged:,} {words[2] if unchanged > 1 else _ONE.get(words[2], words[2])}"] if unchanged else []
    counts += [f"{len(plan.problems):,} could not be taken"] if plan.problems else []
    print(f"{', '.join(counts)}.")
    if done is not None and done.looks:
        say(f"{_contacts(len(done.looks))} may be somebody who was there already; see: cardfile duplicates")
    if done is not None and (count := sum(bool(card.differs) for card in plan.cards)):
        says = "says" if count == 1 else "say"
        say(f"{_contacts(count)} {says} something otherwise than yours, which stayed as it is; see: --dry-run")
    if done is not None and done.step:
        say("To take all of it back: cardfile undo")


def _line(card: PlannedCard) -> str:
    """Say of one contact what it would add, what it says otherwise, or who it is likely to be."""
    incoming = card.incoming
    who = f"{incoming.file}:{incoming.line}: {_name(card)}"
    if card.likely:
        return f"{who} may be {card.likely[0].name}: {card.likely[0].why}"
    parts = [f"adds {', '.join(card.adds)}"] if card.adds else []
    parts += [f"says otherwise, and is not taken: {', '.join(card.differs)}"] if card.differs else []
    return f"{who} {'; '.join(parts)}"


def _name(card: PlannedCard) -> str:
    fields = card.incoming.fields
    return fields.name or fields.organization or next(iter(fields.emails), "a contact without a name")


def _contacts(count: int) -> str:
    return f"{count:,} contact{'' if count == 1 else 's'}"


def _as_json(plan: ImportPlan, done: Imported | None) -> str:
    record: dict[str, Any] = {
        "dry_run": done is None,
        "added": plan.new + plan.looks if done is None else done.added,
        "updated": plan.updates if done is None else done.updated,
        "unchanged": plan.same if done is None else done.unchanged,
        "step": 0 if done is None else done.step,
        "problems": [{"file": one.file, "line": one.line, "why": one.why} for one in plan.problems],
        "contacts": [
            {
                "file": card.incoming.file,
                "line": card.incoming.line,
                "name": card.incoming.fields.name,
                "verdict": card.verdict.value,
                "uid": card.uid,
                "adds": list(card.adds),
                "differs": list(card.differs),
                "likely": [{"uid": one.uid, "name": one.name, "why": one.why} for one in card.likely],
            }
            for card in plan.cards
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=2)
