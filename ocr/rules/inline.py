"""Texts cut and joined as they were meant: a name and a title in one line, one line in two boxes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.model import Box
from ocr.rules.candidate import Candidate, together
from ocr.rules.legal import legal_forms
from ocr.rules.name import split_name
from ocr.rules.organization import is_department, organization_words
from ocr.rules.person import name_shape
from ocr.rules.sheet import Piece, same_row
from ocr.rules.title import title_words
from ocr.rules.words import is_ideographic, section


def split_inline(piece: Piece, language: str) -> list[Candidate]:
    """Cut a text that holds a name and a title ("Eric Rothenberg, Owner"; 代表取締役 山田 太郎)."""
    whole = Candidate(piece.text, (piece.spot,), piece.box, piece.other)
    cuts = [(match.start(), match.end()) for match in re.finditer(r"\s*[,;/]\s+|\s+[-–]\s+|\s*[,;]\s*|\s+", piece.text)]
    best: tuple[float, int, int] | None = None
    for start, end in cuts:
        left, right = piece.text[:start], piece.text[end:]
        if not left or not right:
            continue
        worth = _split_worth(left, right, piece.text[start:end], language)
        if worth > 0 and (best is None or worth > best[0]):
            best = worth, start, end
    if best is None:
        return [whole]
    parts = []
    for start, end in ((0, best[1]), (best[2], len(piece.text))):
        share = piece.box.width / max(len(piece.text), 1)
        box = Box(piece.box.x + start * share, piece.box.y, (end - start) * share, piece.box.height)
        rest = Piece(piece.part(start, end), piece.text[start:end].strip(), box)
        parts.extend(split_inline(rest, language) if end - start < len(piece.text) else [])
    return parts


def _split_worth(left: str, right: str, between: str, language: str) -> float:
    """Say how much better two texts are apart than together; below 0 they belong together."""
    signs = is_ideographic(left), is_ideographic(right)
    marked = bool(re.search(r"[,;/–-]", between))
    if any(signs) and not marked and (_spaced_out(left + between + right) or _is_form(left) or _is_form(right)):
        return 0.0
    if any(signs) and (not marked or all(signs)):
        one, two = (_sign_role(text) for text in (left, right))
        if all(signs):
            both_titles = title_words(left, language) >= 3 and title_words(right, language) >= 3
            return 3.0 if not both_titles and {one, two} in _APART else 0.0
        latin = right if signs[0] else left
        return 2.0 if len(re.findall(r"[A-Za-z]", latin)) >= 2 and (one == "name" or two == "name") else 0.0
    if not marked and left in section("persons", "professions") and name_shape(split_name(right).text) >= 2.5:
        return 2.0 if title_words(right, language) < 2 and organization_words(right, language) < 2 else 0.0
    if not marked or any(signs):
        return 0.0
    name = split_name(left)
    shaped = name.text.title() if name.text.islower() else name.text
    if name_shape(shaped) >= 2 and not title_words(left, language) and title_words(right, language) >= 3.5:
        return 4.0 if not split_name(left + ", " + right).suffix else 0.0
    if title_words(left, language) >= 4 and title_words(right, language) < 2 and len(left.split()) <= 3:
        if organization_words(right, language) >= 2 and "," in between:
            return 2.0
        if name_shape(right) >= 2.5 and "," not in between and "/" not in between:
            return 1.0
    return 0.0


def _is_form(text: str) -> bool:
    """Tell whether a text is a legal form and nothing else (주식회사): the name stands beside it."""
    bare = text.strip()
    return any((form.start, form.end) == (0, len(bare)) for form in legal_forms(bare))


_APART: tuple[set[str], ...] = (
    {"name", "title"}, {"organization", "title"}, {"organization", "name"}, {"department", "title"},
    {"organization", "department"},
)  # fmt: skip
"""Roles that stand side by side in one line of ideographs."""


def _spaced_out(text: str) -> bool:
    """Tell whether a reader put a space behind every sign ("청 솔 인 쇄")."""
    for form in reversed(legal_forms(text)):
        text = text[: form.start] + " " + text[form.end :]
    words = text.split()
    return len(words) >= 3 and sum(len(word) for word in words) / len(words) < 1.7


def _sign_role(text: str) -> str:
    if organization_words(text, "") >= 3 and len(re.sub(r"\s", "", text)) > 3:
        return "organization"
    if title_words(text, "") >= 3.5:
        return "title"
    if name_shape(text) >= 1.5:
        return "name"
    return "department" if is_department(text) >= 3 else ""


def joined_texts(texts: Sequence[Candidate]) -> list[Candidate]:
    """Join texts that are one in two boxes: halves of a row, and a given name above its family name."""
    left = sorted(texts, key=lambda text: (text.box.y, text.box.x))
    joined: list[Candidate] = []
    for text in left:
        for number, before in enumerate(joined):
            gap = text.box.x - before.box.right
            height = min(text.box.height, before.box.height)
            alike = 0.75 < text.box.height / max(before.box.height, 1e-6) < 1.33
            if (
                same_row(before.box, text.box)
                and alike
                and -0.3 * height < gap < 0.75 * height
                and before.spots[-1].line != text.spots[0].line
            ):
                joined[number] = together(before, text, " ")
                break
        else:
            joined.append(text)
    return joined
