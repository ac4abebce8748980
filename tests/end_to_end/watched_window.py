"""The real program, which says on standard output what becomes of it: `python watched_window.py ARGUMENT...`.

It says “first” when its window listens for other starts, “wish FILES PAGE” for each of them when that is done, and
“loaded” when the stack is there. It closes its window when its standard input ends.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from desktop.__main__ import main
from desktop.ui import one_window
from desktop.ui.main_window import MainWindow
from desktop.ui.one_window import OneWindow
from desktop.ui.wish import Wish

# A busy machine is slow, and does not hang.
one_window.PATIENCE = one_window.START_PATIENCE = 600.0
listen, begin = OneWindow.listen, MainWindow.begin


def told_listen(one: OneWindow, take: Callable[[Wish], None]) -> None:
    def told(wish: Wish) -> None:
        take(wish)
        tell("wish", ",".join(file.name for file in wish.files) or "-", wish.page or "-")

    listen(one, told)
    tell("first")
    threading.Thread(target=close_at_the_end, daemon=True).start()


def told_begin(window: MainWindow, files: Sequence[Path]) -> None:
    window.scan.runner.loaded.connect(lambda: tell("loaded"))
    begin(window, files)


def close_at_the_end() -> None:
    sys.stdin.read()
    application = QCoreApplication.instance()
    assert application is not None
    QMetaObject.invokeMethod(application, "closeAllWindows", Qt.ConnectionType.QueuedConnection)


def tell(*words: str) -> None:
    print(*words, flush=True)


if __name__ == "__main__":
    OneWindow.listen = told_listen  # type: ignore[assignment, method-assign]
    MainWindow.begin = told_begin  # type: ignore[assignment, method-assign]
    sys.exit(main())
