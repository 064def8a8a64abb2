"""Batches that ask for something, and invented people who have it or not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from batik_field.domain.operations import Change
from batik_field.domain.records import Record, new_id
from batik_field.services import batches
from batik_field.services.session import Session

BATCH: Mapping[str, Any] = {
    "year": 2026,
    "number": 1,
    "certifier": "bbspjikb",
    "schemes": ["pembatik_tulis"],
    "quota": 2,
}
KEREK, TUBAN, SENORI = "35.23.08.2006", "35.23.16.1001", "35.23.05.2001"


def write(session: Session, entity: str, **values: Any) -> str:
    """Write one record; returns its id."""
    record = new_id()
    session.store.commit([Change(entity, record, values, "create")], session.officer)
    return record


def change(session: Session, entity: str, record: str, **values: Any) -> None:
    session.store.commit([Change(entity, record, values)], session.officer)


def batch(session: Session, *asked: Mapping[str, Any], **values: Any) -> str:
    """Write a batch that asks for this."""
    written = new_id()
    changes = [Change("batch", written, {**BATCH, **values}, "create")]
    for place, criterion in enumerate(asked, 1):
        given = {"batch": written, "text": "Syarat", "position": place, **criterion}
        changes.append(Change("criterion", new_id(), given, "create"))
    session.store.commit(changes, session.officer)
    return written


def person(session: Session, *papers: str, **values: Any) -> str:
    """Write an invented artisan with these papers and one skill; returns her id."""
    skill = {"skill": "membatik", "scheme": "pembatik_tulis", "chosen": True}
    skill |= values.pop("skill", {})
    known = {"full_name": "Wulansri Terganta", "village": KEREK, "consent": "diberikan"}
    artisan = new_id()
    about = {"artisan": artisan}
    changes = [
        Change("artisan", artisan, {**known, **values}, "create"),
        Change("skill", new_id(), {**about, **skill}, "create"),
    ]
    for kind in papers:
        held = {**about, "kind": kind, "state": "ada_memenuhi"}
        changes.append(Change("document", new_id(), held, "create"))
    session.store.commit(changes, session.officer)
    return artisan


def candidate(session: Session, batch_id: str, artisan: str) -> Record:
    found = {one.values["artisan"]: one for one in batches.candidate_records(session, batch_id)}
    return found[artisan]


def states(session: Session, batch_id: str) -> dict[str, tuple[Any, Any]]:
    """Artisan -> (state, rank)."""
    return {
        str(one.values["artisan"]): (one.values["state"], one.values["rank"])
        for one in batches.candidate_records(session, batch_id)
    }


def operations(session: Session) -> int:
    with session.store.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM op").scalar_one())
