"""Telephone and fax numbers: found by shape and label, read in the card's country."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ocr.model import FieldKind
from ocr.rules.label import is_label, labels, labels_before
from ocr.rules.number import Number, area_code, parse_number, vanity_digits
from ocr.rules.postcode import find_postcode
from ocr.rules.sheet import Claim, Claims, Piece, Sheet, Spot, gap_below, in_column, same_row
from ocr.rules.words import tokens

_SHAPE = re.compile(r"(?:\+\s?|\(\s?\+?\s?|\[\s?)?\d(?:(?:[\s().\[\]/~*_'-]{0,4}|,)\d)*\)?")
_VANITY = re.compile(
    r"(?<![\w+])\+?(?:1[\s.-]?)?\(?8(?:00|33|44|55|66|77|88)\)?[\s.-]?"
    r"(?=[A-Z0-9.\s-]*[A-Z]{3})[A-Z0-9](?:[.\s-]?[A-Z0-9]){6,9}(?!\w)"
)
_EXTENSION = re.compile(
    r"[\s,;(./-]*(?P<word>[^\W\d_]+(?:[. ]?[^\W\d_]+)?|#)\s?[.:#)-]*\s?(?P<digits>\d{1,6})(?!\d)\)?"
)
_DIRECT = re.compile(r"\s?(?:-|/)\s?(?:dw|durchwahl)\s?[.:]?\s?(?P<digits>\d{1,5})", re.IGNORECASE)
_TIMES = re.compile(r"^\d{1,2}[.:]\d{2}\s?-\s?\d{1,2}[.:]\d{2}$")
_YEARS = re.compile(r"^(?:19|20)\d\d\s?[-/]\s?(?:19|20)\d\d$")
_DATE = re.compile(r"^\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d$|^(?:19|20)\d\d-\d\d-\d\d$")
_POSTCODES = re.compile(r"^(?:\d{5}-\d{3,4}|\d{4}-\d{3}|\d{3}-\d{4})$")
_POSTCODE_WORD = re.compile(r"\b(?:cep|plz|zip|c\.?p\.?|post ?code|pin ?code|индекс)\W*$", re.IGNORECASE)
_LIKE_DIGITS = {"O": "0", "o": "0", "Q": "0", "I": "1", "l": "1", "S": "5", "$": "5", "B": "8", "Z": "2"}
_LONE_OR_JOINED = re.compile(r"(?<=[\dOoQIlS$BZ])[OoQIlS$BZ]|[OoQIlS$BZ](?=[\dOoQIlS$BZ])|(?<=-)[Il](?=-)")
_SPOILED = re.compile(r"(?<![^\W\d_])(?:[+(]\s?)?[\dOoQIlS$BZ](?:[ ().\[\]/-]{0,3}[\dOoQIlS$BZ])*(?![^\W\d_])")
FEWEST, MOST = 7, 15


@dataclass(frozen=True, slots=True)
class _Found:
    """A number as it stands in a piece, before its kind is settled."""

    piece: Piece
    start: int
    end: int
    text: str
    number: Number | None
    kinds: tuple[str, ...]
    label: tuple[Spot, ...]
    ext: str = ""


def find_phones(sheet: Sheet, claims: Claims) -> list[Claim]:
    """Claim every telephone number, its label and its extension."""
    free = sheet.free(claims)
    found = [number for piece in free for number in _in_piece(sheet, piece, free)]
    found = _with_area_codes(found)
    claimed: dict[str, Claim] = {}
    for each in found:
        claim = _claim(each)
        if claim.value not in claimed:
            claimed[claim.value] = claim
        else:
            first = claimed[claim.value]
            again = tuple(spot for spot in claim.places if spot not in first.places)
            claimed[claim.value] = Claim(
                first.kind, first.value, first.rule, first.spots, max(first.sure, claim.sure),
                first.parts, first.printed, first.label + again,
            )  # fmt: skip
    return list(claimed.values())


def _in_piece(sheet: Sheet, piece: Piece, free: tuple[Piece, ...]) -> list[_Found]:
    """Give the numbers of one piece, from the left."""
    text = _digits_mended(piece.text)
    found: list[_Found] = []
    at = 0
    while (match := _next_shape(text, at)) is not None:
        end = match[1]
        for start, stop in _split(text, *match, sheet.region):
            if number := _number(sheet, piece, text, start, stop, found, free):
                found.append(number)
                end = max(end, number.end)
        at = max(end, at + 1)
    return found


def _next_shape(text: str, at: int) -> tuple[int, int] | None:
    """Give the next run of digits that is long enough for a telephone, vanity numbers included."""
    vanity = _VANITY.search(text, at)
    for match in _SHAPE.finditer(text, at):
        if vanity and vanity.start() <= match.start():
            return vanity.span()
        if len(re.findall(r"\d", match.group())) >= 5:
            start, end = match.span()
            if match.group().endswith(")") and "(" not in match.group():
                end -= 1
            return start, end
    return vanity.span() if vanity else None


def _split(text: str, start: int, end: int, region: str) -> list[tuple[int, int]]:
    """Cut a run that is two numbers ("030 123456 / 030 123457") in two."""
    run = text[start:end]
    digits = len(re.findall(r"\d", run))
    for cut in re.finditer(r"\s*[/,]\s*|\s{2,}|\s+(?=\()", run):
        left, right = run[: cut.start()], run[cut.end() :]
        counts = [len(re.findall(r"\d", side)) for side in (left, right)]
        if min(counts) < 6 or (digits <= 13 and not (cut.group().strip() and min(counts) >= 7)):
            continue
        fits = [number.fit if (number := parse_number(side, region)) else 0 for side in (left, right)]
        if min(fits) or digits > MOST:
            return [(start, start + cut.start()), *_split(text, start + cut.end(), end, region)]
    return [(start, end)]


def _number(
    sheet: Sheet, piece: Piece, text: str, start: int, end: int, before: list[_Found], free: tuple[Piece, ...]
) -> _Found | None:
    """Judge one run of digits: is it a telephone number, and what announces it?"""
    floor = before[-1].end if before else 0
    label_start, kinds = labels_before(text, start, labels("phone"))
    if label_start < floor:
        label_start, kinds = start, []
    label: tuple[Spot, ...] = (piece.part(label_start, start),) if kinds else ()
    if not kinds and not re.search(r"[^\W\d_]", text[:start]):
        kinds, label = _label_beside(piece, free)
    if not kinds and before and re.fullmatch(r"[\s/,;|&-]*", text[floor:start]):
        kinds = [*before[-1].kinds]
    behind = _label_behind(text, end) if not kinds else None
    if behind:
        kinds, label = behind[1], (piece.part(end, behind[0]),)
    run = text[start:end]
    if not _may_be_phone(sheet, piece, text, start, end, bool(kinds)):
        return None
    ext, stop = _extension(text, end)
    number = _parse(run, sheet.region)
    if not ext and (shorter := _without_extension(run, number, sheet.region)):
        number, ext = shorter
    if number is None and not run.lstrip("([ ").startswith("+"):
        return None
    other = _other_reading(piece, run, number, sheet.region)
    return _Found(piece, start, stop, run, other or number, tuple(kinds), label, ext)


def _may_be_phone(sheet: Sheet, piece: Piece, text: str, start: int, end: int, labelled: bool) -> bool:
    """Tell a telephone number from a postcode, a date, hours, a house number or some other digits."""
    run = text[start:end].strip()
    digits = len(re.findall(r"\d", run))
    vanity = bool(re.search(r"[A-Z]", run))
    if digits > MOST + 3 or (digits < FEWEST and not (labelled and digits >= 5) and not vanity):
        return False
    if _TIMES.match(run) or _YEARS.match(run) or _DATE.match(run):
        return False
    glued = start > 0 and (text[start - 1].isalnum() or text[start - 1] in "#@") and not labelled
    if glued or (
        end < len(text) and text[end].isalpha() and not _extension(text, end)[0] and not _label_follows(text, end)
    ):
        return False
    if run.startswith(("+", "(+")) or vanity:
        return True
    if _POSTCODE_WORD.search(text[:start]) and sheet.region != "TR":
        return False
    postcode = find_postcode(text, sheet.region) if sheet.region else None
    if (
        postcode
        and postcode.start <= end - 2
        and postcode.end >= start + 2
        and digits <= 8
        and re.search(r"[^\W\d_]{2}", text)
    ):
        return (
            labelled
            and not postcode.state
            and (postcode.end < end or (not re.search(r"[^\W\d_]{2}", text[end:]) and start < 14))
        )
    letters = sum(sign.isalpha() for sign in text[:start] + text[end:])
    if labelled and digits <= 5 and letters > 15:
        return False  # "Office 204, 12 High Street": a room's label is an office telephone's, too
    if labelled or run.startswith("00"):
        return digits >= FEWEST or labelled
    if _POSTCODES.match(run) and letters:
        return False
    number = _parse(run, sheet.region)
    if number is None:
        return False
    if letters > 12 or (letters > 3 and number.fit < 2):
        return number.fit == 2 and digits >= 9 and bool(re.search(r"[\s()./-]", run)) and letters <= 25
    if letters > 3 and digits < 9 and not run.startswith(("0", "(")):
        return False
    announced = run.lstrip().startswith(("+", "("))
    return number.fit >= 1 or (9 <= digits <= 12 and (announced or not sheet.region or letters <= 3))


def _label_behind(text: str, end: int) -> tuple[int, list[str]] | None:
    """Give the label that stands behind a number at the end of its piece ("555-0133 direct", "555-0134 (fax)")."""
    match = re.match(r"\s*[(\[]?\s?([^\W\d_]{3,}(?: [^\W\d_]+)?)\.?\s?[)\]]?\s*$", text[end:])
    kinds = labels("phone").languages(tuple(token.word for token in tokens(match[1]))) if match else ()
    return (end + match.end(), list(kinds)) if match and kinds else None


def _without_extension(run: str, number: Number | None, region: str) -> tuple[Number, str] | None:
    """Give a number that is too long for its plan without what stands behind its last dash ("0755-8555 0123-806")."""
    match = re.match(r"^(.*\d)\s?[-/]\s?(\d{1,5})$", run.strip())
    if match is None or (number is not None and number.fit == 2):
        return None
    shorter = _parse(match[1], region)
    return (shorter, match[2]) if shorter is not None and shorter.fit == 2 else None


def _label_follows(text: str, end: int) -> bool:
    """Tell whether the label of the next number is glued to this one ("555-0112Fax")."""
    word = re.match(r"[^\W\d_]+", text[end:])
    return bool(word and len(word.group()) > 2 and word.group() in labels("phone"))


def _extension(text: str, end: int) -> tuple[str, int]:
    """Give the extension behind a number and where it ends."""
    if direct := _DIRECT.match(text, end):
        return direct["digits"], direct.end()
    match = _EXTENSION.match(text, end)
    if match and (match["word"] == "#" or match["word"] in labels("extension")):
        return match["digits"], match.end()
    return "", end


def _parse(run: str, region: str) -> Number | None:
    """Give the number a run of digits stands for; one with + that fits no plan is kept as its digits."""
    text = re.sub(r"[\[{]", "(", re.sub(r"[\]}]", ")", run)).replace(",", " ").replace("_", " ")
    if re.search(r"[A-Z]", text):
        text = vanity_digits(text)
    digits = re.sub(r"\D", "", text)
    plus = text.lstrip("( ").startswith("+")
    if plus:
        text = "+" + re.sub(r"^\D+", "", text)
        number = parse_number(text, "")
        if number is None and digits.startswith("00"):
            number = parse_number("+" + digits[2:], "")
        return number or Number("+" + digits, "", "", 0)
    number = parse_number(text, region)
    if digits.startswith("00") and not (number and number.fit == 2):
        abroad = parse_number("+" + digits[2:], "")
        if abroad is not None and abroad.fit:
            return abroad
    if number is None or number.fit < 2:
        abroad = parse_number("+" + digits, "")
        if abroad is not None and abroad.fit == 2 and len(digits) >= 10 and (abroad.region == region or not region):
            return abroad
    return number


def _other_reading(piece: Piece, run: str, number: Number | None, region: str) -> Number | None:
    """Give the second reader's number where it fits the country's plan and the first reader's does not."""
    if not piece.other or (number is not None and number.fit == 2):
        return None
    for match in _SHAPE.finditer(_digits_mended(piece.other)):
        if abs(len(re.findall(r"\d", match.group())) - len(re.findall(r"\d", run))) <= 2:
            other = _parse(match.group(), region)
            if other is not None and other.fit == 2:
                return other
    return None


