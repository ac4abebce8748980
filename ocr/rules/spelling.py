"""Slips of readers that can be undone without knowing the field: letters in numbers, digits in words, look-alikes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ocr.letters import RARE, plain
from ocr.model import Line
from ocr.rules.place import city_countries
from ocr.rules.sheet import same_row
from ocr.rules.words import table
from ocr.scripts import LATIN_TWINS

_NUMBER = re.compile(r"(?<![^\W_])(?=\S*\d\S*\d)[\dOoIl]{4,6}(?![^\W_])")
_ZERO_IN_WORD = re.compile(r"(?<=[^\W\d_]{2})0(?=[^\W\d_]{2})|(?<=[A-Z]\.)0(?=\.[A-Z])|(?<![^\W])0(?=[a-z]{2})")
_LETTER_SPACED = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_](?!\S)){3,}(?:\s{2,}[^\W\d_](?: [^\W\d_](?!\S))+)*")
_FINNISH = re.compile(r"\bF[l1|](?=-\d{5}\b)")
_RUSSIAN = re.compile(r"^[0OО]{3}(?=\s*[«\"'„“])")
_OWN_LETTERS = {
    "ro": str.maketrans("şţŞŢåÅ", "șțȘȚâÂ"),
    **dict.fromkeys(("sv", "da", "no", "fi"), str.maketrans("ăĂ", "åÅ")),
    "tr": str.maketrans("șțȘȚ§", "ştŞTŞ"),
}
"""Letters that look alike and of which a language has but one."""
_LIKE_A_PIN = "90Q8oO"
"""What readers make of the pin on a map; before a number it is nothing else."""
_OTHER_SCRIPTS = ("ja", "zh", "ko", "el", "ru", "uk", "bg", "ar", "he")
_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_STRAY_SIGN = re.compile(f"^{_IDEOGRAPHS.pattern}\\s*(?=[\\w+(])|(?<=[\\w.)])\\s*{_IDEOGRAPHS.pattern}$")
"""An icon beside Latin print that a reader took for an ideograph."""
_TO_LATIN = str.maketrans(LATIN_TWINS)
_TO_GREEK, _TO_CYRILLIC = (
    {ord(latin): own for own, latin in LATIN_TWINS.items() if start <= own < end}
    for start, end in (("\u0370", "\u0400"), ("\u0400", "\u0530"))
)
_TO_OWN = {"el": _TO_GREEK, **dict.fromkeys(("ru", "uk", "bg"), _TO_CYRILLIC)}
_OWN_WORD = re.compile("[\u0370-\u03ff]{3}|[\u0400-\u052f]{3}")
_WORD = re.compile(r"[^\W\d_]+")
_BRITISH = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) ?O([A-Z]{2})\b(?=\W*$|,)")
_BRITISH_ONE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) [Il]([A-Z]{2})\b(?=\W*$|,)")
_SPACE_BEFORE_DOT = re.compile(r"(?<!\w)[^\W\d_] \.(?:\s?[^\W\d_]\s?\.)+")
_BRITISH_AREA = re.compile(r"\b([A-Z]{2})O(?=[A-Z\d]? \d[A-Z]{2}\b)")
_COMPANY_ZEROS = re.compile(r"(?<=\b[zZ] )(?:[0oO]\.? ?0|0\.? ?[oO])\.?(?!\w)|(?<=\b[dD]\.)0\.? ?0\.?(?!\w)")
"""Polish and South Slavic forms of companies (sp. z o.o., d.o.o.) with zeros."""
_L_IN_WORD = re.compile(r"(?<=[a-z])(?<!Mc)(?<!Mac)I(?=[a-z])(?!n\b)|(?<=\b[BCFGPST])I(?=[a-z])")
_I_AFTER_MAC = re.compile(r"(?<=\bMc)l(?=[b-df-hj-np-tv-z])|(?<=\bMac)l(?=[b-df-hj-np-tv-z])")
"""Capital I and small l, where only one of them can be."""
_CITY = re.compile(r"(?<=\d )[^\W\d_]{4,}")
_GLUED_NUMBER = re.compile(r"(?<=[а-яё]{3})(?=\d)")
_HOUSE_THREE = re.compile(r"(?<=\b[дД]\. )[Зз](?=\d|\W|$)|(?<=\b(?:кв|оф)\. )[Зз](?=\d|\W|$)")
"""The Cyrillic letter Ze where only a 3 can be: after the word for a house or a flat."""
_NUMERO = re.compile(r"(?<=\b[Nn])0(?=[.:]?\s?\d)")
"""The zero in "N0: 12"."""
_POST_OFFICE = re.compile(r"\bPO\. ?(?=Box\b)")
_JAPANESE = re.compile(r"^[TＴ丁]\s?(?=\d{3}-\d{4}\b)")
"""The postal mark 〒, for which readers see a T."""


def respelled(lines: Sequence[Line], language: str) -> tuple[Line, ...]:
    """Give the lines with such slips undone; spaces the first reader lost are put back, icons left out."""
    spelled = [replace(line, text="") if _is_icon(line, lines) else _respelled(line, language) for line in lines]
    accented = _accented_words(spelled)
    return tuple(_with_accents(line, accented) for line in spelled)


def _accented_words(lines: Sequence[Line]) -> dict[str, str]:
    """Give the words of a card that are printed with accents, in small letters, by their letters without them."""
    found: dict[str, str] = {}
    for line in lines:
        for word in _WORD.findall(line.text) if "@" not in line.text else ():
            bare, low = plain(word).lower(), word.lower()
            if low != bare and len(word) > 3 and _accents(low) > _accents(found.get(bare, bare)):
                found[bare] = low
    return found


def _accents(word: str) -> tuple[int, int]:
    """Say how many accents a word has; of as many, those count more that no reader makes up."""
    return sum(not sign.isascii() for sign in word), sum(sign.upper() in RARE for sign in word)


def _with_accents(line: Line, accented: Mapping[str, str]) -> Line:
    """Give a line whose words have the accents they have elsewhere on the card, where it lost some but not all."""

    def whole(match: re.Match[str]) -> str:
        word = match.group()
        known = accented.get(plain(word).lower(), "")
        if len(known) != len(word) or _accents(known) <= _accents(word.lower()) or word.isascii():
            return word
        return "".join(
            mine if mine.lower() == other else other.upper() if mine.isupper() else other
            for mine, other in zip(word, known, strict=True)
        )

    text = _WORD.sub(whole, line.text) if accented and "@" not in line.text else line.text
    return line if text == line.text else replace(line, text=text)


def _is_icon(line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether a line is a picture that a reader took for a sign: alone, doubtful, and right before a text."""
    if len(re.findall(r"\w", line.text)) > 1 or len(line.text) > 2:
        return False
    height = line.box.height
    beside = [
        other for other in lines
        if len(other.text) > 4 and same_row(line.box, other.box) and -height < other.box.x - line.box.right < 3 * height
    ]  # fmt: skip
    like_a_pin = line.text in _LIKE_A_PIN and any(other.text[0].isdigit() for other in beside)
    return bool(beside) and (line.confidence < 0.8 or like_a_pin)


