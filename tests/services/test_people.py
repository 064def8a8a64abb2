"""A person with all that hangs on her."""

import pytest

from batik_field.domain.errors import Refused
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.queries import Query
from batik_field.services import people, search
from batik_field.services.session import Session


def test_a_person_is_read_whole(session: Session) -> None:
    session.store.commit(
        [
            Change("business", "b", {"name": "B"}),
            Change("artisan", "a", {"full_name": "A", "business": "b"}),
            Change("artisan", "other", {"full_name": "O"}),
            Change("skill", "s", {"artisan": "a", "skill": "membatik", "chosen": True}),
            Change("skill", "t", {"artisan": "other", "skill": "membatik"}),
            Change("visit", "v2", {"artisan": "a", "date": "2026-02-01"}),
            Change("visit", "v1", {"artisan": "a", "date": "2026-01-01"}),
            Change("document", "d", {"artisan": "a", "kind": "ktp"}),
        ],
        "P",
    )
    session.store.commit([Change("document", "d", {DELETED: True}, "delete")], "P")

    found = people.person(session, "a")

    assert found.business is not None
    assert found.business.id == "b"
    assert found.chosen_skill is not None
    assert found.chosen_skill.id == "s"
    assert [visit.id for visit in found.related["visit"]] == ["v1", "v2"]
    assert not found.related.get("document")
    assert not found.is_certified("2026-05-12")


def test_a_certificate_to_come_says_nothing_beside_one_that_is_there(session: Session) -> None:
    session.store.commit(
        [
            Change("artisan", "a", {"full_name": "A"}),
            Change("certificate", "later", {"artisan": "a", "issued": "2062-05-01"}),
            Change("certificate", "now", {"artisan": "a", "kind": "balai"}),
        ],
        "P",
    )

    told = people.readiness(session, "a").problems
    assert [one.record for one in told if one.entity == "certificate"] == ["now"]
    assert search.artisan_rows(session, ["a"])["a"].status == "bersertifikat"


def test_a_deleted_business_is_nobodys(session: Session) -> None:
    """Two people share it; both stay, are told, and are no longer found by its name."""
    session.store.commit(
        [
            Change("business", "b", {"name": "Batik Canting Krandi"}),
            Change("artisan", "a", {"full_name": "A", "business": "b"}),
            Change("artisan", "c", {"full_name": "C", "business": "b"}),
        ],
        "P",
    )
    sought = Query("artisan", "krandi")
    assert session.store.count(sought) == 2

    session.store.commit([Change("business", "b", {DELETED: True}, "delete")], "P")

    assert session.store.count(sought) == 0
    for person, ready in people.judge(session, ["a", "c"]):
        assert person.business is None
        assert "business" in {problem.field for problem in ready.problems}
    session.store.commit([Change("business", "b", {DELETED: False}, "restore")], "P")
    assert session.store.count(sought) == 2
    assert people.person(session, "a").business is not None
    assert session.store.differing_rows() == 0


def test_who_is_not_there_is_refused(session: Session) -> None:
    with pytest.raises(Refused):
        people.person(session, "nobody")


def test_judging_follows_the_order_and_passes_over_the_unknown(demo: Session) -> None:
    ids = demo.store.ids(Query("artisan"))
    asked = [*ids[::-1], "nobody"]

    judged = list(people.judge(demo, asked))

    assert [person.artisan.id for person, _ in judged] == ids[::-1]
    for person, ready in judged[:5]:
        assert people.readiness(demo, person.artisan.id) == ready


def test_twins_block_each_other(session: Session) -> None:
    nik = {"nik": "3523085205809001"}
    session.store.commit([Change("artisan", "a", nik), Change("artisan", "b", nik)], "P")

    for one, other in (("a", "b"), ("b", "a")):
        found = people.readiness(session, one).problems
        assert [p.other for p in found if p.other] == [other]
    session.store.commit([Change("artisan", "b", {DELETED: True}, "delete")], "P")
    assert not [p for p in people.readiness(session, "a").problems if p.other]
