"""Builds the small template workbook of a layout; the rows are put in by `exports.fill`."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from batik_field.domain.fields import Values
from batik_field.domain.formats import day as long_day
from batik_field.domain.identity import local_phone
from batik_field.domain.values import clean_text
from batik_field.domain.wording import N_
from batik_field.exports.layouts import KOP_ROWS, Column, Layout

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

PAGE = N_("Halaman {page} dari {pages}")
FONT = "Calibri"
WIDE_FROM = 14  # characters; wider columns of a printed table wrap
# Two lines of text. Not every program finds the height of wrapped rows when it opens a file.
PRINTED_ROW_HEIGHT = 27

_NUMBER_FORMATS = {"text": "@", "date": "dd/mm/yyyy", "number": "General", "money": "#,##0"}
_SIGNER_COLUMNS = 4
_SIGNATURE_ROWS = 3


def build_template(layout: Layout, office: Values, *, day: date) -> bytes:
    """Return the workbook of `layout` with an empty pattern row at `layout.place`.

    `office` are the answers of the office profile (letterhead, signer, producer); `day` is the day
    of the export, which stands over the signature and in the metadata.
    """
    # Half a second that only exports need.
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = layout.sheet
    book.properties.creator = "Batik Field"
    book.properties.title = layout.title
    if layout.kop:
        _write_kop(sheet, layout, office)
    _write_titles(sheet, layout, day)
    _write_headings(sheet, layout)
    _write_pattern(sheet, layout)
    if layout.signer:
        _write_signer(sheet, layout, office, day)
    _set_page(sheet, layout)
    if layout.metadata:
        _write_metadata(book, layout, office, day)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _put(cell: Cell, text: str) -> None:
    """Write text as text, whatever it begins with."""
    cell.value = clean_text(text)
    cell.data_type = "s"


def _line(sheet: Worksheet, row: int, span: tuple[int, int], text: str, **font: Any) -> Cell:
    """Write one centred line across columns; `font` as openpyxl's Font takes it."""
    from openpyxl.styles import Alignment, Font

    first, last = span
    cell = sheet.cell(row, first)
    _put(cell, text)
    cell.font = Font(name=FONT, **font)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    if last > first:
        sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
    return cell


def _write_kop(sheet: Worksheet, layout: Layout, office: Values) -> None:
    from openpyxl.styles import Border, Side

    span = (1, len(layout.columns))
    _line(sheet, 1, span, str(office.get("government") or "").upper(), size=13)
    _line(sheet, 2, span, str(office.get("name") or "").upper(), size=15, bold=True)
    address = (office.get("address"), office.get("postcode"))
    _line(sheet, 3, span, " ".join(str(part) for part in address if part), size=10)
    _line(sheet, 4, span, _contact(office), size=10)
    rule = Border(bottom=Side(style="double"))
    for column in range(1, len(layout.columns) + 1):
        sheet.cell(4, column).border = rule
    for row, height in ((1, 19), (2, 22), (KOP_ROWS, 9)):
        sheet.row_dimensions[row].height = height


def _contact(office: Values) -> str:
    phone = office.get("phone")
    parts = (
        N_("Telepon {phone}").format(phone=local_phone(phone)) if isinstance(phone, str) else "",
        N_("Surel {email}").format(email=office["email"]) if office.get("email") else "",
        str(office.get("website") or ""),
    )
    return "   ".join(filter(None, parts))


def _write_titles(sheet: Worksheet, layout: Layout, day: date) -> None:
    first = layout.heading_row - len(layout.title_rows) - 1
    for index, text in enumerate(layout.title_rows):
        filled = text.replace("{{ tahun }}", str(day.year))
        _line(sheet, first + index, (1, len(layout.columns)), filled, size=12, bold=True)


def _write_headings(sheet: Worksheet, layout: Layout) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for number, column in enumerate(layout.columns, 1):
        cell = sheet.cell(layout.heading_row, number)
        _put(cell, column.heading)
        cell.font = Font(name=FONT, bold=True)
        cell.fill = PatternFill("solid", start_color="E4E9F2")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = _border(layout)
        sheet.column_dimensions[layout.letters[number - 1]].width = column.width


def _border(layout: Layout) -> Any:
    """A table with a letterhead is printed and signed; the others are read by programs."""
    from openpyxl.styles import Border, Side

    side = Side(style="thin") if layout.kop else None
    return Border(left=side, right=side, top=side, bottom=side)


