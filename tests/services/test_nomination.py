"""Nominating: ranking, quota, reserves, reasons, decisions; all or nothing, and nothing twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from batik_field.domain.errors import Refused
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.records import Record, new_id
from batik_field.services import batches, nomination
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
    written = write(session, "batch", **{**BATCH, **values})
    for place, criterion in enumerate(asked, 1):
        given = {"batch": written, "text": "Syarat", "position": place, **criterion}
        write(session, "criterion", **given)
    return written


def person(session: Session, *papers: str, **values: Any) -> str:
    """Write an invented artisan with these papers and one skill; returns her id."""
    skill = {"skill": "membatik", "scheme": "pembatik_tulis", "chosen": True}
    skill |= values.pop("skill", {})
    known = {"full_name": "Wulansri Terganta", "village": KEREK, "consent": "diberikan"}
    artisan = write(session, "artisan", **{**known, **values})
    write(session, "skill", artisan=artisan, **skill)
    for kind in papers:
        write(session, "document", artisan=artisan, kind=kind, state="ada_memenuhi")
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


def test_the_ranking_says_what_is_missing(session: Session) -> None:
    asked = {"rule": "dokumen", "documents": ["ktp", "ijazah"]}
    of = batch(session, {"rule": "keahlian", "skills": ["membatik"]}, asked)
    artisan = person(session, "ktp")
    found = nomination.ranking(session, of)
    [one] = found.people
    assert (one.id, one.met, one.of, one.missing) == (artisan, 1, 2, ("ijazah terakhir",))
    assert one.words() == "memenuhi 1 dari 2; kurang: ijazah terakhir"
    assert found.places_left == 2


def test_more_criteria_then_more_papers_then_never_helped_then_who_waits_longest(
    session: Session,
) -> None:
    of = batch(session, {"rule": "dokumen", "documents": ["ktp"]})
    helped = person(session, "ktp")
    write(session, "facilitation", artisan=helped, kind="sertifikasi", year=2022)
    lacking, first, second = person(session, "kk", "cv"), *(person(session, "ktp") for _ in "ab")
    papers = person(session, "ktp", "kk")
    ranked = [one.id for one in nomination.ranking(session, of).people]
    assert ranked == [papers, first, second, helped, lacking]


@pytest.mark.parametrize(
    "values",
    [
        {"consent": "ditarik"},
        {"standing": "meninggal"},
        {"standing": "pindah"},
        {"standing": "berhenti"},
        {DELETED: True},
    ],
)
def test_who_can_never_be_a_candidate_is_in_no_ranking_and_cannot_be_nominated(
    session: Session, values: Mapping[str, Any]
) -> None:
    of, artisan = batch(session), person(session)
    change(session, "artisan", artisan, **values)
    before = operations(session)
    assert nomination.ranking(session, of).people == ()
    with pytest.raises(Refused):
        nomination.nominate(session, of, [artisan], reason="Diminta balai")
    assert operations(session) == before


def test_nominating_writes_scheme_rank_and_skill(session: Session) -> None:
    of, artisan = batch(session), person(session)
    done = nomination.nominate(session, of, [artisan])
    record = candidate(session, of, artisan)
    assert record.values == {
        "batch": of,
        "artisan": artisan,
        "skill": "membatik",
        "scheme": "pembatik_tulis",
        "state": "diusulkan",
        "rank": 1,
        "purpose": "sertifikasi",
    }
    assert [(one.id, one.candidate, one.state, one.changed) for one in done.nominated] == [
        (artisan, record.id, "diusulkan", True)
    ]
    assert done.flags == ()
