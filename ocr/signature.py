"""The signature in the text of an e-mail: what its writer put at the end, without quotations and small print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ocr.rules.words import Phrases, is_ideographic, table

MOST_LINES = 2_000
LONGEST_LINE = 2_000
MOST_IN_SIGNATURE = 30
"""Lines that a signature may have; more are a text in which a dash or a formula happens to stand."""
LOOKED_AT = 200
MOST_TRIED = 40
"""Places where a signature might begin that are looked at, and lines from there on."""
_QUOTED = re.compile(r"^\s*[>|]+\s?")
_RULE = re.compile(r"^[\s_=*~#+━─═―‐–—-]{3,}$")
_ON_BEHALF = re.compile(
    r"^\s*(?:i\.\s?[AV]\.?|ppa\.|p\.\s?[ap]\.|p\.o\.|per pro\.?)\s+(?!box\b)(?=[A-ZÀ-Þ])", re.IGNORECASE
)
"""By what right a person signs for a company: no part of the name."""
_PICTURE = re.compile(r"\[(?:cid|image|bild|logo|icon)\b[^\[\]]{0,200}\]|<(?:cid|image)[^<>]{0,200}>", re.IGNORECASE)
_BEHIND_ITS_WORDS = re.compile(r"(?<=\S)<(?:https?|mailto|tel):[^<>\s]{1,500}>", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<![\w*_])(\*\*?|__?)(?=\S)([^*_]{1,200}?)(?<=\S)\1(?![\w*_])")
_PRONOUNS = re.compile(
    r"\s*[(\[]\s*(?:she|he|they|ze|sie|er|elle|il|iel|ella|él|lei|lui|hon|han|hen)(?:\s*/\s*\w{2,6}){1,2}\s*[)\]]",
    re.IGNORECASE,
)
_WITHIN_LINE = re.compile(r"\s*[|¦•·]\s*|\s{3,}|\t")
_FACT = re.compile(r"[\w.+-]+@[\w-]+\.\w|www\.\w|https?://|\+?\(?\d(?:[ ()./-]{0,3}\d){6,}")
_STOP = re.compile(r"[.!?。！？][\s\"')]*$")


def signature_of(body: str) -> str:
    """Give the signature of an e-mail's text, or the end of the text that comes nearest to one.

    It stands after a line of two dashes, else after the closing formula, else it is the last
    block in which an address or a number stands.
    """
    lines = [line[:LONGEST_LINE].rstrip("\r") for line in body.split("\n")[:MOST_LINES]]
    lines = _without_quotations(lines)
    return "\n".join(_after_dashes(lines) or _after_closing(lines) or _last_block(lines)).strip("\n")


def without_small_print(text: str) -> str:
    """Give the text without legal warnings, what the law wants to be there, and what programs add."""
    kept: list[str] = []
    dropping = False
    for line in text.split("\n")[:MOST_LINES]:
        line = line[:LONGEST_LINE]
        bare = line.strip(" \t\r*_-–—~>")
        dropping = bool(bare) and (dropping or _begins(bare, "cautions"))
        dropped = dropping or _RULE.match(line) or _begins(bare, "devices") or _begins(bare, "follow")
        dropped = dropped or (_left_of_closing(bare) == "" and bare[-1:] in ",!")
        kept.append("" if dropped else _ON_BEHALF.sub("", _without_imprint(_unmarked(line))))
    return "\n".join(kept)


def _begins(text: str, part: str) -> bool:
    return any(hit.start <= 2 for hit in _words_of("small_print", part).find(text[:120]))


def _unmarked(line: str) -> str:
    """Give a line without what mail programs put in for pictures, links and bold print, and without pronouns."""
    line = _PICTURE.sub("", line)
    line = _BEHIND_ITS_WORDS.sub("", line)
    return _PRONOUNS.sub("", _EMPHASIS.sub(r"\2", line))


def _without_imprint(line: str) -> str:
    """Give a line without the names of managers and the like that the law wants: "Geschäftsführer: …"."""
    for hit in _words_of("small_print", "imprint").find(line):
        if re.match(r"\s*(?:\([^)]{0,40}\)\s*)?[:：]", line[hit.end :]):
            behind = _WITHIN_LINE.search(line, hit.end)
            return line[: hit.start] + (_without_imprint(line[behind.start() :]) if behind else "")
    return line


def _without_quotations(lines: Sequence[str]) -> list[str]:
    """Give the lines that the sender wrote: quoted ones go, and what follows the head of a quoted message."""
    kept: list[str] = []
    at = 0
    while at < len(lines):
        if _QUOTED.match(lines[at]):
            at += 1
            continue
        length = _head_of_quotation(lines, at)
        if not length:
            kept.append(lines[at])
            at += 1
            continue
        at += length
        behind = next((line for line in lines[at:] if line.strip()), "")
        # What is quoted sign by sign ends by itself; and a message passed on has nothing before it.
        if not _QUOTED.match(behind) and any(re.search(r"\w", line) for line in kept):
            break
    return kept


def _head_of_quotation(lines: Sequence[str], at: int) -> int:
    """Give how many lines from here on announce a quotation, 0 for none."""
    line = lines[at].strip()
    if not line:
        return 0
    if len(line) < 90 and re.match(r"[-_=*\s]*\w", line) and _covers(line, _words_of("quotations", "originals")):
        return 1
    for count in (1, 2, 3):
        joined = " ".join(lines[at : at + count]).strip()
        if re.search(r"[:：]\s*$", joined) and len(joined) < 300 and re.search(r"\d|@", joined):
            hits = _words_of("quotations", "wrote").find(joined)
            if hits and (hits[-1].end >= len(joined) - 8 or hits[0].start < 40):
                return count
    if not _is_header(line, "from"):
        return 0
    count = 1
    while count < 8 and at + count < len(lines) and (_is_header(lines[at + count], "headers") or count == 1):
        count += 1
    return count if sum(_is_header(one, "headers") for one in lines[at + 1 : at + count]) >= 2 else 0


def _covers(line: str, phrases: Phrases) -> bool:
    letters = sum(sign.isalnum() for sign in line)
    return any(sum(sign.isalnum() for sign in line[hit.start : hit.end]) > 0.8 * letters for hit in phrases.find(line))


def _is_header(line: str, part: str) -> bool:
    """Tell a header line of a quoted message: "Von: …", "*Gesendet:* …"."""
    name = re.match(r"[\s*_]*([^:：]{1,25}?)[\s*_]*[:：]", line)
    return name is not None and name[1] in _words_of("quotations", part)


@cache
def _words_of(head: str, part: str) -> Phrases:
    """Give one list of the table of letters, or with no part all lists under a heading."""
    lists = table("letters")[head]
    return Phrases((word, key) for key, words in lists.items() if part in ("", key) for word in words)


def _after_dashes(lines: Sequence[str]) -> list[str]:
    dashes = [at for at, line in enumerate(lines) if line.rstrip() == "--"]
    return next((list(lines[at + 1 :]) for at in dashes[:MOST_TRIED] if _is_short(lines[at + 1 :])), [])


def _after_closing(lines: Sequence[str]) -> list[str]:
    tried = 0
    for at in range(len(lines) - 1, -1, -1):
        left = _left_of_closing(lines[at].strip())
        if left is None or tried == MOST_TRIED:
            continue
        tried += 1
        if _is_short(found := [left, *lines[at + 1 :]]):
            return found
    return []


def _is_short(lines: Sequence[str]) -> bool:
    """Tell whether lines could be a signature: there is something, and not too much of it before the small print."""
    near = "\n".join(lines[:LOOKED_AT])
    left = [line for line in without_small_print(near).split("\n") if re.search(r"\w", line)]
    return 0 < len(left) <= MOST_IN_SIGNATURE


def _left_of_closing(line: str) -> str | None:
    """Give what stands beside a closing formula ("" for nothing), None where the line is none."""
    if not 1 < len(line) <= 80:
        return None
    for word in table("letters")["quotations"]["behind"]:
        name = line.rstrip(" .。").removesuffix(word)
        if is_ideographic(word) and name != line.rstrip(" .。") and 2 <= len(name.replace(" ", "")) <= 5:
            return name.strip()
    for hit in _words_of("closings", "").find(line):
        behind = line[hit.end :].strip()
        if is_ideographic(line):
            if not re.sub(r"\W", "", behind):
                return ""
        elif hit.start <= 2 and (behind == "" or re.match(r"[\W_]", behind) or len(hit.phrase) > 1):
            words = behind.strip(" ,.;:!–—-")
            if len(words.split()) <= 6 and not _STOP.search(behind[:-1]):
                return words if words[:1].isupper() else ""
    return None


def _last_block(lines: Sequence[str]) -> list[str]:
    """Give the lines round the last address or number, up to where sentences are."""
    shown = without_small_print("\n".join(lines)).split("\n")
    end = next((at for at in range(len(shown) - 1, -1, -1) if _FACT.search(shown[at])), -1)
    start, blank = end, 0
    while start > 0 and end - start < MOST_IN_SIGNATURE:
        line = shown[start - 1].strip()
        blank = 0 if line else blank + 1
        if blank > 1 or _is_sentence(line):
            break
        start -= 1
    return shown[start : end + 1] if end >= 0 else []


def _is_sentence(line: str) -> bool:
    words = line.split()
    return (len(words) > 4 and bool(_STOP.search(line))) or len(words) > 12 or bool(re.search(r"[!?,]$", line))
