"""The icon in the system's tray, with a menu, where the system has a tray."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget


class Tray(QObject):
    """Says what its menu is asked for; knows neither the window nor what is due."""

    open_wanted = Signal()
    today_wanted = Signal()
    scan_wanted = Signal()
    quit_wanted = Signal()
    message_pressed = Signal()
    """The message that `tell` showed last was pressed."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.menu = QMenu(owner)
        self.open_entry = self._entry(self.tr("Open Cardfile"), self.open_wanted)
        self.today_entry = self._entry(self.tr("Today"), self.today_wanted)
        self.scan_entry = self._entry(self.tr("Scan photos …"), self.scan_wanted)
        self.menu.addSeparator()
        self.quit_entry = self._entry(self.tr("Quit"), self.quit_wanted)
        # The heading's entry comes with a click as well; on macOS a click opens the menu.
        self.menu.setDefaultAction(self.open_entry)
        self.icon = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.message_pressed)
        self.show_count(0, QGuiApplication.windowIcon())

    @property
    def is_there(self) -> bool:
        """Whether the user can see this icon; a tray may come and go while the program runs."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self.icon.isVisible()

    def show(self) -> None:
        """Put the icon into the tray, now or when there is one."""
        self.icon.show()

    def put_away(self) -> None:
        """Take the icon out of the tray."""
        self.icon.hide()

    def show_count(self, count: int, icon: QIcon) -> None:
        """Show how many things are due: on the icon given, in the menu, and as the icon's tip."""
        self.icon.setIcon(icon)
        self.today_entry.setText(self.tr("Today ({count})").format(count=count) if count > 0 else self.tr("Today"))
        due = self.tr("Cardfile: %n thing(s) due today", "", count)
        self.icon.setToolTip(due if count > 0 else "Cardfile")

    def tell(self, title: str, text: str) -> None:
        """Show a message beside the icon; nothing where there is no tray."""
        if self.is_there:
            self.icon.showMessage(title, text, self.icon.icon())

    def _entry(self, text: str, wanted: SignalInstance) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(lambda _checked=False: wanted.emit())
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        pressed = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)
        if reason in pressed and sys.platform != "darwin":
            self.open_wanted.emit()
