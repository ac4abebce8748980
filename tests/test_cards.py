"""The generator of photographed cards: what it says of a card must be what the picture shows."""

from __future__ import annotations

import io
import json
import random
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import phonenumbers
import pytest
import zxingcpp
from PIL import Image, ImageOps

from tests.cards import oddities, people, sample
from tests.cards.__main__ import make_set
from tests.cards.layouts import LAYOUTS
from tests.cards.lettering import DoesNotFit
from tests.cards.model import Person, Style
from tests.cards.photograph import photograph, scanned
from tests.cards.render import RenderedCard, render_at_random, render_card
from tests.cards.scene import Scene
from tests.cards.tables import TABLES

RESERVED = re.compile(r"\.example(\.com|\.net|\.org)?$|(^|\.)example\.(com|net|org)$")
COUNTRIES = sorted(people.countries())
SHORT = Person(name="Ada Ferris", title="Head Chef", organization="Selora", country="GB", language="en")
RED = Style(paper=(220, 30, 30), logo="none")


def plain_card(style: Style = RED) -> RenderedCard:
    return render_card(SHORT, "left", style, 800)


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_printed_number_still_is_the_number_of_the_truth(country: str):
    rng = random.Random(5)
    for _ in range(20):
        for phone in people.invent_person(country, rng).phones:
            parsed = phonenumbers.parse(phone.printed.replace("(0)", ""), country)
            assert phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) == phone.number


@pytest.mark.parametrize("country", COUNTRIES)
def test_invented_people_live_at_reserved_domains(country: str):
    rng = random.Random(6)
    for _ in range(10):
        person = people.with_clutter(people.invent_person(country, rng), rng)
        for address in person.emails:
            assert RESERVED.search(address.split("@")[1])
        for url in person.urls:
            assert RESERVED.search(url)


def test_the_same_seed_gives_the_same_person():
    assert people.invent_person("PT", random.Random(3)) == people.invent_person("PT", random.Random(3))


def test_the_truth_has_the_form_of_the_development_set():
    truth = sample.PERSON.truth()
    assert truth["phones"][0] == {"number": "+493023125047", "kind": "work"}
    assert truth["address"] == "Pfeifengasse 8, 10117 Berlin"
    assert set(truth) == {"name", "title", "organization", "region", "phones", "emails", "urls", "address"}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_draws_something_of_every_block(layout: str):
    style = replace(sample.STYLE, labels="letters", logo="none", name_points=10.0, seed=2)
    phones = sample.PERSON.phones[:1]
    person = replace(sample.PERSON, organization="Nordlicht", phones=phones, emails=("m@nord.example",), urls=())
    whole = np.asarray(render_card(person, layout, style, 1000).image.convert("L"))
    blocks: tuple[dict[str, Any], ...] = (
        {"name": "", "title": ""},
        {"phones": (), "emails": (), "urls": ()},
        {"address": ()},
    )
    for missing in blocks:
        without = np.asarray(render_card(replace(person, **missing), layout, style, 1000).image.convert("L"))
        assert np.any(whole != without), missing


def test_text_that_would_be_too_small_to_read_is_refused():
    crowded = replace(sample.PERSON, notes=("Handelsregister und Öffnungszeiten " * 3,) * 20)
    with pytest.raises(DoesNotFit):
        render_card(crowded, "left", Style(), 900)


def test_corners_are_where_the_card_is():
    """A red card on a grey table: inside each corner it is red, outside it is not."""
    for turn in (0, 40, 130, 250):
        scene = Scene(size=(900, 700), table="stone", turn=turn, tilt=15, noise=0, cast=0, shadow=0, bend=0.8)
        photo = photograph([plain_card()], scene, seed=turn)
        quad = np.array(photo.corners[0])
        middle = quad.mean(axis=0)
        for corner in quad:
            towards = (middle - corner) / np.linalg.norm(middle - corner)
            assert is_red(photo.pixels, corner + towards * 12), turn
            assert not is_red(photo.pixels, corner - towards * 12), turn


def test_the_first_corner_is_the_upper_left_of_the_card_itself():
    photo = photograph([plain_card()], Scene(size=(900, 700), turn=180, tilt=0), seed=1)
    (x, y), *_ = photo.corners[0]
    assert x > 450
    assert y > 350


def is_red(pixels: np.ndarray, place: np.ndarray) -> bool:
    x, y = np.clip(place.round().astype(int), 0, [pixels.shape[1] - 1, pixels.shape[0] - 1])
    blue, green, red = (int(value) for value in pixels[y, x])
    return red > 1.8 * green and red > 1.8 * blue


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_file_is_upright_once_its_exif_tag_is_followed(orientation: int):
    photo = photograph([plain_card()], Scene(size=(800, 600), exif_turn=orientation, quality=95), seed=4)
    stored = Image.open(io.BytesIO(photo.as_jpeg()))
    upright = np.asarray(ImageOps.exif_transpose(stored).convert("RGB"))[..., ::-1]
    assert upright.shape == photo.pixels.shape
    assert np.abs(upright.astype(int) - photo.pixels).mean() < 6
    assert (stored.size == (600, 800)) == (orientation in (6, 8))


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_another_each_time(table: str):
    one, other = (TABLES[table](160, np.random.default_rng(seed)) for seed in (1, 2))
    assert one.shape == (160, 160, 3)
    assert np.any(one != other)


