"""What many papers share: the kop, the QR code, numbered points, and who signs."""

from __future__ import annotations

from batik_field.exports.papers.blocks import PAGE_WIDTH, Look, cell, each, paragraph, row, table


def letterhead() -> str:
    """Return the office's kop."""
    return "".join(
        (
            paragraph("{{ office.government|upper }}", Look("center", 13, bold=True)),
            paragraph("{{ office.name|upper }}", Look("center", 15, bold=True)),
            paragraph("{{ kop }}", Look("center", 9, after=4, rule_below="thinThickSmallGap")),
        )
    )


def code_mark() -> str:
    """Return the paragraphs with the QR code that leads back to the record."""
    tiny = Look(size=5.5)
    return paragraph("{{ qr }}", tiny) + paragraph("{{ kode }}", tiny)


def signed_by_office(*, lead: str = "", coded: bool = True, dated: str = "{{ tanggal }}") -> str:
    """Return the QR code and, beside it, the block the head of the office signs.

    `lead` stands above the title of the signer, such as "Mengetahui,"; without `dated` neither
    place nor day do.
    """
    near = Look(with_next=True)
    lines = (
        paragraph(f"{{{{ tempat }}}}, {dated}", near) if dated else "",
        paragraph(lead, near) if lead else "",
        paragraph("{{ office.signer_title }},", Look(after=18, with_next=True)),
        paragraph("{{ office.signer_name }}", Look(bold=True, with_next=True)),
        paragraph("{{ office.signer_rank }}", near),
        paragraph("NIP {{ office.signer_nip }}"),
    )
    return beside(code_mark() if coded else paragraph(), "".join(lines))


def beside(left: str, right: str, *, left_width: float = 90) -> str:
    """Return two groups of paragraphs side by side, on one page, a little below the text."""
    widths = (left_width, PAGE_WIDTH - left_width)
    made = [cell(part, width, made=True) for part, width in zip((left, right), widths, strict=True)]
    return paragraph("", Look(size=6, before=2, with_next=True)) + table(
        widths, row(*made), lines="", padding=0.8
    )


def signed_by_person(who: str, name: str, *, stamp: bool = False) -> str:
    """Return the QR code and, beside it, where an artisan signs by hand."""
    duty = "(Meterai bila diminta)"
    mark = paragraph(duty, Look("center", 8, italic=True, with_next=True)) if stamp else ""
    near = Look("center", with_next=True)
    gap = Look("center", before=8 if stamp else 18, with_next=True)
    lines = (
        paragraph("{{ tempat }}, {{ titik_tanggal }} {{ tahun }}", near),
        paragraph(f"{who},", Look("center", after=6 if stamp else 0, with_next=True)),
        mark,
        paragraph("", gap),
        paragraph(name, Look("center", bold=True)),
    )
    return beside(code_mark(), "".join(lines))


def numbered(loop: str, text: str = "{{ butir }}", size: float = 0) -> str:
    """Return numbered paragraphs, one for each of "butir in …"."""
    look = Look("both", size, left=8, hanging=8, after=1.2, line=1.1)
    return each(loop, paragraph(f"{{{{ loop.index }}}}.\t{text}", look))


def end() -> str:
    """Return the last paragraph of a paper; Word wants one after a table."""
    return paragraph("", Look(size=1))
