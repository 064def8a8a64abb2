"""Proposes what fills each column of a recipient's workbook, how surely, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import ratio

from batik_field.domain.wording import N_
from batik_field.exports.heading_words import (
    AGAIN,
    OTHER_PEOPLE,
    PLACES,
    STREET,
    Tokens,
    key_of,
    tokens,
)
from batik_field.exports.layouts import Column
from batik_field.exports.vocabulary import (
    LEFT_EMPTY,
    Vocabulary,
    column_for,
    joined_words,
    without_fillers,
)

EXACT = N_("Judul kolom sama.")
BRACKETS = N_("Judul kolom sama tanpa keterangan dalam kurung.")
FILLERS = N_("Judul kolom sama tanpa kata tambahan.")
BOTH = N_("Semua sebutan dalam judul berarti sama.")
ONE = N_("Salah satu sebutan dalam judul dikenal.")
PARTS = N_("Judul menyebut bagian-bagian alamat.")
SPACES = N_("Judul kolom sama tanpa spasi.")
SIMILAR = N_("Ejaan judul mirip.")
TAKEN = N_("Isian yang cocok sudah dipakai di kolom lain.")
UNKNOWN = N_("Judul kolom tidak dikenal.")

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WORKPLACES = ("computed.workplace", "artisan.workplace", "business.name")
_ROADS = STREET - {"rt", "rw"}
_OF_HOUSES = {"nomor", "rumah"}
_SHORTEST_TYPO = 4
_ALIKE = 75.0
_ALL_ALIKE = 88.0


Answer = tuple[str | None, str]
"""A source and the format in which it is written: what two columns must not both hold."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading asks for; `column` is None where nobody knows."""

    column: Column | None
    confidence: float
    reason: str

    @property
    def answer(self) -> Answer:
        """What the column would hold."""
        return (self.column.source, self.column.format) if self.column else (None, "")


NOTHING = Meaning(None, 0.0, UNKNOWN)


def meaning(parts: Sequence[str], known: Vocabulary, *, typos: bool = True) -> Meaning:
    """Return what a heading means; `parts` are its own text and, before it, those of its groups.

    `typos`: also look for headings that are spelt nearly so, which takes a thousand times longer.
    """
    own = parts[-1]
    grouped = (_plainly(text, known) for text in _with_group(parts))
    best = max(grouped, key=lambda found: found.confidence, default=NOTHING)
    if best.column or OTHER_PEOPLE & {word for group in parts[:-1] for word in tokens(group)}:
        return best
    whole = _plainly(own, known)
    if whole.column:
        return whole
    found = max(_meanings(own, known), key=lambda found: found.confidence, default=NOTHING)
    return found if found.column or not typos else _nearly(own, known)


def _with_group(parts: Sequence[str]) -> Iterator[str]:
    """Yield the heading together with words of its groups: "Nama" below "Usaha/IKM" is its name."""
    own = parts[-1]
    said = set(tokens(own))
    for group in reversed(parts[:-1]):
        words = tokens(group)
        if not said & set(words):
            yield f"{own} {group}"
        for word in words:
            if word not in said:
                yield f"{own} {word}"


def _plainly(text: str, known: Vocabulary) -> Meaning:
    words = tokens(text)
    found = known.exact.get(key_of(words)) if words else None
    return Meaning(found, 1.0, EXACT) if found else NOTHING


def _meanings(text: str, known: Vocabulary) -> Iterator[Meaning]:
    """Yield everything the heading may mean, surest first within each way of reading it."""
    outside = _BRACKETS.sub(" ", text)
    if outside != text and not OTHER_PEOPLE & set(tokens(text)):
        yield _found(_plainly(outside, known).column, 0.97, BRACKETS)
    for version in dict.fromkeys((text, outside)):
        words = tokens(version)
        if words and not OTHER_PEOPLE & set(tokens(text)):
            yield _loosely(words, known)
            yield _address(words)
            yield _by_halves(version, known)
            yield _without_spaces(words, known)


def _nearly(text: str, known: Vocabulary) -> Meaning:
    words = tokens(_BRACKETS.sub(" ", text))
    return _misspelt(words, known) if words and not OTHER_PEOPLE & set(words) else NOTHING


def _found(column: Column | None, confidence: float, reason: str) -> Meaning:
    return Meaning(column, confidence, reason) if column else NOTHING


def _loosely(words: Tokens, known: Vocabulary) -> Meaning:
    key = key_of(without_fillers(words))
    return _found(known.exact.get(key) or known.loose.get(key), 0.9, FILLERS) if key else NOTHING


