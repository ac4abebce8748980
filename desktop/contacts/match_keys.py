"""The keys by which contacts are brought together for a comparison: who shares none is never compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.contacts.card_text import CardText
from desktop.contacts.name_forms import name_word
from desktop.contacts.traits import KEY_DIGITS, Traits, given_keys, whole_name_key
from desktop.contacts.vcard_values import unescape

MERGED_UID = "X-CARDFILE-MERGED-UID"
"""The UID of a contact that was merged into this one: who imports it again finds it here."""

MOST_IN_A_GROUP = 60
"""A key that more contacts share (a switchboard, info@) brings nobody together."""

COUNTED = "ow"
"""Keys of these letters (company, whole name) are only counted: how many have it."""

_UID_LINES = re.compile(r"^(?:[^\n:;.]+\.)?(?:UID|X-CARDFILE-MERGED-UID)[;:]", re.IGNORECASE | re.MULTILINE)


def match_keys(traits: Traits) -> frozenset[str]:
    """Give the keys of a contact; a letter says what each is: e-mail, telephone, profile, name, company."""
    keys = {f"e:{email}" for email in (*traits.emails, *traits.shared_emails)}
    keys |= {f"t:{digits[-KEY_DIGITS:]}" for digits, _, _ in traits.phones}
    keys |= {f"p:{page}" for page in traits.profiles}
    keys |= set(_name_keys(traits))
    keys |= {f"o:{traits.company}"} if traits.company else set()
    if traits.named:
        keys.add(f"w:{whole_name_key(traits)}")
    return frozenset(keys)


def uid_keys(vcard: str) -> frozenset[str]:
    """Give the keys of a vCard's own UID and of those merged into it."""
    if not _UID_LINES.search(vcard):
        return frozenset()
    lines = CardText(vcard).find("UID", MERGED_UID)
    return frozenset(f"u:{uid[:500]}" for line in lines if (uid := unescape(line.decoded()).strip()))


def _name_keys(traits: Traits) -> Iterator[str]:
    """Name and name; company and name, for where one of the names is mistyped; the name in a second script."""
    firsts = list(dict.fromkeys(key for word in traits.given[:3] for key in given_keys(word)))
    lasts = list(dict.fromkeys(name_word(word).sound for word in traits.family[:3]))
    for last in lasts:
        for first in firsts:
            yield f"n:{min(first, last)} {max(first, last)}"
    whole = "".join(word for word in (*traits.family, *traits.given))
    signs = [whole, "".join(traits.other)]
    yield from (f"s:{name[:80]}" for name in signs if name and name_word(name).signs)
    if traits.other and not name_word(traits.other[0]).signs and len(traits.other) > 1:
        first, last = name_word(traits.other[0]).sound, name_word(traits.other[-1]).sound
        for sound in {first, *given_keys(traits.other[0])}:
            yield f"n:{min(sound, last)} {max(sound, last)}"
    places = [traits.company, *traits.domains[:3]]
    for place in filter(None, places):
        if not traits.named:
            yield f"c:{place}|"
        # One of the names may be mistyped, but seldom in its first letter; of one there may be only that letter.
        for part, others in ((firsts, lasts), (lasts, firsts)):
            for name in part:
                yield from (f"c:{place}|{name}|{letter}" for letter in {other[:1] for other in others})
