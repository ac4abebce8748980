"""What may be a person or a company, and which of two people a card is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.rules.candidate import Candidate
from ocr.rules.name import split_name
from ocr.rules.organization import organization_words
from ocr.rules.person import name_shape
from ocr.rules.place import city_countries
from ocr.rules.sheet import gap_below, in_column
from ocr.rules.words import is_ideographic


def is_town(text: str) -> bool:
    """Tell whether a text is a town and what it lies in ("portland, oregon")."""
    town, comma, _ = text.partition(",")
    return bool(comma) and bool(city_countries(town))


def first_of_two(name: Candidate | None, texts: Sequence[Candidate]) -> Candidate | None:
    """Give the upper one of two people's names that are printed alike below one another."""
    over = [text for text in texts if name is not None and text is not name and _is_above_and_alike(text, name)]
    return max(over, key=lambda text: text.box.y, default=name)


def _is_above_and_alike(text: Candidate, name: Candidate) -> bool:
    """Tell whether a text is another person's name right above one: as tall, in the same script, as much a name."""
    alike = 0.9 < text.box.height / max(name.box.height, 1e-6) < 1.1
    near = in_column(text.box, name.box) and -0.5 < gap_below(text.box, name.box) < 1.0 and text.box.y < name.box.y
    if not (alike and near) or text.title >= 2 or text.organization >= 2 or _script(text.text) != _script(name.text):
        return False
    honoured = bool(split_name(text.text).prefix) and bool(split_name(name.text).prefix)
    return honoured or (text.name > max(name.name - 1.2, 3.0) and text.email >= name.email - 0.3)


def _script(text: str) -> str:
    return "signs" if is_ideographic(text) else "own" if re.search("[\u0370-\u052f]", text) else "latin"


def in_own_name(
    name: Candidate | None, title: Candidate | None, organization: Candidate | None
) -> tuple[Candidate | None, Candidate | None]:
    """Take for a person who works under their own name what has a name's shape and stands beside a title."""
    if name is not None or title is None or organization is None or title.title < 3.0:
        return name, organization
    own = name_shape(organization.text) >= 2.5 and organization_words(organization.text, "") < 1
    return (organization, None) if own and not is_ideographic(organization.text) else (name, organization)
