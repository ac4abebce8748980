"""What is said once of a stack holds for each of its cards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from desktop.actions import met
from desktop.actions.meeting import SaidOfStack, follow_up_of, meeting_said
from desktop.contacts.model import Event
from desktop.contacts.store import Store
from desktop.settings import Settings

NOW = datetime(2026, 11, 13, 9, tzinfo=UTC)
"""A Friday."""


@pytest.fixture
def store() -> Iterator[Store]:
    made = Store.in_memory(lambda: NOW)
    yield made
    made.close()


def test_an_event_that_is_still_on_is_written_about_when_it_is_over(store: Store) -> None:
    fair = met.add_event(store, "Fair", begins="2026-11-12", ends="2026-11-17")
    said = meeting_said(store, Settings(), SaidOfStack(event=fair.id, categories=("Clients",)), UTC)
    assert (said.event, said.categories, said.follow_up) == (fair.id, ("Clients",), "2026-11-18")
    assert follow_up_of(Settings(follow_up_new=False), NOW, fair, UTC) == "2026-11-18"
    assert follow_up_of(Settings(), NOW, Event("", "New", begins="2026-11-01", ends="2026-11-01"), UTC) == "2026-11-16"


def test_who_does_not_want_to_write_is_not_reminded(store: Store) -> None:
    assert meeting_said(store, Settings(), SaidOfStack(follow_up=False), UTC).follow_up == ""
    assert meeting_said(store, Settings(follow_up_new=False), SaidOfStack(follow_up=True), UTC).follow_up


def test_a_new_event_is_written_down_once_on_the_photographs_day(store: Store) -> None:
    said = SaidOfStack(new_event=" Meetup ", day="2026-11-10")
    first, second = (meeting_said(store, Settings(), said, UTC) for _ in range(2))
    (event,) = met.events(store)
    assert (event.name, event.begins, event.ends) == ("Meetup", "2026-11-10", "2026-11-10")
    assert first.event == second.event == event.id


def test_without_a_day_a_new_event_is_todays(store: Store) -> None:
    meeting_said(store, Settings(), SaidOfStack(new_event="Meetup"), UTC)
    assert met.events(store)[0].begins == "2026-11-13"


def test_an_event_that_is_gone_does_not_keep_a_card_from_being_kept(store: Store) -> None:
    said = meeting_said(store, Settings(), SaidOfStack(event="gone", categories=("Clients",)), UTC)
    assert (said.event, said.categories) == ("", ("Clients",))
