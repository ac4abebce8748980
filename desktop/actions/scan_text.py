"""Scan texts: signatures, pasted text and e-mails, read in a worker by the rules that read cards."""

from __future__ import annotations

import hashlib
import stat
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

from desktop.actions.scan import Progress, scan
from ocr.errors import (
    PhotoForbidden,
    PhotoMissing,
    ReaderCrashed,
    ReadingTimedOut,
    TextEmpty,
    TextIsFolder,
    TextTooLarge,
    TextTooTangled,
    TextUnknownFormat,
)
from ocr.model import Reading, ReadOptions

if TYPE_CHECKING:
    from desktop.reading.workers import ReadingWorkers

STANDARD_INPUT = "-"
MAIL_ENDING = ".eml"
TEXT_MEGABYTES = 1
MAIL_MEGABYTES = 30
"""An e-mail may have large attachments; they are passed over."""
TIME_LIMIT = 20.0
MEMORY_LIMIT = 1_000_000_000


def text_workers(on_bug: Callable[[str], object] = lambda text: None) -> ReadingWorkers:
    """Give the one worker process that takes texts apart; the caller closes it."""
    from desktop.reading.workers import ReadingWorkers

    read = "desktop.actions.scan_text:read_text_file"
    return ReadingWorkers(1, TIME_LIMIT, MEMORY_LIMIT, read, on_bug=on_bug)


def scan_texts(
    texts: Sequence[str],
    options: ReadOptions,
    workers: ReadingWorkers,
    standard_input: BinaryIO,
    on_progress: Callable[[Progress], None] = lambda progress: None,
) -> Generator[Reading, None, None]:
    """Read texts and e-mails and give their readings in the order given; each has one card, a blank one.

    A text named "-" is what comes from the standard input, once.
    """
    tangled = {str(ReaderCrashed()), str(ReadingTimedOut(seconds=round(TIME_LIMIT)))}
    with TemporaryDirectory(prefix="cardfile-") as folder:
        # The worker process has no standard input of its own.
        piped = Path(folder, "text")
        if STANDARD_INPUT in texts:
            piped.write_bytes(standard_input.read(MAIL_MEGABYTES * 1_000_000 + 1))
        files = [piped if text == STANDARD_INPUT else Path(text) for text in texts]
        for text, reading in zip(texts, scan(files, options, workers, on_progress), strict=True):
            error = str(TextTooTangled()) if reading.error in tangled else reading.error
            yield replace(reading, photo=text, error=error)


def text_hash(reading: Reading) -> str:
    """Give the SHA-256 of the lines that a reading of a text is made of, or nothing where there are none."""
    lines = "\n".join(line.text for card in reading.cards for line in card.lines)
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest() if lines else ""


def read_text_file(path: str | Path, options: ReadOptions) -> Reading:
    """Read a text file, or the signature of an e-mail; raises ReadingError."""
    from desktop.exchange.mail import MailTangled, is_mail, read_mail
    from ocr import Sender, read_text, signature_of
    from ocr.text import decoded

    started = time.perf_counter()
    content = _content(Path(path))
    if Path(path).suffix.lower() == MAIL_ENDING or is_mail(content):
        try:
            mail = read_mail(content)
        except MailTangled as error:
            raise TextTooTangled from error
        card = read_text(signature_of(mail.text), options.region, Sender(mail.name, mail.email))
    elif len(content) > TEXT_MEGABYTES * 1_000_000:
        raise TextTooLarge(limit=TEXT_MEGABYTES)
    else:
        card = read_text(decoded(content), options.region)
    return Reading(str(path), time.perf_counter() - started, (card,))


def _content(path: Path) -> bytes:
    """Give the bytes of a file, no more of them than an e-mail may have."""
    try:
        # What is no plain file (a pipe, a device) might never end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise TextIsFolder if path.is_dir() else TextUnknownFormat
        with path.open("rb") as file:
            content = file.read(MAIL_MEGABYTES * 1_000_000 + 1)
    except FileNotFoundError as error:
        raise PhotoMissing from error
    except PermissionError as error:
        raise PhotoForbidden from error
    except OSError as error:
        raise PhotoMissing from error
    if not content.strip():
        raise TextEmpty
    if len(content) > MAIL_MEGABYTES * 1_000_000:
        raise TextTooLarge(limit=MAIL_MEGABYTES if path.suffix.lower() == MAIL_ENDING else TEXT_MEGABYTES)
    return content
