"""The shipped templates: a Word file made of a paper's pieces, A4, ready to be changed in Word.

They are built when they are first asked for, so there is one source and no file to keep beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from batik_field.domain.codes import Codes
from batik_field.exports.papers import applications, batch_lists, journeys, letters, self_assessment
from batik_field.exports.papers.blocks import twips
from batik_field.exports.papers.parts import end

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section

_PAPERS: Mapping[str, Callable[[], str]] = {
    "apl01": applications.application,
    "apl02": self_assessment.self_assessment,
    "kesediaan": letters.willingness,
    "persetujuan": letters.consent,
    "usulan": batch_lists.proposal,
    "daftar_hadir": batch_lists.attendance,
    "daftar_hadir_penyelenggara": batch_lists.organisers,
    "daftar_penerimaan": batch_lists.received,
    "jadwal_uji": batch_lists.schedule,
    "tanda_terima": batch_lists.handing_over,
    "berita_acara": batch_lists.minutes,
    "surat_tugas": journeys.duty,
    "sppd": journeys.travel,
    "laporan_kunjungan": journeys.visit_report,
}

_FONT = "Arial"
_STYLES = frozenset(
    {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}
    | {"Header", "HeaderChar", "Footer", "FooterChar"}
)
_MADE = datetime(2026, 1, 1, tzinfo=UTC)


@cache
def shipped_template(kind: str) -> bytes:
    """Return the shipped .docx of a kind of paper (code list paper_kind); KeyError: no such."""
    # python-docx takes a quarter of a second to import.
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    body = document.element.body
    section = body.sectPr
    for child in list(body)[:-1]:
        body.remove(child)
    made = parse_xml(f"<w:body {nsdecls('w')}>{_PAPERS[kind]()}{end()}</w:body>")
    for child in list(made):
        section.addprevious(child)
    _lay_out(document)
    _drop_styles(document)
    _name(document, kind)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _lay_out(document: Document) -> None:
    """A4 with the margins of an official letter, one face, no room between paragraphs."""
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(16), Mm(16)
    section.header_distance = section.footer_distance = Mm(8)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(11)
    normal.paragraph_format.space_after = Pt(0)
    _number_pages(section)


def _drop_styles(document: Document) -> None:
    """Leave out the hundred styles no paper uses; every converter reads them all."""
    from docx.oxml.ns import qn

    styles = document.styles.element
    for child in list(styles):
        spare = child.tag == qn("w:style") and child.get(qn("w:styleId")) not in _STYLES
        if spare or child.tag == qn("w:latentStyles"):
            styles.remove(child)


def _number_pages(section: Section) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    field = parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:tabs><w:tab w:val="right" w:pos="{twips(170)}"/></w:tabs>'
        '</w:pPr><w:r><w:rPr><w:sz w:val="15"/></w:rPr><w:t>{{ jenis }}</w:t></w:r>'
        '<w:r><w:tab/></w:r><w:r><w:rPr><w:sz w:val="15"/></w:rPr>'
        '<w:t xml:space="preserve">Halaman </w:t></w:r>'
        '<w:fldSimple w:instr="PAGE"><w:r><w:rPr><w:sz w:val="15"/></w:rPr><w:t>1</w:t></w:r>'
        "</w:fldSimple></w:p>"
    )
    footer = section.footer
    footer.is_linked_to_previous = False
    first = footer.paragraphs[0]._p  # python-docx offers no other way to put in ready XML
    first.addprevious(field)
    first.getparent().remove(first)


def _name(document: Document, kind: str) -> None:
    properties = document.core_properties
    properties.title = Codes.shipped().label("paper_kind", kind)
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = _MADE
    properties.language = "id-ID"
