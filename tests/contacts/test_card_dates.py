"""Birthday, anniversary and the own cadence in a vCard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.contacts.card_dates import card_cadence, card_dates, may_say_when, with_cadence


def card(*lines: str, version: str = "4.0") -> str:
    return "".join(f"{line}\r\n" for line in ("BEGIN:VCARD", f"VERSION:{version}", "FN:Dora", *lines, "END:VCARD"))


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:1985-04-12", "1985-04-12"),
        ("BDAY:19850412", "1985-04-12"),
        ("BDAY:--0412", "--04-12"),
        ("BDAY:--04-12", "--04-12"),
        ("BDAY:--0229", "--02-29"),
        ("BDAY:1984-02-29", "1984-02-29"),
        ("BDAY:1985-04-12T23:20:50Z", "1985-04-12"),
        ("BDAY;VALUE=date-and-or-time:19850412T102200", "1985-04-12"),
        ("item1.BDAY:1985-04-12", "1985-04-12"),
        ("bday;X-APPLE-OMIT-YEAR=1604:1604-04-12", "--04-12"),
        ("BDAY:1604-04-12", "1604-04-12"),
        ("BDAY:1985-02-29", ""),
        ("BDAY:1985-04", ""),
        ("BDAY:1985", ""),
        ("BDAY;VALUE=text:circa 1800", ""),
        ("BDAY:", ""),
        ("BDAY:" + "9" * 10_000, ""),
        ("X-BDAY-NOTE:1985-04-12", ""),
    ],
)
def test_a_birthday_is_a_day_or_nothing(line: str, birthday: str) -> None:
    assert card_dates(card(line)) == (birthday, "")


@pytest.mark.parametrize(
    "lines",
    [
        ("ANNIVERSARY:2010-06-15",),
        ("X-ANNIVERSARY:2010-06-15",),
        ("item1.X-ABDATE:2010-06-15", "item1.X-ABLabel:_$!<Anniversary>!$_"),
        ("ITEM2.X-ABDATE;type=pref:20100615", "item2.X-ABLABEL:Anniversary"),
    ],
)
def test_an_anniversary_is_found_where_programs_put_it(lines: tuple[str, ...]) -> None:
    assert card_dates(card(*lines, version="3.0")) == ("", "2010-06-15")


def test_another_date_of_apple_is_no_anniversary() -> None:
    assert card_dates(card("item1.X-ABDATE:2010-06-15", "item1.X-ABLabel:First met")) == ("", "")


def test_the_first_day_that_is_one_counts() -> None:
    assert card_dates(card("BDAY:unknown", "BDAY:1985-04-12", "BDAY:1990-01-01")) == ("1985-04-12", "")


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("90", 90),
        ("0", 0),
        (" 14 ", 14),
        ("3660", 3660),
        ("3661", None),
        ("-1", None),
        ("often", None),
        ("9" * 999, None),
    ],
)
def test_a_cadence_is_days_up_to_ten_years(value: str, days: int | None) -> None:
    assert card_cadence(card(f"X-CARDFILE-CADENCE:{value}")) == days
    assert card_cadence(card(f"x-cardfile-cadence:{value}")) == days


@pytest.mark.parametrize("days", [0, 14, 365, None])
def test_a_cadence_is_written_changed_and_taken_out_and_nothing_else_is(days: int | None) -> None:
    plain = card("NOTE:Keep\\, me", "X-OTHER;a=b:c")
    before = with_cadence(plain, 30)

    after = with_cadence(before, days)

    assert card_cadence(before) == 30
    assert card_cadence(after) == days
    assert [line for line in after.splitlines() if "CADENCE" not in line] == plain.splitlines()
    assert with_cadence(after, None) == plain
    assert with_cadence(after, days) == after


def test_of_two_cadences_one_is_left() -> None:
    twice = card("X-CARDFILE-CADENCE:30", "X-CARDFILE-CADENCE:60")

    assert with_cadence(twice, 30).count("CADENCE") == 1
    assert with_cadence(twice, None).count("CADENCE") == 0


def test_only_cards_that_say_when_are_looked_into() -> None:
    assert may_say_when(card("bday:1985-04-12"))
    assert may_say_when(card("X-CARDFILE-CADENCE:1"))
    assert not may_say_when(card("NOTE:Likes jazz"))


@given(st.text(max_size=60).filter(lambda text: not {"\r", "\n"} & set(text)))
def test_whatever_stands_there_is_a_day_or_nothing(value: str) -> None:
    text = card(f"BDAY:{value}", f"X-CARDFILE-CADENCE:{value}", f"ANNIVERSARY:{value}")

    birthday, anniversary = card_dates(text)

    assert birthday == anniversary
    assert birthday == "" or birthday[-6:-3].startswith("-")
    assert card_cadence(text) in {None, *range(3661)}
