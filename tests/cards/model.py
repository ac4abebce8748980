"""The records of the generator: an invented person, the design of their card, the truth about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Phone:
    """A number as E.164, as the card prints it, its kind and its extension."""

    number: str
    printed: str
    kind: str = "work"
    ext: str = ""


@dataclass(frozen=True)
class Person:
    """Everything that stands on one card; `name` is empty on the card of a company alone.

    `printed_name` is how the card writes it where that differs (family name first, with a
    credential); `notes` are lines that are no field: slogans, register numbers, opening hours;
    `other_forms` are truth keys such as `name_alt` for what is printed a second time.
    """

    name: str = ""
    title: str = ""
    organization: str = ""
    country: str = "DE"
    language: str = "de"
    department: str = ""
    phones: tuple[Phone, ...] = ()
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    social: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    slogan: str = ""
    printed_name: str = ""
    second: tuple[tuple[str, str], ...] = ()
    """More people of the same card, as (name, title)."""
    local_lines: tuple[str, ...] = ()
    """The same name, title and organization in the country's other script."""
    other_forms: dict[str, Any] = field(default_factory=dict)

    def truth(self) -> dict[str, Any]:
        """Give the card's exact fields in the form of the shared development set."""
        facts: dict[str, Any] = {
            "name": self.name,
            "title": self.title,
            "organization": self.organization,
            "region": self.country,
            "phones": [
                {"number": phone.number, "kind": phone.kind, **({"ext": phone.ext} if phone.ext else {})}
                for phone in self.phones
            ],
            "emails": list(self.emails),
            "urls": list(self.urls),
            "address": ", ".join(self.address),
        }
        if self.department:
            facts["department"] = self.department
        if self.social:
            facts["social"] = list(self.social)
        return {**facts, **self.other_forms}


@dataclass(frozen=True)
class Style:
    """How a card looks: its colours, fonts and habits of writing.

    `labels` is one of words, letters, icons, none; `join` puts several values on one line
    (" | "), or is empty; `logo` is one of mark, word, none (a word logo is the only place of
    the organization's name); `code` prints a QR code holding the vCard.
    """

    paper: Colour = (252, 252, 250)
    ink: Colour = (28, 30, 36)
    accent: Colour = (0, 82, 147)
    on_accent: Colour = (255, 255, 255)
    heading_font: str = "DejaVu Sans"
    body_font: str = "DejaVu Sans"
    paper_kind: str = "plain"
    labels: str = "words"
    label_end: str = " "
    tabbed: bool = False
    join: str = ""
    address_join: str = ""
    name_case: str = "as it is"
    organization_case: str = "as it is"
    tracking: float = 0.0
    logo: str = "mark"
    bold_name: bool = True
    body_points: float = 8.0
    name_points: float = 13.0
    rounded: bool = False
    border: bool = False
    code: bool = False
    seed: int = 0
