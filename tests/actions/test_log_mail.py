"""Mails are logged with the people they were exchanged with, each once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.actions.log_mail import MailLogged, log_mail, mails_to_log
from desktop.app import App
from desktop.contacts.model import ContactFields, Direction, Interaction, InteractionKind
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.exchange.incoming_files import NOT_THERE
from desktop.settings import SettingsFile
from tests.contacts.clock import Clock

ME = "me@example.com"
SEPARATOR = "From - Tue Nov 10 09:00:00 2026\n"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    app = App(tmp_path / "data", Clock(), SettingsFile(tmp_path / "data"))
    yield app
    app.close()


@pytest.fixture
def dora(app: App) -> str:
    return add(app.store, "Dora Dehmel", "Dora@Axiom.example", "dora@private.example")


@pytest.fixture
def kai(app: App) -> str:
    return add(app.store, "Kai Otto", "kai@otto.example")


def add(store: Store, name: str, *emails: str) -> str:
    return store.add(fields_to_vcard(ContactFields(name=name, emails=emails), "")).uid


def mail(sender: str, *to: str, number: int = 0, day: int = 10, header: str = "X: y", zone: str = "+0000") -> str:
    lines = (f"From: {sender}", f"To: {', '.join(to)}", f"Date: Tue, {day} Nov 2026 09:30:00 {zone}")
    id_ = (f"Message-ID: <{number}@example.com>",) if number else ()
    return "\n".join((*lines, f"Subject: Offer {number}", *id_, header, "", "Hello\n"))


def mailbox(folder: Path, *mails: str, name: str = "archive.mbox") -> Path:
    file = folder / name
    file.write_text("\n".join(SEPARATOR + one for one in mails), "utf-8")
    return file


def logged(app: App, uid: str) -> list[Interaction]:
    return app.store.interactions.of(uid)


def test_a_mail_from_a_contact_is_theirs(app: App, dora: str, kai: str, tmp_path: Path) -> None:
    file = tmp_path / "offer.eml"
    file.write_text(mail("Dora Dehmel <DORA@axiom.example>", ME, "kai@otto.example", number=1, zone="+0100"))

    found = log_mail(app, [file])

    assert (found.logged, found.people, found.uids, found.mails) == (1, 1, (dora,), 1)
    (one,) = logged(app, dora)
    assert (one.kind, one.direction, one.text) == (InteractionKind.MAIL, Direction.IN, "Offer 1")
    assert (one.at, one.source) == (datetime(2026, 11, 10, 8, 30, tzinfo=UTC), "<1@example.com>")
    # Who got it beside me has not heard from me.
    assert logged(app, kai) == []


def test_a_mail_to_contacts_is_mine_and_one_with_all_of_them(app: App, dora: str, kai: str, tmp_path: Path) -> None:
    found = log_mail(app, [mailbox(tmp_path, mail(ME, "kai@otto.example", "x@y.example", "dora@private.example"))])

    assert (found.logged, set(found.uids)) == (1, {dora, kai})
    (one,) = logged(app, dora)
    assert one.direction is Direction.OUT
    assert set(one.uids) == {dora, kai}
    assert logged(app, kai) == [one]


def test_each_is_logged_once_however_often_it_comes(app: App, dora: str, tmp_path: Path) -> None:
    mails = [mail("dora@axiom.example", ME, number=number) for number in (1, 2)]
    without_id = mail("dora@axiom.example", ME, day=11)
    (tmp_path / "1.eml").write_text(mails[0])

    first = log_mail(app, [mailbox(tmp_path, mails[0], without_id, mails[0]), tmp_path / "1.eml"])
    second = log_mail(app, [mailbox(tmp_path, *mails, without_id), tmp_path / "1.eml"])

    assert (first.logged, first.known_before) == (2, 2)
    assert (second.logged, second.known_before) == (1, 3)
    assert len(logged(app, dora)) == 3
    assert log_mail(app, [tmp_path / "1.eml"]) == MailLogged(known_before=1)


def test_a_call_is_one_step(app: App, dora: str, kai: str, tmp_path: Path) -> None:
    file = mailbox(tmp_path, mail("dora@axiom.example", ME, number=1), mail(ME, "kai@otto.example", number=2))

    found = log_mail(app, [file])

    last = app.store.last_step()
    assert last is not None
    assert (last.id, last.action, last.detail, set(last.uids)) == (found.step, "log", "archive.mbox", {dora, kai})
    app.store.undo(found.step)
    assert logged(app, dora) == logged(app, kai) == []
    assert log_mail(app, [file]).logged == 2


def test_what_is_nobodys_is_counted_and_nothing_written(app: App, dora: str, tmp_path: Path) -> None:
    file = mailbox(
        tmp_path,
        mail("stranger@example.org", ME, number=1),
        mail("dora@axiom.example", ME, number=2, header="Auto-Submitted: auto-replied"),
        mail("dora@axiom.example", ME, number=3, header="List-Id: <gardeners.example.com>"),
        mail("dora@axiom.example", ME, number=4, day=23),
        mail("dora@axiom.example", ME, number=5, day=30),
        "Subject: nobody\n\nHello\n",
    )
    before = app.store.last_step()

    found = log_mail(app, [file, tmp_path / "gone.eml"])

    assert (found.step, found.logged, found.strangers, found.automatic, found.broken) == (0, 0, 1, 2, 3)
    assert found.uids == ()
    assert NOT_THERE in [problem.why for problem in found.problems]
    assert app.store.last_step() == before


def test_my_own_addresses_say_what_is_mine(app: App, dora: str, kai: str, tmp_path: Path) -> None:
    me = add(app.store, "Mia Example", ME)
    app.settings_file.change(own_addresses=f"old@example.com,  {ME.upper()} ; ")
    file = mailbox(
        tmp_path,
        mail(ME, "dora@axiom.example", "old@example.com", number=1),
        mail("old@example.com", ME, number=2),
        mail("colleague@example.org", ME, "dora@axiom.example", number=3),
        mail("kai@otto.example", ME, "dora@axiom.example", number=4),
    )

    found = log_mail(app, [file])

    assert (found.logged, found.strangers, set(found.uids)) == (2, 2, {dora, kai})
    assert [one.direction for one in logged(app, dora)] == [Direction.OUT]
    assert [one.direction for one in logged(app, kai)] == [Direction.IN]
    assert logged(app, me) == []


def test_who_is_in_the_trash_is_a_stranger(app: App, dora: str, tmp_path: Path) -> None:
    app.store.remove(dora)

    assert log_mail(app, [mailbox(tmp_path, mail("dora@axiom.example", ME))]).strangers == 1


def test_a_shared_address_names_nobody(app: App, tmp_path: Path) -> None:
    for number in range(6):
        add(
            app.store,
            f"Person {number}",
            "info@firm.example",
            "team@firm.example",
            "twins@home.example"[: 18 * (number < 2)],
        )
    alone = add(app.store, "Shop", "office@shop.example")
    mails = [mail(sender, ME) for sender in ("info@firm.example", "team@firm.example")]

    assert log_mail(app, [mailbox(tmp_path, *mails)]).strangers == 2
    assert log_mail(app, [mailbox(tmp_path, mail("office@shop.example", ME))]).uids == (alone,)
    assert log_mail(app, [mailbox(tmp_path, mail("twins@home.example", ME))]).people == 2


def test_a_dry_run_says_what_would_be_logged(app: App, dora: str, tmp_path: Path) -> None:
    file = mailbox(tmp_path, mail("dora@axiom.example", ME, number=1))

    dry = log_mail(app, [file], dry_run=True)

    assert (dry.step, dry.logged, dry.uids) == (0, 1, (dora,))
    assert logged(app, dora) == []
    assert log_mail(app, [file]).logged == 1


def test_a_folder_is_read_with_all_below_it(app: App, dora: str, tmp_path: Path) -> None:
    (tmp_path / "mail" / "Archive.sbd").mkdir(parents=True)
    mailbox(tmp_path / "mail", mail("dora@axiom.example", ME, number=1), name="Inbox")
    mailbox(tmp_path / "mail" / "Archive.sbd", mail("dora@axiom.example", ME, number=2), name="2025")
    (tmp_path / "mail" / "Inbox.msf").write_text("an index\n")

    found = log_mail(app, [tmp_path / "mail"])

    assert (found.logged, found.problems) == (2, ())
    last = app.store.last_step()
    assert last is not None
    assert set(last.detail.splitlines()) == {"Inbox", "2025"}


def test_whoever_is_told_the_progress_may_stop_it_all(app: App, dora: str, tmp_path: Path) -> None:
    mails = [mail("dora@axiom.example", ME, number=number) for number in range(1, 900)]
    file = mailbox(tmp_path, *mails)
    told: list[tuple[int, int]] = []

    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if total == len(mails) and done:
            raise Stopped

    with pytest.raises(Stopped):
        log_mail(app, [file], stop)

    size = file.stat().st_size
    reading = [done for done, total in told if total == size]
    assert reading == sorted(reading)
    assert (reading[0], reading[-1]) == (0, size)
    assert len(reading) > 3
    assert logged(app, dora) == []


def test_a_mail_without_end_can_be_stopped(app: App, dora: str, tmp_path: Path) -> None:
    file = mailbox(tmp_path, mail("dora@axiom.example", ME, number=1) + "x" * 70 + "\n" + ("y" * 70 + "\n") * 200_000)
    told: list[int] = []

    log_mail(app, [file], lambda done, total: told.append(done))

    assert len([done for done in told if 0 < done < file.stat().st_size]) >= 2


def test_who_is_removed_while_the_files_are_read_is_left_out(app: App, dora: str, kai: str, tmp_path: Path) -> None:
    mails = [mail(ME, "dora@axiom.example", number=1), mail(ME, "dora@axiom.example", "kai@otto.example", number=2)]
    file = mailbox(tmp_path, *mails)

    def remove(done: int, total: int) -> None:
        if done == total == file.stat().st_size and app.store.get(dora).deleted is None:
            app.store.remove(dora)

    found = log_mail(app, [file], remove)

    assert (found.logged, found.strangers, found.uids) == (1, 1, (kai,))
    assert [one.uids for one in logged(app, kai)] == [(kai,)]


def test_a_large_mailbox_holds_no_more_than_one_step_may(
    app: App, dora: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.actions.log_mail.MOST_AT_ONCE", 2)
    file = mailbox(tmp_path, *(mail("dora@axiom.example", ME, number=number) for number in range(1, 6)))

    counts = [
        (found.logged, found.known_before, found.left_over) for found in (log_mail(app, [file]) for _ in range(3))
    ]

    assert counts == [(2, 0, 3), (2, 2, 1), (1, 4, 0)]


def test_mailboxes_and_mails_with_somebody_known_are_to_be_logged(app: App, dora: str, tmp_path: Path) -> None:
    texts = {
        "from.eml": mail("dora@axiom.example", ME),
        "to.eml": mail(ME, "dora@axiom.example"),
        "stranger.eml": mail("stranger@example.org", ME),
        "away.eml": mail("dora@axiom.example", ME, header="Auto-Submitted: auto-replied"),
        "none.eml": "no mail\n",
        "old.mbox": "",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)

    found = mails_to_log(app, [tmp_path / name for name in (*texts, "gone.eml")])

    assert [file.name for file in found] == ["from.eml", "to.eml", "old.mbox"]
