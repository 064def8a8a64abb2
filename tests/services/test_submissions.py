"""What was sent: the workbook, the frozen rows, versions, and that nothing is half."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from batik_field.domain.errors import KnownProblem, Refused, WrongUse
from batik_field.domain.operations import DELETED, Change, Operation, Stamp, write_operation
from batik_field.exports import layouts
from batik_field.exports.fill import Cell
from batik_field.services import attachments, frozen, templates
from batik_field.services.adding import add
from batik_field.services.office import change_code
from batik_field.services.rewriting import DELETED_SINCE, ERASED_SINCE, WITHDRAWN_SINCE
from batik_field.services.session import Session
from batik_field.services.submissions import (
    Letter,
    Order,
    differences,
    preflight,
    rewrite,
    submit,
    versions,
)
from batik_field.storage.log import ERASE
from tests.services.batches import batch, person, seat


def change(session: Session, entity: str, record: str, kind: str = "change", **to: Any) -> None:
    session.store.commit([Change(entity, record, to, kind)], "P")


def values(session: Session, entity: str, record: str) -> Any:
    found = session.store.record(entity, record)
    assert found is not None
    return found.values


def cells_of(file: Path) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(file)
    return [tuple(row) for row in book.worksheets[0].iter_rows(values_only=True)]


def by_stranger(one: Change) -> Operation:
    """What another laptop wrote that knew nothing of ours."""
    moment = "2026-05-12T09:30:00+07:00"
    dev = one.entity[:1] * 16
    stamp = Stamp(dev, "a" * 32, 1, "", "t", 99, moment, "+0700", "B", "", "", 1)
    return write_operation(one, stamp, {}, frozenset())


def words_of(paper: Path) -> str:
    with ZipFile(paper) as parts:
        text = re.sub("<[^>]+>", "", parts.read("word/document.xml").decode())
    return text.replace("\u00a0", " ")


class TestSending:
    def test_the_list_is_written_in_its_order_with_the_batchs_settings(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session, schedule_code="J-1", assessor="MET.000.1")
        seats = session.store.linked("candidate", "batch", [one])
        for record, rank in zip(seats, (3, 1, 2), strict=True):
            change(session, "candidate", record.id, rank=rank)

        done = submit(session, "2026/1", " BBSPJIKB ", tmp_path / "keluar", letter=Letter("7/X"))

        assert (done.version, done.rows, done.of, done.left_out) == (1, 3, 3, ())
        assert [file.name for file in done.files] == ["pengajuan-2026-1-v1.xlsx"]
        heading, *rows = cells_of(done.files[0])
        sent = [dict(zip(heading, row, strict=True)) for row in rows]
        assert [row["NAMA ASESI"][-1] for row in sent] == ["B", "C", "A"]
        assert {row["TANGGAL UJI"] for row in sent} == {"20/06/2026"}
        assert {(row["KODE JADWAL"], row["NOMOR REGISTRASI ASESOR"]) for row in sent} == {
            ("J-1", "MET.000.1")
        }
        assert {(row["KODE SUMBER ANGGARAN"], row["KODE KEMENTERIAN"]) for row in sent} == {
            ("2", "62")
        }
        assert values(session, "batch", one)["state"] == "terkirim"
        record = values(session, "submission", done.id)
        assert (record["recipient"], record["letter_number"]) == ("BBSPJIKB", "7/X")
        assert (record["date"], record["officer"]) == ("2026-05-12", session.officer)
        assert record["headings"].split("\n")[:3] == ["No", "NAMA ASESI", "NIK"]
        assert len(people) == len(frozen.rows_of(session, done.id))

    def test_a_candidates_own_settings_go_before_her_batchs(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, _ = batch(session, 2, funding="lain", budget_source="1", ministry="16")
        first = session.store.linked("candidate", "batch", [one])[0]
        change(
            session,
            "candidate",
            first.id,
            exam_date="2026-06-21",
            ministry="62",
            scheme="batik_cap",
        )

        done = submit(session, one, "B", tmp_path / "a", order=Order("calon-15"))
        again = submit(session, one, "B", tmp_path / "b")

        rows = cells_of(done.files[0])[1:]
        assert [row[-2:] for row in rows] == [
            ("Batik Cap", "21/06/2026"),
            ("Pembatik Tulis", "20/06/2026"),
        ]
        assert [row[14:18] for row in cells_of(again.files[0])[1:]] == [
            ("21/06/2026", None, "1", "62"),
            ("20/06/2026", None, "1", "16"),
        ]

    def test_only_who_is_proposed_or_accepted_and_ready_is_sent(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session, 5)
        seats = session.store.linked("candidate", "batch", [one])
        change(session, "candidate", seats[1].id, state="cadangan")
        change(session, "candidate", seats[2].id, state="diterima")
        change(session, "artisan", people[3], address=None)
        change(session, "artisan", people[4], consent="ditarik")

        done = submit(session, one, "B", tmp_path / "a")

        assert (done.rows, done.of) == (2, 4)
        assert [out.id for out in done.left_out] == [people[3], people[4]]
        assert f"{people[1]}: Cadangan." in done.words()
        kept = [row.artisan for row in frozen.rows_of(session, done.id)]
        assert kept == [people[0], people[2]]
        more = submit(session, one, "B", tmp_path / "b", order=Order(include_incomplete=True))
        assert (more.version, more.rows) == (2, 3)

    def test_the_files_are_in_the_vault_with_their_hashes(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, _ = batch(session)

        done = submit(
            session, one, "B", tmp_path / "kirim.zip", papers=["usulan", "kesediaan", "usulan"]
        )

        kept = versions(session, one)[0].files
        names = [
            "pengajuan-2026-1-v1.xlsx",
            "pengajuan-2026-1-v1-usulan.docx",
            "pengajuan-2026-1-v1-kesediaan.docx",
        ]
        assert done.files == (tmp_path / "kirim.zip",)
        with ZipFile(done.files[0]) as archive:
            assert archive.namelist() == names
            written = [archive.read(name) for name in names]
        assert [file["name"] for file in kept] == names
        assert [file["sha256"] for file in kept] == [
            hashlib.sha256(content).hexdigest() for content in written
        ]
        assert [attachments.content(session, file) for file in kept] == written
        assert list(tmp_path.glob(".*")) == []

    def test_no_name_of_a_person_is_in_a_files_name(self, session: Session, tmp_path: Path) -> None:
        one, _ = batch(session)

        done = submit(session, one, "Kepala Balai, Ibu Condurani", tmp_path / "a")

        assert [file.name for file in done.files] == ["pengajuan-2026-1-v1.xlsx"]

    def test_the_papers_say_what_the_workbook_and_its_letter_say(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session, proposal_letter="5/X", proposal_date="2026-05-10")
        change(session, "artisan", people[0], address=None)

        done = submit(
            session, one, "B", tmp_path / "a", papers=["usulan"], letter=Letter("6/X", "2026-05-11")
        )

        said = words_of(done.files[1])
        doubted = {finding.field for finding in done.findings if finding.id == one}
        assert doubted.isdisjoint({"proposal_letter", "proposal_date"})
        assert (done.rows, "2 (dua) orang" in said) == (2, True)
        assert "Gemlar Wungu A" not in said
        assert "5/X" not in said
        assert "6/X" in said
        assert "11 Mei 2026" in said

    @pytest.mark.parametrize(
        ("given", "kept"),
        [
            (None, Letter("5/X", "2026-05-10")),
            (Letter(), Letter("5/X", "2026-05-10")),
            (Letter("", "2026-05-11"), Letter("5/X", "2026-05-11")),
            (Letter("6/X"), Letter("6/X")),
            (Letter("6/X", "2026-05-12"), Letter("6/X", "2026-05-12")),
        ],
    )
    def test_what_is_not_said_of_the_letter_is_that_of_the_batch(
        self, session: Session, tmp_path: Path, given: Letter | None, kept: Letter
    ) -> None:
        one, _ = batch(session, 1, proposal_letter="5/X", proposal_date="2026-05-10")

        done = submit(session, one, "B", tmp_path / "a", papers=["usulan"], letter=given)

        assert versions(session, one)[0].letter == kept
        said = words_of(done.files[1])
        assert kept.number in said
        assert ("10 Mei 2026" in said) == (kept.day == "2026-05-10")

    def test_what_laptops_say_differently_of_a_place_is_told(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session, 2)
        place = session.store.linked("candidate", "artisan", people[:1])[0]
        change(session, "candidate", place.id, state="ditolak", reason="Mundur")
        theirs = Change("candidate", place.id, {"state": "diusulkan"})
        session.store.receive(
            [by_stranger(theirs), by_stranger(Change("batch", one, {"quota": 3}))]
        )

        done = submit(session, one, "B", tmp_path / "a")

        assert (done.rows, done.of) == (2, 2)
        said = [(f.id, f.field, f.blocking) for f in done.findings]
        assert said == [(one, "quota", True), (people[0], "state", True)]

    def test_a_later_stage_is_not_taken_back(self, session: Session, tmp_path: Path) -> None:
        one, _ = batch(session, state="uji")

        submit(session, one, "B", tmp_path / "a")

        assert values(session, "batch", one)["state"] == "uji"


class TestPreflight:
    def test_the_check_list_is_that_of_what_would_be_sent(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session)
        change(session, "artisan", people[1], address=None)

        form = blanko(tmp_path / "b.xlsx")
        for order in (
            *(None, Order("calon-15"), Order(template=form)),
            *(Order(include_incomplete=True), Order(template=form, include_incomplete=True)),
        ):
            found = preflight(session, "2026/1", order)
            sent = submit(session, one, "B", tmp_path / "a", order=order)
            assert (found.rows, found.of, found.left_out) == (sent.rows, sent.of, sent.left_out)
            assert found.rows + len(found.left_out) == len(people)
            assert set(sent.lines) <= set(found.lines)


class TestRefusing:
    @pytest.mark.parametrize("name", ["2026/2", "entah", "2026", ""])
    def test_a_batch_there_is_not(self, session: Session, tmp_path: Path, name: str) -> None:
        batch(session)
        with pytest.raises(WrongUse):
            submit(session, name, "B", tmp_path / "a")

    def test_nobody_to_send(self, session: Session, tmp_path: Path) -> None:
        one, people = batch(session, 1)
        with pytest.raises(WrongUse, match="penerima"):
            submit(session, one, "  ", tmp_path / "a")
        change(session, "artisan", people[0], nik=None)
        with pytest.raises(Refused, match="siap kirim"):
            submit(session, one, "B", tmp_path / "a")
        change(session, "batch", one, state="batal")
        with pytest.raises(Refused, match="dibatalkan"):
            submit(session, one, "B", tmp_path / "a")

        empty, _ = batch(session, 0, number=2)
        with pytest.raises(Refused, match="peserta"):
            submit(session, empty, "B", tmp_path / "a")
        assert list(tmp_path.glob("*")) == [tmp_path / "data"]
        assert versions(session, one) == []

    @pytest.mark.parametrize(
        ("said", "word"),
        [
            ({"quota": 0}, "Kuota"),
            ({"quota": None}, "Kuota"),
            ({"schemes": None}, "skema"),
            ({"schemes": ["pembatik_tulis", "batik_cap"]}, "lebih dari satu skema"),
        ],
    )
    def test_a_batch_that_nobody_can_be_nominated_for(
        self, session: Session, tmp_path: Path, said: dict[str, Any], word: str
    ) -> None:
        one, _ = batch(session)
        change(session, "batch", one, **said)

        with pytest.raises(Refused, match=word):
            submit(session, one, "B", tmp_path / "a")
        with pytest.raises(Refused, match=word):
            preflight(session, one)
        assert not (tmp_path / "a").exists()

    def test_nothing_is_frozen_where_writing_failed(self, session: Session, tmp_path: Path) -> None:
        one, _ = batch(session)
        (tmp_path / "keluar.zip").mkdir()

        with pytest.raises(Refused):
            submit(session, one, "B", tmp_path / "keluar.zip")
        with pytest.raises(Refused, match="Folder tujuan"):
            submit(session, one, "B", tmp_path / "tidak" / "ada.zip")
        with pytest.raises(WrongUse, match="entah"):
            submit(session, one, "B", tmp_path / "a", order=Order("entah"))
        with pytest.raises(WrongUse, match="sppd"):
            submit(session, one, "B", tmp_path / "a", papers=["sppd"])
        with pytest.raises(KnownProblem):
            submit(session, one, "B", tmp_path / "a", cancelled=lambda: True)

        assert versions(session, one) == []
        assert values(session, "batch", one)["state"] == "diusulkan"
        assert sorted(tmp_path.glob("*")) == [tmp_path / "data", tmp_path / "keluar.zip"]
        assert list(tmp_path.glob(".*")) == []

    def test_nothing_goes_out_that_was_not_frozen(
        self, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one, _ = batch(session)

        def fail(*_: object) -> None:
            raise Refused("Penyimpanan penuh.")

        monkeypatch.setattr(session.store, "commit", fail)
        with pytest.raises(Refused, match="penuh"):
            submit(session, one, "B", tmp_path / "a")

        assert not (tmp_path / "a" / "pengajuan-2026-1-v1.xlsx").exists()
        assert versions(session, one) == []

        (tmp_path / "kirim.zip").write_bytes(b"yang lama")
        with pytest.raises(Refused, match="penuh"):
            submit(session, one, "B", tmp_path / "kirim.zip")

        assert (tmp_path / "kirim.zip").read_bytes() == b"yang lama"
        assert sorted(one.name for one in tmp_path.iterdir()) == ["a", "data", "kirim.zip"]

    def test_half_of_the_files_do_not_stay_in_a_folder_with_others(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, _ = batch(session)
        out = tmp_path / "usb"
        (out / "pengajuan-2026-1-v1-usulan.docx").mkdir(parents=True)

        with pytest.raises(Refused, match="adalah folder"):
            submit(session, one, "B", out, papers=["usulan"])

        assert [file.name for file in out.iterdir()] == ["pengajuan-2026-1-v1-usulan.docx"]
        assert versions(session, one) == []


class TestAgain:
    def test_sending_again_is_the_next_version_in_the_same_folder(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session)
        first = submit(session, one, "B", tmp_path / "a")
        before = first.files[0].read_bytes()
        change(session, "artisan", people[0], phone="+6281200000777")

        second = submit(session, one, "B", tmp_path / "a", letter=Letter("9", "2026-05-11"))

        assert first.files[0].read_bytes() == before
        found = versions(session, one)
        assert [(v.version, v.id, v.rows) for v in found] == [(1, first.id, 3), (2, second.id, 3)]
        assert found[1].letter == Letter("9", "2026-05-11")
        changed = differences(session, first.id, second.id).changed
        assert [(c.artisan, c.heading, c.was, c.now) for c in changed] == [
            (people[0], "TELP", "081200000000", "081200000777")
        ]

    def test_nothing_is_different_while_nothing_changed(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, _ = batch(session)
        done = submit(session, one, "B", tmp_path / "a")

        assert not differences(session, done.id).any

    def test_who_sat_the_exam_already_is_nobody_new(self, session: Session, tmp_path: Path) -> None:
        one, people = batch(session, 3)
        seated = session.store.linked("candidate", "artisan", [people[2]])[0]
        change(session, "candidate", seated.id, state="kompeten")

        done = submit(session, one, "B", tmp_path / "a")

        assert done.rows == 2
        assert not differences(session, done.id).any

    def test_what_changed_since(self, session: Session, tmp_path: Path) -> None:
        one, people = batch(session, 4)
        done = submit(session, one, "B", tmp_path / "a")
        items = person(8)
        added = add(session, [*items, {"entity": "candidate", "values": seat(one, "$a8", 9)}])
        change(session, "artisan", people[0], full_name="Wungu Baru", email=None)
        change(session, "artisan", people[1], consent="ditarik")
        change(session, "artisan", people[2], **{DELETED: True})
        last = session.store.linked("candidate", "artisan", [people[3]])[0]
        change(session, "candidate", last.id, state="ditolak", reason="Pindah")

        found = differences(session, done.id)

        assert [(c.artisan, c.heading, c.was, c.now) for c in found.changed] == [
            (people[0], "NAMA ASESI", "GEMLAR WUNGU A", "WUNGU BARU")
        ]
        assert [one.artisan for one in found.added] == [added[0].id]
        reasons = {one.artisan: one.reason for one in found.left_out}
        assert reasons.keys() == set(people[1:])
        assert "ditarik" in reasons[people[1]]
        assert "tidak ada lagi" in reasons[people[2]]
        assert reasons[people[3]] == "Ditolak: Pindah."
        change(session, "candidate", last.id, **{DELETED: True})
        gone = {one.artisan: one.reason for one in differences(session, done.id).left_out}
        assert "daftar peserta" in gone[people[3]]

    def test_two_layouts_are_compared_by_their_headings(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, _ = batch(session)
        first = submit(session, one, "B", tmp_path / "a")
        second = submit(session, one, "B", tmp_path / "a", order=Order("calon-15"))

        found = differences(session, first.id, second.id)

        assert found.changed == ()
        assert "SKEMA SERTIFIKASI" in found.columns_added
        assert "KODE KOTA" in found.columns_gone
        assert replace(found, columns_added=()).any

    def test_what_was_sent_of_a_batch_that_is_gone(self, session: Session, tmp_path: Path) -> None:
        one, _ = batch(session)
        done = submit(session, one, "B", tmp_path / "a")
        change(session, "batch", one, **{DELETED: True})

        with pytest.raises(Refused, match="tidak ada lagi"):
            differences(session, done.id)
        assert rewrite(session, done.id, tmp_path / "b.xlsx").rows == 3

    def test_a_nought_is_not_nothing(self, session: Session, tmp_path: Path) -> None:
        one, people = batch(session, 1)
        skill = session.store.linked("skill", "artisan", people)[0]
        change(session, "skill", skill.id, experience_years=0)
        form, mapping = blanko(tmp_path / "b.xlsx"), {"Ukuran Baju": "skill.experience_years"}
        order = Order(template=form, mapping=mapping)
        done = submit(session, one, "B", tmp_path / "a", order=order)

        change(session, "skill", skill.id, experience_years=None)

        (found,) = differences(session, done.id).changed
        assert (found.heading, found.was, found.now) == ("Ukuran Baju", "0", "")


PLAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACROS = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"


def blanko(path: Path) -> Path:
    """A recipient's form: a title with the letter, headings, real dates, a total below."""
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "PESERTA, surat {{ nomor_surat }} untuk {{ penerima }}"
    for column, heading in enumerate(("No", "Nama", "NIK", "Tgl Lahir", "Ukuran Baju"), 1):
        sheet.cell(3, column, heading)
    for row in (4, 5):
        sheet.cell(row, 1, row - 3)
        sheet.cell(row, 4).number_format = "dd/mm/yyyy"
    sheet["B6"] = "Jumlah"
    book.save(path)
    return path


