"""A paper claims nothing that the records contradict or that nobody has recorded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from batik_field.services import papers
from batik_field.services.adding import add
from batik_field.services.papers.applications import NO_PURPOSE
from batik_field.services.papers.batches import NOT_ALL_WILLING
from batik_field.services.papers.desk import DOTS, MISSING
from batik_field.services.papers.people import HELP_UNCLEAR, HELPED_BEFORE
from batik_field.services.session import Session
from tests.services.papers_world import ODD_NAME, World, build
from tests.services.test_papers import text_of, with_results

WILLING = "Calon peserta telah menyatakan kesediaannya"


@pytest.fixture
def world(session: Session) -> World:
    """Three candidates of one batch."""
    return build(session)


def proposal(session: Session, world: World, folder: Path) -> tuple[str, papers.Receipt]:
    receipt = papers.write(session, "usulan", [world.batch], folder / "usulan.docx")
    return " ".join(text_of(receipt.file).split()), receipt


def statement(artisan: str, state: str = "ada_memenuhi") -> dict[str, Any]:
    values = {"artisan": artisan, "kind": "surat_pernyataan", "state": state}
    return {"entity": "document", "values": values}


def tick(artisan: str, met: bool) -> dict[str, Any]:
    values = {"criterion": "$c", "artisan": artisan, "met": met}
    return {"entity": "criterion_tick", "values": values}


def asked(world: World, text: str = "Bersedia mengikuti uji dua hari penuh") -> dict[str, Any]:
    values = {"batch": world.batch, "text": text, "rule": "petugas"}
    return {"entity": "criterion", "ref": "$c", "values": values}


class TestWillingness:
    def test_it_is_claimed_where_everybody_signed_or_was_ticked(
        self, session: Session, world: World, tmp_path: Path
    ) -> None:
        one, two, three = world.people
        add(session, [asked(world), statement(one), tick(two, True), tick(three, True)])
        said, receipt = proposal(session, world, tmp_path)
        assert WILLING in said
        assert [one.message for one in receipt.findings] == []

    @pytest.mark.parametrize(
        "third",
        [
            lambda her: [],
            lambda her: [tick(her, False)],
            lambda her: [statement(her), tick(her, False)],
            lambda her: [statement(her, "ada_tidak_memenuhi")],
        ],
        ids=["nothing", "unticked", "signed and unticked", "does not fit"],
    )
    def test_it_is_left_out_and_told_where_one_has_not(
        self, session: Session, world: World, third: Any, tmp_path: Path
    ) -> None:
        one, two, three = world.people
        add(session, [asked(world), statement(one), tick(two, True), *third(three)])
        said, receipt = proposal(session, world, tmp_path)
        assert "kesediaan" not in said
        told = [(one.id, one.message) for one in receipt.findings]
        assert told == [(world.batch, NOT_ALL_WILLING.format(count=1, of=3))]

    def test_another_criterion_says_nothing_of_it(
        self, session: Session, world: World, tmp_path: Path
    ) -> None:
        ticks = [tick(one, True) for one in world.people]
        add(session, [asked(world, "Sehat jasmani"), *ticks])
        assert WILLING not in proposal(session, world, tmp_path)[0]


def test_the_letter_of_the_balai_has_its_own_day(
    session: Session, world: World, tmp_path: Path
) -> None:
    assert (
        "nomor B/12/BSKJI/2026 tanggal 26 Februari 2026," in proposal(session, world, tmp_path)[0]
    )
    gone = {"announcement_date": None}
    add(session, [{"entity": "batch", "id": world.batch, "values": gone}])
    said, receipt = proposal(session, world, tmp_path)
    assert f"nomor B/12/BSKJI/2026 tanggal {DOTS}," in said
    assert "2 Maret 2026" not in said, "the day on which the office heard of it"
    told = MISSING.format(label="Tanggal surat balai")
    assert (world.batch, told) in {(one.id, one.message) for one in receipt.findings}


class TestPurpose:
    def ticked(
        self, session: Session, world: World, folder: Path
    ) -> tuple[list[str], papers.Receipt]:
        receipt = papers.write(session, "apl01", [world.people[0]], folder / "apl01.docx")
        offered = {one.label for one in session.codes["assessment_purpose"].offered}
        lines = text_of(receipt.file).splitlines()
        boxes = {line for line in lines if line[2:] in offered}
        assert len(boxes) == len(offered)
        return [line[2:] for line in boxes if line.startswith("☒")], receipt

    def certified(self, session: Session, world: World, **more: Any) -> None:
        values = {"artisan": world.people[0], "kind": "balai", "number": "lama-1", **more}
        add(session, [{"entity": "certificate", "values": values}])

    @pytest.mark.parametrize("scheme", ["pembatik_tulis", None])
    def test_nothing_is_ticked_for_whom_it_may_not_be_the_first(
        self, session: Session, world: World, scheme: str | None, tmp_path: Path
    ) -> None:
        self.certified(session, world, scheme=scheme)
        ticked, receipt = self.ticked(session, world, tmp_path)
        assert ticked == []
        assert (world.people[0], NO_PURPOSE) in {(one.id, one.message) for one in receipt.findings}

    def test_what_was_chosen_is_ticked(
        self, session: Session, world: World, tmp_path: Path
    ) -> None:
        self.certified(session, world, scheme="pembatik_tulis")
        chosen = {"purpose": "sertifikasi_ulang"}
        add(session, [{"entity": "candidate", "id": world.candidates[0], "values": chosen}])
        ticked, receipt = self.ticked(session, world, tmp_path)
        assert ticked == ["Sertifikasi ulang"]
        assert NO_PURPOSE not in {one.message for one in receipt.findings}

    @pytest.mark.parametrize("own", [True, False], ids=["of this one", "of another scheme"])
    def test_a_certificate_of_this_application_or_another_scheme_leaves_it_the_first(
        self, session: Session, world: World, own: bool, tmp_path: Path
    ) -> None:
        more = (
            {"scheme": "pembatik_tulis", "candidate": world.candidates[0]}
            if own
            else {"scheme": "tukang_cap"}
        )
        self.certified(session, world, **more)
        assert self.ticked(session, world, tmp_path)[0] == ["Sertifikasi"]


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "{0}"), (2, "{0} dan {1}"), (3, "{0}, {1}, dan {2}")],
)
def test_schemes_are_counted_up_as_in_a_sentence(
    session: Session, world: World, count: int, words: str, tmp_path: Path
) -> None:
    schemes = ["pembatik_tulis", "tukang_cap", "batik_cap"][:count]
    labels = [session.codes.label("scheme", one) for one in schemes]
    add(session, [{"entity": "batch", "id": world.batch, "values": {"schemes": schemes}}])
    said, _ = proposal(session, world, tmp_path)
    assert f"pada skema {words.format(*labels)}, sebagaimana" in said


def test_the_minutes_of_handing_over_name_only_who_passed(
    session: Session, world: World, tmp_path: Path
) -> None:
    with_results(session, world)
    out = tmp_path / "a.docx"
    for state, names in (("uji", 3), ("selesai", 2)):
        add(session, [{"entity": "batch", "id": world.batch, "values": {"state": state}}])
        papers.write(session, "berita_acara", [world.batch], out)
        said = " ".join(text_of(out).split())
        assert f"dengan {names} (" in said
        assert (ODD_NAME in said) is (state == "uji"), "she was not there"
    assert "penyerahan sertifikat" in said


def test_the_declaration_doubts_help_of_an_unclear_kind_and_an_exam_of_another_batch(
    session: Session, world: World, tmp_path: Path
) -> None:
    one, two, _ = world.people
    before = {"year": 2023, "number": 1, "certifier": "bbspjikb", "state": "selesai"}
    seat = {"batch": "$x", "artisan": two, "scheme": "pembatik_tulis", "state": "belum_kompeten"}
    add(
        session,
        [
            {"entity": "facilitation", "values": {"artisan": one, "year": 2022}},
            {"entity": "batch", "ref": "$x", "values": {**before, "funding": "apbd_tuban"}},
            {"entity": "candidate", "values": seat},
        ],
    )
    receipt = papers.write(session, "kesediaan", world.people, tmp_path / "a.docx")
    told = {(one.id, one.message) for one in receipt.findings}
    assert told == {(one, HELP_UNCLEAR), (two, HELPED_BEFORE)}
