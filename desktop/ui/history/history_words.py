"""What was done to a contact, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.contacts.model import FieldChange, InteractionKind
from desktop.ui.dates import shown_moment
from desktop.ui.today.words import cadence_name
from desktop.ui.words import field_name, filled, interaction_name
from ocr.model import FieldKind

SHORT = 200
"""Letters of a value; of a long note the beginning is enough to know it."""
WITH_THE_NAME = ("given", "family")


def step_name(action: str) -> str:
    """Give the words for a step of the journal."""
    translate = QCoreApplication.translate
    return {
        "keep": translate("words", "Kept from a card"),
        "add": translate("words", "Added"),
        "edit": translate("words", "Edited"),
        "delete": translate("words", "Deleted"),
        "restore": translate("words", "Taken out of the trash"),
        "import": translate("words", "Imported"),
        "merge": translate("words", "Merged"),
        "not_same": translate("words", "Told apart from another contact"),
        "job": translate("words", "New job"),
        "log": translate("words", "Logged"),
        "circle": translate("words", "Circles and tags changed"),
        "event": translate("words", "Met at an event"),
        "reminder": translate("words", "Reminder"),
        "done": translate("words", "Reminder done"),
        "skip": translate("words", "Reminder skipped"),
        "snooze": translate("words", "Reminder snoozed"),
        "answer": translate("words", "Reminder answered"),
        "cadence": translate("words", "Cadence changed"),
        "empty-trash": translate("words", "Trash emptied"),
        "restore-backup": translate("words", "Restored from a backup"),
    }.get(action, translate("words", "Changed"))


def done_when(at: datetime, author: str) -> str:
    """Give when something was done, and by which of Cardfile's programs, as far as that is known."""
    translate = QCoreApplication.translate
    program = {
        "window": translate("words", "in the window"),
        "command line": translate("words", "on the command line"),
        "reminders": translate("words", "by the reminders"),
    }.get(author, author)
    return " · ".join(filter(None, (shown_moment(at), program)))


def files_text(detail: str) -> str:
    """Say from which files a step came; it names them one a line."""
    return filled(QCoreApplication.translate("words", "From {files}"), files=", ".join(detail.splitlines()))


def change_text(change: FieldChange) -> str:
    """Give one change on one line: what it was, what it became."""
    translate = QCoreApplication.translate
    name, before, after = _field(change.field), _short(change.before), _short(change.after)
    if change.field == "interaction":
        before, after = _interaction(before), _interaction(after)
    if change.field == "cadence":
        before, after = _cadence(before), _cadence(after)
    if change.field == "trash":
        return translate("words", "Moved to the trash") if change.after else translate("words", "Out of the trash")
    if change.field == "pictures":
        return translate("words", "The pictures of the card")
    if change.field == "interaction" and after and not before:
        return after
    if before and after:
        sentence = translate("words", "{field}: {before} → {after}")
    elif after:
        sentence = translate("words", "{field}: {after} added")
    elif before:
        sentence = translate("words", "{field}: {before} removed")
    else:
        return name
    return filled(sentence, field=name, before=before, after=after)


def _field(field: str) -> str:
    translate = QCoreApplication.translate
    kinds = {
        "name": FieldKind.NAME,
        "title": FieldKind.TITLE,
        "organization": FieldKind.ORGANIZATION,
        "department": FieldKind.DEPARTMENT,
        "phones": FieldKind.PHONE,
        "emails": FieldKind.EMAIL,
        "urls": FieldKind.URL,
        "addresses": FieldKind.ADDRESS,
        "social": FieldKind.SOCIAL,
        "notes": FieldKind.NOTE,
    }
    if field in kinds:
        return field_name(kinds[field])
    return {
        "given": translate("ContactForm", "First name"),
        "family": translate("ContactForm", "Last name"),
        "prefix": translate("ContactForm", "Honorific"),
        "suffix": translate("ContactForm", "Suffix"),
        "other_name": translate("ContactForm", "Also written"),
        "circles": translate("words", "Circles and tags"),
        "jobs": translate("words", "Jobs before"),
        "event": translate("words", "Met at"),
        "interaction": translate("words", "Logged"),
        "reminder": translate("words", "Reminder"),
        "cadence": translate("words", "Cadence"),
    }.get(field, translate("words", "Something else in the vCard"))


def _interaction(text: str) -> str:
    """Give an interaction in the user's words; the journal has its kind and its text."""
    kind, colon, said = text.partition(": ")
    return interaction_name(InteractionKind(kind)) + colon + said if kind in set(InteractionKind) else text


def _cadence(text: str) -> str:
    return cadence_name(int(text)) if text.isdigit() else text


def _short(text: str) -> str:
    line = ", ".join(part.strip() for part in text.splitlines() if part.strip())
    return line if len(line) <= SHORT else line[: SHORT - 1] + "…"
