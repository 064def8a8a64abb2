"""Filling a .docx template: what it may say, what is refused, and many papers in one file."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image

from batik_field.domain.errors import Refused
from batik_field.exports.papers import fill as filling
from batik_field.exports.papers.fill import Facts, Picture, fill

KNOWN = {"nama": "Gemlar & <Putri>", "artisan": {"nik": "3523"}, "peserta": [{"nama": "A"}] * 2}


def template(*paragraphs: str, footer: str = "") -> bytes:
    """A Word file with these paragraphs."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if footer:
        document.sections[0].footer.paragraphs[0].text = footer
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


@pytest.fixture
def filled(tmp_path: Path) -> Callable[..., docx.document.Document]:
    def fill_with(content: bytes, *papers: Facts) -> docx.document.Document:
        out = tmp_path / "surat.docx"
        fill(content, papers, out, written=lambda _: None, cancelled=lambda: False)
        return docx.Document(str(out))

    return fill_with


def words(document: docx.document.Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def test_names_stay_as_they_are_and_never_become_commands(filled) -> None:
    odd = 'Siti & "Tini" <Ma\'ruf> {{ nama }} {% if %}'
    assert words(filled(template("Yth. {{ nama }}"), {"nama": odd})) == [f"Yth. {odd}"]


def test_what_xml_cannot_hold_is_dropped_and_told(tmp_path: Path) -> None:
    papers = [{"nama": one, "kop": "Di\x01nas"} for one in ("A", "Ti\x00ni\ud800 \x0cA", "A\tB")]
    content, out = template("Yth. {{ nama }}", footer="{{ kop }}"), tmp_path / "a.docx"

    done = fill(content, papers, out, written=lambda _: None, cancelled=lambda: False)

    assert done.cleaned == (0, 1)
    assert docx.Document(str(out)).sections[0].footer.paragraphs[0].text == "Dinas"
    told = [one for one in words(docx.Document(str(out))) if one]
    assert told[1] == "Yth. Tini A"


def test_a_placeholder_that_word_cut_in_pieces_is_one(filled) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Yth. ")
    for piece, bold in (("{", True), ("{ artisan", True), (".nik }", False), ("}.", True)):
        paragraph.add_run(piece).bold = bold
    cut = io.BytesIO()
    document.save(cut)
    assert words(filled(cut.getvalue(), KNOWN)) == ["Yth. 3523."]


def test_each_paper_begins_a_page_and_counts_its_own_pages(filled) -> None:
    papers = [{"nama": f"Orang {number}", "dinas": "D"} for number in range(3)]
    document = filled(template("{{ nama }}", "akhir", footer="{{ dinas }}"), *papers)
    assert words(document) == ["Orang 0", "akhir", "Orang 1", "akhir", "Orang 2", "akhir"]
    assert len(document.sections) == 3
    starts = [
        section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for section in document.sections
    ]
    assert starts == ["1", "1", "1"]
    assert [section.footer.paragraphs[0].text for section in document.sections] == ["D"] * 3


def test_the_foot_of_many_papers_cannot_name_one_of_them(filled) -> None:
    content = template("{{ nama }}", footer="{{ nama }}")
    assert filled(content, {"nama": "Satu"}).sections[0].footer.paragraphs[0].text == "Satu"
    with pytest.raises(Refused, match=r"\{\{ nama \}\}"):
        filled(content, {"nama": "Satu"}, {"nama": "Dua"})


def test_pictures_have_ids_of_their_own(filled) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (30, 20), "navy").save(drawn, "PNG")
    facts = {"foto": Picture(drawn.getvalue(), width=20)}
    document = filled(template("{{ foto }} {{ foto }}"), facts, facts)
    shapes = [shape._inline.docPr.get("id") for shape in document.inline_shapes]
    assert len(set(shapes)) == len(shapes) == 4
    assert {round(shape.width.mm) for shape in document.inline_shapes} == {20}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{{ nma }}", "{{ nma }}"),
        ("{{ artisan.nikk }}", "{{ artisan.nikk }}"),
        ("{% for satu in peserta %}{{ satu.nma }}{% endfor %}", "{{ nma }}"),
        ("{% if nama %}{% else %}{{ salah }}{% endif %}", "{{ salah }}"),
        ("{{ range }}", "{{ range }}"),
    ],
)
def test_an_unknown_placeholder_is_named(filled, text: str, named: str) -> None:
    with pytest.raises(Refused) as refused:
        filled(template("Judul", text), KNOWN)
    assert named in str(refused.value)


@pytest.mark.parametrize(
    "text",
    ["{{ nama", "{% for a in peserta %}", "{% fro %}", "{{ nama|tengah }}", "{{ nama + 1 }}"],
)
def test_a_broken_mark_is_refused_with_the_words_around_it(filled, text: str) -> None:
    with pytest.raises(Refused, match="rusak"):
        filled(template("Yang bertanda tangan", text, "akhir"), KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'x' * 1000000000 }}",
        "{{ 10 ** 10 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ nama.center(1000000000) }}",
        "{{ nama.__class__.__mro__ }}",
        "{{ artisan.update({}) }}",
    ],
)
def test_a_template_computes_and_calls_nothing(filled, text: str) -> None:
    with pytest.raises(Refused):
        filled(template(text), KNOWN)


def test_marks_that_cross_paragraphs_unevenly_are_refused(filled) -> None:
    with pytest.raises(Refused, match="membuka dan menutup"):
        filled(template("{%r if not nama %}", "{% endif %}{{ nama }}"), KNOWN)


@pytest.mark.parametrize("content", [b"", b"no zip", template("x")[:500]])
def test_what_is_no_word_file_is_refused(filled, content: bytes) -> None:
    with pytest.raises(Refused, match="bukan berkas Word"):
        filled(content, KNOWN)


def test_a_workbook_or_a_torn_document_is_no_word_file(filled) -> None:
    torn = io.BytesIO()
    with ZipFile(io.BytesIO(template("x"))) as old, ZipFile(torn, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<w:doc" if name == "word/document.xml" else old.read(name))
    with pytest.raises(Refused, match="bukan berkas Word"):
        filled(torn.getvalue(), KNOWN)


def test_a_file_that_unpacks_without_end_is_refused(filled, monkeypatch) -> None:
    monkeypatch.setattr(filling, "MOST_BYTES", 1000)
    with pytest.raises(Refused, match="terlalu besar"):
        filled(template("x"), KNOWN)


def test_it_stops_when_it_is_asked_to(tmp_path: Path) -> None:
    done: list[int] = []
    papers = ({"nama": str(number)} for number in range(5))
    with pytest.raises(Refused, match="dihentikan"):
        fill(
            template("{{ nama }}"),
            papers,
            tmp_path / "surat.docx",
            written=done.append,
            cancelled=lambda: len(done) == 2,
        )
    assert done == [1, 2]
    assert not list(tmp_path.iterdir())
