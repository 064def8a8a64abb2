"""The receipt of certificates: of a batch, or of exactly the certificates that were chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from batik_field.domain.criteria import text_of
from batik_field.domain.numerals import words
from batik_field.domain.readiness import Person
from batik_field.domain.records import Record, Reference
from batik_field.services.batch_people import SETTINGS, Seat, seats
from batik_field.services.papers.batches import RECEIPT, Line, batch_facts, known_people, line_of
from batik_field.services.papers.desk import Desk, Paper, in_a_row
from batik_field.services.search import shown

NONE = "–"
"""In place of a number that is not handed over now: dots would ask for one to be written."""


@dataclass
class _Handed:
    """One line: who receives, for which exam, and at most one certificate of each kind."""

    artisan: str
    seat: Seat
    batch: Record
    certificates: dict[str, Record] = field(default_factory=dict)


def receipts(desk: Desk, ids: Sequence[str], batch: str | None) -> Iterator[Paper]:
    """Yield the receipt of each batch, and one of all the certificates that were named.

    The latter names a batch only where all of them are of it.
    """
    named = desk.session.store.records("certificate", ids)
    yield from RECEIPT.make(desk, [one for one in ids if one not in named], batch)
    chosen = list(desk.existing("certificate", [one for one in ids if one in named]))
    lines = _lines(desk, chosen)
    known = known_people(desk, list(dict.fromkeys(one.artisan for one in lines)))
    lines = [one for one in lines if one.artisan in known]
    if lines:
        people = len({one.artisan for one in lines})
        yield Paper(chosen[0].id, _facts(desk, lines, known, people), people)


def _lines(desk: Desk, chosen: Sequence[Record]) -> list[_Handed]:
    """Put the two certificates of one exam on one line; a further one gets its own."""
    seats_of = _seats(desk, chosen)
    lines: list[_Handed] = []
    for one in chosen:
        who, kind = text_of(one.values.get("artisan")), _kind(one)
        seat, batch = seats_of.get(text_of(one.values.get("candidate"))) or _no_seat(one)
        line = next(
            (
                line
                for line in lines
                if line.artisan == who
                and (line.seat.candidate.id, _scheme(line)) == (seat.candidate.id, _named(seat))
                and kind not in line.certificates
            ),
            None,
        )
        if line is None:
            line = _Handed(who, seat, batch)
            lines.append(line)
        line.certificates[kind] = one
    return lines


def _kind(certificate: Record) -> str:
    return "kementerian" if certificate.values.get("kind") == "kementerian" else "balai"


def _named(seat: Seat) -> Any:
    return seat.candidate.values.get("scheme")


def _scheme(line: _Handed) -> Any:
    return _named(line.seat)


def _no_seat(certificate: Record) -> tuple[Seat, Record]:
    """A certificate of no exam known here, such as one that was renewed elsewhere."""
    values = {"scheme": certificate.values.get("scheme")}
    artisan = text_of(certificate.values.get("artisan"))
    seat = Seat(Record("candidate", "", values), artisan, dict.fromkeys(SETTINGS))
    return seat, Record("batch", "", {})


def _seats(desk: Desk, chosen: Sequence[Record]) -> Mapping[str, tuple[Seat, Record]]:
    """Return candidate id -> (seat, batch) of the certificates that name their exam."""
    store = desk.session.store
    named = {text_of(one.values.get("candidate")) for one in chosen} - {""}
    candidates = store.records("candidate", named).values()
    wanted = {text_of(one.values.get("batch")) for one in candidates if not one.deleted} - {""}
    batches = [one for one in store.records("batch", wanted).values() if not one.deleted]
    return {
        seat.candidate.id: (seat, batch) for batch in batches for seat in seats(desk.session, batch)
    }


def _facts(
    desk: Desk, lines: Sequence[_Handed], known: Mapping[str, Person], people: int
) -> dict[str, Any]:
    of = {one.batch.id for one in lines}
    first = next(iter(lines[0].certificates.values()))
    single = len(of) == 1 and "" not in of
    batch = lines[0].batch if single else Record("batch", "", {})
    about = {} if single else desk.common(Reference("certificate", first.id))
    told = {**batch_facts(desk, batch), **about}
    return {
        **told,
        "satu_angkatan": single,
        "skema": in_a_row(_schemes(desk, lines)) or told["skema"],
        "jumlah": people,
        "jumlah_kata": words(people),
        "peserta": [_line(desk, one, known[one.artisan]) for one in lines],
    }


def _schemes(desk: Desk, lines: Sequence[_Handed]) -> list[str]:
    found = (
        shown(desk.session, "certificate", "scheme", one.values.get("scheme") or _scheme(line))
        for line in lines
        for one in line.certificates.values()
    )
    return list(dict.fromkeys(filter(None, found)))


def _line(desk: Desk, handed: _Handed, person: Person) -> Line:
    numbers = {
        f"nomor_{kind}": text_of(one.values.get("number")) if one else NONE
        for kind in ("balai", "kementerian")
        for one in (handed.certificates.get(kind),)
    }
    return {**line_of(desk, handed.batch, handed.seat, person), **numbers}
