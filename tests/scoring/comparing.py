"""Readings against truth: which fields are right, missed, invented.

A field is right when it equals the truth after folding case, punctuation and white space (accents
count). Phones compare as E.164; web addresses without scheme, "www." and a closing slash; names
without honorifics and credentials; addresses as the same words in any order. Spaces do not count in
Chinese, Japanese and Korean text. A truth may hold other printed forms (FIELD_alt, FIELD_local) and
a list "illegible" of fields that do not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path
from typing import Any

FIELDS = ("name", "title", "organization", "phone", "email", "url", "address")
LISTS = {"phone": "phones", "email": "emails", "url": "urls"}
"""The fields a card may have several of, and what their list is called."""
HONORIFICS = frozenset((
    "dr", "prof", "phd", "mba", "cpa", "pe", "esq", "pmp", "md", "aia", "cissp", "jd", "mr", "mrs", "ms",
    "ing", "dipling", "msc", "bsc", "cfa",
))  # fmt: skip
EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
SCHEME = re.compile(r"^(https?://)?(www\.)?")
MOST_TRIED = 6
"""Up to so many cards of a photo every pairing is tried; beyond that the best pair is taken first."""

Card = Mapping[str, Any]
Values = list[str]


def folded_text(text: str) -> str:
    """Give a text without what does not count."""
    text = unicodedata.normalize("NFKC", text).casefold()
    parts = re.sub(r"[^\w\s]", "", text.replace("-", " ").replace("/", " ")).split()
    return ("" if EAST_ASIAN.search(text) else " ").join(parts)


def folded_address(text: str) -> str:
    """Give an address's words in a fixed order, so that the printed order does not count."""
    found = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    pieces = list("".join(found)) if EAST_ASIAN.search(text) else found
    return " ".join(sorted(pieces))


def folded(kind: str, text: str) -> str:
    """Give one value of a field in the form that is compared."""
    if kind == "name":
        return " ".join(word for word in folded_text(text).split() if word not in HONORIFICS)
    if kind == "phone":
        return text
    if kind == "email":
        return text.strip().casefold()
    if kind == "url":
        return SCHEME.sub("", text.strip().casefold()).rstrip("/")
    return folded_address(text) if kind == "address" else folded_text(text)


def values(card: Card, kind: str) -> Values:
    """Give a field's values as they are written in a truth or a reading."""
    if kind not in LISTS:
        return [card.get(kind) or ""]
    found = card.get(LISTS[kind]) or []
    return [value["number"] for value in found] if kind == "phone" else list(found)


def folded_values(card: Card, kind: str) -> Values:
    """Give a field's values in the form that is compared; empty ones are left out."""
    return [value for text in values(card, kind) if (value := folded(kind, text))]


def other_forms(truth: Card, kind: str) -> dict[str, str]:
    """Give what else is printed for a field, each leading to the form of the truth."""
    main = folded_values(truth, kind)
    forms: dict[str, str] = {}
    for suffix in ("_alt", "_local"):
        more = truth.get(kind + suffix) or []
        for text in [more] if isinstance(more, str) else more:
            forms |= {folded(kind, text): value for value in main}
    return forms


def is_illegible(truth: Card, kind: str) -> bool:
    """Tell whether a person could not read the field either."""
    return bool({kind, LISTS.get(kind, kind)} & set(truth.get("illegible", ())))


@dataclass(frozen=True)
class Tally:
    """One field of one card: what is right, missing and invented, in compared form."""

    right: Values
    missed: Values
    invented: Values


def compare_field(truth: Card, guess: Card, kind: str) -> Tally:
    """Compare one field of a card with its truth."""
    if is_illegible(truth, kind):
        return Tally([], [], [])
    forms = other_forms(truth, kind)
    wanted = Counter(folded_values(truth, kind))
    given = Counter(forms.get(value, value) for value in folded_values(guess, kind))
    return Tally(
        list((wanted & given).elements()), list((wanted - given).elements()), list((given - wanted).elements())
    )


@dataclass(frozen=True)
class CardScore:
    """One card of one photograph, compared."""

    photo: str
    number: int
    tier: str
    truth: Card
    guess: Card
    fields: Mapping[str, Tally] = field(repr=False)

    @property
    def perfect(self) -> bool:
        return bool(self.truth) and not any(tally.missed or tally.invented for tally in self.fields.values())

    @property
    def edits(self) -> int:
        """The fields a person would still have to add, delete or correct."""
        return sum(max(len(tally.missed), len(tally.invented)) for tally in self.fields.values())

    @property
    def kinds_right(self) -> list[bool]:
        """For each phone that was found: whether its kind is right."""
        read = {phone["number"]: phone.get("kind") for phone in self.guess.get("phones") or []}
        phones = self.truth.get("phones") or []
        return [read[phone["number"]] == phone.get("kind") for phone in phones if phone["number"] in read]


def paired(truths: Sequence[Card], guesses: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Pair a photograph's cards so that most fields agree; one left over pairs with an empty card."""
    count = max(len(truths), len(guesses))
    truths = [*truths, *[{}] * (count - len(truths))]
    guesses = [*guesses, *[{}] * (count - len(guesses))]
    agree = [
        [sum(len(compare_field(truth, guess, kind).right) for kind in FIELDS) for guess in guesses] for truth in truths
    ]
    for number, other in enumerate(_best_order(agree)):
        yield truths[number], guesses[other]


def _best_order(agree: list[list[int]]) -> Sequence[int]:
    count = len(agree)
    if count <= MOST_TRIED:
        return max(permutations(range(count)), key=lambda order: sum(agree[i][j] for i, j in enumerate(order)))
    order, left = [-1] * count, set(range(count))
    best_first = sorted(((i, j) for i in range(count) for j in range(count)), key=lambda pair: -agree[pair[0]][pair[1]])
    for i, j in best_first:
        if order[i] < 0 and j in left:
            order[i] = j
            left.discard(j)
    return order


def score_photo(photo: str, truth: Mapping[str, Any], cards: Sequence[Card]) -> list[CardScore]:
    """Score all cards of one photograph."""
    return [
        CardScore(photo, number, truth.get("tier", "all"), wanted, given,
                  {kind: compare_field(wanted, given, kind) for kind in FIELDS})
        for number, (wanted, given) in enumerate(paired(truth["cards"], cards))
    ]  # fmt: skip


def score_folder(truths: Mapping[str, Mapping[str, Any]], readings: Sequence[Mapping[str, Any]]) -> list[CardScore]:
    """Score every photograph that has a truth; one that was not read counts as read empty."""
    by_photo = {Path(reading["photo"]).stem: reading for reading in readings}
    return [
        score
        for photo, truth in sorted(truths.items())
        for score in score_photo(photo, truth, by_photo.get(photo, {}).get("cards", []))
    ]
