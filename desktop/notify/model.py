"""What a notification is made of: the record it is about, the words with their buttons, and what was pressed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

DONE, SNOOZE, OPEN = "done", "snooze", "open"
"""The buttons that Cardfile's own notifications have."""

DIGEST = "digest"
"""The key of the one notification that stands for many."""


class NoticeKind(StrEnum):
    """What a notification reminds of; the same words as the kinds of reminders."""

    FOLLOW_UP = "follow_up"
    KEEP_IN_TOUCH = "keep_in_touch"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    RETURN_CALL = "return_call"
    RETURN_MAIL = "return_mail"
    OWN = "own"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """One thing that is due, as far as a notification tells of it.

    `key` comes back with the answer. `names` are the people it is about, as they are shown. `text` is what the user
    wrote. `on` is the day it is about (ISO 8601; of keeping in touch that of the last contact, of an event its first
    one) or empty, and `days` how far away that day is from today: negative where it is past, None where there is
    none. `event` is the name of the event where people were met, or that is near.
    """

    key: str
    kind: NoticeKind
    names: tuple[str, ...] = ()
    text: str = ""
    on: str = ""
    days: int | None = None
    event: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """One button of a notification: what comes back, and what stands on it."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Notice:
    """One notification in plain text; a second one with the same key takes the place of the first."""

    key: str
    title: str
    body: str = ""
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class NoticeAnswer:
    """What the user pressed on a notification.

    `button` is empty where it was the notification itself, which means to open it; some systems say so for the button
    OPEN too. `token` is what the desktop gives for bringing a window to the front (XDG_ACTIVATION_TOKEN), or empty.
    """

    key: str
    button: str
    token: str = ""
