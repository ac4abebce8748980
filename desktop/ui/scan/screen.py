"""The Scan screen: the stack, the card under review and its form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.app import App
from desktop.ui.empty import EmptyState
from desktop.ui.form.editors import ENTER
from desktop.ui.parts import WindowParts
from desktop.ui.previews import Previews
from desktop.ui.scan.decisions import Decisions
from desktop.ui.scan.entry_pages import EntryPages
from desktop.ui.scan.reading_deeds import ReadingDeeds
from desktop.ui.scan.runner import StackRunner
from desktop.ui.scan.sides_deeds import SidesDeeds
from desktop.ui.scan.stack_meeting import StackMeeting
from desktop.ui.scan.stack_model import StackModel
from desktop.ui.scan.stack_news import StackNews
from desktop.ui.scan.stack_pane import StackPane
from desktop.ui.scan.stack_pictures import StackPictures
from desktop.ui.scan.under_review import UnderReview
from desktop.ui.two_columns import two_columns


class ScanScreen(QWidget):
    """Shows one entry of the stack at a time and goes on to the next when it is decided."""

    open_wanted = Signal()
    people_wanted = Signal()
    contacts_changed = Signal()

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._previews = Previews(app, parts.jobs)
        self._build(app, parts)
        self._divide_the_work(app, parts)
        self._connect()

    # What the window and its menus ask for

    def add(self, photos: Sequence[Path | bytes], lasting: bool = True) -> None:
        """Take photographs; returns at once."""
        self.runner.add(photos, lasting)

    def keep(self) -> None:
        """Keep the card under review as it stands in the form, and go to the next."""
        self.decisions.keep()

    def answer(self, which: str) -> bool:
        """Say who the person of the card is (merge, not_the_same, new_job), if it seems to be one of the contacts."""
        return self.decisions.answer(which)

    def compare(self) -> None:
        """Show the card and the contact that it may be side by side, or the form again."""
        self.middle.compare()

    def skip(self) -> None:
        """Lay the card under review aside and go to the next."""
        self.decisions.skip()

    def turn(self) -> None:
        """Turn the side of the card that is shown a quarter to the right and read it again."""
        self.reading.turn()

    def mark_corners(self) -> None:
        """Show the photograph with the corners of the card to drag."""
        self.reading.mark_corners()

    def other_side(self) -> None:
        """Turn the card over: show its back, or its front again."""
        self.middle.turn_over()

    def join(self, step: int) -> None:
        """Make the card shown and the next one (`step` 1), or the one before (-1), front and back of one."""
        self.sides.join(step)

    def split(self) -> None:
        """Make front and back two cards again."""
        self.sides.split()

    def retry(self) -> None:
        """Read the photograph that is shown once more."""
        self.reading.retry()

    def remove(self) -> None:
        """Take the photograph of the current entry off the stack; undo adds it again."""
        self.decisions.remove()

    def stop(self) -> None:
        """Stop reading; say how many wait, and offer to take them off."""
        self.reading.stop()

    def save_draft(self) -> None:
        """Write down what was typed, without waiting for a pause."""
        self.under_review.save_draft()

    def close_down(self) -> None:
        """Write down what was typed, and end the process that looks at photographs."""
        self.under_review.save_draft()
        self._previews.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.keep()
            return
        super().keyPressEvent(event)

    # Building

    def _build(self, app: App, parts: WindowParts) -> None:
        self._pictures = StackPictures(app, parts.jobs, self._previews)
        self.model = StackModel(self._pictures.thumbnails, self._pictures.files, self)
        self.runner = StackRunner(app, parts.jobs, self)
        self.stack = StackPane(self.model, self.runner, parts.theme, parts.icons)
        self.middle = pages = EntryPages(app, parts, self.model, self._previews)
        self.card_pane, self.review, self.work = pages.card_pane, pages.review, pages.work
        self.known, self.meeting = pages.known, pages.meeting
        self.problem, self.quiet = pages.problem, pages.quiet
        self.stack.setMinimumWidth(208)
        self.columns = two_columns(self.stack, self.middle, (248, 900))
        self.empty = EmptyState(parts.icons)
        self.empty.say(
            "scan",
            self.tr("Drop photographs of business cards here"),
            self.tr("Anywhere on this window: pictures, PDF files or whole folders. Everything stays on this machine."),
            self.tr("Choose photographs …"),
            self.open_wanted.emit,
        )
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)

    def _divide_the_work(self, app: App, parts: WindowParts) -> None:
        self.under_review = UnderReview(self.middle, self.runner, parts.messages, self)
        self.decisions = Decisions(app, parts, self.under_review, self.runner, self.stack)
        self.sides = SidesDeeds(parts, self.under_review, self.runner, self.stack, self._previews)
        self.reading = ReadingDeeds(parts, self.middle, self.runner, self._previews)
        self.news = StackNews(*(self.runner, self.stack, self.under_review, self.sides, self._pictures, parts.messages))
        self._asked = StackMeeting(app, parts.jobs, self.meeting, self)

    def _connect(self) -> None:
        self.stack.chosen.connect(lambda row: self.under_review.show_entry(self.model.entries[row]))
        self.stack.open_wanted.connect(self.open_wanted)
        self.stack.stop_wanted.connect(self.stop)
        self.news.came_or_went.connect(self._show_filled_or_empty)
        self.runner.added.connect(self._begin_empty)
        self.review.keep_wanted.connect(self.keep)
        self.review.skip_wanted.connect(self.skip)
        self.review.split_wanted.connect(self.split)
        self.card_pane.join_wanted.connect(self.join)
        self.known.answered.connect(self.answer)
        self.problem.back_wanted.connect(self.sides.take_as_back)
        self.problem.remove_wanted.connect(self.remove)
        self.quiet.review_wanted.connect(self.decisions.review_again)
        self.quiet.people_wanted.connect(self.people_wanted)
        self.decisions.contacts_changed.connect(self.contacts_changed)
        self.decisions.kept.connect(self._asked.show_choices)

    # Inside

    def _show_filled_or_empty(self) -> None:
        self._asked.look(self.model.entries)
        self.pages.setCurrentWidget(self.columns if self.model.entries else self.empty)

    def _begin_empty(self) -> None:
        if not self.model.entries:
            self.empty.button.setFocus()
