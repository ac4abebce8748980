"""The words of notifications: records in, title and body in the user's language out. Plain text, never markup."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.notify.language import Language
from desktop.notify.model import DIGEST, DONE, OPEN, SNOOZE, Button, Notice, NoticeItem, NoticeKind
from desktop.notify.plain_text import one_line, some_lines

NAME_LENGTH = 60
NAMES_IN_TITLE, NAMES_IN_BODY = 2, 4
_DAYS = {"weeks": 7, "months": 30.44, "years": 365.25}
_TO_PERSONS = {NoticeKind.KEEP_IN_TOUCH, NoticeKind.FOLLOW_UP, NoticeKind.RETURN_CALL, NoticeKind.RETURN_MAIL}


def notice_for(item: NoticeItem, language: Language) -> Notice:
    """Say one thing that is due, with buttons for having done it, later, and opening it."""
    title, body = _said(item, language)
    buttons = tuple(Button(id, language.say(id)) for id in (DONE, SNOOZE, OPEN))
    return Notice(item.key, one_line(title), some_lines("\n".join(filter(None, body))), buttons)


def digest_for(items: Sequence[NoticeItem], language: Language) -> Notice:
    """Say that many things are due, in one notification whose key is DIGEST; it can be opened or put off."""
    people = list(dict.fromkeys(name for item in items for name in item.names))
    if people and all(item.kind in _TO_PERSONS for item in items):
        title = language.count("people_waiting", len(people))
    else:
        title = language.count("reminders_due", len(items))
    buttons = tuple(Button(id, language.say(id)) for id in (OPEN, SNOOZE))
    return Notice(DIGEST, one_line(title), some_lines(_names(people, NAMES_IN_BODY, language)), buttons)


def trial_notice(language: Language) -> Notice:
    """Say that notifications arrive, to try them out."""
    return Notice("test", language.say("test"), language.say("test_body"), (Button(OPEN, language.say(OPEN)),))


def _said(item: NoticeItem, language: Language) -> tuple[str, list[str]]:
    """Give the title and the lines below it."""
    name = _names(item.names, NAMES_IN_TITLE, language) or language.say("someone")
    met = language.say("met_at", event=one_line(item.event, NAME_LENGTH)) if item.event else ""
    match item.kind:
        case NoticeKind.KEEP_IN_TOUCH:
            last = language.say("last_contact", when=when(item.days, language)) if item.days is not None else ""
            return language.say("keep_in_touch", name=name), [last or language.say("no_contact"), item.text]
        case NoticeKind.FOLLOW_UP | NoticeKind.RETURN_CALL | NoticeKind.RETURN_MAIL:
            return language.say(item.kind, name=name), [met, item.text]
        case NoticeKind.BIRTHDAY | NoticeKind.ANNIVERSARY:
            return _yearly(item, name, language), [item.text]
        case NoticeKind.EVENT:
            return _event(item, language), [_names(item.names, NAMES_IN_BODY, language), item.text]
        case _:
            return _own(item, name, met, language)


def _own(item: NoticeItem, name: str, met: str, language: Language) -> tuple[str, list[str]]:
    """The user's own words come first; the people only where those do not name them."""
    first, *rest = item.text.strip().splitlines() or [""]
    if not first:
        return language.say("own", name=name), [met]
    unnamed = [one for one in item.names if one and one not in item.text]
    since = language.say("due_since", day=_day(item.on, language)) if (item.days or 0) < 0 and item.on else ""
    return first, [*rest, _names(unnamed, NAMES_IN_BODY, language), met, since]


def _yearly(item: NoticeItem, name: str, language: Language) -> str:
    days = item.days or 0
    which = {0: "today", 1: "tomorrow"}.get(days, "coming" if days > 0 else "past")
    return language.say(f"{item.kind}_{which}", name=name, day=_day(item.on, language))


def _event(item: NoticeItem, language: Language) -> str:
    days = item.days or 0
    event = one_line(item.event or item.text, NAME_LENGTH)
    near = language.say("event" if days >= 0 else "event_past", event=event, when=when(days, language))
    if not item.names:
        return near
    return language.say("event_people", event=near, people=language.count("you_know", len(item.names)))


def when(days: int, language: Language) -> str:
    """Say how far away a day is: today, in 3 weeks, 4 months ago."""
    if -1 <= days <= 1:
        return language.say({-1: "yesterday", 0: "today", 1: "tomorrow"}[days])
    far = abs(days)
    unit = "days" if far < 14 else "weeks" if far < 60 else "months" if far < 700 else "years"
    count = round(far / _DAYS.get(unit, 1))
    return language.count(f"in_{unit}" if days > 0 else f"{unit}_ago", count)


def _day(on: str, language: Language) -> str:
    """Say a day of this year without its year; what is no day is said as it is."""
    try:
        day = date.fromisoformat(on[:10])
    except ValueError:
        return one_line(on, NAME_LENGTH)
    return language.say("day", day=str(day.day), month=language.months[day.month - 1])


def _names(names: Sequence[str], most: int, language: Language) -> str:
    """Say some names and how many more there are; never that there is one more, where it can be said itself."""
    known = [name for name in (one_line(name, NAME_LENGTH) for name in names) if name]
    if not known:
        return ""
    said = known if len(known) <= most else known[: most - 1]
    others = len(known) - len(said)
    *before, last = said
    text = before[0] if before else last
    for name in before[1:] + ([last] if others and before else []):
        text = language.say("between_names", names=text, name=name)
    if others:
        return language.count("names_and_others", others, names=text)
    return language.say("last_of_names", names=text, name=last) if before else text
