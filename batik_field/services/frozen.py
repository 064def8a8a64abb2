"""What was sent, kept so that the same cells can be written again whatever changes later.

A submission keeps the workbook of the time before its rows came in, where they go, and one record
per row. Cells are JSON: a text, a whole number or null as they are; a day, an exact or a broken
number as an object that says which.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from batik_field.domain.errors import Refused
from batik_field.domain.fields import Values
from batik_field.domain.records import Record
from batik_field.domain.wording import N_
from batik_field.exports.fill import Cell, Place
from batik_field.exports.layouts import Layout
from batik_field.services.session import Session
from batik_field.services.writing import Template

GONE = N_("Pengajuan ini tidak ada lagi. Muat ulang daftarnya.")
UNREADABLE = N_("Catatan pengajuan ini tidak terbaca. Pakai berkas yang dulu dikirim.")

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12"
MIMES = {".xlsx": XLSX, ".xlsm": XLSM}

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """How a form was used. `mapping` (letters -> what fills the column) only for a recipient's own.

    `layout` names one of ours; `sources` are the fields of the columns, "" for a fixed text.
    """

    suffix: str
    layout: str
    sources: tuple[str, ...]
    sensitive: bool
    mapping: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class SentRow:
    """One person's row as sent; `cells` is None where it was erased or cannot be read."""

    artisan: str
    position: int
    cells: Row | None


@dataclass(frozen=True, slots=True)
class Frozen:
    """A submission as it was sent: its record, the empty form, the headings and the rows.

    `of` is how many rows were sent; rows erased since are missing.
    """

    record: Record
    template: Template
    use: Use
    headings: tuple[str, ...]
    rows: tuple[SentRow, ...]
    of: int


def headings_of(layout: Layout) -> tuple[str, ...]:
    """Return the headings of the written columns, each on one line."""
    return tuple(" ".join(column.heading.split()) for column in layout.columns)


def form_values(session: Session, template: Template, use: Use, rows: int) -> dict[str, Any]:
    """Take the empty form into the vault; returns the answers of the submission that keep it."""
    name = f"formulir{use.suffix}"
    file = session.store.vault.attachments.put(template.content, name, MIMES[use.suffix])
    place = {
        **asdict(template.place),
        "texts": template.texts,
        "dates_from_1904": template.dates_from_1904,
    }
    told = {"place": place, "use": asdict(use), "rows": rows}
    return {"form": asdict(file), "form_use": json.dumps(told, sort_keys=True)}


def row_values(cells: Sequence[Cell]) -> str:
    """Return the cells of a row as JSON; `row_cells` is the inverse."""
    return json.dumps([_kept(cell) for cell in cells])


def _kept(cell: Cell) -> Any:
    if isinstance(cell, Decimal):
        return {"number": str(cell)}
    if isinstance(cell, float):
        return {"float": repr(cell)}
    if isinstance(cell, date):
        return {"date": cell.isoformat()}
    return cell


def row_cells(text: Any) -> Row | None:
    """Return the cells of a kept row; None where the text is no such row."""
    try:
        return tuple(_cell(one) for one in json.loads(text))
    except (AttributeError, KeyError, TypeError, ValueError, InvalidOperation):
        return None


def _cell(kept: Any) -> Cell:
    if kept is None or isinstance(kept, str):
        return kept
    if type(kept) is int:
        return int(kept)
    ((kind, text),) = kept.items()
    return _MAKERS[kind](text)


_MAKERS: Mapping[str, Callable[[str], Cell]] = {
    "number": Decimal,
    "float": float,
    "date": date.fromisoformat,
}


def read(session: Session, submission: str) -> Frozen:
    """Return a submission with everything that was frozen.

    Raises:
        Refused: there is none of this id, or its form is not on this laptop.
    """
    record = session.store.record("submission", submission)
    if record is None or record.deleted:
        raise Refused(GONE)
    template, use, count = _form(session, record.values)
    headings = tuple(str(record.values.get("headings") or "").split("\n"))
    return Frozen(record, template, use, headings, rows_of(session, submission), count)


def _form(session: Session, values: Values) -> tuple[Template, Use, int]:
    try:
        told = json.loads(values["form_use"])
        place, use, rows = told["place"], told["use"], int(told["rows"])
        where = Place(
            place["sheet"],
            place["pattern_row"],
            tuple(place["columns"]),
            place["spare_rows"],
            place.get("free_rows", 0),
            tuple(place.get("apart", ())),
            tuple(place.get("examples", ())),
        )
        used = Use(**{**use, "sources": tuple(use["sources"])})
        sha256, texts, from_1904 = (
            values["form"]["sha256"],
            place["texts"],
            place["dates_from_1904"],
        )
    except (KeyError, TypeError, ValueError):
        raise Refused(UNREADABLE) from None
    content = session.store.vault.attachments.get(sha256)
    return Template(content, where, texts, from_1904), used, rows


def rows_of(session: Session, submission: str) -> tuple[SentRow, ...]:
    """Return the rows of a submission in their order."""
    records = session.store.linked("sent_row", "submission", [submission])
    rows = [_row(record.values) for record in records]
    return tuple(sorted(rows, key=lambda row: row.position))


def _row(values: Values) -> SentRow:
    position = values.get("position")
    return SentRow(
        str(values.get("artisan") or ""),
        position if isinstance(position, int) else 0,
        row_cells(values.get("cells")),
    )