def _address(words: Tokens) -> Meaning:
    """Read "Jl./Dsn., RT/RW, Desa": the parts of one address, which no part alone would answer."""
    said = set(without_fillers(words)) - _OF_HOUSES
    if len(said) < 2 or not said & _ROADS or said - STREET - PLACES:
        return NOTHING
    source = "computed.home" if said & PLACES else "computed.street"
    return Meaning(column_for(source), 0.85, PARTS)


def _by_halves(text: str, known: Vocabulary) -> Meaning:
    """Read "NIK / No. KTP": every half that is known must mean the same."""
    halves = [half for half in re.split(r"[/,;]|\bdan\b|\batau\b", text) if tokens(half)]
    if len(halves) < 2:
        return NOTHING
    found = [meant for half in halves if (meant := _half(half, known))]
    if not found or len({column.source for column in found}) != 1:
        return NOTHING
    whole = len(found) == len(halves)
    return _found(found[0], 0.9 if whole else 0.7, BOTH if whole else ONE)


def _half(text: str, known: Vocabulary) -> Column | None:
    words = tokens(text)
    short = key_of(without_fillers(words))
    found = known.exact.get(key_of(words)) or (known.exact.get(short) if short else None)
    # "No" and a column that stays empty say nothing about the other half.
    named = found is not None and found.source not in (None, "computed.number")
    return found if named else None


def _without_spaces(words: Tokens, known: Vocabulary) -> Meaning:
    joined = joined_words(words)
    return _found(known.joined.get(joined), 0.85, SPACES) if len(joined) > 5 else NOTHING


def _misspelt(words: Tokens, known: Vocabulary) -> Meaning:
    """Find the heading that differs by a letter or two in words long enough to tell."""
    key = key_of(words)
    best, second = (0.0, NOTHING), 0.0
    for candidate, column in known.exact.items():
        alike = _alikeness(key, candidate)
        if alike > best[0]:
            if column.source != (best[1].column and best[1].column.source):
                second = best[0]
            best = (alike, Meaning(column, round(alike / 100 * 0.85, 2), SIMILAR))
    return best[1] if best[0] - second > 2 else NOTHING


def _alikeness(words: Tokens, known: Tokens) -> float:
    """Return 0 to 100; 0 unless every word has its own close match."""
    if len(words) != len(known):
        return 0.0
    total = 0.0
    for word, other in zip(words, known, strict=True):
        alike = 100.0 if word == other else ratio(word, other)
        if alike < 100 and (min(len(word), len(other)) < _SHORTEST_TYPO or alike < _ALIKE):
            return 0.0
        total += alike * len(other)
    score = total / sum(map(len, known))
    return score if score >= _ALL_ALIKE or (len(known) == 1 and score >= 80) else 0.0


def propose(headings: Sequence[Sequence[str]], known: Vocabulary) -> list[Meaning]:
    """Return what fills each column; `headings` as `meaning` takes them, from left to right.

    No answer is proposed twice unless a heading asks for it again.
    """
    found = _beside_workplace([meaning(parts, known) for parts in headings], headings)
    for index in sorted(range(len(found)), key=lambda i: (-found[i].confidence, i)):
        taken = {found[i].answer for i in range(len(found)) if _before(found, i, index)}
        again = AGAIN & {word for part in headings[index] for word in tokens(part)}
        named = found[index].column not in (None, LEFT_EMPTY)
        if named and found[index].answer in taken and not again:
            found[index] = Meaning(None, 0.0, TAKEN)
    return _in_context(found)


def _beside_workplace(found: list[Meaning], headings: Sequence[Sequence[str]]) -> list[Meaning]:
    """Of two addresses the bare "Alamat" behind the place of work is that place's."""
    homes = [i for i, one in enumerate(found) if _source(one) == "computed.home"]
    for index in homes if len(homes) > 1 else ():
        bare = key_of(tokens(headings[index][-1])) == ("alamat",)
        if bare and index and _source(found[index - 1]) in _WORKPLACES:
            found[index] = _with(found[index], "computed.home", "computed.workplace_address")
    return found


def _source(one: Meaning) -> str | None:
    return one.column.source if one.column else None


def _before(found: Sequence[Meaning], one: int, other: int) -> bool:
    return (-found[one].confidence, one) < (-found[other].confidence, other)


def _in_context(found: list[Meaning]) -> list[Meaning]:
    """Narrow "Alamat" by the columns around it."""
    sources = {_source(one) for one in found}
    if sources & {"computed.village", "computed.district"}:
        found = [_with(one, "computed.home", "computed.street") for one in found]
    if {"artisan.rt", "artisan.rw"} <= sources or "computed.rt_rw" in sources:
        found = [_with(one, "computed.street", "artisan.address") for one in found]
    return found


def _with(one: Meaning, old: str, new: str) -> Meaning:
    if one.column is None or one.column.source != old:
        return one
    return replace(one, column=replace(column_for(new), required=one.column.required))