def _write_pattern(sheet: Worksheet, layout: Layout) -> None:
    from openpyxl.styles import Alignment

    if layout.kop:
        sheet.row_dimensions[layout.heading_row + 1].height = PRINTED_ROW_HEIGHT
    for number, column in enumerate(layout.columns, 1):
        cell = sheet.cell(layout.heading_row + 1, number)
        cell.number_format = _number_format(column, layout)
        wrap = layout.kop and column.style == "text" and column.width >= WIDE_FROM
        right = column.style in ("number", "money")
        cell.alignment = Alignment(
            horizontal="right" if right else None,
            vertical="center" if layout.kop else "top",
            wrap_text=wrap,
        )
        cell.border = _border(layout)


def _number_format(column: Column, layout: Layout) -> str:
    if column.style == "date" and layout.date_style != "cell":
        return _NUMBER_FORMATS["text"]
    return _NUMBER_FORMATS[column.style]


def _write_signer(sheet: Worksheet, layout: Layout, office: Values, day: date) -> None:
    last = len(layout.columns)
    span = (max(1, last - _SIGNER_COLUMNS + 1), last)
    row = layout.heading_row + 3
    place = office.get("signer_place") or ""
    when = long_day(day.isoformat())
    _line(sheet, row, span, ", ".join(filter(None, (str(place), when))))
    _line(sheet, row + 1, span, str(office.get("signer_title") or ""))
    row += 2 + _SIGNATURE_ROWS
    _line(sheet, row, span, str(office.get("signer_name") or ""), bold=True, underline="single")
    nip = office.get("signer_nip")
    below = (office.get("signer_rank"), f"NIP. {nip}" if nip else None)
    for offset, text in enumerate(filter(None, below), 1):
        _line(sheet, row + offset, span, str(text))


def _set_page(sheet: Worksheet, layout: Layout) -> None:
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if layout.landscape else "portrait"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.6, 0.75
    sheet.page_margins.header = sheet.page_margins.footer = 0.35
    heading = layout.heading_row
    sheet.print_title_rows = f"{heading}:{heading}"
    sheet.oddFooter.center.text = PAGE.format(page="&P", pages="&N")
    if layout.freeze:
        sheet.freeze_panes = f"A{heading + 1}"
    if layout.metadata:
        sheet.auto_filter.ref = f"A{heading}:{layout.letters[-1]}{heading + 1}"


def _write_metadata(book: Workbook, layout: Layout, office: Values, day: date) -> None:
    """Describe the data for Satu Data Indonesia (Perpres 39/2019): who, what, when, which codes."""
    from openpyxl.styles import Alignment, Font

    sheet = book.create_sheet("Metadata")
    sheet.column_dimensions["A"].width = 36
    sheet.column_dimensions["B"].width = 60
    sheet.column_dimensions["C"].width = 14
    about = (
        (N_("Nama data"), layout.title),
        (N_("Definisi"), N_("Pengrajin batik yang dikenal dinas, satu baris satu orang.")),
        (N_("Satuan"), N_("orang")),
        (N_("Periode"), N_("keadaan pada {day}").format(day=long_day(day.isoformat()))),
        (N_("Produsen data"), str(office.get("name") or "")),
        (N_("Kontak"), _contact(office)),
        (N_("Kode rujukan"), N_("Kode wilayah Kemendagri; sumber: idn-area-data (ODbL 1.0)")),
        (N_("Tanggal dibuat"), long_day(day.isoformat())),
    )
    for row, (name, text) in enumerate(about, 1):
        _put(sheet.cell(row, 1), name)
        _put(sheet.cell(row, 2), text)
        sheet.cell(row, 1).font = Font(name=FONT, bold=True)
    first = len(about) + 2
    for number, heading in enumerate((N_("Kolom"), N_("Asal isian"), N_("Jenis")), 1):
        _put(sheet.cell(first, number), heading)
        sheet.cell(first, number).font = Font(name=FONT, bold=True)
    for row, column in enumerate(layout.columns, first + 1):
        _put(sheet.cell(row, 1), column.heading)
        _put(sheet.cell(row, 2), column.source or N_("tetap"))
        _put(sheet.cell(row, 3), column.style)
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
