"""Circles and tags: who is in which, and how often you mean to be in touch with a circle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.actions.people import counts
from desktop.contacts.categories import vcard_categories, with_categories
from desktop.contacts.model import Circle, Contact, ContactRow, Query
from desktop.contacts.search_text import fold

if TYPE_CHECKING:
    from desktop.contacts.store import Store

_EVERYBODY = 1_000_000


@dataclass(frozen=True, slots=True)
class Group:
    """A circle, or a tag that is none (`circle` None), and how many contacts outside the trash are in it."""

    name: str
    circle: Circle | None
    count: int


def groups(store: Store) -> list[Group]:
    """Give every circle by name, and after them the tags that are no circles."""
    inside = {fold(name): (name, count) for name, count in counts(store).categories.items()}
    found = [Group(one.name, one, inside.pop(fold(one.name), ("", 0))[1]) for one in circles(store)]
    return found + [Group(name, None, count) for _, (name, count) in sorted(inside.items())]


def group_named(store: Store, name: str) -> Group | None:
    """Give the circle or tag of this name, capitals and accents aside; None where there is none."""
    return next((one for one in groups(store) if fold(one.name) == fold(name)), None)


def names_beginning(store: Store, typed: str, limit: int) -> list[str]:
    """Give the circles and tags that begin as typed (accents and case aside), for a shell to complete."""
    return [one.name for one in groups(store) if fold(one.name).startswith(fold(typed))][:limit]


def people_in(store: Store, name: str) -> list[ContactRow]:
    """Give who is in a circle or has a tag, by name."""
    return list(store.finder.find(Query(category=name), _EVERYBODY).rows)


def circles(store: Store) -> list[Circle]:
    """Give every circle by name."""
    return store.circles.all()


def categories(store: Store, uid: str) -> tuple[str, ...]:
    """Give the circles and tags of a contact; raises ContactGone."""
    return vcard_categories(store.get(uid).vcard)


def set_circle(store: Store, name: str, cadence_days: int | None = None) -> Circle:
    """Make a circle (a tag of this name becomes one), or give it another cadence."""
    return store.circles.put(name, cadence_days)


def remove_circle(store: Store, name: str) -> None:
    """Let a circle be a plain tag again."""
    store.circles.remove(name)


def set_categories(store: Store, uid: str, names: Sequence[str]) -> Contact:
    """Give a contact exactly these circles and tags; raises ContactGone."""
    with store.step("circle"):
        return store.change(uid, with_categories(store.get(uid).vcard, names))


def tag(store: Store, uids: Sequence[str], name: str) -> int:
    """Put contacts into a circle, or tag them; gives the journal step (nobody changed: it does not exist)."""
    with store.step("circle") as step:
        for uid in uids:
            known = categories(store, uid)
            if fold(name) not in map(fold, known):
                set_categories(store, uid, (*known, name))
    return step


def untag(store: Store, uids: Sequence[str], name: str) -> int:
    """Take contacts out of a circle, or a tag from them; gives the journal step."""
    with store.step("circle") as step:
        for uid in uids:
            set_categories(store, uid, [known for known in categories(store, uid) if fold(known) != fold(name)])
    return step


def rename(store: Store, name: str, to: str) -> int:
    """Give a circle or tag another name, in every contact; gives the journal step."""
    with store.step("circle") as step:
        circle = store.circles.get(name)
        if circle:
            store.circles.remove(name)
            store.circles.put(to, circle.cadence_days)
        for uid in store.finder.tagged(name):
            known = categories(store, uid)
            set_categories(store, uid, [to if fold(one) == fold(name) else one for one in known])
    return step
