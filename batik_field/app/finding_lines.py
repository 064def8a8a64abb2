"""Findings of a workbook or paper as lines of a table that lead to what they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from batik_field.app.i18n import text
from batik_field.app.remarks import Remark, of_cell
from batik_field.domain import questions
from batik_field.domain.findings import Finding
from batik_field.domain.wording import N_
from batik_field.services import records, search
from batik_field.services.session import Session

OF_OFFICE = questions.ENTITIES["office"].by_key
OFFICE = N_("Profil dinas")
ENTITIES = ("artisan", "batch", "visit", "assignment")
"""What a finding may name by its id."""


def of_findings(session: Session, findings: Sequence[Finding]) -> tuple[Remark, ...]:
    """Return a line for each finding, what must be mended first."""
    ordered = sorted(findings, key=lambda one: not one.blocking)
    return tuple(_lines(session, ordered))


def noted() -> str:
    """What stands beside a finding that keeps nothing from being sent."""
    return QCoreApplication.translate("FindingLines", "catatan")


def _lines(session: Session, findings: Sequence[Finding]) -> Iterator[Remark]:
    tr = QCoreApplication.translate
    words = (noted(), tr("FindingLines", "periksa"))
    known: dict[str, tuple[str, str]] = {}
    for one in findings:
        record = one.id or ""
        if record not in known:
            known[record] = _named(session, record)
        entity, name = known[record]
        if not record and not one.cell and one.field in OF_OFFICE:
            entity, name = "office", text(OFFICE)
        yield Remark(
            record if entity == "artisan" else "",
            name or of_cell(one.cell),
            text(one.message),
            words[one.blocking],
            entity,
            record,
            one.field or "",
        )


def _named(session: Session, record: str) -> tuple[str, str]:
    """Return the entity and the title of a record; nothing of one that is not here.

    A scheme is named by its code: it may be without a record.
    """
    scheme = session.codes["scheme"].by_code.get(record)
    if scheme is not None:
        return "scheme", scheme.label
    for entity in ENTITIES if record else ():
        if records.record(session, entity, record) is not None:
            return entity, search.title_of(session, entity, record)
    return "", ""
