"""The results of a batch while they are typed: a line per candidate, kept as drafts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from batik_field.app.certification.candidate_drafts import own_part, result_part
from batik_field.app.certification.result_remarks import Remark, Remarks, why_held
from batik_field.app.i18n import text
from batik_field.domain.criteria import text_of
from batik_field.domain.draft import Draft
from batik_field.domain.records import Record
from batik_field.domain.results import COMPETENT, RESULTS
from batik_field.domain.values import is_empty, is_raw
from batik_field.domain.wording import N_
from batik_field.services import drafts, records, search
from batik_field.services.batch_people import ON_THE_LIST, Seat, batch_named, seats
from batik_field.services.results import Result
from batik_field.services.session import Session

KINDS = ("balai", "kementerian")
"""Everybody competent gets one certificate of each (domain.md 1.5)."""
ANSWERS = ("result_date", "reason", "tutor")
TYPED = ("number", "issuer", "issued")
"""What is typed of a certificate here; the rest is on the page of the person."""


@dataclass
class Line:
    """One candidate: her own answers, and those of each kind of certificate."""

    name: str
    village: str
    artisan: str
    exam_date: str
    candidate: Draft
    certificates: dict[str, Draft] = field(default_factory=dict)

    def draft(self, part: str) -> Draft:
        """The draft a cell belongs to: `part` is a kind of certificate, or empty."""
        return self.certificates[part] if part else self.candidate

    def value(self, part: str, key: str) -> Any:
        """What stands in a cell."""
        return self.draft(part).values.get(key)

    @property
    def state(self) -> str:
        """Where she stands (code list candidate_state)."""
        return text_of(self.candidate.values.get("state"))

    def typed(self) -> list[Draft]:
        """The drafts of this line that somebody typed into."""
        held = [self.candidate] if result_part(self.candidate).is_dirty else []
        return [*held, *(one for one in self.certificates.values() if is_typed(one))]


def is_typed(certificate: Draft) -> bool:
    """Whether there is anything in a certificate but what follows from its line."""
    return any(
        key in certificate.changes
        and not (is_empty(certificate.changes[key]) and key not in certificate.record.values)
        for key in TYPED
    )


def keep_typing(session: Session, draft: Draft) -> None:
    """Put the typing on the disk; a certificate all of which was taken back leaves nothing."""
    blank = draft.record.entity == "certificate" and not is_typed(draft)
    drafts.keep(session, Draft(draft.record) if blank else draft)


@dataclass(frozen=True, slots=True)
class _Before:
    """What the drafts of a line held before one of its cells was set."""

    place: tuple[int, str, str]
    changes: Sequence[tuple[Draft, Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back: the drafts that changed, and where: (line, kind, field)."""

    place: tuple[int, str, str]
    changed: list[Draft]