class TestTheirForm:
    def test_a_recipients_own_form_is_filled_and_frozen(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session)
        form = blanko(tmp_path / "blanko.xlsx")
        mapping = {"Ukuran Baju": {"fixed": "XL"}}
        order = Order(template=form, mapping=mapping)

        done = submit(session, one, "Balai", tmp_path / "a", order=order, letter=Letter("5/B"))

        rows = cells_of(done.files[0])
        assert rows[0][0] == "PESERTA, surat 5/B untuk Balai"
        assert rows[3][1:3] == ("Gemlar Wungu A", "3523085205800001")
        assert rows[3][3].date() == date(1980, 5, 12)
        assert rows[5][4] == "XL"
        assert rows[6][1] == "Jumlah"
        kept = frozen.rows_of(session, done.id)
        assert kept[0].cells == (1, "Gemlar Wungu A", "3523085205800001", date(1980, 5, 12), "XL")
        assert not differences(session, done.id).any

        form.unlink()
        change(session, "artisan", people[0], full_name="Lain", birth_date="1981-01-01")
        again = rewrite(session, done.id, tmp_path / "lagi.xlsx")
        assert cells_of(again.file) == rows
        changed = differences(session, done.id).changed
        assert [(c.heading, c.was, c.now) for c in changed] == [
            ("Nama", "Gemlar Wungu A", "Lain"),
            ("Tgl Lahir", "12/05/1980", "01/01/1981"),
        ]

    def test_what_stands_beside_the_list_is_there_again(
        self, session: Session, tmp_path: Path
    ) -> None:
        """An example with its size, and a table of codes that is longer than the list."""
        one, _ = batch(session)
        book = load_workbook(blanko(tmp_path / "blanko.xlsx"))
        book.active["B6"] = None
        for column, value in enumerate((1, "Contoh", "3523", "01/01/2000", "XXL"), 1):
            book.active.cell(4, column, value)
        for row in range(3, 12):
            book.active.cell(row, 7, row)
        book.save(tmp_path / "blanko.xlsx")

        order = Order(template=tmp_path / "blanko.xlsx")
        done = submit(session, one, "Balai", tmp_path / "a", order=order)

        rows = cells_of(done.files[0])
        assert [row[6] for row in rows[2:11]] == [*range(3, 12)]
        assert [row[4] for row in rows[3:]] == [None] * 8
        assert rows[5][1] is not None
        assert cells_of(rewrite(session, done.id, tmp_path / "lagi.xlsx").file) == rows

    def test_a_form_with_macros_stays_one(self, session: Session, tmp_path: Path) -> None:
        one, people = batch(session)
        form = tmp_path / "blanko.xlsm"
        with ZipFile(blanko(tmp_path / "b.xlsx")) as plain, ZipFile(form, "w") as archive:
            for name in plain.namelist():
                content = plain.read(name)
                if name == "[Content_Types].xml":
                    content = content.replace(PLAIN, MACROS)
                archive.writestr(name, content)

        done = submit(session, one, "Balai", tmp_path / "a", order=Order(template=form))

        assert done.files[0].name == "pengajuan-2026-1-v1.xlsm"
        change(session, "artisan", people[0], full_name="Lain")
        with pytest.raises(WrongUse, match="xlsm"):
            rewrite(session, done.id, tmp_path / "lagi.xlsx")
        again = rewrite(session, done.id, tmp_path / "lagi.xlsm")
        assert cells_of(again.file) == cells_of(done.files[0])

    def test_a_remembered_form_is_known(self, session: Session, tmp_path: Path) -> None:
        one, _ = batch(session)
        form = blanko(tmp_path / "blanko.xlsx")
        mapping = templates.look(session, form).mapping | {"E": {"fixed": "M"}}
        known = templates.remember(session, form, "Balai", "Blanko", mapping)

        done = submit(session, one, "Balai", tmp_path / "a", order=Order(template=form))

        assert values(session, "submission", done.id)["template"] == known.id
        assert cells_of(done.files[0])[3][4] == "M"


