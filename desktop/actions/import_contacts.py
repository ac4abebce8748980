"""Take contacts in from the files of other programs, as one step that can be undone as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.actions.import_beside import keep_beside, keep_document
from desktop.actions.import_files import named_files
from desktop.actions.import_plan import ImportPlan, PlannedCard, Verdict, decided, filled_up
from desktop.actions.import_plan import look_at as look_at
from desktop.actions.import_plan import plan_import as plan_import
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import Contact
from desktop.contacts.store import Store
from desktop.exchange.errors import ImportStopped
from desktop.exchange.model import Beside, Document, Problem, Progress, Stop

AT_ONCE = 50
"""After so many contacts the progress is told and it is asked whether to stop."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import has done; `step` undoes it (0: nothing was written), `looks` are likely doubles, by UID."""

    step: int
    added: int
    updated: int
    unchanged: int
    problems: tuple[Problem, ...]
    looks: tuple[str, ...] = ()


def carry_out(
    store: Store,
    plan: ImportPlan,
    progress: Progress = lambda done, total: None,
    stop: Stop = lambda: False,
    choices: Mapping[int, bool] | None = None,
) -> Imported:
    """Do what the plan says, as one step that can be undone as a whole; all of it, or nothing.

    `choices` may leave out cards by their place in the plan. What was changed since the plan was made is
    looked at again. Raises ImportStopped, ContactsError.
    """
    wanted = [card for number, card in enumerate(plan.cards) if (choices or {}).get(number, True)]
    before = store.last_step()
    taken = [card.incoming.file for card in wanted if card.verdict is not Verdict.SAME]
    with store.step("import", named_files(plan.files, taken)) as step:
        # From here on nobody else can write: what the plan did not see is seen now.
        fresh = (before.id if before else 0) != plan.step
        work = _Work(store)
        for number, card in enumerate(wanted):
            if number % AT_ONCE == 0:
                progress(number, len(wanted))
                if stop():
                    raise ImportStopped()
            work.take(_seen_again(store, card) if fresh else card)
    progress(len(wanted), len(wanted))
    unchanged = len(wanted) - work.added - work.updated
    anything = work.added or work.updated or work.documents
    return Imported(step if anything else 0, work.added, work.updated, unchanged, plan.problems, tuple(work.looks))


def _seen_again(store: Store, card: PlannedCard) -> PlannedCard:
    """Decide anew; what is the same contact as one before it in the files stays that."""
    now = decided(store, card.incoming)
    return now if now.uid or not card.uid else card


class _Work:
    """Writes one planned contact after the other inside the open step."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: set[int] = set()
        self.added = self.updated = self.documents = 0
        self.looks: list[str] = []

    def take(self, card: PlannedCard) -> None:
        if card.incoming.beside:
            self._keep_document(card.incoming.beside.document)
        if card.verdict in (Verdict.NEW, Verdict.LOOK):
            self._add(card)
        elif card.verdict is Verdict.UPDATE:
            self._update(card)

    def _add(self, card: PlannedCard) -> None:
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
        self.added += 1
        if card.verdict is Verdict.LOOK:
            self.looks.append(contact.uid)

    def _update(self, card: PlannedCard) -> None:
        try:
            there = self._store.get(card.uid)
        except ContactGone:
            # The one before it in the files was left out.
            self._add(card)
            return
        if there.deleted:
            self._store.restore(card.uid)
        changed = self._write(there, filled_up(there.vcard, card.incoming.vcard).vcard, card.incoming.beside)
        self.updated += changed or there.deleted is not None

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
            self.documents += keep_document(self._store, document)
