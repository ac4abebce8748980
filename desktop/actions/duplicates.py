"""Find who stands in the address book twice, compare, merge, and remember who is not the same."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from desktop.contacts.duplicates import candidates, decided
from desktop.contacts.judging import judged
from desktop.contacts.model import ContactFields, Proposal
from desktop.contacts.store import Store
from desktop.contacts.traits import traits_of

Progress = Callable[[int, int], None]
Stop = Callable[[], bool]


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


def not_the_same(store: Store, one: str, other: str) -> int:
    """Remember that two contacts are two people: they are not proposed again; gives the journal step."""
    return store.matches.keep_apart(one, other)


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
