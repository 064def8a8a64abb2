"""Which field fills which column of a recipient's workbook: proposed, or said by a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.fields import Kind
from batik_field.domain.findings import Finding, about_cell
from batik_field.domain.names import fold
from batik_field.domain.questions import ENTITIES
from batik_field.domain.wording import N_
from batik_field.exports.heading_words import tokens
from batik_field.exports.layouts import Column, DateStyle, Layout, Style
from batik_field.exports.merges import reaching_down
from batik_field.exports.proposal import TAKEN, Answer, Meaning, meaning, propose
from batik_field.exports.recipient import Recipient, Wanted
from batik_field.exports.vocabulary import LEFT_EMPTY, Vocabulary, column_for

NOT_A_MAPPING = N_("Pemetaan harus berupa objek JSON: judul atau huruf kolom dan nama isiannya.")
NO_COLUMN = N_("Kolom “{name}” tidak ada di templat. Yang ada: {known}.")
TWO_COLUMNS = N_("Judul “{name}” ada di beberapa kolom ({letters}); sebut huruf kolomnya.")
TWICE = N_("Kolom {letters} disebut dua kali dalam pemetaan.")
BAD_VALUE = N_('Isian kolom “{name}” harus nama isian atau {{"fixed": nilai}}.')
NOTHING_FITS = N_("Kolom “{heading}” dibiarkan kosong. {reason} Petakan bila perlu.")
SENSITIVE = N_("Kolom “{heading}” meminta data spesifik dan dibiarkan kosong.")
UNREADABLE_LIST = N_("Daftar pilihan kolom “{heading}” tidak dapat dibaca; periksa isinya.")
SEVERAL_CELLS = N_(
    "Kolom “{heading}” terbagi atas {count} sel tiap baris; isinya ditulis utuh di sel pertama. "
    "Pindahkan sendiri di Excel bila diminta satu angka tiap kotak."
)
SHARED_ROWS = N_(
    "Di lembar “{sheet}” satu orang memakai beberapa baris: sel {cells} digabung ke bawah. "
    "Pisahkan gabungannya di Excel sehingga tiap orang satu baris, atau kosongkan kolom itu, lalu "
    "ulangi."
)

GIVEN = N_("Ditentukan dalam pemetaan.")
PLACEHOLDER = N_("Templat menyebut isiannya.")
NUMBERED = N_("Kolom ini sudah bernomor urut.")
FORMULA = N_("Kolom ini berisi rumus; dibiarkan.")

_ISO = re.compile(r"(?:yyyy|tttt)\s*-\s*(?:mm|bb)", re.I)
_MUST = "*"
_COUNTED = frozenset(("computed.number", "computed.age"))


@dataclass(frozen=True, slots=True)
class Choice:
    """What fills one column, how sure that is (0 to 1), and why.

    `column` is None where nothing does, and has no source for a fixed text or a column that is
    meant to stay empty.
    """

    wanted: Wanted
    column: Column | None
    confidence: float
    reason: str

    @property
    def field(self) -> str | None:
        """The field key, None where no field fills it."""
        return self.column.source if self.column else None

    @property
    def fixed(self) -> str | None:
        """The fixed text, None where there is none."""
        return self.column.fixed if self.column and self.column.source is None else None

    @property
    def is_filled(self) -> bool:
        """Whether anything is written into the column."""
        return self.field is not None or self.fixed is not None


def vocabulary_for(given: Mapping[str, Any] | None) -> Vocabulary:
    """Return what is known about headings, those that a person names (MAP.json) included.

    Raises:
        WrongUse: `given` is no mapping, or names a field there is not.
    """
    named = {str(name): _column(str(name), value) for name, value in _checked(given).items()}
    known = Vocabulary.shipped()
    return known.with_headings({name: column for name, column in named.items() if column.source})


def _checked(given: Any) -> Mapping[str, Any]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise WrongUse(NOT_A_MAPPING)
    return given


def choose(
    recipient: Recipient, known: Vocabulary, given: Mapping[str, Any] | None = None
) -> tuple[Choice, ...]:
    """Return what fills each column; what `given` (MAP.json) says goes before what is proposed.

    Raises:
        WrongUse: `given` names a heading, a column or a field there is not.
    """
    said = _given(recipient, _checked(given))
    answers: set[Answer] = {(c.source, c.format) for c in said.values() if c.source}
    proposed = propose([one.parts or ("",) for one in recipient.columns], known)
    choices = []
    for one, meant in zip(recipient.columns, proposed, strict=True):
        if one.letters in said:
            column = _as_its_heading(said[one.letters], meant)
            choices.append(Choice(one, column, 1.0, GIVEN))
        else:
            choices.append(_proposed(one, _held(one, known) or meant, answers))
    return tuple(choices)


def _as_its_heading(column: Column, meant: Meaning) -> Column:
    """A person says which field; the heading still says whether its code or its name is meant."""
    same = meant.column and column.source and column.source == meant.column.source
    return meant.column if same and meant.column else column


def _held(one: Wanted, known: Vocabulary) -> Meaning | None:
    """Return the field that stands in {{ … }} in the pattern row, by its key or in words."""
    if not one.placeholder:
        return None
    try:
        return Meaning(column_for(one.placeholder), 1.0, PLACEHOLDER)
    except WrongUse:
        found = meaning([one.placeholder], known, typos=False)
        return replace(found, reason=PLACEHOLDER) if found.column else None


def _proposed(one: Wanted, meant: Meaning, taken: set[Answer]) -> Choice:
    if one.has_formula:
        return Choice(one, LEFT_EMPTY, 1.0, FORMULA)
    if one.numbers and meant.column is None:
        return Choice(one, column_for("computed.number"), 1.0, NUMBERED)
    if meant.answer in taken and meant.confidence < 1:
        return Choice(one, None, 0.0, TAKEN)
    return Choice(one, meant.column, meant.confidence, meant.reason)


# --- What a person says ---------------------------------------------------------------------------


def _given(recipient: Recipient, given: Mapping[str, Any]) -> dict[str, Column]:
    said: dict[str, Column] = {}
    for name, value in given.items():
        letters = _letters(recipient, str(name))
        if letters in said:
            raise WrongUse(TWICE.format(letters=letters))
        said[letters] = _column(str(name), value)
    return said


def _letters(recipient: Recipient, name: str) -> str:
    """Return the letters of the column a person names by its heading or its letters."""
    columns = recipient.columns
    matches = [
        [one for one in columns if one.heading == name],
        [one for one in columns if _same(one.heading, name)],
        [one for one in columns if one.parts and _same(one.parts[-1], name)],
        [one for one in columns if tokens(one.heading) == tokens(name) != ()],
        [one for one in columns if one.letters == name.strip().upper()],
    ]
    for found in filter(None, matches):
        if len(found) > 1:
            letters = ", ".join(one.letters for one in found)
            raise WrongUse(TWO_COLUMNS.format(name=name, letters=letters))
        return found[0].letters
    known = ", ".join(f"{one.letters} ({one.heading or '-'})" for one in columns)
    raise WrongUse(NO_COLUMN.format(name=name, known=known))


def _same(heading: str, name: str) -> bool:
    return bool(heading) and fold(heading.replace(" / ", " ")) == fold(name)


def _column(name: str, value: Any) -> Column:
    """Read "nik", {"fixed": "…"}, or null for a column that is to stay empty."""
    if value is None:
        return LEFT_EMPTY
    if isinstance(value, str):
        return column_for(value)
    if isinstance(value, Mapping) and set(value) == {"fixed"}:
        fixed = value["fixed"]
        if isinstance(fixed, str | int | float) and not isinstance(fixed, bool):
            return Column("", None, fixed=str(fixed))
    raise WrongUse(BAD_VALUE.format(name=name))


# --- The layout it makes --------------------------------------------------------------------------


def layout_of(recipient: Recipient, choices: Sequence[Choice], *, sensitive: bool) -> Layout:
    """Return the layout with which `rows.row_of` makes rows for this workbook.

    Dates are date cells where the pattern row shows dates, else texts; numbers are texts where it
    shows text.
    """
    filled = [one for one in choices if one.is_filled]
    letters = tuple(one.wanted.letters for one in filled)
    layout = Layout(
        name="",
        title="",
        sheet=recipient.sheet,
        columns=tuple(_written(one) for one in filled),
        at=recipient.place(letters),
    )
    return layout if sensitive else layout.without_sensitive()


def refuse_shared_rows(recipient: Recipient, layout: Layout) -> None:
    """Refuse where one person would take several rows: whoever stands in the next is not seen."""
    place = layout.place
    if recipient.template is None:
        return
    merged = reaching_down(recipient.template, place.pattern_row, place.columns)
    if merged:
        raise Refused(SHARED_ROWS.format(sheet=recipient.sheet, cells=", ".join(merged)))


def _written(choice: Choice) -> Column:
    column, wanted = choice.column, choice.wanted
    assert column is not None
    return replace(
        column,
        heading=wanted.parts[-1] if wanted.parts else wanted.letters,
        required=column.required or (column.source is not None and _MUST in wanted.heading),
        style=_style(column, wanted),
        date_style=_date_style(wanted),
    )


def _style(column: Column, wanted: Wanted) -> Style:
    number = column.style in ("number", "money") or column.source in _COUNTED
    if not number:
        return column.style
    if wanted.style.kind == "text":
        return "text"
    return "money" if column.style == "money" else "number"


def _date_style(wanted: Wanted) -> DateStyle:
    if wanted.style.kind == "date":
        return "cell"
    return "iso" if _ISO.search(wanted.heading) else "text"


def remarks(
    recipient: Recipient, choices: Sequence[Choice], *, sensitive: bool
) -> Iterator[Finding]:
    """Yield what a person should know about the columns before she sends the file."""
    for one in choices:
        wanted, heading = one.wanted, one.wanted.heading
        if one.column is None:
            blocking = _MUST in heading
            message = NOTHING_FITS.format(heading=heading, reason=one.reason)
            yield about_cell(recipient.sheet, wanted.cell, message, blocking=blocking)
        elif one.column.sensitive and not sensitive:
            yield _about(recipient, wanted.cell, SENSITIVE, heading)
        elif one.is_filled and wanted.drop_down and wanted.drop_down.values is None:
            cell = f"{wanted.letters}{recipient.reserved.pattern_row}"
            yield _about(recipient, cell, UNREADABLE_LIST, heading)
        elif one.is_filled and wanted.cells > 1:
            cell = f"{wanted.letters}{recipient.reserved.pattern_row}"
            message = SEVERAL_CELLS.format(heading=heading, count=wanted.cells)
            yield about_cell(recipient.sheet, cell, message, blocking=False)


def _about(recipient: Recipient, cell: str, message: str, heading: str) -> Finding:
    return about_cell(recipient.sheet, cell, message.format(heading=heading), blocking=False)


def code_list(column: Column) -> str:
    """Return the name of the code list a column's answers come from, "" where from none."""
    way, _, name = column.format.partition(":")
    if way in ("code", "name"):
        return name
    record, _, key = (column.source or "").partition(".")
    found = ENTITIES[record].by_key.get(key) if record in ENTITIES else None
    if column.source == "computed.scheme":
        return "scheme"
    return found.codes if found and found.kind is Kind.CHOICE else ""
