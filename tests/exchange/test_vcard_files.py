"""vCard files of every kind are taken card by card, and what is broken is named by its line."""

from __future__ import annotations

import io

import pytest

from desktop.exchange.group_cards import Group, Member
from desktop.exchange.model import Incoming, Problem
from desktop.exchange.vcard_files import MAX_LINES, SAYS_NOTHING, STRAY, TOO_LARGE, UNENDED, read_vcards

DORA = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dora Dehmel\r\nN:Dehmel;Dora;;;\r\nX-ODD;P=1:as it is \r\nEND:VCARD\r\n"
KAI = "BEGIN:VCARD\nVERSION:2.1\nN:Otto;Kai\nTEL;CELL:+49 30 23125002\nEND:VCARD\n"


Found = list[Incoming | Group | Problem]


def read(content: bytes | str) -> Found:
    raw = content.encode() if isinstance(content, str) else content
    return list(read_vcards(io.BytesIO(raw), "cards.vcf"))


def names(found: Found) -> list[str]:
    return [
        one.fields.name
        if isinstance(one, Incoming)
        else f"{one.line}: {one.why if isinstance(one, Problem) else one.name}"
        for one in found
    ]


def test_every_card_is_taken_byte_for_byte_with_its_line() -> None:
    found = read(DORA + "\r\n" + KAI)

    assert [(one.vcard, one.line) for one in found if isinstance(one, Incoming)] == [(DORA, 1), (KAI, 8)]
    assert names(found) == ["Dora Dehmel", "Kai Otto"]


def test_a_card_with_folded_lines_and_a_mark_at_the_beginning_stays_as_it_is() -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Dora\nNOTE:long\n er than \n\tthat\nEND:VCARD"

    [one] = read(b"\xef\xbb\xbf" + card.encode())

    assert isinstance(one, Incoming)
    assert one.vcard == card
    assert one.fields.notes == ("longer than that",)


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be"])
def test_cards_in_utf_16_are_read(charset: str) -> None:
    mark = {"utf-16": "", "utf-16-le": "\ufeff", "utf-16-be": "\ufeff"}[charset]

    assert names(read((mark + DORA.replace("Dora", "Zoë") + KAI).encode(charset))) == ["Zoë Dehmel", "Kai Otto"]


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_cards_in_utf_16_without_a_mark_lose_no_letter(charset: str) -> None:
    found = read((DORA.replace("Dora", "Łucja 王") + KAI).encode(charset))

    assert names(found) == ["Łucja 王 Dehmel", "Kai Otto"]


def test_cards_in_an_old_charset_are_read_by_what_they_say_else_as_windows_does() -> None:
    said = "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-2:Łukasiewicz;Jan\nEND:VCARD\n".encode("iso-8859-2")
    silent = "BEGIN:VCARD\nVERSION:2.1\nN:Müller;Jörg\nNOTE:„so“\nEND:VCARD\n".encode("windows-1252")

    found = read(said + silent)

    assert names(found) == ["Jan Łukasiewicz", "Jörg Müller"]
    assert isinstance(found[0], Incoming)
    assert "CHARSET=UTF-8" in found[0].vcard


@pytest.mark.parametrize("charset", ["hex", "rot13", "punycode", "nonsense", "idna"])
def test_a_charset_that_is_none_does_no_harm(charset: str) -> None:
    card = f"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET={charset}:M".encode() + b"\xfcller\nEND:VCARD\n"

    assert names(read(card)) == ["Müller"]


def test_a_charset_that_takes_for_ever_is_not_used() -> None:
    note = "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=punycode:" + "ab" * 1_000_000

    [one] = read(KAI.replace("END", f"{note}\nEND"))

    assert isinstance(one, Incoming)
    assert one.fields.notes == ("ab" * 1_000_000,)


def test_line_ends_of_old_macs_are_line_ends() -> None:
    found = read((DORA + DORA).replace("\r\n", "\r"))

    assert [one.line for one in found] == [1, 7]
    assert names(found) == ["Dora Dehmel", "Dora Dehmel"]


