"""A change to a contact touches what changed and leaves every other byte of its vCard alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop.contacts.card_text import CardText
from desktop.contacts.cleaning import clean_fields
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.names import completed, with_name
from desktop.contacts.vcard import fields_to_vcard, patch_vcard, vcard_to_fields
from tests.contacts.invented import DORA
from tests.contacts.strategies import FIELDS
from tests.contacts.test_vcard import without_address_texts

APPLE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//macOS 14.0//EN
N:Public;John;Quinlan;Mr.;Esq.
FN:Mr. John Quinlan Public Esq.
NICKNAME:Johnny
ORG:Example\\, Inc.;Research;Lasers
TITLE:Head of Research
item1.EMAIL;type=INTERNET;type=pref:john@example.com
item1.X-ABLabel:_$!<Other>!$_
EMAIL;type=INTERNET;type=HOME:jqp@home.example
TEL;type=CELL;type=VOICE;type=pref:+1 (555) 555-0100
item2.TEL:555-0101
item2.X-ABLabel:lab
item3.ADR;type=WORK:;;100 Waters Edge\\nSuite 7;Baytown;LA;30314;USA
item3.X-ABADR:us
item4.URL;type=pref:http\\://www.example.com/a,b
item4.X-ABLabel:_$!<HomePage>!$_
X-SOCIALPROFILE;type=twitter;x-user=jqp:http://twitter.com/jqp
NOTE:He said\\: "no"\\, twice.
BDAY;value=date:1970-03-28
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEB
 QoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQ
 ==

X-UNKNOWN;PARAM="a;b:c":kept as it is
UID:5f1a-example
REV:2020-01-01T00:00:00Z
END:VCARD
""".replace("\n", "\r\n")

NOKIA = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=C3=BCrgen;;;\r\n"
    "TEL;CELL;PREF:+493023125001\r\nTEL;WORK;VOICE:+493023125002\r\nX-CLASS:private\r\nEND:VCARD\r\n"
)


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """Give the physical lines that went and those that came."""
    old, new = before.split("\r\n"), after.split("\r\n")
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_the_sample_is_read_as_meant() -> None:
    fields = vcard_to_fields(APPLE)

    assert (fields.name, fields.prefix, fields.suffix) == ("John Quinlan Public", "Mr.", "Esq.")
    assert (fields.organization, fields.department) == ("Example, Inc.", "Research, Lasers")
    assert fields.urls == ("http://www.example.com/a,b",)
    assert fields.notes == ('He said: "no", twice.',)


@pytest.mark.parametrize("text", [APPLE, NOKIA, fields_to_vcard(DORA, "uid-1")])
def test_no_change_changes_nothing(text: str) -> None:
    assert patch_vcard(text, vcard_to_fields(text), datetime.now(UTC)) == text


@pytest.mark.parametrize(
    ("change", "gone", "come"),
    [
        ({"title": "Director"}, ["TITLE:Head of Research"], ["TITLE:Director"]),
        ({"title": ""}, ["TITLE:Head of Research"], []),
        (
            {"organization": "New; Ltd."},
            ["ORG:Example\\, Inc.;Research;Lasers"],
            ["ORG:New\\; Ltd.;Research;Lasers"],
        ),
        (
            {"emails": ("new@example.com", "jqp@home.example")},
            ["item1.EMAIL;type=INTERNET;type=pref:john@example.com"],
            ["item1.EMAIL;type=INTERNET;type=pref:new@example.com"],
        ),
        (
            {"emails": ("jqp@home.example",)},
            ["item1.EMAIL;type=INTERNET;type=pref:john@example.com", "item1.X-ABLabel:_$!<Other>!$_"],
            [],
        ),
        (
            {"emails": ("john@example.com", "jqp@home.example", "third@example.com")},
            [],
            ["EMAIL;TYPE=INTERNET;TYPE=WORK:third@example.com"],
        ),
        (
            {"phones": (Phone("+15555550100", "mobile"), Phone("555-0101", "other"))},
            ["TEL;type=CELL;type=VOICE;type=pref:+1 (555) 555-0100"],
            ["TEL;type=CELL;type=VOICE;type=pref:+15555550100"],
        ),
        (
            {"phones": (Phone("+1 (555) 555-0100", "home"), Phone("555-0101", "other"))},
            ["TEL;type=CELL;type=VOICE;type=pref:+1 (555) 555-0100"],
            ["TEL;TYPE=pref;TYPE=HOME;TYPE=VOICE:+1 (555) 555-0100"],
        ),
        (
            {"addresses": (Address("100 Waters Edge\nSuite 7", "30315", "Baytown", "LA", "USA"),)},
            ["item3.ADR;type=WORK:;;100 Waters Edge\\nSuite 7;Baytown;LA;30314;USA"],
            ["item3.ADR;type=WORK:;;100 Waters Edge\\nSuite 7;Baytown;LA;30315;USA"],
        ),
        (
            {"social": ("github.com/jqp-example",)},
            ["X-SOCIALPROFILE;type=twitter;x-user=jqp:http://twitter.com/jqp"],
            ["X-SOCIALPROFILE;TYPE=github:github.com/jqp-example"],
        ),
        ({"notes": ()}, ['NOTE:He said\\: "no"\\, twice.'], []),
    ],
)
def test_one_change_changes_one_property(change: dict, gone: list[str], come: list[str]) -> None:
    wanted = replace(vcard_to_fields(APPLE), **change)

    after = patch_vcard(APPLE, wanted)

    assert changed_lines(APPLE, after) == (gone, come)
    assert without_address_texts(vcard_to_fields(after)) == without_address_texts(wanted)


