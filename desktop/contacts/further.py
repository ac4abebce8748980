"""What a vCard says of a person beside the fields: a nickname, the family, messengers, columns of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.contacts.card_properties import CardProperty, binary, card_properties, shown_value
from desktop.contacts.model import Further

MOST = 60
LONGEST = 500
"""Letters of one value."""

_MESSENGERS = frozenset(
    {"IMPP", "X-AIM", "X-GOOGLE-TALK", "X-ICQ", "X-JABBER", "X-MSN", "X-QQ", "X-SKYPE", "X-SKYPE-USERNAME", "X-YAHOO"}
)
_DAYS = frozenset({"ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-ABDATE", "X-CARDFILE-CONNECTED"})
_PEOPLE = frozenset(
    {"RELATED", "X-ABRELATEDNAMES", "X-SPOUSE", "X-ASSISTANT", "X-MANAGER"}
    | {f"X-EVOLUTION-{who}" for who in ("SPOUSE", "ASSISTANT", "MANAGER")}
)
_SAID = _MESSENGERS | _DAYS | _PEOPLE | {"NICKNAME", "ROLE", "GENDER", "LANG", "HOBBY", "INTEREST", "EXPERTISE"}
_SAID |= {"X-CARDFILE-COLUMN"}
_ANY = re.compile(rf"^(?:[\w-]+\.)?(?:{'|'.join(sorted(_SAID))})[;:]", re.IGNORECASE | re.MULTILINE)
_APPLE_WORD = re.compile(r"_\$!<(.*)>!\$_")


def further(text: str) -> tuple[Further, ...]:
    """Give what a person who reads a vCard would miss in its fields, in the order it stands, at most `MOST`."""
    # Most cards say nothing of the kind, and are not cut into lines for it.
    if not _ANY.search(text):
        return ()
    found = card_properties(text)
    labels = {one.line.group.lower(): "; ".join(one.value()) for one in found if one.name == "X-ABLABEL"}
    return tuple(dict.fromkeys(_of(found, labels)))[:MOST]


def _of(found: tuple[CardProperty, ...], labels: dict[str, str]) -> Iterator[Further]:
    for one in found:
        if one.name not in _SAID or binary(one.line) is not None:
            continue
        value = shown_value(one)[:LONGEST]
        label = one.line.param("X-NAME") or (labels.get(one.line.group.lower(), "") if one.line.group else "")
        if value:
            yield Further(one.name, _APPLE_WORD.sub(r"\1", " ".join(label.split()))[:LONGEST], value, one.name in _DAYS)
