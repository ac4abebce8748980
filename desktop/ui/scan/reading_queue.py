"""Which photographs wait to be read, which are being read, and how many of this run are done."""

from __future__ import annotations

AT_ONCE = 4
"""Photographs handed to the workers beforehand: enough to keep them busy, few enough to pause soon."""


class ReadingQueue:
    """Knows photographs by their ids on the stack; it reads nothing itself."""

    def __init__(self) -> None:
        self._waiting: list[int] = []
        self._reading: dict[int, int] = {}
        """The workers' job for each that is being read; 0 while it is handed over."""
        self._run: set[int] = set()
        """All that were to be read since there was last nothing to do."""
        self.is_paused = False

    @property
    def done(self) -> int:
        return len(self._run) - len(self._waiting) - len(self._reading)

    @property
    def total(self) -> int:
        return len(self._run)

    @property
    def is_busy(self) -> bool:
        return bool(self._waiting or self._reading)

    @property
    def waiting(self) -> tuple[int, ...]:
        return tuple(self._waiting)

    @property
    def reading(self) -> tuple[int, ...]:
        return tuple(self._reading)

    def wait(self, item_id: int) -> None:
        """Put a photograph at the end; the first after a time with nothing to do begins a new run."""
        if not self.is_busy:
            self._run.clear()
        if item_id not in self._waiting:
            self._waiting.append(item_id)
        self._run.add(item_id)

    def next(self) -> int | None:
        """Give the photograph to read now, which is being read from then on; None while nothing is to be begun."""
        if not self._waiting or len(self._reading) >= AT_ONCE or self.is_paused:
            return None
        item_id = self._waiting.pop(0)
        self._reading[item_id] = 0
        return item_id

    def read_at_once(self, item_id: int) -> None:
        """Note that a photograph is being read out of turn."""
        self._run.add(item_id)
        self._reading[item_id] = 0

    def begun(self, item_id: int, job: int) -> bool:
        """Note the workers' job for a photograph; false if it is not to be read any more."""
        if item_id not in self._reading:
            return False
        self._reading[item_id] = job
        return True

    def ended(self, item_id: int) -> None:
        """Note that a photograph is read, or could not be."""
        self._reading.pop(item_id, None)

    def put_back(self) -> list[tuple[int, int]]:
        """Let all wait again that were being read; give each with its job."""
        stopped = list(self._reading.items())
        self._reading.clear()
        for item_id, _job in stopped:
            self._waiting.insert(0, item_id)
        return stopped

    def take_off(self, item_id: int) -> int:
        """Forget a photograph; give its job if it is being read, else 0."""
        if item_id in self._waiting:
            self._waiting.remove(item_id)
        self._run.discard(item_id)
        return self._reading.pop(item_id, 0)

    def empty(self) -> None:
        """Forget them all."""
        self._waiting.clear()
        self._reading.clear()
        self._run.clear()
