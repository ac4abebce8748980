"""The language of a card, from its script and its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from ocr.model import Line
from ocr.rules.words import Phrases, table

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff]{3,}")),
    ("ru", re.compile("[\u0400-\u04ff]{3,}")),
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    ("he", re.compile("[\u0590-\u05ff]")),
)
RIGHT_TO_LEFT = ("ar", "he")
_LETTERS = (
    ("de", "ßäöü", 1.0), ("sv", "åäö", 1.0), ("da", "æøå", 1.5), ("no", "æøå", 1.5), ("fr", "éèêàçùœ", 1.0), ("es", "ñ¿¡óíáú", 1.0),
    ("pt", "ãõçâêáéí", 1.0), ("pl", "łąęśżźćń", 2.0), ("cs", "řěůčšžýá", 1.5), ("hu", "őűöüáé", 1.2), ("tr", "ğşıçöü", 1.5),
    ("it", "àèìòù", 0.8), ("ro", "ățșîâ", 1.5), ("fi", "äö", 0.6), ("hr", "čćđšž", 1.2), ("nl", "ëï", 0.5),
)  # fmt: skip
_WEIGHTS = {"titles": 2.0, "departments": 1.0, "organizations": 1.0, "streets": 1.5, "languages": 1.0}


@lru_cache(maxsize=1)
def _known() -> tuple[tuple[Phrases, float], ...]:
    """Give every table that says which language its words belong to, with its weight."""
    found = []
    for name, weight in _WEIGHTS.items():
        sections = table(name)["words"] if name in ("organizations", "languages") else None
        if sections is None:
            pairs = [(word, lang) for lang, part in table(name).items() for word in part.get("words", ())]
        else:
            pairs = [(word, lang) for lang, words in sections.items() for word in words]
        found.append((Phrases(pairs), weight))
    return tuple(found)


def language_of(lines: Sequence[Line], endings: Sequence[str] = ()) -> str:
    """Give the ISO 639-1 code of a card's language, or nothing where its lines do not say.

    `endings` are the top-level domains on the card; they settle what words leave open.
    """
    text = "\n".join(line.text for line in lines)
    letters = sum(sign.isalpha() for sign in text) or 1
    for language, script in _SCRIPTS:
        count = sum(map(len, script.findall(text)))
        if count >= 2 and count >= 0.04 * letters:
            return _refined(language, text, endings)
    votes: Counter[str] = Counter()
    for line in lines[:200]:
        if "@" in line.text:
            continue
        for known, weight in _known():
            for hit in known.find(line.text[:200]):
                if len(hit.phrase) > 1 or len(hit.phrase[0]) > 2:
                    for language in hit.languages:
                        votes[language] += weight / len(hit.languages)
    low = text.lower()
    for language, signs, weight in _LETTERS:
        votes[language] += weight * min(sum(low.count(sign) for sign in signs), 3) * (0.7 if votes[language] else 0.3)
    for ending in endings:
        if speaks := _SPEAKS.get(ending):
            votes[speaks] += 2.0
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] >= 1.0 else ""


def _refined(language: str, text: str, endings: Sequence[str]) -> str:
    if language == "ru" and (re.search("[іїєґІЇЄҐ]", text) or "ua" in endings):
        return "uk"
    if language == "ru" and ("bg" in endings or "българия" in text.lower()):
        return "bg"
    if language == "zh" and ("jp" in endings or re.search("株式会社|有限会社|〒|取締役", text)):
        return "ja"
    return language


_SPEAKS = {
    "de": "de", "at": "de", "ch": "de", "fr": "fr", "it": "it", "es": "es", "mx": "es", "ar": "es", "cl": "es", "co": "", "pe": "es",
    "pt": "pt", "br": "pt", "nl": "nl", "be": "nl", "pl": "pl", "cz": "cs", "sk": "cs", "se": "sv", "dk": "da", "no": "no", "fi": "fi",
    "hu": "hu", "tr": "tr", "ro": "ro", "hr": "hr", "rs": "hr", "si": "hr", "uk": "en", "us": "en", "au": "en", "nz": "en", "ie": "en",
}  # fmt: skip
