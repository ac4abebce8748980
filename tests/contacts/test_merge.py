"""Two or more cards of one person become one that keeps every distinct value of all."""

from __future__ import annotations

import io
import itertools
import re
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.contacts.card_properties import LABELS, CardProperty, binary, card_properties
from desktop.contacts.card_text import CardText
from desktop.contacts.jobs import earlier_jobs
from desktop.contacts.joining import BESIDE
from desktop.contacts.merge import MergeCard, merged_vcard
from desktop.contacts.model import Job, Phone
from desktop.contacts.vcard import vcard_to_fields
from desktop.contacts.vcard_versions import vcard_as
from desktop.exchange.model import Incoming
from desktop.exchange.vcard_files import read_vcards
from tests.contacts.whole_cards import CORPUS, vcards

NOW = datetime(2026, 11, 22, 4, 45, tzinfo=UTC)
GONE = {"BEGIN", "END", "VERSION", "PRODID", "REV", ""}
"""What a merge may drop: it says nothing of the person."""


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def merged(*cards: str, **choices: str) -> str:
    """Merge cards called a, b, c …, each a year newer than the one before."""
    names = "abcdefg"
    several = [
        MergeCard(names[place], text, datetime(2020 + place, 5, 1, tzinfo=UTC)) for place, text in enumerate(cards)
    ]
    return merged_vcard(several, choices, NOW)


def lines(text: str) -> list[str]:
    return re.sub("\r\n[ \t]", "", text).split("\r\n")


A = card("UID:a", "FN:Robert Smith", "N:Smith;Robert;;;", "TEL;TYPE=WORK:+493023125001", "EMAIL:bob@example.com")


def test_a_card_merged_with_itself_stays_as_it_is() -> None:
    assert merged(A, A.replace("UID:a", "UID:b")) == A.replace("END:", "X-CARDFILE-MERGED-UID:b\r\nEND:")


def test_what_both_say_stands_once_and_everything_else_is_added() -> None:
    other = card(
        "UID:b", "FN:Robert Smith", "EMAIL:BOB@example.com", "EMAIL;TYPE=HOME:r@home.example", "X-ODD;A=b:c\\,d"
    )

    assert merged(A, other) == A.replace(
        "END:", "EMAIL;TYPE=HOME:r@home.example\r\nX-ODD;A=b:c\\,d\r\nX-CARDFILE-MERGED-UID:b\r\nEND:"
    )


def test_one_number_of_two_kinds_stands_once_with_both() -> None:
    text = merged(A, card("FN:Robert Smith", "TEL;TYPE=CELL;X-ROOM=7:+49 30 23125001"))

    assert "TEL;TYPE=WORK;TYPE=CELL;X-ROOM=7:+493023125001" in lines(text)
    assert vcard_to_fields(text).phones == (Phone("+493023125001", "mobile"),)


def test_a_number_that_says_its_country_takes_the_place_of_one_that_does_not() -> None:
    home = card("FN:Robert Smith", "TEL;TYPE=WORK:030 23125001")

    assert vcard_to_fields(merged(home, A)).phones == (Phone("+493023125001", "work"),)


def test_a_fax_and_a_telephone_of_one_number_stay_two() -> None:
    text = merged(A, card("FN:Robert Smith", "TEL;TYPE=WORK,FAX:+493023125001"))

    assert [phone.kind for phone in vcard_to_fields(text).phones] == ["work", "fax"]


def test_labels_stay_with_their_property() -> None:
    one = card("FN:R", "item1.TEL:555-0101", "item1.X-ABLabel:lab", "EMAIL:bob@example.com")
    other = card(
        *("FN:R", "item1.EMAIL:bob@example.com", "item1.X-ABLabel:old", "item2.TEL:555-0101", "item2.X-ABLabel:desk")
    )

    text = merged(one, other)

    assert lines(text)[4:-2] == [
        "item1.X-ABLabel:lab",
        "item2.EMAIL:bob@example.com",
        "item2.X-ABLabel:old",
        "item3.TEL:555-0101",
        "item3.X-ABLabel:desk",
        "X-CARDFILE-MERGED-UID:b",
    ]


