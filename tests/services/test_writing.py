"""A workbook takes its name only when every row of the file is the row that was meant (S10)."""

import random
import re
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from batik_field.domain.errors import Refused
from batik_field.exports.fill import Cell, Place
from batik_field.exports.row_writer import RowWriter
from batik_field.services import writing
from batik_field.services.writing import Template, Written, write

PLACE = Place("Data", 2, ("A", "B", "C", "D"))
SHEET = "xl/worksheets/sheet1.xml"
COUNT = 900  # more than are read at once
AMONG = 777


@pytest.fixture
def template() -> Template:
    book = Workbook()
    book.active.title = "Data"
    book.active.append(["No", "Nama", "NIK", "Lahir"])
    buffer = BytesIO()
    book.save(buffer)
    return Template(buffer.getvalue(), PLACE)


def rows() -> list[tuple[Cell, ...]]:
    return [(n, f"Sulastri {n}", f"0035{n:012}", None if n % 7 else "") for n in range(COUNT)]


def written(template: Template, out: Path) -> Written:
    return write(template, rows(), out, progress=lambda done: None, cancelled=lambda: False)


def test_every_row_is_counted_from_the_file(template: Template, tmp_path: Path) -> None:
    assert written(template, tmp_path / "a.xlsx").rows == COUNT


MUTANTS: dict[str, Callable[[str, int], str]] = {
    "cell dropped": lambda xml, n: re.sub(f'<c r="C{n}".*?</c>', "", xml),
    "row dropped": lambda xml, n: "",
    "row twice": lambda xml, n: xml + xml,
    "row of another number": lambda xml, n: xml.replace(f'r="{n}"', f'r="{n - 1}"'),
    "cells swapped": lambda xml, n: re.sub(r"(<is>.*?</is>)(.*)(<is>.*</is>)", r"\3\2\1", xml),
    "column one further": lambda xml, n: xml.replace(f'"C{n}"', f'"D{n}"'),
    "zeros lost": lambda xml, n: xml.replace(">0035", ">35"),
    "digit lost": lambda xml, n: xml.replace("</v>", "1</v>"),
    "blank added": lambda xml, n: xml.replace("Sulastri", "Sulastri "),
    "text not escaped": lambda xml, n: xml.replace("Sulastri", "Su & lastri"),
    "style that is none": lambda xml, n: xml.replace(f'r="B{n}"', f'r="B{n}" s="99"'),
    "tag not closed": lambda xml, n: xml.replace("</is>", "", 1),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_writer_that_errs_in_one_row_is_caught(
    template: Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mutant: str
) -> None:
    right = RowWriter.xml
    out = tmp_path / "a.xlsx"
    out.write_bytes(b"the file of last year")

    def wrong(self: RowWriter, row: Sequence[Cell], number: int, by: int) -> str:
        xml = right(self, row, number, by)
        if number != AMONG:
            return xml
        changed = MUTANTS[mutant](xml, number)
        assert changed != xml
        return changed

    monkeypatch.setattr(RowWriter, "xml", wrong)
    with pytest.raises(Refused):
        written(template, out)
    assert out.read_bytes() == b"the file of last year"


def test_one_changed_character_in_any_cell_of_the_file_is_caught(
    template: Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = random.Random(3)
    fill = writing.fill

    def spoiled(content: bytes, place: Place, rows: object, out: Path, **more: object) -> object:
        filled = fill(content, place, rows, out, **more)  # type: ignore[arg-type]  # passed on
        with ZipFile(out) as archive:
            parts = {name: archive.read(name).decode() for name in archive.namelist()}
        cells = list(re.finditer(r"(?<=>)[^<>]+(?=</[tv]>)", parts[SHEET]))
        cell = source.choice(cells[3:])  # the headings stand first
        at = source.randrange(cell.start(), cell.end())
        other = "7" if parts[SHEET][at] != "7" else "8"
        parts[SHEET] = parts[SHEET][:at] + other + parts[SHEET][at + 1 :]
        with ZipFile(out, "w", ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(name, text)
        return filled

    monkeypatch.setattr(writing, "fill", spoiled)
    for attempt in range(12):
        with pytest.raises(Refused):
            written(template, tmp_path / f"{attempt}.xlsx")
    assert list(tmp_path.iterdir()) == []
