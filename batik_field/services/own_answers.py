"""What a candidate answers for herself, and what her batch answers where she does not.

State, rank, results and reasons are decided elsewhere: they are never part of these.
"""

from __future__ import annotations

from dataclasses import asdict

from batik_field.domain.checks import Problem
from batik_field.domain.criteria import text_of
from batik_field.domain.fields import Values
from batik_field.domain.formats import short_day
from batik_field.domain.funding import funding_codes
from batik_field.domain.values import is_empty, is_raw
from batik_field.domain.wording import N_
from batik_field.services.search import shown
from batik_field.services.session import Session

OWN = (
    "purpose",
    "scheme",
    "skill",
    "exam_date",
    "exam_place",
    "schedule_code",
    "assessor",
    "budget_source",
    "ministry",
    "note",
)
"""Fields of the candidate, in the order in which they are asked."""

OF_BATCH = ("exam_date", "exam_place", "schedule_code", "assessor")
"""Those that hold of everybody in the batch; who pays is read as `domain.funding` says."""

OTHER_SCHEME = N_("Skema ini bukan skema angkatannya. Cocokkan dengan pengumuman balai.")


def from_batch(session: Session, candidate: Values) -> dict[str, str]:
    """Return what the batch says where she says nothing: field -> words as people read them."""
    batch = _batch_of(session, candidate)
    said = {key: batch.get(key) for key in OF_BATCH}
    said.update(asdict(funding_codes(batch, {}, session.codes)))
    told = {key: value for key, value in said.items() if not is_empty(value)}
    words = {key: shown(session, "candidate", key, value) for key, value in told.items()}
    if day := short_day(text_of(told.get("exam_date"))):
        # As it would be typed.
        words["exam_date"] = day
    return words


def scheme_remark(session: Session, candidate: Values) -> tuple[Problem, ...]:
    """Return a remark where her scheme is none of those of her batch."""
    scheme = candidate.get("scheme")
    allowed = _batch_of(session, candidate).get("schemes")
    if is_empty(scheme) or is_raw(scheme) or not isinstance(allowed, list) or not allowed:
        return ()
    return () if scheme in allowed else (Problem("scheme", OTHER_SCHEME, blocking=False),)


def _batch_of(session: Session, candidate: Values) -> Values:
    found = session.store.record("batch", str(candidate.get("batch") or ""))
    return found.values if found else {}
