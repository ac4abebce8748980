"""Make a measuring set: python -m tests.cards FOLDER --count N --seed S [--tier T] [--realistic-domains]."""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.cards import oddities, people
from tests.cards.lettering import DoesNotFit
from tests.cards.model import Person
from tests.cards.photograph import Photograph, photograph, scanned, truth_of
from tests.cards.render import RenderedCard, render_at_random
from tests.cards.scene import PHONES_CAMERA, SMALLER, easy_scene, hard_scene, pile_scene, turned_scene

ASIAN = ("JP", "CN", "TW", "HK", "KR")
OTHER_SCRIPTS = ("GR", "RU", "UA")
DESIGNED = ("slanted", "sidebar", "portrait", "divided", "upright", "footer", "corners")
CARD_PIXELS = 2200
Taken = tuple[Photograph, list[RenderedCard]]


class Maker:
    """Makes photographs of each tier, all from one random seed."""

    def __init__(self, rng: random.Random, realistic: bool, countries: tuple[str, ...] = ()) -> None:
        self.rng = rng
        self.realistic = realistic
        everywhere = list(people.countries())
        self.latin = [c for c in countries or everywhere if c not in ASIAN + OTHER_SCRIPTS]
        self._left: dict[tuple[str, ...], list[str]] = {}

    def person(self, countries: tuple[str, ...] | None = None) -> Person:
        """Give a person, taking the countries in turn so that none is left out."""
        pool = countries or tuple(self.latin)
        left = self._left.setdefault(pool, [])
        if not left:
            left.extend(self.rng.sample(pool, len(pool)))
        return people.invent_person(left.pop(), self.rng, self.realistic)

    def card(
        self, person: Callable[[], Person], width: int = CARD_PIXELS, layouts: tuple[str, ...] = (), code: bool = False
    ) -> RenderedCard:
        """Draw a card, with another person where one has too much text for it."""
        while True:
            try:
                return render_at_random(person(), self.rng, width, layouts, code)
            except DoesNotFit:
                continue

    def size(self) -> tuple[int, int]:
        return self.rng.choice(PHONES_CAMERA) if self.rng.random() < 0.6 else self.rng.choice(SMALLER)

    @property
    def seed(self) -> int:
        return self.rng.randrange(2**31)

    def scan(self) -> Taken:
        card = self.card(self.person, self.rng.choice((900, 1050, 1200, 1500)))
        return scanned(card, self.seed, self.rng.choice((75, 85, 95))), [card]

    def easy(self) -> Taken:
        cards = [self.card(self.person)]
        return photograph(cards, easy_scene(self.rng, self.size()), self.seed), cards

    def hard(self) -> Taken:
        cards = [self.card(self.person)]
        return photograph(cards, hard_scene(self.rng, self.rng.choice(PHONES_CAMERA)), self.seed), cards

    def turned(self) -> Taken:
        cards = [self.card(self.person)]
        return photograph(cards, turned_scene(self.rng, self.size()), self.seed), cards

    def multi(self) -> Taken:
        count = self.rng.choice((2, 2, 3, 4, 4, 5, 6, 9))
        layouts = (*tuple(name for name in DESIGNED if name != "upright"), "left", "right", "center", "columns", "band")
        cards = [self.card(self.person, 1500, layouts) for _ in range(count)]
        return photograph(cards, pile_scene(self.rng, self.rng.choice(PHONES_CAMERA)), self.seed), cards

    def qr(self) -> Taken:
        cards = [self.card(self.person, code=True)]
        return photograph(cards, easy_scene(self.rng, self.size()), self.seed), cards

    def cjk(self) -> Taken:
        def someone() -> Person:
            person = self.person(ASIAN)
            return people.in_both_scripts(person, self.rng) if self.rng.random() < 0.4 else person

        cards = [self.card(someone)]
        return photograph(cards, easy_scene(self.rng, self.size()), self.seed), cards

    def script(self) -> Taken:
        """Greek and Cyrillic."""

        def someone() -> Person:
            person = self.person(OTHER_SCRIPTS)
            return people.in_both_scripts(person, self.rng) if self.rng.random() < 0.3 else person

        cards = [self.card(someone)]
        return photograph(cards, easy_scene(self.rng, self.size()), self.seed), cards

    def messy(self) -> Taken:
        def someone() -> Person:
            chance = self.rng.random()
            person = self.person()
            if chance < 0.25:
                return people.as_company(person, self.rng)
            person = people.with_clutter(person, self.rng)
            return people.with_second_person(person, self.rng) if chance < 0.35 else person

        cards = [self.card(someone)]
        scene = self.rng.choice((easy_scene, easy_scene, hard_scene))(self.rng, self.size())
        return photograph(cards, scene, self.seed), cards

    def design(self) -> Taken:
        """Print-shop templates: colour areas, icons, the organization only in the logo."""
        as_scan = self.rng.random() < 0.4
        cards = [self.card(self.person, 1100 if as_scan else CARD_PIXELS, DESIGNED)]
        if as_scan:
            return scanned(cards[0], self.seed), cards
        scene = replace(easy_scene(self.rng, self.size()), fill=self.rng.uniform(0.8, 1.0))
        return photograph(cards, scene, self.seed), cards

    def odd(self) -> Taken:
        """Local numbers, branches, vanity numbers, notes by hand, bad light: one of them each time."""
        oddity = self.rng.choice(("local", "branches", "vanity", "scribble", "light", "two", "company"))
        changes: dict[str, tuple[Callable[[Person, random.Random], Person], tuple[str, ...] | None]] = {
            "local": (oddities.with_local_numbers, ("DE", "AT", "GB", "US", "NL", "HU")),
            "branches": (oddities.with_branches, oddities.BRANCH_COUNTRIES),
            "vanity": (oddities.with_vanity_number, ("US", "CA")),
            "two": (people.with_second_person, None),
            "company": (people.as_company, None),
        }
        change, countries = changes.get(oddity, (lambda person, rng: person, None))
        cards = [self.card(lambda: change(self.person(countries), self.rng))]
        scene = easy_scene(self.rng, self.size())
        if oddity == "scribble":
            cards = [oddities.scribbled(cards[0], self.rng)]
        if oddity == "light":
            scene = oddities.bad_light(scene, self.rng)
        return photograph(cards, scene, self.seed), cards


