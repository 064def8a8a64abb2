"""Where typing about a batch goes on: which batch it is of, and on which of its tabs."""

from __future__ import annotations

from batik_field.app.certification.candidate_drafts import result_part
from batik_field.domain.criteria import text_of
from batik_field.services import records
from batik_field.services.session import Session

FORM, CANDIDATES, RESULTS, SUBMISSION = "batch", "candidates", "results", "submission"


def batch_of(session: Session, entity: str, record: str) -> tuple[str, str] | None:
    """Return (batch, tab) of a record that is typed on this page; None where another one has it.

    A certificate is typed here until it is stored; then it belongs to the page of its holder.
    """
    if entity == "batch":
        return record, FORM
    draft = records.draft_for(session, entity, record)
    values = draft.values
    if entity == "criterion":
        return _found(text_of(values.get("batch")), FORM)
    if entity == "submission":
        return _found(text_of(values.get("batch")), SUBMISSION)
    if entity == "candidate":
        of_results = result_part(draft).is_dirty or not draft.is_dirty
        return _found(text_of(values.get("batch")), RESULTS if of_results else CANDIDATES)
    candidate = text_of(values.get("candidate")) if entity == "certificate" else ""
    if not candidate or records.record(session, entity, record) is not None:
        return None
    seat = records.record(session, "candidate", candidate)
    return _found(text_of(seat.values.get("batch")) if seat else "", RESULTS)


def _found(batch: str, tab: str) -> tuple[str, str] | None:
    return (batch, tab) if batch else None
