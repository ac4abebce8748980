"""Find, edit and delete contacts; `export.py` writes them into files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.contacts.model import Contact, ContactFields, ContactRow, Counts, Found, Listing, Query, Step
from desktop.contacts.search_text import fold
from desktop.contacts.vcard import patch_vcard

if TYPE_CHECKING:
    from desktop.contacts.store import Store


def search(store: Store, text: str = "", limit: int = 200, offset: int = 0) -> list[ContactRow]:
    """Give the contacts in which every word of `text` stands (accents and case aside), by name."""
    return store.search(text, limit, offset)


def named(store: Store, words: str, trash: bool | None = False) -> list[ContactRow]:
    """Give the contacts of exactly this name, or else those whom the words find; `trash` None looks in both places."""
    places = (False, True) if trash is None else (trash,)
    found = [row for place in places for row in store.search(words, 200, trash=place)]
    exact = [row for row in found if fold(row.name or row.organization) == fold(words)]
    return exact or found


def names_beginning(store: Store, typed: str, limit: int) -> list[str]:
    """Give the names of contacts that begin as typed (accents and case aside), each once, for a shell to complete."""
    # Also while contacts are indexed anew: whoever types waits for nothing.
    rows = store.finder.find(Query(typed), limit * 5).rows
    names = (row.name or row.organization for row in rows)
    return list(dict.fromkeys(name for name in names if fold(name).startswith(fold(typed))))[:limit]


def find(store: Store, query: Query, limit: int = 200) -> Found:
    """Give the first contacts of a query and how many there are: what a list shows at each keystroke."""
    return store.finder.find(query, limit)


def listing(store: Store, query: Query) -> Listing:
    """Give everybody whom a query finds, in order, for a list to scroll through."""
    return store.finder.listing(query)


def listed(store: Store, listing: Listing, start: int, count: int) -> list[ContactRow]:
    """Give `count` contacts of a listing, from `start`; as quick at the end as at the beginning."""
    return store.finder.rows(listing.ids[start : start + count])


def counts(store: Store, companies: int = 50) -> Counts:
    """Count the contacts by all that a list is filtered by; of the companies, the largest."""
    return store.finder.counts(companies)


def edit(store: Store, uid: str, fields: ContactFields) -> Contact:
    """Write changed fields into the contact's vCard and leave the rest of it alone; raises ContactGone.

    Begin from `store.get(uid).fields` and replace only what the user changed.
    """
    with store.step("edit"):
        return store.change(uid, patch_vcard(store.get(uid).vcard, fields, store.now()))


def delete(store: Store, uids: Sequence[str]) -> int:
    """Move contacts to the trash; gives the journal step."""
    with store.step("delete") as step:
        for uid in uids:
            store.remove(uid)
    return step


def undelete(store: Store, uids: Sequence[str]) -> int:
    """Take contacts out of the trash; gives the journal step."""
    with store.step("restore") as step:
        for uid in uids:
            store.restore(uid)
    return step


def undo(store: Store, step: int | None = None) -> Step:
    """Undo a step of the journal, or the last one; raises UndoBlocked, NothingToUndo."""
    return store.undo(step)


def export_vcards(store: Store, uids: Sequence[str] | None = None) -> str:
    """Give the vCards of these contacts, or of all, as the text of one .vcf file."""
    return "".join(_ended(contact.vcard) for contact in store.contacts(uids))


def _ended(vcard: str) -> str:
    return vcard if vcard.endswith(("\n", "\r")) else vcard + "\r\n"
