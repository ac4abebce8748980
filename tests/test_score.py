"""The score itself: what counts as right, and what it says of a run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import score
from tests.scoring import confidence, table
from tests.scoring.comparing import FIELDS, compare_field, folded, paired, score_folder, score_photo

TRUTH: dict = {
    "name": "Aoife Ní Bhriain",
    "title": "Head of Procurement",
    "organization": "Tarnmark Ltd.",
    "phones": [{"number": "+442079460123", "kind": "work"}, {"number": "+447700900456", "kind": "mobile"}],
    "emails": ["aoife@tarnmark.example"],
    "urls": ["https://www.tarnmark.example/"],
    "address": "7 Quay Street, London SE1 2QJ",
}
CONFIDENT = {"name": 0.99, "title": 0.6, "organization": 0.95, "phones": [0.97, 0.5], "emails": [0.99], "urls": [0.92]}


def one_card(guess: dict, truth: dict = TRUTH):
    [card] = score_photo("photo", {"tier": "easy", "cards": [truth]}, [guess])
    return card


def test_a_card_read_as_printed_is_perfect():
    assert one_card(TRUTH).perfect
    assert one_card(TRUTH).edits == 0


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("name", "Dr. AOIFE NÍ BHRIAIN, MBA", "Aoife Ní Bhriain"),
        ("title", "Head of  procurement.", "Head of Procurement"),
        ("organization", "Petersen-Voß GmbH", "PETERSEN VOSS GMBH"),
        ("email", "Aoife@Tarnmark.example ", "aoife@tarnmark.example"),
        ("url", "http://www.tarnmark.example/", "tarnmark.example"),
        ("address", "10117 Berlin, Pfeifengasse 8", "Pfeifengasse 8, 10117 Berlin"),
        ("address", "仙台市 青葉区本町2-1", "仙台市青葉区 本町2-1"),
        ("name", "小野寺 美咲", "小野寺美咲"),
    ],
)
def test_what_does_not_count_is_forgiven(kind, one, other):
    assert folded(kind, one) == folded(kind, other)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("name", "Aoife Ni Bhriain", "Aoife Ní Bhriain"),
        ("phone", "+442079460123", "+442079460128"),
        ("url", "shop.tarnmark.example", "tarnmark.example"),
        ("address", "7 Quay Street", "7 Quay Street, London"),
        ("organization", "Tarnmark", "Tarnmark Ltd."),
    ],
)
def test_what_counts_is_not_forgiven(kind, one, other):
    assert folded(kind, one) != folded(kind, other)


def test_a_wrong_digit_is_one_correction_not_two():
    wrong = {**TRUTH, "phones": [{"number": "+442079460128", "kind": "work"}, TRUTH["phones"][1]]}
    card = one_card(wrong)
    assert card.edits == 1
    assert not card.perfect
    assert card.fields["phone"].missed == ["+442079460123"]
    assert card.fields["phone"].invented == ["+442079460128"]


def test_a_field_that_is_not_on_the_card_is_invented():
    card = one_card({**TRUTH, "emails": [*TRUTH["emails"], "sales@tarnmark.example"]})
    assert card.fields["email"].invented == ["sales@tarnmark.example"]
    assert not card.perfect


def test_another_printed_form_of_a_name_is_right():
    truth = {**TRUTH, "name": "小野寺 美咲", "name_alt": ["Misaki Onodera"]}
    assert one_card({**TRUTH, "name": "Misaki ONODERA"}, truth).perfect


def test_what_nobody_could_read_does_not_count():
    truth = {**TRUTH, "illegible": ["phones"]}
    assert one_card({**TRUTH, "phones": []}, truth).perfect
    assert compare_field(truth, {}, "phone").missed == []


def test_the_kind_of_a_phone_is_held_apart_from_its_number():
    swapped = {**TRUTH, "phones": [{**phone, "kind": "fax"} for phone in TRUTH["phones"]]}
    card = one_card(swapped)
    assert card.perfect
    assert card.kinds_right == [False, False]


def test_cards_of_one_photograph_are_paired_whatever_their_order():
    people = [{"name": f"Person {number}", "emails": [f"p{number}@mail.example"]} for number in range(8)]
    for count in (3, 8):
        pairs = list(paired(people[:count], people[:count][::-1]))
        assert all(truth == guess for truth, guess in pairs)


def test_a_card_that_was_not_seen_and_one_that_is_not_there_both_cost():
    missed, invented = score_photo("photo", {"cards": [TRUTH]}, [])[0], score_photo("photo", {"cards": []}, [TRUTH])[0]
    assert missed.edits == 8
    assert invented.edits == 8
    assert not invented.perfect


def test_a_photograph_without_a_reading_counts_as_read_empty():
    [card] = score_folder({"IMG_1": {"cards": [TRUTH]}}, [])
    assert not card.perfect
    assert table.f1([card]) == 0


def test_f1_weighs_what_was_missed_and_what_was_invented():
    half = one_card({"name": TRUTH["name"], "title": "Boss"})
    assert table.f1([half]) == pytest.approx(2 * 1 / (2 * 1 + 7 + 1))


def test_the_table_has_a_line_for_each_tier_and_one_for_all():
    scores = score_folder(
        {"a": {"tier": "easy", "cards": [TRUTH]}, "b": {"tier": "hard", "cards": [TRUTH]}},
        [{"photo": "x/a.jpg", "cards": [TRUTH]}, {"photo": "x/b.jpg", "cards": []}],
    )
    easy, hard, everything = table.table(scores).splitlines()[1:]
    assert easy.split()[:3] == ["easy", "1", "100.0%"]
    assert hard.split()[:3] == ["hard", "1", "0.0%"]
    assert everything.split()[:3] == ["all", "2", "50.0%"]


def test_the_table_of_the_documentation_has_a_column_for_each_tier():
    scores = score_folder({"a": {"tier": "easy", "cards": [TRUTH]}}, [{"photo": "a", "cards": [TRUTH]}])
    head, _, _, perfect, f1 = table.markdown(scores).splitlines()
    assert head == "|  | easy | all |"
    assert perfect == "| perfect | 100% | 100% |"
    assert f1 == "| F1 | 1.000 | 1.000 |"


def test_confidence_is_held_against_what_was_right():
    wrong_name = {**TRUTH, "name": "Aoife Ni Bhriain", "confidence": CONFIDENT}
    judged = confidence.judged([one_card(wrong_name)])
    by_text = {value.text: value for value in judged}
    assert not by_text["Aoife Ni Bhriain"].right
    assert by_text["Aoife Ni Bhriain"].confidence == 0.99
    assert by_text["+442079460123"].confidence == 0.97
    assert by_text["+447700900456"].right
    assert by_text["7 Quay Street, London SE1 2QJ"].confidence == 0.0
    text = confidence.report(judged)
    assert "of 5 fields marked sure (≥ 0.9) 80.0% are right" in text
    assert "of 7 right fields 57.1% are marked sure" in text


def test_two_runs_are_compared_card_by_card():
    truths = {"a": {"cards": [TRUTH]}, "b": {"cards": [TRUTH]}}
    worse = {**TRUTH, "title": ""}
    before = score_folder(truths, [{"photo": "a", "cards": [worse]}, {"photo": "b", "cards": [TRUTH]}])
    after = score_folder(truths, [{"photo": "a", "cards": [TRUTH]}, {"photo": "b", "cards": [worse]}])
    text = table.changes(before, after)
    assert "better (1):\na: 1 → 0 to correct" in text
    assert "worse (1):\nb: 0 → 1 to correct" in text
    assert "perfect 1/2 → 1/2" in text


def test_the_program_scores_saves_and_compares(tmp_path: Path, monkeypatch, capsys):
    (tmp_path / "card.json").write_text(json.dumps({"tier": "scan", "cards": [TRUTH]}), "utf-8")
    readings = tmp_path / "readings" / "run"
    readings.parent.mkdir()
    readings.write_text(json.dumps([{"photo": "card.jpg", "seconds": 0.5, "cards": [TRUTH]}]), "utf-8")
    monkeypatch.chdir(tmp_path)
    assert score.main([str(tmp_path), "--readings", str(readings), "--save", "first"]) == 0
    assert (tmp_path / "build" / "scores" / "first.json").exists()
    assert score.main([str(tmp_path), "--readings", str(readings), "--compare", "first", "--worst", "3"]) == 0
    printed = capsys.readouterr().out
    assert "scan" in printed
    assert "better: none" in printed


def test_a_folder_without_truth_is_refused(tmp_path: Path, capsys):
    assert score.main([str(tmp_path)]) == 1
    assert "no truths" in capsys.readouterr().err


def test_every_field_of_the_table_is_compared():
    assert set(one_card(TRUTH).fields) == set(FIELDS)
