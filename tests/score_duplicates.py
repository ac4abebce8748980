"""Score the search for doubles: python -m tests.score_duplicates [--size N] [--seed S ...].

An address book of invented people is made for each seed, with known doubles (typos, nicknames, other scripts, a new
job, another family name, home and work) and known pairs that only look alike (father and son, namesakes, colleagues,
couples); then the proposals are compared with the truth. The rules were tuned on seed 1 alone.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict

from desktop.contacts.duplicates import candidates, decided
from desktop.contacts.match_keys import COUNTED, match_keys
from desktop.contacts.traits import traits_of
from tests.contacts.doubles.address_book import AddressBook, Two, address_book, scored


def proposed(book: AddressBook) -> tuple[set[Two], float]:
    """Give the pairs proposed for an address book, and how many seconds of one processor that took."""
    vcards = book.vcards()
    started = time.process_time()
    traits = {uid: traits_of(entry.fields, vcards[uid]) for uid, entry in book.entries.items()}
    groups: dict[str, list[str]] = defaultdict(list)
    for uid, one in traits.items():
        for key in match_keys(one):
            groups[key].append(uid)
    counts = {key: len(group) for key, group in groups.items()}
    brought = [group for key, group in groups.items() if key[0] not in COUNTED]
    found = decided(list(candidates(brought)), traits, lambda key: counts.get(key, 1))
    return {(proposal.one, proposal.other) for proposal in found}, time.process_time() - started


def main(arguments: list[str] | None = None) -> int:
    """Make, search, compare and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.score_duplicates", description=__doc__.split("\n")[0])
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--seed", type=int, nargs="+", default=[1, 2, 3, 4, 5])
    given = parser.parse_args(arguments)
    good = True
    for seed in given.seed:
        book = address_book(given.size, seed)
        pairs, seconds = proposed(book)
        score = scored(book, pairs)
        good = good and score.precision >= 0.98 and score.recall >= 0.90
        print(
            f"seed {seed}: {len(book.entries)} contacts, {len(book.doubles)} doubles, {len(pairs)} proposed, "
            f"precision {score.precision:.4f}, recall {score.recall:.4f}, {seconds:.1f} s of one processor"
        )
        print(f"  missed: {dict(score.missed.most_common())}")
        print(f"  wrong:  {dict(score.wrong.most_common())}")
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
