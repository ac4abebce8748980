"""Two cards are joined when they are the sides of one, and never when they are two people's."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from ocr.model import Box, Card, CardReading, Field, FieldKind, Line, Point, Quad, Reading
from ocr.namesakes import Likeness, likeness
from ocr.report import reading_as_json
from ocr.sides import Sides, Why, in_one_photo, joined, neighbours, two_sides

KINDS = {
    "name": FieldKind.NAME,
    "title": FieldKind.TITLE,
    "company": FieldKind.ORGANIZATION,
    "mail": FieldKind.EMAIL,
    "web": FieldKind.URL,
    "address": FieldKind.ADDRESS,
    "note": FieldKind.NOTE,
    "work": FieldKind.PHONE,
    "mobile": FieldKind.PHONE,
    "fax": FieldKind.PHONE,
}
LANDSCAPE: Quad = (Point(0, 0), Point(850, 0), Point(850, 550), Point(0, 550))
SQUARE: Quad = (Point(0, 0), Point(600, 0), Point(600, 600), Point(0, 600))


def card(*facts: str, corners: Quad = LANDSCAPE, page: int = 0) -> CardReading:
    """Give a card by its facts, each as "kind: value"; a name may have its other script behind a slash."""
    fields, lines = [], []
    for row, fact in enumerate(facts):
        word, _, value = fact.partition(": ")
        value, _, other = value.partition(" / ")
        parts = {"other_script": other} if other else {"kind": word} if KINDS[word] == FieldKind.PHONE else {}
        box = Box(20, 20 + 30 * row, 300, 20)
        lines.append(Line(f"{value} {other}".strip(), box, 0.9, "test"))
        fields.append(Field(KINDS[word], value, value, 0.9, "test", (row,), box, parts))
    return CardReading(Card(np.zeros((0, 0, 3), np.uint8), corners, page=page), tuple(lines), tuple(fields))


DORA = ("name: Dora Dehmel", "title: Steuerberaterin", "company: Axiom Maschinenbau GmbH")
DORA_REACHED = (*DORA, "mail: d.dehmel@axiom.example", "mobile: +4915123125001", "work: +493023125001")

TWO_SIDES = {
    "the same e-mail address, in Japanese and English": (
        card("name: 田中 太郎", "company: 株式会社アクシオム", "mail: taro.tanaka@axiom.example"),
        card("name: Taro Tanaka", "company: Axiom K.K.", "mail: taro.tanaka@axiom.example"),
        Why.SAME_EMAIL,
    ),
    "the same mobile number, no e-mail address": (
        card("name: 王伟", "company: 中轴机械有限公司", "mobile: +8613800138000"),
        card("name: Wang Wei", "company: Axiom Machinery", "mobile: +8613800138000"),
        Why.SAME_MOBILE,
    ),
    "a Cyrillic name and its transliteration": (
        card("name: Дмитрий Соколов", "mail: info@axiom.example", "company: Аксиом"),
        card("name: Dmitry Sokolov", "web: www.axiom.example", "company: Axiom"),
        Why.TWO_SCRIPTS,
    ),
    "a Greek name and its transliteration": (
        card("name: Νίκος Παππάς", "work: +302101234567"),
        card("name: Nikos Pappas", "work: +302101234567"),
        Why.TWO_SCRIPTS,
    ),
    "the e-mail address of the Japanese side spells the English name": (
        card("name: 佐藤 花子", "mail: hanako.sato@axiom.example", "work: +81312345678"),
        card("name: Hanako Sato", "web: www.axiom.example"),
        Why.NAME_IN_EMAIL,
    ),
    "the other script printed small on the first side is the name of the second": (
        card("name: 田中 太郎 / Taro Tanaka", "company: 株式会社アクシオム"),
        card("name: Taro Tanaka", "company: Axiom K.K.", "work: +81312345678"),
        Why.SAME_NAME,
    ),
    "the same name, the address only on the second": (
        card(*DORA),
        card("name: Dora Dehmel", "address: Hauptstr. 5, 10115 Berlin", "company: Axiom Maschinenbau"),
        Why.SAME_NAME,
    ),
    "a letter misread, but the same e-mail address": (
        card(*DORA_REACHED),
        card("name: Dora Dehme1", "title: Tax adviser", "mail: d.dehmel@axiom.example", "note: Certified"),
        Why.SAME_EMAIL,
    ),
    "a logo and the web address": (card(*DORA_REACHED), card("web: www.axiom.example"), Why.BACK_WEB),
    "company and address": (
        card(*DORA_REACHED),
        card("company: Axiom Maschinenbau GmbH", "address: Hauptstr. 5, 10115 Berlin", "note: Quality since 1950"),
        Why.BACK_COMPANY,
    ),
    "the company's name as its web address has it": (
        card("name: Dora Dehmel", "mail: d.dehmel@axiom-bau.example"),
        card("company: Axiom Bau", "note: Wir bauen Zukunft."),
        Why.BACK_COMPANY,
    ),
    "the same switchboard": (
        card(*DORA_REACHED),
        card("work: +493023125001", "address: Hauptstr. 5, 10115 Berlin"),
        Why.BACK_PHONE,
    ),
    "her own e-mail address again": (
        card("name: Dora Dehmel", "mail: dora@example.com"),
        card("mail: dora@example.com", "note: Yoga and more"),
        Why.SAME_EMAIL,
    ),
    "a shop and its web address": (
        card("company: Blumen Lilie", "work: +493023125009", "web: lilie.example"),
        card("web: www.lilie.example"),
        Why.BACK_WEB,
    ),
}

TWO_PEOPLE = {
    "two people of one company": (
        card(*DORA_REACHED),
        card("name: Kai Otto", "company: Axiom Maschinenbau GmbH", "mail: k.otto@axiom.example", "work: +493023125001"),
    ),
    "two people who print the same office address": (
        card("name: Dora Dehmel", "mail: info@axiom.example", "work: +493023125001"),
        card("name: Kai Otto", "mail: info@axiom.example", "work: +493023125001"),
    ),
    "two people who share even an address of their own": (
        card("name: Dora Dehmel", "mail: dehmel@example.com", "mobile: +4915123125001"),
        card("name: Jan Dehmel", "mail: dehmel@example.com", "mobile: +4915123125001"),
    ),
    "brother and sister": (
        card("name: Anna Maier", "mail: maier@example.com"),
        card("name: Anne Maier", "mail: maier@example.com"),
    ),
    "a Japanese and an English card of one company": (
        card("name: 田中 太郎", "company: 株式会社アクシオム", "mail: tanaka@axiom.example", "work: +81312345678"),
        card("name: Hanako Sato", "company: Axiom K.K.", "mail: sato@axiom.example", "work: +81312345678"),
    ),
    "two scripts and one switchboard, nothing of the person's own": (
        card("name: 田中 太郎", "work: +81312345678", "web: axiom.example"),
        card("name: Hanako Sato", "work: +81312345678", "web: axiom.example"),
    ),
    "man and woman of one family name": (
        card("name: Иван Петров", "web: axiom.example"),
        card("name: Ivana Petrova", "web: axiom.example"),
    ),
    "namesakes of two companies": (
        card("name: Li Wei", "company: Axiom Ltd", "mail: li.wei@axiom.example"),
        card("name: Li Wei", "company: Borealis Ltd", "mail: li.wei@borealis.example"),
    ),
    "namesakes of one company": (
        card("name: Hans Maier", "company: Axiom", "mail: hans.maier@axiom.example"),
        card("name: Hans Maier", "company: Axiom", "mail: hans.maier2@axiom.example"),
    ),
    "an initial that fits": (
        card("name: Dora Dehmel", "company: Dehmel & Söhne"),
        card("name: D. Dehmel", "company: Dehmel & Söhne", "title: Geschäftsführer"),
    ),
    "a second card whose name was not read": (
        card(*DORA_REACHED),
        card("company: Axiom Maschinenbau GmbH", "mail: k.otto@axiom.example", "web: axiom.example"),
    ),
    "a second card whose name and e-mail address were not read": (
        card(*DORA_REACHED),
        card("company: Axiom Maschinenbau GmbH", "title: Buchhalter", "work: +493023125001"),
    ),
    "a second card whose name was taken for a note": (
        card(*DORA_REACHED),
        card("company: Axiom Maschinenbau GmbH", "note: Kai Otto", "work: +493023125001"),
    ),
    "a second line beside the same switchboard": (
        card(*DORA_REACHED),
        card("company: Axiom Maschinenbau GmbH", "work: +493023125001", "work: +493023125077"),
    ),
    "a second mobile number": (
        card(*DORA_REACHED),
        card("company: Axiom Maschinenbau GmbH", "mobile: +4915123125099"),
    ),
    "two companies": (card("company: Axiom", "web: axiom.example"), card("company: Borealis", "web: borealis.example")),
    "a person and another company": (card(*DORA_REACHED), card("company: Borealis", "web: borealis.example")),
    "two branches of one company": (
        card("company: Blumen Lilie", "work: +493023125009", "web: lilie.example"),
        card("company: Blumen Lilie", "work: +498999998001", "web: lilie.example"),
    ),
    "a logo before the front": (card("web: axiom.example"), card(*DORA_REACHED)),
    "two people with addresses of one mail provider": (
        card("name: Dora Dehmel", "mail: dora@gmail.com"),
        card("mail: kai@gmail.com", "company: Otto"),
    ),
    "another shape": (card(*DORA_REACHED), card("web: www.axiom.example", corners=SQUARE)),
    "the same side twice": (card(*DORA_REACHED), card(*DORA_REACHED)),
    "a card and one without anything on it": (card(*DORA_REACHED), card()),
}


@pytest.mark.parametrize("case", TWO_SIDES)
def test_the_sides_of_one_card_are_joined(case: str) -> None:
    first, second, why = TWO_SIDES[case]
    assert two_sides(first, second) == Sides(why)


@pytest.mark.parametrize("case", TWO_PEOPLE)
def test_two_cards_stay_apart(case: str) -> None:
    first, second = TWO_PEOPLE[case]
    assert two_sides(first, second) is None


def test_a_pile_of_one_company_stays_as_many_people_as_it_has() -> None:
    names = "Ada Alm,Ada Berg,Bea Alm,Béa Alm-Berg,A. Alm,Karl Otto,Otto Karl-Heinz"
    names += ",Иван Петров,Ивана Петрова,王伟,王芳,김민준"
    pile = [
        card(
            f"name: {name}",
            "company: Axiom GmbH",
            f"mail: nr{number}@axiom.example",
            "mail: info@axiom.example",
            "work: +493023125000",
            "web: www.axiom.example",
        )
        for number, name in enumerate(names.split(","))
    ]
    assert [pair for pair in permutations(pile, 2) if two_sides(*pair)] == []


def test_a_back_taken_before_its_front_is_known_by_what_is_the_persons_own() -> None:
    back, front = card("mail: dora@example.com", "note: Yoga"), card("name: Dora Dehmel", "mail: dora@example.com")
    assert two_sides(back, front) == Sides(Why.SAME_EMAIL, second_is_front=True)


def test_only_two_cards_of_a_picture_can_be_sides_of_each_other() -> None:
    one = card(*DORA)
    assert neighbours([one]) == []
    assert neighbours([one, one]) == [(0, 1)]
    assert neighbours([one, one, one]) == []


def test_pages_that_follow_each_other_can_be_sides_of_each_other() -> None:
    pages = [card(*DORA, page=number) for number in range(3)]
    assert neighbours(pages) == [(0, 1), (1, 2)]
    assert neighbours([*pages, card(*DORA, page=2)]) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Dora Dehmel", "DEHMEL, Dora", Likeness.SAME),
        ("Dora M. Dehmel", "Dora Dehmel", Likeness.SAME),
        ("José Müller", "Jose Muller", Likeness.SAME),
        ("Dora Dehmel", "Dora Dehmell", Likeness.UNLIKE),
        ("D. Dehmel", "Dora Dehmel", Likeness.NEAR),
        ("D. Dehmel", "K. Dehmel", Likeness.UNLIKE),
        ("Dora Dehmel", "D0ra Dehme1", Likeness.NEAR),
        ("Person A", "Person B", Likeness.UNLIKE),
        ("Юлия Ковалёва", "Yulia Kovaleva", Likeness.SPELLED),
        ("Сергей Хрущёв", "Sergey Khrushchev", Likeness.SPELLED),
        ("Юлия Ковалёва", "Olga Kovaleva", Likeness.UNLIKE),
        ("Иван Сергеевич Петров", "Ivan Petrov", Likeness.SPELLED),
        ("Иван Петров", "Ivana Petrova", Likeness.UNTOLD),
        ("Δώρα Ντέμελ", "Dora Dehmel", Likeness.SPELLED),
        ("Γιώργος Παπαδόπουλος", "George Papadopoulos", Likeness.UNTOLD),
        ("김민준", "Minjun Kim", Likeness.UNTOLD),
        ("田中 太郎", "田中太郎", Likeness.SAME),
        ("田中 太郎", "田中 次郎", Likeness.UNLIKE),
    ],
)
def test_names_are_compared_as_people_do(one: str, other: str, expected: Likeness) -> None:
    assert likeness([one], [other]) == expected
    assert likeness([other], [one]) == expected


FRONT = card("name: Dora Dehmel", "title: Steuerberaterin", "company: Axiom", "mail: d.dehmel@axiom.example")
LOGO = card("company: Axiom", "web: www.axiom-group.example")


@pytest.mark.parametrize("cards", [(FRONT, LOGO), (LOGO, FRONT)], ids=["front first", "logo first"])
def test_sides_lying_together_have_no_order(cards: tuple[CardReading, CardReading]) -> None:
    ((front, back, why),) = in_one_photo(cards)
    assert (cards[front], cards[back], why) == (FRONT, LOGO, Why.BACK_COMPANY)


def test_colleagues_lying_together_are_two() -> None:
    colleague = card("name: Kai Otto", "company: Axiom", "mail: k.otto@axiom.example")
    assert in_one_photo([FRONT, colleague]) == []


def test_a_joined_card_says_what_both_sides_say_and_nothing_twice() -> None:
    back = card("company: Axiom Ltd", "web: www.axiom.example", "mail: d.dehmel@axiom.example")
    values = [(field.kind, field.value) for field in joined(FRONT, back).fields]
    assert values == [(field.kind, field.value) for field in FRONT.fields] + [(FieldKind.URL, "www.axiom.example")]


def test_the_json_has_one_card_for_both_sides_and_says_why() -> None:
    reading = Reading("both.jpg", 1.0, (LOGO, FRONT))
    (whole,) = reading_as_json(reading)["cards"]
    assert (whole["name"], whole["urls"]) == ("Dora Dehmel", ["www.axiom-group.example"])
    assert whole["back"]["why"] == "back_company"
    assert len(reading_as_json(reading, join=False)["cards"]) == 2
