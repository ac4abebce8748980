"""What an import would do: read the files, and say of every contact in them what would become of it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.actions.import_columns import column_rules
from desktop.actions.import_groups import MAX_PROBLEMS, GroupPlanner, PlannedGroup
from desktop.actions.import_verdict import PlannedCard as PlannedCard
from desktop.actions.import_verdict import Verdict as Verdict
from desktop.actions.import_verdict import decided, filled_up, may_be_one, persons
from desktop.contacts.errors import ContactGone
from desktop.contacts.store import Store
from desktop.contacts.vcard import vcard_uid, with_uid
from desktop.exchange.columns import ColumnRules
from desktop.exchange.errors import ImportStopped
from desktop.exchange.group_cards import Group, plain_uid
from desktop.exchange.incoming_files import read_file, tables_in
from desktop.exchange.model import Incoming, Problem, Progress, Stop, Table

MAX_TEXT = 512 * 1024 * 1024
TOO_MUCH = f"The files together hold more than {MAX_TEXT // 1024**2} MB of contacts; import them in several goes."
AT_ONCE = 20
"""After so many contacts the progress is told and it is asked whether to stop."""

_TEXTS = uuid.UUID("0b7c7c0e-6a0a-5f5e-9d53-0f6a2b8f3c11")


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do, and what cannot be taken; `step` is the journal's last step when it was made.

    `files` are those it was made from.
    """

    cards: tuple[PlannedCard, ...] = ()
    problems: tuple[Problem, ...] = ()
    step: int = 0
    files: tuple[Path, ...] = ()
    groups: tuple[PlannedGroup, ...] = ()

    @property
    def new(self) -> int:
        return self.count(Verdict.NEW)

    @property
    def same(self) -> int:
        return self.count(Verdict.SAME)

    @property
    def updates(self) -> int:
        return self.count(Verdict.UPDATE)

    @property
    def looks(self) -> int:
        return self.count(Verdict.LOOK)

    @property
    def new_jobs(self) -> int:
        return sum(card.job is not None for card in self.cards)

    @property
    def circles(self) -> tuple[str, ...]:
        """Give the circles that are to be made of groups."""
        return tuple(dict.fromkeys(group.name for group in self.groups if group.is_new))

    def count(self, verdict: Verdict) -> int:
        """Count the cards of one kind."""
        return sum(card.verdict is verdict for card in self.cards)


def look_at(files: Sequence[Path], region: str = "", mapping: Mapping[str, str] | None = None) -> list[Table]:
    """Give the tables among the files with their columns, for who wants to say what they hold.

    Telephone numbers without a country code are taken for those of `region`. The `mapping` is as in `plan_import`.
    """
    rules = column_rules(mapping, region)
    return [table for file in files for table in tables_in(file, rules)]


def plan_import(
    store: Store,
    files: Sequence[Path],
    mapping: Mapping[str, str] | None = None,
    progress: Progress = lambda done, total: None,
    stop: Stop = lambda: False,
    region: str = "",
) -> ImportPlan:
    """Read the files and say of every contact in them what an import would do; changes nothing.

    `mapping` says what columns of a table hold: from a column's key (see `look_at`) to a target; `region` is as there.
    Raises ImportStopped.
    """
    last = store.last_step()
    planner = _Planner(store)
    size = 0
    for one in _read(files, column_rules(mapping, region), progress, stop):
        if isinstance(one, Problem):
            if len(planner.problems) < MAX_PROBLEMS:
                planner.problems.append(one)
            continue
        size += len(one.vcard) if isinstance(one, Incoming) else sum(len(member.uid) for member in one.members)
        if size > MAX_TEXT:
            planner.problems.append(Problem(one.file, one.line, TOO_MUCH))
            break
        planner.take(one)
    planner.end()
    problems = tuple(planner.problems[:MAX_PROBLEMS])
    return ImportPlan(
        tuple(planner.cards), problems, last.id if last else 0, tuple(files), groups=tuple(planner.groups)
    )


def _read(
    files: Sequence[Path], rules: ColumnRules, progress: Progress, stop: Stop
) -> Iterator[Incoming | Group | Problem]:
    """Give what is in the files, and say how far in their bytes it has come."""
    sizes = [file.stat().st_size if file.is_file() else 0 for file in files]
    total = max(sum(sizes), 1)
    for number, file in enumerate(files):
        before = sum(sizes[:number])
        at = [before]

        def told(done: int, before: int = before, at: list[int] = at) -> None:
            at[0] = before + done

        progress(before, total)
        for place, one in enumerate(read_file(file, rules, told)):
            if place % AT_ONCE == 0:
                progress(at[0], total)
                if stop():
                    raise ImportStopped()
            yield one
    if stop():
        raise ImportStopped()
    progress(total, total)


