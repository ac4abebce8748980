"""Show a contact as a QR code, for a phone's camera."""

from __future__ import annotations

from pathlib import Path

from desktop.actions.saving import save_file
from desktop.contacts.store import Store
from desktop.exchange.qr import QrCode as QrCode
from desktop.exchange.qr import qr_code, qr_picture
from desktop.exchange.qr import qr_text as qr_text


def contact_qr(store: Store, uid: str) -> QrCode:
    """Give the code of a contact; raises ContactGone, QrImpossible."""
    return qr_code(store.get(uid).fields)


def save_qr(code: QrCode, file: Path, scale: int = 8) -> None:
    """Write a code as a PNG picture; raises FileForbidden, DiskFull."""
    from ocr.jpeg import pixels_as_png

    save_file(file, [pixels_as_png(qr_picture(code, scale))])
