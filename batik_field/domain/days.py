"""Days and times as Indonesian offices write and read them.

Stored: dates YYYY-MM-DD, times HH:MM. Written: 12 Mei 1980, 12/05/1980, 2 jam lalu. A year has four
digits: "12/05/80" and "120580" are refused, because a wrong century is worse than a second look.
"""

import re
from datetime import date, datetime

from batik_field.domain.digits import plain_digits
from batik_field.domain.wording import N_

MONTHS = (
    N_("Januari"),
    N_("Februari"),
    N_("Maret"),
    N_("April"),
    N_("Mei"),
    N_("Juni"),
    N_("Juli"),
    N_("Agustus"),
    N_("September"),
    N_("Oktober"),
    N_("November"),
    N_("Desember"),
)

WEEKDAYS = (
    N_("Senin"),
    N_("Selasa"),
    N_("Rabu"),
    N_("Kamis"),
    N_("Jumat"),
    N_("Sabtu"),
    N_("Minggu"),
)

_OTHER_MONTH_NAMES = {
    "pebruari": 2,
    "peb": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "agt": 8,
    "ags": 8,
    "aug": 8,
    "august": 8,
    "nopember": 11,
    "nop": 11,
    "oct": 10,
    "october": 10,
    "dec": 12,
    "december": 12,
    "january": 1,
    "february": 2,
}

# --- Days -----------------------------------------------------------------------------------------


def day(value: str) -> str:
    """ "1980-05-12" -> "12 Mei 1980"; what is no ISO date comes back unchanged."""
    found = _iso(value)
    return f"{found.day} {MONTHS[found.month - 1]} {found.year:04}" if found else value


def short_day(value: str) -> str:
    """ "1980-05-12" -> "12/05/1980"; what is no ISO date comes back unchanged."""
    found = _iso(value)
    return f"{found.day:02}/{found.month:02}/{found.year:04}" if found else value


def weekday(value: str) -> str:
    """ "2026-05-12" -> "Selasa"; what is no ISO date is ""."""
    found = _iso(value)
    return WEEKDAYS[found.weekday()] if found else ""


def long_day(value: str) -> str:
    """ "2026-05-12" -> "Selasa, 12 Mei 2026"; what is no ISO date comes back unchanged."""
    return f"{weekday(value)}, {day(value)}" if weekday(value) else value


def _iso(value: str) -> date | None:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*[/.\-\s]\s*([0-9]{1,2})\s*[/.\-\s]\s*([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.\-]([0-9]{1,2})[/.\-]([0-9]{1,2})(?:[T ]00:00(?::00)?)?")
_NAMED = re.compile(r"([0-9]{1,2})[\s.\-/]*([A-Za-z]{3,9})\.?[\s\-/]*([0-9]{4})")
_WEEKDAY = re.compile(
    r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*,?\s*", re.IGNORECASE
)
_DIGITS = re.compile(r"[0-9]{8}")


def parse_day(text: str) -> str | None:
    """An ISO date from 12/5/1980, 12-05-1980, 12.05.1980, 1980-05-12, 12 Mei 1980 or 12051980.

    Day before month, as in Indonesia; also 19800512. None for a day that does not exist and for a
    year of two digits.
    """
    text = _WEEKDAY.sub("", " ".join(plain_digits(text).split()), count=1)
    if match := _DAY_FIRST.fullmatch(text):
        return _day_of(match[3], match[2], match[1])
    if match := _YEAR_FIRST.fullmatch(text):
        return _day_of(match[1], match[2], match[3])
    if match := _NAMED.fullmatch(text):
        return _day_of(match[3], _month(match[2]), match[1])
    if _DIGITS.fullmatch(text):
        return _from_eight_digits(text)
    return None


def _month(name: str) -> int:
    """The number of a month's name, abbreviated to three letters or more; 0 for no month."""
    name = name.lower()
    for month, known in enumerate(MONTHS, start=1):
        if len(name) >= 3 and known.lower().startswith(name):
            return month
    return _OTHER_MONTH_NAMES.get(name, 0)


def _day_of(year: str, month: str | int, day_of_month: str) -> str | None:
    try:
        found = date(int(year), int(month), int(day_of_month))
    except ValueError:
        return None
    return found.isoformat() if found.year >= 1000 else None


def _from_eight_digits(text: str) -> str | None:
    """Never ambiguous: of a year 19.. or 20.., the other reading would have month 19 or 20."""
    for found in (_day_of(text[4:], text[2:4], text[:2]), _day_of(text[:4], text[4:6], text[6:])):
        if found and "1900" <= found < "2100":
            return found
    return None


# --- Times ----------------------------------------------------------------------------------------

_TIME = re.compile(
    r"(?:pukul|jam|pkl\.?)?\s*([0-9]{1,2})(?:\s*[:.,]\s*([0-9]{2})(?:[:.][0-9]{2})?)?"
)
_TIME_DIGITS = re.compile(r"([0-9]{1,2})([0-9]{2})")
_ZONE = re.compile(r"\s*wi(?:b|ta|t)$")


def parse_time(text: str) -> str | None:
    """ "HH:MM" from 9:30, 09.30, 930, 9, "pukul 09.30 WIB"; None for what is no time of day."""
    text = _ZONE.sub("", " ".join(plain_digits(text).lower().split()))
    match = _TIME.fullmatch(text) or _TIME_DIGITS.fullmatch(text)
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def ago(then: datetime, now: datetime) -> str:
    """How long ago in everyday words. Both naive, or both with a zone.

    A moment in the future (a clock was wrong) is given as its day.
    """
    seconds = (now - then).total_seconds()
    if seconds < -_MINUTE:
        return N_("pada {day}").format(day=day(then.date().isoformat()))
    if seconds < _MINUTE:
        return N_("baru saja")
    if seconds < _HOUR:
        return N_("{n} menit lalu").format(n=int(seconds // _MINUTE))
    if seconds < _DAY:
        return N_("{n} jam lalu").format(n=int(seconds // _HOUR))
    return _days_ago(int(seconds // _DAY))


def _days_ago(days: int) -> str:
    if days < 14:
        return N_("{n} hari lalu").format(n=days)
    if days < 60:
        return N_("{n} minggu lalu").format(n=days // 7)
    if days < 730:
        return N_("{n} bulan lalu").format(n=days // 30)
    return N_("{n} tahun lalu").format(n=days // 365)
