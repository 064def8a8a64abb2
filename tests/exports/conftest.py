"""A template with everything in it that can point at a row, made in code.

openpyxl makes most; what it never writes (calc chain, shared formulas, x14, AlternateContent,
controls, values of formulas) is put in by hand.
"""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table

Parts = dict[str, bytes]

SHEET = "xl/worksheets/sheet1.xml"
OTHER = "xl/worksheets/sheet2.xml"
SILENT = "xl/worksheets/sheet3.xml"

_EXT = """<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" \
xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">\
<x14:conditionalFormattings><x14:conditionalFormatting>\
<x14:cfRule type="expression" priority="9" id="{00000000-0000-4000-8000-000000000001}">\
<xm:f>AND($A5&lt;&gt;"A20",$A$20=1,SUM($C5:$D5)&gt;0)</xm:f></x14:cfRule><xm:sqref>C5</xm:sqref>\
</x14:conditionalFormatting></x14:conditionalFormattings></ext>\
<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" \
xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">\
<x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1">\
<x14:formula1><xm:f>$A$21:$A$22</xm:f></x14:formula1><xm:sqref>B5 B12</xm:sqref>\
</x14:dataValidation></x14:dataValidations></ext>\
<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" \
xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">\
<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline>\
<xm:f>Data!E5:E5</xm:f><xm:sqref>E9</xm:sqref></x14:sparkline></x14:sparklines>\
</x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"""

_CONTROLS = """<mc:AlternateContent \
xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
<mc:Choice Requires="x14"><controls><control shapeId="1025" r:id="rIdControl" name="Centang" \
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
<controlPr defaultSize="0" linkedCell="$A$12"><anchor moveWithCells="1">\
<from><xdr:col xmlns:xdr="urn:x">1</xdr:col><xdr:row xmlns:xdr="urn:x">11</xdr:row></from>\
<to><xdr:col xmlns:xdr="urn:x">2</xdr:col><xdr:row xmlns:xdr="urn:x">12</xdr:row></to>\
</anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent>"""

_SHARED = """<row r="15" spans="1:9"><c r="I15"><f t="shared" ref="I15:I17" si="0">E5+$A15</f>\
<v>7</v></c></row><row r="16"><c r="I16"><f t="shared" si="0"/><v>7</v></c></row>\
<row r="17"><c r="I17"><f t="shared" si="0"/><v>7</v></c></row>"""


def _book() -> Workbook:
    book = Workbook()
    data = book.active
    data.title = "Data"
    data["A1"] = "{{ judul }}"
    data["C1"] = "=COUNTA(B5:B5)"
    data["D1"] = '=INDIRECT("A"&5)'
    for column in range(1, 9):
        data.cell(4, column, f"Judul {column}")
    _pattern(data)
    data["E8"] = "=SUM(E5:E5)"
    data["F8"] = "=E8*2"
    data["A8"] = "Jumlah {{ tahun }}"
    data["A10"] = "Mengetahui"
    data.merge_cells("A10:C11")
    data["B9"] = "=E8"
    _rules(data)
    for row, text in ((20, "Pilihan"), (21, "satu"), (22, "dua")):
        data.cell(row, 1, text)
    data.add_table(Table(displayName="Pilihan", ref="A20:A22"))
    data["A12"].comment = Comment("catatan", "dinas")
    data["B12"].hyperlink = Hyperlink(ref="B12", location="Data!A20", display="ke daftar")
    data.row_breaks.append(Break(id=8))
    data.print_area = "A1:H12"
    data.print_title_rows = "4:4"
    data.auto_filter.ref = "A4:H5"
    data.freeze_panes = "A5"
    data.oddFooter.left.text = "{{ judul }} &P"
    return _others(book, data)


def _pattern(data) -> None:
    side = Side(style="thin")
    for column in range(1, 8):
        data.cell(5, column).border = Border(side, side, side, side)
    data["D5"].number_format = "dd/mm/yyyy"
    data["F5"] = "=E5*2+SUM(E$5:E5)"
    data["G5"] = "=E5/$E$8"
    data["H5"] = "tetap"
    data["H5"].font = Font(bold=True)
    data.row_dimensions[5].height = 31
    data.merge_cells("I5:J5")


def _rules(data) -> None:
    fill = PatternFill("solid", start_color="FF0000", end_color="FF0000")
    data.conditional_formatting.add("A5:C5", FormulaRule(formula=["$A5=$A$8"], fill=fill))
    data.conditional_formatting.add("A8:H8", FormulaRule(formula=["A8>0"], fill=fill))
    listed = DataValidation("list", formula1="$A$21:$A$22")
    listed.add("C5")
    listed.add("C12")
    data.add_data_validation(listed)


