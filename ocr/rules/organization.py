"""Names of organizations: legal forms, their words, and agreement with the card's domains."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from ocr.rules.domain import FREE_MAIL, name_of
from ocr.rules.legal import legal_forms
from ocr.rules.words import by_language, endings, ends_with_one, fold, is_ideographic, section, tokens


def organization_words(text: str, language: str) -> float:
    """Say how much the words of a text are those of an organization's name (0 to about 9)."""
    score = 5.0 if legal_forms(text) else 0.0
    hits = section("organizations", "words").find(text)
    own = [hit for hit in hits if len(hit.phrase) > 1 or len(hit.phrase[0]) > 2 or language in hit.languages]
    score += min(len(own), 2) * 2.0
    if not own and any(ends_with_one(token.word, endings("organizations", "endings"), 2) for token in tokens(text)):
        score += 1.5
    if is_ideographic(text):
        signs = section("organizations", "signs").find(text)
        if signs:
            score += 3.0 if signs[-1].end >= len(text.rstrip()) - 1 else 1.5
    if re.search(r"\s(?:&|und|and|et|y|e|\+)\s", text) and len(text.split()) <= 5:
        score += 1.0
    if re.search(r"['’]s\b", text):
        score += 1.0
    return score


def domain_agrees(text: str, domains: tuple[str, ...]) -> float:
    """Say how well a text fits one of the card's domains (without free mail): 0 not at all, 1 the same letters."""
    names = {
        name
        for domain in domains
        if (name := re.sub(r"[^a-z0-9]", "", fold(name_of(domain)))) not in FREE_MAIL and len(name) > 1
    }
    return max((_fits(text, name) for name in names), default=0.0)


def free_mail_agrees(text: str, emails: tuple[str, ...]) -> float:
    """Say how well a text fits what stands before the @ of a mail provider's address (axiomwerke@gmail.com)."""
    locals_ = [email.split("@")[0] for email in emails if name_of(email) in FREE_MAIL]
    names = {re.sub(r"[^a-z]", "", fold(local)) for local in locals_}
    best = max((_fits(text, name) for name in names if len(name) > 4), default=0.0)
    return best if best >= 0.85 else 0.0


def _fits(text: str, name: str) -> float:
    forms = legal_forms(text)
    bare_text = text
    for form in reversed(forms):
        bare_text = bare_text[: form.start] + " " + bare_text[form.end :]
    words = [token.word for token in tokens(bare_text)] or [token.word for token in tokens(text)]
    joined, whole = "".join(words), "".join(token.word for token in tokens(text))
    if not joined or (not name.isascii() and not joined):
        return 0.0
    umlauts = re.sub(
        r"[^a-z0-9]", "", text.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    )
    if name in (joined, whole, umlauts):
        return 1.0
    if len(joined) >= 3 and (
        joined == re.sub(r"(?:and|und|et|y)", "", name) or re.sub(r"(?:and|und|et)", "", joined) == name
    ):
        return 1.0
    if (len(name) >= 4 and joined.startswith(name)) or (len(joined) >= 4 and name.startswith(joined)):
        return 0.9
    if len(joined) >= 4 and fuzz.ratio(joined, name) >= 82:
        return 0.85
    long_words = [word for word in words if len(word) > 3]
    if long_words and len(name) >= 5 and all(word in name for word in long_words):
        return 0.85
    initials = "".join(word[0] for word in words)
    if len(initials) >= 2 and (name == initials or (len(initials) >= 3 and name.startswith(initials))):
        return 0.7
    if any(len(word) >= 4 and (name.startswith(word) or (word.startswith(name) and len(name) >= 4)) for word in words):
        return 0.6
    if len(name) >= 5 and fuzz.partial_ratio(joined, name) >= 85 and len(joined) >= 5:
        return 0.5
    return 0.0


def is_department(text: str) -> float:
    """Say how much a text names a department (0 to 4)."""
    hits = by_language("departments", "words").find(text)
    score = 0.0
    for hit in hits:
        edge = hit.start == 0 or hit.end >= len(text.rstrip(" ."))
        score = max(score, 3.5 if edge else 1.5)
        if hit.start == 0 and hit.end >= len(text.rstrip(" .")) and len(hit.phrase) == 1 and len(hit.phrase[0]) < 5:
            score = 1.0
    if is_ideographic(text):
        bare = re.sub(r"\s", "", text)
        for hit in by_language("departments", "signs").find(bare):
            if hit.end == len(bare) and (hit.start >= 2 or len(hit.phrase[0]) >= 2) and len(bare) <= 12:
                score = max(score, 3.5)
    return score
