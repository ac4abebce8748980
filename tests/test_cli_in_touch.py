"""Keeping in touch from the command line: what is due, what was, how often, where one met."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.app import App
from desktop.arguments import COMMANDS
from desktop.commands.completion import contact_names
from desktop.contacts.model import ContactFields, Direction, InteractionKind
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.settings import Settings, SettingsFile
from tests.typed import Cardfile, typed

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
"""A Wednesday."""


class Now:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Now:
    monkeypatch.setenv("TZ", "UTC")
    return Now()


@pytest.fixture
def app(tmp_path: Path, clock: Now) -> Iterator[App]:
    app = App(tmp_path / "data", clock, SettingsFile(tmp_path / "data"))
    for name in ("Dora Dehmel", "Kai Otto", "Kai Ottosen"):
        given, family = name.split()
        app.store.add(fields_to_vcard(ContactFields(name=name, given=given, family=family), name))
    yield app
    app.close()


@pytest.fixture
def cardfile(app: App, capsys: pytest.CaptureFixture[str]) -> Cardfile:
    return typed(capsys, lambda _folder: app)


def logged(app: App) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.kind, one.direction, one.text, one.uids) for one in app.store.interactions.all()]


def test_a_call_is_logged_and_taken_back(cardfile: Cardfile, app: App) -> None:
    result = cardfile("log", "Dora", "Dehmel", "--call", "asked about the migration", "--from-me")

    assert result.status == 0
    assert "a call with Dora Dehmel (“asked about the migration”), 2026-11-18" in result.err
    assert logged(app) == [(InteractionKind.CALL, Direction.OUT, "asked about the migration", ("Dora Dehmel",))]
    cardfile("undo")
    assert logged(app) == []


def test_a_meeting_of_several_on_another_day(cardfile: Cardfile, app: App) -> None:
    assert cardfile("log", "dora", "--with", "kai otto", "--meeting", "--on", "yesterday").status == 0

    (met,) = app.store.interactions.all()
    assert (met.uids, met.at.date().isoformat(), met.text) == (("Dora Dehmel", "Kai Otto"), "2026-11-17", "")


@pytest.mark.parametrize(
    ("when", "at"),
    [
        ("an hour ago", "2026-11-18T09:00"),
        ("today 9:30", "2026-11-18T09:30"),
        ("today", "2026-11-18T10:00"),
        ("gestern Abend", "2026-11-17T19:00"),
        ("17 Nov", "2026-11-17T12:00"),
    ],
)
def test_a_call_is_logged_at_its_hour(cardfile: Cardfile, app: App, when: str, at: str) -> None:
    assert cardfile("log", "dora", "--call", "--on", when).status == 0

    (call,) = app.store.interactions.all()
    assert call.at.isoformat(timespec="minutes")[:16] == at


def test_today_is_now_also_after_noon(cardfile: Cardfile, app: App, clock: Now) -> None:
    clock.now = datetime(2026, 11, 18, 17, 20, tzinfo=UTC)

    assert "2026-11-18 17:20" in cardfile("log", "dora", "--call", "--on", "today").err
    assert "2026-11-18 12:00" in cardfile("log", "dora", "--call", "--on", "today 12:00").err


def test_a_reminder_comes_in_some_hours_or_in_the_evening(cardfile: Cardfile) -> None:
    assert "on 2026-11-18 at 12:00" in cardfile("remind", "--of", "ring", "--when", "in 2 hours").err
    assert "on 2026-11-18 at 20:00" in cardfile("remind", "--of", "ring", "--when", "tonight at 8").err
    cardfile("due", "--on", "tonight")
    assert "Snoozed until 2026-11-19 at 09:00" in cardfile("due", "--snooze", "1", "--until", "morgen früh").err


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["log", "Dora"], 2, "name somebody and what it was"),
        (["log", "--call", "hello"], 2, "name somebody and what it was"),
        (["log", "Dora", "--mails", "a.eml"], 2, "leave out names"),
        (["log", "nobody", "--call"], 1, "Nobody found for “nobody”."),
        (["log", "kai", "--call"], 1, "may be one of these"),
        (["log", "Dora", "--call", "--on", "tomorrow"], 1, "“tomorrow” is still to come, and only what has been"),
        (["log", "Dora", "--call", "--on", "today 18:00"], 1, "“today 18:00” is still to come"),
        (
            ["log", "Dora", "--call", "--on", "once"],
            1,
            "“once” is no day in the past that Cardfile understands; write yes",
        ),
        (["remind", "Dora"], 2, "say what to be reminded of"),
        (["remind", "--call-back"], 2, "name somebody"),
        (["remind", "Dora", "--of", "x", "--when", "yesterday"], 1, "no day that Cardfile understands"),
        (["remind", "Dora", "--of", "x", "--when", "2026-11-01"], 1, "lies in the past"),
        (["remind", "Dora", "--of", "x", "--every", "blue moon"], 1, "not how often something comes again"),
        (["remind", "Dora", "--of", "  "], 2, "say what to be reminded of"),
        (["cadence", "Dora", "--every", "sometimes"], 1, "is no cadence"),
        (["cadence", "--every", "weekly"], 2, "name a contact or a --circle"),
        (["cadence", "--as-circle"], 2, "name a contact or a --circle"),
        (["cadence", "Dora", "--as-circle", "--every", "weekly"], 2, "--every or --as-circle, not both"),
        (["cadence", "--circle", "Freinds"], 1, "There is no circle “Freinds”"),
        (["cadence", "Dora", "--circle", "Friends", "--every", "weekly"], 2, "not both"),
        (["events", "--add", "Fair", "--begins", "soon"], 2, "is no day"),
        (["events", "--add", "Fair", "--begins", "2026-05-03", "--ends", "2026-05-01"], 2, "ends after it begins"),
        (["events", "--add", " ", "--begins", "2026-05-03"], 2, "name the event"),
        (["events", "--add", "Fair", "--ends", "2026-05-03"], 2, "say when it begins"),
        (["events", "--add", "Fair", "--yearly"], 2, "say when it begins"),
        (["events", "--add", "Fair", "--begins", "9999-12-31"], 2, "is no day"),
        (["events", "--add", "Fair", "--who", "Dora"], 2, "write it down first"),
        (["events", "--begins", "2026-05-03"], 2, "name the event"),
        (["events", "--who", "Dora"], 2, "say where you met"),
        (["events", "--met", "Fair", "--who", "Dora"], 1, "There is no event “Fair”"),
        (["due", "--done", "1"], 1, "There is no number 1"),
        (["due", "--done", "1,2"], 2, "“1,2” is no number; write several as: 1 2 3"),
        (["due", "--done", "1", "--snooze", "2", "1"], 2, "number 1 stands behind two of"),
        (["due", "--until", "Friday"], 2, "for how long to --snooze"),
        (["due", "--done", "1", "--until", "Friday"], 2, "for how long to --snooze"),
        (["calendar", "--keep-current"], 2, "name the FILE"),
        (["calendar", "--no-keep-current", "x.ics"], 2, "needs no FILE"),
        (["notify", "--stay", "--test"], 2, "not both"),
        (["notify", "--at-login", "off", "--test"], 2, "only set up what starts later"),
    ],
)
def test_what_is_wrong_is_said_plainly(cardfile: Cardfile, app: App, words: list[str], status: int, said: str) -> None:
    before = app.store.last_step()

    result = cardfile(*words)

    assert (result.status, said in result.err) == (status, True), result.err
    assert app.store.last_step() == before, "something was written all the same"


def test_a_cadence_makes_somebody_due_and_a_log_makes_him_wait(cardfile: Cardfile, clock: Now) -> None:
    cardfile("log", "Dora", "--call", "--on", "2026-11-01")
    cardfile("cadence", "Dora", "Dehmel", "--every", "2 weeks")

    assert "1  Dora Dehmel  last contact 2 weeks ago · every 2 weeks" in cardfile("due").out
    assert "every 2 weeks" in cardfile("cadence", "Dora").out
    cardfile("log", "Dora", "--message")
    assert cardfile("due").err == "Nobody is waiting to hear from you.\n"
    assert "Dora Dehmel" in cardfile("due", "--on", "2026-12-02").out
    assert cardfile("due", "--on", "2026-12-01").out == ""


def test_a_circle_has_a_cadence_for_all_its_people(cardfile: Cardfile, app: App, clock: Now) -> None:
    from desktop.actions.circles import set_categories

    assert "Friends (nobody is in it yet): every 3 months." in (
        cardfile("cadence", "--circle", "Friends", "--every", "3 months").err
    )
    set_categories(app.store, "Kai Otto", ["Friends"])
    set_categories(app.store, "Dora Dehmel", ["Friends"])
    cardfile("cadence", "Dora", "Dehmel", "--every", "never")

    clock.now = datetime(2027, 6, 1, 10, tzinfo=UTC)
    assert "Kai Otto" in cardfile("due").out
    assert "Dora" not in cardfile("due").out
    cardfile("cadence", "Dora", "--as-circle")
    assert "Dora Dehmel" in cardfile("due").out
    assert "Dora Dehmel: every week." in cardfile("cadence", "Dora", "--every", "weekly").err
    assert cardfile("cadence").out == cardfile("cadence", "--circle", "friends").out == "Friends  every 3 months\n"
    assert (
        "Friends (2 people in it): every month." in cardfile("cadence", "--circle", "Friends", "--every", "1 month").err
    )


def test_reminders_are_done_put_off_and_left_out_by_their_numbers(cardfile: Cardfile, app: App) -> None:
    cardfile("remind", "Dora", "--of", "ask how the launch went", "--when", "today")
    cardfile("remind", "Kai Otto", "--call-back", "--when", "today")
    cardfile("remind", "Kai Ottosen", "--follow-up", "--when", "today")
    lines = cardfile("due").out.splitlines()
    assert [line.split("  ")[0] for line in lines if not line.startswith(" ")] == [
        "Write to (1)",
        "Get back to (1)",
        "Reminders (1)",
    ]

    result = cardfile("due", "--done", "2", "--snooze", "1", "--until", "next week", "--skip", "3")

    assert result.status == 0
    assert "Snoozed until 2026-11-23: Kai Ottosen" in result.err
    assert cardfile("due").out == ""
    assert logged(app) == [(InteractionKind.CALL, Direction.OUT, "", ("Kai Otto",))]
    assert "Kai Ottosen" in cardfile("due", "--on", "monday").out
    cardfile("undo")
    assert len([line for line in cardfile("due").out.splitlines() if line.startswith(" ")]) == 3


def test_a_long_name_pushes_no_other_line_aside(cardfile: Cardfile) -> None:
    cardfile("remind", "--of", "a very long thing to be reminded of that needs its room", "--when", "today 11:00")
    cardfile("remind", "Dora", "--of", "ring", "--when", "today 12:00")

    assert cardfile("due").out.splitlines()[1:] == [
        "   1  a very long thing to be reminded of that needs its room  at 11:00",
        "   2  Dora Dehmel  at 12:00 · ring",
    ]


def test_what_is_late_says_since_when(cardfile: Cardfile, clock: Now) -> None:
    cardfile("remind", "Dora", "--call-back", "--when", "today 12:00")
    clock.now = datetime(2026, 11, 23, 10, tzinfo=UTC)

    assert "Dora Dehmel  call back · was due 5 days ago" in cardfile("due").out
    assert "On Friday 2026-11-27:" in cardfile("due", "--on", "Friday").err


def test_numbers_are_those_of_the_list_that_was_seen(cardfile: Cardfile, app: App, clock: Now) -> None:
    cardfile("remind", "Dora", "--of", "said", "--when", "today")
    cardfile("remind", "Kai Otto", "--of", "said", "--when", "today")
    cardfile("remind", "Kai Ottosen", "--call-back", "--when", "tomorrow")
    first, second = (line.split()[1:3] for line in cardfile("due").out.splitlines() if line.startswith(" "))

    # Ottosen's call becomes due, and stands before both now.
    clock.now = datetime(2026, 11, 19, 10, tzinfo=UTC)
    assert f"Done: {' '.join(first)} · said" in cardfile("due", "--done", "1").err
    assert f"Done: {' '.join(second)} · said" in cardfile("due", "--done", "2").err

    again = cardfile("due", "--skip", "1")
    assert (again.status, "is not due any more" in again.err) == (1, True)
    assert "1  Kai Ottosen" in cardfile("due").out
    assert cardfile("due", "--skip", "1").err.startswith("Skipped this once: Kai Ottosen\n")


def test_numbers_of_the_list_of_another_day_need_not_name_the_day_again(cardfile: Cardfile) -> None:
    cardfile("remind", "Dora", "--of", "today's", "--when", "today")
    cardfile("remind", "Kai Otto", "--of", "tomorrow's", "--when", "tomorrow")
    assert "2  Kai Otto" in cardfile("due", "--on", "tomorrow").out

    assert "Kai Otto · tomorrow's" in cardfile("due", "--done", "2").err
    cardfile("undo")
    assert cardfile("due", "--on", "yesterday").status == 0
    assert "Kai Otto · tomorrow's" in cardfile("due", "--on", "tomorrow", "--done", "2").err


@pytest.mark.parametrize(
    "said", [b"", b"[" * 100_000, b'{"moment": "", "things": [1]}', b'{"moment": "", "things": [[[], 1]]}', b'"things"']
)
def test_a_broken_list_is_none(cardfile: Cardfile, app: App, said: bytes) -> None:
    cardfile("remind", "Dora", "--of", "first", "--when", "today")
    (app.folder / "due-list.json").write_bytes(said)

    assert cardfile("due", "--done", "1").err.startswith("Done: Dora Dehmel · first\n")


def test_a_reminder_without_a_day_comes_on_the_next_working_day(cardfile: Cardfile, clock: Now) -> None:
    clock.now = datetime(2026, 11, 20, 10, tzinfo=UTC)
    assert "on 2026-11-23" in cardfile("remind", "Dora", "--follow-up").err
    assert "on 2026-12-01 at 15:00, and again every week" in (
        cardfile("remind", "--of", "call the printer", "--when", "1 Dec 15:00", "--every", "weekly").err
    )


def test_a_yearly_event_says_when_it_comes_next_and_whom_one_knows(cardfile: Cardfile) -> None:
    cardfile(
        *("events", "--add", "PyCon", "--begins", "2025-12-04", "--ends", "2025-12-06"), "--place", "Berlin", "--yearly"
    )
    cardfile("events", "--met", "pycon", "--who", "Dora", "--who", "Kai Otto")

    assert cardfile("events").out == "PyCon  2025-12-04 – 2025-12-06  Berlin  every year  2 people met\n"
    due = cardfile("due").out
    assert "PyCon  in 2 weeks · 2 people you know" in due
    assert "Coming" not in due, "it is said once"


def test_the_real_days_of_the_next_edition_are_written_down_by_its_name(cardfile: Cardfile, app: App) -> None:
    cardfile("events", "--add", "PyCon", "--begins", "2025-12-04", "--yearly")
    cardfile("events", "--met", "PyCon", "--who", "Dora")

    said = cardfile("events", "--add", "pycon", "--begins", "9 Dec 2026", "--ends", "2026-12-11")
    assert "pycon · 2026-12-09 – 2026-12-11 · every year" in said.err
    assert "pycon  in 3 weeks · 1 person you know" in cardfile("due").out, "of the edition before"

    assert "already" in cardfile("events", "--add", "PyCon", "--begins", "2026-12-09").err
    assert "for another one say --begins" in cardfile("events", "--add", "PyCon").err
    cardfile("events", "--met", "PyCon", "--who", "Kai Otto")
    met = {event.begins: app.store.events.contacts(event.id) for event in app.store.events.all()}
    assert met == {"2025-12-04": ["Dora Dehmel", "Kai Otto"], "2026-12-09": []}, "nobody was at one to come yet"


def test_an_event_of_long_ago_keeps_its_day(cardfile: Cardfile) -> None:
    assert "First · 1951-05-04" in cardfile("events", "--add", "First", "--begins", "4 May 1951").err
    assert "Second · 2026-11-16" in cardfile("events", "--add", "Second", "--begins", "2 days ago").err


def test_a_name_taken_for_what_it_was_about_is_seen(cardfile: Cardfile) -> None:
    assert "a call with Dora Dehmel (“Dora”)" in cardfile("log", "--call", "Dora", "Dehmel").err


def test_what_is_due_as_json(cardfile: Cardfile) -> None:
    cardfile("remind", "Dora", "--of", "ask “how”\nit went", "--when", "today 15:00")

    found = json.loads(cardfile("due", "--format", "json").out)

    assert (found["on"], found["count"]) == ("2026-11-18", 1)
    (due,) = found["due"]
    assert (due["part"], due["kind"], due["time"], due["stage"]) == ("own", "own", "15:00", "due")
    assert due["people"] == [{"uid": "Dora Dehmel", "name": "Dora Dehmel", "organization": ""}]


def test_the_calendar_is_written_and_kept_current(cardfile: Cardfile, app: App, tmp_path: Path) -> None:
    from desktop.actions.calendar import keep_calendar_current

    cardfile("remind", "Dora", "--of", "ask how it went", "--when", "1 Dec 15:00")
    file = tmp_path / "dates.ics"

    assert "1 entry written" in cardfile("calendar", file, "--keep-current").err
    first = file.read_text(encoding="utf-8")
    assert "SUMMARY:ask how it went (Dora Dehmel)" in first
    assert not keep_calendar_current(app.store, app.settings), "nothing has changed"
    cardfile("remind", "Kai Otto", "--call-back", "--when", "tomorrow")
    assert keep_calendar_current(app.store, app.settings)
    assert file.read_text(encoding="utf-8").count("BEGIN:VEVENT") == 2
    assert cardfile("calendar", "--who", "Kai Otto").out.count("BEGIN:VEVENT") == 1
    assert f"{file} stays as it is" in cardfile("calendar", "--no-keep-current").err
    cardfile("undo")
    assert not keep_calendar_current(app.store, app.settings)
    assert "No calendar file" in cardfile("calendar", "--no-keep-current").err


def test_a_calendar_is_not_made_anew_where_nothing_has_changed(
    cardfile: Cardfile, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.actions import calendar

    cardfile("remind", "Dora", "--of", "ask how it went", "--when", "1 Dec 15:00")
    file = tmp_path / "dates.ics"
    cardfile("calendar", file, "--keep-current")
    calendar.keep_calendar_current(app.store, app.settings)
    made: list[Settings] = []
    whole = calendar.calendar_file

    def counted(store: Store, settings: Settings) -> bytes:
        made.append(settings)
        return whole(store, settings)

    monkeypatch.setattr(calendar, "calendar_file", counted)

    assert not calendar.keep_calendar_current(app.store, app.settings)
    assert made == []
    file.unlink()
    assert calendar.keep_calendar_current(app.store, app.settings)
    cardfile("undo")
    assert calendar.keep_calendar_current(app.store, app.settings)
    assert "VEVENT" not in file.read_text(encoding="utf-8")


def test_who_is_kept_from_a_card_is_to_be_written_to(app: App) -> None:
    from desktop.actions.meeting import as_met, meeting
    from desktop.actions.met import event_named_or_new

    event, new = event_named_or_new(app.store, " PyCon ")
    assert (event.name, event.begins, new) == ("PyCon", "2026-11-18", True)
    assert event_named_or_new(app.store, "pycon") == (event, False)

    for _ in range(2):
        as_met(app.store, "Dora Dehmel", meeting(app.settings, NOW, event, ["Friends", "friends"]))

    (reminder,) = app.store.reminders.all()
    assert (reminder.due, reminder.event) == ("2026-11-19", event.id)
    assert app.store.events.contacts(event.id) == ["Dora Dehmel"]


def test_the_shell_completes_commands_options_and_names(app: App) -> None:
    folder = app.folder
    app.close()

    def completed(line: str) -> list[str]:
        environment = {
            **os.environ,
            "_ARGCOMPLETE": "1",
            "_ARGCOMPLETE_STDOUT_FILENAME": str(folder / "completed"),
            "COMP_LINE": line,
            "COMP_POINT": str(len(line)),
            "_ARGCOMPLETE_IFS": "\n",
        }
        subprocess.run([sys.executable, "-m", "desktop"], env=environment, check=True, capture_output=True, timeout=120)
        return sorted((folder / "completed").read_text(encoding="utf-8").split("\n"))

    assert completed("cardfile rem") == ["remind "]
    assert "--call " in completed(f"cardfile --data {folder} log --ca")
    assert completed(f"cardfile --data {folder} log Do") == ["Dora\\ Dehmel "]
    assert completed(f"cardfile --data {folder} log Dora deh") == ["Dehmel "]
    assert completed(f"cardfile --data {folder} circle Friends --add Do") == ["Dora\\ Dehmel "]
    assert completed(f"cardfile --data {folder} log kai") == ["Kai\\ Otto", "Kai\\ Ottosen"]


def test_completion_makes_no_store_and_never_fails(tmp_path: Path) -> None:
    given = argparse.Namespace(data=str(tmp_path / "none"), name=[])
    assert contact_names("D", given) == []
    assert not (tmp_path / "none").exists()
    (tmp_path / "contacts.sqlite3").write_bytes(b"broken")
    assert contact_names("D", argparse.Namespace(data=str(tmp_path), name=[])) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_is_told_how(cardfile: Cardfile, shell: str) -> None:
    result = cardfile("completion", shell)
    assert "cardfile" in result.out
    assert shell in result.err


def test_every_command_has_words_and_a_deed() -> None:
    from desktop.cli import _COMMANDS

    assert set(COMMANDS) == set(_COMMANDS)
