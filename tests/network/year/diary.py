"""What somebody would note who kept all reminders in his head: people, promises, and when each must be shown.

It is written from the rules in words and calls nothing of the program, so that the two can be held side by side:

- Be in touch every so many days after the last contact, which is the last interaction, the last meeting at an event,
  or the last reminder of it that was done or left out; of who never was met, the day the contact was made. The own
  number of days counts, else the smallest of the circles'; 0 is never.
- Birthdays are told on their day and up to three weeks after it, never before the contact was made; 29 February is
  kept on the 28th where there is none.
- Who was met is written to on the next working day; that is settled by writing or calling, or by meeting on a later
  day. A call to return is settled by a call or a meeting, a mail to return by these or by writing.
- What comes again counts by its last day that has come; those before an answered one are past.
- Three weeks before an event that comes every year (in the same week of the month) one is told; the day after an
  event (the next working day) one is told to write to everybody new, up to a month after it.
- Things come at nine, what is about other people's time on working days only, also when it is found late; nothing
  between eight in the evening and eight in the morning; what has a time of its own comes at it, or (found more than an
  hour late) after the night.
- What is put off comes on its day at nine, or at its time, whatever day that is.
- Each is shown once, and once more each time it was put off.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Label = tuple[str, str, str]
"""What it is, whom or what it is about, and which time of it."""

Shown = tuple[str, str, str, str]
"""A label, and until when it was put off."""

WAITS_FOR_MONDAY = ("keep", "follow_up", "return_call", "return_mail", "met", "event")
DAY = timedelta(days=1)


@dataclass
class Someone:
    """A person as one knows him."""

    uid: str
    made: datetime
    own_days: int | None = None
    circles: tuple[int, ...] = ()
    birthday: tuple[int, int] | None = None
    touched: list[datetime] = field(default_factory=list)
    had: list[tuple[datetime, str, str]] = field(default_factory=list)
    away: bool = False

    @property
    def days(self) -> int:
        if self.own_days is not None:
            return self.own_days
        return min((days for days in self.circles if days), default=0)


@dataclass
class Promise:
    """Something written down: on a day, perhaps at a time, perhaps again and again."""

    kind: str
    name: str
    day: date
    at: time | None
    every: str
    uids: tuple[str, ...]
    made: datetime


@dataclass
class Fair:
    """An event of one day or more; one that comes every year was known before the year began."""

    name: str
    begins: date
    ends: date
    yearly: bool
    met: list[str] = field(default_factory=list)


@dataclass
class Diary:
    """Everything that is known, what was answered, and what was shown."""

    people: dict[str, Someone] = field(default_factory=dict)
    promises: dict[str, Promise] = field(default_factory=dict)
    fairs: dict[str, Fair] = field(default_factory=dict)
    closed: set[Label] = field(default_factory=set)
    seen_to: dict[str, date] = field(default_factory=dict)
    put_off: dict[Label, str] = field(default_factory=dict)
    shown: set[Shown] = field(default_factory=set)

    def expected(self, now: datetime, zone: ZoneInfo) -> set[Shown]:
        """Give what must be shown at this moment: all that has come and was not shown yet."""
        clock = now.astimezone(zone).time()
        night = clock >= time(20) or clock < time(8)
        found = set()
        for label, day, at in self.open(now, zone):
            until = self.put_off.get(label, "")
            if until:
                day, at = date.fromisoformat(until[:10]), time.fromisoformat(until[11:]) if until[10:] else None
            elif label[0] in WAITS_FOR_MONDAY:
                day += {5: 2 * DAY, 6: DAY}.get(day.weekday(), 0 * DAY)
            moment = on_the_wall(day, at or time(9), zone)
            in_time = at is not None and now - moment < timedelta(hours=1)
            at_rest = at is None and not until and label[0] in WAITS_FOR_MONDAY and now.astimezone(zone).weekday() > 4
            if moment <= now and not at_rest and (in_time or not night) and (*label, until) not in self.shown:
                found.add((*label, until))
        return found

    def is_open(self, label: Label, now: datetime, zone: ZoneInfo) -> bool:
        """Say whether something still asks for anything."""
        if label[0] == "keep":
            someone = self.people[label[1]]
            today = now.astimezone(zone).date()
            return not someone.away and any(
                one == label
                for one, _, _ in self._of(someone, self._noons(today, zone).get(someone.uid, []), now, today, zone)
            )
        return any(one == label for one, _, _ in self.open(now, zone))

    def open(self, now: datetime, zone: ZoneInfo) -> Iterator[tuple[Label, date, time | None]]:
        """Give everything that is not settled, with the day (and time) of its own on which it comes."""
        today = now.astimezone(zone).date()
        noons = self._noons(today, zone)
        for someone in self.people.values():
            if not someone.away and (someone.days or someone.birthday):
                yield from self._of(someone, noons.get(someone.uid, []), now, today, zone)
        for promise in self.promises.values():
            yield from self._promised(promise, now, today, zone)
        for fair in self.fairs.values():
            yield from self._at(fair, now, today, zone)

    def _noons(self, today: date, zone: ZoneInfo) -> dict[str, list[datetime]]:
        """The last day of each event so far where people were met, at noon."""
        noons: dict[str, list[datetime]] = {}
        for fair in self.fairs.values():
            for uid in fair.met if fair.begins <= today else ():
                noons.setdefault(uid, []).append(on_the_wall(min(fair.ends, today), time(12), zone))
        return noons

    def _of(
        self, someone: Someone, noons: list[datetime], now: datetime, today: date, zone: ZoneInfo
    ) -> Iterator[tuple[Label, date, time | None]]:
        if someone.days:
            last = max((at for at in (*someone.touched, *noons) if at <= now + DAY), default=someone.made)
            which = last.astimezone(UTC).date().isoformat()
            day = (last.astimezone(UTC) + someone.days * DAY).astimezone(zone).date()
            yield ("keep", someone.uid, which), day, None
        if someone.birthday is None:
            return
        for year in (today.year - 1, today.year):
            day = the_day(year, *someone.birthday)
            label = ("birthday", someone.uid, day.isoformat())
            latest = max(day, date.fromisoformat(self.put_off.get(label, day.isoformat())[:10])) + 21 * DAY
            if someone.made.astimezone(zone).date() <= day and today <= latest and label not in self.closed:
                yield label, day, None

    def _promised(
        self, promise: Promise, now: datetime, today: date, zone: ZoneInfo
    ) -> Iterator[tuple[Label, date, time | None]]:
        left = [uid for uid in promise.uids if not self.people[uid].away and not self._settled(promise, uid, now, zone)]
        if promise.uids and not left:
            return
        answered = self.seen_to.get(promise.name)
        days = [day for day in days_of(promise, today) if not answered or day > answered]
        if days:
            yield (promise.kind, promise.name, days[-1].isoformat()), days[-1], promise.at

    def _settled(self, promise: Promise, uid: str, now: datetime, zone: ZoneInfo) -> bool:
        settling = {
            "follow_up": {"message", "mail", "call"},
            "return_call": {"call", "meeting"},
            "return_mail": {"message", "mail", "call", "meeting"},
        }.get(promise.kind, set())
        for at, kind, way in self.people[uid].had:
            if not promise.made < at <= now + DAY:
                continue
            if promise.kind == "follow_up" and kind == "meeting":
                if at.astimezone(zone).date() > promise.made.astimezone(zone).date():
                    return True
            elif kind in settling and not (way == "in" and (kind != "call" or promise.kind == "follow_up")):
                return True
        return False

    def _at(self, fair: Fair, now: datetime, today: date, zone: ZoneInfo) -> Iterator[tuple[Label, date, time | None]]:
        there = [uid for uid in fair.met if not self.people[uid].away]
        if fair.yearly:
            for year in (today.year, today.year + 1):
                begins = same_week(fair.begins, year)
                label = ("event", fair.name, f"{begins.year}")
                if begins + (fair.ends - fair.begins) >= today and there:
                    if label not in self.closed:
                        yield label, begins - 21 * DAY, None
                    return
        for uid in there if fair.ends <= today else ():
            label = ("met", f"{fair.name} {uid}", fair.ends.isoformat())
            latest = max(fair.ends, date.fromisoformat(self.put_off.get(label, fair.ends.isoformat())[:10])) + 30 * DAY
            someone = self.people[uid]
            known_before = someone.made.astimezone(zone).date() < fair.begins - DAY
            promised = any(uid in one.uids for one in self.promises.values() if one.kind == "follow_up")
            if label in self.closed or today > latest or known_before or promised:
                continue
            if not any(at <= now + DAY and self._after(fair, at, kind, way, zone) for at, kind, way in someone.had):
                next_ = fair.ends + DAY
                yield label, next_ + {5: 2 * DAY, 6: DAY}.get(next_.weekday(), 0 * DAY), None

    @staticmethod
    def _after(fair: Fair, at: datetime, kind: str, way: str, zone: ZoneInfo) -> bool:
        day = at.astimezone(zone).date()
        if kind == "meeting":
            return day > fair.ends
        return kind in ("mail", "message", "call") and way != "in" and day >= fair.begins

    def touched(self, uids: tuple[str, ...], at: datetime, kind: str, way: str) -> None:
        """Note that one was in touch with these people."""
        for uid in uids:
            self.people[uid].touched.append(at)
            self.people[uid].had.append((at, kind, way))

    def answered(self, label: Label, how: str, now: datetime, until: str = "") -> None:
        """Note what was said to a reminder."""
        if how == "later":
            self.put_off[label] = until
            return
        self.put_off.pop(label, None)
        if label[0] == "keep":
            self.people[label[1]].touched.append(now)
        elif label[1] in self.promises:
            day = date.fromisoformat(label[2])
            self.seen_to[label[1]] = max(day, self.seen_to.get(label[1], day))
        else:
            self.closed.add(label)


def on_the_wall(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment at which clocks on the wall show this; where they never do, an hour later; where twice, first."""
    return datetime.combine(day, at, zone).astimezone(UTC)


