"""What happened to one fictional artisan: every record about her, and when it was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, NamedTuple

from batik_field.domain.fields import Values
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.records import new_id
from batik_field.domain.schedule import months_after

OFFICERS = ("Rengganing Pringowati", "Kendrajan Wungsarno")
"""Invented, like everybody here."""
LSP = "LSP Batik (contoh)"


class Event(NamedTuple):
    """Something an officer wrote down at some moment."""

    when: datetime
    officer: str
    change: Change


class Moment(NamedTuple):
    """Something that was done with what was known by then."""

    when: datetime
    do: Callable[[], None]


class Known(NamedTuple):
    """What the stories of others need of an artisan.

    `scheme` is "" where no skill is known, `certificate` the id of the one that ends, or "".
    """

    number: int
    artisan: str
    enrolled: date
    village: str
    scheme: str
    certificate: str


class Calendar:
    """A clock that shows the day that is being told."""

    def __init__(self, now: datetime) -> None:
        """Begin on this day."""
        self.now = now

    def __call__(self) -> datetime:
        """Return the moment that is being told."""
        return self.now


@dataclass
class Story:
    """Collects the events around one artisan."""

    rng: Random
    today: date
    officer: str
    artisan: str = field(default_factory=new_id)
    events: list[Event] = field(default_factory=list)

    def create(self, entity: str, values: Values, day: date, record: str = "") -> str:
        """Write a record on this day; returns its id."""
        record = record or new_id()
        self._add(Change(entity, record, _answered(values), "create"), day)
        return record

    def change(self, entity: str, record: str, values: Values, day: date, reason: str = "") -> None:
        """Change a record on a later day."""
        self._add(Change(entity, record, dict(values), "change", None, reason), day)

    def delete(self, entity: str, record: str, day: date, reason: str) -> None:
        """Delete a record on a later day."""
        self._add(Change(entity, record, {DELETED: True}, "delete", None, reason), day)

    def _add(self, change: Change, day: date) -> None:
        minute = self.rng.randrange(8 * 60, 15 * 60)
        moment = datetime.combine(min(day, self.today), time(minute // 60, minute % 60))
        self.events.append(Event(moment, self.officer, change))

    def ago(self, fewest: int, most: int) -> date:
        """Return a working day so many days ago."""
        return working_day(self.today - timedelta(days=self.rng.randint(fewest, most)))


def _answered(values: Values) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, [], "")}


def working_day(day: date) -> date:
    """Return the Friday before a weekend; nobody visits on a Sunday."""
    return day - timedelta(days=max(0, day.weekday() - 4))


_SCHEMES = {
    "membatik": ("pembatik_tulis", "batik_cap"),
    "merancang": ("perancang_motif_kain",),
    "pewarnaan": ("pewarnaan_batik",),
}
SKILL_OF = {scheme: skill for skill, schemes in _SCHEMES.items() for scheme in schemes}
_STEPS = {
    "membatik": ("nglowong", "ngiseni", "nerusi", "nembok", "mopok"),
    "merancang": ("pola", "nglowong"),
    "pewarnaan": ("nyolet", "medel", "celup_warna", "nglorod"),
}


def skills(story: Story, day: date) -> str:
    """Write the skill she chose, and for some a second one; returns the scheme of the first."""
    rng = story.rng
    schemes = []
    known = rng.sample(tuple(_SCHEMES), 2 if rng.random() < 0.25 else 1)
    for skill in known:
        schemes.append(rng.choice(_SCHEMES[skill]))
        story.create(
            "skill",
            {
                "artisan": story.artisan,
                "skill": skill,
                "chosen": skill == known[0],
                "scheme": schemes[-1],
                "steps": rng.sample(_STEPS[skill], 2),
                "experience_years": min(rng.randint(2, 40), _longest_experience(story)),
                "self_assessment": rng.choice(("k", "k", "k", "bk")),
            },
            day,
        )
    return schemes[0]


def _longest_experience(story: Story) -> int:
    """Return the years since she was about twelve; few where her birthday is not known."""
    for event in story.events:
        born = event.change.values.get("birth_date")
        if event.change.entity == "artisan" and isinstance(born, str):
            return max(1, story.today.year - int(born[:4]) - 12)
    return 10


def documents(story: Story, day: date, lacking: frozenset[str] = frozenset()) -> None:
    """Her papers. `lacking` names kinds that are promised, unfit or not spoken of."""
    rng = story.rng
    kinds = ["ktp", "pas_foto", "ijazah"]
    if rng.random() < 0.15 and "ijazah" not in lacking:
        kinds[2:] = ["surat_pernyataan"]
        story.create("document", _document(story, "ijazah", "tidak_ada"), day)
    kinds += rng.sample(("kk", "surat_usaha", "portofolio", "nib"), rng.randint(0, 2))
    for kind in kinds:
        if kind not in lacking:
            _good_document(story, kind, day)
        elif rng.random() < 0.75:
            state = rng.choice(("tidak_ada", "tidak_ada", "ada_tidak_memenuhi"))
            promised = story.today + timedelta(days=rng.randint(-12, 24))
            paper = _document(story, kind, state) | {"promised_by": promised.isoformat()}
            if state == "ada_tidak_memenuhi":
                paper["note"] = "Foto buram, minta diulang."
            story.create("document", paper, day)


def _document(story: Story, kind: str, state: str) -> dict[str, Any]:
    return {"artisan": story.artisan, "kind": kind, "state": state}


def _good_document(story: Story, kind: str, day: date) -> None:
    """A paper that is there; now and then it was brought some weeks after the visit."""
    later = working_day(day + timedelta(days=story.rng.randint(7, 60)))
    if story.rng.random() < 0.2 and later < story.today:
        record = story.create("document", _document(story, kind, "tidak_ada"), day)
        values = {"state": "ada_memenuhi"}
        story.change("document", record, values, later, "Berkas diantar ke kantor")
    else:
        story.create("document", _document(story, kind, "ada_memenuhi"), day)


def certificates(story: Story, number: int, issued: date, scheme: str, candidate: str) -> str:
    """The two of everyone who passed: the balai's, and the ministry's, which ends.

    Returns the id of the latter. `candidate` is "" where nothing is known of a batch.
    """
    year, serial = issued.year, number + 1
    handed_over = working_day(issued + timedelta(days=45)).isoformat()
    common = {
        "artisan": story.artisan,
        "candidate": candidate,
        "scheme": scheme,
        "issued": issued.isoformat(),
        "handed_over": handed_over,
    }
    written = working_day(issued + timedelta(days=30))
    balai = {
        "kind": "balai",
        "number": f"CONTOH/BALAI/{year}/{serial:03}",
        "issuer": "Balai Besar Kerajinan dan Batik (contoh)",
    }
    ministry = {
        "kind": "kementerian",
        "number": f"CONTOH/BNSP/{year}/{serial:03}",
        "registration_number": f"CONTOH {serial:04} {year}",
        "issuer": LSP,
        "expires": months_after(issued, 36).isoformat(),
    }
    story.create("certificate", common | balai, written)
    ending = story.create("certificate", common | ministry, written)
    facilitation(story, "sertifikasi", year, "Uji kompetensi batik")
    return ending


def facilitation(story: Story, kind: str, year: int, what: str) -> None:
    """Help she got, written down in the year after."""
    values = {"kind": kind, "year": year, "funder": "apbd_kabupaten", "what": what}
    day = min(date(year, 12, 10), story.today)
    story.create("facilitation", {"artisan": story.artisan, **values}, day)


_SUMMARIES = (
    "Bertemu di rumah. Data dilengkapi dan karya difoto.",
    "Sedang menyelesaikan pesanan seragam; minta dihubungi lewat WhatsApp.",
    "Pewarna naik harga. Berminat ikut sertifikasi.",
    "Kain masih kaku karena kanji; diberi saran pelorodan.",
)


def visit(story: Story, day: date, purpose: str, business: str = "") -> str:
    """A visit, met or not; now and then something is promised there. Returns its id."""
    rng = story.rng
    outcome = "bertemu" if rng.random() < 0.85 else rng.choice(("tidak_di_tempat", "menolak"))
    hour = rng.randint(8, 14)
    values = {
        "artisan": story.artisan,
        "business": business,
        "date": day.isoformat(),
        "start": f"{hour:02}:{rng.choice((0, 15, 30)):02}",
        "end": f"{hour + 1:02}:{rng.choice((0, 10, 20)):02}",
        "officers": story.officer,
        "purpose": purpose,
        "outcome": outcome,
        "summary": rng.choice(_SUMMARIES) if outcome == "bertemu" else "",
    }
    record = story.create("visit", values, day)
    if rng.random() < 0.3:
        _follow_up(story, {"visit": record}, day)
    return record


_PROMISES = (
    ("Mengantar contoh kain untuk portofolio", "Pengrajin"),
    ("Membantu mengurus NIB lewat OSS", "Petugas"),
    ("Menghubungkan dengan pelatihan pewarnaan", "Petugas"),
    ("Mengirim foto KTP yang jelas", "Pengrajin"),
)


def _follow_up(story: Story, about: Values, day: date) -> None:
    rng = story.rng
    by = working_day(day + timedelta(days=rng.randint(10, 40)))
    what, who = rng.choice(_PROMISES)
    values = {"artisan": story.artisan, "what": what, "who": who, "by": by.isoformat(), **about}
    record = story.create("follow_up", values, day)
    done = working_day(by + timedelta(days=rng.randint(-5, 9)))
    if done < story.today and rng.random() < 0.85:
        story.change("follow_up", record, {"done": done.isoformat()}, done)
