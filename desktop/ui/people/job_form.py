"""The same person with a new job: where they work now, and since when; the job so far becomes history."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.contacts.model import Job
from desktop.ui.dates import typed_day
from desktop.ui.form_page import FormPage, form_rows
from desktop.ui.line_edit import LineEdit
from desktop.ui.people.facts import job_text
from desktop.ui.plain_label import plain_label
from desktop.ui.words import field_name, filled
from ocr.model import FieldKind


class JobForm(FormPage):
    """Four boxes; hands on the new Job."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = plain_label(tone="muted")
        self.title_box = _box(field_name(FieldKind.TITLE))
        self.department_box = _box(field_name(FieldKind.DEPARTMENT))
        self.organization_box = _box(field_name(FieldKind.ORGANIZATION))
        self.since_box = _box(self.tr("Since"))
        self.since_box.setPlaceholderText(self.tr("A year, month or day: 2024, 2024-05, 2024-05-01"))
        self._problem = plain_label(self.tr("This is no day; write it like 2024, 2024-05 or 2024-05-01."), "warn")
        note = plain_label(
            self.tr("Phone numbers, e-mail and address stay as they are; edit the contact (E) to change them."), "muted"
        )
        form = form_rows(Qt.AlignmentFlag.AlignVCenter)
        for box in self.boxes:
            form.addRow(plain_label(box.accessibleName(), "muted"), box)
        self._lay_out(self._before, form, self._problem, note)

    @property
    def boxes(self) -> tuple[LineEdit, ...]:
        return self.title_box, self.department_box, self.organization_box, self.since_box

    def begin(self, name: str, job: Job, today: str) -> None:
        """Ask for a person's new job; `job` is the one so far."""
        self._heading.setText(filled(self.tr("New job of {name}"), name=name))
        said = job_text(Job(job.organization, job.department, job.title))
        self._before.setText(filled(self.tr("Kept as history: {job}"), job=said) if said else "")
        self._before.setVisible(bool(said))
        for box in self.boxes:
            box.setText("")
        self.since_box.setText(today)
        self._mark(False)
        self.title_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> Job | None:
        """Give the job as typed, None where it says nothing or its day cannot be understood."""
        day = self.since_box.text().strip()
        since = typed_day(day) if day else ""
        title, department, organization = (box.text().strip() for box in self.boxes[:3])
        if since is None or not (title or department or organization):
            return None
        return Job(organization, department, title, since)

    def save(self) -> None:
        """Hand on the job, if there is one and its day can be understood."""
        day = self.since_box.text().strip()
        wrong = bool(day) and typed_day(day) is None
        self._mark(wrong)
        job = self.typed()
        if job is not None:
            self.saved.emit(job)
        else:
            (self.since_box if wrong else self.title_box).setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, wrong: bool) -> None:
        self._problem.setVisible(wrong)
        self.since_box.setProperty("doubtful", "true" if wrong else "false")
        self.since_box.style().unpolish(self.since_box)
        self.since_box.style().polish(self.since_box)


def _box(name: str) -> LineEdit:
    box = LineEdit()
    box.setAccessibleName(name)
    box.setMaxLength(500)
    return box
