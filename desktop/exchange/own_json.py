"""Cardfile's own file: everything of the contacts as JSON, a contact a line; docs/import-export.md has the form."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, BinaryIO

from desktop.contacts.model import Answer, Circle, Contact, Event, Interaction, Origin, Reminder
from desktop.contacts.vcard import vcard_to_fields
from desktop.exchange.model import Beside, Document, Incoming, Problem
from desktop.exchange.own_json_records import (
    answer_from,
    answer_record,
    circle_from,
    event_from,
    interaction_from,
    interaction_record,
    is_text,
    moment_from,
    origin_from,
    reminder_from,
    reminder_record,
)

FORM = 1
MAX_WHOLE = 256 * 1024 * 1024
MAX_LINE = 64 * 1024 * 1024
MAX_PICTURES = 1024 * 1024 * 1024

NOT_OURS = "This JSON was not written by Cardfile's export, so nobody can tell what is what in it."
NEWER = "This file was written by a newer Cardfile; update Cardfile first."
BROKEN = "This is no valid JSON: the file is damaged or cut off here."
CUT_OFF = "This file is cut off here: the contacts before are taken, the rest is missing. Export it once more."
NOTHING_LEFT = "This file of Cardfile's is damaged or cut off, and nothing of it can be taken. Export it once more."
NO_VCARD = "This contact has no vCard."
BAD_PICTURE = "A picture of this contact is neither JPEG nor PNG, or damaged; it was left out."
BAD_PART = "The {part} of this contact cannot be read; they were left out."
TOO_MUCH = (
    f"The pictures are more than {MAX_PICTURES // 2**30} GB; the rest was left out. For a whole store use a backup."
)

_OURS = re.compile(rb'\s*\{\s*"cardfile"')
_NO_END = object()
"""Stands for the end of a file that breaks off."""
_IMAGE_STARTS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}


def json_head(
    written: datetime,
    circles: Sequence[Circle],
    events: Sequence[Event],
    reminders: Sequence[Reminder] = (),
    answers: Sequence[Answer] = (),
) -> str:
    """Give the first line of a file; lines of `json_contact`, with commas between, and `JSON_END` follow."""
    head = {
        "cardfile": "contacts",
        "form": FORM,
        "written": written.isoformat(),
        "circles": [asdict(circle) for circle in circles],
        "events": [asdict(event) for event in events],
        "reminders": [reminder_record(one) for one in reminders],
        "answers": [answer_record(one) for one in answers],
    }
    return f'{_text(head)[:-1]},"contacts":[\n'


JSON_END = "\n]}\n"


def json_contact(
    contact: Contact,
    categories: Sequence[str],
    jobs: Sequence[Mapping[str, Any]],
    pictures: Sequence[bytes],
    events: Sequence[str],
    interactions: Sequence[Interaction],
    origins: Sequence[Origin],
    reminders: Sequence[Reminder] = (),
    answers: Sequence[Answer] = (),
) -> str:
    """Give one contact as a line: the vCard is the record; fields, categories and jobs are there for other programs."""
    return _text(
        {
            "uid": contact.uid,
            "vcard": contact.vcard,
            "fields": asdict(contact.fields),
            "categories": list(categories),
            "jobs": list(jobs),
            "created": contact.created.isoformat(),
            "changed": contact.changed.isoformat(),
            "pictures": [{"type": _image_type(one), "data": base64.b64encode(one).decode()} for one in pictures],
            "events": list(events),
            "interactions": [interaction_record(one) for one in interactions],
            "origins": [asdict(origin) for origin in origins],
            "reminders": [reminder_record(one) for one in reminders],
            "answers": [answer_record(one) for one in answers],
        }
    )


def is_ours(start: bytes) -> bool:
    """Say by its first bytes whether a file is one that Cardfile wrote, whatever became of the rest of it."""
    return _OURS.match(start.removeprefix(b"\xef\xbb\xbf")) is not None


def read_json(stream: BinaryIO, file: str) -> Iterator[Incoming | Problem]:
    """Give every contact of a file that Cardfile wrote, and a problem for what cannot be read."""
    first = stream.readline(MAX_LINE)
    try:
        head = json.loads(first.decode("utf-8-sig").rstrip() + "]}")
        if not isinstance(head, dict) or head.get("contacts") != []:
            raise ValueError
    except (ValueError, RecursionError):
        yield from _whole(first + stream.read(MAX_WHOLE + 1 - len(first)), file)
        return
    yield from _Reader(head, file).contacts(_lines(stream))


def _whole(content: bytes, file: str) -> Iterator[Incoming | Problem]:
    """A file that another program has written anew, not line by line."""
    try:
        data = json.loads(content.decode("utf-8-sig")) if len(content) <= MAX_WHOLE else None
    except (ValueError, RecursionError):
        yield Problem(file, 0, NOTHING_LEFT) if is_ours(content) else Problem(file, 1, BROKEN)
        return
    if not isinstance(data, dict) or not isinstance(data.get("contacts"), list):
        yield Problem(file, 0, NOT_OURS)
        return
    yield from _Reader(data, file).contacts((1, one) for one in data["contacts"])


def _lines(stream: BinaryIO) -> Iterator[tuple[int, Any]]:
    number, broken = 1, 0
    while line := stream.readline(MAX_LINE):
        number += 1
        text = line.strip().rstrip(b",")
        if text and broken:
            yield broken, None
            broken = 0
        if text == b"]}":
            return
        if text:
            try:
                yield number, json.loads(text)
            except (ValueError, RecursionError):
                # Where it is the last one, the file ends in its midst.
                broken = number
    yield broken or number + 1, _NO_END


class _Reader:
    """Reads the contacts of one file; what is odd in one is left out of it and said."""

    def __init__(self, head: Mapping[str, Any], file: str) -> None:
        self._file = file
        self._head = head
        self._document = Document(
            tuple(filter(None, map(circle_from, _list(head, "circles")))),
            tuple(filter(None, map(event_from, _list(head, "events")))),
            tuple(filter(None, map(reminder_from, _list(head, "reminders")))),
            tuple(filter(None, map(answer_from, _list(head, "answers")))),
        )
        self._pictures = 0

    def contacts(self, entries: Iterator[tuple[int, Any]]) -> Iterator[Incoming | Problem]:
        if self._head.get("cardfile") != "contacts":
            yield Problem(self._file, 0, NOT_OURS)
            return
        form, taken = self._head.get("form"), False
        if form != FORM:
            newer = isinstance(form, int) and form > FORM
            yield Problem(self._file, 0, NEWER if newer else NOTHING_LEFT)
            return
        for line, entry in entries:
            taken = taken or isinstance(entry, dict)
            if entry is _NO_END:
                yield Problem(self._file, line, CUT_OFF) if taken else Problem(self._file, 0, NOTHING_LEFT)
            elif not isinstance(entry, dict):
                yield Problem(self._file, line, BROKEN)
            else:
                yield from self._contact(line, entry)

    def _contact(self, line: int, entry: Mapping[str, Any]) -> Iterator[Incoming | Problem]:
        vcard = entry.get("vcard")
        if not isinstance(vcard, str) or "BEGIN:VCARD" not in vcard[:100].upper() or not is_text(vcard):
            yield Problem(self._file, line, NO_VCARD)
            return
        pictures, wrong = [], []
        for record in _list(entry, "pictures"):
            picture = _picture(record)
            self._pictures += len(picture)
            if not picture:
                wrong.append(BAD_PICTURE)
            elif self._pictures > MAX_PICTURES:
                wrong.append(TOO_MUCH)
            else:
                pictures.append(picture)
        reminders = [reminder_from(record) for record in _list(entry, "reminders")]
        answers = [answer_from(record) for record in _list(entry, "answers")]
        interactions = [interaction_from(record) for record in _list(entry, "interactions")]
        origins = [origin_from(record) for record in _list(entry, "origins")]
        wrong += [BAD_PART.format(part="interactions")] if None in interactions else []
        wrong += [BAD_PART.format(part="origins")] if None in origins else []
        wrong += [BAD_PART.format(part="reminders")] if None in reminders or None in answers else []
        beside = Beside(
            self._document,
            tuple(pictures),
            moment_from(entry.get("created")),
            moment_from(entry.get("changed")),
            tuple(event for event in _list(entry, "events") if isinstance(event, str)),
            tuple(one for one in interactions if one is not None),
            tuple(one for one in origins if one is not None),
            tuple(one for one in reminders if one is not None),
            tuple(one for one in answers if one is not None),
        )
        for why in dict.fromkeys(wrong):
            yield Problem(self._file, line, why)
        yield Incoming(vcard, vcard_to_fields(vcard), self._file, line, beside=beside)


def _text(record: object) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _list(record: Mapping[str, Any], name: str) -> list[Any]:
    found = record.get(name)
    return found if isinstance(found, list) else []


def _image_type(content: bytes) -> str:
    return next((kind for start, kind in _IMAGE_STARTS.items() if content.startswith(start)), "")


def _picture(record: Any) -> bytes:
    try:
        content = base64.b64decode(record["data"], validate=True)
    except (TypeError, KeyError, ValueError, binascii.Error):
        return b""
    return content if _image_type(content) else b""
