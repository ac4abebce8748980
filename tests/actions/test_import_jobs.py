"""Somebody known comes again with another job: nothing is taken silently, and on request nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from desktop.actions.import_contacts import Imported, carry_out, plan_import
from desktop.actions.import_plan import ImportPlan, Verdict
from desktop.contacts.jobs import vcard_jobs, with_new_job
from desktop.contacts.model import ContactFields, Job
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard, vcard_to_fields
from tests.contacts.strategies import FIELDS

OLD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:Kai Otto\r\nN:Otto;Kai;;;\r\nORG:Axiom GmbH\r\nTITLE:Azubi\r\n"
    "TEL;TYPE=WORK:+49 30 23125001\r\nEMAIL:kai@mail.example\r\nNOTE:likes tea\r\nEND:VCARD\r\n"
)
NEW = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:Kai Otto\r\nN:Otto;Kai;;;\r\n"
    "ORG:Busch AG;Vertrieb\r\nTITLE:Leiter\r\nTEL;TYPE=WORK:+49 30 23125002\r\n"
    "EMAIL:kai@mail.example\r\nEMAIL:kai@busch.example\r\nNOTE:likes tea\r\nEND:VCARD\r\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cards.vcf"


def took(store: Store, file: Path, text: str, *, jobs: bool) -> tuple[ImportPlan, Imported]:
    """Import a file, with every new job in it or with none."""
    file.write_text(text, "utf-8")
    plan = plan_import(store, [file])
    offered = [place for place, card in enumerate(plan.cards) if card.job]
    return plan, carry_out(store, plan, jobs=offered if jobs else ())


def test_a_new_job_is_offered_and_not_taken_by_itself(store: Store, file: Path) -> None:
    took(store, file, OLD.format(uid="kai"), jobs=False)

    plan, done = took(store, file, NEW.format(uid="kai"), jobs=False)

    [card] = plan.cards
    assert card.job is not None
    assert (card.job.text, card.job.before) == ("Leiter, Vertrieb, Busch AG", Job("Axiom GmbH", "", "Azubi"))
    assert (plan.new_jobs, done.new_jobs, done.updated) == (1, 0, 1)
    assert [job.organization for job in vcard_jobs(store.get("kai").vcard)] == ["Axiom GmbH"]


def test_a_new_job_that_is_taken_keeps_the_old_one_as_history_and_everything_else(store: Store, file: Path) -> None:
    took(store, file, OLD.format(uid="kai"), jobs=False)
    before = store.get("kai").vcard

    _, done = took(store, file, NEW.format(uid="kai"), jobs=True)

    contact = store.get("kai")
    today = f"{store.now():%Y-%m-%d}"
    assert (done.added, done.updated, done.new_jobs) == (0, 1, 1)
    assert vcard_jobs(contact.vcard) == (
        Job("Busch AG", "Vertrieb", "Leiter", since=today),
        Job("Axiom GmbH", "", "Azubi", until=today),
    )
    assert [phone.number for phone in contact.fields.phones] == ["+49 30 23125001", "+49 30 23125002"]
    assert contact.fields.emails == ("kai@mail.example", "kai@busch.example")
    assert contact.fields.notes == ("likes tea",)
    store.undo(done.step)
    assert store.get("kai").vcard == before


@pytest.mark.parametrize("uid", ["kai", "another"], ids=["same UID", "same name and e-mail"])
def test_three_imports_with_new_jobs_give_one_copy(store: Store, file: Path, uid: str) -> None:
    took(store, file, OLD.format(uid="kai"), jobs=False)

    took(store, file, NEW.format(uid=uid), jobs=True)
    once = [contact.vcard for contact in store.contacts()]
    again = [took(store, file, NEW.format(uid=uid), jobs=True) for _ in range(2)]

    assert len(once) == 1
    assert [(plan.cards[0].verdict, plan.new_jobs, done.step) for plan, done in again] == [(Verdict.SAME, 0, 0)] * 2
    assert [contact.vcard for contact in store.contacts()] == once


def test_somebody_of_the_same_name_and_mail_is_one_contact_with_the_new_job(store: Store, file: Path) -> None:
    took(store, file, OLD.format(uid="kai"), jobs=False)

    plan, done = took(store, file, NEW.format(uid="another"), jobs=True)

    [card] = plan.cards
    assert (card.verdict, card.job and card.job.uid) == (Verdict.LOOK, "kai")
    assert (done.added, done.updated, done.looks, store.count()) == (0, 1, (), 1)
    assert store.get("kai").fields.organization == "Busch AG"


def test_not_taken_somebody_of_the_same_name_and_mail_is_added_to_be_looked_at(store: Store, file: Path) -> None:
    took(store, file, OLD.format(uid="kai"), jobs=False)

    _, done = took(store, file, NEW.format(uid="another"), jobs=False)

    assert (done.added, done.looks) == (1, ("another",))
    assert store.get("kai").fields.organization == "Axiom GmbH"


def test_the_same_card_twice_in_the_files_is_one_new_job(store: Store, file: Path) -> None:
    took(store, file, OLD.format(uid="kai"), jobs=False)

    _, done = took(store, file, NEW.format(uid="kai") * 2, jobs=True)

    assert (done.new_jobs, done.updated, len(vcard_jobs(store.get("kai").vcard))) == (1, 1, 2)


def test_an_older_export_brings_no_new_job(store: Store, file: Path) -> None:
    took(store, file, OLD.format(uid="kai"), jobs=False)
    store.change("kai", with_new_job(store.get("kai").vcard, Job("Busch AG", "Vertrieb", "Leiter"), "2026-01-01"))

    plan, _ = took(store, file, OLD.format(uid="kai"), jobs=True)

    assert plan.new_jobs == 0
    assert store.get("kai").fields.organization == "Busch AG"


@pytest.mark.parametrize(
    "line",
    ["ORG:Axiom\r\nTITLE:Azubi", "TITLE:Chef", "ORG:Axiom GmbH;Einkauf\r\nTITLE:AZUBI"],
    ids=["form", "bare", "more"],
)
def test_another_spelling_or_half_a_job_is_no_new_one(store: Store, file: Path, line: str) -> None:
    took(store, file, OLD.format(uid="kai"), jobs=False)

    plan, _ = took(store, file, OLD.format(uid="kai").replace("ORG:Axiom GmbH\r\nTITLE:Azubi", line), jobs=True)

    assert plan.new_jobs == 0


def test_a_job_that_was_edited_since_the_plan_is_not_taken_over_the_edit(store: Store, file: Path) -> None:
    took(store, file, OLD.format(uid="kai"), jobs=False)
    file.write_text(NEW.format(uid="kai"), "utf-8")
    plan = plan_import(store, [file])
    store.change("kai", with_new_job(store.get("kai").vcard, Job("Busch AG", "Vertrieb", "Leiter"), "2026-01-01"))

    done = carry_out(store, plan, jobs=[0])

    assert done.new_jobs == 0
    assert len(vcard_jobs(store.get("kai").vcard)) == 2


def test_a_new_job_of_somebody_in_the_trash_brings_them_back_with_it(store: Store, file: Path) -> None:
    took(store, file, OLD.format(uid="kai"), jobs=False)
    with store.step("delete"):
        store.remove("kai")

    _, done = took(store, file, NEW.format(uid="kai"), jobs=True)

    assert (done.updated, store.count(), store.get("kai").fields.organization) == (1, 1, "Busch AG")


@settings(max_examples=60, deadline=None)
@given(FIELDS, FIELDS)
def test_whatever_two_cards_of_one_person_say_nothing_is_lost_and_the_next_import_changes_nothing(
    one: ContactFields, other: ContactFields
) -> None:
    store = Store.in_memory()
    cards = [
        fields_to_vcard(replace(fields, name="Kai Otto", given="Kai", family="Otto"), "kai") for fields in (one, other)
    ]
    before, new = map(vcard_to_fields, cards)
    with TemporaryDirectory() as folder:
        for card in cards:
            took(store, Path(folder) / "cards.vcf", card, jobs=True)
        once = store.get("kai")
        plan, done = took(store, Path(folder) / "cards.vcf", cards[1], jobs=True)
    again = store.get("kai")
    jobs = {(job.organization, job.department, job.title) for job in vcard_jobs(once.vcard)}
    store.close()

    assert (done.step, plan.new_jobs, again.vcard) == (0, 0, once.vcard)
    assert {email.casefold() for email in (*before.emails, *new.emails)} <= {
        one.casefold() for one in again.fields.emails
    }
    for note in (*before.notes, *new.notes):
        assert any(" ".join(note.split()) in " ".join(one.split()) for one in again.fields.notes)
    if len(jobs) > 1:
        assert (before.organization, before.department, before.title) in jobs
