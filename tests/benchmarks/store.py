"""How quick the store is with many contacts: python -m tests.benchmarks.store [COUNT...].

For 1,000, 10,000 and 100,000 invented contacts, each measured in a process of its own:
- opening the store and showing the first page of everybody;
- every keystroke of queries typed letter by letter: processor time of the first page and number of those found;
- the first keystroke after a change of one to five hundred contacts, also of a whole query that is put in;
- a page anywhere in the list of everybody, by name and by company, and in a search;
- the counts beside the filters, after a change;
- the most memory the process ever held;
- opening a store whose index is of another form, and making it anew: all of it, and what others wait for at most.
And importing 10,000 vCards, against the time vobject alone needs to parse them.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from desktop.actions import people
from desktop.actions.import_contacts import carry_out, plan_import
from desktop.contacts.model import Missing, Query, Sort
from desktop.contacts.store import Store
from tests.benchmarks.address_book import vcards
from tests.benchmarks.measuring import Figure, alternating, ratio, table

COUNTS = (1_000, 10_000, 100_000)
TYPED = (
    *("muller", "müllekson", "berg", "łukasz", "lodz", "strasse", "王小", "田中太郎", "anna berge"),
    *("030 23125", "+49 155 55", "maschinenbau gmbh", "@grol", "likes jazz", "zzz", "e", "quentin ziesen"),
)
PUT_IN = ("m", "mü", "e", "@", "strass", "strasse", "030 23", "anna berge")
CHANGED = (1, 5, 50, 500)
EVENTS = 10
PAGE = 60
SCROLLS = 200
IMPORTED = 10_000


def measured(folder: Path) -> dict[str, float]:
    """Measure one store; seconds and megabytes."""
    found: dict[str, float] = {}
    with timed(found, "open"):
        store = Store(folder)
        people.find(store, Query(), PAGE)
    keystrokes = [seconds for text in TYPED for seconds in typed(folder, text)]
    found |= {"keystroke, median": median(keystrokes), "keystroke, slowest": max(keystrokes)}
    filters = [Query("be", category="Golf"), Query(missing=Missing.MAIL), Query(missing=Missing.CIRCLE)]
    found["a filter, slowest"] = max(seconds_of(partial(people.find, store, query, PAGE)) for query in filters)
    chance, scrolls = random.Random(1), []
    for query in (Query(), Query(sort=Sort.COMPANY), Query("berg")):
        with timed(found, "whole list"):
            listing = people.listing(store, query)
        for _ in range(SCROLLS):
            start = chance.randrange(max(1, len(listing)))
            scrolls.append(seconds_of(partial(people.listed, store, listing, start, PAGE)))
    found |= {"a page, median": median(scrolls), "a page, slowest": max(scrolls)}
    with timed(found, "a change"):
        change(store)
    found["counts"] = median(after_a_change(store, partial(people.counts, store), 5) for _ in range(5))
    # The slowest of what may be typed first, also where a whole query is put in.
    for contacts in CHANGED:
        times = [[first_keystroke(store, text, contacts) for _ in range(3)] for text in PUT_IN]
        found[_after(contacts)] = max(median(some) for some in times)
    store.close()
    found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found | made_anew(folder)


def made_anew(folder: Path) -> dict[str, float]:
    """Open a store whose index is of another form, and make it anew; processor time of all but the opening."""
    store, found, portions = Store(folder), dict[str, float](), [0.0]
    store._database.rows("UPDATE index_form SET form = 0, match_form = 0")
    store.close()
    with timed(found, "open, another form"):
        store = Store(folder)
        people.find(store, Query(), PAGE)
    writing = store._database.writing

    @contextmanager
    def waited() -> Iterator[None]:
        started = time.process_time()
        with writing():
            yield
        portions.append(time.process_time() - started)

    store._database.writing = waited  # type: ignore[method-assign]
    found["index made anew"] = processor_time(store.whole_index)
    store.close()
    return found | {"index made anew, longest portion": max(portions)}


def figures(count: int, found: dict[str, float]) -> list[Figure]:
    """Hold what was measured against its goals."""
    name = f"{count:,} · "
    return [
        Figure(f"{name}open and show", found["open"] * 1000, 500, unit=" ms"),
        _milliseconds(name, found, "keystroke, median"),
        _milliseconds(name, found, "keystroke, slowest"),
        *(_milliseconds(name, found, _after(contacts)) for contacts in CHANGED),
        _milliseconds(name, found, "a filter, slowest", 60),
        _milliseconds(name, found, "a page, median", 16),
        _milliseconds(name, found, "a page, slowest", 16),
        _milliseconds(name, found, "whole list", 300),
        _milliseconds(name, found, "counts", 100),
        _milliseconds(name, found, "a change", 100),
        Figure(f"{name}memory", found["memory"], 300, unit=" MB"),
        _milliseconds(name, found, "open, another form", 500),
        _milliseconds(name, found, "index made anew, longest portion", 1000),
        Figure(f"{name}index made anew", found["index made anew"], 150, unit=" s"),
    ]


def of_import(count: int, rounds: int) -> Figure:
    """Import a file of vCards into an empty store, plan and act, against vobject reading the same."""
    import vobject

    text = "".join(vcards(count))

    def ours() -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "cards.vcf"
            file.write_bytes(text.encode())
            store = Store(Path(folder) / "store")
            carry_out(store, plan_import(store, [file]))
            store.close()

    def theirs() -> int:
        return sum(1 for _ in vobject.readComponents(text))

    return ratio(f"importing {count:,} vCards ÷ vobject", *alternating([(ours, theirs)], rounds), 2.0)


def fill(folder: Path, count: int) -> float:
    """Make a store of so many contacts, as imports of a thousand each; gives the seconds."""
    store, started = Store(folder), time.perf_counter()
    cards = vcards(count)
    for _ in range(0, count, 1000):
        with store.step("import"):
            for card in islice(cards, 1000):
                store.add(card)
    uids = store.finder.uids(store.finder.listing(Query()).ids[: min(1000, count // 10)])
    with store.step("met"):
        for number in range(EVENTS):
            store.events.met(store.events.add(f"Fair {number}").id, uids)
    store.close()
    return time.perf_counter() - started


def typed(folder: Path, text: str) -> list[float]:
    """Type a text letter by letter, three times; give of each keystroke the processor time in the middle.

    Each time in a store just opened, in which nothing is remembered but the list that is shown first.
    """
    rounds = []
    for _ in range(3):
        store = Store(folder)
        people.find(store, Query(), PAGE)
        rounds.append([processor_time(partial(people.find, store, Query(text[:end]), PAGE)) for end in _ends(text)])
        store.close()
    return [median(times) for times in zip(*rounds, strict=True)]


def first_keystroke(store: Store, text: str, contacts: int) -> float:
    """Give the processor time of a search that was made before, after a change of so many contacts."""
    people.find(store, Query(text), PAGE)
    return after_a_change(store, partial(people.find, store, Query(text), PAGE), contacts)


def after_a_change(store: Store, job: Callable[[], object], contacts: int) -> float:
    """Give the processor time of a job after a change of so many contacts."""
    change(store, contacts)
    return processor_time(job)


def processor_time(job: Callable[[], object]) -> float:
    """Give the processor time of a job, such as the first page and the number of those found."""
    started = time.process_time()
    job()
    return time.process_time() - started


def change(store: Store, contacts: int = 1) -> None:
    """Change contacts from all over the list in one step, so that each goes to another place in it."""
    ids = people.listing(store, Query()).ids
    with store.step("edit"):
        for uid in store.finder.uids(ids[:: max(1, len(ids) // contacts)][:contacts]):
            store.change(uid, store.get(uid).vcard.replace("\nN:", "\nN:M", 1))


def seconds_of(job: Callable[[], object]) -> float:
    """Give the seconds that a job takes: the middle of three times, so that one busy moment moves no figure."""
    seconds = []
    for _ in range(3):
        started = time.perf_counter()
        job()
        seconds.append(time.perf_counter() - started)
    return median(seconds)


@contextmanager
def timed(found: dict[str, float], name: str) -> Iterator[None]:
    """Write down the seconds of what is inside, the most where it comes again."""
    started = time.perf_counter()
    yield
    found[name] = max(found.get(name, 0.0), time.perf_counter() - started)


def main(arguments: list[str] | None = None) -> int:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.store", description=__doc__.split("\n")[0])
    parser.add_argument("counts", metavar="COUNT", type=int, nargs="*", default=COUNTS)
    parser.add_argument("--rounds", type=int, default=3, help="how often to import")
    parser.add_argument("--measure", metavar="FOLDER", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.measure:
        print(json.dumps(measured(given.measure)))
        return 0
    found = [one for count in given.counts for one in _of_count(count)]
    print(table([*found, of_import(IMPORTED, given.rounds)] if given.rounds else found))
    return 0


def _of_count(count: int) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        seconds = fill(Path(folder), count)
        print(f"{count:,} contacts added in {seconds:.0f} s", file=sys.stderr)
        # A process of its own: what filling the store took is no part of its memory.
        output = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.store", "--measure", folder], check=True, capture_output=True
        ).stdout
    found: dict[str, Any] = json.loads(output)
    return figures(count, found)


def _after(contacts: int) -> str:
    return f"keystroke after a change of {contacts}"


def _ends(text: str) -> range:
    return range(1, len(text) + 1)


def _milliseconds(count: str, found: dict[str, float], name: str, goal: float = 30) -> Figure:
    return Figure(count + name, found[name] * 1000, goal, unit=" ms")


if __name__ == "__main__":
    sys.exit(main())
