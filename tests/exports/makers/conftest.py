"""A recipient's workbook as XlsxWriter makes it: everything that maker can put into one.

The list "Peserta" has its headings in row 5, five numbered rows and its totals in row 11.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter
from PIL import Image

HEADINGS = (
    *("No", "Nama Lengkap", "NIK", "Tanggal Lahir", "L/P", "Pendidikan", "Lama Pengalaman"),
    *("Nilai", "Dua Kali", "Urutan"),
)
FIRST, LAST = 6, 10  # the rows kept for people
# Stands in for a macro project: a compound file's first bytes and noise. Office alone makes real
# ones; whoever fills the workbook may only carry the bytes over.
MACROS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 8
SHEET = "xl/worksheets/sheet1.xml"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MS = "http://schemas.microsoft.com/office/spreadsheetml/"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEETML = "vnd.openxmlformats-officedocument.spreadsheetml."
_MASTER = f'<f t="shared" ref="I{FIRST}:I{LAST}" si="0">G{FIRST}*2</f>'
_RULES = f"""<ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" xmlns:x14="{_MS}2009/9/main">\
<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">\
<x14:dataValidation type="list"><x14:formula1><xm:f>Daftar!$A$1:$A$3</xm:f></x14:formula1>\
<xm:sqref>H6:H10 H20</xm:sqref></x14:dataValidation></x14:dataValidations></ext>"""
_CONTROL = f"""<mc:AlternateContent \
xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
<mc:Choice Requires="x14" xmlns:x14="{_MS}2009/9/main"><controls>\
<control shapeId="9001" r:id="rIdBaru" name="Setuju" xmlns:r="{_RELATION}">\
<controlPr defaultSize="0" linkedCell="$A$20"><anchor moveWithCells="1">\
<from><xdr:col xmlns:xdr="urn:x">1</xdr:col><xdr:row xmlns:xdr="urn:x">19</xdr:row></from>\
<to><xdr:col xmlns:xdr="urn:x">2</xdr:col><xdr:row xmlns:xdr="urn:x">20</xdr:row></to>\
</anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent>"""


def picture(colour: str) -> BytesIO:
    """Return a small PNG."""
    buffer = BytesIO()
    Image.new("RGB", (24, 12), colour).save(buffer, "PNG")
    buffer.seek(0)
    return buffer


class _Blanko:
    """Writes the workbook part by part."""

    def __init__(self, buffer: BytesIO, *, macros: bool) -> None:
        self.book = xlsxwriter.Workbook(buffer, {"in_memory": True})
        self.list = self.book.add_worksheet("Peserta")
        self.choices = self.book.add_worksheet("Daftar")
        self.summary = self.book.add_worksheet("Rekap 'A' & B")
        self.box = self.book.add_format({"border": 1, "locked": False, "font_name": "Arial"})
        self.bold = self.book.add_format({"bold": True, "bg_color": "#DDEEFF"})
        self.red = self.book.add_format({"font_color": "#9C0006"})
        if macros:
            self.book.add_vba_project(BytesIO(MACROS), is_stream=True)
            self.list.insert_button("L2", {"macro": "Kirim", "caption": "Kirim"})

    def write(self) -> None:
        self._titles()
        self._rows()
        self._below()
        self._rules()
        self._drawings()
        self._page()
        self._choices()
        self._summary()
        chart_sheet = self.book.add_chartsheet("Grafik")
        chart_sheet.set_chart(self._chart())
        self.book.close()

    def _titles(self) -> None:
        sheet = self.list
        sheet.merge_range("A1:J1", "DAFTAR PESERTA {{ tahun }}", self.bold)
        sheet.write_rich_string("A2", "Diisi ", self.bold, "lengkap", " oleh ", self.red, "dinas")
        sheet.write_url("A3", "internal:Peserta!A16", string="ke tanda tangan")
        sheet.write_url("B3", "mailto:balai@contoh.id", string="petunjuk")
        sheet.write_formula("C3", "=COUNTA(B6:B10)", None, 5)
        for column, heading in enumerate(HEADINGS):
            sheet.write(FIRST - 2, column, heading, self.bold)
        sheet.write_comment("C5", "16 angka, sesuai KTP")

    def _rows(self) -> None:
        sheet = self.list
        day = self.book.add_format({"border": 1, "num_format": "dd/mm/yyyy", "locked": False})
        text = self.book.add_format({"border": 1, "num_format": "@", "locked": False})
        for number in range(FIRST, LAST + 1):
            sheet.set_row(number - 1, 22.5, None, {"level": 1})
            sheet.write_number(number - 1, 0, number - FIRST + 1, self.box)
            for column in range(1, 8):
                style = {2: text, 3: day}.get(column, self.box)
                sheet.write_blank(number - 1, column, None, style)
            sheet.write_formula(number - 1, 8, f"=G{number}*2", self.box, 0)
            sheet.write_formula(number - 1, 9, f"=RANK(G{number},$G$6:$G$10)", self.box, 1)
        sheet.write_comment("B6", "isi mulai di sini")

    def _below(self) -> None:
        sheet = self.list
        sheet.write("B11", "Jumlah", self.bold)
        sheet.write_formula("A11", "=COUNTA(B6:B10)", self.bold, 0)
        sheet.write_formula("G11", "=SUM(G6:G10)", self.bold, 0)
        sheet.write_array_formula("H11:H11", "{=SUM(G6:G10*2)}", self.bold, 0)
        sheet.write_dynamic_array_formula("I11:I11", "=SUM(LEN(B6:B10))", self.bold, 0)
        sheet.write_formula("J11", "=G11/2+'Daftar'!C1", self.bold, 0)
        sheet.write_comment("G11", "jumlah tahun")
        sheet.merge_range("F14:H14", "Kepala Dinas", self.bold)
        sheet.merge_range("F15:H18", "", self.box)
        sheet.write_rich_string("F19", self.bold, "Nama ", self.red, "Contoh")
        sheet.set_row(13, 30)
        sheet.embed_image("J20", "sel.png", {"image_data": picture("green")})
        sheet.insert_checkbox("I20", True)
        sheet.add_table("B22:C25", {"name": "Biaya", "total_row": True, "columns": BUDGET})
        sheet.write_column("B23", ["Makan", "Bahan"])
        sheet.write_column("C23", [100, 200])

    def _rules(self) -> None:
        sheet = self.list
        people = "{0}6:{0}10".format
        listed = {"validate": "list", "input_title": "Pilih"}
        sheet.data_validation(people("E"), listed | {"source": ["Laki-laki", "Perempuan"]})
        sheet.data_validation(people("F"), listed | {"source": "=Didik"})
        sheet.data_validation("F12", listed | {"source": "=Daftar!$A$1:$A$3"})
        long = {"validate": "custom", "value": "=LEN(C6)=16", "error_type": "warning"}
        sheet.data_validation(people("C"), long)
        bar = {"type": "data_bar", "data_bar_2010": True, "bar_solid": True}
        sheet.conditional_format(people("G"), bar)
        sheet.conditional_format("G11", bar | {"bar_color": "#63C384"})
        icons = [{"criteria": ">=", "type": "formula", "value": "=$G$11"}]
        sheet.conditional_format(
            people("I"), {"type": "icon_set", "icon_style": "3_traffic_lights", "icons": icons}
        )
        same = {"type": "formula", "criteria": "=COUNTIF($C$6:$C$10,$C6)>1", "format": self.red}
        sheet.conditional_format(people("C"), same)
        sheet.conditional_format("A11:J11", {"type": "no_blanks", "format": self.bold})
        sheet.ignore_errors({"number_stored_as_text": "C6:C10"})

    def _drawings(self) -> None:
        sheet = self.list
        sheet.insert_image("H1", "logo.png", {"image_data": picture("navy")})
        moving = {"image_data": picture("brown"), "object_position": 1, "description": "cap"}
        sheet.insert_image("F15", "cap.png", moving)
        sheet.insert_textbox("B13", "Isi dengan huruf kapital", {"width": 160, "height": 40})
        sheet.insert_textbox("B16", "", {"textlink": "=$B$11", "object_position": 2})
        sheet.insert_chart("B28", self._chart(), {"object_position": 2})
        sheet.add_sparkline("K11", {"range": "Peserta!G6:G10", "type": "column"})

    def _chart(self) -> Any:
        chart = self.book.add_chart({"type": "column"})
        chart.add_series(
            {
                "name": "=Peserta!$G$5",
                "categories": "=Peserta!$B$6:$B$10",
                "values": "=Peserta!$G$6:$G$10",
                "data_labels": {"custom": [{"value": "=Peserta!$G$11"}], "value": True},
            }
        )
        chart.set_title({"name": "=Peserta!$B$11"})
        return chart

    def _page(self) -> None:
        sheet = self.list
        sheet.autofilter("A5:J10")
        sheet.freeze_panes(5, 2)
        sheet.set_column("A:A", 5)
        sheet.set_column("B:B", 28.7)
        sheet.set_column("M:N", 9, None, {"level": 1, "hidden": True})
        sheet.set_header("&C&G&R{{ tahun }}", {"image_center": picture("gold")})
        sheet.set_footer("&LHalaman &P dari &N")
        sheet.print_area("A1:J19")
        sheet.repeat_rows(3, 4)
        sheet.repeat_columns("A:B")
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_h_pagebreaks([12, 20])
        sheet.protect("", {"format_columns": True, "autofilter": True})
        sheet.unprotect_range("A6:J10", "Isian")
        sheet.set_tab_color("#204060")
        sheet.outline_settings(True, False, True, False)

    def _choices(self) -> None:
        self.choices.write_column("A1", ["SD", "SMP", "SMA/SMK"])
        self.choices.write("C1", 4)
        self.choices.data_validation("B1", {"validate": "list", "source": "=Peserta!$B$23:$B$24"})
        self.book.define_name("Didik", "=Daftar!$A$1:$A$3")
        self.book.define_name("Total", "=Peserta!$G$11")
        self.book.define_name("Daftar!Lokal", "=Peserta!$C$6:$C$10")

    def _summary(self) -> None:
        sheet = self.summary
        sheet.write_formula("A1", "=SUM(Peserta!G6:G10)", None, 0)
        sheet.write_formula("A2", "=Total*1", None, 0)
        sheet.write_formula("A3", "=Peserta!A11", None, 0)
        sheet.write_formula("A4", "=SUM(Biaya[Biaya])", None, 300)
        sheet.write_formula("A5", "=SUM(B6:B10)", None, 0)
        sheet.write_column("B6", [1, 2, 3, 4, 5])
        sheet.insert_chart("D2", self._chart())
        sheet.insert_textbox("D20", "", {"textlink": "=Peserta!$G$11"})
        sheet.add_sparkline("C1", {"range": "Peserta!G6:G10", "markers": True})
        more = {"type": "cell", "criteria": ">", "value": "=Peserta!$G$11", "format": self.red}
        sheet.conditional_format("B6:B10", more)
        sheet.set_background(picture("white"))


BUDGET = [
    {"header": "Pos", "total_string": "Semua"},
    {"header": "Biaya", "total_function": "sum"},
]


@pytest.fixture(scope="session")
def made() -> Callable[..., bytes]:
    """Makes the workbook, with `macros` if wanted."""

    def make(*, macros: bool = False) -> bytes:
        buffer = BytesIO()
        _Blanko(buffer, macros=macros).write()
        return buffer.getvalue()

    return make


@pytest.fixture(scope="session")
def blanko(made: Callable[..., bytes]) -> bytes:
    """The workbook without macros, made once, with what XlsxWriter never writes."""
    return _injected(made())


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, str, Path], Path]:
    """Lets LibreOffice open a workbook and save it as another kind into a folder."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    home = f"-env:UserInstallation={(tmp_path_factory.mktemp('office')).as_uri()}"

    def convert(source: Path, kind: str, folder: Path) -> Path:
        line = ["soffice", home, "--headless", "--convert-to", kind, "--outdir", str(folder)]
        subprocess.run([*line, str(source)], check=True, capture_output=True, timeout=120)
        return folder / f"{source.stem}.{kind}"

    return convert


