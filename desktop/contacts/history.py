"""The history of one contact: who did what to it when, read from the journal and put into words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.contacts.addresses import address_text
from desktop.contacts.card_dates import card_cadence
from desktop.contacts.categories import vcard_categories
from desktop.contacts.database import Row
from desktop.contacts.errors import EventGone, InteractionGone, ReminderGone
from desktop.contacts.jobs import earlier_jobs
from desktop.contacts.journal import State, row_as_step
from desktop.contacts.model import Address, ContactFields, FieldChange, HistoryEntry, Job, Phone
from desktop.contacts.vcard import vcard_to_fields

if TYPE_CHECKING:
    from desktop.contacts.store import Store

_LINES = "\n"


def history(store: Store, uid: str) -> list[HistoryEntry]:
    """Give what was done to a contact, the last first; empty where nothing is known of it any more."""
    entries: dict[int, list[FieldChange]] = {}
    rows = store.journal.of_contact(uid)
    for row in rows:
        entries.setdefault(row["id"], []).extend(_changes(store, row))
    steps = {row["id"]: row for row in rows}
    return [_entry(steps[id_], changes, uid) for id_, changes in entries.items()]


def field_changes(before: State | None, after: State | None) -> list[FieldChange]:
    """Put into words what is different between two states of a contact."""
    old, new = _words(before), _words(after)
    changes = [
        FieldChange(field, old.get(field, ""), new.get(field, ""))
        for field in dict.fromkeys((*old, *new))
        if old.get(field, "") != new.get(field, "")
    ]
    if not changes and before and after and before["vcard"] != after["vcard"]:
        changes.append(FieldChange("other", "", ""))
    return changes


def _entry(row: Row, changes: Iterable[FieldChange], uid: str) -> HistoryEntry:
    return HistoryEntry(
        row_as_step(row, (uid,)),
        tuple(changes),
        datetime.fromisoformat(row["undone"]) if row["undone"] else None,
        bool(row["pruned"]),
        row["undone_by"],
    )


def _changes(store: Store, row: Row) -> list[FieldChange]:
    if row["pruned"]:
        return []
    before, after = (json.loads(row[side]) if row[side] else None for side in ("before", "after"))
    if row["thing"] == "contact":
        return field_changes(before, after)
    field, name = row["thing"].removesuffix("_contact"), _name(store, row["thing"], json.loads(row["key"])[0])
    return [FieldChange(field, "", name) if after is not None else FieldChange(field, name, "")]


def _name(store: Store, thing: str, key: str) -> str:
    """What an event, reminder or interaction is called today."""
    with suppress(EventGone, InteractionGone, ReminderGone):
        if thing == "event_contact":
            return store.events.get(key).name
        if thing == "reminder_contact":
            return store.reminders.get(key).text
        interaction = store.interactions.get(key)
        return f"{interaction.kind}: {interaction.text}" if interaction.text else str(interaction.kind)
    return ""


def _words(state: State | None) -> dict[str, str]:
    """Everything a contact's state says, field by field, several values one a line."""
    if state is None:
        return {}
    fields = vcard_to_fields(state["vcard"])
    words = {field: _text(getattr(fields, field)) for field in ContactFields.__dataclass_fields__}
    words["circles"] = _LINES.join(vcard_categories(state["vcard"]))
    words["jobs"] = _LINES.join(map(_job_text, earlier_jobs(state["vcard"])))
    words["cadence"] = "" if (days := card_cadence(state["vcard"])) is None else str(days)
    words["pictures"] = _LINES.join(state["pictures"])
    words["trash"] = state["deleted"] or ""
    return words


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return _LINES.join(filter(None, map(_text, value)))
    if isinstance(value, Phone):
        return f"{value.number} ({value.kind})" if not value.ext else f"{value.number} ext. {value.ext} ({value.kind})"
    if isinstance(value, Address):
        return value.text or address_text(value)
    return str(value or "")


def _job_text(job: Job) -> str:
    days = " – ".join(filter(None, (job.since, job.until)))
    return ", ".join(filter(None, (job.title, job.department, job.organization, days)))
