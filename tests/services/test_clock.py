"""S14: a clock that is wrong refuses nothing that was right, and somebody is told."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from batik_field.domain.operations import Change
from batik_field.domain.queries import Query
from batik_field.services import certificates, people, records
from batik_field.services.clock import ClockDoubt, clock_doubt, trust_clock
from batik_field.services.ranking import ranking
from batik_field.services.session import Session
from tests.services import nominees
from tests.services.conftest import NOW, Clock

YEARS_AGO = datetime(2021, 1, 1, 0, 5)


def refused(session: Session, day: str) -> bool:
    found = records.check(session, "visit", {"date": day})
    return any(one.field == "date" and one.blocking for one in found)


def written(session: Session, day: str) -> None:
    session.store.commit([Change("visit", f"v-{day}", {"date": day}, "create")], "P")


def test_a_clock_set_back_refuses_no_day_that_has_been(session: Session, clock: Clock) -> None:
    clock.now = YEARS_AGO

    assert not refused(session, "2026-05-12")
    assert refused(session, "2026-05-13")


def test_what_is_saved_under_the_wrong_clock_makes_no_difference(
    session: Session, clock: Clock
) -> None:
    clock.now = YEARS_AGO
    written(session, "2026-05-11")

    assert session.latest_day() == NOW.date()
    assert not refused(session, "2026-05-12")


def test_whoever_is_ready_stays_so(demo: Session) -> None:
    """Nothing blocks that did not block before, over everybody of the example."""
    back = replace(demo, clock=lambda: YEARS_AGO)
    ids = demo.store.ids(Query("artisan"))

    def blocking(session: Session) -> dict[str, list[tuple[str, str]]]:
        judged = people.judge(session, ids)
        return {
            person.artisan.id: [(one.field, one.message) for one in found.problems if one.blocking]
            for person, found in judged
        }

    assert blocking(back) == blocking(demo)


def test_nobody_grows_younger_before_a_batch_without_a_day(session: Session, clock: Clock) -> None:
    of = nominees.batch(session, {"rule": "umur", "least": 17})
    nominees.person(session, birth_date="2005-01-01")
    clock.now = datetime(2015, 1, 1)

    [one] = ranking(session, of).people
    assert one.missing == ()


def test_a_certificate_is_handed_over_whatever_the_clock_says(
    session: Session, clock: Clock
) -> None:
    values = {"artisan": "a", "kind": "balai", "issued": "2026-05-01"}
    session.store.commit([Change("certificate", "c", values, "create")], "P")
    clock.now = YEARS_AGO

    assert certificates.hand_over(session, ["c"], "2026-05-12")


class TestTheDoubt:
    def test_there_is_none_while_the_days_follow_each_other(
        self, session: Session, clock: Clock
    ) -> None:
        clock.now += timedelta(days=200)

        assert clock_doubt(session) is None

    @pytest.mark.parametrize("days", [-1, -10, -2000, 370, 1461])
    def test_a_clock_behind_or_far_ahead_is_doubted(
        self, session: Session, clock: Clock, days: int
    ) -> None:
        clock.now += timedelta(days=days)

        doubt = clock_doubt(session)

        assert doubt == ClockDoubt(clock.now.date(), NOW.date())
        assert doubt.is_behind == (days < 0)

    def test_it_ends_when_somebody_looked(self, session: Session, clock: Clock) -> None:
        """The log was written by a clock four years ahead; now the clock is right."""
        clock.now += timedelta(days=1461)
        written(session, "2026-05-12")
        clock.now = NOW
        assert clock_doubt(session) is not None

        trust_clock(session)

        assert clock_doubt(session) is None
        assert refused(session, "2026-05-13")

    def test_a_vault_that_kept_no_day_asks_its_newest_operation(self, session: Session) -> None:
        with session.store.vault.write() as connection:
            connection.exec_driver_sql("DELETE FROM settings WHERE key = 'latest_day'")

        assert session.store.latest_day() == date(2026, 5, 12)
