"""An address book of invented people in which it is known who stands there twice and who only looks like it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.doubles.pairs import DOUBLES, TWO_PEOPLE, Written
from tests.contacts.doubles.people import World, written

Two = tuple[str, str]


@dataclass(frozen=True, slots=True)
class AddressBook:
    """Entries by UID, the pairs that are one person, and those that are two; each with the way it came about."""

    entries: dict[str, Written]
    doubles: dict[Two, str]
    strangers: dict[Two, str]

    def vcards(self) -> dict[str, str]:
        """Give every entry as a vCard."""
        return {uid: _vcard(uid, entry) for uid, entry in self.entries.items()}


def address_book(size: int, seed: int) -> AddressBook:
    """Make an address book: a tenth of it doubles, as many people who look alike, and everybody else."""
    world = World(seed, max(20, size // 25))
    entries: dict[str, Written] = {}
    doubles: dict[Two, str] = {}
    strangers: dict[Two, str] = {}
    for number in range(size // 10):
        for ways, known in ((DOUBLES, doubles), (TWO_PEOPLE, strangers)):
            way = ways[number % len(ways)]
            uids = (f"{way.__name__}-{number}-a", f"{way.__name__}-{number}-b")
            entries |= zip(uids, way(world), strict=True)
            known[uids] = way.__name__
    for number in range(size - len(entries)):
        entries[f"alone-{number}"] = Written(written(world.person(), world))
    order = list(entries)
    world.random.shuffle(order)
    return AddressBook({uid: entries[uid] for uid in order}, doubles, strangers)


@dataclass(frozen=True, slots=True)
class Score:
    """How good a list of proposed pairs is; `missed` and `wrong` are counted by the way they came about."""

    precision: float
    recall: float
    missed: Counter[str]
    wrong: Counter[str]


def scored(book: AddressBook, proposed: set[Two]) -> Score:
    """Compare proposed pairs (in any order) with the truth."""
    found = {tuple(sorted(pair)) for pair in proposed}
    truth = {tuple(sorted(pair)): way for pair, way in book.doubles.items()}
    right = found & set(truth)
    missed = Counter(way for pair, way in truth.items() if pair not in found)
    wrong = Counter(" / ".join(uid.split("-")[0] for uid in pair) for pair in found - right)
    return Score(len(right) / max(1, len(found)), len(right) / max(1, len(truth)), missed, wrong)


def _vcard(uid: str, entry: Written) -> str:
    text = fields_to_vcard(entry.fields, uid)
    return text.replace("END:VCARD", f"BDAY:{entry.birthday}\r\nEND:VCARD") if entry.birthday else text
