"""What FR.APL.01, FR.APL.02 and the consent say of each artisan (domain.md 2.1, 2.2, 7.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from batik_field.domain.consent import Wording, wording_on
from batik_field.domain.criteria import text_of
from batik_field.domain.queries import Query
from batik_field.domain.records import Record
from batik_field.domain.wording import N_
from batik_field.services import documents
from batik_field.services.papers.desk import LONG_DOTS, Desk, Gap, Paper, joined
from batik_field.services.papers.people import Applicant, applicants, business_limits, person_facts

BASIC = ("ijazah", "sertifikat_pelatihan", "surat_usaha", "portofolio")
"""Kinds of document in part 3.1, bukti persyaratan dasar; the others are administrative (2.4)."""

BLANK_UNITS = 5
"""Empty lines for the units of a scheme whose units nobody has imported yet."""

DEFAULT_PURPOSE = "sertifikasi"

NO_SCHEME = N_("Skema belum dipilih; pilih di Keahlian atau di angkatan.")
NO_UNITS = N_("Skema ini belum punya daftar unit kompetensi. Impor atau catat dulu unitnya.")
NO_ELEMENTS = N_(
    "Skema ini belum punya elemen kompetensi, jadi FR.APL.02 tidak dapat dibuat. Impor dulu elemen "
    "dari lembaga sertifikasi, lalu ulangi."
)
NOT_STATED = N_("Dokumen “{label}” belum dicatat; kolomnya kosong di bagian 3.")


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme as a form shows it; `units` in their order."""

    code: str
    label: str
    number: Any
    kind: str
    standard: str
    units: tuple[Record, ...]


class Schemes:
    """The schemes of one run, each read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._read: dict[str, Scheme] = {}
        self._elements: dict[str, list[dict[str, Any]]] = {}

    def __getitem__(self, code: str) -> Scheme:
        """Return the scheme; what is not known of it is a dotted line."""
        if code not in self._read:
            self._read[code] = self._made(code)
        return self._read[code]

    def _made(self, code: str) -> Scheme:
        session = self._desk.session
        store = session.store
        where = {"scheme": code}
        ids = store.ids(Query("scheme", where=where), limit=1) if code else []
        values = store.records("scheme", ids)[ids[0]].values if ids else {}
        units = store.ids(Query("competency_unit", where=where)) if code else []
        listed = session.codes["scheme"]
        # A column of a code list, no query.
        kind = text_of(values.get("kind")) or listed.extra(code, "kind")  # noqa: S610
        return Scheme(
            code,
            listed.label(code),
            text_of(values.get("number")) or Gap(),
            kind,
            text_of(values.get("standard")),
            in_order(store.records("competency_unit", units).values()),
        )

    def elements(self, code: str) -> list[dict[str, Any]]:
        """Return the units of a scheme that have elements, with their criteria."""
        if code not in self._elements:
            units = self[code].units
            found = self._desk.session.store.linked(
                "competency_element", "unit", [unit.id for unit in units]
            )
            shown = (
                {**_unit(unit), "elemen": _elements_of(unit, in_order(found))} for unit in units
            )
            self._elements[code] = [unit for unit in shown if unit["elemen"]]
        return self._elements[code]


def in_order(records: Any) -> tuple[Record, ...]:
    """Return records by their position; those without one last, as they were written down."""

    def place(record: Record) -> tuple[bool, int]:
        position = record.values.get("position")
        return (False, position) if isinstance(position, int) else (True, 0)

    return tuple(sorted(records, key=place))


def _unit(unit: Record, standard: str = "") -> dict[str, Any]:
    values = unit.values
    return {
        "kode": text_of(values.get("code")) or Gap(),
        "judul": text_of(values.get("title")) or Gap(),
        "standar": text_of(values.get("standard")) or standard or Gap(),
    }


def _elements_of(unit: Record, elements: Sequence[Record]) -> list[dict[str, Any]]:
    return [
        {
            "teks": text_of(one.values.get("text")) or Gap(),
            "kriteria": text_of(one.values.get("criteria")).splitlines(),
        }
        for one in elements
        if one.values.get("unit") == unit.id and not one.deleted
    ]


def applications(desk: Desk, ids: Sequence[str], batch: str | None) -> Iterator[Paper]:
    """Yield FR.APL.01 of each artisan."""
    schemes = Schemes(desk)
    for applicant in applicants(desk, ids, batch):
        artisan = applicant.person.artisan.id
        scheme = schemes[applicant.scheme]
        if not scheme.code:
            desk.say(artisan, "scheme", NO_SCHEME)
        elif not scheme.units:
            desk.say(artisan, "scheme", NO_UNITS)
        yield Paper(artisan, application_facts(desk, applicant, scheme))


def application_facts(desk: Desk, applicant: Applicant, scheme: Scheme) -> dict[str, Any]:
    """Return what FR.APL.01 says."""
    facts = person_facts(desk, applicant)
    return {
        **facts,
        **scheme_facts(scheme),
        **_evidence(desk, applicant),
        "kebangsaan": facts["artisan"]["nationality"] or "Indonesia",
        "kantor": _office(desk, applicant, facts),
        "tujuan": _purposes(desk, applicant),
        "titik": Gap(),
    }


def scheme_facts(scheme: Scheme) -> dict[str, Any]:
    """Return what a form says of the scheme."""
    blank = {"kode": "", "judul": "", "standar": ""}
    return {
        "nomor_skema": scheme.number,
        "skema_kkni": scheme.kind == "kkni",
        "skema_okupasi": scheme.kind == "okupasi",
        "skema_klaster": scheme.kind == "klaster",
        "unit_kompetensi": [_unit(unit, scheme.standard) for unit in scheme.units]
        or [blank] * BLANK_UNITS,
    }


def _purposes(desk: Desk, applicant: Applicant) -> list[dict[str, Any]]:
    """Return the purposes to tick; certification where the candidate's is not chosen."""
    chosen = text_of(applicant.candidate.values.get("purpose")) or DEFAULT_PURPOSE
    return [
        {"nama": one.label, "terpilih": one.code == chosen}
        for one in desk.session.codes["assessment_purpose"].offered
    ]


