"""The form: what is known of a contact, each value beside the place it was read from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.actions.correct import shown_phone, typed_address, typed_name
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.ui.buttons import icon_button
from desktop.ui.form.editors import ENTER, AnyEdit, FieldEdit
from desktop.ui.form.groups import Group, PhoneRow, Single, ValueRow
from desktop.ui.icons import Icons
from desktop.ui.theme import GRID
from desktop.ui.words import field_name
from ocr.model import Field, FieldKind

ONCE = (FieldKind.NAME, FieldKind.TITLE, FieldKind.ORGANIZATION, FieldKind.DEPARTMENT)
Sources = Mapping[FieldKind, Sequence[Field | None]]
"""Where the values of each kind were read, in the order of the values."""


class ContactForm(QScrollArea):
    """Shows a contact's fields for correction and gives what the user made of them."""

    attended = Signal(object)
    """The box the user is in or points at (it has `kind` and `source`), or None."""
    accepted = Signal()
    """The user pressed Enter."""
    changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown = ContactFields()
        self._region = ""
        self._last: AnyEdit | None = None
        self._tail: list[QWidget] = []
        self._begins_when_shown = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Contact"))
        self._build()

    def show_fields(self, fields: ContactFields, sources: Sources | None = None, region: str = "") -> None:
        """Show a contact; `sources` tells where its values stand on the card, `region` where it was printed."""
        sources = sources or {}
        self._region = region
        self._shown = fields
        self._last = None
        values = {
            FieldKind.NAME: fields.name,
            FieldKind.TITLE: fields.title,
            FieldKind.ORGANIZATION: fields.organization,
            FieldKind.DEPARTMENT: fields.department,
        }
        for kind, text in values.items():
            self._once[kind].fill(text, _source(sources, kind, 0))
        for part, box in self._parts.items():
            box.fill(getattr(fields, part))
        self._other.fill(fields.other_name, _source(sources, FieldKind.NAME, 1))
        self._show_parts(bool(fields.prefix or fields.suffix))
        self._fill_groups(fields, sources)
        self.order_tabs()
        self.verticalScrollBar().setValue(0)

    def fields(self) -> ContactFields:
        """Give the contact as it stands in the form; what the user did not touch stays as it was shown."""
        shown = self._shown
        made = replace(
            shown,
            title=self._once[FieldKind.TITLE].value(),
            organization=self._once[FieldKind.ORGANIZATION].value(),
            department=self._once[FieldKind.DEPARTMENT].value(),
            phones=self._phones(),
            emails=self._groups[FieldKind.EMAIL].values(),
            urls=self._groups[FieldKind.URL].values(),
            addresses=self._addresses(),
            social=self._groups[FieldKind.SOCIAL].values(),
            notes=self._notes(),
            other_name=self._other.value(),
        )
        return self._with_names(made)

    @property
    def is_changed(self) -> bool:
        return self.fields() != self._shown

    @property
    def current(self) -> AnyEdit:
        """Give the box the user was in last: the one that takes words from the card."""
        return self._last if self._last is not None else self._once[FieldKind.NAME]

    def box_for(self, kind: FieldKind) -> AnyEdit:
        """Give the box for one more value of a kind: the single one, an empty one or a new one."""
        if kind in self._once:
            return self._once[kind]
        group = self._groups[kind]
        empty = [row for row in group.rows if not row.box.value()]
        if kind == FieldKind.NOTE and group.rows:
            return group.rows[0].box
        return (empty[0] if empty else group.new_row()).box

    def set_tail(self, controls: Sequence[QWidget]) -> None:
        """Say which controls follow on Tab after the last box."""
        self._tail = list(controls)
        self.order_tabs()

    def doubtful_boxes(self) -> list[AnyEdit]:
        """Give the boxes a person should look at, from top to bottom."""
        return [stop for stop in self._stops() if isinstance(stop, AnyEdit) and stop.is_doubtful]

    def begin(self) -> None:
        """Put the focus where the review begins: the first doubtful box, or the name.

        A form out of sight waits until it is shown: a card read meanwhile must not take the keys from where one types.
        """
        self._begins_when_shown = not self.isVisible()
        if self._begins_when_shown:
            return
        doubts = self.doubtful_boxes()
        box = doubts[0] if doubts else self._once[FieldKind.NAME]
        if box.hasFocus():
            self._box_attended(box, True)  # as for the card before: nothing else would tell
        box.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._begins_when_shown:
            self.begin()

    def order_tabs(self) -> None:
        """Let Tab go through the doubtful boxes first, then through the others from top to bottom."""
        doubts: list[QWidget] = list(self.doubtful_boxes())
        order = doubts + [stop for stop in self._stops() if stop not in doubts] + self._tail
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.accepted.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_once"):
            self._align_labels()

    # Building

    def _build(self) -> None:
        page = QWidget(self)
        page.setObjectName("fields")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._column.setSpacing(GRID)
        self._once = {kind: self._watched(FieldEdit(kind, field_name(kind), self._icons)) for kind in ONCE}
        self._parts = self._name_parts()
        self._other = self._watched(FieldEdit(FieldKind.NAME, self.tr("Also written"), self._icons))
        self._other.setToolTip(self.tr("The name in another script, or how it is read"))
        self._more = icon_button(self._icons, "more", self.tr("First name, last name, titles"), self._switch_parts)
        self._more.setCheckable(True)
        self._rows: list[Single | Group] = []
        for kind in ONCE:
            more = (self._more,) if kind == FieldKind.NAME else ()
            self._add_row(Single(self._once[kind], field_name(kind), more, page))
            if kind == FieldKind.NAME:
                for part, box in self._parts.items():
                    self._add_row(Single(box, self._part_name(part), (), page))
                self._add_row(Single(self._other, self.tr("Also written"), (), page))
        self._groups = self._make_groups(page)
        self._column.addStretch(1)
        self.setWidget(page)
        self._align_labels()
        self._show_parts(False)

    def _part_name(self, part: str) -> str:
        return {
            "prefix": self.tr("Honorific"),
            "given": self.tr("First name"),
            "family": self.tr("Last name"),
            "suffix": self.tr("Suffix"),
        }[part]

    def _name_parts(self) -> dict[str, FieldEdit]:
        return {
            part: self._watched(FieldEdit(FieldKind.NAME, self._part_name(part), self._icons))
            for part in ("prefix", "given", "family", "suffix")
        }

    def _make_groups(self, page: QWidget) -> dict[FieldKind, Group]:
        texts = {
            FieldKind.PHONE: self.tr("Add a phone"),
            FieldKind.EMAIL: self.tr("Add an e-mail"),
            FieldKind.URL: self.tr("Add a web address"),
            FieldKind.ADDRESS: self.tr("Add an address"),
            FieldKind.SOCIAL: self.tr("Add a profile"),
            FieldKind.NOTE: self.tr("Add a note"),
        }
        groups = {}
        for kind, text in texts.items():
            group = groups[kind] = Group(kind, self._icons, text, page)
            group.row_made.connect(self._row_made)
            group.rows_changed.connect(self._rows_changed)
            self._add_row(group)
        return groups

    def _add_row(self, row: Single | Group) -> None:
        self._rows.append(row)
        self._column.addWidget(row)

    def _align_labels(self) -> None:
        """One width for all labels, as wide as the widest in this language."""
        width = max(row.label.sizeHint().width() for row in self._rows)
        for row in self._rows:
            row.label.setFixedWidth(width)

    def _watched(self, box: FieldEdit) -> FieldEdit:
        self._watch(box)
        return box

    def _watch(self, box: AnyEdit) -> None:
        box.attended.connect(self._box_attended)
        box.hovered.connect(self._box_hovered)
        box.returnPressed.connect(self.accepted)
        box.textChanged.connect(self.changed)

    def _row_made(self, row: ValueRow) -> None:
        self._watch(row.box)
        if isinstance(row, PhoneRow):
            self._watch(row.ext)
            row.kind_box.currentIndexChanged.connect(self.changed)

    def _rows_changed(self) -> None:
        self._last = None
        self.order_tabs()
        self.changed.emit()

    # Filling and reading

    def _fill_groups(self, fields: ContactFields, sources: Sources) -> None:
        texts: dict[FieldKind, Sequence[str]] = {
            FieldKind.EMAIL: fields.emails,
            FieldKind.URL: fields.urls,
            FieldKind.ADDRESS: [_one_text(address) for address in fields.addresses],
            FieldKind.SOCIAL: fields.social,
            FieldKind.NOTE: ["\n".join(fields.notes)] if fields.notes else [],
        }
        texts[FieldKind.PHONE] = [shown_phone(phone.number) for phone in fields.phones]
        for kind, values in texts.items():
            self._groups[kind].fill([(text, _source(sources, kind, number)) for number, text in enumerate(values)])
        for row, phone in zip(self._groups[FieldKind.PHONE].rows, fields.phones, strict=True):
            assert isinstance(row, PhoneRow)
            row.fill_phone(phone)

    def _phones(self) -> tuple[Phone, ...]:
        rows = self._groups[FieldKind.PHONE].rows
        return tuple(row.phone(self._region) for row in rows if isinstance(row, PhoneRow) and row.box.value())

    def _addresses(self) -> tuple[Address, ...]:
        before = {_one_text(address): address for address in self._shown.addresses}
        closest = iter([*self._shown.addresses])
        return tuple(
            before[text] if text in before else typed_address(text, next(closest, None))
            for text in self._groups[FieldKind.ADDRESS].values()
        )

    def _notes(self) -> tuple[str, ...]:
        text = "\n".join(self._groups[FieldKind.NOTE].values())
        if text == "\n".join(self._shown.notes).strip():
            return self._shown.notes
        return tuple(line for line in text.splitlines() if line.strip())

    def _with_names(self, made: ContactFields) -> ContactFields:
        """The name's parts follow the name, unless the user wrote the parts."""
        name = self._once[FieldKind.NAME].value()
        parts = {part: box.value() for part, box in self._parts.items()}
        parts_changed = any(parts[part] != getattr(self._shown, part) for part in parts)
        if name != self._shown.name:
            made = typed_name(made, name)
        if parts_changed:
            made = replace(
                made, prefix=parts["prefix"], given=parts["given"], family=parts["family"], suffix=parts["suffix"]
            )
            if name == self._shown.name:
                made = replace(made, name=" ".join(p for p in (parts["given"], parts["family"]) if p) or name)
        return made

    # Walking

    def _stops(self) -> list[QWidget]:
        name, *others = (self._once[kind] for kind in ONCE)
        parts: list[QWidget] = [box for box in self._parts.values() if not box.isHidden()]
        other = [] if self._other.isHidden() else [self._other]
        stops: list[QWidget] = [name, *parts, *other, *others]
        for group in self._groups.values():
            stops += group.stops()
        return stops

    def _switch_parts(self) -> None:
        self._show_parts(self._more.isChecked())

    def _show_parts(self, shown: bool) -> None:
        self._more.setChecked(shown)
        with_other = shown or bool(self._other.value())
        for box, seen in [*((box, shown) for box in self._parts.values()), (self._other, with_other)]:
            row = box.parentWidget()
            assert row is not None
            row.setVisible(seen)
            box.setVisible(seen)

    def _box_attended(self, box: AnyEdit, inside: bool) -> None:
        if inside:
            self._last = box
            self.ensureWidgetVisible(box, 0, 6 * GRID)
        self.attended.emit(box if inside else None)

    def _box_hovered(self, box: AnyEdit, inside: bool) -> None:
        focused = self._last if self._last is not None and self._last.hasFocus() else None
        self.attended.emit(box if inside else focused)


def _one_text(address: Address) -> str:
    parts = (address.street, f"{address.postcode} {address.city}".strip(), address.region, address.country)
    return address.text.strip() or ", ".join(part for part in parts if part)


def _source(sources: Sources, kind: FieldKind, number: int) -> Field | None:
    found = sources.get(kind, ())
    return found[number] if number < len(found) else None
