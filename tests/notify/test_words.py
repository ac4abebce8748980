"""What notifications say, in each language there is."""

from __future__ import annotations

import itertools
import plistlib
import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.notify import language as languages
from desktop.notify.language import (
    ENGLISH,
    ENGLISH_COUNTS,
    PLURALS,
    TRANSLATIONS,
    Language,
    as_language,
    language,
    spoken,
    system_language,
)
from desktop.notify.model import DIGEST, NoticeItem, NoticeKind
from desktop.notify.words import digest_for, notice_for, when

ENGLISH_LANGUAGE, GERMAN = language("en"), language("de")
KAI = ("Kai Otto",)
DORA = ("Dora Dehmel",)
PEOPLE = ("Dora Dehmel", "Kai Otto", "Ana Silva", "Bo Lind", "Cem Kaya", "Eva Novak", "Jan Kos")
K = NoticeKind


def item(kind: NoticeKind, names: tuple[str, ...] = (), days: int | None = None, **more: str) -> NoticeItem:
    return NoticeItem("key", kind, names, days=days, **more)


@pytest.mark.parametrize(
    ("due", "title", "body"),
    [
        (item(K.KEEP_IN_TOUCH, KAI, -120), "Catch up with Kai Otto", "Last contact 4 months ago"),
        (item(K.KEEP_IN_TOUCH, KAI), "Catch up with Kai Otto", "No contact yet"),
        (item(K.KEEP_IN_TOUCH, KAI, -1), "Catch up with Kai Otto", "Last contact yesterday"),
        (item(K.FOLLOW_UP, DORA, event="PyCon"), "Write to Dora Dehmel", "Met at PyCon"),
        (item(K.FOLLOW_UP, DORA, text="Send the slides"), "Write to Dora Dehmel", "Send the slides"),
        (item(K.FOLLOW_UP, DORA + KAI), "Write to Dora Dehmel and Kai Otto", ""),
        (item(K.FOLLOW_UP, PEOPLE), "Write to Dora Dehmel and 6 others", ""),
        (item(K.RETURN_CALL, KAI), "Call Kai Otto back", ""),
        (item(K.RETURN_MAIL, KAI, text="About the offer"), "Write back to Kai Otto", "About the offer"),
        (item(K.BIRTHDAY, DORA, 0, on="2026-11-22"), "Dora Dehmel's birthday is today", ""),
        (item(K.BIRTHDAY, DORA, 1, on="2026-11-23"), "Dora Dehmel's birthday is tomorrow", ""),
        (item(K.BIRTHDAY, DORA, -13, on="2026-11-09"), "Dora Dehmel's birthday was on 9 November", ""),
        (item(K.BIRTHDAY, DORA, 9, on="2026-12-01"), "Dora Dehmel's birthday is on 1 December", ""),
        (item(K.ANNIVERSARY, DORA, 0, on="2026-11-22"), "Dora Dehmel's anniversary is today", ""),
        (item(K.EVENT, (), 21, event="FOSDEM"), "FOSDEM is in 3 weeks", ""),
        (
            item(K.EVENT, PEOPLE[:5], 21, event="FOSDEM"),
            "FOSDEM is in 3 weeks: you know 5 people there",
            "Dora Dehmel, Kai Otto, Ana Silva and 2 others",
        ),
        (item(K.EVENT, KAI, 0, event="FOSDEM"), "FOSDEM is today: you know 1 person there", "Kai Otto"),
        (item(K.EVENT, (), -1, event="FOSDEM"), "FOSDEM was yesterday", ""),
        (item(K.OWN, (), 0, text="Renew the stand"), "Renew the stand", ""),
        (item(K.OWN, KAI, 0, text="Ask about the job\nand the move"), "Ask about the job", "and the move\nKai Otto"),
        (item(K.OWN, KAI, 0, text="Ask Kai Otto"), "Ask Kai Otto", ""),
        (item(K.OWN, KAI, -3, text="Ask", on="2026-11-19"), "Ask", "Kai Otto\nDue since 19 November"),
        (item(K.OWN, KAI, 0), "Think of Kai Otto", ""),
        (item(K.RETURN_CALL), "Call Someone back", ""),
    ],
)
def test_a_notification_says_what_is_due(due: NoticeItem, title: str, body: str) -> None:
    notice = notice_for(due, ENGLISH_LANGUAGE)

    assert (notice.title, notice.body) == (title, body)
    assert notice.key == "key"
    assert [(button.id, button.label) for button in notice.buttons] == [
        ("done", "Done"),
        ("snooze", "Snooze"),
        ("open", "Open"),
    ]


