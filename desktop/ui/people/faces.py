"""The faces in a list: the photos that contacts have in their own vCards, looked for when their rows are in sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from desktop.actions.about import photo_of
from desktop.app import App
from desktop.contacts.errors import ContactsError
from desktop.ui.jobs import Job, Jobs
from desktop.ui.once_after import once_after
from desktop.ui.pictures import read_own_photo

SIDE = 128
"""Pixels: a row is 40 high, on a screen of three times as many points 120."""
KEPT = 500
AT_ONCE = 8
"""Contacts whose photos one job looks for: the first few are shown before the next are begun."""
MOST_WANTED = 100
"""Rows that wait; who scrolls on leaves a trail of others that nobody wants to see any more."""


class Faces(QObject):
    """Small photos by UID, one job at a time; that a contact has none is remembered too."""

    arrived = Signal(object)
    """The UIDs (set) of contacts whose face is another one now."""

    def __init__(self, app: App, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._jobs = jobs
        self._job: Job | None = None
        self._round = 0
        self._kept: OrderedDict[str, tuple[int, QPixmap | None]] = OrderedDict()
        self._wanted: dict[str, None] = {}
        self._asked: frozenset[str] = frozenset()
        self._fetching = once_after(0, self._fetch, self)

    def get(self, uid: str) -> QPixmap | None:
        """Give the face if it is here; otherwise look for it. One from before a change stands until the new is here."""
        round_, face = self._kept.get(uid, (-1, None))
        if round_ >= 0:
            self._kept.move_to_end(uid)
        if round_ != self._round and uid not in self._asked:
            self._want(uid)
        return face

    def look_again(self) -> None:
        """Ask the store anew, as contacts may have changed: each when it is next in sight."""
        self._round += 1
        self._wanted.clear()
        self._asked = frozenset()

    def _want(self, uid: str) -> None:
        self._wanted.pop(uid, None)
        self._wanted[uid] = None
        if len(self._wanted) > MOST_WANTED:
            del self._wanted[next(iter(self._wanted))]
        if self._job is None:
            self._fetching.start()

    def _fetch(self) -> None:
        uids = list(self._wanted)[-AT_ONCE:]
        if self._job is not None or not uids:
            return
        for uid in uids:
            del self._wanted[uid]
        self._asked = frozenset(uids)
        store, asked_in = self._app.store, self._round

        def look() -> list[QImage]:
            return [read_own_photo(photo_of(store, uid), SIDE) for uid in uids]

        def done(images: list[QImage]) -> None:
            self._put(uids, images, asked_in)

        def failed(error: BaseException) -> None:
            # A store that is being replaced, say: whoever asked for something will hear of it, a face is not asked for.
            self._put(uids, [QImage()] * len(uids), asked_in)
            if not isinstance(error, ContactsError):
                self._jobs.failed(error)

        self._job = self._jobs.run(look, done, failed)

    def _put(self, uids: Sequence[str], images: Sequence[QImage], asked_in: int) -> None:
        self._job = None
        self._asked = frozenset()
        changed = set()
        for uid, image in zip(uids, images, strict=True):
            before = self._kept.pop(uid, (-1, None))[1]
            face = None if image.isNull() else QPixmap.fromImage(image)
            self._kept[uid] = (asked_in, face)
            if face is not None or before is not None:
                changed.add(uid)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if changed:
            self.arrived.emit(changed)
        if self._wanted:
            self._fetching.start()
