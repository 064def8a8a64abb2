"""Checks a workbook as a package: parts, content types, relations, well-formed XML."""

import posixpath
from collections.abc import Callable, Iterator
from xml.parsers import expat

from batik_field.domain.wording import N_
from batik_field.exports.markup import attributes, is_start, local_name, tokens_of
from batik_field.exports.package import CONTENT_TYPES, Package, decode, relations_name

NO_TYPE = N_("Bagian “{part}” tidak punya jenis isi.")
NO_PART = N_("Daftar jenis isi menyebut bagian “{part}” yang tidak ada.")
DANGLING = N_("Bagian “{part}” menunjuk bagian “{target}” yang tidak ada.")
TWICE = N_("Bagian “{part}” ada dua kali.")
TWICE_RELATED = N_("Bagian “{part}” memakai satu tanda hubungan dua kali.")
NO_RELATION = N_("Bagian “{part}” memakai hubungan “{id}” yang tidak ada.")
NOT_XML = N_("Bagian “{part}” bukan XML yang benar.")

_RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_PIECE = 1 << 16


def check_package(package: Package) -> Iterator[str]:
    """Yield a message for every fault in content types and relations."""
    lowered = [name.lower() for name in package.names]
    for name in package.names:
        if lowered.count(name.lower()) > 1:
            yield TWICE.format(part=name)
    yield from _content_types(package)
    for name in package.names:
        if name.lower().endswith(".rels"):
            yield from _relations(package, name)


def _content_types(package: Package) -> Iterator[str]:
    defaults: set[str] = set()
    overrides: set[str] = set()
    part = package.actual(CONTENT_TYPES)
    for token in tokens_of(decode(package.read(part))) if part else ():
        if not is_start(token):
            continue
        marks = attributes(token)
        if local_name(token) == "Default":
            defaults.add(marks.get("Extension", "").lower())
        elif local_name(token) == "Override":
            overrides.add(marks.get("PartName", "").lstrip("/").lower())
    for name in package.names:
        extension = posixpath.basename(name).rpartition(".")[2].lower()
        known = name.lower().lstrip("/") in overrides or extension in defaults
        if name.lower() != CONTENT_TYPES.lower() and not known:
            yield NO_TYPE.format(part=name)
    for name in sorted(overrides):
        if package.actual(name) is None:
            yield NO_PART.format(part=name)


def _relations(package: Package, rels: str) -> Iterator[str]:
    folder, base = posixpath.split(rels)
    source = posixpath.join(posixpath.dirname(folder), base[: -len(".rels")])
    if source and package.actual(source) is None:
        yield DANGLING.format(part=rels, target=source)
        return
    seen: set[str] = set()
    for relation in package.relations(source):
        if relation.id in seen:
            yield TWICE_RELATED.format(part=source)
        seen.add(relation.id)
        inside = not relation.external and not relation.target.startswith("#")
        if inside and package.actual(relation.target) is None:
            yield DANGLING.format(part=source or rels, target=relation.target)


class RelationUse:
    """Watches one part for relations it uses and does not have."""

    def __init__(self, package: Package, name: str) -> None:
        has_rels = package.actual(relations_name(name))
        self._known = {r.id for r in package.relations(name)} if has_rels else set()
        self._prefixes: set[str] = set()
        self.missing: set[str] = set()

    def element(self, _: str, marks: dict[str, str]) -> None:
        """Look at the attributes of one element."""
        for name, value in marks.items():
            prefix, colon, _local = name.partition(":")
            if prefix == "xmlns" and value in _RELATIONS:
                self._prefixes.add(_local)
            elif colon and prefix in self._prefixes and value and value not in self._known:
                self.missing.add(value)


def scan_part(
    package: Package, name: str, element: Callable[[str, dict[str, str]], None]
) -> Iterator[str]:
    """Go through an XML part as a stream; yield a message where it is no XML."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = element
    try:
        with package.open(name) as handle:
            while piece := handle.read(_PIECE):
                parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError:
        yield NOT_XML.format(part=name)
