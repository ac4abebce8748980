"""A store in memory with a few invented people, and a clock that stands where the test has put it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.contacts.categories import with_categories
from desktop.contacts.model import ContactFields
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.notify.errors import NoNotificationService
from desktop.notify.model import Notice, NoticeAnswer

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")


class Standing:
    """A clock on the user's wall that stands still until it is put forward, or back."""

    def __init__(self, text: str, zone: ZoneInfo = BERLIN) -> None:
        self.zone = zone
        self.set(text)

    def set(self, text: str) -> None:
        self.now = datetime.fromisoformat(text).replace(tzinfo=self.zone)

    def __call__(self) -> datetime:
        return self.now


def add_person(store: Store, uid: str, *lines: str, circles: tuple[str, ...] = ()) -> None:
    """Add Dora, Kai … with these further lines in the vCard."""
    name = uid.title()
    text = fields_to_vcard(ContactFields(name=name, given=name, emails=(f"{uid}@axiom.example",)), uid)
    text = text.replace("END:VCARD", "".join(f"{line}\r\n" for line in lines) + "END:VCARD")
    store.add(with_categories(text, circles) if circles else text)


class Desk:
    """A notifier that remembers what it was told to show; `refuse` may raise in its place."""

    name = "a desk"

    def __init__(self, refuse: Callable[[Notice], None] = lambda notice: None) -> None:
        self.shown: list[Notice] = []
        self.refuse = refuse

    @property
    def waiting(self) -> frozenset[str]:
        return frozenset(notice.key for notice in self.shown)

    def reach(self) -> str:
        return self.name

    def send(self, notice: Notice) -> None:
        self.refuse(notice)
        self.shown.append(notice)

    def answers(self, seconds: float) -> list[NoticeAnswer]:
        return []

    def withdraw(self, key: str) -> None:
        self.shown = [notice for notice in self.shown if notice.key != key]

    def close(self) -> None:
        pass


def no_service(notice: Notice) -> None:
    raise NoNotificationService()
