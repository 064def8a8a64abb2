"""What is to be looked at in the results of a batch: in words, at the cell it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from batik_field.app.i18n import text
from batik_field.domain.criteria import in_sentence
from batik_field.domain.draft import Draft
from batik_field.domain.formats import number, short_day
from batik_field.domain.results import COMPETENT, RESULTS, plain_number
from batik_field.domain.values import is_empty
from batik_field.domain.wording import N_
from batik_field.services.certificate_numbers import numbers_held
from batik_field.services.records import check
from batik_field.services.session import Session

if TYPE_CHECKING:
    from batik_field.app.certification.result_sheet import Line

NO_RESULT = N_("Pilih hasilnya dahulu (K, B, atau T); baris ini belum disimpan.")
ONLY_COMPETENT = N_(
    "Sertifikat hanya untuk yang kompeten. Hapus {cells}, atau ubah hasilnya; "
    "baris ini belum disimpan."
)
HOLDS = N_(
    "Orang ini sudah memegang sertifikat dari uji ini. Hapus sertifikatnya dahulu bila hasilnya "
    "memang lain; baris ini belum disimpan."
)
BEFORE_EXAM = N_("Sebelum tanggal uji angkatan ini, {day}. Cocokkan keduanya.")
DOUBLE = N_("Nomor ini ada di baris lain. Cocokkan dengan sertifikat aslinya.")
IN_USE = N_("Nomor ini sudah dipakai sertifikat lain. Cocokkan dengan aslinya.")
CELLS: Mapping[tuple[str, str], str] = {
    ("", "result_date"): N_("Tanggal hasil"),
    ("", "reason"): N_("Alasan"),
    ("", "tutor"): N_("Tutor"),
    ("balai", "number"): N_("Nomor balai"),
    ("balai", "issued"): N_("Tanggal terbit balai"),
    ("balai", "issuer"): N_("Penerbit balai"),
    ("balai", "expires"): N_("Akhir masa berlaku balai"),
    ("kementerian", "number"): N_("Nomor kementerian"),
    ("kementerian", "issued"): N_("Tanggal terbit kementerian"),
    ("kementerian", "issuer"): N_("Penerbit kementerian"),
    ("kementerian", "expires"): N_("Akhir masa berlaku kementerian"),
}
"""What is remarked on here, as a remark names it: (kind of certificate or "", field)."""

DAYS = ("result_date", "issued", "expires")
COUNTED: Mapping[str, str] = {
    "day": N_("{n} tanggal perlu diperiksa"),
    "number": N_("{n} nomor perlu diperiksa"),
    "other": N_("{n} isian perlu diperiksa"),
    "missing": N_("{n} isian belum ada"),
    "held": N_("{n} baris belum dapat disimpan"),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be looked at in one cell, or is missing there.

    `is_held`: its line waits and is not saved.
    """

    part: str
    key: str
    words: str
    is_held: bool = False
    is_missing: bool = False

    @property
    def sort(self) -> str:
        """Which of `COUNTED` it is."""
        if self.is_held:
            return "held"
        if self.is_missing:
            return "missing"
        return "day" if self.key in DAYS else "number" if self.key == "number" else "other"


