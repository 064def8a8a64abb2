"""Addresses in parts that no library writes."""

import pytest

from batik_field.exports import references
from batik_field.exports.markup import tokens_of
from batik_field.exports.references import Remarks, Rewriter
from batik_field.exports.shift import Shift

SHIFT = Shift("Data", 5, 5, 10)


def rewritten(text: str, *, own: bool = True) -> tuple[str, Remarks]:
    remarks = Remarks("Data")
    return "".join(Rewriter(tokens_of(text), SHIFT, remarks, own=own).run()), remarks


def anchor(kind: str, top: int, bottom: int) -> str:
    return (
        f'<xdr:twoCellAnchor editAs="{kind}"><xdr:from><xdr:col>0</xdr:col><xdr:row>{top}</xdr:row>'
        f"</xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>{bottom}</xdr:row></xdr:to>"
        "</xdr:twoCellAnchor>"
    )


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("twoCell", (0, 3), (0, 3)),  # a logo above
        ("twoCell", (8, 12), (18, 22)),  # a signature below
        ("twoCell", (2, 12), (2, 22)),  # a bracket around the data stretches
        ("oneCell", (2, 12), (2, 12)),  # what keeps its size does not
        ("absolute", (8, 12), (8, 12)),  # its maker set it not to move
    ],
)
def test_drawings(kind, before, after):
    assert rewritten(anchor(kind, *before))[0] == anchor(kind, *after)
    assert rewritten(anchor(kind, *before), own=False)[0] == anchor(kind, *before)


@pytest.mark.parametrize(
    ("parent", "marks", "row"),
    [
        ("controlPr", 'moveWithCells="1"', 19),
        ("controlPr", 'moveWithCells="0"', 9),
        ("controlPr", "", 9),  # as Excel has controls that are set not to move
        ("commentPr", "", 19),
    ],
)
def test_controls_move_where_they_are_set_to_and_notes_with_their_cells(parent, marks, row):
    edges = "<from><xdr:row>{0}</xdr:row></from><to><xdr:row>{0}</xdr:row></to>"
    text = f"<{parent}><anchor {marks}>{edges}</anchor></{parent}>"
    assert rewritten(text.format(9))[0] == text.format(row)


def test_what_stands_still_below_the_list_is_said():
    assert list(rewritten(anchor("absolute", 2, 3))[1].found) == []
    (found,) = rewritten(anchor("absolute", 8, 12))[1].found
    assert (found.cell, found.message) == ("A13", references.STANDS_STILL)


def test_old_drawings_that_are_no_xml():
    vml = (
        "<xml><br><x:Anchor>\n 1, 15, 9, 2, 3, 15, 13, 4</x:Anchor><x:Row>9</x:Row>"
        "<x:FmlaLink>$A$10</x:FmlaLink></xml>"
    )
    text, _ = rewritten(vml)
    assert "<x:Anchor>1, 15, 19, 2, 3, 15, 23, 4</x:Anchor>" in text
    assert "<x:Row>19</x:Row>" in text
    assert "<x:FmlaLink>$A$20</x:FmlaLink>" in text


def test_unreadable_anchor_is_said():
    text = "<x:Anchor>1, 2</x:Anchor>"
    same, remarks = rewritten(text)
    assert same == text
    assert len(remarks.found) == 1


def test_pivot_source_grows_and_is_said():
    text = '<cacheSource><worksheetSource ref="A4:G5" sheet="Data"/></cacheSource>'
    new, remarks = rewritten(text, own=False)
    assert 'ref="A4:G15"' in new
    assert len(remarks.found) == 1
    assert rewritten(text.replace("Data", "Lain"), own=False)[0] == text.replace("Data", "Lain")


def test_sparkline_below_draws_every_row():
    text = "<x14:sparkline><xm:f>Data!E5</xm:f><xm:sqref>E9</xm:sqref></x14:sparkline>"
    new, remarks = rewritten(text)
    assert "<xm:f>Data!E5:E15</xm:f><xm:sqref>E19</xm:sqref>" in new
    assert not remarks.found


