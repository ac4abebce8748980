"""Files of mails: who wrote to whom and when, whatever a mail program made of them."""

from __future__ import annotations

import mailbox
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exchange.incoming_files import EMPTY, NO_FILE, NOT_THERE
from desktop.exchange.mail_headers import LONGEST_SUBJECT, MOST_RECIPIENTS, NO_DATE, NO_SENDER
from desktop.exchange.mail_log import LARGEST_HEADERS, LONG_HEADERS, NO_MAIL, is_mailbox, mail_files, read_mails
from desktop.exchange.model import MailMessage, Problem

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SEPARATOR = "From dora@axiom.example Tue Nov 10 09:00:00 2026\n"


def mail(*lines: str, body: str = "Hello\n", sender: str = "Dora Dehmel <dora@axiom.example>", day: int = 10) -> str:
    """A mail with these headers besides sender, recipient and date."""
    date = f"Tue, {day} Nov 2026 10:30:00 +0100"
    return "\n".join((f"From: {sender}", "To: me@example.com", f"Date: {date}", *lines, "", body))


def messages(tmp_path: Path, content: str | bytes, name: str = "mail.eml") -> list[MailMessage]:
    found = read(tmp_path, content, name)
    assert not [one for one in found if isinstance(one, Problem)]
    return [one for one in found if isinstance(one, MailMessage)]


def message(tmp_path: Path, *lines: str, sender: str = "Dora Dehmel <dora@axiom.example>") -> MailMessage:
    (found,) = messages(tmp_path, mail(*lines, sender=sender))
    return found


def read(tmp_path: Path, content: str | bytes, name: str = "mail.eml") -> list[MailMessage | Problem]:
    file = tmp_path / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_mails(file, NOW))


def test_the_headers_of_a_mail_are_read(tmp_path: Path) -> None:
    found = message(tmp_path, "Cc: Kai Otto <KAI@Otto.example>", "Subject: Angebot", "Message-ID: <1@axiom.example>")

    assert found == MailMessage(
        "<1@axiom.example>",
        datetime(2026, 11, 10, 9, 30, tzinfo=UTC),
        "dora@axiom.example",
        ("me@example.com", "kai@otto.example"),
        "Angebot",
        automatic=False,
        source="<1@axiom.example>",
    )


@pytest.mark.parametrize(
    ("to", "addresses"),
    [
        ('"Dehmel, Dora" <dora@axiom.example>, kai@otto.example', ("dora@axiom.example", "kai@otto.example")),
        ("=?utf-8?Q?Dehmel,_Dora?= <dora@axiom.example>", ("dora@axiom.example",)),
        ("=?iso-8859-1?q?J=F6rg_M=FCller?=\n <jm@mueller.example>", ("jm@mueller.example",)),
        ("Team: a@example.com, B <b@example.com>;, c@example.com", ("a@example.com", "b@example.com", "c@example.com")),
        ("undisclosed-recipients:;", ()),
        ("kai@otto.example (Kai, at work), KAI@OTTO.EXAMPLE", ("kai@otto.example",)),
        ("Jörg Müller <jörg@müller.example>", ("jörg@müller.example",)),
        ("jm@xn--mller-kva.example", ("jm@müller.example",)),
        ("jm@xn--999999999999999999999.example", ("jm@xn--999999999999999999999.example",)),
        ("nobody, <>, a@, @b, <<x@example.com>>", ("x@example.com",)),
        ("(" * 5000, ()),
    ],
)
def test_recipients_are_found_by_address(tmp_path: Path, to: str, addresses: tuple[str, ...]) -> None:
    content = f"From: dora@axiom.example\nDate: Tue, 10 Nov 2026 10:30:00 +0100\nTo: {to}\n\nHello\n"

    (found,) = messages(tmp_path, content)

    assert found.recipients == addresses


def test_recipients_are_bounded(tmp_path: Path) -> None:
    to = ",\n ".join(f"p{number}@b.example" for number in range(8000))

    (found,) = messages(tmp_path, f"From: a@b.example\nDate: Tue, 10 Nov 2026 10:30:00 +0100\nTo: {to}\n\n")

    assert len(found.recipients) == MOST_RECIPIENTS


