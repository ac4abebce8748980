"""The user's language for notifications: English here, others from `resources/translations/notices_*.toml`.

The window's own translations are Qt's; notifications are shown without it.
"""

from __future__ import annotations

import locale
import os
import re
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"

ENGLISH = {
    "done": "Done",
    "snooze": "Snooze",
    "open": "Open",
    "someone": "Someone",
    "keep_in_touch": "Catch up with {name}",
    "last_contact": "Last contact {when}",
    "no_contact": "No contact yet",
    "follow_up": "Write to {name}",
    "met_at": "Met at {event}",
    "return_call": "Call {name} back",
    "return_mail": "Write back to {name}",
    "own": "Think of {name}",
    "due_since": "Due since {day}",
    "birthday_today": "{name}'s birthday is today",
    "birthday_tomorrow": "{name}'s birthday is tomorrow",
    "birthday_coming": "{name}'s birthday is on {day}",
    "birthday_past": "{name}'s birthday was on {day}",
    "anniversary_today": "{name}'s anniversary is today",
    "anniversary_tomorrow": "{name}'s anniversary is tomorrow",
    "anniversary_coming": "{name}'s anniversary is on {day}",
    "anniversary_past": "{name}'s anniversary was on {day}",
    "event": "{event} is {when}",
    "event_past": "{event} was {when}",
    "event_people": "{event}: {people}",
    "today": "today",
    "tomorrow": "tomorrow",
    "yesterday": "yesterday",
    "day": "{day} {month}",
    "between_names": "{names}, {name}",
    "last_of_names": "{names} and {name}",
    "test": "Notifications arrive",
    "test_body": "This is how Cardfile reminds you.",
}
"""Every text that has one form, by its name."""

ENGLISH_COUNTS = {
    "days_ago": ("{count} day ago", "{count} days ago"),
    "weeks_ago": ("{count} week ago", "{count} weeks ago"),
    "months_ago": ("{count} month ago", "{count} months ago"),
    "years_ago": ("{count} year ago", "{count} years ago"),
    "in_days": ("in {count} day", "in {count} days"),
    "in_weeks": ("in {count} week", "in {count} weeks"),
    "in_months": ("in {count} month", "in {count} months"),
    "in_years": ("in {count} year", "in {count} years"),
    "you_know": ("you know {count} person there", "you know {count} people there"),
    "names_and_others": ("{names} and {count} other", "{names} and {count} others"),
    "people_waiting": ("{count} person is waiting to hear from you", "{count} people are waiting to hear from you"),
    "reminders_due": ("{count} reminder is due", "{count} reminders are due"),
}
"""Every text with a number in it: its forms, in the order of the language's rule."""

ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

PLURALS: dict[str, Callable[[int], int]] = {
    "one other": lambda n: 0 if n == 1 else 1,
    "one-or-none other": lambda n: 0 if n < 2 else 1,
    "other": lambda n: 0,
    "one few other": lambda n: 0 if n == 1 else 1 if 2 <= n <= 4 else 2,
    "one few many": lambda n: 0 if n == 1 else _few_or_many(n),
    "ends-in-one few many": lambda n: 0 if n % 10 == 1 and n % 100 != 11 else _few_or_many(n),
}
"""Which form a number takes, by the languages' rules in the CLDR: as English, as French, as Chinese and Japanese, as
Czech, as Polish, as Russian and Ukrainian. A translation names its rule."""

_CODE = re.compile(r"([a-z]{2,3})(?:[_@.-]|$)")


def _few_or_many(n: int) -> int:
    return 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2


@dataclass(frozen=True)
class Language:
    """The texts of one language; what it lacks is English."""

    code: str = "en"
    plural: str = "one other"
    texts: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    months: tuple[str, ...] = ENGLISH_MONTHS

    def say(self, what: str, **parts: str) -> str:
        """Give a text with its {places} filled."""
        return (self.texts.get(what) or ENGLISH[what]).format(**parts)

    def count(self, what: str, count: int, **parts: str) -> str:
        """Give a text in the form that a number takes."""
        rule, forms = (self.plural, self.counts[what]) if what in self.counts else ("one other", ENGLISH_COUNTS[what])
        return forms[PLURALS[rule](count)].format(count=count, **parts)


def spoken(setting: str = "") -> Language:
    """Give the language of the user's setting (ISO 639-1), or where that is empty the system's; else English."""
    return language(_code(setting) if setting else system_language(sys.platform, os.environ))


def system_language(platform: str, environment: Mapping[str, str]) -> str:
    """Give the code of the language (ISO 639-1) that the user's system speaks, empty where it does not say."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return _code(environment[variable])
    if platform == "win32":
        return _code(_windows_language())
    if platform == "darwin":
        return _code(_mac_language(Path(environment.get("HOME") or Path.home())))
    return _code(locale.getlocale()[0] or "")


@lru_cache
def language(code: str) -> Language:
    """Give a language by its code (ISO 639-1); English where there is no translation."""
    file = TRANSLATIONS / f"notices_{code}.toml"
    if not code or not file.is_file():
        return Language()
    return as_language(code, tomllib.loads(file.read_text(encoding="utf-8")))


def as_language(code: str, content: Mapping[str, Any]) -> Language:
    """Give the language that a translation file holds."""
    return Language(
        code=code,
        plural=content["plural"],
        texts=content["texts"],
        counts={what: tuple(forms) for what, forms in content["counts"].items()},
        months=tuple(content["months"]),
    )


def _code(text: str) -> str:
    match = _CODE.match(text)
    return match[1] if match else ""


def _mac_language(home: Path) -> str:
    """Give the first of the languages that the user has put into an order, such as de-DE."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        with (home / "Library" / "Preferences" / ".GlobalPreferences.plist").open("rb") as file:
            chosen = plistlib.load(file).get("AppleLanguages")
    except (OSError, ValueError, AttributeError, plistlib.InvalidFileException, ExpatError):
        return ""
    return chosen[0] if isinstance(chosen, list) and chosen and isinstance(chosen[0], str) else ""


def _windows_language() -> str:
    """Give the language of the windows and menus, such as de_DE."""
    import ctypes

    number: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()  # type: ignore[attr-defined, unused-ignore]
    return locale.windows_locale.get(number, "")
