"""One window for a data folder: a second start hands over what it was given, as far as anybody is there to take it."""

from __future__ import annotations

import gc
import os
import socket as sockets
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui import one_window, program, window_main
from desktop.ui.main_window import PEOPLE, SCAN, SETTINGS, MainWindow
from desktop.ui.one_window import GREETING, HEAD, MOST_GUESTS, TAKEN, OneWindow, Turn, meeting_place, private_folder
from desktop.ui.parts import WindowParts
from desktop.ui.wish import LARGEST, MOST_FILES, Wish, packed
from tests.ui.test_scan_screen import states

LONG = 120.0
"""Seconds: no test waits for this to pass."""
Make = Callable[..., OneWindow]
HandOver = Callable[[OneWindow, Wish], Turn | None]
Heard = list[Wish]
unix = pytest.mark.skipif(sys.platform == "win32", reason="sockets are files only elsewhere")


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A session of its own to meet in; not in pytest's folder, as the name of a socket may not be long."""
    with tempfile.TemporaryDirectory(prefix="cardfile-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def make_one(tmp_path: Path) -> Iterator[Callable[..., OneWindow]]:
    """Give a function that makes what each start of the program makes first."""
    made: list[OneWindow] = []

    def make(folder: Path = tmp_path / "data", patience: float = LONG) -> OneWindow:
        one = OneWindow(folder, patience)
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()


class Second:
    """A second start, in a thread of its own, as the first one has to run meanwhile."""

    def __init__(self, one: OneWindow, wish: Wish) -> None:
        self.turn: Turn | None = None
        self._thread = threading.Thread(target=self._run, args=(one, wish))
        self._thread.start()

    def _run(self, one: OneWindow, wish: Wish) -> None:
        self.turn = one.hand_over(wish)

    @property
    def has_ended(self) -> bool:
        return not self._thread.is_alive()


@pytest.fixture
def hand_over(qtbot: QtBot) -> Callable[[OneWindow, Wish], Turn | None]:
    def run(one: OneWindow, wish: Wish) -> Turn | None:
        second = Second(one, wish)
        qtbot.waitUntil(lambda: second.has_ended)
        return second.turn

    return run


def test_the_first_start_is_the_first_and_the_second_hands_over(make_one: Make, hand_over: HandOver) -> None:
    first, heard = make_one(), Heard()
    assert first.hand_over(Wish()) is Turn.FIRST
    first.listen(heard.append)
    wish = Wish((Path("/photos/a.jpg").absolute(),), "people", "uid", "token")
    assert hand_over(make_one(), wish) is Turn.HANDED_OVER
    assert hand_over(make_one(), Wish()) is Turn.HANDED_OVER
    assert heard == [wish, Wish()]


def test_more_files_than_one_message_holds_arrive_in_their_order(make_one: Make, hand_over: HandOver) -> None:
    first, heard = make_one(), Heard()
    first.hand_over(Wish())
    first.listen(heard.append)
    files = tuple(Path(f"/photos/{'long' * 200}/{number}.jpg").absolute() for number in range(5 * MOST_FILES))
    assert hand_over(make_one(), Wish(files)) is Turn.HANDED_OVER
    assert tuple(file for wish in heard for file in wish.files) == files


def test_the_second_waits_for_a_first_that_is_still_starting(make_one: Make, qtbot: QtBot) -> None:
    first, heard = make_one(), Heard()
    assert first.hand_over(Wish()) is Turn.FIRST
    second = Second(make_one(), Wish(page="scan"))
    first.listen(heard.append)
    assert heard == []
    assert not second.has_ended  # as the event loop, which alone can answer, has not run
    qtbot.waitUntil(lambda: second.has_ended)
    assert (second.turn, heard) == (Turn.HANDED_OVER, [Wish(page="scan")])


def test_of_many_starts_in_one_moment_one_is_the_first(make_one: Make, qtbot: QtBot) -> None:
    begin, heard = threading.Barrier(8), Heard()

    class Start(threading.Thread):
        def __init__(self, number: int) -> None:
            super().__init__(name=f"start-{number}")
            self.one = make_one()
            self.turn: Turn | None = None

        def run(self) -> None:
            begin.wait()
            self.turn = self.one.hand_over(Wish(person=self.name))

    starts = [Start(number) for number in range(8)]
    for start in starts:
        start.start()

    def firsts() -> list[Start]:
        return [start for start in starts if start.turn is Turn.FIRST]

    qtbot.waitUntil(lambda: bool(firsts()))
    (first,) = firsts()
    first.one.listen(heard.append)
    qtbot.waitUntil(lambda: not any(start.is_alive() for start in starts))
    assert firsts() == [first]
    assert {start.turn for start in starts} == {Turn.FIRST, Turn.HANDED_OVER}
    assert sorted(wish.person for wish in heard) == sorted(start.name for start in starts if start is not first)


def test_other_contacts_are_another_program(make_one: Make, tmp_path: Path) -> None:
    first, other = make_one(), make_one(tmp_path / "other")
    assert first.hand_over(Wish()) is Turn.FIRST
    first.listen(lambda _wish: None)
    assert other.hand_over(Wish()) is Turn.FIRST


@unix
def test_one_folder_by_two_names_is_one(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    assert meeting_place(tmp_path / "link") == meeting_place(tmp_path / "x" / ".." / "data")
    assert meeting_place(tmp_path / "data") != meeting_place(tmp_path / "data2")


def test_a_window_that_hangs_is_told_nothing_and_gets_nothing_later(make_one: Make, qtbot: QtBot) -> None:
    first, heard = make_one(), Heard()
    first.hand_over(Wish())
    first.listen(heard.append)
    QApplication.processEvents()  # the start is over; from now on nobody answers
    assert make_one(patience=0.05).hand_over(Wish(page="scan")) is Turn.NO_ANSWER
    # It wakes up, and the next start is answered.
    second = Second(make_one(), Wish(page="people"))
    qtbot.waitUntil(lambda: second.has_ended)
    assert (second.turn, heard) == (Turn.HANDED_OVER, [Wish(page="people")])


def test_a_first_that_takes_for_ever_to_start_is_waited_for_only_so_long(
    make_one: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert make_one().hand_over(Wish()) is Turn.FIRST
    monkeypatch.setattr(one_window, "START_PATIENCE", 0.0)
    assert make_one().hand_over(Wish()) is Turn.NO_ANSWER


def test_after_the_first_has_closed_the_next_is_the_first(make_one: Make) -> None:
    first = make_one()
    first.hand_over(Wish())
    first.listen(lambda _wish: None)
    first.close()
    assert make_one().hand_over(Wish()) is Turn.FIRST


def test_a_window_that_closes_while_it_is_asked_leaves_its_place(make_one: Make, qtbot: QtBot) -> None:
    """Whoever hangs up without a greeting is asked once more, and is gone then."""
    first = make_one()
    first.hand_over(Wish())
    name, _lock = meeting_place(Path("irrelevant"))
    first.close()
    closing, second = QLocalServer(), make_one()
    second._name = name
    closing.listen(name)

    def hang_up() -> None:
        connection = closing.nextPendingConnection()
        closing.close()
        connection.abort()

    closing.newConnection.connect(hang_up)
    start = Second(second, Wish())
    qtbot.waitUntil(lambda: start.has_ended)
    assert start.turn is Turn.FIRST


@unix
def test_the_socket_of_a_killed_program_is_taken_over(make_one: Make, hand_over: HandOver, tmp_path: Path) -> None:
    name, _lock = meeting_place(tmp_path / "data")
    left = sockets.socket(sockets.AF_UNIX)
    left.bind(name)
    left.close()
    first, heard = make_one(), Heard()
    assert first.hand_over(Wish()) is Turn.FIRST
    first.listen(heard.append)
    assert hand_over(make_one(), Wish(page="scan")) is Turn.HANDED_OVER
    assert heard == [Wish(page="scan")]


@unix
def test_nobody_else_can_listen_or_speak(make_one: Make, session: Path) -> None:
    first = make_one()
    first.hand_over(Wish())
    first.listen(lambda _wish: None)
    (socket,) = session.glob("*.socket")
    assert socket.stat().st_mode & 0o077 == 0
    session.chmod(0o755)
    assert private_folder() != session  # where others can look in, one does not meet
    assert private_folder().stat().st_mode & 0o077 == 0


@unix
def test_a_folder_that_somebody_else_has_put_there_is_not_used(
    make_one: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / "tmp" / f"cardfile-{os.getuid()}").symlink_to(tmp_path / "elsewhere")
    alone, another = make_one(), make_one()
    assert alone.hand_over(Wish()) is Turn.FIRST
    alone.listen(lambda _wish: None)
    assert another.hand_over(Wish()) is Turn.FIRST  # each has a window of its own
    assert list((tmp_path / "elsewhere").iterdir()) == []


# Whoever else speaks to it


class Stranger:
    """Somebody who connects and says what it likes."""

    def __init__(self, name: str) -> None:
        self.heard = b""
        self.socket = QLocalSocket()
        self.socket.readyRead.connect(self._listen)
        self.socket.connectToServer(name)

    def _listen(self) -> None:
        self.heard += self.socket.readAll().data()

    @property
    def is_gone(self) -> bool:
        return self.socket.state() == QLocalSocket.LocalSocketState.UnconnectedState


@pytest.fixture
def stranger(make_one: Make, tmp_path: Path) -> Iterator[tuple[Callable[[], Stranger], list[Wish]]]:
    first, heard = make_one(), Heard()
    met: list[Stranger] = []
    first.hand_over(Wish())
    first.listen(heard.append)
    name, _lock = meeting_place(tmp_path / "data")

    def meet() -> Stranger:
        met.append(Stranger(name))
        return met[-1]

    yield meet, heard
    for one in met:
        one.socket.abort()


def framed(message: bytes) -> bytes:
    return len(message).to_bytes(HEAD, "big") + message


@pytest.mark.parametrize(
    "said",
    [
        b"\0\0\0\0",
        b"\xff\xff\xff\xff",
        (LARGEST + 1).to_bytes(HEAD, "big") + b"{" * 100_000,
        b"GET / HTTP/1.1\r\n\r\n",
        framed(b"{"),
        framed(b'{"files": ["relative"]}'),
        framed(b"\xff" * 1000),
        framed(packed(Wish())[:-1] + b"!"),
    ],
)
def test_what_is_no_wish_is_sent_away(
    said: bytes, stranger: tuple[Callable[[], Stranger], list[Wish]], qtbot: QtBot, make_one: Make
) -> None:
    meet, heard = stranger
    one = meet()
    one.socket.write(said)
    qtbot.waitUntil(lambda: one.is_gone)
    assert heard == []
    assert TAKEN not in one.heard
    second = Second(make_one(), Wish(page="scan"))
    qtbot.waitUntil(lambda: second.has_ended)
    assert heard == [Wish(page="scan")]


def test_a_wish_may_come_in_drops(stranger: tuple[Callable[[], Stranger], list[Wish]], qtbot: QtBot) -> None:
    meet, heard = stranger
    one, wish = meet(), Wish((Path("/photos/ß.jpg").absolute(),))
    qtbot.waitUntil(lambda: one.heard == GREETING)
    for byte in framed(packed(wish)):
        assert heard == []
        one.socket.write(bytes([byte]))
        one.socket.flush()
        QApplication.processEvents()
    qtbot.waitUntil(lambda: one.heard == GREETING + TAKEN)
    assert heard == [wish]


def test_half_a_wish_does_nothing(stranger: tuple[Callable[[], Stranger], list[Wish]], qtbot: QtBot) -> None:
    meet, heard = stranger
    one = meet()
    one.socket.write(framed(packed(Wish(page="scan")))[:-1])
    qtbot.waitUntil(lambda: one.heard == GREETING)
    one.socket.disconnectFromServer()
    qtbot.waitUntil(lambda: one.is_gone)
    assert heard == []


def test_who_says_nothing_is_sent_away(
    stranger: tuple[Callable[[], Stranger], list[Wish]], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_window, "GUEST_STAYS", 1)
    meet, _heard = stranger
    one = meet()
    qtbot.waitUntil(lambda: one.is_gone)


def test_a_crowd_is_not_let_in(stranger: tuple[Callable[[], Stranger], list[Wish]], qtbot: QtBot) -> None:
    meet, _heard = stranger
    crowd = [meet() for _ in range(3 * MOST_GUESTS)]
    qtbot.waitUntil(lambda: sum(one.is_gone for one in crowd) == 2 * MOST_GUESTS)
    assert sum(one.heard == GREETING for one in crowd) == MOST_GUESTS


# What the window does with a wish


def test_files_of_a_second_start_go_where_dropped_ones_go(
    window: MainWindow, photo: Callable[[str], Path], tmp_path: Path, qtbot: QtBot
) -> None:
    window.go(SETTINGS)
    window.presence.take_wish(Wish((photo("dora-dehmel.jpg"),)))
    assert window.places.currentIndex() == SCAN
    qtbot.waitUntil(lambda: states(window) == ["review"])
    file = tmp_path / "people.vcf"
    file.write_text(fields_to_vcard(ContactFields(name="Kai Otto"), "kai"), "utf-8")
    window.presence.take_wish(Wish((file,)))
    assert window.places.currentWidget() is window.errands.importing
    qtbot.waitUntil(lambda: window._parts.jobs.is_idle)


def test_the_window_comes_to_the_front_from_wherever_it_is(window: MainWindow, qtbot: QtBot) -> None:
    window.showMinimized()
    window.presence.take_wish(Wish())
    assert not window.isMinimized()
    window.hide()
    window.presence.take_wish(Wish(page="people"))
    assert window.isVisible()
    assert window.places.currentIndex() == PEOPLE
    qtbot.waitUntil(lambda: window._parts.jobs.is_idle)


def test_a_person_is_shown_whatever_was_searched_for(window: MainWindow, app: App, qtbot: QtBot) -> None:
    for name in ("Anna Abel", "Dora Dehmel", "Kai Otto"):
        app.store.add(fields_to_vcard(ContactFields(name=name), name.split()[0].lower()))
    window.go(PEOPLE)
    window.people.search_box.setText("abel")
    page = window.people.page
    qtbot.waitUntil(lambda: page.contact is not None and page.contact.uid == "anna")
    window.presence.take_wish(Wish(person="kai"))
    qtbot.waitUntil(lambda: page.contact is not None and page.contact.uid == "kai")
    assert window.people.search_box.text() == ""
    assert window.people.model.rowCount() == 3


def test_a_person_who_is_gone_is_said_to_be(window: MainWindow, app: App, qtbot: QtBot) -> None:
    app.store.add(fields_to_vcard(ContactFields(name="Dora Dehmel"), "dora"))
    app.store.remove("dora")
    for uid in ("nobody", "dora"):
        window.slip.put_away()
        window.presence.take_wish(Wish(person=uid))
        qtbot.waitUntil(lambda: window.slip.text == str(ContactGone()))


def test_a_wish_that_comes_before_the_store_is_open_is_kept(app: App, qapp: QApplication, qtbot: QtBot) -> None:
    parts = program.make_parts(app, qapp)
    window = MainWindow(app, parts)
    window.show()
    window.begin([])
    window.presence.take_wish(Wish(page="people"))
    qtbot.waitUntil(lambda: window.places.currentIndex() == PEOPLE)
    window.close()
    window.deleteLater()


def test_a_window_that_is_closed_takes_nothing_more(app: App, make_one: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = Heard()
    one, second = make_one(app.folder), make_one(app.folder)
    assert one.hand_over(Wish()) is Turn.FIRST
    windows: list[MainWindow] = []

    def build(app: App, parts: WindowParts) -> MainWindow:
        windows.append(MainWindow(app, parts))
        monkeypatch.setattr(windows[0].presence, "take_wish", heard.append)
        monkeypatch.setattr(windows[0], "remind", lambda: SimpleNamespace(close=lambda: None))
        return windows[0]

    def exec_until_closed() -> int:
        QApplication.processEvents()  # the start is over
        windows[0].close()
        # The event loop still runs, and another start asks.
        assert second.hand_over(Wish(page="scan")) is Turn.FIRST
        QApplication.processEvents()
        return 0

    monkeypatch.setattr(program, "MainWindow", build)
    monkeypatch.setattr(QApplication, "exec", staticmethod(exec_until_closed))
    monkeypatch.setattr(gc, "freeze", lambda: None)
    assert program.run_window(app, Wish(), one) == 0
    assert heard == []
    windows[0].deleteLater()


def test_the_second_start_ends_without_a_window(
    app: App, make_one: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, heard = make_one(app.folder), Heard()
    ended: list[int] = []
    first.hand_over(Wish())
    first.listen(heard.append)
    monkeypatch.setattr(program, "run_window", lambda *_given: pytest.fail("a second window"))
    thread = threading.Thread(target=lambda: ended.append(window_main(app, ["a.jpg"], "scan")))
    thread.start()
    qtbot.waitUntil(lambda: bool(ended))
    thread.join()
    assert ended == [0]
    assert heard == [Wish((Path.cwd() / "a.jpg",), "scan")]
    assert "open already" in capsys.readouterr().err
    assert "store" not in app.__dict__


def test_beside_a_window_that_hangs_there_is_another_one(
    app: App, make_one: Make, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first = make_one(app.folder)
    first.hand_over(Wish())
    first.listen(lambda _wish: None)
    QApplication.processEvents()
    opened: list[Any] = []
    monkeypatch.setattr(one_window, "PATIENCE", 0.05)

    def run_window(*given: Any) -> int:
        opened.append(given)
        return 7

    monkeypatch.setattr(program, "run_window", run_window)
    assert window_main(app, ["a.jpg"]) == 7
    assert opened[0][1] == Wish((Path.cwd() / "a.jpg",))
    assert "does not answer" in capsys.readouterr().err
