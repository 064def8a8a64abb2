"""What is said of a submission: everybody is named, each thing once, and all of it beforehand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from batik_field.domain.errors import Refused
from batik_field.domain.operations import DELETED, Change
from batik_field.services.papers.applications import NO_ELEMENTS, NO_UNITS
from batik_field.services.session import Session
from batik_field.services.submissions import Line, Order, preflight, submit
from tests.services.batches import batch
from tests.services.test_submissions import blanko

NO_UNITS_YET = "tukang_lorod"


def change(session: Session, entity: str, record: str, **to: Any) -> None:
    session.store.commit([Change(entity, record, to)], "P")


def place(session: Session, artisan: str) -> str:
    return session.store.linked("candidate", "artisan", [artisan])[0].id


def said(lines: tuple[Line, ...]) -> list[str]:
    return [one.message for one in lines]


class TestEverybodyIsNamed:
    @pytest.mark.parametrize(
        ("state", "reason", "why"),
        [
            ("kompeten", None, "Sudah punya hasil: kompeten."),
            ("belum_kompeten", None, "Sudah punya hasil: belum kompeten."),
            ("tidak_hadir", None, "Sudah punya hasil: tidak hadir."),
            ("uji", None, "Sudah masuk uji; hasilnya belum dicatat."),
            ("cadangan", None, "Cadangan."),
            ("ditolak", "Pindah kerja.", "Ditolak: Pindah kerja."),
            ("ditolak", None, "Ditolak."),
            (None, None, "Keadaannya di angkatan ini belum dicatat."),
        ],
    )
    def test_who_is_not_proposed_any_more(
        self, session: Session, tmp_path: Path, state: str | None, reason: str | None, why: str
    ) -> None:
        one, people = batch(session)
        submit(session, one, "B", tmp_path / "a")
        change(session, "candidate", place(session, people[1]), state=state, reason=reason)

        found, sent = preflight(session, one), submit(session, one, "B", tmp_path / "a")

        left = [(out.id, out.name, out.reason) for out in sent.left_out]
        assert left == [(people[1], "Gemlar Wungu B", why)]
        assert (sent.rows, sent.of) == (2, 3)
        assert found.left_out == sent.left_out
        assert f"Tidak ikut ({people[1]}): {why}" in sent.words()
        assert "Gemlar" not in sent.words()

    def test_who_withdrew_or_is_gone(self, session: Session, tmp_path: Path) -> None:
        one, people = batch(session, 5)
        submit(session, one, "B", tmp_path / "a")
        change(session, "artisan", people[0], consent="ditarik")
        change(session, "artisan", people[1], consent="ditarik")
        change(session, "candidate", place(session, people[1]), state="kompeten")
        change(session, "artisan", people[2], **{DELETED: True})
        change(session, "candidate", place(session, people[3]), **{DELETED: True})

        sent = submit(session, one, "B", tmp_path / "a")

        assert {out.id: out.reason for out in sent.left_out} == {
            people[0]: "Persetujuan ditarik.",
            people[1]: "Sudah punya hasil: kompeten. Persetujuan ditarik.",
            people[2]: "Pengrajin ini tidak ada lagi.",
            people[3]: "Tidak lagi dalam daftar peserta angkatan.",
        }
        assert (sent.rows, sent.of) == (1, 5)

    def test_nobody_waits_any_more(self, session: Session, tmp_path: Path) -> None:
        one, people = batch(session, 2)
        for artisan in people:
            change(session, "candidate", place(session, artisan), state="kompeten")

        found = preflight(session, one)

        assert [out.id for out in found.left_out] == people
        with pytest.raises(Refused, match="sudah diuji") as refused:
            submit(session, one, "B", tmp_path / "a")
        assert found.refusal == str(refused.value)

    def test_a_batch_of_reserves_is_not_said_to_be_over(self, session: Session) -> None:
        one, people = batch(session, 2)
        for artisan in people:
            change(session, "candidate", place(session, artisan), state="cadangan")

        assert "semuanya cadangan, ditolak, atau sudah diuji" in preflight(session, one).refusal


class TestInTheSameWords:
    def test_a_label_stands_once_and_each_reason_once(self, session: Session) -> None:
        one, people = batch(session, 2)
        nik = session.store.record("artisan", people[1])
        assert nik is not None
        change(session, "artisan", people[0], nik=nik.values["nik"], address=None, phone=None)

        first = preflight(session, one).left_out[0].reason

        assert first.count("NIK") == 1
        assert ".;" not in first
        assert first.count("belum diisi") == 2

    def test_a_document_is_told_as_in_the_check_list(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session, 1)
        photo = session.store.linked("document", "artisan", people)[1]
        change(session, "document", photo.id, **{DELETED: True})

        found = preflight(session, one, papers=["apl01"])
        sent = submit(session, one, "B", tmp_path / "a", papers=["apl01"])

        words = [one for one in said(found.lines) if "foto" in one.lower()]
        assert words == ["Pas foto: catat dokumennya."]
        assert words == [one for one in said(sent.lines) if "foto" in one.lower()]

    def test_an_answer_missing_in_workbook_and_paper_is_one_line(self, session: Session) -> None:
        one, people = batch(session, 1)
        change(session, "artisan", people[0], phone=None)
        order = Order(include_incomplete=True)

        found = preflight(session, one, order, papers=["apl01", "kesediaan"])

        lines = [line for line in found.lines if line.field == "phone"]
        assert [(line.entity, line.artisan) for line in lines] == [("artisan", people[0])]
        assert lines[0].finding.blocking


class TestSchemes:
    def test_what_a_scheme_lacks_is_told_once_and_leads_to_it(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session, schemes=[NO_UNITS_YET])
        for artisan in people:
            change(session, "candidate", place(session, artisan), scheme=NO_UNITS_YET)

        found = preflight(session, one, papers=["apl01"])
        sent = submit(session, one, "B", tmp_path / "a", papers=["apl01"])

        for lines in (found.lines, sent.lines):
            about = [line for line in lines if line.entity == "scheme"]
            assert said(tuple(about)).count(NO_UNITS) == 1
            assert {line.name for line in about} == {"Skema Tukang Lorod (3 orang)"}
            assert {(line.record, line.artisan) for line in about} == {(NO_UNITS_YET, "")}

    def test_a_paper_that_cannot_be_written_is_said_before(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, _ = batch(session)

        found = preflight(session, one, papers=["kesediaan", "apl02"])

        assert NO_ELEMENTS in said(found.lines)
        with pytest.raises(Refused) as refused:
            submit(session, one, "B", tmp_path / "a", papers=["kesediaan", "apl02"])
        assert found.refusal == str(refused.value)


class TestColumns:
    def test_what_stays_empty_is_told_once_for_each_column(
        self, session: Session, tmp_path: Path
    ) -> None:
        one, people = batch(session)
        change(session, "artisan", people[0], email="a@contoh.id")
        change(session, "candidate", place(session, people[2]), assessor="MET.1")

        found, sent = preflight(session, one), submit(session, one, "B", tmp_path / "a")

        told = {line.message: line for line in sent.lines if line.is_note}
        assert list(told) == [
            "Kolom “EMAIL” kosong untuk 2 dari 3 orang.",
            "Kolom “KODE JADWAL” kosong untuk semua 3 orang.",
            "Kolom “NOMOR REGISTRASI ASESOR” kosong untuk 2 dari 3 orang.",
        ]
        email, schedule, _ = told.values()
        assert (email.entity, email.record, email.field) == ("artisan", people[1], "email")
        assert (schedule.entity, schedule.record, schedule.field) == ("batch", one, "schedule_code")
        assert set(sent.lines) <= set(found.lines)
        assert sent.findings == ()
        assert all(message in sent.words() for message in told)

    def test_a_recipients_column_that_nothing_fills(self, session: Session, tmp_path: Path) -> None:
        one, _ = batch(session)
        order = Order(template=blanko(tmp_path / "blanko.xlsx"))

        found = preflight(session, one, order)

        about = [words for words in said(found.lines) if "Ukuran Baju" in words]
        assert about == ["Kolom “Ukuran Baju” kosong untuk semua 3 orang."]

    def test_a_cell_that_spoke_for_itself_is_not_counted(self, session: Session) -> None:
        one, people = batch(session)
        change(session, "artisan", people[0], phone=None)

        found = preflight(session, one, Order(include_incomplete=True))

        assert not [words for words in said(found.lines) if "Kolom “TELP”" in words]


EDITS = st.lists(
    st.one_of(
        st.tuples(
            st.just("artisan"),
            st.integers(0, 2),
            st.sampled_from(["nik", "phone", "birth_date", "email", "consent", "village"]),
            st.sampled_from([None, {"raw": "?"}, "ditarik", "terbatas", "3523085205800001"]),
        ),
        st.tuples(
            st.just("candidate"),
            st.integers(0, 2),
            st.just("state"),
            st.sampled_from(["kompeten", "ditolak", "cadangan", "uji", "diterima"]),
        ),
        st.tuples(
            st.just("candidate"),
            st.integers(0, 2),
            st.just("scheme"),
            st.sampled_from(["batik_cap", NO_UNITS_YET]),
        ),
        st.tuples(
            st.just("skill"),
            st.integers(0, 2),
            st.sampled_from(["scheme", "skill"]),
            st.sampled_from([None, {"raw": "?"}]),
        ),
        st.tuples(st.just("document"), st.integers(0, 8), st.just(DELETED), st.just(True)),
    ),
    max_size=6,
)
PAPERS = st.lists(st.sampled_from(["apl01", "kesediaan", "usulan", "apl02"]), max_size=2)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    EDITS,
    PAPERS,
    st.sampled_from([Order(), Order("calon-15"), Order(include_incomplete=True), None]),
)
def test_nothing_is_said_after_freezing_that_was_not_said_before(
    session: Session,
    tmp_path: Path,
    edits: list[tuple[str, int, str, Any]],
    papers: list[str],
    order: Order | None,
) -> None:
    number = int(session.store.setting("made") or "1")
    session.store.set_setting("made", str(number + 1))
    one, people = batch(session, number=number)
    for entity, which, key, value in edits:
        records = session.store.linked(entity, "artisan", people) if entity != "artisan" else ()
        record = records[which % len(records)].id if records else people[which]
        change(session, entity, record, **{key: value})
    form = blanko(tmp_path / f"{number}.xlsx")
    order = order or Order(template=form)

    found = preflight(session, one, order, recipient="B", papers=papers)
    out = tmp_path / str(number)
    if found.refusal:
        with pytest.raises(Refused) as refused:
            submit(session, one, "B", out, order=order, papers=papers)
        assert found.refusal == str(refused.value)
        return
    sent = submit(session, one, "B", out, order=order, papers=papers)

    assert set(sent.lines) <= set(found.lines)
    assert (found.rows, found.of, found.left_out) == (sent.rows, sent.of, sent.left_out)
    aside = {line.finding.id for line in sent.lines if line.is_note} - {None}
    assert sent.rows + len(sent.left_out) == sent.of == len(people) - len(aside)
    keys = [(line.artisan, line.name, line.message) for line in found.lines]
    assert len(keys) == len(set(keys))


def test_who_has_no_place_and_was_never_sent_is_nobody_to_name(
    session: Session, tmp_path: Path
) -> None:
    one, people = batch(session, 2)
    change(session, "candidate", place(session, people[1]), **{DELETED: True})

    sent = submit(session, one, "B", tmp_path / "a")

    assert (sent.rows, sent.of, sent.left_out) == (1, 1, ())
