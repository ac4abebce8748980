"""A contact as a QR code, large enough for a phone's camera across the table."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.actions.show_qr import QrCode, contact_qr
from desktop.app import App
from desktop.ui.buttons import icon_button
from desktop.ui.exporting.left_out_words import left_out_text
from desktop.ui.parts import WindowParts
from desktop.ui.theme import GRID, font_of

QUIET = 4
"""Modules of white around a code, as ISO/IEC 18004 asks for."""


class CodePicture(QWidget):
    """The code, black on white in every look of the window, its modules whole pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setMinimumSize(280, 280)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_code(self, code: QrCode | None) -> None:
        """Show a code, or nothing."""
        self._image = code_image(code) if code is not None else QImage()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 560)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        # Whole device pixels for each module: a blurred edge costs the camera its certainty.
        scale = max(int(min(self.width(), self.height()) * ratio) // self._image.width(), 1)
        side = self._image.width() * scale / ratio
        place = QRect(round((self.width() - side) / 2), round((self.height() - side) / 2), round(side), round(side))
        painter.fillRect(place, QColor("white"))
        painter.drawImage(place, self._image)
        painter.end()


class CodePage(QWidget):
    """The code with the name above it, and below it what a phone will get."""

    left = Signal()

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = _label()
        self.name.setFont(font_of(self.font(), 1.7, bold=True))
        self.picture = CodePicture()
        self.said = _label()
        self.missing = _label()
        self.missing.setProperty("tone", "muted")
        self.back_button = icon_button(parts.icons, "back", self.tr("Back (Escape)"), self.left.emit, parent=self)
        top = QHBoxLayout()
        top.addWidget(self.back_button)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self.name)
        column.addWidget(self.picture, 1)
        column.addWidget(self.said)
        column.addWidget(self.missing)

    def show_contact(self, uid: str) -> None:
        """Make the code of a contact and show it."""
        self.picture.show_code(None)
        for label in (self.name, self.said, self.missing):
            label.clear()
        store = self._app.store

        def made() -> tuple[str, QrCode]:
            fields = store.get(uid).fields
            return fields.called, contact_qr(store, uid)

        self._parts.jobs.run(made, lambda found: self._show(*found), self._cannot)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, name: str, code: QrCode) -> None:
        self.name.setText(name)
        self.picture.show_code(code)
        self.picture.setAccessibleName(self.tr("QR code of {name}").replace("{name}", name))
        said = {
            "vcard": self.tr("Point a phone's camera at it. The contact comes as a vCard."),
            "mecard": self.tr(
                "Point a phone's camera at it. The contact comes as a MeCard, as its vCard is too much for one code."
            ),
        }
        self.said.setText(said[code.form])
        left_out = ", ".join(left_out_text(name) for name in code.left_out)
        self.missing.setText(self.tr("Left out: {what}").replace("{what}", left_out) if left_out else "")
        self.missing.setVisible(bool(left_out))

    def _cannot(self, error: BaseException) -> None:
        self._parts.messages.problem(error)
        self.left.emit()


def code_image(code: QrCode) -> QImage:
    """Give a code as a picture of one pixel a module, with its quiet zone."""
    white = np.pad(~np.asarray(code.modules, dtype=bool), QUIET, constant_values=True)
    pixels = np.ascontiguousarray(white, dtype=np.uint8) * 255
    height, width = pixels.shape
    return QImage(pixels.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
