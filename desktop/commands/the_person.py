"""Whom a typed name means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terminal import columns, say

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.contacts.model import ContactRow

_SHOWN = 20


def the_person(app: App, wanted: str, trash: bool | None = False) -> ContactRow | None:
    """Give the contact of this name, or of the only one in whom these words stand; otherwise say what to do.

    `trash` None looks in the trash too, True only there.
    """
    from desktop.actions.people import named

    found = named(app.store, wanted, trash) if wanted.strip() else []
    if len(found) == 1:
        return found[0]
    if not found:
        say(f"Nobody found for “{wanted}”.")
        return None
    say(f"“{wanted}” may be one of these; say more of the name, the company or the mail address:")
    for line in columns([(shown_name(row), row.title, row.organization) for row in found[:_SHOWN]]):
        say(f"  {line}")
    return None


def the_people(app: App, wanted: list[str]) -> list[ContactRow] | None:
    """Give the contacts of these names, each once; None where one of them is unclear, which is said."""
    found = [the_person(app, words) for words in wanted]
    clear = [row for row in found if row is not None]
    return list({row.uid: row for row in clear}.values()) if len(clear) == len(found) else None


def shown_name(row: ContactRow) -> str:
    """Give what a contact is called in a list."""
    return row.name or row.organization or "–"


def count_of_people(count: int) -> str:
    """Give a number of people as part of a sentence."""
    return f"{count:,} {'person' if count == 1 else 'people'}"


def names_of(rows: list[ContactRow]) -> str:
    """Give the names of contacts as part of a sentence."""
    names = [shown_name(row) for row in rows]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
