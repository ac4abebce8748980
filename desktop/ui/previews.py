"""Pictures of photographs that are not read yet; made in a worker process, shown in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from desktop.actions.preview import preview_workers
from desktop.app import App
from desktop.ui.jobs import Jobs
from desktop.ui.pictures import image_of
from ocr.model import Point, Quad, Reading

if TYPE_CHECKING:
    from desktop.actions.preview import ReadingWorkers

NOWHERE: Quad = (Point(0, 0), Point(0, 0), Point(0, 0), Point(0, 0))


class Previews:
    """Asks the preview worker; its process begins with the first question."""

    def __init__(self, app: App, jobs: Jobs) -> None:
        self._app = app
        self._jobs = jobs
        self._made: ReadingWorkers | None = None
        self._closed = False

    @property
    def _workers(self) -> ReadingWorkers:
        if self._made is None:
            self._made = preview_workers()
        return self._made

    def small(self, photo: Path, done: Callable[[QImage], None]) -> None:
        """Make a small picture; a null one where the photograph cannot be shown."""

        def made(reading: Reading) -> None:
            image, _size = _picture(reading)
            self._jobs.brought(done)(image)

        if not self._closed:
            self._workers.submit(photo, self._app.read_options(), made)

    def page(self, photo: Path, page: int, done: Callable[[QImage, tuple[int, int]], None]) -> None:
        """Make a picture of a whole page, with the width and height of the upright photo."""

        def made(reading: Reading) -> None:
            self._jobs.brought(done)(*_picture(reading))

        if not self._closed:
            self._workers.submit_card(photo, NOWHERE, 0, page, self._app.read_options(), made)

    def close(self) -> None:
        """End the process; whoever asks from now on gets no answer."""
        self._closed = True
        if self._made is not None:
            self._made.close()


def _picture(reading: Reading) -> tuple[QImage, tuple[int, int]]:
    if reading.error is not None or not reading.cards:
        return QImage(), (0, 0)
    card = reading.cards[0].card
    corner = card.corners[2]
    return image_of(card.pixels), (round(corner.x), round(corner.y))
