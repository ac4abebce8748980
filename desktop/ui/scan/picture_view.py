"""A picture one can zoom and move: the ground that the flat card and the photograph share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from desktop.ui.theme import GRID

STEP = 1.25
LARGEST = 8.0


class PictureView(QGraphicsView):
    """Shows one picture, fitted to the room until the user zooms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setScene(QGraphicsScene(self))
        self.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        # A click on the card must leave the focus in the form's field; Tab still comes here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fitted = True
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self.scene().addItem(self._picture)

    def set_picture(self, image: QImage) -> None:
        """Show another picture, fitted."""
        self._picture.setPixmap(QPixmap.fromImage(image))
        self.scene().setSceneRect(self._with_margin(QRectF(image.rect())))
        self.fit()

    @property
    def has_picture(self) -> bool:
        return not self._picture.pixmap().isNull()

    def fit(self) -> None:
        """Show the whole picture."""
        self._fitted = True
        if self.has_picture:
            self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def zoom_in(self) -> None:
        self._zoom(STEP)

    def zoom_out(self) -> None:
        self._zoom(1 / STEP)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned and self.has_picture:
            self._zoom(STEP if turned > 0 else 1 / STEP)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is not None:
            act()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def _zoom(self, factor: float) -> None:
        now = self.transform().m11()
        whole = self._fitting_scale()
        wanted = min(max(now * factor, whole), LARGEST)
        if wanted <= whole * 1.001:
            self.fit()
            return
        self._fitted = False
        self.scale(wanted / now, wanted / now)

    def _fitting_scale(self) -> float:
        room, picture = self.viewport().rect(), self.sceneRect()
        if picture.isEmpty():
            return 1.0
        return min(room.width() / picture.width(), room.height() / picture.height())

    def _with_margin(self, rect: QRectF) -> QRectF:
        edge = max(rect.width(), rect.height()) * 0.03 + GRID
        return rect.adjusted(-edge, -edge, edge, edge)
