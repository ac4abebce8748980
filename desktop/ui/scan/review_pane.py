"""The right of the Scan screen: the form of the card under review, and the decision about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.actions.stack import StackCard
from desktop.ui.buttons import button
from desktop.ui.form.contact_form import ContactForm, Sources
from desktop.ui.form.editors import AnyEdit
from desktop.ui.icons import Icons
from desktop.ui.scan.card_pane import CardPane
from desktop.ui.scan.card_words import joined, text_for
from desktop.ui.scan.entries import Entry
from desktop.ui.scan.meeting_bar import MeetingBar
from desktop.ui.scan.snippet import Snippet
from desktop.ui.theme import GRID
from desktop.ui.words import sides_reason
from ocr.model import Field, FieldKind, Line, Word


class ReviewPane(QFrame):
    """Joins the form to the card: lights up what a box was read from, takes the words one clicks."""

    keep_wanted = Signal()
    skip_wanted = Signal()
    split_wanted = Signal()

    def __init__(
        self,
        pane: CardPane,
        icons: Icons,
        home: Callable[[], str],
        known: QWidget,
        meeting: MeetingBar,
    ) -> None:
        super().__init__()
        self.setObjectName("formPane")
        self._pane = pane
        self._view = view = pane.card
        self._home = home
        self._images: tuple[QImage, ...] = ()
        self._of_back: tuple[Field, ...] = ()
        self.form = ContactForm(icons, self)
        self.form.accepted.connect(self.keep_wanted)
        self.form.attended.connect(self._attend)
        self.hint = self._make_hint()
        self.sides = SidesBanner(self.split_wanted.emit, self)
        self.skip_button = button(self.tr("Skip"), self.skip_wanted.emit)
        self.keep_button = button(self.tr("Keep and next"), self.keep_wanted.emit, look="main")
        self.keep_button.setToolTip(self.tr("Enter"))
        self.meeting = meeting
        self._snippet = Snippet(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sides)
        column.addWidget(known)
        column.addWidget(self.hint)
        column.addWidget(self.form, 1)
        column.addWidget(meeting)
        column.addWidget(self._foot())
        self.form.set_tail([*meeting.controls, self.skip_button, self.keep_button])
        self.form.verticalScrollBar().valueChanged.connect(lambda _value: self._snippet.hide())
        view.line_chosen.connect(self._take_line)
        view.words_chosen.connect(self._take_words)
        view.line_assigned.connect(self._assign_line)
        view.words_assigned.connect(self._assign_words)

    def show_card(self, entry: Entry, card: StackCard, images: Sequence[QImage]) -> None:
        """Show the fields of a card for review; `images` are its sides."""
        self._snippet.hide()
        self._images = tuple(images)
        self._of_back = card.back.card.reading.fields if card.back else ()
        self.sides.show_back(entry)
        self.form.show_fields(card.draft, sources_of(card), card.reading.region or self._home())
        doubts = len(self.form.doubtful_boxes())
        self.hint.setVisible(doubts > 0)
        self.hint.setText(self.tr("%n field(s) to check first", "", doubts))
        if layout := self.layout():
            layout.activate()  # what came or went above the form has moved its boxes
        self.form.begin()

    @property
    def front(self) -> QImage:
        """Give the picture of the card's front; null where there is none."""
        return self._images[0] if self._images else QImage()

    def moved(self) -> None:
        """Put the snippet where its box is now, after something above the form came or went."""
        if layout := self.layout():
            layout.activate()
        if self.form.current.hasFocus():
            self._attend(self.form.current)

    def put_out(self) -> None:
        """Take the snippet and the light away."""
        self._snippet.hide()
        self._view.light([])

    def _make_hint(self) -> QLabel:
        hint = QLabel(self)
        hint.setProperty("tone", "warn")
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setWordWrap(True)
        hint.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        return hint

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
        source = box.source if box is not None else None
        place = source.box if source is not None else None
        side = int(any(field is source for field in self._of_back))
        if place is not None:
            self._pane.show_side(side)
        self._view.light([place] if place is not None else [])
        image = self._images[side] if side < len(self._images) else QImage()
        if box is None or place is None or image.isNull() or not box.isVisible():
            self._snippet.hide()
        else:
            self._snippet.show_above(box, image, place)

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


class SidesBanner(QFrame):
    """Says that a contact has two sides of a card, why, and offers to split them."""

    def __init__(self, split: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sides")
        self.reason = QLabel(self)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.split_button = button(self.tr("Split"), split, tip=self.tr("These are two cards, not front and back"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.reason, 1)
        row.addWidget(self.split_button)
        self.hide()

    def show_back(self, entry: Entry) -> None:
        """Show the reason, or nothing for a card of one side."""
        back = entry.back
        self.setVisible(back is not None)
        if back is not None:
            self.reason.setText(sides_reason(back.why, back.item_id == entry.item.id))


def sources_of(card: StackCard) -> Sources:
    """Give where the draft's values stand on the card's sides; a value the user has since replaced has no place."""
    draft = card.draft
    values: dict[FieldKind, tuple[str, ...]] = {
        FieldKind.NAME: (draft.name, draft.other_name),
        FieldKind.TITLE: (draft.title,),
        FieldKind.ORGANIZATION: (draft.organization,),
        FieldKind.DEPARTMENT: (draft.department,),
        FieldKind.PHONE: tuple(phone.number for phone in draft.phones),
        FieldKind.EMAIL: draft.emails,
        FieldKind.URL: draft.urls,
        FieldKind.ADDRESS: tuple(address.text for address in draft.addresses),
        FieldKind.SOCIAL: draft.social,
    }
    readings = [card.reading, *([card.back.card.reading] if card.back else [])]
    found = {kind: tuple(field for reading in readings for field in reading.of(kind)) for kind in values}
    return {kind: [_place(found[kind], text) for text in texts] for kind, texts in values.items()}


def _place(fields: tuple[Field, ...], value: str) -> Field | None:
    def says(field: Field) -> bool:
        return value in (field.value, field.printed, field.parts.get("other_script", field.value))

    return next((field for field in fields if says(field)), None) if value else None
