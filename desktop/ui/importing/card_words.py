"""One contact of a file in words: what it says, what it adds to whom, who it may be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.actions.about import further_of
from desktop.actions.correct import shown_phone
from desktop.actions.import_plan import PlannedCard
from desktop.contacts.model import ContactFields
from desktop.ui.doubles.field_words import compared_field_name
from desktop.ui.doubles.reason_words import reason_text
from desktop.ui.importing.problem_words import added_text
from desktop.ui.importing.verdict_words import verdict_text
from desktop.ui.words import extension_text, field_name, phone_kind_name
from ocr.model import FieldKind

LONGEST = 4_000


def card_text(card: PlannedCard) -> str:
    """Give everything the preview says of one contact, as plain text."""
    translate = QCoreApplication.translate
    parts = [
        "\n".join([*_lines(card.incoming.fields), *_further_lines(card.incoming.vcard)]),
        verdict_text(card.verdict),
    ]
    if card.circles:
        head = translate("importing", "Circles and tags:")
        parts.append(f"{head} {', '.join(card.circles)}")
    if card.adds:
        parts.append(
            "\n".join([translate("importing", "Is added:"), *(f"+ {added_text(added)}" for added in card.adds)])
        )
    if card.job:
        head = translate("importing", "New job by the file; with J it is taken, and the one so far is kept as history:")
        parts.append("\n".join([head, f"+ {card.job.text}", f"− {card.job.text_before}"]))
    if card.otherwise:
        head = translate("importing", "Stays as it is in your contact; the file says:")
        parts.append("\n".join([head, *(f"≠ {added_text(differing)}" for differing in card.otherwise)]))
    if card.likely:
        head = translate("importing", "May be:")
        for likely in card.likely:
            reasons = (f"  {reason_text(reason)}" for reason in likely.reasons)
            parts.append("\n".join([f"{head} {likely.name}", *reasons]))
    text = "\n\n".join(parts)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def _lines(fields: ContactFields) -> list[str]:
    name = " ".join(part for part in (fields.prefix, fields.name, fields.suffix) if part)
    head = [text for text in (name, fields.other_name, fields.title, fields.department, fields.organization) if text]
    head = head or [f"{field_name(FieldKind.NAME)}: –"]
    phones = [
        f"{phone_kind_name(phone.kind)}: {shown_phone(phone.number)} {extension_text(phone.ext)}".rstrip()
        for phone in fields.phones
    ]
    others = [
        *((FieldKind.EMAIL, value) for value in fields.emails),
        *((FieldKind.URL, value) for value in fields.urls),
        *((FieldKind.ADDRESS, address.text) for address in fields.addresses),
        *((FieldKind.SOCIAL, value) for value in fields.social),
        *((FieldKind.NOTE, value) for value in fields.notes),
    ]
    return [*head, *phones, *(f"{field_name(kind)}: {value}" for kind, value in others)]


def _further_lines(vcard: str) -> list[str]:
    """Say what is in none of the fields, such as a column of a table that is kept beside them."""
    return [f"{one.label or compared_field_name(one.name)}: {one.value}" for one in further_of(vcard)]
