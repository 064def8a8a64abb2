"""A workbook as a zip of parts, relations and content types (ECMA-376 part 2)."""

import posixpath
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import IO
from urllib.parse import unquote
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_
from batik_field.exports.markup import attributes, is_start, local_name, tokens_of

NOT_A_WORKBOOK = N_(
    "Berkas templat bukan buku kerja Excel (.xlsx/.xlsm) yang utuh. "
    "Buka di Excel, simpan ulang sebagai .xlsx tanpa kata sandi, lalu pilih lagi."
)
UNREADABLE = N_("Berkas {name} tidak dapat dibaca. Periksa letaknya, tutup di Excel, lalu ulangi.")
TOO_LARGE = N_(
    "Templat terlalu besar atau isinya tidak wajar. Minta templat kosong kepada penerima."
)
NO_SHEET = N_("Lembar “{sheet}” tidak ada di templat. Pilih lembar yang benar.")

MAX_UNPACKED = 50_000_000
MAX_PARTS = 1_000
MAX_RATIO = 100
RATIO_COUNTS_FROM = 10_000_000  # below this even the most repetitive sheet does no harm

# Everything zipfile raises for a file that is damaged, encrypted or packed in an unknown way.
DAMAGE = (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, zlib.error)
CONTENT_TYPES = "[Content_Types].xml"
_ENCODING = re.compile(rb"\A<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']")


@dataclass(frozen=True, slots=True)
class Relation:
    """One line of a .rels part; `target` is the full name of a part unless `external`."""

    id: str
    kind: str  # the last word of its type: "worksheet", "table", "drawing", ...
    target: str
    external: bool


class Package:
    """The parts of one workbook, read as they are asked for."""

    def __init__(self, archive: ZipFile) -> None:
        self._zip = archive
        self.names = tuple(i.filename for i in archive.infolist() if not i.is_dir())
        self._by_lower = {_key(name): name for name in self.names}

    def __enter__(self) -> "Package":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._zip.close()

    def actual(self, name: str) -> str | None:
        """Return a part's name as the zip spells it (names do not depend on case), or None."""
        return self._by_lower.get(_key(name))

    def read(self, name: str) -> bytes:
        """Return the bytes of a part; Refused where the zip is damaged."""
        try:
            return self._zip.read(name)
        except DAMAGE as error:
            raise Refused(NOT_A_WORKBOOK) from error

    def open(self, name: str) -> IO[bytes]:
        """Open a part to be read in pieces."""
        return self._zip.open(name)

    def text(self, name: str) -> str:
        """Return a part as text; Refused unless it is well-formed XML without a DTD."""
        content = self.read(name)
        check_xml(content)
        return decode(content)

    def relations(self, name: str) -> list[Relation]:
        """Return the relations of a part; none where it has no .rels."""
        rels = self.actual(relations_name(name))
        return list(read_relations(self.text(rels), name)) if rels else []

    def workbook(self) -> str:
        """Return the name of the workbook's main part."""
        for relation in self.relations(""):
            found = self.actual(relation.target)
            if relation.kind == "officeDocument" and found:
                return found
        raise Refused(NOT_A_WORKBOOK)

    def sheets(self) -> dict[str, str]:
        """Return sheet name -> name of its part, in the order of the tabs."""
        workbook = self.workbook()
        targets = {r.id: self.actual(r.target) for r in self.relations(workbook)}
        found: dict[str, str] = {}
        for token in tokens_of(self.text(workbook)):
            if is_start(token) and local_name(token) == "sheet":
                marks = attributes(token)
                part = targets.get(marks.get("id", ""))
                if part:
                    found[marks.get("name", "")] = part
        return found

    def sheet(self, name: str) -> str:
        """Return the part of the sheet called `name`; Refused where there is none."""
        part = self.sheets().get(name)
        if part is None:
            raise Refused(NO_SHEET.format(sheet=name))
        return part


