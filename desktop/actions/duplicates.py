"""Find who stands in the address book twice, compare, merge, and remember who is not the same."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.contacts.comparing import compared
from desktop.contacts.duplicates import candidates, decided
from desktop.contacts.judging import judged
from desktop.contacts.merge import JOB, MergeCard, merged_vcard
from desktop.contacts.model import Comparison, Contact, ContactFields, Proposal
from desktop.contacts.traits import traits_of
from desktop.contacts.vcard import fields_to_vcard

if TYPE_CHECKING:
    from desktop.contacts.store import Store

Progress = Callable[[int, int], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Merged:
    """The contact that several were merged to, and the journal step that `undo` takes."""

    contact: Contact
    step: int


def proposals(store: Store, progress: Progress | None = None, stop: Stop | None = None) -> list[Proposal]:
    """Give all pairs of contacts that may be one person, the surest first.

    `progress` is told how many of how many pairs are compared; when `stop` says so, what was found until then is given.
    """
    pairs = list(candidates(store.matches.groups()))
    return _decided(store, pairs, progress, stop)


def proposals_among(
    store: Store, uids: Collection[str], progress: Progress | None = None, stop: Stop | None = None
) -> list[Proposal]:
    """Give the pairs in which one of these contacts stands: what an import has brought twice."""
    wanted = set(uids)
    pairs = [pair for pair in candidates(store.matches.groups()) if wanted & set(pair)]
    return _decided(store, pairs, progress, stop)


def proposals_for(store: Store, who: str | ContactFields) -> list[Proposal]:
    """Give the contacts that may be this one (by its UID), or the person of a card that is not kept yet."""
    if isinstance(who, str):
        contact = store.get(who)
        traits, uid, vcard = traits_of(contact.fields, contact.vcard), who, contact.vcard
    else:
        traits, uid, vcard = traits_of(who), "", ""
    others = store.matches.traits(other for other in store.matches.neighbours(traits, vcard) if other != uid)
    apart = store.matches.apart() if uid else set()
    extra = 0 if uid else 1
    found = []
    for other, theirs in others.items():
        if (min(uid, other), max(uid, other)) in apart:
            continue
        judgement = judged(traits, theirs, lambda key: store.matches.count(key) + extra)
        if judgement is not None:
            found.append(Proposal(uid, other, judgement.reasons, judgement.score))
    return sorted(found, key=lambda proposal: (-proposal.score, proposal.other))


def compare(store: Store, keep_uid: str, other_uid: str, choices: Mapping[str, str] | None = None) -> Comparison:
    """Give two contacts side by side, field by field, and what they would be merged to; raises ContactGone."""
    keep, other = store.get(keep_uid), store.get(other_uid)
    return compared(keep, other, _merged_text(store, [keep, other], choices or {}))


def merge(store: Store, keep_uid: str, others: Sequence[str], choices: Mapping[str, str] | None = None) -> Merged:
    """Make one contact of several, with every distinct value of all; the others go to the trash. One step.

    Pictures, origins, interactions, events, reminders, what was answered to them and what was said of who is not the
    same move along; circles stand in the vCard. `choices` says for a field by UID whose value alone is taken, and whose
    job is today's. Raises ContactGone.
    """
    with store.step("merge") as step:
        contacts = [store.get(uid) for uid in dict.fromkeys((keep_uid, *others))]
        text = _merged_text(store, contacts, choices or {})
        pictures = list(dict.fromkeys(picture for contact in contacts for picture in contact.pictures))
        contact = store.change(keep_uid, text, pictures)
        for other in contacts[1:]:
            _move_along(store, other.uid, keep_uid)
            if other.deleted is None:
                store.remove(other.uid)
    return Merged(contact, step)


def new_job_instead(store: Store, uid: str, other: str | ContactFields) -> Merged:
    """Say that a contact and another, or a card that is not kept, are one person whose job today is the other's.

    The job so far becomes the first of the earlier ones. Raises ContactGone.
    """
    if isinstance(other, str):
        return merge(store, uid, [other], {JOB: other})
    with store.step("job") as step:
        contact = store.change(uid, with_card(store, uid, other, new_job=True))
    return Merged(contact, step)


def with_card(store: Store, uid: str, fields: ContactFields, *, new_job: bool) -> str:
    """Give a contact's vCard with what a new card of the person says besides; raises ContactGone."""
    contact = store.get(uid)
    card_uid = "card"
    cards = [
        MergeCard(uid, contact.vcard, contact.created),
        MergeCard(card_uid, fields_to_vcard(fields, uid), store.now()),
    ]
    return merged_vcard(cards, {JOB: card_uid} if new_job else {}, store.now())


def not_the_same(store: Store, one: str, other: str) -> int:
    """Remember that two contacts are two people: they are not proposed again; gives the journal step."""
    return store.matches.keep_apart(one, other)


def _merged_text(store: Store, contacts: Sequence[Contact], choices: Mapping[str, str]) -> str:
    cards = [MergeCard(contact.uid, contact.vcard, contact.created) for contact in contacts]
    return merged_vcard(cards, choices, store.now())


def _move_along(store: Store, uid: str, to: str) -> None:
    """Give what hangs on a contact to another, inside the open step."""
    store.interactions.move(uid, to)
    store.events.move(uid, to)
    store.reminders.move(uid, to)
    store.answers.move(uid, to)
    store.notified.move(uid, to)
    store.more_origins.move(uid, to)
    for item, card in store.stack.cards_of(uid):
        store.stack.change_card(item, card.number, card.state, card.draft, to)
    for pair in store.matches.apart():
        third = next((other for other in pair if other != uid), to) if uid in pair else to
        if third != to:
            store.matches.keep_apart(to, third)


def _decided(
    store: Store, pairs: Sequence[tuple[str, str]], progress: Progress | None, stop: Stop | None
) -> list[Proposal]:
    traits = store.matches.traits()
    age = {uid: number for number, uid in enumerate(traits)}
    apart = store.matches.apart()
    found = decided(pairs, traits, store.matches.counted().of, apart, progress, stop)
    # The one that has been there longer is shown first, and kept unless the user turns them round.
    return [
        proposal
        if age[proposal.one] <= age[proposal.other]
        else Proposal(proposal.other, proposal.one, proposal.reasons, proposal.score)
        for proposal in found
    ]
