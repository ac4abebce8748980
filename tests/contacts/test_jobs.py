"""Jobs over time stand in the vCard, and nothing else of it is touched."""

from __future__ import annotations

import pytest

from desktop.contacts.categories import vcard_categories, with_categories
from desktop.contacts.content_lines import read_lines
from desktop.contacts.jobs import earlier_jobs, vcard_jobs, with_earlier_jobs, with_new_job
from desktop.contacts.model import ContactFields, Job
from desktop.contacts.vcard import fields_to_vcard, vcard_to_fields
from tests.contacts.invented import DORA

ODD = fields_to_vcard(DORA, "uid-1").replace("END:", "item1.X-ODD;X=1:kept\\, as it is\r\nEND:")


def test_a_new_job_makes_the_old_one_history() -> None:
    text = with_new_job(ODD, Job("Borealis AG", "", "Finanzchefin", "2026-10"), "2026-11-22")

    fields = vcard_to_fields(text)
    assert (fields.organization, fields.department, fields.title) == ("Borealis AG", "", "Finanzchefin")
    assert vcard_jobs(text) == (
        Job("Borealis AG", "", "Finanzchefin", since="2026-10"),
        Job("Axiom Maschinenbau GmbH", "Finanzen", "Steuerberaterin", until="2026-10"),
    )
    assert "item1.X-ODD;X=1:kept\\, as it is\r\n" in text
    ours = ("ORG", "TITLE", "X-CARDFILE")
    lines = [[line for line in read_lines(one) if not line.name.startswith(ours)] for one in (ODD, text)]
    assert [line.raw for line in lines[1]] == [line.raw for line in lines[0]]


def test_jobs_follow_one_another() -> None:
    text = with_new_job(ODD, Job("Borealis AG", "", "Finanzchefin"), "2024-05-01")
    text = with_new_job(text, Job("Cumulus; & Söhne, Co", "", "Vorstand, Finanzen"), "2026-11-22")

    assert vcard_jobs(text) == (
        Job("Cumulus; & Söhne, Co", "", "Vorstand, Finanzen", since="2026-11-22"),
        Job("Borealis AG", "", "Finanzchefin", since="2024-05-01", until="2026-11-22"),
        Job("Axiom Maschinenbau GmbH", "Finanzen", "Steuerberaterin", until="2024-05-01"),
    )


def test_the_same_job_again_changes_nothing() -> None:
    same = Job(DORA.organization, DORA.department, DORA.title, "2020")

    assert with_new_job(ODD, same, "2026-11-22") == ODD


def test_the_first_job_leaves_no_history() -> None:
    text = with_new_job(
        fields_to_vcard(ContactFields(name="Kai Otto"), "uid-1"), Job("Axiom", "", "Chef"), "2026-11-22"
    )

    assert earlier_jobs(text) == ()
    assert vcard_jobs(text) == (Job("Axiom", "", "Chef"),)


def test_history_can_be_corrected_and_taken_out() -> None:
    text = with_new_job(ODD, Job("Borealis AG", "", "Finanzchefin"), "2024-05-01")
    right = Job("Axiom Maschinenbau GmbH", "Finanzen", "Steuerberaterin", "2019", "2024-04")
    school = Job("Hochschule Beispielstadt", "", "", "2015", "2019")

    corrected = with_earlier_jobs(text, [school, right])

    assert earlier_jobs(corrected) == (right, school)
    assert earlier_jobs(with_earlier_jobs(corrected, [])) == ()
    assert with_earlier_jobs(corrected, [right, school]) == corrected


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_every_version_keeps_jobs_and_categories(version: str) -> None:
    text = f"BEGIN:VCARD\nVERSION:{version}\nFN:Kai Otto\nORG:Łódź Trade;Handel\nTITLE:Leiter\nEND:VCARD\n"
    text = with_new_job(text, Job("北京 Beispiel", "", "経理"), "2026-11-22")
    text = with_categories(text, ["Friends", "Golf, & more; so", "Straße"])

    assert earlier_jobs(text) == (Job("Łódź Trade", "Handel", "Leiter", until="2026-11-22"),)
    assert vcard_categories(text) == ("Friends", "Golf, & more; so", "Straße")
    assert with_categories(text, vcard_categories(text)) == text
    assert vcard_categories(with_categories(text, [])) == ()


@pytest.mark.parametrize("day", ["yesterday", "2024-05-01;X=1", "2024\nNOTE:injected", "99999"])
def test_a_strange_day_never_breaks_the_card(day: str) -> None:
    text = with_earlier_jobs(ODD, [Job("Axiom", "", "Chef", day, day)])

    assert earlier_jobs(text) == (Job("Axiom", "", "Chef"),)
    assert vcard_to_fields(text) == vcard_to_fields(ODD)


def test_categories_on_several_lines_are_read_once() -> None:
    text = "BEGIN:VCARD\nVERSION:3.0\nFN:Kai\nCATEGORIES:Friends,Golf\nCATEGORIES;TYPE=x:Golf,Jazz\nEND:VCARD\n"

    assert vcard_categories(text) == ("Friends", "Golf", "Jazz")
    assert with_categories(text, ["Friends", "Golf", "Jazz"]) == text
    assert with_categories(text, ["Jazz"]).count("CATEGORIES") == 1
