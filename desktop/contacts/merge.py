"""Several vCards as one that keeps every distinct value of all of them.

What a card can say only once and two say differently (a birthday, the parts of a name) stays as the kept card has
it; the other's is kept beside it, as X-CARDFILE-MERGED-BDAY and so on. Another shown name becomes a NICKNAME, another
job one of the person's earlier jobs, and the other's UID an X-CARDFILE-MERGED-UID, so that who imports it again
finds the merged contact. REV and PRODID of the others say nothing of the person and go.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from desktop.contacts.card_text import CardText
from desktop.contacts.content_lines import ContentLine
from desktop.contacts.jobs import earlier_jobs, with_earlier_jobs
from desktop.contacts.joining import add_to_list, join_card, keep_beside
from desktop.contacts.model import ContactFields, Job
from desktop.contacts.names import full_name
from desktop.contacts.other_name import in_other_script
from desktop.contacts.search_text import fold
from desktop.contacts.traits import company_key
from desktop.contacts.vcard import patch_vcard, vcard_to_fields
from desktop.contacts.vcard_reading import line_parts
from desktop.contacts.vcard_values import component_text, escape, joined
from desktop.contacts.vcard_versions import VERSIONS, line_as, vcard_as

NAME, JOB = "name", "job"
"""Fields of several properties each: the shown name and its parts; company, department and title."""


@dataclass(frozen=True, slots=True)
class MergeCard:
    """One of the cards to be merged: its UID, its vCard, and when it was kept: the newest job is today's."""

    uid: str
    vcard: str
    at: datetime


def merged_vcard(cards: Sequence[MergeCard], choices: Mapping[str, str], now: datetime) -> str:
    """Give the first card's vCard with everything that the others say besides; in its version, 2.1 as 3.0.

    `choices` says for a field (name, job, a key of joining.FIELDS, or a property's name) by UID whose value alone
    is taken; of jobs it says which is today's, the others are history.
    """
    first, *others = cards
    version = CardText(first.vcard).version
    text = first.vcard if version in VERSIONS else vcard_as(first.vcard, "3.0")
    card = CardText(text)
    _join_names(card, cards, choices.get(NAME, ""))
    card = CardText(_with_jobs(card, cards, choices.get(JOB, "")))
    for number, other in enumerate(others):
        join_card(card, other.vcard, first.uid, other.uid, choices, number)
    moment = now.astimezone(UTC)
    for line in card.find("REV"):
        card.replace(line, f"{moment:%Y%m%dT%H%M%SZ}" if card.version == "4.0" else f"{moment:%Y-%m-%dT%H:%M:%SZ}")
    return card.text()


def _join_names(card: CardText, cards: Sequence[MergeCard], chosen: str) -> None:
    """The chosen card's name, or the first there is; another name becomes the other script's, or a nickname."""
    fields = {one.uid: vcard_to_fields(one.vcard) for one in cards}
    named = [one for one in cards if fields[one.uid].name]
    if not named:
        return
    main = next((one for one in named if one.uid == chosen), named[0])
    if main is not cards[0]:
        for name in ("FN", "N"):
            _put_line(card, name, main)
    for other in [] if chosen else [one for one in named if one is not main]:
        _join_name(card, other, fields[other.uid])


