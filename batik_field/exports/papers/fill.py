"""A .docx template filled once for each paper; all papers in one file, each on a new page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_

if TYPE_CHECKING:
    from docxtpl import DocxTemplate
    from jinja2 import Template
    from lxml.etree import _Element

Facts = Mapping[str, Any]
"""What one paper says: placeholder -> text, Picture, yes/no, mapping or list of those."""

NOT_WORD = N_("Naskah itu bukan berkas Word (.docx). Simpan dari Word sebagai .docx, lalu ulangi.")
TOO_LARGE = N_("Naskah itu terlalu besar. Perkecil gambarnya, lalu ulangi.")
UNKNOWN = N_("Naskah memakai {names} yang tidak dikenal. Betulkan di Word, lalu ulangi.")
BROKEN = N_("Tanda {{% … %}} atau {{{{ … }}}} di naskah rusak dekat “{near}”. Betulkan di Word.")
FORBIDDEN = N_("Naskah memakai perintah yang tidak diizinkan. Pakai isian saja, lalu ulangi.")
UNEVEN = N_(
    "Naskah rusak setelah diisi: tanda {% … %} membuka dan menutup di tempat yang berbeda. "
    "Betulkan di Word, lalu ulangi."
)
STOPPED = N_("Pembuatan surat dihentikan.")

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

MOST_BYTES = 100 * 2**20
"""Unpacked: more is no letter but a bomb."""


class BadTemplate(Refused):
    """The template cannot be used; says what to mend in it, and where."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG or PNG on a paper, `width` millimetres wide; `height` wins where it is given."""

    data: bytes
    width: float | None = None
    height: float | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """What a written file has: how many dotted places, and papers (from 0) that lost a character.

    XML, and so a Word file, holds no control characters.
    """

    dotted: int
    cleaned: tuple[int, ...] = ()


