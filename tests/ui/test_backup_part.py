"""What a user notices in the settings about backups: which there are, one on request, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui.backup_part import BackupPart
from desktop.ui.main_window import SETTINGS, MainWindow
from tests.ui.doubles import WorkersDouble
from tests.ui.hands import drop
from tests.ui.test_accessibility import nameless
from tests.ui.test_scan_screen import states


@pytest.fixture
def part(window: MainWindow, app: App, qtbot: QtBot) -> BackupPart:
    add(app, "Dora Dehmel")
    add(app, "Kai Otto")
    window.go(SETTINGS)
    made = window.settings.backups
    qtbot.waitUntil(lambda: made.place.text() != "")
    return made


def add(app: App, name: str) -> None:
    app.store.add(fields_to_vcard(ContactFields(name=name), name))


def names(app: App) -> list[str]:
    return sorted(contact.fields.name for contact in app.store.contacts())


def listed(part: BackupPart) -> list[str]:
    return [part.copies.item(row).text() for row in range(part.copies.count())]


def answer(part: BackupPart, words: str) -> None:
    """Press the button of the question that says these words."""
    assert part.question is not None
    next(button for button in part.question.findChildren(QAbstractButton) if button.text() == words).click()


def test_settings_say_where_the_copies_lie_and_how_many_are_kept(part: BackupPart, app: App, qtbot: QtBot) -> None:
    assert str(app.folder / "backups") in part.place.text()
    assert [box.value() for box in part.kept.values()] == [7, 4, 12]
    part.kept["backups_daily"].setValue(14)
    qtbot.waitUntil(lambda: app.settings.backups_daily == 14)


def test_a_backup_is_written_to_one_file(part: BackupPart, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "backup.zip"
    part.back_up_to(file)
    qtbot.waitUntil(lambda: "backed up to" in window.slip.text)
    assert "2 contacts backed up" in window.slip.text
    assert file.stat().st_size > 0
    assert part.now_button.isEnabled()


def test_a_restore_asks_once_and_says_what_is_replaced(
    part: BackupPart, window: MainWindow, app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "backup.zip"
    part.back_up_to(file)
    qtbot.waitUntil(file.exists)
    add(app, "Mara Meier")
    part.ask_about(file)
    qtbot.waitUntil(lambda: part.question is not None)
    assert part.question is not None
    assert "2 contacts" in part.question.informativeText()
    assert "kept as one more copy" in part.question.informativeText()
    answer(part, "Cancel")
    assert len(names(app)) == 3
    qtbot.waitUntil(lambda: part.question is None)

    part.ask_about(file)
    qtbot.waitUntil(lambda: part.question is not None)
    answer(part, "Restore")
    qtbot.waitUntil(lambda: "2 contacts restored" in window.slip.text)
    assert names(app) == ["Dora Dehmel", "Kai Otto"]
    qtbot.waitUntil(lambda: any("state before a restore · 3 contacts" in text for text in listed(part)))


def test_what_was_there_before_a_restore_can_be_restored_again(
    part: BackupPart, window: MainWindow, app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "backup.zip"
    part.back_up_to(file)
    qtbot.waitUntil(file.exists)
    add(app, "Mara Meier")
    part.restore(file)
    qtbot.waitUntil(lambda: any("3 contacts" in text for text in listed(part)))
    part.copies.setCurrentRow(next(row for row, text in enumerate(listed(part)) if "3 contacts" in text))
    part.restore_button.click()
    qtbot.waitUntil(lambda: part.question is not None)
    answer(part, "Restore")
    qtbot.waitUntil(lambda: "3 contacts restored" in window.slip.text)
    assert names(app) == ["Dora Dehmel", "Kai Otto", "Mara Meier"]


def test_undo_of_before_a_restore_is_forgotten(
    part: BackupPart, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "backup.zip"
    part.back_up_to(file)
    qtbot.waitUntil(file.exists)
    taken: list[bool] = []
    window._parts.undo.put("Something", lambda: taken.append(True))
    part.restore(file)
    qtbot.waitUntil(lambda: "restored" in window.slip.text)
    window.undo()
    assert taken == []


def test_what_is_no_backup_is_refused_before_anything_is_asked(
    part: BackupPart, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "holiday.zip"
    file.write_bytes(b"PK\x03\x04 not a backup")
    part.ask_about(file)
    qtbot.waitUntil(lambda: "is not a backup of Cardfile's" in window.slip.text)
    assert part.question is None


def test_nothing_is_restored_while_photographs_are_read(
    part: BackupPart,
    window: MainWindow,
    workers: WorkersDouble,
    photo: Callable[[str], Path],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    file = tmp_path / "backup.zip"
    part.back_up_to(file)
    qtbot.waitUntil(file.exists)
    workers.hold()
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: window.scan.runner.is_busy)
    part.restore(file)
    assert "being read" in window.slip.text
    workers.go()
    qtbot.waitUntil(lambda: states(window) == ["review"])


def test_the_stack_is_that_of_the_backup_after_a_restore(
    part: BackupPart, window: MainWindow, photo: Callable[[str], Path], tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "backup.zip"
    part.back_up_to(file)
    qtbot.waitUntil(file.exists)
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review"])
    part.restore(file)
    qtbot.waitUntil(lambda: "restored" in window.slip.text)
    qtbot.waitUntil(lambda: states(window) == [])
    assert window.scan.empty.isVisibleTo(window.scan)


def test_a_copy_that_could_not_be_made_is_said_after_the_start(
    app: App, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    # Where the copies belong lies a file: nothing can be put there.
    app.folder.mkdir(parents=True)
    (app.folder / "backups").write_text("in the way")
    add(app, "Dora Dehmel")
    window = make_window()
    qtbot.waitUntil(lambda: "Today's copy could not be made:" in window.slip.text)


def test_every_control_of_the_settings_has_a_name(part: BackupPart, window: MainWindow) -> None:
    assert nameless(window) == []
    assert part.now_button.accessibleName()
