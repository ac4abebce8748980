"""One window for a data folder: the first one listens; a later start hands over what it was given, and ends.

Who starts holds a lock until its window runs or its wish is handed over, so that of two that start in the same moment
one waits for the other. The lock of a program that was killed is taken over, and its socket removed, by the next one.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import tempfile
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QLockFile, QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.ui.wish import LARGEST, Wish, packed, unpacked

GREETING = b"cardfile 1\n"
TAKEN = b"taken\n"
PATIENCE = 3.0
"""Seconds that the first window has to answer before it counts as hanging."""
START_PATIENCE = 60.0
"""Seconds that another one has to start."""
MOST_GUESTS = 8
GUEST_STAYS = 10_000
"""Milliseconds that whoever connects has to say what it wants."""
TICK = 20
"""Milliseconds of one look whether something has come."""
CHUNK = 65_536
HEAD = 4
"""Bytes in which the length of a message stands before it."""
LONGEST_ROOM = 70
"""Bytes of the name of the folder; with the socket's name they must fit into the system's 104 (macOS) or 108."""
CONNECTED = QLocalSocket.LocalSocketState.ConnectedState
NOBODY_THERE = (
    QLocalSocket.LocalSocketError.ServerNotFoundError,
    QLocalSocket.LocalSocketError.ConnectionRefusedError,
)


class Turn(Enum):
    """What comes of asking for another window: it has the wish; there is none; there is one, and it hangs."""

    HANDED_OVER = "handed over"
    FIRST = "first"
    NO_ANSWER = "no answer"


class OneWindow:
    """Sees to it that a data folder has one window; each process has one of these for its folder."""

    def __init__(self, folder: Path, patience: float = 0.0) -> None:
        self._patience = patience or PATIENCE
        self._server: WishServer | None = None
        self._lock: QLockFile | None = None
        try:
            self._name, lock_file = meeting_place(folder)
        except OSError:
            self._name = ""  # nowhere to meet: each window is one of its own
        else:
            self._lock = QLockFile(str(lock_file))
            # Who holds it may take as long as it takes; only the lock of a dead program is taken over.
            self._lock.setStaleLockTime(0)

    def hand_over(self, wish: Wish) -> Turn:
        """Hand a wish to the first window; where there is none, this is the first one and has to `listen`."""
        if self._lock is None:
            return Turn.FIRST
        if not self._locked(self._lock):
            # A lock that cannot be made at all is no sign of another program.
            return Turn.NO_ANSWER if self._lock.error() == QLockFile.LockError.LockFailedError else Turn.FIRST
        turn = self._ask(wish)
        if turn is not Turn.FIRST:
            self._lock.unlock()
        return turn

    def listen(self, take: Callable[[Wish], None]) -> None:
        """Be the first: call `take` with each wish that comes, as soon as the event loop runs."""
        if self._lock is not None and self._lock.isLocked():
            self._server = WishServer(self._name, take)
            # Whoever waits for this start asks when there is somebody to answer.
            QTimer.singleShot(0, self._server, self._lock.unlock)

    def close(self) -> None:
        """Listen no more; the next one to start is the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._lock is not None:
            self._lock.unlock()

    @staticmethod
    def _locked(lock: QLockFile) -> bool:
        end = monotonic() + START_PATIENCE
        while not lock.tryLock(TICK):
            if lock.error() != QLockFile.LockError.LockFailedError or monotonic() > end:
                return False
        return True

    def _ask(self, wish: Wish) -> Turn:
        # A window that closes just now hangs up; asked once more, it is not there any more.
        return self._ask_once(wish) or self._ask_once(wish) or Turn.NO_ANSWER

    def _ask_once(self, wish: Wish) -> Turn | None:
        """Ask the first window to take a wish; None where it hangs up before it has said a word."""
        end = monotonic() + self._patience
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_milliseconds(end)):
            return Turn.FIRST if socket.error() in NOBODY_THERE else Turn.NO_ANSWER
        _let_it_come_to_the_front()
        try:
            # Nothing is said before the greeting: what a hanging window has not been told, it does not do later.
            if _said(socket, end) != GREETING:
                return Turn.NO_ANSWER if socket.state() == CONNECTED else None
            for part in wish.parts():
                message = packed(part)
                socket.write(len(message).to_bytes(HEAD, "big") + message)
                if _said(socket, monotonic() + self._patience) != TAKEN:
                    return Turn.NO_ANSWER
        finally:
            socket.abort()
        return Turn.HANDED_OVER


