"""`cardfile import`: contacts from the files of other programs."""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from shlex import quote
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
        plan = plan_import(
            app.store,
            files,
            mapping,
            lambda done, total: bar.show(done * 100 // total, 100),
            region=app.read_options().region,
        )
        bar.hide()
        jobs = [place for place, card in enumerate(plan.cards) if card.job] if given.new_jobs else []
        done = None if given.dry_run else carry_out(app.store, plan, bar.show, jobs=jobs)
    finally:
        bar.end()
    if given.format == "json":
        print(_as_json(plan, done, bool(jobs)))
    else:
        _say_columns(app, plan, files, mapping)
        _say_problems(plan)
        _print_result(plan, done, bool(jobs))
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


def _say_columns(app: App, plan: ImportPlan, files: list[Path], mapping: dict[str, str]) -> None:
    """Say what the columns of a table that Cardfile does not know were taken for, as the window shows it before."""
    from desktop.actions.import_plan import look_at
    from desktop.exchange.model import LEAVE_OUT

    if not any(card.incoming.made for card in plan.cards):
        return
    for table in look_at(files, app.read_options().region, mapping):
        columns = [column for column in table.columns if column.samples and mapping.get(column.key) != LEAVE_OUT]
        if table.form or not columns:
            continue
        taken = quote(",".join(f"{column.target}={column.key}" for column in columns if column.target))
        beside = ", ".join(column.key for column in columns if not column.target)
        say(f"{table.file}: taken as --map {taken}{f'; kept beside the fields: {beside}' if beside else ''}")


def _say_problems(plan: ImportPlan) -> None:
    for problem in plan.problems[:MOST_SHOWN]:
        place = f"{problem.file}:{problem.line}" if problem.line else problem.file
        say(f"{place}: {problem.why}")
    if (more := len(plan.problems) - MOST_SHOWN) > 0:
        say(f"… and {more:,} more problems.")


def _print_result(plan: ImportPlan, done: Imported | None, with_jobs: bool) -> None:
    counts = _counts(plan, done, with_jobs)
    if done is None:
        for card in plan.cards:
            if card.adds or card.likely or card.differs or card.job:
                print(plain(_line(card, with_jobs)))
        words = "would be added", "would be completed", "are there already", "would become"
    else:
        words = "added", "completed", "were there already", "became"
    said = [f"{_contacts(counts.added)} {words[0]}"]
    said += [f"{counts.updated:,} {words[1]}"] if counts.updated else []
    said += [f"{counts.new_jobs:,} of them with a new job"] if counts.new_jobs else []
    said += [f"{counts.unchanged:,} {_one_or_more(words[2], counts.unchanged)}"] if counts.unchanged else []
    said += [f"{_groups(counts.circles, words[3])}"] if counts.circles else []
    said += [f"{len(plan.problems):,} could not be taken"] if plan.problems else []
    print(f"{', '.join(said)}.")
    if done is not None:
        _say_what_next(plan, done, with_jobs)
    elif plan.new_jobs and not with_jobs:
        _say_new_jobs(plan)


def _say_what_next(plan: ImportPlan, done: Imported, with_jobs: bool) -> None:
    if done.looks:
        say(f"{_contacts(len(done.looks))} may be somebody who was there already; see: cardfile duplicates")
    if count := sum(bool(card.otherwise) for card in plan.cards):
        says = "says" if count == 1 else "say"
        say(f"{_contacts(count)} {says} something otherwise than yours, which stayed as it is; see: --dry-run")
    if plan.new_jobs and not with_jobs:
        _say_new_jobs(plan)
    if done.step:
        say("To take all of it back: cardfile undo")


def _say_new_jobs(plan: ImportPlan) -> None:
    has = "has" if plan.new_jobs == 1 else "have"
    say(
        f"{_contacts(plan.new_jobs)} {has} another job in these files than in yours; "
        "to take it, and keep the old one as history: --new-jobs"
    )


@dataclass(frozen=True, slots=True)
class _Counts:
    """What an import does, or would do; those with a new job are among the updated."""

    added: int
    updated: int
    unchanged: int
    circles: int
    new_jobs: int


def _counts(plan: ImportPlan, done: Imported | None, with_jobs: bool) -> _Counts:
    if done is not None:
        return _Counts(done.added, done.updated, done.unchanged, done.circles, done.new_jobs)
    jobs = [card for card in plan.cards if card.job] if with_jobs else []
    of = {verdict: sum(card.verdict == verdict for card in jobs) for verdict in ("new", "look", "update", "same")}
    return _Counts(
        plan.new + plan.looks - of["new"] - of["look"],
        plan.updates + len(jobs) - of["update"],
        plan.same - of["same"],
        len(plan.circles),
        len(jobs),
    )


def _line(card: PlannedCard, with_jobs: bool) -> str:
    """Say of one contact what it would add, what it says otherwise, or who it is likely to be."""
    incoming = card.incoming
    who = f"{incoming.file}:{incoming.line}: {_name(card)}"
    parts = [f"may be {card.likely[0].name}: {card.likely[0].why}"] if card.likely else []
    parts += [f"adds {', '.join(card.adds)}"] if card.adds else []
    if card.job:
        rest = "the old one kept as history" if with_jobs else "not taken without --new-jobs"
        parts.append(f"new job: {card.job.text} ({rest})")
    parts += [f"says otherwise, and is not taken: {', '.join(card.otherwise)}"] if card.otherwise else []
    return f"{who} {'; '.join(parts)}"


def _one_or_more(words: str, count: int) -> str:
    return words if count > 1 else _ONE.get(words, words)


def _groups(count: int, become: str) -> str:
    return f"1 group {become} a circle" if count == 1 else f"{count:,} groups {become} circles"


def _name(card: PlannedCard) -> str:
    fields = card.incoming.fields
    return fields.called or "a contact without a name"


def _contacts(count: int) -> str:
    return f"{count:,} contact{'' if count == 1 else 's'}"


def _as_json(plan: ImportPlan, done: Imported | None, with_jobs: bool) -> str:
    record: dict[str, Any] = {
        "dry_run": done is None,
        **asdict(_counts(plan, done, with_jobs)),
        "step": 0 if done is None else done.step,
        "problems": [{"file": one.file, "line": one.line, "why": one.why} for one in plan.problems],
        "groups": [
            {"file": one.file, "line": one.line, "name": one.name, "members": one.members, "new": one.is_new}
            for one in plan.groups
        ],
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
                "job": asdict(card.job) if card.job else None,
            }
            for card in plan.cards
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=2)
