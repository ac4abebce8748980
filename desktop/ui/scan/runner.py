"""Drives the stack: feeds the workers, and carries out what the user decides about each card.

Everything that touches the store leaves the Qt thread, one step after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.actions import sides, stack
from desktop.actions.keep import Kept, undo_keep
from desktop.actions.scan import expand
from desktop.actions.sides import Key
from desktop.actions.stack import StackItem
from desktop.app import App
from desktop.contacts.model import ContactFields, StackPair, StackState
from desktop.ui.jobs import Jobs
from desktop.ui.scan.entries import UNDER_WAY, Entry
from desktop.ui.scan.reading_queue import ReadingQueue
from ocr.model import Quad

Failed = Callable[[BaseException], None]


class StackRunner(QObject):
    """Brings photographs to the workers, and what becomes of them to the window."""

    added = Signal(object)
    """StackItems that are new at the end of the stack."""
    changed = Signal(object)
    """A StackItem whose state or cards changed."""
    removed = Signal(object)
    """Ids of StackItems that left the stack."""
    progressed = Signal()
    loaded = Signal()

    def __init__(self, app: App, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._jobs = jobs
        self._queue = ReadingQueue()
        self._known: set[int] = set()

    # What the window shows

    @property
    def done(self) -> int:
        return self._queue.done

    @property
    def total(self) -> int:
        return self._queue.total

    @property
    def is_busy(self) -> bool:
        return self._queue.is_busy

    @property
    def is_paused(self) -> bool:
        return self._queue.is_paused

    @property
    def waiting_ids(self) -> tuple[int, ...]:
        return self._queue.waiting

    # Coming and going

    def load(self, failed: Failed) -> None:
        """Bring back the stack as it was when the program ended."""

        def whole() -> list[StackItem]:
            stack.recover(self._app.store)
            return stack.items(self._app.store)

        def done(items: list[StackItem]) -> None:
            self._take_in(items)
            self.loaded.emit()

        self._jobs.run_in_order(whole, done, failed)

    def start_over(self, failed: Failed) -> None:
        """Forget the stack that was shown and bring back that of the store, which is another one now."""
        gone = sorted(self._known)
        self._queue.empty()
        self._known = set()
        self.removed.emit(gone)
        self.load(failed)

    def add(self, photos: Sequence[Path | bytes], lasting: bool = True) -> None:
        """Put files, folders and pictures (as bytes) on the stack and begin to read them."""

        def whole() -> list[StackItem]:
            files = expand([photo for photo in photos if isinstance(photo, Path)])
            pictures = [photo for photo in photos if isinstance(photo, bytes)]
            return stack.add_photos(self._app.store, [*files, *pictures], lasting)

        self._jobs.run_in_order(whole, self._take_in)

    def remove(self, item_ids: Sequence[int]) -> None:
        """Take photographs off the stack."""
        ids = list(item_ids)
        for item_id in ids:
            self._cancel(self._queue.take_off(item_id))
        self._jobs.run_in_order(lambda: stack.remove_items(self._app.store, ids), lambda _none: self._gone(ids))

    def clear_finished(self) -> None:
        """Take off every photograph with nothing left to review."""

        def whole() -> list[int]:
            stack.clear_finished(self._app.store)
            return [item.id for item in stack.items(self._app.store)]

        self._jobs.run_in_order(whole, lambda left: self._gone(sorted(self._known - set(left))))

    # Reading

    def pause(self) -> None:
        """Hand no more photographs to the workers; what is being read is read to its end."""
        self._queue.is_paused = True
        self.progressed.emit()

    def resume(self) -> None:
        self._queue.is_paused = False
        self._feed()

    def cancel(self) -> None:
        """Stop reading at once; what was being read waits again."""
        self._queue.is_paused = True
        for item_id, job in self._queue.put_back():
            self._cancel(job)
            self._ask(partial(stack.cancel_item, self._app.store, item_id))
        self.progressed.emit()

    def retry(self, item_id: int) -> None:
        """Read a photograph once more."""
        self._ask(lambda: stack.retry(self._app.store, item_id), self._wait_again)

    def read_again(self, item_id: int, number: int, corners: Quad, turn: int) -> None:
        """Read one card again with the user's corners, turned clockwise by `turn` degrees."""
        app = self._app

        def whole() -> int:
            return stack.read_card_again(
                app.store, app.workers, item_id, number, corners, turn, app.read_options(), self._from_worker
            )

        self._queue.read_at_once(item_id)
        self._jobs.run_in_order(whole, lambda job: self._job_began(item_id, job), self._failed_to_begin(item_id))
        self.progressed.emit()

    # Deciding

    def keep_as(self, entry: Entry, work: Callable[[], Kept], done: Callable[[Kept], None], failed: Failed) -> None:
        """Keep a card in one of the ways there are: as a contact of its own, or as more of one that is there."""
        item_id, _number = entry.key

        def kept(found: Kept) -> None:
            self.refresh(item_id)
            done(found)

        self._jobs.run_in_order(work, kept, failed)

    def undo_keep(self, step: int, item_id: int, done: Callable[[], None]) -> None:
        """Take a contact back out of the store and its card back to review."""

        def undone(_step: object) -> None:
            self.refresh(item_id)
            done()

        self._jobs.run_in_order(lambda: undo_keep(self._app.store, step), undone)

    def skip(self, entry: Entry) -> None:
        item_id, number = entry.key
        self._ask(lambda: stack.skip_card(self._app.store, item_id, number))

    def review_again(self, key: Key) -> None:
        self._ask(lambda: stack.review_again(self._app.store, *key))

    def join(self, front: Key, back: Key, why: str, done: Callable[[], None], failed: Failed) -> None:
        """Make two cards front and back of one."""

        def joined(_none: None) -> None:
            self.refresh_all({front[0], back[0]}, done)

        self._jobs.run_in_order(lambda: sides.join(self._app.store, front, back, why), joined, failed)

    def split(self, key: Key, done: Callable[[StackPair], None], failed: Failed) -> None:
        """Make front and back two cards again."""

        def parted(pair: StackPair) -> None:
            self.refresh_all({pair.front[0], pair.back[0]}, lambda: done(pair))

        self._jobs.run_in_order(lambda: sides.split(self._app.store, key), parted, failed)

    def save_draft(self, entry: Entry, fields: ContactFields) -> None:
        """Write down what was typed for a card."""
        item_id, number = entry.key
        self._jobs.run_in_order(
            lambda: stack.save_draft(self._app.store, item_id, number, fields), lambda _none: self.refresh(item_id)
        )

    def refresh(self, item_id: int) -> None:
        """Show a photograph as it stands in the store."""
        self._ask(lambda: stack.item(self._app.store, item_id))

    def refresh_all(self, item_ids: Iterable[int], done: Callable[[], None]) -> None:
        """Show photographs, and those that show their other sides, as they stand in the store; say when that is so."""
        ids = set(item_ids)

        def whole() -> list[StackItem]:
            beside = (sides.partners(self._app.store, item_id) for item_id in ids)
            return [stack.item(self._app.store, item_id) for item_id in sorted(ids.union(*beside))]

        def shown(items: list[StackItem]) -> None:
            for item in items:
                self.changed.emit(item)
            done()

        self._jobs.run_in_order(whole, shown)

    # Inside

    def _take_in(self, items: list[StackItem]) -> None:
        self._known |= {item.id for item in items}
        self.added.emit(items)
        for item in items:
            if item.state == StackState.WAITING:
                self._queue.wait(item.id)
        self._feed()

    def _wait_again(self, item: StackItem) -> None:
        self._queue.wait(item.id)
        self._feed()

    def _feed(self) -> None:
        while (item_id := self._queue.next()) is not None:
            self._begin(item_id)
        self.progressed.emit()

    def _begin(self, item_id: int) -> None:
        app = self._app

        def whole() -> int:
            return stack.read_item(app.store, app.workers, item_id, app.read_options(), self._from_worker)

        self._jobs.run_in_order(whole, lambda job: self._job_began(item_id, job), self._failed_to_begin(item_id))

    def _job_began(self, item_id: int, job: int) -> None:
        if self._queue.begun(item_id, job):
            return
        if self._app.workers.cancel(job) and item_id in self._known:
            # Cancelled while it was being handed over.
            self._ask(lambda: stack.cancel_item(self._app.store, item_id))

    def _failed_to_begin(self, item_id: int) -> Failed:
        def failed(error: BaseException) -> None:
            self._queue.ended(item_id)
            self._jobs.failed(error)
            self._feed()

        return failed

    def _from_worker(self, item_id: int) -> None:
        """Called on a plain thread; what the store says now is read there and brought to the Qt thread."""
        try:
            item = stack.item(self._app.store, item_id)
        except Exception as error:
            self._jobs.brought(self._jobs.failed)(error)
            return
        self._jobs.brought(self._item_changed)(item)

    def _item_changed(self, item: StackItem) -> None:
        if item.state not in UNDER_WAY:
            self._queue.ended(item.id)
        self.changed.emit(item)
        self._feed()

    def _cancel(self, job: int) -> None:
        if job:
            self._app.workers.cancel(job)

    def _gone(self, ids: list[int]) -> None:
        self._known -= set(ids)
        self.removed.emit(ids)
        self._feed()

    def _ask(self, work: Callable[[], StackItem], then: Callable[[StackItem], None] | None = None) -> None:
        def done(item: StackItem) -> None:
            self.changed.emit(item)
            if then is not None:
                then(item)

        self._jobs.run_in_order(work, done)
