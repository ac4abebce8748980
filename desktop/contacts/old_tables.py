"""Tables of an index that is made anew: set aside at once, removed afterwards, when there is time for it."""

from __future__ import annotations

import re

from desktop.contacts.database import Database

_NAMES = ("index_dropped", "contact_grams", "contact_category", "contact_index", "match_key", "match_traits")
_ASIDE = re.compile(rf"old_\d+_(?P<name>{'|'.join(_NAMES)})")


def set_aside(database: Database, *names: str) -> int:
    """Take tables out of the way, however large; gives a number that none before had, for the names of new indexes."""
    number = int(database.rows("UPDATE index_form SET changes = changes + 1 RETURNING changes")[0]["changes"])
    for name in names:
        if database.row("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)):
            database.rows(f"ALTER TABLE {name} RENAME TO old_{number}_{name}")
    return number


def drop_one(database: Database) -> bool:
    """Remove one of the tables that were set aside; says whether there was one."""
    # Whom they hold may have gone for good since: what is overwritten cannot be read out of the file any more.
    database.rows("PRAGMA secure_delete=ON")
    with database.writing():
        left = _set_aside(database)
        # Nothing that refers to another may be left without it.
        for name in sorted(left, key=lambda name: left[name] == "contact_index"):
            database.rows(f"DROP TABLE {name}")
            return True
    return False


def forget_in_old(database: Database, uid: str) -> None:
    """Take a contact out of what was set aside, before it goes for good."""
    for name, was in _set_aside(database).items():
        if was in ("contact_index", "match_traits"):
            database.rows(f"DELETE FROM {name} WHERE uid = ?", (uid,))


def _set_aside(database: Database) -> dict[str, str]:
    """Each table set aside, and the name that it had."""
    rows = database.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'old_[0-9]*'")
    return {row["name"]: found["name"] for row in rows if (found := _ASIDE.fullmatch(row["name"]))}
