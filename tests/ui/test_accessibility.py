"""Everybody can use it: names, keys, contrast."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import PEOPLE, MainWindow
from desktop.ui.theme import read_colours
from tests.ui.hands import drop

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
)
TEXT_ON = [
    ("text", ("window", "surface", "sunken", "hover", "accent_soft", "warn_soft", "bad_soft")),
    ("muted", ("window", "surface", "sunken", "hover", "accent_soft")),
    ("accent", ("window", "surface", "accent_soft")),
    ("accent_text", ("accent", "accent_hover")),
    ("warn", ("window", "surface", "accent_soft", "warn_soft")),
    ("bad", ("window", "surface", "accent_soft", "bad_soft")),
    ("window", ("text",)),
]
EDGES_ON = [("control", ("window", "surface")), ("accent", ("window", "surface", "desk")), ("warn_edge", ("surface",))]


def luminance(colour: str) -> float:
    """Give the relative luminance of #rrggbb (WCAG 2.1, definition "relative luminance")."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def pairs(table: list[tuple[str, tuple[str, ...]]]) -> list[tuple[str, str]]:
    return [(front, back) for front, backs in table for back in backs]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), pairs(TEXT_ON))
def test_text_can_be_read_by_weak_eyes(scheme: str, front: str, back: str) -> None:
    colours = read_colours(scheme)
    assert contrast(getattr(colours, front), getattr(colours, back)) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), pairs(EDGES_ON))
def test_edges_of_controls_can_be_seen(scheme: str, front: str, back: str) -> None:
    colours = read_colours(scheme)
    assert contrast(getattr(colours, front), getattr(colours, back)) >= 3.0


def nameless(window: QWidget) -> list[str]:
    """Give every control of a window, shown or not, that a screen reader could not name."""
    found = []
    for control in window.findChildren(QWidget):
        if not isinstance(control, CONTROLS) or control.objectName().startswith("qt_"):
            continue
        if isinstance(control.parent(), QComboBox | QAbstractItemView) or inside_combo(control):
            continue  # Qt's own parts
        told = QAccessible.queryAccessibleInterface(control)
        name = told.text(QAccessible.Text.Name)
        visible = control.isVisible() or not isinstance(control, QAbstractButton)
        if not name and visible:
            found.append(f"{type(control).__name__} in {type(control.parent()).__name__}")
    return found


def inside_combo(control: QWidget) -> bool:
    owner = control.parentWidget()
    while owner is not None:
        if isinstance(owner, QComboBox):
            return True
        owner = owner.parentWidget()
    return False


@pytest.fixture
def busy(window: MainWindow, photo: Callable[[str], Path], qtbot: QtBot) -> MainWindow:
    drop(window, photo("dora-dehmel.jpg"), photo("broken.jpg"), photo("no-card.jpg"))
    qtbot.waitUntil(lambda: window.scan.review.isVisible() and not window.scan.runner.is_busy)
    return window


def test_every_control_of_every_place_has_a_name(busy: MainWindow, qtbot: QtBot) -> None:
    assert nameless(busy) == []
    busy.scan.stack.go_to(2)
    qtbot.waitUntil(lambda: busy.scan.problem.isVisible())
    busy.scan.mark_corners()
    qtbot.waitUntil(lambda: busy.scan.card_pane.photo.isVisible())
    assert nameless(busy) == []
    busy.go(PEOPLE)
    assert nameless(busy) == []


def test_the_walk_over_the_controls_sees_a_nameless_one(busy: MainWindow) -> None:
    busy.scan.review.keep_button.setAccessibleName("")
    busy.scan.review.keep_button.setText("")
    assert nameless(busy) == ["QPushButton in QFrame"]


def test_everything_one_can_click_can_be_reached_by_tab(busy: MainWindow) -> None:
    buttons = [button for button in busy.findChildren(QAbstractButton) if button.isVisible()]
    unreachable = [
        button.accessibleName()
        for button in buttons
        if not button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.group() is None and not inside_combo(button)
    ]
    # Of a group the arrow keys choose. By keyboard one empties the box instead; a mark inside a box does nothing.
    assert set(unreachable) <= {"Remove Phone", "Remove E-mail", "Remove Address", "Please check this", ""}


def test_the_state_of_a_photograph_is_said_in_words(busy: MainWindow) -> None:
    model = busy.scan.model
    said = [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert said[0] == "Dora Dehmel, To review"
    assert said[1].startswith("broken.jpg, Failed, The picture is damaged")
    assert said[2].startswith("no-card.jpg, No card, No card was found")


def test_no_scroll_area_swallows_the_focus(busy: MainWindow) -> None:
    swallowing = [area for area in busy.findChildren(QScrollArea) if area.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert swallowing == []


def test_colours_differ_between_the_schemes() -> None:
    light, dark = read_colours("light"), read_colours("dark")
    assert all(itertools.starmap(lambda a, b: a != b, [(light.window, dark.window), (light.text, dark.text)]))
