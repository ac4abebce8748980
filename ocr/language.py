"""The language of a card, from its script and its words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from ocr.model import Line
from ocr.rules.postcode import telling_postcodes
from ocr.rules.words import Phrases, by_language, table, tokens

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
_WEIGHTS = {"titles": 2.0, "departments": 1.0, "organizations": 1.0, "streets": 1.5, "languages": 1.0}


@lru_cache(maxsize=1)
def _known() -> tuple[tuple[Phrases, float], ...]:
    """Give every table that says which language its words belong to, with its weight."""
    found: list[tuple[Phrases, float]] = []
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
    votes: defaultdict[str, float] = defaultdict(float)
    for line in lines[:200]:
        if "@" in line.text:
            continue
        for known, weight in _known():
            for hit in known.find(line.text[:200]):
                if len(hit.phrase) > 1 or len(hit.phrase[0]) > 2:
                    for language in hit.languages:
                        votes[language] += weight / len(hit.languages)
        for token in tokens(line.text[:200]):
            for language in _ending_speaks(token.word):
                votes[language] += 1.5
    for sign, count in Counter(text.lower()).items():
        for language in (writers := table("languages")["letters"].get(sign, ())):
            votes[language] += min(count, 3) * 1.2 / len(writers)
    if any(set(telling_postcodes(line.text[:200])) & {"US", "GB", "AU", "CA", "IE"} for line in lines[:200]):
        votes["en"] += 1.5
    for ending in endings:
        if speaks := table("languages")["endings"].get(ending):
            votes[speaks] += 2.0
    best = max(votes, key=lambda language: votes[language], default="")
    return best if best and votes[best] >= 1.0 else ""


@lru_cache(maxsize=2048)
def _ending_speaks(word: str) -> tuple[str, ...]:
    """Give the languages that alone have the end of a long word (-straße, -ledare, -päällikkö)."""
    if len(word) < 7:
        return ()
    found: list[str] = []
    for name in ("titles", "streets"):
        known = by_language(name, "endings")
        for cut in range(2, len(word) - 3):
            if speakers := known.languages((word[cut:],)):
                found.extend(speakers if len(speakers) == 1 else ())
                break
    return tuple(dict.fromkeys(found))


def _refined(language: str, text: str, endings: Sequence[str]) -> str:
    if language == "ru" and (re.search("[іїєґІЇЄҐ]", text) or "ua" in endings):
        return "uk"
    if language == "ru" and ("bg" in endings or "българия" in text.lower()):
        return "bg"
    if language == "zh" and (
        "jp" in endings
        or re.search("株式会社|有限会社|合同会社|〒|取締役|携帯|電話番号|内線|[都道府県]庁|丁目|番地", text)
    ):
        return "ja"
    return language