def _label_beside(piece: Piece, free: tuple[Piece, ...]) -> tuple[list[str], tuple[Spot, ...]]:
    """Give the label in a column of its own left of a number, or alone on the line above it."""
    best: tuple[float, list[str], Spot] | None = None
    for other in free:
        if other is piece or len(other.text) > 24:
            continue
        left = piece.box.x - other.box.right
        beside = same_row(other.box, piece.box) and -0.5 * piece.box.height < left < 8 * piece.box.height
        above = in_column(other.box, piece.box) and -0.3 < gap_below(other.box, piece.box) < 0.8 and len(other.text) > 2
        if (beside or above) and (kinds := is_label(other.text.strip(" .:"), labels("phone"))):
            distance = left if beside else 20 * piece.box.height
            if best is None or distance < best[0]:
                best = distance, list(kinds), other.spot
    return (best[1], (best[2],)) if best else ([], ())


def _with_area_codes(found: list[_Found]) -> list[_Found]:
    """Give local numbers the area code of the card's other numbers ("030 123456, Fax 123457")."""
    full = [each.number for each in found if each.number is not None and each.number.fit == 2]
    codes = [code for number in full if (code := area_code(number.e164))]
    whole: list[_Found] = []
    for each in found:
        number = each.number
        local = number is not None and number.fit < 2 and not re.match(r"[(\s]*(?:\+|0)", each.text)
        if local and codes and len(re.sub(r"\D", "", each.text)) <= 8:
            longer = parse_number(codes[0] + re.sub(r"\D", "", each.text), "")
            if longer is not None and longer.fit == 2:
                number = longer
        whole.append(_Found(each.piece, each.start, each.end, each.text, number, each.kinds, each.label, each.ext))
    return whole


