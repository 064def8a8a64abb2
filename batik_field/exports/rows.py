"""One person's answers as one row of a layout, and what in it is missing or doubtful."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from batik_field.domain.codes import Codes
from batik_field.domain.findings import Finding
from batik_field.domain.formats import parse_day, short_day
from batik_field.domain.naming import label
from batik_field.domain.questions import ENTITIES
from batik_field.domain.regions import Regions, digits
from batik_field.domain.values import is_empty, is_raw
from batik_field.domain.wording import N_
from batik_field.exports.layouts import Column, Layout
from batik_field.exports.row_writer import Cell

MISSING = N_("“{heading}” belum diisi.")
NOT_UNDERSTOOD = N_("“{heading}” belum dimengerti; perbaiki isiannya.")
NO_DATE = N_("“{heading}” bukan tanggal; tulis misalnya 12/05/1980.")
NO_NUMBER = N_("“{heading}” bukan angka.")
NO_CODE = N_("“{heading}” tidak ada di daftar kode.")
LIMITED = N_("“{heading}” tidak ikut karena persetujuan terbatas.")

Bundle = Mapping[str, Mapping[str, Any]]
"""Answers by record: "artisan", "business" and "skill" (the chosen one) as plain values, "set" for
what is given with the export, "names" (id -> title) for records that are only pointed at."""


def row_of(
    layout: Layout, bundle: Bundle, codes: Codes, regions: Regions, number: int = 1
) -> tuple[tuple[Cell, ...], tuple[Finding, ...]]:
    """Return the cells of the person who stands at `number` (from 1), and findings about them.

    Findings name the field and the cell; their `id` is None, since values do not know whose they
    are. What a limited consent excludes is empty in the row.
    """
    row = _Row(layout, bundle, codes, regions, number)
    cells = tuple(row.cell(index, column) for index, column in enumerate(layout.columns, 1))
    return cells, tuple(row.findings)


class _Row:
    """One row in the making."""

    def __init__(
        self, layout: Layout, bundle: Bundle, codes: Codes, regions: Regions, number: int
    ) -> None:
        self.findings: list[Finding] = []
        self.number = number
        self.codes = codes
        self.regions = regions
        self._layout = layout
        self._limits = _limits(bundle.get("artisan", {}), codes)
        self._bundle = bundle
        self._villages: dict[str, str] = {}
        self._column = 0

    def value(self, entity: str, key: str) -> Any:
        """Return one answer; None where there is none or the consent excludes it."""
        if self._limits and (key in self._limits or entity in self._limits):
            return None
        return self._bundle.get(entity, {}).get(key)

    def text(self, entity: str, key: str) -> str:
        """Return one answer as people read it, "" where it is empty."""
        value = self.value(entity, key)
        if is_empty(value):
            return ""
        return label(self.codes, self.regions, ENTITIES[entity].by_key[key], value)

    def village(self, entity: str = "artisan") -> str:
        """Return the code of the village, "" where none is known."""
        known = self._villages.get(entity)
        if known is None:
            value = self.value(entity, "village")
            known = value if isinstance(value, str) and self.regions.is_village(value) else ""
            self._villages[entity] = known
        return known

    def cell(self, index: int, column: Column) -> Cell:
        """Return one cell and keep what is to be said about it."""
        self._column = index
        if column.source is None:
            return column.fixed
        entity, key = _parts(column.source)
        value = _COMPUTED[key](self) if entity == "computed" else self.value(entity, key)
        if value is None or value == "" or isinstance(value, dict | list):
            return self._unusual(column, entity, key, value)
        return self._written(column, entity, key, value)

    def _unusual(self, column: Column, entity: str, key: str, value: Any) -> Cell:
        """Return what is no single plain answer: nothing, several, or not understood."""
        if is_empty(value):
            if column.required or self._limits:
                self._remark_empty(column, entity, key)
            return None
        if is_raw(value):
            self._remark(column, NOT_UNDERSTOOD, blocking=True)
            return str(value["raw"])
        return self._written(column, entity, key, value)

    def _written(self, column: Column, entity: str, key: str, value: Any) -> Cell:
        if column.style == "date":
            return self._date(column, str(value))
        if column.style in ("number", "money"):
            return self._number(column, value)
        if column.format.startswith("code:"):
            return self._code(column, str(value))
        if column.format == "label":
            return label(self.codes, self.regions, ENTITIES[entity].by_key[key], value)
        if column.format == "linked":
            return str(self._bundle.get("names", {}).get(value, value))
        if column.format == "phone_local":
            return str(value).replace("+62", "0", 1)
        return str(value).upper() if column.format == "upper" else str(value)

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
        return choices.extra(code, self._layout.code_source) or code  # noqa: S610

    def _remark_empty(self, column: Column, entity: str, key: str) -> None:
        if entity == "computed":
            entity, _, key = _FIELD_OF.get(column.source or "", "").rpartition(".")
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


def computed_keys() -> frozenset[str]:
    """Return what may follow "computed." in a column's source."""
    return frozenset(_COMPUTED)


