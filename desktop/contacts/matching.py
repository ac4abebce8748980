"""The one case in which two contacts are made one by themselves: the same card comes again."""

from __future__ import annotations

from desktop.contacts.card_properties import fingerprint, holds
from desktop.contacts.likeness import Likeness, names_together
from desktop.contacts.match_keys import uid_keys
from desktop.contacts.model import ContactFields
from desktop.contacts.store import Store
from desktop.contacts.traits import Traits, traits_of


def exact_match(store: Store, vcard: str, fields: ContactFields) -> str | None:
    """Give the UID of the contact that an incoming vCard is, where that is certain; None otherwise.

    It has the same UID (or one that was merged into it) and nothing says that it is somebody else; or it has the
    same name and e-mail and nothing to lose; or it differs in nothing but UID and revision. With the same UID the
    card may say more than the stored one: `nothing_to_lose` tells. Contacts in the trash are left out.
    """
    for uid in store.matches.with_key(f"f:{fingerprint(vcard)}"):
        return uid
    for key in sorted(uid_keys(vcard)):
        for uid in store.matches.with_key(key):
            if _not_another(store.get(uid).fields, fields):
                return uid
    for email in traits_of(fields).emails if fields.name else ():
        for uid in store.matches.with_key(f"e:{email}"):
            if holds(store.get(uid).vcard, vcard):
                return uid
    return None


def nothing_to_lose(stored: str, incoming: str) -> bool:
    """Say whether everything of an incoming vCard stands in the stored one."""
    return holds(stored, incoming)


def _not_another(stored: ContactFields, incoming: ContactFields) -> bool:
    """Say whether two cards of one UID may be one person: some programs give 1, 2, 3 to everybody's cards."""
    one, other = traits_of(stored), traits_of(incoming)
    unlike = names_together(one, other).likeness == Likeness.DIFFERENT
    return not unlike or bool(_reachable(one) & _reachable(other))


def _reachable(traits: Traits) -> set[str]:
    return {*traits.emails, *traits.profiles, *(digits[-8:] for digits, _, _ in traits.phones)}