def test_sparkline_of_the_pattern_row_is_said():
    text = (
        "<x14:sparkline><xm:f>Data!A5:C5</xm:f><xm:sqref>D5</xm:sqref></x14:sparkline>"
        "<x14:ignoredError><xm:sqref>D5</xm:sqref></x14:ignoredError>"
    )
    new, remarks = rewritten(text)
    assert "<xm:f>Data!A5:C5</xm:f><xm:sqref>D5</xm:sqref></x14:sparkline>" in new
    assert "<xm:sqref>D5:D15</xm:sqref></x14:ignoredError>" in new
    assert [finding.cell for finding in remarks.found] == ["D5"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<selection sqref="A9:B9"/>', '<selection sqref="A19:B19"/>'),
        ("<selection activeCell='A9'/>", '<selection activeCell="A19"/>'),
        ('<protectedRange sqref="B5 B9"/>', '<protectedRange sqref="B5:B15 B19"/>'),
        ('<x:hyperlink  ref="A9"\n r:id="r1"/>', '<x:hyperlink  ref="A19"\n r:id="r1"/>'),
        ('<xdr:sp textlink="Data!$A$9">', '<xdr:sp textlink="Data!$A$19">'),
        ('<parameter cell="Data!$A$9"/>', '<parameter cell="Data!$A$19"/>'),
        ('<cfvo type="formula" val="$A$9"/>', '<cfvo type="formula" val="$A$19"/>'),
        ('<cfvo type="num" val="9"/>', '<cfvo type="num" val="9"/>'),
        ("<f><![CDATA[A9<1]]></f>", "<f>A19&lt;1</f>"),
        ("<!-- A9 --><f>1</f>", "<!-- A9 --><f>1</f>"),
        ('<sortState ref="A4:B9"><sortCondition ref="A5:A9"/>',
         '<sortState ref="A4:B19"><sortCondition ref="A5:A19"/>'),
    ],
)  # fmt: skip
def test_places(before, after):
    assert rewritten(before)[0] == after


def test_charts_lose_the_values_they_keep():
    text = (
        "<c:ser><c:tx><c:strRef><c:f>Data!$E$4</c:f><c:strCache><c:pt/></c:strCache></c:strRef>"
        "</c:tx><c:val><c:numRef><c:f>Data!$E$5</c:f><c:numCache><c:pt/></c:numCache></c:numRef>"
        "</c:val></c:ser>"
    )
    new, _ = rewritten(text, own=False)
    assert "<c:f>Data!$E$4</c:f><c:strCache>" in new
    assert "<c:f>Data!$E$5:$E$15</c:f></c:numRef>" in new


@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Data!$G$5:$G$5", "Data!$G$5:$G$15"),
        ("Data!$G$5", "Data!$G$5:$G$15"),
        ("Data!$G$9", "Data!$G$19"),
        ("Lain!$A$1:$A$20", "Lain!$A$1:$A$20"),
    ],
)
def test_series_of_charts_that_are_shown_in_part(before, after, own):
    text = "<c15:fullRef><c15:sqref>{}</c15:sqref></c15:fullRef>"
    assert rewritten(text.format(before), own=own)[0] == text.format(after)


def test_labels_taken_from_cells_lose_what_is_stored_of_them():
    text = "<c15:datalabelsRange><c15:f>Data!$B$5:$B$5</c15:f>{}</c15:datalabelsRange>"
    cache = '<c15:dlblRangeCache><c:ptCount val="1"/></c15:dlblRangeCache>'
    new = rewritten(text.format(cache), own=False)[0]
    assert new == text.format("").replace("$5<", "$15<")


def test_a_picture_of_cells_shows_them_where_they_are():
    text = '<a14:cameraTool cellRange="Data!$A$1:$C${}" spid="_x0000_s1"/>'
    assert rewritten(text.format(9), own=False)[0] == text.format(19)
