"""Batches as lists show them, the next one, and its criteria."""

from __future__ import annotations

import pytest

from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.records import new_id
from batik_field.services import batches, candidates, nomination, records
from batik_field.services.batch_people import PROPOSED, batch_named, seats
from batik_field.services.session import Session
from tests.services.nominees import batch, candidate, change, person


def test_a_batch_counts_its_candidates(session: Session) -> None:
    of, people = batch(session, quota=3), [person(session) for _ in range(3)]
    nomination.nominate(session, of, people[:2])
    nomination.nominate(session, of, people[2:], reserve=True)
    [one] = batches.batches(session)
    assert (one.id, one.title, one.quota) == (of, "2026/1", 3)
    assert (dict(one.counts), one.taken, one.places_left) == (
        {"diusulkan": 2, "cadangan": 1},
        2,
        1,
    )
    assert one.schemes == "Pembatik Tulis"
    assert batches.batch(session, of).batch == one


def test_the_newest_batch_comes_first_and_deleted_ones_not(session: Session) -> None:
    old, new = batch(session, year=2022), batch(session, year=2023, number=2)
    middle, gone = batch(session, year=2023), batch(session, year=2024)
    nameless = batch(session, year=None, number={"raw": "dua"})
    change(session, "batch", gone, **{DELETED: True})
    listed = batches.batches(session)
    assert [one.id for one in listed] == [new, middle, old, nameless]
    assert listed[-1].title == "?/?"
    with pytest.raises(Refused):
        batches.batch(session, gone)


def test_candidates_stand_in_the_order_of_their_list(session: Session) -> None:
    of = batch(session, quota=4)
    people = [person(session, full_name=f"Wulansri {name}") for name in ("A", "B", "C")]
    nomination.nominate(session, of, people[:1], reserve=True)
    nomination.nominate(session, of, people[1:])
    change(session, "artisan", people[2], consent="ditarik")
    shown = batches.batch(session, of).candidates
    assert [(one.name, one.state_label, one.rank, one.withdrawn) for one in shown] == [
        ("Wulansri B", "Diusulkan", 1, False),
        ("Wulansri C", "Diusulkan", 2, True),
        ("Wulansri A", "Cadangan", 1, False),
    ]
    assert "Kerek" in shown[0].village


def test_the_list_is_numbered_and_the_reserves_for_themselves(session: Session) -> None:
    of = batch(session, quota=4)
    people = [person(session, full_name=f"Wulansri {name}") for name in "ABCDE"]
    nomination.nominate(session, of, people[:3])
    nomination.nominate(session, of, people[3:], reserve=True)
    first, second = (candidate(session, of, one).id for one in people[:2])
    candidates.decide(session, first, "diterima")
    candidates.decide(session, second, "ditolak", "Berkas kurang")
    shown = batches.batch(session, of).candidates
    assert [(one.name[-1], one.state, one.number) for one in shown] == [
        ("A", "diterima", 1),
        ("C", "diusulkan", 2),
        ("D", "cadangan", 1),
        ("E", "cadangan", 2),
        ("B", "ditolak", None),
    ]


def test_two_laptops_agree_on_which_of_two_candidates_counts(session: Session) -> None:
    """The record made first counts, whichever became known here first, and for every output."""
    of, artisan = batch(session), person(session)
    first, second = sorted((new_id(), new_id()))
    about = {"batch": of, "artisan": artisan, "scheme": "pembatik_tulis"}
    for record, state, rank in ((second, "diusulkan", 1), (first, "ditolak", 2)):
        given = {**about, "state": state, "rank": rank}
        session.store.commit([Change("candidate", record, given, "create")], session.officer)

    assert [one.id for one in batches.batch(session, of).candidates] == [first]
    everybody = seats(session, batches.batch_record(session, of))
    assert [one.candidate.id for one in everybody] == [first]
    assert seats(session, batches.batch_record(session, of), PROPOSED) == []


def test_one_artisan_is_one_candidate_even_if_two_laptops_nominated_her(session: Session) -> None:
    of, artisan = batch(session), person(session)
    nomination.nominate(session, of, [artisan])
    first = candidate(session, of, artisan)
    records.save(session, records.new_draft(session, "candidate", **first.values))
    assert [one.id for one in batches.candidate_records(session, of)] == [first.id]
    [listed] = batches.batches(session)
    assert (listed.taken, batches.batch(session, of).batch) == (1, listed)


def test_the_next_batch_takes_over_what_was_asked_for(session: Session) -> None:
    assert batches.new_batch(session).changes == {"year": 2026, "number": 1, "state": "rencana"}
    last = batch(
        session,
        {"rule": "umur", "text": "Dewasa", "least": 17},
        {"rule": "nib", "text": "Ber-NIB"},
        certifier="lsp_batik",
        funding="apbd_tuban",
        districts=["35.23.08"],
        exam_date="2026-03-01",
    )
    plain = batches.new_batch(session).changes
    assert plain == {"year": 2026, "number": 2, "certifier": "lsp_batik", "state": "rencana"}
    draft = batches.new_batch(session, like_last=True)
    assert draft.changes == {
        **plain,
        "schemes": ["pembatik_tulis"],
        "quota": 2,
        "funding": "apbd_tuban",
    }
    following = records.save(session, draft).record.id
    assert batches.copy_criteria(session, last, following) == 2
    assert batches.copy_criteria(session, last, following) == 0
    asked = batches.criteria(session, following)
    assert [(one.text, one.rule, one.least) for one in asked] == [
        ("Dewasa", "umur", 17),
        ("Ber-NIB", "nib", None),
    ]
    assert len(batches.criteria(session, last)) == 2
    with pytest.raises(Refused):
        batches.copy_criteria(session, "tidak-ada", following)


def test_no_sentence_bears_an_id(session: Session) -> None:
    with pytest.raises(WrongUse, match="2031/1"):
        batch_named(session, "2031/1")
    unsaved = new_id()
    with pytest.raises(WrongUse) as told:
        batch_named(session, unsaved)
    assert unsaved not in str(told.value)