class _Planner:
    """Decides about one contact after the other; those of the same files count as there already."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._nobody_there = not (store.count() or store.count(trash=True))
        self._by_uid: dict[str, int] = {}
        self._grown: dict[int, str] = {}
        """What a card has become by those after it that are the same contact: by its place."""
        self._by_person: dict[tuple[str, str], int] = {}
        self._places: dict[str, int | None] = {}
        """Which card has which UID in the files; None where several people have the same."""
        self._group_cards: list[Group] = []
        self.cards: list[PlannedCard] = []
        self.groups: list[PlannedGroup] = []
        self.problems: list[Problem] = []

    def take(self, one: Incoming | Group) -> None:
        if isinstance(one, Group):
            self._group_cards.append(one)
            return
        incoming = _with_own_uid(one)
        card = self._in_the_same_files(incoming) or self._against_the_store(incoming)
        if card.verdict in (Verdict.NEW, Verdict.LOOK):
            self._remember(card.incoming, vcard_uid(incoming.vcard))
        self.cards.append(card)
        uid, place = plain_uid(vcard_uid(incoming.vcard)), len(self.cards) - 1
        first = self._places.setdefault(uid, place)
        if first is not None and first != place:
            before = self.cards[first]
            if card.uid != (before.uid or vcard_uid(before.incoming.vcard)):
                self._places[uid] = None

    def end(self) -> None:
        """Put the contacts into the groups, when all of both are known."""
        if self._group_cards:
            planner = GroupPlanner(self._store, self.cards, self._places)
            planner.plan(self._group_cards)
            self.groups = planner.groups
            self.problems += planner.problems

    def _against_the_store(self, incoming: Incoming) -> PlannedCard:
        card = PlannedCard(incoming, Verdict.NEW) if self._nobody_there else decided(self._store, incoming)
        uid = vcard_uid(incoming.vcard)
        if card.uid or not (uid in self._by_uid or self._has(uid)):
            return card
        # Somebody else has this UID: with one that its text makes, the card is the same contact again next time.
        return decided(self._store, _with_uid_of_text(incoming))

    def _has(self, uid: str) -> bool:
        if self._nobody_there:
            return False
        try:
            self._store.get(uid)
        except ContactGone:
            return False
        return True

    def _in_the_same_files(self, incoming: Incoming) -> PlannedCard | None:
        uid = vcard_uid(incoming.vcard)
        places = [self._by_uid.get(uid), *(self._by_person.get(key) for key in persons(incoming.fields))]
        place = next((place for place in places if place is not None), None)
        if place is None:
            return None
        first = self.cards[place].incoming
        if uid in self._by_uid and not may_be_one(first.fields, incoming.fields):
            # Some programs give everybody the same UID.
            return self._in_the_same_files(_with_uid_of_text(incoming))
        found = filled_up(self._grown.get(place, first.vcard), incoming.vcard)
        if found.differs and uid not in self._by_uid:
            return None
        self._grown[place] = found.vcard
        verdict = Verdict.UPDATE if found.adds or incoming.beside else Verdict.SAME
        return PlannedCard(incoming, verdict, vcard_uid(first.vcard), found.adds, found.differs)

    def _remember(self, incoming: Incoming, uid: str) -> None:
        """Remember a new contact, by its UID and by the one that the file gives it."""
        place = len(self.cards)
        self._by_uid.setdefault(uid, place)
        self._by_uid.setdefault(vcard_uid(incoming.vcard), place)
        for key in persons(incoming.fields):
            self._by_person.setdefault(key, place)


def _with_own_uid(incoming: Incoming) -> Incoming:
    """Give a contact without a UID one that its text makes, so that the same text is the same contact again."""
    if vcard_uid(incoming.vcard):
        return incoming
    return _with_uid_of_text(incoming)


def _with_uid_of_text(incoming: Incoming) -> Incoming:
    return replace(incoming, vcard=with_uid(incoming.vcard, str(uuid.uuid5(_TEXTS, incoming.vcard))))
