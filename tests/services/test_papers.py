"""The official papers on a real vault: what they say, what they leave out, whose template it is."""

from __future__ import annotations

import io
import os
import re
import shutil
import stat
import subprocess
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
import segno
from PIL import Image

from batik_field.domain.consent import SHIPPED
from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.queries import Query
from batik_field.domain.questions import ENTITIES
from batik_field.domain.record_code import code_caption, record_code
from batik_field.domain.records import Reference
from batik_field.exports.papers import pdf
from batik_field.services import attachments, papers
from batik_field.services.adding import add
from batik_field.services.papers.applications import (
    NO_KIND,
    NO_NUMBER,
    NO_UNITS,
    ONLY_SHIPPED,
    UNVERIFIED,
    UNVERIFIED_UNITS,
)
from batik_field.services.papers.batches import LEAST_LINES
from batik_field.services.papers.desk import (
    DOTS,
    GONE,
    LIMITED,
    MISSING,
    NOT_UNDERSTOOD,
    WITHDRAWN,
    Desk,
)
from batik_field.services.papers.journeys import officer_names
from batik_field.services.papers.people import HELPED_BEFORE, candidates_of
from batik_field.services.session import Session
from tests.services.papers_world import LONG_NAME, ODD_NAME, World, build

KINDS = (
    "apl01",
    "apl02",
    "kesediaan",
    "persetujuan",
    "usulan",
    "daftar_hadir",
    "daftar_hadir_penyelenggara",
    "daftar_penerimaan",
    "jadwal_uji",
    "tanda_terima",
    "berita_acara",
    "surat_tugas",
    "sppd",
    "laporan_kunjungan",
)


@pytest.fixture
def world(session: Session) -> World:
    """Three candidates of one batch."""
    return build(session)


def written(session: Session, kind: str, ids: list[str], out: Path, **more: Any) -> papers.Receipt:
    return papers.write(session, kind, ids, out, **more)


def text_of(file: Path) -> str:
    """Every word of a paper, tables too, in their order."""
    body = docx.Document(str(file)).element.body
    marks = {"t": lambda node: node.text or "", "tab": lambda _: "\t", "p": lambda _: "\n"}
    found = []
    for node in body.iter():
        mark = marks.get(str(node.tag).rpartition("}")[2])
        found.append(mark(node) if mark else "")
    return "".join(found).replace("\u00a0", " ")


def ids_for(kind: papers.PaperKind, world: World) -> list[str]:
    return {
        "artisan": world.people,
        "batch": [world.batch],
        "assignment": [world.assignment],
        "visit": [world.visit],
    }[kind.about]


SCHEME = {
    "entity": "scheme",
    "values": {"scheme": "pembatik_tulis", "kind": "okupasi", "number": "SKM/REKAAN/1"},
}


def with_elements(session: Session) -> None:
    units = [
        {
            "entity": "competency_unit",
            "ref": f"$u{number}",
            "values": {
                "scheme": "pembatik_tulis",
                "position": 3 - number,
                "code": f"C.REKAAN.{number}",
                "title": f"Unit rekaan {number}",
                "standard": "SKKNI rekaan",
            },
        }
        for number in (1, 2)
    ]
    element = {"unit": "$u1", "position": 1, "text": "Elemen rekaan", "criteria": "Satu\nDua"}
    add(session, [*units, {"entity": "competency_element", "values": element}])


def with_results(session: Session, world: World) -> None:
    first, second, third = world.candidates
    numbers = [
        {"artisan": world.people[0], "kind": kind, "number": f"{kind}-001", "candidate": first}
        for kind in ("balai", "kementerian")
    ]
    old = {"artisan": world.people[1], "kind": "balai", "number": "lama-9", "scheme": "tukang_cap"}
    states = zip((first, second, third), ("kompeten", "kompeten", "tidak_hadir"), strict=True)
    add(
        session,
        [
            *({"entity": "certificate", "values": values} for values in (*numbers, old)),
            *({"entity": "candidate", "id": i, "values": {"state": s}} for i, s in states),
        ],
    )


def test_every_kind_says_all_it_should(session: Session, world: World, tmp_path: Path) -> None:
    with_elements(session)
    with_results(session, world)
    kinds = papers.kinds(session)
    assert tuple(kind.code for kind in kinds) == KINDS
    for kind in kinds:
        out = tmp_path / f"{kind.code}.docx"
        receipt = written(session, kind.code, ids_for(kind, world), out)
        said = text_of(out)
        assert receipt.papers >= 1, kind.code
        assert "{{" not in said.replace(ODD_NAME, ""), kind.code
        assert "{%" not in said, kind.code
        assert "None" not in said, kind.code
        assert "Gap" not in said, kind.code
        assert not kind.changed
    assert [path.name for path in session.folder.glob(".kerja-*")] == []


