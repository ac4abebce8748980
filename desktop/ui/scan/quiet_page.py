"""How an entry stands that asks for nothing: in a sentence, with the one thing one may want to do."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.contacts.model import StackState
from desktop.ui.empty import EmptyState
from desktop.ui.scan.entries import UNDER_WAY, Entry


class QuietPage(EmptyState):
    """Shows what is being read, what was skipped and what is kept."""

    people_wanted = Signal()
    review_wanted = Signal(object)
    """The key of an entry that was skipped and is to be reviewed after all."""

    def show_entry(self, entry: Entry, all_reviewed: bool) -> None:
        """Say how an entry stands; `all_reviewed` where nothing on the whole stack asks for anything."""
        key = entry.key
        if entry.state in UNDER_WAY:
            self.say("reading", self.tr("Reading {photo} …").format(photo=entry.item.name), "")
        elif entry.state == StackState.SKIPPED:
            text = self.tr("{name} is skipped").format(name=entry.title)
            self.say("skipped", text, "", self.tr("Review it again"), lambda: self.review_wanted.emit(key))
        elif all_reviewed:
            self._say_kept(
                self.tr("Every card is reviewed"),
                self.tr("What you kept is among your people; drop more photographs whenever you like."),
            )
        else:
            self._say_kept(self.tr("{name} is kept").format(name=entry.title), "")

    def _say_kept(self, heading: str, sentence: str) -> None:
        self.say("kept", heading, sentence, self.tr("Show people"), self.people_wanted.emit)