class Remarks:
    """The remarks of every line of a sheet, found again for the lines that changed."""

    def __init__(self, session: Session, lines: Sequence[Line]) -> None:
        self._session, self._lines = session, lines
        self._held_elsewhere = numbers_held(session)
        self._mine = {one.record.id for line in lines for one in line.certificates.values()}
        self._own = [self._of_line(line) for line in lines]
        self._doubled = _doubled(lines)

    def changed(self, rows: Iterable[int]) -> None:
        """Look at these lines again; a number is compared with those of all."""
        for row in rows:
            self._own[row] = self._of_line(self._lines[row])
        self._doubled = _doubled(self._lines)

    def of(self, row: int) -> tuple[Remark, ...]:
        """Return the remarks of a line, the most urgent first."""
        line = self._lines[row]
        twice = (
            Remark(kind, "number", f"{text(CELLS[kind, 'number'])}: {text(DOUBLE)}")
            for kind in line.certificates
            if (kind, plain_number(line.value(kind, "number"))) in self._doubled
        )
        found = (*self._own[row], *twice)
        cells: dict[tuple[str, str], Remark] = {}
        for one in found:
            cells.setdefault((one.part, one.key), one)
        return tuple(cells.values())

    def words(self) -> str:
        """Say how much is to be looked at: "2 tanggal perlu diperiksa"; empty where nothing is."""
        counted = Counter(one.sort for row in range(len(self._lines)) for one in self.of(row))
        told = (text(COUNTED[sort]).format(n=number(counted[sort])) for sort in COUNTED)
        return ", ".join(one for one, sort in zip(told, COUNTED, strict=True) if counted[sort])

    def _of_line(self, line: Line) -> tuple[Remark, ...]:
        waits = why_held(line)
        held = (Remark("", "state", waits, is_held=True),) if waits else ()
        return (*held, *self._of_answers(line), *self._of_certificates(line))

    def _of_answers(self, line: Line) -> Iterator[Remark]:
        values = line.candidate.values
        for problem in check(self._session, "candidate", values, line.candidate.record.id):
            if ("", problem.field) in CELLS and not is_empty(values.get(problem.field)):
                yield _remark("", problem.field, problem.message)
        given, exam = values.get("result_date"), line.exam_date
        if isinstance(given, str) and exam and given < exam:
            yield _remark("", "result_date", text(BEFORE_EXAM).format(day=short_day(exam)))

    def _of_certificates(self, line: Line) -> Iterator[Remark]:
        for kind, draft in line.certificates.items():
            for problem in check(self._session, "certificate", draft.values, draft.record.id):
                missing = is_empty(draft.values.get(problem.field))
                # What is still to be typed is no mistake before it was saved.
                if (kind, problem.field) in CELLS and (draft.record.values or not missing):
                    words = f"{text(CELLS[kind, problem.field])}: {text(problem.message)}"
                    yield Remark(kind, problem.field, words, is_missing=missing)
            if self._is_used(draft):
                yield _remark(kind, "number", IN_USE)

    def _is_used(self, draft: Draft) -> bool:
        plain = plain_number(draft.values.get("number"))
        return any(other not in self._mine for other in self._held_elsewhere.get(plain, ()))


def _remark(part: str, key: str, message: str) -> Remark:
    return Remark(part, key, f"{text(CELLS[part, key])}: {text(message)}")


def why_held(line: Line) -> str:
    """Return why the typing of a line cannot be saved yet; empty where it can, or there is none."""
    if not line.typed():
        return ""
    if line.state not in RESULTS:
        return text(NO_RESULT)
    if line.state == COMPETENT:
        return ""
    if any(one.record.values for one in line.certificates.values()):
        return text(HOLDS)
    cells = [cell for kind in line.certificates for cell in _given(line, kind)]
    return text(ONLY_COMPETENT).format(cells=", ".join(cells)) if cells else ""


def _given(line: Line, kind: str) -> list[str]:
    """Name what is typed of a certificate; its number alone, since the rest goes with it."""
    keys = [key for key in ("number", "issued", "issuer") if not is_empty(line.value(kind, key))]
    named = ["number"] if "number" in keys else keys
    return [in_sentence(text(CELLS[kind, key])) for key in named]


def _doubled(lines: Iterable[Line]) -> frozenset[tuple[str, str]]:
    """Return (kind, plain number) of the numbers that stand on several lines."""
    counted = Counter(
        (kind, plain)
        for line in lines
        for kind in line.certificates
        if (plain := plain_number(line.value(kind, "number")))
    )
    return frozenset(one for one, count in counted.items() if count > 1)
