"""A card of somebody who is known already is kept as more of the same contact."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.actions import stack
from desktop.actions.duplicates import proposals_for
from desktop.actions.keep import keep_into, undo_keep
from desktop.contacts.errors import CardAlreadyKept, CardEmpty, ContactGone
from desktop.contacts.jobs import earlier_jobs
from desktop.contacts.model import ContactFields, Origin, StackState
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from ocr.model import Reading


@pytest.fixture
def item(store: Store, photo: Path, reading: Reading) -> stack.StackItem:
    (item,) = stack.add_photos(store, [photo])
    return stack.finish_reading(store, item.id, reading)


@pytest.fixture
def dora(store: Store) -> str:
    known = ContactFields(
        name="Dora Dehmel", given="Dora", family="Dehmel", organization="Norden AG", emails=("dora@axiom.example",)
    )
    return store.add(fields_to_vcard(known, "dora"), ["a" * 64], Origin("e" * 64, 0, "old.jpg")).uid


def test_a_card_is_kept_as_more_of_a_known_contact_and_undone(store: Store, item: stack.StackItem, dora: str) -> None:
    fields = replace(item.cards[0].draft, organization="Axiom GmbH", title="CEO")
    before = store.get(dora)
    assert [one.other for one in proposals_for(store, fields)] == [dora]

    kept = keep_into(store, item.id, 0, fields, dora)

    assert store.count() == 1
    assert (kept.contact.fields.organization, kept.contact.fields.title) == ("Axiom GmbH", "CEO")
    assert [job.organization for job in earlier_jobs(kept.contact.vcard)] == ["Norden AG"]
    assert kept.contact.pictures == ("a" * 64, item.cards[0].picture)
    assert [origin.photo for origin in store.origins_of(dora)] == ["old.jpg", "IMG_0412.jpg"]
    card = stack.item(store, item.id).cards[0]
    assert (card.state, card.uid) == (StackState.KEPT, dora)

    undo_keep(store, kept.step)
    assert store.get(dora) == before
    assert [origin.photo for origin in store.origins_of(dora)] == ["old.jpg"]
    assert stack.item(store, item.id).cards[0].state == StackState.REVIEW


def test_what_is_not_to_be_kept_is_not_joined_either(store: Store, item: stack.StackItem, dora: str) -> None:
    fields = item.cards[0].draft
    with pytest.raises(CardEmpty):
        keep_into(store, item.id, 0, ContactFields(title="x"), dora)
    with pytest.raises(ContactGone):
        keep_into(store, item.id, 0, fields, "nobody")
    assert stack.item(store, item.id).cards[0].state == StackState.REVIEW

    keep_into(store, item.id, 0, fields, dora)
    with pytest.raises(CardAlreadyKept):
        keep_into(store, item.id, 0, fields, dora)
