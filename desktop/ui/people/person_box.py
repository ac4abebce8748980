"""A box in which one types the name of a person; those who are meant are offered while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.app import App
from desktop.contacts.model import ContactRow, Query
from desktop.ui.once_after import once_after
from desktop.ui.parts import WindowParts
from desktop.ui.people.name_box import NameBox
from desktop.ui.people.people_model import shown_name
from desktop.ui.words import filled

OFFERED = 8
TYPING_PAUSE = 80
"""Milliseconds after the last letter of a name before the store is asked."""


class PersonBox(NameBox):
    """Finds one person after the other; the store is asked away from the Qt thread."""

    picked = Signal(str, str)
    """The UID and the name of a person."""

    def __init__(self, app: App, parts: WindowParts, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(prompt, parent)
        self._app = app
        self._parts = parts
        self._offered: dict[str, str] = {}
        self._typing = once_after(TYPING_PAUSE, self._ask, self)
        self.textEdited.connect(lambda _text: self._typing.start())
        self.named.connect(self._pick)

    def _ask(self) -> None:
        text, store = self.text().strip(), self._app.store
        if text:
            self._parts.jobs.run(lambda: store.finder.find(Query(text), OFFERED).rows, self._offer)

    def _offer(self, rows: Sequence[ContactRow]) -> None:
        self._offered = {}
        for row in rows:
            name = " · ".join(dict.fromkeys(part for part in (shown_name(row), row.organization) if part))
            self._offered.setdefault(" ".join(name.split()), row.uid)
        self.show_known(list(self._offered))
        if self.hasFocus() and self.text().strip() and self._offered:
            self.completer().complete()

    def _pick(self, name: str) -> None:
        """Take a person who was chosen of those offered, or the one whom typed words find."""
        if name in self._offered:
            self.picked.emit(self._offered[name], name.split(" · ")[0])
            return
        store = self._app.store

        def found(rows: Sequence[ContactRow]) -> None:
            if len(rows) == 1:
                self.picked.emit(rows[0].uid, shown_name(rows[0]))
                return
            sentence = self.tr("More than one contact is found by {name}; choose one of those offered.")
            none = self.tr("There is no contact named {name}.")
            self._parts.messages.tell(filled(sentence if rows else none, name=name))

        self._parts.jobs.run(lambda: store.finder.find(Query(name), 2).rows, found)
