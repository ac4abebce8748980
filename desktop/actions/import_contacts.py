"""Take contacts in from the files of other programs, as one step that can be undone as a whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from desktop.actions.import_beside import keep_beside, keep_document
from desktop.actions.import_files import named_files
from desktop.actions.import_jobs import new_job_of, with_job_of
from desktop.actions.import_plan import ImportPlan
from desktop.actions.import_plan import look_at as look_at
from desktop.actions.import_plan import plan_import as plan_import
from desktop.actions.import_verdict import PlannedCard, Verdict, decided, filled_up
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import Contact
from desktop.contacts.store import Store
from desktop.contacts.vcard import vcard_uid
from desktop.exchange.errors import ImportStopped
from desktop.exchange.model import Beside, Document, Problem, Progress, Stop

AT_ONCE = 50
"""After so many contacts the progress is told and it is asked whether to stop."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import has done; `step` undoes it (0: nothing was written), `looks` are likely doubles, by UID.

    `circles` counts those that were made of groups, `new_jobs` the contacts (among those updated) who work elsewhere.
    """

    step: int
    added: int
    updated: int
    unchanged: int
    problems: tuple[Problem, ...]
    looks: tuple[str, ...] = ()
    circles: int = 0
    new_jobs: int = 0


def carry_out(
    store: Store,
    plan: ImportPlan,
    progress: Progress = lambda done, total: None,
    stop: Stop = lambda: False,
    choices: Mapping[int, bool] | None = None,
    jobs: Collection[int] = (),
) -> Imported:
    """Do what the plan says, as one step that can be undone as a whole; all of it, or nothing.

    `choices` may leave out cards by their place in the plan; `jobs` are the places of those whose new job is taken.
    What was changed since the plan was made is looked at again. Raises ImportStopped, ContactsError.
    """
    places = [number for number in range(len(plan.cards)) if (choices or {}).get(number, True)]
    before = store.last_step()
    taken = [
        plan.cards[place].incoming.file
        for place in places
        if place in jobs or plan.cards[place].verdict is not Verdict.SAME
    ]
    with store.step("import", named_files(plan.files, taken)) as step:
        # From here on nobody else can write: what the plan did not see is seen now.
        fresh = (before.id if before else 0) != plan.step
        work = _Work(store)
        work.make_circles(plan, set(places))
        for number, place in enumerate(places):
            if number % AT_ONCE == 0:
                progress(number, len(places))
                if stop():
                    raise ImportStopped()
            card = plan.cards[place]
            work.take(_seen_again(store, card) if fresh else card, place in jobs)
    progress(len(places), len(places))
    return work.done(step, len(places), plan)


def _seen_again(store: Store, card: PlannedCard) -> PlannedCard:
    """Decide anew; what is the same contact as one before it in the files stays that."""
    now = decided(store, card.incoming)
    return replace(now, member=card.member) if now.uid or not card.uid else card


class _Work:
    """Writes one planned contact after the other inside the open step."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: set[int] = set()
        self._taken_as: dict[str, str] = {}
        """Who took the card of another UID in: from the card's UID to the contact's."""
        self._added = self._updated = self._documents = self._circles = self._new_jobs = 0
        self._looks: list[str] = []

    def make_circles(self, plan: ImportPlan, places: set[int]) -> None:
        """Make the circles of the groups of which anybody is taken, unless they are there."""
        for group in plan.groups:
            if group.is_new and not places.isdisjoint(group.places) and self._store.circles.get(group.name) is None:
                self._store.circles.put(group.name)
                self._circles += 1

    def take(self, card: PlannedCard, with_job: bool) -> None:
        if card.incoming.beside:
            self._keep_document(card.incoming.beside.document)
        if with_job and card.job and self._take_job(card, card.job.uid):
            return
        if card.verdict in (Verdict.NEW, Verdict.LOOK):
            self._add(card)
        elif card.verdict is Verdict.UPDATE:
            self._update(card)

    def done(self, step: int, taken: int, plan: ImportPlan) -> Imported:
        """Give what was done of so many cards."""
        anything = self._added or self._updated or self._documents or self._circles
        return Imported(
            step if anything else 0,
            self._added,
            self._updated,
            taken - self._added - self._updated,
            plan.problems,
            tuple(self._looks),
            self._circles,
            self._new_jobs,
        )

    def _add(self, card: PlannedCard) -> None:
        if card.member:
            # It is gone since the plan was made, and the files say nothing of it.
            return
        beside = card.incoming.beside or Beside()
        pictures = [self._store.save_picture(picture) for picture in beside.pictures]
        contact = self._store.add(
            card.incoming.vcard,
            pictures,
            *beside.origins,
            created=beside.created,
            changed=beside.changed,
            fields=card.incoming.fields,
        )
        keep_beside(self._store, contact.uid, beside)
        self._added += 1
        if card.verdict is Verdict.LOOK:
            self._looks.append(contact.uid)

    def _update(self, card: PlannedCard) -> None:
        try:
            there = self._store.get(self._taken_as.get(card.uid, card.uid))
        except ContactGone:
            # The one before it in the files was left out.
            self._add(card)
            return
        self._change(there, filled_up(there.vcard, card.incoming.vcard).vcard, card)

    def _take_job(self, card: PlannedCard, uid: str) -> bool:
        """Take the card's job for today's, with all that the card says besides; says whether there is such a job."""
        try:
            there = self._store.get(uid)
        except ContactGone:
            return False
        incoming = card.incoming
        if new_job_of(there, incoming) is None:
            return False
        # Filled up as well: what is merged in another spelling would be found missing at the next import.
        vcard = filled_up(with_job_of(there, incoming.vcard, self._store.now()), incoming.vcard).vcard
        self._change(there, vcard, card)
        self._taken_as[vcard_uid(incoming.vcard)] = there.uid
        self._new_jobs += 1
        return True

    def _change(self, there: Contact, vcard: str, card: PlannedCard) -> None:
        if there.deleted:
            self._store.restore(there.uid)
        changed = self._write(there, vcard, card.incoming.beside)
        self._updated += changed or there.deleted is not None

    def _write(self, there: Contact, vcard: str, beside: Beside | None) -> bool:
        pictures = list(there.pictures)
        for picture in beside.pictures if beside else ():
            saved = self._store.save_picture(picture)
            pictures += [saved] if saved not in pictures else []
        changed = (vcard, tuple(pictures)) != (there.vcard, there.pictures)
        if changed:
            self._store.change(there.uid, vcard, pictures)
        kept = keep_beside(self._store, there.uid, beside) if beside else False
        return changed or kept

    def _keep_document(self, document: Document) -> None:
        if id(document) not in self._seen:
            self._seen.add(id(document))
            self._documents += keep_document(self._store, document)
