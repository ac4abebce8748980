"""Of what a card prints in two scripts, its own: 中島 健一 before Kenichi Nakajima, 루미랩 before LumiLab."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.rules.candidate import Candidate
from ocr.rules.organization import organization_words
from ocr.rules.sheet import in_column, same_row
from ocr.rules.title import title_words
from ocr.rules.words import is_ideographic

SIGNED = ("ja", "zh", "ko")
"""Languages that are written in ideographs, kana or hangul."""
NEAR = 3.0
"""Heights of the larger text that lie at most between a name and the same in the other script."""


def name_in_own_script(name: Candidate | None, texts: Sequence[Candidate], language: str) -> Candidate | None:
    """Give the name in the card's own script where it stands beside the one in Latin letters."""
    if name is None or language not in SIGNED or is_ideographic(name.text):
        return name
    near = [text for text in texts if is_ideographic(text.text) and text.name >= 2.0 and text.title < 2.0]
    near = [text for text in near if text.organization < 3.0 and is_near(name, text)]
    return max(near, key=lambda text: text.name, default=name)


def organization_in_own_script(
    organization: Candidate | None, texts: Sequence[Candidate], language: str
) -> Candidate | None:
    """Give the organization in the card's own script where both are printed."""
    if organization is None or language not in SIGNED or is_ideographic(organization.text):
        return organization
    own = [text for text in texts if is_ideographic(text.text) and organization_words(text.text, language) >= 3]
    own = [text for text in own if text.title < 2.5 and text.department < 2.5 and text.organization >= 2.5]
    return max(own, key=lambda text: text.organization, default=organization)


def title_in_own_script(title: Candidate | None, texts: Sequence[Candidate], language: str) -> Candidate | None:
    """Give the title in the card's own script where both are printed."""
    if title is None or language not in SIGNED or is_ideographic(title.text):
        return title
    own = [text for text in texts if is_ideographic(text.text) and title_words(text.text, language) >= 4]
    return max(own, key=lambda text: text.title, default=title)


def is_near(one: Candidate, other: Candidate) -> bool:
    """Tell whether two texts stand beside or close below one another."""
    tall = max(one.box.height, other.box.height)
    return abs(one.box.middle.y - other.box.middle.y) < NEAR * tall and (
        same_row(one.box, other.box) or in_column(one.box, other.box)
    )
