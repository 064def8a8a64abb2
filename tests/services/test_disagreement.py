"""Two laptops said different things: both are kept, both are told, and nothing breaks."""

import re
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from batik_field.domain.operations import DELETED, Change, Operation, Stamp, write_operation
from batik_field.services import adding, exporting, papers, people, records
from batik_field.services.session import Session

PERSON = {"full_name": "Gemlastri Contoh", "nik": "3523085205809001", "consent": "diberikan"}


def begin(session: Session, **values: Any) -> str:
    items = [{"entity": "artisan", "values": {**PERSON, **values}}]
    return adding.add(session, items)[0].id


def stranger(number: int, record: str, **values: Any) -> Operation:
    """What a laptop wrote that knew nothing of ours; `number` counts up from 1."""
    stamp = Stamp(
        "f" * 16,
        "a" * 32,
        number,
        "",
        "t",
        99,
        "2026-05-12T09:30:00+07:00",
        "+0700",
        "B",
        "",
        "",
        1,
    )
    return write_operation(
        Change("artisan", record, {DELETED: False, **values}), stamp, {}, frozenset()
    )


def fields(found: Any) -> list[str]:
    return [problem.field for problem in found if "laptop" in problem.message]


@pytest.mark.parametrize("layout", ["bnsp-19", "calon-15", "daftar-usulan", "register"])
@pytest.mark.parametrize("unknown", [{DELETED: True}, {"hobby": ["memancing"]}])
def test_no_dispute_blocks_an_export(
    session: Session, tmp_path: Any, layout: str, unknown: dict[str, Any]
) -> None:
    one = begin(session)
    session.store.receive([stranger(1, one, hobby="mancing"), stranger(2, one, **unknown)])
    stored = records.record(session, "artisan", one)
    assert stored is not None
    assert stored.conflicts

    receipt = exporting.export(session, layout, None, {}, tmp_path / "x.xlsx")

    assert receipt.of == 1


def test_a_disputed_deletion_stands_at_the_name(session: Session) -> None:
    one = begin(session)
    session.store.receive([stranger(1, one, **{DELETED: True})])

    assert fields(people.readiness(session, one).blocking) == ["full_name"]
    records.undelete(session, "artisan", one)
    assert fields(people.readiness(session, one).blocking) == []


def test_one_limited_consent_is_enough(session: Session, tmp_path: Any) -> None:
    limited = {"consent": "terbatas", "consent_limits": ["telepon"]}
    one = begin(session, phone="081234567890", **limited)
    session.store.receive([stranger(1, one, consent="diberikan")])
    stored = records.record(session, "artisan", one)
    assert stored is not None
    assert stored.values["consent"] == "diberikan"

    exporting.export(session, "register", None, {}, tmp_path / "x.xlsx")
    papers.write(session, "kesediaan", [one], tmp_path / "a.docx")
    papers.write(session, "apl01", [one], tmp_path / "b.docx")

    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    cells = {
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
    }
    assert not [cell for cell in cells if "81234567890" in re.sub(r"\D", "", cell)]
    for paper in ("a.docx", "b.docx"):
        with ZipFile(tmp_path / paper) as parts:
            text = re.sub("<[^>]+>", "", parts.read("word/document.xml").decode())
        assert "Gemlastri" in text
        assert "81234567890" not in re.sub(r"\D", "", text)


def test_one_withdrawn_consent_is_enough(session: Session, tmp_path: Any) -> None:
    one = begin(session, consent="ditarik")
    session.store.receive([stranger(9, one, consent="diberikan")])
    stored = records.record(session, "artisan", one)
    assert stored is not None
    assert stored.values["consent"] == "diberikan"
    assert stored.conflicts["consent"] == ["ditarik", "diberikan"]

    for layout in ("register", "bnsp-19"):
        receipt = exporting.export(
            session, layout, None, {}, tmp_path / "x.xlsx", include_incomplete=True
        )
        assert (receipt.rows, [out.id for out in receipt.left_out]) == (0, [one])


def test_a_register_tells_of_a_dispute(session: Session, tmp_path: Any) -> None:
    one = begin(session)
    session.store.receive([stranger(1, one, full_name="Gemlasih Contoh")])

    receipt = exporting.export(session, "register", None, {}, tmp_path / "x.xlsx")

    assert receipt.rows == 1
    assert [(finding.id, finding.field) for finding in receipt.findings] == [(one, "full_name")]
    assert openpyxl.load_workbook(receipt.file).active is not None


def test_a_dispute_is_a_problem_of_the_record(session: Session) -> None:
    one = begin(session)
    session.store.receive([stranger(1, one, phone="+6281200000001", full_name="Gemlasih")])
    stored = records.record(session, "artisan", one)
    assert stored is not None

    assert fields(records.problems(session, stored)) == ["full_name"]
    changed = [{"entity": "artisan", "id": one, "values": {"note": "lain"}}]
    assert fields(adding.add(session, changed)[0].problems) == ["full_name"]


def disputed(session: Session) -> tuple[str, Any]:
    """A person whose phone two laptops changed; the stranger's is shown."""
    one = begin(session, phone="+6281200000001")
    session.store.receive([stranger(1, one, phone="+6281200000002")])
    stored = records.record(session, "artisan", one)
    assert stored is not None
    assert stored.conflicts["phone"] == ["+6281200000001", "+6281200000002"]
    return one, stored


def test_typing_the_shown_value_again_settles_a_dispute(session: Session) -> None:
    one, stored = disputed(session)

    draft = records.draft_for(session, "artisan", one)
    assert not draft.set("phone", stored.values["phone"])
    assert draft.set("phone", None)
    assert draft.set("phone", stored.values["phone"])
    saved = records.save(session, draft).record

    assert saved.values["phone"] == stored.values["phone"]
    assert not saved.conflicts


def test_putting_a_whole_record_back_settles_its_disputes(session: Session) -> None:
    one, _ = disputed(session)

    for position, phone in ((1, "+6281200000002"), (0, "+6281200000001")):
        back = records.put_back_record(session, "artisan", one, position).record
        assert back.values["phone"] == phone
        assert not back.conflicts