def _join_name(card: CardText, other: MergeCard, fields: ContactFields) -> None:
    mine = vcard_to_fields(card.text())
    parts, theirs = line_parts(card, "N", 5)[:5], _name_parts(other, card.version)
    texts = [[component_text(part, " ", card.version) for part in side] for side in (parts, theirs)]
    if [fold(text) for text in texts[0][:2]] == [fold(text) for text in texts[1][:2]]:
        filled = [part or their for part, their in zip(parts, theirs, strict=True)]
        if filled != parts:
            line = card.find("N")[0]
            card.replace(line, joined(filled))
            texts[0] = [component_text(part, " ", card.version) for part in filled]
    shown = _shown(other, fields)
    if fold(shown) != fold(_first_fn(card)) or shown.casefold() != _first_fn(card).casefold():
        if not mine.other_name and not fields.other_name and in_other_script(fields.name, mine.name):
            card_after = CardText(patch_vcard(card.text(), replace(mine, other_name=fields.name)))
            for name in ("X-CARDFILE-OTHER-NAME", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME"):
                for line in card_after.find(name) if not card.find(name) else []:
                    card.insert(line.head, line.value)
        if shown != vcard_to_fields(card.text()).other_name:
            add_to_list(card, "NICKNAME", [shown])
    said = " ".join([*texts[0], _first_fn(card), shown])
    if any(text not in said for text in texts[1]):
        keep_beside(card, "N", joined(theirs))


def _first_fn(card: CardText) -> str:
    return next((component_text(line.decoded(), ", ", "2.1") for line in card.find("FN")), "")


def _shown(other: MergeCard, fields: ContactFields) -> str:
    return _first_fn(CardText(other.vcard)) or full_name(fields)


def _name_parts(other: MergeCard, version: str) -> list[str]:
    found = CardText(other.vcard)
    lines = found.find("N")
    value = line_as(lines[0], found.version, version)[1] if lines else ""
    parts = line_parts(CardText(f"BEGIN:VCARD\r\nVERSION:{version}\r\nN:{value}\r\nEND:VCARD\r\n"), "N", 5)
    return parts[:5]


def _with_jobs(card: CardText, cards: Sequence[MergeCard], chosen: str) -> str:
    """Today's job is the chosen card's, or the newest card's that has one; the others are history."""
    jobs = {one.uid: _present(one) for one in cards}
    working = [one for one in cards if _says_something(jobs[one.uid])]
    text = card.text()
    if not working:
        return text
    main = next((one for one in working if one.uid == chosen), max(working, key=lambda one: one.at))
    history = [job for one in cards for job in earlier_jobs(one.vcard)]
    now = jobs[main.uid]
    before = [one for one in working if one is not main]
    same = [one for one in before if same_job(jobs[one.uid], now)]
    if main is not cards[0]:
        for name in ("ORG", "TITLE"):
            _put_line(card, name, main)
    for one in same:
        _fill_job(card, one, jobs[one.uid])
    for one in before:
        if one not in same:
            until = f"{main.at:%Y-%m-%d}" if one.at <= main.at else ""
            history.append(replace(jobs[one.uid], until=until))
    return with_earlier_jobs(card.text(), list(dict.fromkeys(history)))


def _fill_job(card: CardText, other: MergeCard, job: Job) -> None:
    """What another card says of the same job: fills what is missing, and is kept where it is spelled another way."""
    now = _present(MergeCard("", card.text(), other.at))
    for name, value, there in (
        ("ORG", job.organization, now.organization),
        ("TITLE", job.title, now.title),
    ):
        line = _first(CardText(other.vcard), name)
        if line is None or not value:
            continue
        if not there or (name == "ORG" and value == there and not now.department and job.department):
            _put_line(card, name, other)
        elif value != there or (name == "ORG" and job.department not in ("", now.department)):
            keep_beside(card, name, line_as(line, CardText(other.vcard).version, card.version)[1])


def same_job(one: Job, other: Job) -> bool:
    """Say whether two cards mean one job: the same company, and no other title or department."""
    company = company_key(one.organization) == company_key(other.organization)
    titles = not one.title or not other.title or fold(one.title) == fold(other.title)
    units = not one.department or not other.department or fold(one.department) == fold(other.department)
    return (company or not one.organization or not other.organization) and titles and units


def _present(one: MergeCard) -> Job:
    fields = vcard_to_fields(one.vcard)
    return Job(fields.organization, fields.department, fields.title)


def _says_something(job: Job) -> bool:
    return bool(job.organization or job.department or job.title)


def _put_line(card: CardText, name: str, source: MergeCard) -> None:
    """Put the first property of this name from another card in the place of the card's own."""
    found = CardText(source.vcard)
    mine, theirs = _first(card, name), _first(found, name)
    value = line_as(theirs, found.version, card.version)[1] if theirs else ""
    if not value and name == "FN":
        value = escape(full_name(vcard_to_fields(source.vcard)), card.version)
    if value and mine:
        card.replace(mine, value)
    elif value:
        card.insert(name, value)
    elif mine:
        card.remove(mine)


def _first(card: CardText, name: str) -> ContentLine | None:
    """Give the property of which Cardfile reads: the first, of titles and shown names the first that says something."""
    lines = card.find(name)
    telling = [line for line in lines if line.decoded().strip()] if name in ("FN", "TITLE") else []
    return next(iter(telling or lines), None)
