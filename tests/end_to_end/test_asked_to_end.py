"""A command that is asked to end in the midst of its work (SIGTERM) says so and leaves nothing half done behind."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pytest

from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA
from tests.end_to_end.terminal import SECONDS, cardfile, command

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe to know when the work goes on")


@pytest.fixture
def data(tmp_path: Path) -> tuple[Path, Path]:
    """A data folder whose copy of the day is made, and a picture in it that is a pipe: reading it takes for ever."""
    store = Store(tmp_path / "data")
    picture = store.save_picture(b"front")
    store.add(fields_to_vcard(DORA, "uid-1"), [picture])
    file = store.picture_path(picture)
    store.close()
    assert cardfile(tmp_path / "home", "--data", store.folder, "list").status == 0
    file.unlink()
    os.mkfifo(file)
    return store.folder, file


WORK = {
    "export": ("", "export", "-o", "all.json"),
    "export over a file": ("the file of yesterday", "export", "-o", "all.json"),
    "backup": ("", "backup", "safe.zip"),
}


@pytest.mark.parametrize("work", WORK.values(), ids=WORK.keys())
def test_nothing_half_written_stays(data: tuple[Path, Path], tmp_path: Path, work: tuple[str, ...]) -> None:
    before, *arguments = work
    folder, pipe = data
    out = tmp_path / "out"
    out.mkdir()
    if before:
        (out / arguments[-1]).write_text(before, encoding="utf-8")
    there = sorted(out.iterdir())
    program = subprocess.Popen(
        [*command(), "--data", str(folder), *arguments], cwd=out, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with pipe.open("wb"):
        # Opened at both ends: the program is reading the picture, and has begun to write.
        assert sorted(out.iterdir()) != there
        program.send_signal(signal.SIGTERM)
        _, said = program.communicate(timeout=SECONDS)

    assert (program.returncode, said) == (143, b"Stopped by another program (SIGTERM).\n")
    assert sorted(out.iterdir()) == there
    assert [file.read_text(encoding="utf-8") for file in there] == ([before] if there else [])
