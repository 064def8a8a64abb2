"""The pieces a shipped paper is made of, as WordprocessingML text.

A text may hold placeholders of docxtpl (`{{ … }}`) and `**bold**`. Sizes are in points, widths
and distances in millimetres.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

PAGE_WIDTH = 170.0
"""Between the margins of an A4 sheet."""

SYMBOLS = "Segoe UI Symbol"
"""A font with boxes; programs without it take another that has them."""


def twips(millimetres: float) -> int:
    """Return millimetres in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks. `align` is left, center, right or both."""

    align: str = "left"
    size: float = 0
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    left: float = 0
    hanging: float = 0
    with_next: bool = False
    rule_below: str = ""
    font: str = ""
    line: float = 0
    new_page: bool = False


PLAIN = Look()
CENTRED = Look(align="center")
TITLE = Look(align="center", bold=True, size=13, before=1, with_next=True)
PROSE = Look(align="both", after=2, line=1.15)
CLOSING = Look(align="both", after=2, line=1.15, with_next=True)
"""The last words above a signature: nobody signs a page that says nothing."""
CELL = Look(size=10, before=0.4, after=0.4)
SMALL = Look(size=8)


def run(text: str, look: Look = PLAIN, *, bold: bool = False, strike: bool = False) -> str:
    """Return one run of text in one face."""
    face = _face(look, bold=bold, strike=strike)
    return f'<w:r>{face}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _face(look: Look, *, bold: bool, strike: bool) -> str:
    font = f'<w:rFonts w:ascii="{look.font}" w:hAnsi="{look.font}" w:cs="{look.font}"/>'
    parts = (
        font if look.font else "",
        "<w:b/>" if bold or look.bold else "",
        "<w:i/>" if look.italic else "",
        "<w:strike/>" if strike else "",
        f'<w:sz w:val="{round(look.size * 2)}"/>' if look.size else "",
    )
    inner = "".join(parts)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def runs(text: str, look: Look = PLAIN) -> str:
    """Return a text as runs; what stands between two `**` is bold, a tab moves on."""
    made = []
    for number, part in enumerate(text.split("**")):
        pieces = part.split("\t")
        bold = number % 2 == 1
        made += [run(pieces[0], look, bold=bold)] if pieces[0] else []
        for piece in pieces[1:]:
            made += ["<w:r><w:tab/></w:r>", run(piece, look, bold=bold)]
    return "".join(made)


def paragraph(content: str = "", look: Look = PLAIN, *, made: bool = False) -> str:
    """Return a paragraph; `made` says that `content` is runs already."""
    inner = content if made else runs(content, look)
    return f"<w:p>{_shape(look)}{inner}</w:p>"


def _shape(look: Look) -> str:
    """Return paragraph properties in the order the schema wants."""
    line = f' w:line="{round(look.line * 240)}" w:lineRule="auto"' if look.line else ""
    border = (
        f'<w:pBdr><w:bottom w:val="{look.rule_below}" w:sz="18" w:space="3" w:color="auto"/>'
        "</w:pBdr>"
    )
    indent = f'<w:ind w:left="{twips(look.left)}" w:hanging="{twips(look.hanging)}"/>'
    parts = (
        "<w:keepNext/>" if look.with_next else "",
        "<w:pageBreakBefore/>" if look.new_page else "",
        border if look.rule_below else "",
        f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}"{line}/>',
        indent if look.left or look.hanging else "",
        f'<w:jc w:val="{look.align}"/>' if look.align != "left" else "",
        # An empty paragraph is as high as its end mark.
        f'<w:rPr><w:sz w:val="{round(look.size * 2)}"/></w:rPr>' if look.size else "",
    )
    return f"<w:pPr>{''.join(parts)}</w:pPr>"


def each(loop: str, *content: str) -> str:
    """Repeat paragraphs or tables: `loop` is what follows "for", such as "one in lines"."""
    return f"{paragraph(f'{{%p for {loop} %}}')}{''.join(content)}{paragraph('{%p endfor %}')}"


def either(condition: str, content: str, other: str = "") -> str:
    """Keep paragraphs or tables only where the condition holds, else the others."""
    middle = f"{paragraph('{%p else %}')}{other}" if other else ""
    return f"{paragraph(f'{{%p if {condition} %}}')}{content}{middle}{paragraph('{%p endif %}')}"


# --- Tables ---------------------------------------------------------------------------------------

LINES = "single"
NO_LINES = ""


def cell(
    content: str,
    width: float,
    look: Look = CELL,
    *,
    made: bool = False,
    shade: bool = False,
    span: int = 1,
    below: str = "",
    middle: bool = False,
    joins: str = "",
) -> str:
    """Return a cell; `made` says that `content` is paragraphs already, `below` rules its foot.

    `joins` makes one cell of several rows: "restart" in the first, "continue" in the others.
    """
    rule = f'<w:tcBorders><w:bottom w:val="{below}" w:sz="4" w:color="808080"/></w:tcBorders>'
    parts = (
        f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>',
        f'<w:gridSpan w:val="{span}"/>' if span > 1 else "",
        f'<w:vMerge w:val="{joins}"/>' if joins else "",
        rule if below else "",
        '<w:shd w:val="clear" w:color="auto" w:fill="EDEAE4"/>' if shade else "",
        '<w:vAlign w:val="center"/>' if middle else "",
    )
    inner = content if made else paragraph(content, look)
    return f"<w:tc><w:tcPr>{''.join(parts)}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, heading: bool = False, height: float = 0) -> str:
    """Return a row that no page break cuts; a heading comes again on every page."""
    parts = (
        "<w:cantSplit/>",
        f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else "",
        "<w:tblHeader/>" if heading else "",
    )
    return f"<w:tr><w:trPr>{''.join(parts)}</w:trPr>{''.join(cells)}</w:tr>"


def table(widths: Sequence[float], *rows: str, lines: str = LINES, padding: float = 1.6) -> str:
    """Return a table of fixed column widths."""
    border = "".join(
        f'<w:{side} w:val="{lines}" w:sz="4" w:space="0" w:color="404040"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    margins = "".join(
        f'<w:{side} w:w="{twips(padding)}" w:type="dxa"/>' for side in ("left", "right")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/>'
        # Word lays the text, not the line, on the margin.
        f'<w:tblInd w:w="{twips(padding) if lines else 0}" w:type="dxa"/>'
        f"{f'<w:tblBorders>{border}</w:tblBorders>' if lines else ''}"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row_tag(tag: str, columns: int) -> str:
    """Return a row that docxtpl takes away and that steers the rows around it."""
    first = f"<w:tc>{paragraph(f'{{%tr {tag} %}}')}</w:tc>"
    return f"<w:tr>{first}{f'<w:tc>{paragraph()}</w:tc>' * (columns - 1)}</w:tr>"


def listing(
    columns: Sequence[tuple[str, float, str, str]],
    loop: str,
    *,
    height: float = 0,
    size: float = 10,
) -> str:
    """Return a ruled list: (heading, width, text, alignment) of each column, a row for each."""
    widths = [width for _, width, _, _ in columns]
    bold = Look(align="center", bold=True, size=size, before=0.6, after=0.6)
    head = [cell(name, width, bold, shade=True, middle=True) for name, width, _, _ in columns]
    body = [
        cell(text, width, Look(align=align, size=size, before=0.4, after=0.4), middle=True)
        for _, width, text, align in columns
    ]
    return table(
        widths,
        row(*head, heading=True),
        row_tag(f"for {loop}", len(columns)),
        row(*body, height=height),
        row_tag("endfor", len(columns)),
    )


def pairs(
    lines: Sequence[tuple[str, str]],
    *,
    label_width: float = 52,
    width: float = PAGE_WIDTH,
    ruled: bool = False,
    size: float = 10.5,
) -> str:
    """Return "label : answer" lines; `ruled` draws a thin line to write on below each answer."""
    look = Look(size=size, before=0.5, after=0.5)
    rest = width - label_width - 4
    rows = [
        row(
            cell(label, label_width, look),
            cell(":" if label else "", 4, look),
            cell(answer, rest, look, below="single" if ruled else ""),
        )
        for label, answer in lines
    ]
    return table((label_width, 4, rest), *rows, lines=NO_LINES, padding=0.8)
