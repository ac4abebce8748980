"""Where the signature stands in an e-mail, and what its sender's line adds; letters of invented people."""

from __future__ import annotations

import time

import pytest

from ocr import Sender, read_text, signature_of
from ocr.errors import NoContactFound, TextEmpty, TextUnknownFormat
from ocr.model import FieldKind
from ocr.text import decoded

BLOCK = "Dora Dehmel\nSteuerberaterin\nAxiom Maschinenbau GmbH\nTel. +49 30 23125-198\nd.dehmel@axiom.example"
LETTERS = {
    "two dashes": "Hallo Kai,\n\nanbei der Vertrag.\n-- \n{block}\n",
    "german closing": "Hallo Kai,\n\nanbei der Vertrag.\n\nMit freundlichen Grüßen\n\n{block}\n",
    "closing with a place": "Hallo Kai,\n\nanbei der Vertrag.\n\nViele Grüße aus Berlin\n{block}",
    "english closing": "Dear Kai,\n\nThanks for the parts.\nThanks again for waiting.\n\nKind regards,\n{block}",
    "french closing": "Bonjour,\n\nVoici le contrat.\n\nCordialement,\n\n{block}",
    "spanish closing": "Hola Kai:\n\nTe envío el contrato.\n\nUn saludo,\n{block}",
    "italian closing": "Buongiorno,\n\nin allegato il contratto.\n\nCordiali saluti\n{block}",
    "portuguese closing": "Bom dia,\n\nsegue o contrato.\n\nAtenciosamente,\n{block}",
    "dutch closing": "Dag Kai,\n\nhierbij het contract.\n\nMet vriendelijke groet,\n\n{block}",
    "swedish closing": "Hej Kai,\n\nhär kommer avtalet.\n\nMed vänlig hälsning\n{block}",
    "polish closing": "Dzień dobry,\n\nprzesyłam umowę.\n\nZ poważaniem\n{block}",
    "czech closing": "Dobrý den,\n\nposílám smlouvu.\n\nS pozdravem\n{block}",
    "hungarian closing": "Tisztelt Uram,\n\nküldöm a szerződést.\n\nÜdvözlettel:\n{block}",
    "romanian closing": "Bună ziua,\n\natașez contractul.\n\nCu stimă,\n{block}",
    "russian closing": "Добрый день!\n\nВысылаю договор.\n\nС уважением,\n{block}",
    "greek closing": "Καλημέρα,\n\nσας στέλνω τη σύμβαση.\n\nΜε εκτίμηση,\n{block}",
    "japanese closing": "大谷様\n\n契約書をお送りします。\n何卒よろしくお願いいたします。\n\n{block}",
    "chinese closing": "您好！\n\n附上合同。\n\n此致\n敬礼\n\n{block}",
    "korean closing": "안녕하세요.\n\n계약서를 보내드립니다.\n감사합니다.\n\n{block}",
    "no closing": "Hello Kai,\n\nplease find attached what we agreed on the telephone last week.\n\n\n{block}",
    "answer above": "Ja, gerne.\n\nGruß\n{block}\n\nAm 12.11.2026 um 09:14 schrieb Kai Otto <kai@otto.example>:\n"
    "> Können wir?\n> \n> Kai Otto\n> +49 30 23125-111\n",
    "answer below": "On 12 Nov 2026, at 09:14, Kai Otto\n<kai@otto.example> wrote:\n> Shall we?\n> --\n> Kai Otto"
    "\n\nYes.\n\nBest regards\n{block}",
    "outlook's quotation": "Gerne.\n\nViele Grüße\n{block}\n\nVon: Kai Otto <kai@otto.example>\n"
    "Gesendet: Donnerstag, 12. November 2026 09:14\nAn: Dora Dehmel\nBetreff: Vertrag\n\nKönnen wir?\n\n"
    "Mit freundlichen Grüßen\nKai Otto\n+49 30 23125-111",
    "original message": "Fine.\n\nBest,\n{block}\n\n-----Original Message-----\nFrom: Kai Otto\n"
    "Sent: Thursday\n\nShall we?\n\nRegards\nKai Otto\nTel +49 30 23125-111",
    "passed on": "---------- Forwarded message ---------\nFrom: Dora Dehmel <d.dehmel@axiom.example>\n"
    "Date: Thu, 12 Nov 2026\nSubject: Vertrag\nTo: <kai@otto.example>\n\nHallo,\n\nanbei.\n\nGruß\n{block}",
    "the company's warning": "Dear Kai,\n\nattached.\n\nKind regards\n{block}\n\n"
    "This e-mail is confidential. If you\nare not the addressee, call +49 30 23125-999.\n\nSent from my iPhone",
}


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS.keys())
def test_the_signature_is_found_and_nothing_else_is_read(letter: str) -> None:
    read = read_text(signature_of(letter.format(block=BLOCK)), "DE")

    assert {field.kind.value: field.value for field in read.fields} == {
        "name": "Dora Dehmel",
        "title": "Steuerberaterin",
        "organization": "Axiom Maschinenbau GmbH",
        "phone": "+493023125198",
        "email": "d.dehmel@axiom.example",
    }