def test_the_lists_of_an_exam_day_have_their_columns(
    session: Session, world: World, tmp_path: Path
) -> None:
    out = tmp_path / "a.docx"
    for kind, heads, named in (
        ("daftar_hadir_penyelenggara", ("Jabatan dalam tim", "No. HP", "Tanda tangan"), False),
        ("daftar_penerimaan", ("ATK", "Materi uji", "Bahan uji", "Snack", "Nasi kotak"), True),
    ):
        written(session, kind, [world.batch], out)
        table = docx.Document(str(out)).tables[1]
        head = [cell.text for cell in table.rows[0].cells]
        assert set(heads) <= set(head)
        assert len(table.rows) == 1 + LEAST_LINES
        assert (LONG_NAME in text_of(out)) is named
        assert "Mengetahui," in text_of(out)


def test_apl01_ticks_what_the_documents_say(session: Session, world: World, tmp_path: Path) -> None:
    with_elements(session)
    add(session, [SCHEME])
    her = world.people[1]
    states = {"cv": "tidak_ada", "sertifikat_pelatihan": "ada_tidak_memenuhi"}
    add(
        session,
        [
            {"entity": "document", "values": {"artisan": her, "kind": kind, "state": state}}
            for kind, state in states.items()
        ],
    )
    out = tmp_path / "apl01.docx"
    receipt = written(session, "apl01", [her], out)
    assert (receipt.papers, receipt.people) == (1, 1)
    assert {one.id for one in receipt.findings} == {"pembatik_tulis"}, "only the scheme is doubted"
    proofs = {
        row.cells[1].text: [cell.text for cell in row.cells[2:]]
        for table in docx.Document(str(out)).tables
        for row in table.rows
        if len(row.cells) == 5
    }
    assert proofs["KTP"] == ["√", "", ""]
    assert proofs["Sertifikat pelatihan"] == ["", "√", ""]
    assert proofs["CV/biodata"] == ["", "", "√"]
    assert proofs["NIB"] == ["", "", ""]
    said = text_of(out)
    assert LONG_NAME in said
    assert "3523085205800002" in said
    assert "12 Mei 1980" in said
    assert said.index("C.REKAAN.2") < said.index("C.REKAAN.1")
    assert "☒ Okupasi" in said
    assert "☒ Sertifikasi\n" in said
    assert struck(out) == ["Laki-laki"]


def struck(file: Path) -> list[str]:
    body = docx.Document(str(file)).element.body
    return [
        run.text for run in body.iter() if run.tag.endswith("}r") and run.xpath("w:rPr/w:strike")
    ]


def test_what_word_cannot_hold_is_dropped_and_told_of(
    session: Session, world: World, tmp_path: Path
) -> None:
    """An older log may hold a NUL that nothing would take today."""
    odd = Change("artisan", world.people[0], {"full_name": "Gem\x00lar Kusumaningrat"})
    session.store.commit([odd], "P")
    out = tmp_path / "surat.docx"

    receipt = written(session, "kesediaan", world.people[:2], out)

    assert "Gemlar Kusumaningrat" in text_of(out)
    told = [one.id for one in receipt.findings if one.message == papers.CLEANED]
    assert told == [world.people[0]]


def test_what_is_missing_is_dotted_and_told(session: Session, tmp_path: Path) -> None:
    [her] = add(session, [{"entity": "artisan", "values": {"full_name": "Gemlar"}}])
    out = tmp_path / "apl01.docx"
    receipt = written(session, "apl01", [her.id], out)
    told = {finding.field: finding.message for finding in receipt.findings}
    assert told["nik"] == MISSING.format(label="NIK")
    assert told["address"] == MISSING.format(label="Alamat")
    assert {"village", "scheme", "document", "signer_name"} & told.keys() >= {"village", "scheme"}
    assert "signer_name" not in told, "FR.APL.01 has no signer of the office"
    assert all(finding.id in (her.id, None) for finding in receipt.findings)
    assert "Gemlar" not in receipt.words()
    assert DOTS in text_of(out)
    assert struck(out) == []


