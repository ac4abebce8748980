"""E-mails as files: who they are from and what they say, whatever a mail program made of them."""

from __future__ import annotations

import time
from email.message import EmailMessage

import pytest

from desktop.exchange.html_lines import html_lines
from desktop.exchange.mail import MailTangled, is_mail, read_mail

DORA = "Dora Dehmel <d.dehmel@axiom.example>"


def message(text: str = "", html: str = "", sender: str = DORA) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "kai@otto.example", "Angebot"
    made["Message-ID"] = "<1@axiom.example>"
    if text or not html:
        made.set_content(text)
    if html and text:
        made.add_alternative(html, subtype="html")
    elif html:
        made.set_content(html, subtype="html")
    return made


def test_sender_and_text_are_read() -> None:
    mail = read_mail(message("Guten Tag,\n\ndanke.\n\nDora Dehmel\n").as_bytes())

    assert (mail.name, mail.email) == ("Dora Dehmel", "d.dehmel@axiom.example")
    assert mail.text == "Guten Tag,\n\ndanke.\n\nDora Dehmel\n"


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("=?utf-8?b?U29sw6huZSBNZXJjYWRpZXI=?= <s@v.example>", "Solène Mercadier"),
        ("=?iso-8859-1?q?J=F6rg_M=FCller?=\r\n <s@v.example>", "Jörg Müller"),
        ('"Dehmel, Dora (Axiom)" <s@v.example>', "Dehmel, Dora (Axiom)"),
        ("s@v.example", ""),
        ("Jörg Müller <s@v.example>", "Jörg Müller"),
    ],
)
def test_a_sender_is_read_as_it_is_shown(header: str, name: str) -> None:
    mail = read_mail(f"From: {header}\r\nMIME-Version: 1.0\r\n\r\nhello".encode())

    assert (mail.name, mail.email) == (name, "s@v.example")


@pytest.mark.parametrize("header", ["", "\x00<<<>>>,,;@", "(" * 5_000, "a, " * 5_000, "=?utf-8?b?" * 500])
def test_a_sender_that_is_none_does_no_harm(header: str) -> None:
    assert read_mail(f"From: {header}\r\n\r\nhello".encode()).text == "hello"


def test_plain_text_is_preferred_and_html_read_where_there_is_none() -> None:
    page = "<html><head><title>x</title><style>p {}</style></head><body><p>Viele Gr&uuml;&szlig;e<br>Dora</p></body>"

    assert read_mail(message("Only this.", page).as_bytes()).text == "Only this.\n"
    assert read_mail(message(html=page).as_bytes()).text.strip() == "Viele Grüße\nDora"


def test_a_stub_beside_html_is_passed_over() -> None:
    page = "<p>" + "</p><p>".join(f"Line {number} of the message" for number in range(20)) + "</p>"

    assert "Line 7 of the message" in read_mail(message("Please use HTML.", page).as_bytes()).text


def test_attachments_and_messages_within_are_left_alone() -> None:
    made = message("The letter itself.")
    made.add_attachment(b"secret text", maintype="text", subtype="plain", filename="notes.txt")
    made.add_attachment(message("Another letter.", sender="Eve <eve@other.example>"))

    mail = read_mail(made.as_bytes())

    assert mail.text.strip() == "The letter itself."
    assert mail.email == "d.dehmel@axiom.example"


def test_soft_line_ends_are_joined_and_the_dashes_stay() -> None:
    text = "A long sentence that was broken \nfor the way.\n-- \nDora Dehmel\n"
    raw = f"From: {DORA}\nContent-Type: text/plain; format=flowed\n\n{text}".encode()

    assert read_mail(raw).text == "A long sentence that was broken for the way.\n-- \nDora Dehmel\n"


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "windows-1252", "mac-roman"])
def test_every_usual_charset_is_read(charset: str) -> None:
    made = EmailMessage()
    made["From"] = DORA
    made.set_content("Grüße aus Köln", charset=charset, cte="base64")

    assert "Grüße aus Köln" in read_mail(made.as_bytes()).text


def test_a_charset_nobody_knows_is_guessed() -> None:
    raw = b"From: a@b.example\nContent-Type: text/plain; charset=x-klingon\n\nGr\xfc\xdfe"

    assert read_mail(raw).text == "Grüße"


def test_mails_are_known_by_their_headers() -> None:
    assert is_mail(message("x").as_bytes())
    assert not is_mail(b"From: Dora Dehmel\nTo: Kai Otto\nSubject: pasted by a person\n\nhello")
    assert not is_mail(b"Dora Dehmel\nTel: +49 30 23125198\n")


def test_parts_within_parts_have_an_end() -> None:
    deep = b"From: a@b.example\n"
    for level in range(400):
        deep += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level)
    nested = b"From: a@b.example\nContent-Type: message/rfc822\n\n" + b"Content-Type: message/rfc822\n\n" * 5_000

    for content in (deep, nested):
        with pytest.raises(MailTangled):
            read_mail(content)


@pytest.mark.parametrize(
    "content",
    [
        b"\n" * 1_000_000,
        b"From: a@b.example\n" + b"X: y\n" * 60_000,
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n" * 60_000,
        b"Content-Type: text/html\n\n" + b"<" * 150_000,
        b"Content-Type: text/html\n\n" + b"<div>" * 60_000,
        b"Content-Type: text/html\n\n" + b"</p><td>" * 30_000 + b"end",
        b"Content-Type: text/html\n\n" + b"<a href=tel:123><table " * 40_000,
    ],
    ids=["empty lines", "headers", "boundaries", "angles", "divisions", "closed cells", "never closed"],
)
def test_hostile_mails_end_soon(content: bytes) -> None:
    started = time.process_time()

    read_mail(content)

    assert time.process_time() - started < 10


def test_html_keeps_lines_cells_and_links_apart() -> None:
    page = """<table><tr><td><b>Dora</b> Dehmel</td><td>Axiom&nbsp;GmbH</td></tr>
        <tr><td>T</td><td><a href="tel:+493023125198">call me</a></td></tr></table>
        <a href="mailto:d.dehmel@axiom.example?subject=hi">E-mail</a><script>alert('no')</script>
        <p style="display:none">preheader</p><div>one<div>two</div></div>"""

    assert html_lines(page).split("\n") == [
        "Dora Dehmel\tAxiom GmbH",
        "",
        "T\tcall me +493023125198",
        "",
        "E-mail d.dehmel@axiom.example",
        "",
        "one",
        "two",
    ]


def test_quotations_in_html_are_marked() -> None:
    page = '<p>Mine</p><blockquote type="cite"><p>theirs</p></blockquote><div class="gmail_quote">On … wrote</div>'

    assert [line for line in html_lines(page).split("\n") if line] == ["Mine", "> theirs", "> On … wrote"]
