"""The NIK, the number of a person.

Rules and their sources: a NIK is PP RR SS (where the person was *first* registered), DDMMYY (women:
day + 40) and a serial from 0001; it never changes, neither on moving nor on correction of the birth
date (PP 40/2019 ps. 30(2), 33; PP 37/2007 ps. 37). So structure is an error, disagreement a doubt.

No sentence here repeats the number itself: sentences reach logs and screenshots.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from batik_field.domain.digits import (
    bare,
    is_exponent,
    is_filler,
    is_number,
    not_sixteen,
    possible_dates,
)
from batik_field.domain.wording import N_

YOUNGEST, OLDEST = 15, 90
"""Age in whole years at which a birth date read from a NIK alone is plausible."""

SPLIT_PROVINCES = frozenset({"64", "91", "92"})
"""Provinces that lost regencies to new provinces (65 in 2012, 93 to 96 in 2022): NIKs given before
keep digits that are no regency today, so there an unknown regency is only a doubt.
From general knowledge; domain.md knows no official list of retired codes."""


class Places(Protocol):
    """What the checks ask of the list of regions; codes are dotted, such as "35.23.08"."""

    def exists(self, code: str) -> bool: ...

    def label(self, code: str) -> str: ...


@dataclass(frozen=True)
class NikFacts:
    """What the digits of a well-formed NIK say. `birth_dates` are ISO dates, oldest first."""

    regency: str
    district: str
    day: int
    month: int
    year: int
    """Two digits; the number does not tell the century."""
    sex: str
    """"L" or "P"."""
    serial: str
    birth_dates: tuple[str, ...]


def normal_nik(text: str) -> str:
    """`text` without spaces, dots and dashes. Whatever else was typed stays, for `nik_faults`."""
    if is_exponent(text):
        return text.strip()
    return bare(text)


def group_nik(nik: str) -> str:
    """Group 6-6-4 for the eye; also of an unfinished number: "3523081" -> "352308 1"."""
    return " ".join(part for part in (nik[:6], nik[6:12], nik[12:]) if part)


def nik_facts(nik: str) -> NikFacts | None:
    """What the digits say, or None when there are not 16 or they hold no possible date."""
    if not is_number(nik, 16):
        return None
    day, month, year = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    sex = "P" if day > 40 else "L"
    day = day - 40 if day > 40 else day
    dates = tuple(possible_dates(day, month, year))
    if not dates:
        return None
    regency = f"{nik[:2]}.{nik[2:4]}"
    return NikFacts(
        regency, f"{regency}.{nik[4:6]}", day, month, year, sex, nik[12:], birth_dates=dates
    )


def nik_faults(nik: str, regions: Places) -> tuple[str, ...]:
    """Everything wrong with the structure, as sentences that say what to do; () when sound."""
    unreadable = not_sixteen(nik, "NIK")
    if unreadable:
        return (unreadable,)
    if is_filler(nik):
        return (N_("NIK ini hanya angka pengisi. Salin 16 angka dari KTP atau KK."),)
    return tuple(_structure_faults(nik, regions))


def _structure_faults(nik: str, regions: Places) -> Iterator[str]:
    province, regency = nik[:2], f"{nik[:2]}.{nik[2:4]}"
    if not regions.exists(province):
        yield N_("Dua angka pertama NIK bukan kode provinsi. Cocokkan dengan KTP.")
    elif not regions.exists(regency) and province not in SPLIT_PROVINCES:
        yield N_("Empat angka pertama NIK bukan kode kabupaten/kota. Cocokkan dengan KTP.")
    day, month = int(nik[6:8]), int(nik[8:10])
    if not (1 <= day <= 31 or 41 <= day <= 71):
        yield N_(
            "Angka ke-7 dan ke-8 NIK (tanggal lahir) harus 01-31, atau 41-71 untuk perempuan. "
            "Cocokkan dengan KTP."
        )
    elif not 1 <= month <= 12:
        yield N_("Angka ke-9 dan ke-10 NIK (bulan lahir) harus 01-12. Cocokkan dengan KTP.")
    elif nik_facts(nik) is None:
        yield N_("Tanggal lahir di dalam NIK tidak ada di kalender. Cocokkan dengan KTP.")
    if nik[12:] == "0000":
        yield N_(
            "Empat angka terakhir NIK tidak mungkin 0000. Cocokkan dengan KTP; "
            "Excel dapat mengubah angka terakhir menjadi 0."
        )


def nik_doubts(
    nik: str, birth_date: str | None, sex: str | None, home_regency: str, regions: Places
) -> tuple[tuple[str, str], ...]:
    """(key, sentence) for each disagreement that needs a reason, not a correction of the NIK.

    Keys: "birth_date", "sex", "regency", "district". `birth_date` is ISO, `sex` "L" or "P",
    `home_regency` dotted; what is None or empty is not compared. () for a malformed NIK.
    """
    facts = nik_facts(nik)
    if facts is None:
        return ()
    person = _person_doubts(facts, birth_date, sex)
    return (*person, *_place_doubts(facts, home_regency, regions))


def _person_doubts(
    facts: NikFacts, birth_date: str | None, sex: str | None
) -> Iterator[tuple[str, str]]:
    if birth_date and birth_date not in facts.birth_dates:
        yield (
            "birth_date",
            N_(
                "Tanggal lahir berbeda dengan NIK ({day:02}/{month:02}/..{year:02}). "
                "Cocokkan dengan KTP; bila KTP memang begitu, tulis alasannya."
            ).format(day=facts.day, month=facts.month, year=facts.year),
        )
    if sex in ("L", "P") and sex != facts.sex:
        word = N_("perempuan") if facts.sex == "P" else N_("laki-laki")
        yield (
            "sex",
            N_(
                "Jenis kelamin berbeda dengan NIK ({word}). "
                "Cocokkan dengan KTP; bila KTP memang begitu, tulis alasannya."
            ).format(word=word),
        )


def _place_doubts(facts: NikFacts, home_regency: str, regions: Places) -> Iterator[tuple[str, str]]:
    if not regions.exists(facts.regency):
        yield (
            "regency",
            N_(
                "Kode kabupaten/kota di NIK sudah tidak dipakai. "
                "NIK lama memang dapat begitu; cocokkan dengan KTP dan tulis alasannya."
            ),
        )
        return
    if home_regency and facts.regency != home_regency:
        yield (
            "regency",
            N_(
                "NIK pertama kali terdaftar di {place}. NIK tidak berubah saat pindah; "
                "cocokkan dengan KTP dan tulis alasannya."
            ).format(place=regions.label(facts.regency)),
        )
    if not regions.exists(facts.district):
        yield (
            "district",
            N_(
                "Kode kecamatan di NIK tidak dikenal. NIK lama dapat memakai kode kecamatan "
                "sebelum pemekaran; cocokkan dengan KTP dan tulis alasannya."
            ),
        )


def birth_date_from_nik(nik: str, today: date) -> str | None:
    """The one ISO birth date that makes the person 15 to 90 years old today, else None."""
    facts = nik_facts(nik)
    if facts is None:
        return None
    fitting = [day for day in facts.birth_dates if YOUNGEST <= _age(day, today) <= OLDEST]
    return fitting[0] if len(fitting) == 1 else None


def _age(birth_date: str, today: date) -> int:
    born = date.fromisoformat(birth_date)
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
