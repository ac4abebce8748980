"""Who is one person and who only looks like it: names, numbers, companies, and the decision on a pair."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from desktop.contacts.judging import judged
from desktop.contacts.likeness import Likeness, names_together
from desktop.contacts.match_keys import match_keys
from desktop.contacts.matching import exact_match, nothing_to_lose
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.names import with_name
from desktop.contacts.store import Store
from desktop.contacts.traits import (
    company_key,
    mail_key,
    profile_key,
    same_number,
    traits_from_text,
    traits_of,
)
from desktop.contacts.vcard import fields_to_vcard, vcard_to_fields
from tests.contacts.doubles.address_book import address_book, scored
from tests.contacts.invented import DORA
from tests.contacts.strategies import FIELDS
from tests.score_duplicates import proposed


def named(name: str, **more) -> ContactFields:
    return replace(with_name(ContactFields(), name), **more)


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("Dora Dehmel", "DEHMEL Dora", Likeness.SAME),
        ("Jürgen Müller", "Juergen Mueller", Likeness.SAME),
        ("Jürgen Müller", "Jurgen Muller", Likeness.SAME),
        ("Łukasz Żółtowski", "Lukasz Zoltowski", Likeness.SAME),
        ("Søren Østergaard", "Soeren Oestergaard", Likeness.SAME),
        ("Дмитрий Щербаков", "Dmitry Shcherbakov", Likeness.SAME),
        ("Сергей Чайковский", "Sergej Tschaikowski", Likeness.SAME),
        ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos", Likeness.SAME),
        ("田中 太郎", "田中太郎", Likeness.SAME),
        ("Anna van der Berg", "Anna Berg", Likeness.SAME),
        ("Dr. Anna Berg", "Anna Berg", Likeness.SAME),
        ("John Q. Public", "John Public", Likeness.SAME),
        ("John Quinlan Public", "John Q. Public", Likeness.SAME),
        ("Bob Smith", "Robert Smith", Likeness.SHORT),
        ("Дима Иванов", "Dmitri Ivanov", Likeness.SHORT),
        ("Paco Ibáñez", "Francisco Ibañez", Likeness.SHORT),
        ("Gosia Nowak", "Małgorzata Nowak", Likeness.SHORT),
        ("R. Smith", "Robert Smith", Likeness.INITIAL),
        ("Peter Schmidt", "Hans Peter Schmidt", Likeness.INITIAL),
        ("Stefan Meier", "Stefan Mayer", Likeness.SPELLING),
        ("Tohmas Wagner", "Thomas Wagner", Likeness.SPELLING),
        ("Anna Meier", "Anna Wunderlich", Likeness.MARRIED),
        ("Anna Meier", "Anna Meier-Wunderlich", Likeness.MARRIED),
        ("Bob", "Robert Smith", Likeness.PART),
        ("", "Robert Smith", Likeness.UNKNOWN),
        ("Martin Koch", "Martina Koch", Likeness.DIFFERENT),
        ("Maria Koch", "Mario Koch", Likeness.DIFFERENT),
        ("John A. Smith", "John B. Smith", Likeness.DIFFERENT),
        ("Rita Smith", "Robert Smith", Likeness.DIFFERENT),
        ("王小明", "王小红", Likeness.DIFFERENT),
        ("Иван Иванов", "Igor Ivanov", Likeness.DIFFERENT),
    ],
)
def test_names_go_together_or_do_not(one: str, other: str, likeness: Likeness) -> None:
    sides = [traits_of(named(name)) for name in (one, other)]

    assert names_together(*sides).likeness == likeness
    assert names_together(sides[1], sides[0]).likeness == likeness
    if likeness not in (Likeness.DIFFERENT, Likeness.UNKNOWN, Likeness.PART, Likeness.MARRIED, Likeness.SPELLING):
        keys = [{key for key in match_keys(side) if key[0] in "ns"} for side in sides]
        assert keys[0] & keys[1] or likeness == Likeness.INITIAL, "they are never compared"


def test_a_name_in_signs_is_found_by_its_second_spelling() -> None:
    signs = traits_of(named("田中太郎", other_name="Taro Tanaka"))
    latin = traits_of(named("Taro Tanaka"))

    assert names_together(signs, latin).likeness == Likeness.SAME
    assert match_keys(signs) & match_keys(latin)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+493023125001", "+493023125001", True),
        ("+493023125001", "03023125001", True),
        ("+493023125001", "3023125001", True),
        ("+493023125001", "+433023125001", False),
        ("+493023125001", "+493023125002", False),
        ("+79125550100", "89125550100", True),
        ("+15555550100", "5555550100", True),
        ("+15555550100", "15555550100", True),
        ("+493023125001", "125001", False),
        ("03023125001", "3023125001", True),
    ],
)
def test_numbers_with_and_without_their_country(one: str, other: str, same: bool) -> None:
    assert same_number(one, other) is same
    assert same_number(other, one) is same


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Axiom Maschinenbau GmbH & Co. KG", "axiom maschinenbau"),
        ("AXIOM Maschinenbau", "axiom maschinenbau"),
        ("Żółtowski Sp. z o.o.", "zołtowski".replace("ł", "l")),
        ("Nexa S.p.A.", "nexa"),
        ("例株式会社", "例"),
        ("株式会社例", "例"),
        ("Inc.", "inc"),
        ("", ""),
    ],
)
def test_companies_without_their_legal_form(name: str, key: str) -> None:
    assert company_key(name) == key


def test_addresses_as_they_are_compared() -> None:
    assert mail_key("J.Doe+cards@Googlemail.com") == "jdoe@gmail.com"
    assert mail_key("J.Doe+cards@axiom.example") == "j.doe+cards@axiom.example"
    assert profile_key("https://de.linkedin.com/in/Dora-Dehmel/?x=1") == "linkedin.com/in/dora-dehmel"
    assert profile_key("linkedin.com/company/axiom") == ""
    assert profile_key("twitter.com/@dora") == profile_key("https://x.com/dora")


WORK = named(
    "Thomas Wagner",
    organization="Axiom GmbH",
    title="Buyer",
    emails=("t.wagner@axiom.example",),
    phones=(Phone("+4915100000001", "mobile"), Phone("+493023125100", "work")),
)
HOME = Address("Lindenweg 3", "20095", "Hamburg")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WORK, replace(WORK, emails=("wagner@private.example",))),
        (WORK, replace(WORK, organization="Norden AG", emails=(), title="CEO")),
        (WORK, named("Tom Wagner", emails=WORK.emails)),
        (WORK, named("T. Wagner", emails=WORK.emails)),
        (WORK, named("", emails=WORK.emails)),
        (WORK, named("Thomas Seidenspinner", phones=(Phone("0151 00000001", "mobile"),))),
        (WORK, named("Thomas Wagner", organization="AXIOM")),
        (WORK, named("Thomas Wagner")),
    ],
    ids=["private mail", "new job", "nickname", "initial", "no name", "married", "sparse", "only the name"],
)
def test_one_person_is_proposed(one: ContactFields, other: ContactFields) -> None:
    sides = traits_of(one), traits_of(other)

    assert judged(*sides, lambda key: 2) is not None
    assert judged(sides[1], sides[0], lambda key: 2) is not None
    assert {key for key in match_keys(sides[0]) & match_keys(sides[1]) if key[0] not in "ow"}


FATHER = replace(WORK, phones=(Phone("+4940555010", "home"), Phone("+4915100000001", "mobile")), addresses=(HOME,))


@pytest.mark.parametrize(
    ("one", "other", "many"),
    [
        (
            FATHER,
            replace(FATHER, emails=(), phones=(Phone("+4940555010", "home"), Phone("+4915100000002", "mobile"))),
            2,
        ),
        (FATHER, replace(FATHER, suffix="jun."), 2),
        (named("Thomas Wagner", addresses=(HOME,)), named("Sabine Wagner", addresses=(HOME,)), 2),
        (WORK, replace(named("Sabine Wagner"), organization="Axiom GmbH", phones=WORK.phones[1:]), 2),
        (WORK, named("Thomas Wagner", organization="Norden AG"), 2),
        (WORK, named("Thomas Wagner", organization="Norden AG", phones=WORK.phones[1:]), 9),
        (WORK, named("Martina Koch", organization="Axiom GmbH", emails=("info@axiom.example",)), 2),
        (WORK, replace(WORK, emails=("t.wagner2@axiom.example",), phones=(Phone("+4915100000009", "mobile"),)), 2),
        (named("", organization="Axiom GmbH"), WORK, 2),
    ],
    ids=[
        *("father and son", "junior", "couple", "shared number", "two companies", "switchboard", "info@"),
        *("namesakes at work", "the company itself"),
    ],
)
def test_two_people_are_not_proposed(one: ContactFields, other: ContactFields, many: int) -> None:
    assert judged(traits_of(one), traits_of(other), lambda key: many) is None


def test_another_birthday_is_another_person() -> None:
    days = [fields_to_vcard(WORK, "x").replace("END:", f"BDAY:{day}\r\nEND:") for day in ("19700328", "1971-03-28")]

    assert judged(traits_of(WORK, days[0]), traits_of(WORK, days[1]), lambda key: 2) is None
    assert judged(traits_of(WORK, days[0]), traits_of(WORK, days[0]), lambda key: 2) is not None


@settings(max_examples=100, deadline=None)
@given(FIELDS, FIELDS)
def test_any_contact_can_be_compared(one: ContactFields, other: ContactFields) -> None:
    sides = traits_of(one), traits_of(other)

    assert traits_from_text(sides[0].as_text()) == sides[0]
    assert (judged(*sides, lambda key: 2) is None) == (judged(sides[1], sides[0], lambda key: 2) is None)
    assert len(match_keys(sides[0])) < 500


def test_doubles_of_a_made_up_address_book_are_found() -> None:
    book = address_book(1500, seed=77)
    pairs, _ = proposed(book)

    score = scored(book, pairs)

    assert score.precision >= 0.98, score.wrong
    assert score.recall >= 0.90, score.missed


# The same card again.


@pytest.fixture
def store():
    store = Store.in_memory()
    yield store
    store.close()


def test_the_same_card_is_known_again(store: Store) -> None:
    store.add(fields_to_vcard(DORA, "dora"))
    without_uid = fields_to_vcard(DORA, "x").replace("UID:x\r\n", "")
    less = fields_to_vcard(replace(DORA, phones=DORA.phones[:1], notes=(), title=""), "y")

    for text in (fields_to_vcard(DORA, "dora"), fields_to_vcard(DORA, "other"), without_uid, less):
        assert exact_match(store, text, vcard_to_fields(text)) == "dora"


def test_a_card_without_anything_to_tell_by_is_known_again_when_it_is_the_same(store: Store) -> None:
    text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:;Pizza Quick\r\nX-ODD:1\r\nEND:VCARD\r\n"
    kept = store.add(text)

    assert exact_match(store, text.replace("\r\n", "\n"), vcard_to_fields(text)) == kept.uid
    assert exact_match(store, text.replace("ODD:1", "ODD:2"), vcard_to_fields(text)) is None


@pytest.mark.parametrize(
    "change",
    [
        {"phones": (*DORA.phones, Phone("+493023125009", "home"))},
        {"name": "Dora B. Dehmel", "given": "Dora B."},
        {"emails": ("dora@other.example",)},
        {"notes": ("something new",)},
    ],
    ids=["a number more", "another name", "another mail", "a note"],
)
def test_what_would_be_lost_is_never_merged_by_itself(store: Store, change: dict) -> None:
    store.add(fields_to_vcard(DORA, "dora"))
    text = fields_to_vcard(replace(DORA, **change), "new")

    assert exact_match(store, text, vcard_to_fields(text)) is None
    assert not nothing_to_lose(store.get("dora").vcard, text)


def test_somebody_elses_card_of_the_same_uid_is_not_the_same(store: Store) -> None:
    store.add(fields_to_vcard(DORA, "1"))
    text = fields_to_vcard(named("Kai Otto", emails=("kai@example.com",)), "1")

    assert exact_match(store, text, vcard_to_fields(text)) is None


def test_nobody_of_a_made_up_address_book_is_merged_with_somebody_else(store: Store) -> None:
    book = address_book(600, seed=78)
    for text in book.vcards().values():
        fields = vcard_to_fields(text)
        found = exact_match(store, text, fields)
        if found is None:
            store.add(text)
        else:
            assert nothing_to_lose(store.get(found).vcard, text)
    for uid, text in book.vcards().items():
        found = exact_match(store, text, vcard_to_fields(text))
        assert found is not None
        assert (found, uid) not in book.strangers
        assert (uid, found) not in book.strangers
