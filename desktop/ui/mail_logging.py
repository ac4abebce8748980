"""Mails that were dropped on the window: logged with the people they were exchanged with, and said at its foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.actions import history
from desktop.actions.log_mail import MailLogged, log_mail, mails_to_log
from desktop.app import App
from desktop.ui.importing.problem_words import problem_text
from desktop.ui.jobs import Stepped
from desktop.ui.parts import WindowParts
from desktop.ui.theme import GRID
from desktop.ui.work_bar import WorkBar

WIDEST = 640
ABOVE_SLIP = 10 * GRID
"""So far above the window's foot, where sentences are told meanwhile."""


class _Stopped(Exception):
    """The user has had enough; nothing was written."""


class MailLogging(QObject):
    """Logs one lot of mails after the other, with a bar while it takes its time; returns at once."""

    contacts_changed = Signal()

    def __init__(self, app: App, parts: WindowParts, window: QWidget) -> None:
        super().__init__(window)
        self._app = app
        self._parts = parts
        self._window = window
        self._waiting: list[Path] = []
        self._is_busy = False
        self._enough = Event()
        self.bar = WorkBar(self.stop, window)
        window.installEventFilter(self)

    def take(self, files: Sequence[Path], others: Callable[[Sequence[Path]], None]) -> None:
        """Log mailboxes, and the mails with people who are known; `others` takes those of strangers."""
        app = self._app

        def sorted_out(known: list[Path]) -> None:
            of_known = set(known)
            strange = [file for file in files if file not in of_known]
            if strange:
                others(strange)
            self._waiting += known
            self._go_on()

        self._parts.jobs.run(lambda: mails_to_log(app, files), sorted_out)

    def stop(self) -> None:
        """Stop what is under way, and forget what waits; nothing is written of it then."""
        self._waiting = []
        self._enough.set()

    def close_down(self) -> None:
        self.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.bar.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        if self._is_busy or not self._waiting:
            return
        app, files, enough = self._app, self._waiting, Event()
        self._waiting, self._enough, self._is_busy = [], enough, True
        self.bar.begin(self.tr("Reading the mails"))
        self._place()
        self.bar.raise_()

        def work(step: Stepped) -> MailLogged:
            def told(done: int, total: int) -> None:
                if enough.is_set():
                    raise _Stopped
                step(done, total)

            return log_mail(app, files, told)

        self._parts.jobs.run_steps(work, self._logged, self._failed, self.bar.share)

    def _logged(self, logged: MailLogged) -> None:
        self._end()
        if logged.step:
            undo = self.tr("Log %n mail(s)", "", logged.logged)
            undoable = self._parts.undo.put(undo, lambda: self._take_back(logged.step))
            self._parts.messages.tell(self._words(logged), undoable)
            self.contacts_changed.emit()
        elif logged.unread_files and not logged.mails:
            self._parts.messages.warn(problem_text(logged.unread_files[0]))
        else:
            self._parts.messages.tell(self._words(logged))
        self._go_on()

    def _failed(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, _Stopped):
            self._parts.messages.tell(self.tr("Stopped; no mail was logged."))
        else:
            self._parts.messages.problem(error)
        self._go_on()

    def _end(self) -> None:
        self._is_busy = False
        self.bar.end()

    def _take_back(self, step: int) -> None:
        def done(_step: object) -> None:
            self._parts.messages.tell(self.tr("The mails are taken out again."))
            self.contacts_changed.emit()

        self._parts.jobs.run_in_order(lambda: history.undo(self._app.store, step), done)

    def _words(self, logged: MailLogged) -> str:
        """Say what was logged and what not, in one sentence."""
        parts = [self.tr("No mail to log")]
        if logged.logged:
            people = self.tr("with %n people", "", logged.people)
            mails = self.tr("%n mail(s) logged", "", logged.logged)
            parts = [f"{mails} {people}"]
        parts.append(self.tr("%n known before", "", logged.known_before) if logged.known_before else "")
        if not logged.logged:
            parts.append(self.tr("%n with nobody you know", "", logged.strangers) if logged.strangers else "")
            parts.append(self.tr("%n automatic", "", logged.automatic) if logged.automatic else "")
        not_read = logged.broken + len(logged.unread_files)
        parts.append(self.tr("%n not readable", "", not_read) if not_read else "")
        parts.append(self.tr("drop them again for %n more", "", logged.left_over) if logged.left_over else "")
        return ", ".join(part for part in parts if part) + "."

    def _place(self) -> None:
        room = self._window.rect()
        width = min(room.width() - 4 * GRID, WIDEST)
        height = self.bar.sizeHint().height()
        self.bar.setGeometry((room.width() - width) // 2, room.height() - height - ABOVE_SLIP, width, height)