def test_a_broken_card_is_named_by_its_line_and_the_rest_is_taken() -> None:
    cut_off = DORA.replace("END:VCARD\r\n", "")

    found = read("Dear all,\n" + DORA + cut_off + KAI + "BEGIN:VCARD\nVERSION:3.0\nREV:1\nEND:VCARD\n" + cut_off)

    expected = [f"1: {STRAY}", "Dora Dehmel", f"8: {UNENDED}", "Kai Otto", f"18: {SAYS_NOTHING}", f"22: {UNENDED}"]
    assert names(found) == expected


def test_a_line_that_is_none_stays_in_the_card() -> None:
    card = DORA.replace("X-ODD", "this line has no colon\r\nX-ODD")

    [one] = read(card)

    assert isinstance(one, Incoming)
    assert one.vcard == card


def test_the_card_of_an_agent_belongs_to_the_card_around_it() -> None:
    card = KAI.replace("END", "AGENT:\n" + KAI.replace("Kai", "Agent") + "END")

    [one, other] = read(card + DORA)

    assert isinstance(one, Incoming)
    assert one.vcard == card
    assert one.fields.name == "Kai Otto"
    assert isinstance(other, Incoming)


APPLE = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Friends\r\nFN:Friends\r\nX-ADDRESSBOOKSERVER-KIND:group\r\n"
    "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:5AD380FD-B2DE\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uu\r\n id:86D1B0B1\r\n"
    "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:5ad380fd-b2de\r\nX-ADDRESSBOOKSERVER-MEMBER:7\r\nEND:VCARD\r\n"
)
FOUR = "BEGIN:VCARD\nVERSION:4.0\nKIND;VALUE=text:group\nFN:Friends\nitem1.MEMBER:urn:uuid:1\nEND:VCARD\n"


def test_a_group_card_is_a_name_and_members_and_no_contact() -> None:
    members = (Member("5ad380fd-b2de", 6), Member("86d1b0b1", 7), Member("7", 10))

    assert read(APPLE) == [Group("Friends", members, "cards.vcf", 1)]
    assert read(KAI + FOUR)[1:] == [Group("Friends", (Member("1", 10),), "cards.vcf", 6)]


@pytest.mark.parametrize("line", ["NOTE:KIND:group", "KIND:individual", "X-KIND:group", "NOTE:a\n KIND:group"])
def test_a_contact_that_speaks_of_groups_is_a_contact(line: str) -> None:
    assert names(read(KAI.replace("END", f"{line}\nEND"))) == ["Kai Otto"]


def test_nul_bytes_are_left_out() -> None:
    assert names(read(KAI.replace("Kai", "K\0ai"))) == ["Kai Otto"]


@pytest.mark.parametrize(
    "inside",
    [
        b"NOTE:" + b"x" * 10_000_000 + b"\n",
        b"NOTE:x\n" + b" y\n" * MAX_LINES,
        b"TEL:1\n" * MAX_LINES,
        b"AGENT:\nBEGIN:VCARD\n" * (MAX_LINES // 2),
    ],
    ids=["one line", "folding without end", "lines without end", "cards in cards"],
)
def test_a_card_without_bounds_is_left_out_and_the_next_is_taken(inside: bytes) -> None:
    found = read(b"BEGIN:VCARD\nFN:Huge\n" + inside + b"END:VCARD\n" * (MAX_LINES // 2 + 1) + KAI.encode())

    assert names(found)[0] == f"1: {TOO_LARGE}"
    assert names(found)[-1] == "Kai Otto"


def test_a_long_line_does_not_end_a_card_by_chance() -> None:
    for length in range(65_470, 65_540):
        [one] = read(b"BEGIN:VCARD\nFN:Dora\nNOTE:" + b"x" * length + b"END:VCARD\nEND:VCARD\n")
        assert isinstance(one, Incoming)


def test_what_stands_between_two_cards_is_one_complaint_however_long_it_is() -> None:
    found = read("nonsense\n" * 1000 + KAI + "\n\nmore\n\nof it\n" + KAI)
    assert names(found) == [f"1: {STRAY}", "Kai Otto", f"{1003 + KAI.count(chr(10))}: {STRAY}", "Kai Otto"]
