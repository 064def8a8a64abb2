"""The last steps of every workbook: rows into the template, check, re-reading, and only then its
name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from batik_field.domain.errors import Refused
from batik_field.domain.files import replacing
from batik_field.domain.findings import Finding
from batik_field.domain.wording import N_
from batik_field.exports.fill import Cell, Place, fill
from batik_field.exports.sheet_check import Watch, check_workbook
from batik_field.exports.sheet_model import TemplateSheet
from batik_field.exports.witness import Witness

BROKEN = N_("Berkas yang ditulis tidak lolos pemeriksaan, jadi dibuang. Laporkan.")


@dataclass(frozen=True, slots=True)
class Template:
    """A workbook to be filled: its bytes, where the rows go, and what its placeholders say.

    `flaws` gives the messages of `check_workbook` about the template as it came; they are no fault
    of ours. `dates_from_1904`: as old Macs count days. `sheet`: that of `place`, where it has been
    read already.
    """

    content: bytes
    place: Place
    texts: dict[str, str] = field(default_factory=dict)
    dates_from_1904: bool = False
    flaws: Callable[[], frozenset[str]] = frozenset
    sheet: TemplateSheet | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: rows that were read back as they were meant, and what to look at."""

    rows: int
    findings: tuple[Finding, ...]


def write(
    template: Template,
    rows: Iterable[Sequence[Cell]],
    out: Path,
    *,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> Written:
    """Write `rows` into the template, read the file again, and only then let it take its name.

    Raises:
        Refused: the template cannot be used, or the file is not what was meant; `out` is as it was.
    """
    place = template.place
    witness = Witness(place.pattern_row, dates_from_1904=template.dates_from_1904)
    with replacing(out) as temporary:
        filled = fill(
            template.content,
            place,
            witness.watched(rows),
            temporary,
            texts=template.texts,
            sheet=template.sheet,
            progress=progress,
            cancelled=cancelled,
        )
        watch = Watch(place.sheet, place.pattern_row, place.columns, witness.receive)
        faults = check_workbook(temporary, watch)
        known = template.flaws() if faults else frozenset()
        if any(fault.message not in known for fault in faults) or not witness.complete:
            raise Refused(BROKEN)
    return Written(witness.agreeing, filled.findings)
