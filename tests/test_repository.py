"""The repository's own files: nothing of one machine in them, everything pinned, every command and link true."""

from __future__ import annotations

import importlib.metadata
import os
import re
from pathlib import Path

import pytest

from desktop import __version__
from tests.repository import (
    dead_links,
    files_of,
    forbidden_text,
    pins,
    rival_opencvs,
    undocumented,
    unknown_make_commands,
    unmet,
    unpinned,
)

ROOT = Path(__file__).resolve().parent.parent


def test_no_file_names_a_registry_or_a_machine_or_holds_a_merge_marker() -> None:
    assert len(files_of(ROOT)) > 20, "the checker saw hardly any files"
    assert forbidden_text(ROOT) == []


@pytest.mark.parametrize(
    "text",
    [
        "--extra-in" + "dex-url file:///srv/packages",
        "see https://" + "pypi.org" + "/simple",
        "cd /" + "work/main",
        "open('/" + "root/cards.db')",
        "C:" + "\\Users\\dora\\cards",
        "<" * 7 + " HEAD\nours",
        "=" * 7 + "\ntheirs",
    ],
)
def test_a_planted_trace_of_a_machine_or_merge_is_found(tmp_path: Path, text: str) -> None:
    (tmp_path / "notes.md").write_text("one\n" + text, encoding="utf-8")

    found = forbidden_text(tmp_path)

    assert len(found) == 1
    assert found[0].startswith("notes.md:2 has ")


def test_every_requirement_is_pinned_and_meets_what_the_project_asks_for() -> None:
    assert len(pins(ROOT)) > 30
    assert unpinned(ROOT) == []
    assert unmet(ROOT) == []


@pytest.mark.parametrize("line", ["pillow", "pillow>=11", "pillow==11.*", "-r other.txt", "pillow @ file:///p.whl"])
def test_a_loose_requirement_is_found(tmp_path: Path, line: str) -> None:
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "requirements.txt").write_text(f"# head\nvobject==0.9.9\n{line}\n", encoding="utf-8")

    assert unpinned(tmp_path) == [f"requirements.txt: {line}"]


def test_a_dependency_without_a_pin_is_found(tmp_path: Path) -> None:
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "requirements.txt").write_text("pillow==10.0\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["pillow>=11", "vobject"]', encoding="utf-8")

    assert unmet(tmp_path) == ["pillow>=11", "vobject"]


def test_every_dependency_is_told_of_with_its_home_and_licence(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "dependencies.md").write_text("| pillow-heif | | |\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["pillow>=11"]', encoding="utf-8")

    assert undocumented(tmp_path) == ["pillow"]
    assert undocumented(ROOT) == []


def test_only_the_headless_opencv_is_pinned_and_installed() -> None:
    installed = {found.metadata["Name"] for found in importlib.metadata.distributions()}

    assert rival_opencvs({"Opencv_Python", "pillow"}) == {"opencv-python"}
    assert rival_opencvs(installed) == set()
    assert rival_opencvs(set(pins(ROOT))) == set()
    assert "opencv-python-headless" in pins(ROOT)


def test_every_make_command_of_the_documents_exists() -> None:
    assert "make run" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert unknown_make_commands(ROOT) == []


def test_an_unknown_make_command_is_found(tmp_path: Path) -> None:
    (tmp_path / "Makefile").write_text("run: set-up\n\techo\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("`make run`, to make sure\n\n    make coffee\n", encoding="utf-8")

    assert unknown_make_commands(tmp_path) == ["README.md: make coffee"]


def test_every_link_of_the_documents_leads_somewhere() -> None:
    assert dead_links(ROOT) == []


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(
        '[web](https://example.com) [here](README.md#top) [gone](docs/gone.md) <img src="gone.png">', encoding="utf-8"
    )

    assert dead_links(tmp_path) == ["README.md: docs/gone.md", "README.md: gone.png"]


def test_the_changelog_knows_this_version() -> None:
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_what_ci_runs_is_what_a_developer_types() -> None:
    script = ROOT / ".ci" / "run"
    commands = re.findall(r"^(?!#|set |cd )\S.*$", script.read_text(encoding="utf-8"), re.MULTILINE)

    assert commands == ["make lint", "make test"]
    assert os.access(script, os.X_OK)
