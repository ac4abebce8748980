"""The message from a second start to the first window: what is written is read, and nothing else is."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import arguments
from desktop.ui.wish import LARGEST, LONGEST_PATH, LONGEST_WORD, MOST_FILES, PAGES, Wish, packed, unpacked

HERE = Path(os.sep).resolve()
SOUND = {"files": [str(HERE / "a.jpg")], "page": "people", "person": "uid-1", "token": "abc"}


def message(**values: Any) -> bytes:
    return json.dumps({**SOUND, **values}).encode()


@pytest.mark.parametrize(
    "wish",
    [
        Wish(),
        Wish((HERE / "Fotos von Jürgen" / "名刺 1.jpg", HERE / "b.vcf"), "scan"),
        Wish(page="today"),
        Wish(person="urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", token="gnome-shell/1-2-vm_TIME99"),
        Wish((HERE / os.fsdecode(b"no-text-\xff.jpg"),)),
    ],
)
def test_a_wish_arrives_as_it_was_sent(wish: Wish) -> None:
    assert unpacked(packed(wish)) == wish


def test_many_files_go_in_several_messages_of_which_none_is_too_long() -> None:
    files = tuple(HERE / f"{number:06}{'ß' * (LONGEST_PATH - 20)}" for number in range(2 * MOST_FILES + 1))
    parts = Wish(files, page="scan", token="t").parts()
    assert [file for part in parts for file in part.files] == list(files)
    assert all(len(packed(part)) <= LARGEST for part in parts)
    assert [part.page for part in parts] == ["scan", "", ""]
    assert all(unpacked(packed(part)) == part for part in parts)


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"null",
        b"[]",
        b"[" * 100_000,
        b'{"files": ' + b"[" * 100_000,
        b'{"files": [1e999]}',
        b"1" * 10_000,
        message(files=None),
        message(files="/etc/passwd"),
        message(files={"0": "/a"}),
        message(files=["relative.jpg"]),
        message(files=[""]),
        message(files=[7]),
        message(files=[["/a"]]),
        message(files=[str(HERE / "a\0b")]),
        message(files=[str(HERE / ("a" * LONGEST_PATH))]),
        message(files=[str(HERE)] * (MOST_FILES + 1)),
        message(page="settings"),
        message(page=["people"]),
        message(page={}),
        message(person=5),
        message(person="a" * (LONGEST_WORD + 1)),
        message(person="a\nb"),
        message(token="\x1b[2J"),
        message(token=None),
    ],
)
def test_anything_else_is_no_wish(hostile: bytes) -> None:
    assert unpacked(message()) is not None
    assert unpacked(hostile) is None


@given(
    st.binary(max_size=300)
    | st.recursive(st.none() | st.text() | st.integers(), st.lists).map(json.dumps).map(str.encode)
)
def test_no_message_breaks_the_window(anything: bytes) -> None:
    assert unpacked(anything) is None


def test_what_a_newer_cardfile_adds_is_left_aside() -> None:
    assert unpacked(message(more="x")) == Wish((HERE / "a.jpg",), "people", "uid-1", "abc")


def test_the_command_line_knows_the_same_pages() -> None:
    assert arguments.PAGES == PAGES
    for page in PAGES:
        assert arguments.parsed(["window", "--show", page]).show == page
    assert "--show" not in arguments.parser().format_help()
