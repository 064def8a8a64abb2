"""Texts such as {{ nomor_surat }} in a template's cells, header and footer."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from batik_field.domain.wording import N_
from batik_field.exports.cells import column_letters, cut_text, read_text, written_text
from batik_field.exports.markup import (
    attribute,
    end_of,
    is_closed,
    is_end,
    is_start,
    local_name,
    prefix_of,
    text_within,
    tokens_of,
    with_attribute,
)
from batik_field.exports.references import Remarks
from batik_field.exports.sheet_model import TemplateCell, TemplateRow, TemplateSheet

UNKNOWN_NAME = N_("Isian {name} pada templat belum punya teks.")
MIXED_FORMAT = N_("Isian terbagi dalam beberapa format huruf; format yang pertama dipakai.")
LONG_FOOTER = N_("Kepala atau kaki halaman lebih dari 255 huruf; Excel menolaknya. Pendekkan.")

_NAME = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")
_HEADERS = frozenset(
    f"{pages}{place}" for pages in ("odd", "even", "first") for place in ("Header", "Footer")
)
_MAX_HEADER = 255


class Texts:
    """Fills the placeholders of one sheet."""

    def __init__(self, values: Mapping[str, str], remarks: Remarks) -> None:
        self._values = values
        self._remarks = remarks

    def filled(self, sheet: TemplateSheet, shared_strings: str) -> TemplateSheet:
        """Return `sheet` with the placeholders in its cells, header and footer replaced."""
        shared = dict(_shared_with_placeholders(shared_strings))
        rows = [self._filled_row(row, shared) for row in sheet.rows]
        return replace(sheet, rows=rows, tail=self._with_headers(sheet.tail))

    def _filled_row(self, row: TemplateRow, shared: Mapping[int, list[str]]) -> TemplateRow:
        changed: dict[int, TemplateCell] = {}
        for cell in row.filled:
            new = self._filled_cell(cell, f"{column_letters(cell.column)}{row.number}", shared)
            if new is not cell:
                changed[cell.column] = new
        if not changed:
            return row
        filled = TemplateRow(row.number, row.tag, rest=row.rest)
        for cell in row.cells:
            filled.add(changed.get(cell.column, cell))
        return filled

    def _filled_cell(
        self, cell: TemplateCell, address: str, shared: Mapping[int, list[str]]
    ) -> TemplateCell:
        kind = attribute(cell.tag, "t")
        content: list[str] | None = None
        if kind == "s":
            index = text_within(cell.tokens).strip()
            content = shared.get(int(index)) if index.isdecimal() else None
        elif kind == "inlineStr":
            content = _inline(cell.tokens)
        if content is None or not _NAME.search(text_within(content)):
            return cell
        prefix = prefix_of(cell.tag)
        tag = with_attribute(cell.tag, "t", "inlineStr")
        inside = self._filled(content, address)
        if text_within(inside) == text_within(content):
            return cell  # nothing of it is known
        tokens = [tag, f"<{prefix}is>", *inside, f"</{prefix}is>", f"</{prefix}c>"]
        return TemplateCell(cell.column, tokens)

    def _filled(self, content: list[str], address: str) -> list[str]:
        """Return the inside of <si> or <is> with its placeholders replaced."""
        content = _without_reading_aid(content)
        done = [self._filled_text(t, address) if t[0] != "<" else t for t in content]
        left = [name for name in _NAME.findall(text_within(done)) if name in self._values]
        if left:
            self._remarks.add(MIXED_FORMAT, address)
            return self._joined_runs(content, address)
        return [_preserving(t) for t in done]

    def _filled_text(self, token: str, address: str) -> str:
        text = text_within([token])
        new = self.replaced(read_text(text), address)
        return token if new == read_text(text) else written_text(cut_text(new))

    def _joined_runs(self, content: list[str], address: str) -> list[str]:
        """Put the whole text into the first run: a placeholder is spread over several."""
        text = self.replaced(read_text(text_within(content)), address)
        prefix = prefix_of(content[0])
        style: list[str] = []
        for index, token in enumerate(content):
            if is_start(token) and local_name(token) == "rPr":
                style = content[index : end_of(content, index)]
                break
        opening = f'<{prefix}t xml:space="preserve">'
        written = written_text(cut_text(text))
        return [f"<{prefix}r>", *style, opening, written, f"</{prefix}t>", f"</{prefix}r>"]

    def replaced(self, text: str, address: str | None) -> str:
        """Return `text` with every known placeholder replaced; an unknown one stays."""

        def value(found: re.Match[str]) -> str:
            name = found[1]
            if name not in self._values:
                self._remarks.add(UNKNOWN_NAME.format(name=name), address)
                return found[0]
            return self._values[name]

        return _NAME.sub(value, text)

    def _with_headers(self, tokens: list[str]) -> list[str]:
        tail = list(tokens)
        for index, token in enumerate(tail):
            if not (is_start(token) and local_name(token) in _HEADERS) or is_closed(token):
                continue
            end = end_of(tail, index)
            text = text_within(tail[index:end])
            # A single & begins a code such as &P in headers and footers.
            new = _NAME.sub(lambda f: self.replaced(f[0], None).replace("&", "&&"), text)
            if new != text:
                tail[index + 1 : end - 1] = [written_text(new)]
            if new != text and len(new) > _MAX_HEADER:
                self._remarks.add(LONG_FOOTER)
        return tail


def _inline(tokens: list[str]) -> list[str] | None:
    for index, token in enumerate(tokens):
        if is_start(token) and local_name(token) == "is" and not is_closed(token):
            return tokens[index + 1 : end_of(tokens, index) - 1]
    return None


def _preserving(token: str) -> str:
    if is_start(token) and local_name(token) == "t":
        return with_attribute(token, "xml:space", "preserve") if "space" not in token else token
    return token


def _without_reading_aid(content: list[str]) -> list[str]:
    """Drop phonetic hints; they belong to the text that is replaced."""
    kept: list[str] = []
    index = 0
    while index < len(content):
        end = end_of(content, index) if is_start(content[index]) else index + 1
        name = local_name(content[index]) if is_start(content[index]) else ""
        if name not in ("rPh", "phoneticPr"):
            kept += content[index:end]
        index = end
    return kept


def _shared_with_placeholders(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (index, tokens inside <si>) of the shared strings that hold a placeholder."""
    if "{{" not in text:
        return
    number = -1
    start = 0
    tokens = tokens_of(text)
    for index, token in enumerate(tokens):
        if is_start(token) and local_name(token) == "si":
            number += 1
            start = index + 1
        elif is_end(token) and local_name(token) == "si":
            content = tokens[start:index]
            if _NAME.search(text_within(content)):
                yield number, content