def test_a_limited_consent_keeps_its_answers_out(
    session: Session, world: World, tmp_path: Path
) -> None:
    limited = {"consent": "terbatas", "consent_limits": ["telepon", "alamat", "usaha", "foto"]}
    add(session, [{"entity": "artisan", "id": world.people[0], "values": limited}])
    out = tmp_path / "surat.docx"
    receipt = written(session, "kesediaan", [world.people[0]], out)
    said = text_of(out)
    assert "0812-0000" not in said
    assert "Dusun Kidul" not in said
    assert "Rekaan & Putri" not in said
    assert LIMITED.format(label="Nomor HP") in {one.message for one in receipt.findings}
    receipt = written(session, "laporan_kunjungan", [world.visit], out)
    assert len(docx.Document(str(out)).inline_shapes) == 1, "only the QR code"
    assert LIMITED.format(label="Foto") in {one.message for one in receipt.findings}


def test_the_declaration_does_not_deny_help_that_is_known(
    session: Session, world: World, tmp_path: Path
) -> None:
    helped = {"artisan": world.people[1], "kind": "sertifikasi", "year": 2022}
    add(session, [{"entity": "facilitation", "values": helped}])
    receipt = written(session, "kesediaan", world.people, tmp_path / "a.docx")
    assert [(one.id, one.message) for one in receipt.findings] == [(world.people[1], HELPED_BEFORE)]


def test_who_withdrew_is_on_no_paper(session: Session, world: World, tmp_path: Path) -> None:
    her, other, _ = world.people
    add(session, [{"entity": "artisan", "id": her, "values": {"consent": "ditarik"}}])
    for kind, ids in (("kesediaan", [her, other]), ("usulan", [world.batch])):
        out = tmp_path / f"{kind}.docx"
        receipt = written(session, kind, ids, out)
        told = [one for one in receipt.findings if one.blocking]
        assert [(one.id, one.message) for one in told] == [(her, WITHDRAWN)]
        assert not re.search(r"Gemlar Wungu\n", text_of(out))
    for kind, ids in (("kesediaan", [her]), ("laporan_kunjungan", [world.visit])):
        with pytest.raises(Refused, match="ditarik"):
            written(session, kind, ids, tmp_path / "tiada.docx")
    assert not (tmp_path / "tiada.docx").exists()


def test_people_who_are_gone_are_told_of(session: Session, world: World, tmp_path: Path) -> None:
    stranger = "01900000-0000-7000-8000-000000000000"
    receipt = written(session, "kesediaan", [stranger, world.people[0]], tmp_path / "a.docx")
    assert [(one.id, one.message) for one in receipt.findings] == [(stranger, GONE)]
    for kind in ("usulan", "surat_tugas", "laporan_kunjungan", "apl01"):
        with pytest.raises(Refused, match="tidak ada lagi"):
            written(session, kind, [stranger], tmp_path / "b.docx")


def test_apl02_needs_the_elements_of_the_scheme(
    session: Session, world: World, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="elemen kompetensi"):
        written(session, "apl02", world.people, tmp_path / "a.docx")
    with_elements(session)
    written(session, "apl02", world.people[:1], tmp_path / "a.docx")
    said = text_of(tmp_path / "a.docx")
    assert "Elemen rekaan" in said
    assert "Unit rekaan 1" in said
    assert "Unit rekaan 2" not in said, "a unit without elements asks nothing"


def test_nothing_of_a_scheme_is_stated_that_the_office_did_not_write_down(
    session: Session, world: World, tmp_path: Path
) -> None:
    change = Change("candidate", world.candidates[0], {"scheme": "batik_cap"}, "change")
    session.store.commit([change], session.officer)

    receipt = papers.write(session, "apl01", world.people, tmp_path / "apl01.docx")

    said = text_of(receipt.file)
    assert "Penganjian" not in said
    assert "☒ Klaster" not in said
    assert "☒ Okupasi" not in said
    told = [(one.id, one.message) for one in receipt.findings if "kema" in one.message]
    assert sorted(told) == sorted(
        [
            *(("batik_cap", one) for one in (NO_NUMBER, NO_KIND, ONLY_SHIPPED)),
            *(("pembatik_tulis", one) for one in (NO_NUMBER, NO_KIND, NO_UNITS)),
        ]
    ), "once for each scheme"


def test_what_the_office_wrote_down_is_stated_and_doubted_until_it_is_verified(
    session: Session, world: World, tmp_path: Path
) -> None:
    with_elements(session)
    add(session, [SCHEME])
    receipt = papers.write(session, "apl01", world.people, tmp_path / "apl01.docx")
    said = text_of(receipt.file)
    assert "☒ Okupasi" in said
    assert "SKM/REKAAN/1" in said
    assert "C.REKAAN.2" in said
    told = {one.message for one in receipt.findings if one.id == "pembatik_tulis"}
    assert told == {UNVERIFIED, UNVERIFIED_UNITS}
    verified = {"verified": True, "verified_on": "2026-05-01", "source": "Surat balai rekaan"}
    settled = [
        {"entity": entity, "id": record, "values": verified}
        for entity in ("scheme", "competency_unit")
        for record in session.store.ids(Query(entity))
    ]
    add(session, settled)
    for kind in ("apl01", "apl02"):
        receipt = papers.write(session, kind, world.people, tmp_path / "apl01.docx")
        assert [one for one in receipt.findings if one.id == "pembatik_tulis"] == []


