"""Calendar files (.ics, iCalendar: RFC 5545 and 7986) that any calendar reads, from entries and back.

Imported only where one is written or read: the library takes a third of a second to load.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from hashlib import sha256
from typing import Any

from icalendar import Alarm, Calendar, Event
from icalendar.prop import vRecur, vText

from desktop.exchange.errors import NoCalendar
from desktop.exchange.model import CalendarEntry

MOST_MEGABYTES = 20
MOST_ENTRIES = 100_000
LARGEST_ENTRY = 200_000
"""Characters of one entry that is read; a larger one is left out."""
LONGEST_UID = 255
LONGEST_LINE = 500
LONGEST_TEXT = 20_000
REFRESHED = "PT6H"
"""How often a calendar that shows the file from a server may look for a new one."""
TIMED_LASTS = timedelta(minutes=30)
"""What is at an hour has no end of its own; of no length, calendars show it as a line that nobody sees."""
HIGHEST_INTERVAL = 9_999

_EVERY = re.compile(r"P([1-9]\d{0,3})([DWMY])")
_FREQUENCIES = {"D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"}
_LETTERS = {name: letter for letter, name in _FREQUENCIES.items()}
# The other characters that end a line for some programs, and end the entry there.
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_END = b"END:VCALENDAR\r\n"
_FOLD = re.compile(r"\r?\n[ \t]")


def entries_to_ics(entries: Iterable[CalendarEntry], name: str) -> bytes:
    """Give a calendar file with these entries in their order; the same entries give the same bytes.

    It says no METHOD: that is for invitations (RFC 5546), which need an organizer.
    """
    calendar = Calendar()
    calendar["VERSION"] = _Text("2.0")
    calendar["PRODID"] = _Text("-//Cardfile//Cardfile//EN")
    calendar["CALSCALE"] = _Text("GREGORIAN")
    for named in ("NAME", "X-WR-CALNAME"):
        calendar[named] = _text(name, LONGEST_LINE)
    calendar["REFRESH-INTERVAL"] = _Text(REFRESHED, params={"VALUE": "DURATION"})
    calendar["X-PUBLISHED-TTL"] = _Text(REFRESHED)
    head = bytes(calendar.to_ical()).removesuffix(_END)
    return b"".join((head, *map(_event_text, entries), _END))


def ics_to_entries(content: bytes) -> list[CalendarEntry]:
    """Give the entries of a calendar file; what cannot be read of it is left out. Raises NoCalendar.

    An hour in a time zone is given as it stands there. A rule that `every` cannot say makes an entry that comes once.
    """
    if len(content) > MOST_MEGABYTES * 1_000_000 or b"VCALENDAR" not in content[:100_000].upper():
        raise NoCalendar(limit=MOST_MEGABYTES)
    found = []
    for block in _events(_FOLD.sub("", content.decode("utf-8-sig", "replace"))):
        try:
            event = Event.from_ical(block)
            found.append(_entry(event, block))
        except Exception:
            # What is no calendar makes the library fail in many ways; the other entries do not suffer by it.
            continue
        if len(found) == MOST_ENTRIES:
            break
    return found


class _Text(vText):
    r"""A text as RFC 5545 has it; the library's own makes a new line of a backslash before an N (C:\New)."""

    def to_ical(self) -> bytes:
        escaped = re.sub(r"([\\;,])", r"\\\1", self)
        return escaped.replace("\n", "\\n").encode("utf-8")


def _text(text: str, most: int) -> _Text:
    r"""Bound a text, without the characters that no calendar may hold; new lines are \n."""
    text = _CONTROLS.sub("", _LINE_ENDS.sub("\n", text[: most + 1]))
    text = text.encode("utf-8", "replace").decode("utf-8")
    return _Text(text if len(text) <= most else text[: most - 1].rstrip() + "…")


def _line(text: str) -> _Text:
    """Bound a text of one line."""
    return _text(" ".join(text[: 2 * LONGEST_LINE].split()), LONGEST_LINE)