@pytest.mark.parametrize(
    ("subject", "read_as"),
    [
        ("=?utf-8?b?w5xiZXIgQW5nZWJvdA==?= 12", "Über Angebot 12"),
        ("=?utf-8?q?=C3?=\n =?utf-8?q?=9Cber?=\n Angebot", "Über Angebot"),
        ("folded\n\tover  two", "folded over two"),
        ("Über 漢字", "Über 漢字"),
        ("=?no-such-charset?q?J=F6rg?=", "J\ufffdrg"),
        ("=?utf-8?b?a?=", "=?utf-8?b?a?="),
        ("=?utf-8?q?one=0D=0ABcc:_two=00=1B=5B2J?=", "one Bcc: two [2J"),
        ("turned \u202egnp.exe", "turned gnp.exe"),
        ("x" * 5000, "x" * (LONGEST_SUBJECT - 1) + "…"),
    ],
)
def test_a_subject_is_one_line_of_text(tmp_path: Path, subject: str, read_as: str) -> None:
    assert message(tmp_path, f"Subject: {subject}").subject == read_as


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("Tue, 10 Nov 2026 10:30:00 -0800 (PST)", datetime(2026, 11, 10, 18, 30, tzinfo=UTC)),
        ("10 Nov 2026 10:30 GMT", datetime(2026, 11, 10, 10, 30, tzinfo=UTC)),
        ("Tue, 10 Nov 2026 10:30:00 -0000", datetime(2026, 11, 10, 10, 30, tzinfo=UTC)),
        ("Sun, 22 Nov 2026 18:00:00 +0000", datetime(2026, 11, 22, 18, tzinfo=UTC)),
    ],
)
def test_the_date_has_a_zone(tmp_path: Path, date: str, moment: datetime) -> None:
    (found,) = messages(tmp_path, f"From: dora@axiom.example\nDate: {date}\n\nHello\n")
    assert found.at == moment


@pytest.mark.parametrize(
    "date",
    [
        *("", "Thu, 1 Jan 1970 00:00:00 +0000", "Tue, 24 Nov 2026 12:00:00 +0000", "yesterday", "99 Nov 2026"),
        *("Tue, 10 Nov 2026 10:30:00 +9999", "Tue, 10 Nov 99999999999 10:30:00", "Tue, 10 Nov 2026 99:30:00 +0100"),
    ],
)
def test_a_date_that_cannot_be_is_that_of_the_server(tmp_path: Path, date: str) -> None:
    received = "Received: from a.example by b.example\n\tfor <me@example.com>; Mon, 9 Nov 2026 08:00:00 +0000"
    earlier = "Received: by a.example; Mon, 9 Nov 2026 07:00:00 +0000"
    start = f"From: dora@axiom.example\nDate: {date}\nSubject: x\n"

    (found,) = messages(tmp_path, f"{start}Received: by c.example; nonsense\n{received}\n{earlier}\n\nHello\n")
    assert found.at == datetime(2026, 11, 9, 8, tzinfo=UTC)
    (problem,) = read(tmp_path, f"{start}\nHello\n")
    assert isinstance(problem, Problem)
    assert problem.why == NO_DATE


def test_without_a_sender_it_is_no_mail_of_anybody(tmp_path: Path) -> None:
    problems = read(tmp_path, mail(sender="nobody at all"))
    assert [problem.why for problem in problems if isinstance(problem, Problem)] == [NO_SENDER]


@pytest.mark.parametrize(
    "header",
    [
        *("Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated; type=x", "X-Autorespond: yes"),
        *("Precedence: auto_reply", "Precedence: bulk", "precedence: List", "Return-Path: <>"),
        *("List-Id: Gardeners <gardeners.example.com>", "List-Unsubscribe: <mailto:x@example.com>"),
        *("Subject: Automatic reply: Offer", "Subject: Out of Office", "Subject: Abwesenheitsnotiz: Angebot"),
        *("Subject: =?utf-8?q?R=C3=A9ponse_automatique?=: Offre", "Subject: Automatische Antwort: Angebot"),
        'Content-Type: multipart/report; report-type="delivery-status"',
    ],
)
def test_what_no_person_wrote_is_automatic(tmp_path: Path, header: str) -> None:
    assert message(tmp_path, header).automatic


@pytest.mark.parametrize(
    "header",
    [
        *(
            "Auto-Submitted: no",
            "X-Auto-Response-Suppress: All",
            "Precedence: first-class",
            "Subject: Re: Out of Office",
        ),
        *("Return-Path: <dora@axiom.example>", "Content-Type: multipart/mixed"),
    ],
)
def test_what_a_person_wrote_is_not(tmp_path: Path, header: str) -> None:
    assert not message(tmp_path, header).automatic


