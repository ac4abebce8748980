"""The records of a contact, as every part of the program sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

PHONE_KINDS = ("work", "mobile", "fax", "home", "pager", "other")


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number: E.164, or as typed where it is none; `kind` is one of `PHONE_KINDS`."""

    number: str
    kind: str = "work"
    ext: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address in its parts, and as one line of text (parts joined with a comma)."""

    street: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class ContactFields:
    """Everything of a contact that Cardfile understands; empty where nothing is known.

    `name` is the name as shown, without honorific and credential: these are `prefix` and `suffix`;
    `other_name` is the same name in a second script, where the card prints both.
    """

    name: str = ""
    given: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""
    title: str = ""
    organization: str = ""
    department: str = ""
    phones: tuple[Phone, ...] = ()
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    social: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    other_name: str = ""

    @property
    def called(self) -> str:
        """What to call the contact: the name, else the company, else an address or a number; empty if there is none."""
        numbers = (phone.number for phone in self.phones)
        known = (self.name, self.organization, self.other_name, *self.emails, *numbers, *self.social, *self.urls)
        return next((one for one in known if one.strip()), "")


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact: the vCard text is the record, `fields` what Cardfile reads in it.

    `pictures` are the content hashes of the card's pictures, the front first; `deleted` says
    since when it lies in the trash.
    """

    uid: str
    fields: ContactFields
    vcard: str
    pictures: tuple[str, ...]
    created: datetime
    changed: datetime
    deleted: datetime | None = None


@dataclass(frozen=True, slots=True)
class OwnPhoto:
    """A contact's own picture, as its vCard holds it; its first bytes are those of a `kind`: jpeg, png, gif or webp."""

    content: bytes
    kind: str


@dataclass(frozen=True, slots=True)
class Further:
    """What a card says beside the fields: the `name` of the property, the `label` that the card gives it (or none).

    `is_day` says that the value should be a day in ISO 8601.
    """

    name: str
    label: str
    value: str
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class ContactRow:
    """What a list shows of a contact; `picture` is a content hash or empty.

    Where there is neither name nor company, `name` is what the contact is called instead, such as its e-mail.
    """

    uid: str
    name: str
    organization: str
    title: str
    picture: str


class StackState(StrEnum):
    """How far a photograph, or one card of it, has come."""

    WAITING = "waiting"
    READING = "reading"
    REVIEW = "review"
    KEPT = "kept"
    SKIPPED = "skipped"
    FAILED = "failed"
    NO_CARD = "no_card"


@dataclass(frozen=True, slots=True)
class StackCardRow:
    """One card of a photograph as the store holds it: `reading` and `draft` are JSON texts."""

    number: int
    state: StackState
    reading: str
    picture: str
    draft: str = ""
    uid: str = ""


@dataclass(frozen=True, slots=True)
class StackRow:
    """One photograph of the stack as the store holds it."""

    id: int
    photo: str
    photo_hash: str
    name: str
    state: StackState
    error: str
    added: datetime
    cards: tuple[StackCardRow, ...] = ()


@dataclass(frozen=True, slots=True)
class StackPair:
    """Two cards of the stack, each as (photograph's id, card's number), that are the sides of one.

    `joined` is false where the user said that they are not.
    """

    front: tuple[int, int]
    back: tuple[int, int]
    why: str
    joined: bool = True


@dataclass(frozen=True, slots=True)
class Origin:
    """Which card of which photograph a contact was read from (`photo_hash` is a SHA-256)."""

    photo_hash: str
    number: int
    photo: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the journal: something the user did, which can be undone.

    `action` is keep, add, edit, delete, restore, import, merge, not_same, job, log, circle, event,
    restore-backup, or what became of a card on the stack: skipped, review. `author` is the program that
    made it (window, command line, reminders), empty in steps of an older Cardfile. `detail` names the files
    it was made from, one a line; a last line of “…” says that there were more. `again` is the id of the
    step that was undone and that this one does again, 0 where it is none.
    """

    id: int
    action: str
    at: datetime
    uids: tuple[str, ...] = ()
    author: str = ""
    detail: str = ""
    again: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """Where a contact works or worked; dates as in a vCard (2024-05-01, 2024-05, 2024), empty where unknown.

    The job of today has no `until` and stands in ORG and TITLE; those before it are history.
    """

    organization: str = ""
    department: str = ""
    title: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    """A group of contacts with a default cadence: how often, in days, you mean to be in touch (None: not said)."""

    name: str
    cadence_days: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Where people were met: a fair, a conference, a dinner; days as 2024-05-01, empty where unknown.

    One that is `yearly` has a next edition; `series` is the id of the first edition (empty for the first itself).
    """

    id: str
    name: str
    place: str = ""
    begins: str = ""
    ends: str = ""
    yearly: bool = False
    series: str = ""


class InteractionKind(StrEnum):
    """What an interaction was."""

    MEETING = "meeting"
    CALL = "call"
    MAIL = "mail"
    MESSAGE = "message"
    NOTE = "note"


class Direction(StrEnum):
    """Who began: they did (in), you did (out), or neither (a meeting, a note)."""

    NONE = ""
    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Interaction:
    """One meeting, call, mail, message or dated note with one or more contacts.

    `source` is the name another program gave it (a Message-ID), empty for what the user logged.
    """

    id: str
    at: datetime
    kind: InteractionKind
    direction: Direction
    text: str
    uids: tuple[str, ...]
    source: str = ""


class ReminderKind(StrEnum):
    """What a reminder reminds of. Only follow-ups, calls and mails to return and the user's own are written down."""

    FOLLOW_UP = "follow_up"
    CALL = "return_call"
    MAIL = "return_mail"
    OWN = "own"
    KEEP_IN_TOUCH = "keep_in_touch"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    EVENT = "event"


