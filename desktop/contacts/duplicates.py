"""Who stands in the address book twice: candidates by the keys that they share, and the decision on each pair."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from desktop.contacts.judging import Shared, judged
from desktop.contacts.match_keys import MOST_IN_A_GROUP
from desktop.contacts.model import Proposal
from desktop.contacts.traits import Traits

Two = tuple[str, str]
Stepped = Callable[[int, int], None]
Stopped = Callable[[], bool]

AT_ONCE = 500
"""After so many candidates the progress is told and it is asked whether to stop."""


def candidates(groups: Iterable[Sequence[str]]) -> Iterator[Two]:
    """Give the pairs within each group once, never those of a group so large that its key says nothing."""
    seen: set[Two] = set()
    for group in groups:
        if not 2 <= len(group) <= MOST_IN_A_GROUP:
            continue
        for one, other in combinations(sorted(group), 2):
            if (one, other) not in seen:
                seen.add((one, other))
                yield one, other


def decided(
    pairs: Sequence[Two],
    traits: Mapping[str, Traits],
    shared: Shared,
    apart: Collection[Two] = (),
    progress: Stepped | None = None,
    stop: Stopped | None = None,
) -> list[Proposal]:
    """Give the pairs that may be one person, the surest first; `apart` are those of whom the user said they are not.

    When `stop` says so, what was found until then.
    """
    found: list[Proposal] = []
    for number, pair in enumerate(pairs):
        if number % AT_ONCE == 0:
            if stop is not None and stop():
                break
            if progress is not None:
                progress(number, len(pairs))
        if pair in apart or pair[0] not in traits or pair[1] not in traits:
            continue
        judgement = judged(traits[pair[0]], traits[pair[1]], shared)
        if judgement is not None:
            found.append(Proposal(*pair, judgement.reasons, judgement.score))
    else:
        if progress is not None:
            progress(len(pairs), len(pairs))
    return sorted(found, key=lambda proposal: (-proposal.score, proposal.one, proposal.other))