def the_day(year: int, month: int, day: int) -> date:
    if (month, day) == (2, 29) and (year % 4 or (year % 100 == 0 and year % 400)):
        day = 28
    return date(year, month, day)


def same_week(begins: date, year: int) -> date:
    """The n-th such day of the week in that month; the last where there are too few."""
    days = [date(year, begins.month, day) for day in range(1, 29)]
    days += [days[0] + n * DAY for n in range(28, 31) if (days[0] + n * DAY).month == begins.month]
    same = [day for day in days if day.weekday() == begins.weekday()]
    return same[min((begins.day - 1) // 7, len(same) - 1)]


def days_of(promise: Promise, today: date) -> list[date]:
    """The days of a promise that have come, one by one."""
    found: list[date] = []
    for number in range(1_000_000):
        if not promise.every and number:
            break
        if not promise.every or promise.every[-1] in "DW":
            step = int(promise.every[1:-1]) * {"D": 1, "W": 7}[promise.every[-1]] if promise.every else 0
            day = promise.day + number * step * DAY
        else:
            months = promise.day.month - 1 + number * int(promise.every[1:-1]) * {"M": 1, "Y": 12}[promise.every[-1]]
            year, month = promise.day.year + months // 12, months % 12 + 1
            last = (date(year + month // 12, month % 12 + 1, 1) - DAY).day
            day = date(year, month, min(promise.day.day, last))
        if day > today:
            break
        found.append(day)
    return found
