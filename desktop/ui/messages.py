"""The one door from errors to the user: known ones speak for themselves, all others are bugs."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.contacts.errors import ContactsError
from desktop.ui.notices import NoticeSlip
from desktop.ui.sentences import in_users_language
from desktop.ui.undo import Undoable, UndoPile
from ocr.errors import ReadingError

KNOWN = (ContactsError, ReadingError)


class Messages(QObject):
    """Shows sentences at the foot of the window, and a dialog when something broke that should not."""

    _broke = Signal(object)

    def __init__(self, undo: UndoPile, record_bug: Callable[[BaseException], Path]) -> None:
        super().__init__()
        self._undo = undo
        self._record_bug = record_bug
        self._slip: NoticeSlip | None = None
        self._window: QWidget | None = None
        self._dialog: QMessageBox | None = None
        # An exception may come from any thread; a dialog may not.
        self._broke.connect(self._show_crash, Qt.ConnectionType.QueuedConnection)

    def live_in(self, window: QWidget, slip: NoticeSlip) -> None:
        """Take the window that messages are shown in."""
        self._window, self._slip = window, slip

    def tell(self, text: str, undoable: Undoable | None = None) -> None:
        """Say something; with `undoable` there is a button that takes it back."""
        if undoable is None:
            self._say(text)
        else:
            self._say(text, self.tr("Undo"), lambda: self._undo.undo(undoable))

    def offer(self, text: str, do: str, act: Callable[[], object]) -> None:
        """Say something with one thing to do about it."""
        self._say(text, do, act)

    def problem(self, error: BaseException) -> None:
        """Say what is wrong in the error's own words; an error that has none is a bug."""
        if isinstance(error, KNOWN):
            self._say(in_users_language(str(error)), tone="bad")
        else:
            self.bug(error)

    def warn(self, text: str) -> None:
        """Say what is wrong; it stays until it is put away."""
        self._say(text, tone="bad")

    def bug(self, error: BaseException) -> None:
        """Write an unexpected error to the log and tell the user; callable from any thread."""
        traceback.print_exception(error)
        try:
            log: Path | None = self._record_bug(error)
        except Exception:
            log = None
        self._broke.emit((error, log))

    def catch_bugs(self) -> Callable[[], None]:
        """Have every exception that nobody caught come here; gives what ends that."""
        before, before_threads = sys.excepthook, threading.excepthook

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                before(kind, error, trace)
            else:
                self.problem(error.with_traceback(trace))

        def thread_hook(args: threading.ExceptHookArgs) -> None:
            if args.exc_value is not None:
                self.bug(args.exc_value)

        sys.excepthook = hook
        threading.excepthook = thread_hook

        def end() -> None:
            sys.excepthook = before
            threading.excepthook = before_threads

        return end

    @property
    def crash_dialog(self) -> QMessageBox | None:
        return self._dialog

    def _say(self, text: str, do: str = "", act: Callable[[], object] | None = None, tone: str = "") -> None:
        if self._slip is not None:
            self._slip.tell(text, do, act, tone)

    def _show_crash(self, found: tuple[BaseException, Path | None]) -> None:
        error, log = found
        if self._dialog is not None:
            return  # one dialog is enough; the log has them all
        dialog = QMessageBox(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setTextFormat(Qt.TextFormat.PlainText)
        dialog.setIcon(QMessageBox.Icon.Warning)
        dialog.setWindowTitle(self.tr("Cardfile made a mistake"))
        dialog.setText(self.tr("Something broke inside Cardfile. What you kept is safe; you can go on working."))
        if log is not None:
            where = self.tr("What happened is written in {file}. Please send that file with your report.")
            dialog.setInformativeText(where.format(file=log))
        dialog.setDetailedText("".join(traceback.format_exception(error)))
        dialog.setStandardButtons(QMessageBox.StandardButton.Close)
        dialog.finished.connect(self._dialog_closed)
        self._dialog = dialog
        dialog.open()

    def _dialog_closed(self, _result: int) -> None:
        self._dialog = None
