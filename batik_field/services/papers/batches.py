"""What the papers about a batch say: the batch, and everybody on its list (domain.md 9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from batik_field.domain.criteria import text_of
from batik_field.domain.days import MONTHS, day, long_day, weekday
from batik_field.domain.numerals import words
from batik_field.domain.questions import ENTITIES
from batik_field.domain.readiness import Person
from batik_field.domain.records import Record, Reference
from batik_field.domain.wording import N_
from batik_field.services.batch_people import ON_THE_LIST, SETTINGS, Seat, seats
from batik_field.services.papers.desk import GONE, WITHDRAWN, Desk, Gap, Paper, in_a_row, joined
from batik_field.services.papers.willingness import willing
from batik_field.storage import people as stored

LEAST_LINES = 10
"""Lines of an attendance list (domain.md 9); further ones are there to be written on."""

NOBODY_YET = N_("Angkatan ini belum punya peserta, jadi suratnya tidak dibuat. Usulkan dulu.")
NOBODY_PASSED = N_("Belum ada peserta yang kompeten di angkatan ini. Catat dulu hasilnya.")

NOT_ALL_WILLING = N_(
    "Surat usulan tidak menyebut kesediaan calon: {count} dari {of} orang belum dicentang bersedia "
    "dan belum punya surat pernyataan yang memenuhi."
)
BORN = N_("tempat, tanggal lahir")
TRADE = N_("organisasi/usaha")
PLACE = N_("tempat")
CERTIFICATE = N_("nomor sertifikat")
BY_HAND = N_("isian tangan")
SECOND_PARTY = N_("PIHAK KEDUA")

ACTS = {
    "uji": "uji kompetensi batik",
    "selesai": "penyerahan sertifikat kompetensi batik",
}
SELECTION = "seleksi calon peserta sertifikasi kompetensi batik"
"""What the minutes are about: by the stage of the batch, before the exam always the selection."""

Line = dict[str, Any]
More = Callable[[Desk, Record, list[Seat], list[Line]], dict[str, Any]]
"""Makes what only one kind of paper says, of the batch, its seats and their lines."""


def _papers(
    desk: Desk,
    ids: Sequence[str],
    states: Collection[str],
    nobody: str,
    more: More,
) -> Iterator[Paper]:
    """Yield a paper for each batch that has somebody in these states."""
    for batch in desk.existing("batch", ids):
        on_list = seats(desk.session, batch, states)
        if desk.only is not None:
            on_list = [seat for seat in on_list if seat.artisan in desk.only]
        known = known_people(desk, [seat.artisan for seat in on_list])
        on_list = [seat for seat in on_list if seat.artisan in known]
        if not on_list:
            desk.say(batch.id, None, nobody, blocking=True)
            continue
        facts = _facts(desk, batch, on_list, known, more)
        yield Paper(batch.id, facts, len(on_list))


def _facts(
    desk: Desk, batch: Record, on_list: list[Seat], known: Mapping[str, Person], more: More
) -> dict[str, Any]:
    lines = [line_of(desk, batch, seat, known[seat.artisan]) for seat in on_list]
    return {
        **batch_facts(desk, batch),
        "jumlah": len(lines),
        "jumlah_kata": words(len(lines)),
        "peserta": lines,
        **more(desk, batch, on_list, lines),
    }


def known_people(desk: Desk, wanted: Sequence[str]) -> dict[str, Person]:
    """Return the people on the list; whoever is gone or took her consent back is told of."""
    with desk.session.store.reading() as connection:
        found = stored.people(connection, wanted, ("skill", "certificate"))
    for artisan in wanted:
        person = found.get(artisan)
        if person is None or person.artisan.deleted:
            desk.say(artisan, None, GONE, blocking=True)
            found.pop(artisan, None)
        elif person.has_withdrawn:
            desk.say(artisan, "consent", WITHDRAWN, blocking=True)
            found.pop(artisan)
    return found


def batch_facts(desk: Desk, batch: Record) -> dict[str, Any]:
    """Return what every paper about a batch says of it."""
    about = desk.about(batch)
    return {
        **desk.common(Reference("batch", batch.id)),
        "batch": about,
        "skema": about["schemes"],
        "hari_uji": _days(
            batch.values.get("exam_date"), batch.values.get("exam_end"), about["exam_date"]
        ),
        "nomor": desk.number(desk.letter or batch.values.get("proposal_letter")),
        "titik": desk.blank(BY_HAND),
    }


def _days(first: Any, last: Any, none: Any) -> Any:
    """Return one day, or the first and the last of several; `none` where there is none."""
    if not isinstance(first, str):
        return none
    if not isinstance(last, str) or last == first:
        return long_day(first)
    return f"{long_day(first)} s.d. {long_day(last)}"


def line_of(desk: Desk, batch: Record, seat: Seat, person: Person) -> Line:
    """Return what a list says of one candidate."""
    values = person.artisan.values
    limits = desk.limits(person.artisan)
    about = desk.about(person.artisan, limits)
    codes, regions = desk.session.codes, desk.session.regions
    candidate = desk.about(seat.candidate)

    def of_batch(key: str) -> Any:
        return desk.answer(batch, ENTITIES["batch"].by_key[key])

    village = values.get("village")
    place = regions.label(village) if isinstance(village, str) and village else about["village"]
    business = text_of(person.business.values.get("name")) if person.business else ""
    born = [about["birth_place"], about["birth_date"]]
    return {
        "nama": about["full_name"],
        "nik": about["nik"],
        "lahir": joined(born, desk.blank(BORN)),
        "desa": place,
        "usaha": (business if "business" not in limits else "")
        or about["group"]
        or desk.blank(TRADE),
        "skema": candidate["scheme"],
        "bidang": candidate["skill"] or candidate["scheme"],
        "hari_uji": _days(seat.settings["exam_date"], None, of_batch("exam_date")),
        "asesor": candidate["assessor"] or of_batch("assessor"),
        "tempat_uji": candidate["exam_place"] or of_batch("exam_place"),
        "keadaan": codes.label("candidate_state", seat.state),
        "nomor_balai": _number(person, seat, "balai") or desk.blank(CERTIFICATE),
        "nomor_kementerian": _number(person, seat, "kementerian") or desk.blank(CERTIFICATE),
    }


def _number(person: Person, seat: Seat, kind: str) -> Any:
    """Return the number of her certificate of this application; what it does not name is another's.

    One of the same scheme alone may be a renewal of years later.
    """
    own = [
        one.values
        for one in person.related.get("certificate", ())
        if one.values.get("kind") == kind and one.values.get("candidate") == seat.candidate.id
    ]
    return own[-1].get("number") or Gap() if own else Gap()


def _nothing(desk: Desk, batch: Record, on_list: list[Seat], lines: list[Line]) -> dict[str, Any]:
    return {}


def _letter(desk: Desk, batch: Record, on_list: list[Seat], lines: list[Line]) -> dict[str, Any]:
    values = batch.values
    another = desk.letter not in ("", values.get("proposal_letter"))
    dated = desk.letter_day or ("" if another else text_of(values.get("proposal_date")))
    certifier = desk.session.codes.label("certifier", text_of(values.get("certifier")))
    about = desk.about(batch)
    said = willing(desk.session, batch, [seat.artisan for seat in on_list])
    unsaid = sum(seat.artisan not in said for seat in on_list)
    if unsaid:
        desk.say(batch.id, None, NOT_ALL_WILLING.format(count=unsaid, of=len(on_list)))
    return {
        "semua_bersedia": not unsaid,
        "tanggal_surat": day(dated or desk.today),
        "kepada": text_of(values.get("recipient"))
        or (f"Kepala {certifier}" if certifier else about["recipient"]),
    }


def _of_one_batch(
    desk: Desk, batch: Record, on_list: list[Seat], lines: list[Line]
) -> dict[str, Any]:
    return {"satu_angkatan": True}


def _with_blanks(
    desk: Desk, batch: Record, on_list: list[Seat], lines: list[Line]
) -> dict[str, Any]:
    blank = {"nama": "", "usaha": ""}
    return {"peserta_dan_kosong": [*lines, *[blank] * (LEAST_LINES - len(lines))]}


def _for_organisers(
    desk: Desk, batch: Record, on_list: list[Seat], lines: list[Line]
) -> dict[str, Any]:
    """Nobody knows beforehand who will be there: the lines are written on by hand."""
    return {"baris_kosong": [{"nama": ""}] * LEAST_LINES}


def _minutes(desk: Desk, batch: Record, on_list: list[Seat], lines: list[Line]) -> dict[str, Any]:
    values = batch.values
    state = text_of(values.get("state"))
    examined = state == "uji"
    held = (_day_of(values.get("exam_date")) if examined else None) or desk.today_date
    return {
        "kegiatan": ACTS.get(state, SELECTION),
        "nomor": desk.number(None),
        "hari": weekday(held.isoformat()),
        "tanggal_kata": words(held.day),
        "bulan": MONTHS[held.month - 1],
        "tahun_kata": words(held.year),
        # Hyphens at which no line is broken.
        "tanggal_angka": f"{held:%d-%m-%Y}".replace("-", "\u2011"),
        "di": desk.about(batch)["exam_place"] if examined else desk.blank(PLACE),
        "titik": desk.blank(SECOND_PARTY),
        "rincian": _counted(desk, on_list) if examined else "",
    }


def _day_of(value: Any) -> date | None:
    try:
        return date.fromisoformat(text_of(value))
    except ValueError:
        return None


def _counted(desk: Desk, on_list: Sequence[Seat]) -> str:
    """Return ", yaitu 9 (sembilan) kompeten, 1 (satu) tidak hadir" once there are results."""
    counts = Counter(seat.state for seat in on_list)
    said = [
        f"{counts[one.code]} ({words(counts[one.code])}) {one.label.lower()}"
        for one in desk.session.codes["candidate_state"].choices
        if counts[one.code]
    ]
    return f", yaitu {in_a_row(said)}"


@dataclass(frozen=True, slots=True)
class BatchPaper:
    """One kind of paper about a batch: who is on it, and what to say where nobody is.

    `at_the_end` are the states of those on it once the batch is over.
    """

    more: More = _nothing
    states: Collection[str] = ON_THE_LIST
    nobody: str = NOBODY_YET
    at_the_end: Collection[str] = ()

    def make(self, desk: Desk, ids: Sequence[str], batch: str | None) -> Iterator[Paper]:
        """Yield the paper of each batch."""
        for one in ids:
            record = desk.session.store.record("batch", one)
            over = self.at_the_end and record and record.values.get("state") == "selesai"
            states = self.at_the_end if over else self.states
            yield from _papers(
                desk, [one], states, NOBODY_PASSED if over else self.nobody, self.more
            )

    def sample(self, desk: Desk) -> dict[str, Any]:
        """Return what it says of an empty batch with an empty candidate."""
        empty = Seat(Record("candidate", "", {}), "", dict.fromkeys(SETTINGS))
        person = Person(Record("artisan", "", {}))
        return _facts(desk, Record("batch", "", {}), [empty], {"": person}, self.more)


PROPOSAL = BatchPaper(_letter)
ATTENDANCE = BatchPaper(_with_blanks)
ORGANISERS = BatchPaper(_for_organisers)
SCHEDULE = BatchPaper()
RECEIPT = BatchPaper(_of_one_batch, states=("kompeten",), nobody=NOBODY_PASSED)
MINUTES = BatchPaper(_minutes, at_the_end=("kompeten",))
