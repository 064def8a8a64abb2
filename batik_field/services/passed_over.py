"""Who stands in a batch, or was sent before, and is not in the next submission, and why.

Reserves and those turned down are where the officer put them: that is worth a note, not a look,
unless they were sent last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from batik_field.domain.batch import REJECTED, RESERVE
from batik_field.domain.criteria import text_of
from batik_field.domain.findings import Finding
from batik_field.domain.readiness import Person
from batik_field.domain.records import Record
from batik_field.domain.wording import N_
from batik_field.services.batch_people import EXAMINED, PROPOSED, Seat
from batik_field.services.exporting import GONE, WITHDRAWN
from batik_field.services.session import Session
from batik_field.services.submission_lines import Line

HAS_RESULT = N_("Sudah punya hasil: {state}.")
IN_EXAM = N_("Sudah masuk uji; hasilnya belum dicatat.")
ON_RESERVE = N_("Cadangan.")
TURNED_DOWN = N_("Ditolak.")
TURNED_DOWN_FOR = N_("Ditolak: {reason}.")
NOT_ON_THE_LIST = N_("Tidak lagi dalam daftar peserta angkatan.")
NO_STATE = N_("Keadaannya di angkatan ini belum dicatat.")


def passed_over(session: Session, held: Sequence[Seat], before: Sequence[str]) -> Iterator[Line]:
    """Yield a line for everybody of `held` who is not proposed, in the order of the list.

    `before` are the artisans who were sent last; whoever of them has no place any more comes last.
    """
    others = {seat.artisan: seat for seat in held if seat.state not in PROPOSED}
    known = {seat.artisan for seat in held}
    missing = [artisan for artisan in dict.fromkeys(before) if artisan not in known]
    people = session.store.records("artisan", [*others, *missing])
    for artisan, seat in others.items():
        is_note = seat.state in (RESERVE, REJECTED) and artisan not in before
        yield _line(people, artisan, why_passed_over(session, seat), is_note=is_note)
    for artisan in missing:
        yield _line(people, artisan, NOT_ON_THE_LIST)


def why_passed_over(session: Session, seat: Seat) -> str:
    """Return why somebody who stands in a batch and is not proposed is not sent, a sentence."""
    state = seat.state
    if state in EXAMINED:
        label = session.codes.label("candidate_state", state)
        return HAS_RESULT.format(state=label[:1].lower() + label[1:])
    if state == REJECTED:
        reason = text_of(seat.candidate.values.get("reason")).strip().removesuffix(".")
        return TURNED_DOWN_FOR.format(reason=reason) if reason else TURNED_DOWN
    return {"uji": IN_EXAM, RESERVE: ON_RESERVE}.get(state, NO_STATE)


def _line(people: Mapping[str, Record], artisan: str, why: str, *, is_note: bool = False) -> Line:
    found = people.get(artisan)
    if found is None or found.deleted:
        why = f"{why} {GONE}"
    elif Person(found).has_withdrawn:
        why = f"{why} {WITHDRAWN}"
    name = text_of(found.values.get("full_name")) if found else ""
    about = Finding(artisan, None, None, None, why, blocking=not is_note)
    return Line(about, name, not is_note, "artisan", artisan, "", artisan, is_note)