def test_the_nik_stands_without_blanks(session: Session, world: World, tmp_path: Path) -> None:
    nik = session.store.records("artisan", world.people)[world.people[0]].values["nik"]
    for kind in ("apl01", "kesediaan", "persetujuan"):
        written(session, kind, world.people[:1], tmp_path / "a.docx")
        assert nik in text_of(tmp_path / "a.docx")
    written(session, "usulan", [world.batch], tmp_path / "a.docx")
    assert nik in text_of(tmp_path / "a.docx")


def test_the_consent_notes_the_version_of_its_wording(
    session: Session, world: World, tmp_path: Path
) -> None:
    out = tmp_path / "a.docx"
    written(session, "persetujuan", world.people[:1], out)
    assert f"Naskah versi {SHIPPED.version}\n" in text_of(out)
    values = {"version": "2026-B", "since": "2026-05-01", "text": "Butir satu.\nButir dua."}
    add(session, [{"entity": "consent_wording", "values": values}])
    written(session, "persetujuan", world.people[:1], out)
    said = text_of(out)
    assert "Naskah versi 2026-B\n" in said
    assert "2.\tButir dua." in said
    assert SHIPPED.points[0] not in said


def test_the_batch_an_application_is_for_can_be_said(
    session: Session, world: World, tmp_path: Path
) -> None:
    her = world.people[0]
    [_, seat] = add(
        session,
        [
            {"entity": "batch", "ref": "$n", "values": {"year": 2027, "number": 1}},
            {
                "entity": "candidate",
                "values": {
                    "batch": "$n",
                    "artisan": her,
                    "scheme": "tukang_cap",
                    "purpose": "rpl",
                    "state": "diusulkan",
                },
            },
        ],
    )
    out = tmp_path / "a.docx"
    written(session, "apl01", [her], out)
    assert "Tukang Cap" in text_of(out)
    assert "☒ Rekognisi" in text_of(out)
    written(session, "apl01", [her], out, batch="2026/1")
    assert "Pembatik Tulis" in text_of(out)
    written(session, "apl01", [her], out, batch=world.batch)
    assert "Pembatik Tulis" in text_of(out)
    add(session, [{"entity": "candidate", "id": seat.id, "values": {"state": "ditolak"}}])
    written(session, "apl01", [her], out)
    assert "Pembatik Tulis" in text_of(out)


def test_the_receipt_of_certificates_names_those_of_this_batch(
    session: Session, world: World, tmp_path: Path
) -> None:
    out = tmp_path / "a.docx"
    with pytest.raises(Refused, match="Catat dulu hasilnya"):
        written(session, "tanda_terima", [world.batch], out)
    with_results(session, world)
    assert written(session, "tanda_terima", [world.batch], out).people == 2
    said = text_of(out)
    assert "balai-001" in said
    assert "kementerian-001" in said
    assert "lama-9" not in said


def certificates(session: Session, *given: dict[str, Any]) -> list[str]:
    added = add(session, [{"entity": "certificate", "values": values} for values in given])
    return [one.id for one in added if one.entity == "certificate"]


def test_the_receipt_of_a_batch_has_no_number_of_a_renewal(
    session: Session, world: World, tmp_path: Path
) -> None:
    with_results(session, world)
    renewed = {"artisan": world.people[1], "kind": "kementerian", "number": "rcc-7"}
    certificates(session, {**renewed, "scheme": "pembatik_tulis"})
    out = tmp_path / "a.docx"
    written(session, "tanda_terima", [world.batch], out)
    assert "rcc-7" not in text_of(out)
    assert "TAHUN 2026 ANGKATAN 1" in text_of(out)


def test_a_receipt_has_exactly_the_certificates_that_are_named(
    session: Session, world: World, tmp_path: Path
) -> None:
    with_results(session, world)
    her = {"artisan": world.people[0], "scheme": "pembatik_tulis"}
    renewed = certificates(session, {**her, "kind": "kementerian", "number": "rcc-7"})
    out = tmp_path / "a.docx"
    receipt = written(session, "tanda_terima", renewed, out)
    assert (receipt.papers, receipt.people) == (1, 1)
    said = text_of(out)
    assert "rcc-7" in said
    assert "Pembatik Tulis" in said
    for other in ("balai-001", "kementerian-001", "lama-9", "ANGKATAN", "Balai Besar"):
        assert other not in said, other


