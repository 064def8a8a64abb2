"""Days and times: day before month, years of four digits, nothing guessed."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batik_field.domain.formats import ago, day, parse_day, parse_time, short_day

NOW = datetime(2026, 5, 12, 14, 0)


def test_a_day_is_written_long_and_short() -> None:
    assert day("1980-05-12") == "12 Mei 1980"
    assert short_day("1980-05-02") == "02/05/1980"


@pytest.mark.parametrize("value", ["", "1980-02-31", "31/02/1980", "1980-5-12", "kemarin"])
def test_what_is_no_iso_date_is_shown_as_it_is(value: str) -> None:
    assert day(value) == short_day(value) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12/05/1980", "1980-05-12"),
        ("12/5/1980", "1980-05-12"),
        ("12-5-1980", "1980-05-12"),
        ("12.05.1980", "1980-05-12"),
        ("12 05 1980", "1980-05-12"),
        (" 12 / 05 / 1980 ", "1980-05-12"),
        ("1980-05-12", "1980-05-12"),
        ("1980/5/12", "1980-05-12"),
        ("1980-05-12 00:00:00", "1980-05-12"),
        ("12 Mei 1990", "1990-05-12"),
        ("12 mei 1990", "1990-05-12"),
        ("12-Agt-1990", "1990-08-12"),
        ("12 Nopember 1990", "1990-11-12"),
        ("12 Sept. 1990", "1990-09-12"),
        ("12 May 1990", "1990-05-12"),
        ("Senin, 12 Mei 2025", "2025-05-12"),
        ("12Mei1990", "1990-05-12"),
        ("12051980", "1980-05-12"),
        ("19800512", "1980-05-12"),
        ("１２／０５／１９８０".replace("／", "/"), "1980-05-12"),
        ("29/02/2000", "2000-02-29"),
        ("12/05/1850", "1850-05-12"),
    ],
)
def test_days_that_are_understood(text: str, expected: str) -> None:
    assert parse_day(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31/02/1980",
        "29/02/1900",
        "12/13/1980",
        "05/31/1980",
        "00/05/1980",
        "12/05/80",
        "120580",
        "12 Mei 80",
        "12 Ma 1990",
        "12 Foo 1990",
        "31021980",
        "12/05",
        "12/05/19800",
        "12/05/0980",
        "33008",
        "12/05/198O",
        "12/05/1980\x00",
        "-12/05/1980",
        "1980-05",
        "kemarin",
        "9" * 10_000,
        "1 " * 5_000,
    ],
)
def test_days_that_are_refused(text: str) -> None:
    assert parse_day(text) is None


@settings(max_examples=100)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_eight_digits_are_never_ambiguous(value: date) -> None:
    assert parse_day(f"{value:%d%m%Y}") == parse_day(f"{value:%Y%m%d}") == value.isoformat()


@settings(max_examples=100)
@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_what_is_written_is_read_back(value: date) -> None:
    iso = value.isoformat()
    assert parse_day(day(iso)) == parse_day(short_day(iso)) == parse_day(iso) == iso


@settings(max_examples=80)
@given(st.text("0123456789/-. MeiJanTOkt", max_size=14))
def test_a_reading_is_a_real_day(text: str) -> None:
    value = parse_day(text)
    assert value is None or date.fromisoformat(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09:30", "09:30"),
        ("9:30", "09:30"),
        ("09.30", "09:30"),
        ("9,30", "09:30"),
        ("0930", "09:30"),
        ("930", "09:30"),
        ("9", "09:00"),
        ("pukul 09.30 WIB", "09:30"),
        ("jam 9", "09:00"),
        ("09:30:15", "09:30"),
        ("00:00", "00:00"),
        ("23:59", "23:59"),
        ("24:00", None),
        ("9:60", None),
        ("9:5", None),
        ("99", None),
        ("", None),
        (":", None),
        ("09:30 pagi", None),
        ("09:3O", None),
        ("-9:30", None),
        ("12345", None),
        ("jam", None),
        ("0" * 10_000, None),
    ],
)
def test_parse_time(text: str, expected: str | None) -> None:
    assert parse_time(text) == expected


@settings(max_examples=50)
@given(st.times())
def test_times_are_read_back(value: time) -> None:
    text = f"{value.hour:02}:{value.minute:02}"
    assert parse_time(text) == parse_time(text.replace(":", ".")) == text


@pytest.mark.parametrize(
    ("back", "words"),
    [
        (timedelta(0), "baru saja"),
        (timedelta(seconds=-30), "baru saja"),
        (timedelta(minutes=5, seconds=50), "5 menit lalu"),
        (timedelta(hours=2, minutes=59), "2 jam lalu"),
        (timedelta(days=1), "1 hari lalu"),
        (timedelta(days=13), "13 hari lalu"),
        (timedelta(days=15), "2 minggu lalu"),
        (timedelta(days=95), "3 bulan lalu"),
        (timedelta(days=800), "2 tahun lalu"),
        (timedelta(days=-10), "pada 22 Mei 2026"),
    ],
)
def test_ago(back: timedelta, words: str) -> None:
    assert ago(NOW - back, NOW) == words
