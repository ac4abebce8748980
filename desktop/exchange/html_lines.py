"""HTML → lines of text, as a mail program would show them: nothing is fetched, run or styled."""

from __future__ import annotations

import re
from html.parser import HTMLParser

LONGEST_HTML = 1_000_000
"""Characters that are looked at."""
MOST_LINES = 5_000
_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "object", "svg", "select", "textarea"})
_BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|br|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr"
    r"|html|li|main|nav|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul"
)
_CELLS = frozenset({"td", "th"})
_EMPTY = frozenset({"br", "hr", "img", "input", "meta", "link", "base", "col", "wbr", "area", "source"})
_QUOTATION = re.compile(r"gmail_quote|moz-cite-prefix|yahoo_quoted|protonmail_quote|divRplyFwdMsg|appendonsend")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px)?\s*(?:;|$)", re.IGNORECASE)


def html_lines(html: str) -> str:
    """Give the text of an HTML document: a line for each block, a tab between cells, "> " before quotations.

    An address or number that stands only in a link ("mailto:", "tel:") is written behind the link's words.
    """
    page = _Page()
    page.feed(html[:LONGEST_HTML])
    page.close()
    page.end_line()
    return "\n".join(page.lines).strip("\n")


class _Page(HTMLParser):
    """Gathers the lines of one document."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._line: list[str] = []
        self._open: list[tuple[str, bool, bool]] = []
        self._unseen = self._quoted = 0
        self._link, self._link_text = "", ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if _BLOCKS.fullmatch(tag):
            self.end_line()
        elif tag in _CELLS:
            self._line.append("\t")
        if tag in _EMPTY:
            return
        given = {name: value or "" for name, value in attributes}
        marks = f"{given.get('class', '')} {given.get('id', '')}"
        unseen = tag in _UNSEEN or "hidden" in given or bool(_HIDDEN.search(given.get("style", "")))
        quoted = (tag == "blockquote" and given.get("type") == "cite") or bool(_QUOTATION.search(marks))
        self._open.append((tag, unseen, quoted))
        self._unseen += unseen
        self._quoted += quoted
        if tag == "a":
            self._link, self._link_text = given.get("href", ""), ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._end_link()
        if _BLOCKS.fullmatch(tag):
            self.end_line()
        if all(tag != name for name, _, _ in self._open[-200:]):
            return
        while self._open:
            name, unseen, quoted = self._open.pop()
            self._unseen -= unseen
            self._quoted -= quoted
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._line.append(re.sub(r"\s+", " ", data))
            self._link_text += data[:500] if self._link else ""

    def _end_link(self) -> None:
        scheme, _, value = self._link.partition(":")
        value = value.split("?")[0].strip("/ ")[:200]
        signs = re.sub(r"\W", "", value)
        if (
            scheme.lower() in ("mailto", "tel")
            and signs
            and not self._unseen
            and signs[-7:].lower() not in re.sub(r"\W", "", self._link_text).lower()
        ):
            self._line.append(f" {value}")
        self._link = ""

    def end_line(self) -> None:
        """Finish the line that is being gathered."""
        cells = [" ".join(cell.split()) for cell in "".join(self._line).split("\t")]
        text = "\t".join(cell for cell in cells if cell)
        self._line = []
        if len(self.lines) < MOST_LINES and (text or (self.lines and self.lines[-1])):
            self.lines.append(f"> {text}" if self._quoted and text else text)
