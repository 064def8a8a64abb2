"""What FR.APL.01, FR.APL.02 and the consent say of each artisan (domain.md 2.1, 2.2, 7.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from batik_field.domain.consent import Wording, wording_on
from batik_field.domain.criteria import text_of
from batik_field.domain.queries import Query
from batik_field.domain.schemes import Unit
from batik_field.domain.wording import N_
from batik_field.services import documents, schemes
from batik_field.services.papers.desk import LONG_DOTS, Desk, Paper, joined
from batik_field.services.papers.people import (
    NO_SCHEME,
    Applicant,
    applicants,
    business_limits,
    person_facts,
)
from batik_field.services.schemes import Scheme
from batik_field.services.session import Session

BASIC = ("ijazah", "sertifikat_pelatihan", "surat_usaha", "portofolio")
"""Kinds of document in part 3.1, bukti persyaratan dasar; the others are administrative (2.4)."""

BLANK_UNITS = 5
"""Empty lines for the units of a scheme whose units nobody has imported yet."""

DEFAULT_PURPOSE = "sertifikasi"

NO_NUMBER = N_("Nomor skema belum dicatat; di formulir ada titik-titik. Isi di Pengaturan, Skema.")
NO_KIND = N_("Jenis skema belum dicatat, jadi tidak ada yang dicentang. Isi di Pengaturan, Skema.")
UNVERIFIED = N_("Keterangan skema belum diverifikasi. Cocokkan dengan surat balai, lalu tandai.")
NO_UNITS = N_("Skema ini belum punya daftar unit kompetensi. Ketik atau impor dulu unitnya.")
ONLY_SHIPPED = N_(
    "Unit bawaan program belum diverifikasi, jadi barisnya kosong di formulir. Cocokkan dengan "
    "skema balai, lalu tandai di Pengaturan, Skema."
)
UNVERIFIED_UNITS = N_("Unit kompetensi skema ini belum diverifikasi. Cocokkan dengan skema balai.")
NO_ELEMENTS = N_(
    "Skema ini belum punya elemen kompetensi, jadi FR.APL.02 untuk pesertanya tidak dibuat. Ketik "
    "atau impor dulu elemennya di Pengaturan, Skema, lalu ulangi."
)
NUMBER = N_("nomor skema")
UNIT = N_("Kode unit kompetensi"), N_("Judul unit kompetensi"), N_("Standar kompetensi kerja")
ELEMENT = N_("Elemen kompetensi")
FAX = N_("faks kantor")
OFFICE_ADDRESS = N_("alamat kantor")
VERSION = N_("versi naskah")
NOT_ALLOWED = N_("yang tidak diizinkan untuk dikirim")
NO_PURPOSE = N_(
    "Tercatat pernah bersertifikat, jadi tujuan asesmen tidak dicentang. Pilih di Peserta, "
    "Rincian, misalnya sertifikasi ulang, atau centang di formulir sebelum ditandatangani."
)
NOT_STATED = N_("Dokumen “{label}” belum dicatat; kolomnya kosong di bagian 3.")


class Schemes:
    """The schemes of one run, each read once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._read: dict[str, Scheme] = {}

    def __getitem__(self, code: str) -> Scheme:
        """Return the scheme with its units, shipped ones among them."""
        if code not in self._read:
            self._read[code] = schemes.scheme(self._session, code)
        return self._read[code]


def _unit(desk: Desk, scheme: Scheme, unit: Unit) -> dict[str, Any]:
    known = (unit.code, unit.title, unit.standard or scheme.standard)
    said = (
        text or desk.lack(scheme.code, None, name) for text, name in zip(known, UNIT, strict=True)
    )
    return dict(zip(("kode", "judul", "standar"), said, strict=True))


def _with_elements(desk: Desk, scheme: Scheme) -> list[dict[str, Any]]:
    """Return the units that have elements, with their criteria."""
    return [
        {
            **_unit(desk, scheme, unit),
            "elemen": [
                {
                    "teks": one.text or desk.lack(scheme.code, None, ELEMENT),
                    "kriteria": list(one.criteria),
                }
                for one in unit.elements
            ],
        }
        for unit in scheme.units
        if unit.elements
    ]


def applications(desk: Desk, ids: Sequence[str], batch: str | None) -> Iterator[Paper]:
    """Yield FR.APL.01 of each artisan."""
    read = Schemes(desk.session)
    for applicant in applicants(desk, ids, batch):
        artisan = applicant.person.artisan.id
        scheme = read[applicant.scheme]
        if not scheme.code:
            desk.say(artisan, "scheme", NO_SCHEME)
        else:
            _doubt(desk, scheme)
            _doubt_units(desk, scheme)
        yield Paper(artisan, application_facts(desk, applicant, scheme))


def _doubt(desk: Desk, scheme: Scheme) -> None:
    """Say, once for each scheme, what a form cannot state of it; the finding names its code."""
    if not scheme.number:
        desk.say(scheme.code, "number", NO_NUMBER)
    if not scheme.kind:
        desk.say(scheme.code, "kind", NO_KIND)
    if (scheme.number or scheme.kind) and not scheme.verified:
        desk.say(scheme.code, "verified", UNVERIFIED)


