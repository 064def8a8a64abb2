"""A paper claims nothing that the records contradict or that nobody has recorded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from batik_field.services import papers
from batik_field.services.adding import add
from batik_field.services.papers.batches import NOT_ALL_WILLING
from batik_field.services.papers.desk import DOTS, MISSING
from batik_field.services.session import Session
from tests.services.papers_world import World, build
from tests.services.test_papers import text_of

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