def test_a_receipt_names_the_batch_that_all_of_its_certificates_are_of(
    session: Session, world: World, tmp_path: Path
) -> None:
    first, second, _ = world.candidates
    a, b, _ = world.people
    mine = certificates(
        session,
        {"artisan": a, "kind": "balai", "number": "b-1", "candidate": first},
        {"artisan": a, "kind": "kementerian", "number": "k-1", "candidate": first},
        {"artisan": b, "kind": "balai", "number": "b-2", "candidate": second},
        {"artisan": b, "kind": "kementerian", "number": "k-2", "candidate": second},
    )
    out = tmp_path / "a.docx"
    assert written(session, "tanda_terima", mine[:3], out).people == 2
    assert "TAHUN 2026 ANGKATAN 1" in text_of(out)
    [listed, *_] = docx.Document(str(out)).tables
    rows = [[cell.text for cell in row.cells][2:4] for row in listed.rows]
    assert rows[1:] == [["b-1", "k-1"], ["b-2", "–"]]
    renewed = certificates(session, {"artisan": b, "kind": "balai", "number": "rcc-7"})
    written(session, "tanda_terima", [*mine[:1], *renewed], out)
    assert "ANGKATAN" not in text_of(out)
    assert "b-1" in text_of(out)
    with pytest.raises(Refused, match="tidak ada lagi"):
        written(session, "tanda_terima", ["entah"], out)


