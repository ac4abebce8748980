"""The middle and right of the Scan screen: the pages of which one shows the entry that was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSplitter, QStackedWidget

from desktop.actions.sides import Key
from desktop.app import App
from desktop.contacts.model import StackState
from desktop.ui.jobs import Job
from desktop.ui.parts import WindowParts
from desktop.ui.pictures import read_image
from desktop.ui.previews import Previews
from desktop.ui.scan.card_pane import CardPane
from desktop.ui.scan.entries import UNDER_WAY, Entry, beside
from desktop.ui.scan.known_person import MERGE, KnownPerson
from desktop.ui.scan.meeting_bar import MeetingBar
from desktop.ui.scan.problem import ProblemPanel
from desktop.ui.scan.quiet_page import QuietPage
from desktop.ui.scan.review_pane import ReviewPane
from desktop.ui.scan.stack_model import StackModel
from desktop.ui.two_columns import two_columns
from ocr.model import Point

NOTHING_LEFT = (*UNDER_WAY, StackState.REVIEW, StackState.FAILED, StackState.NO_CARD)
"""With no entry in these states every card is reviewed."""


class EntryPages(QStackedWidget):
    """Shows one entry: its card and form, what is wrong with it, or how it stands; and what a card is compared with."""

    card_shown = Signal()
    """The card and its form are there: the pictures are read from the disk meanwhile."""

    def __init__(self, app: App, parts: WindowParts, model: StackModel, previews: Previews) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._model = model
        self._previews = previews
        self._loading: Job | None = None
        self.entry: Entry | None = None
        """What is shown, or will be when its pictures are there."""
        self._form_of: Key | None = None
        icons = parts.icons
        self.card_pane = CardPane(parts.theme, icons)
        self.known = KnownPerson(app, parts, self)
        self.meeting = MeetingBar(icons, lambda: app.settings, app.clock)
        self.review = ReviewPane(self.card_pane, icons, self._home_region, self.known.banner, self.meeting)
        self.work = _beside_each_other(self.card_pane, self.review)
        self.problem = ProblemPanel(icons)
        self.quiet = QuietPage(icons)
        for page in (self.work, self.problem, self.quiet, self.known.page):
            self.addWidget(page)
        self.known.changed.connect(self.review.moved)
        self.known.compare_wanted.connect(self.compare)
        self.known.page.left.connect(self._show_form_again)
        self.card_pane.back_wanted.connect(self.show_again)

    @property
    def form_is_filled(self) -> bool:
        """Whether the form is that of the entry shown: until its pictures are there it is that of another."""
        return self.entry is not None and self.entry.key == self._form_of

    @property
    def has_typed(self) -> bool:
        """Whether the entry's form is in use and says something else than it was filled with."""
        in_use = self.form_is_filled and self.currentWidget() in (self.work, self.known.page)
        return in_use and self.review.form.is_changed

    def shows(self, key: Key) -> bool:
        """Say whether it is still this entry that is shown."""
        return self.entry is not None and self.entry.key == key

    def show_entry(self, entry: Entry) -> None:
        """Show an entry on the page that is made for its state."""
        self.entry = entry
        self.review.put_out()
        self.known.forget()
        if entry.state == StackState.REVIEW and entry.card is not None:
            self._load_card(entry)
        elif entry.state in (StackState.FAILED, StackState.NO_CARD):
            self._show_problem(entry)
        else:
            self.quiet.show_entry(entry, all_reviewed=self._model.counted(*NOTHING_LEFT) == 0)
            self.setCurrentWidget(self.quiet)

    def show_again(self) -> None:
        """Show the entry from the beginning, in place of its photograph."""
        if self.entry is not None:
            self.show_entry(self.entry)

    def forget(self) -> None:
        """Hold no entry any more, nor the form of one."""
        self.entry = self._form_of = None

    def show_photo(self, image: QImage, size: tuple[int, int], corners: Sequence[Point] | None) -> None:
        """Show the photograph with the corners of the card to drag."""
        if image.isNull():
            self.say_not_shown()
            return
        self.card_pane.show_photo(image, size, corners)
        self.review.setEnabled(False)
        self.review.setVisible(self.entry is not None and self.entry.card is not None)
        self.setCurrentWidget(self.work)

    def say_not_shown(self) -> None:
        """Say that a photograph is not to be seen."""
        self._parts.messages.tell(self.tr("This photograph cannot be shown; it may have been moved or deleted."))

    def turn_over(self) -> None:
        """Show the back of the card, or its front again."""
        if self.entry is not None and self.entry.back is not None:
            self.card_pane.other_side()

    def compare(self) -> None:
        """Show the card and the contact that it may be side by side, or the form again."""
        if self.currentWidget() is self.known.page:
            self._show_form_again()
        elif self.entry is not None and self.entry.state == StackState.REVIEW:
            key = self.entry.key
            self.known.compare(self.review.form.fields(), self.review.front, lambda: self._show_compared(key))

    # Inside

    def _home_region(self) -> str:
        return self._app.read_options().region

    def _load_card(self, entry: Entry) -> None:
        card = entry.card
        assert card is not None
        sides = [card, *([entry.back.card] if entry.back else [])]
        files = [self._app.store.picture_path(side.picture) for side in sides]
        if self._loading is not None:
            self._loading.cancel()

        def shown(images: list[QImage]) -> None:
            if not self.shows(entry.key):
                return
            lines = [side.reading.lines for side in sides]
            self.card_pane.show_card(*zip(images, lines, strict=True))
            self.setCurrentWidget(self.work)
            self.review.setEnabled(True)
            self.review.show()
            self.review.show_card(entry, card, images)
            self._form_of = entry.key
            self.card_shown.emit()

        self._loading = self._parts.jobs.run(lambda: [read_image(file) for file in files], shown)

    def _show_problem(self, entry: Entry) -> None:
        entries = self._model.entries
        self.problem.show_problem(entry, beside(entries, self._model.row_of(entry.key), -1) >= 0)
        self.setCurrentWidget(self.problem)

        def shown(image: QImage) -> None:
            if self.shows(entry.key):
                self.problem.show_photo(image)

        if entry.state == StackState.NO_CARD:
            self._previews.small(entry.photo, shown)

    def _show_compared(self, key: Key) -> None:
        if self.shows(key) and self.currentWidget() is self.work:
            self.review.put_out()
            self.setCurrentWidget(self.known.page)
            self.known.page.buttons[MERGE].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form_again(self) -> None:
        self.setCurrentWidget(self.work)
        self.review.form.begin()


def _beside_each_other(card_pane: CardPane, review: ReviewPane) -> QSplitter:
    work = two_columns(card_pane, review, (500, 460))
    # The card gets the larger part of a wider window.
    work.setStretchFactor(0, 3)
    work.setStretchFactor(1, 2)
    review.setMinimumWidth(360)
    card_pane.setMinimumWidth(300)
    return work