class ResultSheet:
    """All lines of one batch. `set` answers which drafts to keep."""

    def __init__(self, session: Session, batch: str) -> None:
        self._session = session
        self.batch = batch
        self._latest = session.latest_day().isoformat()
        record = batch_named(session, batch)
        people = seats(session, record, ON_THE_LIST)
        rows = search.artisan_rows_unjudged(session, [one.artisan for one in people])
        self._kept = {(one.entity, one.record) for one in drafts.waiting(session)}
        begun = self._begun()
        self.lines = [self._line(seat, rows.get(seat.artisan), begun) for seat in people]
        self._remarks = Remarks(session, self.lines)
        self._acts: list[list[_Before]] = [[]]

    def _line(self, seat: Seat, row: search.ArtisanRow | None, begun: list[Draft]) -> Line:
        session, candidate = self._session, seat.candidate.id
        line = Line(
            row.name if row else text(N_("(sudah tidak ada)")),
            row.village if row else "",
            seat.artisan,
            text_of(seat.settings["exam_date"]),
            self._draft(seat.candidate),
        )
        stored = records.linked(session, "certificate", "candidate", candidate)
        for one in (*map(self._draft, stored), *begun):
            kind = text_of(one.values.get("kind"))
            if one.values.get("candidate") == candidate and kind in KINDS:
                line.certificates.setdefault(kind, one)
        given = {"artisan": seat.artisan, "candidate": candidate}
        for kind in KINDS:
            if kind not in line.certificates:
                new = records.new_draft(session, "certificate", kind=kind, **given)
                line.certificates[kind] = new
        return line

    def _draft(self, record: Record) -> Draft:
        """The typing kept over a record, or the record itself."""
        if (record.entity, record.id) in self._kept:
            return records.draft_for(self._session, record.entity, record.id)
        return Draft(record)

    def _begun(self) -> list[Draft]:
        """Certificates that were typed and never saved, of whatever batch."""
        session = self._session
        return [
            records.draft_for(session, entity, one)
            for entity, one in sorted(self._kept)
            if entity == "certificate" and records.record(session, entity, one) is None
        ]

    def set(self, row: int, part: str, key: str, value: Any) -> list[Draft]:
        """Answer one cell, and with it what follows; returns the drafts that changed."""
        line = self.lines[row]
        before = {id(one): dict(one.changes) for one in _drafts(line)}
        line.draft(part).set(key, value)
        if part and key == "number" and not is_empty(value):
            self._carry_down(row, part)
            if line.state not in RESULTS:
                line.candidate.set("state", COMPETENT)
        elif part and key == "number":
            self._take_back(row, part)
        is_taken_back = not part and key == "result_date"
        if line.state in RESULTS and not is_taken_back and is_empty(line.value("", "result_date")):
            line.candidate.set("result_date", self._usual_day(row))
        changed = [one for one in _drafts(line) if before[id(one)] != dict(one.changes)]
        if changed:
            self._remarks.changed([row])
            had = [(one, before[id(one)]) for one in changed]
            self._acts[-1].append(_Before((row, part, key), had))
        return changed

    def begin_act(self) -> None:
        """What is set from now on is one act and taken back together."""
        if self._acts[-1]:
            self._acts.append([])

    @property
    def acts(self) -> int:
        """How many acts can be taken back."""
        return sum(bool(act) for act in self._acts)

    def undo(self) -> Undone | None:
        """Take the last act back that changed anything; None where there is none."""
        acts = [act for act in self._acts if act]
        if not acts:
            return None
        act = acts.pop()
        self._acts = [*acts, []]
        changed: dict[int, Draft] = {}
        for step in reversed(act):
            for draft, had in step.changes:
                _put_back(draft, had)
                changed[id(draft)] = draft
        self._remarks.changed({step.place[0] for step in act})
        return Undone(act[0].place, list(changed.values()))

    def _carry_down(self, row: int, kind: str) -> None:
        """Issuer and day of issue are those of the line above, where they are not known yet."""
        for key in ("issuer", "issued"):
            if is_empty(self.lines[row].value(kind, key)):
                self.lines[row].certificates[kind].set(key, self._above(row, kind, key))

    def _take_back(self, row: int, kind: str) -> None:
        """A new certificate without number keeps nothing that came from the line above.

        Of who did not pass it keeps nothing at all: that line could not be saved.
        """
        line, draft = self.lines[row], self.lines[row].certificates[kind]
        failed = line.state in RESULTS and line.state != COMPETENT
        for key in ("issuer", "issued") if not draft.record.values else ():
            if failed or draft.values.get(key) == self._above(row, kind, key):
                draft.set(key, None)

    def _usual_day(self, row: int) -> str | None:
        """The day of a line above, else that of the exam when it is past."""
        above = self._above(row, "", "result_date")
        exam = self.lines[row].exam_date
        return above or (exam if exam and exam <= self._latest else None)

    def _above(self, row: int, part: str, key: str) -> Any:
        """The answer of the nearest line above that has one; none that is to be mended."""
        values = (line.value(part, key) for line in reversed(self.lines[:row]))
        return next((value for value in values if self._carries(key, value)), None)

    def _carries(self, key: str, value: Any) -> bool:
        if is_empty(value) or is_raw(value):
            return False
        return key not in ("result_date", "issued") or str(value) <= self._latest

    def take(self, given: Iterable[Result]) -> list[Draft]:
        """Type what a list says; who is on no line is passed over. Returns what changed."""
        self.begin_act()
        rows = {line.artisan: row for row, line in enumerate(self.lines)}
        changed: list[Draft] = []
        for one in given:
            row = rows.get(one.artisan)
            if row is None:
                continue
            for key, value in {"state": one.state, **one.answers}.items():
                changed += self.set(row, "", key, value)
            for certificate in one.certificates:
                kind = str(certificate["kind"])
                for key in (key for key in TYPED if kind in KINDS and key in certificate):
                    changed += self.set(row, kind, key, certificate[key])
        return list({id(one): one for one in changed}.values())

    def typed(self) -> list[Draft]:
        """Everything typed and not saved."""
        return [draft for line in self.lines for draft in line.typed()]

    def remarks(self, row: int) -> tuple[Remark, ...]:
        """Return what is to be looked at in a line."""
        return self._remarks.of(row)

    def attention(self) -> str:
        """Say how much is to be looked at in all lines; empty where nothing is."""
        return self._remarks.words()

    def results(self) -> list[Result]:
        """Return what is typed and can be saved, numbered by line, for `record_results`.

        A line that waits for its result, or whose certificates contradict it, is not in it.
        """
        lines = enumerate(self.lines, 1)
        return [_result(row, line) for row, line in lines if line.typed() and not why_held(line)]

    def next_open(self) -> tuple[int, str, str] | None:
        """Return where to type on, as (line, kind of certificate, field): None where all is there.

        Results come first, then the numbers of the certificates of who is competent.
        """
        for row, line in enumerate(self.lines):
            if line.state not in RESULTS:
                return row, "", "state"
        for kind in KINDS:
            for row, line in enumerate(self.lines):
                if line.state == COMPETENT and is_empty(line.value(kind, "number")):
                    return row, kind, "number"
        return None

    def has_certificates(self) -> bool:
        """Whether any certificate of these people is stored."""
        return any(one.record.values for line in self.lines for one in line.certificates.values())

    def done(self) -> int:
        """How many have a result, typed or stored."""
        return sum(line.state in RESULTS for line in self.lines)

    def forget(self) -> None:
        """Take the kept typing of what can be saved away: it was."""
        for line in self.lines:
            for draft in () if why_held(line) else line.typed():
                waiting = own_part(draft) if draft is line.candidate else None
                # What Rincian asks of her is not saved here: it goes on waiting.
                left = waiting if waiting and waiting.is_dirty else None
                stored = _stored(self._session, draft.record)
                drafts.keep(self._session, left or Draft(stored))


def _stored(session: Session, record: Record) -> Record:
    """The record as it is; keeping a draft without changes over it takes the typing away."""
    return records.record(session, record.entity, record.id) or record


def _put_back(draft: Draft, had: Mapping[str, Any]) -> None:
    for key in {*draft.changes, *had}:
        draft.set(key, had.get(key, draft.record.values.get(key)))


def _drafts(line: Line) -> Iterator[Draft]:
    yield line.candidate
    yield from line.certificates.values()


def _result(row: int, line: Line) -> Result:
    changes = line.candidate.changes
    answers = {key: changes[key] for key in ANSWERS if key in changes}
    certificates = tuple(
        _certificate(kind, one) for kind, one in line.certificates.items() if is_typed(one)
    )
    return Result(row, line.artisan, line.state, answers, certificates)


def _certificate(kind: str, draft: Draft) -> Mapping[str, Any]:
    given = {key: draft.changes[key] for key in TYPED if key in draft.changes}
    if not draft.record.values:
        given = {key: value for key, value in given.items() if not is_empty(value)}
    return {"kind": kind, **given}
