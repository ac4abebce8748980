"""What is typed for a card and decided about it, without the rest of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.actions import stack
from desktop.actions.stack import StackItem
from desktop.app import App
from desktop.contacts.errors import CardGone
from desktop.contacts.model import StackState
from desktop.ui.parts import WindowParts
from desktop.ui.previews import Previews
from desktop.ui.scan.entries import Entry, entries_of
from desktop.ui.scan.entry_pages import EntryPages
from desktop.ui.scan.runner import StackRunner
from desktop.ui.scan.stack_model import StackModel
from desktop.ui.scan.stack_pictures import StackPictures
from desktop.ui.scan.under_review import UnderReview
from ocr.model import FieldKind, Reading
from tests.ui.doubles import a_card


@pytest.fixture
def at_work(app: App, parts: WindowParts, qtbot: QtBot) -> Iterator[UnderReview]:
    """Give what stands between the pages and the store, with pages of its own."""
    previews = Previews(app, parts.jobs)
    pictures = StackPictures(app, parts.jobs, previews)
    pages = EntryPages(app, parts, StackModel(pictures.thumbnails, pictures.files), previews)
    qtbot.addWidget(pages)
    yield UnderReview(pages, StackRunner(app, parts.jobs, pages), parts.messages, pages)
    previews.close()


@pytest.fixture
def dora(app: App, photo: Callable[[str], Path]) -> Entry:
    (added,) = stack.add_photos(app.store, [photo("dora-dehmel.jpg")])
    return entry_of(stack.finish_reading(app.store, added.id, Reading("", 0.1, (a_card(),))))


def entry_of(item: StackItem) -> Entry:
    (entry,) = entries_of(item)
    return entry


def show(at_work: UnderReview, entry: Entry, qtbot: QtBot) -> None:
    at_work.show_entry(entry)
    qtbot.waitUntil(lambda: at_work.filled_in == entry)


def test_a_card_can_be_decided_about_once_its_form_is_there(at_work: UnderReview, dora: Entry, qtbot: QtBot) -> None:
    at_work.show_entry(dora)
    assert at_work.waiting == dora
    assert at_work.filled_in is None
    qtbot.waitUntil(lambda: at_work.filled_in == dora)
    assert at_work.fields.name == "Dora Dehmel"


def test_what_was_typed_is_written_down_at_a_pause_and_the_form_stays_as_it_is(
    at_work: UnderReview, dora: Entry, app: App, qtbot: QtBot
) -> None:
    show(at_work, dora, qtbot)
    box = at_work.pages.review.form.box_for(FieldKind.DEPARTMENT)
    box.take("Finanzen")
    at_work.typing_paused()
    qtbot.waitUntil(lambda: stack.item(app.store, dora.item.id).cards[0].draft.department == "Finanzen")
    box.take("Finanzen und Recht")
    at_work.show_news(entry_of(stack.item(app.store, dora.item.id)))
    assert at_work.fields.department == "Finanzen und Recht"
    assert at_work.entry is not None
    assert at_work.entry.card is not None
    assert at_work.entry.card.draft.department == "Finanzen"


def test_while_one_decision_is_written_there_is_no_other_and_a_failed_one_can_be_made_again(
    at_work: UnderReview, dora: Entry, qtbot: QtBot
) -> None:
    show(at_work, dora, qtbot)
    at_work.begin_deciding()
    assert at_work.waiting is None
    at_work.not_decided(CardGone())
    assert at_work.waiting == dora


def test_a_kept_card_is_said_to_be_kept_and_waits_no_more(at_work: UnderReview, dora: Entry, qtbot: QtBot) -> None:
    show(at_work, dora, qtbot)
    assert dora.card is not None
    at_work.show_news(Entry(dora.item, replace(dora.card, state=StackState.KEPT)))
    assert at_work.waiting is None
    assert at_work.pages.currentWidget() is at_work.pages.quiet
    assert at_work.pages.quiet.heading == "Every card is reviewed"


def test_of_a_skipped_card_one_is_offered_to_review_it_after_all(
    at_work: UnderReview, dora: Entry, qtbot: QtBot
) -> None:
    assert dora.card is not None
    at_work.show_entry(Entry(dora.item, replace(dora.card, state=StackState.SKIPPED)))
    quiet = at_work.pages.quiet
    with qtbot.waitSignal(quiet.review_wanted) as asked:
        quiet.button.click()
    assert asked.args == [dora.key]