class WishServer(QObject):
    """Listens for wishes under a name, removing what a killed program left there; the caller holds the lock."""

    def __init__(self, name: str, take: Callable[[Wish], None]) -> None:
        super().__init__()
        self._take = take
        self._guests: set[Guest] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(name)
        # Where that fails the window works all the same, and the next one will be one of its own.
        self._server.listen(name)

    def close(self) -> None:
        """Listen no more and send everybody away."""
        self._server.close()
        for guest in [*self._guests]:
            guest.send_away()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._guests) >= MOST_GUESTS:
                socket.abort()
                socket.deleteLater()
            else:
                guest = Guest(socket, self._take, self._guests.discard, self)
                self._guests.add(guest)
                guest.greet()


class Guest(QObject):
    """One connection: greets it, takes its messages, and sends it away when it is silent or says what is no wish."""

    def __init__(
        self, socket: QLocalSocket, take: Callable[[Wish], None], left: Callable[[Guest], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._left = left
        self._heard = bytearray()
        self._socket = socket
        socket.setParent(self)
        socket.setReadBufferSize(CHUNK)
        socket.readyRead.connect(self._listen)
        socket.disconnected.connect(self._leave)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.send_away)

    def greet(self) -> None:
        """Say that somebody is there; whoever has left already is gone after this."""
        self._clock.start(GUEST_STAYS)
        self._socket.write(GREETING)
        self._socket.flush()

    def send_away(self) -> None:
        """End the connection."""
        self._socket.abort()
        self._leave()

    def _leave(self) -> None:
        self._clock.stop()
        self._heard.clear()
        self._left(self)
        self.deleteLater()

    def _listen(self) -> None:
        while self._socket.bytesAvailable():
            self._heard += self._socket.read(CHUNK).data()
            while (message := self._message()) is not None:
                wish = unpacked(message)
                if wish is None:
                    self.send_away()
                    return
                self._clock.start(GUEST_STAYS)
                self._socket.write(TAKEN)
                self._socket.flush()
                self._take(wish)

    def _message(self) -> bytes | None:
        """Give the next message where it is there as a whole."""
        length = int.from_bytes(self._heard[:HEAD], "big")
        if len(self._heard) >= HEAD and not 0 < length <= LARGEST:
            self.send_away()
        if len(self._heard) < HEAD + length or len(self._heard) < HEAD:
            return None
        message = bytes(self._heard[HEAD : HEAD + length])
        del self._heard[: HEAD + length]
        return message


def meeting_place(folder: Path) -> tuple[str, Path]:
    """Give the name of the server of a data folder for this user, and the file of its lock; raises OSError."""
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    which = os.fsencode(os.path.normcase(os.path.realpath(folder))) + b"\0" + user.encode()
    name = f"cardfile-{hashlib.sha256(which).hexdigest()[:16]}"
    room = private_folder()
    return name if sys.platform == "win32" else str(room / f"{name}.socket"), room / f"{name}.lock"


def private_folder() -> Path:
    """Give a folder for what lives as long as this session, into which nobody else can write; raises OSError."""
    temporary = Path(tempfile.gettempdir())
    if sys.platform == "win32":
        return temporary  # there it is this user's own
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if given and len(os.fsencode(given)) <= LONGEST_ROOM and _is_private(Path(given)):
        return Path(given)
    made = temporary / f"cardfile-{os.getuid()}"
    made.mkdir(mode=0o700, exist_ok=True)
    if not _is_private(made):
        raise PermissionError(f"{made} belongs to somebody else")
    return made


def _is_private(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077


def _said(socket: QLocalSocket, end: float) -> bytes:
    """Give the next line that the first window says, as far as it comes before the end."""
    while not socket.canReadLine() and socket.bytesAvailable() < len(GREETING) and monotonic() < end:
        # A short wait each time: while Qt waits, Python can do nothing else, such as hear Ctrl-C.
        if not socket.waitForReadyRead(TICK) and socket.state() != CONNECTED:
            break
    return bytes(socket.readLine(len(GREETING) + 1).data())


def _milliseconds(end: float) -> int:
    return max(int(1000 * (end - monotonic())), 1)


def _let_it_come_to_the_front() -> None:
    """On Windows only the program that the user has just started may bring a window to the front, or allow another."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # -1: any process
