"""What becomes of one contact of a file, by what the store holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.actions.import_beside import lacks_of_beside
from desktop.actions.import_jobs import NewJob, new_job_of
from desktop.actions.import_matching import Likely, likely_doubles
from desktop.contacts.card_text import CardText
from desktop.contacts.categories import vcard_categories
from desktop.contacts.errors import ContactGone
from desktop.contacts.matching import exact_match
from desktop.contacts.model import ContactFields
from desktop.contacts.search_text import fold
from desktop.contacts.store import Store
from desktop.contacts.vcard import vcard_uid
from desktop.contacts.vcard_versions import VERSIONS, vcard_as
from desktop.exchange.filling import Filled, filled
from desktop.exchange.model import Incoming

FROM_TRASH = "taken out of the trash"


class Verdict(StrEnum):
    """What becomes of a contact of a file."""

    NEW = "new"
    SAME = "same"
    UPDATE = "update"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class PlannedCard:
    """One contact of the files and what would become of it.

    `uid` is the contact that is there already (SAME, UPDATE), `adds` what it would gain, `differs` what the
    file says otherwise and is left as it is. A card to LOOK at is new, but `likely` somebody who is there.
    `job` is where the file says that somebody who is there works now: it is taken only where the user says so.
    Of a `member` the files hold nothing but the group card that names it.
    """

    incoming: Incoming
    verdict: Verdict
    uid: str = ""
    adds: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    likely: tuple[Likely, ...] = ()
    job: NewJob | None = None
    member: bool = False

    @property
    def otherwise(self) -> tuple[str, ...]:
        """Give what differs besides the job, where that is spoken of by itself."""
        return tuple(one for one in self.differs if not (self.job and one.startswith(("company ", "title "))))

    @property
    def circles(self) -> tuple[str, ...]:
        """Give the circles and tags that the files name for the contact."""
        return vcard_categories(self.incoming.vcard)


def decided(store: Store, incoming: Incoming) -> PlannedCard:
    """Say what becomes of a contact by what the store holds now; it has a UID."""
    uid = exact_match(store, incoming.vcard, incoming.fields) or _in_trash(store, incoming)
    if uid is None:
        likely = tuple(likely_doubles(store, incoming.fields))
        known = (store.get(one.uid) for one in likely)
        jobs = (new_job_of(there, incoming) for there in known if same_person(there.fields, incoming.fields))
        verdict = Verdict.LOOK if likely else Verdict.NEW
        return PlannedCard(incoming, verdict, likely=likely, job=next(filter(None, jobs), None))
    there = store.get(uid)
    found = filled_up(there.vcard, incoming.vcard)
    adds = found.adds + (lacks_of_beside(store, there, incoming.beside) if incoming.beside else ())
    if there.deleted:
        adds = (FROM_TRASH, *adds)
    verdict = Verdict.UPDATE if adds else Verdict.SAME
    return PlannedCard(incoming, verdict, uid, adds, found.differs, job=new_job_of(there, incoming))


def filled_up(vcard: str, other: str) -> Filled:
    """Put into a vCard what only the other says, whatever versions they are written in."""
    if vcard == other:
        return Filled(vcard)
    version = CardText(vcard).version
    return filled(vcard, vcard_as(other, version) if version in VERSIONS else other)


def may_be_one(one: ContactFields, other: ContactFields) -> bool:
    """Say whether two contacts of one UID may be one: the same name, or something else that they share."""
    if not (one.name and other.name) or fold(one.name) == fold(other.name):
        return True
    pairs = ((one.emails, other.emails), (one.social, other.social))
    numbers = {phone.number for phone in one.phones} & {phone.number for phone in other.phones}
    return bool(numbers) or any(set(map(fold, mine)) & set(map(fold, theirs)) for mine, theirs in pairs)


def same_person(one: ContactFields, other: ContactFields) -> bool:
    """Say whether two contacts have the same name and an e-mail address in common."""
    return bool(set(persons(one)) & set(persons(other)))


def persons(fields: ContactFields) -> list[tuple[str, str]]:
    """Give the pairs of name and e-mail address by which a person is known."""
    name = fold(fields.name)
    return [(name, email.casefold()) for email in fields.emails] if name else []


def _in_trash(store: Store, incoming: Incoming) -> str | None:
    """Who imports what they have deleted wants it back, not a second copy."""
    try:
        there = store.get(vcard_uid(incoming.vcard))
    except ContactGone:
        return None
    return there.uid if there.deleted and may_be_one(there.fields, incoming.fields) else None