@pytest.mark.parametrize("count", [2, 3, 6, 9])
def test_cards_in_a_group_all_lie_in_the_picture(count: int):
    scene = Scene(size=(1200, 900), fill=0.95, scatter=6)
    photo = photograph([plain_card()] * count, scene, seed=count)
    assert len(photo.corners) == count
    for quad in photo.corners:
        assert all(0 <= x <= 1200 and 0 <= y <= 900 for x, y in quad)


def test_a_finger_covers_the_edge_of_the_card_and_not_its_text():
    scene = Scene(size=(1600, 1200), turn=0, tilt=0, noise=0, shadow=0)
    bare, held = photograph([plain_card()], scene, 9), photograph([plain_card()], replace(scene, hand=True), 9)
    changed = np.abs(bare.pixels.astype(int) - held.pixels).max(axis=2) > 40
    quad = np.array(bare.corners[0])
    middle = quad.mean(axis=0)
    inner, whole = np.zeros(changed.shape, np.uint8), np.zeros(changed.shape, np.uint8)
    cv2.fillPoly(inner, [(middle + (quad - middle) * 0.84).astype(np.int32)], 1)
    cv2.fillPoly(whole, [quad.astype(np.int32)], 1)
    assert changed[whole == 1].any()
    assert not changed[inner == 1].any()


def test_a_printed_code_holds_the_facts_of_the_card():
    card = render_card(sample.PERSON, "left", replace(sample.STYLE, code=True), 1400)
    [code] = zxingcpp.read_barcodes(np.asarray(card.image.convert("L")))
    assert "FN:Mirja Sandhövel" in code.text
    assert "TEL;TYPE=WORK,VOICE:+493023125047" in code.text


def test_a_scan_is_the_card_from_edge_to_edge():
    photo = scanned(plain_card())
    height, width = photo.pixels.shape[:2]
    assert photo.corners[0][2] == (width - 1, height - 1)


@pytest.mark.parametrize("country", ["US", "GB", "DE", "AT", "NL", "HU"])
def test_a_local_number_lacks_only_the_area_code_of_the_fax(country: str):
    rng = random.Random(2)
    work, fax = oddities.with_local_numbers(people.invent_person(country, rng), rng).phones
    digits, local = re.sub(r"\D", "", work.number), re.sub(r"\D", "", work.printed)
    assert digits.endswith(local)
    assert len(local) < len(re.sub(r"\D", "", fax.printed))
    assert digits[: -len(local)] == re.sub(r"\D", "", fax.number)[: -len(local)]


def test_a_note_by_hand_leaves_what_is_printed_alone():
    card = plain_card()
    noted = oddities.scribbled(card, random.Random(1))
    before, after = (np.asarray(one.image.convert("L")).astype(int) for one in (card, noted))
    assert np.any(before != after)
    assert noted.truth == card.truth
    paper = np.abs(before - np.median(before)) < 12
    assert not np.any(~paper & (before != after))


def test_a_vanity_number_spells_its_digits():
    person = oddities.with_vanity_number(people.invent_person("US", random.Random(1)), random.Random(3))
    assert re.fullmatch(r"\+18005\d{6}", person.phones[0].number)
    assert re.search(r"5-?[A-Z]{6}$", person.phones[0].printed)


def test_cards_of_every_country_can_be_drawn():
    rng = random.Random(8)
    for country in COUNTRIES:
        assert render_at_random(people.invent_person(country, rng), rng, 700).truth["region"] == country


@pytest.mark.slow
def test_a_measuring_set_has_a_truth_for_each_card_of_each_photograph(tmp_path: Path):
    tiers = ("scan", "qr", "messy")
    photos = make_set(tmp_path, 3, seed=2, tiers=tiers)
    assert [path.stem.split("-")[2] for path in photos] == list(tiers)
    for path in photos:
        truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
        with Image.open(path) as image:
            assert min(image.size) >= 400
        assert len(truth["cards"]) == len(truth["corners"]) == len(truth["layouts"])


def test_the_sample_in_the_resources_is_the_one_drawn_here():
    """The text of the sample file must be the person of `sample.py`: anything else has been drawn by hand."""
    with Image.open(sample.SAMPLE) as image:
        pixels = np.asarray(image.convert("RGB"))[..., ::-1]
    assert sample.SAMPLE.stat().st_size < 400_000
    drawn = sample.take_sample().pixels
    assert pixels.shape == drawn.shape
    assert np.abs(pixels.astype(int) - drawn).mean() < 8
