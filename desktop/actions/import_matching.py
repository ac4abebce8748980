"""Who of the store a contact of a file is likely to be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.actions.duplicates import proposals_for
from desktop.contacts.model import ContactFields, Reason
from desktop.contacts.store import Store

MAX_LIKELY = 3


@dataclass(frozen=True, slots=True)
class Likely:
    """A contact of the store that a contact of a file is likely to be, and why: as one text, and each reason."""

    uid: str
    name: str
    why: str
    reasons: tuple[Reason, ...] = ()


def likely_doubles(store: Store, fields: ContactFields) -> Iterator[Likely]:
    """Give the contacts of the store that this one is likely to be, the likeliest first."""
    for proposal in proposals_for(store, fields)[:MAX_LIKELY]:
        name = store.get(proposal.other).fields.called or "?"
        yield Likely(proposal.other, name, "; ".join(reason.text for reason in proposal.reasons), proposal.reasons)
