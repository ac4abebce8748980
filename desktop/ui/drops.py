"""What a drop or a paste brings: files, folders, pictures, or things we must refuse with a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from desktop.actions.scan import PICTURE_ENDINGS

PICTURE_FORMATS = ("image/png", "image/jpeg", "image/webp", "image/tiff", "image/heic", "application/pdf")
CONTACT_FILES = (".vcf", ".vcard", ".csv", ".zip", ".json")
"""How the names of files end that hold contacts, not pictures."""
MAIL_FILES = (".eml", ".mbox")
"""And those that hold mails."""
LARGEST = 200_000_000
"""Bytes of a dropped picture; more is refused as a file of that size would be."""


@dataclass(frozen=True, slots=True)
class Brought:
    """Files and pictures (encoded, as bytes); `from_web` when there were only addresses of pages."""

    files: tuple[Path, ...] = ()
    pictures: tuple[bytes, ...] = ()
    image: QImage | None = None
    from_web: bool = False

    @property
    def contacts(self) -> tuple[Path, ...]:
        """Give the files that are to be imported."""
        return tuple(file for file in self.files if holds_contacts(file))

    @property
    def is_something(self) -> bool:
        return bool(self.files or self.pictures or self.image is not None)


def holds_contacts(file: Path) -> bool:
    """Say by its name whether a file is one of contacts."""
    return file.suffix.lower() in CONTACT_FILES


def holds_mails(file: Path) -> bool:
    """Say by its name whether a file is an e-mail, or a mailbox."""
    return file.suffix.lower() in MAIL_FILES


def may_be_folder(path: Path) -> bool:
    """Say by its name whether a path may be that of a folder: no look at a disk that may be far away."""
    return path.suffix.lower() not in (*CONTACT_FILES, *MAIL_FILES, *PICTURE_ENDINGS)


def may_bring(mime: QMimeData) -> bool:
    """Say whether a drag may hold photographs, without looking into it."""
    return mime.hasUrls() or mime.hasImage() or any(mime.hasFormat(name) for name in PICTURE_FORMATS)


def brought_by(mime: QMimeData) -> Brought:
    """Give what a drop or the clipboard holds; nothing is read from disk or network here."""
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile() and url.toLocalFile())
    if files:
        return Brought(files=files)
    for name in PICTURE_FORMATS:
        if mime.hasFormat(name):
            data = bytes(mime.data(name).data())
            if 0 < len(data) <= LARGEST:
                return Brought(pictures=(data,))
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Brought(image=image)
    return Brought(from_web=any(url.scheme() in ("http", "https") for url in mime.urls()))


def image_as_png(image: QImage) -> bytes:
    """Encode a picture of the clipboard; takes its time, so not on the Qt thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 80)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
