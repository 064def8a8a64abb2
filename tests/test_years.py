"""The certification years 2022 and 2023 of Tuban, replayed from announcement to certificates.

The facts are those of the product page: ten people each year, in 2022 from Kerek, Tuban, Palang and
Semanding, in 2023 from Kerek, Senori and Widang, and at least forty who are not certified yet. The
people themselves are invented.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from batik_field.domain.errors import Refused
from batik_field.services import batches, candidates, nomination, records
from batik_field.services.adding import add
from batik_field.services.certificates import due, duplicates, hand_over, ledger
from batik_field.services.demo import DEMO_PASSPHRASE
from batik_field.services.office import offices_default
from batik_field.services.opening import create_vault
from batik_field.services.overview import overview
from batik_field.services.results import read_results, record_results
from batik_field.services.session import Session
from batik_field.services.submissions import Letter, differences, rewrite, submit, versions
from batik_field.services.tutors import by_skill
from tests.services.batches import person

VILLAGES = {
    "Kerek": "35.23.08.2006",
    "Tuban": "35.23.16.1003",
    "Palang": "35.23.18.1001",
    "Semanding": "35.23.15.2001",
    "Senori": "35.23.05.2001",
    "Widang": "35.23.19.2001",
}
SAID = {"consent_date": "2022-01-05"}
CRITERIA = (
    {"text": "Pembatik tulis", "rule": "keahlian", "skills": ["membatik"]},
    {"text": "KTP dan pas foto", "rule": "dokumen", "documents": ["ktp", "pas_foto", "ijazah"]},
    {"text": "Belum pernah difasilitasi", "rule": "belum_difasilitasi"},
    {"text": "Setuju datanya dikirim", "rule": "persetujuan"},
)


@dataclass
class Clock:
    """The day it is in the story."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now

    def on(self, day: str) -> None:
        """Go on to this day."""
        self.now = datetime.fromisoformat(f"{day}T09:00")


@pytest.fixture
def clock() -> Clock:
    """Begins in January 2022."""
    return Clock(datetime(2022, 1, 10, 9))


@pytest.fixture
def tuban(
    tmp_path: Path, clock: Clock, cheap_keys: Callable[[], AbstractContextManager[None]]
) -> Iterator[Session]:
    """The office's vault, empty."""
    with cheap_keys():
        session, _ = create_vault(
            tmp_path / "data", DEMO_PASSPHRASE, office=offices_default(), clock=clock
        )
    with session:
        yield session


