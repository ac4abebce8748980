"""The boxes one types in: each knows what it holds and where on the card that was read."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QAction, QEnterEvent, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.actions.review import doubtful
from desktop.ui.icons import Icons
from desktop.ui.line_edit import is_the_windows
from ocr.model import Field, FieldKind

EDGES = 16
"""Pixels of a box of several lines above and below its text: as many as the style sheet gives a box of one."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Editor(Protocol):
    """What the form asks of every box, of one line or of many."""

    kind: FieldKind
    source: Field | None

    def value(self) -> str: ...
    def take(self, text: str) -> None: ...


class FieldEdit(QLineEdit):
    """A box of one line."""

    attended = Signal(object, bool)
    """The box itself, and whether it got the focus (or lost it)."""
    hovered = Signal(object, bool)

    def __init__(self, kind: FieldKind, name: str, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.source: Field | None = None
        self._icons = icons
        self._mark: QAction | None = None
        self.setAccessibleName(name)
        self.textEdited.connect(self._touched)

    def value(self) -> str:
        return self.text().strip()

    def fill(self, text: str, source: Field | None = None) -> None:
        """Show a value as it was read; a doubtful one gets its mark."""
        self.source = source
        self.setText(text)
        self.setCursorPosition(0)
        self._mark_doubt(source is not None and doubtful(source))

    def take(self, text: str) -> None:
        """Take a text from the card in place of what stands here, as if it had been typed."""
        self.selectAll()
        self.insert(text)
        self._touched()

    @property
    def is_doubtful(self) -> bool:
        return bool(self.property("doubtful"))

    def event(self, event: QEvent) -> bool:
        if is_the_windows(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return False
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Paste)
            and not _clipboard_has_text()
        ):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.attended.emit(self, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.setCursorPosition(0)  # a long address shows its beginning again
        self.attended.emit(self, False)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.hovered.emit(self, True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(self, False)

    def _touched(self) -> None:
        self._mark_doubt(False)

    def _mark_doubt(self, doubt: bool) -> None:
        if doubt and self._mark is None:
            self._mark = QAction(self.tr("Please check this"), self)
            self._icons.put("doubtful", self._mark, "warn")
        if self._mark is not None:
            (
                self.addAction(self._mark, QLineEdit.ActionPosition.TrailingPosition)
                if doubt
                else self.removeAction(self._mark)
            )
        _show_doubt(self, doubt, self.tr("Please check this: it was hard to read."))


class TextEdit(QPlainTextEdit):
    """A box of several lines, as high as its text; Tab and Enter go on, Shift+Enter begins a line."""

    attended = Signal(object, bool)
    hovered = Signal(object, bool)
    returnPressed = Signal()

    def __init__(self, kind: FieldKind, name: str, rows: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.source: Field | None = None
        self._rows = rows
        self._filling = False
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(1)
        self.textChanged.connect(self._touched)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._set_height())
        self._set_height()

    def value(self) -> str:
        return self.toPlainText().strip()

    def fill(self, text: str, source: Field | None = None) -> None:
        """Show a value as it was read; a doubtful one gets its edge."""
        self.source = source
        self._filling = True
        self.setPlainText(text)
        self._filling = False
        self._set_height()
        _show_doubt(self, source is not None and doubtful(source), self.tr("Please check this: it was hard to read."))

    def take(self, text: str) -> None:
        """Take a text from the card: an address in place of the old one, a note below the others."""
        self.selectAll()
        before = self.toPlainText().rstrip() if self.kind == FieldKind.NOTE else ""
        self.insertPlainText(f"{before}\n{text}" if before else text)

    @property
    def is_doubtful(self) -> bool:
        return bool(self.property("doubtful"))

    def event(self, event: QEvent) -> bool:
        if is_the_windows(event, self.document().isUndoAvailable(), self.document().isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
            else:
                self.returnPressed.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.attended.emit(self, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.attended.emit(self, False)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.hovered.emit(self, True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(self, False)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def _touched(self) -> None:
        if not self._filling:
            _show_doubt(self, False, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._set_height()

    def _set_height(self) -> None:
        lines = min(max(int(self.document().size().height()), self._rows), 6)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + EDGES)


AnyEdit = FieldEdit | TextEdit


def _show_doubt(editor: QWidget, doubt: bool, words: str) -> None:
    if bool(editor.property("doubtful")) == doubt:
        return
    editor.setProperty("doubtful", doubt)
    editor.setAccessibleDescription(words if doubt else "")
    editor.setToolTip(words if doubt else "")
    editor.style().unpolish(editor)
    editor.style().polish(editor)


def _clipboard_has_text() -> bool:
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.clipboard().mimeData().hasText()
