"""Lines about people before and after a workbook is written, as one flat table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QObject

from batik_field.app.i18n import text
from batik_field.app.readiness_panel import in_words
from batik_field.app.record_table import Column, RecordTable
from batik_field.services.exporting import Preflight, Receipt


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing about one person; where to mend it, when it can be mended."""

    artisan: str
    name: str
    words: str
    consequence: str
    entity: str = ""
    record: str = ""
    field: str = ""


class RemarkTable(RecordTable):
    """A hundred thousand remarks are painted like any other list: a page at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        tr = QCoreApplication.translate
        columns = [
            Column(tr("RemarkTable", "Tentang"), attrgetter("name"), 220),
            Column(tr("RemarkTable", "Akibatnya"), attrgetter("consequence"), 120),
            Column(tr("RemarkTable", "Yang perlu dilihat"), attrgetter("words"), 300),
        ]
        super().__init__(self._read, columns, parent)
        self._remarks: Sequence[Remark] = ()

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Take these in place of what is shown."""
        self._remarks = tuple(remarks)
        self.show([str(number) for number in range(len(self._remarks))])

    def remark(self, row: int) -> Remark:
        """The remark in a row."""
        return self._remarks[row]

    def _read(self, ids: Sequence[str]) -> dict[str, Remark]:
        return {one: self._remarks[int(one)] for one in ids}


def of_cell(cell: str | None) -> str:
    """Return what a remark about a cell of a workbook is about, "" where there is none."""
    words = QCoreApplication.translate("Remarks", "sel {cell}")
    return words.format(cell=cell) if cell else ""


def of_preflight(found: Preflight) -> tuple[Remark, ...]:
    """What is missing or doubtful, those who stay out first."""
    lines = [*_of_people(found, included=False), *_of_people(found, included=True)]
    return tuple(lines)


def _of_people(found: Preflight, *, included: bool) -> Iterator[Remark]:
    tr = QCoreApplication.translate
    for person in found.people:
        if person.included is not included:
            continue
        stays = tr("Remarks", "ikut") if included else tr("Remarks", "tidak ikut")
        # What keeps nobody out stands below what does.
        problems = sorted(person.problems, key=lambda problem: not problem.blocking)
        if not included and not any(problem.blocking for problem in problems):
            yield Remark(person.id, person.name, text(person.reason), stays, "artisan", person.id)
        for problem in problems:
            yield Remark(
                person.id,
                person.name,
                in_words(problem),
                stays if included or problem.blocking else tr("Remarks", "catatan"),
                problem.entity or "artisan",
                problem.record or person.id,
                problem.field,
            )


def of_receipt(receipt: Receipt) -> tuple[Remark, ...]:
    """Who was left out and why, then what the workbook itself is remarked about."""
    tr = QCoreApplication.translate
    out = tr("Remarks", "tidak ikut")
    left = [
        Remark(one.id, one.name, text(one.reason), out, "artisan", one.id)
        for one in receipt.left_out
    ]
    noted = tr("Remarks", "catatan")
    findings = [
        Remark(one.id or "", of_cell(one.cell), one.message, noted) for one in receipt.findings
    ]
    return (*left, *findings)