@lru_cache(maxsize=20_000)
def _event_text(entry: CalendarEntry) -> bytes:
    """Give an entry as it stands in a file; remembered, as the same file is written again and again."""
    return bytes(_event(entry).to_ical())


def _event(entry: CalendarEntry) -> Event:
    event = Event()
    changed = entry.changed.astimezone(UTC).replace(microsecond=0)
    event["UID"] = _uid(entry.uid)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", _sequence(changed))
    start, end = _span(entry)
    event.add("dtstart", start)
    if end is not None:
        event.add("dtend", end)
    if entry.every:
        event["RRULE"] = _rule(entry)
    event["SUMMARY"] = _line(entry.title)
    if entry.text:
        event["DESCRIPTION"] = _text(entry.text, LONGEST_TEXT)
    if entry.place:
        event["LOCATION"] = _line(entry.place)
    # A reminder does not make anybody busy.
    event["TRANSP"] = _Text("TRANSPARENT")
    if entry.alarm is not None:
        alarm = Alarm()
        alarm["ACTION"] = _Text("DISPLAY")
        alarm["DESCRIPTION"] = _line(entry.title)
        alarm.add("trigger", entry.alarm)
        event.add_component(alarm)
    return event


def _uid(uid: str) -> _Text:
    """Give a UID as it may stand in a calendar (RFC 7986: at most 255 octets), always the same for the same one."""
    clean = " ".join(_text(uid, LONGEST_UID + 1).split())
    if clean == uid and len(clean.encode()) <= LONGEST_UID:
        return _Text(clean)
    return _Text(sha256(uid.encode("utf-8", "surrogatepass")).hexdigest())


