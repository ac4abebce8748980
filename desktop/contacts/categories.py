"""Circles and tags of a contact: the CATEGORIES of its vCard (RFC 2426 §3.7.1)."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.contacts.card_text import CardText
from desktop.contacts.vcard_values import component_text, escape


def vcard_categories(text: str) -> tuple[str, ...]:
    """Give every category of a vCard, each once, in the order they stand."""
    if "CATEGORIES" not in text.upper():
        return ()
    return card_categories(CardText(text))


def with_categories(text: str, categories: Sequence[str]) -> str:
    """Give the vCard with exactly these categories; one that stands as wanted is left as it is."""
    card = CardText(text)
    wanted = tuple(dict.fromkeys(filter(None, (category.strip() for category in categories))))
    if card_categories(card) == wanted:
        return text
    lines = card.find("CATEGORIES")
    for line in lines[1:] if wanted else lines:
        card.remove(line)
    if wanted:
        value = ",".join(_written(category, card.version) for category in wanted)
        if lines:
            card.replace(lines[0], value)
        else:
            card.insert("CATEGORIES", value)
    return card.text()


def _written(category: str, version: str) -> str:
    """Escape a category; its own comma too where the version has no lists, as we cut there all the same."""
    written = escape(category, version)
    return written.replace(",", "\\,") if version == "2.1" else written


def card_categories(card: CardText) -> tuple[str, ...]:
    """Give every category of a card, each once, in the order they stand."""
    parts = [component_text(line.decoded(), "\0", "3.0").split("\0") for line in card.find("CATEGORIES")]
    return tuple(dict.fromkeys(part for line in parts for part in line if part))
