"""What happens to the photographs, brought to the list and to the entry that is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.actions.stack import StackItem
from desktop.contacts.model import StackState
from desktop.ui.messages import Messages
from desktop.ui.scan.entries import UNDER_WAY, next_to_review
from desktop.ui.scan.runner import StackRunner
from desktop.ui.scan.sides_deeds import SidesDeeds
from desktop.ui.scan.stack_pane import StackPane
from desktop.ui.scan.stack_pictures import StackPictures
from desktop.ui.scan.under_review import UnderReview
from desktop.ui.sentences import in_users_language

NOTHING_TO_DECIDE = (*UNDER_WAY, StackState.KEPT, StackState.SKIPPED)


class StackNews(QObject):
    """Follows the reading: where the entry shown has nothing to decide, it goes to a card that has."""

    came_or_went = Signal()
    """The list has other entries than before; it has not been gone to any of them yet."""

    def __init__(
        self,
        runner: StackRunner,
        stack: StackPane,
        under_review: UnderReview,
        sides: SidesDeeds,
        pictures: StackPictures,
        messages: Messages,
    ) -> None:
        super().__init__(stack)
        self._stack = stack
        self._model = stack.model
        self._under_review = under_review
        self._sides = sides
        self._pictures = pictures
        self._messages = messages
        runner.added.connect(self._added)
        runner.changed.connect(self._changed)
        runner.removed.connect(self._removed)

    def _added(self, items: Sequence[StackItem]) -> None:
        self._pictures.note(items)
        self._model.add(items)
        self.came_or_went.emit()
        entries = self._model.entries
        if self._under_review.entry is None and entries:
            row = next_to_review(entries, -1)
            self._stack.go_to(row if row >= 0 else len(entries) - len(items))

    def _changed(self, item: StackItem) -> None:
        self._pictures.note([item])
        self._sides.look_whether_back(item)
        self._model.update(item)
        self._stack.progress_changed()
        self._sides.look_whether_wanted(item)
        entry = self._under_review.entry
        if entry is None or item.id not in entry.photo_ids:
            self._sides.allow_joining()
        else:
            self._show_news(item, self._model.row_of(entry.key))
        self._follow()

    def _show_news(self, item: StackItem, row: int) -> None:
        if item.error and item.state == StackState.REVIEW:
            # Read again with other corners, in vain: the card stays as it was.
            self._messages.warn(in_users_language(item.error))
        if row >= 0:
            self._under_review.show_news(self._model.entries[row])

    def _removed(self, item_ids: Sequence[int]) -> None:
        entry = self._under_review.entry
        gone = entry is not None and entry.item.id in item_ids
        if gone:
            self._under_review.forget()
        self._model.remove(item_ids)
        self.came_or_went.emit()
        self._stack.progress_changed()
        if gone and self._model.entries:
            self._stack.show_anew(max(next_to_review(self._model.entries, -1), 0))

    def _follow(self) -> None:
        entry = self._under_review.entry
        waits_here = entry is None or entry.state in NOTHING_TO_DECIDE
        marks_corners = self._under_review.pages.card_pane.marks_corners
        if waits_here and not self._under_review.is_deciding and not marks_corners:
            row = next_to_review(self._model.entries, self._stack.row)
            if row >= 0:
                self._stack.go_to(row)
