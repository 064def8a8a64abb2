"""A recipient's workbook is confirmed once and known again next year, on a real vault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl import Workbook

from batik_field.domain.errors import Refused
from batik_field.domain.operations import Change
from batik_field.services import records, templates
from batik_field.services.adding import add
from batik_field.services.filling import fill
from batik_field.services.session import Session

HEADINGS = ("No", "Nama Peserta", "NIK", "Asal", "Bidang Lomba", "Bidang Lomba")
CONFIRMED = {
    "D": "computed.district",
    "E": {"fixed": "Batik"},
    "F": "skill.skill",
}
SOUND = {
    "nik": "3523085205800001",
    "full_name": "Sulastri Wening",
    "birth_place": "Tuban",
    "birth_date": "1980-05-12",
    "sex": "P",
    "address": "Dusun Kidul",
    "village": "35.23.08.2006",
    "phone": "+6281200000001",
    "education": "smk",
    "occupation": "88",
}


def workbook(path: Path, headings: tuple[str, ...] = HEADINGS) -> Path:
    book = Workbook()
    book.active.append(("DAFTAR PESERTA",))
    book.active.append(())
    book.active.append(headings)
    book.save(path)
    return path


def rows(path: Path) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(path).active.iter_rows(min_row=4, values_only=True))


@pytest.fixture
def person(session: Session) -> str:
    saved = add(
        session,
        [
            {"entity": "artisan", "ref": "$a", "values": SOUND},
            {
                "entity": "skill",
                "values": {"artisan": "$a", "skill": "pewarnaan", "chosen": True},
            },
        ],
    )
    return saved[0].id


def test_what_nobody_confirmed_is_proposed(session: Session, tmp_path: Path) -> None:
    found = templates.look(session, workbook(tmp_path / "blanko.xlsx"))

    assert found.known is None
    assert found.mapping["B"] == "artisan.full_name"
    assert found.mapping["E"] is None
    assert templates.mapping_for(session, found.file) is None
    assert templates.mapping_for(session, found.file, {"Asal": "artisan.rt"}) == {
        "Asal": "artisan.rt"
    }
    assert templates.templates(session) == []


def test_a_confirmed_workbook_is_known_though_columns_moved(
    session: Session, person: str, tmp_path: Path
) -> None:
    first = workbook(tmp_path / "2026.xlsx")
    confirmed = templates.look(session, first, CONFIRMED).mapping
    templates.remember(session, first, "Balai Contoh", "Lomba", confirmed)
    moved = ("No", "NIK", "Bidang lomba", "NAMA PESERTA", "HP", "Bidang Lomba", "Asal")

    found = templates.look(session, workbook(tmp_path / "2027.xlsx", moved))

    assert found.known is not None
    assert (found.known.recipient, found.known.name) == ("Balai Contoh", "Lomba")
    assert found.mapping == {
        "A": "computed.number",
        "B": "artisan.nik",
        "C": {"fixed": "Batik"},
        "D": "artisan.full_name",
        "E": "artisan.phone",
        "F": "skill.skill",
        "G": "computed.district",
    }
    reasons = {one.letters: one.reason for one in found.columns}
    assert reasons["G"] == templates.REMEMBERED != reasons["E"]
    fill(session, found.file, [person], {}, tmp_path / "out.xlsx", mapping=found.mapping)
    assert rows(tmp_path / "out.xlsx") == [
        (1, SOUND["nik"], "Batik", "Sulastri Wening", "081200000001", "Pewarnaan", "Kerek")
    ]


def test_the_same_name_is_kept_once_and_the_last_word_counts(
    session: Session, tmp_path: Path
) -> None:
    file = workbook(tmp_path / "blanko.xlsx")
    templates.remember(session, file, "Balai Contoh", "Lomba", CONFIRMED)
    templates.remember(session, file, " balai contoh ", "LOMBA", {"D": "artisan.village"})

    assert len(templates.templates(session)) == 1
    assert templates.look(session, file).mapping["D"] == "artisan.village"


def test_what_stays_empty_on_purpose_is_not_proposed_again(
    session: Session, tmp_path: Path
) -> None:
    file = workbook(tmp_path / "blanko.xlsx")
    templates.remember(session, file, "Balai Contoh", "Lomba", {"B": None})

    mapping = templates.look(session, file).mapping

    assert (mapping["B"], mapping["C"]) == (None, "artisan.nik")


def test_what_a_person_says_now_goes_before_what_is_remembered(
    session: Session, tmp_path: Path
) -> None:
    file = workbook(tmp_path / "blanko.xlsx")
    templates.remember(session, file, "Balai Contoh", "Lomba", CONFIRMED)

    assert templates.look(session, file, {"Asal": "artisan.group"}).mapping["D"] == "artisan.group"
    merged = templates.mapping_for(session, file, {"Asal": "artisan.group"})
    assert merged is not None
    assert (merged["D"], merged["F"]) == ("artisan.group", "skill.skill")


def test_another_workbook_is_not_taken_for_it(session: Session, tmp_path: Path) -> None:
    templates.remember(session, workbook(tmp_path / "a.xlsx"), "Balai Contoh", "Lomba", CONFIRMED)
    other = workbook(tmp_path / "b.xlsx", ("No", "Nama", "NIK", "Tempat Lahir", "Telp"))

    assert templates.look(session, other).known is None


def test_a_remembered_column_that_is_gone_is_told(session: Session, tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx")
    templates.remember(session, file, "Balai Contoh", "Lomba", CONFIRMED)

    found = templates.look(session, workbook(tmp_path / "b.xlsx", HEADINGS[:5]))

    assert found.known is not None
    told = [one.message for one in found.findings]
    assert templates.MOVED_AWAY.format(heading="Bidang Lomba") in told


def test_a_forgotten_workbook_is_proposed_for_again(session: Session, tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx")
    known = templates.remember(session, file, "Balai Contoh", "Lomba", CONFIRMED)
    records.delete(session, "template", known.id)

    assert templates.look(session, file).known is None
    with pytest.raises(Refused), templates.opened(session, known.id):
        raise AssertionError


@pytest.mark.parametrize(
    "mapping", ["", "{", "[1]", '[["nik", "artisan.nothing"]]', '[["nik"]]', "null", '{"a": 1}']
)
def test_a_memory_that_cannot_be_read_is_none(
    session: Session, tmp_path: Path, mapping: str
) -> None:
    file = workbook(tmp_path / "a.xlsx")
    known = templates.remember(session, file, "Balai Contoh", "Lomba", CONFIRMED)
    change = Change("template", known.id, {"mapping": mapping}, "change")
    session.store.commit([change], session.officer)

    assert templates.look(session, file).known is None


def test_the_empty_workbook_comes_back_as_it_was(session: Session, tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx")
    known = templates.remember(session, file, "Balai Contoh", "Lomba", CONFIRMED)

    with templates.opened(session, known.id) as again:
        assert again.name == "a.xlsx"
        assert again.read_bytes() == file.read_bytes()
    assert not again.exists()


def test_the_check_list_is_that_of_the_workbook(
    session: Session, person: str, tmp_path: Path
) -> None:
    file = workbook(tmp_path / "a.xlsx")
    lame = add(session, [{"entity": "artisan", "values": {"full_name": "Karsono"}}])[0].id

    found = templates.preflight(session, file, [person, lame], {}, CONFIRMED)

    assert [one.included for one in found.people] == [True, False]
    with pytest.raises(Refused):
        templates.preflight(session, file, None, {}, CONFIRMED, cancelled=lambda: True)


def test_everything_that_can_fill_a_column_has_words() -> None:
    found = templates.sources()

    assert all(one.label for one in found)
    assert len({one.key for one in found}) == len(found)
    assert {"artisan.nik", "computed.home", "set.exam_date"} <= {one.key for one in found}
    assert next(one for one in found if one.key == "business.turnover").sensitive
