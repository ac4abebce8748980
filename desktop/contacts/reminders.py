"""What the user wants to be reminded of, and what he answered when he was."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from desktop.contacts.database import Database, Row
from desktop.contacts.errors import ReminderGone
from desktop.contacts.journal import Journal
from desktop.contacts.journaled_rows import JournaledRows
from desktop.contacts.model import Answer, AnswerKind, Reminder, ReminderKind
from desktop.contacts.moments import moment_from_text

ABOUT_CONTACT = (
    "(thing IN ('keep:' || :uid, 'birthday:' || :uid, 'anniversary:' || :uid, 'cadence:' || :uid)"
    " OR (thing LIKE 'met:%' AND substr(thing, -length(:uid) - 1) = ':' || :uid))"
)
"""Says of a `thing` that it is computed of one contact."""

_KINDS, _SAID = frozenset(ReminderKind), frozenset(AnswerKind)


class ReminderTable:
    """The reminders of one database; every change is a step of its own, or joins the open one.

    One that something else has written so that it makes no sense is passed over.
    """

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal
        columns = ("kind", "due", "text", "every", "created", "event")
        self._rows = JournaledRows(database, journal, "reminder", ("id",), columns, ("reminder_contact.reminder",))
        self._links = JournaledRows(database, journal, "reminder_contact", ("reminder", "uid"))

    def add(
        self,
        kind: ReminderKind,
        due: str,
        uids: Sequence[str],
        created: datetime,
        text: str = "",
        every: str = "",
        event: str = "",
    ) -> Reminder:
        """Write down a reminder; what its parts mean is said at `Reminder`."""
        made = Reminder(str(uuid.uuid4()), kind, due, text, tuple(dict.fromkeys(uids)), created, every, event)
        return self.take(made)

    def take(self, reminder: Reminder) -> Reminder:
        """Write a reminder with its own id, in the place of the one that has it."""
        with self._journal.step("reminder"):
            self._put(reminder)
        return reminder

    def change(self, reminder: Reminder) -> Reminder:
        """Write a reminder's new state, contacts included; raises ReminderGone."""
        with self._journal.step("reminder"):
            self.get(reminder.id)
            self._put(reminder)
        return reminder

    def remove(self, id_: str) -> None:
        """Take a reminder away (an undo brings it back); raises ReminderGone."""
        with self._journal.step("reminder"):
            for uid in self.get(id_).uids:
                self._links.put(None, id_, uid)
            self._rows.put(None, id_)

    def get(self, id_: str) -> Reminder:
        """Give one reminder; raises ReminderGone."""
        found = self._with_contacts(self._database.rows("SELECT * FROM reminder WHERE id = ?", (id_,)))
        if not found:
            raise ReminderGone()
        return found[0]

    def all(self) -> list[Reminder]:
        """Give every reminder, also those that are answered, the earliest first."""
        return self._with_contacts(self._database.rows("SELECT * FROM reminder ORDER BY due, created, id"))

    def open(self) -> list[Reminder]:
        """Give the reminders that may still come: recurring ones, and those that are neither done nor skipped.

        What is left out is everything about contacts that are all in the trash.
        """
        rows = self._database.rows(
            "SELECT * FROM reminder WHERE NOT (every = '' AND EXISTS (SELECT 1 FROM answer"
            " WHERE thing = 'reminder:' || reminder.id AND occurrence = substr(due, 1, 10) AND kind <> 'snoozed'))"
            " AND (NOT EXISTS (SELECT 1 FROM reminder_contact WHERE reminder = reminder.id)"
            " OR EXISTS (SELECT 1 FROM reminder_contact JOIN contact USING(uid)"
            " WHERE reminder = reminder.id AND deleted IS NULL)) ORDER BY due, created, id"
        )
        return self._with_contacts(rows)

    def of(self, uid: str) -> list[Reminder]:
        """Give a contact's reminders, also those that are answered, the earliest first."""
        rows = self._database.rows(
            "SELECT reminder.* FROM reminder_contact JOIN reminder ON id = reminder WHERE uid = ?"
            " ORDER BY due, created, id",
            (uid,),
        )
        return self._with_contacts(rows)

    def move(self, uid: str, to: str) -> None:
        """Give a contact's reminders to another contact, for a merge."""
        with self._journal.step("merge"):
            for one in self.of(uid):
                self._put(replace(one, uids=tuple(dict.fromkeys(to if who == uid else who for who in one.uids))))

    def _put(self, reminder: Reminder) -> None:
        for uid in self._uids([reminder.id]).get(reminder.id, []):
            if uid not in reminder.uids:
                self._links.put(None, reminder.id, uid)
        state = {
            "kind": reminder.kind.value,
            "due": reminder.due,
            "text": reminder.text,
            "every": reminder.every,
            "created": reminder.created.isoformat(),
            "event": reminder.event,
        }
        self._rows.put(state, reminder.id)
        for uid in reminder.uids:
            self._links.put({}, reminder.id, uid)

    def _with_contacts(self, rows: Sequence[Row]) -> list[Reminder]:
        uids = self._uids([row["id"] for row in rows])
        return [found for row in rows if (found := _reminder(row, uids.get(row["id"], [])))]

    def _uids(self, ids: Sequence[str]) -> dict[str, list[str]]:
        """Those whom reminders are about; of many reminders all are looked up at once."""
        one = " WHERE reminder = ?" if len(ids) == 1 else ""
        found: dict[str, list[str]] = {}
        for row in self._database.rows(
            f"SELECT reminder, uid FROM reminder_contact{one} ORDER BY rowid", ids if one else ()
        ):
            found.setdefault(row["reminder"], []).append(row["uid"])
        return found


