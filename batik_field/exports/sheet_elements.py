"""Checks what a worksheet holds beside its cells: order of elements, ranges, merged cells."""

from collections.abc import Callable

from batik_field.domain.wording import N_
from batik_field.exports.cells import split_range
from batik_field.exports.formula import Area, pieces

ORDER = N_("Unsur “{name}” pada lembar tidak pada urutannya.")
BAD_RANGE = N_("Unsur “{name}” menunjuk jangkauan yang tidak sah.")
MERGES_OVERLAP = N_("Sel gabungan saling menutupi.")
LOST_FORMULA = N_("Rumus bersama tidak punya rumus induk.")

# CT_Worksheet, ECMA-376 part 1, 18.3.1.99. extLst and sortState also stand inside others.
_SEQUENCE = (
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
    "legacyDrawing",
    "legacyDrawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
)
_RANKS = {name: rank for rank, name in enumerate(_SEQUENCE)}
_RANGES = ("ref", "sqref", "activeCell", "topLeftCell")
_WITH_RANGES = frozenset(
    (
        "autoFilter",
        "conditionalFormatting",
        "dataValidation",
        "dimension",
        "f",
        "hyperlink",
        "ignoredError",
        "mergeCell",
        "pane",
        "protectedRange",
        "selection",
        "sheetView",
        "sortCondition",
        "sortState",
    )
)

Marks = dict[str, str]
Span = tuple[int, int, int, int]


class SheetElements:
    """Gets every element of one sheet that is no cell, in the order of the file."""

    def __init__(self, fault: Callable[[str, str | None], None]) -> None:
        self._fault = fault
        self._prefix = ""
        self._rank = -1
        self._custom_views = False
        self._masters: set[str] = set()
        self._merges: list[Span] = []
        self.table_relations: list[str] = []

    def element(self, name: str, marks: Marks) -> None:
        """Look at one opening tag."""
        if name.endswith("worksheet") and not self._prefix:
            self._prefix = name.removesuffix("worksheet")
        if self._prefix and not name.startswith(self._prefix):
            return
        local = name[len(self._prefix) :]
        if local in _RANKS:
            self._check_order(local)
        if local in _WITH_RANGES:
            self._check_ranges(local, marks)
        if local == "mergeCell":
            self._keep_merge(marks.get("ref", ""))
        elif local == "f" and marks.get("t") == "shared":
            self._check_shared(marks)
        elif local == "tablePart":
            self.table_relations += [v for k, v in marks.items() if k.endswith(":id")]

    def finish(self) -> None:
        """Look at what only the whole sheet shows."""
        active: list[Span] = []
        for span in sorted(self._merges, key=_top):
            left, top, right, bottom = span
            active = [other for other in active if other[3] >= top]
            if any(left <= other[2] and other[0] <= right for other in active):
                self._fault(MERGES_OVERLAP, f"{top}:{bottom}")
            active.append(span)

    def _check_order(self, local: str) -> None:
        rank = _RANKS[local]
        # A custom view repeats page elements inside itself, out of the sheet's order.
        self._custom_views = self._custom_views or local == "customSheetViews"
        if rank < self._rank and not self._custom_views:
            self._fault(ORDER.format(name=local), None)
        self._rank = max(rank, self._rank)

    def _check_ranges(self, local: str, marks: Marks) -> None:
        for name in _RANGES:
            for item in marks.get(name, "").split():
                if not is_range(item):
                    self._fault(BAD_RANGE.format(name=local), item)

    def _keep_merge(self, ref: str) -> None:
        if is_range(ref) and ":" in ref:
            self._merges.append(split_range(ref))

    def _check_shared(self, marks: Marks) -> None:
        group = marks.get("si", "")
        if "ref" in marks:
            self._masters.add(group)
        elif group not in self._masters:
            self._fault(LOST_FORMULA, None)


def is_range(text: str) -> bool:
    """Return whether `text` is a cell or a range inside the sheet, whole rows and columns too."""
    try:
        left, top, right, bottom = split_range(text)
    except ValueError:
        found = pieces(text)
        return len(found) == 1 and isinstance(found[0], Area) and ":" in text
    return left <= right and top <= bottom


def _top(span: Span) -> int:
    return span[1]