def _claim(found: _Found) -> Claim:
    number = found.number or Number("+" + re.sub(r"\D", "", found.text), "", "", 0)
    kind = _kind(found.kinds, number)
    sure = {2: 0.99, 1: 0.93, 0: 0.8}[number.fit] - (0 if found.kinds or found.text.strip().startswith("+") else 0.03)
    spot = found.piece.part(found.start, found.end)
    return Claim(
        FieldKind.PHONE, number.e164, "phone with label" if found.kinds else "phone by shape", (spot,),
        sure, {"kind": kind, "ext": found.ext}, label=found.label,
    )  # fmt: skip


def _kind(kinds: tuple[str, ...], number: Number) -> str:
    """Settle the kind: a telling label first, then the number's own kind, then work."""
    for kind in ("mobile", "pager", "home"):
        if kind in kinds:
            return kind
    if "fax" in kinds:
        return "work" if "work" in kinds else "fax"
    return number.kind or "work"


def _digits_mended(text: str) -> str:
    """Undo letters read for digits inside a number, length kept."""

    def mended(match: re.Match[str]) -> str:
        run = match.group()
        digits = len(re.findall(r"\d", run))
        if digits < 6 or digits < 0.6 * len(re.findall(r"[^\W_]|[|$]", run)):
            return run
        return _LONE_OR_JOINED.sub(lambda sign: _LIKE_DIGITS.get(sign.group(), sign.group()), run)

    return _SPOILED.sub(mended, text)
