"""How one is in touch with a person, and what to be reminded of, in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.actions.about import About
from desktop.contacts.model import DATES, ReminderKind
from desktop.network.model import Stage, Told
from desktop.ui.dates import shown_day
from desktop.ui.today.counts import Counts
from desktop.ui.today.words import ago, cadence_name, day_of_year, understood
from desktop.ui.words import filled

AHEAD = timedelta(days=60)
"""What is only computed is listed so long before it comes; what was written down always."""

ICONS = {
    ReminderKind.FOLLOW_UP: "message",
    ReminderKind.CALL: "call",
    ReminderKind.MAIL: "mail",
    ReminderKind.OWN: "reminder",
    ReminderKind.KEEP_IN_TOUCH: "cadence",
    ReminderKind.BIRTHDAY: "birthday",
    ReminderKind.ANNIVERSARY: "anniversary",
    ReminderKind.EVENT: "event",
}


_ABOUT_A_DAY = (*DATES, ReminderKind.EVENT)


def touch_text(about: About, now: datetime) -> str:
    """Say how often one means to be in touch, when one last was, and when it is time again."""
    translate, told = QCoreApplication.translate, about.touch
    how = cadence_name(told.cadence_days)
    if about.by:
        how = filled(translate("words", "{cadence}, as the circle {circle} says"), cadence=how, circle=about.by)
    parts = [how[:1].upper() + how[1:]]
    if told.since is None:
        parts.append(translate("words", "not yet in touch"))
    else:
        day = told.since.astimezone(now.tzinfo).date()
        last = translate("words", "last contact {day} ({ago})")
        parts.append(filled(last, day=shown_day(day.isoformat()), ago=ago((now.date() - day).days)))
    due = next((one.due for one in about.due if one.due.kind is ReminderKind.KEEP_IN_TOUCH), None)
    if due is not None:
        sentence = (
            translate("words", "due {day}") if due.stage is Stage.COMING else translate("words", "due since {day}")
        )
        parts.append(filled(sentence, day=shown_day(due.day.isoformat())))
    return " · ".join(parts)


def is_listed(told: Told, today: date) -> bool:
    """Say whether a thing has a line of its own on the person's page."""
    due = told.due
    if due.kind is ReminderKind.KEEP_IN_TOUCH:
        return due.stage is not Stage.COMING
    return due.thing.startswith("reminder:") or due.day <= today + AHEAD


def reminder_title(told: Told) -> str:
    """Say what to do, without the name of the person on whose page it stands."""
    translate, due = QCoreApplication.translate, told.due
    if due.kind is ReminderKind.OWN:
        return " ".join(due.text.split()) or translate("words", "Reminder")
    if due.kind is ReminderKind.EVENT:
        return filled(translate("words", "Meet again at {event}"), event=due.text)
    if due.kind in DATES:
        return _dated(told)
    what = {
        ReminderKind.FOLLOW_UP: translate("words", "Write to them"),
        ReminderKind.CALL: translate("words", "Call back"),
        ReminderKind.MAIL: translate("words", "Write back"),
    }.get(due.kind, translate("words", "Catch up"))
    text = " ".join((due.text if due.text != told.event else "").split())
    met = filled(translate("words", "met at {event}"), event=told.event) if told.event else ""
    return " · ".join(part for part in (what, text, met) if part)


def reminder_when(told: Told, now: datetime) -> str:
    """Say when it comes, or since when it is due."""
    due = told.due
    if due.kind in _ABOUT_A_DAY and not due.until:
        # The day itself, and not the one from which one is told of it.
        gone = (now.date() - due.on).days
        return ago(gone) if gone > 0 else understood(due.on.isoformat(), now)
    if due.day < now.date():
        was = QCoreApplication.translate("words", "was due {when}")
        return filled(was, when=ago((now.date() - due.day).days))
    return understood(due.day.isoformat() + (f"T{due.time:%H:%M}" if due.time is not None else ""), now)


def birthday_text(birthday: str) -> str:
    """Give a birthday (1985-04-12, or --04-12) as one reads it."""
    if birthday.startswith("--"):
        try:
            return day_of_year(date.fromisoformat(f"2000-{birthday[2:]}"))
        except ValueError:
            return ""
    return shown_day(birthday)


def _dated(told: Told) -> str:
    translate = QCoreApplication.translate
    is_birthday = told.due.kind is ReminderKind.BIRTHDAY
    what = translate("words", "Birthday") if is_birthday else translate("words", "Anniversary")
    return " · ".join(part for part in (what, Counts().years(told.years) if told.years else "") if part)
