"""What surat tugas, SPPD and the report of a visit say (domain.md 9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from batik_field.domain.criteria import text_of
from batik_field.domain.days import long_day
from batik_field.domain.errors import Refused
from batik_field.domain.numerals import words
from batik_field.domain.queries import Query
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record, Reference
from batik_field.domain.wording import N_
from batik_field.exports.papers.fill import Picture
from batik_field.services import attachments
from batik_field.services.office import officers
from batik_field.services.papers.desk import (
    GONE,
    LIMITED,
    LONG_DOTS,
    WITHDRAWN,
    Desk,
    Paper,
    joined,
)
from batik_field.services.papers.people import business_limits, home
from batik_field.storage import people as stored

PHOTO_WIDTH = 78.0
SIGNATURE_HEIGHT = 18.0
PRINTABLE = frozenset({"image/jpeg", "image/png"})

DURATION = N_("lama perjalanan")
REPORT_BY = N_("batas waktu laporan")
OFFICER = N_("nama petugas")
BASIS = N_("dasar")
FINDINGS = N_("kendala, kesimpulan dan saran")

NO_PICTURE = N_("Satu foto tidak dapat dicetak: {reason}")
NOT_PRINTABLE = N_("berkasnya bukan gambar JPG atau PNG.")


def duties(desk: Desk, ids: Sequence[str], batch: str | None) -> Iterator[Paper]:
    """Yield the surat tugas of each assignment."""
    for assignment in desk.existing("assignment", ids):
        named = _officers(desk, assignment.values.get("officers"))
        facts = {**_assignment_facts(desk, assignment), "daftar_petugas": named}
        yield Paper(assignment.id, facts, len(named))


def journeys(desk: Desk, ids: Sequence[str], batch: str | None) -> Iterator[Paper]:
    """Yield the SPPD of each officer; of the first only, where the others are named followers."""
    for assignment in desk.existing("assignment", ids):
        named = _officers(desk, assignment.values.get("officers"))
        alone = bool(text_of(assignment.values.get("followers")))
        facts = _assignment_facts(desk, assignment)
        for officer in named[:1] if alone else named:
            yield Paper(assignment.id, {**facts, "petugas": officer})


def _assignment_facts(desk: Desk, assignment: Record) -> dict[str, Any]:
    values = assignment.values
    first, last = values.get("start"), values.get("end")
    days = _days_between(first, last)
    report = values.get("report_days")
    basis = text_of(values.get("basis"))
    about = desk.about(assignment)
    return {
        **desk.common(Reference("assignment", assignment.id)),
        "assignment": about,
        "nomor": desk.number(values.get("number")),
        "nomor_sppd": desk.number(values.get("travel_number")),
        "dasar": [line.strip() for line in basis.splitlines() if line.strip()]
        or [desk.blank(BASIS)],
        "hari": _span(first, last, about["start"]),
        "lama": days or desk.blank(DURATION),
        "lama_kata": words(days) if days else desk.blank(DURATION),
        "laporan": f"{report} ({words(report)}) hari"
        if isinstance(report, int)
        else desk.blank(REPORT_BY),
    }


def _days_between(first: Any, last: Any) -> int:
    """Return how many days a journey takes, the first and the last counted; 0 if unknown."""
    try:
        count = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    except (TypeError, ValueError):
        return 0
    return max(count, 0)


def _span(first: Any, last: Any, none: Any) -> Any:
    if not isinstance(first, str):
        return none
    if not isinstance(last, str) or last == first:
        return long_day(first)
    return f"{long_day(first)} s.d. {long_day(last)}"


def duty_sample(desk: Desk) -> dict[str, Any]:
    """Return what the papers about an assignment say of an empty one."""
    named = _officers(desk, "")
    facts = _assignment_facts(desk, Record("assignment", "", {}))
    return {**facts, "daftar_petugas": named, "petugas": named[0]}


OF_OFFICER = ENTITIES["officer"].by_key

# --- Officers -------------------------------------------------------------------------------------


def _officers(desk: Desk, named: Any) -> list[dict[str, Any]]:
    """Return the officers a text names, with what Pengaturan knows of them."""
    known = {str(one.values.get("name")): desk.about(one) for one in officers(desk.session)}
    names = officer_names(text_of(named), known) or [""]
    return [
        {
            "nama": name or desk.blank(OFFICER),
            "nip": _of(desk, known, name, "nip"),
            "pangkat": _of(desk, known, name, "rank"),
            "jabatan": _of(desk, known, name, "job_title"),
        }
        for name in names
    ]


def _of(desk: Desk, known: Mapping[str, dict[str, Any]], name: str, key: str) -> Any:
    return known[name][key] if name in known else desk.blank(OF_OFFICER[key].label)


def officer_names(text: str, known: Mapping[str, Any]) -> list[str]:
    """Part names at commas, but not a known name from its own titles ("Wiratma, S.T.")."""
    names: list[str] = []
    waiting = [part.strip() for part in text.split(",") if part.strip()]
    while waiting:
        joined = (", ".join(waiting[:count]) for count in range(len(waiting), 0, -1))
        name = next((one for one in joined if one in known), waiting[0])
        names.append(name)
        del waiting[: name.count(",") + 1 if name in known else 1]
    return names


# --- The report of a visit ------------------------------------------------------------------------


def visit_reports(desk: Desk, ids: Sequence[str], batch: str | None) -> Iterator[Paper]:
    """Yield the laporan kunjungan of each visit."""
    store = desk.session.store
    duties_known = store.records("assignment", store.ids(Query("assignment")))
    for visit in desk.existing("visit", ids):
        artisan = text_of(visit.values.get("artisan"))
        with store.reading() as connection:
            person = stored.people(connection, [artisan], ()).get(artisan)
        if person is None or person.artisan.deleted:
            desk.say(visit.id, "artisan", GONE, blocking=True)
        elif person.has_withdrawn:
            desk.say(visit.id, "artisan", WITHDRAWN, blocking=True)
        else:
            yield Paper(visit.id, _visit_facts(desk, visit, person.artisan, duties_known.values()))


def visit_sample(desk: Desk) -> dict[str, Any]:
    """Return what the report says of an empty visit with a promise and a photo."""
    frame = {"gambar": "", "nama": ""}
    return {
        **_visit_facts(desk, Record("visit", "", {}), Record("artisan", "", {}), ()),
        "tindak_lanjut": [{"apa": "", "siapa": "", "kapan": "", "selesai": ""}],
        "foto": [{"kiri": frame, "kanan": frame}],
    }


def _visit_facts(desk: Desk, visit: Record, artisan: Record, assignments: Any) -> dict[str, Any]:
    values = visit.values
    limits = desk.limits(artisan)
    about = desk.about(artisan, limits)
    business = desk.session.store.record("business", text_of(values.get("business")))
    business = business or Record("business", "", {})
    trade = desk.about(business, business_limits(business, limits))
    reporters = _officers(desk, values.get("officers"))
    summary, told = text_of(values.get("summary")), desk.about(visit)
    return {
        **desk.common(Reference("visit", visit.id)),
        "visit": told,
        "artisan": about,
        "usaha": trade["name"],
        "alamat": home(desk, artisan, about, limits),
        "hari": _span(values.get("date"), None, told["date"]),
        "pelapor": joined([one["nama"] for one in reporters], desk.blank(OFFICER)),
        "nip_pelapor": reporters[0]["nip"],
        "jabatan_pelapor": reporters[0]["jabatan"],
        "dasar": _basis(desk, assignments, values, reporters),
        "kegiatan": [line for line in summary.splitlines() if line.strip()] or [told["summary"]],
        "tindak_lanjut": _promises(desk, visit),
        "titik_panjang": desk.blank(FINDINGS, LONG_DOTS),
        "foto": _photos(desk, visit, limits),
        "tanda_tangan": _picture(desk, visit, values.get("signature"), height=SIGNATURE_HEIGHT),
    }


def _basis(
    desk: Desk, assignments: Any, visit: Mapping[str, Any], reporters: Sequence[Mapping[str, Any]]
) -> Any:
    """Return the surat tugas one of the reporters had for that day."""
    day = text_of(visit.get("date"))
    names = [str(one["nama"]) for one in reporters if one["nama"]]
    for one in assignments:
        values = one.values
        first, last = text_of(values.get("start")), text_of(values.get("end"))
        on_duty = any(name in text_of(values.get("officers")) for name in names)
        number = text_of(values.get("number"))
        if first and first <= day <= last and on_duty and number:
            return f"Surat tugas nomor {number}"
    return desk.blank(BASIS)


def _promises(desk: Desk, visit: Record) -> list[dict[str, Any]]:
    found = desk.session.store.linked("follow_up", "visit", [visit.id])
    shown = [desk.about(one) for one in found if not one.deleted]
    return [
        {
            "apa": one["what"],
            "siapa": one["who"] or "",
            "kapan": one["by"] or "",
            "selesai": one["done"] or "",
        }
        for one in shown
    ]


def _photos(desk: Desk, visit: Record, limits: frozenset[str]) -> list[dict[str, Any]]:
    """Return the photos of a visit two by two; none where the consent excludes them."""
    photos = visit.values.get("photos")
    if not isinstance(photos, list) or not photos:
        return []
    field = ENTITIES["visit"].by_key["photos"]
    if field.key in limits:
        desk.say(visit.id, field.key, LIMITED.format(label=field.label))
        return []
    shown = [_picture(desk, visit, photo, width=PHOTO_WIDTH) for photo in photos]
    framed = [
        {"gambar": picture, "nama": f"Foto {number}"}
        for number, picture in enumerate(filter(None, shown), 1)
    ]
    empty = {"gambar": "", "nama": ""}
    pairs = zip(framed[::2], [*framed[1::2], empty], strict=False)
    return [{"kiri": left, "kanan": right} for left, right in pairs]


def _picture(
    desk: Desk, visit: Record, file: Any, *, width: float | None = None, height: float | None = None
) -> Picture | str:
    """Return a file of the vault to be placed; "" and a finding where it cannot be."""
    if not isinstance(file, dict) or "sha256" not in file:
        return ""
    try:
        if file.get("mime") not in PRINTABLE:
            raise Refused(NOT_PRINTABLE)
        return Picture(attachments.content(desk.session, file), width, height)
    except Refused as refused:
        desk.say(visit.id, "photos", NO_PICTURE.format(reason=refused))
        return ""