def _office(desk: Desk, applicant: Applicant, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return where she works: what she said herself, else her business."""
    about, trade = facts["artisan"], facts["business"]
    business = applicant.person.business
    hidden = (
        business_limits(business, desk.limits(applicant.person.artisan.values)) if business else ()
    )
    village = None if business is None or "village" in hidden else business.values.get("village")
    regions = desk.session.regions
    place = regions.long_label(village) if isinstance(village, str) else ""
    theirs = joined((trade["address"], place))
    return {
        "nama": about["workplace"] or trade["name"],
        "jabatan": about["job_title"] or about["occupation"],
        "alamat": about["workplace_address"] or theirs,
        "telepon": about["workplace_phone"],
    }


def _evidence(desk: Desk, applicant: Applicant) -> dict[str, Any]:
    """Return part 3: for every kind of document the column to tick, none where nobody looked."""
    records = applicant.person.related.get("document", ())
    best: dict[str, documents.Line] = {}
    for line in documents.arranged(desk.session.codes, records):
        if line.kind not in best or line.state == documents.MEETS:
            best[line.kind] = line
    basic: list[dict[str, Any]] = []
    other: list[dict[str, Any]] = []
    for kind, line in best.items():
        if kind == "lainnya" and not line.state:
            continue
        if line.is_needed and not line.state:
            message = NOT_STATED.format(label=line.label)
            desk.say(applicant.person.artisan.id, "document", message)
        (basic if kind in BASIC else other).append(_proof(line))
    return {"bukti_dasar": basic, "bukti_administratif": other}


def _proof(line: documents.Line) -> dict[str, Any]:
    return {
        "nama": line.label,
        "memenuhi": line.state == documents.MEETS,
        "tidak_memenuhi": line.state == "ada_tidak_memenuhi",
        "tidak_ada": line.state == "tidak_ada",
    }


def self_assessments(desk: Desk, ids: Sequence[str], batch: str | None) -> Iterator[Paper]:
    """Yield FR.APL.02 of each artisan whose scheme has elements; the others are told."""
    schemes = Schemes(desk)
    for applicant in applicants(desk, ids, batch):
        artisan = applicant.person.artisan.id
        units = schemes.elements(applicant.scheme) if applicant.scheme else []
        if not units:
            message = NO_ELEMENTS if applicant.scheme else NO_SCHEME
            desk.say(artisan, "scheme", message, blocking=True)
            continue
        facts = self_assessment_facts(desk, applicant, schemes[applicant.scheme], units)
        yield Paper(artisan, facts)


def self_assessment_facts(
    desk: Desk, applicant: Applicant, scheme: Scheme, units: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """Return what FR.APL.02 says."""
    return {**person_facts(desk, applicant), **scheme_facts(scheme), "unit_elemen": units}


def consents(desk: Desk, ids: Sequence[str], batch: str | None) -> Iterator[Paper]:
    """Yield the consent of each artisan in the wording in force today."""
    store = desk.session.store
    kept = store.records("consent_wording", store.ids(Query("consent_wording")))
    wording = wording_on(desk.today, [one.values for one in kept.values()])
    for applicant in applicants(desk, ids, batch):
        yield Paper(applicant.person.artisan.id, consent_facts(desk, applicant, wording))


def consent_facts(desk: Desk, applicant: Applicant, wording: Wording) -> dict[str, Any]:
    """Return what the consent says."""
    return {
        **person_facts(desk, applicant),
        "butir": wording.points,
        "versi_naskah": wording.version or Gap(),
        "titik_panjang": LONG_DOTS,
    }
