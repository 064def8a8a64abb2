"""When monev, surveillance and renewal are due, and when everybody will be certified."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

STAGES: tuple[tuple[str, int], ...] = (("3_bulan", 3), ("6_bulan", 6), ("12_bulan", 12))
"""Code of the monev kind and months after the first certificate (product.md, step 6)."""

YEARLY = "tahunan"

HELD_EARLY = timedelta(days=45)
"""A monev held so long before its day stands for it."""

SURVEILLANCE_MONTHS = 12
"""The holder of a certificate that ends reports every year (domain.md 1.5)."""

RENEWAL_MONTHS = 6
"""Renewal (RCC) is prepared so long before a certificate ends."""

PACE_YEARS = 3
"""The pace is the mean of the years with certificates among this many last ones."""


@dataclass(frozen=True, slots=True)
class Due:
    """The next monev of a certified artisan: its kind and the day it falls due."""

    kind: str
    day: date


@dataclass(frozen=True, slots=True)
class CertificateDue:
    """What a certificate asks for next.

    `kind` is `surveilan` (due on `day`), `rcc` (renew before it ends on `day`) or `habis` (it ended
    on `day`).
    """

    kind: str
    day: date


@dataclass(frozen=True, slots=True)
class Forecast:
    """When the last one will be certified if each year brings `per_year` people."""

    year: int
    per_year: int
    left: int


def months_after(start: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def next_monev(certified: date, done: Collection[str], last: date | None, today: date) -> Due:
    """Return the monev that comes next: after 3, 6 and 12 months, and yearly from then on.

    `done` are the kinds already held, `last` the day of the latest one. Of several rounds that
    were missed only the newest is asked for.
    """
    open_rounds = []
    for due in _rounds(certified):
        covered = due.kind in done if due.kind != YEARLY else False
        if not covered and (last is None or due.day > last + HELD_EARLY):
            open_rounds.append(due)
            if due.day > today:
                break
    missed = [due for due in open_rounds if due.day <= today]
    return missed[-1] if missed else open_rounds[0]


def _rounds(certified: date) -> Iterator[Due]:
    for kind, months in STAGES:
        yield Due(kind, months_after(certified, months))
    for years in count(2):
        yield Due(YEARLY, months_after(certified, 12 * years))


def forecast(by_year: Mapping[int, int], left: int, today: date) -> Forecast | None:
    """Return when nobody is left, from the people first certified in each year.

    None when nobody was ever certified, so that no pace is known, or nobody is left.
    """
    recent = [by_year[year] for year in sorted(by_year)[-PACE_YEARS:] if by_year[year]]
    if not recent or left <= 0:
        return None
    per_year = max(1, round(sum(recent) / len(recent)))
    return Forecast(today.year + -(-left // per_year), per_year, left)


def certificate_due(
    issued: date, expires: date, reported: Collection[date], today: date
) -> CertificateDue | None:
    """Return what a certificate with an end asks for today or next, None until its renewal.

    `issued` is not after `today`; `reported` are the days of its surveillance reports, each of
    which stands for the rounds before it and one that follows within `HELD_EARLY`. From half a year
    before the end on renewal takes the place of surveillance; of several years nobody reported in
    only the last is asked for.
    """
    if expires < today:
        return CertificateDue("habis", expires)
    if months_after(expires, -RENEWAL_MONTHS) <= today:
        return CertificateDue("rcc", expires)
    last = max(reported, default=None)
    open_rounds = []
    for years in count(1):
        day = months_after(issued, SURVEILLANCE_MONTHS * years)
        if day >= expires:
            break
        if last is None or day > last + HELD_EARLY:
            open_rounds.append(day)
            if day > today:
                break
    if not open_rounds:
        return None
    missed = [day for day in open_rounds if day <= today]
    return CertificateDue("surveilan", missed[-1] if missed else open_rounds[0])


def days_over(due: date, today: date) -> int:
    """Return how many days ago it was due; negative when it is still to come."""
    return (today - due) // timedelta(days=1)
