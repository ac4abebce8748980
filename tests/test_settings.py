"""Settings last, and a broken or newer file of them is no obstacle."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.app import build_app
from desktop.settings import Settings, SettingsFile


def test_what_is_set_is_there_next_time(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "new").change(region="DE", second_reader=False)

    assert SettingsFile(tmp_path / "new").current == Settings(region="DE", second_reader=False)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"workers": "many", "region": 7}', "\udcff"])
def test_a_broken_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.json").write_bytes(content.encode("utf-8", "surrogateescape"))

    assert SettingsFile(tmp_path).current == Settings()


def test_what_a_newer_cardfile_has_set_stays(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"holograms": true}', "utf-8")

    SettingsFile(tmp_path).change(theme="dark")

    assert json.loads((tmp_path / "settings.json").read_text("utf-8"))["holograms"] is True


def test_the_options_of_a_reading_follow_the_settings(tmp_path: Path) -> None:
    app = build_app(tmp_path)
    app.settings_file.change(region="DE", second_reader=False)

    assert app.read_options() == app.read_options(region="DE")
    assert app.read_options("FR").region == "FR"
    assert not app.read_options().second_reader


def test_building_the_program_touches_no_file(tmp_path: Path, home: Path) -> None:
    app = build_app(tmp_path / "data")
    app.close()

    assert not (tmp_path / "data").exists()
    assert build_app().folder.is_relative_to(home)


def test_a_bug_is_written_to_the_log_of_the_data_folder(tmp_path: Path) -> None:
    app = build_app(tmp_path)

    log = app.record_bug(ZeroDivisionError("a bug"))

    assert log.is_relative_to(tmp_path)
    assert "ZeroDivisionError: a bug" in log.read_text("utf-8")


def test_a_long_log_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.bug_log.MOST_BYTES", 100)
    app = build_app(tmp_path)

    for _ in range(10):
        log = app.record_bug_text("x" * 60)

    assert log.stat().st_size < 300
    assert len(list(log.parent.iterdir())) == 2
