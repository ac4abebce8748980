"""Pairs of contacts that may be one person, as the merge view lists them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QImage

from desktop.app import App
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import Contact, Proposal, Reason
from desktop.ui.pictures import read_image, small_copy

PICTURE_SIDE = 480
"""Pixels; the view shows it smaller, with room for screens that have more pixels to a point."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two contacts by UID, `one` suggested to be kept, with their names; no reasons where the user chose them."""

    one: str
    other: str
    one_name: str
    other_name: str
    reasons: tuple[Reason, ...] = ()

    @property
    def uids(self) -> frozenset[str]:
        return frozenset((self.one, self.other))

    def turned(self) -> Pair:
        """Give the pair with its sides exchanged."""
        return replace(self, one=self.other, other=self.one, one_name=self.other_name, other_name=self.one_name)


def named_pairs(app: App, proposals: Iterable[Proposal]) -> list[Pair]:
    """Give proposals with the contacts' names; one of which somebody has gone meanwhile is left out."""
    known: dict[str, str] = {}

    def name(uid: str) -> str:
        if uid not in known:
            known[uid] = shown_name(app.store.get(uid))
        return known[uid]

    found = []
    for proposal in proposals:
        try:
            names = name(proposal.one), name(proposal.other)
        except ContactGone:
            continue
        found.append(Pair(proposal.one, proposal.other, *names, proposal.reasons))
    return found


def chosen_pairs(app: App, uids: Sequence[str]) -> list[Pair]:
    """Give the pairs for contacts that the user chose to merge: the oldest with each of the others."""
    oldest, *others = sorted((app.store.get(uid) for uid in uids), key=lambda contact: contact.created)
    return [Pair(oldest.uid, one.uid, shown_name(oldest), shown_name(one)) for one in others]


def after_merge(pairs: Sequence[Pair], kept: Contact, gone: str) -> list[Pair]:
    """Give what is left to decide when `gone` has become a part of `kept`."""
    name = shown_name(kept)
    left: dict[frozenset[str], Pair] = {}
    for pair in pairs:
        if pair.uids == {kept.uid, gone}:
            continue
        moved = replace(
            pair,
            one=kept.uid if pair.one == gone else pair.one,
            other=kept.uid if pair.other == gone else pair.other,
            one_name=name if pair.one in (gone, kept.uid) else pair.one_name,
            other_name=name if pair.other in (gone, kept.uid) else pair.other_name,
        )
        left.setdefault(moved.uids, moved)
    return list(left.values())


def first_picture(app: App, contact: Contact) -> QImage:
    """Give the front of a contact's card, small; null where there is none."""
    if not contact.pictures:
        return QImage()
    return small_copy(read_image(app.store.picture_path(contact.pictures[0])), PICTURE_SIDE)


def shown_name(contact: Contact) -> str:
    """Give what to call a contact."""
    return contact.fields.called or "–"


def still_open(app: App, pairs: Sequence[Pair]) -> list[Pair]:
    """Leave out the pairs of whom one is gone or in the trash, or of whom it was said that they are two."""
    apart = {frozenset(two) for two in app.store.matches.apart()}
    return [pair for pair in pairs if pair.uids not in apart and all(_is_there(app, uid) for uid in pair.uids)]


def _is_there(app: App, uid: str) -> bool:
    try:
        return app.store.get(uid).deleted is None
    except ContactGone:
        return False
