"""The shared strings of a written workbook, read as a stream."""

from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from batik_field.exports.cells import read_text
from batik_field.exports.package import Package

_PIECE = 1 << 16


class SharedStrings:
    """Gives shared strings by number; all are read when the first one is asked for."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._texts: list[str] | None = None

    def __call__(self, index: int) -> str | None:
        """Return the text, or None where there is no such one."""
        if self._texts is None:
            self._texts = list(shared_strings(self._package))
        return self._texts[index] if 0 <= index < len(self._texts) else None


def shared_strings(package: Package) -> Iterator[str]:
    """Yield the shared strings of a workbook in order."""
    for relation in package.relations(package.workbook()):
        part = package.actual(relation.target)
        if relation.kind == "sharedStrings" and part:
            with package.open(part) as handle:
                yield from _StringReader().strings(handle)


class _StringReader:
    """Gathers shared strings one after another."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._pieces: list[str] = []
        self._aloud = False
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def strings(self, handle: IO[bytes]) -> Iterator[str]:
        while piece := handle.read(_PIECE):
            self._parser.Parse(piece, False)
            yield from self._done
            self._done.clear()
        self._parser.Parse(b"", True)
        yield from self._done

    def _start(self, name: str, _: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "si":
            self._pieces = []
        elif local == "rPh":  # how to read the text aloud, in a <t> of its own
            self._aloud = True
        elif local == "t" and not self._aloud:
            self._parser.CharacterDataHandler = self._pieces.append

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local == "si":
            self._done.append(read_text("".join(self._pieces)))
        elif local == "rPh":
            self._aloud = False
        elif local == "t":
            self._parser.CharacterDataHandler = None
