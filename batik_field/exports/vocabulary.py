"""Which column of ours a heading asks for, and how a field key is written into a column.

One table of columns serves both; its formats are those of our own layouts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from batik_field.domain.errors import WrongUse
from batik_field.domain.fields import Field, Kind
from batik_field.domain.names import fold
from batik_field.domain.questions import ENTITIES
from batik_field.domain.wording import N_
from batik_field.exports.computed import computed_keys
from batik_field.exports.heading_words import (
    FILLERS,
    OTHERWISE_WRITTEN,
    SPELLINGS,
    STAY_EMPTY,
    Tokens,
    key_of,
    tokens,
)
from batik_field.exports.layouts import BNSP_19, CALON_15, DAFTAR_USULAN, Column, register_layout

UNKNOWN_KEY = N_("Isian “{key}” tidak dikenal; lihat daftarnya dengan perintah fields.")

LEFT_EMPTY = Column("", None)
"""A column that is known and stays empty."""

_SHIPPED = tuple(c for layout in (BNSP_19, CALON_15, DAFTAR_USULAN) for c in layout.columns)
# For people inside the office, or more than a cell holds: never proposed by the label alone.
_INSIDE = frozenset(("note", "nik_reason", "landmark", "standing", "lawful_basis", "chosen"))
_NO_CELL = frozenset((Kind.LINK, Kind.FILE, Kind.FILES))
_PLACES = frozenset(("village", "address", "techniques"))  # their labels mean something else here


@dataclass(frozen=True)
class Vocabulary:
    """Headings by their words in any order, without words that add nothing, without spaces."""

    exact: Mapping[Tokens, Column]
    loose: Mapping[Tokens, Column]
    joined: Mapping[str, Column]

    @staticmethod
    @cache
    def shipped() -> "Vocabulary":
        """Everything this program knows about headings."""
        exact: dict[Tokens, Column] = {}
        joined: dict[str, Column] = {}
        for text, column in _known(columns()):
            words = tokens(text)
            exact.setdefault(key_of(words), column)
            joined.setdefault(joined_words(words), column)
        loose: dict[Tokens, Column] = {}
        for key, column in exact.items():
            short = without_fillers(key)
            if short and short not in exact:
                loose.setdefault(short, column)
        return Vocabulary(exact, loose, joined)

    def with_headings(self, given: Mapping[str, Column]) -> "Vocabulary":
        """Return these and the headings a person has named that are not among them."""
        named = {key_of(tokens(text)): column for text, column in given.items() if tokens(text)}
        return replace(self, exact={**named, **self.exact})


def joined_words(words: Tokens) -> str:
    """Return the words without the spaces between them; folding joins letters that meet."""
    return fold("".join(words))


def without_fillers(words: Tokens) -> Tokens:
    """Return the words that say which question it is."""
    return tuple(word for word in words if word not in FILLERS)


def column_for(key: str) -> Column:
    """Return how the answers to a field key ("nik", "business.name", …) are written.

    Raises:
        WrongUse: there is no such field, naming it.
    """
    source = key if "." in key else f"artisan.{key}"
    found = columns().get(source)
    if found:
        return found
    record, _, name = source.partition(".")
    if record == "set" and name.isidentifier():
        return Column("", source)
    raise WrongUse(UNKNOWN_KEY.format(key=key))


def columns() -> dict[str, Column]:
    """Return one column for every source; of a village its name, not its code."""
    found = {f"computed.{key}": Column("", f"computed.{key}") for key in sorted(computed_keys())}
    for column in _SHIPPED:
        if column.source and not column.source.startswith(("artisan.", "business.", "skill.")):
            found[column.source] = column
    for column in register_layout(ENTITIES).columns:
        found[column.source or ""] = column
    # L and P, as every list of the domain notes has it; drop-downs get what they allow.
    found["artisan.sex"] = replace(found["artisan.sex"], format="")
    required = {column.source for column in _SHIPPED if column.required}
    return {
        source: replace(column, heading="", required=source in required or _is_required(source))
        for source, column in found.items()
    }


def _is_required(source: str) -> bool:
    field = ENTITIES["artisan"].by_key.get(source.removeprefix("artisan."))
    return field is not None and field.required


def _known(by_source: Mapping[str, Column]) -> Iterator[tuple[str, Column]]:
    """Yield headings and their columns; of two for the same words the first one counts."""
    for source, spellings in SPELLINGS.items():
        for text in spellings:
            yield text, by_source[source]
    for (source, way), spellings in OTHERWISE_WRITTEN.items():
        for text in spellings:
            yield text, replace(by_source[source], format=way)
    for text in STAY_EMPTY:
        yield text, LEFT_EMPTY
    for column in _SHIPPED:
        if column.source:
            kept = "" if column.format == "upper" else column.format
            yield column.heading, replace(column, format=kept)
        else:
            yield column.heading, LEFT_EMPTY
    for part in ("artisan", "business", "skill"):
        for field in ENTITIES[part].fields:
            if field.kind not in _NO_CELL and field.key not in _INSIDE | _PLACES:
                yield from _names(part, field, by_source[f"{part}.{field.key}"])


def _names(part: str, field: Field, column: Column) -> Iterator[tuple[str, Column]]:
    for text in (field.label, *field.aliases):
        if not field.key.startswith("consent"):
            yield text, column
            yield f"{text} {ENTITIES[part].label}", column