TIERS = ("scan", "easy", "hard", "turned", "multi", "qr", "cjk", "messy", "script", "design")
EVERY_TIER = (*TIERS, "odd")


def make_set(
    folder: Path,
    count: int,
    seed: int,
    tiers: tuple[str, ...] = TIERS,
    realistic: bool = False,
    countries: tuple[str, ...] = (),
) -> list[Path]:
    """Write so many photographs and their truth into a folder; gives the photographs' paths.

    `countries` are those that people in Latin letters are of, all where none is named.
    """
    folder.mkdir(parents=True, exist_ok=True)
    maker = Maker(random.Random(seed), realistic, countries)
    written = []
    for number in range(count):
        tier = tiers[number % len(tiers)]
        photo, cards = getattr(maker, tier)()
        path = folder / f"gen-{number:03}-{tier}.jpg"
        path.write_bytes(photo.as_jpeg())
        path.with_suffix(".json").write_text(
            json.dumps(truth_of(photo, cards, tier), ensure_ascii=False, indent=1), "utf-8"
        )
        written.append(path)
    return written


def main() -> None:
    """Read the command line and make the set."""
    parser = argparse.ArgumentParser(prog="python -m tests.cards", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tier", action="append", choices=EVERY_TIER, help="only this tier (may be given again)")
    parser.add_argument(
        "--realistic-domains", action="store_true", help="domains like a country's own, not for publishing"
    )
    wanted = parser.parse_args()
    written = make_set(wanted.folder, wanted.count, wanted.seed, tuple(wanted.tier or TIERS), wanted.realistic_domains)
    print(f"{len(written)} photographs with their truth in {wanted.folder}")


if __name__ == "__main__":
    main()
