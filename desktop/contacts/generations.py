"""The copies in the folder `backups`: their names, which there are, and which are kept how long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

FOLDER_NAME = "backups"
DAILY, BEFORE_RESTORE, BEFORE_UPDATE = "daily", "before-restore", "form"

ASIDE_COUNT, ASIDE_TIME = 3, timedelta(days=90)
"""How many states from before a restore stay at least, and how long all of them do."""

_NAME = re.compile(r"(daily|before-restore)-(\d{8}T\d{6})Z(?:-\d+)?|(form)-\d+-(\d{8}T\d{6})\.sqlite3")
_STAMP = "%Y%m%dT%H%M%S"
_MOST_NAMES = 1000


@dataclass(frozen=True, slots=True)
class Generation:
    """One copy that Cardfile made by itself: `kind` daily, before-restore, or form (before an update of the store)."""

    path: Path
    kind: str
    made: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """How many copies stay: the last of each of so many days, weeks and months on which there was one."""

    daily: int = 7
    weekly: int = 4
    monthly: int = 12

    @property
    def any(self) -> bool:
        return self.daily > 0 or self.weekly > 0 or self.monthly > 0


def generations(folder: Path) -> list[Generation]:
    """Give the copies of a data folder, the newest first; raises OSError."""
    backups = folder / FOLDER_NAME
    if not backups.is_dir():
        return []
    found = [generation for path in backups.iterdir() if (generation := _named(path))]
    return sorted(found, key=lambda one: (one.made, one.path.name), reverse=True)


def newest_good(folder: Path) -> Path | None:
    """Give the newest copy of contacts that were whole when it was made, if there is one."""
    try:
        found = [one for one in generations(folder) if one.kind != BEFORE_RESTORE]
    except OSError:
        return None
    return found[0].path if found else None


def free_name(folder: Path, kind: str, now: datetime) -> Path:
    """Give a path that no copy has yet."""
    stem = f"{kind}-{now.astimezone(UTC):{_STAMP}}Z"
    names = (stem, *(f"{stem}-{number}" for number in range(2, _MOST_NAMES)))
    return next(path for name in names if not (path := folder / FOLDER_NAME / name).exists())


def outdated(found: Iterable[Generation], kept: Kept) -> list[Generation]:
    """Give the daily copies that no day, week or month needs any more; the newest always stays."""
    daily = sorted((one for one in found if one.kind == DAILY), key=lambda one: one.made, reverse=True)
    spans: tuple[tuple[Callable[[datetime], object], int], ...] = (
        (_day, kept.daily),
        (lambda made: made.astimezone().isocalendar()[:2], kept.weekly),
        (lambda made: (made.astimezone().year, made.astimezone().month), kept.monthly),
    )
    staying = set(daily[:1])
    for span_of, count in spans:
        last: dict[object, Generation] = {}
        for one in daily:
            last.setdefault(span_of(one.made), one)
        staying.update(list(last.values())[: max(count, 0)])
    return [one for one in daily if one not in staying]


def forgotten(found: Iterable[Generation], now: datetime) -> list[Generation]:
    """Give what was kept aside before a restore and is old: the last ones always stay, all of them for a while."""
    aside = sorted((one for one in found if one.kind == BEFORE_RESTORE), key=lambda one: one.made, reverse=True)
    return [one for one in aside[ASIDE_COUNT:] if now - one.made > ASIDE_TIME]


def made_today(found: Iterable[Generation], now: datetime) -> bool:
    """Say whether there is a daily copy of this day, as the day is where the user lives."""
    return any(one.kind == DAILY and _day(one.made) == _day(now) for one in found)


def _day(made: datetime) -> object:
    return made.astimezone().date()


def _named(path: Path) -> Generation | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    kind, stamp = match[1] or match[3], match[2] or match[4]
    try:
        return Generation(path, kind, datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC))
    except ValueError:
        return None
