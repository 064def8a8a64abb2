"""Results of an exam, typed or imported: states, certificates and facilitation in one transaction.

All of a list is taken or nothing; the same list twice changes nothing. Whoever is no candidate of
the batch is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from batik_field.domain.criteria import text_of
from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.fields import Values
from batik_field.domain.findings import Finding
from batik_field.domain.funding import FUNDERS
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record, Reference, new_id
from batik_field.domain.results import (
    COMPETENT,
    EXAM,
    SAT,
    Result,
    expiry,
    plain_number,
    read_results,
    refuse_contradictions,
)
from batik_field.domain.values import is_empty
from batik_field.domain.wording import N_
from batik_field.services.batch_people import (
    EXAMINED,
    ON_THE_LIST,
    Seat,
    batch_named,
    later_stage,
    seats,
)
from batik_field.services.certificate_numbers import doubled_numbers
from batik_field.services.records import check
from batik_field.services.result_lists import read_list, wrong_people
from batik_field.services.session import Session
from batik_field.services.validity import years_valid

__all__ = [
    "Recorded",
    "Result",
    "batch_of",
    "lacks_funding",
    "read_list",
    "read_results",
    "record_results",
]

NO_COMMON_BATCH = N_(
    "Hasil ke-{place}: orang ini bukan peserta angkatan yang sama. Tidak ada yang disimpan."
)
SEVERAL_BATCHES = N_("Orang-orang ini peserta beberapa angkatan. Sebut angkatannya (--batch).")
HOLDS = N_(
    "Hasil ke-{place}: orang ini sudah memegang sertifikat dari angkatan ini. "
    "Hapus sertifikatnya dulu bila hasilnya memang lain."
)
NOT_ON_THE_LIST = N_("Orang ini tercatat {state}, bukan peserta uji. Periksa daftar hadirnya.")
NO_RESULTS = N_("Berkas ini tidak memuat hasil.")
CANCELLED_BATCH = N_("Angkatan ini dibatalkan. Ubah tahapnya dulu bila ujinya tetap diadakan.")
NO_FUNDING = N_("Pembiayaan angkatan belum diisi; fasilitasi sertifikasi tidak dicatat.")
DOUBLE_NUMBER = N_("Nomor sertifikat ini sudah dipakai sertifikat lain. Cocokkan dengan aslinya.")


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a list of results changed: the records written, and what to look at.

    `finished` says that everybody on the list has a result, so that the batch is done.
    """

    saved: tuple[Reference, ...]
    findings: tuple[Finding, ...]
    finished: bool


