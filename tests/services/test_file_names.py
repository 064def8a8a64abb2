"""A file's name says what and when, and names nobody."""

from __future__ import annotations

from datetime import date

import pytest

from batik_field.services.file_names import LONGEST, workbook_name

DAY = date(2026, 5, 12)
PEOPLE = ("Ma'ruf Gemlar", "Siti Krandi", "")


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("bnsp-19", "bnsp-19"),
        ("Form Peserta BBSPJIKB 2026", "form-peserta-bbspjikb-2026"),
        ("Blanko_Peserta (kosong)", "blanko-peserta"),
        ("Usulan Café/Lomba: ke-2", "usulan-cafe-lomba-ke-2"),
        ("Daftar Siti Krandi", "buku-kerja"),
        ("daftar_maruf_gemlar", "buku-kerja"),
        ("Daftar Sitinah", "daftar-sitinah"),
        ("Lampiran 3523085205800001", "lampiran"),
        ("Lampiran 3523 0852 0580 0001 baru", "lampiran-baru"),
        ("\u200b…", "buku-kerja"),
        ("terisi", "buku-kerja"),
    ],
)
def test_a_name_says_what_and_when_and_no_person(title: str, stem: str) -> None:
    assert workbook_name(title, DAY, ".xlsm", PEOPLE) == f"{stem}-2026-05-12-terisi.xlsm"


@pytest.mark.parametrize("title", ["sangat panjang " * 20, "x" * 300])
def test_a_name_is_never_long(title: str) -> None:
    name = workbook_name(title, DAY, ".xlsx", ())

    assert len(name) <= LONGEST + len("-2026-05-12-terisi.xlsx")
    assert "--" not in name
