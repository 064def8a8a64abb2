"""When the next monev is due and when everybody will be certified."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batik_field.domain.schedule import (
    HELD_EARLY,
    YEARLY,
    Due,
    Forecast,
    certificate_due,
    days_over,
    forecast,
    months_after,
    next_monev,
)

CERTIFIED = date(2023, 8, 31)


@pytest.mark.parametrize(
    ("start", "months", "day"),
    [
        (date(2023, 8, 31), 3, date(2023, 11, 30)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2023, 1, 15), 12, date(2024, 1, 15)),
        (date(2023, 3, 31), -1, date(2023, 2, 28)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last(start: date, months: int, day: date) -> None:
    assert months_after(start, months) == day


def test_the_first_round_comes_after_three_months() -> None:
    assert next_monev(CERTIFIED, (), None, date(2023, 9, 15)) == Due("3_bulan", date(2023, 11, 30))


def test_of_missed_rounds_only_the_newest_is_asked_for() -> None:
    assert next_monev(CERTIFIED, (), None, date(2024, 5, 1)) == Due("6_bulan", date(2024, 2, 29))


def test_a_round_that_was_held_is_not_asked_again() -> None:
    due = next_monev(CERTIFIED, {"3_bulan"}, date(2023, 12, 5), date(2023, 12, 20))

    assert due == Due("6_bulan", date(2024, 2, 29))


def test_a_round_held_a_little_early_counts() -> None:
    early = date(2025, 8, 31) - HELD_EARLY
    done = {"3_bulan", "6_bulan", "12_bulan"}

    assert next_monev(CERTIFIED, done, early, date(2025, 9, 15)).day == date(2026, 8, 31)
    too_early = early - timedelta(days=1)
    assert next_monev(CERTIFIED, done, too_early, date(2025, 9, 15)).day == date(2025, 8, 31)


def test_after_the_first_year_it_comes_yearly() -> None:
    due = next_monev(CERTIFIED, {"12_bulan"}, date(2024, 8, 30), date(2024, 9, 30))

    assert due == Due(YEARLY, date(2025, 8, 31))


@given(
    st.dates(date(2015, 1, 1), date(2026, 1, 1)),
    st.sets(st.sampled_from(["awal", "3_bulan", "6_bulan", "12_bulan", "tahunan"])),
    st.none() | st.integers(0, 4000),
    st.integers(0, 4000),
)
def test_there_is_always_a_next_round_and_never_one_that_was_held(
    certified: date, done: set[str], last: int | None, now: int
) -> None:
    held = None if last is None else certified + timedelta(days=last)
    today = certified + timedelta(days=now)

    due = next_monev(certified, done, held, today)

    assert due.kind == YEARLY or due.kind not in done
    assert held is None or due.day > held


def test_the_pace_tells_when_nobody_is_left() -> None:
    assert forecast({2022: 10, 2023: 10}, 40, date(2026, 11, 22)) == Forecast(2030, 10, 40)
    assert forecast({2022: 10, 2023: 10}, 41, date(2026, 11, 22)) == Forecast(2031, 10, 41)


def test_only_the_last_years_count_for_the_pace() -> None:
    years = {2015: 500, 2022: 10, 2023: 20, 2024: 30}

    assert forecast(years, 20, date(2024, 12, 1)) == Forecast(2025, 20, 20)


def test_there_is_no_forecast_without_a_pace_or_when_all_are_done() -> None:
    assert forecast({}, 40, date(2026, 1, 1)) is None
    assert forecast({2022: 0}, 40, date(2026, 1, 1)) is None
    assert forecast({2022: 10}, 0, date(2026, 1, 1)) is None


def test_days_over_counts_both_ways() -> None:
    assert days_over(date(2026, 1, 1), date(2026, 1, 11)) == 10
    assert days_over(date(2026, 1, 11), date(2026, 1, 1)) == -10


@pytest.mark.parametrize(
    ("today", "reported", "kind", "day"),
    [
        ("2024-01-10", [], "surveilan", "2025-01-01"),
        ("2025-03-01", [], "surveilan", "2025-01-01"),
        ("2026-03-01", [], "surveilan", "2026-01-01"),
        ("2025-03-01", ["2025-02-01"], "surveilan", "2026-01-01"),
        ("2024-12-20", ["2024-12-01"], "surveilan", "2026-01-01"),
        ("2026-03-01", ["2025-12-20"], None, None),
        ("2026-07-01", [], "rcc", "2027-01-01"),
        ("2027-01-01", [], "rcc", "2027-01-01"),
        ("2027-01-02", [], "habis", "2027-01-01"),
    ],
)
def test_what_a_certificate_of_three_years_asks_for(
    today: str, reported: list[str], kind: str | None, day: str | None
) -> None:
    reports = [date.fromisoformat(one) for one in reported]
    found = certificate_due(date(2024, 1, 1), date(2027, 1, 1), reports, date.fromisoformat(today))

    assert (found and found.kind, found and found.day.isoformat()) == (kind, day)
