"""The group cards among the files: who of the files and of the store is in them, and which become circles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from desktop.actions.import_verdict import PlannedCard, Verdict, decided
from desktop.contacts.categories import vcard_categories, with_categories
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import Contact, Query
from desktop.contacts.search_text import fold
from desktop.contacts.store import Store
from desktop.contacts.vcard import with_uid
from desktop.exchange.group_cards import Group, plain_uid
from desktop.exchange.model import Incoming, Problem

MAX_GROUPS = 1_000
MAX_PROBLEMS = 10_000
MAX_ASKED = 1_000
"""Of so many members who are nowhere it is asked whether they were merged into somebody."""
NO_NAME = "This group has no name, so nothing can be made of it."
NO_MEMBERS = "Nobody of this group is among these files or your contacts, so nothing was made of it."
NOT_FOUND = "This member of the group {group} is neither among these files nor your contacts: {uid}"
TOO_MANY_GROUPS = f"There are more than {MAX_GROUPS:,} groups; this one and those after it were left out."


@dataclass(frozen=True, slots=True)
class PlannedGroup:
    """A group of the files: the circle or tag that its members get, and which cards of the plan they are.

    `members` counts those who are there; `is_new` says that the circle is to be made.
    """

    name: str
    file: str
    line: int
    members: int
    places: tuple[int, ...]
    is_new: bool


@dataclass(slots=True)
class _Gained:
    """What one contact of the store, of whom the files hold no card, gains by groups; first named at `line`."""

    there: Contact
    file: str
    line: int
    names: list[str]


class GroupPlanner:
    """Puts the planned cards into the groups that name them; `cards` is changed."""

    def __init__(self, store: Store, cards: list[PlannedCard], by_uid: Mapping[str, int | None]) -> None:
        self._store = store
        self._cards = cards
        self._by_uid = by_uid
        self._names = _names(store)
        self._in_files: dict[int, list[str]] = {}
        self._in_store: dict[str, _Gained] = {}
        self._asked = 0
        self.groups: list[PlannedGroup] = []
        self.problems: list[Problem] = []

    def plan(self, groups: Sequence[Group]) -> None:
        """Plan all the groups."""
        found = [self._taken(group) for group in groups[:MAX_GROUPS]]
        if len(groups) > MAX_GROUPS:
            self._cannot(groups[MAX_GROUPS], TOO_MANY_GROUPS)
        for place, names in self._in_files.items():
            self._cards[place] = _with_circles(self._store, self._cards[place], names)
        added = {uid: self._add_member(gained) for uid, gained in self._in_store.items()}
        for planned, uids in filter(None, found):
            more = (added[uid] for uid in uids)
            self.groups.append(replace(planned, places=(*planned.places, *(one for one in more if one is not None))))

    def _taken(self, group: Group) -> tuple[PlannedGroup, list[str]] | None:
        """Find the members; gives the group with the cards of the files, and the UIDs of those of the store alone."""
        if not group.name:
            self._cannot(group, NO_NAME)
            return None
        is_new = fold(group.name) not in self._names
        name = self._names.get(fold(group.name), group.name)
        places: list[int] = []
        uids: list[str] = []
        for member in group.members:
            place = self._by_uid.get(member.uid)
            there = None if member.uid in self._by_uid else self._in_store_as(member.uid)
            if place is not None:
                places.append(place)
                self._in_files.setdefault(place, []).append(name)
            elif there is not None:
                uids.append(there.uid)
                gained = self._in_store.setdefault(there.uid, _Gained(there, group.file, member.line, []))
                gained.names.append(name)
            elif len(self.problems) < MAX_PROBLEMS:
                why = NOT_FOUND.format(group=name, uid=member.uid[:100])
                self.problems.append(Problem(group.file, member.line, why))
        if not places and not uids:
            self._cannot(group, NO_MEMBERS)
            return None
        self._names[fold(name)] = name
        return PlannedGroup(name, group.file, group.line, len(places) + len(uids), tuple(places), is_new), uids

    @cached_property
    def _uids(self) -> dict[str, str]:
        """Everybody of the store by the UID as it is compared."""
        everybody = self._store.finder.listing(Query()).ids
        return {plain_uid(uid): uid for uid in self._store.finder.uids(everybody)}

    def _in_store_as(self, member: str) -> Contact | None:
        """Give the contact of a member's UID, or the one that it was merged into."""
        if uid := self._uids.get(member):
            return self._store.get(uid)
        self._asked += 1
        if not self._uids or self._asked > MAX_ASKED:
            return None
        ways = (way for one in (member, member.upper()) for way in (one, f"urn:uuid:{one}"))
        merged = next((uid for way in ways for uid in self._store.matches.with_key(f"u:{way}")), None)
        return self._store.get(merged) if merged else None

    def _add_member(self, gained: _Gained) -> int | None:
        """Plan what a contact of the store gains, where it gains anything; gives the place of its card."""
        there = gained.there
        new = [name for name in dict.fromkeys(gained.names) if name not in vcard_categories(there.vcard)]
        if not new:
            return None
        vcard = with_categories(with_uid("BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", there.uid), new)
        incoming = Incoming(vcard, there.fields, gained.file, gained.line)
        self._cards.append(PlannedCard(incoming, Verdict.UPDATE, there.uid, _circles(new), member=True))
        return len(self._cards) - 1

    def _cannot(self, group: Group, why: str) -> None:
        self.problems.append(Problem(group.file, group.line, why))


def _with_circles(store: Store, card: PlannedCard, names: Iterable[str]) -> PlannedCard:
    """Decide anew about a card of the files that has these categories besides its own."""
    own = vcard_categories(card.incoming.vcard)
    names = [name for name in dict.fromkeys(names) if name not in own]
    if not names:
        return card
    incoming = replace(card.incoming, vcard=with_categories(card.incoming.vcard, [*own, *names]))
    if not card.uid:
        # With its circles it may turn out to be a contact that an import before has put into them.
        return decided(store, incoming) if store.count() else replace(card, incoming=incoming)
    new = [name for name in names if name not in _categories(store, card.uid)]
    verdict = Verdict.UPDATE if new else card.verdict
    return replace(card, incoming=incoming, verdict=verdict, adds=(*card.adds, *_circles(new)))


def _categories(store: Store, uid: str) -> tuple[str, ...]:
    try:
        return vcard_categories(store.get(uid).vcard)
    except ContactGone:
        # It is the same contact as a card before it in the files.
        return ()


def _names(store: Store) -> dict[str, str]:
    """Give the circles and tags that are there, by their folded names."""
    tags = {fold(name): name for name in store.finder.counts(0).categories}
    return tags | {fold(circle.name): circle.name for circle in store.circles.all()}


def _circles(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"circle {name}" for name in names)
