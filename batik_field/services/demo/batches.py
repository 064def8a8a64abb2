"""The batches of 2022 and 2023: what the balai asked, who was proposed, and how they fared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from batik_field.domain.fields import Values
from batik_field.domain.operations import Change
from batik_field.domain.records import new_id
from batik_field.services.demo.people import CERTIFIED
from batik_field.services.demo.story import OFFICERS, SKILL_OF, Event, working_day

BALAI = "Balai (contoh)"
QUOTA = 10

TO_THE_BALAI: Values = {
    "certifier": "bbspjikb",
    "several_schemes": True,
    "quota": QUOTA,
    "recipient": f"Kepala {BALAI}",
    "recipient_address": "Jalan Contoh No. 7, Yogyakarta",
    "exam_place": "TUK Sanggar Contoh, Kerek",
    "exam_address": "Dusun Tlogorong No. 3, Kerek, Tuban",
    "funding": "apbd_tuban",
}

CRITERIA: Mapping[str, Values] = {
    "keahlian": {"text": "Terampil membatik, merancang motif, atau mewarnai batik"},
    "pengalaman": {"text": "Berpengalaman paling sedikit satu tahun", "least": 1},
    "wilayah": {"text": "Bertempat tinggal di kecamatan yang ditetapkan"},
    "dokumen": {
        "text": "Memiliki KTP, pas foto, dan ijazah terakhir",
        "documents": ["ktp", "pas_foto", "ijazah"],
    },
    "belum_difasilitasi": {"text": "Belum pernah difasilitasi sertifikasi"},
}
"""Rule -> what else a criterion of it says."""

TEACHERS = frozenset((0, 4, 14))
"""Numbers of those who teach since their exam."""
_RECOMMENDED = TEACHERS | {11}


class _Past(NamedTuple):
    """The days of one batch; each half of its people has a day of issue of its own."""

    announced: date
    proposed: date
    issued: tuple[date, date]

    @property
    def exams(self) -> tuple[date, ...]:
        return tuple(working_day(day - timedelta(days=30)) for day in self.issued)

    @property
    def results(self) -> tuple[date, ...]:
        return tuple(working_day(day - timedelta(days=14)) for day in self.issued)


PAST = {
    2022: _Past(date(2022, 3, 7), date(2022, 6, 28), (date(2022, 10, 20), date(2022, 11, 24))),
    2023: _Past(date(2023, 2, 6), date(2023, 7, 7), (date(2023, 8, 22), date(2023, 12, 5))),
}


def letter_of(year: int) -> str:
    """Return the number of the letter with which the office proposed its people."""
    return f"CONTOH/DISNAKERIND/{year}/U-01"


class PastBatches:
    """Writes the past batches as far as they had come by the day of the demo."""

    def __init__(self, districts: Mapping[str, str], today: date) -> None:
        """`districts`: name of a kecamatan -> its code."""
        self._districts = districts
        self._today = today
        self._ids = {year: new_id() for year in PAST}
        self._taken = dict.fromkeys(PAST, 0)

    def admit(self, year: int, number: int, artisan: str, scheme: str) -> tuple[str, list[Event]]:
        """Let somebody take part in the batch of a year.

        Returns her candidate, "" where her result is not known yet, and what was written; with the
        first of a year also the batch itself.
        """
        past, half = PAST[year], number % 2
        events = [] if self._taken[year] else list(self._batch(year))
        self._taken[year] += 1
        candidate = new_id()
        first = {
            "batch": self._ids[year],
            "artisan": artisan,
            "skill": SKILL_OF[scheme],
            "scheme": scheme,
            "state": "diusulkan",
            "rank": self._taken[year],
            "purpose": "sertifikasi",
        }
        accepted = {
            "state": "diterima",
            "exam_date": past.exams[half].isoformat(),
            "schedule_code": f"CONTOH-{year}-{half + 1}",
        }
        passed: dict[str, Any] = {
            "state": "kompeten",
            "result_date": past.results[half].isoformat(),
            "tutor": number in _RECOMMENDED,
        }
        told = [
            (past.proposed, 9, Change("candidate", candidate, first, "create")),
            (past.proposed + timedelta(days=7), 10, Change("candidate", candidate, accepted)),
            (past.results[half], 11, Change("candidate", candidate, passed)),
        ]
        events += self._until_today(told)
        return candidate if past.results[half] <= self._today else "", events

    def _batch(self, year: int) -> Iterator[Event]:
        past, batch = PAST[year], self._ids[year]
        announced = {
            **TO_THE_BALAI,
            "year": year,
            "number": 1,
            "schemes": list(SKILL_OF),
            "districts": [self._districts[name] for name in dict.fromkeys(CERTIFIED[year])],
            "state": "diusulkan",
            "announced": past.announced.isoformat(),
            "announcement_letter": f"CONTOH/BALAI/{year}/U-01",
            "announcement_date": past.announced.isoformat(),
            "apply_by": past.proposed.isoformat(),
            "exam_date": past.exams[0].isoformat(),
            "exam_end": past.exams[1].isoformat(),
        }
        sent = {
            "state": "terkirim",
            "proposal_letter": letter_of(year),
            "proposal_date": past.proposed.isoformat(),
        }
        told = [(past.announced, 8, Change("batch", batch, announced, "create"))]
        told += [(past.announced, 9, change) for change in criteria(batch, CRITERIA)]
        told += [
            (past.proposed, 10, Change("batch", batch, sent)),
            (past.exams[0], 8, Change("batch", batch, {"state": "uji"})),
            (past.results[1], 12, Change("batch", batch, {"state": "selesai"})),
        ]
        yield from self._until_today(told)

    def _until_today(self, told: list[tuple[date, int, Change]]) -> Iterator[Event]:
        for day, hour, change in told:
            if day <= self._today:
                yield Event(datetime.combine(day, time(hour)), OFFICERS[0], change)


def criteria(batch: str, asked: Mapping[str, Values]) -> Iterator[Change]:
    """Yield what a batch asks for, in this order."""
    for position, (rule, said) in enumerate(asked.items(), 1):
        values = {"batch": batch, "position": position, "rule": rule, **said}
        yield Change("criterion", new_id(), values, "create")
