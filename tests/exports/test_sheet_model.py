"""A template's rows are the same whether they are read whole or tag by tag."""

import pytest

from batik_field.exports.sheet_model import read_sheet

BARE = '<c r="A{n}" s="1"/><c r="B{n}" s="1" t="n"></c>'
ROWS = (
    f'<row r="{{n}}" spans="1:9" ht="31">{BARE}</row>',
    f'<row r="{{n}}">{BARE}<c r="C{{n}}"><v>{{n}}</v></c><c r="D{{n}}" t="s"><v></v></c></row>',
    '<row r="{n}"><c r="A{n}"><f>A1+1</f><v>2</v></c><c r="B{n}" s="3" /></row>',
    '<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>a &amp; b</t></is></c></row>',
    '<row r="{n}"/>',
    '<row r="{n}" ></row>',
    "<row><c><v>1</v></c><c/></row>",
    '<row r="{n}"><c r="A{n}"/> <c r="B{n}"/></row>',
    "<row r=\"{n}\"><c r='A{n}'/><extLst><ext/></extLst></row>",
    '<row r="{n}"><c r="A{n}"/></row >',
    '\n<row r="{n}"><c r="A{n}"/></row>',
)


def both(text: str) -> None:
    """Read a sheet as it is and with a comment, because of which it is read tag by tag."""
    whole, tagged = read_sheet(text), read_sheet(text.replace("<sheetData", "<!--x--><sheetData"))
    assert (whole.rows, whole.tail, whole.masters) == (tagged.rows, tagged.tail, tagged.masters)
    assert [*whole.head, "<!--x-->"] == tagged.head
    for row in whole.rows:
        assert row.filled == [cell for cell in row.cells if not cell.is_bare]


@pytest.mark.parametrize("odd", ROWS)
@pytest.mark.parametrize("plain", ROWS[:2])
def test_every_row_is_read_alike(plain, odd):
    rows = "".join((odd if n == 7 else plain).format(n=n) for n in range(3, 12))
    both(f'<worksheet xmlns="urn:x"><cols/><sheetData>{rows}</sheetData><mergeCells/></worksheet>')


@pytest.mark.parametrize(
    "data", ["<sheetData/>", "<sheetData></sheetData>", "<sheetData ></sheetData>"]
)
def test_a_sheet_without_rows(data):
    both(f"<worksheet>{data}<pageMargins/></worksheet>")


def test_the_template_with_everything(everything, parts_of):
    for name, content in parts_of(everything).items():
        if name.startswith("xl/worksheets/sheet"):
            both(content.decode())
