"""Pictures for the window, decoded away from the Qt thread and kept for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from desktop.contacts.model import OwnPhoto
from ocr.model import Pixels

KEPT = 300
MOST_PIXELS = 40_000_000
"""Of a picture that came with a contact; one that says it is larger is not begun."""
MOST_MEGABYTES = 256
"""That Qt takes to decode one picture: its own default, whatever the surroundings say."""
MOST_SCANS = 64
"""Of a progressive JPEG, which has about ten: each goes through the whole picture."""


def image_of(pixels: Pixels) -> QImage:
    """Give a Qt picture of blue-green-red pixels, with memory of its own."""
    height, width = pixels.shape[:2]
    return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_BGR888).copy()


def read_image(file: Path) -> QImage:
    """Give a picture of the program's own (a flat card in the store); null if it is not there."""
    return QImage(str(file))


def small_copy(image: QImage, side: int = 256) -> QImage:
    """Give a picture no larger than `side`."""
    if image.isNull():
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(side, side, keep, smooth)


def read_own_photo(photo: OwnPhoto | None, side: int) -> QImage:
    """Decode a contact's own photo, no larger than `side`; null where there is none, or anything is wrong with it.

    It comes from anywhere: its size is asked before a pixel of it is decoded, and only its own format is tried.
    """
    if photo is None or (photo.kind == "jpeg" and photo.content.count(b"\xff\xda") > MOST_SCANS):
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(photo.content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    reader = QImageReader(buffer, QByteArray(photo.kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        return QImage()
    if max(size.width(), size.height()) > side:
        room = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(room.expandedTo(QSize(1, 1)))
    return reader.read()


class Thumbnails(QObject):
    """Small pictures by file; asks for each once and tells when it is there."""

    arrived = Signal(str)
    """The file (as text) whose small picture can be shown now."""

    def __init__(self, make: Callable[[Path, Callable[[QImage], None]], None]) -> None:
        super().__init__()
        self._make = make
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()

    def get(self, file: Path) -> QPixmap | None:
        """Give the small picture if it is there; otherwise begin to make it."""
        key = str(file)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._asked:
            self._asked.add(key)
            self._make(file, lambda image: self._put(key, image))
        return None

    def _put(self, key: str, image: QImage) -> None:
        self._asked.discard(key)
        # A picture that cannot be shown is kept as an empty one, so that it is not asked for again.
        self._kept[key] = QPixmap.fromImage(image)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit(key)
