"""The command line, typed in this process: what a test gets back of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.app import App
from desktop.cli import run


@dataclass(frozen=True)
class Result:
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str


Cardfile = Callable[..., Result]


def typed(
    capsys: pytest.CaptureFixture[str], build: Callable[[Path | None], App] | None = None, *before: str | Path
) -> Cardfile:
    """Give a function that runs the command line with its arguments, those of `before` first."""

    def call(*arguments: str | Path) -> Result:
        try:
            status = run([str(argument) for argument in (*before, *arguments)], build)
        except SystemExit as end:
            status = int(end.code or 0)
        return Result(status, *capsys.readouterr())

    return call