def _others(book: Workbook, data) -> Workbook:
    chart = BarChart()
    chart.add_data(Reference(data, min_col=5, min_row=4, max_row=5), titles_from_data=True)
    data.add_chart(chart, "A24")
    other = book.create_sheet("Lain")
    other["A1"] = "=SUM(Data!E5:E5)+Data!E8"
    other["A2"] = "=A1+1"
    rule = DataValidation("list", formula1="Data!$A$21:$A$22")
    rule.add("B1")
    other.add_data_validation(rule)
    other["C1"].hyperlink = Hyperlink(ref="C1", location="Data!A20", display="ke daftar")
    silent = book.create_sheet("Diam")
    silent["A1"] = "=SUM(A5:A20)"
    silent["A20"] = 5
    book.defined_names["Total"] = DefinedName("Total", attr_text="Data!$E$8")
    book.defined_names["Nama"] = DefinedName("Nama", attr_text="Data!$B$5:$B$5")
    return book


def _injected(parts: Parts) -> Parts:
    sheet = parts[SHEET].decode()
    sheet = re.sub(r"(</f>)<v\s*/>|(</f>)<v></v>", r"</f><v>99</v>", sheet)
    sheet = sheet.replace('<row r="20"', _SHARED + '<row r="20"')
    first = _share(parts, "Judul 1", "{{ judul }}")
    for number, cell in enumerate(("A4", "A1"), first):
        shared = f'<c r="{cell}" t="s"><v>{number}</v></c>'
        sheet, count = re.subn(f'<c r="{cell}".*?</c>', shared, sheet, count=1)
        assert count
    sheet = sheet.replace("<tableParts", _CONTROLS + "<tableParts")
    sheet = sheet.replace("</worksheet>", _EXT + "</worksheet>")
    for name in (OTHER, SILENT):
        text = (
            parts[name]
            .decode()
            .replace("</sheetData>", '<row r="99"><c r="A99" t="s"><v>1</v></c></row></sheetData>')
        )
        parts[name] = re.sub(r"</f><v\s*/>|</f><v></v>", "</f><v>99</v>", text).encode()
    parts[SHEET] = sheet.encode()
    _relate(
        parts,
        "xl/worksheets/_rels/sheet1.xml.rels",
        "rIdControl",
        "ctrlProp",
        "/xl/ctrlProps/ctrlProp1.xml",
    )
    _relate(parts, "xl/_rels/workbook.xml.rels", "rIdChain", "calcChain", "calcChain.xml")
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/calcChain.xml"] = f'<calcChain xmlns="{main}"><c r="E8" i="1"/></calcChain>'.encode()
    parts["xl/ctrlProps/ctrlProp1.xml"] = (
        b'<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"'
        b' objectType="CheckBox" fmlaLink="$A$12" fmlaRange="Data!$A$21:$A$22"/>'
    )
    types = parts["[Content_Types].xml"].decode()
    added = "".join(
        f'<Override PartName="/xl/{name}" ContentType="application/{kind}+xml"/>'
        for name, kind in (
            ("calcChain.xml", "vnd.openxmlformats-officedocument.spreadsheetml.calcChain"),
            ("ctrlProps/ctrlProp1.xml", "vnd.ms-excel.controlproperties"),
        )
    )
    parts["[Content_Types].xml"] = types.replace("</Types>", added + "</Types>").encode()
    return parts


def _share(parts: Parts, *texts: str) -> int:
    """Add shared strings, which openpyxl does not write everywhere; return the first number."""
    name = "xl/sharedStrings.xml"
    if name not in parts:
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        parts[name] = f'<sst xmlns="{main}"></sst>'.encode()
        _relate(parts, "xl/_rels/workbook.xml.rels", "rIdStrings", "sharedStrings", f"/{name}")
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
        added = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'.encode()
        types = parts["[Content_Types].xml"].replace(b"</Types>", added)
        parts["[Content_Types].xml"] = types
    known = parts[name].count(b"<si>")
    items = "".join(f"<si><t>{text}</t></si>" for text in texts)
    parts[name] = parts[name].replace(b"</sst>", f"{items}</sst>".encode())
    return known


def _relate(parts: Parts, rels: str, mark: str, kind: str, target: str) -> None:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    line = f'<Relationship Id="{mark}" Type="{base}/{kind}" Target="{target}"/>'
    text = parts[rels].decode().replace("</Relationships>", line + "</Relationships>")
    parts[rels] = text.encode()


def _parts(source: bytes | Path) -> Parts:
    with ZipFile(BytesIO(source) if isinstance(source, bytes) else source) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(parts: Parts) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.fixture
def parts_of() -> Callable[[bytes | Path], Parts]:
    """Unpacks a workbook: part name -> bytes."""
    return _parts


@pytest.fixture
def packed() -> Callable[[Parts], bytes]:
    """The inverse of `parts_of`."""
    return _packed


@pytest.fixture(scope="session")
def everything() -> bytes:
    """The template; data go to A5:E5 of "Data", one row is reserved."""
    buffer = BytesIO()
    _book().save(buffer)
    return _packed(_injected(_parts(buffer.getvalue())))


@pytest.fixture
def plain() -> bytes:
    """A template with headings in row 1 of "Data" and nothing else."""
    book = Workbook()
    book.active.title = "Data"
    for column, heading in enumerate(("Nama", "NIK", "Lahir", "Jumlah"), 1):
        book.active.cell(1, column, heading)
    book.active["C2"].number_format = "dd/mm/yyyy"
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()
