"""What runs without a window shows what is due, hears what is pressed, and stays out of everybody's way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest

from desktop.actions import people
from desktop.actions.answer import snooze
from desktop.actions.due import everything_due
from desktop.actions.keep_reminding import Reminding, alone, reminding_command
from desktop.actions.remind import remind
from desktop.app import App, build_app
from desktop.contacts.errors import ContactsError, StoreBusy
from desktop.contacts.locks import take_lock
from desktop.contacts.model import ReminderKind
from desktop.contacts.store import LOCK_NAME
from desktop.notify.errors import NoNotificationService
from desktop.notify.language import Language
from desktop.notify.model import DONE, OPEN, SNOOZE, Notice, NoticeAnswer
from tests.actions.in_touch import BERLIN, Desk, Standing, add_person


class PressedDesk(Desk):
    """A desk at which somebody presses these buttons, one for each time it is asked."""

    def __init__(self, *buttons: str, refuse: Callable[[Notice], None] = lambda notice: None) -> None:
        super().__init__(refuse)
        self.buttons = list(buttons)

    def answers(self, seconds: float) -> list[NoticeAnswer]:
        return [NoticeAnswer(self.shown[-1].key, self.buttons.pop(0))] if self.buttons else []


@pytest.fixture
def clock() -> Standing:
    return Standing("2026-06-15T09:00")


@pytest.fixture
def app(tmp_path: Path, clock: Standing) -> Iterator[App]:
    app = build_app(tmp_path / "data", clock)
    add_person(app.store, "kai")
    remind(app.store, ReminderKind.OWN, ["kai"], "2026-06-15", "Send the catalogue")
    app.close_store()
    yield app
    app.close()


def made(app: App, desk: Desk) -> tuple[Reminding, list[str], list[list[str]]]:
    said: list[str] = []
    opened: list[list[str]] = []

    def open_window(words: Sequence[str], token: str) -> None:
        opened.append([*words, token])

    return Reminding(app, desk, Language(), said.append, open_window, BERLIN), said, opened


def left(app: App, at: str) -> list[str]:
    """What still asks for something then."""
    now = datetime.fromisoformat(at).replace(tzinfo=BERLIN)
    try:
        return [one.text for one in everything_due(app.store, app.settings, now, BERLIN) if one.day <= now.date()]
    finally:
        app.close_store()


@pytest.mark.parametrize(
    ("button", "today", "tomorrow"),
    [
        (DONE, [], []),
        (SNOOZE, [], ["Send the catalogue"]),
        (OPEN, ["Send the catalogue"], ["Send the catalogue"]),
    ],
)
def test_what_is_pressed_is_done(app: App, button: str, today: list[str], tomorrow: list[str]) -> None:
    reminding, said, opened = made(app, PressedDesk(button))

    assert (reminding.look(), reminding.hear(1)) == (1, 1)

    assert (left(app, "2026-06-15T09:00"), left(app, "2026-06-16T09:00")) == (today, tomorrow)
    assert opened == ([["--person", "kai", ""]] if button == OPEN else [])
    assert said == []


def test_what_was_shown_is_not_shown_again(app: App) -> None:
    desk = PressedDesk()
    assert [made(app, desk)[0].look() for _ in range(3)] == [1, 0, 0]
    assert len(desk.shown) == 1


def test_the_store_is_free_between_two_looks(app: App) -> None:
    reminding, _, _ = made(app, PressedDesk(SNOOZE))
    reminding.look()
    reminding.hear(1)

    lock = take_lock(app.folder / LOCK_NAME, alone=True)

    assert lock is not None, "a restore would have to wait for this program for ever"
    lock.release()


def test_without_a_store_none_is_made(tmp_path: Path) -> None:
    app = build_app(tmp_path / "nobody")
    assert made(app, Desk())[0].look() == 0
    assert not (tmp_path / "nobody").exists()


def test_a_service_that_is_missing_is_tried_again_and_said_once(app: App) -> None:
    stop, tries = Event(), []

    def refuse(notice: Notice) -> None:
        tries.append(notice)
        if len(tries) < 3:
            raise NoNotificationService()

    class Impatient(PressedDesk):
        """Asks no one to wait between two tries, and ends after the third."""

        @property
        def waiting(self) -> frozenset[str]:
            return frozenset({"something"})

        def answers(self, seconds: float) -> list[NoticeAnswer]:
            if len(tries) >= 3:
                stop.set()
            return []

    desk = Impatient(refuse=refuse)
    reminding, said, _ = made(app, desk)
    reminding.stay(stop)

    assert len(desk.shown) == 1
    assert said == [str(NoNotificationService())]


def test_what_was_answered_in_the_window_meanwhile_is_said(app: App) -> None:
    reminding, said, _ = made(app, PressedDesk(DONE))
    reminding.look()
    reminder = app.store.reminders.all()[0]
    app.store.reminders.remove(reminder.id)
    app.close_store()

    reminding.hear(1)

    assert len(said) == 1
    assert "already" in said[0] or "meanwhile" in said[0], said


def test_a_damaged_store_is_an_error_and_no_endless_try(app: App) -> None:
    app.close_store()
    (app.folder / "contacts.sqlite3").write_bytes(b"no database at all" * 100)
    with pytest.raises(ContactsError) as caught:
        made(app, PressedDesk())[0].stay(Event())
    assert not isinstance(caught.value, StoreBusy)


def test_only_one_program_stays_for_a_folder(tmp_path: Path) -> None:
    first = alone(tmp_path / "data")
    assert first is not None
    assert alone(tmp_path / "data") is None
    first.release()
    again = alone(tmp_path / "data")
    assert again is not None
    again.release()


def test_a_folder_where_nothing_may_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "reminders.lock").mkdir()
    with pytest.raises(ContactsError, match="may not write"):
        alone(tmp_path)


def test_the_command_names_the_folder(tmp_path: Path) -> None:
    assert reminding_command(tmp_path, ["notify"])[-3:] == ["--data", str(tmp_path), "notify"]


def test_what_was_answered_elsewhere_is_taken_away(app: App) -> None:
    desk = Desk()
    reminding, _, _ = made(app, desk)
    remind(app.store, ReminderKind.OWN, ["kai"], "2026-06-15", "Send the prices")
    reminding.look()
    assert sorted(notice.title for notice in desk.shown) == ["Send the catalogue", "Send the prices"]
    reminding.withdraw_settled()
    assert len(desk.shown) == 2
    due = next(one for one in everything_due(app.store, app.settings) if one.text == "Send the catalogue")
    snooze(app.store, due, "2026-06-16")
    reminding.withdraw_settled()
    assert [notice.title for notice in desk.shown] == ["Send the prices"]
    people.delete(app.store, ["kai"])
    reminding.look()
    assert desk.shown == []


def test_of_many_at_once_the_one_notice_stays_until_all_are_answered(app: App) -> None:
    desk = Desk()
    reminding, _, _ = made(app, desk)
    for number in range(3):
        remind(app.store, ReminderKind.OWN, ["kai"], "2026-06-15", f"Thing {number}")
    reminding.look()
    assert len(desk.shown) == 1
    first, *others = everything_due(app.store, app.settings)
    snooze(app.store, first, "2026-06-16")
    reminding.withdraw_settled()
    assert len(desk.shown) == 1
    for due in others:
        snooze(app.store, due, "2026-06-16")
    reminding.withdraw_settled()
    assert desk.shown == []
