"""Notifications where the system shows none: in the window, and by the tray's own message while that is hidden."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.notify.model import Notice, NoticeAnswer
from desktop.ui.notice_panel import NoticePanel
from desktop.ui.tray import Tray


class NoticesInWindow(QObject):
    """Takes a notice and gives what was pressed on it; to be used on the Qt thread."""

    answered = Signal(object)
    """A NoticeAnswer; a notice that is only put away gives none."""

    def __init__(self, window: QWidget, panel: NoticePanel, tray: Tray) -> None:
        super().__init__(window)
        self._window = window
        self._panel = panel
        self._tray = tray
        self._told = ""
        panel.pressed.connect(self._answer)
        tray.message_pressed.connect(self._tray_pressed)

    def show(self, notice: Notice) -> None:
        """Show a notice, in place of the one with the same key; a hidden window has the tray tell of it as well."""
        self._panel.put(notice)
        if not self._window.isVisible():
            self._told = notice.key
            # A tray's message has no buttons: they wait in the window.
            self._tray.tell(notice.title, notice.body)

    def take_away(self, key: str) -> None:
        """Take a notice away that was answered elsewhere."""
        self._panel.take_away(key)
        self._told = "" if self._told == key else self._told

    def go_to(self) -> None:
        """Bring the keyboard to the notices."""
        self._panel.go_to()

    def _tray_pressed(self) -> None:
        key, self._told = self._told, ""
        if key:
            self._panel.take_away(key)
            self._answer(key, "")

    def _answer(self, key: str, button: str) -> None:
        self._told = "" if self._told == key else self._told
        self.answered.emit(NoticeAnswer(key, button))