def test_a_change_renews_the_revision() -> None:
    wanted = replace(vcard_to_fields(APPLE), title="Director")

    after = patch_vcard(APPLE, wanted, datetime(2026, 11, 22, 4, 45, tzinfo=UTC))

    assert changed_lines(APPLE, after)[1] == ["TITLE:Director", "REV:2026-11-22T04:45:00Z"]


def test_a_new_family_name_keeps_the_middle_name() -> None:
    wanted = with_name(vcard_to_fields(APPLE), "John Quinlan Private")

    after = patch_vcard(APPLE, wanted)

    assert changed_lines(APPLE, after)[1] == ["N:Private;John;Quinlan;Mr.;Esq.", "FN:Mr. John Quinlan Private\\, Esq."]


def test_a_new_name_takes_the_middle_name_away() -> None:
    after = patch_vcard(APPLE, with_name(vcard_to_fields(APPLE), "Jane Public"))

    assert "N:Public;Jane;;Mr.;Esq." in after.split("\r\n")


def test_an_old_card_is_changed_in_its_own_manner() -> None:
    wanted = with_name(replace(vcard_to_fields(NOKIA), title="Geschäftsführer; Inhaber"), "Jürgen Möller")

    after = patch_vcard(NOKIA, wanted)

    assert all(line.isascii() for line in after.split("\r\n"))
    assert after.startswith("BEGIN:VCARD\r\nVERSION:2.1\r\n")
    assert "X-CLASS:private\r\n" in after
    assert "TEL;CELL;PREF:+493023125001\r\nTEL;WORK;VOICE:+493023125002\r\n" in after
    assert vcard_to_fields(after) == wanted


def test_a_card_without_an_end_gets_its_property_on_a_line_of_its_own() -> None:
    after = patch_vcard("BEGIN:VCARD\nVERSION:3.0\nFN:Kai Otto", replace(ContactFields(name="Kai Otto"), title="Chef"))

    assert after == "BEGIN:VCARD\nVERSION:3.0\nFN:Kai Otto\nTITLE:Chef\n"


@settings(max_examples=100, deadline=None, phases=[Phase.generate, Phase.shrink])
@given(FIELDS, FIELDS, st.sampled_from(["name", "title", "organization", "phones", "emails", "addresses", "notes"]))
def test_any_one_field_can_be_changed_alone(first: ContactFields, second: ContactFields, changed: str) -> None:
    text = fields_to_vcard(first, "uid-1").replace("END:VCARD", 'item9.X-ODD;A="b;c":\\\\\\,d;\r\n  e\r\nEND:VCARD')
    before = vcard_to_fields(text)
    wanted = clean_fields(replace(before, **{changed: getattr(second, changed)}), before)
    if changed == "name":
        wanted = with_name(before, wanted.name)

    after = patch_vcard(text, wanted)

    found = vcard_to_fields(after)
    assert without_address_texts(found) == without_address_texts(completed(wanted) if changed == "name" else wanted)
    assert 'item9.X-ODD;A="b;c":\\\\\\,d;\r\n  e\r\n' in after


@settings(max_examples=100, deadline=None, phases=[Phase.generate, Phase.shrink])
@given(FIELDS, st.sampled_from([APPLE, NOKIA]))
def test_everything_can_be_changed_at_once(wanted: ContactFields, text: str) -> None:
    before = vcard_to_fields(text)
    wanted = completed(clean_fields(replace(wanted, notes=wanted.notes[:1]), before))

    after = patch_vcard(text, wanted)

    assert without_address_texts(vcard_to_fields(after)) == without_address_texts(wanted)
    kept = ("X-UNKNOWN;", "X-CLASS:", "BDAY", "UID", "PHOTO", " ==", "NICKNAME")
    for line in text.split("\r\n"):
        if line.startswith(kept):
            assert f"\r\n{line}\r\n" in after


def test_two_new_lines_alike_are_two_lines() -> None:
    card = CardText("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dora\r\nEND:VCARD\r\n")

    first, second = card.insert("NOTE", "same"), card.insert("NOTE", "same")
    card.remove(second)

    assert first is not second
    assert card.text().count("NOTE:same") == 1


def test_a_stray_backslash_does_not_swallow_what_is_put_in_after_it() -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dora\r\nORG:Axiom\\\r\nEND:VCARD\r\n"

    fields = vcard_to_fields(patch_vcard(text, replace(vcard_to_fields(text), department="Finance")))

    assert (fields.organization, fields.department) == ("Axiom\\", "Finance")
