"""`cardfile scan`: read photographs and texts, print what was read, keep it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.terminal import Bar, columns, plain, say, use_utf8

if TYPE_CHECKING:
    from desktop.actions.meeting import Meeting
    from desktop.actions.whole_cards import WholeCard
    from desktop.app import App
    from ocr.model import Reading, ReadOptions

UNREAD = "part of this is in a script that Cardfile cannot read yet, such as Arabic or Hebrew, and was left out."

_LABELS = {
    "name": "Name",
    "title": "Title",
    "organization": "Company",
    "department": "Department",
    "phone": "Phone",
    "email": "E-mail",
    "url": "Web",
    "address": "Address",
    "social": "Profile",
    "note": "Note",
}


def scan_command(app: App, given: argparse.Namespace) -> int:
    """Read the photographs and texts, each printed as soon as it is read."""
    options = app.read_options(given.region, _trace_folder(given.trace), given.one_reader)
    photos = [Path(photo) for photo in given.photos]
    if given.keep:
        # A store that cannot be used is worth knowing before the reading, not after it.
        app.store.count()
        photos = _not_kept_yet(app, photos) if given.format == "text" else photos
    bar = Bar(sys.stderr)
    bar.show(0, len(photos) + len(given.text))
    taken = _Taken(app, given)
    try:
        taken.take(_readings(app, photos, given.text, options, bar), bar)
    finally:
        bar.end()
    taken.printed.end()
    taken.say_doubles()
    return 0 if taken.all_well else 1


def _not_kept_yet(app: App, photos: list[Path]) -> list[Path]:
    """Leave out what was kept before, and say so."""
    from desktop.actions.keep import not_kept_yet

    left = not_kept_yet(app.store, photos)
    if count := len(photos) - len(left):
        what = "1 photograph was kept before and is" if count == 1 else f"{count} photographs were kept before and are"
        say(f"{what} not read again.")
    return left


def _readings(app: App, photos: list[Path], texts: list[str], options: ReadOptions, bar: Bar) -> Iterator[Reading]:
    """Read the photographs and then the texts, each in the order given."""
    from desktop.actions.scan import scan
    from desktop.actions.scan_text import scan_texts, text_workers

    total = len(photos) + len(texts)
    if photos:
        yield from scan(photos, options, app.workers, lambda progress: bar.show(progress.done, total))
    if texts:
        done, workers = len(photos), text_workers(app.record_bug_text)
        try:
            yield from scan_texts(
                texts, options, workers, sys.stdin.buffer, lambda progress: bar.show(done + progress.done, total)
            )
        finally:
            workers.close()


class _Taken:
    """Takes readings as they come: prints them, joins the sides of a card, and keeps what is to be kept."""

    def __init__(self, app: App, given: argparse.Namespace) -> None:
        self._app = app
        self._given = given
        self._hashes: dict[Path, str] = {}
        self.printed = _Printed(given.format, join=not given.no_join)
        self._kept: list[str] = []
        self._said = _meeting(app, given)
        self.all_well = True

    def take(self, readings: Iterator[Reading], bar: Bar) -> None:
        """Take every reading; its cards are whole when the next has come, which may be the back of its card."""
        from desktop.actions.whole_cards import whole_cards

        as_vcards = self._given.format == "vcf"
        if not (self._given.keep or as_vcards):
            for _ in self._shown(readings, bar):
                pass
            return
        for cards in whole_cards(self._shown(readings, bar), join=not self._given.no_join):
            bar.hide()
            for card in cards:
                if card.sentence:
                    say(card.sentence)
            if as_vcards:
                self.printed.add_vcards(cards)
            if self._given.keep:
                self.all_well = self._keep(cards) and self.all_well
            bar.again()

    def say_doubles(self) -> None:
        """Say how many of those that were kept may be there already."""
        if not self._kept:
            return
        from desktop.actions.duplicates import proposals_among

        pairs = proposals_among(self._app.store, self._kept)
        if count := len({uid for pair in pairs for uid in (pair.one, pair.other)} & set(self._kept)):
            say(f"{count} contact{'' if count == 1 else 's'} may be there twice now; see: cardfile duplicates")

    def _keep(self, cards: Sequence[WholeCard]) -> bool:
        """Keep the cards of a reading and say so; false when one of them could not be kept."""
        from desktop.actions.keep import keep_whole

        all_kept = True
        for card, kept in zip(cards, keep_whole(self._app.store, cards, self._hashes, self._said), strict=True):
            if kept is None:
                say(
                    f"{card.front.photo}: nothing was read that is worth keeping; open it in the window and fill it in."
                )
                all_kept = False
                continue
            if kept.step:
                self._kept.append(kept.contact.uid)
            source = "text" if card.front.card.card.blank else "photograph"
            who = kept.contact.fields.called or "a contact without a name"
            say(f"Kept {who}." if kept.step else f"{who} is there already, from this very {source}; nothing was added.")
        return all_kept

    def _shown(self, readings: Iterator[Reading], bar: Bar) -> Iterator[Reading]:
        """Give the readings on as they come, each when it is printed."""
        for reading in readings:
            bar.hide()
            self.all_well = reading.error is None and self.all_well
            self.printed.add(reading)
            if self._given.keep and reading.cards:
                self._hashes[Path(reading.photo)] = _hash_of(reading)
            bar.again()
            yield reading


class _Printed:
    """Prints readings in one of the formats, each as soon as it may."""

    def __init__(self, form: str, join: bool) -> None:
        self._form = form
        self._join = join
        self._records: list[dict[str, Any]] = []
        self._first = True
        self._doubtful = False
        use_utf8(strict=form != "text")

    def add(self, reading: Reading) -> None:
        from desktop.actions.scan import reading_record

        if self._form == "json":
            # One list, so that it is whole or not there: kept until the end.
            self._records.append(reading_record(reading, self._join))
            return
        if any(card.unread for card in reading.cards):
            say(f"{reading.photo}: {UNREAD}")
        if reading.error is not None:
            say(f"{reading.photo}: {reading.error}")
        elif self._form == "text":
            self._add_text(reading)
        sys.stdout.flush()

    def add_vcards(self, cards: Sequence[WholeCard]) -> None:
        """Print cards as vCards."""
        from desktop.actions.whole_cards import vcards

        sys.stdout.write(vcards(cards))
        sys.stdout.flush()

    def end(self) -> None:
        if self._form == "json":
            try:
                text = json.dumps(self._records, ensure_ascii=False, indent=2)
                text.encode()
            except UnicodeEncodeError:
                # A file name that is no text, or half a letter: JSON has a way to write it.
                text = json.dumps(self._records, indent=2)
            print(text)
        if self._doubtful and sys.stderr.isatty():
            say("? stands before what is not certain: compare it with the card.")

    def _add_text(self, reading: Reading) -> None:
        from desktop.actions.review import facts

        for number, card in enumerate(reading.cards, 1):
            if not self._first:
                print()
            self._first = False
            print(plain(reading.photo) + (f", card {number} of {len(reading.cards)}" if len(reading.cards) > 1 else ""))
            found = facts(card)
            self._doubtful = self._doubtful or any(fact.doubtful for fact in found)
            lines = columns([(_LABELS[fact.kind], fact.text) for fact in found])
            for fact, line in zip(found, lines, strict=True):
                print(f"{'?' if fact.doubtful else ' '} {line}")


def _meeting(app: App, given: argparse.Namespace) -> Meeting:
    """What is said of everybody who is kept: where one met, circles, and when to write to them."""
    from desktop.actions.meeting import NOTHING_SAID, meeting
    from desktop.actions.met import event_named_or_new

    if not given.keep:
        return NOTHING_SAID
    event, new = event_named_or_new(app.store, given.met) if given.met else (None, False)
    if event and new:
        say(f"“{event.name}” is a new event, on {event.begins}; see: cardfile events")
    return meeting(app.settings, app.clock(), event, given.circle)


def _hash_of(reading: Reading) -> str:
    """Give the hash by which a photograph or text is known again."""
    from desktop.actions.scan import photo_hash
    from desktop.actions.scan_text import text_hash

    is_text = any(card.card.blank for card in reading.cards)
    return text_hash(reading) if is_text else photo_hash(Path(reading.photo))


def _trace_folder(folder: str) -> str:
    from desktop.contacts.errors import FileForbidden

    if folder:
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileForbidden(file=folder) from error
    return folder
