"""Show what is due as notifications, each thing once however many programs look, and do what is pressed on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from desktop.actions.answer import done, snooze, tomorrow
from desktop.actions.due import as_told, everything_due, rules_of
from desktop.actions.facts import facts
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import ReminderKind
from desktop.contacts.notified import Key
from desktop.contacts.store import Store
from desktop.network.due import all_due
from desktop.network.errors import ReminderSettled
from desktop.network.firing import to_show
from desktop.network.local_time import local_day
from desktop.network.model import Due, Stage, Told
from desktop.notify.errors import NoNotificationService, NotificationRefused
from desktop.notify.language import Language
from desktop.notify.model import DIGEST, DONE, SNOOZE, Notice, NoticeItem, NoticeKind
from desktop.notify.notifier import Notifier
from desktop.notify.words import digest_for, notice_for
from desktop.settings import Settings


@dataclass(frozen=True, slots=True)
class Announcement:
    """One notification: a single thing, or (`digest`) many at once; `on` is the user's own day when it comes."""

    told: tuple[Told, ...]
    on: date
    digest: bool = False

    @property
    def key(self) -> str:
        """What comes back with the answer."""
        return DIGEST if self.digest else self.told[0].due.thing

    @property
    def claims(self) -> list[Key]:
        """What was claimed for it in the store."""
        return [one.due.key for one in self.told]


@dataclass(frozen=True, slots=True)
class Shown:
    """What was shown, and why not the rest, which comes with the next try."""

    announcements: tuple[Announcement, ...] = ()
    problem: NoNotificationService | None = None


@dataclass(frozen=True, slots=True)
class NoticeOutcome:
    """What a pressed button did: DONE, SNOOZE or OPEN of desktop/notify/model.py.

    `step` is the journal's, 0 where nothing was written; `uids` are whom it is about, for OPEN whom to open: nobody
    means the day's list. `until` is when a snoozed one comes again.
    """

    button: str
    step: int = 0
    uids: tuple[str, ...] = ()
    until: str = ""


def notices_due(
    store: Store, settings: Settings, now: datetime | None = None, zone: tzinfo | None = None
) -> tuple[Announcement, ...]:
    """Give what is to be shown now and take it upon oneself: who asks next, in any program, is given nothing of it.

    Each must end in `announced` or `not_announced`. Nothing is written where nothing is new.
    """
    now = now or store.now()
    known, rules = facts(store, now, zone), rules_of(settings)
    shown = store.notified.all()
    new = [due for due in to_show(all_due(known, now, rules), now, rules, zone) if due.key not in shown]
    if not new:
        return ()
    claimed = set(store.notified.claim([due.key for due in new], now))
    told = tuple(as_told(due, known, now) for due in new if due.key in claimed)
    if not told:
        return ()
    day = local_day(now, zone)
    if len(told) > rules.together:
        return (Announcement(told, day, digest=True),)
    return tuple(Announcement((one,), day) for one in told)


def announced(store: Store, announcement: Announcement) -> None:
    """Say that it was shown: it does not come again."""
    store.notified.shown(announcement.claims)


def not_announced(store: Store, announcements: Iterable[Announcement]) -> None:
    """Say that these were not shown: whoever looks next may show them."""
    claims = [key for announcement in announcements for key in announcement.claims]
    if claims:
        store.notified.release(claims)


def show_due(
    store: Store,
    settings: Settings,
    notifier: Notifier,
    language: Language,
    now: datetime | None = None,
    zone: tzinfo | None = None,
) -> Shown:
    """Show what is to be shown now. What cannot be shown is left for the next try, and the problem given back."""
    announcements = notices_due(store, settings, now, zone)
    shown: list[Announcement] = []
    problem: NoNotificationService | None = None
    try:
        for announcement in announcements:
            try:
                notifier.send(notice_of(announcement, language, zone))
            except NotificationRefused as error:
                # The service is there, and may take the next one.
                problem = error
                continue
            announced(store, announcement)
            shown.append(announcement)
    except NoNotificationService as error:
        problem = error
    finally:
        not_announced(store, (one for one in announcements if one not in shown))
    return Shown(tuple(shown), problem)


def notice_of(announcement: Announcement, language: Language, zone: tzinfo | None = None) -> Notice:
    """Give the notification in the user's words."""
    items = [_item(told, announcement.on, zone) for told in announcement.told]
    return digest_for(items, language) if announcement.digest else notice_for(items[0], language)


def answer_notice(
    store: Store,
    settings: Settings,
    announcement: Announcement,
    button: str,
    now: datetime | None = None,
    zone: tzinfo | None = None,
) -> NoticeOutcome:
    """Do what was pressed: done, come again tomorrow morning, or (any other, and the notification itself) open.

    Opening is the caller's: he is told whom. Raises ReminderSettled where it was answered meanwhile and ContactGone
    where nobody is left whom it is about; nothing is changed then.
    """
    uids = tuple(dict.fromkeys(uid for told in announcement.told for uid in told.due.uids))
    if button == SNOOZE or (button == DONE and not announcement.digest):
        now = now or store.now()
        until = tomorrow(now, zone) if button == SNOOZE else ""
        # What is still open is looked up inside: no other program answers between the look and the answer.
        with store.step(button) as step:
            for due in _still_open(store, settings, announcement, until, now, zone):
                if until:
                    snooze(store, due, until)
                else:
                    done(store, due)
        return NoticeOutcome(button, step, uids, until)
    if announcement.digest:
        return NoticeOutcome("open")
    there = _there(store, uids)
    if uids and not there:
        raise ContactGone()
    return NoticeOutcome("open", uids=there)


def settled(
    store: Store,
    settings: Settings,
    announcements: Iterable[Announcement],
    now: datetime | None = None,
    zone: tzinfo | None = None,
) -> list[Announcement]:
    """Give those of which nothing asks for anything any more: answered, put off, deleted, or come anew since."""
    due = everything_due(store, settings, now or store.now(), zone)
    asking = {one.key for one in due if one.stage is not Stage.COMING}
    return [one for one in announcements if not asking.intersection(told.due.key for told in one.told)]


def _still_open(
    store: Store, settings: Settings, announcement: Announcement, until: str, now: datetime, zone: tzinfo | None
) -> list[Due]:
    """Give those that still ask for something, as they are now; one that was put off already is put off once."""
    open_ = {(due.thing, due.occurrence): due for due in everything_due(store, settings, now, zone)}
    pairs = [(told.due, open_.get((told.due.thing, told.due.occurrence))) for told in announcement.told]
    found = [due for was, due in pairs if due and (not until or due.until == was.until)]
    if not found:
        about = [told.due.uids for told in announcement.told]
        if all(about) and not any(_there(store, uids) for uids in about):
            raise ContactGone()
        raise ReminderSettled()
    return found


def _there(store: Store, uids: Sequence[str]) -> tuple[str, ...]:
    """Give those who are not in the trash or gone."""
    return tuple(person.uid for person in store.touch.some((), store.now(), uids))


def _item(told: Told, today: date, zone: tzinfo | None) -> NoticeItem:
    due = told.due
    on: date | None = due.on
    if due.kind is ReminderKind.KEEP_IN_TOUCH:
        on = local_day(told.since, zone) if told.since else None
    return NoticeItem(
        due.thing,
        NoticeKind(due.kind.value),
        tuple(person.name for person in told.people),
        # What is computed has the event's name for a text.
        due.text if due.thing.startswith("reminder:") else "",
        on.isoformat() if on else "",
        (on - today).days if on else None,
        told.event or (due.text if due.kind is ReminderKind.EVENT else ""),
    )
