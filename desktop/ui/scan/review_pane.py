"""The right of the Scan screen: the form of the card under review, and the decision about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.actions.stack import StackCard
from desktop.ui.buttons import button
from desktop.ui.form.contact_form import ContactForm, Sources
from desktop.ui.form.editors import AnyEdit
from desktop.ui.icons import Icons
from desktop.ui.scan.card_view import CardView
from desktop.ui.scan.card_words import joined, text_for
from desktop.ui.scan.snippet import Snippet
from desktop.ui.theme import GRID
from ocr.model import Field, FieldKind, Line, Word


class ReviewPane(QFrame):
    """Joins the form to the card: lights up what a box was read from, takes the words one clicks."""

    def __init__(
        self, view: CardView, icons: Icons, home: Callable[[], str], keep: Callable[[], None], skip: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setObjectName("formPane")
        self._view = view
        self._home = home
        self._image = QImage()
        self.form = ContactForm(icons, self)
        self.form.accepted.connect(keep)
        self.form.attended.connect(self._attend)
        self.hint = QLabel(self)
        self.hint.setProperty("tone", "warn")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        self.skip_button = button(self.tr("Skip"), skip)
        self.keep_button = button(self.tr("Keep and next"), keep, look="main")
        self.keep_button.setToolTip(self.tr("Enter"))
        self._snippet = Snippet(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hint)
        column.addWidget(self.form, 1)
        column.addWidget(self._foot())
        self.form.set_tail([self.skip_button, self.keep_button])
        self.form.verticalScrollBar().valueChanged.connect(lambda _value: self._snippet.hide())
        view.line_chosen.connect(self._take_line)
        view.words_chosen.connect(self._take_words)
        view.line_assigned.connect(self._assign_line)
        view.words_assigned.connect(self._assign_words)

    def show_card(self, card: StackCard, image: QImage) -> None:
        """Show the fields of a card for review."""
        self._snippet.hide()
        self._image = image
        self.form.show_fields(card.draft, sources_of(card), card.reading.region or self._home())
        doubts = len(self.form.doubtful_boxes())
        self.hint.setVisible(doubts > 0)
        self.hint.setText(self.tr("%n field(s) to check first", "", doubts))
        self.form.begin()

    def put_out(self) -> None:
        """Take the snippet and the light away."""
        self._snippet.hide()
        self._view.light([])

    def _foot(self) -> QWidget:
        foot = QFrame(self)
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.skip_button)
        row.addWidget(self.keep_button, 1)
        return foot

    def _attend(self, box: AnyEdit | None) -> None:
        place = box.source.box if box is not None and box.source is not None else None
        self._view.light([place] if place is not None else [])
        if box is None or place is None or self._image.isNull() or not box.isVisible():
            self._snippet.hide()
        else:
            self._snippet.show_above(box, self._image, place)

    def _take_line(self, line: Line, word: Word | None) -> None:
        box = self.form.current
        box.take(text_for(box.kind, line, word))
        self._view.light([line.box])

    def _take_words(self, rows: list[list[Word]]) -> None:
        box = self.form.current
        box.take(joined(box.kind, rows))

    def _assign_line(self, kind: FieldKind, line: Line, word: Word | None) -> None:
        self._assign(kind, text_for(kind, line, word))

    def _assign_words(self, kind: FieldKind, rows: list[list[Word]]) -> None:
        self._assign(kind, joined(kind, rows))

    def _assign(self, kind: FieldKind, text: str) -> None:
        box = self.form.box_for(kind)
        box.take(text)
        box.setFocus(Qt.FocusReason.OtherFocusReason)


def sources_of(card: StackCard) -> Sources:
    """Give where the draft's values stand on the card; a value the user has since replaced has no place."""
    draft = card.draft
    values: dict[FieldKind, tuple[str, ...]] = {
        FieldKind.NAME: (draft.name,),
        FieldKind.TITLE: (draft.title,),
        FieldKind.ORGANIZATION: (draft.organization,),
        FieldKind.DEPARTMENT: (draft.department,),
        FieldKind.PHONE: tuple(phone.number for phone in draft.phones),
        FieldKind.EMAIL: draft.emails,
        FieldKind.URL: draft.urls,
        FieldKind.ADDRESS: tuple(address.text for address in draft.addresses),
        FieldKind.SOCIAL: draft.social,
    }
    return {kind: [_place(card.reading.of(kind), text) for text in texts] for kind, texts in values.items()}


def _place(fields: tuple[Field, ...], value: str) -> Field | None:
    return next((field for field in fields if value in (field.value, field.printed)), None)