class TestRewriting:
    def test_what_happened_since_is_said(self, session: Session, tmp_path: Path) -> None:
        one, people = batch(session, 4)
        done = submit(session, one, "B", tmp_path / "a")
        change(session, "artisan", people[0], consent="ditarik")
        change(session, "artisan", people[1], **{DELETED: True})
        row = session.store.linked("sent_row", "artisan", [people[2]])[0]
        change(session, "sent_row", row.id, ERASE)

        again = rewrite(session, done.id, tmp_path / "lagi.xlsx")

        assert (again.rows, again.of) == (3, 4)
        assert [(finding.id, finding.message) for finding in again.findings] == [
            (people[0], WITHDRAWN_SINCE),
            (people[1], DELETED_SINCE),
            (None, ERASED_SINCE),
        ]
        assert all(finding.blocking for finding in again.findings)
        assert [row[0] for row in cells_of(again.file)[1:]] == ["1", "2", "4"]

    def test_a_layout_that_changed_since_changes_nothing_that_was_sent(
        self, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one, _ = batch(session)
        done = submit(session, one, "B", tmp_path / "a")
        columns = layouts.BNSP_19.columns
        later = replace(layouts.BNSP_19, columns=(*columns[:5], *columns[6:]), sheet="Lain")
        monkeypatch.setattr(layouts, "BNSP_19", later)

        again = rewrite(session, done.id, tmp_path / "lagi.xlsx")

        assert cells_of(again.file) == cells_of(done.files[0])
        with pytest.raises(Refused, match="tidak dikenal lagi"):
            differences(session, done.id)
        newer = submit(session, one, "B", tmp_path / "a")
        found = differences(session, done.id, newer.id)
        assert (found.changed, found.columns_gone) == ((), ("JENIS KELAMIN",))

    def test_it_tells_how_far_it_is_and_can_be_stopped(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, _ = batch(session)
        done = submit(session, one, "B", tmp_path / "a")
        told: list[tuple[int, int]] = []

        rewrite(session, done.id, tmp_path / "b.xlsx", progress=lambda n, of: told.append((n, of)))
        with pytest.raises(KnownProblem):
            rewrite(session, done.id, tmp_path / "c.xlsx", cancelled=lambda: True)

        assert told[-1] == (3, 3)
        assert not (tmp_path / "c.xlsx").exists()

    def test_refusals(self, session: Session, tmp_path: Path) -> None:
        one, _ = batch(session)
        done = submit(session, one, "B", tmp_path / "a")
        with pytest.raises(WrongUse, match="xlsx"):
            rewrite(session, done.id, tmp_path / "lagi.xlsm")
        with pytest.raises(Refused, match="tidak ada lagi"):
            rewrite(session, "entah", tmp_path / "lagi.xlsx")
        change(session, "submission", done.id, form_use="{}")
        with pytest.raises(Refused, match="tidak terbaca"):
            rewrite(session, done.id, tmp_path / "lagi.xlsx")
        assert not (tmp_path / "lagi.xlsx").exists()


CELLS = st.one_of(
    st.none(),
    st.text(),
    st.integers(),
    st.dates(),
    st.decimals(allow_nan=False),
    st.floats(allow_nan=False),
)


@given(st.lists(CELLS).map(tuple))
def test_a_kept_row_gives_the_same_cells_of_the_same_types(row: tuple[Cell, ...]) -> None:
    kept = frozen.row_cells(frozen.row_values(row))

    assert kept == row
    assert [type(cell) for cell in kept or ()] == [type(cell) for cell in row]


@pytest.mark.parametrize("text", [None, 5, "", "{}", "[true]", "[{}]", '[{"a": "1"}]', "[[1]]"])
def test_what_is_no_row_is_none(text: Any) -> None:
    assert frozen.row_cells(text) in (None, ())
    assert frozen.row_cells('[{"number": "1.50"}]') == (Decimal("1.50"),)


EDITS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(["full_name", "birth_date", "phone", "consent", "address", DELETED]),
        st.sampled_from(["Lain", "1970-01-01", "ditarik", {"raw": "?"}, None, True]),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS, st.sampled_from(["bnsp-19", "calon-15", "daftar-usulan"]))
def test_a_frozen_submission_gives_the_same_cells_for_ever(
    session: Session, tmp_path: Path, edits: list[tuple[int, str, Any]], layout: str
) -> None:
    number = session.store.setting("made") or "1"
    session.store.set_setting("made", str(int(number) + 1))
    one, people = batch(session, number=int(number))
    order = Order(layout, include_incomplete=True)
    done = submit(session, one, "B", tmp_path / number, order=order)
    for which, key, value in edits:
        change(session, "artisan", people[which], **{key: bool(value) if key == DELETED else value})
    session.office = {**session.office, "name": "Dinas Lain", "signer_name": "Orang Lain"}
    change(session, "batch", one, exam_date="2027-01-01", funding="apbn_kemenperin")
    for candidate in session.store.linked("candidate", "batch", [one])[: len(edits) % 3]:
        change(session, "candidate", candidate.id, **{DELETED: True})
    change_code(session, "education", "smk", {"label": f"Sekolah {number}"})

    again = rewrite(session, done.id, tmp_path / number / "lagi.xlsx")

    assert cells_of(again.file) == cells_of(done.files[0])
    assert again.rows == done.rows == len(people)
    assert {finding.id for finding in again.findings} <= {*people}
