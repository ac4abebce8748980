"""The Scan screen: the stack, the card under review and its form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions.keep import Kept, keep, keep_into
from desktop.actions.known_person import keep_apart
from desktop.actions.meeting import Meeting, meeting_said
from desktop.actions.sides import BY_HAND, Key, with_back
from desktop.actions.stack import StackCard, StackItem
from desktop.app import App
from desktop.contacts.model import StackState
from desktop.ui.empty import EmptyState
from desktop.ui.form.editors import ENTER
from desktop.ui.jobs import Job
from desktop.ui.once_after import once_after
from desktop.ui.parts import WindowParts
from desktop.ui.pictures import Thumbnails, read_image, small_copy
from desktop.ui.previews import Previews
from desktop.ui.scan.card_pane import CardPane
from desktop.ui.scan.entries import UNDER_WAY, Entry, beside, joinable, next_to_review
from desktop.ui.scan.known_person import MERGE, NEW, NEW_JOB, KnownPerson
from desktop.ui.scan.meeting_bar import MeetingBar
from desktop.ui.scan.problem import ProblemPanel
from desktop.ui.scan.review_pane import ReviewPane
from desktop.ui.scan.runner import StackRunner
from desktop.ui.scan.stack_meeting import StackMeeting
from desktop.ui.scan.stack_model import StackModel
from desktop.ui.scan.stack_pane import StackPane
from desktop.ui.sentences import in_users_language
from desktop.ui.two_columns import two_columns
from ocr.model import Point, Quad

DRAFT_PAUSE = 1_500
"""Milliseconds after the last key before a draft is written down."""


class ScanScreen(QWidget):
    """Shows one entry of the stack at a time and goes on to the next when it is decided."""

    open_wanted = Signal()
    people_wanted = Signal()
    contacts_changed = Signal()

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._entry: Entry | None = None
        self._deciding = False
        self._loading: Job | None = None
        self._fronts_wanted: dict[int, Key] = {}
        self._own_pictures: set[Path] = set()
        self._previews = Previews(app, parts.jobs)
        self._thumbnails = Thumbnails(self._make_thumbnail)
        self.model = StackModel(self._thumbnails, self)
        self.runner = StackRunner(app, parts.jobs, self)
        self._build()
        self._connect()

    # What the window and its menus ask for

    def add(self, photos: Sequence[Path | bytes], lasting: bool = True) -> None:
        """Take photographs; returns at once."""
        self.runner.add(photos, lasting)

    def keep(self) -> None:
        """Keep the card under review as it stands in the form, and go to the next."""
        entry = self._entry
        if entry is None or entry.card is None or entry.state != StackState.REVIEW or self._deciding:
            return
        store, fields = self._app.store, self.review.form.fields()
        said = self._said()
        self._keep_as(entry, lambda: keep(store, *entry.key, fields, said()), self.tr("{name} is kept."))

    def answer(self, which: str) -> bool:
        """Say who the person of the card is (merge, not_the_same, new_job), if it seems to be one of the contacts."""
        entry, known, store = self._entry, self.known.known, self._app.store
        if entry is None or known is None or entry.state != StackState.REVIEW or self._deciding:
            return False
        fields, said = self.review.form.fields(), self._said()
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

    def compare(self) -> None:
        """Show the card and the contact that it may be side by side, or the form again."""
        if self.middle.currentWidget() is self.known.page:
            self._show_form_again()
        elif self._entry is not None and self._entry.state == StackState.REVIEW:
            key = self._entry.key
            fields, picture = self.review.form.fields(), self.review.front
            self.known.compare(fields, picture, lambda: self._show_compared(key))

    def skip(self) -> None:
        """Lay the card under review aside and go to the next."""
        entry = self._entry
        if entry is None or entry.state != StackState.REVIEW or self._deciding:
            return
        key = entry.key
        self._save_draft()
        self.runner.skip(entry)
        undoable = self._parts.undo.put(
            self.tr("Skip {name}").format(name=entry.title), lambda: self._review_again(key)
        )
        self._parts.messages.tell(self.tr("{name} is skipped.").format(name=entry.title), undoable)
        self._go_on(key)

    def turn(self) -> None:
        """Turn the side of the card that is shown a quarter to the right and read it again."""
        if self._entry is not None and self._entry.card is not None and self._entry.state == StackState.REVIEW:
            (item_id, number), _photo, card = self._side_shown(self._entry)
            assert card is not None
            self.runner.read_again(item_id, number, card.reading.card.corners, 90)
            self._parts.messages.tell(self.tr("The card is turned and read again …"))

    def mark_corners(self) -> None:
        """Show the photograph with the corners of the card to drag."""
        entry = self._entry
        if entry is None or entry.state in UNDER_WAY:
            return
        _key, photo, card = self._side_shown(entry)
        page = card.reading.card.page if card else 0
        corners = card.reading.card.corners if card else None
        key = entry.key

        def shown(image: QImage, size: tuple[int, int]) -> None:
            if self._entry is not None and self._entry.key == key:
                self._show_photo(image, size, corners)

        self._previews.page(photo, page, shown)

    def other_side(self) -> None:
        """Turn the card over: show its back, or its front again."""
        if self._entry is not None and self._entry.back is not None:
            self.card_pane.other_side()

    def join(self, step: int) -> None:
        """Make the card shown and the next one (`step` 1), or the one before (-1), front and back of one."""
        row = joinable(self.model.entries, self.stack.row, step)
        if self._entry is None or row < 0 or self._deciding:
            self._parts.messages.tell(self.tr("There is no card beside this one that could be its other side."))
            return
        here, there = self._entry.key, self.model.entries[row].key
        front, back = (here, there) if step > 0 else (there, here)
        self._join(front, back, BY_HAND)
        undoable = self._parts.undo.put(self.tr("Join front and back"), lambda: self._split(front))
        self._parts.messages.tell(self.tr("Front and back are one card now."), undoable)

    def take_as_back(self) -> None:
        """Take a photograph on which no card was found, whole, as the back of the card before it."""
        row = beside(self.model.entries, self.stack.row, -1)
        if self._entry is None or self._entry.state != StackState.NO_CARD or row < 0:
            return
        item_id, front = self._entry.item.id, self.model.entries[row].key

        def shown(image: QImage, size: tuple[int, int]) -> None:
            if image.isNull():
                self._parts.messages.tell(self._not_shown)
                return
            right, bottom = size
            corners = (Point(0, 0), Point(right, 0), Point(right, bottom), Point(0, bottom))
            self._fronts_wanted[item_id] = front
            self.runner.read_again(item_id, 0, corners, 0)

        self._previews.page(self._entry.photo, 0, shown)

    def split(self) -> None:
        """Make front and back two cards again."""
        entry = self._entry
        if entry is None or entry.back is None or entry.state != StackState.REVIEW or self._deciding:
            return
        front, back, why = entry.key, entry.back.key, entry.back.why
        self._split(front)
        undoable = self._parts.undo.put(self.tr("Split front and back"), lambda: self._join(front, back, why))
        self._parts.messages.tell(self.tr("Front and back are two cards again."), undoable)

    def retry(self) -> None:
        if self._entry is not None:
            self.runner.retry(self._entry.item.id)

    def remove(self) -> None:
        """Take the photograph of the current entry off the stack; undo adds it again."""
        if self._entry is None:
            return
        item, back = self._entry.item, self._entry.back
        photos = dict.fromkeys([item.photo, *([back.photo] if back else [])])
        self.runner.remove(self._entry.photo_ids)
        undoable = self._parts.undo.put(
            self.tr("Remove {photo}").format(photo=item.name), lambda: self.runner.add(list(photos))
        )
        self._parts.messages.tell(self.tr("{photo} is off the stack.").format(photo=item.name), undoable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.keep()
            return
        super().keyPressEvent(event)

    def stop(self) -> None:
        """Stop reading; say how many wait, and offer to take them off."""
        self.runner.cancel()
        waiting = self.runner.waiting_ids
        if waiting:
            text = self.tr("Reading has stopped; %n photograph(s) wait.", "", len(waiting))
            self._parts.messages.offer(text, self.tr("Take them off"), lambda: self.runner.remove(waiting))

    def save_draft(self) -> None:
        """Write down what was typed, without waiting for a pause."""
        self._save_draft()

    def close_down(self) -> None:
        """Write down what was typed."""
        self._save_draft()
        self._previews.close()

    # Building

    def _build(self) -> None:
        theme, icons = self._parts.theme, self._parts.icons
        self.stack = StackPane(self.model, self.runner, theme, icons)
        self.card_pane = CardPane(theme, icons)
        self.known = KnownPerson(self._app, self._parts, self.answer, self)
        self.meeting = MeetingBar(icons, lambda: self._app.settings, self._app.clock)
        self.review = ReviewPane(
            *(self.card_pane, icons, self._home_region, self.keep, self.skip, self.known.banner, self.meeting)
        )
        self._asked = StackMeeting(self._app, self._parts.jobs, self.meeting, self)
        self.problem = ProblemPanel(icons, self.retry, self.mark_corners, self.take_as_back, self.remove)
        self.quiet = EmptyState(icons)
        self.work = QSplitter(Qt.Orientation.Horizontal)
        self.work.setChildrenCollapsible(False)
        self.work.setHandleWidth(1)
        self.work.addWidget(self.card_pane)
        self.work.addWidget(self.review)
        self.work.setStretchFactor(0, 3)
        self.work.setStretchFactor(1, 2)
        self.work.setSizes([500, 460])
        self.review.setMinimumWidth(360)
        self.card_pane.setMinimumWidth(300)
        self.middle = QStackedWidget()
        for page in (self.work, self.problem, self.quiet, self.known.page):
            self.middle.addWidget(page)
        self.stack.setMinimumWidth(208)
        self.columns = two_columns(self.stack, self.middle, (248, 900))
        self.empty = EmptyState(icons)
        self.empty.say(
            "scan",
            self.tr("Drop photographs of business cards here"),
            self.tr("Anywhere on this window: pictures, PDF files or whole folders. Everything stays on this machine."),
            self.tr("Choose photographs …"),
            self.open_wanted.emit,
        )
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._draft_timer = once_after(DRAFT_PAUSE, self._save_draft, self)

    def _home_region(self) -> str:
        return self._app.read_options().region

    def _connect(self) -> None:
        self.stack.chosen.connect(self._chosen)
        self.stack.open_wanted.connect(self.open_wanted)
        self.stack.stop_wanted.connect(self.stop)
        self.runner.added.connect(self._added)
        self.runner.changed.connect(self._changed)
        self.runner.removed.connect(self._removed)
        self.card_pane.turn_wanted.connect(self.turn)
        self.card_pane.corners_wanted.connect(self.mark_corners)
        self.card_pane.corners_chosen.connect(self._read_corners)
        self.card_pane.back_wanted.connect(self._show_entry)
        self.card_pane.join_wanted.connect(self.join)
        self.review.split_wanted.connect(self.split)
        self.review.form.changed.connect(self._draft_timer.start)
        self._draft_timer.timeout.connect(self._look_for_known)
        self.known.changed.connect(self.review.moved)
        self.known.compare_wanted.connect(self.compare)
        self.known.page.left.connect(self._show_form_again)

    # The stack changes

    def _added(self, items: Sequence[StackItem]) -> None:
        self._note_pictures(items)
        self.model.add(items)
        self._asked.look(self.model.entries)
        self._show_pages()
        if not self.model.entries:
            self.empty.button.setFocus()
        if self._entry is None and self.model.entries:
            row = next_to_review(self.model.entries, -1)
            self.stack.go_to(row if row >= 0 else len(self.model.entries) - len(items))

    def _changed(self, item: StackItem) -> None:
        self._note_pictures([item])
        here = self._entry
        if here is not None and any(card.is_back and (item.id, card.number) == here.key for card in item.cards):
            self._became_back(here.key)
        self.model.update(item)
        self.stack.progress_changed()
        if front := self._fronts_wanted.pop(item.id, None):
            self._back_was_read(front, item)
        if self._entry is None or item.id not in self._entry.photo_ids:
            self._allow_joining()
            self._follow()
            return
        if item.error and item.state == StackState.REVIEW:
            # Read again with other corners, in vain: the card stays as it was.
            self._parts.messages.warn(in_users_language(item.error))
        row = self.model.row_of(self._entry.key)
        if row >= 0:
            self._show_again(self.model.entries[row])
        self._follow()

    def _removed(self, item_ids: Sequence[int]) -> None:
        gone = self._entry is not None and self._entry.item.id in item_ids
        if gone:
            self._entry = None
            self._draft_timer.stop()
        self.model.remove(item_ids)
        self._asked.look(self.model.entries)
        self._show_pages()
        self.stack.progress_changed()
        if gone and self.model.entries:
            row = next_to_review(self.model.entries, -1)
            row = max(row, 0)
            if self.stack.row == row:
                self._chosen(row)
            self.stack.go_to(row)

    def _make_thumbnail(self, file: Path, done: Callable[[QImage], None]) -> None:
        """The store's pictures are the program's own; a photograph from outside is decoded by a worker."""
        if file in self._own_pictures:
            self._parts.jobs.run(lambda: small_copy(read_image(file)), done)
        else:
            self._previews.small(file, done)

    def _note_pictures(self, items: Sequence[StackItem]) -> None:
        for item in items:
            backs = [card.back.card for card in item.cards if card.back]
            for card in (*item.cards, *backs):
                file = self._app.store.picture_path(card.picture)
                self.model.picture_of[card.picture] = file
                self._own_pictures.add(file)

    def _show_pages(self) -> None:
        self.pages.setCurrentWidget(self.columns if self.model.entries else self.empty)

    def _follow(self) -> None:
        """Go to the first card to review when the entry shown has nothing to decide."""
        waits_here = self._entry is None or self._entry.state in (*UNDER_WAY, StackState.KEPT, StackState.SKIPPED)
        if waits_here and not self._deciding and not self.card_pane.marks_corners:
            row = next_to_review(self.model.entries, self.stack.row)
            if row >= 0:
                self.stack.go_to(row)

    # One entry

    def _chosen(self, row: int) -> None:
        self._save_draft()
        self._entry = self.model.entries[row]
        self._show_entry()

    def _show_again(self, entry: Entry) -> None:
        """Show the entry's news, but leave the form alone where only its draft was written down."""
        before, self._entry = self._entry, entry
        if before is not None and _content(before) == _content(entry):
            return
        if before is not None and before.key == entry.key and entry.back is not None and before.back is None:
            self._entry = self._with_back(entry)
        self._show_entry()

    def _with_back(self, entry: Entry) -> Entry:
        """Give an entry whose back was found while its form was filled in: what was typed stays."""
        card, back = entry.card, entry.back
        if card is None or back is None or self._deciding or not self._is_typed:
            return entry
        draft = with_back(self.review.form.fields(), back.card.draft)
        self.runner.save_draft(entry, draft)
        return replace(entry, card=replace(card, draft=draft))

    def _became_back(self, back: Key) -> None:
        """The card under review turned out to be the back of another: go there, with what was typed."""
        if self._deciding:
            return
        self._before_sides_change()
        self.runner.refresh_all({back[0]}, lambda: self._sides_changed(back))

    def _back_was_read(self, front: Key, item: StackItem) -> None:
        """A photograph that the user called a back was read: it is one, whatever stands on it."""
        if not item.cards or any(card.is_back for card in item.cards):
            return
        self._join(front, (item.id, item.cards[0].number), BY_HAND)
        undoable = self._parts.undo.put(self.tr("Join front and back"), lambda: self._split(front))
        self._parts.messages.tell(self.tr("Front and back are one card now."), undoable)

    def _side_shown(self, entry: Entry) -> tuple[tuple[int, int], Path, StackCard | None]:
        """Give the key, photograph and card of the side that is to be seen now."""
        if entry.back is not None and self.card_pane.side == 1:
            return entry.back.key, entry.back.photo, entry.back.card
        return entry.key, entry.photo, entry.card

    def _allow_joining(self) -> None:
        row = self.stack.row
        self.card_pane.allow_joining(*(joinable(self.model.entries, row, step) >= 0 for step in (1, -1)))

    def _join(self, front: Key, back: Key, why: str) -> None:
        self._before_sides_change()
        self.runner.join(front, back, why, lambda: self._sides_changed(front), self._keep_failed)

    def _split(self, front: Key) -> None:
        self._before_sides_change()
        self.runner.split(front, lambda pair: self._sides_changed(pair.front), self._keep_failed)

    def _before_sides_change(self) -> None:
        self._save_draft()
        self._deciding = True

    def _sides_changed(self, front: Key) -> None:
        self._deciding = False
        self._entry = None  # what was typed is saved: whoever is shown next is shown from the store
        row = self.model.row_of(front)
        if self.stack.row == row:
            self._chosen(row)
        else:
            self.stack.go_to(row)

    def _show_entry(self) -> None:
        entry = self._entry
        self.review.put_out()
        self.known.forget()
        if entry is None:
            return
        if entry.state == StackState.REVIEW and entry.card is not None:
            self._load_card(entry)
        elif entry.state in (StackState.FAILED, StackState.NO_CARD):
            self._show_problem(entry)
        else:
            self._show_quiet(entry)

    def _load_card(self, entry: Entry) -> None:
        card = entry.card
        assert card is not None
        sides = [card, *([entry.back.card] if entry.back else [])]
        files = [self._app.store.picture_path(side.picture) for side in sides]
        if self._loading is not None:
            self._loading.cancel()

        def shown(images: list[QImage]) -> None:
            if self._entry is None or self._entry.key != entry.key:
                return
            lines = [side.reading.lines for side in sides]
            self.card_pane.show_card(*zip(images, lines, strict=True))
            self._allow_joining()
            self.middle.setCurrentWidget(self.work)
            self.review.setEnabled(True)
            self.review.show()
            self.review.show_card(entry, card, images)
            self._draft_timer.stop()
            self._look_for_known()

        self._loading = self._parts.jobs.run(lambda: [read_image(file) for file in files], shown)

    def _show_problem(self, entry: Entry) -> None:
        self.problem.show_problem(entry, beside(self.model.entries, self.stack.row, -1) >= 0)
        self.middle.setCurrentWidget(self.problem)

        def shown(image: QImage) -> None:
            if self._entry is not None and self._entry.key == entry.key:
                self.problem.show_photo(image)

        if entry.state == StackState.NO_CARD:
            self._previews.small(entry.photo, shown)

    def _show_quiet(self, entry: Entry) -> None:
        key = entry.key
        if entry.state in UNDER_WAY:
            self.quiet.say("reading", self.tr("Reading {photo} …").format(photo=entry.item.name), "")
        elif entry.state == StackState.SKIPPED:
            text = self.tr("{name} is skipped").format(name=entry.title)
            self.quiet.say("skipped", text, "", self.tr("Review it again"), lambda: self._review_again(key))
        elif self.model.counted(*UNDER_WAY, StackState.REVIEW, StackState.FAILED, StackState.NO_CARD) == 0:
            self.quiet.say(
                "kept",
                self.tr("Every card is reviewed"),
                self.tr("What you kept is among your people; drop more photographs whenever you like."),
                self.tr("Show people"),
                self.people_wanted.emit,
            )
        else:
            self.quiet.say(
                "kept",
                self.tr("{name} is kept").format(name=entry.title),
                "",
                self.tr("Show people"),
                self.people_wanted.emit,
            )
        self.middle.setCurrentWidget(self.quiet)

    def _show_photo(self, image: QImage, size: tuple[int, int], corners: Sequence[Point] | None) -> None:
        if image.isNull():
            self._parts.messages.tell(self._not_shown)
            return
        self.card_pane.show_photo(image, size, corners)
        self.review.setEnabled(False)
        self.review.setVisible(self._entry is not None and self._entry.card is not None)
        self.middle.setCurrentWidget(self.work)

    @property
    def _not_shown(self) -> str:
        return self.tr("This photograph cannot be shown; it may have been moved or deleted.")

    def _read_corners(self, corners: Quad) -> None:
        if self._entry is not None:
            (item_id, number), _photo, _card = self._side_shown(self._entry)
            self.card_pane.show_flat()
            self.runner.read_again(item_id, max(number, 0), corners, 0)
            self._parts.messages.tell(self.tr("The card is read again …"))
            self._show_entry()

    def _look_for_known(self) -> None:
        """Look whether the person of the card, as it stands in the form, is one of the contacts."""
        if self._entry is not None and self._entry.state == StackState.REVIEW and not self._deciding:
            self.known.look(self.review.form.fields())

    def _show_compared(self, key: Key) -> None:
        if self._entry is not None and self._entry.key == key and self.middle.currentWidget() is self.work:
            self.review.put_out()
            self.middle.setCurrentWidget(self.known.page)
            self.known.page.buttons[MERGE].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form_again(self) -> None:
        self.middle.setCurrentWidget(self.work)
        self.review.form.begin()

    # Decisions

    def _keep_as(self, entry: Entry, work: Callable[[], Kept], told: str) -> None:
        self._deciding = True
        self._draft_timer.stop()
        self.runner.keep_as(entry, work, lambda kept: self._kept(entry.key, kept, told), self._keep_failed)

    def _kept(self, key: tuple[int, int], kept: Kept, told: str) -> None:
        self._deciding = False
        name = kept.contact.fields.called

        def take_back() -> None:
            self.runner.undo_keep(kept.step, key[0], lambda: self._back_at(key))

        undoable = self._parts.undo.put(self.tr("Keep {name}").format(name=name), take_back)
        self._parts.messages.tell(told.replace("{name}", name), undoable)
        self.contacts_changed.emit()
        self._asked.show_choices()
        self._go_on(key)

    def _said(self) -> Callable[[], Meeting]:
        """Give a function, to be called away from the Qt thread, that gives what is said of the stack as it is now."""
        app, said = self._app, self.meeting.said
        return lambda: meeting_said(app.store, app.settings, said)

    def _keep_failed(self, error: BaseException) -> None:
        self._deciding = False
        self._parts.messages.problem(error)

    def _go_on(self, key: tuple[int, int]) -> None:
        row = self.model.row_of(key)
        following = [entry for entry in self.model.entries if entry.key != key]
        if following:
            after = next_to_review(self.model.entries, row)
            if after >= 0 and after != row:
                self.stack.go_to(after)

    def _review_again(self, key: tuple[int, int]) -> None:
        self.runner.review_again(key)
        self._back_at(key)

    def _back_at(self, key: tuple[int, int]) -> None:
        self.contacts_changed.emit()
        row = self.model.row_of(key)
        if row >= 0:
            self.stack.go_to(row)

    def _save_draft(self) -> None:
        self._draft_timer.stop()
        entry = self._entry
        if entry is None or entry.card is None or entry.state != StackState.REVIEW or self._deciding:
            return
        if self._is_typed:
            self.runner.save_draft(entry, self.review.form.fields())

    @property
    def _is_typed(self) -> bool:
        return self.middle.currentWidget() in (self.work, self.known.page) and self.review.form.is_changed


def _content(entry: Entry) -> object:
    """Give what the screen shows of an entry, all but the draft (and the pixels, which cannot be compared)."""
    if entry.card is None:
        return (entry.key, entry.state, entry.error)
    sides = [entry.card, *([entry.back.card] if entry.back else [])]
    seen = [(side.picture, side.reading.lines, side.reading.fields, side.reading.card.corners) for side in sides]
    return (entry.key, entry.state, entry.back and (entry.back.key, entry.back.why), seen)
