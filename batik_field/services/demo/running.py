"""The batch that is being put together: what it asks, who is proposed, and who is in reserve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from batik_field.domain.fields import Values
from batik_field.domain.operations import Change
from batik_field.domain.records import new_id
from batik_field.services.demo.batches import CRITERIA, PAST, TO_THE_BALAI, criteria
from batik_field.services.demo.story import OFFICERS, SKILL_OF, Calendar, Known, working_day
from batik_field.services.nomination import nominate
from batik_field.services.ranking import Ranked, ranking
from batik_field.services.session import Session

_SCHEMES = tuple(scheme for scheme, skill in SKILL_OF.items() if skill != "merancang")
_FITTING, _RESERVES, _EXCUSED = 5, 2, 1

_ASKED: Mapping[str, Values] = {
    "keahlian": {"text": "Terampil membatik atau mewarnai", "skills": ["membatik", "pewarnaan"]},
    "pengalaman": {"text": "Berpengalaman paling sedikit dua tahun", "least": 2},
    "umur": {"text": "Berumur 17 sampai 65 tahun pada hari uji", "least": 17, "most": 65},
    "wilayah": {"text": "Bertempat tinggal di Kabupaten Tuban"},
    "dokumen": CRITERIA["dokumen"],
    "belum_difasilitasi": CRITERIA["belum_difasilitasi"],
    "belum_bersertifikat": {"text": "Belum bersertifikat kompetensi batik"},
    "persetujuan": {"text": "Menyetujui pemrosesan data pribadi"},
    "bukan_tiruan": {"text": "Membuat batik, bukan tiruannya"},
    "petugas": {"text": "Bersedia mengikuti uji dua hari penuh"},
}

_REASON = "Dijanjikan lengkap sebelum batas usulan; koordinator setuju."
_NOT_WILLING = "Ada hajatan keluarga pada pekan uji."


def tell_running_batch(
    session: Session, calendar: Calendar, known: Sequence[Known], today: date
) -> None:
    """Announce the batch, tick who is willing, and nominate the best of those known.

    Equals are taken in the order given, so that chance decides nothing. Without anybody who is yet
    to be certified there is no batch.
    """
    artisans = [one.artisan for one in known if one.scheme in _SCHEMES and not one.certificate]
    if not artisans:
        return
    calendar.now = datetime.combine(working_day(today - timedelta(days=24)), time(9))
    batch = new_id()
    asked = list(criteria(batch, _ASKED))
    announced = Change("batch", batch, _announced(today), "create")
    session.store.commit([announced, *asked], OFFICERS[0])
    fitting, excused, others = _chosen(session, batch, artisans)
    calendar.now = datetime.combine(working_day(today - timedelta(days=3)), time(10))
    ticks = list(_ticks(asked[-1].record, [*fitting, *excused], others[:1]))
    if ticks:
        session.store.commit(ticks, OFFICERS[0])
    _nominate(session, batch, fitting, excused)


def _announced(today: date) -> dict[str, Any]:
    exam = today + timedelta(days=75)
    exam += timedelta(days=1 - exam.weekday())
    return {
        **TO_THE_BALAI,
        "year": exam.year,
        "number": 2 if exam.year in PAST else 1,
        "schemes": list(_SCHEMES),
        "state": "diusulkan",
        "announced": working_day(today - timedelta(days=26)).isoformat(),
        "announcement_letter": f"CONTOH/BALAI/{exam.year}/U-01",
        "announcement_date": working_day(today - timedelta(days=28)).isoformat(),
        "apply_by": working_day(today + timedelta(days=18)).isoformat(),
        "exam_date": exam.isoformat(),
        "exam_end": (exam + timedelta(days=1)).isoformat(),
    }


def _chosen(
    session: Session, batch: str, artisans: Sequence[str]
) -> tuple[list[str], list[str], list[str]]:
    """Return who meets all but the tick, who is excused from something, and who comes after."""
    known = {artisan: place for place, artisan in enumerate(artisans)}
    found = [one for one in ranking(session, batch).people if one.id in known]
    found = [one for one in found if not one.flags]

    def best(one: Ranked) -> tuple[int, int]:
        return (-one.met, known[one.id])

    ordered = sorted(found, key=best)
    fitting = [one.id for one in ordered if one.met >= one.of - 1][: _FITTING + _RESERVES]
    others = [one.id for one in ordered if one.met < one.of - 1]
    return fitting, others[:_EXCUSED], others[_EXCUSED:]


def _ticks(criterion: str, willing: Sequence[str], unwilling: Sequence[str]) -> Iterator[Change]:
    about: list[tuple[str, Values]] = [(one, {"met": True}) for one in willing]
    about += [(one, {"met": False, "note": _NOT_WILLING}) for one in unwilling]
    for artisan, said in about:
        values = {"criterion": criterion, "artisan": artisan, **said}
        yield Change("criterion_tick", new_id(), values, "create")


def _nominate(session: Session, batch: str, fitting: Sequence[str], excused: Sequence[str]) -> None:
    if fitting:
        nominate(session, batch, fitting[:_FITTING])
    if excused:
        nominate(session, batch, excused, reason=_REASON)
    if fitting[_FITTING:]:
        nominate(session, batch, fitting[_FITTING:], reserve=True)
