"""Who is left out of a recipient's workbook: only whose trouble is in what the workbook asks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from batik_field.domain.operations import DELETED, Change, Operation, Stamp, write_operation
from batik_field.services import filling, templates
from batik_field.services.adding import add
from batik_field.services.exporting import WITHDRAWN, Preflight, export
from batik_field.services.filling import Filling
from batik_field.services.session import Session

NAME = "Gemlastri Contoh"
NIK = "3523085205800001"


def book(path: Path, *headings: str) -> Path:
    made = Workbook()
    made.active.append(headings)
    made.save(path)
    return path


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A workbook that asks for a number, a name and a NIK."""
    return book(tmp_path / "kosong.xlsx", "No", "Nama Lengkap", "NIK")


def begin(session: Session, **values: Any) -> str:
    person = {"full_name": NAME, "nik": NIK, "consent": "diberikan"}
    return add(session, [{"entity": "artisan", "values": {**person, **values}}])[0].id


def filled(session: Session, template: Path, **options: Any) -> Filling:
    return filling.fill(session, template, None, {}, template.with_name("isi.xlsx"), **options)


def checked(session: Session, template: Path) -> Preflight:
    mapping = templates.look(session, template).mapping
    return templates.preflight(session, template, None, {}, mapping)


def stranger(number: int, entity: str, record: str, **values: Any) -> Operation:
    """What a laptop wrote that knew nothing of ours; `number` counts up from 1."""
    when = "2026-05-12T09:30:00+07:00"
    stamp = Stamp("f" * 16, "a" * 32, number, "", "t", 99, when, "+0700", "B", "", "", 1)
    return write_operation(Change(entity, record, values), stamp, {}, frozenset())


def test_what_the_workbook_does_not_ask_keeps_nobody_out(session: Session, template: Path) -> None:
    one = begin(session)

    done, seen = filled(session, template), checked(session, template)

    assert (done.receipt.rows, done.receipt.of, done.receipt.left_out) == (1, 1, ())
    assert done.receipt.findings == ()
    assert (seen.rows, seen.of) == (1, 1)
    problems = {problem.field: problem.blocking for problem in seen.people[0].problems}
    assert problems["phone"] is False
    ours = export(session, "calon-15", None, {}, template.with_name("ours.xlsx"))
    assert [left.id for left in ours.left_out] == [one]


@pytest.mark.parametrize("nik", [None, "123", "3523085205800000", "9923085205800001"])
def test_a_wrong_nik_does_where_the_nik_is_asked(
    session: Session, template: Path, tmp_path: Path, nik: str | None
) -> None:
    one = begin(session, nik=nik)

    done, seen = filled(session, template), checked(session, template)
    loose = filled(session, template, include_incomplete=True)
    without = filled(session, book(tmp_path / "tanpa.xlsx", "No", "Nama Lengkap", "Alamat Surel"))

    assert [left.id for left in done.receipt.left_out] == [one]
    assert done.receipt.left_out[0].reason.startswith("NIK")
    assert seen.rows == 0
    assert (loose.receipt.rows, without.receipt.rows) == (1, 1)


def test_a_nik_of_two_does_for_both(session: Session, template: Path) -> None:
    begin(session)
    begin(session, full_name="Wartini Contoh")

    assert filled(session, template).receipt.rows == 0


@pytest.mark.parametrize(
    ("heading", "values", "rows"),
    [
        ("Alamat Lengkap", {"address": "Dusun Kidul"}, 0),
        ("Alamat Lengkap", {"address": "Dusun Kidul", "village": "35.23.08.2006"}, 1),
        ("Tempat, Tanggal Lahir", {"birth_place": "Tuban"}, 0),
        ("Tempat, Tanggal Lahir", {"birth_place": "Tuban", "birth_date": "1980-05-12"}, 1),
        ("Kecamatan", {}, 0),
        ("Kecamatan", {"village": "35.23.08.2006"}, 1),
        ("Pekerjaan/Jabatan", {}, 0),
        ("Pekerjaan/Jabatan", {"job_title": "Pembatik"}, 1),
        ("Pekerjaan/Jabatan", {"occupation": "88"}, 1),
        ("Skema", {}, 0),
    ],
)
def test_a_cell_is_made_of_more_than_one_answer(
    session: Session, tmp_path: Path, heading: str, values: dict[str, str], rows: int
) -> None:
    begin(session, **values)
    template = book(tmp_path / "kosong.xlsx", "No", "Nama Lengkap", "NIK", heading)

    assert filled(session, template).receipt.rows == rows


def test_a_business_counts_where_its_answers_are_asked(
    session: Session, template: Path, tmp_path: Path
) -> None:
    items = [
        {"entity": "business", "ref": "$b", "values": {"owner": None}},
        {"entity": "artisan", "values": {"full_name": NAME, "nik": NIK, "business": "$b"}},
    ]
    add(session, items)
    asks = book(tmp_path / "usaha.xlsx", "No", "Nama Lengkap", "Nama Usaha")

    assert filled(session, template).receipt.rows == 1
    assert filled(session, asks).receipt.rows == 0


def test_consent_counts_in_every_workbook(session: Session, template: Path, tmp_path: Path) -> None:
    withdrawn = begin(session, consent="ditarik")
    limits = {"consent": "terbatas", "consent_limits": ["telepon"]}
    limited = begin(session, nik="3523085205800002", phone=None, **limits)
    template = book(tmp_path / "telepon.xlsx", "No", "Nama Lengkap", "NIK", "No. HP")

    done = filled(session, template)

    assert [(one.id, one.reason) for one in done.receipt.left_out] == [(withdrawn, WITHDRAWN)]
    assert done.receipt.rows == 1
    add(session, [{"entity": "artisan", "id": limited, "values": {"consent": "diberikan"}}])
    assert filled(session, template).receipt.rows == 0


def test_a_consent_nobody_asked_for_is_told(session: Session, template: Path) -> None:
    begin(session, consent=None)

    done = filled(session, template)

    assert done.receipt.rows == 1
    assert [(one.field, one.blocking) for one in done.receipt.findings] == [("consent", False)]


@pytest.mark.parametrize(("values", "rows"), [({DELETED: True}, 0), ({"phone": "+62811"}, 1)])
def test_where_laptops_disagree(
    session: Session, template: Path, values: dict[str, Any], rows: int
) -> None:
    """On whether she is there at all counts everywhere; on her phone only where it is asked."""
    one = begin(session, phone="+6281200000001")
    session.store.receive([stranger(1, "artisan", one, **values)])

    assert filled(session, template).receipt.rows == rows