@pytest.mark.parametrize(
    ("due", "title", "body"),
    [
        (item(K.KEEP_IN_TOUCH, KAI, -120), "Wieder bei Kai Otto melden", "Letzter Kontakt vor 4 Monaten"),
        (item(K.FOLLOW_UP, DORA, event="PyCon"), "Dora Dehmel schreiben", "Kennengelernt: PyCon"),
        (item(K.BIRTHDAY, DORA, -13, on="2026-11-09"), "Dora Dehmel hatte am 9. November Geburtstag", ""),
        (item(K.EVENT, KAI, 21, event="FOSDEM"), "FOSDEM ist in 3 Wochen: Sie kennen 1 Person dort", "Kai Otto"),
    ],
)
def test_a_notification_speaks_german(due: NoticeItem, title: str, body: str) -> None:
    notice = notice_for(due, GERMAN)

    assert (notice.title, notice.body) == (title, body)
    assert [button.label for button in notice.buttons] == ["Erledigt", "Später", "Öffnen"]


def test_many_people_are_told_of_in_one_digest() -> None:
    due = [item(K.KEEP_IN_TOUCH, (name,), -100) for name in PEOPLE]
    notice = digest_for(due, ENGLISH_LANGUAGE)

    assert notice.key == DIGEST
    assert notice.title == "7 people are waiting to hear from you"
    assert notice.body == "Dora Dehmel, Kai Otto, Ana Silva and 4 others"
    assert [button.id for button in notice.buttons] == ["open", "snooze"]
    assert digest_for(due, GERMAN).title == "7 Personen warten auf eine Nachricht von Ihnen"


def test_a_person_with_two_reminders_counts_once() -> None:
    due = [item(K.FOLLOW_UP, KAI), item(K.RETURN_CALL, KAI), item(K.FOLLOW_UP, DORA)]

    assert digest_for(due, ENGLISH_LANGUAGE).title == "2 people are waiting to hear from you"


def test_a_digest_of_other_things_counts_the_things() -> None:
    due = [item(K.OWN, (), text="Renew the stand"), item(K.BIRTHDAY, DORA, 0), item(K.EVENT, KAI, 3, event="Fair")]
    notice = digest_for(due, ENGLISH_LANGUAGE)

    assert (notice.title, notice.body) == ("3 reminders are due", "Dora Dehmel and Kai Otto")
    assert digest_for([], ENGLISH_LANGUAGE).body == ""


@pytest.mark.parametrize(
    ("days", "said"),
    [
        *[(0, "today"), (1, "tomorrow"), (-1, "yesterday"), (2, "in 2 days"), (-13, "13 days ago"), (14, "in 2 weeks")],
        *[(-30, "4 weeks ago"), (61, "in 2 months"), (-365, "12 months ago"), (-730, "2 years ago")],
        (10**6, "in 2738 years"),
    ],
)
def test_how_far_a_day_is(days: int, said: str) -> None:
    assert when(days, ENGLISH_LANGUAGE) == said


@pytest.mark.parametrize("name", ["<b>Kai</b> & {name}", "{0} %s {count!r} \\", "Kai\x00\x1b[31m\u202eOtto\n<script>"])
def test_names_are_text_and_nothing_else(name: str) -> None:
    shown = " ".join(name.replace("\x00", " ").replace("\x1b", " ").replace("\u202e", "").split())
    for kind in NoticeKind:
        hostile = NoticeItem("k", kind, (name, name + "!"), text=name, on=name, days=-3, event=name)
        for one in (notice_for(hostile, ENGLISH_LANGUAGE), digest_for([hostile], GERMAN)):
            assert not set(one.title + one.body) & set("\x00\x1b\u202e")
            assert "\n" not in one.title
            assert shown in one.title + one.body


def test_names_without_end_are_cut() -> None:
    endless = NoticeItem("k", K.EVENT, ("x" * 100_000,) * 5000, text="y" * 100_000, on="z" * 9999, event="e" * 100_000)
    for one in (notice_for(endless, GERMAN), digest_for([endless] * 3, GERMAN)):
        assert len(one.title) <= 120
        assert len(one.body) <= 400


# ---- languages ----------------------------------------------------------------------------------------------------

PLACES = re.compile(r"\{(\w+)\}")


