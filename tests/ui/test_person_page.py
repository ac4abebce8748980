"""What a user notices of one contact's page: the card, circles, events, what happened, and what was changed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions import circles, history, jobs, met
from desktop.app import App
from desktop.contacts.model import ContactFields, Direction, Event, InteractionKind, Job, Origin, Phone
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui.form.editors import FieldEdit
from desktop.ui.links import LinkLabel
from desktop.ui.main_window import MainWindow
from desktop.ui.people.person_page import PersonPage
from desktop.ui.timeline.timeline_words import happenings
from desktop.ui.today.people_row import PeopleRow
from ocr.model import FieldKind
from tests.ui.conftest import NOW
from tests.ui.hands import press
from tests.ui.people_in_window import add_people, choose, go_to_people

CTRL = Qt.KeyboardModifier.ControlModifier
DORA = ContactFields(
    name="Dora Dehmel",
    given="Dora",
    family="Dehmel",
    title="Tax adviser",
    organization="Axiom GmbH",
    phones=(Phone("+493023125198", "work"),),
    emails=("dora@axiom.example",),
    notes=("Slides: https://axiom.example/slides",),
)
KAI = ContactFields(name="Kai Otto", given="Kai", family="Otto", organization="Weber & Sons")


def picture(colour: Qt.GlobalColor) -> bytes:
    image = QImage(170, 108, QImage.Format.Format_RGB32)
    image.fill(colour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.fixture
def dora(app: App, window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Dora with both sides of her card, two jobs, an event, a circle; and Kai."""
    store = app.store
    sides = [store.save_picture(picture(colour)) for colour in (Qt.GlobalColor.white, Qt.GlobalColor.darkGreen)]
    store.add(fields_to_vcard(DORA, "dora"), sides, Origin("a" * 64, 0, "IMG_0412.heic"))
    jobs.change_history(store, "dora", [Job("Studio West", "", "Assistant", "2012", "2019-03")])
    circles.set_circle(store, "Clients", 90)
    circles.set_categories(store, "dora", ["Clients", "Python"])
    met.met_at(store, met.add_event(store, "PyCon 2025", "Berlin", "2025-11-12").id, ["dora"])
    met.log(store, ["dora"], InteractionKind.CALL, "Wants an offer", NOW - timedelta(days=3))
    store.add(fields_to_vcard(KAI, "kai"))
    go_to_people(window, qtbot)
    qtbot.waitUntil(lambda: window.people.page.name.text() == "Dora Dehmel")
    return window


def page_of(window: MainWindow) -> PersonPage:
    return window.people.page


def is_editing(page: PersonPage) -> bool:
    return page.is_editing


