"""What somebody does: titles, in the words of their language."""

from __future__ import annotations

import re

from ocr.rules.words import by_language, endings, ends_with_one, is_ideographic, section, tokens


def title_words(text: str, language: str) -> float:
    """Say how much a text reads as a title (0 to about 6)."""
    if is_ideographic(text):
        return _of_signs(text)
    words = tokens(text)
    if not words:
        return 0.0
    known = by_language("titles", "words").find(text)
    score = 0.0
    for hit in known:
        own = language in hit.languages or "en" in hit.languages or not language
        edge = hit.start <= 1 or hit.end >= len(text.rstrip(" .,)"))
        score = max(score, (4.0 if own else 3.5) + (0.5 if edge else 0.0) + 0.5 * (len(hit.phrase) > 1))
    if score < 4 and any(ends_with_one(token.word, endings("titles"), 2) for token in words if len(token.word) > 6):
        score = max(score, 3.5)
    leads = by_language("titles", "leads").find(text)
    if leads and leads[0].start == 0:
        score += 1.0 if score else 1.5
    if len(known) > 1:
        score += 0.5
    return score


def _of_signs(text: str) -> float:
    """Grade a run of ideographs or hangul by the titles it holds, best at its end."""
    bare = re.sub(r"\s", "", text)
    hits = by_language("titles", "signs").find(bare)
    if not hits:
        return 0.0
    covered = sum(hit.end - hit.start for hit in hits)
    at_end = hits[-1].end == len(bare)
    return 2.5 + (1.5 if at_end else 0.0) + 1.5 * covered / max(len(bare), 1) - (2.0 if len(bare) > 16 else 0.0)


_LISTED = re.compile(r"^\s*[^\W\d_][^,;\d/–•-]{2,30}(?:\s+[-–•/]\s+[^\W\d_][^,;\d/–•-]{2,30}){2,}\s*$")
"""Three things and more in a row: what is on offer."""


def is_slogan(text: str) -> float:
    """Say how much a text reads as advertising or a caution rather than a fact (0 to about 5)."""
    score = 0.0
    words = text.split()
    hits = section("registers", "slogans").find(text)
    score += min(len(hits), 3) * 1.0
    if section("registers", "cautions").find(text):
        score += 5.0
    if re.search(r"[!?]|\.{3}|…", text) or (text.rstrip().endswith(".") and len(words) >= 3 and len(words[-1]) > 5):
        score += 1.5
    if _LISTED.match(text) and title_words(text, "") < 3:
        score += 4.0
    if re.match(r"^[\"'“„«].*[\"'”“»]$", text.strip()):
        score += 2.0
    small = sum(word[:1].islower() for word in words)
    if len(words) >= 3 and small >= 0.6 * len(words):
        score += 1.5
    if len(words) > 7:
        score += 1.5
    if len(re.findall(r"\.\s", text)) >= 2 and all(len(part.split()) <= 2 for part in text.split(". ")):
        score += 2.0
    return score
