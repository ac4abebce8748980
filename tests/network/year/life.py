"""A user's year in two programs on one store, and the same year in the diary: met, written, promised, answered."""

from __future__ import annotations

import copy
import random
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop.actions.answer import done, set_cadence, skip, snooze
from desktop.actions.notify import Announcement, announced, answer_notice, not_announced, notices_due
from desktop.actions.remind import remind
from desktop.contacts.categories import with_categories
from desktop.contacts.model import ContactFields, Direction, InteractionKind, ReminderKind
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.network.errors import ReminderSettled
from desktop.network.model import Due
from desktop.settings import Settings
from tests.network.year.diary import DAY, Diary, Fair, Label, Promise, Shown, Someone, same_week, the_day

CIRCLES = {"Friends": 30, "Customers": 91, "Press": 0}
HAD = [("mail", "out"), ("mail", "in"), ("call", "out"), ("call", "in"), ("meeting", ""), ("message", "out")]
EVERY = ("P1D", "P1W", "P2W", "P1M", "P3M", "P1Y", "P10D")
SETTINGS = Settings()
LOGS = {
    **dict.fromkeys(("keep", "birthday", "follow_up", "met"), "message"),
    "return_call": "call",
    "return_mail": "mail",
}


class Life:
    """One user with his two programs, his clock, and everything drawn by lot (always the same for a seed)."""

    def __init__(self, folder: Path, seed: int, begins: datetime, people: int) -> None:
        self.lot = random.Random(seed)
        self.now = begins
        self.zone = ZoneInfo("Europe/Berlin")
        self.diary = Diary()
        self.stores = [Store(folder, lambda: self.now, author=name) for name in ("window", "reminders")]
        for store in self.stores:
            # Nobody pulls the plug in this test; what is written at once survives elsewhere (tests/crash).
            store._database.rows("PRAGMA synchronous=OFF")
        self.claimed: dict[Shown, datetime] = {}
        self.log: list[str] = []
        self.due_log: list[str] = []
        self.names = 0
        self._settle_in(people)

    @property
    def store(self) -> Store:
        return self.lot.choice(self.stores)

    def close(self) -> None:
        for store in self.stores:
            store.close()

    def look(self) -> None:
        """Both programs look at once: what they show must be what the diary says, each once."""
        expected = self.diary.expected(self.now, self.zone)
        held = {one for one, at in self.claimed.items() if abs(self.now - at) < timedelta(minutes=5)}
        programs = self.lot.sample(self.stores, 2)
        first = notices_due(programs[0], SETTINGS, self.now, self.zone)
        # The other one looks at the same moment; where nothing was shown, only now and then: that takes as long.
        again = bool(first) or self.lot.random() < 0.1
        second = notices_due(programs[1], SETTINGS, self.now, self.zone) if again else ()
        got = [self._shown(told.due) for one in (*first, *second) for told in one.told]
        when = self.now.astimezone(self.zone).isoformat(timespec="minutes")
        assert sorted(got) == sorted(expected - held), f"on {when}"
        assert second == ()
        fate = self.lot.random()
        if first and fate < 0.05:
            not_announced(programs[0], first)
            first = notices_due(programs[1], SETTINGS, self.now, self.zone)
            assert {self._shown(told.due) for one in first for told in one.told} == expected - held
        elif first and fate < 0.08:
            self.claimed |= dict.fromkeys(got, self.now)
            return
        assert all(one.digest == (len(got) > 3) for one in first)
        for one in first:
            announced(self.store, one)
        self.diary.shown |= expected - held
        self.log += sorted(f"{when} {' | '.join(one)}" for one in got)
        self.due_log += sorted(f"{when} {' | '.join(one)}" for one in expected - held)
        for one in first:
            self._answer(one)

    def live(self) -> None:
        """What may happen at any hour, drawn by lot."""
        for chance, act in (
            (0.9, self._be_in_touch),
            (0.4, self._promise),
            (0.2, self._meet_somebody),
            (0.1, self._change_cadence),
            (0.1, self._throw_away_or_take_back),
        ):
            if self.lot.random() < chance:
                act()

    def _settle_in(self, people: int) -> None:
        with self.stores[0].step("import"):
            for name, days in CIRCLES.items():
                self.stores[0].circles.put(name, days)
            for _ in range(people):
                self._add()
        today = self.now.date()
        for number, month in enumerate((3, 6, 11)):
            begins = date(today.year - 1, month, 29 if number == 1 else 12 + number)
            self._fair(
                f"Yearly {number}", begins, begins + number * DAY, True, self.lot.sample(list(self.diary.people), 4)
            )

    def _add(self) -> Someone:
        self.names += 1
        uid = f"p{self.names}"
        circles = self.lot.sample(list(CIRCLES), self.lot.choices((0, 1, 2), (80, 15, 5))[0])
        birthday = self.lot.choice([(2, 29), *((self.lot.randint(1, 12), self.lot.randint(1, 28)) for _ in range(9))])
        someone = Someone(uid, self.now, circles=tuple(CIRCLES[name] for name in circles))
        card = fields_to_vcard(ContactFields(name=uid, given=uid, emails=(f"{uid}@axiom.example",)), uid)
        if self.lot.random() < 0.15:
            someone.birthday = birthday
            card = card.replace(
                "END:VCARD", f"BDAY:{self.lot.choice(('--', '1984-'))}{birthday[0]:02}-{birthday[1]:02}\r\nEND:VCARD"
            )
        self.stores[0].add(with_categories(card, circles) if circles else card)
        self.diary.people[uid] = someone
        return someone

    def _anybody(self, count: int = 1) -> tuple[str, ...]:
        there = [uid for uid, someone in self.diary.people.items() if not someone.away]
        return tuple(self.lot.sample(there, count))

    def _be_in_touch(self) -> None:
        for _ in range(self.lot.randint(1, 4)):
            uids = self._anybody(self.lot.choice((1, 1, 1, 2)))
            kind, way = self.lot.choice(HAD)
            # Some of it yesterday; and what a clock that is wrong by days has logged counts for nothing until then.
            at = self.now - self.lot.choice((0, 0, 0, 1)) * DAY + (400 * DAY if self.lot.random() < 0.02 else 0 * DAY)
            self.store.interactions.log(uids, at, InteractionKind(kind), "", Direction(way))
            self.diary.touched(uids, at, kind, way)

    def _promise(self) -> None:
        kind = self.lot.choice(("own", "own", "own", "return_call", "return_mail"))
        today = self.now.astimezone(self.zone).date()
        day = today + self.lot.randint(0, 40) * DAY
        at = self.lot.choice((None, None, time(self.lot.randint(0, 23), 30), time(2, 30))) if kind == "own" else None
        every = self.lot.choice(EVERY) if kind == "own" and self.lot.random() < 0.15 else ""
        if every == "P1M":
            day = date(day.year, 12 if day.month == 12 else day.month + 1, 1) - DAY
        uids = self._anybody(1) if kind != "own" else self.lot.choice(((), self._anybody(1), self._anybody(2)))
        self._write_down(Promise(kind, "", max(day, today), at, every, uids, self.now))

    def _write_down(self, promise: Promise) -> None:
        due = promise.day.isoformat() + (f"T{promise.at:%H:%M}" if promise.at else "")
        kind = ReminderKind(promise.kind)
        promise.name = remind(self.store, kind, promise.uids, due, "Something", promise.every).id
        self.diary.promises[promise.name] = promise

    def _meet_somebody(self) -> None:
        someone = self._add()
        today = self.now.astimezone(self.zone).date()
        if self.lot.random() < 0.3:
            self._fair(
                f"Event {self.names}",
                today - self.lot.randint(0, 1) * DAY,
                today,
                False,
                [someone.uid, *self._anybody(2)],
            )
            return
        day = today + {4: 3, 5: 2}.get(today.weekday(), 1) * DAY
        self._write_down(Promise("follow_up", "", day, None, "", (someone.uid,), self.now))

    def _fair(self, name: str, begins: date, ends: date, yearly: bool, uids: list[str]) -> None:
        fair = self.store.events.add(name, "", begins.isoformat(), ends.isoformat(), yearly=yearly)
        self.store.events.met(fair.id, uids)
        self.diary.fairs[fair.id] = Fair(fair.id, begins, ends, yearly, list(dict.fromkeys(uids)))

    def _change_cadence(self) -> None:
        (uid,) = self._anybody()
        days = self.lot.choice((14, 30, 91, 182, 0, None))
        set_cadence(self.store, [uid], days)
        self.diary.people[uid].own_days = days

    def _throw_away_or_take_back(self) -> None:
        away = [uid for uid, someone in self.diary.people.items() if someone.away]
        if away and self.lot.random() < 0.5:
            uid = self.lot.choice(away)
            self.store.restore(uid)
        else:
            (uid,) = self._anybody()
            self.store.remove(uid)
        self.diary.people[uid].away = uid not in away

    def _answer(self, announcement: Announcement) -> None:
        """Press a button, answer in the window, or let it be; and now and then undo what was answered."""
        for told in announcement.told:
            how = self.lot.choices(("done", "skip", "later", "let be"), (35, 10, 20, 35))[0]
            if how == "let be":
                continue
            before = copy.deepcopy(self.diary) if self.lot.random() < 0.02 else None
            store, label = self.store, self._shown(told.due)[:3]
            open_ = self.diary.is_open(label, self.now, self.zone)
            step = self._press(store, announcement, told.due, label, how, open_)
            if before and step:
                assert store.undo(step).id == step
                self.diary = before

    def _press(self, store: Store, announcement: Announcement, due: Due, label: Label, how: str, open_: bool) -> int:
        tomorrow = (self.now.astimezone(self.zone).date() + DAY).isoformat()
        if how != "skip" and not announcement.digest and self.lot.random() < 0.7:
            button = {"done": "done", "later": "snooze"}[how]
            if not open_:
                with pytest.raises(ReminderSettled):
                    answer_notice(store, SETTINGS, announcement, button, self.now, self.zone)
                return 0
            step = answer_notice(store, SETTINGS, announcement, button, self.now, self.zone).step
            until = tomorrow
        elif not open_:
            # A window shows no more what is settled.
            return 0
        elif how == "later":
            until = self.lot.choice(
                (tomorrow, (self.now + 40 * DAY).date().isoformat(), f"{tomorrow}T07:15", f"{tomorrow}T15:00")
            )
            step = snooze(store, due, until)
        else:
            until, step = "", (done if how == "done" else skip)(store, due)
        if how == "done" and label[0] in LOGS:
            there = tuple(uid for uid in due.uids if not self.diary.people[uid].away)
            self.diary.touched(there, self.now, LOGS[label[0]], "out")
        self.diary.answered(label, how, self.now, until)
        return step

    def _shown(self, due: Due) -> Shown:
        """What a program shows, in the words of the diary."""
        kind, _, what = due.thing.partition(":")
        what = " ".join(what.split(":"))
        name = self.diary.promises[what].kind if kind == "reminder" else kind
        return name, what, due.occurrence, due.until


__all__ = ["UTC", "Life", "same_week", "the_day"]
