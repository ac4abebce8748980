"""What real piles hold besides the usual card: local numbers, branches, vanity numbers, notes by hand, bad light."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import phonenumbers
from PIL import Image, ImageDraw

from tests.cards import fonts, people
from tests.cards.model import Person, Phone
from tests.cards.numbers import invented_number, printed_number
from tests.cards.render import RenderedCard
from tests.cards.scene import Scene

KEYS = {"2": "ABC", "3": "DEF", "4": "GHI", "5": "JKL", "6": "MNO", "7": "PQRS", "8": "TUV", "9": "WXYZ"}
KEYPAD = {letter: digit for digit, letters in KEYS.items() for letter in letters}
VANITY = ("PRINTS", "GARDEN", "DENTAL", "MOVING", "BAKERY", "ROBOTS")
SCRIBBLES = (
    "call back Tuesday",
    "met at the fair",
    "nach dem Urlaub!",
    "rappeler jeudi",
    "✓ sent offer",
    "Stand 4, Halle 2",
)
BRANCH_COUNTRIES = ("US", "GB", "DE", "FR", "IT", "ES", "NL", "PL", "BR", "AU")


def with_local_numbers(person: Person, rng: random.Random) -> Person:
    """Print the first number without the area code, which only the fax number tells."""
    data = people.countries()[person.country]
    place = rng.choice(data["cities"])
    code, patterns = data["code"], [place.split("|")[3]]
    work, fax = (invented_number(person.country, code, patterns, rng) for _ in range(2))
    parsed = phonenumbers.parse(work)
    area = phonenumbers.length_of_geographical_area_code(parsed)
    local = last_digits(printed_number(work, person.country, "NATL"), len(str(parsed.national_number)) - area)
    phones = (Phone(work, local), Phone(fax, printed_number(fax, person.country, "NATL"), "fax"))
    return replace(person, phones=phones, address=people.invent_address(person.country, place, rng))


def last_digits(text: str, count: int) -> str:
    """Give the end of a printed number that holds so many digits."""
    for start in range(len(text), -1, -1):
        if sum(letter.isdigit() for letter in text[start:]) == count:
            return text[start:]
    return text


def with_branches(person: Person, rng: random.Random) -> Person:
    """Print two offices; either is right as the card's address."""
    cities = people.countries()[person.country]["cities"]
    first, second = rng.sample(cities, 2)
    one, other = (people.invent_address(person.country, place, rng) for place in (first, second))
    forms = {**person.other_forms, "address_alt": [", ".join(other), ", ".join(one + other)]}
    return replace(person, address=one, notes=other, other_forms=forms)


def with_vanity_number(person: Person, rng: random.Random) -> Person:
    """Print a free number that is spelt in letters (the 800 range, with an exchange kept for fiction)."""
    word = rng.choice(VANITY)
    number = "+1800" + "5" + "".join(KEYPAD[letter] for letter in word)
    printed = rng.choice((f"1-800-5-{word}", f"1 800 5{word}", f"800-5{word}"))
    return replace(person, phones=(Phone(number, printed, "work"), *person.phones[:1]))


def scribbled(card: RenderedCard, rng: random.Random) -> RenderedCard:
    """Write a few words by hand where the card is empty; they are no field."""
    image = card.image.copy()
    script = fonts.installed(("Dancing Script", "Kaushan Script", "Z003"), "en")
    face = fonts.font(rng.choice(script) if script else "", image.height // 14)
    text = rng.choice(SCRIBBLES)
    width, height = round(face.getlength(text)) + 20, image.height // 8
    note = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    ImageDraw.Draw(note).text(
        (10, height // 5), text, fill=rng.choice([(30, 50, 150, 255), (150, 30, 40, 255)]), font=face
    )
    note = note.rotate(rng.uniform(-9, 9), expand=True, resample=Image.Resampling.BICUBIC)
    grey = np.asarray(image.convert("L"), dtype=float)
    for _ in range(300):
        x, y = rng.randrange(max(1, image.width - note.width)), rng.randrange(max(1, image.height - note.height))
        if grey[y : y + note.height, x : x + note.width].std() < 4:
            image.paste(note, (x, y), note)
            break
    return RenderedCard(image, card.truth, card.layout)


def bad_light(scene: Scene, rng: random.Random) -> Scene:
    """Too much light, too little, or out of focus."""
    fault = rng.choice(("over", "under", "blur"))
    if fault == "blur":
        return replace(scene, blur=rng.uniform(0.8, 1.1))
    return replace(scene, exposure=rng.uniform(1.35, 1.6) if fault == "over" else rng.uniform(0.28, 0.4), noise=0.7)
