"""Contacts are found, edited, deleted and written out whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import vobject

from desktop.actions import people
from desktop.actions.export import export_contacts
from desktop.actions.keep import keep_whole
from desktop.actions.whole_cards import Side, WholeCard
from desktop.contacts.errors import FileForbidden
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from ocr.model import CardReading
from tests.contacts.invented import DORA
from tests.reading.fake_readers import card_reading


def test_an_edit_changes_the_card_and_can_be_undone(store: Store) -> None:
    text = fields_to_vcard(DORA, "uid-1").replace("END:", "X-ODD:kept\r\nEND:")
    store.add(text)

    contact = people.edit(store, "uid-1", replace(store.get("uid-1").fields, title="Chefin"))

    assert contact.vcard == text.replace("TITLE:Steuerberaterin", "TITLE:Chefin")
    assert [row.title for row in people.search(store, "chefin")] == ["Chefin"]
    people.undo(store)
    assert store.get("uid-1").vcard == text


def test_an_edit_that_changes_nothing_is_no_step(store: Store) -> None:
    store.add(fields_to_vcard(DORA, "uid-1"))
    before = store.last_step()

    people.edit(store, "uid-1", store.get("uid-1").fields)

    assert store.last_step() == before


def test_several_are_deleted_and_come_back_together(store: Store) -> None:
    for number in range(3):
        store.add(fields_to_vcard(DORA, f"uid-{number}"))

    step = people.delete(store, ["uid-0", "uid-2"])
    assert [row.uid for row in people.search(store)] == ["uid-1"]

    people.undo(store, step)
    assert store.count() == 3
    people.delete(store, ["uid-1"])
    people.undelete(store, ["uid-1"])
    assert store.count() == 3


def test_the_export_is_read_by_another_program(store: Store, tmp_path: Path) -> None:
    store.add(fields_to_vcard(DORA, "uid-1"))
    store.add("BEGIN:VCARD\nVERSION:3.0\nFN:Kai Otto\nN:Otto;Kai;;;\nUID:uid-2\nEND:VCARD")
    store.add(fields_to_vcard(DORA, "uid-3"))
    people.delete(store, ["uid-3"])
    file = tmp_path / "all.vcf"

    assert export_contacts(store, file) == 2

    cards = list(vobject.readComponents(file.read_text("utf-8")))
    assert [card.uid.value for card in cards] == ["uid-1", "uid-2"]
    assert people.export_vcards(store, ["uid-2"]).startswith("BEGIN:VCARD\nVERSION:3.0\nFN:Kai Otto")


def test_an_export_that_fails_leaves_the_old_file(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add(fields_to_vcard(DORA, "uid-1"))
    file = tmp_path / "all.vcf"
    file.write_text("the old export", "utf-8")

    def no_power(*_: object) -> None:
        raise OSError(5, "broken in the midst")

    monkeypatch.setattr("os.fsync", no_power)
    with pytest.raises(FileForbidden):
        export_contacts(store, file)

    assert file.read_text("utf-8") == "the old export"
    assert list(tmp_path.glob(".*part")) == []


@pytest.mark.parametrize("place", ["", "no/such/folder/all.vcf"])
def test_an_export_to_an_impossible_place_is_said_in_words(store: Store, tmp_path: Path, place: str) -> None:
    with pytest.raises(FileForbidden, match="cannot be written"):
        export_contacts(store, tmp_path / place)


def test_the_same_card_of_the_same_photograph_is_kept_once(store: Store, photo: Path) -> None:
    hashes = {photo: "a" * 64}
    (first,) = keep_whole(store, [WholeCard(Side(photo, 0, card_reading()))], hashes)
    (again,) = keep_whole(store, [WholeCard(Side(photo, 0, card_reading("Another Reading")))], hashes)
    (other,) = keep_whole(store, [WholeCard(Side(photo, 1, card_reading("Kai Otto")))], hashes)

    assert first is not None
    assert again is not None
    assert other is not None
    assert first.step
    assert (again.contact.uid, again.step) == (first.contact.uid, 0)
    assert other.contact.uid != first.contact.uid
    assert store.picture_path(first.contact.pictures[0]).exists()


def test_a_card_without_a_word_is_not_kept(store: Store, photo: Path) -> None:
    empty: CardReading = replace(card_reading(), fields=())

    cards = [WholeCard(Side(photo, number, card)) for number, card in enumerate((empty, card_reading()))]

    nothing, kept = keep_whole(store, cards, {photo: "a" * 64})

    assert nothing is None
    assert kept is not None
    assert store.count() == 1
