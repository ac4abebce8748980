"""Front and back of one card: joined and split by the user, or found out as the photographs are read."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from desktop.actions.sides import BY_HAND, Key
from desktop.actions.stack import StackItem
from desktop.contacts.model import StackState
from desktop.ui.parts import WindowParts
from desktop.ui.previews import Previews
from desktop.ui.scan.entries import beside, joinable
from desktop.ui.scan.runner import StackRunner
from desktop.ui.scan.stack_pane import StackPane
from desktop.ui.scan.under_review import UnderReview
from ocr.model import Point


class SidesDeeds(QObject):
    """Makes two cards one and one card two, and shows what became of them."""

    def __init__(
        self, parts: WindowParts, under_review: UnderReview, runner: StackRunner, stack: StackPane, previews: Previews
    ) -> None:
        super().__init__(stack)
        self._parts = parts
        self._under_review = under_review
        self._runner = runner
        self._stack = stack
        self._previews = previews
        self._fronts_wanted: dict[int, Key] = {}
        under_review.pages.card_shown.connect(self.allow_joining)

    def join(self, step: int) -> None:
        """Make the card shown and the next one (`step` 1), or the one before (-1), front and back of one."""
        entries, entry = self._stack.model.entries, self._under_review.entry
        row = joinable(entries, self._stack.row, step)
        if entry is None or row < 0 or self._under_review.is_deciding:
            self._parts.messages.tell(self.tr("There is no card beside this one that could be its other side."))
            return
        here, there = entry.key, entries[row].key
        self._join_by_hand(*((here, there) if step > 0 else (there, here)))

    def split(self) -> None:
        """Make front and back two cards again."""
        entry = self._under_review.waiting
        if entry is None or entry.back is None:
            return
        front, back, why = entry.key, entry.back.key, entry.back.why
        self._split(front)
        undoable = self._parts.undo.put(self.tr("Split front and back"), lambda: self._join(front, back, why))
        self._parts.messages.tell(self.tr("Front and back are two cards again."), undoable)

    def take_as_back(self) -> None:
        """Take a photograph on which no card was found, whole, as the back of the card before it."""
        entries, entry = self._stack.model.entries, self._under_review.entry
        row = beside(entries, self._stack.row, -1)
        if entry is None or entry.state != StackState.NO_CARD or row < 0:
            return
        item_id, front = entry.item.id, entries[row].key

        def shown(image: QImage, size: tuple[int, int]) -> None:
            if image.isNull():
                self._under_review.pages.say_not_shown()
                return
            right, bottom = size
            corners = (Point(0, 0), Point(right, 0), Point(right, bottom), Point(0, bottom))
            self._fronts_wanted[item_id] = front
            self._runner.read_again(item_id, 0, corners, 0)

        self._previews.page(entry.photo, 0, shown)

    # What the photographs turn out to be

    def look_whether_back(self, item: StackItem) -> None:
        """Go to the front, with what was typed, where the card under review turned out to be the back of another."""
        here = self._under_review.entry
        if here is None or self._under_review.is_deciding:
            return
        back = here.key
        if any(card.is_back and (item.id, card.number) == back for card in item.cards):
            self._before_sides_change()
            self._runner.refresh_all({back[0]}, lambda: self._sides_changed(back))

    def look_whether_wanted(self, item: StackItem) -> None:
        """Join a photograph that the user called a back, now that it was read: it is one, whatever stands on it."""
        front = self._fronts_wanted.pop(item.id, None)
        if front is not None and item.cards and not any(card.is_back for card in item.cards):
            self._join_by_hand(front, (item.id, item.cards[0].number))

    def allow_joining(self) -> None:
        """Offer to join the card that is shown with those beside it that could be its other side."""
        entries, row = self._stack.model.entries, self._stack.row
        pane = self._under_review.pages.card_pane
        pane.allow_joining(*(joinable(entries, row, step) >= 0 for step in (1, -1)))

    # Inside

    def _join_by_hand(self, front: Key, back: Key) -> None:
        self._join(front, back, BY_HAND)
        undoable = self._parts.undo.put(self.tr("Join front and back"), lambda: self._split(front))
        self._parts.messages.tell(self.tr("Front and back are one card now."), undoable)

    def _join(self, front: Key, back: Key, why: str) -> None:
        self._before_sides_change()
        not_joined = self._under_review.not_decided
        self._runner.join(front, back, why, lambda: self._sides_changed(front), not_joined)

    def _split(self, front: Key) -> None:
        self._before_sides_change()
        self._runner.split(front, lambda pair: self._sides_changed(pair.front), self._under_review.not_decided)

    def _before_sides_change(self) -> None:
        self._under_review.save_draft()
        self._under_review.begin_deciding()

    def _sides_changed(self, front: Key) -> None:
        self._under_review.decided()
        self._under_review.forget()  # what was typed is saved: whoever is shown next is shown from the store
        self._stack.show_anew(self._stack.model.row_of(front))
