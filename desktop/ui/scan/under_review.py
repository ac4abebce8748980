"""The card under review: what was typed for it is never lost, and only one decision about it is made at a time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from desktop.actions.sides import with_back
from desktop.contacts.model import ContactFields, StackState
from desktop.ui.messages import Messages
from desktop.ui.once_after import once_after
from desktop.ui.scan.entries import Entry, seen_of
from desktop.ui.scan.entry_pages import EntryPages
from desktop.ui.scan.runner import StackRunner

DRAFT_PAUSE = 1_500
"""Milliseconds after the last key before a draft is written down."""


class UnderReview(QObject):
    """Stands between the entry that is shown and whatever is done to it."""

    def __init__(self, pages: EntryPages, runner: StackRunner, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self.pages = pages
        self._runner = runner
        self._messages = messages
        self.is_deciding = False
        """What was decided is being written: nothing else is decided and nothing typed written down until then."""
        self._pause = once_after(DRAFT_PAUSE, self.typing_paused, self)
        pages.review.form.changed.connect(self._pause.start)
        pages.card_shown.connect(self._card_shown)

    @property
    def entry(self) -> Entry | None:
        """Give the entry that is shown, whatever its state."""
        return self.pages.entry

    @property
    def waiting(self) -> Entry | None:
        """Give the entry that is shown if its card waits to be decided about."""
        entry = self.entry
        if entry is None or entry.card is None or entry.state != StackState.REVIEW or self.is_deciding:
            return None
        return entry

    @property
    def filled_in(self) -> Entry | None:
        """Give the entry that waits to be decided about, once its own fields stand in the form."""
        return self.waiting if self.pages.form_is_filled else None

    @property
    def fields(self) -> ContactFields:
        """Give what stands in the form."""
        return self.pages.review.form.fields()

    # What is shown

    def show_entry(self, entry: Entry) -> None:
        """Show another entry, when what was typed for the one before is written down."""
        self.save_draft()
        self.pages.show_entry(entry)

    def show_news(self, entry: Entry) -> None:
        """Show the entry's news, but leave the form alone where only its draft was written down."""
        before, self.pages.entry = self.entry, entry
        if before is not None and seen_of(before) == seen_of(entry):
            return
        if before is not None and before.key == entry.key and entry.back is not None and before.back is None:
            entry = self._with_back(entry)
        self.pages.show_entry(entry)

    def forget(self) -> None:
        """Hold nothing any more: it left the stack, or what was typed is saved and comes back from the store."""
        self._pause.stop()
        self.pages.forget()

    # What is typed

    def typing_paused(self) -> None:
        """Write down what was typed, and look whether that is one of the contacts."""
        self.save_draft()
        self._look_for_known()

    def save_draft(self) -> None:
        """Write down what was typed, without waiting for a pause."""
        self._pause.stop()
        entry = self.waiting
        if entry is not None and self.pages.has_typed:
            self._runner.save_draft(entry, self.fields)

    # What is decided

    def begin_deciding(self) -> None:
        """Let nothing else be decided until this is written."""
        self._pause.stop()
        self.is_deciding = True

    def decided(self) -> None:
        """It is written: what is shown next may be decided about."""
        self.is_deciding = False

    def not_decided(self, error: BaseException) -> None:
        """It could not be written: say why; everything is as it was."""
        self.is_deciding = False
        self._messages.problem(error)

    # Inside

    def _card_shown(self) -> None:
        self._pause.stop()  # it was the program that filled the form
        self._look_for_known()

    def _look_for_known(self) -> None:
        if self.filled_in is not None:
            self.pages.known.look(self.fields)

    def _with_back(self, entry: Entry) -> Entry:
        """Give an entry whose back was found while its form was filled in: what was typed stays."""
        card, back = entry.card, entry.back
        if card is None or back is None or self.is_deciding or not self.pages.has_typed:
            return entry
        draft = with_back(self.fields, back.card.draft)
        self._runner.save_draft(entry, draft)
        return replace(entry, card=replace(card, draft=draft))