def test_a_korean_name_before_its_humble_word_is_the_name() -> None:
    text = "안녕하세요.\n\n계약서를 보내드립니다.\n\n김민지 드림\n한빛물산 주식회사\n010-5555-0142"

    assert [field.value for field in read_text(signature_of(text)).of(FieldKind.NAME)] == ["김민지"]


def test_the_sender_confirms_what_stands_in_the_signature() -> None:
    alone = read_text(BLOCK)
    confirmed = read_text(BLOCK, sender=Sender("Dehmel, Dora", "D.Dehmel@axiom.example"))

    for kind in (FieldKind.NAME, FieldKind.EMAIL):
        [before], [after] = alone.of(kind), confirmed.of(kind)
        assert after.value == before.value
        assert after.confidence >= max(before.confidence, 0.99)
        assert "sender" in after.rule


def test_the_sender_completes_what_the_signature_lacks() -> None:
    read = read_text("Axiom Maschinenbau GmbH\nTel. +49 30 23125-198", sender=Sender("Dora Dehmel", "dd@axiom.example"))

    assert read.of(FieldKind.NAME)[0].value == "Dora Dehmel"
    assert read.of(FieldKind.NAME)[0].parts["family"] == "Dehmel"
    assert read.of(FieldKind.EMAIL)[0].value == "dd@axiom.example"


@pytest.mark.parametrize(
    "sender", [Sender("Axiom Maschinenbau GmbH", "info@axiom.example"), Sender("", "no-reply@axiom.example")]
)
def test_a_company_as_sender_is_nobodys_name(sender: Sender) -> None:
    read = read_text("Axiom Maschinenbau GmbH\nTel. +49 30 23125-198", sender=sender)

    assert read.of(FieldKind.NAME) == ()
    assert [field.value for field in read.of(FieldKind.EMAIL)] == ([] if "no-reply" in sender.email else [sender.email])


def test_a_text_has_a_blank_card() -> None:
    read = read_text(BLOCK)

    assert read.card.blank
    assert read.card.pixels.size == 0
    assert [line.text for line in read.lines] == BLOCK.split("\n")


@pytest.mark.parametrize("text", ["", " \n\t", "-- \n", "…"])
def test_no_text_is_said(text: str) -> None:
    with pytest.raises(TextEmpty):
        read_text(text)


def test_a_text_without_a_contact_is_said() -> None:
    with pytest.raises(NoContactFound):
        read_text("12 + 30 = 42\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_texts_are_decoded(encoding: str) -> None:
    assert decoded("Jörg Müller – 5 €".encode(encoding)) == "Jörg Müller – 5 €"


def test_big_endian_texts_are_decoded() -> None:
    assert decoded(b"\xfe\xff" + "Jörg".encode("utf-16-be")) == "Jörg"


@pytest.mark.parametrize("content", [b"\xff\xd8\xff\xe0\x00\x10JFIF", b"\x7fELF\x02\x01\x01" * 20, b"\xff\xfe\x00\xd8"])
def test_what_is_no_text_is_said(content: bytes) -> None:
    with pytest.raises(TextUnknownFormat):
        decoded(content)


@pytest.mark.parametrize(
    "text",
    [
        "> " * 100_000, "\n" * 300_000, "--\n" * 100_000, "From: a\n" * 50_000, "On 1 " * 50_000 + "wrote:",
        "Best regards\n" * 50_000, "a@b.example\n" * 50_000, "Geschäftsführer: " * 20_000,
        "よろしくお願いいたします" * 20_000, "1 (" * 100_000,
    ],
    ids=range(10),
)  # fmt: skip
def test_hostile_letters_end_soon(text: str) -> None:
    signature_of("a")  # the tables are read once
    started = time.process_time()

    signature_of(text)

    assert time.process_time() - started < 5
