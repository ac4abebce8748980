"""The person of the card under review seems to be in the contacts: says so, shows both, and takes the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.app import App
from desktop.contacts.model import Comparison, Contact, ContactFields, Reason
from desktop.ui.buttons import button
from desktop.ui.doubles.comparison_view import ComparisonView
from desktop.ui.doubles.pairs import PICTURE_SIDE, first_picture, shown_name
from desktop.ui.doubles.reason_words import reason_text
from desktop.ui.flow import FlowLayout
from desktop.ui.jobs import Job
from desktop.ui.parts import WindowParts
from desktop.ui.pictures import small_copy
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID, font_of

MERGE, NEW, NEW_JOB = "merge", "not_the_same", "new_job"
"""The answers: more of the contact that is there, somebody else, the same person with a new job."""
Answered = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Known:
    """The contact that a card is likely to be, and why; `others` are all that it may be, this one among them."""

    uid: str
    name: str
    company: str
    reasons: tuple[Reason, ...]
    others: tuple[str, ...]


class KnownPerson(QObject):
    """Looks for the person of a card while it is reviewed; the newest look wins."""

    changed = Signal()
    """Somebody was found, or nobody any more: the form below the banner has moved."""
    compare_wanted = Signal()
    answered = Signal(str)
    """MERGE, NEW or NEW_JOB."""

    def __init__(self, app: App, parts: WindowParts, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._parts = parts
        self._job: Job | None = None
        self.known: Known | None = None
        self.banner = KnownBanner(self.answered.emit, self.compare_wanted.emit)
        self.page = KnownPage(self.answered.emit)

    def forget(self) -> None:
        """Look no more; another card is shown, or none."""
        if self._job is not None:
            self._job.cancel()
        self.known = None
        self.banner.hide()

    def look(self, fields: ContactFields) -> None:
        """Look who of the contacts the person of a card may be."""
        if self._job is not None:
            self._job.cancel()

        def whole() -> Known | None:
            from desktop.actions.duplicates import proposals_for

            store = self._app.store
            found = proposals_for(store, fields)
            if not found:
                return None
            there = store.get(found[0].other)
            others = tuple(proposal.other for proposal in found)
            return Known(there.uid, shown_name(there), there.fields.organization, found[0].reasons, others)

        def shown(known: Known | None) -> None:
            self.known = known
            self.banner.show_known(known)
            self.changed.emit()

        # Whoever was found a moment ago may be gone by now: then nobody was found.
        self._job = self._parts.jobs.run(whole, shown, lambda _error: shown(None))

    def compare(self, fields: ContactFields, picture: QImage, shown: Callable[[], None]) -> None:
        """Show card and contact side by side; `picture` is the card's."""
        known = self.known
        if known is None:
            return

        def whole() -> tuple[Comparison, list[QImage]]:
            from desktop.actions.known_person import compare_card

            comparison = compare_card(self._app.store, known.uid, fields)
            return comparison, [first_picture(self._app, comparison.keep), small_copy(picture, PICTURE_SIDE)]

        def done(found: tuple[Comparison, list[QImage]]) -> None:
            self.page.show_comparison(known, *found)
            shown()

        self._parts.jobs.run(whole, done)


class KnownBanner(QFrame):
    """Who it may be, why, and a button for each answer."""

    def __init__(self, answered: Answered, compare: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("doubtBanner")
        self.text = plain_label()
        self.compare_button = button(self.tr("Compare (Alt+S)"), compare)
        self.buttons = answer_buttons(self, answered, "Alt+")
        row = QWidget()
        flow = FlowLayout(row)
        for made in (self.compare_button, *self.buttons.values()):
            flow.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.text)
        column.addWidget(row)
        self.hide()

    def show_known(self, known: Known | None) -> None:
        """Show who it may be, or nothing."""
        if known is not None:
            who = f"{known.name} ({known.company})" if known.company not in ("", known.name) else known.name
            text = self.tr("Likely in your contacts: {name}").replace("{name}", who)
            self.text.setText("\n".join([text, *map(reason_text, known.reasons[:2])]))
        self.setVisible(known is not None)


class KnownPage(QWidget):
    """Card and contact side by side; M, N and J answer, Escape goes back to the form."""

    left = Signal()

    def __init__(self, answered: Answered) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = plain_label()
        self.heading.setFont(font_of(self.font(), 1.3, bold=True))
        self.reasons = plain_label()
        self.reasons.setProperty("tone", "muted")
        head = QVBoxLayout()
        head.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 0)
        head.setSpacing(GRID // 2)
        head.addWidget(self.heading)
        head.addWidget(self.reasons)
        self.view = ComparisonView()
        self.buttons = answer_buttons(self, answered)
        self.buttons[MERGE].setProperty("look", "main")
        self.back_button = button(self.tr("Back to the form"), self.left.emit)
        foot = QFrame()
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        row.setSpacing(GRID)
        for made in (*self.buttons.values(), self.back_button):
            row.addWidget(made)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(foot)

    def show_comparison(self, known: Known, comparison: Comparison, pictures: Sequence[QImage]) -> None:
        """Show the contact on the left and the card on the right."""
        self.heading.setText(self.tr("Is this {name}?").replace("{name}", known.name))
        self.reasons.setText("\n".join(map(reason_text, known.reasons)))
        titles = (self._since(comparison.keep), self.tr("On the card"), self.tr("What it becomes"))
        self.view.show_comparison(comparison, pictures, titles, choosing=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _since(self, contact: Contact) -> str:
        return self.tr("In your contacts. {added}").replace("{added}", self.view.since(contact))


def answer_buttons(owner: QWidget, answered: Answered, alt: str = "") -> dict[str, QPushButton]:
    """Give a button for each answer, with its key; `alt` stands before the letter where letters are typed."""
    translate = QCoreApplication.translate
    texts = {
        MERGE: (translate("KnownPerson", "Merge ({key})"), "M"),
        NEW: (translate("KnownPerson", "New ({key})"), "N"),
        NEW_JOB: (translate("KnownPerson", "New job ({key})"), "J"),
    }
    return {
        which: button(text.format(key=f"{alt}{key}"), partial(answered, which), parent=owner)
        for which, (text, key) in texts.items()
    }
