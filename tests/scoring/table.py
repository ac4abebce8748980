"""The table of scores, tier by tier, and what changed between two runs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tests.scoring.comparing import FIELDS, CardScore


def f1(scores: Iterable[CardScore], kinds: Sequence[str] = FIELDS) -> float:
    """Give the F1 of fields: right ones against all that were missed or invented."""
    tallies = [score.fields[kind] for score in scores for kind in kinds]
    right = sum(len(tally.right) for tally in tallies)
    wrong = sum(len(tally.missed) + len(tally.invented) for tally in tallies)
    return 2 * right / (2 * right + wrong) if right + wrong else 1.0


def by_tier(scores: Iterable[CardScore]) -> dict[str, list[CardScore]]:
    """Give the scores of each tier, "all" as the last."""
    groups: dict[str, list[CardScore]] = defaultdict(list)
    everything = list(scores)
    for score in sorted(everything, key=lambda one: one.tier):
        groups[score.tier].append(score)
    return {**groups, "all": everything}


def table(scores: Sequence[CardScore]) -> str:
    """Give the table as text, a line for each tier."""
    head = f"{'tier':10}{'cards':>6}{'perfect':>9}{'edits':>7}{'F1':>7}   "
    lines = [head + "".join(f"{kind[:7]:>9}" for kind in FIELDS) + f"{'kind':>8}"]
    for tier, group in by_tier(scores).items():
        kinds = [right for score in group for right in score.kinds_right]
        perfect = sum(score.perfect for score in group) / max(1, len(group))
        edits = sum(score.edits for score in group) / max(1, len(group))
        line = f"{tier:10}{len(group):6}{perfect:9.1%}{edits:7.2f}{f1(group):7.3f}   "
        line += "".join(f"{f1(group, [kind]):9.3f}" for kind in FIELDS)
        lines.append(line + f"{sum(kinds) / len(kinds) if kinds else 1:8.1%}")
    return "\n".join(lines)


def markdown(scores: Sequence[CardScore]) -> str:
    """Give perfect cards and F1 by tier as a table for the documentation."""
    groups = by_tier(scores)
    rows = [
        ["", *groups],
        ["---", *["---:"] * len(groups)],
        ["cards", *[str(len(group)) for group in groups.values()]],
        ["perfect", *[f"{sum(one.perfect for one in group) / max(1, len(group)):.0%}" for group in groups.values()]],
        ["F1", *[f"{f1(group):.3f}" for group in groups.values()]],
    ]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def worst(scores: Iterable[CardScore], count: int) -> str:
    """Give the cards with most to correct, and what is wrong with each."""
    lines = []
    for score in sorted(scores, key=lambda one: -one.edits)[:count]:
        if not score.edits:
            break
        lines.append(f"\n{label(score)}: {score.edits} to correct")
        lines += [f"  {text}" for text in differences(score)]
    return "\n".join(lines)


def label(score: CardScore) -> str:
    """Name a card: its photograph, and which of its cards."""
    return f"{score.photo} card {score.number + 1}" if score.number else score.photo


def differences(score: CardScore) -> list[str]:
    """Say for each wrong field what stands on the card and what was read."""
    return [
        f"{kind:13} truth {tally.missed}  read {tally.invented}"
        for kind, tally in score.fields.items()
        if tally.missed or tally.invented
    ]


def changes(before: Sequence[CardScore], after: Sequence[CardScore]) -> str:
    """Say which cards became better or worse, field by field."""
    old = {(score.photo, score.number): score for score in before}
    better: list[str] = []
    worse: list[str] = []
    for score in after:
        earlier = old.get((score.photo, score.number))
        if earlier is None or earlier.edits == score.edits:
            continue
        texts = [f"{label(score)}: {earlier.edits} → {score.edits} to correct"]
        texts += [f"    {text}" for text in _changed_fields(earlier, score)]
        (better if score.edits < earlier.edits else worse).append("\n".join(texts))
    known = {(score.photo, score.number) for score in after}
    common = [score for score in before if (score.photo, score.number) in known]
    lines = [f"F1 {f1(common):.3f} → {f1(after):.3f}, perfect {_perfect(common)} → {_perfect(after)}"]
    lines += [f"better ({len(better)}):", *better] if better else ["better: none"]
    lines += [f"worse ({len(worse)}):", *worse] if worse else ["worse: none"]
    return "\n".join(lines)


def _perfect(scores: Sequence[CardScore]) -> str:
    return f"{sum(score.perfect for score in scores)}/{len(scores)}"


def _changed_fields(before: CardScore, after: CardScore) -> list[str]:
    found = []
    for kind in FIELDS:
        old, new = before.fields[kind], after.fields[kind]
        if (old.missed, old.invented) != (new.missed, new.invented):
            found.append(f"{kind}: was missed {old.missed} invented {old.invented}, now {new.missed} {new.invented}")
    return found
