"""Lines for a terminal: under one another, and no wider than it is."""

from __future__ import annotations

import sys

import pytest

from desktop.terminal import columns, fitting

LINE = "   1  Dora Dehmel  ask how the launch went and whether the offer came"


def test_a_wide_cell_pushes_only_its_own_row_aside() -> None:
    rows = [("Dora", "X"), ("a name wider than the others", "Y")]

    assert columns(rows, 10) == ["Dora  X", "a name wider than the others  Y"]
    assert columns(rows)[0].index("X") == columns(rows)[1].index("Y")


def test_a_line_is_broken_between_words_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)

    assert fitting(LINE, 8).split("\n") == [
        "   1  Dora Dehmel  ask how the launch",
        "        went and whether the offer came",
    ]


def test_a_line_stays_whole_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False, raising=False)

    assert fitting(LINE, 8) == LINE
