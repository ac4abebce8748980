"""Two contacts side by side: every field of the one, of the other, and of what they would be merged to."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.contacts.addresses import address_text
from desktop.contacts.card_properties import ABOUT_THE_CARD, LABELS, binary, card_properties, shown_value
from desktop.contacts.jobs import vcard_jobs
from desktop.contacts.joining import FIELDS
from desktop.contacts.match_keys import MERGED_UID
from desktop.contacts.model import ComparedRow, Comparison, Contact, ContactFields
from desktop.contacts.names import full_name
from desktop.contacts.vcard import vcard_to_fields

LONGEST = 2000
"""So many letters of one value are shown."""

_SHOWN_AS_FIELDS = frozenset(
    {"FN", "N", "ORG", "TITLE", "X-CARDFILE-JOB", MERGED_UID, *ABOUT_THE_CARD, *LABELS}
    | {name for names in FIELDS.values() for name in names}
)

Values = dict[str, tuple[str, ...]]


def compared(keep: Contact, other: Contact, merged: str) -> Comparison:
    """Compare two contacts, and give the vCard `merged` beside them."""
    sides = [
        _values(keep.vcard, keep.fields),
        _values(other.vcard, other.fields),
        _values(merged, vcard_to_fields(merged)),
    ]
    names = dict.fromkeys(name for side in sides for name in side)
    rows = (_row(name, *(side.get(name, ()) for side in sides)) for name in names)
    return Comparison(keep, other, tuple(row for row in rows if row.left or row.right or row.merged), merged)


def _row(name: str, left: tuple[str, ...], right: tuple[str, ...], merged: tuple[str, ...]) -> ComparedRow:
    if set(left) == set(right):
        state = "same"
    elif left and right:
        state = "differs"
    else:
        state = "left" if left else "right"
    return ComparedRow(name, left, right, merged, state)


def _values(text: str, fields: ContactFields) -> Values:
    """Give what is shown of a vCard: the fields, and the properties besides by their names."""
    values: Values = {
        "name": tuple(filter(None, (full_name(fields),))),
        "other_name": tuple(filter(None, (fields.other_name,))),
        "job": tuple(_job_lines(text)),
        "phones": tuple(phone.number + (f" ext. {phone.ext}" if phone.ext else "") for phone in fields.phones),
        "emails": fields.emails,
        "urls": fields.urls,
        "addresses": tuple(address.text or address_text(address) for address in fields.addresses),
        "social": fields.social,
        "notes": fields.notes,
    }
    for found in card_properties(text):
        if found.name not in _SHOWN_AS_FIELDS:
            data = binary(found.line)
            shown = shown_value(found) if data is None else f"{len(data) * 3 // 4:,} bytes"
            values[found.name] = tuple(dict.fromkeys((*values.get(found.name, ()), *filter(None, (shown,)))))
    return {name: tuple(value[:LONGEST] for value in texts) for name, texts in values.items()}


def _job_lines(text: str) -> Iterator[str]:
    for job in vcard_jobs(text):
        dates = f" ({job.since or '…'} – {job.until})" if job.until else ""
        yield " · ".join(filter(None, (job.title, job.department, job.organization))) + dates
