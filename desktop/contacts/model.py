"""The records of a contact, as every part of the program sees it."""

from __future__ import annotations

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
class ContactRow:
    """What a list shows of a contact; `picture` is a content hash or empty."""

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

    `action` is keep, add, edit, delete, restore, or what became of a card on the stack: skipped, review.
    """

    id: int
    action: str
    at: datetime
    uids: tuple[str, ...] = ()
