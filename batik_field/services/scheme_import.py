"""A table of schemes, units, elements and criteria from a file: all of it, or nothing.

What stands in the file replaces what the office holds under the same scheme, unit code (or title)
and place of the element; what the file does not speak of stays. The same file twice changes
nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from batik_field.domain.codes import CodeList
from batik_field.domain.errors import Refused
from batik_field.domain.fields import Values
from batik_field.domain.findings import Finding
from batik_field.domain.names import fold
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.records import Reference, new_id
from batik_field.domain.schemes import Unit, is_same_unit, plain_code
from batik_field.domain.values import LONGEST_TEXT, clean_text
from batik_field.domain.wording import N_
from batik_field.exports.scheme_table import Line, read_scheme_table
from batik_field.services.schemes import scheme_records, units_held
from batik_field.services.session import Session

STOPPED = N_("Impor dihentikan; tidak ada yang berubah.")
EMPTY = N_("Di bawah judul kolom tidak ada baris. Isi tabelnya dahulu.")
NO_SCHEME = N_("Tulis nama skemanya.")
NO_TITLE = N_("Tulis judul unitnya.")
NO_UNIT = N_("Elemen atau kriteria ini tidak mempunyai unit. Tulis judul unitnya.")
NO_ELEMENT = N_("Kriteria ini tidak mempunyai elemen. Tulis elemennya.")
TOO_LONG = N_("Isi sel ini terlalu panjang; paling banyak {most} huruf.")
NO_KIND = N_("Jenis skema ini tidak dikenal. Yang ada: {known}.")
TWO_TITLES = N_("Kode unit ini sudah dipakai untuk judul lain di baris sebelumnya.")
DIFFERS = N_("Berbeda dari yang tertulis di baris sebelumnya untuk skema yang sama.")
SOURCE = N_("tabel yang diimpor: {name}")

LONGEST = 300
"""Letters of a name, number, code or title."""

AT_ONCE = 200
"""Rows after which progress is told and a wish to stop is heard."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What the import came to; with findings nothing was written.

    `schemes`, `units` and `elements` count what is new or was changed (or removed), `rows` what was
    read.
    """

    rows: int
    schemes: int = 0
    units: int = 0
    elements: int = 0
    findings: tuple[Finding, ...] = ()
    changed: tuple[Reference, ...] = ()

    def words(self) -> str:
        """Say it in one line."""
        if self.findings:
            return f"{len(self.findings)} hal perlu diperbaiki di tabelnya; tidak ada yang diimpor."
        if not (self.schemes or self.units or self.elements):
            return N_("Tabelnya sudah sama; tidak ada yang berubah.")
        counted = f"{self.schemes} skema, {self.units} unit, {self.elements} elemen"
        return f"{counted} baru atau berubah, dari {self.rows} baris."


@dataclass
class _Element:
    text: str
    criteria: list[str] = field(default_factory=list)


@dataclass
class _Unit:
    code: str
    title: str
    standard: str
    elements: list[_Element] = field(default_factory=list)


@dataclass
class _Scheme:
    name: str
    facts: dict[str, str] = field(default_factory=dict)
    units: list[_Unit] = field(default_factory=list)


def import_schemes(
    session: Session,
    path: Path,
    *,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Imported:
    """Read a table (.csv or .xlsx) and write what is new in it as one transaction.

    A row that is wrong is a finding with its sheet and cell, and then nothing is written. Raises
    Refused where the file cannot be read, has no such headings or no rows, or `cancelled` says so.
    """
    table = read_scheme_table(path)
    if not table.lines:
        raise Refused(EMPTY)
    reading = _Reading(session.codes["scheme_kind"])
    for done, line in enumerate(table.lines, 1):
        if done % AT_ONCE == 0:
            if cancelled():
                raise Refused(STOPPED)
            progress(done, len(table.lines))
        reading.take(line)
    findings = (*table.findings, *reading.findings)
    if findings:
        return Imported(len(table.lines), findings=findings)
    if cancelled():
        raise Refused(STOPPED)
    changes = list(_Difference(session, SOURCE.format(name=path.name)).changes(reading.schemes))
    touched = session.store.commit(changes, session.officer).touched if changes else ()
    if changes:
        session.reload()
    progress(len(table.lines), len(table.lines))
    counts = Counter(one.entity for one in changes)
    return Imported(
        len(table.lines),
        counts["scheme"],
        counts["competency_unit"],
        counts[_ELEMENT],
        changed=touched,
    )


class _Reading:
    """Puts the rows together into schemes; notes what is wrong with them."""

    def __init__(self, kinds: CodeList) -> None:
        self._kinds = {fold(one.label): one.code for one in kinds.choices}
        self._kinds |= {fold(one.code): one.code for one in kinds.choices}
        self._kind_names = ", ".join(one.label for one in kinds.choices)
        self._by_name: dict[str, _Scheme] = {}
        self._scheme: _Scheme | None = None
        self._unit: _Unit | None = None
        self._element: _Element | None = None
        self._sheet = ""
        self.findings: list[Finding] = []

    @property
    def schemes(self) -> list[_Scheme]:
        """The schemes in the order of the table."""
        return list(self._by_name.values())

    def take(self, line: Line) -> None:
        """Take one row."""
        if line.sheet != self._sheet:
            self._sheet, self._scheme, self._unit, self._element = line.sheet, None, None, None
        if not self._fits(line) or not self._take_scheme(line) or not self._take_unit(line):
            return
        self._take_element(line)

    def _say(self, line: Line, key: str, message: str) -> bool:
        self.findings.append(line.finding(key, message))
        return False

    def _fits(self, line: Line) -> bool:
        for key, text in line.cells.items():
            most = LONGEST_TEXT if key in ("element", "criteria") else LONGEST
            if len(text) > most:
                return self._say(line, key, TOO_LONG.format(most=most))
        return True

    def _take_scheme(self, line: Line) -> bool:
        name = clean_text(line.text("scheme"))
        if name:
            known = self._by_name.setdefault(fold(name), _Scheme(name))
            if known is not self._scheme:
                self._scheme, self._unit, self._element = known, None, None
        if self._scheme is None:
            return self._say(line, "scheme", NO_SCHEME)
        return all(self._take_fact(line, key) for key in ("number", "kind", "standard"))

    def _take_fact(self, line: Line, key: str) -> bool:
        """Number, kind and standard belong to the scheme; the standard may also be a unit's."""
        text = clean_text(line.text(key))
        if not text or self._scheme is None:
            return True
        if key == "kind":
            if fold(text) not in self._kinds:
                return self._say(line, key, NO_KIND.format(known=self._kind_names))
            text = self._kinds[fold(text)]
        if self._scheme.facts.setdefault(key, text) != text and key != "standard":
            return self._say(line, key, DIFFERS)
        return True

    def _take_unit(self, line: Line) -> bool:
        code, title = clean_text(line.text("code")), clean_text(line.text("title"))
        if not code and not title:
            return True
        named = Unit("", 0, code, title)
        units = self._scheme.units if self._scheme else []
        before = next((one for one in units if is_same_unit(_as_unit(one), named)), None)
        if before is None:
            if not title:
                return self._say(line, "title", NO_TITLE)
            before = _Unit(code, title, clean_text(line.text("standard")))
            units.append(before)
        elif title and fold(title) != fold(before.title):
            return self._say(line, "code", TWO_TITLES)
        if before is not self._unit:
            self._unit, self._element = before, None
        return True

    def _take_element(self, line: Line) -> None:
        text = clean_text(line.text("element"))
        criteria = [clean_text(one) for one in line.cells.get("criteria", "").splitlines()]
        criteria = [one for one in criteria if one]
        if (text or criteria) and self._unit is None:
            self._say(line, "title", NO_UNIT)
            return
        if text and self._unit:
            known = next((e for e in self._unit.elements if fold(e.text) == fold(text)), None)
            if known is None:
                known = _Element(text)
                self._unit.elements.append(known)
            self._element = known
        if criteria and self._element is None:
            self._say(line, "element", NO_ELEMENT)
        elif self._element:
            self._element.criteria += [c for c in criteria if c not in self._element.criteria]


