"""What happens to a candidate after her nomination, and criteria only an officer judges.

As with a nomination, nothing of it happens in a batch that was called off or deleted, and nobody is
proposed or accepted who is deleted or can never be a candidate (`Facts.is_out`).
"""

from __future__ import annotations

from typing import Any

from batik_field.domain.batch import (
    ACCEPTED,
    PROPOSED,
    REJECTED,
    RESERVE,
    TAKES_NO_PLACE,
    UNDECIDED,
    terms_of,
)
from batik_field.domain.criteria import criterion_of, text_of, whole_of
from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.records import Record, Reference, new_id
from batik_field.domain.wording import N_
from batik_field.services import batches
from batik_field.services.batch_terms import refuse_called_off
from batik_field.services.nomination import (
    Nomination,
    closed_up,
    last_rank,
    nominate,
    one_line,
)
from batik_field.services.nomination_plan import OVER_QUOTA, WHY, places_left
from batik_field.services.outdated_ticks import outdated_ticks
from batik_field.services.session import Session
from batik_field.storage import eligibility

GONE = N_("Peserta ini tidak ada lagi. Muat ulang daftarnya.")
ASSESSED = N_("Peserta ini sudah diuji. Ubah hasilnya, bukan usulannya.")
THERE_AGAIN = N_("Ia sudah menjadi peserta angkatan ini lagi. Muat ulang daftarnya.")
NOT_RESERVE = N_("Peserta ini tidak ada di daftar cadangan.")
NO_REASON = N_("Tulis alasannya dahulu.")
UNKNOWN_CRITERION = N_("Syarat ini tidak ada lagi. Muat ulang daftarnya.")
NOT_TICKED = N_("Syarat ini diperiksa program, tidak dicentang petugas.")
UNKNOWN_ARTISAN = N_("Pengrajin ini tidak ada lagi. Muat ulang daftarnya.")
OUT = N_(
    "Ia tidak dapat menjadi peserta: persetujuannya ditarik, atau ia pindah, berhenti, atau "
    "meninggal."
)


def promote(session: Session, candidate_id: str, *, reason: str = "") -> Nomination:
    """Move somebody from the reserve list into the proposal; the ranks behind her close up.

    Raises Refused as `nominate` does: where the quota is full, it needs a reason.
    """
    record = _candidate(session, candidate_id)
    if text_of(record.values.get("state")) != RESERVE:
        raise Refused(NOT_RESERVE)
    artisan = text_of(record.values.get("artisan"))
    return nominate(session, text_of(record.values.get("batch")), [artisan], reason=reason)


def withdraw(session: Session, candidate_id: str, reason: str) -> tuple[Reference, ...]:
    """Take somebody out of the batch; the reason stays in her history. Returns what changed.

    What other laptops wrote down of her in this batch goes too. Raises Refused without a reason,
    and for whoever was assessed already.
    """
    record = _candidate(session, candidate_id)
    reason = one_line(reason)
    if not reason:
        raise Refused(NO_REASON)
    batch = text_of(record.values.get("batch"))
    held = batches.candidate_records(session, batch)
    about_her = [_undecided(one) for one in _twins(session, record, batch)]
    removals = [
        Change("candidate", one.id, {DELETED: True}, "delete", None, reason) for one in about_her
    ]
    changes = [*removals, *closed_up(held, [one.id for one in about_her])]
    return session.store.commit(changes, session.officer).touched


def _twins(session: Session, record: Record, batch: str) -> list[Record]:
    """Return all candidates of a batch about the same artisan, the record itself first."""
    artisan = record.values.get("artisan")
    there = session.store.linked("candidate", "batch", [batch])
    others = (one for one in there if one.id != record.id)
    return [record, *(one for one in others if artisan and one.values.get("artisan") == artisan)]


def decide(
    session: Session, candidate_id: str, state: str, reason: str = ""
) -> tuple[Reference, ...]:
    """Write down what the certifier decided: `diterima` or `ditolak`. Returns what changed.

    Turning somebody down needs a reason, and so does accepting beyond the quota (Refused without).
    Raises WrongUse for another state, Refused for whoever was assessed already.
    """
    if state not in (ACCEPTED, REJECTED):
        raise WrongUse(f"Keputusan “{state}” tidak dikenal. Yang ada: {ACCEPTED}, {REJECTED}.")
    record, reason = _candidate(session, candidate_id), one_line(reason)
    held = batches.candidate_records(session, text_of(record.values.get("batch")))
    now = text_of(record.values.get("state"))
    kept = text_of(record.values.get("reason"))
    if now == state and reason in ("", kept):
        if "state" not in record.conflicts:
            return ()
        reason = kept
    values: dict[str, Any] = {"state": state, "reason": reason or None}
    if state == REJECTED and not reason:
        raise Refused(NO_REASON)
    if state == ACCEPTED:
        _refuse_out(session, record)
    if state == REJECTED and now == RESERVE:
        # The rank of a reserve says nothing about the list.
        values["rank"] = None
    if state == ACCEPTED and now in TAKES_NO_PLACE:
        others = [one for one in held if one.id != record.id]
        values["rank"] = _place(record, others, PROPOSED)
        values |= _beyond(session, record, held, reason)
    change = Change("candidate", record.id, values, "change", None, reason)
    return session.store.commit([change, *closed_up(held, [record.id])], session.officer).touched


