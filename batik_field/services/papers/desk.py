"""What every paper draws on: the office, today, and answers as people read them.

An empty answer is a dotted line to write on by hand, never "None".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Any

from batik_field.domain.consent import as_agreed, kept_out
from batik_field.domain.criteria import in_sentence
from batik_field.domain.days import day
from batik_field.domain.fields import Field, Kind
from batik_field.domain.findings import Finding
from batik_field.domain.naming import label
from batik_field.domain.questions import ENTITIES
from batik_field.domain.record_code import code_caption
from batik_field.domain.records import Record, Reference
from batik_field.domain.values import is_empty, is_raw
from batik_field.domain.wording import N_
from batik_field.exports.papers.fill import Facts
from batik_field.exports.papers.qr import qr_picture
from batik_field.services.search import title_of
from batik_field.services.session import Session

DOTS = "…" * 10
SHORT_DOTS = "…" * 5
DATE_DOTS = "…" * 11
LONG_DOTS = "…" * 40

MISSING = N_("“{label}” belum diisi; di surat ada titik-titik untuk ditulis tangan.")
OF_OFFICE = N_("“{label}” di profil dinas belum diisi. Lengkapi di Pengaturan.")
LIMITED = N_("“{label}” tidak ikut karena persetujuan terbatas.")
NOT_UNDERSTOOD = N_("“{label}” belum dimengerti; di surat tertulis seperti diketik.")
WITHDRAWN = N_("Persetujuan ditarik, jadi suratnya tidak dibuat.")
GONE = N_("Catatan ini tidak ada lagi, jadi suratnya tidak dibuat.")
LETTER_NUMBER = N_("nomor surat")
OF_TEMPLATE = N_("titik-titik naskahnya sendiri")


class Gap:
    """An empty answer: false in a condition, a dotted line on paper, counted once it is printed.

    One that `tells` is missed: a finding says so.
    """

    def __init__(
        self,
        printed: Callable[[], None] | None = None,
        line: str = DOTS,
        *,
        tells: bool = False,
    ) -> None:
        self._printed = printed
        self._line = line
        self.tells = tells

    def __str__(self) -> str:
        if self._printed:
            self._printed()
        return self._line

    __html__ = __str__

    def __bool__(self) -> bool:
        return False


class Line:
    """Answers in one line, some of which are missed; told, like each, once it is printed."""

    def __init__(self, parts: Sequence[Any], between: str) -> None:
        self._parts = parts
        self._between = between

    def __str__(self) -> str:
        return self._between.join(map(str, self._parts))

    def __html__(self) -> str:
        return escape(str(self))


@dataclass(frozen=True, slots=True)
class Blank:
    """Dotted places of one name: left for the pen, or `missed` where a finding tells of them."""

    name: str
    places: int
    missed: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to be written: whose it is, what it says, and how many people it is about."""

    record: str
    facts: Facts
    people: int = 1


