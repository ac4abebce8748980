"""Whom something is about: a chip for each person, and a box in which one types the next name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.app import App
from desktop.ui.flow import FlowLayout
from desktop.ui.parts import WindowParts
from desktop.ui.people.person_box import PersonBox
from desktop.ui.people.tag_row import Chip, Tag
from desktop.ui.words import filled

BOX_WIDTH = 184


class PeopleRow(QWidget):
    """Finds people by what one types; pressing a chip takes the person off again."""

    def __init__(self, app: App, parts: WindowParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.names: dict[str, str] = {}
        """Whom it is about: the name by UID."""
        self.box = PersonBox(app, parts, self.tr("Add a person"), self)
        self.box.setFixedWidth(BOX_WIDTH)
        self.box.picked.connect(self._take)
        self._flow = FlowLayout(self)
        self._flow.addWidget(self.box)

    @property
    def chips(self) -> list[Chip]:
        return [chip for chip in self._flow.widgets() if isinstance(chip, Chip)]

    def show_people(self, names: Mapping[str, str]) -> None:
        """Show these people, by UID, and an empty box."""
        self.names = dict(names)
        self.box.empty()
        self._show()

    def _show(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for place, (uid, name) in enumerate(self.names.items()):
            chip = Chip(Tag(uid, name, "close"), self._parts.icons, self)
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setAccessibleName(filled(self.tr("Take {name} off"), name=name))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(lambda _checked=False, uid=uid: self._take_off(uid))
            chip.take_off.connect(lambda uid=uid: self._take_off(uid))
            self._flow.insert_widget(place, chip)
            chip.show()
        for first, second in zip([*self.chips], [*self.chips[1:], self.box], strict=False):
            QWidget.setTabOrder(first, second)
        self.updateGeometry()

    def _take_off(self, uid: str) -> None:
        self.names.pop(uid, None)
        self._show()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, uid: str, name: str) -> None:
        self.names[uid] = name
        self._show()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