class People:
    """Invents people who are ready to be sent, each with numbers of her own."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._count = 0

    def of(self, places: Mapping[str, int], **values: Any) -> list[str]:
        """So many of each kecamatan; returns their ids."""
        items: list[dict[str, Any]] = []
        for place, count in places.items():
            for _ in range(count):
                items += person(self._count, **{**SAID, "village": VILLAGES[place], **values})
                self._count += 1
        return [one.id for one in add(self._session, items) if one.entity == "artisan"]


def announce(session: Session, places: Sequence[str], **values: Any) -> str:
    """Write down what the balai announced; returns the batch."""
    draft = batches.new_batch(session)
    given = {
        "certifier": "bbkb",
        "schemes": ["pembatik_tulis"],
        "quota": 10,
        "districts": [VILLAGES[place][:8] for place in places],
        "funding": "apbd_tuban",
        **values,
    }
    for key, value in given.items():
        draft.set(key, value)
    batch = records.save(session, draft).record.id
    asked = [
        {"entity": "criterion", "values": {"batch": batch, "position": place, **criterion}}
        for place, criterion in enumerate(CRITERIA, 1)
    ]
    add(session, asked)
    return batch


def accept(session: Session, batch: str) -> None:
    """The balai accepts everybody who was proposed."""
    for one in batches.batch(session, batch).candidates:
        if one.state == "diusulkan":
            candidates.decide(session, one.id, "diterima")


def passed(people: Sequence[str], year: int, day: str, tutors: int = 0) -> list[dict[str, Any]]:
    """What came back for people who are all competent: two certificates each."""
    return [
        {
            "id": who,
            "result": "kompeten",
            "date": day,
            "tutor": number <= tutors,
            "certificates": [
                {"kind": "balai", "number": f"BBKB/{number:03}/{year}", "issued": day},
                {
                    "kind": "kementerian",
                    "number": f"13.{number:04}.{year}",
                    "issuer": "BNSP",
                    "issued": day,
                },
            ],
        }
        for number, who in enumerate(people, 1)
    ]


def names_in(file: Path) -> list[str]:
    sheet = openpyxl.load_workbook(file).worksheets[0]
    return [str(row[1]) for row in sheet.iter_rows(min_row=2, values_only=True)]


def first_year(session: Session, clock: Clock, people: Sequence[str], out: Path) -> str:
    """2022 without detours; returns the batch."""
    batch = announce(session, ("Kerek", "Tuban", "Palang", "Semanding"), announced="2022-02-01")
    nomination.nominate(session, batch, people)
    submit(session, batch, "BBKB", out)
    accept(session, batch)
    clock.on("2022-11-01")
    record_results(session, batch, read_results(passed(people, 2022, "2022-10-20")))
    return batch


def test_2022_from_announcement_to_certificates(
    tuban: Session, clock: Clock, tmp_path: Path
) -> None:
    invent = People(tuban)
    ten = invent.of({"Kerek": 4, "Tuban": 2, "Palang": 2, "Semanding": 2})
    [spare] = invent.of({"Kerek": 1})
    [outside] = invent.of({"Senori": 1})
    [unasked] = invent.of({"Tuban": 1}, consent="ditarik")
    batch = announce(
        tuban,
        ("Kerek", "Tuban", "Palang", "Semanding"),
        announced="2022-02-01",
        exam_date="2022-10-20",
        exam_place="Balai Desa Margorejo",
    )

    ranked = nomination.ranking(tuban, batch)
    assert ranked.places_left == 10
    assert unasked not in {one.id for one in ranked.people}
    assert {one.id for one in ranked.people if not one.needs_reason} == {*ten, spare}
    with pytest.raises(Refused):
        nomination.nominate(tuban, batch, [outside])
    nomination.nominate(tuban, batch, ten)
    with pytest.raises(Refused):
        nomination.nominate(tuban, batch, [spare])
    nomination.nominate(tuban, batch, [spare], reserve=True)

    clock.on("2022-03-15")
    sent = submit(tuban, "2022/1", "BBKB Yogyakarta", tmp_path / "a", letter=Letter("530/12/2022"))
    assert (sent.rows, sent.of, sent.left_out, sent.findings) == (10, 10, (), ())
    notes = [(one.finding.id, one.message) for one in sent.lines if one.is_note]
    assert (spare, "Cadangan.") in notes
    [first] = sent.files
    assert len(names_in(first)) == 10
    assert batches.batch(tuban, batch).batch.state == "terkirim"

    # One falls ill; the reserve moves up, and the list goes out again.
    [ill] = [one.id for one in batches.batch(tuban, batch).candidates if one.artisan == ten[9]]
    candidates.withdraw(tuban, ill, "Sakit")
    [reserve] = [one.id for one in batches.batch(tuban, batch).candidates if one.artisan == spare]
    candidates.promote(tuban, reserve)
    again = submit(tuban, batch, "BBKB Yogyakarta", tmp_path / "a", letter=Letter("530/19/2022"))
    changed = differences(tuban, sent.id, again.id)
    assert [one.artisan for one in changed.added] == [spare]
    assert [one.artisan for one in changed.left_out] == [ten[9]]
    assert changed.changed == ()
    assert [one.version for one in versions(tuban, batch)] == [1, 2]

    accept(tuban, batch)
    clock.on("2022-11-24")
    took_part = [*ten[:9], spare]
    with pytest.raises(Refused, match="bukan peserta"):
        record_results(tuban, batch, read_results(passed([*took_part, ten[9]], 2022, "2022-10-20")))
    came_back = read_results(passed(took_part, 2022, "2022-10-20", tutors=2))
    done = record_results(tuban, batch, came_back)
    assert (done.finished, done.findings) == (True, ())
    assert batches.batch(tuban, batch).batch.state == "selesai"

    holders = ledger(tuban)
    assert {one.artisan for one in holders} == set(took_part)
    assert all(one.has_both for one in holders)
    given = [one.id for row in holders for one in (row.balai, row.ministry) if one]
    hand_over(tuban, given, "2022-11-24")
    assert {one.ministry.expires for one in ledger(tuban) if one.ministry} == {"2025-10-20"}
    assert duplicates(tuban) == ()
    seen = overview(tuban)
    counted = {one.name: one.certified for one in seen.by_district if one.certified}
    assert counted == {"Kerek": 5, "Tuban": 2, "Palang": 2, "Semanding": 1}
    assert sum(one.recommended for one in by_skill(tuban, "district")) == 2

    # What was sent in March is still what was sent in March.
    kept = rewrite(tuban, sent.id, tmp_path / "maret.xlsx")
    assert names_in(kept.file) == names_in(first)
    assert kept.findings == ()


def test_2023_from_announcement_to_certificates(
    tuban: Session, clock: Clock, tmp_path: Path
) -> None:
    invent = People(tuban)
    before = invent.of({"Kerek": 4, "Tuban": 2, "Palang": 2, "Semanding": 2})
    first_year(tuban, clock, before, tmp_path / "2022")
    ten = invent.of({"Kerek": 5, "Senori": 3, "Widang": 2})
    invent.of({"Kerek": 20, "Semanding": 20})

    clock.on("2023-02-06")
    batch = announce(
        tuban, ("Kerek", "Senori", "Widang"), announced="2023-02-06", exam_date="2023-08-22"
    )
    ranked = nomination.ranking(tuban, batch)
    ready = {one.id for one in ranked.people if not one.needs_reason}
    assert set(ten) <= ready
    assert not ready & set(before), "nobody is helped twice"
    with pytest.raises(Refused):
        nomination.nominate(tuban, batch, before[:1])
    nomination.nominate(tuban, batch, ten)

    sent = submit(tuban, "2023/1", "BBSPJIKB", tmp_path / "2023.zip")
    assert (sent.version, sent.rows, sent.files) == (1, 10, (tmp_path / "2023.zip",))
    accept(tuban, batch)

    # Two results come first; one of the ten did not come, and one is not yet competent.
    clock.on("2023-12-05")
    back = passed(ten[:8], 2023, "2023-08-22", tutors=1)
    assert not record_results(tuban, batch, read_results(back[:2])).finished
    back += [
        {"id": ten[8], "result": "belum_kompeten", "date": "2023-08-22", "reason": "Menembok"},
        {"id": ten[9], "result": "tidak_hadir", "date": "2023-08-22"},
    ]
    done = record_results(tuban, batch, read_results(back))
    assert (done.finished, done.findings) == (True, ())
    assert record_results(tuban, batch, read_results(back)).saved == ()
    states = Counter(one.state for one in batches.batch(tuban, batch).candidates)
    assert states == {"kompeten": 8, "belum_kompeten": 1, "tidak_hadir": 1}

    # Both sat at public cost, whatever came of it; who was absent may come again.
    clock.on("2024-01-15")
    third = announce(tuban, ("Kerek", "Widang"), certifier="bbspjikb")
    again = {one.id: one.needs_reason for one in nomination.ranking(tuban, third).people}
    assert again[ten[8]]
    assert not again[ten[9]]

    # In 2022 and 2023 eighteen were certified, and more than forty are still to be.
    seen = overview(tuban)
    assert (seen.certified, seen.people) == (18, 60)
    assert seen.forecast is not None
    assert (seen.forecast.per_year, seen.forecast.left) == (9, 42)
    assert seen.forecast.year == 2024 + 5
    lists = due(tuban)
    assert {one.certificate.artisan for one in lists.surveillance} == set(before)
    assert lists.renewal == lists.expired == ()
    clock.on("2025-05-01")
    assert {one.certificate.artisan for one in due(tuban).renewal} == set(before)
    clock.on("2025-10-21")
    assert {one.certificate.artisan for one in due(tuban).expired} == set(before)
