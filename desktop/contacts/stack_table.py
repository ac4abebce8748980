"""The stack's photographs and cards as rows of the database; what is in them is JSON of others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from desktop.contacts.database import Database, Row
from desktop.contacts.errors import CardGone, UndoBlocked
from desktop.contacts.journal import Change, Journal, State
from desktop.contacts.model import StackCardRow, StackPair, StackRow, StackState


class StackTable:
    """The rows of the stack; every method is a transaction of its own, or joins an open one."""

    def __init__(self, database: Database, journal: Journal, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._journal = journal
        self._clock = clock
        journal.takes_back("stack_card", self._undo_change, self._redo_change)

    def add(self, photos: Iterable[tuple[Path, str, str]]) -> list[StackRow]:
        """Put photographs (file, content hash or nothing, name to show) at the end, waiting; all or none."""
        with self._database.writing():
            now = self._clock().isoformat()
            items = [
                self._database.insert(
                    "INSERT INTO stack(photo, photo_hash, name, state, added) VALUES (?, ?, ?, ?, ?)",
                    (os.fsencode(photo), photo_hash, name, StackState.WAITING, now),
                )
                for photo, photo_hash, name in photos
            ]
            return [self.get(item) for item in items]

    def all(self) -> list[StackRow]:
        """Give every photograph with its cards, in the order they were added."""
        cards: dict[int, list[StackCardRow]] = {}
        for row in self._database.rows("SELECT * FROM stack_card ORDER BY item, number"):
            cards.setdefault(row["item"], []).append(_card(row))
        rows = self._database.rows("SELECT * FROM stack ORDER BY id")
        return [_item(row, cards.get(row["id"], [])) for row in rows]

    def get(self, item: int) -> StackRow:
        """Give one photograph with its cards; raises CardGone."""
        row = self._database.row("SELECT * FROM stack WHERE id = ?", (item,))
        if row is None:
            raise CardGone()
        cards = self._database.rows("SELECT * FROM stack_card WHERE item = ? ORDER BY number", (item,))
        return _item(row, [_card(card) for card in cards])

    def card(self, item: int, number: int) -> StackCardRow:
        """Give one card; raises CardGone."""
        row = self._database.row("SELECT * FROM stack_card WHERE item = ? AND number = ?", (item, number))
        if row is None:
            raise CardGone()
        return _card(row)

    def set_state(self, item: int, state: StackState, error: str = "") -> None:
        """Write how far a photograph has come; one that has left the stack meanwhile stays away."""
        with self._database.writing():
            self._database.rows("UPDATE stack SET state = ?, error = ? WHERE id = ?", (state, error, item))

    def set_hash(self, item: int, photo_hash: str) -> None:
        """Write the hash of the photograph's file, once it has been read."""
        with self._database.writing():
            self._database.rows("UPDATE stack SET photo_hash = ? WHERE id = ?", (photo_hash, item))

    def recover(self) -> int:
        """Let everything wait again that was being read; gives how many."""
        with self._database.writing():
            waiting = (StackState.WAITING, StackState.READING)
            return len(self._database.rows("UPDATE stack SET state = ? WHERE state = ? RETURNING id", waiting))

    def put_cards(self, item: int, cards: Iterable[StackCardRow]) -> None:
        """Put cards in the place of those with the same number; the photograph's state follows."""
        with self._database.writing():
            self.get(item)
            for card in cards:
                self._database.rows(
                    "INSERT OR REPLACE INTO stack_card(item, number, state, reading, picture, draft, uid)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (item, card.number, card.state, card.reading, card.picture, card.draft, card.uid),
                )
            # A photograph that was read anew may have fewer cards than before.
            self._database.rows(
                "DELETE FROM stack_pair WHERE joined AND"
                " ((front_item, front_number) NOT IN (SELECT item, number FROM stack_card)"
                " OR (back_item, back_number) NOT IN (SELECT item, number FROM stack_card))"
            )
            self._state_from_cards(item)

    def drop_cards(self, item: int) -> None:
        """Forget the cards of a photograph that are still to review, before it is read anew."""
        with self._database.writing():
            self._database.rows("DELETE FROM stack_card WHERE item = ? AND state <> ?", (item, StackState.KEPT))

    def set_draft(self, item: int, number: int, draft: str) -> None:
        """Write what the user has typed for a card."""
        with self._database.writing():
            self._database.rows("UPDATE stack_card SET draft = ? WHERE item = ? AND number = ?", (draft, item, number))

    def change_card(self, item: int, number: int, state: StackState, draft: str, uid: str = "") -> None:
        """Move a card to another state, as a change of the journal's open step; raises CardGone."""
        before = self.card(item, number)
        self._set_card(item, number, {"state": state, "draft": draft, "uid": uid})
        self._journal.record(
            Change(
                "stack_card",
                f"{item}/{number}",
                # What the user had corrected is worth more than what was there before: an undo keeps it.
                {"state": before.state, "draft": draft, "uid": before.uid},
                {"state": state, "draft": draft, "uid": uid},
            )
        )

    def cards_of(self, uid: str) -> list[tuple[int, StackCardRow]]:
        """Give the cards that were kept as this contact, each with its photograph's id."""
        rows = self._database.rows("SELECT * FROM stack_card WHERE uid = ? ORDER BY item, number", (uid,))
        return [(row["item"], _card(row)) for row in rows]

    def neighbours(self, item: int) -> tuple[int | None, int | None]:
        """Give the ids of the photographs before and after one, None at the ends of the stack."""
        before = self._database.row("SELECT id FROM stack WHERE id < ? ORDER BY id DESC LIMIT 1", (item,))
        after = self._database.row("SELECT id FROM stack WHERE id > ? ORDER BY id LIMIT 1", (item,))
        return (before["id"] if before else None, after["id"] if after else None)

    def pairs(self, item: int | None = None) -> list[StackPair]:
        """Give the pairs in which a photograph has a part, or all."""
        chosen = "? IS NULL" if item is None else "? IN (front_item, back_item)"
        rows = self._database.rows(f"SELECT * FROM stack_pair WHERE {chosen} ORDER BY rowid", (item,))
        return [_pair(row) for row in rows]

    def put_pair(self, pair: StackPair) -> None:
        """Write down that two cards are, or are not, the sides of one; what was said of the two before is forgotten."""
        with self._database.writing():
            for one, other in ((pair.front, pair.back), (pair.back, pair.front)):
                self._database.rows(
                    "DELETE FROM stack_pair WHERE front_item = ? AND front_number = ?"
                    " AND back_item = ? AND back_number = ?",
                    (*one, *other),
                )
            self._database.rows(
                "INSERT INTO stack_pair(front_item, front_number, back_item, back_number, why, joined)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (*pair.front, *pair.back, pair.why, pair.joined),
            )

    def remove(self, items: Iterable[int]) -> None:
        """Take photographs off the stack, with their cards."""
        with self._database.writing():
            for item in items:
                self._database.rows("DELETE FROM stack WHERE id = ?", (item,))

    def _undo_change(self, change: Change) -> None:
        """Take a card back to its state before; one that has left the stack stays away."""
        item, _, number = change.key.partition("/")
        if change.before is not None:
            self._set_card(int(item), int(number), change.before)

    def _redo_change(self, change: Change) -> None:
        """Move a card once more to its state after; raises UndoBlocked where it stands otherwise, or says otherwise."""
        item, _, number = change.key.partition("/")
        before, after = change.before or {}, change.after or {}
        row = self._database.row(
            "SELECT state, draft, uid FROM stack_card WHERE item = ? AND number = ?", (int(item), int(number))
        )
        if row is None:
            return
        if any(row[column] != before[column] for column in ("state", "draft", "uid")):
            raise UndoBlocked()
        self._set_card(int(item), int(number), after)

    def _set_card(self, item: int, number: int, card: State) -> None:
        self._database.rows(
            "UPDATE stack_card SET state = ?, draft = ?, uid = ? WHERE item = ? AND number = ?",
            (card["state"], card["draft"], card["uid"], item, number),
        )
        self._state_from_cards(item)

    def _state_from_cards(self, item: int) -> None:
        """A photograph is in review while one of its cards is, then kept if one of them was."""
        rows = self._database.rows("SELECT DISTINCT state FROM stack_card WHERE item = ?", (item,))
        states = {row["state"] for row in rows}
        for state in (StackState.REVIEW, StackState.KEPT, StackState.SKIPPED):
            if state in states:
                self._database.rows("UPDATE stack SET state = ?, error = '' WHERE id = ?", (state, item))
                return


def _item(row: Row, cards: list[StackCardRow]) -> StackRow:
    return StackRow(
        row["id"],
        os.fsdecode(row["photo"]),
        row["photo_hash"],
        row["name"],
        StackState(row["state"]),
        row["error"],
        datetime.fromisoformat(row["added"]),
        tuple(cards),
    )


def _pair(row: Row) -> StackPair:
    front, back = (row["front_item"], row["front_number"]), (row["back_item"], row["back_number"])
    return StackPair(front, back, row["why"], bool(row["joined"]))


def _card(row: Row) -> StackCardRow:
    return StackCardRow(
        row["number"], StackState(row["state"]), row["reading"], row["picture"], row["draft"], row["uid"]
    )