def words_in(widget: QWidget) -> list[str]:
    """Give every word that a part of the window shows now, as one reads it."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]
    return [
        QTextDocumentFragment.fromHtml(label.text()).toPlainText()
        if label.textFormat() == Qt.TextFormat.RichText
        else label.text()
        for label in labels
    ]


def chips(window: MainWindow) -> list[str]:
    return [chip.text() for chip in page_of(window).tags.chips]


def test_the_page_shows_the_jobs_before_with_their_dates(dora: MainWindow) -> None:
    assert "2012 to Mar 2019: Assistant · Studio West" in words_in(page_of(dora))


def test_the_timeline_tells_everything_newest_first(dora: MainWindow) -> None:
    told = words_in(page_of(dora).past.timeline)
    order = ["Kept from a card", "Call", "Met at PyCon 2025", "New job", "Job until Mar 2019"]
    assert [word for word in told if word in order] == order
    assert {"IMG_0412.heic", "Wants an offer", "2 Jan 2026", "Berlin"} <= set(told)


def test_a_click_on_the_card_shows_it_large_and_a_key_turns_it_over(dora: MainWindow) -> None:
    page = page_of(dora)
    QTest.mouseClick(page.pictures[1], Qt.MouseButton.LeftButton)
    assert page.currentWidget() is page.large
    assert page.large.label.text() == "Back of the card"
    press(Qt.Key.Key_Space)
    assert page.large.label.text() == "Front"
    press(Qt.Key.Key_Right)
    assert page.large.label.text() == "Back of the card"
    press(Qt.Key.Key_Escape)
    assert page.pictures[0].isVisible()


def test_the_card_is_enlarged_by_keyboard_alone(dora: MainWindow) -> None:
    page = page_of(dora)
    page.pictures[0].setFocus()
    press(Qt.Key.Key_Return)
    assert page.currentWidget() is page.large
    assert page.large.label.text() == "Front"


def test_one_side_alone_has_nothing_to_turn_over(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    app.store.change("dora", app.store.get("dora").vcard, app.store.get("dora").pictures[:1])
    dora.people.refresh()
    qtbot.waitUntil(lambda: not page_of(dora).pictures[1].isVisible())
    dora.people.turn_card()
    assert not page_of(dora).large.turn_button.isVisible()
    press(Qt.Key.Key_Space)
    assert page_of(dora).large.label.text() == "Front"


def test_a_tag_is_added_and_taken_back(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    box = page_of(dora).tags.box
    box.setFocus()
    QTest.keyClicks(box, "Jazz & Blues")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chips(dora) == ["Clients", "Python", "Jazz && Blues"])
    assert circles.categories(app.store, "dora") == ("Clients", "Python", "Jazz & Blues")
    assert QApplication.focusWidget() is box
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: chips(dora) == ["Clients", "Python"])


def test_delete_on_a_chip_takes_off_the_tag_and_not_the_contact(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    page_of(dora).tags.chips[1].setFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: chips(dora) == ["Clients"])
    assert app.store.get("dora").deleted is None
    assert "Dora Dehmel taken out of Python." in dora.slip.text


def choose_in_menu(window: MainWindow, chip: int, entry: str) -> None:
    row = page_of(window).tags
    menu = row.menu_of(row.chips[chip])
    next(action for action in menu.actions() if action.text().split("\t")[0] == entry).trigger()
    menu.deleteLater()


def test_a_tag_becomes_a_circle_and_a_plain_tag_again(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    choose_in_menu(dora, 1, "Make it a circle")
    qtbot.waitUntil(lambda: {tag.name for tag in circles.circles(app.store)} == {"Clients", "Python"})
    qtbot.waitUntil(lambda: [chip.tag.icon for chip in page_of(dora).tags.chips] == ["circle", "circle"])
    choose_in_menu(dora, 0, "Make it a plain tag")
    qtbot.waitUntil(lambda: {tag.name for tag in circles.circles(app.store)} == {"Python"})
    assert circles.categories(app.store, "dora") == ("Clients", "Python")


def test_a_chip_leads_to_everybody_who_has_it(dora: MainWindow, qtbot: QtBot) -> None:
    choose_in_menu(dora, 0, "Show everybody in Clients")
    qtbot.waitUntil(lambda: dora.people.model.query.category == "Clients" and dora.people.model.rowCount() == 1)
    assert [chip.text() for chip in dora.people.filters.chips] == ["Clients"]


def test_an_event_is_added_by_name_and_taken_off(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    fair = met.add_event(app.store, "Hannover Messe")
    dora.people.refresh()
    qtbot.waitUntil(lambda: "Hannover Messe" in page_of(dora).events.box.completer().model().stringList())  # type: ignore[attr-defined]
    row = page_of(dora).events
    row.box.setFocus()
    QTest.keyClicks(row.box, "hannover messe")
    QTest.keyClick(row.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: fair in met.events_of(app.store, "dora"))
    qtbot.waitUntil(lambda: len(page_of(dora).events.chips) == 2)
    QTest.keyClicks(row.box, "A dinner")
    QTest.keyClick(row.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "A dinner" in [event.name for event in met.events_of(app.store, "dora")])
    qtbot.waitUntil(lambda: len(page_of(dora).events.chips) == 3)
    before: list[Event] = met.events_of(app.store, "dora")
    QTest.keyClick(row.chips[0], Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: len(met.events_of(app.store, "dora")) == 2)
    dora.undo()
    qtbot.waitUntil(lambda: met.events_of(app.store, "dora") == before)


def test_a_note_is_written_with_one_key_and_found_again(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    dora.people.list.setFocus()
    dora.people.log()
    box = page_of(dora).past.log_box.text_box
    assert QApplication.focusWidget() is box
    QTest.keyClicks(box, "Likes green tea")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Likes green tea" in words_in(page_of(dora).past.timeline))
    assert box.toPlainText() == ""
    assert [row.uid for row in app.store.search("green tea")] == ["dora"]
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "Likes green tea" not in words_in(page_of(dora).past.timeline))


def test_a_meeting_of_an_earlier_day_is_logged_on_that_day(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    box = page_of(dora).past.log_box
    box.kind_box.setCurrentIndex(box.kind_box.findData(InteractionKind.MEETING))
    box.when_box.setText("24 Dec")
    assert box.told.text() == "Wednesday, 24 Dec 2025"
    box.log_button.click()
    qtbot.waitUntil(lambda: len(met.interactions(app.store, "dora")) == 2)
    meeting = met.interactions(app.store, "dora")[1]
    assert (meeting.kind, meeting.at.date().isoformat()) == (InteractionKind.MEETING, "2025-12-24")
    qtbot.waitUntil(lambda: "Meeting with Dora Dehmel written down." in dora.slip.text)
    assert box.when_box.text() == "today"


@pytest.mark.parametrize("when", ["tomorrow", "2026-01-06", "some day", "today 23:58", "in 2 hours"])
def test_a_day_to_come_cannot_be_logged(dora: MainWindow, app: App, when: str) -> None:
    box = page_of(dora).past.log_box
    box.text_box.setPlainText("Lunch")
    box.when_box.setText(when)
    assert box.told.property("tone") == "warn"
    box.log_button.click()
    assert QApplication.focusWidget() is box.when_box
    assert len(met.interactions(app.store, "dora")) == 1


def test_a_call_is_logged_with_its_hour_who_began_and_who_else_was_on_it(
    dora: MainWindow, app: App, qtbot: QtBot
) -> None:
    box = page_of(dora).past.log_box
    assert not box.direction_box.isVisible()  # of a note nobody asks who began
    box.kind_box.setCurrentIndex(box.kind_box.findData(InteractionKind.CALL))
    box.direction_box.setCurrentIndex(box.direction_box.findData(Direction.IN))
    box.when_box.setText("yesterday 15:00")
    others = box.people
    assert isinstance(others, PeopleRow)
    others.box.setText("Otto")
    others.box.take()
    qtbot.waitUntil(lambda: list(others.names) == ["kai"])
    box.text_box.setFocus()
    QTest.keyClicks(box.text_box, "The offer")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Call from them, with 1 more" in words_in(page_of(dora).past.timeline))
    call = met.interactions(app.store, "kai")[0]
    assert (call.direction, set(call.uids)) == (Direction.IN, {"dora", "kai"})
    assert call.at.astimezone().strftime("%Y-%m-%d %H:%M") == "2026-01-04 15:00"
    assert others.names == {}


def test_who_began_and_when_can_be_changed_later(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    page_of(dora).past.timeline.rewrite_wanted.emit(
        next(one for one in happenings(dora.people.page.person.timeline) if one.icon == "call")  # type: ignore[union-attr]
    )
    box = page_of(dora).past.log_box
    assert box.when_box.text() == "2026-01-02"
    box.direction_box.setCurrentIndex(box.direction_box.findData(Direction.OUT))
    box.when_box.setText("1 Jan 10:30")
    box.log_button.click()
    qtbot.waitUntil(lambda: "Call from you" in words_in(page_of(dora).past.timeline))
    (call,) = met.interactions(app.store, "dora")
    assert call.at.astimezone().strftime("%Y-%m-%d %H:%M") == "2026-01-01 10:30"


def test_an_empty_note_is_not_written(dora: MainWindow, app: App) -> None:
    page_of(dora).past.log_box.log_button.click()
    assert len(met.interactions(app.store, "dora")) == 1
    assert QApplication.focusWidget() is page_of(dora).past.log_box.text_box


def test_an_interaction_is_removed_and_brought_back(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    (remove,) = [
        button
        for button in page_of(dora).past.timeline.findChildren(QPushButton)
        if button.accessibleName() == "Remove: Call, 2 Jan 2026"
    ]
    remove.click()
    qtbot.waitUntil(lambda: met.interactions(app.store, "dora") == [])
    dora.undo()
    qtbot.waitUntil(lambda: len(met.interactions(app.store, "dora")) == 1)
    qtbot.waitUntil(lambda: "Wants an offer" in words_in(page_of(dora).past.timeline))


def test_undo_right_after_a_deed_means_that_deed(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    page_of(dora).tags.box.setFocus()
    QTest.keyClicks(page_of(dora).tags.box, "Sailing")
    QTest.keyClick(page_of(dora).tags.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Sailing" in circles.categories(app.store, "dora"))
    call = next(
        button
        for button in page_of(dora).past.timeline.findChildren(QPushButton)
        if button.accessibleName() == "Remove: Call, 2 Jan 2026"
    )
    call.click()
    dora.undo()  # before anything is written
    qtbot.waitUntil(lambda: len(history.steps_undone(app.store)) == 1)
    assert len(met.interactions(app.store, "dora")) == 1
    assert "Sailing" in circles.categories(app.store, "dora")


def test_an_interaction_is_written_anew_and_keeps_its_hour(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    page_of(dora).past.log_box.text_box.setPlainText("Begun before")
    (edit,) = [
        button
        for button in page_of(dora).past.timeline.findChildren(QPushButton)
        if button.accessibleName() == "Edit: Call, 2 Jan 2026"
    ]
    edit.click()
    box = page_of(dora).past.log_box
    assert QApplication.focusWidget() is box.text_box
    assert box.log_button.text() == "Save"
    QTest.keyClicks(box.text_box, " by Friday")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Wants an offer by Friday" in words_in(page_of(dora).past.timeline))
    (call,) = met.interactions(app.store, "dora")
    assert call.at == NOW - timedelta(days=3)
    assert (box.log_button.text(), box.text_box.toPlainText()) == ("Log", "Begun before")
    dora.undo()
    qtbot.waitUntil(lambda: "Wants an offer" in words_in(page_of(dora).past.timeline))


def test_what_was_written_today_keeps_its_hour_too(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    morning = NOW - timedelta(hours=2)
    met.log(app.store, ["dora"], InteractionKind.CALL, "At first", morning)
    page = page_of(dora).past
    page.log_box.rewrite(met.interactions(app.store, "dora")[0].id, InteractionKind.CALL, NOW.date(), "At first")
    assert page.log_box.when_box.text() == "today"
    page.log_box.text_box.setPlainText("Later")
    page.log_box.log()
    qtbot.waitUntil(lambda: met.interactions(app.store, "dora")[0].text == "Later")
    assert met.interactions(app.store, "dora")[0].at == morning
    page.log_box.when_box.setText("an hour ago")
    assert page.log_box.day == NOW.date()


def test_escape_gives_up_writing_anew(dora: MainWindow, app: App) -> None:
    (edit, *_) = [
        button
        for button in page_of(dora).past.timeline.findChildren(QPushButton)
        if button.accessibleName().startswith("Edit: ")
    ]
    edit.click()
    press(Qt.Key.Key_Escape)
    box = page_of(dora).past.log_box
    assert (box.text_box.toPlainText(), box.log_button.text()) == ("", "Log")
    assert [one.text for one in met.interactions(app.store, "dora")] == ["Wants an offer"]


def test_the_history_says_what_was_changed_and_takes_back_one_step(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    dora.people.edit()
    title = page_of(dora).form.box_for(FieldKind.TITLE)
    assert isinstance(title, FieldEdit)
    title.take("Partner")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.store.get("dora").fields.title == "Partner")
    qtbot.waitUntil(lambda: page_of(dora).under.text() == "Partner · Axiom GmbH")
    page_of(dora).past.history_button.click()
    told = words_in(page_of(dora).past.history)
    assert told[:3] == ["Edited", "5 Jan 2026, 09:00", "Title: Tax adviser → Partner"]
    assert "Call: Wants an offer" in told
    undo = page_of(dora).past.history.findChildren(QPushButton)
    next(button for button in undo if button.accessibleName().startswith("Undo: Edited")).click()
    qtbot.waitUntil(lambda: app.store.get("dora").fields.title == "Tax adviser")
    qtbot.waitUntil(lambda: any(word.startswith("Undone 5 Jan") for word in words_in(page_of(dora).past.history)))


def test_a_new_job_keeps_the_old_one_in_the_history(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    dora.people.new_job()
    form = page_of(dora).job_form
    assert QApplication.focusWidget() is form.title_box
    QTest.keyClicks(form.title_box, "Partner")
    form.organization_box.setText("Weber & Sons")
    form.since_box.setText("12/2025")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page_of(dora).under.text() == "Partner · Weber & Sons")
    assert jobs.jobs(app.store, "dora")[1] == Job("Axiom GmbH", "", "Tax adviser", "2019-03", "2025-12")
    qtbot.waitUntil(lambda: "Mar 2019 to Dec 2025: Tax adviser · Axiom GmbH" in words_in(page_of(dora)))
    assert app.store.get("dora").fields.emails == DORA.emails
    dora.undo()
    qtbot.waitUntil(lambda: page_of(dora).under.text() == "Tax adviser · Axiom GmbH")


def test_a_day_that_is_none_is_marked_and_nothing_is_saved(dora: MainWindow, app: App) -> None:
    dora.people.new_job()
    form = page_of(dora).job_form
    form.title_box.setText("Partner")
    form.since_box.setText("soon")
    form.save_button.click()
    assert "This is no day; write it like 2024, 2024-05 or 2024-05-01." in words_in(form)
    assert app.store.get("dora").fields.title == "Tax adviser"
    press(Qt.Key.Key_Escape)
    assert page_of(dora).name.isVisible()


def test_what_was_typed_is_saved_when_one_goes_on_to_another_contact(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    dora.people.edit()
    title = page_of(dora).form.box_for(FieldKind.TITLE)
    assert isinstance(title, FieldEdit)
    title.take("Partner")
    choose(dora, [1])
    qtbot.waitUntil(lambda: page_of(dora).name.text() == "Kai Otto")
    qtbot.waitUntil(lambda: app.store.get("dora").fields.title == "Partner")
    qtbot.waitUntil(lambda: "Dora Dehmel is saved." in dora.slip.text)
    assert page_of(dora).name.text() == "Kai Otto"


def test_what_was_typed_is_saved_when_the_window_is_closed(dora: MainWindow, app: App) -> None:
    dora.people.edit()
    title = page_of(dora).form.box_for(FieldKind.TITLE)
    assert isinstance(title, FieldEdit)
    title.take("Partner")
    dora.close()
    assert app.store.get("dora").fields.title == "Partner"


def test_a_job_that_was_typed_is_saved_when_one_goes_on(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    dora.people.new_job()
    page_of(dora).job_form.title_box.setText("Partner")
    choose(dora, [1])
    qtbot.waitUntil(lambda: app.store.get("dora").fields.title == "Partner")
    qtbot.waitUntil(lambda: page_of(dora).name.text() == "Kai Otto")
    qtbot.waitUntil(lambda: page_of(dora).name.isVisible())


def test_a_note_that_was_begun_waits_for_its_contact(dora: MainWindow, qtbot: QtBot) -> None:
    box = page_of(dora).past.log_box.text_box
    box.setPlainText("Likes gre")
    choose(dora, [1])
    qtbot.waitUntil(lambda: page_of(dora).name.text() == "Kai Otto")
    assert box.toPlainText() == ""
    choose(dora, [0])
    qtbot.waitUntil(lambda: page_of(dora).name.text() == "Dora Dehmel")
    assert box.toPlainText() == "Likes gre"


def test_a_link_in_a_note_is_opened_on_a_click_alone(dora: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    (note,) = [label for label in page_of(dora).findChildren(LinkLabel) if "slides" in label.text()]
    assert opened == []
    QTest.mouseClick(note, Qt.MouseButton.LeftButton, pos=QPoint(note.fontMetrics().horizontalAdvance("Slides: ht"), 8))
    assert opened == [QUrl("https://axiom.example/slides")]


def test_a_likely_double_is_said_with_its_reason_and_leads_to_the_comparison(
    dora: MainWindow, app: App, qtbot: QtBot
) -> None:
    add_people(app, ContactFields(name="D. Dehmel", emails=("dora@axiom.example",), phones=(Phone("+493023125198"),)))
    dora.people.refresh()
    qtbot.waitUntil(lambda: page_of(dora).banner.text != "")
    assert page_of(dora).banner.text.startswith("1 possible double: Same e-mail address")
    wanted: list[list[str]] = []
    dora.people.doubles_wanted.connect(wanted.append)
    page_of(dora).banner.compare_button.click()
    assert wanted == [["dora"]]
    qtbot.waitUntil(lambda: dora.errands.doubles.pair is not None and "dora" in dora.errands.doubles.pair.uids)


def test_who_stands_there_once_has_no_banner(dora: MainWindow, qtbot: QtBot) -> None:
    choose(dora, [1])
    qtbot.waitUntil(lambda: page_of(dora).name.text() == "Kai Otto")
    assert page_of(dora).banner.text == ""


def test_the_page_fits_at_1024_by_700_and_stands_in_two_columns_where_there_is_room(dora: MainWindow) -> None:
    page = page_of(dora)
    assert page.past.x() > page.sides.x() + 100
    dora.resize(1024, 700)
    QApplication.processEvents()
    assert dora.width() == 1024
    assert page.past.x() < 100
    for control in (page.edit_button, page.delete_button):
        assert dora.rect().contains(control.mapTo(dora, control.rect().bottomRight()))


def test_the_page_shows_what_the_card_says_beside_the_fields(app: App, window: MainWindow, qtbot: QtBot) -> None:
    app.store.add(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:greta\r\nFN:Greta Appel\r\nN:Appel;Greta;;;\r\nNICKNAME:Gretl,Gretchen\r\n"
        "item1.X-ABRELATEDNAMES:Otto\r\nitem1.X-ABLabel:_$!<Spouse>!$_\r\nANNIVERSARY:2010-05-06\r\n"
        f'X-CARDFILE-COLUMN;X-NAME="{"Wer " * 100}":<b>Nummer</b> 7\r\nX-SKYPE:gretl\r\nEND:VCARD\r\n'
    )
    go_to_people(window, qtbot)
    qtbot.waitUntil(lambda: "Nickname" in words_in(page_of(window)))

    words = words_in(page_of(window))

    for label, value in (
        ("Nickname", "Gretl, Gretchen"),
        ("Spouse", "Otto"),
        ("Anniversary", "6 May 2010"),
        ("Wer Wer Wer Wer Wer Wer…", "<b>Nummer</b> 7"),
        ("Messenger", "gretl"),
    ):
        assert words[words.index(label) + 1] == value


def test_escape_leaves_the_form_but_what_was_typed_only_after_cancel(dora: MainWindow, qtbot: QtBot) -> None:
    page = page_of(dora)
    dora.people.edit()
    press(Qt.Key.Key_Escape)
    assert not is_editing(page)

    dora.people.edit()
    title = page.form.box_for(FieldKind.TITLE)
    title.setFocus()
    QTest.keyClicks(title, "Partner")
    press(Qt.Key.Key_Escape)
    assert is_editing(page)
    assert QApplication.focusWidget() is page.cancel_button

    press(Qt.Key.Key_Escape)
    assert not is_editing(page)
