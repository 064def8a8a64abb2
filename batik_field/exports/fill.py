"""The one door for workbooks out: a template, a place in it and rows become a workbook.

Rows stream into one sheet's XML inside the zip; memory does not depend on how many there are.
Parts that nothing moved in are the template's bytes.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from zipfile import ZIP64_LIMIT, ZIP_DEFLATED, ZipFile

from batik_field.domain.errors import KnownProblem, Refused
from batik_field.domain.files import replacing
from batik_field.domain.findings import Finding
from batik_field.domain.wording import N_
from batik_field.exports.cells import MAX_ROW
from batik_field.exports.markup import attributes, is_start, local_name, tokens_of
from batik_field.exports.number_formats import cell_styles
from batik_field.exports.other_parts import OtherParts, calc_chain, content_types
from batik_field.exports.package import CONTENT_TYPES, Package, encoding_of, open_template
from batik_field.exports.placeholders import Texts
from batik_field.exports.references import Remarks
from batik_field.exports.row_writer import Cell
from batik_field.exports.sheet_model import TemplateSheet, columns_of, read_sheet
from batik_field.exports.sheet_stream import TOO_MANY, Place, SheetStream
from batik_field.exports.shift import Shift

__all__ = ["Cancelled", "Cell", "Filled", "Place", "fill"]

CANCELLED = N_("Pembuatan berkas dibatalkan; tidak ada berkas yang ditulis.")
SIGNATURE = N_("Tanda tangan digital pada templat tidak berlaku lagi karena isinya berubah.")
BAD_PLACE = N_("Letak baris data pada templat tidak benar. Periksa baris pola dan kolomnya.")

_LEVEL = 1  # of zlib; 6 makes the file a fifth smaller and the export twice as slow
_LARGE = 1_500_000_000  # bytes of XML from which the zip needs its 64-bit form
_CELL_BYTES = 90


class Cancelled(KnownProblem):
    """The person stopped the export; nothing was written."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A workbook that was written: where, with how many rows of data, and what to look at."""

    file: Path
    rows: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Sink:
    """How the grown sheet is put into the zip."""

    encoding: str
    large: bool  # beyond the zip's 32-bit form


def _is_large(rows: Iterable[Sequence[Cell]], place: Place) -> bool:
    count = len(rows) if isinstance(rows, Sized) else 0
    return count * len(place.columns) * _CELL_BYTES > _LARGE


def _ignore_progress(_rows: int) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


def fill(
    template: bytes | Path,
    place: Place,
    rows: Iterable[Sequence[Cell]],
    out: Path,
    *,
    texts: Mapping[str, str] = MappingProxyType({}),
    sheet: TemplateSheet | None = None,
    progress: Callable[[int], None] = _ignore_progress,
    cancelled: Callable[[], bool] = _never,
) -> Filled:
    """Write `template` to `out` with `rows` at `place`; `out` is whole or as it was.

    `texts` replaces {{ name }} in the cells, header and footer of that sheet. `sheet` is that sheet
    of the template where somebody has read it already. `progress` gets the
    number of rows written, about every hundred; `cancelled` is asked as often.

    Raises:
        Refused: the template cannot be used, the sheet is full, or `out` cannot be written.
        Cancelled: `cancelled` returned True.
    """
    _check(place)

    def step(done: int) -> None:
        if cancelled():
            raise Cancelled(CANCELLED)
        progress(done)

    with open_template(template) as package:
        part = package.sheet(place.sheet)
        remarks = Remarks(place.sheet)
        stream = _stream(package, part, place, texts, remarks, sheet)
        sink = _Sink(encoding_of(package.read(part)), _is_large(rows, place))
        with replacing(out) as temporary:
            step(0)
            with ZipFile(temporary, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as target:
                _put(target, CONTENT_TYPES, content_types(package))
                _put_sheet(target, part, stream.chunks(rows, step), sink)
                _put_rest(target, package, part, place.shift(stream.count), remarks)
            step(stream.count)
    return Filled(out, stream.count, tuple(remarks.found))


def _check(place: Place) -> None:
    try:
        columns_of(place.columns)
    except ValueError as error:
        raise Refused(BAD_PLACE) from error
    if min(place.pattern_row, place.spare_rows) < 1 or place.last_reserved > MAX_ROW:
        raise Refused(BAD_PLACE)


def _stream(
    package: Package,
    part: str,
    place: Place,
    texts: Mapping[str, str],
    remarks: Remarks,
    known: TemplateSheet | None,
) -> SheetStream:
    sheet = Texts(texts, remarks).filled(
        known or read_sheet(package.text(part)), _shared_strings(package)
    )
    from_1904 = _dates_from_1904(package.text(package.workbook()))
    styles = cell_styles(package)
    return SheetStream(sheet, place, remarks, dates_from_1904=from_1904, styles=styles)


def _shared_strings(package: Package) -> str:
    for relation in package.relations(package.workbook()):
        name = package.actual(relation.target)
        if relation.kind == "sharedStrings" and name:
            return package.text(name)
    return ""


def _dates_from_1904(workbook: str) -> bool:
    for token in tokens_of(workbook):
        if is_start(token) and local_name(token) == "workbookPr":
            return attributes(token).get("date1904") in ("1", "true")
    return False


def _put_sheet(target: ZipFile, part: str, chunks: Iterable[str], sink: "_Sink") -> None:
    """Write the sheet as its chunks come."""
    size = 0
    with target.open(part, "w", force_zip64=sink.large) as handle:
        for chunk in chunks:
            # Characters the template's encoding lacks are written as references.
            size += handle.write(chunk.encode(sink.encoding, "xmlcharrefreplace"))
            if size > ZIP64_LIMIT and not sink.large:
                raise Refused(TOO_MANY)


def _put_rest(target: ZipFile, package: Package, part: str, shift: Shift, remarks: Remarks) -> None:
    """Write every other part; what points at moved rows follows them."""
    others = OtherParts(package, shift, remarks)
    left_out = {CONTENT_TYPES.lower(), part.lower(), *calc_chain(package)}
    if any(name.lower().startswith("_xmlsignatures/") for name in package.names):
        remarks.add(SIGNATURE)
    for name in package.names:
        if name.lower() not in left_out:
            _put(target, name, others.content(name))


def _put(target: ZipFile, name: str, content: bytes) -> None:
    # By name, because a ZipInfo of its own would be stored uncompressed and at the clock's time.
    with target.open(name, "w") as handle:
        handle.write(content)