def fill(
    content: bytes,
    papers: Iterable[Facts],
    out: Path,
    *,
    written: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> Filled:
    """Fill the template with each paper's facts, save the file; return what came of it.

    Raises:
        Refused: the template cannot be used, or the work was stopped.
    """
    paper = Filler(content)
    for count, facts in enumerate(papers, 1):
        if cancelled():
            raise Refused(STOPPED)
        paper.add(facts)
        written(count)
    paper.save(out)
    return Filled(paper.dotted, tuple(sorted(paper.cleaned)))


class Filler:
    """A template that is compiled once and filled paper by paper."""

    def __init__(self, content: bytes) -> None:
        """Open and compile; Refused where the file is no Word file or its marks are broken."""
        self._template = _opened(content)
        self._source = _on_lines(self._template.patch_xml(self._template.get_xml()))
        self._compiled: Template | None = None
        self._first: Facts = {}
        self._shared: dict[str, Any] = {}
        self.dotted = 0
        self.cleaned: set[int] = set()
        # Apart until the end: python-docx looks through the whole document at every picture.
        self._bodies: list[_Element] = []
        self._filling = 0

    def add(self, facts: Facts) -> None:
        """Put one more paper behind those that are there."""
        usable = self._usable(facts)
        self._filling = len(self._bodies)
        if self._compiled is None:
            self._compiled = _compiled(self._source, usable)
        self._template.current_rendering_part = self._template.docx.part
        body = self._read(self._rendered(self._compiled, self._source, usable))
        if self._bodies:
            self._shared = {k: v for k, v in self._shared.items() if self._first[k] == facts.get(k)}
        else:
            self._first, self._shared = facts, usable
        self._bodies.append(body)

    def save(self, out: Path) -> None:
        """Fill what stands at the head and foot of every page, and write the file."""
        template = self._template
        self._filling = 0
        first, *others = self._bodies
        template.map_tree(first)
        for body in others:
            _follow(template.docx.element.body, body)
        for uri in (template.HEADER_URI, template.FOOTER_URI):
            for key, part in list(template.get_headers_footers(uri)):
                source = _on_lines(template.patch_xml(template.get_part_xml(part)))
                template.current_rendering_part = part
                filled = self._rendered(_compiled(source, self._shared), source, self._shared)
                template.map_headers_footers_xml(key, filled.encode())
        properties = template.docx.core_properties
        properties.created = properties.modified = datetime.now(UTC)
        template.docx.save(str(out))

    def _rendered(self, compiled: Template, source: str, facts: Facts) -> str:
        from jinja2.exceptions import SecurityError, TemplateError, UndefinedError

        try:
            text = compiled.render(facts)
        except UndefinedError as error:
            raise BadTemplate(UNKNOWN.format(names=f"{{{{ {error.message} }}}}")) from error
        except (SecurityError, OverflowError, MemoryError) as error:
            raise BadTemplate(FORBIDDEN) from error
        except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
            raise BadTemplate(BROKEN.format(near=_near(source, _line_of(error)))) from error
        self.dotted += _dotted(text)
        clean = _UNWRITABLE.sub("", text)
        if clean != text:
            text = clean
            self.cleaned.add(self._filling)
        return str(self._template.resolve_listing(text.replace("\n<w:p", "<w:p")))

    def _usable(self, value: Any) -> Any:
        """Turn pictures into what docxtpl can place, however deep they lie."""
        if isinstance(value, Picture):
            from docx.shared import Mm
            from docxtpl import InlineImage

            width = Mm(value.width) if value.width and not value.height else None
            height = Mm(value.height) if value.height else None
            return InlineImage(self._template, BytesIO(value.data), width, height)
        if isinstance(value, Mapping):
            return {key: self._usable(one) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return [self._usable(one) for one in value]
        return value

    def _read(self, text: str) -> _Element:
        from lxml import etree

        try:
            # fix_tables would silently drop what is not well formed.
            etree.fromstring(text)
        except etree.XMLSyntaxError as error:
            raise BadTemplate(UNEVEN) from error
        body = self._template.fix_tables(text)
        self._template.fix_docpr_ids(body)
        return body


def _opened(content: bytes) -> DocxTemplate:
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate
    from lxml.etree import LxmlError

    try:
        with ZipFile(BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > MOST_BYTES:
                raise BadTemplate(TOO_LARGE)
        template = DocxTemplate(BytesIO(content))
        template.render_init()
    except (BadZipFile, KeyError, ValueError, LxmlError, PackageNotFoundError) as error:
        raise BadTemplate(NOT_WORD) from error
    return template


def _on_lines(source: str) -> str:
    """Give each paragraph its line, so that a fault can be named by the words around it."""
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", source)


def _compiled(source: str, known: Facts) -> Template:
    from jinja2.exceptions import TemplateSyntaxError

    from batik_field.exports.papers.sandbox import Sandbox, unknown_names

    sandbox = Sandbox()
    try:
        unknown = dict.fromkeys(unknown_names(sandbox.parse(source), known))
        if unknown:
            names = ", ".join(f"{{{{ {name} }}}}" for name in unknown)
            raise BadTemplate(UNKNOWN.format(names=names))
        return sandbox.from_string(source)
    except TemplateSyntaxError as error:
        raise BadTemplate(BROKEN.format(near=_near(source, error.lineno))) from error


_PLACE = re.compile(r"[….]{5,}|_{5,}")
"""To write on by hand, however somebody typed it in Word."""


def _dotted(text: str) -> int:
    """Return how many places of a filled paper are dotted, though a line may be in several runs."""
    if not _PLACE.search(text):
        return 0
    broken = re.sub(r"</w:p>|<w:(?:tab|br)\b[^>]*>", "\n", text)
    return len(_PLACE.findall(re.sub(r"<[^>]+>", "", broken)))


def _near(source: str, line: int) -> str:
    found = source.splitlines()[max(0, line - 1) : line + 1]
    words = " ".join(re.sub(r"<[^>]+>", " ", " ".join(found)).split())
    return words[:80] or "…"


def _line_of(error: BaseException) -> int:
    """Return the line of the template where it failed: Jinja gives its own frames its lines."""
    trace, line = error.__traceback__, 1
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


_REPEATED = ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd")


def _follow(body: Any, more: Any) -> None:
    """Put another paper behind those in `body`: a section of its own, its pages counted from 1."""
    from docx.oxml.ns import qn

    section = body.find(qn("w:sectPr"))
    closing = deepcopy(section)
    _count_from_one(section)
    _count_from_one(closing)
    last = section.getprevious()
    if last is None or last.tag != qn("w:p"):
        last = section.makeelement(qn("w:p"))
        section.addprevious(last)
    shape = last.find(qn("w:pPr"))
    if shape is None:
        shape = last.makeelement(qn("w:pPr"))
        last.insert(0, shape)
    shape.append(closing)
    for tag in _REPEATED:
        for mark in list(more.iter(qn(f"w:{tag}"))):
            mark.getparent().remove(mark)
    for child in list(more):
        if child.tag != qn("w:sectPr"):
            section.addprevious(child)


_AFTER_NUMBERS = frozenset(
    [
        "cols",
        "formProt",
        "vAlign",
        "noEndnote",
        "titlePg",
        "textDirection",
        "bidi",
        "rtlGutter",
        "docGrid",
    ]
)


def _count_from_one(section: Any) -> None:
    """Begin the pages of a section at 1; the element has its place in the schema's order."""
    from docx.oxml.ns import qn

    found = section.find(qn("w:pgNumType"))
    if found is None:
        found = section.makeelement(qn("w:pgNumType"))
        later = {qn(f"w:{tag}") for tag in _AFTER_NUMBERS}
        place = next((child for child in section if child.tag in later), None)
        if place is None:
            section.append(found)
        else:
            place.addprevious(found)
    found.set(qn("w:start"), "1")
