"""What a card says beside the fields is shown and found too."""

from __future__ import annotations

from pathlib import Path

from desktop.contacts.further import MOST, further
from desktop.contacts.model import Further, Query
from desktop.contacts.store import Store
from tests.contacts.clock import Clock

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:greta\r\nFN:Greta Appel\r\nN:Appel;Greta;;;\r\n{lines}"
    "ORG:Obsthof\r\nPHOTO;ENCODING=b:AAAA\r\nX-ABUID:1234\r\nEND:VCARD\r\n"
)


def said(*lines: str) -> tuple[Further, ...]:
    return further(CARD.format(lines="".join(f"{line}\r\n" for line in lines)))


def test_a_card_without_any_of_it_says_nothing() -> None:
    assert said("NOTE:NICKNAME: is no nickname", "TITLE:Chef") == ()


def test_what_stands_beside_the_fields_is_given_with_the_cards_own_label() -> None:
    found = said(
        "NICKNAME:Gretl,Gretchen",
        "item1.X-ABRELATEDNAMES;type=pref:Otto\\, Appel",
        "item1.X-ABLabel:_$!<Spouse>!$_",
        'X-CARDFILE-COLUMN;X-NAME="Wer":Zeile\\nzwei',
        "IMPP;X-SERVICE-TYPE=Skype:skype:gretl",
    )

    assert found == (
        Further("NICKNAME", "", "Gretl, Gretchen"),
        Further("X-ABRELATEDNAMES", "Spouse", "Otto, Appel"),
        Further("X-CARDFILE-COLUMN", "Wer", "Zeile\nzwei"),
        Further("IMPP", "", "skype:gretl"),
    )


def test_there_is_an_end_to_it() -> None:
    found = said(*(f'X-CARDFILE-COLUMN;X-NAME="{number}":{"x" * 9000}' for number in range(2000)))

    assert len(found) == MOST
    assert max(len(one.value) for one in found) < 1000


def test_who_has_a_nickname_is_found_by_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "data", Clock())
    store.add(CARD.format(lines="NICKNAME:Gretl\r\n"))
    try:
        assert [row.uid for row in store.finder.find(Query("gretl"), 10).rows] == ["greta"]
    finally:
        store.close()
