"""Notifications over a real session bus, with a service that does what it likes."""

from __future__ import annotations

import socket
import sys
import time
from pathlib import Path

import pytest

from desktop.notify.errors import (
    NoNotificationService,
    NoSessionBus,
    NotificationRefused,
    NotificationServiceLost,
    NotificationUnanswered,
)
from desktop.notify.model import Button, Notice, NoticeAnswer
from desktop.notify.session_bus import session_address
from tests.notify.bus import PATIENCE, ROOT, Bus
from tests.notify.conftest import MakeNotifier, StartService

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is no session bus on this system")

BUTTONS = (Button("done", "Done"), Button("snooze", "Snooze"), Button("open", "Open"))
NOTICE = Notice("keep:1", "Catch up with Kai Otto", "Last contact 4 months ago", BUTTONS)
SHORT = 1.0
"""For what is never answered: how long the test takes, on any machine."""


def test_a_notification_arrives_with_its_words_and_buttons(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    make_notifier(bus.environment).send(NOTICE)

    heard = service.notified()

    assert heard["title"] == "Catch up with Kai Otto"
    assert heard["body"] == "Last contact 4 months ago"
    assert heard["actions"] == ["done", "Done", "snooze", "Snooze", "default", "Open"]
    assert heard["hints"] == {"urgency": ["y", 1]}
    assert heard["program"] == "Cardfile"
    assert heard["icon"].startswith("file:///")
    assert heard["icon"].endswith("/cardfile.svg")
    assert heard["replaces"] == 0
    assert heard["lasts"] == -1


def test_the_service_is_named_in_words(bus: Bus, start_service: StartService, make_notifier: MakeNotifier) -> None:
    start_service(name="dunst", version="1.9.0 (2022-06-27)")
    notifier = make_notifier(bus.environment)

    assert notifier.name == "the desktop's notification service"
    assert notifier.reach() == "the desktop's notification service (dunst 1.9.0)"
    assert notifier.name == "the desktop's notification service (dunst 1.9.0)"


@pytest.mark.parametrize("alone", [False, True], ids=["told to everybody", "told to the sender alone"])
def test_a_pressed_button_comes_back(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier, alone: bool
) -> None:
    service = start_service(alone=alone)
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    assert notifier.waiting == {"keep:1"}

    service.press(service.notified()["number"], "snooze")

    assert notifier.answers(PATIENCE) == [NoticeAnswer("keep:1", "snooze")]
    assert notifier.waiting == frozenset()


def test_a_click_on_the_notification_itself_is_no_button(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    service.press(service.notified()["number"], "default")

    assert notifier.answers(PATIENCE) == [NoticeAnswer("keep:1", "")]


def test_a_closed_notification_is_waited_for_no_longer(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    service.dismiss(service.notified()["number"])

    assert notifier.answers(PATIENCE) == []
    assert notifier.waiting == frozenset()


def test_an_answer_from_the_desktops_list_counts_after_the_notification_left_the_screen(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    first = service.notified()["number"]
    service.dismiss(first)
    notifier.send(Notice("keep:2", "Catch up with Dora Dehmel", buttons=BUTTONS))
    service.press(first, "done")

    assert notifier.answers(PATIENCE) == [NoticeAnswer("keep:1", "done")]


def test_several_answers_each_belong_to_their_notification(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    for key in ("a", "b", "c"):
        notifier.send(Notice(key, key, buttons=BUTTONS))
        service.notified()
    service.press(2, "done")
    service.dismiss(1)
    service.press(3, "default")

    answers = []
    while notifier.waiting:
        answers += notifier.answers(PATIENCE)

    assert answers == [NoticeAnswer("b", "done"), NoticeAnswer("c", "")]


def test_an_answer_that_came_during_another_send_is_kept(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    service.press(service.notified()["number"], "done")
    notifier.send(Notice("other", "Other", buttons=BUTTONS))

    assert notifier.answers(PATIENCE) == [NoticeAnswer("keep:1", "done")]


def test_waiting_ends_when_the_time_is_up(bus: Bus, start_service: StartService, make_notifier: MakeNotifier) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    service.notified()

    assert notifier.answers(0.01) == []
    assert notifier.waiting == {"keep:1"}


def test_who_has_sent_nothing_waits_all_the_same(make_notifier: MakeNotifier) -> None:
    """Or a program that stays would ask without a pause."""
    begun = time.monotonic()

    assert make_notifier({}).answers(0.05) == []
    assert time.monotonic() - begun >= 0.05


def test_an_answer_from_the_desktops_list_is_heard_with_nothing_on_the_screen(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    number = service.notified()["number"]
    service.dismiss(number)
    assert notifier.answers(PATIENCE) == []
    service.press(number, "done")

    assert notifier.answers(PATIENCE) == [NoticeAnswer("keep:1", "done")]


def test_a_program_that_stays_is_named_to_the_desktop(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment, stays=True)
    notifier.send(NOTICE)

    assert service.notified()["hints"]["desktop-entry"] == ["s", "cardfile"]


def test_the_leave_to_come_to_the_front_comes_with_the_answer(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    number = service.notified()["number"]
    service.allow(number, "token-17")
    service.press(number, "default")

    assert notifier.answers(PATIENCE) == [NoticeAnswer("keep:1", "", "token-17")]


def test_the_same_key_again_takes_the_place_of_the_first(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    first = service.notified()["number"]
    notifier.send(NOTICE)

    assert service.notified()["replaces"] == first
    assert notifier.waiting == {"keep:1"}


def test_an_answer_is_for_who_sent_and_nobody_else(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    one, other = make_notifier(bus.environment), make_notifier(bus.environment)
    one.send(NOTICE)
    other.send(Notice("other", "Other", buttons=BUTTONS))
    first, second = service.notified()["number"], service.notified()["number"]
    service.press(first, "done")
    service.press(second, "snooze")

    assert one.answers(PATIENCE) == [NoticeAnswer("keep:1", "done")]
    assert other.answers(PATIENCE) == [NoticeAnswer("other", "snooze")]


def test_a_program_that_is_not_the_service_cannot_press_buttons(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    number = service.notified()["number"]
    service.answer_others(number, "done")
    service.press(number, "snooze")

    assert notifier.answers(PATIENCE) == [NoticeAnswer("keep:1", "snooze")]


def test_a_button_nobody_offered_is_no_answer(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    number = service.notified()["number"]
    service.press(number, "format-disk")
    service.press(number, "done")

    assert notifier.answers(PATIENCE) == [NoticeAnswer("keep:1", "done")]


# ---- services of many kinds ---------------------------------------------------------------------------------------

HOSTILE = Notice("k", "<b>Kai</b>\n& Co", "<img src=x> & <a href='file:///'>\nsecond\x00 line\u202e\ud800", BUTTONS)


def test_markup_in_names_is_shown_and_not_obeyed(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service(able=["body", "body-markup"])
    make_notifier(bus.environment).send(HOSTILE)
    heard = service.notified()

    assert heard["title"] == "<b>Kai</b> & Co"
    assert heard["body"] == "&lt;img src=x&gt; &amp; &lt;a href='file:///'&gt;\nsecond line\ufffd"


def test_a_service_that_does_not_say_whether_it_reads_markup_gets_none(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service(able=["body"])
    notifier = make_notifier(bus.environment)
    notifier.send(HOSTILE)
    notifier.send(Notice("plain", "Kai", "3 < 5 & 5 > 3, <3"))

    # dunst obeys it all the same where nothing is said in its settings.
    assert service.notified()["body"].startswith("‹img src=x› & ‹a href='file:///'›")
    assert service.notified()["body"] == "3 < 5 & 5 > 3, <3"


def test_a_service_without_buttons_gets_none(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service(able=["body"])
    make_notifier(bus.environment).send(NOTICE)

    assert service.notified()["actions"] == []


def test_a_service_that_shows_only_titles_gets_all_in_the_title(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service(able=[])
    make_notifier(bus.environment).send(NOTICE)
    heard = service.notified()

    assert heard["title"] == "Catch up with Kai Otto – Last contact 4 months ago"
    assert heard["body"] == ""


def test_what_is_too_long_is_cut(bus: Bus, start_service: StartService, make_notifier: MakeNotifier) -> None:
    service = start_service()
    buttons = tuple(Button(f"b{number}", "x" * 10_000) for number in range(50))
    make_notifier(bus.environment).send(Notice("k", "t" * 1_000_000, "& " * 500_000, buttons))
    heard = service.notified()

    assert len(heard["title"]) == 120
    assert len(heard["body"]) <= 400 * len("&amp;")
    assert len(heard["actions"]) == 2 * 4
    assert max(map(len, heard["actions"])) <= 40


# ---- what goes wrong ------------------------------------------------------------------------------------------------


def test_without_a_service_the_user_is_told_so(bus: Bus, make_notifier: MakeNotifier) -> None:
    with pytest.raises(NoNotificationService, match="No program that shows notifications is running"):
        make_notifier(bus.environment).send(NOTICE)


def test_a_service_that_the_bus_starts_by_itself_is_used(bus: Bus, make_notifier: MakeNotifier) -> None:
    program = f"{sys.executable} -m tests.notify.fake_service {bus.address} '{{\"deaf\": true}}'"
    bus.offer("org.freedesktop.Notifications", f"/usr/bin/env PYTHONPATH={ROOT} {program}")
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)

    assert notifier.name == "the desktop's notification service (fake 1.0)"
    assert notifier.waiting == {"keep:1"}


def test_a_service_that_the_bus_cannot_start_is_none(bus: Bus, make_notifier: MakeNotifier) -> None:
    """As where a desktop's service is installed, and there is no screen."""
    bus.offer("org.freedesktop.Notifications", "/bin/false")

    with pytest.raises(NoNotificationService, match="No program that shows notifications is running"):
        make_notifier(bus.environment).send(NOTICE)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DBUS_SESSION_BUS_ADDRESS": ""},
        {"DBUS_SESSION_BUS_ADDRESS": "disabled:"},
        {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere/at/all"},
        {"DBUS_SESSION_BUS_ADDRESS": "tcp:host=localhost,port=1"},
        {"DBUS_SESSION_BUS_ADDRESS": "autolaunch:"},
        {"DBUS_SESSION_BUS_ADDRESS": "unix:path=" + "x" * 200},
        {"DBUS_SESSION_BUS_ADDRESS": "\x00;;;=,"},
        {"XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_without_a_bus_the_user_is_told_so(make_notifier: MakeNotifier, environment: dict[str, str]) -> None:
    with pytest.raises(NoSessionBus, match="no desktop session"):
        make_notifier(environment).send(NOTICE)


def test_the_first_bus_that_answers_is_taken(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    make_notifier({"DBUS_SESSION_BUS_ADDRESS": f"tcp:host=x;unix:path=/nowhere;{bus.address}"}).send(NOTICE)

    assert service.notified()["title"] == NOTICE.title


def test_the_bus_of_the_users_own_services_is_found(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    folder = str(Path(bus.address.removeprefix("unix:path=")).parent)
    make_notifier({"XDG_RUNTIME_DIR": folder}).send(NOTICE)

    assert service.notified()["title"] == NOTICE.title


def test_a_bus_named_in_so_many_words_is_the_only_one(bus: Bus) -> None:
    folder = str(Path(bus.address.removeprefix("unix:path=")).parent)

    assert session_address({"DBUS_SESSION_BUS_ADDRESS": "disabled:", "XDG_RUNTIME_DIR": folder}) == "disabled:"


def test_a_bus_that_says_nothing_is_not_waited_for(tmp_path: Path, make_notifier: MakeNotifier) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("\0" + f"cardfile-{tmp_path.name}-{id(listening)}")
        listening.listen()
        address = "unix:abstract=" + str(listening.getsockname()[1:], "ascii")

        with pytest.raises(NotificationUnanswered):
            make_notifier({"DBUS_SESSION_BUS_ADDRESS": address}, SHORT).send(NOTICE)


@pytest.mark.parametrize("method", ["GetServerInformation", "GetCapabilities", "Notify"])
def test_a_service_that_does_not_answer_is_not_waited_for(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier, method: str
) -> None:
    start_service(silent=method)

    with pytest.raises(NotificationUnanswered, match="within 1 seconds"):
        make_notifier(bus.environment, SHORT).send(NOTICE)


@pytest.mark.parametrize("method", ["GetServerInformation", "GetCapabilities", "Notify"])
def test_a_service_that_ends_in_the_middle_is_told_of_and_the_next_one_is_found(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier, method: str
) -> None:
    start_service(ends_at=method)
    notifier = make_notifier(bus.environment)
    with pytest.raises(NotificationServiceLost):
        notifier.send(NOTICE)

    service = start_service()
    notifier.send(NOTICE)

    assert service.notified()["title"] == NOTICE.title


def test_a_service_that_refuses_is_told_of_in_its_own_words(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    start_service(refuses="Notify")

    with pytest.raises(NotificationRefused, match="refused the notification \\(Too many notifications\\)"):
        make_notifier(bus.environment).send(NOTICE)


def test_a_service_that_raves_has_not_shown_anything(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    start_service(raves="Notify")

    with pytest.raises(NotificationRefused):
        make_notifier(bus.environment).send(NOTICE)


def test_a_service_that_raves_of_itself_is_used_all_the_same(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service(raves="GetServerInformation", able=["body"])
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)

    assert service.notified()["title"] == NOTICE.title


def test_a_service_that_comes_later_is_found(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    notifier = make_notifier(bus.environment)
    with pytest.raises(NoNotificationService):
        notifier.send(NOTICE)

    service = start_service()
    notifier.send(NOTICE)

    assert service.notified()["title"] == NOTICE.title


def test_another_service_in_its_place_is_asked_what_it_can_do(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    first = start_service(name="first")
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    assert first.notified()["actions"]
    first.end()
    second = start_service(name="second", able=["body"])
    notifier.send(NOTICE)
    heard = second.notified()

    assert heard["actions"] == []
    assert heard["replaces"] == 0
    assert notifier.name == "the desktop's notification service (second 1.0)"


def test_nothing_is_waited_for_when_the_service_ends(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    service.notified()
    service.end()

    assert notifier.answers(PATIENCE) == []
    assert notifier.waiting == frozenset()


def test_nothing_is_waited_for_when_the_bus_ends(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    service.notified()
    bus.end()

    assert notifier.answers(PATIENCE) == []
    assert notifier.waiting == frozenset()
    with pytest.raises(NoSessionBus):
        notifier.send(NOTICE)


def test_an_answer_given_just_before_the_bus_ended_still_counts(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service(alone=True)
    notifier, other = make_notifier(bus.environment), make_notifier(bus.environment)
    notifier.send(NOTICE)
    service.press(service.notified()["number"], "done")
    # Once the bus has served another after it, the answer was delivered.
    other.send(NOTICE)
    service.notified()
    bus.end()

    assert notifier.answers(PATIENCE) == [NoticeAnswer("keep:1", "done")]


def test_a_closed_notifier_can_be_used_again(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    service.notified()
    notifier.close()
    notifier.close()
    assert notifier.waiting == frozenset()
    notifier.send(NOTICE)

    assert service.notified()["title"] == NOTICE.title


def test_what_asks_for_nothing_any_more_is_closed(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    number = service.notified()["number"]
    notifier.withdraw("somebody else's")
    assert notifier.waiting == {NOTICE.key}
    notifier.withdraw(NOTICE.key)
    assert service.notified() == {"closed": number}
    assert notifier.waiting == frozenset()
    # Pressed in the very moment it was closed: it is still heard, and the user told that it was answered.
    service.press(number, NOTICE.buttons[0].id)
    assert [answer.key for answer in notifier.answers(PATIENCE)] == [NOTICE.key]


def test_taking_away_where_the_service_has_gone_is_no_error(
    bus: Bus, start_service: StartService, make_notifier: MakeNotifier
) -> None:
    service = start_service()
    notifier = make_notifier(bus.environment)
    notifier.send(NOTICE)
    bus.end()
    service.end()
    notifier.withdraw(NOTICE.key)
    assert notifier.waiting == frozenset()
