"""Copies are kept by day, week and month, and never the newest is removed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.contacts.generations import (
    BEFORE_RESTORE,
    DAILY,
    Generation,
    Kept,
    forgotten,
    free_name,
    generations,
    made_today,
    newest_good,
    outdated,
)

NOW = datetime(2026, 11, 22, 10, 45, tzinfo=UTC)


def made_daily(days: int) -> list[Generation]:
    """A copy for each of so many days up to now."""
    moments = [NOW - timedelta(days=day) for day in range(days)]
    return [Generation(Path(f"{moment:%Y%m%d}"), DAILY, moment) for moment in moments]


def kept_after_years(kept: Kept, days: int) -> list[datetime]:
    """Let a copy be made each day, remove what is outdated each time, and give what is there at the end."""
    there: list[Generation] = []
    for one in reversed(made_daily(days)):
        there.append(one)
        gone = outdated(there, kept)
        there = [other for other in there if other not in gone]
    return sorted((one.made for one in there), reverse=True)


def test_days_weeks_and_months_are_kept() -> None:
    kept = kept_after_years(Kept(7, 4, 12), 800)

    assert kept[:7] == [NOW - timedelta(days=day) for day in range(7)]
    assert len({made.isocalendar()[:2] for made in kept}) >= 4
    months = {(made.year, made.month) for made in kept}
    assert len(months) == 12
    assert (2025, 12) in months
    assert len(kept) <= 7 + 4 + 12


def test_who_works_rarely_keeps_as_many_copies() -> None:
    found = [Generation(Path(str(number)), DAILY, NOW - timedelta(days=50 * number)) for number in range(9)]

    assert outdated(found, Kept(7, 0, 0)) == found[7:]


def test_the_newest_copy_always_stays() -> None:
    found = made_daily(3)

    assert outdated(found, Kept(0, 0, 0)) == found[1:]


def test_only_daily_copies_are_outdated() -> None:
    aside = [Generation(Path("aside"), BEFORE_RESTORE, NOW - timedelta(days=900))]

    assert outdated([*made_daily(20), *aside], Kept(1, 0, 0)) == made_daily(20)[1:]


def test_what_was_kept_aside_is_forgotten_late() -> None:
    ages = (1, 89, 91, 200, 400)
    found = [Generation(Path(str(age)), BEFORE_RESTORE, NOW - timedelta(days=age)) for age in ages]

    assert [one.path.name for one in forgotten(found, NOW)] == ["200", "400"]


def test_copies_are_known_by_their_names(tmp_path: Path) -> None:
    names = ("daily-20261122T104500Z", "before-restore-20261121T090000Z-2", "form-2-20261120T045000.sqlite3")
    for name in (*names, ".part-abc", "lock", "daily-20261399T104500Z", "holiday"):
        (tmp_path / "backups" / name).mkdir(parents=True)

    found = generations(tmp_path)

    assert [one.path.name for one in found] == list(names)
    assert [one.kind for one in found] == ["daily", "before-restore", "form"]
    assert made_today(found, NOW)
    assert not made_today(found, NOW + timedelta(days=1))
    assert free_name(tmp_path, DAILY, NOW).name == "daily-20261122T104500Z-2"
    assert newest_good(tmp_path) == tmp_path / "backups" / names[0]


def test_where_nothing_is_there_are_no_copies(tmp_path: Path) -> None:
    assert generations(tmp_path / "nowhere") == []
    assert newest_good(tmp_path) is None