def test_notes_are_joined_and_lists_united() -> None:
    one = card("FN:R", "NOTE:likes tea", "CATEGORIES:Friends\\, old,Optics")
    other = card("FN:R", "NOTE:Call after five\\nlikes coffee", "CATEGORIES:optics,Fair 2026")

    text = merged(one, other, card("FN:R", "NOTE:likes coffee"))

    assert vcard_to_fields(text).notes == ("likes tea\n\nCall after five\nlikes coffee",)
    assert "CATEGORIES:Friends\\, old,Optics,Fair 2026" in lines(text)


def test_the_newer_job_is_todays_and_the_older_one_history() -> None:
    old = card("FN:R", "ORG:Axiom GmbH;Finance", "TITLE:Buyer", "X-CARDFILE-JOB;X-UNTIL=2018:Delta;;Clerk")
    new = card("FN:R", "ORG:Norden Ltd.", "TITLE:Head of Buying")

    text = merged(old, new)

    fields = vcard_to_fields(text)
    assert (fields.organization, fields.department, fields.title) == ("Norden Ltd.", "", "Head of Buying")
    assert earlier_jobs(text) == (
        Job("Axiom GmbH", "Finance", "Buyer", "", "2021-05-01"),
        Job("Delta", "", "Clerk", "", "2018"),
    )


def test_the_user_may_say_whose_job_is_todays() -> None:
    text = merged(card("FN:R", "ORG:Axiom GmbH"), card("FN:R", "ORG:Norden Ltd.", "TITLE:Intern"), job="a")

    fields = vcard_to_fields(text)
    assert (fields.organization, fields.title) == ("Axiom GmbH", "")
    assert [job.organization for job in earlier_jobs(text)] == ["Norden Ltd."]


def test_an_earlier_job_says_until_when() -> None:
    text = merged(card("FN:R", "ORG:Axiom GmbH"), card("FN:R", "ORG:Norden Ltd."))

    assert earlier_jobs(text) == (Job("Axiom GmbH", "", "", "", "2021-05-01"),)


def test_the_same_company_is_no_earlier_job() -> None:
    text = merged(card("FN:R", "ORG:Axiom"), card("FN:R", "ORG:Axiom GmbH", "TITLE:Buyer"))

    assert (vcard_to_fields(text).organization, vcard_to_fields(text).title) == ("Axiom GmbH", "Buyer")
    assert earlier_jobs(text) == ()
    assert "X-CARDFILE-MERGED-ORG:Axiom" in lines(text)


def test_another_name_becomes_a_nickname_and_one_in_another_script_the_other_name() -> None:
    text = merged(
        card("FN:Dmitry Ivanov", "N:Ivanov;Dmitry;;;"),
        card("FN:Dima Ivanov", "N:Ivanov;Dima;;;", "NICKNAME:Mitya"),
        card("FN:Дмитрий Иванов", "N:Иванов;Дмитрий;Петрович;;"),
    )

    fields = vcard_to_fields(text)
    assert (fields.name, fields.other_name) == ("Dmitry Ivanov", "Дмитрий Иванов")
    assert "NICKNAME:Dima Ivanov,Mitya" in lines(text)
    assert f"{BESIDE}N:Иванов;Дмитрий;Петрович;;" in lines(text)


def test_a_second_name_and_a_title_are_filled_in() -> None:
    text = merged(
        card("FN:John Public", "N:Public;John;;;"), card("FN:Dr. John Quinlan Public", "N:Public;John;Quinlan;Dr.;")
    )

    assert "N:Public;John;Quinlan;Dr.;" in lines(text)


def test_what_a_person_has_once_is_kept_beside_where_two_say_differently() -> None:
    text = merged(card("FN:R", "BDAY:1970-03-28"), card("FN:R", "BDAY:1971-03-28"), card("FN:R", "BDAY:1970-03-28"))

    assert [line for line in lines(text) if "BDAY" in line] == ["BDAY:1970-03-28", f"{BESIDE}BDAY:1971-03-28"]