@dataclass
class _Plan:
    """What a list comes to, before it is written; `looked_at` is checked afterwards."""

    session: Session
    batch: Record
    seats: Mapping[str, Seat]
    changes: list[Change] = field(default_factory=list)
    looked_at: list[tuple[Reference, str, tuple[str, ...]]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def write(self, entity: str, old: Record | None, values: Values, who: str) -> None:
        """Set what differs from the old record or is disputed in it, or make one."""
        stored, disputed = (old.values, old.conflicts) if old else ({}, {})
        changed = {
            key: value
            for key, value in values.items()
            if key in disputed
            or not (value == stored.get(key) or (is_empty(value) and is_empty(stored.get(key))))
        }
        record = old.id if old else new_id()
        if changed:
            kind = "change" if old else "create"
            self.changes.append(Change(entity, record, changed, kind))
        self.looked_at.append((Reference(entity, record), who, tuple(values)))


def record_results(session: Session, batch_id: str, results: Sequence[Result]) -> Recorded:
    """Save results of a batch (an id or YEAR/NUMBER), all of them or none.

    Raises:
        WrongUse: there is no such batch, or the list contradicts itself.
        Refused: somebody is no candidate of the batch or was deleted, or holds a certificate of it
            and is now said not to be competent.
    """
    batch = batch_named(session, batch_id)
    refuse_contradictions(results)
    if not results:
        raise Refused(NO_RESULTS)
    if batch.values.get("state") == "batal":
        raise Refused(CANCELLED_BATCH)
    plan = _Plan(session, batch, {one.artisan: one for one in seats(session, batch)})
    for problem in wrong_people(session, plan.seats, results).values():
        raise Refused(problem)
    for result in results:
        _take(plan, result)
    finished = _finish(plan, results)
    saved: tuple[Reference, ...] = ()
    if plan.changes:
        saved = session.store.commit(plan.changes, session.officer).touched
    return Recorded(saved, (*plan.findings, *_findings(plan)), finished)


def lacks_funding(session: Session, batch_id: str) -> bool:
    """Whether somebody sat the exam of a batch without it being known who pays for it."""
    sat = seats(session, batch_named(session, batch_id), SAT)
    return any(is_empty(one.settings["budget_source"]) for one in sat)


def of_artisans(session: Session, results: Sequence[Result]) -> tuple[Result, ...]:
    """Return the results with the artisan's id where the candidate's was given."""
    found = session.store.records("candidate", [one.artisan for one in results])
    return tuple(
        replace(one, artisan=str(found[one.artisan].values.get("artisan") or ""))
        if one.artisan in found
        else one
        for one in results
    )


def batch_of(session: Session, results: Sequence[Result], given: str = "") -> str:
    """Return the id of the batch that was named, or of the one all of them are candidates of.

    Raises:
        WrongUse: there are several, or there is none of that name.
        Refused: there is none; the first stranger is named by her place in the list.
    """
    names = {given, *(one.batch for one in results)} - {""}
    named = {batch_named(session, name).id for name in names}
    if len(named) > 1:
        raise WrongUse(SEVERAL_BATCHES)
    if named:
        return named.pop()
    common: set[str] | None = None
    for result in results:
        held = session.store.linked("candidate", "artisan", [result.artisan])
        batches = session.store.records("batch", {text_of(one.values.get("batch")) for one in held})
        there = {one.id for one in batches.values() if not one.deleted}
        common = there if common is None else common & there
        if not common:
            raise Refused(NO_COMMON_BATCH.format(place=result.place))
    if not common:
        raise Refused(NO_RESULTS)
    if len(common) > 1:
        raise WrongUse(SEVERAL_BATCHES)
    return common.pop()


def _take(plan: _Plan, result: Result) -> None:
    seat = plan.seats[result.artisan]
    if seat.state not in ON_THE_LIST:
        state = plan.session.codes.label("candidate_state", seat.state).lower() or "-"
        message = NOT_ON_THE_LIST.format(state=state)
        plan.findings.append(Finding(result.artisan, "state", None, None, message, False))
    given = {"state": result.state, **result.answers}
    if is_empty(given.get("result_date")) and is_empty(seat.candidate.values.get("result_date")):
        given["result_date"] = _held(plan, seat)
    plan.write("candidate", seat.candidate, given, result.artisan)
    _take_certificates(plan, result, seat)
    _take_facilitation(plan, result, seat)


def _held(plan: _Plan, seat: Seat) -> Any:
    """Return the day of the exam for who has no day of her own; none that is still to come."""
    day = seat.settings["exam_date"]
    latest = plan.session.latest_day().isoformat()
    return day if isinstance(day, str) and day <= latest else None


# --- Certificates ---------------------------------------------------------------------------------


def _take_certificates(plan: _Plan, result: Result, seat: Seat) -> None:
    held = plan.session.store.linked("certificate", "artisan", [result.artisan])
    of_batch = [one for one in held if one.values.get("candidate") == seat.candidate.id]
    if of_batch and result.state != COMPETENT:
        raise Refused(HOLDS.format(place=result.place))
    for given in result.certificates:
        old = _same(plan, held, given, seat)
        plan.write("certificate", old, _certificate(plan, given, old, seat), result.artisan)


def _same(plan: _Plan, held: Iterable[Record], given: Values, seat: Seat) -> Record | None:
    """Return the certificate that is meant: this candidate's of this kind, or that number's.

    One of another batch is none of them: a number that was mistyped must not write over it.
    """
    alike = [one for one in held if one.values.get("kind") == given["kind"]]
    for one in alike:
        if one.values.get("candidate") == seat.candidate.id:
            return one
    number = plain_number(given.get("number"))
    same = (one for one in alike if number and plain_number(one.values.get("number")) == number)
    return next((one for one in same if not _is_of_another_batch(plan, one)), None)


def _is_of_another_batch(plan: _Plan, certificate: Record) -> bool:
    store = plan.session.store
    candidate = store.record("candidate", text_of(certificate.values.get("candidate")))
    if candidate is None or candidate.deleted:
        return False
    batch = store.record("batch", text_of(candidate.values.get("batch")))
    return batch is not None and not batch.deleted and batch.id != plan.batch.id


def _certificate(plan: _Plan, given: Values, old: Record | None, seat: Seat) -> dict[str, Any]:
    stored = old.values if old else {}
    values = {**given, "artisan": seat.artisan, "candidate": seat.candidate.id}
    values |= {"scheme": seat.candidate.values.get("scheme")}
    if is_empty(given.get("issuer")) and is_empty(stored.get("issuer")):
        values["issuer"] = _issuer(plan, str(given["kind"]))
    years = years_valid(plan.session, str(given["kind"]), values["scheme"])
    usual = stored.get("expires") == expiry(stored.get("issued"), years)
    if "expires" not in given and (usual or is_empty(stored.get("expires"))):
        values["expires"] = expiry(given.get("issued", stored.get("issued")), years)
    return {key: value for key, value in values.items() if not is_empty(value) or key in given}


def _issuer(plan: _Plan, kind: str) -> str | None:
    """Return the certifier of the batch for its own certificates; the others name theirs."""
    certifier = str(plan.batch.values.get("certifier") or "")
    if kind != "balai" or certifier in ("", "lainnya"):
        return None
    return plan.session.codes.label("certifier", certifier)


# --- Facilitation ---------------------------------------------------------------------------------


def _take_facilitation(plan: _Plan, result: Result, seat: Seat) -> None:
    """Whoever sat the exam at public cost was facilitated, whatever came of it (domain.md 1.3)."""
    year, source = plan.batch.values.get("year"), seat.settings["budget_source"]
    if not isinstance(year, int):
        return
    held = plan.session.store.linked("facilitation", "artisan", [result.artisan])
    known = [
        one
        for one in held
        if one.values.get("kind") == "sertifikasi" and one.values.get("year") == year
    ]
    if result.state not in SAT:
        if seat.state in SAT and not _sat_elsewhere(plan, seat, year):
            _take_back(plan, [one for one in known if one.values.get("what") == EXAM])
    elif is_empty(source):
        plan.findings.append(Finding(result.artisan, "funding", None, None, NO_FUNDING, False))
    elif source in FUNDERS and not known:
        values = {
            "artisan": result.artisan,
            "kind": "sertifikasi",
            "year": year,
            "funder": FUNDERS[source],
            "what": EXAM,
        }
        plan.changes.append(Change("facilitation", new_id(), values, "create"))


def _sat_elsewhere(plan: _Plan, seat: Seat, year: int) -> bool:
    """Whether she sat in another batch of the year, too: then its facilitation stays."""
    store = plan.session.store
    batches = [
        str(one.values.get("batch"))
        for one in store.linked("candidate", "artisan", [seat.artisan])
        if one.values.get("state") in SAT and one.values.get("batch") != plan.batch.id
    ]
    return any(one.values.get("year") == year for one in store.records("batch", batches).values())


def _take_back(plan: _Plan, written: Iterable[Record]) -> None:
    """Who turns out to have been absent was not facilitated after all."""
    for one in written:
        plan.changes.append(Change("facilitation", one.id, {DELETED: True}, "delete"))


# --- The batch, and what to look at ---------------------------------------------------------------


def _finish(plan: _Plan, results: Iterable[Result]) -> bool:
    """Let the batch be done when everybody on its list has a result."""
    states = {one.artisan: one.state for one in plan.seats.values()}
    states |= {result.artisan: result.state for result in results}
    done = all(state in EXAMINED for state in states.values() if state in ON_THE_LIST)
    stage = later_stage(plan.batch, "selesai") if done else {}
    if stage:
        plan.changes.append(Change("batch", plan.batch.id, stage))
    return done


def _findings(plan: _Plan) -> Iterator[Finding]:
    """Yield the problems of what was said, and certificate numbers that stand twice."""
    session = plan.session
    doubled = doubled_numbers(session)
    for reference, who, keys in plan.looked_at:
        record = session.store.record(reference.entity, reference.id)
        fields = ENTITIES[reference.entity].by_key
        whole = reference.entity == "certificate"
        for problem in check(session, record.entity, record.values, record.id) if record else ():
            if whole or problem.field in keys:
                message = f"{fields[problem.field].label}: {problem.message}"
                yield Finding(who, problem.field, None, None, message, problem.blocking)
        if reference.id in doubled:
            yield Finding(who, "number", None, None, DOUBLE_NUMBER, blocking=True)
