"""One person's answers as one row of a layout, and what in it is missing or doubtful."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from batik_field.domain.codes import Codes
from batik_field.domain.fields import Kind
from batik_field.domain.findings import Finding
from batik_field.domain.formats import parse_day, short_day
from batik_field.domain.naming import label
from batik_field.domain.questions import ENTITIES
from batik_field.domain.regions import Regions
from batik_field.domain.values import is_empty, is_raw
from batik_field.domain.wording import N_
from batik_field.exports.answers import NOTHING, Answers, Bundle
from batik_field.exports.computed import COMPUTED, FIELD_OF
from batik_field.exports.layouts import Column, Layout
from batik_field.exports.row_writer import Cell

MISSING = N_("“{heading}” belum diisi.")
NOT_UNDERSTOOD = N_("“{heading}” belum dimengerti; perbaiki isiannya.")
NO_DATE = N_("“{heading}” bukan tanggal; tulis misalnya 12/05/1980.")
NO_NUMBER = N_("“{heading}” bukan angka.")
NO_CODE = N_("“{heading}” tidak ada di daftar kode.")
LIMITED = N_("“{heading}” tidak ikut karena persetujuan terbatas.")

_FEW = frozenset((Kind.CHOICE, Kind.CHOICES, Kind.VILLAGE, Kind.REGENCY))


def row_of(
    layout: Layout, bundle: Bundle, codes: Codes, regions: Regions, number: int = 1
) -> tuple[tuple[Cell, ...], tuple[Finding, ...]]:
    """Return the cells of the person who stands at `number` (from 1), and findings about them.

    Findings name the field and the cell; their `id` is None, since values do not know whose they
    are. What a limited consent excludes is empty in the row.
    """
    return RowMaker(layout, codes, regions).row(bundle, number)


class RowMaker:
    """Makes the rows of one layout; what depends on the layout alone is found out once."""

    def __init__(self, layout: Layout, codes: Codes, regions: Regions) -> None:
        self._layout, self._codes, self._regions = layout, codes, regions
        self._steps = tuple(_step(*placed) for placed in enumerate(layout.columns, 1))

    def row(self, bundle: Bundle, number: int) -> tuple[tuple[Cell, ...], tuple[Finding, ...]]:
        """Return what `row_of` says."""
        row = Row(self._layout, bundle, self._codes, self._regions, number)
        return row.cells(self._steps), tuple(row.findings)


class _Step(NamedTuple):
    """How one cell of every row comes about.

    `is_plain`: a text goes into it as it is. `labels`: codes and villages, as people read them,
    that came up so far; None where the column shows no labels.
    """

    entity: str
    key: str
    compute: Callable[[Answers], Any] | None
    is_plain: bool
    labels: dict[object, str] | None
    required: bool
    position: int
    column: Column


def _step(position: int, column: Column) -> _Step:
    entity, _, key = (column.source or "").partition(".")
    compute = COMPUTED[key] if entity == "computed" else None
    is_plain = column.style == "text" and not column.format
    shows_label = column.format == "label" and column.style == "text"
    labels: dict[object, str] | None = {} if shows_label else None
    return _Step(entity, key, compute, is_plain, labels, column.required, position, column)


class Row(Answers):
    """One row in the making."""

    def __init__(
        self,
        layout: Layout,
        bundle: Bundle,
        codes: Codes,
        regions: Regions,
        number: int,
    ) -> None:
        super().__init__(bundle, codes, regions, number)
        self.findings: list[Finding] = []
        self._layout = layout
        self._column = 0

    def cells(self, steps: Sequence[_Step]) -> tuple[Cell, ...]:
        """Return the cells and keep what is to be said about them."""
        done: list[Cell] = []
        add = done.append
        allowed, limited = self._allowed, bool(self._limits)
        answers, of = NOTHING, ""
        for step in steps:
            entity, key, compute, is_plain, labels, required, _, column = step
            if not entity:
                add(column.fixed)
                continue
            if entity != of:
                answers, of = allowed.get(entity, NOTHING), entity
            value = compute(self) if compute else answers.get(key)
            # Nine cells of ten: nothing to say about it, or nothing to do with it.
            if value is None and not (required or limited):
                add(None)
            elif is_plain and type(value) is str and value:
                add(value)
            elif labels and type(value) is str and value in labels:
                add(labels[value])
            else:
                add(self._cell(step, value))
        return tuple(done)

    def _cell(self, step: _Step, value: Any) -> Cell:
        entity, key, column, self._column = step.entity, step.key, step.column, step.position
        if is_empty(value):
            if column.required or self._limits:
                self._remark_empty(column, entity, key)
            return None
        if is_raw(value):
            self._remark(column, NOT_UNDERSTOOD, blocking=True)
            return str(value["raw"])
        if step.labels is not None:
            return self._label(step.labels, entity, key, value)
        return self._written(column, value)

    def _written(self, column: Column, value: Any) -> Cell:
        if column.style == "date":
            return self._date(column, str(value))
        if column.style in ("number", "money"):
            return self._number(column, value)
        if column.format.startswith("code:"):
            return self._code(column, str(value))
        if column.format.startswith("name:"):
            return self.codes.label(column.format.removeprefix("name:"), str(value))
        if column.format == "linked":
            return str(self._bundle.get("names", {}).get(value, value))
        if column.format == "phone_local":
            return str(value).replace("+62", "0", 1)
        return str(value).upper() if column.format == "upper" else str(value)

    def _label(self, known: dict[object, str], entity: str, key: str, value: Any) -> str:
        """Return an answer as people read it; codes and villages are few and come again."""
        field = ENTITIES[entity].by_key[key]
        if field.kind not in _FEW:
            return label(self.codes, self.regions, field, value)
        mark = value if type(value) is str else (repr(value),)
        text = known.get(mark)
        if text is None:
            text = known[mark] = label(self.codes, self.regions, field, value)
        return text

    def _date(self, column: Column, text: str) -> Cell:
        day = _stored_day(text) or _stored_day(parse_day(text) or "")
        if day is None:
            self._remark(column, NO_DATE, blocking=True)
            return text
        style = column.date_style or self._layout.date_style
        if style == "cell":
            return day
        iso = day.isoformat()
        return short_day(iso) if style == "text" else iso

    def _number(self, column: Column, value: Any) -> Cell:
        if isinstance(value, int):
            return value
        try:
            return Decimal(str(value))
        except InvalidOperation:
            self._remark(column, NO_NUMBER, blocking=True)
            return str(value)

    def _code(self, column: Column, code: str) -> Cell:
        """Return the recipient's code for ours; an unknown code goes as it is."""
        choices = self.codes[column.format.removeprefix("code:")]
        if not choices.has(code):
            self._remark(column, NO_CODE, blocking=True)
        # The check takes this column of a code list for a query of Django's.
        return choices.extra(code, self._layout.code_source) or code  # noqa: S610 - no query

    def _remark_empty(self, column: Column, entity: str, key: str) -> None:
        if entity == "computed":
            entity, _, key = FIELD_OF.get(column.source or "", "").rpartition(".")
            entity = entity or "artisan"
        limited = key in self._limits or entity in self._limits
        if limited and not is_empty(self._bundle.get(entity, {}).get(key)):
            self._remark(column, LIMITED, blocking=False)
        elif column.required:
            self._remark(column, MISSING, blocking=True)

    def _remark(self, column: Column, message: str, *, blocking: bool) -> None:
        place = self._layout.place
        cell = f"{place.columns[self._column - 1]}{place.pattern_row + self.number - 1}"
        text = message.format(heading=column.heading)
        field = _field(column.source)
        self.findings.append(Finding(None, field, place.sheet, cell, text, blocking))


def _stored_day(text: str) -> date | None:
    """Return the day of YYYY-MM-DD; anything else, also what else ISO allows, is None."""
    try:
        return date.fromisoformat(text) if len(text) == 10 and text[4] == "-" else None
    except ValueError:
        return None


def _field(source: str | None) -> str | None:
    """Return a question's key; with its record where that is not the artisan."""
    if source is None:
        return None
    found = FIELD_OF.get(source, source)
    return found.removeprefix("artisan.").removeprefix("set.")