class Desk:
    """Makes the facts of papers and keeps what is to be said about them."""

    def __init__(
        self,
        session: Session,
        kind: str,
        only: Collection[str] | None = None,
        letter: str = "",
        letter_day: str = "",
    ) -> None:
        """`only` are the artisans who may stand on a batch's list.

        `letter` is the number its letter gets, `letter_day` its day (ISO).
        """
        self.session = session
        self.kind = kind
        self.only = only
        self.letter = letter
        self.letter_day = letter_day
        self.findings: dict[Finding, None] = {}
        self._dotted: Counter[tuple[str, bool]] = Counter()
        self.today_date = session.clock().date()
        self.today = self.today_date.isoformat()
        self._office = self.about(Record("office", "", session.office))

    def say(self, record: str, field: str | None, message: str, *, blocking: bool = False) -> None:
        """Keep a finding, each once."""
        self.findings[Finding(record or None, field, None, None, message, blocking)] = None

    def blank(self, name: str, line: str = DOTS) -> Gap:
        """Return a dotted line to be written on by hand; `name` is what belongs there."""
        return Gap(partial(self._leave, name), line)

    def gap(self, record: str, field: Field, message: str) -> Gap:
        """Return a dotted line that says `message` when it is printed."""
        return self.lack(record, field.key, field.label, message)

    def lack(self, record: str, field: str | None, name: str, message: str = MISSING) -> Gap:
        """Return a dotted line for an answer nobody gave; printed, it says `message`."""
        said = message.format(label=name)
        return Gap(partial(self._leave, name, (record, field, said)), tells=True)

    def _leave(self, name: str, told: tuple[str, str | None, str] | None = None) -> None:
        self._dotted[in_sentence(name), told is not None] += 1
        if told:
            self.say(*told)

    def blanks(self, dotted: int) -> tuple[Blank, ...]:
        """Return what was left dotted, in the order of its printing; `dotted` places in all.

        Those nobody here has printed stand in the words of the template.
        """
        found = [Blank(name, count, missed) for (name, missed), count in self._dotted.items()]
        others = dotted - self._dotted.total()
        return (*found, *([Blank(OF_TEMPLATE, others)] if others > 0 else []))

    def about(self, record: Record, limits: Collection[str] = ()) -> dict[str, Any]:
        """Return every answer of a record as people read it, but files and sensitive ones.

        `limits` are the keys a limited consent keeps out.
        """
        return {
            field.key: self.answer(record, field, limits)
            for field in ENTITIES[record.entity].fields
            if not field.sensitive and field.kind not in (Kind.FILE, Kind.FILES)
        }

    def answer(self, record: Record, field: Field, limits: Collection[str] = ()) -> Any:
        """Return one answer as people read it, or a dotted line."""
        value = record.values.get(field.key)
        if is_empty(value):
            if record.entity == "office":
                return self.gap("", field, OF_OFFICE)
            # Whatever a letter says of a batch was announced; a person may have no e-mail.
            asked = field.required or record.entity == "batch"
            needed = record.id and asked and field.shown(record.values)
            return self.gap(record.id, field, MISSING) if needed else self.blank(field.label)
        if field.key in limits:
            return self.gap(record.id, field, LIMITED)
        if is_raw(value):
            self.say(record.id, field.key, NOT_UNDERSTOOD.format(label=field.label))
        if field.link and isinstance(value, str):
            return title_of(self.session, field.link, value)
        # Official forms carry the 16 digits without blanks, as the KTP does (domain.md 3.1).
        if field.kind is Kind.NIK and isinstance(value, str):
            return value
        if field.kind is Kind.CHOICES and isinstance(value, list):
            codes = self.session.codes
            return in_a_row([label(codes, self.session.regions, field, [one]) for one in value])
        return label(self.session.codes, self.session.regions, field, value)

    def common(self, reference: Reference) -> dict[str, Any]:
        """Return what every paper may say: office, place, today, its kind, and its QR code."""
        office = self._office
        return {
            "office": office,
            "kop": self._kop() or office["address"],
            "tempat": office["signer_place"],
            "tanggal": day(self.today),
            "tahun": self.today[:4],
            "jenis": self.session.codes.label("paper_kind", self.kind),
            "qr": qr_picture(reference),
            "kode": code_caption(reference),
        }

    def _kop(self) -> str:
        """Return the line below the name of the office; what is not known is left out."""
        office = self._office
        named = (
            ("{}", "address"),
            ("Kode Pos {}", "postcode"),
            ("Telepon {}", "phone"),
            ("Surel {}", "email"),
            ("Laman {}", "website"),
        )
        return " · ".join(form.format(office[key]) for form, key in named if office[key])

    def number(self, given: Any) -> str | Gap:
        """Return the number of a letter, else the office's pattern with room for the serial."""
        number = given
        if not isinstance(given, str) or not given:
            pattern = self.session.office.get("number_pattern")
            if not isinstance(pattern, str) or not pattern:
                return self.blank(LETTER_NUMBER)
            number = pattern.replace("{nomor}", SHORT_DOTS).replace("{tahun}", self.today[:4])
        return self.blank(LETTER_NUMBER, number) if SHORT_DOTS in number else str(number)

    def limits(self, artisan: Record) -> frozenset[str]:
        """Return the keys a limited consent keeps out of what is sent."""
        return kept_out(as_agreed(artisan), self.session.codes)

    def existing(self, entity: str, ids: Sequence[str]) -> Iterator[Record]:
        """Yield the records of these ids in their order; say of the others that they are gone."""
        found = self.session.store.records(entity, ids)
        for record in dict.fromkeys(ids):
            if record in found and not found[record].deleted:
                yield found[record]
            else:
                self.say(record, None, GONE, blocking=True)


def in_a_row(names: Sequence[str]) -> str:
    """Return names as a sentence counts them up: "A", "A dan B", "A, B, dan C"."""
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"


def joined(parts: Sequence[Any], empty: Gap, between: str = ", ") -> Any:
    """Join the answers that are there, with a dotted line for each one missed; `empty` if none."""
    kept = [part for part in parts if part or (isinstance(part, Gap) and part.tells)]
    texts = [part for part in kept if isinstance(part, str)]
    if len(texts) < len(kept):
        return Line(kept, between)
    return between.join(texts) if texts else empty
