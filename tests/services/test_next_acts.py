"""What Beranda says is to be done next for a batch."""

from typing import Any

import pytest

from batik_field.domain.operations import DELETED, Change
from batik_field.services.batches import batches
from batik_field.services.next_acts import NextAct, next_act
from batik_field.services.session import Session
from tests.services.batches import batch


def act(session: Session) -> NextAct:
    return next_act(session, batches(session)[0])


def put(session: Session, entity: str, record: str, **values: Any) -> None:
    session.store.commit([Change(entity, record, values)], "P")


def set_all(session: Session, made: str, **values: Any) -> None:
    for one in session.store.linked("candidate", "batch", [made]):
        put(session, "candidate", one.id, **values)


def test_a_batch_without_people_asks_for_them(session: Session) -> None:
    made, _ = batch(session)
    for one in session.store.linked("candidate", "batch", [made]):
        put(session, "candidate", one.id, **{DELETED: True})

    assert act(session).tab == "ranking"


def test_people_who_lack_something_come_before_the_sending(session: Session) -> None:
    _, artisans = batch(session)
    assert act(session) == NextAct("{n} calon siap dikirim", "submission", 3)

    put(session, "artisan", artisans[0], phone=None)

    assert act(session) == NextAct("{n} calon belum lengkap datanya", "submission", 1)


def test_who_is_not_there_any_more_is_not_ready(session: Session) -> None:
    _, artisans = batch(session)
    put(session, "artisan", artisans[0], **{DELETED: True})

    assert act(session) == NextAct("{n} calon belum lengkap datanya", "submission", 1)


def test_after_the_sending_the_balai_decides_then_the_exam_comes(session: Session) -> None:
    made, _ = batch(session, state="terkirim")
    assert act(session) == NextAct("{n} calon belum diputuskan balai", "candidates", 3)

    set_all(session, made, state="diterima")
    assert act(session) == NextAct("menunggu uji {day}", "results", day="2026-06-20")

    put(session, "batch", made, exam_date=None)
    assert act(session).words == "tanggal uji belum diisi"


@pytest.mark.parametrize(
    "values", [{"state": "uji"}, {"state": "terkirim", "exam_date": "2026-05-11"}]
)
def test_after_the_exam_the_results_are_asked_for(session: Session, values: Any) -> None:
    made, _ = batch(session, **values)
    assert act(session) == NextAct("{n} hasil uji belum dicatat", "results", 3)

    set_all(session, made, state="kompeten")
    assert act(session).tab == "batch"


def test_an_exam_of_several_days_is_over_with_the_last(session: Session) -> None:
    batch(session, state="terkirim", exam_date="2026-05-11", exam_end="2026-05-12")

    assert act(session).tab == "candidates"
