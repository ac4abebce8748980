"""Who is right where two readers differ in accents, like letters and spaces."""

from __future__ import annotations

import pytest

from ocr.letters import best_spaced, plain, settle


@pytest.mark.parametrize(
    ("main", "check", "settled"),
    [
        ("Prezes Zarzadu", "Prezes Zarządu", "Prezes Zarządu"),
        ("Ancuța", "Ancuta", "Ancuța"),
        ("izmir", "İzmir", "İzmir"),
        ("KJAERGAARD & MØLLEGAARD", "KJÆRGAARD & MØLLEGAARD", "KJÆRGAARD & MØLLEGAARD"),
        ("Michael Kjaer", "Michael Kjær", "Michael Kjær"),
        ("Thijs '† Hart", "Thijs 't Hart", "Thijs 't Hart"),
        ("Sistemi S.r.I.", "Sistemi S.r.l.", "Sistemi S.r.l."),
        ("0 +1 212 555 0142", "O +1212 555 0142", "O +1 212 555 0142"),
        ("+49 30 23125 010", "+49 30 23125 O1O", "+49 30 23125 010"),
        ("+36-I-555 I3I3", "+36-1-555 1313", "+36-1-555 1313"),
        ("Łódz", "Łódź", "Łódź"),
        ("Responsabil Achiziți", "Responsabil Achiziţii", "Responsabil Achiziţii"),
        ("Győrffy Pékség", "Györffy Pékség", "Győrffy Pékség"),
    ],
)
def test_settles_only_what_a_language_decides(main: str, check: str, settled: str) -> None:
    assert settle(main, check) == (settled, True)


@pytest.mark.parametrize(
    ("main", "check", "mended"),
    [
        ("F: +49 30 23125 165", "F: +49 30 23125 163", "F: +49 30 23125 165"),
        ("one", "none", "one"),
        ("Stefania Mânzăeanu", "Stefania Mânzăteanu", "Stefania Mânzăteanu"),
        ("Ada urcanu", "Ada Țurcanu", "Ada Țurcanu"),
        ("Norika Strojírna", "Norika Strojíirna", "Norika Strojírna"),
        ("Rue de Rome", "Rue de e Rome", "Rue de Rome"),
        ("a@rivers.example", "a@riverns.example", "a@rivers.example"),
        ("Kuipers Kwekerij V.0.F.", "Kuipers Kuekerä V.O.F.", "Kuipers Kwekerij V.O.F."),
    ],
)
def test_what_remains_in_doubt_stays_as_the_main_reader_has_it(main: str, check: str, mended: str) -> None:
    assert settle(main, check) == (mended, False)


@pytest.mark.parametrize(
    ("one", "other", "best"),
    [
        ("AbteilungsleiterIT", "Abteilungsleiter IT", "Abteilungsleiter IT"),
        ("laura_s@example.com", "laura _s@example.com", "laura_s@example.com"),
        ("www. example.com", "www.example.com", "www.example.com"),
        ("2, 33730 Navarra", "2 , 33730 Navarra", "2, 33730 Navarra"),
        ("Ving a li s Ingénieri e SCP", "Vingalis Ingénierie SCP", "Vingalis Ingénierie SCP"),
        ("T 030 23125 010 F 030 23125 011", "T030 23125 010 F030 23125 011", "T 030 23125 010 F 030 23125 011"),
    ],
)
def test_spaces_stand_where_a_person_would_put_them(one: str, other: str, best: str) -> None:
    assert best_spaced(one, other) == best


def test_plain_knows_letters_that_unicode_does_not_take_apart() -> None:
    assert plain("Łódź, Ærø, Straße") == "Lodz, Aro, Strase"


@pytest.mark.parametrize("main", ["", "a", "ae", "Kjaer Å", "  ", "Æ ae", "x æ oe"])
@pytest.mark.parametrize("check", ["", "æ", "aeæ", "Kjær A", "œ", "b c", "Æ œ"])
def test_settling_any_two_readings_never_fails(main: str, check: str) -> None:
    text, _ = settle(main, check)
    assert text.strip() != "" or not main.strip()
