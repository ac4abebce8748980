"""What the user decides about the card under review: it is kept, as whom, skipped, or taken off the stack."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.actions.keep import Kept, keep, keep_into
from desktop.actions.known_person import keep_apart
from desktop.actions.meeting import Meeting, meeting_said
from desktop.actions.sides import Key
from desktop.app import App
from desktop.ui.parts import WindowParts
from desktop.ui.scan.entries import Entry
from desktop.ui.scan.known_person import NEW, NEW_JOB
from desktop.ui.scan.runner import StackRunner
from desktop.ui.scan.stack_pane import StackPane
from desktop.ui.scan.under_review import UnderReview


class Decisions(QObject):
    """Goes on to the next card after each; all of them can be taken back."""

    contacts_changed = Signal()
    kept = Signal()
    """One more contact is written, with what is said of the whole stack."""

    def __init__(
        self, app: App, parts: WindowParts, under_review: UnderReview, runner: StackRunner, stack: StackPane
    ) -> None:
        super().__init__(stack)
        self._app = app
        self._parts = parts
        self._under_review = under_review
        self._known = under_review.pages.known
        self._runner = runner
        self._stack = stack

    def keep(self) -> None:
        """Keep the card under review as it stands in the form, and go to the next."""
        entry, store = self._under_review.filled_in, self._app.store
        if entry is None:
            return
        fields, said = self._under_review.fields, self._said()
        self._keep_as(entry, lambda: keep(store, *entry.key, fields, said()), self.tr("{name} is kept."))

    def answer(self, which: str) -> bool:
        """Say who the person of the card is (MERGE, NEW, NEW_JOB), if it seems to be one of the contacts."""
        entry, known, store = self._under_review.filled_in, self._known.known, self._app.store
        if entry is None or known is None:
            return False
        fields, said = self._under_review.fields, self._said()
        if which == NEW:
            self._keep_as(
                entry, lambda: keep_apart(store, *entry.key, fields, known.others, said()), self.tr("{name} is kept.")
            )
        else:
            self._keep_as(
                entry,
                lambda: keep_into(store, *entry.key, fields, known.uid, said(), new_job=which == NEW_JOB),
                self.tr("The card is kept with {name}."),
            )
        return True

    def skip(self) -> None:
        """Lay the card under review aside and go to the next."""
        entry = self._under_review.waiting
        if entry is None:
            return
        key = entry.key
        self._under_review.save_draft()
        self._runner.skip(entry)
        undoable = self._parts.undo.put(self.tr("Skip {name}").format(name=entry.title), lambda: self.review_again(key))
        self._parts.messages.tell(self.tr("{name} is skipped.").format(name=entry.title), undoable)
        self._stack.go_on_from(key)

    def review_again(self, key: Key) -> None:
        """Review a card after all that was skipped."""
        self._runner.review_again(key)
        self._back_at(key)

    def remove(self) -> None:
        """Take the photograph of the entry that is shown off the stack, with its back; undo adds them again."""
        entry = self._under_review.entry
        if entry is None:
            return
        item, back = entry.item, entry.back
        photos = dict.fromkeys([item.photo, *([back.photo] if back else [])])
        self._runner.remove(entry.photo_ids)
        undoable = self._parts.undo.put(
            self.tr("Remove {photo}").format(photo=item.name), lambda: self._runner.add(list(photos))
        )
        self._parts.messages.tell(self.tr("{photo} is off the stack.").format(photo=item.name), undoable)

    # Inside

    def _said(self) -> Callable[[], Meeting]:
        """Give a function, to be called away from the Qt thread, that gives what is said of the stack as it is now."""
        app, said = self._app, self._under_review.pages.meeting.said
        return lambda: meeting_said(app.store, app.settings, said)

    def _keep_as(self, entry: Entry, work: Callable[[], Kept], told: str) -> None:
        self._under_review.begin_deciding()
        self._runner.keep_as(
            entry, work, lambda kept: self._was_kept(entry.key, kept, told), self._under_review.not_decided
        )

    def _was_kept(self, key: Key, kept: Kept, told: str) -> None:
        self._under_review.decided()
        name = kept.contact.fields.called

        def take_back() -> None:
            self._runner.undo_keep(kept.step, key[0], lambda: self._back_at(key))

        undoable = self._parts.undo.put(self.tr("Keep {name}").format(name=name), take_back)
        self._parts.messages.tell(told.replace("{name}", name), undoable)
        self.contacts_changed.emit()
        self.kept.emit()
        self._stack.go_on_from(key)

    def _back_at(self, key: Key) -> None:
        self.contacts_changed.emit()
        self._stack.go_to_entry(key)
