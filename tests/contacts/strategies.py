"""Strategies that invent contacts, the nastier the better."""

from __future__ import annotations

from hypothesis import strategies as st

from desktop.contacts.model import PHONE_KINDS, Address, ContactFields, Phone

NASTY = st.text(
    st.characters(codec="utf-8")
    | st.sampled_from([";", ",", "\\", "\n", "\r", ":", '"', "=", " ", "\t", "\u2028", "\x1b", "ü", "漢", "n", "N"]),
    max_size=40,
)
"""Text with everything in it that could end a value, a line or a card."""

PHONES = st.builds(Phone, NASTY, st.sampled_from([*PHONE_KINDS, "nonsense"]), st.just("") | NASTY)
ADDRESSES = st.builds(Address, NASTY, NASTY, NASTY, NASTY, NASTY)


def several(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=3).map(tuple)


FIELDS = st.builds(
    ContactFields,
    name=NASTY,
    given=NASTY,
    family=NASTY,
    prefix=NASTY,
    suffix=NASTY,
    title=NASTY,
    organization=NASTY,
    department=NASTY,
    phones=several(PHONES),
    emails=several(NASTY),
    urls=several(NASTY),
    addresses=several(ADDRESSES),
    social=several(NASTY),
    notes=several(NASTY),
    other_name=NASTY,
)