DATES = (ReminderKind.BIRTHDAY, ReminderKind.ANNIVERSARY)
"""The kinds that are a day of a contact's own."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to be reminded of, about these contacts or nobody.

    `due` is the user's own day or wall time, wherever he is then: 2026-12-01 or 2026-12-01T15:00; `every` is how
    often it comes again (an ISO 8601 duration such as P2W), empty for once; `event` where they were met.
    """

    id: str
    kind: ReminderKind
    due: str
    text: str
    uids: tuple[str, ...]
    created: datetime
    every: str = ""
    event: str = ""


class AnswerKind(StrEnum):
    """What the user said to a reminder."""

    DONE = "done"
    SKIPPED = "skipped"
    SNOOZED = "snoozed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the user said to one occurrence of a thing he was reminded of; `until` when a snoozed one comes again."""

    thing: str
    occurrence: str
    kind: AnswerKind
    at: datetime
    until: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """What of a contact says when to be in touch with it.

    `cadence_days` is the contact's own (None: not said, 0: never), `circles` those it is in that have a cadence;
    `last` is the last interaction and `met` the last day of an event where it was met, future ones left out;
    birthday and anniversary are as in a vCard: 1985-04-12, or --04-12 where the year is not known.
    """

    uid: str
    name: str
    organization: str
    created: datetime
    cadence_days: int | None = None
    circles: tuple[str, ...] = ()
    last: datetime | None = None
    met: str = ""
    birthday: str = ""
    anniversary: str = ""
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """That one was in touch with a contact: when, how, and who began."""

    uid: str
    at: datetime
    kind: InteractionKind
    direction: Direction


class Sort(StrEnum):
    """The order of a list of contacts; the newest first where it is by time."""

    NAME = "name"
    COMPANY = "company"
    CHANGED = "changed"
    ADDED = "added"


class Missing(StrEnum):
    """What a contact may lack."""

    PHONE = "phone"
    MAIL = "mail"
    ADDRESS = "address"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class Query:
    """Which contacts to list, and in which order: all that hold, of what is not empty.

    `category` is the name of a circle or tag, `event` an event's id, `company` a company's name.
    """

    text: str = ""
    sort: Sort = Sort.NAME
    category: str = ""
    event: str = ""
    company: str = ""
    missing: Missing | None = None
    trash: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The first contacts of a query and how many there are; not `exact` where that counts a few too many."""

    rows: tuple[ContactRow, ...]
    total: int
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """Everybody a query finds, in order, as the store's own numbers: what a list scrolls through."""

    query: Query
    ids: Sequence[int]

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many contacts there are, by what one filters; names as the user writes them, ids of events."""

    contacts: int
    trash: int
    missing: Mapping[Missing, int]
    categories: Mapping[str, int]
    events: Mapping[str, int]
    companies: Mapping[str, int]


class TimelineKind(StrEnum):
    """What an entry of a contact's timeline is about."""

    INTERACTION = "interaction"
    EVENT = "event"
    JOB = "job"
    KEPT = "kept"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened with a contact: `at` is a moment, a day, a month or a year in ISO 8601, or empty.

    Of the rest that is given which `kind` names; `origin` is the card a contact was kept from.
    """

    at: str
    kind: TimelineKind
    interaction: Interaction | None = None
    event: Event | None = None
    job: Job | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a step did to one field, in words: what stood there before and after, empty for nothing.

    `field` is the name of one in `ContactFields`, or circles, jobs, pictures, trash, event, other.
    """

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One step of a contact's history; `changes` are gone (`pruned`) from what is too old to be undone.

    `undone_by` is the program that undid it, as the step's `author` is the one that made it.
    """

    step: Step
    changes: tuple[FieldChange, ...]
    undone: datetime | None = None
    pruned: bool = False
    undone_by: str = ""


REASONS = {
    "email": "Same e-mail address: {one}",
    "mobile": "Same mobile number: {one}",
    "phone": "Same telephone number: {one}",
    "profile": "Same profile: {one}",
    "birthday": "Same birthday: {one}",
    "name": "Same name",
    "script": "The same name in two scripts: {one}, {other}",
    "short": "{one} is short for {other}, or both for the same name",
    "spelling": "Names spelled nearly alike: {one}, {other}",
    "initial": "{one} may stand for {other}",
    "part": "One has only a part of the other's name",
    "married": "Same first name, another family name: {one}, {other}",
    "company": "Same company",
    "place": "Same postal address",
    "city": "Same city: {one}",
    "title": "Same title",
    "unique": "Nobody else has this name",
}
"""What is said for each kind of reason; the window translates these, with {one} and {other} filled in."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why two contacts may be one person; `kind` is a key of `REASONS`."""

    kind: str
    one: str = ""
    other: str = ""

    @property
    def text(self) -> str:
        """The reason as an English sentence."""
        return REASONS[self.kind].replace("{one}", self.one).replace("{other}", self.other)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two contacts that may be one person, `one` the older; the strongest reason first.

    `one` is empty for a card that is not kept yet; `score` (0 to 1) is good only to sort by.
    """

    one: str
    other: str
    reasons: tuple[Reason, ...]
    score: float


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One field of two contacts side by side, each as its values in text; `state` is same, left, right or differs."""

    field: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    merged: tuple[str, ...]
    state: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two contacts field by field, and the vCard that they would be merged to."""

    keep: Contact
    other: Contact
    rows: tuple[ComparedRow, ...]
    vcard: str
