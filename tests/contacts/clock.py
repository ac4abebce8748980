"""A clock for tests: it goes on by a second each time it is looked at, and by days when it is told to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """Begins on a morning in November."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 4, 45, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def wait(self, days: float) -> None:
        self.now += timedelta(days=days)
