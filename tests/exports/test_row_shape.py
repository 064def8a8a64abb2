"""Rows read with one match each are those expat reads, whatever is changed in them."""

import random
from collections.abc import Sequence
from io import BytesIO
from xml.parsers import expat

import pytest

from batik_field.exports import sheet_scan
from batik_field.exports.row_shape import RowShape
from batik_field.exports.sheet_scan import Bounds, Scan, SheetReader

HEAD = '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="urn:x"><sheetData>'
TAIL = "</sheetData><pageMargins/></worksheet>"
NAMES = ("Wartini", "CV Kain &amp; Malam", "_x0041_ \u00e9 \U0001f600", "  ", "a\n\tb", "&lt;x&gt;")


def row(number: int, name: str = "Sulastri") -> str:
    return (
        f'<row r="{number}" ht="31"><c r="A{number}" s="1" t="inlineStr"><is>'
        f'<t xml:space="preserve">{name}</t></is></c><c r="B{number}" s="2"/>'
        f'<c r="C{number}"><v>{number}.5</v></c>'
        f'<c r="D{number}" s="1" t="n"></c><c r="E{number}" t="s"><v>0</v></c></row>'
    )


def sheet(*rows: str) -> bytes:
    return (HEAD + "".join(rows) + TAIL).encode()


class Reading:
    """What comes out of one sheet: rows, faults, other elements, and whether it is XML."""

    def __init__(self, content: bytes, *, shapes: bool = True) -> None:
        self.faults: set[tuple[str, str]] = set()
        self.elements: list[str] = []
        self.rows: list[tuple[int, Sequence[str | None]]] = []
        reader = SheetReader(
            Scan(
                (3, 1, 9),
                lambda index: None,
                Bounds(3, 1),
                lambda *fault: self.faults.add(fault),
                lambda name, _: self.elements.append(name),
            )
        )
        if not shapes:
            reader._is_faulty = True  # with which everything is left to expat
        try:
            self.rows = list(reader.rows(BytesIO(content)))
            self.is_xml = True
        except (expat.ExpatError, LookupError):  # the latter for an unknown encoding
            self.is_xml = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reading) and (
            (self.rows, self.faults, self.elements, self.is_xml)
            == (other.rows, other.faults, other.elements, other.is_xml)
        )


@pytest.fixture
def matched(monkeypatch) -> list[int]:
    """Reads sheets in small pieces; the numbers of the rows that were matched come here."""
    numbers: list[int] = []
    rows = RowShape.rows

    def counted(self, text):
        for found in rows(self, text):
            numbers.append(found[0])
            yield found

    monkeypatch.setattr(RowShape, "rows", counted)
    monkeypatch.setattr(sheet_scan, "_PIECE", 600)
    return numbers


def test_plain_rows_are_matched_and_nothing_is_different(matched):
    content = sheet(*(row(n, NAMES[n % len(NAMES)]) for n in range(1, 40)))
    found = Reading(content)
    assert found == Reading(content, shapes=False)
    assert len(matched) > 30
    assert found.rows[24] == (25, ("25.5", "CV Kain & Malam", None))
    assert found.rows[25] == (26, ("26.5", "A \u00e9 \U0001f600", None))


def test_any_changed_byte_is_seen_as_expat_sees_it(matched):
    content = sheet(*(row(n, NAMES[n % len(NAMES)]) for n in range(1, 20)))
    source = random.Random(11)
    for _ in range(1500):
        at = source.randrange(len(content))
        byte = source.choice(b"0123456789ABcstvrow<>&/\"' _-!?\x00\r\xff")
        changed = content[:at] + bytes([byte]) + content[at + 1 :]
        assert Reading(changed) == Reading(changed, shapes=False), (at, byte)
    assert matched


@pytest.mark.parametrize(
    "odd",
    [
        row(30).replace('s="1"', 's="7"'),
        row(30).replace('s="1"', 's="2"'),
        row(12),
        row(1_048_577),
        row(30).replace("B30", "A30"),
        row(30).replace("C30", "C31"),
        row(30).replace('t="inlineStr"', 't="text"'),
        row(30).replace('s="2"/>', 's="2" t="s"><v>0</v></c>'),
        row(30).replace('s="2"/>', 's="2"><f>A1</f><v>8</v></c>'),
        row(30).replace("<v>0<", "<v>1<"),
        row(30).replace('t="n"', 't="m"'),
        row(30).replace('ht="31"', 'ht="31" hidden="1"'),
        row(30, "a ]]> b"),
        row(30, "a\ufffeb"),
        row(30, "a\x01b"),
        row(30, "a &none; b"),
        row(30, "a\rb"),
        f"<!--{row(30)}-->",
        f"<?x {row(30)}?>",
        row(30).replace("Sulastri", "<![CDATA[</row>]]>"),
        "</sheetData><sheetData>",
    ],
)
def test_an_odd_row_among_plain_ones(matched, odd):
    plain = [row(n) for n in range(1, 60)]
    content = sheet(*plain[:29], odd, *plain[30:])
    assert Reading(content) == Reading(content, shapes=False)
    assert matched


@pytest.mark.parametrize(
    "content",
    [
        sheet(*map(row, range(1, 30))).replace(b"UTF-8", b"ISO-8859-1"),
        sheet(*map(row, range(1, 30))).decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        sheet(*map(row, range(1, 30))).replace(b"<", b"<x:").replace(b"<x:/", b"</x:"),
        sheet(*map(row, range(1, 30))).replace(b"Sulastri", b"Sul\xffastri"),
        sheet(*map(row, range(1, 30))).removesuffix(b"</worksheet>"),
        sheet(*map(row, range(1, 30))) + b"<more/>",
        sheet(),
    ],
)
def test_other_sheets_are_read_by_expat(matched, content):
    assert Reading(content) == Reading(content, shapes=False)


def test_a_row_that_has_more_than_plain_cells_gives_no_shape():
    assert RowShape.of(row(4), {3: 0}) is not None
    assert RowShape.of(row(4), {5: 0}) is None
    assert RowShape.of(row(4).replace("/>", "><f>A1</f></c>"), {}) is None
    assert RowShape.of(row(4)[:-1], {}) is None
    assert RowShape.of("", {}) is None
