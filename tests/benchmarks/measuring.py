"""Times and goals: what is compared is measured alternately, and the medians count."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

Job = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure and the goal it is held against; `text` says how it came about."""

    name: str
    value: float
    goal: float
    at_most: bool = True
    unit: str = ""
    text: str = ""

    @property
    def met(self) -> bool:
        return self.value <= self.goal if self.at_most else self.value >= self.goal


def alternating(
    pairs: Sequence[tuple[Job, Job]], rounds: int, clock: Callable[[], float] = time.perf_counter
) -> tuple[list[float], list[float]]:
    """Give the seconds of the first and of the second job of each pair, done by turns.

    Whatever slows the machine for a while slows both, and no job always follows the same other one.
    """
    first: list[float] = []
    second: list[float] = []
    for round_ in range(rounds):
        for one, other in pairs:
            turns = [(one, first), (other, second)]
            for job, seconds in turns if round_ % 2 == 0 else reversed(turns):
                started = clock()
                job()
                seconds.append(clock() - started)
    return first, second


def ratio(name: str, first: Sequence[float], second: Sequence[float], goal: float, at_most: bool = True) -> Figure:
    """Give the median of the first by that of the second."""
    one, other = median(first), median(second)
    return Figure(name, one / other, goal, at_most, text=f"{one:.2f} s ÷ {other:.2f} s, {len(first)} times each")


def table(figures: Sequence[Figure]) -> str:
    """Give the figures as a table of text."""
    width = max(len(figure.name) for figure in figures)
    lines = [f"{'':{width}}  {'value':>9}  {'goal':>10}  "]
    for figure in figures:
        sign = "≤" if figure.at_most else "≥"
        value, goal = (f"{number:.{0 if figure.unit else 2}f}{figure.unit}" for number in (figure.value, figure.goal))
        outcome = "met" if figure.met else "not met"
        lines.append(f"{figure.name:{width}}  {value:>9}  {sign + ' ' + goal:>10}  {outcome:7}  {figure.text}".rstrip())
    return "\n".join(lines)
