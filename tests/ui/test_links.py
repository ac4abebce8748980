"""Which words of a text can be clicked, and that nothing else of it means anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from desktop.ui.dates import shown_day, typed_day
from desktop.ui.links import LinkLabel, is_allowed, linked, mail_address, open_link, phone_address, web_address


@pytest.mark.parametrize(
    ("text", "rich"),
    [
        ("no link here", ""),
        (
            "see https://a.example/x?y=1&z=2.",
            'see <a href="https://a.example/x?y=1&amp;z=2">https://a.example/x?y=1&amp;z=2</a>.',
        ),
        ("www.a.example", '<a href="https://www.a.example">www.a.example</a>'),
        ("(dora@example.com)", '(<a href="mailto:dora@example.com">dora@example.com</a>)'),
        ("tel:+49 30 23125 001", '<a href="tel:+493023125001">tel:+49 30 23125 001</a>'),
        ("one\nhttp://a.example", 'one<br><a href="http://a.example">http://a.example</a>'),
        ("javascript:alert(1) file:///etc/passwd", ""),
    ],
)
def test_addresses_become_links(text: str, rich: str) -> None:
    assert linked(text) == rich


def test_markup_beside_a_link_is_plain_words() -> None:
    rich = linked('<img src="file:///etc/hostname"> http://a.example/"onclick="x')
    assert "<img" not in rich
    assert "&lt;img" in rich
    assert rich.count("<a ") == 1
    assert 'href="http://a.example/"' in rich


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "smb://host/share", "C:\\x", "", "nothing"],
)
def test_nothing_but_web_mail_and_telephone_is_opened(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert not is_allowed(address)
    open_link(address)
    assert opened == []


def test_a_click_opens_the_address(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    label = LinkLabel("mail dora@example.com")
    assert opened == []
    label.linkActivated.emit("mailto:dora@example.com")
    assert opened == [QUrl("mailto:dora@example.com")]
    label.deleteLater()


def test_a_text_without_links_stays_plain(qapp: QApplication) -> None:
    label = LinkLabel("<b>bold</b>")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>bold</b>"
    label.show_link("a<b>", "javascript:x")
    assert label.textFormat() == Qt.TextFormat.PlainText
    label.deleteLater()


def test_a_hostile_value_adds_nothing_to_a_mail() -> None:
    assert mail_address("a@b.example?bcc=c@d.example&body=x") == "mailto:a@b.example%3Fbcc%3Dc@d.example%26body%3Dx"


def test_facts_lead_where_they_say() -> None:
    assert web_address("linkedin.com/in/dora") == "https://linkedin.com/in/dora"
    assert web_address("HTTP://a.example") == "HTTP://a.example"
    assert web_address("@dora") == ""
    assert web_address("javascript:alert(1)") == ""
    assert phone_address("+493023125001") == "tel:+493023125001"
    assert phone_address("see card") == ""


def test_a_long_text_of_nothing_but_at_signs_is_looked_through_quickly() -> None:
    assert linked("a@" * 9_000) == ""
    assert linked("www." * 50_000) == ""


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        ("2024-05-01", "1 May 2024"),
        ("2024-05", "May 2024"),
        ("2024", "2024"),
        ("", ""),
        ("2024-13-40", "2024-13-40"),
        ("2024-05-01T12:00:00+00:00", "1 May 2024"),
        ("some day", "some day"),
    ],
)
def test_days_are_shown_as_exactly_as_they_are_known(at: str, shown: str) -> None:
    assert shown_day(at) == shown


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2024", "2024"),
        ("2024-5", "2024-05"),
        ("2024-05-01", "2024-05-01"),
        ("05/2024", "2024-05"),
        ("1.5.2024", "2024-05-01"),
        ("31.2.2024", None),
        ("soon", None),
        ("2024-13", None),
    ],
)
def test_a_day_is_understood_as_people_write_it(typed: str, day: str | None) -> None:
    assert typed_day(typed) == day