def test_a_mail_without_an_id_is_known_by_its_headers(tmp_path: Path) -> None:
    one = message(tmp_path, "Subject: Offer")
    in_a_mailbox = messages(tmp_path, SEPARATOR + mail("X-Mozilla-Status: 0001", "Subject: Offer"), "Inbox")
    other = message(tmp_path, "Subject: Another")

    assert one.source.startswith("mail:")
    assert [one.source] == [found.source for found in in_a_mailbox]
    assert other.source != one.source


def test_a_very_long_id_stays_one(tmp_path: Path) -> None:
    found = [message(tmp_path, f"Message-ID: <{'x' * 5000}{end}@example.com>").source for end in "aab"]

    assert found[0] == found[1] != found[2]
    assert all(len(source) < 100 for source in found)


# Mailboxes


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "separator",
    [
        SEPARATOR,
        "From - Tue Nov 10 09:00:00 2026\n",
        "From 1234567890@xxx Tue Nov 10 09:00:00 +0000 2026\n",
        "From MAILER-DAEMON Tue, 10 Nov 2026 09:00 +0100\n",
        "From \n",
        "From dora@axiom.example\n",
    ],
)
def test_a_mailbox_is_read_mail_by_mail(tmp_path: Path, separator: str, end: str) -> None:
    content = "".join(separator + mail(f"Subject: {number}") + "\n" for number in range(3))

    found = messages(tmp_path, content.replace("\n", end), "Inbox")

    assert [one.subject for one in found] == ["0", "1", "2"]


def test_what_another_writer_of_mailboxes_wrote_is_read(tmp_path: Path) -> None:
    bodies = ["Hello\n", "From here on\nFrom: x@example.com\n\nFrom me Tue Nov 10 09:00:00 2026\nSubject: no\n", ""]
    for kind, name in ((mailbox.mbox, "Inbox"), (mailbox.Maildir, "Maildir")):
        box = kind(str(tmp_path / name))
        for number, body in enumerate(bodies):
            box.add(mail(f"Message-ID: <{number}@axiom.example>", body=body))
        box.close()

    for name in ("Inbox", "Maildir"):
        found = [one for file in mail_files(tmp_path / name) for one in read_mails(file, NOW)]
        sources = sorted(one.source for one in found if isinstance(one, MailMessage))
        assert sources == [f"<{number}@axiom.example>" for number in range(3)]
        assert len(found) == 3


def test_what_only_looks_like_the_next_mail_is_not(tmp_path: Path) -> None:
    body = (
        "Hello\n\nFrom here on: it gets long\nFrom: evil@example.com\n\n"
        ">From dora@axiom.example Tue Nov 10 09:00:00 2026\nFrom: evil@example.com\n\n"
        ">>From quoted\n\nFrom what I saw at 10:30 in 2026\nit was fine\n\nFrom \nno header\n"
    )
    content = SEPARATOR + mail("Subject: 1", body=body) + "\n" + SEPARATOR + mail("Subject: 2")

    assert [one.subject for one in messages(tmp_path, content, "archive.mbox")] == ["1", "2"]


def test_a_mail_follows_without_a_blank_line_or_a_body(tmp_path: Path) -> None:
    content = SEPARATOR + mail("Subject: 1", body="no line after this") + "\n" + SEPARATOR
    content += mail("Subject: 2").partition("\n\n")[0] + "\n" + SEPARATOR + ">From x\n" + mail("Subject: 3")

    assert [one.subject for one in messages(tmp_path, content, "archive.mbox")] == ["1", "2", "3"]


