"""More than a year of a user's life: every reminder is shown exactly once, on the right day, and none is lost.

Two programs look at the same store while the user meets people, writes to some, promises, answers, puts off and
undoes; he flies from Berlin to New York, Tokyo and back; the clocks change; the machine is off for two weeks, and its
clock is set back by an hour and by a day. What must be shown is said by a diary that knows only the rules in words.
`make test-year` does the same with more people in more years, looking every quarter of an hour.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from tests.network.year.life import Life

LONG = int(os.environ.get("CARDFILE_YEARS", "0"))
QUARTER, HOUR, DAY = timedelta(minutes=15), timedelta(hours=1), timedelta(days=1)
BEGINS = date(2027, 2, 10)
DAYS = 400
WHERE = {0: "Europe/Berlin", 95: "America/New_York", 160: "Asia/Tokyo", 220: "Europe/Berlin"}
CLOCKS_CHANGE = (date(2027, 3, 28), date(2027, 10, 31), date(2028, 3, 12))
OFF = range(313, 327)
SET_BACK = {60: HOUR, 130: DAY, 250: HOUR, 290: DAY}


class Told(NamedTuple):
    """One line of the log."""

    at: datetime
    kind: str
    what: str
    which: str
    until: str


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 1 + max(1, LONG)))
@pytest.mark.timeout(0 if LONG else 900)
def test_in_a_year_every_reminder_comes_once_and_on_its_day(tmp_path: Path, seed: int) -> None:
    life = Life(tmp_path / "data", seed, datetime(2027, 2, 9, 12, tzinfo=UTC), people=500)
    try:
        for number in range(DAYS):
            zone = ZoneInfo(WHERE[max(day for day in WHERE if day <= number)])
            for now, set_back in moments(number, zone, random.Random(f"{seed} {number}")):
                life.zone, life.now = zone, now
                life.look()
                if life.lot.random() < (0.05 if LONG else 0.25) and not set_back:
                    life.live()
                    life.look()
    finally:
        life.close()
    shown, expected = tmp_path / "shown.txt", tmp_path / "expected.txt"
    shown.write_text("\n".join(life.log), encoding="utf-8")
    expected.write_text("\n".join(life.due_log), encoding="utf-8")

    assert shown.read_text(encoding="utf-8") == expected.read_text(encoding="utf-8")
    check(life)


def moments(number: int, zone: ZoneInfo, lot: random.Random) -> Iterator[tuple[datetime, bool]]:
    """Give when the programs look on a day: just before nine, at nine, and by lot; round the clock on special days."""
    if number in OFF:
        return
    day = BEGINS + timedelta(number)
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
    nine = datetime(day.year, day.month, day.day, 9, tzinfo=zone).astimezone(UTC)
    found = [nine]
    if LONG or day in CLOCKS_CHANGE or number in WHERE or number in SET_BACK:
        found += [midnight + n * QUARTER for n in range(96) if LONG or 4 <= n < 16 or n % 8 == 0]
    if LONG or lot.random() < 0.5:
        found.append(lot.choice((nine - timedelta(seconds=1), midnight + lot.randrange(96) * QUARTER)))
    for at in sorted(found):
        yield at, False
    if number in SET_BACK:
        # The clock is set back, and goes on from there until somebody sets it right.
        again = max(found) - SET_BACK[number]
        step = QUARTER if LONG or SET_BACK[number] == HOUR else HOUR
        for n in range(int(SET_BACK[number] / step)):
            yield again + n * step, True


def check(life: Life) -> None:
    """What holds of the year whatever the diary says."""
    entries = [line.split(" ", 1)[1] for line in life.log]
    told = [
        Told(datetime.fromisoformat(at), *entry.split(" | ")) for at, entry in (line.split(" ", 1) for line in life.log)
    ]
    kinds = Counter(one.kind for one in told)

    assert [entry for entry, count in Counter(entries).items() if count > 1] == []
    assert set(kinds) == {"keep", "birthday", "follow_up", "met", "event", "own", "return_call", "return_mail"}
    assert min(kinds.values()) >= 3
    assert len(entries) > 500
    for one in told:
        assert one.kind == "own" or 8 <= one.at.hour < 20 or one.until
        assert not one.until or one.at.date() >= date.fromisoformat(one.until[:10])
        assert one.kind not in ("own", "birthday", "met", "follow_up") or one.at.date() >= date.fromisoformat(one.which)
    # The rest is what came to be known late: a contact back from the trash, another cadence, two weeks without power.
    caught_up = [one.at for one in told if one.kind == "keep" and not one.until]
    birthdays = [one for one in told if one.kind == "birthday" and not one.until]
    assert sum(f"{at:%H:%M}" == "09:00" and at.weekday() < 5 for at in caught_up) > 0.8 * len(caught_up)
    assert sum(f"{one.at:%Y-%m-%d %H:%M}" == f"{one.which} 09:00" for one in birthdays) > 0.8 * len(birthdays)
