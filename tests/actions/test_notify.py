"""What is due comes as a notification, once however many programs look, and does what is pressed on it."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.actions.answer import done, set_cadence, skip, snooze
from desktop.actions.due import everything_due
from desktop.actions.notify import (
    Announcement,
    announced,
    answer_notice,
    not_announced,
    notice_of,
    notices_due,
    show_due,
)
from desktop.actions.remind import change_reminder, remind, remove_reminder
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import AnswerKind, Direction, InteractionKind, Reminder, ReminderKind
from desktop.contacts.store import Store
from desktop.network.errors import ReminderSettled
from desktop.notify.errors import NoNotificationService, NotificationRefused
from desktop.notify.language import Language
from desktop.notify.model import DIGEST, Notice
from desktop.settings import Settings
from tests.actions.in_touch import BERLIN, Desk, Standing, add_person, no_service

SETTINGS, ENGLISH = Settings(), Language()
PEOPLE = ("dora", "kai", "emre", "lena", "ira")


@pytest.fixture
def clock() -> Standing:
    return Standing("2026-06-15T09:00")


@pytest.fixture
def store(tmp_path: Path, clock: Standing) -> Iterator[Store]:
    store = Store(tmp_path / "data", clock)
    for uid in PEOPLE:
        add_person(store, uid)
    yield store
    store.close()


@pytest.fixture
def other(store: Store, clock: Standing) -> Iterator[Store]:
    """Another program on the same contacts."""
    other = Store(store.folder, clock)
    yield other
    other.close()


def own(store: Store, *uids: str, due: str = "2026-06-15", text: str = "Send the catalogue") -> Reminder:
    return remind(store, ReminderKind.OWN, uids, due, text)


def things(announcements: tuple[Announcement, ...]) -> list[str]:
    return [told.due.thing for one in announcements for told in one.told]


def due(store: Store) -> tuple[Announcement, ...]:
    return notices_due(store, SETTINGS, zone=BERLIN)


def only(store: Store) -> Announcement:
    (found,) = due(store)
    announced(store, found)
    return found


def test_what_is_due_is_shown_at_nine_and_once(store: Store, clock: Standing) -> None:
    made, desk = own(store, "dora"), Desk()
    clock.set("2026-06-15T08:59")
    assert show_due(store, SETTINGS, desk, ENGLISH, zone=BERLIN).announcements == ()

    clock.set("2026-06-15T09:00")
    (shown,) = show_due(store, SETTINGS, desk, ENGLISH, zone=BERLIN).announcements
    for later in ("2026-06-15T09:15", "2026-06-16T09:00", "2026-06-14T09:00"):
        clock.set(later)
        assert show_due(store, SETTINGS, desk, ENGLISH, zone=BERLIN).announcements == ()

    assert [(notice.key, notice.title) for notice in desk.shown] == [(f"reminder:{made.id}", "Send the catalogue")]
    assert shown.key == f"reminder:{made.id}"


def test_more_than_three_at_once_come_as_one(store: Store) -> None:
    made = [own(store, uid) for uid in PEOPLE]
    desk = Desk()

    (shown,) = show_due(store, SETTINGS, desk, ENGLISH, zone=BERLIN).announcements

    assert (shown.digest, shown.key, len(desk.shown)) == (True, DIGEST, 1)
    assert sorted(things((shown,))) == sorted(f"reminder:{one.id}" for one in made)
    assert desk.shown[0].title == "5 reminders are due"
    assert due(store) == ()


def test_three_at_once_come_each_for_itself(store: Store) -> None:
    for uid in PEOPLE[:3]:
        own(store, uid)

    assert [one.digest for one in due(store)] == [False, False, False]


def test_what_one_program_shows_the_other_does_not(store: Store, other: Store) -> None:
    own(store, "dora")
    first = due(store)

    assert (len(first), due(other)) == (1, ())
    not_announced(store, first)
    (again,) = due(other)
    announced(other, again)
    assert due(store) == due(other) == ()


def test_where_nothing_is_shown_nothing_is_lost(store: Store) -> None:
    for uid in PEOPLE[:3]:
        own(store, uid)

    shown = show_due(store, SETTINGS, Desk(no_service), ENGLISH, zone=BERLIN)

    assert shown.announcements == ()
    assert isinstance(shown.problem, NoNotificationService)
    desk = Desk()
    assert len(show_due(store, SETTINGS, desk, ENGLISH, zone=BERLIN).announcements) == 3


def test_a_service_that_ends_in_the_midst_has_shown_what_it_has_shown(store: Store) -> None:
    for uid in PEOPLE[:3]:
        own(store, uid)
    desk = Desk()
    desk.refuse = lambda notice: no_service(notice) if len(desk.shown) == 1 else None

    shown = show_due(store, SETTINGS, desk, ENGLISH, zone=BERLIN)
    assert (len(shown.announcements), shown.problem is None) == (1, False)

    desk.refuse = lambda notice: None
    show_due(store, SETTINGS, desk, ENGLISH, zone=BERLIN)
    assert len({notice.key for notice in desk.shown}) == len(desk.shown) == 3


def test_one_that_the_service_refuses_keeps_back_no_other(store: Store) -> None:
    refused = own(store, "dora", text="Refused")
    own(store, "kai")

    def refuse(notice: Notice) -> None:
        if notice.title == "Refused":
            raise NotificationRefused(reason="no")

    shown = show_due(store, SETTINGS, Desk(refuse), ENGLISH, zone=BERLIN)

    assert (len(shown.announcements), isinstance(shown.problem, NotificationRefused)) == (1, True)
    assert things(due(store)) == [f"reminder:{refused.id}"]


def test_an_error_that_nobody_knows_loses_no_reminder(store: Store) -> None:
    own(store, "dora")

    def broken(notice: Notice) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        show_due(store, SETTINGS, Desk(broken), ENGLISH, zone=BERLIN)
    assert len(due(store)) == 1


def test_what_a_killed_program_was_about_to_show_comes_after_five_minutes(
    store: Store, other: Store, clock: Standing
) -> None:
    own(store, "dora")
    assert len(due(store)) == 1

    clock.set("2026-06-15T09:04")
    assert due(other) == ()
    clock.set("2026-06-15T09:05")
    assert len(due(other)) == 1


def test_nothing_is_written_where_nothing_is_new(store: Store) -> None:
    own(store, "dora")
    only(store)
    before = store._database.rows("PRAGMA data_version")[0][0], store.last_step()
    reader = Store(store.folder)
    version = reader._database.rows("PRAGMA data_version")[0][0]

    for _ in range(3):
        assert due(store) == ()

    assert reader._database.rows("PRAGMA data_version")[0][0] == version
    assert store.last_step() == before[1]
    reader.close()


def test_another_time_of_the_same_day_is_another_reminder(store: Store, clock: Standing) -> None:
    made = own(store, due="2026-06-15T09:00")
    only(store)

    change_reminder(store, replace(made, due="2026-06-15T15:00"))
    assert due(store) == ()
    clock.set("2026-06-15T15:00")
    assert things(due(store)) == [f"reminder:{made.id}"]


def test_done_on_the_notification_is_done(store: Store, clock: Standing) -> None:
    set_cadence(store, ["dora"], 14)
    clock.set("2026-06-29T09:00")
    shown = only(store)

    outcome = answer_notice(store, SETTINGS, shown, "done", zone=BERLIN)

    assert (outcome.button, outcome.uids) == ("done", ("dora",))
    assert [one.direction for one in store.interactions.of("dora")] == [Direction.OUT]
    assert store.undo().id == outcome.step
    assert store.interactions.of("dora") == []


def test_put_off_on_the_notification_comes_tomorrow_morning_also_on_a_saturday(store: Store, clock: Standing) -> None:
    clock.set("2026-06-19T15:00")
    own(store, "dora", due="2026-06-19")

    outcome = answer_notice(store, SETTINGS, only(store), "snooze", zone=BERLIN)

    assert outcome.until == "2026-06-20"
    clock.set("2026-06-20T08:59")
    assert due(store) == ()
    clock.set("2026-06-20T09:00")
    assert len(due(store)) == 1


def test_many_are_put_off_at_once_and_undone_at_once(store: Store) -> None:
    for uid in PEOPLE:
        own(store, uid)
    shown = only(store)
    skip(store, shown.told[0].due)

    outcome = answer_notice(store, SETTINGS, shown, "snooze", zone=BERLIN)

    assert [one.kind for one in store.answers.all()].count(AnswerKind.SNOOZED) == 4
    assert store.undo().id == outcome.step
    assert [one.kind for one in store.answers.all()] == [AnswerKind.SKIPPED]


def test_opening_is_left_to_the_window(store: Store) -> None:
    own(store, "dora", "kai")
    shown = only(store)

    for button in ("open", ""):
        outcome = answer_notice(store, SETTINGS, shown, button, zone=BERLIN)
        assert (outcome.button, outcome.uids, outcome.step) == ("open", ("dora", "kai"), 0)
    store.remove("dora")
    assert answer_notice(store, SETTINGS, shown, "open", zone=BERLIN).uids == ("kai",)


def test_many_are_opened_as_the_day_and_never_done_at_once(store: Store) -> None:
    for uid in PEOPLE:
        own(store, uid)
    shown = only(store)

    for button in ("open", "", "done"):
        outcome = answer_notice(store, SETTINGS, shown, button, zone=BERLIN)
        assert (outcome.button, outcome.uids) == ("open", ())
    assert store.answers.all() == []


@pytest.mark.parametrize("act", [done, skip, lambda store, due: snooze(store, due, "2026-06-30")])
def test_what_was_answered_in_the_window_meanwhile_stays_as_it_was_answered(store: Store, act: object) -> None:
    own(store, "dora")
    shown = only(store)
    act(store, shown.told[0].due)  # type: ignore[operator]
    before, last = store.answers.all(), store.last_step()

    with pytest.raises(ReminderSettled, match="answered meanwhile"):
        answer_notice(store, SETTINGS, shown, "snooze", zone=BERLIN)

    assert (store.answers.all(), store.last_step()) == (before, last)


def test_what_was_put_off_in_the_window_can_still_be_done(store: Store) -> None:
    made = own(store, "dora")
    shown = only(store)
    snooze(store, shown.told[0].due, "2026-06-30")

    answer_notice(store, SETTINGS, shown, "done", zone=BERLIN)

    assert everything_due(store, SETTINGS, zone=BERLIN) == []
    assert store.answers.of(f"reminder:{made.id}")[0].kind is AnswerKind.DONE


def test_who_wrote_meanwhile_is_not_logged_a_second_time(store: Store) -> None:
    remind(store, ReminderKind.FOLLOW_UP, ["dora"], "2026-06-15")
    shown = only(store)
    store.interactions.log(["dora"], store.now().replace(minute=1), InteractionKind.MAIL, "", Direction.OUT)

    with pytest.raises(ReminderSettled):
        answer_notice(store, SETTINGS, shown, "done", zone=BERLIN)
    assert len(store.interactions.of("dora")) == 1


@pytest.mark.parametrize("button", ["done", "snooze", "open"])
@pytest.mark.parametrize("for_good", [False, True])
def test_a_contact_that_was_deleted_meanwhile_is_said_to_be_gone(store: Store, button: str, for_good: bool) -> None:
    own(store, "dora")
    shown = only(store)
    store.remove("dora")
    if for_good:
        store.trash.empty()
    last = store.last_step()

    with pytest.raises(ContactGone, match="removed meanwhile"):
        answer_notice(store, SETTINGS, shown, button, zone=BERLIN)

    assert (store.answers.all(), store.last_step()) == ([], last)


def test_a_reminder_that_was_removed_meanwhile_is_said_to_be_settled(store: Store) -> None:
    made = own(store)
    shown = only(store)
    remove_reminder(store, made.id)

    with pytest.raises(ReminderSettled):
        answer_notice(store, SETTINGS, shown, "done", zone=BERLIN)


def test_every_kind_has_its_words(store: Store, clock: Standing) -> None:
    add_person(store, "otto", "BDAY:1985-06-15", "ANNIVERSARY:2010-06-15")
    set_cadence(store, ["dora"], 14)
    store.interactions.log(["dora"], clock.now.replace(month=5, day=1), InteractionKind.CALL)
    talk = store.events.add("Talk", "", "2026-06-12")
    add_person(store, "mia")
    store.events.met(talk.id, ["mia"])
    fair = store.events.add("Fair", "", "2025-06-24", yearly=True)
    store.events.met(fair.id, ["kai"])
    remind(store, ReminderKind.CALL, ["emre"], "2026-06-15", "About the prices", event=fair.id)
    remind(store, ReminderKind.MAIL, ["lena"], "2026-06-15")
    own(store, "ira", due="2026-06-12")

    (digest,) = due(store)
    notices = [notice_of(Announcement((one,), digest.on), ENGLISH, BERLIN) for one in digest.told]

    assert {notice.title: notice.body for notice in notices} == {
        "Otto's birthday is today": "",
        "Otto's anniversary is today": "",
        "Catch up with Dora": "Last contact 6 weeks ago",
        "Write to Mia": "Met at Talk",
        "Fair is in 8 days: you know 1 person there": "Kai",
        "Call Emre back": "Met at Fair\nAbout the prices",
        "Write back to Lena": "",
        "Send the catalogue": "Ira\nDue since 12 June",
    }


def test_threads_of_two_programs_show_everything_once(store: Store, other: Store) -> None:
    """The window and the timer look at the same moment, again and again."""
    made = [own(store, due=f"2026-06-{day:02}", text=f"{day}") for day in range(1, 16)]
    desks = [Desk(), Desk()]
    begin = threading.Barrier(2)

    def look(program: Store, desk: Desk) -> None:
        begin.wait()
        for _ in range(4):
            show_due(program, replace(SETTINGS, remind_at="08:00"), desk, ENGLISH, zone=BERLIN)

    threads = [threading.Thread(target=look, args=pair) for pair in zip((store, other), desks, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [notice.title for desk in desks for notice in desk.shown] == ["15 reminders are due"]
    assert len(store.notified.all()) == len(made)


_PROGRAM = """
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from desktop.actions.notify import announced, notices_due
from desktop.contacts import notified
from desktop.contacts.store import Store
from desktop.settings import Settings
# The programs' days run apart here: a claim of yesterday's is no old one.
notified.TAKEN_OVER = timedelta(days=365)
store = Store(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for number in range(40):
    now = datetime(2026, 6, 1, 10, tzinfo=timezone.utc) + timedelta(days=number)
    for one in notices_due(store, Settings(), now):
        announced(store, one)
        for told in one.told:
            print(told.due.thing, flush=True)
store.close()
"""


def test_programs_that_look_at_once_show_everything_once(store: Store) -> None:
    made = [own(store, due=f"2026-06-{day:02}") for day in range(1, 31)]
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(store.folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(3)
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    shown = [line for program in programs for line in begin_and_wait(programs, program)]

    assert sorted(shown) == sorted(f"reminder:{one.id}" for one in made)
    assert [program.returncode for program in programs] == [0, 0, 0]


def begin_and_wait(programs: list[subprocess.Popen[str]], program: subprocess.Popen[str]) -> list[str]:
    for one in programs:
        if one.stdin is not None and not one.stdin.closed:
            one.stdin.write("\n")
            one.stdin.close()
            one.stdin = None
    return program.communicate()[0].split()
