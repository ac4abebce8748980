"""A person's facts → the lines of their card, in the card's habits of writing."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass

from tests.cards.lettering import POINT, Row, Span, icon_span, span_width
from tests.cards.model import Colour, Person, Style
from tests.cards.people import languages, words


def cased(text: str, how: str) -> str:
    """Write a text as it is or in capitals."""
    return text.upper() if how == "capitals" else text


@dataclass
class Wording:
    """The lines of one card; `ink` may differ from the style's where the lines stand on a colour."""

    person: Person
    style: Style
    scale: float
    ink: Colour
    accent: Colour

    def _span(self, text: str, points: float, **more: object) -> Span:
        return Span(text, self.style.body_font, points, self.ink, **more)  # type: ignore[arg-type]

    def organization(self, points: float = 11.0, colour: Colour | None = None, tracking: float = 0.0) -> list[Row]:
        """Give the organization's name as one line."""
        if not self.person.organization:
            return []
        text = cased(self.person.organization, self.style.organization_case)
        span = Span(text, self.style.heading_font, points, colour or self.accent, bold=True, tracking=tracking)
        slogan = self.person.slogan
        rows = [Row((span,))]
        if slogan:
            rows.append(Row((self._span(slogan, max(6.2, points * 0.6)),)))
        return rows

    def people(self) -> list[Row]:
        """Give name, title and department of everybody on the card."""
        style, rows = self.style, []
        printed = self.person.printed_name or self.person.name
        if printed:
            name = cased(printed, style.name_case)
            span = Span(name, style.heading_font, style.name_points, self.ink, style.bold_name, style.tracking)
            rows.append(Row((span,)))
        for line in self.person.local_lines:
            rows.append(Row((self._span(line, style.body_points * 1.15),)))
        for line in filter(None, (self.person.title, self.person.department)):
            rows.append(Row((Span(line, style.body_font, style.body_points * 1.08, self.accent),)))
        for name, title in self.person.second:
            other = cased(name, style.name_case)
            span = Span(other, style.heading_font, style.name_points, self.ink, style.bold_name, style.tracking)
            rows.append(Row((span,), gap_before=style.name_points * POINT * 0.4))
            rows.append(Row((Span(title, style.body_font, style.body_points * 1.08, self.accent),)))
        return rows

    def values(self) -> list[tuple[str, str]]:
        """Give phones, e-mails and web addresses in the order of the card, each with its kind."""
        rng = random.Random(self.style.seed)
        phones = [(phone.kind, phone.printed) for phone in self.person.phones]
        others = [[("email", email) for email in self.person.emails], [("url", url) for url in self.person.urls]]
        if rng.random() < 0.15:
            others.reverse()
        flat = [value for group in others for value in group]
        return flat + phones if rng.random() < 0.12 else phones + flat

    def contacts(self) -> list[Row]:
        """Give the lines of phones, e-mails and web addresses, with labels, icons or neither."""
        values = self.values()
        if self.style.join:
            return self._joined(values)
        column = max((self._label_width(kind) for kind, _ in values), default=0.0) if self.style.tabbed else 0.0
        rows = []
        for kind, text in values:
            label = self._label(kind, column)
            if label and label[0].text.casefold().startswith("www"):
                text = text.removeprefix("https://").removeprefix("http://").removeprefix("www.")
            rows.append(Row((*label, self._span(text, self.style.body_points))))
        return rows + [Row((self._span(text, self.style.body_points),)) for text in self.person.social]

    def _joined(self, values: list[tuple[str, str]]) -> list[Row]:
        pieces = [f"{self._label_text(kind)}{text}" for kind, text in values] + list(self.person.social)
        points = self.style.body_points
        return [Row((self._span(line, points),)) for line in _in_lines(pieces, self.style.join, 44)]

    def _label_text(self, kind: str) -> str:
        """Give the printed label with what follows it; a fax is always told from a phone."""
        style = self.style
        shape = style.labels if style.labels != "icons" else "none"
        if shape == "none" and kind != "fax":
            return ""
        text, letter = languages()[self.person.language][kind].split("|")
        if shape == "letters":
            return (letter if style.seed % 5 else letter.lower()) + (style.label_end.strip() or "") + " "
        choices = words(text)
        label = choices[style.seed % len(choices)]
        return f"{label.rstrip(':') if style.label_end.strip() else label}{style.label_end}"

    def _label_width(self, kind: str) -> float:
        spans = self._label(kind, 0.0)
        return sum(span_width(span, self.scale) for span in spans) + 6

    def _label(self, kind: str, column: float) -> tuple[Span, ...]:
        style = self.style
        if style.labels == "icons":
            icon = icon_span(kind, style.body_points, self.accent)
            return (icon,) if icon else ()
        text = self._label_text(kind)
        if not text:
            return ()
        colour = self.accent if style.seed % 3 == 0 else self.ink
        return (Span(text, style.body_font, style.body_points, colour, style.seed % 4 == 0, width=column),)

    def address(self) -> list[Row]:
        """Give the address's lines, on one line where the style joins them."""
        lines = list(self.person.address)
        if not lines:
            return []
        if self.style.address_join:
            lines = [self.style.address_join.join(lines)]
        icon = icon_span("address", self.style.body_points, self.accent) if self.style.labels == "icons" else None
        rows = []
        for number, line in enumerate(lines):
            span = self._span(line, self.style.body_points)
            if icon:
                first = icon if number == 0 else Span("", "", icon.points, self.ink, width=icon.width)
                rows.append(Row((first, span)))
            else:
                rows.append(Row((span,)))
        return rows

    def notes(self) -> list[Row]:
        """Give the small print."""
        points = max(6.0, self.style.body_points * 0.86)
        return [Row((self._span(note, points),)) for note in self.person.notes]

    def everything_below(self, gap: float = 12.0) -> list[Row]:
        """Give address, contacts and notes as one block, in one of the usual orders."""
        parts = [self.address(), self.contacts(), self.notes()]
        if self.style.seed % 2:
            parts[0], parts[1] = parts[1], parts[0]
        return stacked(parts, gap if self.style.seed % 3 else 0.0)


def stacked(blocks: Iterable[list[Row]], gap: float) -> list[Row]:
    """Put blocks under one another with a gap between them."""
    rows: list[Row] = []
    for block in blocks:
        for number, row in enumerate(block):
            rows.append(Row(row.spans, row.gap_before + (gap if rows and number == 0 else 0.0)))
    return rows


def _in_lines(pieces: list[str], join: str, longest: int) -> list[str]:
    """Join pieces to lines of at most so many letters."""
    lines: list[str] = []
    for piece in pieces:
        if lines and len(lines[-1]) + len(join) + len(piece) <= longest:
            lines[-1] += join + piece
        else:
            lines.append(piece)
    return lines
