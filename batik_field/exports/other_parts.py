"""Every part of the workbook but the sheet that grows: what points at moved rows follows them."""

import re

from batik_field.exports.cells import escape_markup, split_address
from batik_field.exports.dependents import dependents
from batik_field.exports.kept_rows import without_value
from batik_field.exports.markup import (
    attribute,
    attributes,
    end_of,
    is_closed,
    is_start,
    local_name,
    prefix_of,
    tokens_of,
    with_attribute,
    without_attribute,
)
from batik_field.exports.mirrors import Mirrors
from batik_field.exports.package import CONTENT_TYPES, Package, check_xml, decode, encode
from batik_field.exports.references import Remarks, Rewriter, shifted_formula
from batik_field.exports.sheet_model import Master, TemplateCell, expanded_formula, formula_text
from batik_field.exports.shift import Shift

_ROOTS = frozenset(
    (
        "worksheet",
        "table",
        "comments",
        "ThreadedComments",
        "wsDr",  # a drawing
        "chartSpace",
        "userShapes",  # shapes inside a chart
        "formControlPr",
        "pivotTableDefinition",
        "pivotCacheDefinition",
        "singleXmlCells",
        "connections",
    )
)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_TEMPLATE_TYPES = {
    "spreadsheetml.template.main+xml": "spreadsheetml.sheet.main+xml",
    "ms-excel.template.macroEnabled.main+xml": "ms-excel.sheet.macroEnabled.main+xml",
}
# What can follow the name of a sheet: "Data" alone is in every <sheetData>.
_AFTER_NAME = ("!", "'", ":", '"', "&")
_BEFORE_CALC = ("definedNames", "externalReferences", "functionGroups", "sheets")


class OtherParts:
    """Gives each part of a template as it belongs into the grown workbook."""

    def __init__(self, package: Package, shift: Shift, remarks: Remarks) -> None:
        self._package = package
        self._shift = shift
        self._remarks = remarks
        self._workbook = package.workbook()
        self._sheet_of = _sheets_by_part(package)
        self._dependents = dependents(package, shift)

    def content(self, name: str) -> bytes:
        """Return the bytes of part `name`, the same as the template's where nothing moved."""
        content = self._package.read(name)
        if name == self._workbook:
            check_xml(content)
            tokens = self._rewritten(tokens_of(decode(content)), "")
            return encode("".join(_with_full_calculation(tokens)), content)
        if name.lower().endswith(".rels"):
            return encode(self._relations(decode(content)), content)
        return self._content(name, content)

    def _content(self, name: str, content: bytes) -> bytes:
        own = self._sheet_of.get(name) == self._shift.sheet
        drawing = name.lower().endswith(".vml")
        if not drawing and not name.lower().endswith(".xml"):
            return content
        root = _ROOT.search(decode(content[:4096]) if content[:1] == b"<" else decode(content))
        if not drawing and (root is None or root[1] not in _ROOTS):
            return content
        text = decode(content)
        stale = name in self._dependents
        if not (own or stale or self._may_mention(text)):
            return content
        if not drawing:  # old drawings are HTML rather than XML
            check_xml(content)
        tokens = tokens_of(text)
        if root and root[1] == "worksheet":
            tokens = self._formulas(tokens, self._sheet_of.get(name, ""), stale=stale)
        new = "".join(self._rewritten(tokens, self._sheet_of.get(name, "")))
        return content if new == text else encode(new, content)

    def _may_mention(self, text: str) -> bool:
        """Return False only where the sheet's name cannot occur in the text."""
        name = self._shift.sheet
        odd = any(character in name for character in "&<>'\"")
        folded = text.casefold()
        return odd or any(f"{name.casefold()}{mark}" in folded for mark in _AFTER_NAME)

    def _rewritten(self, tokens: list[str], sheet: str) -> list[str]:
        own = sheet == self._shift.sheet
        return Rewriter(tokens, self._shift, self._remarks, own=own, sheet=sheet).run()

    def _relations(self, text: str) -> str:
        """Shift links to places in the workbook ("#Data!A20"); drop the one to the calc chain."""
        tokens = tokens_of(text)
        for index, token in enumerate(tokens):
            if not is_start(token) or local_name(token) != "Relationship":
                continue
            marks = attributes(token)
            target = marks.get("Target", "")
            if marks.get("Type", "").endswith("/calcChain"):
                tokens[index] = ""
            elif target.startswith("#"):
                new = shifted_formula(target[1:], self._shift, self._remarks, own=False, sheet="")
                if new != target[1:]:
                    tokens[index] = with_attribute(token, "Target", "#" + new)
        return "".join(tokens)

    def _formulas(self, tokens: list[str], sheet: str, *, stale: bool) -> list[str]:
        """Write out shared formulas that point at the sheet; drop the values where `stale`."""
        masters, mirrors = _masters(tokens), Mirrors(self._shift, sheet)
        done: list[str] = []
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if not is_start(token) or local_name(token) != "c" or is_closed(token):
                done.append(token)
                index += 1
                continue
            end = end_of(tokens, index)
            done += self._formula_cell(tokens[index:end], masters, mirrors, stale=stale)
            index = end
        mirrors.remark(self._remarks)
        return done

    def _formula_cell(
        self,
        tokens: list[str],
        masters: dict[str, Master],
        mirrors: Mirrors,
        *,
        stale: bool,
    ) -> list[str]:
        address = attribute(tokens[0], "r") or ""
        column, row = split_address(address) if address else (1, 1)
        cell = TemplateCell(column, tokens)
        index = cell.formula()
        if index is None:
            return tokens
        text = expanded_formula(cell, index, row, masters)
        mirrors.see(text, column, row)
        group = attribute(tokens[index], "si") or ""
        shared = attribute(tokens[index], "t") == "shared" and group in masters
        # Members move apart from each other, also where only one of them points at moved rows.
        if shared and self._shift.mentions(masters[group].text):
            tokens = _written_out(tokens, index, text)
        if stale:
            tokens = [without_attribute(tokens[0], "t"), *without_value(tokens[1:])]
        return tokens