def _key(name: str) -> str:
    """Return what is the same for every spelling of a part's name; some zips begin it with /."""
    return name.lower().lstrip("/")


def open_template(source: bytes | Path) -> Package:
    """Open somebody's workbook; everything is checked before anything is unpacked.

    Raises:
        Refused: it cannot be read, is no workbook, or is too large to be a template.
    """
    # Read at once: an open file could not be replaced by its own successor on Windows.
    content = source if isinstance(source, bytes) else content_of(source)
    archive = _opened(BytesIO(content))
    package = Package(archive)
    try:
        _check_size(archive.infolist())
        if not package.actual(CONTENT_TYPES) or _is_odd(archive.infolist()):
            raise Refused(NOT_A_WORKBOOK)
    except Refused:
        archive.close()
        raise
    return package


def open_own(path: Path) -> Package:
    """Open a workbook this program wrote, of any size; Refused where it is no zip."""
    return Package(_opened(path))


def _opened(source: BytesIO | Path) -> ZipFile:
    try:
        return ZipFile(source)
    except BadZipFile as error:
        raise Refused(NOT_A_WORKBOOK) from error


def _check_size(infos: list[ZipInfo]) -> None:
    unpacked = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos) or 1
    bomb = unpacked > RATIO_COUNTS_FROM and unpacked / packed > MAX_RATIO
    if len(infos) > MAX_PARTS or unpacked > MAX_UNPACKED or bomb:
        raise Refused(TOO_LARGE)


def _is_odd(infos: list[ZipInfo]) -> bool:
    """Return whether parts are encrypted or share a name."""
    names = {_key(info.filename) for info in infos}
    return len(names) != len(infos) or any(info.flag_bits & 1 for info in infos)


def content_of(path: Path) -> bytes:
    """Return the bytes of a template; Refused where it cannot be read or is far too large."""
    try:
        if path.stat().st_size > MAX_UNPACKED:
            raise Refused(TOO_LARGE)
        return path.read_bytes()
    except OSError as error:
        raise Refused(UNREADABLE.format(name=path.name)) from error


def relations_name(name: str) -> str:
    """Return the name of the .rels part of a part ("" for the package)."""
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", base + ".rels")


def read_relations(text: str, source: str) -> Iterator[Relation]:
    """Yield the relations in the text of a .rels part that belongs to `source`."""
    for token in tokens_of(text):
        if is_start(token) and local_name(token) == "Relationship":
            marks = attributes(token)
            kind = marks.get("Type", "").rpartition("/")[2]
            external = marks.get("TargetMode") == "External"
            target = marks.get("Target", "")
            if not external and not target.startswith("#"):
                target = resolved(source, target)
            yield Relation(marks.get("Id", ""), kind, target, external)


def resolved(source: str, target: str) -> str:
    """Return the full name of the part that `target` names as seen from `source`."""
    joined = posixpath.join("/", posixpath.dirname(source), unquote(target))
    return posixpath.normpath(joined).lstrip("/")


def check_xml(content: bytes) -> None:
    """Refuse what is not well-formed or declares a document type (entities, bombs)."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise Refused(NOT_A_WORKBOOK) from error


def _refuse_doctype(*_: object) -> None:
    raise Refused(NOT_A_WORKBOOK)


def encoding_of(content: bytes) -> str:
    """Return the Python codec that gives the bytes of a part back unchanged."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16-le" if content[:2] == b"\xff\xfe" else "utf-16-be"
    found = _ENCODING.match(content)
    return found[1].decode("ascii") if found else "utf-8"


def decode(content: bytes) -> str:
    """Return the text of a part, its byte order mark kept as a character."""
    try:
        return content.decode(encoding_of(content))
    except (LookupError, UnicodeDecodeError) as error:
        raise Refused(NOT_A_WORKBOOK) from error


def encode(text: str, like: bytes) -> bytes:
    """Return `text` in the encoding of the part it came from."""
    return text.encode(encoding_of(like))
