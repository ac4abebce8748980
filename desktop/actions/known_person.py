"""A card under review whose person is in the contacts already, or seems to be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.actions.keep import Kept, keep
from desktop.actions.meeting import NOTHING_SAID, Meeting
from desktop.contacts.cleaning import clean_fields
from desktop.contacts.model import Comparison, Contact, ContactFields
from desktop.contacts.vcard import fields_to_vcard

if TYPE_CHECKING:
    from desktop.contacts.store import Store


def compare_card(store: Store, uid: str, fields: ContactFields) -> Comparison:
    """Give a contact and a card that is not kept side by side, and what would become of them; raises ContactGone.

    The card is `other`, with an empty UID.
    """
    # What compares and merges is not loaded before it is asked for.
    from desktop.actions.duplicates import with_card
    from desktop.contacts.comparing import compared

    fields, now = clean_fields(fields), store.now()
    card = Contact("", fields, fields_to_vcard(fields, "card"), (), now, now)
    return compared(store.get(uid), card, with_card(store, uid, fields, new_job=False))


def keep_apart(
    store: Store,
    item_id: int,
    number: int,
    fields: ContactFields,
    others: Sequence[str],
    meeting: Meeting = NOTHING_SAID,
) -> Kept:
    """Keep one card of the stack as a new contact, and remember that it is none of these others; one step.

    Raises what `keep` raises.
    """
    from desktop.actions.duplicates import not_the_same

    with store.step("keep") as step:
        kept = keep(store, item_id, number, fields, meeting)
        for uid in others:
            not_the_same(store, kept.contact.uid, uid)
    return Kept(kept.contact, step)
