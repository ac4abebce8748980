"""Whom something is about: a chip for each person, and a box in which one types the next name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.app import App
from desktop.contacts.model import ContactRow, Query
from desktop.ui.flow import FlowLayout
from desktop.ui.parts import WindowParts
from desktop.ui.people.name_box import NameBox
from desktop.ui.people.people_model import shown_name
from desktop.ui.people.tag_row import Chip, Tag
from desktop.ui.words import filled

OFFERED = 8
TYPING_PAUSE = 80
"""Milliseconds after the last letter of a name before the store is asked."""
BOX_WIDTH = 184


class PeopleRow(QWidget):
    """Finds people by what one types; pressing a chip takes the person off again."""

    def __init__(self, app: App, parts: WindowParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._parts = parts
        self._offered: dict[str, str] = {}
        self.names: dict[str, str] = {}
        """Whom it is about: the name by UID."""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self._typing.timeout.connect(self._ask)
        self.box = NameBox(self.tr("Add a person"), self)
        self.box.setFixedWidth(BOX_WIDTH)
        self.box.named.connect(self._add)
        self.box.textEdited.connect(lambda _text: self._typing.start())
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

    def _ask(self) -> None:
        text, store = self.box.text().strip(), self._app.store
        if text:
            self._parts.jobs.run(lambda: store.finder.find(Query(text), OFFERED).rows, self._offer)

    def _offer(self, rows: Sequence[ContactRow]) -> None:
        self._offered = {}
        for row in rows:
            name = " · ".join(dict.fromkeys(part for part in (shown_name(row), row.organization) if part))
            self._offered.setdefault(name, row.uid)
        self.box.show_known(list(self._offered))
        if self.box.hasFocus() and self.box.text().strip() and self._offered:
            self.box.completer().complete()

    def _add(self, name: str) -> None:
        """Take a person who was chosen of those offered, or the one whom typed words find."""
        if name in self._offered:
            self._take(self._offered[name], name)
            return
        store = self._app.store

        def found(rows: Sequence[ContactRow]) -> None:
            if len(rows) == 1:
                self._take(rows[0].uid, shown_name(rows[0]))
                return
            sentence = self.tr("More than one contact is found by {name}; choose one of those offered.")
            none = self.tr("There is no contact named {name}.")
            self._parts.messages.tell(filled(sentence if rows else none, name=name))

        self._parts.jobs.run(lambda: store.finder.find(Query(name), 2).rows, found)

    def _take(self, uid: str, name: str) -> None:
        self.names[uid] = name.split(" · ")[0]
        self._show()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