def test_pictures_of_both_are_kept_and_the_same_one_once_whatever_the_version() -> None:
    one = card("FN:R", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg==", "")
    same = card("FN:R", "PHOTO:data:image/jpeg;base64,/9j/4AAQSkZJRg==", version="4.0")
    other = card("FN:R", "PHOTO;JPEG;ENCODING=BASE64:", " /9j/4AAQ", "", version="2.1")

    text = merged(one, same, other)

    assert [binary(line) for line in CardText(text).find("PHOTO")] == ["/9j/4AAQSkZJRg==", "/9j/4AAQ"]


def test_a_card_within_the_card_travels_whole() -> None:
    inner = ("AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:Yardley;Victoria", "TEL:555-0111", "END:VCARD")

    text = merged(A, card("FN:Robert Smith", *inner, "EMAIL:x@example.com"))

    assert "\r\n".join(inner) in text
    assert vcard_to_fields(text).emails == ("bob@example.com", "x@example.com")
    assert [phone.number for phone in vcard_to_fields(text).phones] == ["+493023125001"]


@pytest.mark.parametrize(
    ("field", "gone", "stays"),
    [
        ("name", "Robert", "Bob Smith"),
        ("emails", "bob@example.com", "b@other.example"),
        ("phones", "+493023125001", "+493023125009"),
        ("BDAY", "1970", "1980-01-01"),
    ],
)
def test_the_user_may_choose_field_by_field(field: str, gone: str, stays: str) -> None:
    one = A.replace("END:", "BDAY:1970-01-01\r\nEND:")
    other = card(
        *("UID:b", "FN:Bob Smith", "N:Smith;Bob;;;", "EMAIL:b@other.example", "TEL:+493023125009", "BDAY:1980-01-01")
    )

    chosen = merged(one, other, **{field: "b"})
    kept = merged(one, other, **{field: "a"})

    assert gone not in chosen
    assert stays in chosen
    assert stays not in kept
    assert gone in kept


@pytest.mark.parametrize("line", ["CATEGORIES:Skat", "NOTE:Plays skat.", "NICKNAME:Do"])
def test_a_list_or_note_with_a_label_keeps_it(line: str) -> None:
    one = f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:Dora\r\n{line.partition(':')[0]}:Other\r\nEND:VCARD\r\n"
    other = one.replace("END:VCARD", f"item1.{line}\r\nitem1.X-ABLabel:Club\r\nEND:VCARD")
    text = merged(one, other)

    assert lost(text, one, other) == []
    assert merged(text, other) == text


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(vcards(), vcards())
def test_no_value_of_two_odd_cards_is_lost(one: str, other: str) -> None:
    text = merged(one, other)

    assert lost(text, one, other) == []


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(vcards(), st.sampled_from(["3.0", "4.0"]))
def test_another_version_says_the_same(text: str, version: str) -> None:
    assert lost(vcard_as(text, version), text) == []


@pytest.mark.parametrize(("one", "other"), list(itertools.pairwise(CORPUS)), ids=lambda file: file.stem)
def test_no_value_of_real_programs_cards_is_lost(one, other) -> None:
    cards = [
        read.vcard
        for file in (one, other)
        for read in read_vcards(io.BytesIO(file.read_bytes()), "")
        if isinstance(read, Incoming)
    ]

    assert lost(merged(*cards), *cards) == []


def lost(text: str, *cards: str) -> list[str]:
    """Give the values of the cards that stand nowhere in a text, however it is written there."""
    there = plain("\n".join(" ".join((*said.value(), said.line.decoded())) for said in card_properties(text)))
    missing = []
    for said in itertools.chain(*(card_properties(one) for one in cards)):
        if said.name in GONE or said.name == "UID" or labels_nothing(said, cards):
            continue
        missing += [f"{said.name}: {value}" for value in said.value() if plain(value) not in there]
    return missing


def labels_nothing(said: CardProperty, cards: tuple[str, ...]) -> bool:
    """Say whether a property is the label of one that is empty."""
    if said.name not in LABELS or not said.line.group:
        return False
    others = itertools.chain(*(card_properties(one) for one in cards))
    group = [one for one in others if one.line.group.lower() == said.line.group.lower() and one.name not in LABELS]
    return bool(group) and not all(any(one.value()) for one in group)


def plain(text: str) -> str:
    """Give only letters and digits, so that escapes (\\n is one, but not in 2.1), folds and dashes do not count."""
    return "".join(letter for letter in text.casefold() if letter != "n" and (letter.isalnum() or letter in "+%&"))
