"""After an update the window is there at once, sorts the contacts anew beside it, and shows how far it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.contacts import index_rebuild
from desktop.contacts.index_rebuild import IndexRebuild
from desktop.contacts.model import ContactFields, Query
from desktop.ui.main_window import PEOPLE, MainWindow
from tests.ui.people_in_window import add_people, listed

PORTION = 4
PEOPLE_THERE = 23


@pytest.fixture
def old_store(app: App, monkeypatch: pytest.MonkeyPatch) -> App:
    """A store as a later version of the program finds it."""
    monkeypatch.setattr(index_rebuild, "PORTION", PORTION)
    monkeypatch.setattr(index_rebuild, "AT_ONCE", 0)
    add_people(app, *(ContactFields(name=f"Person {number:02}") for number in range(PEOPLE_THERE)))
    app.store._database.rows("UPDATE index_form SET form = 1, match_form = 1")
    app.close_store()
    return app


class Held:
    """Lets so many portions pass, then holds the work until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, portions: int) -> None:
        self._left = portions
        self._go = threading.Event()
        self._add = IndexRebuild._add
        monkeypatch.setattr(IndexRebuild, "_add", lambda rebuild, uids: self._wait(rebuild, uids))

    def let_go(self) -> None:
        self._go.set()

    def _wait(self, rebuild: IndexRebuild, uids: list[str]) -> None:
        self._left -= 1
        if self._left < 0:
            assert self._go.wait(60)
        self._add(rebuild, uids)


def test_the_bar_shows_how_far_the_contacts_are_sorted_and_the_list_who_is_there(
    old_store: App, make_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    held = Held(monkeypatch, 2)
    window = make_window()
    window.go(PEOPLE)

    qtbot.waitUntil(lambda: window.sorting.text.text().endswith("8 of 23"))
    assert window.sorting.isVisible()
    assert not window.sorting.stop_button.isVisible()
    qtbot.waitUntil(lambda: len(listed(window)) == 8)
    assert window.sorting.text.text().startswith("Sorting your contacts anew")

    held.let_go()
    qtbot.waitUntil(lambda: len(listed(window)) == PEOPLE_THERE)
    qtbot.waitUntil(lambda: not window.sorting.isVisible())
    assert not old_store.store.index_rebuild.unfinished


def test_a_window_that_is_closed_meanwhile_leaves_the_rest_to_the_next_start(
    old_store: App, make_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    held = Held(monkeypatch, 2)
    window = make_window()
    qtbot.waitUntil(lambda: window.sorting.text.text().endswith("8 of 23"))
    # The window waits for the portion under way, and for no more.
    window.sorting.close_down()
    held.let_go()
    window.close()

    old_store.close_store()
    store = old_store.store
    assert store.index_rebuild.unfinished
    assert len(store.finder.listing(Query())) == 3 * PORTION
    assert store.count("person") == PEOPLE_THERE


def test_nothing_is_shown_where_everybody_is_there(
    app: App, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    add_people(app, ContactFields(name="Dora Dehmel"))
    window = make_window()
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: listed(window) == ["Dora Dehmel"])
    qtbot.waitUntil(lambda: window._parts.jobs.is_idle)

    assert not window.sorting.isVisible()
    assert window.sorting.text.text() == ""


def test_a_restore_stops_the_sorting_and_what_it_brings_is_sorted(
    old_store: App, make_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    held = Held(monkeypatch, 2)
    window = make_window()
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: window.sorting.text.text().endswith("8 of 23"))
    backups = window.settings.backups
    backups.back_up_to(tmp_path / "backup.zip")
    qtbot.waitUntil(lambda: (tmp_path / "backup.zip").exists() and "backed up to" in window.slip.text)

    backups.restore(tmp_path / "backup.zip")
    assert not window.sorting.isVisible()
    held.let_go()
    qtbot.waitUntil(lambda: "23 contacts restored" in window.slip.text)

    qtbot.waitUntil(lambda: len(listed(window)) == PEOPLE_THERE)
    qtbot.waitUntil(lambda: not window.sorting.isVisible())
    assert not old_store.store.index_rebuild.unfinished