def _respelled(line: Line, language: str) -> Line:
    text = _spaced_as(line.text, line.other) if line.other else line.text
    if language not in _OTHER_SCRIPTS:
        ideographs = len(_IDEOGRAPHS.findall(text))
        text = _STRAY_SIGN.sub("", text) if ideographs == 1 else text
        text = "" if ideographs and len(text.strip()) == ideographs <= 2 else text
        text = re.sub(r"[^\W\d_]+", _in_latin, text)
    if letters := _OWN_LETTERS.get(language):
        text = text.translate(letters)
    text = _as_the_language_writes(text, line.other.translate(letters or {}), language) if line.other else text
    text = _in_own_letters(text, language)
    text = _LETTER_SPACED.sub(lambda match: re.sub(r"(?<=\S) (?=\S)", "", match.group()), text)
    if "@" not in text and "www" not in text.lower():
        text = _NUMBER.sub(_as_digits, text)
        text = _ZERO_IN_WORD.sub(_as_letter, text)
        text = _RUSSIAN.sub("ООО", text) if language == "ru" else text
        text = _FINNISH.sub("FI", text)
        text = _POST_OFFICE.sub("P.O. ", text)
        text = _BRITISH.sub(r"\1 0\2", text)
        text = _BRITISH_ONE.sub(r"\1 1\2", text)
        text = _SPACE_BEFORE_DOT.sub(_dotted, text)
        text = _BRITISH_AREA.sub(r"\g<1>0", text)
        text = _COMPANY_ZEROS.sub("O.O." if text.isupper() else "o.o.", text)
        text = _L_IN_WORD.sub("l", text)
        text = _I_AFTER_MAC.sub("I", text)
        text = _CITY.sub(_as_a_city, text)
        text = _monotonic(text) if language == "el" else text
        text = _NUMERO.sub("o", text)
        if language in ("ru", "uk", "bg"):
            text = _HOUSE_THREE.sub("3", _GLUED_NUMBER.sub(" ", text))
        text = _JAPANESE.sub("〒", text) if language == "ja" else text
        text = _with_bars(text, line.other)
    return line if text == line.text else replace(line, text=text)


