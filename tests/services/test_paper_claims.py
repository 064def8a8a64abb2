"""A paper claims nothing that the records contradict or that nobody has recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from batik_field.services import papers
from batik_field.services.adding import add
from batik_field.services.papers.desk import DOTS, MISSING
from batik_field.services.session import Session
from tests.services.papers_world import World, build
from tests.services.test_papers import text_of


@pytest.fixture
def world(session: Session) -> World:
    """Three candidates of one batch."""
    return build(session)


def proposal(session: Session, world: World, folder: Path) -> tuple[str, papers.Receipt]:
    receipt = papers.write(session, "usulan", [world.batch], folder / "usulan.docx")
    return " ".join(text_of(receipt.file).split()), receipt


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
