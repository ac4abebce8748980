"""`cardfile circle`: who is in which circle, and who comes in or goes out."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.actions.circles import circles, set_categories, set_circle
from desktop.actions.people import delete
from desktop.app import App
from desktop.commands.completion import circle_names
from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import fields_to_vcard
from desktop.settings import SettingsFile
from tests.typed import Cardfile, typed


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    app = App(tmp_path / "data", lambda: datetime(2026, 11, 18, 10, tzinfo=UTC), SettingsFile(tmp_path / "data"))
    for name in ("Dora Dehmel", "Kai Otto", "Kai Ottosen"):
        given, family = name.split()
        fields = ContactFields(name=name, given=given, family=family, title="Chef", organization="Axiom GmbH")
        app.store.add(fields_to_vcard(fields, name))
    yield app
    app.close()


@pytest.fixture
def cardfile(app: App, capsys: pytest.CaptureFixture[str]) -> Cardfile:
    return typed(capsys, lambda _folder: app)


def inside(app: App, name: str) -> list[str]:
    return sorted(app.store.finder.tagged(name))


def test_people_are_put_into_a_circle_that_is_made_for_them(cardfile: Cardfile, app: App) -> None:
    result = cardfile("circle", "Old", "Friends", "--add", "dora", "kai otto")

    assert result.status == 0
    assert "Old Friends: a circle from now on, Dora Dehmel and Kai Otto put in. To take it back" in result.err
    assert inside(app, "Old Friends") == ["Dora Dehmel", "Kai Otto"]
    assert [one.name for one in circles(app.store)] == ["Old Friends"]
    cardfile("undo")
    assert (inside(app, "Old Friends"), circles(app.store)) == ([], [])


def test_a_circle_keeps_its_spelling_and_its_cadence(cardfile: Cardfile, app: App) -> None:
    set_circle(app.store, "Friends", 91)

    assert cardfile("circle", "friends", "--add", "Dora").err.startswith("Friends: Dora Dehmel put in. To take")

    assert [(one.name, one.cadence_days) for one in circles(app.store)] == [("Friends", 91)]
    assert app.store.get("Dora Dehmel").vcard.count("CATEGORIES:Friends") == 1


def test_one_comes_in_as_another_goes_in_one_step(cardfile: Cardfile, app: App) -> None:
    cardfile("circle", "Friends", "--add", "Dora", "Kai Otto")

    result = cardfile("circle", "Friends", "--remove", "Dora", "--add", "Kai Ottosen", "Kai Otto")

    assert "Friends: Kai Ottosen put in, Dora Dehmel taken out. To take it back: cardfile undo" in result.err
    assert "Kai Otto is in Friends already." in result.err
    assert inside(app, "Friends") == ["Kai Otto", "Kai Ottosen"]
    cardfile("undo")
    assert inside(app, "Friends") == ["Dora Dehmel", "Kai Otto"]


def test_who_is_not_in_it_cannot_be_taken_out(cardfile: Cardfile, app: App) -> None:
    cardfile("circle", "Friends", "--add", "Dora")
    before = app.store.last_step()

    result = cardfile("circle", "Friends", "--remove", "Kai Otto", "Kai Ottosen")

    assert (result.status, result.err) == (0, "Kai Otto and Kai Ottosen are not in Friends.\n")
    assert app.store.last_step() == before


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["Friends", "--add", "Dora", "Kai"], 1, "“Kai” may be one of these"),
        (["Friends", "--add", "Dora", "nobody"], 1, "Nothing was changed in Friends."),
        (["Friends", "--add", "Kai Otto", "--remove", "Kai"], 1, "Nothing was changed in Friends."),
        (["Freinds", "--remove", "Dora"], 1, "There is no circle “Freinds”; see: cardfile circle"),
        (["Freinds"], 1, "There is no circle “Freinds”"),
        (["Friends", "--add", "Kai Otto", "--remove", "kai otto"], 2, "Kai Otto: --add or --remove, not both"),
        (["--add", "Kai Otto"], 2, "name the circle first"),
        (["  ", "--add", "Kai Otto"], 2, "name the circle first"),
        (["Friends", "--add"], 2, "expected at least one argument"),
        (["Friends", "--add", "Kai Otto", "--format", "json"], 2, "--format is for the lists"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_done(
    cardfile: Cardfile, app: App, words: list[str], status: int, said: str
) -> None:
    cardfile("circle", "Friends", "--add", "Dora")
    before = app.store.last_step()

    result = cardfile("circle", *words)

    assert (result.status, said in result.err, result.out) == (status, True, ""), result.err
    assert app.store.last_step() == before
    assert inside(app, "Friends") == ["Dora Dehmel"]


def test_the_circles_are_listed_with_how_many_and_how_often(cardfile: Cardfile, app: App) -> None:
    assert "No circles yet; make one: cardfile circle Friends --add" in cardfile("circle").err
    cardfile("circle", "Friends", "--add", "Dora", "Kai Otto")
    cardfile("circle", "Colleagues", "--add", "Dora")
    set_circle(app.store, "Friends", 91)
    set_categories(app.store, "Kai Ottosen", ["Choir", "Friends"])
    delete(app.store, ["Kai Otto"])

    assert cardfile("circle").out.splitlines() == [
        "Colleagues  1 person  nothing says how often",
        "Friends     2 people  every 3 months",
        "Choir       1 person  a tag, no circle",
    ]
    assert json.loads(cardfile("circle", "--format", "json").out) == [
        {"name": "Colleagues", "circle": True, "cadence_days": None, "count": 1},
        {"name": "Friends", "circle": True, "cadence_days": 91, "count": 2},
        {"name": "Choir", "circle": False, "cadence_days": None, "count": 1},
    ]


def test_who_is_in_a_circle_is_listed_as_everybody_is(cardfile: Cardfile, app: App) -> None:
    set_circle(app.store, "Friends", 91)
    assert "Nobody is in Friends yet; put somebody in" in cardfile("circle", "FRIENDS").err
    cardfile("circle", "Friends", "--add", "Kai Otto", "Dora")

    result = cardfile("circle", "friends")

    assert result.out == "Dora Dehmel  Chef  Axiom GmbH\nKai Otto     Chef  Axiom GmbH\n"
    assert result.err == "Friends: 2 people, every 3 months.\n"
    listed = json.loads(cardfile("circle", "friends", "--format", "json").out)
    assert (listed["name"], listed["count"]) == ("Friends", 2)
    assert listed["people"][0] == {"uid": "Dora Dehmel", "name": "Dora Dehmel", "organization": "Axiom GmbH"}


def test_a_tag_becomes_a_circle_by_who_is_put_in(cardfile: Cardfile, app: App) -> None:
    set_categories(app.store, "Dora Dehmel", ["Choir"])
    assert "Choir: 1 person, a tag, no circle." in cardfile("circle", "choir").err

    cardfile("circle", "choir", "--add", "Kai Otto")

    assert [one.name for one in circles(app.store)] == ["Choir"]
    assert inside(app, "Choir") == ["Dora Dehmel", "Kai Otto"]


def test_circles_are_completed_and_a_shell_is_never_told_of_trouble(app: App, tmp_path: Path) -> None:
    set_circle(app.store, "Friends")
    set_circle(app.store, "Fencing")
    folder = app.folder
    app.close()

    assert circle_names("f", argparse.Namespace(data=str(folder))) == ["Fencing", "Friends"]
    assert circle_names("fr", argparse.Namespace(data=str(folder))) == ["Friends"]
    assert circle_names("f", argparse.Namespace(data=str(tmp_path / "none"))) == []
    assert not (tmp_path / "none").exists()


def test_a_hostile_name_does_not_reach_the_terminal(cardfile: Cardfile, app: App) -> None:
    set_categories(app.store, "Dora Dehmel", ["Old \u001b[31mfriends\u202e"])

    assert "\u001b" not in cardfile("circle").out
    said = cardfile("circle", "No \u001b[31mone")
    assert "\u001b" not in said.out + said.err