def test_each_translation_is_whole() -> None:
    files = sorted(TRANSLATIONS.glob("notices_*.toml"))
    assert files
    for file in files:
        content = tomllib.loads(file.read_text("utf-8"))
        assert content["plural"] in PLURALS
        assert content["texts"].keys() == ENGLISH.keys()
        assert content["counts"].keys() == ENGLISH_COUNTS.keys()
        assert len(content["months"]) == 12
        forms = {PLURALS[content["plural"]](n) for n in range(200)}
        for what, text in content["texts"].items():
            assert set(PLACES.findall(text)) == set(PLACES.findall(ENGLISH[what])), what
        for what, texts in content["counts"].items():
            assert set(range(len(texts))) == forms, what
            assert all(set(PLACES.findall(text)) == set(PLACES.findall(ENGLISH_COUNTS[what][1])) for text in texts)


def test_nothing_of_a_german_notification_is_english() -> None:
    words = re.compile(r"\b(the|you|is|was|with|back|ago|in \d+ \w+s|today|and|others?|contact|due)\b")
    for kind, days, names in itertools.product(NoticeKind, (-800, -90, -20, -5, -1, 0, 1, 5), ((), KAI, PEOPLE)):
        due = NoticeItem("k", kind, names, "Vortrag", "2026-03-05", days, "Messe")
        one = notice_for(due, GERMAN)
        assert not words.search(f"{one.title}\n{one.body}"), one


@pytest.mark.parametrize(
    ("rule", "forms"),
    [
        ("one other", {0: 1, 1: 0, 2: 1, 21: 1}),
        ("one-or-none other", {0: 0, 1: 0, 2: 1}),
        ("other", {0: 0, 1: 0, 7: 0}),
        ("one few other", {0: 2, 1: 0, 2: 1, 4: 1, 5: 2, 22: 2}),
        ("one few many", {0: 2, 1: 0, 2: 1, 4: 1, 5: 2, 12: 2, 21: 2, 22: 1, 112: 2}),
        ("ends-in-one few many", {1: 0, 2: 1, 5: 2, 11: 2, 12: 2, 21: 0, 22: 1, 111: 2}),
    ],
)
def test_numbers_take_the_form_of_the_language(rule: str, forms: dict[int, int]) -> None:
    assert {count: PLURALS[rule](count) for count in forms} == forms


def test_a_language_of_three_forms_is_a_file_and_no_code() -> None:
    polish = as_language(
        "pl",
        {
            "plural": "one few many",
            "months": list("abcdefghijkl"),
            "texts": {"last_contact": "Ostatni kontakt {when}"},
            "counts": {"days_ago": ["{count} dzień temu", "{count} dni temu", "{count} dni temu"]},
        },
    )
    notice = notice_for(item(K.KEEP_IN_TOUCH, KAI, -5), polish)

    assert notice.body == "Ostatni kontakt 5 dni temu"
    assert notice.title == "Catch up with Kai Otto"  # not translated yet


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"}, ""),
        ({"LANG": "C"}, ""),
        ({"LANG": "../../etc/passwd"}, ""),
        ({"LANG": "de@euro"}, "de"),
    ],
)
def test_the_language_is_the_systems(environment: dict[str, str], code: str) -> None:
    assert system_language("linux", environment) == code


def test_windows_says_its_language_in_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "_windows_language", lambda: "de_DE")

    assert system_language("win32", {}) == "de"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (plistlib.dumps({"AppleLanguages": ["de-DE", "en-GB"]}, fmt=plistlib.FMT_BINARY), "de"),
        (plistlib.dumps({"AppleLanguages": ["en"]}), "en"),
        (plistlib.dumps({}), ""),
        (plistlib.dumps({"AppleLanguages": []}), ""),
        (plistlib.dumps({"AppleLanguages": [7]}), ""),
        (plistlib.dumps(["de"]), ""),
        (b"", ""),
        (b"bplist00", ""),
        (b"<?xml version='1.0'?><plist><dict>", ""),
        (b"\x00" * 99, ""),
    ],
)
def test_macos_says_its_language_in_a_file(home: Path, content: bytes, code: str) -> None:
    assert system_language("darwin", {"HOME": str(home)}) == ""
    folder = home / "Library" / "Preferences"
    folder.mkdir(parents=True)
    (folder / ".GlobalPreferences.plist").write_bytes(content)

    assert system_language("darwin", {"HOME": str(home)}) == code


def test_the_users_choice_goes_before_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")

    assert spoken().code == "de"
    assert spoken("en").code == "en"
    assert spoken("xx").code == "en"
    assert spoken("../cardfile") == Language()


def test_the_key_of_the_reminder_is_never_shown() -> None:
    one = notice_for(replace(item(K.OWN, text="Ask"), key="reminder:secret"), ENGLISH_LANGUAGE)

    assert "secret" not in one.title + one.body
