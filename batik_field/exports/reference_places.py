"""Where the parts of a workbook keep addresses and formulas.

Names are ECMA-376's without prefix, so that a rule also holds for x14, xm, x15, c15 and for
what stands inside mc:AlternateContent.
"""

from collections.abc import Mapping

from batik_field.exports.shift import Kind

OWN: Mapping[str, Mapping[str, Kind]] = {
    "sheetPr": {"syncRef": Kind.RANGE},
    "sheetView": {"topLeftCell": Kind.CELL},
    "customSheetView": {"topLeftCell": Kind.CELL},
    "pane": {"topLeftCell": Kind.CELL},
    "selection": {"activeCell": Kind.CELL, "sqref": Kind.RANGE},
    "protectedRange": {"sqref": Kind.GROW},
    "scenarios": {"sqref": Kind.RANGE},
    "inputCells": {"r": Kind.CELL},
    "autoFilter": {"ref": Kind.RANGE},
    "sortState": {"ref": Kind.RANGE},
    "sortCondition": {"ref": Kind.RANGE},
    "conditionalFormatting": {"sqref": Kind.GROW},
    "dataValidation": {"sqref": Kind.GROW},
    "hyperlink": {"ref": Kind.RANGE},
    "cellWatch": {"r": Kind.CELL},
    "ignoredError": {"sqref": Kind.GROW},
    "cellSmartTags": {"r": Kind.CELL},
    "webPublishItem": {"sourceRef": Kind.RANGE},
    "table": {"ref": Kind.RANGE},
    "comment": {"ref": Kind.CELL},
    "threadedComment": {"ref": Kind.CELL},
    "location": {"ref": Kind.RANGE},  # of a pivot table
    "singleXmlCell": {"r": Kind.CELL},
}
FORMULA_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "hyperlink": ("location",),
    "control": ("linkedCell", "listFillRange"),
    "controlPr": ("linkedCell", "listFillRange"),
    "formControlPr": ("fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup"),
    "sp": ("textlink",),
    "cameraTool": ("cellRange",),
    "parameter": ("cell",),
    "cfvo": ("val",),
    "objectPr": ("fmla",),
}
FORMULA_TEXTS = frozenset(
    (
        "f",
        "formula",
        "formula1",
        "formula2",
        "definedName",
        "calculatedColumnFormula",
        "totalsRowFormula",
        "FmlaLink",
        "FmlaRange",
        "FmlaTxbx",
        "FmlaGroup",
        "FmlaPict",
    )
)
WITH_SHEET = frozenset(("worksheetSource", "dataRef", "rangeSet"))
RULES = frozenset(("conditionalFormatting", "dataValidation"))
SERIES = frozenset(("val", "cat", "xVal", "yVal", "bubbleSize"))  # of charts
ANCHORED = RULES | {"sparkline"}
CACHES = frozenset(("numCache", "strCache", "multiLvlStrCache", "dlblRangeCache"))
ANCHORS = frozenset(("twoCellAnchor", "oneCellAnchor", "anchor"))
