"""A window with invented people in it."""

from __future__ import annotations

from collections.abc import Sequence

from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui.main_window import PEOPLE, MainWindow


def add_people(app: App, *people: ContactFields) -> list[str]:
    """Put people into the store and give their UIDs: uid-00000, uid-00001, …"""
    first = app.store.count()
    with app.store.step("fill"):
        for number, fields in enumerate(people, first):
            app.store.add(fields_to_vcard(fields, f"uid-{number:05}"))
    return [f"uid-{number:05}" for number in range(first, first + len(people))]


def go_to_people(window: MainWindow, qtbot: QtBot) -> None:
    """Go to the people and wait until all of them are listed."""
    window.people.refresh()
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: window.people.model.is_complete and window.people.model.rowCount() > 0)
    qtbot.waitUntil(lambda: window.people.page.contact is not None)


def listed(window: MainWindow) -> list[str]:
    """Give the names in the list, as far as they were fetched."""
    return [row.name for row in window.people.model.rows]


def choose(window: MainWindow, rows: Sequence[int]) -> None:
    """Choose rows of the list."""
    window.people.list.choose(rows)
