"""How far away a day is, in words: the terminal, the window and notifications say the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.commands import due_words
from desktop.notify.language import language
from desktop.notify.words import when
from desktop.ui.today import words


@pytest.mark.parametrize(
    ("in_terminal", "in_window", "sign"), [(due_words.ago, words.ago, -1), (due_words.ahead, words.ahead, 1)]
)
def test_all_three_say_the_same(in_terminal: Callable[[int], str], in_window: Callable[[int], str], sign: int) -> None:
    english = language("en")
    for days in range(3000):
        assert in_terminal(days) == in_window(days) == when(sign * days, english)


def test_it_is_said_as_exactly_as_one_remembers_it() -> None:
    said = [words.ago(days) for days in (0, 1, 13, 14, 59, 60, 365, 699, 700, 1100)]
    assert said == [
        *("today", "yesterday", "13 days ago", "2 weeks ago", "8 weeks ago", "2 months ago"),
        *("12 months ago", "23 months ago", "2 years ago", "3 years ago"),
    ]
