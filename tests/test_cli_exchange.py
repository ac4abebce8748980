"""Contacts go in and out at the command line, and what could not be taken is said by file and line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.arguments import parser
from tests.test_cli import cardfile
from tests.typed import Cardfile

__all__ = ["cardfile"]

DATA = Path(__file__).parent / "exchange" / "data"
BROKEN = "BEGIN:VCARD\nVERSION:3.0\nFN:Kai Otto\nEMAIL:kai@axiom.example\nEND:VCARD\nBEGIN:VCARD\nFN:cut off\n"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / "broken.vcf"
    file.write_text(BROKEN, encoding="utf-8")
    return file


def test_an_import_says_what_it_did_and_how_to_take_it_back(cardfile: Cardfile) -> None:
    first = cardfile("import", DATA / "apple.vcf", DATA / "linkedin.csv")
    again = cardfile("import", DATA / "apple.vcf", DATA / "linkedin.csv")

    assert (first.status, again.status) == (0, 0)
    assert first.out.startswith("4 contacts added")
    assert "cardfile undo" in first.err
    assert again.out == "0 contacts added, 4 were there already.\n"
    assert cardfile("undo").status == 0
    assert cardfile("list").out == ""


def test_what_could_not_be_taken_is_said_by_file_and_line(cardfile: Cardfile, broken: Path) -> None:
    result = cardfile("import", broken, broken.with_name("gone.csv"))

    assert result.status == 1
    assert result.out == "1 contact added, 2 could not be taken.\n"
    assert f"{broken}:6: This card has no end" in result.err
    assert f"{broken.with_name('gone.csv')}: There is no such file.\n" in result.err
    assert "Kai Otto" in cardfile("list").out


def test_a_dry_run_says_it_and_does_nothing(cardfile: Cardfile, tmp_path: Path) -> None:
    card = tmp_path / "card.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Kai Otto\nEND:VCARD\n", encoding="utf-8")
    cardfile("import", card)
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Kai Otto\nTITLE:Chef\nEND:VCARD\n", encoding="utf-8")

    result = cardfile("import", "--dry-run", card, DATA / "nokia.vcf")

    assert result.status == 0
    assert f"{card}:1: Kai Otto adds title Chef\n" in result.out
    assert "1 contact would be added, 1 would be completed.\n" in result.out
    assert "Chef" not in cardfile("export").out


def test_an_import_as_json_is_for_programs(cardfile: Cardfile, broken: Path) -> None:
    dry = json.loads(cardfile("import", "--dry-run", "--format", "json", broken).out)
    result = cardfile("import", "--format", "json", broken)
    done = json.loads(result.out)

    assert (dry["dry_run"], dry["added"], dry["step"]) == (True, 1, 0)
    assert (done["dry_run"], done["added"], done["step"] > 0) == (False, 1, True)
    assert done["problems"] == [{"file": str(broken), "line": 6, "why": dry["problems"][0]["why"]}]
    assert (done["contacts"][0]["name"], done["contacts"][0]["verdict"]) == ("Kai Otto", "new")
    assert result.status == 1


def test_columns_are_named_at_the_command_line(cardfile: Cardfile, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("Wer;A,B;Unfug\nDora;Axiom;x\n", encoding="utf-8")

    assert cardfile("import", table).status == 1
    result = cardfile("import", "--map", "name=Wer,organization=A,B", "--map", "none=Unfug", table)

    assert (result.status, result.out) == (0, "1 contact added.\n")
    assert cardfile("list").out.split() == ["Dora", "Axiom"]
    wrong = cardfile("import", "--map", "colour=Wer", table)
    assert wrong.status == 2
    assert "NAME is one of: name, prefix" in wrong.err


def test_an_export_has_the_form_that_its_name_says(cardfile: Cardfile, tmp_path: Path) -> None:
    cardfile("import", DATA / "apple.vcf", DATA / "nokia.vcf")

    for name, start in (("a.csv", "First Name,"), ("a.json", '{"cardfile":"contacts"'), ("a.vcf", "BEGIN:VCARD")):
        result = cardfile("export", "-o", tmp_path / name)
        assert (result.status, result.err) == (0, f"2 contacts written to {tmp_path / name}.\n")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert cardfile("export", "--format", "csv").out.startswith("First Name,")


def test_a_set_is_exported_on_request(cardfile: Cardfile, tmp_path: Path) -> None:
    cardfile("import", DATA / "apple.vcf", DATA / "nokia.vcf", DATA / "google_old.csv")

    assert cardfile("export", "müller").out.count("BEGIN:VCARD") == 1
    assert cardfile("export", "--circle", "Navy").out.count("BEGIN:VCARD") == 1
    assert cardfile("export", "--company", "Axiom Maschinenbau GmbH").out.count("BEGIN:VCARD") == 2
    nobody = cardfile("export", "nobody", "-o", tmp_path / "x.vcf")
    assert (nobody.status, (tmp_path / "x.vcf").exists()) == (1, False)
    each = cardfile("export", "--each", tmp_path / "cards", "--version", "4.0")
    assert each.err == f"3 contacts written to {tmp_path / 'cards'}.\n"
    assert "VERSION:4.0" in (tmp_path / "cards" / "Jördis Müller.vcf").read_text(encoding="utf-8")
    assert cardfile("export", "--each", tmp_path, "--format", "csv").status == 2


def test_a_contact_is_shown_as_a_code(cardfile: Cardfile, tmp_path: Path) -> None:
    cardfile("import", DATA / "nokia.vcf", DATA / "google_old.csv")

    shown = cardfile("qr", "müller")

    assert shown.status == 0
    assert set(shown.out) == set(" ▀▄█\n")
    assert cardfile("qr", "nobody").err == "Nobody found for “nobody”.\n"
    assert cardfile("qr", "e").status == 1
    assert cardfile("qr", "Dora", "Dehmel", "-o", tmp_path / "dora.png").status == 0
    assert (tmp_path / "dora.png").read_bytes().startswith(b"\x89PNG")


def test_what_an_import_says_otherwise_is_named_and_not_taken(cardfile: Cardfile, tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:kai\nFN:Kai Otto\nBDAY:1980-02-01\nEND:VCARD\n"
    old, new = tmp_path / "old.vcf", tmp_path / "new.vcf"
    old.write_text(card, encoding="utf-8")
    new.write_text(card.replace("1980", "1981"), encoding="utf-8")
    cardfile("import", old)

    planned, done = cardfile("import", "--dry-run", new), cardfile("import", new)

    assert "Kai Otto says otherwise, and is not taken: birthday 1981-02-01" in planned.out
    assert done.out == "0 contacts added, 1 was there already.\n"
    assert "1 contact says something otherwise than yours, which stayed as it is; see: --dry-run" in done.err


def test_a_file_for_each_has_no_marks_in_its_name_that_turn_letters_round(cardfile: Cardfile, tmp_path: Path) -> None:
    file = tmp_path / "odd.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Kai \u202efcv.gpj/../x\nEND:VCARD\n", encoding="utf-8")
    cardfile("import", file)

    cardfile("export", "--each", tmp_path / "each")

    assert [one.name for one in (tmp_path / "each").iterdir()] == ["Kai fcv.gpj .. x.vcf"]


@pytest.mark.parametrize("command", ["import", "export", "undo", "trash", "duplicates", "restore", "qr"])
def test_the_help_of_a_command_says_what_it_does(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args([command, "--help"])

    assert capsys.readouterr().out.split("\n\n")[1][0].isupper()


GROUP = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nMEMBER:urn:uuid:kai\nMEMBER:urn:uuid:nobody\nEND:VCARD\n"


def test_groups_are_counted_and_who_is_missing_is_named(cardfile: Cardfile, tmp_path: Path) -> None:
    file = tmp_path / "cards.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:4.0\nUID:kai\nFN:Kai Otto\nEND:VCARD\n" + GROUP, encoding="utf-8")

    dry = cardfile("import", "--dry-run", file)
    first = cardfile("import", file)
    again = cardfile("import", file)

    assert dry.out.endswith("1 contact would be added, 1 group would become a circle, 1 could not be taken.\n")
    assert first.out == "1 contact added, 1 group became a circle, 1 could not be taken.\n"
    assert f"{file}:11: This member of the group Friends is neither" in first.err
    assert again.out == "0 contacts added, 1 was there already, 1 could not be taken.\n"
    assert "Kai Otto" in cardfile("export", "--circle", "Friends").out
    [group] = json.loads(cardfile("import", "--format", "json", "--dry-run", file).out)["groups"]
    assert (group["name"], group["members"], group["new"]) == ("Friends", 1, False)


def test_a_new_job_is_taken_on_request_only(cardfile: Cardfile, tmp_path: Path) -> None:
    file = tmp_path / "card.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Kai Otto\nORG:Axiom\nTITLE:Azubi\nEND:VCARD\n"
    file.write_text(card, encoding="utf-8")
    cardfile("import", file)
    file.write_text(card.replace("Axiom", "Busch AG").replace("Azubi", "Chef"), encoding="utf-8")

    left = cardfile("import", file)
    dry = cardfile("import", "--dry-run", "--new-jobs", file)
    before = cardfile("export").out
    taken = cardfile("import", "--new-jobs", file)
    again = cardfile("import", "--new-jobs", file)

    assert left.out == "0 contacts added, 1 was there already.\n"
    assert "1 contact has another job in these files than in yours" in left.err
    assert "stayed as it is" not in left.err
    assert f"{file}:1: Kai Otto new job: Chef, Busch AG (the old one kept as history)\n" in dry.out
    assert dry.out.endswith("0 contacts would be added, 1 would be completed, 1 of them with a new job.\n")
    assert "Azubi" in before
    assert "Chef" not in before
    assert taken.out == "0 contacts added, 1 completed, 1 of them with a new job.\n"
    assert again.out == "0 contacts added, 1 was there already.\n"
    assert "ORG:Busch AG" in cardfile("export").out
    assert ":Axiom;;Azubi" in cardfile("export").out


def test_who_has_no_name_is_called_by_what_is_known(cardfile: Cardfile, tmp_path: Path) -> None:
    card = tmp_path / "cards.vcf"
    card.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:\nN:;;;;\nTEL:+49 30 23125 199\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nFN:\nN:;;;;\nEMAIL:mia@home.example\nEND:VCARD\n"
    )

    cardfile("import", card)

    assert cardfile("list").out == "+49 30 23125 199\nmia@home.example\n"
    assert "+49 30 23125 199, mia@home.example" in cardfile("undo", "--dry-run").err
    assert cardfile("history", "mia@home.example").status == 0


def test_a_file_name_that_says_no_known_form_is_not_written_as_another(cardfile: Cardfile, tmp_path: Path) -> None:
    cardfile("import", DATA / "nokia.vcf")

    refused = cardfile("export", "-o", tmp_path / "all.xlsx")

    assert refused.status == 2
    assert "--format" in refused.err
    assert not (tmp_path / "all.xlsx").exists()
    assert cardfile("export", "-o", tmp_path / "all.txt", "--format", "csv").status == 0
    assert cardfile("export", "-o", tmp_path / "all").status == 0
    assert (tmp_path / "all").read_text().startswith("BEGIN:VCARD")


def test_what_the_columns_of_any_table_were_taken_for_is_said(cardfile: Cardfile, tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("Wer;Kontakt;Firma;Leer\nDora Dehmel;d@axiom.example;Axiom;\n", encoding="utf-8")

    guessed = cardfile("import", "--dry-run", table)
    said = cardfile("import", "--dry-run", "--map", "name=Wer,none=Firma", table)

    assert f"{table}: taken as --map email=Kontakt,organization=Firma; kept beside the fields: Wer\n" in guessed.err
    assert f"{table}: taken as --map name=Wer,email=Kontakt\n" in said.err
    assert "taken as" not in cardfile("import", "--dry-run", DATA / "linkedin.csv").err
