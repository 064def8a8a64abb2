"""The check list of FR.APL.01 part 3: every kind, its state, its file; nothing is pushed out."""

import io
from typing import Any

import pytest
from PIL import Image

from batik_field.domain.draft import Draft
from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.records import Record, new_id
from batik_field.services import documents, records
from batik_field.services.office import change_code
from batik_field.services.session import Session

KINDS = [
    "ktp",
    "kk",
    "pas_foto",
    "ijazah",
    "cv",
    "surat_usaha",
    "portofolio",
    "sertifikat_pelatihan",
    "nib",
    "surat_pernyataan",
    "persetujuan_data",
    "lainnya",
]


def put(session: Session, entity: str, **values: Any) -> str:
    return records.save(session, Draft(Record(entity, new_id(), {}), values)).record.id


def photo(colour: str = "red") -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (60, 80), colour).save(written, "PNG")
    return written.getvalue()


@pytest.fixture
def artisan(session: Session) -> str:
    return put(session, "artisan", full_name="Sulastri")


def test_every_kind_stands_in_its_order_and_the_needed_ones_are_marked(
    session: Session, artisan: str
) -> None:
    lines = documents.check_list(session, artisan)
    assert [line.kind for line in lines] == KINDS
    assert [line.kind for line in lines if line.is_needed] == ["ktp", "pas_foto", "ijazah"]
    assert {(line.state, line.file, line.promised_by) for line in lines} == {("", None, "")}


def test_a_state_makes_the_document_once_and_can_be_put_back(
    session: Session, artisan: str
) -> None:
    first = documents.set_state(session, artisan, "ijazah", "tidak_ada")
    assert first.record.values == {"artisan": artisan, "kind": "ijazah", "state": "tidak_ada"}
    second = documents.set_state(session, artisan, "ijazah", "ada_memenuhi")
    assert second.record.id == first.record.id
    past = records.history(session, "document", first.record.id)
    assert len({change.operation for change in past}) == 2, "each act is one operation"
    records.put_back(session, "document", first.record.id, past[-1])
    (line,) = [one for one in documents.check_list(session, artisan) if one.kind == "ijazah"]
    assert line.state == "tidak_ada"


def test_a_file_says_nothing_about_the_state_unless_the_officer_does(
    session: Session, artisan: str
) -> None:
    held = documents.attach(session, artisan, "ktp", photo(), "ktp.png")
    assert "state" not in held.record.values
    other = documents.attach(session, artisan, "cv", photo("blue"), "cv.png", meets=True)
    assert other.record.values["state"] == "ada_memenuhi"
    lines = {line.kind: line for line in documents.check_list(session, artisan)}
    file = lines["ktp"].file
    assert file is not None
    assert (file["name"], file["mime"]) == ("ktp.jpg", "image/jpeg")


def test_a_second_file_does_not_push_out_the_first(session: Session, artisan: str) -> None:
    front = documents.attach(session, artisan, "ktp", photo("red"), "depan.png")
    again = documents.attach(session, artisan, "ktp", photo("red"), "depan lagi.png")
    back = documents.attach(session, artisan, "ktp", photo("blue"), "belakang.png")
    assert again.record.id == front.record.id
    assert back.record.id != front.record.id
    kinds = [line.kind for line in documents.check_list(session, artisan)]
    assert kinds == ["ktp", *KINDS]
    stored = session.store.vault.attachments.orphans(())
    assert len(stored) == 2, "the same bytes are stored once"


def test_a_file_fills_the_document_whose_state_was_noted(session: Session, artisan: str) -> None:
    noted = documents.set_state(session, artisan, "nib", "ada_memenuhi")
    filled = documents.attach(session, artisan, "nib", b"%PDF-1.4", "nib.pdf")
    assert filled.record.id == noted.record.id
    assert filled.record.values["state"] == "ada_memenuhi"
    assert filled.record.values["file"]["mime"] == "application/pdf"


def test_what_is_unknown_is_refused_and_writes_nothing(session: Session, artisan: str) -> None:
    with pytest.raises(WrongUse, match="paspor"):
        documents.set_state(session, artisan, "paspor", "tidak_ada")
    with pytest.raises(WrongUse, match="hilang"):
        documents.set_state(session, artisan, "ktp", "hilang")
    with pytest.raises(Refused, match="kosong"):
        documents.attach(session, artisan, "ktp", b"", "kosong.bin")
    assert records.linked(session, "document", "artisan", artisan) == []


def test_hidden_and_strange_kinds_stand_there_only_with_a_record(
    session: Session, artisan: str
) -> None:
    put(session, "document", artisan=artisan, kind="kk", state="tidak_ada")
    put(session, "document", artisan=artisan, kind="paspor")
    put(session, "document", artisan=artisan, note="jenisnya belum dipilih")
    for kind in ("kk", "cv"):
        change_code(session, "document_kind", kind, {"hidden": True})
    kinds = [line.kind for line in documents.check_list(session, artisan)]
    assert kinds == [*(kind for kind in KINDS if kind != "cv"), "paspor", ""]


def test_a_deleted_document_leaves_its_kind_open(session: Session, artisan: str) -> None:
    held = documents.set_state(session, artisan, "ktp", "ada_memenuhi")
    records.delete(session, "document", held.record.id, "salah orang")
    line = documents.check_list(session, artisan)[0]
    assert (line.kind, line.record) == ("ktp", None)


@pytest.mark.parametrize("act", ["attach", "state"])
def test_a_promise_that_is_kept_ends(session: Session, artisan: str, act: str) -> None:
    made = put(session, "document", artisan=artisan, kind="ktp", promised_by="2026-05-14")
    if act == "attach":
        written = documents.attach(session, artisan, "ktp", photo(), "ktp.png")
    else:
        written = documents.set_state(session, artisan, "ktp", documents.MEETS)

    assert written.record.id == made
    assert written.record.values["promised_by"] is None


def test_a_promise_outlasts_a_paper_that_is_not_enough(session: Session, artisan: str) -> None:
    put(session, "document", artisan=artisan, kind="ktp", promised_by="2026-05-14")

    written = documents.set_state(session, artisan, "ktp", "ada_tidak_memenuhi")

    assert written.record.values["promised_by"] == "2026-05-14"