def reinstate(
    session: Session,
    candidate_id: str,
    *,
    reserve: bool = False,
    reason: str = "",
    rank: int | None = None,
) -> tuple[Reference, ...]:
    """Take a decision or a withdrawal back: she is proposed again, or a reserve at the end.

    She keeps her place in the list (`rank` where she is a reserve meanwhile) unless somebody has it
    now. Returns what changed. Raises Refused for whoever was assessed already, and without a reason
    where no place of the quota is left.
    """
    record = session.store.record("candidate", candidate_id)
    if record is None:
        raise Refused(GONE)
    _undecided(record)
    _refuse_closed(session, record)
    _refuse_out(session, record)
    reason, state = one_line(reason), RESERVE if reserve else PROPOSED
    everybody = batches.candidate_records(session, text_of(record.values.get("batch")))
    held = [one for one in everybody if one.id != record.id]
    artisan = record.values.get("artisan")
    if any(artisan and one.values.get("artisan") == artisan for one in held):
        raise Refused(THERE_AGAIN)
    values: dict[str, Any] = {
        "state": state,
        "reason": None,
        "rank": _place(record, held, state, rank),
    }
    if not reserve and (record.deleted or text_of(record.values.get("state")) in TAKES_NO_PLACE):
        values |= _beyond(session, record, held, reason)
    left = closed_up(everybody, [record.id]) if state != RESERVE else ()
    changes = [Change("candidate", record.id, {**values, DELETED: False}, "restore", None, reason)]
    return session.store.commit([*changes, *left], session.officer).touched


def _place(record: Record, held: list[Record], state: str, had: int | None = None) -> int:
    """The rank she had in the list where it is still hers, else the one after the last."""
    if had is None and text_of(record.values.get("state")) != RESERVE:
        had = whole_of(record.values.get("rank"))
    used = {one.values.get("rank") for one in held if text_of(one.values.get("state")) != RESERVE}
    if state == PROPOSED and had is not None and had not in used:
        return had
    return last_rank(held, state) + 1


def _beyond(session: Session, record: Record, held: list[Record], reason: str) -> dict[str, Any]:
    """What is kept about a place beyond the quota; Refused where there is no reason for it."""
    terms = terms_of(batches.batch_record(session, text_of(record.values.get("batch"))).values)
    if places_left(terms, held) > 0:
        return {}
    if not reason:
        over = 1 - places_left(terms, held)
        said = OVER_QUOTA.format(quota=terms.quota or 0, over=over)
        raise Refused(f"Perlu alasan: {said}. {WHY}")
    before = text_of(record.values.get("override_reason"))
    return {"override_reason": "; ".join(filter(None, dict.fromkeys((before, reason))))}


def _candidate(session: Session, candidate_id: str) -> Record:
    """Return a candidate who was not assessed yet; Refused otherwise, or in a closed batch."""
    record = session.store.record("candidate", candidate_id)
    if record is None or record.deleted:
        raise Refused(GONE)
    _refuse_closed(session, record)
    return _undecided(record)


def _refuse_closed(session: Session, record: Record) -> None:
    of_batch = batches.batch_record(session, text_of(record.values.get("batch")))
    refuse_called_off(terms_of(of_batch.values))


def _refuse_out(session: Session, record: Record) -> None:
    batch, artisan = (text_of(record.values.get(key)) for key in ("batch", "artisan"))
    today = session.latest_day().isoformat()
    with session.store.reading() as connection:
        found = list(eligibility.facts(connection, batch, (), today, session.codes, [artisan]))
    if not found:
        raise Refused(UNKNOWN_ARTISAN)
    if found[0].is_out:
        raise Refused(OUT)


def _undecided(record: Record) -> Record:
    if text_of(record.values.get("state")) not in (*UNDECIDED, ""):
        raise Refused(ASSESSED)
    return record


def tick(
    session: Session, criterion_id: str, artisan: str, met: bool, note: str = ""
) -> tuple[Reference, ...]:
    """Write down whether somebody meets a criterion only an officer can judge.

    A tick that says so already is left as it is, unless the criterion read differently then
    (`outdated_ticks`). Returns what changed. Raises Refused for a
    criterion or artisan that is not there, and for a criterion the program checks itself.
    """
    criterion = session.store.record("criterion", criterion_id)
    if criterion is None or criterion.deleted:
        raise Refused(UNKNOWN_CRITERION)
    if not criterion_of(criterion.id, criterion.values).is_ticked:
        raise Refused(NOT_TICKED)
    person = session.store.record("artisan", artisan)
    if person is None or person.deleted:
        raise Refused(UNKNOWN_ARTISAN)
    said = {"met": met, "note": one_line(note) or None}
    standing = session.store.linked("criterion_tick", "criterion", [criterion_id])
    ticks = [one for one in standing if one.values.get("artisan") == artisan]
    about = {"criterion": criterion_id, "artisan": artisan}
    outdated = outdated_ticks(session, [criterion_id], [artisan])
    changes = [
        Change("criterion_tick", one.id, said)
        for one in ticks
        if one.id in outdated or not _says(one, said)
    ]
    if not ticks:
        changes = [Change("criterion_tick", new_id(), {**about, **said}, "create")]
    return session.store.commit(changes, session.officer).touched if changes else ()


def _says(record: Record, said: dict[str, Any]) -> bool:
    agrees = all(record.values.get(key) == value for key, value in said.items())
    return agrees and not record.conflicts
