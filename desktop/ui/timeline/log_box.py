"""The box in which one writes down what happened with a person: a note, a call, a meeting."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.contacts.model import InteractionKind
from desktop.ui.buttons import button
from desktop.ui.dates import day_format
from desktop.ui.icons import Icons
from desktop.ui.line_edit import is_the_windows
from desktop.ui.theme import GRID
from desktop.ui.words import interaction_name

LINES = 2
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ORDER = (
    InteractionKind.NOTE,
    InteractionKind.MEETING,
    InteractionKind.CALL,
    InteractionKind.MAIL,
    InteractionKind.MESSAGE,
)


class NoteEdit(QPlainTextEdit):
    """Enter is done, Shift+Enter begins a new line, Escape leaves it empty."""

    done = Signal()
    given_up = Signal()

    def event(self, event: QEvent) -> bool:
        # Like a box of one line: Ctrl+Z is the window's while there is nothing to undo here.
        if is_the_windows(event, self.document().isUndoAvailable(), self.document().isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class LogBox(QWidget):
    """Takes one interaction with its kind, day and words."""

    logged = Signal(object, str, object)
    """The InteractionKind, the words, and the day (a date)."""
    rewritten = Signal(str, object, str, object)
    """The id of an interaction that was written before, and the same of what it is to be now."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = QDate()
        self._rewriting = ""
        self._begun = ""
        self.kind_box = QComboBox(self)
        self.kind_box.setAccessibleName(self.tr("What happened"))
        for kind in ORDER:
            self.kind_box.addItem(interaction_name(kind), kind)
        icons.follow(self.kind_box, lambda: self._draw(icons))
        self.day_box = QDateEdit(self)
        self.day_box.setAccessibleName(self.tr("When it happened"))
        self.day_box.setDisplayFormat(day_format())
        self.day_box.setCalendarPopup(True)
        self.text_box = NoteEdit(self)
        self.text_box.setAccessibleName(self.tr("What to remember"))
        self.text_box.setPlaceholderText(self.tr("Note, call, meeting: what to remember"))
        self.text_box.setTabChangesFocus(True)
        self.text_box.done.connect(self.log)
        self.text_box.given_up.connect(self._give_up)
        self.log_button = button(self.tr("Log"), self.log, tip=self.tr("Enter; Shift+Enter begins a new line"))
        icons.put("add", self.log_button)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.kind_box)
        row.addWidget(self.day_box)
        row.addStretch(1)
        row.addWidget(self.log_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.text_box)
        column.addLayout(row)
        QWidget.setTabOrder(self.text_box, self.kind_box)
        QWidget.setTabOrder(self.kind_box, self.day_box)
        QWidget.setTabOrder(self.day_box, self.log_button)
        self._fit()

    def begin(self, today: date, text: str = "") -> None:
        """Be ready for the next interaction, which by default is today's; `text` was begun before."""
        self._today = QDate(today.year, today.month, today.day)
        self.day_box.setMaximumDate(self._today)
        self._show("", InteractionKind.NOTE, self._today, text)

    def rewrite(self, id_: str, kind: InteractionKind, day: date, text: str) -> None:
        """Show an interaction that was written before, to be written anew; what was begun here waits meanwhile."""
        self._begun = self.draft
        self._show(id_, kind, QDate(day.year, day.month, day.day), text)
        self.text_box.moveCursor(QTextCursor.MoveOperation.End)
        self.go()

    @property
    def draft(self) -> str:
        """Give what was begun here and not written down yet."""
        return self._begun if self._rewriting else self.text_box.toPlainText().strip()

    def go(self) -> None:
        """Put the focus where the words are written."""
        self.text_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def log(self) -> None:
        """Hand on what stands here; a note without words is none, a call without words is one."""
        kind, text = InteractionKind(self.kind_box.currentData()), self.text_box.toPlainText().strip()
        shown = self.day_box.date()
        day = date(shown.year(), shown.month(), shown.day())
        if not text and kind == InteractionKind.NOTE:
            self.go()
        elif self._rewriting:
            self.rewritten.emit(self._rewriting, kind, text, day)
        else:
            self.logged.emit(kind, text, day)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "text_box"):
            self._fit()

    def _show(self, rewriting: str, kind: InteractionKind, day: QDate, text: str) -> None:
        self._rewriting = rewriting
        self.log_button.setText(self.tr("Save") if rewriting else self.tr("Log"))
        self.log_button.setAccessibleName(self.log_button.text())
        self.kind_box.setCurrentIndex(self.kind_box.findData(kind))
        self.day_box.setDate(day)
        self.text_box.setPlainText(text)

    def _give_up(self) -> None:
        self._show("", InteractionKind.NOTE, self._today, self._begun if self._rewriting else "")

    def _fit(self) -> None:
        self.text_box.setFixedHeight(LINES * self.text_box.fontMetrics().lineSpacing() + 3 * GRID)

    def _draw(self, icons: Icons) -> None:
        for row, kind in enumerate(ORDER):
            self.kind_box.setItemIcon(row, icons.icon(kind.value))