def test_minutes_say_the_day_in_words(session: Session, world: World, tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    written(session, "berita_acara", [world.batch], out)
    said = " ".join(text_of(out).split())
    assert (
        "Selasa, tanggal dua belas bulan Mei tahun dua ribu dua puluh enam (12\u201105\u20112026)"
        in said
    )
    assert "SELEKSI CALON PESERTA" in said
    with_results(session, world)
    add(session, [{"entity": "batch", "id": world.batch, "values": {"state": "uji"}}])
    written(session, "berita_acara", [world.batch], out)
    said = " ".join(text_of(out).split())
    assert "Sabtu, tanggal dua puluh bulan Juni" in said
    assert "3 (tiga) orang, yaitu 2 (dua) kompeten dan 1 (satu) tidak hadir" in said


def test_an_attendance_list_has_ten_lines_and_room_for_more(
    session: Session, world: World, tmp_path: Path
) -> None:
    out = tmp_path / "a.docx"
    written(session, "daftar_hadir", [world.batch], out)
    tables = docx.Document(str(out)).tables
    rows = next(table for table in tables if len(table.columns) == 4).rows
    assert len(rows) == 11
    assert rows[2].cells[1].text == LONG_NAME
    assert rows[10].cells[0].text == "10"


def test_letters_take_their_number_or_leave_room_for_it(
    session: Session, world: World, tmp_path: Path
) -> None:
    out = tmp_path / "a.docx"
    written(session, "usulan", [world.batch], out)
    assert re.search(r"500\.9/…+/414\.109/2026", text_of(out))
    values = {"proposal_letter": "500.9/77/414.109/2026", "proposal_date": "2026-04-01"}
    add(session, [{"entity": "batch", "id": world.batch, "values": values}])
    written(session, "usulan", [world.batch], out)
    assert "500.9/77/414.109/2026" in text_of(out)
    assert "Tuban, 1 April 2026" in text_of(out)


def test_a_submission_says_whom_and_which_letter_its_papers_are_about(
    session: Session, world: World, tmp_path: Path
) -> None:
    out = tmp_path / "a.docx"
    sent = world.people[1:]
    receipt = written(session, "usulan", [world.batch], out, only=sent, letter="500.9/88/2026")
    said = text_of(out)
    assert receipt.people == 2
    assert "2 (dua) orang" in said
    assert said.count("500.9/88/2026") == 2
    assert "Gemlar Wungu\n" not in said


def test_officers_are_named_with_their_ranks(
    session: Session, world: World, tmp_path: Path
) -> None:
    out = tmp_path / "a.docx"
    assert written(session, "surat_tugas", [world.assignment], out).people == 2
    said = text_of(out)
    assert "Penata (III/c)" in said
    assert "Senin, 11 Mei 2026 s.d. Rabu, 13 Mei 2026" in said
    assert "3 (tiga) hari" in said
    assert "2 (dua) hari" in said
    assert written(session, "sppd", [world.assignment], out).papers == 2
    followers = {"followers": "Laksita Puring"}
    add(session, [{"entity": "assignment", "id": world.assignment, "values": followers}])
    assert written(session, "sppd", [world.assignment], out).papers == 1


def test_a_name_with_titles_is_one_name() -> None:
    known = {"Wiratma Sekar, S.T.": {}, "Laksita": {}}
    assert officer_names("Laksita, Wiratma Sekar, S.T., Orang Lain", known) == [
        "Laksita",
        "Wiratma Sekar, S.T.",
        "Orang Lain",
    ]
    assert officer_names(" , ", known) == []


def test_the_report_of_a_visit_has_its_photos(
    session: Session, world: World, tmp_path: Path
) -> None:
    out = tmp_path / "a.docx"
    receipt = written(session, "laporan_kunjungan", [world.visit], out)
    assert receipt.findings == ()
    with ZipFile(out) as package:
        photos = [name for name in package.namelist() if name.endswith((".jpg", ".jpeg"))]
    assert len([name for name in photos if "media" in name]) == 3
    said = text_of(out)
    assert "Surat tugas nomor 090/17/414.109/2026" in said
    assert "Menyerahkan ijazah" in said
    assert "20 Mei 2026" in said


def test_a_photo_that_is_no_picture_is_told_of(
    session: Session, world: World, tmp_path: Path
) -> None:
    file = {"sha256": "0" * 64, "size": 3, "mime": "image/jpeg", "name": "a.jpg"}
    values = {"photos": [file, {**file, "mime": "application/pdf"}]}
    add(session, [{"entity": "visit", "id": world.visit, "values": values}])
    receipt = written(session, "laporan_kunjungan", [world.visit], tmp_path / "a.docx")
    assert len([one for one in receipt.findings if one.field == "photos"]) == 2


def test_the_qr_code_is_that_of_the_record(session: Session, world: World, tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    written(session, "surat_tugas", [world.assignment], out)
    meant = Reference("assignment", world.assignment)
    code = record_code(meant)
    with ZipFile(out) as package:
        [drawn] = [package.read(name) for name in package.namelist() if name.endswith(".png")]
    expected = io.BytesIO()
    segno.make(code, error="m", micro=False).save(expected, kind="png", scale=6, border=2)
    with Image.open(io.BytesIO(drawn)) as ours, Image.open(expected) as theirs:
        assert ours.tobytes() == theirs.tobytes()
    caption = code_caption(meant)
    assert caption.startswith("Kode data tugas ")
    assert caption in text_of(out)
    assert papers.record_of_code(session, f" {caption.lower()} ") == meant
    assert papers.record_of_code(session, code) == Reference("assignment", world.assignment)
    assert papers.record_of_code(session, code.replace("ASSIGNMENT", "VISIT")) is None
    assert papers.record_of_code(session, "Gemlar") is None


def test_odd_answers_never_stop_a_paper(session: Session, world: World, tmp_path: Path) -> None:
    """Another version of the program may have written what this one does not expect."""
    odd = {"unasked": True}
    for entity, record in (
        ("artisan", world.people[0]),
        ("batch", world.batch),
        ("candidate", world.candidates[0]),
        ("assignment", world.assignment),
        ("visit", world.visit),
    ):
        kept = {"batch", "artisan", "state", "nik"}
        keys = [field.key for field in ENTITIES[entity].fields if field.key not in kept]
        values = dict.fromkeys(keys, odd) | {"nik": {"raw": "35 23"}}
        values = {key: value for key, value in values.items() if key in ENTITIES[entity].by_key}
        session.store.commit([Change(entity, record, values, "change")], session.officer)
    with_elements(session)
    with_results(session, world)
    for kind in papers.kinds(session):
        out = tmp_path / f"{kind.code}.docx"
        receipt = written(session, kind.code, ids_for(kind, world), out)
        assert receipt.papers, kind.code
        assert "unasked" not in text_of(out), kind.code
    told = {one.message for one in written(session, "apl01", world.people, out).findings}
    assert NOT_UNDERSTOOD.format(label="NIK") in told


# --- Templates ------------------------------------------------------------------------------------


def changed(session: Session, kind: str, folder: Path, old: str, new: str) -> Path:
    """A shipped template after somebody changed words of it in Word."""
    file = papers.template(session, kind, folder / f"{kind}-dinas.docx", shipped=True)
    document = docx.Document(str(file))
    [found] = [one for one in document.paragraphs if old in one.text]
    found.text = found.text.replace(old, new)
    document.save(str(file))
    return file


def test_an_office_uses_its_own_template_and_can_go_back(
    session: Session, world: World, tmp_path: Path
) -> None:
    own = changed(session, "kesediaan", tmp_path, "SURAT PERNYATAAN", "NASKAH DINAS KAMI")
    record = papers.keep_template(session, "kesediaan", own)
    assert record.values["since"] == "2026-05-12"
    [kind] = [one for one in papers.kinds(session) if one.changed]
    assert kind.code == "kesediaan"
    out = tmp_path / "a.docx"
    written(session, "kesediaan", world.people[:1], out)
    assert "NASKAH DINAS KAMI" in text_of(out)
    assert papers.template(session, "kesediaan", out).read_bytes() == own.read_bytes()
    written(session, "kesediaan", world.people[:1], out, shipped=True)
    assert "SURAT PERNYATAAN" in text_of(out)
    again = changed(session, "kesediaan", tmp_path, "SURAT PERNYATAAN", "NASKAH KEDUA")
    assert papers.keep_template(session, "kesediaan", again).id == record.id
    papers.drop_template(session, "kesediaan")
    written(session, "kesediaan", world.people[:1], out)
    assert "SURAT PERNYATAAN" in text_of(out)


@pytest.mark.parametrize("kind", KINDS)
def test_every_shipped_template_would_be_taken_back(
    session: Session, kind: str, tmp_path: Path
) -> None:
    file = papers.template(session, kind, tmp_path / "naskah.docx")
    papers.keep_template(session, kind, file)
    assert {one.code for one in papers.kinds(session) if one.changed} == {kind}


def test_a_broken_template_is_refused_and_the_old_one_stays(
    session: Session, world: World, tmp_path: Path
) -> None:
    wrong = changed(session, "kesediaan", tmp_path, "SURAT", "{{ artisan.nama_ibu }}")
    with pytest.raises(Refused, match=r"\{\{ artisan\.nama_ibu \}\}"):
        papers.keep_template(session, "kesediaan", wrong)
    wrong.write_bytes(b"bukan Word")
    with pytest.raises(Refused, match="bukan berkas Word"):
        papers.keep_template(session, "kesediaan", wrong)
    with pytest.raises(Refused, match="tidak ada"):
        papers.keep_template(session, "kesediaan", tmp_path / "tiada.docx")
    assert not any(one.changed for one in papers.kinds(session))
    assert papers.write(session, "kesediaan", world.people, tmp_path / "a.docx").papers == 3


def test_a_kept_template_that_no_longer_fits_names_what_is_wrong(
    session: Session, world: World, tmp_path: Path
) -> None:
    """It may come from a laptop with a later version."""
    wrong = changed(session, "kesediaan", tmp_path, "SURAT", "{{ kelak }}")
    value = attachments.attach_bytes(session, wrong.read_bytes(), "a.docx", papers.WORD)
    add(session, [{"entity": "paper_template", "values": {"kind": "kesediaan", "file": value}}])
    out = tmp_path / "a.docx"
    with pytest.raises(Refused, match=r"\{\{ kelak \}\}"):
        written(session, "kesediaan", world.people, out)
    assert not out.exists()
    assert written(session, "kesediaan", world.people, out, shipped=True).papers == 3


def test_sensitive_answers_are_not_on_offer(session: Session, tmp_path: Path) -> None:
    wrong = changed(session, "kesediaan", tmp_path, "SURAT", "{{ business.turnover }}")
    with pytest.raises(Refused, match=r"business\.turnover"):
        papers.keep_template(session, "kesediaan", wrong)


# --- Asking wrongly, stopping, and PDF ------------------------------------------------------------


def test_wrong_use_is_told(session: Session, world: World, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="apl01, apl02"):
        written(session, "rapor", world.people, tmp_path / "a.docx")
    with pytest.raises(WrongUse, match=r"\.docx atau \.pdf"):
        written(session, "apl01", world.people, tmp_path / "a.odt")
    with pytest.raises(Refused, match="Pilih dulu"):
        written(session, "apl01", [], tmp_path / "a.docx")
    with pytest.raises(Refused, match="Folder tujuan"):
        written(session, "apl01", world.people, tmp_path / "tiada" / "a.docx")


def test_stopping_leaves_the_old_file(session: Session, world: World, tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    out.write_bytes(b"lama")
    steps: list[tuple[int, int]] = []

    def watch(done: int, of: int) -> None:
        steps.append((done, of))

    with pytest.raises(Refused, match="dihentikan"):
        written(
            session, "apl01", world.people, out, progress=watch, cancelled=lambda: len(steps) == 1
        )
    assert steps == [(1, 3)]
    assert out.read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.docx"]


def test_without_a_program_a_pdf_is_refused(
    session: Session, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not papers.can_make_pdf()
    with pytest.raises(Refused, match=r"Simpan sebagai \.docx"):
        written(session, "apl01", world.people, tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()
    assert not list(session.folder.glob(".kerja-*"))


def stand_in(folder: Path, script: str) -> None:
    """A LibreOffice that does what the script says; beside it lies Writer's library."""
    (folder / "libswlo.so").touch()
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


@pytest.mark.skipif(not shutil.which("sh"), reason="stands in by a shell script")
@pytest.mark.parametrize("script", ["exit 0", "exit 3"])
def test_a_program_that_makes_no_pdf_is_told_of(
    session: Session,
    world: World,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    script: str,
) -> None:
    stand_in(tmp_path, script)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(Refused, match="tidak dapat membuat PDF"):
        written(session, "apl01", world.people, tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.skipif(not shutil.which("sh"), reason="stands in by a shell script")
def test_a_conversion_that_hangs_is_ended_and_leaves_nothing(
    session: Session, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, f"echo $$ > {tmp_path}/p; mv {tmp_path}/p {tmp_path}/pid; sleep 600")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    began = tmp_path / "pid"
    with pytest.raises(Refused, match="dihentikan"):
        written(session, "apl01", world.people, tmp_path / "a.pdf", cancelled=began.exists)
    with pytest.raises(ProcessLookupError):
        os.kill(int(began.read_text()), 0)
    monkeypatch.setattr(pdf, "LONGEST", 0.0)
    with pytest.raises(Refused, match="terlalu lama"):
        written(session, "apl01", world.people, tmp_path / "a.pdf")
    assert not list(session.folder.glob(".kerja-*"))


@pytest.mark.skipif(not pdf.libre_office(), reason="LibreOffice Writer is not installed")
def test_libre_office_makes_the_pdf(session: Session, world: World, tmp_path: Path) -> None:
    left_over = session.folder / ".kerja-lama"
    left_over.mkdir()
    out = tmp_path / "apl01.pdf"
    receipt = written(session, "apl01", world.people, out)
    assert receipt.papers == 3
    assert out.read_bytes().startswith(b"%PDF-")
    assert not list(session.folder.glob(".kerja-*"))


@pytest.mark.skipif(not pdf.libre_office(), reason="LibreOffice Writer is not installed")
def test_a_template_that_an_editor_saved_still_works(
    session: Session, world: World, tmp_path: Path
) -> None:
    shipped = papers.template(session, "apl01", tmp_path / "apl01.docx")
    saved = tmp_path / "saved"
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    line = ["soffice", home, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run([*line, "--outdir", str(saved), str(shipped)], check=True, capture_output=True)
    papers.keep_template(session, "apl01", saved / "apl01.docx")
    add(session, [SCHEME])
    out = tmp_path / "a.docx"
    written(session, "apl01", world.people, out)
    said = text_of(out)
    assert LONG_NAME in said
    assert struck(out) == ["Wanita", "Laki-laki", "Wanita"]
    assert "☒ Okupasi" in said


def test_people_may_be_many(session: Session, tmp_path: Path) -> None:
    world = build(session, 60)
    out = tmp_path / "a.docx"
    receipt = written(session, "apl01", world.people, out)
    assert (receipt.papers, receipt.people) == (60, 60)
    document = docx.Document(str(out))
    assert len(document.sections) == 60
    names = text_of(out)
    assert all(f"Gemlar Wungu {number}" in names for number in range(3, 60))


def test_a_batch_that_was_called_off_counts_only_where_it_is_named(
    session: Session, world: World
) -> None:
    her = world.people[0]
    later = {"year": 2026, "number": 9, "schemes": ["batik_cap"], "state": "batal"}
    items = [
        {"entity": "batch", "ref": "$b", "values": later},
        {"entity": "candidate", "values": {"batch": "$b", "artisan": her, "scheme": "batik_cap"}},
    ]
    off = add(session, items)[0].id
    desk = Desk(session, "apl01")

    assert candidates_of(desk, [her], None)[her].id == world.candidates[0]
    assert candidates_of(desk, [her], off)[her].values["scheme"] == "batik_cap"
    add(session, [{"entity": "batch", "id": off, "values": {"state": "uji"}}])
    assert candidates_of(desk, [her], None)[her].values["scheme"] == "batik_cap"
    session.store.commit([Change("batch", off, {DELETED: True}, "delete")], "P")
    assert candidates_of(desk, [her], None)[her].id == world.candidates[0]
