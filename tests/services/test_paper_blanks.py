"""Every dotted place of a paper is counted and named: left for the pen, or told as missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from batik_field.domain.operations import Change
from batik_field.domain.queries import Query
from batik_field.domain.questions import ENTITIES
from batik_field.services import papers
from batik_field.services.adding import add
from batik_field.services.papers.desk import OF_TEMPLATE
from batik_field.services.session import Session
from tests.services.papers_world import World, build
from tests.services.test_papers import KINDS, ids_for, text_of, with_elements, with_results

OFFICES = Query("office")
BARE = {"quota", "year", "number", "schemes", "certifier", "state", "batch", "artisan", "full_name"}
"""What stays of the records of a bare world: without it there is no list to print."""


@pytest.fixture
def world(session: Session) -> World:
    """Three candidates of one batch, with results."""
    made = build(session)
    with_elements(session)
    with_results(session, made)
    return made


def bare(session: Session, world: World) -> None:
    """Take every answer away that nothing hangs on."""
    for entity, ids in (
        ("artisan", world.people),
        ("candidate", world.candidates),
        ("batch", [world.batch]),
        ("assignment", [world.assignment]),
        ("visit", [world.visit]),
    ):
        keys = [field.key for field in ENTITIES[entity].fields if field.key not in BARE]
        links = {"scheme", "skill", "business"} if entity == "candidate" else set()
        values = {key: None for key in keys if key not in links}
        changes = [Change(entity, one, values, "change") for one in ids]
        session.store.commit(changes, session.officer)
    office = dict.fromkeys(("signer_name", "address", "number_pattern", "signer_place"))
    add(session, [{"entity": "office", "id": session.store.ids(OFFICES)[0], "values": office}])
    session.reload()


def dots(file: Path) -> int:
    return len(re.findall("…{5,}", text_of(file)))


def kind_of(session: Session, code: str) -> papers.PaperKind:
    return next(one for one in papers.kinds(session) if one.code == code)


def write(session: Session, world: World, code: str, folder: Path) -> papers.Receipt:
    ids = ids_for(kind_of(session, code), world)
    return papers.write(session, code, ids, folder / f"{code}.docx")


@pytest.mark.parametrize("code", KINDS)
@pytest.mark.parametrize("emptied", [False, True], ids=["full", "bare"])
def test_as_many_places_are_dotted_as_the_receipt_names(
    session: Session, world: World, code: str, emptied: bool, tmp_path: Path
) -> None:
    if emptied:
        bare(session, world)
    receipt = write(session, world, code, tmp_path)
    assert dots(receipt.file) == sum(one.places for one in receipt.blanks)
    assert OF_TEMPLATE not in {one.name for one in receipt.blanks}, "every place has a name"
    missed = {one.name for one in receipt.blanks if one.missed}
    told = {one.message.lower() for one in receipt.findings}
    for name in missed:
        assert any(name.lower() in message for message in told), name
    if emptied and code != "daftar_hadir_penyelenggara":
        assert receipt.blanks


@pytest.mark.parametrize("code", ["kesediaan", "persetujuan"])
def test_place_and_day_of_signing_stay_on_one_line(
    session: Session, world: World, code: str, tmp_path: Path
) -> None:
    receipt = write(session, world, code, tmp_path)
    assert re.findall(r"^Tuban, (…+) 2026$", text_of(receipt.file), re.MULTILINE) == ["…" * 11] * 3
