"""Names of persons taken apart: honorifics, credentials, given and family name (home of nameparser in `ocr`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nameparser import HumanName
from nameparser.config import Constants

from ocr.rules.words import fold, is_ideographic, section, table, tokens


@dataclass(frozen=True, slots=True)
class PersonName:
    """A printed name without honorifics and credentials, and those two."""

    text: str
    prefix: str = ""
    suffix: str = ""


def split_name(text: str) -> PersonName:
    """Cut honorifics before and credentials behind a name."""
    text = re.sub(r"\s+", " ", text).strip(" ,;:|-•·")
    text = re.sub(
        r"^(?:[a-z|¦] (?=[^\W\d_]\S+ )|[Il|] (?=(?:Dr|Prof|Ing|Mag|Dipl)\b))", "", text
    )  # a speck or line read as a letter
    text = text[announced(text) :]
    if is_ideographic(text):
        match = re.match(r"^(.{2,8}?)\s*(先生|女士|小姐|博士|様|殿|氏|님|박사)$", text)
        return PersonName(match[1], "", match[2]) if match else PersonName(text)
    prefixes: list[str] = []
    suffixes: list[str] = []
    rest = text
    while (cut := _leading(rest) or _maitre(rest)) and len(tokens(rest[cut:])) >= 1:
        prefixes.append(rest[:cut].strip(" ,"))
        rest = rest[cut:].lstrip(" ,.")
        if where := re.match(r"\([A-Za-z]{2,5}\.?\)\s*", rest):  # the school of a degree: Dipl.-Ing. (FH)
            prefixes.append(where.group().strip())
            rest = rest[where.end() :]
    if cut := _first_credential(rest):
        suffixes.append(rest[cut:].strip(" ,;()-/"))
        rest = rest[:cut].rstrip(" ,;(-/")
    while cut := _trailing(rest):
        suffixes.insert(0, rest[cut:].strip(" ,;()-/"))
        rest = rest[:cut].rstrip(" ,;(-/")
    return PersonName(rest, " ".join(prefixes), ", ".join(suffixes))


def announced(text: str) -> int:
    """Give where the word that announces a name ends with its dot or colon ("Prop. ", "Ansprechpartner: "), else 0."""
    match = re.match(r"\s*([^\W\d_]+(?: [^\W\d_]+)?)\s?[.:：]+\s*(?=\S)", text)
    return match.end() if match and match[1] in section("persons", "announcers") else 0


def _leading(text: str) -> int:
    """Give where the honorific at the beginning ends, 0 without one."""
    words = tokens(text)
    known = section("persons", "honorifics")
    for count in range(min(4, len(words) - 1), 0, -1):
        phrase = tuple(token.word for token in words[:count])
        if not known.languages(phrase):
            continue
        end = words[count - 1].end
        dotted = text[end : end + 1] == "."
        title_case = len(phrase[-1]) > 2 or dotted or phrase[0] in ("dr", "mr", "ms", "ir", "di", "pd", "ra", "av")
        if title_case and (dotted or not (len(phrase[-1]) <= 2 and text[:end].islower())):
            return end + dotted
    return 0


def _maitre(text: str) -> int:
    """Give where the French lawyer's "Me" ends, which no table may hold: it is also a given name's syllable."""
    return 2 if re.match(r"M[eᵉ] [^\W\d_]\S+ [^\W\d_]{2}", text) else 0


def _first_credential(text: str) -> int:
    """Give where a credential begins behind which nothing but capitals follows ("BArch MRIAI"), 0 without one."""
    words = tokens(text)
    for number, token in enumerate(words[:-1]):
        printed = text[token.start : token.end]
        known = section("persons", "credentials").languages((token.word,)) and re.search(r"[A-Z].*[A-Z]", printed)
        if number >= 2 and known and all(_is_of_letters(text[word.start : word.end]) for word in words[number + 1 :]):
            return 0 if text.isupper() else token.start
    return 0


def _is_of_letters(word: str) -> bool:
    """Tell whether a word may stand among letters behind a name: MRIAI, DipArch, the Hons of BA(Hons)."""
    inner = re.search(r"[a-z][A-Z]", word) and not re.match(r"(?:Mc|Mac|De|Di|La|Le|Van)[A-Z]", word)
    return word.isupper() or bool(inner) or word in section("persons", "credentials")


def without_letters(name: PersonName) -> PersonName:
    """Give a name without letters behind it that no table has ("Fiona Kilbride MIPAV"), for where family names
    are not printed in capitals."""
    match = re.match(r"^((?:\S+ ){1,3}\S+),? ([A-Z]{3,8})$", name.text)
    if match is None or re.search(r"[A-Z]{3}", match[1]) or not re.search(r"[a-z]{2}\S* .*[a-z]{2}", match[1]):
        return name
    return PersonName(match[1].rstrip(","), name.prefix, ", ".join(filter(None, (match[2], name.suffix))))


def _trailing(text: str) -> int:
    """Give where the credential at the end begins, 0 without one."""
    words = tokens(text)
    known = section("persons", "credentials")
    for count in range(min(4, len(words) - 1), 0, -1):
        start = words[-count].start
        phrase = tuple(token.word for token in words[-count:])
        if not known.languages(phrase):
            continue
        before, printed = text[:start], text[start:]
        comma = bool(re.search(r"[,;(/-]\s*$", before))
        capitals = printed.upper() == printed and before.upper() != before
        dotted = (
            "." in printed.rstrip(".")
            or phrase[0] in ("jr", "sr", "esq", "ii", "iii", "iv")
            or (len(phrase[0]) > 2 and bool(re.search(r"[a-z][A-Z]", printed)))
        )
        if (comma or capitals or dotted) and len(tokens(before)) >= (1 if comma else 2):
            return start
    return 0


def in_normal_case(text: str) -> str:
    """Give a name printed in capitals or small letters in the usual case: McDonald, van der Berg, O'Neil."""
    letters = [sign for sign in text if sign.isalpha()]
    capitals = sum(map(str.isupper, letters))
    if not letters or not (capitals >= 0.85 * len(letters) or capitals == 0):
        return text
    if capitals == len(letters) and len(letters) <= 2:
        return text
    particles = section("persons", "particles")
    words = text.lower().split(" ")
    cased = []
    for number, word in enumerate(words):
        inner = 0 < number < len(words) - 1 and fold(word) in particles and len(word) > 1
        cased.append(word if inner else _capitalised(word))
    return " ".join(cased)


