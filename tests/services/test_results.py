"""Results: all of a list or nothing, the same list twice changes nothing, two certificates each."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from batik_field.domain.errors import KnownProblem, Refused, WrongUse
from batik_field.domain.operations import DELETED, Change, Stamp, write_operation
from batik_field.services.adding import add
from batik_field.services.ranking import ranking
from batik_field.services.result_lists import look_at_results
from batik_field.services.results import batch_of, read_list, read_results, record_results
from batik_field.services.session import Session
from batik_field.services.submissions import submit
from tests.services.batches import batch, person, seat


@pytest.fixture(autouse=True)
def later(clock: Any) -> None:
    clock.now = datetime(2026, 9, 1, 9)


def values(session: Session, entity: str, record: str) -> Any:
    found = session.store.record(entity, record)
    assert found is not None
    return found.values


def test_a_batch_that_is_gone_leaves_the_other_to_be_meant(session: Session) -> None:
    one, [artisan] = batch(session, people=1)
    other = {"year": 2025, "number": 9, "certifier": "bbspjikb", "quota": 5}
    items = [
        {"entity": "batch", "ref": "$b", "values": other},
        {"entity": "candidate", "values": seat("$b", artisan, 1)},
    ]
    gone = add(session, items)[0].id
    results = read_results([{"id": artisan, "result": "kompeten"}])
    with pytest.raises(WrongUse, match="beberapa angkatan"):
        batch_of(session, results)

    session.store.commit([Change("batch", gone, {DELETED: True})], "P")

    assert batch_of(session, results) == one


def linked(session: Session, entity: str, artisan: str) -> list[Any]:
    return [one.values for one in session.store.linked(entity, "artisan", [artisan])]


def certificate(kind: str, number: str, **other: Any) -> dict[str, Any]:
    return {"kind": kind, "number": number, "issuer": "LSP", "issued": "2026-07-01", **other}


def competent(artisan: str, number: int, **other: Any) -> dict[str, Any]:
    both = [certificate("balai", f"B {number}"), certificate("kementerian", f"K {number}")]
    return {"id": artisan, "result": "kompeten", "certificates": both, **other}


def test_everything_of_a_list_is_saved_at_once(session: Session) -> None:
    one, people = batch(session)
    given = [
        competent(people[0], 1, date="2026-06-22", tutor=True),
        {"id": people[1], "result": "belum_kompeten", "reason": "Pewarnaan"},
        {"id": people[2], "result": "tidak_hadir", "date": "2026-06-20"},
    ]

    done = record_results(session, "2026/1", read_results(given))

    assert done.finished
    assert done.findings == ()
    first, second, third = (linked(session, "candidate", who)[0] for who in people)
    assert (first["state"], first["result_date"], first["tutor"]) == (
        "kompeten",
        "2026-06-22",
        True,
    )
    assert (second["state"], second["reason"]) == ("belum_kompeten", "Pewarnaan")
    assert second["result_date"] == "2026-06-20", "the day of the exam"
    assert third["state"] == "tidak_hadir"
    held = {c["kind"]: c for c in linked(session, "certificate", people[0])}
    assert held.keys() == {"balai", "kementerian"}
    assert {c["expires"] for c in held.values()} == {"2029-07-01"}
    assert {c["scheme"] for c in held.values()} == {"pembatik_tulis"}
    assert values(session, "batch", one)["state"] == "selesai"
    helped = [linked(session, "facilitation", who) for who in people]
    assert [len(one) for one in helped] == [1, 1, 0]
    assert (helped[0][0]["kind"], helped[0][0]["year"]) == ("sertifikasi", 2026)
    assert helped[0][0]["funder"] == "apbd_kabupaten"


def test_the_same_list_twice_changes_nothing(session: Session) -> None:
    one, people = batch(session)
    given = read_results([competent(who, n) for n, who in enumerate(people)])
    record_results(session, one, given)

    again = record_results(session, one, given)

    assert again.saved == ()
    assert again.finished
    assert len(linked(session, "certificate", people[0])) == 2


def test_a_result_settles_what_two_laptops_said(session: Session) -> None:
    one, [artisan] = batch(session, people=1)
    results = read_results([{"id": artisan, "result": "kompeten"}])
    record_results(session, one, results)
    [seated] = session.store.linked("candidate", "artisan", [artisan])
    stamp = Stamp(
        "f" * 16, "a" * 32, 1, "", "t", 99, "2026-09-01T09:30:00+07:00", "", "B", "", "", 1
    )
    other = Change("candidate", seated.id, {"state": "belum_kompeten"})
    session.store.receive([write_operation(other, stamp, {}, frozenset())])
    [seated] = session.store.linked("candidate", "artisan", [artisan])
    assert "state" in seated.conflicts

    record_results(session, one, results)

    [seated] = session.store.linked("candidate", "artisan", [artisan])
    assert (seated.values["state"], seated.conflicts) == ("kompeten", {})
    assert record_results(session, one, results).saved == ()


def test_a_part_of_the_list_leaves_the_batch_open(session: Session) -> None:
    one, people = batch(session)

    done = record_results(session, one, read_results([competent(people[0], 1)]))

    assert not done.finished
    assert values(session, "batch", one)["state"] == "diusulkan"


def test_a_reserve_needs_no_result(session: Session) -> None:
    one, people = batch(session)
    reserve = session.store.linked("candidate", "artisan", [people[2]])[0]
    session.store.commit([Change("candidate", reserve.id, {"state": "cadangan"})], "P")

    given = [competent(who, n) for n, who in enumerate(people[:2])]

    assert record_results(session, one, read_results(given)).finished


@pytest.mark.parametrize("state", ["cadangan", "ditolak", None])
def test_a_result_of_who_was_not_on_the_list_is_saved_and_said(
    session: Session, state: str | None
) -> None:
    one, people = batch(session, 1)
    seat = session.store.linked("candidate", "artisan", people)[0]
    session.store.commit([Change("candidate", seat.id, {"state": state})], "P")

    done = record_results(session, one, read_results([competent(people[0], 1)]))

    assert [(f.id, f.field, f.blocking) for f in done.findings] == [(people[0], "state", False)]
    assert linked(session, "candidate", people[0])[0]["state"] == "kompeten"
    assert done.finished


def test_a_stranger_is_refused_and_nothing_is_saved(session: Session) -> None:
    one, people = batch(session)
    stranger = add(session, person(9))[0].id
    given = [competent(people[0], 1), {"id": stranger, "result": "kompeten"}]

    with pytest.raises(Refused, match=r"Hasil ke-2.*bukan peserta"):
        record_results(session, one, read_results(given))

    assert linked(session, "candidate", people[0])[0]["state"] == "diusulkan"
    assert linked(session, "certificate", people[0]) == []


def test_the_scheme_or_the_typed_day_says_otherwise(session: Session) -> None:
    one, people = batch(session, 2)
    add(session, [{"entity": "scheme", "values": {"scheme": "pembatik_tulis", "years": 5}}])
    typed = certificate("kementerian", "K", expires="2027-01-01")
    given = [
        competent(people[0], 1),
        {"id": people[1], "result": "kompeten", "certificates": [typed]},
    ]

    record_results(session, one, read_results(given))

    ends = {c["expires"] for c in linked(session, "certificate", people[0])}
    assert ends == {"2031-07-01"}
    assert linked(session, "certificate", people[1])[0]["expires"] == "2027-01-01"


def test_a_correction_changes_the_certificate_it_means(session: Session) -> None:
    one, people = batch(session, 1)
    record_results(session, one, read_results([competent(people[0], 1)]))
    better = certificate("balai", "B 77", issued="2026-07-09")
    item = {"id": people[0], "result": "kompeten", "certificates": [better]}

    record_results(session, one, read_results([item]))

    held = {c["kind"]: c for c in linked(session, "certificate", people[0])}
    assert (held["balai"]["number"], held["balai"]["expires"]) == ("B 77", "2029-07-09")
    assert held["kementerian"]["number"] == "K 1"
    with pytest.raises(Refused, match="memegang sertifikat"):
        record_results(session, one, read_results([{"id": people[0], "result": "tidak_hadir"}]))


def test_the_result_of_a_deleted_person_is_refused(session: Session) -> None:
    one, people = batch(session)
    given = read_results([competent(who, n) for n, who in enumerate(people)])
    session.store.commit([Change("artisan", people[1], {DELETED: True}, "delete")], "P")

    with pytest.raises(Refused, match="Hasil ke-2: orang ini sudah dihapus"):
        record_results(session, one, given)

    assert linked(session, "certificate", people[0]) == []
    seen = look_at_results(session, one, given)
    assert [result.artisan for result in seen.results] == [people[0], people[2]]
    assert len(seen.problems) == 1
    assert record_results(session, one, seen.results).saved


def test_who_was_absent_after_all_was_not_facilitated(session: Session) -> None:
    one, people = batch(session, 1)
    record_results(session, one, read_results([{"id": people[0], "result": "belum_kompeten"}]))
    assert len(linked(session, "facilitation", people[0])) == 1

    record_results(session, one, read_results([{"id": people[0], "result": "tidak_hadir"}]))

    assert linked(session, "facilitation", people[0]) == []


def test_who_was_absent_this_time_keeps_the_help_of_her_other_exam(session: Session) -> None:
    one, people = batch(session, 1)
    record_results(session, one, read_results([{"id": people[0], "result": "belum_kompeten"}]))
    again = {"year": 2026, "number": 2, "certifier": "bbspjikb", "funding": "apbd_tuban"}
    items = [
        {"entity": "batch", "ref": "$b", "values": {**again, "schemes": ["pembatik_tulis"]}},
        {"entity": "candidate", "values": seat("$b", people[0], 1)},
    ]
    second = add(session, items)[0].id

    for result in ("tidak_hadir", "belum_kompeten", "tidak_hadir"):
        record_results(session, second, read_results([{"id": people[0], "result": result}]))

        assert len(linked(session, "facilitation", people[0])) == 1


def test_the_exam_of_this_batch_says_nothing_against_its_candidates(session: Session) -> None:
    one, people = batch(session, 1)
    rule = {"batch": one, "text": "Belum pernah", "rule": "belum_difasilitasi"}
    add(session, [{"entity": "criterion", "values": rule}])

    record_results(session, one, read_results([competent(people[0], 1)]))

    assert len(linked(session, "facilitation", people[0])) == 1
    (her,) = ranking(session, one).people
    assert (her.met, her.of, her.flags) == (1, 1, ())
    before = {"artisan": people[0], "kind": "sertifikasi", "year": 2022, "what": "Uji lama"}
    add(session, [{"entity": "facilitation", "values": before}])
    (her,) = ranking(session, one).people
    assert (her.met, [flag.kind for flag in her.flags]) == (0, ["facilitated"])


def test_a_number_in_another_spelling_is_the_same_certificate(session: Session) -> None:
    one, people = batch(session, 1)
    typed = {"artisan": people[0], **certificate("balai", "BBK-01/ 2026")}
    add(session, [{"entity": "certificate", "values": typed}])
    given = [certificate("balai", "bbk-01/2026")]

    done = record_results(
        session,
        one,
        read_results([{"id": people[0], "result": "kompeten", "certificates": given}]),
    )

    (held,) = linked(session, "certificate", people[0])
    assert (held["number"], done.findings) == ("bbk-01/2026", ())


@pytest.mark.parametrize(("source", "helped"), [("1", 1), ("3", 0), ("4", 0)])
def test_only_public_money_is_facilitation(session: Session, source: str, helped: int) -> None:
    one, people = batch(session, 1, funding="lain", budget_source=source)

    record_results(session, one, read_results([competent(people[0], 1)]))

    assert len(linked(session, "facilitation", people[0])) == helped


def test_unknown_funding_is_said(session: Session) -> None:
    one, people = batch(session, 1, funding=None)

    done = record_results(session, one, read_results([competent(people[0], 1)]))

    assert [(f.field, f.blocking) for f in done.findings] == [("funding", False)]
    assert linked(session, "facilitation", people[0]) == []


@pytest.mark.parametrize("gone", [False, True])
def test_a_number_typed_twice_writes_over_no_certificate_of_another_batch(
    session: Session, gone: bool
) -> None:
    """Of a batch that is gone it is the same one: the batch was written down anew."""
    one, [artisan] = batch(session, people=1)
    other = {"year": 2025, "number": 9, "certifier": "bbspjikb", "quota": 5, "funding": "apbn"}
    items = [
        {"entity": "batch", "ref": "$b", "values": other},
        {"entity": "candidate", "values": seat("$b", artisan, 1)},
    ]
    earlier = add(session, items)[0].id

    def passed(issued: str) -> Any:
        held = [certificate("balai", "12/BB", issued=issued)]
        return read_results([{"id": artisan, "result": "kompeten", "certificates": held}])

    record_results(session, earlier, passed("2025-07-01"))
    session.store.commit([Change("batch", earlier, {DELETED: gone})], "P")
    found = record_results(session, one, passed("2026-07-01")).findings

    days = [held["issued"] for held in linked(session, "certificate", artisan)]
    assert sorted(days) == (["2026-07-01"] if gone else ["2025-07-01", "2026-07-01"])
    assert [finding.field for finding in found] == ([] if gone else ["number"])


def test_numbers_that_stand_twice_are_flagged_over_all_certificates(session: Session) -> None:
    one, people = batch(session, 2)
    other = add(session, person(9))[0].id
    old = {"artisan": other, "kind": "balai", "number": "b 1", "issued": "2022-01-01"}
    add(session, [{"entity": "certificate", "values": old}])
    given = read_results([competent(who, n) for n, who in enumerate(people)])

    done = record_results(session, one, given)

    assert [(f.id, f.field, f.blocking) for f in done.findings] == [(people[1], "number", True)]
    assert record_results(session, one, given).findings == done.findings


def test_what_is_missing_on_a_certificate_is_a_finding(session: Session) -> None:
    one, people = batch(session, 1)
    bare = {"kind": "kementerian", "issued": "2027-01-01"}
    item = {"id": people[0], "result": "kompeten", "date": "31/02/2026", "certificates": [bare]}

    done = record_results(session, one, read_results([item]))

    assert {f.field for f in done.findings} == {"result_date", "number", "issuer", "issued"}
    assert {f.id for f in done.findings} == {people[0]}


@pytest.mark.parametrize(
    "items",
    [
        {},
        [5],
        [{"id": "a"}],
        [{"id": "a", "result": "K"}],
        [{"id": "", "result": "kompeten"}],
        [{"id": "a", "result": "kompeten", "nilai": 5}],
        [{"id": "a", "result": "kompeten", "certificates": {}}],
        [{"id": "a", "result": "kompeten", "certificates": [{"number": "1"}]}],
        [{"id": "a", "result": "kompeten", "certificates": [{"kind": "balai", "artisan": "b"}]}],
        [{"id": "a", "result": "kompeten", "tutor": "ya"}],
    ],
)
def test_another_shape_is_wrong_use(items: Any) -> None:
    with pytest.raises(WrongUse):
        read_results(items)


def test_contradictions_and_empty_lists(session: Session) -> None:
    one, people = batch(session, 1)
    twice = [competent(people[0], 1), {"id": people[0], "result": "tidak_hadir"}]
    two_alike = [certificate("balai", "1"), certificate("balai", "2")]
    for items in (
        twice,
        [competent(people[0], 1) | {"result": "belum_kompeten"}],
        [{"id": people[0], "result": "kompeten", "certificates": two_alike}],
        [],
    ):
        with pytest.raises(KnownProblem):
            record_results(session, one, read_results(items))
    session.store.commit([Change("batch", one, {"state": "batal"})], "P")
    with pytest.raises(Refused, match="dibatalkan"):
        record_results(session, one, read_results([competent(people[0], 1)]))
    assert linked(session, "candidate", people[0])[0]["state"] == "diusulkan"


class TestLists:
    def test_the_list_that_was_sent_comes_back_with_marks(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session)
        sent = submit(session, one, "B", tmp_path / "a").files[0]
        book = load_workbook(sent)
        for row, mark in ((2, "K"), (3, "bk "), (4, None)):
            book.active.cell(row, 19, mark)
        book.save(tmp_path / "hasil.xlsx")

        results = read_list(session, one, tmp_path / "hasil.xlsx")

        assert [(r.artisan, r.state) for r in results] == [
            (people[0], "kompeten"),
            (people[1], "belum_kompeten"),
        ]
        assert not record_results(session, one, results).finished

    @pytest.mark.parametrize("comma", [",", ";", "\t"])
    def test_a_csv(self, session: Session, tmp_path: Path, comma: str) -> None:
        one, people = batch(session)
        lines = [("Nama", "NIK", "Hasil"), ("A", "3523.0852.0580.0002", "Tidak hadir")]
        file = tmp_path / "hasil.csv"
        file.write_text("\n".join(comma.join(line) for line in lines), "utf-8")

        (result,) = read_list(session, one, file)

        assert (result.artisan, result.state) == (people[1], "tidak_hadir")

    @pytest.mark.parametrize("mark", ["K", "'K", "k.", "(K)", "Kompeten", "K O M P E T E N"])
    def test_excels_mark_of_a_text_is_none_of_the_nik(
        self, session: Session, tmp_path: Path, mark: str
    ) -> None:
        one, people = batch(session)
        file = tmp_path / "hasil.csv"
        file.write_text(f"NIK,K/BK\n'3523085205800002,{mark}\n", "utf-8")

        (result,) = read_list(session, one, file)

        assert (result.artisan, result.state) == (people[1], "kompeten")

    @pytest.mark.parametrize("mark", ["Kompeten?", "K ?", "K*", "K/BK", "?", "~K"])
    def test_a_doubtful_mark_is_asked_about(
        self, session: Session, tmp_path: Path, mark: str
    ) -> None:
        one, _ = batch(session)
        file = tmp_path / "hasil.csv"
        file.write_text(f"NIK,K/BK\n3523085205800002,{mark}\n", "utf-8")

        with pytest.raises(Refused, match=r"Baris 2: tulis K, BK"):
            read_list(session, one, file)

    def test_a_nik_nobody_understood_stops_no_list(self, session: Session, tmp_path: Path) -> None:
        one, people = batch(session)
        wrong = Change("artisan", people[0], {"nik": {"raw": "3523x"}})
        session.store.commit([wrong], "P")
        file = tmp_path / "hasil.csv"
        file.write_text("NIK,K/BK\n3523085205800002,K\n", "utf-8")

        (result,) = read_list(session, one, file)

        assert result.artisan == people[1]

    def test_a_nik_of_two_candidates_is_nobodys_result(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session)
        twin = Change("artisan", people[2], {"nik": "3523085205800002"})
        session.store.commit([twin], "P")
        file = tmp_path / "hasil.csv"
        file.write_text("NIK,K/BK\n3523085205800002,K\n", "utf-8")

        with pytest.raises(Refused, match=r"Baris 2: dua peserta"):
            read_list(session, one, file)

    def test_bad_lists_name_the_row_and_no_nik(self, session: Session, tmp_path: Path) -> None:
        one, _ = batch(session)
        nik = "3523085205809999"
        for rows, word in (
            ([("Nama", "Kota")], "NIK dan K/BK"),
            ([("NIK", "K/BK"), (nik, "K")], "Baris 2"),
            ([("NIK", "K/BK"), (nik, "lulus")], "Baris 2"),
            ([("NIK", "K/BK"), (float(nik), "K")], "teks"),
            ([("NIK", "K/BK"), ("3,52308E+15", "K")], "teks"),
            ([("NIK", "K/BK"), (None, "K")], "NIK-nya kosong"),
        ):
            book = Workbook()
            for row in rows:
                book.active.append(row)
            book.save(tmp_path / "hasil.xlsx")
            with pytest.raises(KnownProblem, match=word) as told:
                read_list(session, one, tmp_path / "hasil.xlsx")
            assert nik not in str(told.value)

    def test_hostile_lists_are_refused_with_a_sentence(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, _ = batch(session)
        book = Workbook()
        book.active.append(("NIK", "K/BK"))
        book.save(tmp_path / "kecil.xlsx")
        book.active["XFD1048576"] = "jauh"
        book.save(tmp_path / "jauh.xlsx")
        with ZipFile(tmp_path / "kecil.xlsx") as old:
            parts = {name: old.read(name) for name in old.namelist()}
        sheet = "xl/worksheets/sheet1.xml"
        for name, told in (
            ("bom.xlsx", parts[sheet] + b" " * 60_000_000),
            ("entitas.xlsx", b'<!DOCTYPE x [<!ENTITY a "b">]>' + parts[sheet]),
        ):
            with ZipFile(tmp_path / name, "w", ZIP_DEFLATED) as new:
                for part, content in {**parts, sheet: told}.items():
                    new.writestr(part, content)
        (tmp_path / "panjang.csv").write_text(f'NIK,K/BK\n"{"x" * 200_000}', "utf-8")

        for name in ("jauh.xlsx", "bom.xlsx", "entitas.xlsx", "panjang.csv"):
            with pytest.raises(Refused, match="tidak dapat dibaca"):
                read_list(session, one, tmp_path / name)

    def test_a_tired_list_is_read_as_it_was_meant(self, session: Session, tmp_path: Path) -> None:
        one, people = batch(session)
        niks = [session.store.record("artisan", who) for who in people]
        book = Workbook()
        sheet = book.active
        sheet.append(("DAFTAR HASIL UJI KOMPETENSI BATIK",))
        sheet.merge_cells("A1:D1")
        sheet.append(())
        sheet.append(("NO", "NAMA PESERTA", "N I K", "HASIL (K/BK)"))
        for number, (record, mark) in enumerate(zip(niks, ("Kompeten", "bk", " K "), strict=True)):
            assert record is not None
            name = str(record.values["full_name"]).upper()
            sheet.append((number + 1, name, f"{record.values['nik']} ", mark))
        sheet.append(())
        sheet.append(("K = Kompeten", None, None, "Yogyakarta, 1 Juli 2026"))
        book.save(tmp_path / "hasil.xlsx")

        results = read_list(session, one, tmp_path / "hasil.xlsx")

        assert [r.artisan for r in results] == people
        assert [r.state for r in results] == ["kompeten", "belum_kompeten", "kompeten"]

    def test_each_row_that_cannot_be_taken_is_told(self, session: Session, tmp_path: Path) -> None:
        one, _ = batch(session)
        rows = "3523085205800002,K\n3523085205809999,K\n3523085205800002,BK\n1,K\n"
        (tmp_path / "hasil.csv").write_text(f"NIK,K/BK\n{rows}", "utf-8")

        with pytest.raises(Refused) as told:
            read_list(session, one, tmp_path / "hasil.csv")

        lines = str(told.value).splitlines()
        assert [line.partition(":")[0] for line in lines] == ["Baris 3", "Baris 4", "Baris 5"]

    @pytest.mark.parametrize("inside", [b"Workbook", "EncryptedPackage".encode("utf-16-le")])
    def test_old_and_locked_lists_are_called_lists(
        self, session: Session, tmp_path: Path, inside: bytes
    ) -> None:
        one, _ = batch(session)
        (tmp_path / "hasil.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + inside)

        with pytest.raises(Refused, match="Daftar hasil ini") as told:
            read_list(session, one, tmp_path / "hasil.xls")

        assert "emplat" not in str(told.value)

    @pytest.mark.parametrize("name", ["hasil.xlsx", "hasil.csv", "tidak_ada.xlsx"])
    def test_files_that_cannot_be_read(self, session: Session, tmp_path: Path, name: str) -> None:
        one, _ = batch(session)
        for known in ("hasil.xlsx", "hasil.csv"):
            (tmp_path / known).write_bytes(b"\xff\x00PK")
        with pytest.raises(Refused, match="tidak dapat dibaca"):
            read_list(session, one, tmp_path / name)
