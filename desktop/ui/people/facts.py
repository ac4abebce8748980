"""The facts of a contact: each with its label, and a link where one can open it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.actions.correct import shown_phone
from desktop.contacts.model import ContactFields, Further, Job
from desktop.ui.dates import shown_day
from desktop.ui.doubles.field_words import compared_field_name
from desktop.ui.links import LinkLabel, is_allowed, mail_address, phone_address, web_address
from desktop.ui.people.touch_words import birthday_text
from desktop.ui.theme import GRID
from desktop.ui.words import extension_text, field_name, phone_kind_name
from ocr.model import FieldKind

LONGEST_LABEL = 24
"""Letters of a label that somebody's card or table gives: all values stand behind the longest."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a contact; `address` is what a click opens."""

    label: str
    value: str
    address: str = ""


class FactsGrid(QWidget):
    """Labels on the left, values on the right."""

    def __init__(self, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        self.labels: list[QLabel] = []
        before = ""
        for row, fact in enumerate(facts):
            label = fact_label(fact.label if fact.label != before else "", self)
            before = fact.label
            value = LinkLabel(parent=self)
            if fact.address:
                value.show_link(fact.value, fact.address)
            else:
                value.show_text(fact.value)
            value.setAccessibleName(f"{fact.label}: {fact.value}")
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1)
            self.labels.append(label)


def fact_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Give the label that stands before a value."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return label


def facts_of(
    fields: ContactFields, jobs: Sequence[Job] = (), birthday: str = "", further: Sequence[Further] = ()
) -> list[Fact]:
    """Give a contact's facts in the order they are shown; of the jobs, those before the present one.

    The birthday is as in a vCard: 1985-04-12, or --04-12. `further` is what its card says beside the fields.
    """
    facts = [Fact(QCoreApplication.translate("ContactForm", "Also written"), fields.other_name)]
    for phone in fields.phones:
        number = " ".join(part for part in (shown_phone(phone.number), extension_text(phone.ext)) if part)
        facts.append(Fact(phone_kind_name(phone.kind), number, phone_address(phone.number)))
    facts += [Fact(field_name(FieldKind.EMAIL), value, mail_address(value)) for value in fields.emails]
    facts += [Fact(field_name(FieldKind.URL), value, web_address(value)) for value in fields.urls]
    facts += [Fact(field_name(FieldKind.ADDRESS), address.text) for address in fields.addresses]
    facts += [Fact(field_name(FieldKind.SOCIAL), value, web_address(value)) for value in fields.social]
    facts.append(Fact(QCoreApplication.translate("words", "Birthday"), birthday_text(birthday)))
    facts += [_further_fact(one) for one in further]
    before = QCoreApplication.translate("words", "Before")
    facts += [Fact(before, job_text(job)) for job in jobs if job.until]
    facts += [Fact(field_name(FieldKind.NOTE), value) for value in fields.notes]
    return [fact for fact in facts if fact.value]


def _further_fact(one: Further) -> Fact:
    """Give it under the label that the card has for it, else that of the property."""
    value = birthday_text(one.value) or one.value if one.is_day else one.value
    label = one.label or compared_field_name(one.name)
    label = label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1]}…"
    return Fact(label, value, value if is_allowed(value) else "")


def job_text(job: Job) -> str:
    """Give a job on one line, with its days: "until 2024: Leiterin · Axiom"."""
    translate = QCoreApplication.translate
    what = " · ".join(part for part in (job.title, job.department, job.organization) if part)
    since, until = shown_day(job.since), shown_day(job.until)
    if since and until:
        return translate("words", "{since} to {until}: {job}").format(since=since, until=until, job=what)
    if until:
        return translate("words", "until {until}: {job}").format(until=until, job=what)
    if since:
        return translate("words", "since {since}: {job}").format(since=since, job=what)
    return what