@pytest.fixture(scope="session")
def from_libre(
    made: Callable[..., bytes],
    office: Callable[[Path, str, Path], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> bytes:
    """The same workbook out of LibreOffice, by way of its own format."""
    folder = tmp_path_factory.mktemp("libre")
    (folder / "blanko.xlsx").write_bytes(made())
    own = office(folder / "blanko.xlsx", "ods", folder)
    return _injected(office(own, "xlsx", folder / "back").read_bytes())


@pytest.fixture(scope="session")
def as_table() -> Callable[..., bytes]:
    """Makes a list that is a table: `rows` kept for people, with or without a row of totals."""

    def make(rows: int, *, totals: bool) -> bytes:
        buffer = BytesIO()
        book = xlsxwriter.Workbook(buffer, {"in_memory": True})
        sheet = book.add_worksheet("Peserta")
        columns: list[dict[str, Any]] = [
            {"header": "No"} | ({"total_string": "Jumlah"} if totals else {}),
            {"header": "Nama"},
            {"header": "NIK"},
            {"header": "Lama Pengalaman"} | ({"total_function": "sum"} if totals else {}),
            {"header": "Dua Kali", "formula": "=[@[Lama Pengalaman]]*2"},
        ]
        bottom = 3 + rows + totals
        sheet.add_table(
            2, 0, bottom - 1, 4, {"name": "Orang", "columns": columns, "total_row": totals}
        )
        if totals:
            sheet.write(bottom + 1, 1, "Kepala Dinas")
        book.close()
        return buffer.getvalue()

    return make


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(parts: dict[str, bytes]) -> bytes:
    """Return the workbook of these parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _injected(content: bytes) -> bytes:
    """Put in what no maker writes: calc chain, shared formulas, x14 rules, AlternateContent."""
    parts = unpacked(content)
    sheet = parts[SHEET].decode()
    for row in range(FIRST, LAST + 1):
        shared = '<f t="shared" si="0"/>' if row > FIRST else _MASTER
        sheet, found = re.subn(rf"<f[^>]*>G{row}\*2</f>", shared, sheet)
        assert found == 1
    sheet = sheet.replace("<tableParts", _CONTROL + "<tableParts")
    sheet = sheet.replace("<extLst>", f"<extLst>{_RULES}")
    parts[SHEET] = sheet.encode()
    _add(parts, "calcChain.xml", "calcChain", _SHEETML + "calcChain", "xl/_rels/workbook.xml.rels")
    parts["xl/calcChain.xml"] = (
        f'<calcChain xmlns="{_MAIN}"><c r="G11" i="1"/></calcChain>'.encode()
    )
    rels = "xl/worksheets/_rels/sheet1.xml.rels"
    _add(parts, "ctrlProps/ctrlProp1.xml", "ctrlProp", "vnd.ms-excel.controlproperties", rels)
    parts["xl/ctrlProps/ctrlProp1.xml"] = (
        f'<formControlPr xmlns="{_MS}2009/9/main" objectType="CheckBox" fmlaLink="$A$20"/>'.encode()
    )
    return repacked(parts)


def _add(parts: dict[str, bytes], name: str, kind: str, content_type: str, rels: str) -> None:
    line = f'<Relationship Id="rIdBaru" Type="{_RELATION}/{kind}" Target="/xl/{name}"/>'
    parts[rels] = parts[rels].replace(b"</Relationships>", f"{line}</Relationships>".encode())
    override = f'<Override PartName="/xl/{name}" ContentType="application/{content_type}+xml"/>'
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(b"</Types>", f"{override}</Types>".encode())
