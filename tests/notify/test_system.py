"""Notifications on macOS and Windows, with a stand-in for the library that is installed only there."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from desktop.notify import system
from desktop.notify.errors import (
    NoNotificationService,
    NotificationRefused,
    NotificationsForbidden,
    NotificationsNeedTheApp,
    NotificationUnanswered,
)
from desktop.notify.freedesktop import FreedesktopNotifier
from desktop.notify.model import Button, Notice, NoticeAnswer
from desktop.notify.notifier import ICON, make_notifier
from desktop.notify.system import SystemNotifier
from tests.notify.bus import PATIENCE

NOTICE = Notice(
    "keep:1", "Catch up\nwith Kai", "Last\x00 contact", (Button("done", "Done"), Button("snooze", "Snooze"))
)


@dataclass
class TheirButton:
    title: str
    on_pressed: Callable[[], Any] | None = None
    identifier: str = ""


@dataclass
class TheirNotification:
    title: str
    message: str
    buttons: tuple[TheirButton, ...] = ()
    on_dispatched: Callable[[], Any] | None = None
    on_clicked: Callable[[], Any] | None = None
    on_dismissed: Callable[[], Any] | None = None
    identifier: str = ""


@dataclass
class TheirIcon:
    path: Path


@dataclass
class Manner:
    """How the stand-in behaves."""

    able: frozenset[str] = frozenset({"title"})
    allowed: bool = True
    shows: bool = True
    hangs: bool = False
    breaks: bool = False
    sent: list[TheirNotification] = field(default_factory=list)
    threads: set[str] = field(default_factory=set)


@pytest.fixture
def manner(monkeypatch: pytest.MonkeyPatch) -> Manner:
    how = Manner()

    class TheirNotifier:
        def __init__(self, app_name: str, app_icon: TheirIcon | None) -> None:
            if how.breaks:
                raise RuntimeError("no toast notifier")
            assert app_name == "Cardfile"
            assert app_icon == TheirIcon(ICON)

        async def get_capabilities(self) -> frozenset[str]:
            return how.able

        async def request_authorisation(self) -> bool:
            return how.allowed

        async def send_notification(self, notification: TheirNotification) -> str:
            how.threads.add(threading.current_thread().name)
            if how.hangs:
                await asyncio.Event().wait()
            how.sent.append(notification)
            if how.shows and notification.on_dispatched:
                notification.on_dispatched()
            return notification.identifier

    library = ModuleType("desktop_notifier")
    for name, what in {
        "DesktopNotifier": TheirNotifier, "Button": TheirButton, "Notification": TheirNotification, "Icon": TheirIcon,
    }.items():  # fmt: skip
        setattr(library, name, what)
    monkeypatch.setitem(sys.modules, "desktop_notifier", library)
    return how


@pytest.fixture
def notifier() -> Iterator[SystemNotifier]:
    made = make_notifier("darwin", {}, PATIENCE)
    assert isinstance(made, SystemNotifier)
    yield made
    made.close()


def test_a_notification_is_shown_through_a_thread_of_its_own(manner: Manner, notifier: SystemNotifier) -> None:
    notifier.send(NOTICE)

    (sent,) = manner.sent
    assert (sent.title, sent.message) == ("Catch up with Kai", "Last contact")
    assert [(button.identifier, button.title) for button in sent.buttons] == [("done", "Done"), ("snooze", "Snooze")]
    assert manner.threads == {"notifications"}
    assert notifier.waiting == {"keep:1"}


def test_what_is_pressed_comes_back(manner: Manner, notifier: SystemNotifier) -> None:
    notifier.send(NOTICE)
    press = manner.sent[0].buttons[1].on_pressed
    assert press is not None
    press()

    assert notifier.answers(PATIENCE) == [NoticeAnswer("keep:1", "snooze")]
    assert notifier.waiting == frozenset()
    assert notifier.answers(0.01) == []


def test_a_click_and_a_dismissal_are_told_apart(manner: Manner, notifier: SystemNotifier) -> None:
    notifier.send(NOTICE)
    notifier.send(Notice("other", "Other"))
    dismissed, clicked = manner.sent[0].on_dismissed, manner.sent[1].on_clicked
    assert dismissed is not None
    assert clicked is not None
    dismissed()
    clicked()

    answers = []
    while notifier.waiting:
        answers += notifier.answers(PATIENCE)
    assert answers == [NoticeAnswer("other", "")]


def test_one_key_is_one_notification(manner: Manner, notifier: SystemNotifier) -> None:
    for notice in (NOTICE, NOTICE, Notice("other", "Other")):
        notifier.send(notice)

    first, second, other = (sent.identifier for sent in manner.sent)
    assert first == second != other
    assert 0 < len(first) <= 64


def test_a_macos_without_the_app_says_so(manner: Manner, notifier: SystemNotifier) -> None:
    manner.able = frozenset()

    with pytest.raises(NotificationsNeedTheApp):
        notifier.send(NOTICE)
    assert manner.sent == []


def test_forbidden_notifications_are_told_of(manner: Manner, notifier: SystemNotifier) -> None:
    manner.allowed = False

    with pytest.raises(NotificationsForbidden, match="allow them there"):
        notifier.send(NOTICE)


def test_what_the_library_kept_to_itself_counts_as_not_shown(manner: Manner, notifier: SystemNotifier) -> None:
    manner.shows = False

    with pytest.raises(NotificationRefused):
        notifier.send(NOTICE)
    assert notifier.waiting == frozenset()


def test_a_system_that_does_not_answer_is_not_waited_for(manner: Manner) -> None:
    manner.hangs = True
    notifier = SystemNotifier("win32", ICON, 0.2)
    with pytest.raises((NotificationUnanswered, NotificationRefused)):
        notifier.send(NOTICE)
    notifier.close()


def test_a_system_without_notifications_is_told_of_and_asked_again(manner: Manner, notifier: SystemNotifier) -> None:
    manner.breaks = True
    with pytest.raises(NoNotificationService):
        notifier.reach()
    manner.breaks = False

    assert notifier.reach() == "the notification centre of macOS"


def test_a_missing_library_is_told_of(notifier: SystemNotifier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "desktop_notifier", None)

    with pytest.raises(NoNotificationService):
        notifier.send(NOTICE)


@pytest.mark.parametrize(
    ("platform", "kind", "name"),
    [
        ("linux", FreedesktopNotifier, "the desktop's notification service"),
        ("freebsd14", FreedesktopNotifier, "the desktop's notification service"),
        ("darwin", SystemNotifier, "the notification centre of macOS"),
        ("win32", SystemNotifier, "the notifications of Windows"),
    ],
)
def test_each_system_has_its_way(platform: str, kind: type, name: str) -> None:
    made = make_notifier(platform, {})

    assert isinstance(made, kind)
    assert made.name == name
    assert made.waiting == frozenset()
    made.close()


def test_the_library_is_known_nowhere_else() -> None:
    assert "desktop_notifier" not in vars(system)
