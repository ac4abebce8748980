"""Where the pictures of the stack's cards are, and who may decode which file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtGui import QImage

from desktop.actions.stack import StackItem
from desktop.app import App
from desktop.ui.jobs import Jobs
from desktop.ui.pictures import Thumbnails, read_image, small_copy
from desktop.ui.previews import Previews


class StackPictures:
    """The store's pictures are the program's own; a photograph from outside is decoded by a worker."""

    def __init__(self, app: App, jobs: Jobs, previews: Previews) -> None:
        self._app = app
        self._jobs = jobs
        self._previews = previews
        self._own: set[Path] = set()
        self.files: dict[str, Path] = {}
        """The file of each flat card, by its name in the store."""
        self.thumbnails = Thumbnails(self._make_thumbnail)

    def note(self, items: Iterable[StackItem]) -> None:
        """Take notice of the flat cards of photographs, and of their backs."""
        for item in items:
            backs = [card.back.card for card in item.cards if card.back]
            for card in (*item.cards, *backs):
                file = self._app.store.picture_path(card.picture)
                self.files[card.picture] = file
                self._own.add(file)

    def _make_thumbnail(self, file: Path, done: Callable[[QImage], None]) -> None:
        if file in self._own:
            self._jobs.run(lambda: small_copy(read_image(file)), done)
        else:
            self._previews.small(file, done)