def _as_unit(one: _Unit) -> Unit:
    return Unit("", 0, one.code, one.title)


class _Difference:
    """Compares the table with what the office holds."""

    def __init__(self, session: Session, source: str) -> None:
        self._source = source
        self._schemes = scheme_records(session)
        self._units = units_held(session)
        choices = session.codes["scheme"].choices
        self._codes = {fold(one.label): one.code for one in choices}
        self._codes |= {fold(one.code): one.code for one in choices}

    def changes(self, schemes: Sequence[_Scheme]) -> Iterator[Change]:
        """Yield what has to be written."""
        for scheme in schemes:
            code = self._codes.get(fold(scheme.name))
            if code is None:
                code = self._new_code(scheme.name)
                added = {"list": "scheme", "code": code, "label": scheme.name}
                yield self._create("code", {**added, "source": self._source})
            record = self._schemes.get(code)
            if record is None:
                yield self._create("scheme", {"scheme": code, **scheme.facts, **self._sourced})
            else:
                yield from self._changed("scheme", record.id, record.values, scheme.facts)
            for position, unit in enumerate(scheme.units, 1):
                yield from self._unit_changes(code, position, unit)

    @property
    def _sourced(self) -> dict[str, str]:
        return {"source": self._source}

    def _new_code(self, name: str) -> str:
        """A code of letters, digits and _ that no other scheme has."""
        stem = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:40] or "skema"
        taken, code, number = set(self._codes.values()), stem, 2
        while code in taken:
            code, number = f"{stem}_{number}", number + 1
        self._codes[fold(name)] = code
        return code

    def _create(self, entity: str, values: Values, record: str = "") -> Change:
        given = {key: value for key, value in values.items() if value not in ("", None)}
        return Change(entity, record or new_id(), given, "create")

    def _changed(
        self, entity: str, record: str, held: Values, values: Mapping[str, Any]
    ) -> Iterator[Change]:
        """What the table says otherwise; its empty cells say nothing."""
        new = {key: v for key, v in values.items() if v not in ("", None) and held.get(key) != v}
        if new:
            yield Change(entity, record, {**new, **self._sourced} if entity != _ELEMENT else new)

    def _unit_changes(self, scheme: str, position: int, unit: _Unit) -> Iterator[Change]:
        units = self._units.get(scheme, ())
        known = next((one for one in units if is_same_unit(one, _as_unit(unit))), None)
        values = {"code": unit.code, "title": unit.title, "standard": unit.standard}
        if known is None:
            record = new_id()
            about = {"scheme": scheme, "position": position, **values, **self._sourced}
            yield self._create("competency_unit", about, record)
        else:
            record = known.id
            held = {
                "code": known.code,
                "title": known.title,
                "standard": known.standard,
                "position": known.position,
            }
            if plain_code(known.code) == plain_code(unit.code):
                values["code"] = known.code
            changed = {**values, "position": position}
            yield from self._changed("competency_unit", record, held, changed)
        yield from self._element_changes(record, known, unit.elements)

    def _element_changes(
        self, unit: str, known: Unit | None, elements: Sequence[_Element]
    ) -> Iterator[Change]:
        """Elements are known by their place; a table without any says nothing about them."""
        held = known.elements if known else ()
        for position, element in enumerate(elements, 1):
            criteria = "\n".join(element.criteria)
            values = {"position": position, "text": element.text, "criteria": criteria}
            if position > len(held):
                yield self._create(_ELEMENT, {"unit": unit, **values})
                continue
            before = held[position - 1]
            stands = {
                "position": before.position,
                "text": before.text,
                "criteria": "\n".join(before.criteria),
            }
            yield from self._changed(_ELEMENT, before.id, stands, values)
        for gone in held[len(elements) :] if elements else ():
            yield Change(_ELEMENT, gone.id, {DELETED: True}, "delete")


_ELEMENT = "competency_element"