def content_types(package: Package) -> bytes:
    """Return [Content_Types].xml without the calc chain; .xltx and .xltm become workbooks."""
    content = package.read(CONTENT_TYPES)
    tokens = tokens_of(decode(content))
    for index, token in enumerate(tokens):
        kind = attribute(token, "ContentType") if is_start(token) else None
        if kind and kind.endswith("calcChain+xml"):
            tokens[index] = ""
        for template, workbook in _TEMPLATE_TYPES.items():
            if kind and kind.endswith(template):
                new = kind.replace(template, workbook)
                tokens[index] = with_attribute(token, "ContentType", new)
    return encode("".join(tokens), content)


def calc_chain(package: Package) -> set[str]:
    """Return the names of the parts that list the order of calculation."""
    relations = package.relations(package.workbook())
    parts = (package.actual(r.target) for r in relations if r.kind == "calcChain")
    return {name.lower() for name in parts if name}


def _sheets_by_part(package: Package) -> dict[str, str]:
    """Return the sheet to which each part belongs."""
    return {
        part: sheet
        for sheet, sheet_part in package.sheets().items()
        for part in (sheet_part, *_owned(package, sheet_part))
    }


def _owned(package: Package, sheet_part: str) -> set[str]:
    """Return the parts that belong to a sheet: tables, drawings, comments, controls, ..."""
    owned: set[str] = set()
    waiting = [sheet_part]
    while waiting:
        for relation in package.relations(waiting.pop()):
            part = None if relation.external else package.actual(relation.target)
            if part and part not in owned and relation.kind != "pivotCacheDefinition":
                owned.add(part)
                waiting.append(part)
    return owned


def _masters(tokens: list[str]) -> dict[str, Master]:
    found: dict[str, Master] = {}
    address = "A1"
    for index, token in enumerate(tokens):
        if not is_start(token):
            continue
        if local_name(token) == "c":
            address = attribute(token, "r") or address
        elif local_name(token) == "f" and attribute(token, "t") == "shared":
            end = end_of(tokens, index)
            text = formula_text(TemplateCell(0, tokens[index:end]), 0)
            if text:
                column, row = split_address(address)
                found[attribute(token, "si") or ""] = Master(row, column, text)
    return found


def _written_out(tokens: list[str], index: int, text: str) -> list[str]:
    tag = tokens[index]
    for name in ("t", "ref", "si"):
        tag = without_attribute(tag, name)
    if is_closed(tag):
        tag = tag[:-2].rstrip() + ">"
    formula = [tag, escape_markup(text), f"</{prefix_of(tag)}f>"]
    return [*tokens[:index], *formula, *tokens[end_of(tokens, index) :]]


def _with_full_calculation(tokens: list[str]) -> list[str]:
    """Ask the reader to calculate everything when it opens the file."""
    places: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if is_start(token):
            places.setdefault(local_name(token), index)
    if "calcPr" in places:
        at = places["calcPr"]
        tokens[at] = with_attribute(tokens[at], "fullCalcOnLoad", "1")
        return tokens
    after = next(places[name] for name in _BEFORE_CALC if name in places)
    end = end_of(tokens, after)
    return [*tokens[:end], f'<{prefix_of(tokens[after])}calcPr fullCalcOnLoad="1"/>', *tokens[end:]]
