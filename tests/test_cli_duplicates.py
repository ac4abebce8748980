"""The command line lists who stands there twice, merges them, and remembers who is not the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.app import App, build_app
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA
from tests.typed import Cardfile, typed


@pytest.fixture
def app(tmp_path: Path) -> App:
    """A data folder in which Dora stands three times, once mistyped and once with another company."""
    app = build_app(tmp_path / "data")
    app.store.add(fields_to_vcard(DORA, "a"))
    app.store.add(fields_to_vcard(replace(DORA, name="Dora Demhel", family="Demhel", organization="Axiom"), "b"))
    app.store.add(fields_to_vcard(replace(DORA, organization="Norden AG", title="", social=()), "c"))
    return app


@pytest.fixture
def cardfile(app: App, capsys: pytest.CaptureFixture[str]) -> Cardfile:
    return typed(capsys, None, "--data", app.folder)


def test_doubles_are_listed_with_their_reasons(cardfile: Cardfile) -> None:
    result = cardfile("duplicates")

    assert result.status == 0
    assert "Dora Dehmel · Axiom Maschinenbau GmbH  =  Dora Demhel · Axiom\n" in result.out
    assert "Same e-mail address: d.dehmel@axiom.example; " in result.out
    assert "Names spelled nearly alike: Dehmel, Demhel" in result.out


def test_all_of_them_become_one_and_come_back(app: App, cardfile: Cardfile) -> None:
    merged = cardfile("duplicates", "--merge", "1", "2", "3")

    assert merged.status == 0
    assert merged.out.count("are one contact now; back again with: cardfile undo") == 2
    assert cardfile("duplicates").err == "Nobody stands in your contacts twice, as far as can be told.\n"
    assert app.store.count() == 1
    cardfile("undo")
    cardfile("undo")
    assert app.store.count() == 3


def test_two_people_are_not_proposed_again(cardfile: Cardfile) -> None:
    before = cardfile("duplicates").out

    cardfile("duplicates", "--not-same", "1")

    assert cardfile("duplicates").out.count(" = ") == before.count(" = ") - 1


@pytest.mark.parametrize("number", ["0", "4"])
def test_a_pair_that_is_not_listed_is_not_merged(app: App, cardfile: Cardfile, number: str) -> None:
    result = cardfile("duplicates", "--merge", "1", number)

    assert (result.status, result.err) == (1, f"There is no pair {number}; cardfile duplicates lists 3.\n")
    assert app.store.count() == 3
