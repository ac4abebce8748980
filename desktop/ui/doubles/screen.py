"""The merge view: who may stand in the address book twice, and one key for each answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import duplicates, people
from desktop.app import App
from desktop.contacts.model import Comparison, Proposal
from desktop.ui.buttons import button, icon_button
from desktop.ui.doubles.comparison_view import ComparisonView
from desktop.ui.doubles.pairs import Pair, after_merge, chosen_pairs, first_picture, named_pairs, still_open
from desktop.ui.doubles.pairs_list import PairDelegate, PairsModel
from desktop.ui.doubles.reason_words import reason_text
from desktop.ui.empty import EmptyState
from desktop.ui.jobs import Job, Stepped
from desktop.ui.parts import WindowParts
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID, font_of
from desktop.ui.two_columns import two_columns
from desktop.ui.work_bar import WorkBar

T = TypeVar("T")
Search = Callable[[Stepped, Callable[[], bool]], list[Proposal]]


class DoublesScreen(QWidget):
    """Shows one pair after the other; each is merged, told apart, or taken for a change of job."""

    left = Signal()
    contacts_changed = Signal()

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._enough = Event()
        self._search: Job | None = None
        self._comparing: Job | None = None
        self._deciding = False
        self.comparison: Comparison | None = None
        self.model = PairsModel(self)
        self._build()
        parts.undo.redone.connect(self._drop_decided)

    # What the window asks for

    def find_all(self) -> None:
        """Look through all contacts for people who stand there twice."""
        store = self._app.store
        self._look(lambda step, enough: duplicates.proposals(store, step, enough))

    def find_among(self, uids: Sequence[str]) -> None:
        """Look whether one of these, say those of an import, is somebody who was there."""
        store, wanted = self._app.store, list(uids)
        self._look(lambda step, enough: duplicates.proposals_among(store, wanted, step, enough))

    def show_chosen(self, uids: Sequence[str]) -> None:
        """Show contacts that the user chose to merge."""
        self.stop()
        self._parts.jobs.run(lambda: chosen_pairs(self._app, uids), self._show_pairs)

    def stop(self) -> None:
        """Stop looking; what was found until now is shown."""
        self._enough.set()

    def close_down(self) -> None:
        self.stop()

    @property
    def pair(self) -> Pair | None:
        """Give the pair that is shown."""
        row = self.list.currentIndex().row()
        return self.model.pairs[row] if 0 <= row < len(self.model.pairs) else None

    # Answers

    def merge(self) -> None:
        """Make one contact of the two."""
        store, choices = self._app.store, self.view.choices

        def decide(pair: Pair) -> duplicates.Merged:
            return duplicates.merge(store, pair.one, [pair.other], choices)

        self._decide(decide, self._merged)

    def not_the_same(self) -> None:
        """Remember that these are two people."""
        store = self._app.store

        def done(pair: Pair, step: int) -> None:
            text = self.tr("{one} and {other} stay two contacts.")
            left = [other for other in self.model.pairs if other.uids != pair.uids]
            self._decided(left, step, _named(self.tr("Tell {one} and {other} apart"), pair), _named(text, pair))

        self._decide(lambda pair: duplicates.not_the_same(store, pair.one, pair.other), done)

    def new_job(self) -> None:
        """Make one contact of the two: the job on the right is today's, the one on the left history."""
        store = self._app.store

        def decide(pair: Pair) -> duplicates.Merged:
            return duplicates.new_job_instead(store, pair.one, pair.other)

        self._decide(decide, self._merged)

    def swap(self) -> None:
        """Exchange left and right: the contact on the left is the one that is kept."""
        pair, row = self.pair, self._row
        if pair is not None and not self._deciding:
            pairs = list(self.model.pairs)
            pairs[row] = pair.turned()
            self._show_pairs(pairs, row)

    def go(self, step: int) -> None:
        """Go to the next pair, or the one before (-1)."""
        row = self._row + step
        if 0 <= row < len(self.model.pairs):
            self.list.setCurrentIndex(self.model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.go(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    # Building

    def _build(self) -> None:
        icons = self._parts.icons
        heading = QLabel(self.tr("Likely doubles"))
        heading.setFont(font_of(self.font(), 1.3, bold=True))
        self.count = plain_label(tone="muted")
        back = icon_button(icons, "back", self.tr("Back (Escape)"), self.left.emit, parent=self)
        top = QHBoxLayout()
        top.setContentsMargins(GRID, GRID, 2 * GRID, GRID)
        top.setSpacing(GRID)
        top.addWidget(back)
        top.addWidget(heading)
        top.addWidget(self.count, 1)
        self.work = WorkBar(self.stop, self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Likely doubles"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PairDelegate(self._parts.theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setMinimumWidth(200)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.columns = two_columns(self.list, self._make_right(), (240, 900))
        self.empty = EmptyState(icons)
        self.body = QStackedWidget()
        self.body.addWidget(self.empty)
        self.body.addWidget(self.columns)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.work)
        whole.addWidget(self.body, 1)

    def _make_right(self) -> QWidget:
        right = QWidget()
        right.setObjectName("pane")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.names = plain_label()
        self.names.setFont(font_of(self.font(), 1.3, bold=True))
        self.reasons = plain_label(tone="muted")
        head = QVBoxLayout()
        head.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 0)
        head.setSpacing(GRID // 2)
        head.addWidget(self.names)
        head.addWidget(self.reasons)
        self.view = ComparisonView()
        self.view.chosen.connect(self._choice_made)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._make_foot())
        return right

    def _make_foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("foot")
        self.merge_button = button(self.tr("Merge (M)"), self.merge, look="main")
        self.apart_button = button(self.tr("Not the same (N)"), self.not_the_same)
        self.job_button = button(self.tr("New job (J)"), self.new_job)
        self.job_button.setToolTip(self.tr("The same person: the job on the right is today's, the left one history"))
        self.swap_button = icon_button(
            self._parts.icons, "swap", self.tr("Exchange left and right"), self.swap, parent=self
        )
        row = QHBoxLayout(foot)
        row.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        row.setSpacing(GRID)
        for made in (self.merge_button, self.apart_button, self.job_button):
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.swap_button)
        return foot

    # Looking

    def _look(self, search: Search) -> None:
        if self._search is not None:
            self._search.cancel()
        self._enough = enough = Event()
        self._show_pairs([])
        self.empty.say("sides", self.tr("Looking for doubles …"), self.tr("You can go on working meanwhile."))
        self.work.begin(self.tr("Comparing contacts"))
        self._take_focus(self.work.stop_button)

        def done(pairs: list[Pair]) -> None:
            self.work.end()
            self._show_pairs(pairs)

        def failed(error: BaseException) -> None:
            self.work.end()
            self._show_pairs([])
            self._parts.messages.problem(error)

        self._search = self._parts.jobs.run_steps(
            lambda step: named_pairs(self._app, search(step, enough.is_set)), done, failed, self.work.step
        )

    def _drop_decided(self) -> None:
        """Show no pair any more that was decided elsewhere than here."""
        pairs = list(self.model.pairs)

        def looked(left: list[Pair]) -> None:
            if self.model.pairs == pairs != left:
                self._show_pairs(left, self._row)

        if pairs:
            self._parts.jobs.run(lambda: still_open(self._app, pairs), looked)

    # One pair

    @property
    def _row(self) -> int:
        return self.list.currentIndex().row()

    def _show_pairs(self, pairs: Sequence[Pair], row: int = 0) -> None:
        self.model.show(pairs)
        self.count.setText(self.tr("%n pair(s) to decide", "", len(pairs)) if pairs else "")
        self.body.setCurrentWidget(self.columns if pairs else self.empty)
        if pairs:
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), len(pairs) - 1)))
            self._take_focus(self.list)
        else:
            self.comparison = None
            self.empty.say(
                "kept",
                self.tr("No doubles left"),
                self.tr("Nobody else seems to stand in your contacts twice."),
                self.tr("Back"),
                self.left.emit,
            )
            self._take_focus(self.empty.button)

    def _take_focus(self, part: QWidget) -> None:
        """Put the keyboard where the next answer is given, unless the user is somewhere else by now."""
        if self.isVisible():
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._compare(self.model.pairs[current.row()])

    def _compare(self, pair: Pair) -> None:
        self.comparison = None
        if self._comparing is not None:
            self._comparing.cancel()
        self.names.setText(_named(self.tr("{one} and {other}"), pair))
        self.reasons.setText("\n".join(reason_text(reason) for reason in pair.reasons) or self.tr("Chosen by you"))

        store = self._app.store

        def whole() -> tuple[Comparison, list[QImage]]:
            comparison = duplicates.compare(store, pair.one, pair.other)
            return comparison, [first_picture(self._app, side) for side in (comparison.keep, comparison.other)]

        def shown(found: tuple[Comparison, list[QImage]]) -> None:
            self.comparison = found[0]
            self.view.show_comparison(*found)

        self._comparing = self._parts.jobs.run(whole, shown)

    def _choice_made(self) -> None:
        pair, choices, store = self.pair, self.view.choices, self._app.store
        if pair is None:
            return
        if self._comparing is not None:
            self._comparing.cancel()

        def shown(comparison: Comparison) -> None:
            self.comparison = comparison
            self.view.show_again(comparison)

        self._comparing = self._parts.jobs.run(lambda: duplicates.compare(store, pair.one, pair.other, choices), shown)

    # Decisions

    def _decide(self, decide: Callable[[Pair], T], done: Callable[[Pair, T], None]) -> None:
        pair = self.pair
        if pair is None or self._deciding or self.comparison is None:
            return
        self._deciding = True

        def decided(result: T) -> None:
            self._deciding = False
            done(pair, result)

        def failed(error: BaseException) -> None:
            self._deciding = False
            self._parts.messages.problem(error)

        self._parts.jobs.run_in_order(lambda: decide(pair), decided, failed)

    def _merged(self, pair: Pair, merged: duplicates.Merged) -> None:
        text = self.tr("{one} and {other} are one contact now.")
        left = after_merge(self.model.pairs, merged.contact, pair.other)
        self._decided(left, merged.step, _named(self.tr("Merge {one} and {other}"), pair), _named(text, pair))

    def _decided(self, left: Sequence[Pair], step: int, undo_text: str, told: str) -> None:
        """Show what is left to decide; undo brings back just what this step took away."""
        row = self._row
        before, after = set(self.model.pairs), set(left)
        gone = [pair for pair in self.model.pairs if pair not in after]
        came = after - before

        def back(_step: object) -> None:
            others = [pair for pair in self.model.pairs if pair not in came]
            self._show_pairs([*others[:row], *gone, *others[row:]], row)
            self.contacts_changed.emit()

        def take_back() -> None:
            self._parts.jobs.run_in_order(lambda: people.undo(self._app.store, step), back)

        self._parts.messages.tell(told, self._parts.undo.put(undo_text, take_back))
        self._show_pairs(left, row)
        self.contacts_changed.emit()


def _named(text: str, pair: Pair) -> str:
    # Not str.format: a name may hold braces.
    parts = text.split("{one}")
    return pair.one_name.join(part.replace("{other}", pair.other_name) for part in parts)
