"""The benchmark's arithmetic and its table, with a clock that runs as it is told."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.benchmarks import pictures
from tests.benchmarks.measuring import Figure, alternating, ratio, table


class ToldClock:
    """A clock that only jobs move on."""

    def __init__(self) -> None:
        self.now = 100.0
        self.order: list[str] = []

    def __call__(self) -> float:
        return self.now

    def job(self, name: str, *seconds: float) -> None:
        self.order.append(name)
        self.now += seconds[(self.order.count(name) - 1) % len(seconds)]


def test_both_jobs_are_timed_by_turns_and_neither_always_comes_first() -> None:
    clock = ToldClock()
    first, second = alternating([(lambda: clock.job("a", 1.0), lambda: clock.job("b", 2.0))], 3, clock)
    assert clock.order == ["a", "b", "b", "a", "a", "b"]
    assert (first, second) == ([1.0] * 3, [2.0] * 3)


def test_one_slow_moment_does_not_move_the_figure() -> None:
    figure = ratio("a ÷ b", [1.5, 1.5, 90.0], [1.0, 1.0, 1.0], 1.5)
    assert figure.value == 1.5
    assert figure.met


def test_the_table_says_what_is_met_and_what_is_not() -> None:
    rows = table(
        [
            Figure("quick", 0.7, 0.75),
            Figure("slow", 0.8, 0.75),
            Figure("together", 1.8, 1.7, at_most=False),
            Figure("memory", 701, 700, unit=" MB"),
        ]
    ).splitlines()
    assert [row.split()[0] for row in rows[1:]] == ["quick", "slow", "together", "memory"]
    assert ["not met" in row for row in rows[1:]] == [False, True, False, True]
    assert "≥ 1.70" in rows[3]
    assert "701 MB" in rows[4]


def test_flat_cards_have_the_size_that_is_compared(tmp_path: Path) -> None:
    (path,) = pictures.flat_cards(tmp_path, 1)
    with Image.open(path) as image:
        assert image.size == pictures.FLAT_SIZE
    assert pictures.photos_in(tmp_path) == [path]
