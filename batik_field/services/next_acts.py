"""What is to be done next for a batch: one act, and where it is done."""

from __future__ import annotations

from dataclasses import dataclass

from batik_field.domain.batch import PROPOSED
from batik_field.domain.criteria import text_of
from batik_field.domain.wording import N_
from batik_field.services import batch_people, people
from batik_field.services.batch_people import EXAMINED, ON_THE_LIST, STAGES
from batik_field.services.batches import Batch, candidate_records
from batik_field.services.session import Session

SENT = STAGES.index("terkirim")
RANKING, CANDIDATES, RESULTS, SUBMISSION, FORM = (
    "ranking",
    "candidates",
    "results",
    "submission",
    "batch",
)
"""The parts of the page of a batch in which its acts are done."""


@dataclass(frozen=True, slots=True)
class NextAct:
    """What to do, on which part of the batch; `words` may name `{n}` people and a `{day}` (ISO)."""

    words: str
    tab: str
    n: int = 0
    day: str = ""


def next_act(session: Session, one: Batch) -> NextAct:
    """Return the next act of a batch that runs.

    Up to the sending it is choosing people and mending what they lack; then what the certifier
    decided, the exam, and its results.
    """
    listed = sum(one.counts.get(state, 0) for state in ON_THE_LIST)
    if not listed:
        return NextAct(N_("belum ada calon; pilih calonnya"), RANKING)
    end = text_of(one.values.get("exam_end")) or one.terms.exam_date
    over = bool(end) and end < session.latest_day().isoformat()
    if over or one.state == "uji":
        return _results(one, listed)
    if one.state not in STAGES or STAGES.index(one.state) < SENT:
        return _sending(session, one)
    undecided = one.counts.get(PROPOSED, 0)
    if undecided:
        return NextAct(N_("{n} calon belum diputuskan balai"), CANDIDATES, undecided)
    if not end:
        return NextAct(N_("tanggal uji belum diisi"), FORM)
    return NextAct(N_("menunggu uji {day}"), RESULTS, day=one.terms.exam_date or end)


def _results(one: Batch, listed: int) -> NextAct:
    open_ = listed - sum(one.counts.get(state, 0) for state in EXAMINED)
    if open_:
        return NextAct(N_("{n} hasil uji belum dicatat"), RESULTS, open_)
    return NextAct(N_("semua hasil tercatat; tandai angkatan selesai"), FORM)


def _sending(session: Session, one: Batch) -> NextAct:
    """Who is not ready, or is not there any more, is told before the list is sent."""
    seated = [
        text_of(candidate.values.get("artisan"))
        for candidate in candidate_records(session, one.id)
        if candidate.values.get("state") in batch_people.PROPOSED
    ]
    judged = people.judge(session, seated)
    ready = sum(found.is_ready and not person.artisan.deleted for person, found in judged)
    if ready < len(seated):
        return NextAct(N_("{n} calon belum lengkap datanya"), SUBMISSION, len(seated) - ready)
    return NextAct(N_("{n} calon siap dikirim"), SUBMISSION, len(seated))
