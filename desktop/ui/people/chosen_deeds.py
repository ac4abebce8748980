"""What is done to those chosen in the list, be it one or all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.actions import circles, people
from desktop.app import App
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.people.people_list import PeopleList
from desktop.ui.people.people_model import shown_name


class ChosenDeeds(QObject):
    """Asks the list who is chosen, and does it to them away from the Qt thread."""

    merge_wanted = Signal(object)
    """The UIDs (list) of two or more contacts."""
    export_wanted = Signal(object, object, str)
    """The UIDs (list) whom the list shows, where it leaves anybody out; of those chosen (list); and their name."""

    def __init__(self, app: App, parts: WindowParts, left: PeopleList, changes: Changes, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._parts = parts
        self._left = left
        self._model = left.model
        self._changes = changes

    def delete(self) -> None:
        """Move those chosen to the trash."""
        if not self._left.list.count_chosen():
            return
        name = self._name()

        def do(uids: list[str]) -> None:
            said = self.tr("{name} is deleted.").format(name=name)
            self._changes.make(
                "delete",
                lambda: people.delete(self._app.store, uids),
                uids,
                said if len(uids) == 1 else self.tr("%n contact(s) deleted.", "", len(uids)),
                self.tr("Delete {name}").format(name=name),
            )

        self._with_chosen(do)

    def merge(self) -> None:
        """Hand on those chosen to be compared and merged, if there are two."""
        if self._left.list.count_chosen() < 2:
            self._parts.messages.tell(self.tr("Choose two or more contacts to merge: with Ctrl or Shift and a click."))
        else:
            self._with_chosen(self.merge_wanted.emit)

    def tag(self, tag: str) -> None:
        """Put those chosen into a circle, or tag them."""
        name = self._name()

        def do(uids: list[str]) -> None:
            self._changes.make(
                "circle",
                lambda: circles.tag(self._app.store, uids, tag),
                uids,
                self.tr("{name} added to {tag}.").format(name=name, tag=tag),
                self.tr("Add {name} to {tag}").format(name=name, tag=tag),
            )

        self._with_chosen(do)

    def export(self) -> None:
        """Hand on those chosen to be exported."""
        self._export(self._left.list.chosen(), self._name())

    def export_all(self) -> None:
        """Hand on everybody to be exported, or those whom the list shows."""
        self._export([], "")

    def _export(self, chosen: Sequence[int], name: str) -> None:
        shown = self._model.picked(range(self._model.rowCount())) if self._left.leaves_out else list
        picked = self._model.picked(chosen)

        def ask(uids: tuple[list[str], list[str]]) -> None:
            self.export_wanted.emit(*uids, name)

        self._parts.jobs.run(lambda: (shown(), picked()), ask)

    def _with_chosen(self, act: Callable[[list[str]], None]) -> None:
        """Do something with the UIDs of those chosen, however many and whether or not their words are here."""
        self._parts.jobs.run(self._model.picked(self._left.list.chosen()), act)

    def _name(self) -> str:
        places = self._left.list.chosen()
        row = self._model.row_at(places[0])
        if len(places) == 1 and row is not None:
            return shown_name(row)
        return self.tr("%n contact(s)", "", len(places))