def _doubt_units(desk: Desk, scheme: Scheme) -> None:
    """Say, once for each scheme, what its list of units lacks."""
    if not scheme.units:
        desk.say(scheme.code, None, NO_UNITS)
    if any(not _is_stated(unit) for unit in scheme.units):
        desk.say(scheme.code, None, ONLY_SHIPPED)
    if any(_is_stated(unit) and not unit.verified for unit in scheme.units):
        desk.say(scheme.code, None, UNVERIFIED_UNITS)


def _is_stated(unit: Unit) -> bool:
    """Whether a form may say it: the office holds it itself, or a source settles it."""
    return bool(unit.id) or unit.verified


def application_facts(desk: Desk, applicant: Applicant, scheme: Scheme) -> dict[str, Any]:
    """Return what FR.APL.01 says."""
    facts = person_facts(desk, applicant)
    return {
        **facts,
        **scheme_facts(desk, applicant, scheme),
        **_evidence(desk, applicant),
        "kebangsaan": facts["artisan"]["nationality"] or "Indonesia",
        "kantor": _office(desk, applicant, facts),
        "tujuan": _purposes(desk, applicant),
        "titik": desk.blank(FAX),
    }


def scheme_facts(desk: Desk, applicant: Applicant, scheme: Scheme) -> dict[str, Any]:
    """Return what a form says of the scheme: what the office wrote down, and room for the rest."""
    blank = {"kode": "", "judul": "", "standar": ""}
    stated = [_unit(desk, scheme, unit) for unit in scheme.units if _is_stated(unit)]
    lacking = (
        (scheme.code, "number", NUMBER, NO_NUMBER)
        if scheme.code
        else (applicant.person.artisan.id, "scheme", NUMBER, NO_SCHEME)
    )
    return {
        "nomor_skema": scheme.number or desk.lack(*lacking),
        "skema_kkni": scheme.kind == "kkni",
        "skema_okupasi": scheme.kind == "okupasi",
        "skema_klaster": scheme.kind == "klaster",
        "unit_kompetensi": [*stated, *[blank] * (len(scheme.units) - len(stated))]
        or [blank] * BLANK_UNITS,
    }


def _purposes(desk: Desk, applicant: Applicant) -> list[dict[str, Any]]:
    """Return the purposes to tick: the candidate's, else certification where it is her first."""
    chosen = text_of(applicant.candidate.values.get("purpose"))
    if not chosen and _was_certified(applicant):
        desk.say(applicant.person.artisan.id, "certificate", NO_PURPOSE)
    elif not chosen:
        chosen = DEFAULT_PURPOSE
    return [
        {"nama": one.label, "terpilih": one.code == chosen}
        for one in desk.session.codes["assessment_purpose"].offered
    ]


def _was_certified(applicant: Applicant) -> bool:
    """Whether she has or had a certificate of this scheme, or of one nobody wrote down.

    That of this application does not count: the form may be printed again afterwards.
    """
    own = applicant.candidate.id
    return any(
        one.values.get("scheme") in (None, "", applicant.scheme)
        for one in applicant.person.related.get("certificate", ())
        if not own or one.values.get("candidate") != own
    )


def _office(desk: Desk, applicant: Applicant, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return where she works: what she said herself, else her business."""
    about, trade = facts["artisan"], facts["business"]
    business = applicant.person.business
    hidden = business_limits(business, desk.limits(applicant.person.artisan)) if business else ()
    village = None if business is None or "village" in hidden else business.values.get("village")
    regions = desk.session.regions
    place = regions.long_label(village) if isinstance(village, str) else ""
    theirs = joined((trade["address"], place), desk.blank(OFFICE_ADDRESS))
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
    read = Schemes(desk.session)
    for applicant in applicants(desk, ids, batch):
        artisan = applicant.person.artisan.id
        scheme = read[applicant.scheme]
        units = _with_elements(desk, scheme) if scheme.code else []
        if not scheme.code:
            desk.say(artisan, "scheme", NO_SCHEME, blocking=True)
            continue
        if not units:
            desk.say(scheme.code, None, NO_ELEMENTS, blocking=True)
            continue
        _doubt(desk, scheme)
        if any(not unit.verified for unit in scheme.units if unit.elements):
            desk.say(scheme.code, None, UNVERIFIED_UNITS)
        facts = self_assessment_facts(desk, applicant, scheme, units)
        yield Paper(artisan, facts)


def self_assessment_facts(
    desk: Desk, applicant: Applicant, scheme: Scheme, units: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """Return what FR.APL.02 says."""
    return {
        **person_facts(desk, applicant),
        **scheme_facts(desk, applicant, scheme),
        "unit_elemen": units,
    }


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
        "versi_naskah": wording.version or desk.blank(VERSION),
        "titik_panjang": desk.blank(NOT_ALLOWED, LONG_DOTS),
    }
