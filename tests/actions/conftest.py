"""A store in a folder of its own, a photograph that is only a name, and readings without a reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.contacts.store import Store
from ocr.model import Reading
from tests.reading.fake_readers import card_reading


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "data")
    yield store
    store.close()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_0412.jpg"
    path.write_bytes(b"stands for a photograph")
    return path


@pytest.fixture
def reading(photo: Path) -> Reading:
    """A photograph with two cards."""
    cards = (card_reading("Dora Dehmel", "dora@axiom.example"), card_reading("Kai Otto", "kai@axiom.example"))
    return Reading(str(photo), 0.5, cards)
