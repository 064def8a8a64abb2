"""A list that came back from the certifier: a NIK and K or BK in every row.

Sources: domain.md 3.1 (column K/BK of the BNSP list).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO, StringIO
from itertools import islice
from pathlib import Path
from typing import Any

from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.identity import normal_nik
from batik_field.domain.wording import N_
from batik_field.exports import recipient
from batik_field.exports.heading_words import tokens
from batik_field.exports.package import TOO_LARGE, content_of, open_template
from batik_field.exports.proposal import meaning
from batik_field.exports.recipient import check_parts, read_template
from batik_field.exports.sheet_model import read_sheet
from batik_field.exports.vocabulary import Vocabulary

UNREADABLE = N_("Berkas {name} tidak dapat dibaca. Simpan sebagai .xlsx atau .csv, lalu ulangi.")
OLD_EXCEL = N_(
    "Daftar hasil ini berformat Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx, lalu "
    "pilih lagi."
)
ENCRYPTED = N_(
    "Daftar hasil ini terkunci kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu "
    "pilih lagi."
)
NO_COLUMNS = N_("Tidak ada baris judul dengan kolom NIK dan K/BK. Periksa judul kolomnya.")
NO_MARK = N_("Baris {row}: tulis K, BK, atau TH (tidak hadir) sebagai hasil.")
NUMBER_LOST = N_(
    "Baris {row}: NIK tersimpan sebagai angka dan digit terakhirnya hilang. Ubah kolom NIK "
    "menjadi teks, lalu ketik ulang NIK-nya."
)
NO_NIK = N_("Baris {row}: ada hasil tetapi NIK-nya kosong. Isi NIK-nya, atau hapus barisnya.")
TWICE = N_("Baris {row}: NIK ini sudah ada di baris {first}. Hapus salah satunya.")

DEEPEST = 60
"""Rows from the top among which the headings are looked for."""

_MOST_CELLS = 3_000_000
_EXACT = 10**15
_ROUNDED = re.compile(r"\s*\d[.,]\d+\s*E\s*\+?\d+\s*", re.I)  # 3,52308E+15
_SPACING = re.compile(r"[\s._()'\u2010-\u2015-]+")
"""What stands in a mark without a meaning; any other sign (Kompeten?, K*) says something."""

_MARKS = {
    "k": "kompeten",
    "kompeten": "kompeten",
    "bk": "belum_kompeten",
    "belumkompeten": "belum_kompeten",
    "tidakkompeten": "belum_kompeten",
    "th": "tidak_hadir",
    "tidakhadir": "tidak_hadir",
    "absen": "tidak_hadir",
}
_RESULT = frozenset(
    tokens(text)
    for words in ("", "Hasil", "Hasil Uji", "Hasil Uji Kompetensi", "Hasil Asesmen", "Rekomendasi")
    for text in (words or "Keputusan", f"{words} K/BK", f"{words} K / BK")
)

_SAID = {recipient.OLD_EXCEL: OLD_EXCEL, recipient.ENCRYPTED: ENCRYPTED}
"""What is said of templates -> what is said of a list."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One row of the list: its number in the file (from 1), the NIK and the result's code.

    `problem` says in words what keeps the row from being taken; "" where nothing does.
    """

    row: int
    nik: str
    state: str
    problem: str = ""


def read_result_list(file: Path) -> list[Marked]:
    """Return the rows that have a mark, each with what is wrong with it.

    Raises:
        Refused: the file is no workbook and no .csv.
        WrongUse: the columns are not there.
    """
    rows = _csv(file) if file.suffix.lower() == ".csv" else _workbook(file)
    for sheet in rows:
        for at, row in enumerate(islice(sheet, DEEPEST)):
            found = _columns(row)
            if found:
                below = enumerate(sheet[at + 1 :], at + 2)
                marked = (one for place, cells in below if (one := _marked(place, cells, found)))
                return list(_once(marked))
    raise WrongUse(NO_COLUMNS)


def _columns(row: Sequence[Any]) -> tuple[int, int] | None:
    """Return where NIK and result stand, if these are the headings."""
    known = Vocabulary.shipped()
    nik = result = None
    for column, text in enumerate(row):
        if not isinstance(text, str) or not text.strip():
            continue
        if tokens(text) in _RESULT:
            result = column
        elif nik is None:
            asked = meaning([text], known, typos=False).column
            is_known = asked is not None and asked.source == "artisan.nik"
            nik = column if is_known or _joined(text) == "nik" else None
    return None if nik is None or result is None else (nik, result)


def _joined(text: str) -> str:
    """Letters that were set apart to fill a heading: N I K."""
    return "".join(tokens(text))


def _once(marked: Iterable[Marked]) -> Iterator[Marked]:
    """Say of a NIK that stands there again where it stood first."""
    rows: dict[str, int] = {}
    for one in marked:
        first = rows.setdefault(one.nik, one.row) if one.nik and not one.problem else one.row
        again = TWICE.format(row=one.row, first=first) if first != one.row else ""
        yield replace(one, problem=again) if again else one


def _marked(place: int, cells: Sequence[Any], columns: tuple[int, int]) -> Marked | None:
    nik, mark = (cells[column] if column < len(cells) else "" for column in columns)
    text = _SPACING.sub("", str(mark or "").casefold())
    state = _MARKS.get(text, "")
    if isinstance(nik, str):
        # With an apostrophe Excel marks a number as text.
        nik = nik.strip().removeprefix("'")
    has_nik = not (nik is None or (isinstance(nik, str) and not nik.strip()))
    # Below the list stand signatures and what the marks mean.
    if not text or not (has_nik or state):
        return None
    wrong = "" if has_nik else NO_NIK
    lost = isinstance(nik, int | float) and abs(nik) >= _EXACT
    if lost or (isinstance(nik, str) and _ROUNDED.fullmatch(nik)):
        wrong = NUMBER_LOST
    elif not state:
        wrong = NO_MARK
    whole = int(nik) if isinstance(nik, float) and nik.is_integer() else nik
    digits = normal_nik(str(whole)) if has_nik else ""
    return Marked(place, digits, state, wrong.format(row=place))


def _csv(file: Path) -> Iterator[list[list[str]]]:
    try:
        text = content_of(file).decode("utf-8-sig")
        head = text.partition("\n")[0]
        rows = list(csv.reader(StringIO(text), delimiter=max(",;\t", key=head.count)))
    except (UnicodeDecodeError, csv.Error) as error:
        raise Refused(UNREADABLE.format(name=file.name)) from error
    yield rows


def _workbook(file: Path) -> Iterator[list[list[Any]]]:
    # A tenth of a second that only such lists need.
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        content = read_template(file)
    except Refused as refused:
        said = _SAID.get(str(refused), UNREADABLE.format(name=file.name))
        raise Refused(said) from refused
    try:
        refuse_endless(content)
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        for name in book.sheet_names:
            yield book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except (Refused, CalamineError) as error:
        raise Refused(UNREADABLE.format(name=file.name)) from error


def refuse_endless(content: bytes) -> None:
    """Raise Refused for what no list is: too large, no XML, or cells too far from each other.

    Calamine makes room for every cell up to the last one, and takes the program with it.
    """
    with open_template(content) as package:
        check_parts(package)
        for part in package.sheets().values():
            filled = [(row.number, row.filled) for row in read_sheet(package.text(part)).rows]
            ends = [(row, max(cell.column for cell in cells)) for row, cells in filled if cells]
            if not ends:
                continue
            deep, wide = max(row for row, _ in ends), max(column for _, column in ends)
            if deep * wide > _MOST_CELLS:
                raise Refused(TOO_LARGE)
