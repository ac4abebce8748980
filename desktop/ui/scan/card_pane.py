"""The middle of the Scan screen: the flat card, or the photograph with the corners to drag."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.buttons import button, icon_button
from desktop.ui.icons import Icons
from desktop.ui.scan.card_view import CardView
from desktop.ui.scan.corner_view import CornerView
from desktop.ui.scan.picture_view import PictureView
from desktop.ui.theme import GRID, Theme
from ocr.model import Line, Point, Quad


class CardPane(QWidget):
    """Two views of a card with the tools that belong to each."""

    turn_wanted = Signal()
    corners_wanted = Signal()
    back_wanted = Signal()
    corners_chosen = Signal(object)
    """The Quad to read again, in pixels of the upright photo."""
    join_wanted = Signal(int)
    """1: the next card is the back of this one; -1: this is the back of the card before."""
    side_shown = Signal(int)
    """0: the front, 1: the back."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = CardView(theme, self)
        self.photo = CornerView(theme, self)
        self._sides: list[tuple[QImage, Sequence[Line]]] = []
        self.side = 0
        self._views = QStackedWidget(self)
        self._views.addWidget(self.card)
        self._views.addWidget(self.photo)
        self._card_tools, self._corner_tools = self._make_tools(icons)
        self._bar = QStackedWidget(self)
        self._bar.addWidget(self._card_tools)
        self._bar.addWidget(self._corner_tools)
        self._bar.setObjectName("cardBar")
        self._bar.setFixedHeight(6 * GRID)
        # Its words come and go with the room there is: they must not ask for more.
        self._bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._views, 1)

    @property
    def marks_corners(self) -> bool:
        return self._views.currentWidget() is self.photo

    @property
    def view(self) -> PictureView:
        """Give the view that zooming is about."""
        return self.photo if self.marks_corners else self.card

    def show_card(self, *sides: tuple[QImage, Sequence[Line]]) -> None:
        """Show the flat card: the picture and lines of its front, then those of its back where it has one."""
        self._sides = list(sides)
        for tool in self._side_buttons:
            tool.setVisible(len(sides) > 1)
        self.join_button.setVisible(len(sides) == 1)
        self._fit_tools()
        self.side = -1
        self.show_side(0)
        self.show_flat()

    def show_side(self, side: int) -> None:
        """Show the front (0) or the back (1), where there is one."""
        for place, tool in enumerate(self._side_buttons):
            tool.setChecked(place == (side if side < len(self._sides) else self.side))
        if side == self.side or side >= len(self._sides):
            return
        self.side = side
        self.card.show_card(*self._sides[side])
        self.side_shown.emit(side)

    def other_side(self) -> None:
        """Turn the card over."""
        self.show_side(1 - self.side)

    def allow_joining(self, next_card: bool, card_before: bool) -> None:
        """Say with which cards beside it this one may be joined."""
        self._join_next.setEnabled(next_card)
        self._join_before.setEnabled(card_before)
        self.join_button.setEnabled(next_card or card_before)

    def show_flat(self) -> None:
        """Go back from the photograph to the flat card."""
        self._views.setCurrentWidget(self.card)
        self._bar.setCurrentWidget(self._card_tools)

    def show_photo(self, image: QImage, size: tuple[int, int], corners: Sequence[Point] | None) -> None:
        """Show the photograph with the card's corners."""
        self.photo.show_photo(image, size, corners)
        self._views.setCurrentWidget(self.photo)
        self._bar.setCurrentWidget(self._corner_tools)
        self.photo.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Give the controls of the flat card's bar in the order of Tab."""
        return [*self._tool_buttons, self.card]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tools()

    def _fit_tools(self) -> None:
        """Show the tools in words; where there is no room for them all, by their icons, then without the zooming's."""
        # The wheel, the keys and the menu zoom as well.
        for tool in self._zoom_tools:
            tool.show()
        tools = (self.turn_button, self.corners_button, self.join_button)
        hidden = [tool for tool in tools if not tool.isHidden() and not tool.text()]
        words = sum(tool.fontMetrics().horizontalAdvance(tool.accessibleName()) + GRID for tool in hidden)
        in_words = self._card_tools.minimumSizeHint().width() + words <= self.width()
        for tool in tools:
            text = tool.accessibleName() if in_words else ""
            if tool.text() != text:
                tool.setText(text)
        if self._card_tools.minimumSizeHint().width() > self.width():
            for tool in self._zoom_tools:
                tool.hide()

    def _make_tools(self, icons: Icons) -> tuple[QWidget, QWidget]:
        def tool(icon: str, name: str, act: Callable[[], object]) -> QPushButton:
            return icon_button(icons, icon, name, act, parent=self)

        self.turn_button = button(
            self.tr("Turn"),
            self.turn_wanted.emit,
            look="plain",
            tip=self.tr("Turn the card a quarter to the right and read it again"),
        )
        icons.put("turn", self.turn_button)
        self.corners_button = button(
            self.tr("Corners"),
            self.corners_wanted.emit,
            look="plain",
            tip=self.tr("Mark the corners of the card on the photograph"),
        )
        icons.put("corners", self.corners_button)
        self._make_side_tools(icons)
        self._zoom_tools = [
            tool("zoom_out", self.tr("Zoom out"), lambda: self.view.zoom_out()),
            tool("zoom_in", self.tr("Zoom in"), lambda: self.view.zoom_in()),
            tool("fit", self.tr("Show the whole card"), lambda: self.view.fit()),
        ]
        card_tools = [self.turn_button, self.corners_button, self.join_button, *self._side_buttons]
        self._tool_buttons: list[QWidget] = [*card_tools, *self._zoom_tools]
        flat = _bar([*card_tools, None, *self._zoom_tools])
        self.read_button = button(self.tr("Read again"), self._choose, look="main")
        self.back_button = button(self.tr("Cancel"), self._go_back)
        corner = _bar([self.read_button, self.back_button, None])
        return flat, corner

    def _make_side_tools(self, icons: Icons) -> None:
        """While a card has one side: what it can be joined with; then: a button for each side."""
        menu = QMenu(self)
        self._join_next = menu.addAction(self.tr("The next card is the back of this one"))
        self._join_next.triggered.connect(lambda: self.join_wanted.emit(1))
        self._join_before = menu.addAction(self.tr("This is the back of the card before"))
        self._join_before.triggered.connect(lambda: self.join_wanted.emit(-1))
        self.join_button = button(
            self.tr("Both sides"), menu_of(menu, self), look="plain", tip=self.tr("Join front and back of one card")
        )
        icons.put("sides", self.join_button)
        self.front_button = button(self.tr("Front"), lambda: self.show_side(0), look="plain")
        self.over_button = button(self.tr("Back"), lambda: self.show_side(1), look="plain")
        self._side_buttons = (self.front_button, self.over_button)
        for tool in self._side_buttons:
            tool.setCheckable(True)
            tool.hide()

    def _go_back(self) -> None:
        self.show_flat()
        self.back_wanted.emit()

    def _choose(self) -> None:
        corners: Quad = self.photo.corners()
        self.corners_chosen.emit(corners)


def menu_of(menu: QMenu, owner: CardPane) -> Callable[[], None]:
    """Give a function that opens a menu below the button for joining."""
    return lambda: menu.popup(owner.join_button.mapToGlobal(owner.join_button.rect().bottomLeft()))


def _bar(parts: Sequence[QWidget | None]) -> QWidget:
    bar = QWidget()
    row = QHBoxLayout(bar)
    row.setContentsMargins(GRID, 0, GRID, 0)
    row.setSpacing(GRID // 2)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return bar
