"""What a user does with backups: make one, see which there are, go back to one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.actions.backup import back_up, backup_status, copies, restore
from desktop.app import App, build_app
from desktop.contacts.errors import BackupMissing
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA
from tests.contacts.test_backup import damage

NOW = datetime(2026, 11, 22, 10, 45, tzinfo=UTC)


def program(folder: Path) -> App:
    return build_app(folder, lambda: NOW)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """The program, started once before to keep Dora and now for the second time."""
    first = program(tmp_path)
    first.store.add(fields_to_vcard(DORA, "uid-1"), [first.store.save_picture(b"front")])
    first.close()
    app = program(tmp_path)
    yield app
    app.close()


def test_the_daily_copy_is_made_when_the_store_is_opened(app: App) -> None:
    assert backup_status(app).last is None
    assert app.store.count() == 1
    app.daily_copy.wait()

    status = backup_status(app)

    assert status.last is not None
    assert (status.last.kind, status.last.contacts, status.last.made) == ("daily", 1, NOW)
    assert status.copies == (status.last,)
    assert not status.under_way
    assert status.problem == ""
    assert status.folder == app.folder / "backups"


def test_closing_the_program_waits_for_the_copy(app: App) -> None:
    assert app.store.count() == 1
    app.close()

    assert [copy.kind for copy in copies(app)] == ["daily"]


def test_who_wants_no_copies_has_none(app: App) -> None:
    app.settings_file.change(backups_daily=0, backups_weekly=0, backups_monthly=0)
    assert app.store.count() == 1
    app.close()

    assert copies(app) == []


def test_a_copy_is_restored_by_its_name_while_the_program_runs(app: App) -> None:
    assert app.store.count() == 1
    app.daily_copy.wait()
    app.store.remove("uid-1")

    done = restore(app, copies(app)[0].name)

    assert done.contacts == 1
    assert app.store.count() == 1
    assert [copy.kind for copy in copies(app)] == ["daily", "before-restore"]
    with pytest.raises(BackupMissing, match="restore --list"):
        restore(app, "daily-20200101T000000Z")
    assert app.store.count() == 1


def test_a_file_is_written_and_restored(app: App, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    written = back_up(app, tmp_path / "safe.zip", lambda done, total: steps.append((done, total)))
    app.store.remove("uid-1")

    assert restore(app, written.file).pictures == 1
    assert steps == [(0, 1)]
    assert app.store.count() == 1


def test_a_damaged_store_shows_in_the_status(app: App) -> None:
    damage(app.folder / "contacts.sqlite3")
    app.daily_copy.wait()

    assert "damaged" in backup_status(app).problem
