"""From photographs to contacts with the real command and the real text readers."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import vobject

from ocr.errors import PhotoMissing
from tests.cards import sample
from tests.cards.fonts import families
from tests.cards.model import Person, Phone, Style
from tests.cards.photograph import Photograph, photograph, scanned
from tests.cards.render import RenderedCard, render_card
from tests.cards.scene import Scene
from tests.end_to_end.terminal import Ended, cardfile
from tests.scoring.comparing import score_photo
from tests.scoring.table import differences

MIRJA = sample.PERSON
IMOGEN = Person(
    name="Imogen Ashworth",
    title="Veterinary Surgeon",
    organization="Fernhill Animal Clinic Ltd",
    country="GB",
    language="en",
    phones=(Phone("+442079460142", "020 7946 0142"), Phone("+442079460143", "020 7946 0143", "fax")),
    emails=("imogen.ashworth@fernhill.example",),
    urls=("www.fernhill.example",),
    address=("12 Tannery Lane", "London SE1 2QJ", "United Kingdom"),
)
WENDELL = Person(
    name="Wendell Pruitt",
    title="Account Executive",
    organization="Vandalis Robotics Inc.",
    country="US",
    language="en",
    phones=(Phone("+12085550117", "(208) 555-0117"), Phone("+13035550148", "(303) 555-0148", "mobile")),
    emails=("w.pruitt@vandalis.example",),
    urls=("www.vandalis.example",),
    address=("480 Larkspur Lane", "Boise, ID 83702"),
)
MISAKI = Person(
    name="長谷川 美咲",
    title="営業部長",
    organization="株式会社青葉製作所",
    country="JP",
    language="ja",
    phones=(Phone("+81225550142", "022-555-0142"),),
    emails=("hasegawa@aoba.example",),
    address=("〒980-0014", "宮城県仙台市青葉区本町二丁目3-5"),
)
PLAIN = Style(heading_font="DejaVu Sans", body_font="DejaVu Sans", label_end=": ", seed=3, logo="none")
DARK = replace(
    PLAIN,
    paper=(24, 34, 52),
    ink=(245, 245, 242),
    accent=(232, 190, 90),
    on_accent=(24, 34, 52),
    body_font="Liberation Sans",
)
DESK = Scene(size=(2016, 1512), table="wood", tilt=9, turn=6, fill=0.8, noise=0.1)


def german_card() -> RenderedCard:
    return render_card(MIRJA, "left", sample.STYLE, 1800)


def british_card() -> RenderedCard:
    return render_card(IMOGEN, "center", PLAIN, 1500)


def american_card() -> RenderedCard:
    return render_card(WENDELL, "band", DARK, 1500)


def japanese_card() -> RenderedCard:
    style = replace(PLAIN, heading_font="Noto Sans CJK JP", body_font="Noto Sans CJK JP")
    return render_card(MISAKI, "left", style, 1600)


@cache
def photographs() -> dict[str, Photograph]:
    """The photographs of these tests by file name: on a desk, upside down, a scan, two in one picture."""
    upside_down = replace(DESK, table="cloth", turn=176, exif_turn=6)
    side_by_side = replace(DESK, size=(3000, 2250), table="dark desk", fill=0.92, overlap=-0.12, turn=2, tilt=4)
    taken = {
        "Visitenkarte Sandhövel.jpg": photograph([german_card()], DESK, 1),
        "turned.jpg": photograph([british_card()], upside_down, 2),
        "scan.jpg": scanned(american_card(), 3),
        "two.jpg": photograph([british_card(), american_card()], side_by_side, 4),
    }
    if "Noto Sans CJK JP" in families():
        taken["meishi.jpg"] = photograph([japanese_card()], DESK, 8)
    return taken


TRUTHS = {
    "Visitenkarte Sandhövel.jpg": [MIRJA.truth()],
    "turned.jpg": [IMOGEN.truth()],
    "scan.jpg": [WENDELL.truth()],
    "two.jpg": [IMOGEN.truth(), WENDELL.truth()],
    "meishi.jpg": [MISAKI.truth()],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("photographs")
    for name, photo in photographs().items():
        (place / name).write_bytes(photo.as_jpeg())
    return place


@pytest.fixture(scope="module")
def as_json(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Ended:
    """All photographs read once, and one that is not there; several tests look at what came of it."""
    photos = [folder / name for name in ("missing.jpg", *photographs())]
    return cardfile(tmp_path_factory.mktemp("home"), "scan", "--format", "json", *photos)


@pytest.fixture(scope="module")
def readings(as_json: Ended) -> dict[str, dict[str, Any]]:
    """What was read, by file name."""
    return {Path(reading["photo"]).name: reading for reading in json.loads(as_json.out)}


@pytest.fixture(scope="module")
def kept(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ended]:
    """Two photographs kept in a store, with a trace; gives the home folder and how the program ended."""
    home = tmp_path_factory.mktemp("keeper")
    photos = [folder / "Visitenkarte Sandhövel.jpg", folder / "turned.jpg"]
    return home, cardfile(home, "scan", "--keep", "--trace", home / "steps", *photos, "--data", home / "contacts")


def test_everything_printed_on_the_cards_is_read(readings: dict[str, dict[str, Any]]):
    for name in photographs():
        reading = readings[name]
        assert reading["error"] is None
        assert len(reading["cards"]) == len(TRUTHS[name]), name
        scores = score_photo(name, {"cards": TRUTHS[name]}, reading["cards"])
        assert [text for score in scores for text in differences(score)] == [], name


def test_one_photograph_that_fails_costs_the_status_and_nothing_else(
    as_json: Ended, readings: dict[str, dict[str, Any]]
):
    assert as_json.status == 1
    assert readings["missing.jpg"]["cards"] == []
    assert readings["missing.jpg"]["error"] == str(PhotoMissing())
    assert all(readings[name]["cards"] for name in photographs())


def test_readings_come_in_the_order_given_and_name_their_photograph(as_json: Ended, folder: Path):
    given = [str(folder / name) for name in ("missing.jpg", *photographs())]
    assert [reading["photo"] for reading in json.loads(as_json.out)] == given


def test_the_cards_are_cut_out_where_they_lie(readings: dict[str, dict[str, Any]]):
    for name, photo in photographs().items():
        found = sorted(card["corners"] for card in readings[name]["cards"])
        there = sorted([list(corner) for corner in quad] for quad in photo.corners)
        assert len(found) == len(there)
        apart = np.abs(np.array(found) - np.array(there))
        card = np.linalg.norm(np.array(there[0][1]) - np.array(there[0][0]))
        assert apart.max() < card * 0.06, name


def test_kinds_and_parts_of_what_was_read_are_told_apart(readings: dict[str, dict[str, Any]]):
    [mirja] = readings["Visitenkarte Sandhövel.jpg"]["cards"]
    assert (mirja["given"], mirja["family"]) == ("Mirja", "Sandhövel")
    assert [phone["kind"] for phone in mirja["phones"]] == ["work", "mobile"]
    assert (mirja["address_parts"]["postcode"], mirja["address_parts"]["city"]) == ("10117", "Berlin")
    assert (mirja["region"], mirja["language"]) == ("DE", "de")
    [imogen] = readings["turned.jpg"]["cards"]
    assert [phone["kind"] for phone in imogen["phones"]] == ["work", "fax"]


def test_every_field_says_how_sure_it_is(readings: dict[str, dict[str, Any]]):
    for name in photographs():
        for card in readings[name]["cards"]:
            assert 0 < card["confidence"]["name"] <= 1
            assert len(card["confidence"]["phones"]) == len(card["phones"])


def test_a_pipe_gets_results_and_nothing_else(as_json: Ended):
    assert as_json.err == ""


def test_text_for_people_names_what_was_read(kept: tuple[Path, Ended]):
    _, ended = kept
    assert ended.status == 0, ended.err
    for text in ("Mirja Sandhövel", "Nordlicht Orgelbau GmbH", "imogen.ashworth@fernhill.example", "10117", "23125"):
        assert text in ended.out
    assert "\x1b" not in ended.out


def test_trace_leaves_a_picture_of_every_step(kept: tuple[Path, Ended]):
    home, _ = kept
    pictures = [path for path in (home / "steps").rglob("*") if path.suffix in (".jpg", ".png")]
    assert len(pictures) >= 4
    assert all(path.stat().st_size > 1000 for path in pictures)


def test_vcards_can_be_piped_into_another_program_and_one_reader_is_enough(folder: Path, tmp_path: Path):
    ended = cardfile(tmp_path, "scan", "--one-reader", "--format", "vcf", folder / "scan.jpg")
    assert ended.status == 0
    [card] = vobject.readComponents(ended.out)
    assert card.fn.value == "Wendell Pruitt"
    assert card.email.value == "w.pruitt@vandalis.example"
    assert [digits(tel.value) for tel in card.contents["tel"]] == ["+12085550117", "+13035550148"]


def test_kept_contacts_are_listed_and_exported(kept: tuple[Path, Ended]):
    home, _ = kept
    listed = cardfile(home, "list", "--data", home / "contacts")
    assert [line for line in listed.out.splitlines() if "Mirja Sandhövel" in line and "Leiterin Einkauf" in line]
    assert "Imogen Ashworth" in listed.out
    assert "Mirja" not in cardfile(home, "list", "ashworth", "--data", home / "contacts").out

    file = home / "export.vcf"
    exported = cardfile(home, "export", "-o", file, "--data", home / "contacts")
    assert exported.status == 0
    cards = {card.fn.value: card for card in vobject.readComponents(file.read_text("utf-8"))}
    mirja = cards["Mirja Sandhövel"]
    assert (mirja.n.value.given, mirja.n.value.family) == ("Mirja", "Sandhövel")
    assert mirja.org.value[0] == "Nordlicht Orgelbau GmbH"
    assert mirja.title.value == "Leiterin Einkauf"
    assert mirja.email.value == "m.sandhoevel@nordlicht-orgelbau.example"
    assert [digits(tel.value) for tel in mirja.contents["tel"]] == ["+493023125047", "+491713920042"]
    assert (mirja.adr.value.street, mirja.adr.value.code, mirja.adr.value.city) == ("Pfeifengasse 8", "10117", "Berlin")


def test_the_export_reads_the_same_without_a_vcard_library(kept: tuple[Path, Ended]):
    home, _ = kept
    text = cardfile(home, "export", "--data", home / "contacts").out
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    cards = re.findall(r"BEGIN:VCARD\r?\n(.*?)END:VCARD", unfolded, re.DOTALL)
    lines = [dict(line.split(":", 1) for line in card.splitlines() if line) for card in cards]
    assert {card["FN"] for card in lines} == {"Mirja Sandhövel", "Imogen Ashworth"}
    assert all(card["VERSION"] == "3.0" and card["UID"] for card in lines)
    assert any(card["N"] == "Ashworth;Imogen;;;" for card in lines)


def test_the_store_holds_the_contact_with_its_picture(kept: tuple[Path, Ended]):
    from datetime import UTC, datetime

    from desktop.contacts.store import Store

    home, _ = kept
    store = Store(home / "contacts", lambda: datetime.now(UTC))
    try:
        [row] = store.search("sandhovel", 10, 0)
        contact = store.get(row.uid)
        assert contact.fields.organization == "Nordlicht Orgelbau GmbH"
        assert contact.fields.phones[1].number == "+491713920042"
        [picture] = contact.pictures
        assert store.picture_path(picture).read_bytes()[:2] == b"\xff\xd8"
    finally:
        store.close()


def test_keeping_the_same_photograph_twice_adds_nobody(kept: tuple[Path, Ended], folder: Path):
    home, _ = kept
    again = cardfile(home, "scan", "--keep", "--one-reader", folder / "turned.jpg", "--data", home / "contacts")
    assert again.status == 0
    assert len(cardfile(home, "list", "ashworth", "--data", home / "contacts").out.splitlines()) == 1


def test_another_data_folder_knows_nobody(kept: tuple[Path, Ended], tmp_path: Path):
    listed = cardfile(tmp_path, "list", "--data", tmp_path / "elsewhere")
    assert listed.out == ""
    assert "No contacts yet" in listed.err


def test_the_region_decides_a_number_that_nothing_else_places(tmp_path: Path):
    person = Person(name="Reto Caduff", phones=(Phone("+41445550142", "044 555 01 42"),), country="CH", language="de")
    photo = tmp_path / "local.jpg"
    photo.write_bytes(scanned(render_card(person, "left", PLAIN, 1200)).as_jpeg())
    ended = cardfile(tmp_path, "scan", "--format", "json", "--one-reader", "--region", "ch", photo)
    [reading] = json.loads(ended.out)
    assert [phone["number"] for phone in reading["cards"][0]["phones"]] == ["+41445550142"]


def test_doctor_says_what_is_in_use(tmp_path: Path):
    ended = cardfile(tmp_path, "doctor", "--data", tmp_path / "contacts")
    assert ended.status == 0, ended.out
    assert "tesseract" in ended.out.casefold()
    assert str(tmp_path / "contacts") in ended.out


@pytest.mark.parametrize("arguments", [["scan"], ["scan", "--format", "pdf", "x.jpg"], ["polish"]])
def test_what_is_not_understood_is_said_with_status_2(arguments: list[str], tmp_path: Path):
    ended = cardfile(tmp_path, *arguments)
    assert ended.status == 2
    assert "usage: cardfile" in ended.err


def test_the_version_is_told(tmp_path: Path):
    import desktop

    assert cardfile(tmp_path, "--version").out == f"cardfile {desktop.__version__}\n"


def digits(number: str) -> str:
    """Give a phone number without what is printed between its digits."""
    return re.sub(r"[^+\d]", "", number)