def _stored_day(text: str) -> date | None:
    """Return the day of YYYY-MM-DD; anything else, also what else ISO allows, is None."""
    try:
        return date.fromisoformat(text) if len(text) == 10 and text[4] == "-" else None
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def _parts(source: str) -> tuple[str, str]:
    """Split "artisan.nik" into record and key."""
    entity, _, key = source.partition(".")
    return entity, key


def _limits(artisan: Mapping[str, Any], codes: Codes) -> frozenset[str]:
    """Return the keys (or the whole records) a limited consent keeps out of every export."""
    if artisan.get("consent") != "terbatas" or is_empty(artisan.get("consent_limits")):
        return frozenset()
    chosen = codes["consent_limit"]
    limits = artisan["consent_limits"]
    # As above: a column of a code list.
    keys = (chosen.extra(str(code), "fields").split() for code in limits)  # noqa: S610
    return frozenset(key for group in keys for key in group)


# --- What no single answer holds ------------------------------------------------------------------


def _number(row: _Row) -> Cell:
    return row.number


def _kode_kota(row: _Row) -> Cell:
    """From the address, not from the NIK, which names the place of first registration."""
    return digits(row.village()[:5]) or None


def _kode_provinsi(row: _Row) -> Cell:
    return row.village()[:2] or None


def _street(row: _Row) -> Cell:
    parts = [row.text("artisan", "address")]
    rt, rw = row.text("artisan", "rt"), row.text("artisan", "rw")
    parts.append(f"RT {rt}" if rt else "")
    parts.append(f"RW {rw}" if rw else "")
    return " ".join(filter(None, parts)) or None


def _home(row: _Row) -> Cell:
    village = row.village()
    parts = [_street(row), row.regions.long_label(village) if village else None]
    return ", ".join(str(part) for part in parts if part) or None


def _village(row: _Row) -> Cell:
    value = row.value("artisan", "village")
    return row.regions.name(row.village()) or (value if is_raw(value) else None)


def _district(row: _Row) -> Cell:
    return row.regions.name(row.village()[:8]) or None


def _regency(row: _Row) -> Cell:
    return row.regions.name(row.village()[:5]) or None


def _province(row: _Row) -> Cell:
    return row.regions.name(row.village()[:2]) or None


def _rt_rw(row: _Row) -> Cell:
    parts = (row.text("artisan", "rt"), row.text("artisan", "rw"))
    return "/".join(filter(None, parts)) or None


def _workplace(row: _Row) -> Cell:
    return row.text("artisan", "workplace") or row.text("business", "name") or None


def _workplace_address(row: _Row) -> Cell:
    own = row.text("artisan", "workplace_address")
    village = row.village("business")
    place = row.regions.long_label(village) if village else ""
    theirs = ", ".join(filter(None, (row.text("business", "address"), place)))
    return own or theirs or None


def _job(row: _Row) -> Cell:
    return row.text("artisan", "job_title") or row.text("artisan", "occupation") or None


def _scheme(row: _Row) -> Cell:
    return row.text("skill", "scheme") or row.text("skill", "skill") or None


def _born(row: _Row) -> Cell:
    place, day = row.text("artisan", "birth_place"), row.value("artisan", "birth_date")
    text = short_day(day) if isinstance(day, str) else row.text("artisan", "birth_date")
    return f"{place}, {text}" if place and text else None


_COMPUTED: Mapping[str, Callable[[_Row], Any]] = {
    "number": _number,
    "kode_kota": _kode_kota,
    "kode_provinsi": _kode_provinsi,
    "home": _home,
    "street": _street,
    "village": _village,
    "district": _district,
    "regency": _regency,
    "province": _province,
    "rt_rw": _rt_rw,
    "workplace": _workplace,
    "workplace_address": _workplace_address,
    "job": _job,
    "scheme": _scheme,
    "born": _born,
}
_FIELD_OF: Mapping[str, str] = {
    "computed.kode_kota": "village",
    "computed.kode_provinsi": "village",
    "computed.home": "address",
    "computed.street": "address",
    "computed.village": "village",
    "computed.district": "village",
    "computed.regency": "village",
    "computed.province": "village",
    "computed.rt_rw": "rt",
    "computed.job": "job_title",
    "computed.scheme": "skill.scheme",
    "computed.born": "birth_date",
}
"""The field to mend when a computed cell is empty: where a click in the check list goes."""


def _field(source: str | None) -> str | None:
    """Return a question's key; with its record where that is not the artisan."""
    if source is None:
        return None
    found = _FIELD_OF.get(source, source)
    return found.removeprefix("artisan.").removeprefix("set.")