class AnswerTable:
    """What the user answered to reminders, those that are computed included; every change can be undone."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal
        self._rows = JournaledRows(database, journal, "answer", ("thing", "occurrence"), ("kind", "at", "until"))

    def put(self, answer: Answer, action: str = "answer") -> None:
        """Write down an answer, in the place of an earlier one to the same occurrence."""
        state = {"kind": answer.kind.value, "at": answer.at.isoformat(), "until": answer.until}
        with self._journal.step(action):
            self._rows.put(state, answer.thing, answer.occurrence)

    def all(self) -> list[Answer]:
        """Give every answer, the earliest first."""
        return _answers(self._database.rows("SELECT * FROM answer ORDER BY at, thing, occurrence"))

    def of(self, thing: str) -> list[Answer]:
        """Give the answers to one thing, the earliest first."""
        return _answers(self._database.rows("SELECT * FROM answer WHERE thing = ? ORDER BY at, occurrence", (thing,)))

    def take(self, answers: Iterable[Answer]) -> None:
        """Write answers from another store; those that are known here stay as they are."""
        with self._journal.step("answer"):
            for answer in answers:
                if self._rows.get(answer.thing, answer.occurrence) is None:
                    self.put(answer)

    def move(self, uid: str, to: str) -> None:
        """Let what was answered about a contact hold for another, for a merge; of two answers the later one."""
        with self._journal.step("merge"):
            for answer in self._about(uid):
                moved = replace(answer, thing=answer.thing.removesuffix(uid) + to)
                known = next((one for one in self.of(moved.thing) if one.occurrence == moved.occurrence), None)
                if known is None or known.at < moved.at:
                    self.put(moved, "merge")
                self._rows.put(None, answer.thing, answer.occurrence)

    def _about(self, uid: str) -> list[Answer]:
        """The answers to what is computed of one contact."""
        rows = self._database.rows(f"SELECT * FROM answer WHERE {ABOUT_CONTACT} ORDER BY at", {"uid": uid})
        return _answers(rows)


def _reminder(row: Row, uids: Sequence[str]) -> Reminder | None:
    created = moment_from_text(row["created"])
    if created is None or row["kind"] not in _KINDS:
        return None
    kind = ReminderKind(row["kind"])
    return Reminder(row["id"], kind, row["due"], row["text"], tuple(uids), created, row["every"], row["event"])


def _answers(rows: Iterable[Row]) -> list[Answer]:
    moments = ((row, moment_from_text(row["at"])) for row in rows if row["kind"] in _SAID)
    return [
        Answer(row["thing"], row["occurrence"], AnswerKind(row["kind"]), at, row["until"]) for row, at in moments if at
    ]