def _spaced_as(text: str, other: str) -> str:
    """Give the text with the spaces the second reader saw between the same letters, where the first saw nothing."""
    mine, theirs = _runs(text), _runs(other)
    if "@" in text or [sign for sign, _ in mine] != [sign for sign, _ in theirs]:
        return text
    return "".join(
        sign + (" " if not gap and seen.isspace() else gap) for (sign, gap), (_, seen) in zip(mine, theirs, strict=True)
    )


def _as_the_language_writes(text: str, other: str, language: str) -> str:
    """Give the text without accents that the language does not have and the second reader did not see."""
    mine, theirs = _runs(text), _runs(other)
    if not language or len(mine) != len(theirs):
        return text
    return "".join(
        (seen if _is_foreign(sign, language) and _is_alike(sign, seen, language) else sign) + gap
        for (sign, gap), (seen, _) in zip(mine, theirs, strict=True)
    )


def _is_alike(sign: str, seen: str, language: str) -> bool:
    """Tell whether the second reader's letter is the same without or with an accent that the language has."""
    return plain(sign) == plain(seen) and not _is_foreign(seen, language)


def _in_own_letters(text: str, language: str) -> str:
    """Give a line of a Greek or Cyrillic card in its letters where all its Latin ones look like them ("Ήλιος A.E.")."""
    latin = "".join(sign for sign in text if sign.isalpha() and sign < "\u0250")
    if not latin or language not in _TO_OWN or "@" in text or not _OWN_WORD.search(text):
        return text
    own = latin.translate(_TO_OWN[language])
    return text.translate(_TO_OWN[language]) if not any(sign < "\u0250" for sign in own) else text


def _is_foreign(sign: str, language: str) -> bool:
    writers = table("languages")["letters"].get(sign.lower(), ())
    return not sign.isascii() and (language == "en" or bool(writers and language not in writers))


def _with_bars(text: str, other: str) -> str:
    """Give the text with the bars between facts that the second reader saw where the first saw a 1 or an l."""
    mine, theirs = text.split(" "), other.split(" ")
    if "|" not in theirs or len(mine) != len(theirs):
        return text
    pairs = zip(mine, theirs, strict=True)
    return " ".join("|" if seen == "|" and word in ("1", "l", "I") else word for word, seen in pairs)


def _in_latin(match: re.Match[str]) -> str:
    """Give a word in Latin letters where all its letters of other scripts look like such."""
    word = match.group()
    latin = word.translate(_TO_LATIN)
    return latin if latin.isascii() else word


def _as_a_city(match: re.Match[str]) -> str:
    """Give a city behind its postcode with a letter put right that readers take for another: lași, Ktodzko."""
    word = match.group()
    if city_countries(word):
        return word
    tried = ["I" + word[1:]] if word[0] == "l" else []
    tried += [word[:at] + "ł" + word[at + 1 :] for at in range(1, len(word)) if word[at] in "tl"]
    return next((city for city in tried if city_countries(city)), word)


def _monotonic(text: str) -> str:
    """Give Greek with the one accent it has had since 1982: what looks like a breathing is that accent."""
    parts = unicodedata.normalize("NFD", text)
    single = re.sub("[\u0300\u0301\u0313\u0314\u0342]+", "\u0301", parts).replace("\u0345", "")
    return unicodedata.normalize("NFC", single)


def _dotted(match: re.Match[str]) -> str:
    """Give initials without the spaces that nobody prints ("s . n.c.")."""
    return re.sub(r"\s", "", match.group())


def _as_letter(match: re.Match[str]) -> str:
    """Give the letter O for a zero in a word, in the case of its neighbours."""
    text, at = match.string, match.start()
    return "o" if at and text[at - 1].islower() else "O"


def _runs(text: str) -> list[tuple[str, str]]:
    """Give every letter and digit with what stands between it and the next one."""
    return [(match[1], match[2]) for match in re.finditer(r"([^\W_]|^)([\W_]*)", text)]


def _as_digits(match: re.Match[str]) -> str:
    word = match.group()
    if sum(sign.isdigit() for sign in word) < 0.6 * len(word):
        return word
    return word.translate(str.maketrans("OoIl", "0011"))
