"""The records of what comes in from the files of other programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.contacts.model import Answer, Circle, ContactFields, Event, Interaction, Origin, Reminder

Stop = Callable[[], bool]
"""Asked now and then: true when the user has had enough."""
Progress = Callable[[int, int], None]
"""Told how much is done, and of how much."""


@dataclass(frozen=True, slots=True)
class Document:
    """What Cardfile's own file says of no single contact: circles with their cadence, events, reminders about nobody.

    `answers` are those to the reminders that are computed from events.
    """

    circles: tuple[Circle, ...] = ()
    events: tuple[Event, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """What Cardfile's own file says of a contact besides its vCard: pictures of the card (front first), and the rest.

    Interactions and reminders name no contacts: it is this one. The things of `answers` end with its UID.
    """

    document: Document = Document()
    pictures: tuple[bytes, ...] = ()
    created: datetime | None = None
    changed: datetime | None = None
    events: tuple[str, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    origins: tuple[Origin, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Incoming:
    """One contact of a file: its vCard as it stands there, or as it was made from a row of a table.

    `file` is the file's name (with the name inside a ZIP behind a colon), `line` where the contact
    begins. `made` is true where the vCard was made from a table, and its UID from the row.
    """

    vcard: str
    fields: ContactFields
    file: str
    line: int
    made: bool = False
    beside: Beside | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be taken; `line` is 0 where it is the whole file."""

    file: str
    line: int
    why: str


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry of a calendar file, all day or (with a `time`) at an hour, by the clock wherever one is.

    `uid` stays the same however often the entry is written: a calendar then changes what it has. `ends` is the last
    day of more than one. `every` is how often it comes again ("P2W", "P3M", "P1Y" in ISO 8601, empty for once); on the
    29th to 31st it falls on the last day of a shorter month, with `month_end` (a birthday on 29 February, first kept
    on the 28th) on the last of each. `began_on` is the day of the month it began on, where `day` is the last of a
    shorter one. `alarm` is when to remind, counted from the start (midnight, all day): nine in
    the morning is +9 hours, a quarter before −15 minutes. `changed` is the moment its content was last changed.
    """

    uid: str
    day: date
    title: str
    changed: datetime
    time: time | None = None
    ends: date | None = None
    text: str = ""
    place: str = ""
    every: str = ""
    month_end: bool = False
    began_on: int = 0
    alarm: timedelta | None = None


@dataclass(frozen=True, slots=True)
class MailMessage:
    """What the headers of one mail say: when it was sent (in UTC), by whom and to whom, by address in small letters.

    `source` is the same however often the mail comes: its Message-ID, or a hash where it has none. `automatic` is
    what no person wrote to a person: answers of absence, delivery reports, mailing lists.
    """

    message_id: str
    at: datetime
    sender: str
    recipients: tuple[str, ...]
    subject: str
    automatic: bool
    source: str


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of a table: `heading` as it stands there, some of its cells, and what it seems to be.

    `key` names it in a mapping: the heading, or #3 for the third column where the heading is empty
    or stands twice. `target` is one of `TARGETS`, empty where nothing fits: it is then kept beside
    the fields.
    """

    key: str
    heading: str
    samples: tuple[str, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a mapping dialog shows it; `form` is linkedin, google, outlook, or empty for any other."""

    file: str
    form: str
    columns: tuple[TableColumn, ...]
    rows: int


TARGETS = (
    *("name", "prefix", "given", "middle", "family", "suffix", "nickname"),
    *("title", "organization", "department"),
    *("email", "phone", "mobile", "home phone", "fax", "pager", "url", "profile"),
    *("street", "postcode", "city", "region", "country", "address"),
    *("birthday", "circle", "note", "connected"),
)
"""What a column can be mapped to."""
LEAVE_OUT = "none"
"""Mapped to this, a column is left out: the user does not want it."""
