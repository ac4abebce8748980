"""Texts from elsewhere with their addresses to click on: shown as they are, and opened only on a click.

Only web, mail and telephone addresses are links; everything else of a text, markup too, is plain words.
"""

from __future__ import annotations

import html
import re
from urllib.parse import quote

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget

SCHEMES = ("http", "https", "mailto", "tel")
LONGEST = 20_000
"""Letters of a text that is looked through for links; a longer one is shown without."""

_ADDRESS = re.compile(
    r"\b(?:https?://|www\.)[^\s<>\"]{1,2000}"
    r"|\bmailto:[^\s<>\"]{1,300}"
    r"|\btel:[+\d][\d().\- ]{1,40}\d"
    r"|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
    re.IGNORECASE,
)
_AT_THE_END = ".,;:!?)]}'’”»"
"""What ends a sentence, and does not belong to the address before it."""


class LinkLabel(QLabel):
    """Words one can select, with links that the mouse and the keyboard reach."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.linkActivated.connect(open_link)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show a text as it is, its addresses as links."""
        self._show(text, linked(text))

    def show_link(self, text: str, address: str) -> None:
        """Show a text that is one link as a whole, if its address may be opened."""
        allowed = is_allowed(address)
        self._show(text, f'<a href="{html.escape(address)}">{html.escape(text)}</a>' if allowed else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.textFormat() == Qt.TextFormat.RichText:
            # A link keeps the colour it was made with; in another look that may be hard to read.
            text = self.text()
            self.setText("")
            self.setText(text)

    def _show(self, text: str, rich: str) -> None:
        self.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        self.setText(rich or text)
        self.setAccessibleName(text)
        flags = Qt.TextInteractionFlag
        selecting = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags.TextBrowserInteraction if rich else selecting)
        # By Tab one goes to what can be opened; the mouse goes everywhere.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rich else Qt.FocusPolicy.ClickFocus)


def linked(text: str) -> str:
    """Give a text as rich text with its addresses as links, or nothing where it has none."""
    if len(text) > LONGEST:
        return ""
    parts: list[str] = []
    end = 0
    for found in _ADDRESS.finditer(text):
        shown = found.group().rstrip(_AT_THE_END)
        address = _address(shown)
        if is_allowed(address):
            parts.append(html.escape(text[end : found.start()]))
            parts.append(f'<a href="{html.escape(address)}">{html.escape(shown)}</a>')
            end = found.start() + len(shown)
    if not parts:
        return ""
    return "".join([*parts, html.escape(text[end:])]).replace("\n", "<br>")


def mail_address(text: str) -> str:
    """Give the address that writes a mail; what a hostile text adds to it (?bcc=…) is part of the name."""
    return "mailto:" + quote(text.strip(), safe="@.+-_")


def web_address(text: str) -> str:
    """Give the address of a web page or profile, with its scheme; nothing for what is none."""
    text = text.strip()
    if re.match(r"https?://", text, re.IGNORECASE):
        return text
    return "https://" + text if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", text) else ""


def phone_address(text: str) -> str:
    """Give the address that rings a number in E.164; nothing for what is none."""
    return "tel:" + text if re.fullmatch(r"\+?\d{3,20}", text) else ""


def is_allowed(address: str) -> bool:
    """Say whether an address may be opened at all."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme().lower() in SCHEMES


def open_link(address: str) -> None:
    """Hand an address to the system's own programs, if it is one of those that may be opened."""
    if is_allowed(address):
        QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


def _address(shown: str) -> str:
    lower = shown.lower()
    if lower.startswith("www."):
        return "https://" + shown
    if lower.startswith("tel:"):
        return "tel:" + re.sub(r"[^\d+]", "", shown)
    return shown if re.match(r"(https?|mailto):", lower) else mail_address(shown)
