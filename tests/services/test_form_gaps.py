"""What keeps people out of the workbook, said before anybody nominates them."""

from __future__ import annotations

from pathlib import Path

import pytest

from batik_field.services import exporting
from batik_field.services.adding import add
from batik_field.services.form_gaps import form_gaps
from batik_field.services.session import Session
from batik_field.services.submissions import Order, submit
from tests.services.batches import batch, person, sound


@pytest.mark.parametrize("layout", ["bnsp-19", "calon-15"])
def test_it_names_what_the_workbook_leaves_people_out_for(
    session: Session, tmp_path: Path, layout: str
) -> None:
    items = [*person(0), *person(1, phone=None), *person(2, postcode=None, birth_date=None)]
    whole, mute, ageless = (one.id for one in add(session, items) if one.entity == "artisan")
    everybody = [whole, mute, ageless]
    assert form_gaps(session, "", everybody) == {mute: ("Nomor HP",), ageless: ("Tanggal lahir",)}

    written = exporting.export(session, layout, everybody, {}, tmp_path / "usul.xlsx")
    assert {one.id for one in written.left_out} == {mute, ageless}


def test_a_paper_that_is_missing_keeps_nobody_out(session: Session, tmp_path: Path) -> None:
    [her, *_] = add(session, person(0)[:2])
    assert form_gaps(session, "", [her.id]) == {}
    assert exporting.export(session, "bnsp-19", [her.id], {}, tmp_path / "usul.xlsx").rows == 1


def test_what_is_there_but_cannot_be_sent_says_so(session: Session) -> None:
    items = [*person(0, nik="123"), *person(1), *person(2)]
    items[-5]["values"]["nik"] = sound(1)["nik"]
    wrong, first, second = (one.id for one in add(session, items) if one.entity == "artisan")
    gaps = form_gaps(session, "", [wrong, first, second])
    assert gaps[wrong] == ("NIK (perlu dilihat)",)
    assert gaps[first] == gaps[second] == ("NIK (sama dengan pengrajin lain)",)


def test_it_judges_by_the_workbook_that_was_sent_last(session: Session, tmp_path: Path) -> None:
    [her] = add(session, [{"entity": "artisan", "ref": "$a", "values": sound(3)}])
    one, _ = batch(session)
    assert form_gaps(session, one, [her.id]) == {}, "the usual workbook does not ask for her craft"

    submit(session, one, "B", tmp_path / "a", order=Order("calon-15"))
    assert form_gaps(session, one, [her.id]) == {her.id: ("Keahlian",)}

    submit(session, one, "B", tmp_path / "b")
    assert form_gaps(session, one, [her.id]) == {}
