"""Give contacts to other programs: vCards for phones, a table for Google, or everything for another Cardfile."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.actions.saving import save_file
from desktop.contacts.categories import vcard_categories
from desktop.contacts.disk import disk_error
from desktop.contacts.errors import DiskFull, FileForbidden
from desktop.contacts.jobs import vcard_jobs
from desktop.contacts.model import Answer, Contact, Query, Reminder
from desktop.contacts.store import Store
from desktop.exchange.errors import ExportStopped
from desktop.exchange.google_csv import google_csv
from desktop.exchange.model import Progress, Stop
from desktop.exchange.own_json import JSON_END, json_contact, json_head
from desktop.exchange.phone_cards import MAX_PICTURE, phone_card

FORMS = ("vcf", "csv", "json")
PICTURE_SIDE = 1600
# Beside what systems refuse: marks that turn the order of letters round would show another name than the file has.
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How vCards are written: in which version, and whether with the card's front where there is no picture."""

    version: str = "3.0"
    with_pictures: bool = False


def nothing_said(done: int, total: int) -> None:
    """Take a progress that nobody wants to see."""


def never() -> bool:
    """Never stop."""
    return False


def chosen(store: Store, search: str = "", circle: str = "", company: str = "") -> list[str]:
    """Give the UIDs of the contacts for which all of this holds, in the order of the list."""
    query = Query(search, category=circle, company=company)
    store.whole_index()
    return store.finder.uids(store.finder.listing(query).ids)


def exported(
    store: Store,
    uids: Sequence[str] | None = None,
    form: str = "vcf",
    options: ExportOptions | None = None,
    progress: Progress = nothing_said,
    stop: Stop = never,
) -> Iterator[bytes]:
    """Give what a file of these contacts (or of all) holds, part by part; raises ExportStopped."""
    wanted = chosen(store) if uids is None else uids
    contacts = _told(store, wanted, progress, stop)
    if form == "csv":
        yield google_csv(list(contacts)).encode("utf-8", "replace")
    elif form == "json":
        yield from _json(store, contacts)
    else:
        for contact in contacts:
            yield _vcard(store, contact, options or ExportOptions()).encode("utf-8", "replace")


def export_contacts(
    store: Store,
    file: Path,
    uids: Sequence[str] | None = None,
    form: str = "vcf",
    options: ExportOptions | None = None,
    progress: Progress = nothing_said,
    stop: Stop = never,
) -> int:
    """Write these contacts (or all) to a file, whole or not at all, and give how many.

    Raises FileForbidden, DiskFull, ExportStopped.
    """
    wanted = chosen(store) if uids is None else uids
    save_file(file, exported(store, wanted, form, options, progress, stop))
    return len(wanted)


def export_each(
    store: Store,
    folder: Path,
    uids: Sequence[str] | None = None,
    options: ExportOptions | None = None,
    progress: Progress = nothing_said,
    stop: Stop = never,
) -> list[Path]:
    """Write a vCard file for each of these contacts (or all), named after them, and give the files.

    No file that is there already is written over. Raises FileForbidden, DiskFull, ExportStopped.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        known = disk_error(error, folder)
        raise (known if isinstance(known, DiskFull) else FileForbidden(file=folder)) from error
    written: list[Path] = []
    for contact in _told(store, chosen(store) if uids is None else uids, progress, stop):
        file = _free(folder, _file_name(contact))
        save_file(file, [_vcard(store, contact, options or ExportOptions()).encode("utf-8", "replace")])
        written.append(file)
    return written


def _told(store: Store, uids: Sequence[str], progress: Progress, stop: Stop) -> Iterator[Contact]:
    for number, contact in enumerate(store.contacts(uids)):
        if number % 20 == 0:
            progress(number, len(uids))
            if stop():
                raise ExportStopped()
        yield contact
    progress(len(uids), len(uids))


def _vcard(store: Store, contact: Contact, options: ExportOptions) -> str:
    def front() -> bytes | None:
        if not (options.with_pictures and contact.pictures):
            return None
        return _small(store.picture_path(contact.pictures[0]))

    return phone_card(contact.vcard, options.version, _shrunk, front)


def _json(store: Store, contacts: Iterator[Contact]) -> Iterator[bytes]:
    answers = _answers_by_end(store)
    about_nobody = [one for one in store.reminders.all() if not one.uids]
    of_nobody = [
        *answers.get("", []),
        *(one for kept in about_nobody for one in store.answers.of(f"reminder:{kept.id}")),
    ]
    yield json_head(store.now(), store.circles.all(), store.events.all(), about_nobody, of_nobody).encode()
    between = ""
    for contact in contacts:
        record = json_contact(
            contact,
            vcard_categories(contact.vcard),
            [asdict(job) for job in vcard_jobs(contact.vcard)],
            [_content(store, picture) for picture in contact.pictures],
            [event.id for event in store.events.of(contact.uid)],
            store.interactions.of(contact.uid),
            store.origins_of(contact.uid),
            reminders := store.reminders.of(contact.uid),
            [*answers.get(contact.uid, []), *_answers_to(store, reminders)],
        )
        yield f"{between}{record}".encode()
        between = ",\n"
    yield JSON_END.encode()


def _answers_to(store: Store, reminders: Sequence[Reminder]) -> list[Answer]:
    return [answer for reminder in reminders for answer in store.answers.of(f"reminder:{reminder.id}")]


def _answers_by_end(store: Store) -> dict[str, list[Answer]]:
    """The answers to what is computed: of each contact those whose thing ends with it, under "" those about events."""
    found: dict[str, list[Answer]] = {}
    for answer in store.answers.all():
        kind, _, rest = answer.thing.partition(":")
        if kind != "reminder":
            found.setdefault("" if kind == "event" else rest.rpartition(":")[2], []).append(answer)
    return found


def _content(store: Store, picture: str) -> bytes:
    file = store.picture_path(picture)
    try:
        return file.read_bytes()
    except OSError as error:
        raise disk_error(error, file.parent) from error


def _shrunk(content: bytes) -> bytes | None:
    """Make a picture out of a vCard small; through the one door by which pictures from outside are opened."""
    with tempfile.TemporaryDirectory(prefix="cardfile-") as folder:
        file = Path(folder) / "picture"
        file.write_bytes(content)
        return _small(file)


def _small(file: Path) -> bytes | None:
    from ocr.errors import ReadingError
    from ocr.jpeg import small_jpeg
    from ocr.photo import open_photo, shrunk

    try:
        photo = next(open_photo(file))
    except (ReadingError, StopIteration, OSError):
        return None
    return small_jpeg(shrunk(photo.pixels, PICTURE_SIDE), MAX_PICTURE)


def _file_name(contact: Contact) -> str:
    """Give a file name that every system takes."""
    fields = contact.fields
    name = fields.called or contact.uid
    name = _NOT_IN_NAMES.sub(" ", name).strip(" .")[:80] or "contact"
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def _free(folder: Path, name: str) -> Path:
    numbers = ("", *(f" {number}" for number in range(2, 100_000)))
    return next(file for number in numbers if not (file := folder / f"{name}{number}.vcf").exists())
