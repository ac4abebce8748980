"""The form of the database, as the list of steps that lead to it from nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from desktop.contacts.database import Database
from desktop.contacts.disk import make_folder
from desktop.contacts.errors import StoreNewer

Migration = Callable[[Database], None]


def _first_form(database: Database) -> None:
    """Contacts, their pictures and where they came from, the stack, the journal."""
    for statement in (
        """CREATE TABLE contact(
            uid TEXT PRIMARY KEY NOT NULL, vcard TEXT NOT NULL,
            created TEXT NOT NULL, changed TEXT NOT NULL, deleted TEXT)""",
        # Made anew from the vCards by rebuild_index. Narrow, and lying in the order of the list: a
        # search reads it from the top and stops when the list is full.
        """CREATE TABLE contact_index(
            sort_name TEXT NOT NULL, uid TEXT NOT NULL REFERENCES contact(uid) ON DELETE CASCADE,
            trash INTEGER NOT NULL, name TEXT NOT NULL, organization TEXT NOT NULL, title TEXT NOT NULL,
            picture TEXT NOT NULL, search TEXT NOT NULL, PRIMARY KEY(sort_name, uid)) WITHOUT ROWID""",
        "CREATE UNIQUE INDEX contact_index_by_uid ON contact_index(uid)",
        """CREATE TABLE contact_picture(
            uid TEXT NOT NULL REFERENCES contact(uid) ON DELETE CASCADE,
            position INTEGER NOT NULL, picture TEXT NOT NULL, PRIMARY KEY(uid, position))""",
        """CREATE TABLE origin(
            uid TEXT NOT NULL REFERENCES contact(uid) ON DELETE CASCADE,
            photo_hash TEXT NOT NULL, number INTEGER NOT NULL, photo TEXT NOT NULL,
            PRIMARY KEY(uid, photo_hash, number))""",
        "CREATE INDEX origin_by_photo ON origin(photo_hash, number)",
        # A file's name is bytes, not always text.
        """CREATE TABLE stack(
            id INTEGER PRIMARY KEY AUTOINCREMENT, photo BLOB NOT NULL,
            photo_hash TEXT NOT NULL DEFAULT '', name TEXT NOT NULL,
            state TEXT NOT NULL, error TEXT NOT NULL DEFAULT '', added TEXT NOT NULL)""",
        """CREATE TABLE stack_card(
            item INTEGER NOT NULL REFERENCES stack(id) ON DELETE CASCADE, number INTEGER NOT NULL,
            state TEXT NOT NULL, reading TEXT NOT NULL, picture TEXT NOT NULL,
            draft TEXT NOT NULL DEFAULT '', uid TEXT NOT NULL DEFAULT '', PRIMARY KEY(item, number))""",
        """CREATE TABLE step(
            id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, action TEXT NOT NULL, undone TEXT)""",
        # What a step did, row by row: JSON of the state before and after, NULL where there was nothing.
        """CREATE TABLE change(
            step INTEGER NOT NULL REFERENCES step(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            thing TEXT NOT NULL, key TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY(step, position))""",
        "CREATE INDEX change_by_key ON change(thing, key)",
    ):
        database.rows(statement)


def _sides_of_cards(database: Database) -> None:
    """Which two cards of the stack are front and back of one (`joined` 1), and which are not, as the user said (0)."""
    database.rows(
        """CREATE TABLE stack_pair(
            front_item INTEGER NOT NULL REFERENCES stack(id) ON DELETE CASCADE, front_number INTEGER NOT NULL,
            back_item INTEGER NOT NULL REFERENCES stack(id) ON DELETE CASCADE, back_number INTEGER NOT NULL,
            why TEXT NOT NULL, joined INTEGER NOT NULL,
            PRIMARY KEY(front_item, front_number, back_item, back_number))"""
    )
    database.rows("CREATE INDEX stack_pair_by_back ON stack_pair(back_item, back_number)")


def _people_in_time(database: Database) -> None:
    """Circles, events, interactions; steps that are too old to be undone; the search index by itself.

    Tags, circles and earlier jobs of a contact stand in its vCard. What can be made anew from the
    vCards has no form here: see search_index.py.
    """
    for statement in (
        "DROP TABLE contact_index",
        # Form 0 is none: the index is made at the opening. `changes` counts what was written into it.
        "CREATE TABLE index_form(form INTEGER NOT NULL, changes INTEGER NOT NULL)",
        "INSERT INTO index_form(form, changes) VALUES (0, 1)",
        "CREATE TABLE circle(name TEXT PRIMARY KEY NOT NULL, cadence_days INTEGER)",
        """CREATE TABLE event(
            id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, place TEXT NOT NULL,
            begins TEXT NOT NULL, ends TEXT NOT NULL)""",
        """CREATE TABLE event_contact(
            event TEXT NOT NULL REFERENCES event(id),
            uid TEXT NOT NULL REFERENCES contact(uid) ON DELETE CASCADE, PRIMARY KEY(event, uid))""",
        "CREATE INDEX event_contact_by_uid ON event_contact(uid)",
        # `source` says which message of another program it was (a Message-ID), so that none comes twice.
        """CREATE TABLE interaction(
            id TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL, direction TEXT NOT NULL,
            text TEXT NOT NULL, source TEXT NOT NULL)""",
        "CREATE INDEX interaction_by_source ON interaction(source) WHERE source <> ''",
        """CREATE TABLE interaction_contact(
            interaction TEXT NOT NULL REFERENCES interaction(id),
            uid TEXT NOT NULL REFERENCES contact(uid) ON DELETE CASCADE, PRIMARY KEY(interaction, uid))""",
        "CREATE INDEX interaction_contact_by_uid ON interaction_contact(uid)",
        # 1: the states before and after are gone, the step can be read but not undone.
        "ALTER TABLE step ADD COLUMN pruned INTEGER NOT NULL DEFAULT 0",
        "CREATE INDEX contact_in_trash ON contact(deleted) WHERE deleted IS NOT NULL",
    ):
        database.rows(statement)


def _who_is_who(database: Database) -> None:
    """Pairs of contacts of whom the user said that they are not the same; match_index.py makes its tables itself."""
    database.rows(
        "CREATE TABLE not_same(one TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY(one, other)) WITHOUT ROWID"
    )
    database.rows("ALTER TABLE index_form ADD COLUMN match_form INTEGER NOT NULL DEFAULT 0")


def _who_did_it(database: Database) -> None:
    """Which program made a step and which undid it, what the step was made from, and which step it does again."""
    for column in (
        # Empty in steps from before.
        "author TEXT NOT NULL DEFAULT ''",
        "undone_by TEXT NOT NULL DEFAULT ''",
        # Names of files, one a line.
        "detail TEXT NOT NULL DEFAULT ''",
        # The id of a step that was undone, 0 where it is none.
        "again INTEGER NOT NULL DEFAULT 0",
    ):
        database.rows(f"ALTER TABLE step ADD COLUMN {column}")


def _in_touch(database: Database) -> None:
    """Reminders, what was answered to them, which were shown; events that come again; when to be in touch with whom.

    What is reminded of by a cadence, a birthday or an event is computed, and stands in no table.
    """
    for statement in (
        "ALTER TABLE event ADD COLUMN yearly INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE event ADD COLUMN series TEXT NOT NULL DEFAULT ''",
        """CREATE TABLE reminder(
            id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, due TEXT NOT NULL, text TEXT NOT NULL,
            every TEXT NOT NULL, created TEXT NOT NULL, event TEXT NOT NULL)""",
        """CREATE TABLE reminder_contact(
            reminder TEXT NOT NULL REFERENCES reminder(id),
            uid TEXT NOT NULL REFERENCES contact(uid) ON DELETE CASCADE, PRIMARY KEY(reminder, uid))""",
        "CREATE INDEX reminder_contact_by_uid ON reminder_contact(uid)",
        """CREATE TABLE answer(
            thing TEXT NOT NULL, occurrence TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, until TEXT NOT NULL,
            PRIMARY KEY(thing, occurrence)) WITHOUT ROWID""",
        """CREATE TABLE notified(
            thing TEXT NOT NULL, occurrence TEXT NOT NULL, until TEXT NOT NULL, shown INTEGER NOT NULL,
            at TEXT NOT NULL, PRIMARY KEY(thing, occurrence, until)) WITHOUT ROWID""",
        # Made anew from the vCards by touch.py; cadence in days.
        """CREATE TABLE touch(
            uid TEXT PRIMARY KEY NOT NULL REFERENCES contact(uid) ON DELETE CASCADE,
            cadence INTEGER, birthday TEXT NOT NULL, anniversary TEXT NOT NULL) WITHOUT ROWID""",
        "ALTER TABLE index_form ADD COLUMN touch_form INTEGER NOT NULL DEFAULT 0",
    ):
        database.rows(statement)


MIGRATIONS: tuple[Migration, ...] = (
    *(_first_form, _sides_of_cards, _people_in_time, _who_is_who),
    *(_who_did_it, _in_touch),
)
"""Step n leads from form n to form n + 1. A step that has been released is never changed."""


def bring_up_to_date(
    database: Database, folder: Path, now: datetime, migrations: Sequence[Migration] = MIGRATIONS
) -> None:
    """Bring the database to the newest form; an old one is backed up first. Raises StoreNewer."""
    found = database.version()
    if found > len(migrations):
        raise StoreNewer(folder=folder, found=found, known=len(migrations))
    if found == len(migrations):
        return
    if found:
        make_folder(folder / "backups")
        database.backup(folder / "backups" / f"form-{found}-{now:%Y%m%dT%H%M%S}.sqlite3")
    with database.writing():
        # Another process may have been quicker: ask again now that nobody else can write.
        for number in range(database.version(), len(migrations)):
            migrations[number](database)
        database.rows(f"PRAGMA user_version = {len(migrations)}")
