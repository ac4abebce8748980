"""Both sides of one card become one contact, are split again, and stay as the user left them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop.actions import sides, stack
from desktop.actions.keep import keep, undo_keep
from desktop.contacts.database import Database
from desktop.contacts.errors import CardAlreadyJoined, CardAlreadyKept, CardGone
from desktop.contacts.joined_fields import joined_fields, parted_fields
from desktop.contacts.manifest import DATABASE_NAME
from desktop.contacts.model import Address, ContactFields, Phone, StackState
from desktop.contacts.schema import MIGRATIONS, bring_up_to_date
from desktop.contacts.store import Store
from ocr.model import Box, Card, CardReading, Field, FieldKind, Line, Point, Quad, Reading
from tests.reading.fake_readers import card_reading

CORNERS: Quad = (Point(10, 10), Point(310, 10), Point(310, 190), Point(10, 190))
MAIL = "taro.tanaka@axiom.example"


def a_side(shade: int, **values: str) -> CardReading:
    """Give a side of a card with these fields; the shade makes its picture another one."""
    lines = tuple(Line(text, Box(20, 20 + 30 * n, 200, 20), 0.9, "test") for n, text in enumerate(values.values()))
    fields = tuple(
        Field(FieldKind(kind), text, text, 0.6, "test", (n,), lines[n].box)
        for n, (kind, text) in enumerate(values.items())
    )
    return CardReading(Card(np.full((180, 300, 3), shade, np.uint8), CORNERS), lines, fields, "ja", "JP")


JAPANESE = a_side(200, name="田中 太郎", title="部長", email=MAIL, phone="+81312345678")
ENGLISH = a_side(220, name="Taro Tanaka", title="General manager", email=MAIL, url="axiom.example")


def stacked(store: Store, *readings: CardReading, order: tuple[int, ...] = ()) -> list[stack.StackItem]:
    """Put a photograph of each card on the stack, have them read in this order, and give the stack."""
    added = stack.add_photos(store, [f"photo {n}".encode() for n in range(len(readings))])
    for place in order or range(len(readings)):
        stack.finish_reading(store, added[place].id, Reading("photo.jpg", 0.1, (readings[place],)))
    return stack.items(store)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_sides_taken_one_after_the_other_are_one_contact(store: Store, order: tuple[int, int]) -> None:
    first, second = stacked(store, JAPANESE, ENGLISH, order=order)

    (front,), (back,) = first.cards, second.cards
    assert front.back is not None
    assert (front.back.key, front.back.why) == ((second.id, 0), "same_email")
    assert back.is_back
    assert (front.draft.name, front.draft.other_name) == ("田中 太郎", "Taro Tanaka")
    assert front.draft.emails == (MAIL,)
    assert front.draft.urls == ("axiom.example",)
    assert front.draft.notes == ("General manager",)
    alone = stack.item(store, first.id).cards[0]
    assert (alone.draft, alone.back is not None) == (front.draft, True)


def test_what_both_sides_say_is_surer(store: Store) -> None:
    (item, _) = stacked(store, JAPANESE, ENGLISH)

    sure = {field.kind: field.confidence for field in item.cards[0].reading.fields}
    assert sure[FieldKind.EMAIL] == pytest.approx(0.84)
    assert sure[FieldKind.PHONE] == 0.6


def test_keeping_a_joined_card_keeps_both_pictures_and_undo_brings_both_back(store: Store) -> None:
    first, second = stacked(store, JAPANESE, ENGLISH)

    kept = keep(store, first.id, 0, first.cards[0].draft)

    assert len(set(kept.contact.pictures)) == 2
    assert kept.contact.pictures == (first.cards[0].picture, second.cards[0].picture)
    assert "X-PHONETIC-LAST-NAME:Tanaka" in kept.contact.vcard
    assert [item.state for item in stack.items(store)] == [StackState.KEPT] * 2
    assert [row.uid for row in store.search("太郎")] == [row.uid for row in store.search("tanaka")]
    assert all(store.kept_from(store.stack.get(item.id).photo_hash, 0) for item in (first, second))
    undo_keep(store, kept.step)
    again = stack.items(store)
    assert [item.state for item in again] == [StackState.REVIEW] * 2
    assert again[0].cards[0].back is not None


def test_skipping_a_joined_card_skips_both_sides(store: Store) -> None:
    first, _ = stacked(store, JAPANESE, ENGLISH)

    stack.skip_card(store, first.id, 0)
    assert [item.state for item in stack.items(store)] == [StackState.SKIPPED] * 2
    stack.review_again(store, first.id, 0)
    assert [item.state for item in stack.items(store)] == [StackState.REVIEW] * 2


def test_two_people_of_one_company_stay_two(store: Store) -> None:
    dora, kai = card_reading("Dora Dehmel", "dora@axiom.example"), card_reading("Kai Otto", "kai@axiom.example")

    items = stacked(store, dora, kai, dora)

    assert all(card.back is None and not card.is_back for item in items for card in item.cards)


def test_sides_side_by_side_in_one_photograph_are_one_contact(store: Store) -> None:
    (added,) = stack.add_photos(store, [b"both"])

    item = stack.finish_reading(store, added.id, Reading("both.jpg", 0.1, (JAPANESE, ENGLISH)))

    assert item.cards[0].back is not None
    assert item.cards[0].back.key == (item.id, 1)
    assert item.cards[1].is_back


def test_a_photograph_of_many_cards_has_no_sides(store: Store) -> None:
    (added,) = stack.add_photos(store, [b"many"])
    many = (JAPANESE, ENGLISH, card_reading())

    item = stack.finish_reading(store, added.id, Reading("many.jpg", 0.1, many))

    assert not any(card.back or card.is_back for card in item.cards)


def test_a_card_is_the_side_of_one_other_only(store: Store) -> None:
    logo = a_side(230, url="www.axiom.example")
    items = stacked(store, JAPANESE, ENGLISH, logo)

    assert items[0].cards[0].back is not None
    assert not items[2].cards[0].is_back
    with pytest.raises(CardAlreadyJoined):
        sides.join(store, (items[1].id, 0), (items[2].id, 0))


def test_sides_that_were_split_stay_apart_also_after_a_restart(tmp_path: Path) -> None:
    before = Store(tmp_path / "data")
    first, second = stacked(before, JAPANESE, ENGLISH)
    pair = sides.split(before, (second.id, 0))
    assert pair.front == (first.id, 0)
    before.close()

    after = Store(tmp_path / "data")
    stack.finish_reading(after, first.id, Reading("photo.jpg", 0.1, (JAPANESE,)))
    items = stack.items(after)
    after.close()

    assert [card.back for item in items for card in item.cards] == [None, None]
    assert [item.cards[0].draft.name for item in items] == ["田中 太郎", "Taro Tanaka"]
    assert items[0].cards[0].draft.urls == ()


def test_cards_joined_by_hand_stay_joined_after_a_restart(tmp_path: Path) -> None:
    before = Store(tmp_path / "data")
    first, second = stacked(before, card_reading("Dora Dehmel"), a_side(230, note="Quality since 1950"))
    assert first.cards[0].back is None
    sides.join(before, (first.id, 0), (second.id, 0))
    before.close()

    after = Store(tmp_path / "data")
    item = stack.item(after, first.id)
    after.close()

    assert item.cards[0].back is not None
    assert item.cards[0].back.why == sides.BY_HAND
    assert item.cards[0].draft.notes == ("Quality since 1950",)


def test_what_was_typed_stays_through_joining_and_splitting(store: Store) -> None:
    first, second = stacked(store, JAPANESE, ENGLISH)
    sides.split(store, (first.id, 0))
    typed = replace(stack.item(store, first.id).cards[0].draft, title="Direktor")
    stack.save_draft(store, first.id, 0, typed)

    sides.join(store, (first.id, 0), (second.id, 0))
    joined = stack.item(store, first.id).cards[0].draft
    assert (joined.title, joined.urls) == ("Direktor", ("axiom.example",))
    stack.save_draft(store, first.id, 0, replace(joined, department="Verkauf"))
    sides.split(store, (first.id, 0))

    left = stack.item(store, first.id).cards[0].draft
    assert left == replace(typed, department="Verkauf")
    assert stack.item(store, second.id).cards[0].draft.name == "Taro Tanaka"


def test_only_cards_that_are_not_kept_can_be_joined_or_split(store: Store) -> None:
    first, second = stacked(store, JAPANESE, card_reading())
    keep(store, first.id, 0, first.cards[0].draft)
    with pytest.raises(CardAlreadyKept):
        sides.join(store, (first.id, 0), (second.id, 0))
    with pytest.raises(CardGone):
        sides.split(store, (first.id, 0))


def test_a_side_kept_already_is_not_joined_when_the_other_comes(store: Store) -> None:
    first, second = stack.add_photos(store, [b"first", b"second"])
    item = stack.finish_reading(store, first.id, Reading("1.jpg", 0.1, (JAPANESE,)))
    kept = keep(store, first.id, 0, item.cards[0].draft)

    late = stack.finish_reading(store, second.id, Reading("2.jpg", 0.1, (ENGLISH,)))

    assert not late.cards[0].is_back
    assert store.get(kept.contact.uid).fields.other_name == ""


def test_taking_the_back_off_the_stack_leaves_the_front(store: Store) -> None:
    first, second = stacked(store, JAPANESE, ENGLISH)

    stack.remove_items(store, [second.id])

    (card,) = stack.item(store, first.id).cards
    assert (card.back, card.draft.urls) == (None, ())


def test_a_photograph_read_again_with_fewer_cards_has_no_side_that_is_gone(store: Store) -> None:
    (added,) = stack.add_photos(store, [b"both"])
    stack.finish_reading(store, added.id, Reading("both.jpg", 0.1, (JAPANESE, ENGLISH)))

    item = stack.finish_reading(store, added.id, Reading("both.jpg", 0.1, (JAPANESE,)))

    assert [card.back for card in item.cards] == [None]
    assert store.stack.pairs() == []


def test_a_store_of_the_first_form_is_copied_and_brought_up_to_date(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    old = Database(folder / DATABASE_NAME, folder)
    bring_up_to_date(old, folder, datetime(2026, 1, 5, tzinfo=UTC), MIGRATIONS[:1])
    old.rows("INSERT INTO stack(photo, name, state, added) VALUES (x'61', 'a', 'waiting', '2026-01-05T09:00:00+00:00')")
    old.close()

    store = Store(folder)
    assert [item.name for item in stack.items(store)] == ["a"]
    assert store.stack.pairs() == []
    assert len(list((folder / "backups").iterdir())) == 1
    store.close()


FRONT = ContactFields(
    name="Dora Dehmel",
    title="Steuerberaterin",
    organization="Axiom Maschinenbau GmbH",
    phones=(Phone("+493023125001"),),
    urls=("www.axiom.example",),
    addresses=(Address(text="Hauptstr. 5, 10115 Berlin"),),
)


@pytest.mark.parametrize(
    ("back", "changes"),
    [
        (ContactFields(organization="Axiom Maschinenbau"), {}),
        (ContactFields(urls=("https://axiom.example/",), phones=FRONT.phones), {}),
        (ContactFields(addresses=(Address(text="10115 Berlin, Hauptstr. 5"),)), {}),
        (ContactFields(title="Tax adviser"), {"notes": ("Tax adviser",)}),
        (ContactFields(department="Tax"), {"department": "Tax"}),
        (ContactFields(phones=(Phone("+15550100", "fax"),)), {"phones": (*FRONT.phones, Phone("+15550100", "fax"))}),
        (ContactFields(name="DORA DEHMEL", prefix="Dr."), {"prefix": "Dr."}),
        (ContactFields(name="Δώρα Ντέμελ"), {"other_name": "Δώρα Ντέμελ"}),
    ],
)
def test_the_back_adds_what_the_front_does_not_say(back: ContactFields, changes: dict[str, Any]) -> None:
    joined = joined_fields(FRONT, back)
    assert joined == replace(FRONT, **changes)
    assert parted_fields(joined, FRONT, back) == FRONT


def test_a_name_that_stands_on_the_back_only_is_the_contacts() -> None:
    back = ContactFields(name="Dora Dehmel", given="Dora", family="Dehmel")
    joined = joined_fields(ContactFields(organization="Axiom"), back)
    assert (joined.name, joined.family, joined.organization) == ("Dora Dehmel", "Dehmel", "Axiom")
