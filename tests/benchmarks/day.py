"""How quick a day is put together: python -m tests.benchmarks.day [COUNT].

For 100,000 invented contacts, of whom 5,000 have a cadence and 2,000 a birthday, with 200,000 interactions:
- `today`, what the window's day shows, in the middle and at its slowest;
- `notices_due`, what is looked for every minute, where nothing new has come.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from desktop.actions.due import today
from desktop.actions.notify import announced, notices_due
from desktop.contacts.card_dates import with_cadence
from desktop.contacts.categories import with_categories
from desktop.contacts.model import Direction, InteractionKind, ReminderKind
from desktop.contacts.store import Store
from desktop.settings import Settings
from tests.benchmarks.address_book import vcards
from tests.benchmarks.measuring import Figure, table

COUNT = 100_000
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
ROUNDS = 9


def fill(store: Store, count: int) -> None:
    """Make so many contacts, a twentieth of them with a cadence (half by a circle), a fiftieth with a birthday."""
    chance = random.Random(20261123)
    uids = []
    store.circles.put("Regulars", 91)
    with store.step("import"):
        for number, card in enumerate(vcards(count)):
            if number % 40 == 0:
                card = with_cadence(card, chance.choice((14, 30, 91, 182, 365)))
            elif number % 40 == 20:
                card = with_categories(card, ["Regulars"])
            if number % 50 == 7:
                day = f"{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
                card = card.replace("END:VCARD", f"BDAY:{chance.randint(1940, 2005)}-{day}\r\nEND:VCARD")
            uids.append(store.add(card, created=NOW - timedelta(days=chance.randint(30, 900))).uid)
    with store.step("log"):
        # Half of them with those one means to be in touch with, as it goes.
        regulars = uids[::20]
        for number in range(2 * count):
            who = chance.choice(regulars if number % 2 else uids)
            at = NOW - timedelta(minutes=chance.randrange(60 * 24 * 900))
            store.interactions.log([who], at, InteractionKind.MAIL, "", Direction.OUT)
    with store.step("reminder"):
        for _ in range(count // 500):
            due = (NOW + timedelta(days=chance.randint(-5, 60))).date().isoformat()
            store.reminders.add(ReminderKind.OWN, due, [chance.choice(uids)], NOW, "Send the catalogue")
        for number in range(count // 2000):
            event = store.events.add(f"Fair {number}", "", f"2025-{number % 12 + 1:02}-12", yearly=True)
            store.events.met(event.id, chance.sample(uids, 20))


def measured(store: Store) -> dict[str, list[float]]:
    """Give the seconds of each, several times."""
    for one in notices_due(store, Settings(), NOW):
        announced(store, one)
    return {
        "today": [seconds_of(lambda: today(store, Settings(), NOW)) for _ in range(ROUNDS)],
        "notices_due": [seconds_of(lambda: notices_due(store, Settings(), NOW)) for _ in range(ROUNDS)],
    }


def seconds_of(job: Callable[[], object]) -> float:
    """Give the processor time of one call: others use the machine too."""
    started = time.process_time()
    job()
    return time.process_time() - started


def main(arguments: list[str] | None = None) -> int:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.day", description=__doc__.split("\n")[0])
    parser.add_argument("count", type=int, nargs="?", default=COUNT)
    parser.add_argument("--folder", type=Path, help="a store that is filled already, or to be filled and kept")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        store = Store(given.folder or Path(temporary))
        if not store.count():
            fill(store, given.count)
        found = measured(store)
        store.close()
    figures = [
        Figure(f"{given.count:,} · {name}, median", median(one) * 1000, 300, unit=" ms") for name, one in found.items()
    ]
    figures += [
        Figure(f"{given.count:,} · {name}, slowest", max(one) * 1000, 300, unit=" ms") for name, one in found.items()
    ]
    print(table(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
