"""What the user does to the reading: turns a card, marks its corners, tries a photograph again, stops them all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from desktop.actions.sides import Key
from desktop.actions.stack import StackCard
from desktop.contacts.model import StackState
from desktop.ui.parts import WindowParts
from desktop.ui.previews import Previews
from desktop.ui.scan.entries import UNDER_WAY, Entry
from desktop.ui.scan.entry_pages import EntryPages
from desktop.ui.scan.runner import StackRunner
from ocr.model import Quad


class ReadingDeeds(QObject):
    """Has the side that is shown read again; of a card with two sides the other stays as it is."""

    def __init__(self, parts: WindowParts, pages: EntryPages, runner: StackRunner, previews: Previews) -> None:
        super().__init__(pages)
        self._parts = parts
        self._pages = pages
        self._runner = runner
        self._previews = previews
        pages.card_pane.turn_wanted.connect(self.turn)
        pages.card_pane.corners_wanted.connect(self.mark_corners)
        pages.card_pane.corners_chosen.connect(self._read_corners)
        pages.problem.corners_wanted.connect(self.mark_corners)
        pages.problem.again_wanted.connect(self.retry)

    def turn(self) -> None:
        """Turn the side of the card that is shown a quarter to the right and read it again."""
        entry = self._pages.entry
        if entry is not None and entry.card is not None and entry.state == StackState.REVIEW:
            (item_id, number), _photo, card = self._side_shown(entry)
            assert card is not None
            self._runner.read_again(item_id, number, card.reading.card.corners, 90)
            self._parts.messages.tell(self.tr("The card is turned and read again …"))

    def mark_corners(self) -> None:
        """Show the photograph with the corners of the card to drag."""
        entry = self._pages.entry
        if entry is None or entry.state in UNDER_WAY:
            return
        _key, photo, card = self._side_shown(entry)
        page = card.reading.card.page if card else 0
        corners = card.reading.card.corners if card else None
        key = entry.key

        def shown(image: QImage, size: tuple[int, int]) -> None:
            if self._pages.shows(key):
                self._pages.show_photo(image, size, corners)

        self._previews.page(photo, page, shown)

    def retry(self) -> None:
        """Read the photograph of the entry that is shown once more."""
        if self._pages.entry is not None:
            self._runner.retry(self._pages.entry.item.id)

    def stop(self) -> None:
        """Stop reading; say how many wait, and offer to take them off."""
        self._runner.cancel()
        waiting = self._runner.waiting_ids
        if waiting:
            text = self.tr("Reading has stopped; %n photograph(s) wait.", "", len(waiting))
            self._parts.messages.offer(text, self.tr("Take them off"), lambda: self._runner.remove(waiting))

    # Inside

    def _read_corners(self, corners: Quad) -> None:
        entry = self._pages.entry
        if entry is not None:
            (item_id, number), _photo, _card = self._side_shown(entry)
            self._pages.card_pane.show_flat()
            self._runner.read_again(item_id, max(number, 0), corners, 0)
            self._parts.messages.tell(self.tr("The card is read again …"))
            self._pages.show_again()

    def _side_shown(self, entry: Entry) -> tuple[Key, Path, StackCard | None]:
        """Give the key, photograph and card of the side that is to be seen now."""
        if entry.back is not None and self._pages.card_pane.side == 1:
            return entry.back.key, entry.back.photo, entry.back.card
        return entry.key, entry.photo, entry.card
