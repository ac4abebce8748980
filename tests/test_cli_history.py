"""The command line tells what was done to whom, takes it back, and shows the trash."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop import cli
from desktop.actions import people
from desktop.app import App, build_app
from desktop.contacts.model import ContactFields
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA
from tests.typed import Cardfile, typed


@pytest.fixture
def app(tmp_path: Path) -> App:
    """A data folder with three people in it."""
    app = build_app(tmp_path / "data")
    for fields in (DORA, ContactFields(name="Kai Otto"), ContactFields(name="Kai Ottosen")):
        app.store.add(fields_to_vcard(fields, fields.name))
    return app


@pytest.fixture
def cardfile(app: App, capsys: pytest.CaptureFixture[str]) -> Cardfile:
    return typed(capsys, None, "--data", app.folder)


def test_the_history_is_told_in_words(app: App, cardfile: Cardfile) -> None:
    people.edit(app.store, "Dora Dehmel", replace(DORA, title="Chefin", emails=()))

    result = cardfile("history", "dehmel")

    assert result.status == 0
    lines = result.out.splitlines()
    assert lines[0].endswith("  changed")
    assert (
        "title   Steuerberaterin → Chefin" in " ".join(lines[1].split(" " * 3))
        or "Steuerberaterin → Chefin" in result.out
    )
    assert "d.dehmel@axiom.example → –" in result.out
    assert any(line.endswith("  added") for line in lines)


def test_a_name_that_several_have_is_asked_for_again(cardfile: Cardfile) -> None:
    assert cardfile("history", "Kai", "Otto").status == 0

    several = cardfile("history", "kai")
    assert several.status == 1
    assert "may be one of these" in several.err
    assert "Kai Ottosen" in several.err
    nobody = cardfile("history", "xaver")
    assert (nobody.status, nobody.err) == (1, "Nobody found for “xaver”.\n")


def test_an_undo_says_what_it_undoes(app: App, cardfile: Cardfile) -> None:
    people.delete(app.store, ["Dora Dehmel", "Kai Otto"])

    assert cardfile("undo", "--dry-run").err.startswith("Would be undone: ")
    assert app.store.count() == 1
    result = cardfile("undo")

    assert result.err.startswith("Undone: ")
    assert result.err.endswith("moved to the trash: Dora Dehmel, Kai Otto\n")
    assert app.store.count() == 3
    assert cardfile("undo").err.endswith("added: Kai Ottosen\n")


def test_any_step_can_be_undone_by_its_number(app: App, cardfile: Cardfile) -> None:
    people.edit(app.store, "Dora Dehmel", replace(DORA, title="Chefin"))
    people.delete(app.store, ["Kai Otto"])
    listed = cardfile("undo", "--list").out.splitlines()
    assert len(listed) == 5
    number = next(line.split()[0] for line in listed if "changed: Dora Dehmel" in line)

    assert cardfile("undo", number).status == 0
    assert app.store.get("Dora Dehmel").fields.title == "Steuerberaterin"
    assert app.store.count() == 2
    again = cardfile("undo", number)
    said = f"Step {number} is undone already; see which can be undone with: cardfile undo --list\n"
    assert (again.status, again.err) == (1, said)


def test_the_trash_is_listed_restored_and_emptied(app: App, cardfile: Cardfile) -> None:
    assert cardfile("trash").err == "The trash is empty.\n"
    people.delete(app.store, ["Dora Dehmel", "Kai Otto"])

    listed = cardfile("trash").out
    assert "Dora Dehmel  Axiom Maschinenbau GmbH  29 days left" in listed
    assert cardfile("trash", "--restore", "dora").err == "Dora Dehmel is back among your contacts.\n"
    assert app.store.count() == 2
    assert cardfile("trash", "--empty").err == "1 contact removed for good.\n"
    assert cardfile("trash", "--empty").err == "The trash is empty.\n"
    assert cardfile("trash", "--restore", "kai").status == 1
    assert cardfile("undo").err.endswith("taken out of the trash: Dora Dehmel\n")


def test_the_history_says_which_program_did_it_and_from_what(app: App, cardfile: Cardfile, tmp_path: Path) -> None:
    file = tmp_path / "con\x1bnections.vcf"
    file.write_text(fields_to_vcard(ContactFields(name="Ada Berg"), "ada"), "utf-8")
    window = Store(app.folder, author="window")
    assert cardfile("import", file).status == 0
    people.edit(window, "ada", ContactFields(name="Ada Berg", title="Chefin"))
    window.close()

    lines = cardfile("history", "ada").out.splitlines()

    assert lines[0].endswith(" · in the window  changed")
    assert lines[2].endswith(" · on the command line  imported from con�nections.vcf")
    listed = cardfile("undo", "--list").out.splitlines()
    assert listed[0].endswith(" · in the window        changed: Ada Berg")
    assert listed[1].endswith(" · on the command line  imported from con�nections.vcf: Ada Berg")
    assert listed[2].endswith("  added: Kai Ottosen")
    assert "·" not in listed[2]
    cardfile("undo")
    assert "  (undone " in cardfile("history", "ada").out
    assert " · on the command line)" in cardfile("history", "ada").out.splitlines()[0]


def test_what_was_undone_is_done_again(app: App, cardfile: Cardfile) -> None:
    people.edit(app.store, "Dora Dehmel", replace(DORA, title="Chefin"))
    step = app.store.last_step()
    assert step is not None
    cardfile("undo")
    assert cardfile("undo", "--redo", "--list").out.splitlines()[0].startswith(f"{step.id}  ")

    would = cardfile("undo", "--redo", "--dry-run")
    assert would.err.startswith("Would be done again: ")
    assert app.store.get("Dora Dehmel").fields.title == "Steuerberaterin"
    done = cardfile("undo", "--redo")

    assert (done.status, done.err) == (0, "Done again: changed: Dora Dehmel\n")
    assert app.store.get("Dora Dehmel").fields.title == "Chefin"
    assert cardfile("undo", "--redo", "--list").out == ""
    refused = cardfile("undo", "--redo")
    assert (refused.status, "Nothing was undone since the last change" in refused.err) == (1, True)
    assert cardfile("history", "dehmel").out.splitlines()[0].endswith("changed, done again")
    again = cardfile("undo", "--redo", str(step.id))
    assert (again.status, again.err) == (1, f"Step {step.id} was done again already, as step {step.id + 1}.\n")


def test_a_step_that_is_not_there_is_said_to_be_none(cardfile: Cardfile) -> None:
    for redo in ([], ["--redo"], ["--dry-run"]):
        result = cardfile("undo", *redo, "999")
        said = "There is no step 999; see which can be undone with: cardfile undo --list\n"
        assert (result.status, result.err) == (1, said)


def test_each_program_writes_its_own_name(cardfile: Cardfile, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def noted(app: App, given: object) -> int:
        seen.append(app.program)
        return 0

    for command in ("window", "notify", "list"):
        monkeypatch.setitem(cli._COMMANDS, command, noted)
        cardfile(command)

    assert seen == ["window", "reminders", "command line"]
