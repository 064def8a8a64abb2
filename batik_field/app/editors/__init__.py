"""One editor per kind of answer. `make_editor` is the only way in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from batik_field.app.editors.chips import ChipsEditor
from batik_field.app.editors.date import DateEditor
from batik_field.app.editors.files import FilesEditor
from batik_field.app.editors.finders import finder_for, offered
from batik_field.app.editors.line import LineEditor
from batik_field.app.editors.long_text import LongTextEditor
from batik_field.app.editors.pick import PickEditor
from batik_field.app.editors.quantity import QuantityEditor
from batik_field.app.editors.segments import Segments, yes_no
from batik_field.app.editors.sources import Editor, Make, Sources
from batik_field.domain.fields import Field, Kind

__all__ = ["EDITORS", "WIDTHS", "Editor", "Sources", "make_editor"]

FEW_ANSWERS = 4
LETTERS_IN_A_ROW = 44
"""Of all labels together: more do not stand beside each other in the form."""


def _choice(field: Field, sources: Sources) -> Editor:
    answers = offered(sources.codes[field.codes])
    letters = sum(len(answer.label) for answer in answers)
    if len(answers) <= FEW_ANSWERS and letters <= LETTERS_IN_A_ROW:
        return Segments(answers)
    return PickEditor(finder_for(field, sources), "chevron-down")


def _choices(field: Field, sources: Sources) -> Editor:
    return ChipsEditor(finder_for(field, sources))


def _search(field: Field, sources: Sources) -> Editor:
    return PickEditor(finder_for(field, sources), "search")


def _yes_no(field: Field, sources: Sources) -> Editor:
    say = QCoreApplication.translate
    words = (say("YesNo", "Ya"), say("YesNo", "Tidak"), say("YesNo", "Belum ditanya"))
    return Segments(yes_no(*words))


EDITORS: Mapping[Kind, Make] = {
    **dict.fromkeys(Kind, LineEditor),
    Kind.LONG_TEXT: LongTextEditor,
    Kind.DATE: DateEditor,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.LINK: _search,
    Kind.VILLAGE: _search,
    Kind.REGENCY: _search,
    Kind.QUANTITY: QuantityEditor,
    Kind.FILE: FilesEditor,
    Kind.FILES: FilesEditor,
}

WIDTHS: Mapping[Kind, int] = {
    Kind.NIK: 24,
    Kind.NIB: 20,
    Kind.NPWP: 26,
    Kind.PHONE: 22,
    Kind.POSTCODE: 10,
    Kind.WHOLE: 12,
    Kind.YEAR: 10,
    Kind.DECIMAL: 12,
    Kind.MONEY: 20,
    Kind.DATE: 18,
    Kind.TIME: 10,
    Kind.PLACE: 30,
}
"""Room for so many letters; every other kind takes the width of the form."""


def make_editor(field: Field, sources: Sources) -> Editor:
    """Return a new editor for the field, without a parent yet."""
    return EDITORS[field.kind](field, sources)
