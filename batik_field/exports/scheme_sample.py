"""An empty table of schemes with the headings that `scheme_table` reads and one example row."""

from __future__ import annotations

from pathlib import Path

from batik_field.domain.files import replacing
from batik_field.domain.wording import N_

COLUMNS = (
    (N_("Skema"), 26, "Skema contoh (ganti baris ini)"),
    (N_("Nomor skema"), 22, "SKM/CONTOH/01"),
    (N_("Jenis"), 12, "Klaster"),
    (N_("Standar"), 24, "Kepmenaker 104/2018"),
    (N_("Kode unit"), 20, "CONTOH.001.1"),
    (N_("Judul unit"), 34, "Judul unit contoh"),
    (N_("Elemen"), 34, "Elemen contoh"),
    (N_("Kriteria"), 44, "1.1 Kriteria contoh pertama.\n1.2 Kriteria contoh kedua."),
)
"""Heading, width in letters, and an example that is nobody's scheme."""

GUIDE = (
    N_("Satu baris untuk satu unit, elemen, atau kriteria; judul kolom jangan diganti."),
    N_("Sel yang kosong berarti sama dengan baris di atasnya (skema, unit, elemen)."),
    N_("Jenis: KKNI, Okupasi, atau Klaster. Kolom yang tidak diketahui biarkan kosong."),
    N_("Beberapa kriteria dalam satu sel dipisah dengan Alt+Enter, atau satu baris satu kriteria."),
)


def write_sample(out: Path) -> None:
    """Write the table as .xlsx; Refused where it cannot be written."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Skema")
    sheet.freeze_panes = "A2"
    for number, (_, width, _) in enumerate(COLUMNS):
        sheet.column_dimensions["ABCDEFGH"[number]].width = width
    head, example = [], []
    for heading, _, words in COLUMNS:
        head.append(WriteOnlyCell(sheet, heading))
        head[-1].font = Font(bold=True)
        example.append(WriteOnlyCell(sheet, words))
        example[-1].alignment = Alignment(wrap_text=True, vertical="top")
        example[-1].number_format = "@"
    sheet.append(head)
    sheet.append(example)
    guide = book.create_sheet("Petunjuk")
    guide.column_dimensions["A"].width = 100
    for line in GUIDE:
        guide.append([line])
    with replacing(out) as temporary:
        book.save(temporary)
