"""The certification year of the fictional office: batches, tutors, reports and duties."""

from collections import Counter
from datetime import date

import pytest

from batik_field.domain.queries import Query
from batik_field.domain.records import Record
from batik_field.services import (
    attachments,
    batches,
    certificates,
    lessons,
    ranking,
    submissions,
    tutors,
)
from batik_field.services.batch_people import batch_named
from batik_field.services.demo.people import CERTIFIED
from batik_field.services.session import Session


def all_of(session: Session, entity: str) -> list[Record]:
    return list(session.store.records(entity, session.store.ids(Query(entity))).values())


def the_running_one(session: Session) -> batches.BatchView:
    newest = batches.batches(session)[0]
    return batches.batch(session, newest.id)


def test_the_past_batches_agree_with_the_certificates(demo: Session) -> None:
    past = {one.title: one for one in batches.batches(demo)[1:]}
    assert list(past) == ["2023/1", "2022/1"]
    certificates = all_of(demo, "certificate")
    for title, batch in past.items():
        year = int(title[:4])
        view = batches.batch(demo, batch.id)
        assert (batch.state, batch.quota, batch.places_left) == ("selesai", 10, 0)
        assert batch.counts == {"kompeten": 10}
        places = {demo.regions.name(code) for code in batch.terms.districts}
        assert places == set(CERTIFIED[year])
        assert len(view.criteria) >= 5
        for one in view.candidates:
            held = [c.values for c in certificates if c.values.get("candidate") == one.id]
            assert {values["kind"] for values in held} == {"balai", "kementerian"}
            for values in held:
                assert values["artisan"] == one.artisan
                assert values["scheme"] == one.values["scheme"] in batch.terms.schemes
                assert str(values["issued"])[:4] == str(year)
                days = [batch.values["apply_by"], one.values["exam_date"]]
                days += [one.values["result_date"], values["issued"]]
                assert days == sorted(days)


@pytest.mark.parametrize("year", [2022, 2023])
def test_what_was_sent_of_a_past_batch_is_frozen(demo: Session, year: int) -> None:
    (sent,) = submissions.versions(demo, f"{year}/1")

    assert (sent.version, sent.layout, sent.rows) == (1, "bnsp-19", 10)
    assert sent.letter.number.startswith("CONTOH/")
    batch = batches.batch(demo, batch_named(demo, f"{year}/1").id)
    assert batch.batch.values["proposal_letter"] == sent.letter.number
    assert sent.day == sent.letter.day == batch.batch.values["proposal_date"]
    rows = demo.store.linked("sent_row", "submission", [sent.id])
    by_place = {row.values["position"]: row.values["artisan"] for row in rows}
    assert by_place == {one.rank: one.artisan for one in batch.candidates}
    assert len(sent.files) == 1
    assert attachments.content(demo, sent.files[0])[:2] == b"PK"


def test_candidates_come_from_the_kecamatan_of_their_batch(demo: Session) -> None:
    for batch in batches.batches(demo):
        people = demo.store.records(
            "artisan", [one.artisan for one in batches.batch(demo, batch.id).candidates]
        )
        homes = {str(one.values["village"])[:8] for one in people.values()}
        assert not batch.terms.districts or homes <= batch.terms.districts


def test_a_batch_is_being_put_together(demo: Session) -> None:
    view = the_running_one(demo)
    today = demo.clock().date()

    assert view.batch.state == "diusulkan"
    assert view.batch.title == "2026/1"
    assert view.batch.counts == {"diusulkan": 6, "cadangan": 2}
    assert view.batch.places_left == 4
    assert 0 < (date.fromisoformat(view.batch.values["apply_by"]) - today).days <= 30
    assert {one.rule for one in view.criteria} == set(demo.codes["criterion_rule"].by_code) - {
        "nib"
    }
    proposed = [one for one in view.candidates if one.state == "diusulkan"]
    assert [one.rank for one in proposed] == [1, 2, 3, 4, 5, 6]
    assert [bool(one.override_reason) for one in view.candidates].count(True) == 1
    ticks = Counter(record.values["met"] for record in all_of(demo, "criterion_tick"))
    assert (ticks[True], ticks[False]) == (8, 1)


def test_the_ranking_of_the_running_batch_puts_the_nominated_first(demo: Session) -> None:
    view = the_running_one(demo)
    found = ranking.ranking(demo, view.batch.id)

    complete = {one.id for one in found.people if not one.needs_reason}
    excused = {one.artisan for one in view.candidates if one.override_reason}
    nominated = {one.artisan for one in view.candidates}
    assert complete == nominated - excused
    assert {one.id for one in found.people[: len(complete)]} == complete
    assert all(one.missing for one in found.people if one.id in excused)
    flagged = [one for one in found.people if any(f.kind == "facilitated" for f in one.flags)]
    assert len(flagged) == 20
    assert found.places_left == 4


def test_certificates_ask_for_something(demo: Session) -> None:
    due = certificates.due(demo)

    assert due.surveillance
    assert due.renewal
    assert due.expired
    assert {one.certificate.issued[:4] for one in due.expired} == {"2022"}
    assert len(due.expired) == 8
    reported = {record.values["certificate"] for record in all_of(demo, "surveillance")}
    assert not reported & {one.certificate.id for one in due.surveillance}


def test_some_teach_and_one_more_could(demo: Session) -> None:
    found = tutors.tutors(demo)

    assert [one.is_appointed for one in found].count(True) == 3
    assert [one.is_appointed for one in found].count(False) == 1
    assert sum(one.lessons for one in found) >= 3
    held = lessons.lessons(demo)
    assert held
    assert all(len(one.learners) >= 3 for one in held)
    assert all(any(learner.artisan for learner in one.learners) for one in held)


def test_a_surat_tugas_is_about_a_day_of_visits(demo: Session) -> None:
    (duty,) = all_of(demo, "assignment")
    days = {(record.values["date"], record.values["officers"]) for record in all_of(demo, "visit")}
    assert (duty.values["start"], duty.values["officers"]) in days
    assert duty.values["date"] <= duty.values["start"] < demo.clock().date().isoformat()


def test_consents_name_a_wording_that_is_kept(demo: Session) -> None:
    kept = {record.values["version"] for record in all_of(demo, "consent_wording")}
    given = [one.values for one in all_of(demo, "artisan") if one.values.get("consent")]
    assert {values["consent_wording"] for values in given} == kept


@pytest.mark.parametrize("entity", ["batch", "candidate", "certificate"])
def test_histories_of_the_batches_are_in_order(demo: Session, entity: str) -> None:
    for record in all_of(demo, entity):
        past = list(demo.store.history(entity, record.id))
        assert [change.when for change in past] == sorted(change.when for change in past)
        assert past[0].kind == "create"