def _sequence(changed: datetime) -> int:
    """Count up with the time of the change: minutes since 2000, which fit into 31 bits."""
    return min(max(0, (changed - datetime(2000, 1, 1, tzinfo=UTC)) // timedelta(minutes=1)), 2**31 - 1)


def _span(entry: CalendarEntry) -> tuple[date, date | None]:
    """Give the start and the end, which is not of the entry any more (None: the calendar ends with that day)."""
    last = max(entry.day, entry.ends or entry.day)
    after = None if last == date.max else last + timedelta(days=1)
    if entry.time is None:
        return entry.day, after
    start = datetime.combine(entry.day, entry.time.replace(tzinfo=None, microsecond=0))
    if after is None:
        return start, None
    midnight = datetime.combine(after, time())
    return start, midnight if last > entry.day else min(start + TIMED_LASTS, midnight)


def _rule(entry: CalendarEntry) -> vRecur:
    match = _EVERY.fullmatch(entry.every)
    if match is None:
        raise ValueError(f"{entry.every!r} is no duration of days, weeks, months or years")
    rule: dict[str, Any] = {"FREQ": _FREQUENCIES[match[2]]}
    if match[1] != "1":
        rule["INTERVAL"] = int(match[1])
    last = entry.day.day == monthrange(entry.day.year, entry.day.month)[1]
    at_end = entry.month_end and last
    day = max(entry.day.day, min(entry.began_on, 31)) if last else entry.day.day
    if match[2] == "Y" and entry.day.month == 2 and (day == 29 or at_end):
        rule |= {"BYMONTH": 2, "BYMONTHDAY": -1}
    elif match[2] == "M" and (day == 31 or at_end):
        rule["BYMONTHDAY"] = -1
    elif match[2] == "M" and day > 28:
        # The last of these days that a month has.
        rule |= {"BYMONTHDAY": list(range(28, day + 1)), "BYSETPOS": -1}
    return vRecur(rule)


def _events(text: str) -> Iterator[str]:
    """Give the text of every event of the unfolded calendar, with its alarms.

    Time zones are not handed on: the hour is taken as it stands, and rules of theirs may be made to last for ever.
    """
    block: list[str] = []
    size = depth = 0
    for line in text.split("\n"):
        line = line.rstrip("\r")
        word = line[:20].strip().upper()
        if word == "BEGIN:VEVENT" and not depth:
            block, size, depth = [], 0, 1
        elif depth and word.startswith("BEGIN:"):
            depth += 1
        size += len(line) + 2
        if depth and size <= LARGEST_ENTRY:
            block.append(line)
        if depth and word.startswith("END:"):
            depth -= 1
            if not depth and size <= LARGEST_ENTRY and _holds_alarms_alone(block):
                yield "\r\n".join(block) + "\r\n"


def _holds_alarms_alone(block: Sequence[str]) -> bool:
    inner = {line.strip().upper() for line in block[1:] if line[:6].upper() == "BEGIN:"}
    return inner <= {"BEGIN:VALARM"}


def _entry(event: Any, block: str) -> CalendarEntry:
    start = event["DTSTART"].dt
    day = start.date() if isinstance(start, datetime) else start
    clock = start.time().replace(microsecond=0) if isinstance(start, datetime) else None
    last = _last_day(event, start)
    every, month_end = _every(event["RRULE"], day) if "RRULE" in event else ("", False)
    title = " ".join(_of(event, "SUMMARY", LONGEST_LINE).split())
    return CalendarEntry(
        uid=_of(event, "UID", LONGEST_UID) or sha256(block.encode()).hexdigest(),
        day=day,
        title=title,
        changed=_changed(event),
        time=clock,
        ends=last if last > day else None,
        text=_of(event, "DESCRIPTION", LONGEST_TEXT),
        place=" ".join(_of(event, "LOCATION", LONGEST_LINE).split()),
        every=every,
        month_end=month_end,
        alarm=_alarm(event),
    )


def _of(event: Any, name: str, most: int) -> str:
    """Give a text of an event, the first where there are several."""
    value = event.get(name, "")
    value = value[0] if isinstance(value, list) else value
    return str(_text(str(value), most))


def _last_day(event: Any, start: date) -> date:
    end = event["DTEND"].dt if "DTEND" in event else None
    if end is None and "DURATION" in event:
        end = start + event["DURATION"].dt
    if isinstance(end, datetime) and isinstance(start, datetime):
        return max(start.date(), (end - timedelta(seconds=1)).date())
    first = start.date() if isinstance(start, datetime) else start
    return first if end is None or isinstance(end, datetime) else max(first, end - timedelta(days=1))


def _every(rule: vRecur, day: date) -> tuple[str, bool]:
    """Give how often an event comes again and whether at the end of a month; nothing where it cannot be said so."""
    parts = {name.upper(): list(values) for name, values in rule.items() if name.upper() != "WKST"}
    frequency = str(parts.pop("FREQ", [""])[0]).upper()
    interval = int(parts.pop("INTERVAL", [1])[0])
    if frequency not in _LETTERS or not 1 <= interval <= HIGHEST_INTERVAL:
        return "", False
    every = f"P{interval}{_LETTERS[frequency]}"
    days = [int(number) for number in parts.pop("BYMONTHDAY", [])]
    months = [int(str(month)) for month in parts.pop("BYMONTH", [])]
    if parts == {"BYSETPOS": [-1]} and frequency == "MONTHLY" and not months:
        return (every, False) if days == list(range(28, day.day + 1)) else ("", False)
    if parts or (months and (frequency != "YEARLY" or months != [day.month])):
        return "", False
    if days == [-1] and (frequency == "MONTHLY" or (frequency == "YEARLY" and months == [2])):
        return every, not (frequency == "MONTHLY" and day.day == 31)
    return (every, False) if days in ([], [day.day]) else ("", False)


def _changed(event: Any) -> datetime:
    for name in ("LAST-MODIFIED", "DTSTAMP"):
        moment = event[name].dt if name in event else None
        if isinstance(moment, datetime):
            return moment.replace(tzinfo=moment.tzinfo or UTC, microsecond=0).astimezone(UTC)
    return datetime(2000, 1, 1, tzinfo=UTC)


def _alarm(event: Any) -> timedelta | None:
    """Give the first alarm that is counted from the start."""
    triggers = (alarm["TRIGGER"] for alarm in event.walk("VALARM") if "TRIGGER" in alarm)
    from_start = (trigger.dt for trigger in triggers if trigger.params.get("RELATED", "").upper() != "END")
    return next((found for found in from_start if isinstance(found, timedelta)), None)
