"""A command that needs everybody waits, after an update, until everybody is indexed anew, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.commands import sorting
from desktop.contacts import index_rebuild
from desktop.contacts.index_rebuild import IndexRebuild, Progress
from desktop.contacts.model import Query
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA
from tests.typed import Cardfile, typed


@pytest.fixture
def cardfile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cardfile:
    """The command line over a store of an older form."""
    monkeypatch.setattr(index_rebuild, "PORTION", 2)
    monkeypatch.setattr(index_rebuild, "AT_ONCE", 0)
    store = Store(tmp_path)
    for number in range(5):
        store.add(fields_to_vcard(DORA, f"uid-{number}"))
    store._database.rows("UPDATE index_form SET form = 1, match_form = 1")
    store.close()
    return typed(capsys, None, "--data", tmp_path)


def test_a_command_waits_for_everybody_and_says_so_once(cardfile: Cardfile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sorting, "PATIENCE", 0)

    result = cardfile("list", "dehmel")

    assert len(result.out.splitlines()) == 5
    assert result.err == "Sorting your contacts anew, once after an update: 0 of 5 …\n"
    assert cardfile("list", "dehmel").err == ""


def test_what_is_quick_is_not_worth_a_word(cardfile: Cardfile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sorting, "PATIENCE", 1_000_000)

    assert cardfile("list", "dehmel").err == ""


def test_the_line_comes_when_two_seconds_are_over(capsys: pytest.CaptureFixture[str]) -> None:
    def finish(progress: Progress) -> None:
        for done in range(0, 50_000, 10_000):
            progress(done, 50_000)

    times = iter([0.0, 0.5, 1.0, 1.9, 2.1, 3.0])
    sorting.sort_anew(finish, lambda: next(times))

    assert capsys.readouterr().err == "Sorting your contacts anew, once after an update: 30,000 of 50,000 …\n"


def test_who_stops_it_lets_the_store_go_and_the_next_command_goes_on(
    cardfile: Cardfile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish = IndexRebuild.finish

    def stopped(rebuild: IndexRebuild, progress: Progress) -> None:
        def stop(done: int, total: int) -> None:
            progress(done, total)
            if done == 2:
                raise KeyboardInterrupt

        finish(rebuild, stop)

    with monkeypatch.context() as patch:
        patch.setattr(IndexRebuild, "finish", stopped)
        assert cardfile("list").status == 130

    store = Store(tmp_path)
    assert store.index_rebuild.unfinished
    assert len(store.finder.listing(Query())) == 2
    store.close()
    assert len(cardfile("list").out.splitlines()) == 5