def test_broken_mails_of_a_mailbox_are_named_by_line_and_the_others_read(tmp_path: Path) -> None:
    huge = "\n".join(f"X-{number}: {'x' * 1000}" for number in range(LARGEST_HEADERS // 1000))
    parts = [
        mail("Subject: 1"),
        "Subject: nobody\n\nHello\n",
        mail(huge),
        mail("X: " + "y" * 900_000),
        mail("Subject: 2"),
    ]

    found = read(tmp_path, "\n".join(SEPARATOR + part for part in parts), "archive.mbox")

    assert [one.subject for one in found if isinstance(one, MailMessage)] == ["1", "2"]
    problems = [one for one in found if isinstance(one, Problem)]
    assert [problem.why for problem in problems] == [NO_SENDER, LONG_HEADERS, LONG_HEADERS]
    assert problems[0].line == 10


def test_a_mailbox_cut_short_gives_what_is_there(tmp_path: Path) -> None:
    content = (SEPARATOR + mail("Subject: 1") + "\n" + SEPARATOR + mail("Subject: 2")).encode()

    for length in range(len(content)):
        found = read(tmp_path, content[:length] + b"", "archive.mbox")
        assert len([one for one in found if isinstance(one, MailMessage)]) <= 2
    assert len(messages(tmp_path, content, "archive.mbox")) == 2


def test_progress_is_told_in_bytes(tmp_path: Path) -> None:
    file = tmp_path / "archive.mbox"
    file.write_text("".join(SEPARATOR + mail(body="x\n" * 30_000) + "\n" for _ in range(5)))
    told: list[int] = []

    assert len(list(read_mails(file, NOW, told.append))) == 5

    assert told == sorted(told)
    assert 0 < told[0] < told[-1] <= file.stat().st_size


@pytest.mark.parametrize(
    "content", [b"From the beginning\nit was fine\n", b"From: a@b.example\n", b"", b"BEGIN:VCARD\n"]
)
def test_what_is_no_mailbox_is_not_taken_for_one(content: bytes) -> None:
    assert not is_mailbox(content)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([SEPARATOR.encode(), b"\n", b"From ", b"Subject: x\n", b"\r\n", b"a\n"]) | st.binary()))
def test_rubbish_never_breaks_the_reading(tmp_path_factory: pytest.TempPathFactory, parts: list[bytes]) -> None:
    folder = tmp_path_factory.mktemp("rubbish")
    for name in ("mail.eml", "Inbox"):
        read(folder, b"".join(parts), name)
        read(folder, SEPARATOR.encode() + mail().encode() + b"".join(parts), name)


# Files and folders


def test_a_folder_gives_the_mails_in_it_and_passes_over_the_rest(tmp_path: Path) -> None:
    for name in ("cur", "new", "tmp", ".Sent/cur"):
        (tmp_path / "Maildir" / name).mkdir(parents=True)
    delivered = "Message-ID: <1@axiom.example>"
    (tmp_path / "Maildir/cur/1.host:2,S").write_text(mail("Subject: 1", delivered))
    (tmp_path / "Maildir/new/2.host").write_text(mail("Subject: 2", delivered))
    (tmp_path / "Maildir/tmp/3.host").write_text(mail("Subject: half", delivered))
    (tmp_path / "Maildir/.Sent/cur/4.host").write_text(mail("Subject: 4", delivered))
    (tmp_path / "Maildir/Inbox").write_text(SEPARATOR + mail("Subject: 5"))
    (tmp_path / "Maildir/Inbox.msf").write_text('// <!-- <mdb:mork:z v="1.4"/> -->\n')
    (tmp_path / "Maildir/empty").write_text("")
    (tmp_path / "Maildir/round").symlink_to(tmp_path / "Maildir")
    (tmp_path / "Maildir/again").symlink_to(tmp_path / "Maildir/Inbox")
    os.mkfifo(tmp_path / "Maildir/pipe")

    found = [one for file in mail_files(tmp_path / "Maildir") for one in read_mails(file, NOW, asked_for=False)]

    assert sorted(one.subject for one in found if isinstance(one, MailMessage)) == ["1", "2", "4", "5"]
    assert len(found) == 4


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [("notes.txt", "Hello\n", NO_MAIL), ("empty.mbox", "\n", EMPTY), ("a.mbox", "no mails\n", NO_MAIL)],
)
def test_a_file_that_was_asked_for_and_holds_no_mail_is_named(
    tmp_path: Path, name: str, content: str, why: str
) -> None:
    assert read(tmp_path, content, name) == [Problem(str(tmp_path / name), 0, why)]


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.eml")

    found = [*read_mails(tmp_path / "gone.eml", NOW), *read_mails(tmp_path / "pipe.eml", NOW)]

    assert [one.why for one in found if isinstance(one, Problem)] == [NOT_THERE, NO_FILE]


def test_the_clock_of_another_machine_may_be_a_little_ahead(tmp_path: Path) -> None:
    for ahead, count in ((timedelta(hours=23), 1), (timedelta(hours=25), 0)):
        moment = (NOW + ahead).strftime("%a, %d %b %Y %H:%M:%S +0000")
        found = read(tmp_path, f"From: dora@axiom.example\nDate: {moment}\n\n")
        assert len([one for one in found if isinstance(one, MailMessage)]) == count
