"""Builds the window and its parts, shows it, and takes everything down again at the end."""

from __future__ import annotations

import gc
import os
import sys

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.ui.files import RESOURCES
from desktop.ui.icons import Icons
from desktop.ui.jobs import Jobs
from desktop.ui.language import speak
from desktop.ui.main_window import MainWindow
from desktop.ui.messages import Messages
from desktop.ui.one_window import OneWindow
from desktop.ui.parts import WindowParts
from desktop.ui.theme import Theme
from desktop.ui.undo import UndoPile
from desktop.ui.wish import Wish

STANDS_AFTER = 5_000
"""Milliseconds after which all is there that is loaded ahead."""


class Program(QApplication):
    """Remembers that it is asked to end, as by the end of a session: no window stays open then."""

    is_quitting = False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.is_quitting = True
        return super().event(event)


def run_window(app: App, wish: Wish, one: OneWindow) -> int:
    """Run the window until it is closed and give the exit status; `one` brings what later starts wish for."""
    application = make_application()
    speak(application, app.settings.language)
    parts = make_parts(app, application)
    stop_catching = parts.messages.catch_bugs()
    window = MainWindow(app, parts)
    window.show()
    window.begin(wish.files)
    window.presence.show_wished(wish)
    one.listen(window.presence.take_wish)
    # Before the window is gone: what is handed over to it later would be lost.
    window.ending.connect(one.close)
    reminding = window.remind()
    QTimer.singleShot(STANDS_AFTER, application, _look_for_garbage)
    try:
        return application.exec()
    finally:
        one.close()
        reminding.close()
        window.take_down()
        stop_catching()
        app.close()


def _look_for_garbage() -> None:
    # What stands now stands to the end; looking it through for garbage would stop the window for a tenth of a second.
    gc.freeze()
    gc.enable()


def make_application() -> QApplication:
    """Give the one QApplication, in the style that every platform shares."""
    # Each time Qt calls into Python it waits for the threads at work there: not for 5 ms each, as by default.
    sys.setswitchinterval(0.0005)
    os.environ.setdefault("QT_API", "pyside6")
    QCoreApplication.setApplicationName("Cardfile")
    QCoreApplication.setOrganizationName("Cardfile")
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else Program(sys.argv[:1])
    application.setStyle("Fusion")
    application.setDesktopFileName("cardfile")
    application.setWindowIcon(QIcon(str(RESOURCES / "icons" / "cardfile.svg")))
    return application


def make_parts(app: App, application: QApplication) -> WindowParts:
    """Build what every screen is handed."""
    theme = Theme(application, app.settings.theme)
    undo = UndoPile()
    messages = Messages(undo, app.record_bug)
    jobs = Jobs(messages.problem)
    return WindowParts(theme=theme, icons=Icons(theme), jobs=jobs, messages=messages, undo=undo)
