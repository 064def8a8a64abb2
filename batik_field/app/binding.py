"""Shows a draft in the rows of a form and writes what is typed back into it.

One direction only: widget -> binding -> draft. Writing into an editor by code is never taken for
typing, because `write` emits nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from batik_field.app.editors import Sources
from batik_field.app.editors.files import FilesEditor
from batik_field.app.editors.pick import PickEditor
from batik_field.app.field_row import ROWS, FieldRow
from batik_field.domain.checks import Problem
from batik_field.domain.draft import Draft
from batik_field.domain.fields import Entity, Field, Kind, Section, Values, always
from batik_field.domain.suggestions import suggested
from batik_field.domain.values import UNASKED, is_empty

CHECK_PAUSE = 300
"""Milliseconds after typing until the problems are looked for again."""

Check = Callable[[str, Values, str], tuple[Problem, ...]]
"""Takes entity key, values and record id, like `services.records.check` without its session."""


class FormBinding(QObject):
    """The rows of one entity's form. `hidden` are fields the page answers by itself."""

    changed = Signal()
    changed_late = Signal(object)
    """A draft that is not shown any more got the file that was added to it."""
    open_requested = Signal(str, str)
    new_wanted = Signal(str, str)
    """A linked record that does not exist yet: the field's key and the name typed."""

    def __init__(
        self,
        entity: Entity,
        sources: Sources,
        check: Check,
        hidden: Collection[str] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.entity = entity
        self.rows: dict[str, FieldRow] = {}
        self._sources, self._check, self._hidden = sources, check, frozenset(hidden)
        self._draft: Draft | None = None
        self._stored = False
        self.asleep = False
        """Out of sight: nothing is asked of the vault, which may be locked by now."""
        self._focused: FieldRow | None = None
        self._row_of: dict[QWidget, FieldRow] = {}
        self._pause = QTimer(self, singleShot=True, interval=CHECK_PAUSE)
        self._pause.timeout.connect(self.check)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def build(self, section: Section, grid: QGridLayout) -> list[FieldRow]:
        """Make the rows of a section in a grid of two columns; returns them."""
        return [
            self._make(field, grid, number * ROWS)
            for number, field in enumerate(self._fields_of(section))
        ]

    def _fields_of(self, section: Section) -> Iterator[Field]:
        return (field for field in section.fields if field.key not in self._hidden)

    def _make(self, field: Field, grid: QGridLayout, top: int) -> FieldRow:
        row = FieldRow(field, self._sources, grid, top)
        row.editor.changed.connect(self._edited)
        row.open_requested.connect(self.open_requested)
        row.unasked_wanted.connect(self._row_unasked)
        if isinstance(row.editor, FilesEditor):
            row.editor.arrived_late.connect(self._arrived_late)
        if isinstance(row.editor, PickEditor):
            row.editor.new_wanted.connect(self._new_wanted)
        self.rows[field.key] = row
        self._row_of[row.widget] = row
        return row

    @property
    def draft(self) -> Draft | None:
        """What the form shows."""
        return self._draft

    def show(self, draft: Draft) -> None:
        """Show a draft. Problems of a stored record are shown at once."""
        self._draft = draft
        self._stored = bool(draft.record.values)
        for key, row in self.rows.items():
            row.visited = False
            if isinstance(row.editor, FilesEditor):
                row.editor.target = draft
            row.editor.write(draft.values.get(key))
        self._show_conditions()
        self.check()

    def set(self, key: str, value: Any) -> None:
        """Answer a question by code as if the person had: the draft changes."""
        if self._draft is None:
            return
        self.rows[key].editor.write(value)
        self._take(self.rows[key])

    @Slot()
    def _edited(self) -> None:
        sender = self.sender()
        row = self._row_of.get(sender) if isinstance(sender, QWidget) else None
        if row is not None:
            self._take(row)

    def _take(self, row: FieldRow) -> None:
        if self._draft is None or not self._draft.set(row.field.key, row.editor.read()):
            return
        self._show_conditions()
        self._pause.start()
        self.changed.emit()

    @Slot(object, object)
    def _arrived_late(self, target: object, value: object) -> None:
        editor = self.sender()
        row = self._row_of.get(editor) if isinstance(editor, FilesEditor) else None
        if row is None or not isinstance(editor, FilesEditor) or not isinstance(target, Draft):
            return
        key, shown = row.field.key, self._draft
        if shown is not None and shown.record.id == target.record.id:
            self.set(key, editor.joined(shown.values.get(key), value))
        elif target.set(key, editor.joined(target.values.get(key), value)):
            self.changed_late.emit(target)

    def _show_conditions(self) -> None:
        if self._draft is None:
            return
        for row in self.rows.values():
            if row.field.shown is not always:
                row.set_shown(row.field.shown(self._draft.values))
            if row.field.near and isinstance(row.editor, PickEditor):
                other = self._draft.values.get(row.field.near)
                row.editor.prefer(row.field.near, other if isinstance(other, str) else "")

    def settle(self) -> None:
        """Complete what is being typed: something is about to be saved."""
        if self._focused is not None:
            self._focused.editor.settle()

    @Slot()
    def mark_unasked(self) -> None:
        """Note "belum ditanya" for the field with the focus."""
        if self._focused is not None:
            self.set(self._focused.field.key, dict(UNASKED))

    @Slot()
    def _row_unasked(self) -> None:
        row = self.sender()
        if isinstance(row, FieldRow):
            self.set(row.field.key, dict(UNASKED))

    @Slot()
    def check(self) -> None:
        """Look for problems now and show those of fields the person has left."""
        self._pause.stop()
        if self._draft is None or self.asleep:
            return
        record = self._draft.record
        found: dict[str, Problem] = {}
        for problem in self._check(self.entity.key, self._draft.values, record.id):
            worse = found.get(problem.field)
            if worse is None or (problem.blocking and not worse.blocking):
                found[problem.field] = problem
        for key, row in self.rows.items():
            told = row.visited or self._stored
            row.show_problem(found.get(key) if told else None, focused=row is self._focused)

    @Slot("QWidget*", "QWidget*")
    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        left, entered = self._focused, self._row_at(now)
        if left is entered:
            return
        self._focused = entered
        if left is not None:
            left.visited = True
            if left.field.kind is Kind.NIK:
                self._follow()
        if left is not None or entered is not None:
            self.check()

    def _follow(self) -> None:
        """Answer what follows from the answers and has no answer yet."""
        if self._draft is None or self.asleep:
            return
        for key, value in suggested(self.entity.key, self._draft.values, date.today()).items():
            self.set(key, value)

    def _row_at(self, widget: QWidget | None) -> FieldRow | None:
        while widget is not None:
            if widget in self._row_of:
                return self._row_of[widget]
            widget = widget.parentWidget()
        return None

    @Slot(str)
    def _new_wanted(self, name: str) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget) and sender in self._row_of:
            self.new_wanted.emit(self._row_of[sender].field.key, name)

    def first_empty(self) -> str | None:
        """Return the key of the first question without an answer, None when there is none."""
        for key, row in self.rows.items():
            if row.is_shown and is_empty(row.editor.read()):
                return key
        return None

    @property
    def focused(self) -> str | None:
        """Return the key of the field with the focus."""
        return self._focused.field.key if self._focused else None
