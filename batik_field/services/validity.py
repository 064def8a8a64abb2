"""How long certificates are valid: as their scheme says, else as is usual."""

from __future__ import annotations

from typing import Any

from batik_field.domain.queries import Query
from batik_field.domain.results import USUAL_YEARS
from batik_field.services.session import Session


def years_valid(session: Session, kind: str, scheme: Any) -> int:
    """Return for how many years a certificate of this kind and scheme is valid.

    A record of the scheme decides; without one the list of kinds, else it is the usual three years
    (domain.md 1.5).
    """
    ids = session.store.ids(Query("scheme", where={"scheme": str(scheme)})) if scheme else []
    said = (one.values.get("years") for one in session.store.records("scheme", ids).values())
    years = [one for one in said if type(one) is int and one > 0]
    choice = session.codes["certificate_kind"].by_code.get(kind)
    usual = choice.extra.get("years", "") if choice else ""
    return years[0] if years else int(usual) if usual.isdecimal() else USUAL_YEARS
