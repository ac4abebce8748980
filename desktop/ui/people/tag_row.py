"""Circles, tags or events of a contact as chips, each with what can be done with it, and a box for one more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.actions.answer import CHOICES
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import Icons
from desktop.ui.own_keys import DELETE_KEYS, is_claimed
from desktop.ui.people.filters import plain
from desktop.ui.people.name_box import NameBox
from desktop.ui.theme import GRID
from desktop.ui.today.words import cadence_name

BOX_WIDTHS = (136, 264)
"""The least and the most pixels for the box; between them it is as wide as its prompt."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One chip: `key` is what it stands for (a name, an event's id), `icon` says what kind of thing that is."""

    key: str
    text: str
    icon: str


class Chip(QPushButton):
    """A chip that opens its menu when it is pressed; Delete takes it off."""

    take_off = Signal()

    def __init__(self, tag: Tag, icons: Icons, parent: QWidget) -> None:
        super().__init__(plain(tag.text), parent)
        self.tag = tag
        self.setProperty("look", "chip")
        self.setAutoDefault(True)
        self.setAccessibleName(tag.text)
        icons.put(tag.icon, self)

    def event(self, event: QEvent) -> bool:
        # Delete is the window's key for the whole contact; here it means the chip.
        return is_claimed(event, DELETE_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in DELETE_KEYS:
            self.take_off.emit()
        else:
            super().keyPressEvent(event)


class TagRow(QWidget):
    """Shows chips and a box in which one types the next."""

    named = Signal(str)
    """A name that was typed or chosen."""
    taken_off = Signal(str)
    """The key of a chip that is to go."""
    filter_wanted = Signal(str)
    """The key of a chip: everybody who has it is to be listed."""
    cadence_chosen = Signal(str, object)
    """The key of a chip that is a circle, and how often to be in touch with it in days: 0 for never, None not said."""
    turned = Signal(str)
    """The key of a chip that is to become another kind of thing (a tag a circle, a circle a tag)."""

    def __init__(self, icons: Icons, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._turns: dict[str, str] = {}
        self._cadences: Mapping[str, int | None] = {}
        self._flow = FlowLayout(self)
        self.box = NameBox(prompt, self)
        wanted = self.box.fontMetrics().horizontalAdvance(prompt) + 4 * GRID
        self.box.setFixedWidth(min(max(wanted, BOX_WIDTHS[0]), BOX_WIDTHS[1]))
        self.box.named.connect(self.named)
        self._flow.addWidget(self.box)

    @property
    def chips(self) -> list[Chip]:
        return [chip for chip in self._flow.widgets() if isinstance(chip, Chip)]

    def show_tags(
        self,
        tags: Sequence[Tag],
        turns: dict[str, str] | None = None,
        cadences: Mapping[str, int | None] | None = None,
    ) -> None:
        """Show these chips; `turns` names, by icon, the entry that makes another kind of thing of a chip.

        `cadences` are the days of those that are circles.
        """
        self._turns = turns or {}
        self._cadences = cadences or {}
        had_focus = any(chip.hasFocus() for chip in self.chips)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for place, tag in enumerate(tags):
            chip = Chip(tag, self._icons, self)
            chip.clicked.connect(lambda _checked=False, chip=chip: self.menu_of(chip).popup(_below(chip)))
            chip.take_off.connect(lambda tag=tag: self.taken_off.emit(tag.key))
            self._flow.insert_widget(place, chip)
            chip.show()
        for first, second in zip([*self.chips], [*self.chips[1:], self.box], strict=False):
            QWidget.setTabOrder(first, second)
        if had_focus:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def menu_of(self, chip: Chip) -> QMenu:
        """Make the menu of what can be done with a chip."""
        menu, tag = QMenu(chip), chip.tag
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        show = menu.addAction(self.tr("Show everybody in {name}").replace("{name}", plain(tag.text)))
        show.triggered.connect(lambda _checked=False: self.filter_wanted.emit(tag.key))
        if tag.icon in self._turns:
            turn = menu.addAction(self._turns[tag.icon])
            turn.triggered.connect(lambda _checked=False: self.turned.emit(tag.key))
        if tag.key in self._cadences:
            self._add_cadences(menu, tag.key)
        off = menu.addAction(self.tr("Take off") + "\t" + self.tr("Del"))
        off.triggered.connect(lambda _checked=False: self.taken_off.emit(tag.key))
        return menu

    def _add_cadences(self, menu: QMenu, circle: str) -> None:
        of_circle = menu.addMenu(self.tr("How often to be in touch"))
        for days in (*CHOICES, None):
            action = of_circle.addAction(cadence_name(days))
            action.setCheckable(True)
            action.setChecked(days == self._cadences[circle])
            action.triggered.connect(lambda _checked=False, days=days: self.cadence_chosen.emit(circle, days))


def _below(chip: Chip) -> QPoint:
    return chip.mapToGlobal(chip.rect().bottomLeft())
