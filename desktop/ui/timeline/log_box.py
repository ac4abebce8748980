"""The box in which one writes down what happened with a person: a note, a call, a meeting."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.actions.when import past_moment
from desktop.contacts.errors import ContactsError
from desktop.contacts.model import Direction, InteractionKind
from desktop.ui.buttons import button
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import Icons
from desktop.ui.line_edit import LineEdit, is_the_windows
from desktop.ui.sentences import in_users_language
from desktop.ui.theme import GRID
from desktop.ui.today.words import weekday_and_day
from desktop.ui.words import interaction_name

LINES = 2
WHEN_WIDTH = 128
NOON = time(12)
DIRECTED = (InteractionKind.CALL, InteractionKind.MAIL, InteractionKind.MESSAGE)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ORDER = (
    InteractionKind.NOTE,
    InteractionKind.MEETING,
    InteractionKind.CALL,
    InteractionKind.MAIL,
    InteractionKind.MESSAGE,
)


class NoteEdit(QPlainTextEdit):
    """Enter is done, Shift+Enter begins a new line, Escape leaves it empty; of an empty one it leads away."""

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
            begun = not self.document().isEmpty()
            self.given_up.emit()
            event.setAccepted(begun)
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class Besides:
    """What else is said of an interaction: its moment as typed (yesterday 15:00), who began, and with whom besides."""

    when: str = ""
    direction: Direction = Direction.NONE
    uids: tuple[str, ...] = ()


def moment_of(day: date, when: str, now: datetime) -> datetime:
    """Give the moment that was typed: now for today, noon for a day before, where no time was said."""
    try:
        return past_moment(when, now) if when else now
    except ContactsError:
        return now if day == now.astimezone().date() else datetime.combine(day, NOON).astimezone(UTC)


class HasPeople(Protocol):
    """A row of people that one types: `names` by UID."""

    names: dict[str, str]

    def show_people(self, names: Mapping[str, str], /) -> None: ...


class LogBox(QWidget):
    """Takes one interaction with its kind, moment and words, who began and who else was there."""

    logged = Signal(object, str, object, object)
    """The InteractionKind, the words, the day (a date), and the Besides."""
    rewritten = Signal(str, object, str, object, object)
    """The id of an interaction that was written before, and the same of what it is to be now."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.now: Callable[[], datetime] = self._end_of_today
        """The clock that says what has been; where none is set, all of today has."""
        self._today = date.min
        self._rewriting = ""
        self._begun = ""
        self.kind_box = QComboBox(self)
        self.kind_box.setAccessibleName(self.tr("What happened"))
        for kind in ORDER:
            self.kind_box.addItem(interaction_name(kind), kind)
        icons.follow(self.kind_box, lambda: self._draw(icons))
        self.direction_box = QComboBox(self)
        self.direction_box.setAccessibleName(self.tr("Who began"))
        for direction, name in (
            (Direction.NONE, self.tr("Not said")),
            (Direction.OUT, self.tr("From you")),
            (Direction.IN, self.tr("From them")),
        ):
            self.direction_box.addItem(name, direction)
        self.kind_box.currentIndexChanged.connect(lambda _row: self._show_direction())
        self.when_box = LineEdit(self)
        self.when_box.setAccessibleName(self.tr("When it happened"))
        self.when_box.setToolTip(self.tr("today 9:00, yesterday, an hour ago, Friday 15:00, 12 Nov, 2 weeks ago"))
        self.when_box.setMaxLength(40)
        self.when_box.setFixedWidth(WHEN_WIDTH)
        self.when_box.textChanged.connect(lambda _text: self._understand())
        self.when_box.returnPressed.connect(self.log)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.people: HasPeople | None = None
        self.text_box = NoteEdit(self)
        self.text_box.setAccessibleName(self.tr("What to remember"))
        self.text_box.setPlaceholderText(self.tr("Note, call, meeting: what to remember"))
        self.text_box.setTabChangesFocus(True)
        self.text_box.done.connect(self.log)
        self.text_box.given_up.connect(self._give_up)
        self.log_button = button(self.tr("Log"), self.log, tip=self.tr("Enter; Shift+Enter begins a new line"))
        icons.put("add", self.log_button)
        choices = QWidget(self)
        flow = FlowLayout(choices, gap=GRID)
        for control in (self.kind_box, self.direction_box, self.when_box):
            flow.addWidget(control)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(choices, 1)
        row.addWidget(self.log_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(self.text_box)
        self._column.addLayout(row)
        self._column.addWidget(self.told)
        order = (self.text_box, self.kind_box, self.direction_box, self.when_box, self.log_button)
        for first, second in itertools.pairwise(order):
            QWidget.setTabOrder(first, second)
        self._show_direction()
        self._fit()

    def hold_people(self, row: QWidget, people: HasPeople) -> None:
        """Take a row in which one types who else was there."""
        self.people = people
        self._column.addWidget(row)
        QWidget.setTabOrder(self.when_box, row)
        QWidget.setTabOrder(row, self.log_button)

    def begin(self, today: date, text: str = "") -> None:
        """Be ready for the next interaction, which by default is today's; `text` was begun before."""
        self._today = today
        self._show("", InteractionKind.NOTE, today, text)

    def rewrite(
        self, id_: str, kind: InteractionKind, day: date, text: str, direction: Direction = Direction.NONE
    ) -> None:
        """Show an interaction that was written before, to be written anew; what was begun here waits meanwhile."""
        self._begun = self.draft
        self._show(id_, kind, day, text, direction)
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
        day = self.day
        if not text and kind == InteractionKind.NOTE:
            self.go()
        elif day is None:
            self.when_box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._rewriting:
            self.rewritten.emit(self._rewriting, kind, text, day, self._besides)
        else:
            self.logged.emit(kind, text, day, self._besides)

    @property
    def day(self) -> date | None:
        """The day that was typed; None where it cannot be understood, or is yet to come."""
        text = self.when_box.text().strip()
        try:
            return past_moment(text, self.now()).astimezone().date() if text else self._today
        except ContactsError:
            return None

    @property
    def _besides(self) -> Besides:
        direction = Direction(self.direction_box.currentData()) if not self.direction_box.isHidden() else Direction.NONE
        others = tuple(self.people.names) if self.people is not None else ()
        when = self.when_box.text().strip()
        if self._rewriting and when == self.tr("today"):
            # What was written earlier today keeps its hour, as that of another day does.
            when = self._today.isoformat()
        return Besides(when, direction, others)

    def _end_of_today(self) -> datetime:
        return datetime.combine(self._today, time(23, 59)).astimezone()

    def _show_direction(self) -> None:
        """Who began a mail, a message or a call; of a meeting or a note nobody asks."""
        self.direction_box.setVisible(self.kind_box.currentData() in DIRECTED)

    def _understand(self) -> None:
        day, text = self.day, self.when_box.text().strip()
        if day is None:
            try:
                past_moment(text, self.now())
            except ContactsError as error:
                said = in_users_language(str(error))
        else:
            said = weekday_and_day(day) if day != self._today else ""
        self.told.setText(said)
        self.told.setVisible(bool(said))
        self.told.setProperty("tone", "muted" if day is not None else "warn")
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "text_box"):
            self._fit()

    def _show(
        self,
        rewriting: str,
        kind: InteractionKind,
        day: date,
        text: str,
        direction: Direction = Direction.NONE,
    ) -> None:
        self._rewriting = rewriting
        self.log_button.setText(self.tr("Save") if rewriting else self.tr("Log"))
        self.log_button.setAccessibleName(self.log_button.text())
        self.kind_box.setCurrentIndex(self.kind_box.findData(kind))
        self.direction_box.setCurrentIndex(self.direction_box.findData(direction))
        self.when_box.setText(self.tr("today") if day == self._today else day.isoformat())
        if self.people is not None:
            self.people.show_people({})
        self.text_box.setPlainText(text)
        self._show_direction()
        self._understand()

    def _give_up(self) -> None:
        self._show("", InteractionKind.NOTE, self._today, self._begun if self._rewriting else "")

    def _fit(self) -> None:
        self.text_box.setFixedHeight(LINES * self.text_box.fontMetrics().lineSpacing() + 3 * GRID)

    def _draw(self, icons: Icons) -> None:
        for row, kind in enumerate(ORDER):
            self.kind_box.setItemIcon(row, icons.icon(kind.value))
