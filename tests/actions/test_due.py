"""What a day asks for, from a store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop.actions.about import about
from desktop.actions.answer import decline_proposal, done, set_cadence, skip, snooze
from desktop.actions.due import everything_due, rules_of, today
from desktop.actions.duplicates import merge
from desktop.actions.facts import facts
from desktop.actions.remind import change_reminder, remind
from desktop.contacts.model import Direction, InteractionKind, Origin, ReminderKind
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.network.model import Rules, Stage, Told
from desktop.settings import Settings
from tests.actions.in_touch import BERLIN, NEW_YORK, Standing, add_person
from tests.contacts.invented import DORA

SETTINGS = Settings()


@pytest.fixture
def clock() -> Standing:
    return Standing("2026-06-01T10:00")


@pytest.fixture
def store(clock: Standing) -> Iterator[Store]:
    store = Store.in_memory(clock)
    for uid in ("dora", "kai", "emre"):
        add_person(store, uid)
    yield store
    store.close()


def day(store: Store, zone: ZoneInfo = BERLIN) -> dict[str, list[str]]:
    """The things of today, by the parts of the day."""
    found = today(store, SETTINGS, zone=zone)
    parts = ("write_to", "catch_up", "give_back", "own", "dates", "events")
    return {part: [one.due.thing for one in getattr(found, part)] for part in parts if getattr(found, part)}


def told(store: Store, thing: str) -> Told:
    return next(one for one in today(store, SETTINGS, zone=BERLIN).told if one.due.thing == thing)


def mailed(store: Store, clock: Standing, *uids: str) -> None:
    store.interactions.log(uids, clock(), InteractionKind.MAIL, "Hello", Direction.OUT)


def test_every_kind_stands_in_its_part_of_the_day(store: Store, clock: Standing) -> None:
    set_cadence(store, ["dora"], 14)
    follow_up, call, mail, own = (
        remind(store, kind, uids, "2026-06-15").id
        for kind, uids in (
            (ReminderKind.FOLLOW_UP, ["kai"]),
            (ReminderKind.CALL, ["emre"]),
            (ReminderKind.MAIL, ["kai"]),
            (ReminderKind.OWN, []),
        )
    )
    add_person(store, "lena", "BDAY:1985-06-15", "ANNIVERSARY:2010-06-20")
    fair = store.events.add("Fair", "", "2025-06-24", yearly=True)
    store.events.met(fair.id, ["emre"])
    clock.set("2026-06-15T10:00")

    assert day(store) == {
        "write_to": [f"reminder:{follow_up}"],
        "catch_up": ["keep:dora"],
        "give_back": [f"reminder:{one}" for one in sorted((call, mail))],
        "own": [f"reminder:{own}"],
        "dates": ["birthday:lena", "anniversary:lena"],
        "events": [f"event:{fair.id}"],
    }
    found = today(store, SETTINGS, zone=BERLIN)
    assert found.on == date(2026, 6, 15)
    assert found.count == len(found.told) - 1
    assert [(one.edition.name, one.days, [person.name for person in one.people]) for one in found.coming] == [
        ("Fair", 8, ["Emre"])
    ]


def test_a_day_says_how_long_it_is_since_and_how_old_somebody_is(store: Store, clock: Standing) -> None:
    add_person(store, "lena", "BDAY:1985-06-15")
    set_cadence(store, ["dora", "kai"], 14)
    mailed(store, clock, "dora")
    clock.set("2026-06-15T10:00")

    assert (told(store, "keep:dora").since, told(store, "keep:dora").cadence_days) == (
        clock() - timedelta(days=14),
        14,
    )
    assert told(store, "keep:kai").since is None
    assert told(store, "birthday:lena").years == 41


def test_who_is_in_the_trash_asks_for_nothing_until_he_is_back(store: Store, clock: Standing) -> None:
    set_cadence(store, ["dora"], 14)
    remind(store, ReminderKind.OWN, ["dora"], "2026-06-15")
    clock.set("2026-06-15T10:00")
    assert set(day(store)) == {"catch_up", "own"}

    store.remove("dora")
    assert day(store) == {}
    assert about(store, SETTINGS, "dora", BERLIN) is None
    store.undo()
    assert set(day(store)) == {"catch_up", "own"}

    store.remove("dora")
    store.trash.empty()
    assert day(store) == {}


def test_an_interaction_puts_the_next_catching_up_off_and_its_undo_brings_it_back(
    store: Store, clock: Standing
) -> None:
    set_cadence(store, ["dora"], 14)
    clock.set("2026-06-15T10:00")
    mailed(store, clock, "dora")
    assert day(store) == {}

    store.undo()
    assert day(store) == {"catch_up": ["keep:dora"]}


def test_circles_say_how_often_and_the_own_cadence_is_stronger(store: Store, clock: Standing) -> None:
    add_person(store, "lena", circles=("Friends", "Golf"))
    store.circles.put("Friends", 30)
    store.circles.put("golf", 14)
    clock.set("2026-06-15T10:00")
    assert day(store) == {"catch_up": ["keep:lena"]}

    set_cadence(store, ["lena"], 60)
    assert day(store) == {}
    set_cadence(store, ["lena"], 0)
    clock.set("2027-06-15T10:00")
    assert day(store) == {}
    set_cadence(store, ["lena"], None)
    assert day(store) == {"catch_up": ["keep:lena"]}


def test_a_circle_with_a_cadence_that_is_none_breaks_nothing(store: Store, clock: Standing) -> None:
    add_person(store, "lena", circles=("Friends", "Golf"))
    store.circles.put("Friends", 10**9)
    store.circles.put("Golf", -5)
    store._database.rows("INSERT INTO circle VALUES ('odd', 'often')")
    clock.set("2026-06-15T10:00")

    assert day(store) == {}


def test_a_follow_up_is_silent_once_one_wrote(store: Store, clock: Standing) -> None:
    remind(store, ReminderKind.FOLLOW_UP, ["dora", "kai"], "2026-06-02")
    clock.set("2026-06-02T10:00")
    mailed(store, clock, "dora")
    assert [person.uid for one in today(store, SETTINGS, zone=BERLIN).write_to for person in one.people] == ["kai"]

    mailed(store, clock, "kai")
    assert day(store) == {}


def test_a_reminder_logged_in_berlin_comes_at_the_same_wall_time_in_new_york(store: Store, clock: Standing) -> None:
    made = remind(store, ReminderKind.OWN, [], "2026-06-02")
    clock.set("2026-06-02T03:00")

    assert day(store) == {"own": [f"reminder:{made.id}"]}
    assert day(store, NEW_YORK) == {}


def test_a_done_reminder_that_is_given_another_day_comes_again_with_its_people(store: Store, clock: Standing) -> None:
    made = remind(store, ReminderKind.OWN, ["dora"], "2026-06-01")
    done(store, told(store, f"reminder:{made.id}").due)
    assert day(store) == {}

    change_reminder(store, replace(made, due="2026-06-02"))
    clock.set("2026-06-02T10:00")

    assert day(store) == {"own": [f"reminder:{made.id}"]}


def test_a_birthday_is_shown_a_week_before_unless_it_was_put_off(store: Store, clock: Standing) -> None:
    add_person(store, "lena", "BDAY:--06-08")
    assert day(store) == {"dates": ["birthday:lena"]}
    assert today(store, SETTINGS, zone=BERLIN).count == 0
    found = today(store, SETTINGS, zone=BERLIN)
    assert found.ahead is not None
    assert found.ahead.due.thing == "birthday:lena"

    snooze(store, told(store, "birthday:lena").due, "2026-07-20")
    assert [one.due.on.year for one in today(store, SETTINGS, zone=BERLIN).dates] == []
    clock.set("2026-07-20T10:00")
    assert day(store) == {"dates": ["birthday:lena"]}


def test_whom_one_met_at_an_event_one_is_to_write_to_also_when_it_was_put_off_for_months(
    store: Store, clock: Standing
) -> None:
    talk = store.events.add("Talk", "", "2026-06-01")
    store.events.met(talk.id, ["dora"])
    clock.set("2026-06-02T10:00")
    assert day(store) == {"write_to": [f"met:{talk.id}:dora"]}

    snooze(store, told(store, f"met:{talk.id}:dora").due, "2026-09-01")
    clock.set("2026-08-31T10:00")
    assert day(store) == {}
    clock.set("2026-09-01T10:00")
    assert day(store) == {"write_to": [f"met:{talk.id}:dora"]}


def test_a_merged_contact_keeps_what_was_answered_for_both(store: Store, clock: Standing) -> None:
    """Kai is Dora under another name: a birthday that was seen to is not asked for again, nor a follow-up."""
    add_person(store, "ira", "BDAY:--06-01")
    talk = store.events.add("Talk", "", "2026-06-01")
    store.events.met(talk.id, ["ira"])
    own = remind(store, ReminderKind.OWN, ["ira", "dora"], "2026-06-02")
    clock.set("2026-06-02T10:00")
    before = day(store)
    skip(store, told(store, "birthday:ira").due)
    skip(store, told(store, f"met:{talk.id}:ira").due)
    assert day(store) == {"own": [f"reminder:{own.id}"]}

    merge(store, "dora", ["ira"])

    assert day(store) == {"own": [f"reminder:{own.id}"]}
    assert store.reminders.get(own.id).uids == ("dora",)
    assert {one.thing for one in store.answers.all()} == {"birthday:dora", f"met:{talk.id}:dora"}
    store.undo()
    assert day(store) == {"own": [f"reminder:{own.id}"]}
    store.undo()
    store.undo()
    assert day(store) == before


def test_a_merged_contact_was_last_in_touch_when_either_was(store: Store, clock: Standing) -> None:
    set_cadence(store, ["dora", "kai"], 14)
    clock.set("2026-06-15T10:00")
    skip(store, told(store, "keep:kai").due)
    clock.set("2026-06-16T10:00")
    merge(store, "dora", ["kai"])

    assert day(store) == {}
    clock.set("2026-06-29T10:00")
    assert day(store) == {"catch_up": ["keep:dora"]}


def test_who_was_just_kept_is_proposed_until_it_is_declined(store: Store, clock: Standing) -> None:
    store.add(fields_to_vcard(DORA, "new"), (), Origin("hash", 1, "card.jpg"))
    assert [person.uid for person in today(store, SETTINGS, zone=BERLIN).proposals] == ["new"]

    decline_proposal(store, "new")
    assert today(store, SETTINGS, zone=BERLIN).proposals == ()
    store.undo()
    assert [person.uid for person in today(store, SETTINGS, zone=BERLIN).proposals] == ["new"]
    clock.set("2026-07-02T10:00")
    assert today(store, SETTINGS, zone=BERLIN).proposals == ()


def test_what_is_to_come_with_one_contact_the_earliest_first(store: Store, clock: Standing) -> None:
    set_cadence(store, ["dora"], 14)
    late, early = (remind(store, ReminderKind.OWN, ["dora"], due) for due in ("2026-07-01", "2026-06-05"))
    remind(store, ReminderKind.OWN, ["kai"], "2026-06-01")

    found = about(store, SETTINGS, "dora", BERLIN)

    assert found is not None
    assert [one.due.thing for one in found.due] == [f"reminder:{early.id}", "keep:dora", f"reminder:{late.id}"]
    assert (found.touch.cadence_days, found.touch.since) == (14, None)


def test_hostile_texts_in_every_table_never_break_the_day(store: Store, clock: Standing) -> None:
    add_person(store, "lena", "BDAY:--06-01", "X-CARDFILE-CADENCE:14")
    nasty = [
        "",
        "\x00",
        "soon",
        "9999-12-31",
        "0001-01-01T00:00",
        "2026-06-01T99:99",
        "x" * 100_000,
        "2026-06-01T10:00Z",
    ]
    put = store._database.rows
    for number, text in enumerate(nasty):
        put("INSERT INTO reminder VALUES (?, 'own', ?, ?, ?, '2026-01-01', ?)", (f"r{number}", text, text, text, text))
        put("INSERT INTO reminder_contact VALUES (?, 'lena')", (f"r{number}",))
        put("INSERT INTO answer VALUES (?, ?, 'snoozed', '2026-01-01', ?)", (f"reminder:r{number}", text, text))
        put("INSERT INTO answer VALUES ('keep:lena', ?, 'done', ?, ?)", (text, text, text))
        put("INSERT INTO event VALUES (?, ?, ?, ?, ?, 1, ?)", (f"e{number}", text, text, text, text, text))
        put("INSERT INTO event_contact VALUES (?, 'lena')", (f"e{number}",))
        put("INSERT INTO interaction VALUES (?, ?, 'call', '', '', '')", (f"i{number}", text))
        put("INSERT INTO interaction_contact VALUES (?, 'lena')", (f"i{number}",))
    for text in nasty:
        put("UPDATE touch SET birthday = ?, anniversary = ?", (text, text))
        for now in ("1971-01-01T12:00", "2026-06-01T12:00", "2990-12-31T12:00"):
            clock.set(now)
            today(store, SETTINGS, zone=BERLIN)
    clock.set("2026-06-01T12:00")

    assert "reminder:r7" in day(store)["own"]


@pytest.mark.parametrize("broken", ["", "nine", "25:00", "09:00+02:00x", "9"])
def test_broken_settings_are_as_by_default(broken: str) -> None:
    rules = rules_of(
        Settings(remind_at=broken, quiet_from=broken, quiet_until=broken, working_days=broken.replace("9", ""))
    )

    assert replace(rules, working_days=Rules().working_days) == Rules()


def test_settings_are_bounded_and_a_time_has_no_zone() -> None:
    rules = rules_of(
        Settings(remind_at="07:30+02:00", working_days="67", birthday_lead=9999, event_lead=-3, quiet_from="22:00")
    )

    assert (rules.remind_at, rules.quiet_from, rules.working_days) == (time(7, 30), time(22), frozenset({5, 6}))
    assert (rules.birthday_lead, rules.event_lead) == (60, 0)


def test_an_answer_to_what_comes_again_leaves_the_next_one(store: Store, clock: Standing) -> None:
    weekly = remind(store, ReminderKind.OWN, [], "2026-06-01", "Tidy up", "P1W")
    clock.set("2026-06-25T10:00")
    assert told(store, f"reminder:{weekly.id}").due.day == date(2026, 6, 22)

    done(store, told(store, f"reminder:{weekly.id}").due)
    assert day(store) == {}
    (ahead,) = everything_due(store, SETTINGS, clock(), BERLIN)
    assert (ahead.day, ahead.stage) == (date(2026, 6, 29), Stage.COMING)
    assert facts(store, clock(), BERLIN).reminders[0].every == "P1W"
