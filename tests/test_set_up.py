"""Set-up and start: what is installed, when nothing is to be done, and what PHOTOS means."""

from __future__ import annotations

import importlib.util
import shlex
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


def script(name: str) -> ModuleType:
    """Load one of the scripts of packaging/, which is a folder and not a package."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def set_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The set-up script, pointed at an empty checkout, with every outside command forbidden."""
    module = script("set_up")
    (tmp_path / "packaging").mkdir()
    for name in ("requirements.txt", "requirements-dev.txt", "system_packages.txt"):
        (tmp_path / "packaging" / name).write_text((ROOT / "packaging" / name).read_text(encoding="utf-8"))
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    for name, place in {"ROOT": "", "VENV": ".venv", "VENV_PYTHON": ".venv/bin/python", "BEGUN": ".venv/begun"}.items():
        monkeypatch.setattr(module, name, tmp_path / place)
    monkeypatch.setattr(module.subprocess, "run", lambda *command, **_: pytest.fail(f"ran {command}"))
    return module


@pytest.fixture
def installed(set_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Stand in for making .venv; gives the commands that would have run."""
    commands: list[list[str]] = []

    def make_venv() -> None:
        set_up.VENV_PYTHON.parent.mkdir(parents=True, exist_ok=True)
        set_up.VENV_PYTHON.touch()
        set_up.BEGUN.touch()

    monkeypatch.setenv("SYSTEM", "no")
    monkeypatch.setattr(set_up, "make_venv", make_venv)
    monkeypatch.setattr(set_up, "run", lambda command, complaint: commands.append(command))
    return commands


def test_set_up_installs_once_and_then_only_looks(set_up: ModuleType, installed: list[list[str]]) -> None:
    set_up.set_up("run")
    first = len(installed)
    set_up.set_up("run")

    assert first == 2
    assert len(installed) == first


def test_set_up_for_tests_covers_running_but_not_the_other_way(set_up: ModuleType, installed: list[list[str]]) -> None:
    set_up.set_up("run")
    assert not set_up.is_done("test")

    set_up.set_up("test")

    assert set_up.is_done("run")
    assert set_up.is_done("test")
    assert any(part.endswith("requirements-dev.txt") for command in installed[2:] for part in command)


@pytest.mark.parametrize("name", ["packaging/requirements.txt", "pyproject.toml"])
def test_a_changed_requirement_sets_up_again(set_up: ModuleType, installed: list[list[str]], name: str) -> None:
    set_up.set_up("run")
    with (set_up.ROOT / name).open("a") as file:
        file.write("\n# changed")

    assert not set_up.is_done("run")


def test_a_broken_off_set_up_is_not_taken_for_done(
    set_up: ModuleType, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up.set_up("run")
    (set_up.ROOT / "pyproject.toml").write_text("[project]\n# another\n")

    def fail(command: list[str], complaint: str) -> None:
        raise set_up.SetUpStopped(complaint)

    monkeypatch.setattr(set_up, "run", fail)
    assert set_up.main(["run"]) == 1
    (set_up.ROOT / "pyproject.toml").write_text("[project]\n")

    assert not set_up.is_done("run")


def test_an_old_python_is_named_with_the_way_out(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up.sys, "version_info", (3, 9, 2))

    assert set_up.main(["run"]) == 1
    assert "3.11 or newer; this is 3.9" in capsys.readouterr().err


def test_missing_packages_without_rights_give_the_exact_command(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SYSTEM", "")
    monkeypatch.setattr(set_up.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(set_up, "apt_command", lambda: None)
    monkeypatch.setattr(set_up, "known_name", lambda package: package.split("|")[0])
    everything = {name for group in groups(set_up).values() for package in group for name in package.split("|")}
    monkeypatch.setattr(set_up, "installed_packages", lambda: everything - {"tesseract-ocr", "libegl1"})

    assert set_up.main(["run"]) == 1

    said = capsys.readouterr().err
    command = "sudo apt-get update && sudo apt-get install --no-install-recommends tesseract-ocr libegl1"
    assert command in [line.strip() for line in said.splitlines()]


def test_missing_languages_without_rights_are_said_and_do_not_stop(
    set_up: ModuleType, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SYSTEM", "")
    monkeypatch.setattr(set_up.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(set_up, "apt_command", lambda: None)
    monkeypatch.setattr(set_up, "known_name", lambda package: package.split("|")[0])
    needed = {name for package in groups(set_up)["needed"] for name in package.split("|")}
    monkeypatch.setattr(set_up, "installed_packages", lambda: needed)

    assert set_up.main(["run"]) == 0
    assert "tesseract-ocr-script-latn" in capsys.readouterr().err
    assert set_up.is_done("run")


def test_where_one_package_cannot_be_had_the_others_are_installed(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, int("gone" in command))

    monkeypatch.setattr(set_up.subprocess, "run", run)
    set_up.apt_install(["apt-get"], ["here", "gone", "there"])

    assert [command[-1] for command in commands[2:]] == ["here", "gone", "there"]


def test_a_package_counts_as_installed_under_its_newer_name(set_up: ModuleType) -> None:
    assert set_up.is_installed("libglib2.0-0|libglib2.0-0t64", {"libglib2.0-0t64"})
    assert not set_up.is_installed("libglib2.0-0|libglib2.0-0t64", {"libglib2.0-dev"})


def test_the_list_of_system_packages_has_tesseract_and_every_group(set_up: ModuleType) -> None:
    found = groups(set_up)

    assert {"tesseract-ocr", "libxcb-cursor0"} <= set(found["needed"])
    assert "tesseract-ocr-script-latn" in found["wanted"]
    assert "xvfb" in found["test"]


def groups(set_up: ModuleType) -> dict[str, list[str]]:
    return {group: set_up.read_package_list(group) for group in ("needed", "wanted", "test")}


# ---- make run ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "photos"),
    [
        ("", []),
        ("a.jpg b.heic", ["a.jpg", "b.heic"]),
        ("my card.jpg", ["my card.jpg"]),
        ('"my card.jpg" b.heic', ["my card.jpg", "b.heic"]),
        (r"my\ card.jpg", ["my card.jpg"]),
        ("*.jpg", ["a.jpg", "my card.jpg"]),
        ("gone*.png", ["gone*.png"]),
        ("Dora's.jpg", ["Dora's.jpg"]),
    ],
)
def test_photos_are_named_as_in_a_shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, photos: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.jpg", "my card.jpg", "b.heic"):
        (tmp_path / name).touch()

    assert script("start").photos_named(text) == photos


@pytest.mark.parametrize(
    ("platform", "environment", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_window_is_opened_only_where_there_is_a_display(
    platform: str, environment: dict[str, str], shown: bool
) -> None:
    assert script("start").has_display(environment, platform) is shown


@pytest.mark.parametrize(("shown", "command"), [(True, "window"), (False, "scan")])
def test_photos_go_to_the_window_or_without_display_to_the_terminal(
    shown: bool, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    start = script("start")
    program = tmp_path / "cardfile"
    program.write_text(f"#!{shlex.quote(sys.executable)}\nimport sys\nprint(sys.argv[1:])\nsys.exit(3)\n")
    program.chmod(0o755)
    monkeypatch.setattr(start, "CARDFILE", program)
    monkeypatch.setattr(start, "has_display", lambda environment, platform: shown)
    monkeypatch.setenv("PHOTOS", '"my card.jpg"')

    assert start.main() == 3

    said = capfd.readouterr()
    assert said.out.strip() == str([command, "--", "my card.jpg"])
    note = "There is no display here, so the cards are read in the terminal instead."
    assert said.err.strip().splitlines() == ([] if shown else [note])


def test_without_photos_the_sample_cards_are_shown() -> None:
    samples = script("start").sample_photos()

    assert samples
    assert all(Path(sample).is_file() for sample in samples)