def _capitalised(word: str) -> str:
    parts = re.split(r"([-'.])", word)
    cased = "".join(
        part[:1].upper() + part[1:] if part not in ("s",) or number < 2 else part for number, part in enumerate(parts)
    )
    return re.sub(r"^(Mc)([a-z])", lambda match: match[1] + match[2].upper(), cased)


def name_parts(name: PersonName, language: str, region: str) -> dict[str, str]:
    """Give prefix, given, family and suffix of a name."""
    text = name.text
    words = text.split()
    if is_ideographic(text):
        given, family = _parts_of_signs(text)
    elif len(words) < 2:
        given, family = text, ""
    elif (language == "hu" and region == "HU" and "," not in text) or (len(words) == 3 and _PATRONYMIC.search(text)):
        given, family = " ".join(words[1:]), words[0]
    else:
        given, family = _parts_of_latin(text, region)
    return {"prefix": name.prefix, "given": given.strip(), "family": family.strip(), "suffix": name.suffix}


def _parts_of_latin(text: str, region: str) -> tuple[str, str]:
    parsed = HumanName(text, constants=_bare_constants())
    given, family = f"{parsed.first} {parsed.middle}".strip(), parsed.last
    middle = parsed.middle.split()
    if region in _TWO_FAMILY_NAMES and middle and len(middle[-1]) > 2 and " " not in family and "," not in text:
        given, family = " ".join((parsed.first, *middle[:-1])), f"{middle[-1]} {family}"
    return given, family


@cache
def _bare_constants() -> Constants:
    """Give the parser's settings without its own titles and suffixes: those are cut off before (Jack Ma is no M.A.)."""
    constants = Constants()
    for words in (
        constants.titles,
        constants.suffix_acronyms,
        constants.suffix_not_acronyms,
        constants.first_name_titles,
    ):
        words.remove(*list(words))
    return constants


_PATRONYMIC = re.compile(r"(?:вич|вна|чна|ична|ович|івна|ївна)$", re.IGNORECASE)
"""How the father's name ends in Russian and Ukrainian; where it stands last, the family's stands first."""
_TWO_FAMILY_NAMES = ("ES", "MX", "AR", "CO", "CL", "PE", "EC", "VE")
"""Countries where a person has a family name from each parent."""


def _parts_of_signs(text: str) -> tuple[str, str]:
    words = text.split()
    if len(words) == 2:
        return words[1], words[0]
    bare = "".join(words)
    if re.search("[\u30a0-\u30ff]", bare):
        return "", bare
    two = any(
        bare.startswith(name) for names in table("persons")["surnames"].values() for name in names if len(name) == 2
    )
    cut = 2 if two or len(bare) >= 5 or (len(bare) == 4 and not re.search("[\uac00-\ud7af]", bare)) else 1
    return bare[cut:], bare[:cut]
