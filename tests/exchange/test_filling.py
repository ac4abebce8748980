"""A card of somebody who is there fills what was missing and adds what is new, and changes nothing."""

from __future__ import annotations

from hypothesis import given, settings

from desktop.contacts.vcard import fields_to_vcard, vcard_to_fields
from desktop.exchange.filling import filled
from tests.contacts.invented import DORA
from tests.contacts.strategies import FIELDS

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dora Dehmel\r\nN:Dehmel;Dora;;;\r\nTEL;TYPE=WORK:+49 30 23125001\r\n"
    "item1.EMAIL:d@axiom.example\r\nitem1.X-ABLabel:Segeln\r\nCATEGORIES:Navy\r\nEND:VCARD\r\n"
)


def with_lines(*lines: str) -> str:
    return CARD.replace("END:VCARD", "".join(f"{line}\r\n" for line in lines) + "END:VCARD")


def test_the_same_card_adds_nothing() -> None:
    assert filled(CARD, CARD).vcard == CARD
    assert filled(CARD, CARD.replace("+49 30 23125001", "030 23125001")).vcard == CARD
    assert filled(CARD, CARD.replace("d@axiom", "D@Axiom")).adds == ()


def test_what_is_new_stands_before_the_end_and_all_else_stays() -> None:
    found = filled(CARD, with_lines("TEL;TYPE=CELL:+49 30 23125002", "X-ODD;A=b:as it is", "BDAY:1980-02-01"))

    assert found.vcard == with_lines("TEL;TYPE=CELL:+49 30 23125002", "X-ODD;A=b:as it is", "BDAY:1980-02-01")
    assert found.adds == ("telephone +49 30 23125002", "X-ODD as it is", "birthday 1980-02-01")


def test_what_stands_once_is_not_written_over() -> None:
    there = with_lines("TITLE:Chefin", "BDAY:1980-02-01")

    found = filled(there, with_lines("TITLE:Azubi", "BDAY:1999-01-01"))

    assert found.vcard == there
    assert found.differs == ("title Azubi", "birthday 1999-01-01")


def test_a_title_of_another_job_is_not_put_beside_the_company() -> None:
    there = with_lines("ORG:Axiom GmbH;Einkauf", "TEL:+49 30 23125009")

    found = filled(there, with_lines("ORG:Lumen AG", "TITLE:Leiterin", "NOTE:new"))
    second = filled(with_lines("ORG:Axiom", "ORG:Zwei"), with_lines("ORG:Lumen", "ORG:Zwei", "TITLE:Leiterin"))
    same_company = filled(there, with_lines("ORG:Axiom GmbH", "TITLE:Leiterin"))
    other_title = filled(with_lines("TITLE:Chefin"), with_lines("ORG:Lumen AG", "TITLE:Azubi"))

    assert (found.adds, found.differs) == (("note new",), ("company Lumen AG", "title Leiterin"))
    assert (second.adds, second.differs) == ((), ("company Lumen", "title Leiterin"))
    assert same_company.adds == ("title Leiterin",)
    assert (other_title.adds, other_title.differs) == ((), ("company Lumen AG", "title Azubi"))


def test_more_properties_than_are_compared_are_said() -> None:
    found = filled(CARD, with_lines(*(f"X-A{number}:v" for number in range(2_500))))

    assert found.differs == ("504 more properties than Cardfile compares",)


def test_a_label_comes_with_what_it_labels_under_a_group_of_its_own() -> None:
    other = CARD.replace("d@axiom.example", "x@axiom.example").replace("Segeln", "Rudern")

    found = filled(CARD, other).vcard

    assert "item2.EMAIL:x@axiom.example\r\nitem2.X-ABLabel:Rudern\r\nEND" in found
    assert "item1.EMAIL:d@axiom.example\r\nitem1.X-ABLabel:Segeln\r\n" in found


def test_what_a_merge_has_put_into_one_note_is_not_added_again() -> None:
    own = with_lines("NOTE:tea\\n\\ncake", "NICKNAME:Kay, Otti")

    assert filled(own, with_lines("NOTE:cake", "NICKNAME:otti")).vcard == own
    assert filled(own, with_lines("NOTE:ea", "NICKNAME:Ott")).adds == ("note ea", "nickname Ott")


def test_circles_come_together() -> None:
    found = filled(CARD, CARD.replace("Navy", "Clients,Navy"))

    assert "CATEGORIES:Navy,Clients" in found.vcard
    assert found.adds == ("circle Clients",)


def test_a_card_that_ends_without_a_line_end_is_filled_too() -> None:
    found = filled(CARD.rstrip(), with_lines("TITLE:Chefin"))

    assert found.vcard.endswith("TITLE:Chefin\r\nEND:VCARD")


@settings(max_examples=150, deadline=None)
@given(FIELDS)
def test_filling_twice_is_filling_once_and_loses_nothing(fields) -> None:
    card, other = fields_to_vcard(DORA, "uid-1"), fields_to_vcard(fields, "uid-2")

    once = filled(card, other)

    assert filled(once.vcard, other).vcard == once.vcard
    before, after = vcard_to_fields(card), vcard_to_fields(once.vcard)
    assert set(before.emails) <= set(after.emails)
    assert set(before.phones) <= set(after.phones)
    assert (before.name, before.organization, before.title) == (after.name, after.organization, after.title)
