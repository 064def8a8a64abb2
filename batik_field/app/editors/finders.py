"""What a field offers while somebody types a part of an answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import itemgetter
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from batik_field.app import i18n
from batik_field.app.editors.sources import NEW, CodeLists, Sources, Suggestion
from batik_field.domain.codes import CodeList
from batik_field.domain.fields import Field, Kind
from batik_field.domain.names import fold

MOST = 20
LEAST_LETTERS = 3
NO_RANK = 4
"""Of a label that does not fit."""
CREATABLE = frozenset({"business"})
"""Entities a link may begin on the spot."""


class Finder(Protocol):
    """Finds answers by a part of their name, and names the answer that stands there."""

    def find(self, text: str) -> list[Suggestion]:
        """Return what fits; for an empty text everything, if that is few."""

    def name(self, value: Any) -> str:
        """Return how an answer reads."""


class Choices:
    """The codes of a list, as the office has them at this moment."""

    def __init__(self, name: str, codes: CodeLists) -> None:
        self._list, self._codes = name, codes
        self._near = ("", "")
        self._seen: CodeList | None = None
        self._answers: list[tuple[str, Suggestion, tuple[str, ...]]] = []

    def find(self, text: str) -> list[Suggestion]:
        """The label or other word itself, what begins with the text, a word, a part of one."""
        wanted = fold(text)
        ranked = []
        for number, (label, answer, others) in enumerate(self._current()):
            rank = _rank(label, wanted)
            by = min(others, key=lambda other: _rank(fold(other), wanted), default="")
            if by and _rank(fold(by), wanted) < rank:
                rank, answer = _rank(fold(by), wanted), replace(answer, found_by=by)
            if rank < NO_RANK:
                aside = self._aside(str(answer.value))
                far = bool(aside) and rank > 0
                ranked.append((far, rank, number, replace(answer, aside=aside)))
        # Without a text every label begins with it, and all stay in the order of the list.
        return [answer for *_, answer in sorted(ranked, key=itemgetter(0, 1, 2))]

    def prefer(self, column: str, code: str) -> None:
        """Offer those first whose further `column` is `code`; "" is no wish.

        The others are marked with what they are for; the column bears the name of its code list.
        """
        self._near = (column, code)

    def _aside(self, code: str) -> str:
        column, wanted = self._near
        choice = self._codes[self._list].by_code.get(code) if wanted else None
        has = choice.extra.get(column, "") if choice else ""
        if has in ("", wanted):
            return ""
        words = QCoreApplication.translate("Choices", "untuk %1")
        return words.replace("%1", i18n.text(self._codes.label(column, has)))

    def _current(self) -> list[tuple[str, Suggestion, tuple[str, ...]]]:
        codes = self._codes[self._list]
        if codes is not self._seen:
            self._seen = codes
            self._answers = [
                (fold(answer.label), answer, _other_words(codes, str(answer.value)))
                for answer in offered(codes)
            ]
        return self._answers

    def name(self, value: Any) -> str:
        """Return the label."""
        return i18n.text(self._codes.label(self._list, str(value)))


def _initials(folded: str) -> str:
    return "".join(word[0] for word in folded.split())


def _other_words(codes: CodeList, code: str) -> tuple[str, ...]:
    return tuple(filter(None, codes.by_code[code].extra.get("aliases", "").split(";")))


def _rank(folded: str, wanted: str) -> int:
    """How well a label fits, the lower the better; without a text all fit alike."""
    if folded == wanted:
        return 0
    if folded.startswith(wanted):
        return 1
    if f" {wanted}" in folded:
        return 2
    return 3 if wanted in folded or _initials(folded).startswith(wanted) else NO_RANK


class Villages:
    """Villages of the home regency first."""

    def __init__(self, sources: Sources) -> None:
        self._regions = sources.regions

    def find(self, text: str) -> list[Suggestion]:
        """Nothing without at least two letters: one letter fits thousands."""
        if len(text.strip()) < 2:
            return []
        found = self._regions.search_villages(text, limit=MOST)
        return [Suggestion(region.code, self._regions.label(region.code)) for region in found]

    def name(self, value: Any) -> str:
        """Return "Gaji, Kec. Kerek"."""
        return self._regions.label(str(value))


class Regencies:
    """Kabupaten and kota of the whole country."""

    def __init__(self, sources: Sources) -> None:
        self._regions = sources.regions
        self._all: list[tuple[str, Suggestion]] = []

    def find(self, text: str) -> list[Suggestion]:
        """Return those with the text in their name."""
        if not self._all:
            self._all = [
                (fold(region.name), Suggestion(region.code, region.name))
                for province in self._regions.children()
                for region in self._regions.children(province.code)
            ]
        wanted = fold(text)
        return [answer for folded, answer in self._all if wanted in folded][:MOST]

    def name(self, value: Any) -> str:
        """Return "Kabupaten Tuban"; an unknown code unchanged."""
        return self._regions.name(str(value)) or str(value)


class Links:
    """Records of another entity, and a line that begins a new one where that makes sense."""

    def __init__(self, entity: str, sources: Sources) -> None:
        self._entity, self._sources = entity, sources

    def find(self, text: str) -> list[Suggestion]:
        """Return what the search finds, and below it "Buat baru"."""
        found = [
            Suggestion(record, label) for record, label in self._sources.links(self._entity, text)
        ]
        if self._entity in CREATABLE and text.strip():
            words = QCoreApplication.translate("Links", "Buat baru: %1")
            found.append(Suggestion(None, words.replace("%1", text.strip()), NEW))
        return found

    def name(self, value: Any) -> str:
        """Return the title of the record."""
        return self._sources.title_of(self._entity, str(value))


def meant(found: Iterable[Suggestion], text: str) -> Suggestion | None:
    """Return the one answer a text names: its label, another word for it, or the only beginning.

    Nothing is guessed from less than three letters or from the middle of a word.
    """
    wanted = fold(text)
    real = [answer for answer in found if answer.act != NEW]
    same = [answer for answer in real if wanted in (fold(answer.label), fold(answer.found_by))]
    begun = [answer for answer in real if fold(answer.label).startswith(wanted)]
    fits = same or (begun if len(wanted) >= LEAST_LETTERS else [])
    return fits[0] if len(fits) == 1 else None


def offered(codes: CodeList) -> tuple[Suggestion, ...]:
    """Return the codes of a list that are still in use, in the order of the list."""
    return tuple(Suggestion(choice.code, i18n.text(choice.label)) for choice in codes.offered)


def finder_for(field: Field, sources: Sources) -> Finder:
    """Return what searches the answers of a field."""
    if field.kind is Kind.VILLAGE:
        return Villages(sources)
    if field.kind is Kind.REGENCY:
        return Regencies(sources)
    if field.kind is Kind.LINK:
        return Links(field.link, sources)
    return Choices(field.codes or field.unit, sources.codes)
