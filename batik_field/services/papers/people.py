"""Papers about one artisan each: what she applies for, and what she declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from batik_field.domain.batch import CALLED_OFF
from batik_field.domain.criteria import Facts, text_of
from batik_field.domain.readiness import Person
from batik_field.domain.records import Record, Reference
from batik_field.domain.wording import N_
from batik_field.services.papers.desk import DATE_DOTS, GONE, WITHDRAWN, Desk, Paper, joined
from batik_field.services.people import AT_A_TIME
from batik_field.storage import people as stored
from batik_field.storage.eligibility import facts

RELATED = ("skill", "document", "facilitation", "certificate")
NOBODY = Record("candidate", "", {})


@dataclass(frozen=True, slots=True)
class Applicant:
    """A person with her place in a batch, if she has one."""

    person: Person
    candidate: Record = NOBODY

    @property
    def scheme(self) -> str:
        """Code of the scheme she applies for; "" where none is chosen."""
        skill = self.person.chosen_skill
        chosen = text_of(self.candidate.values.get("scheme"))
        return chosen or (text_of(skill.values.get("scheme")) if skill else "")


NO_SCHEME = N_("Skema belum dipilih; pilih di Keahlian atau di angkatan.")
SCHEME = N_("skema")
SIGNING_DAY = N_("tanggal tanda tangan")
ADDRESS = N_("alamat")
HELPED_BEFORE = N_(
    "Surat menyatakan belum pernah dibiayai, padahal tercatat pernah difasilitasi sertifikasi. "
    "Coret butir itu sebelum ditandatangani."
)
HELP_UNCLEAR = N_(
    "Surat menyatakan belum pernah dibiayai, padahal tercatat bantuan yang jenisnya belum jelas. "
    "Tanyakan dulu sebelum ditandatangani."
)

ANYBODY = Applicant(Person(Record("artisan", "", {})))
"""Stands for the people a template is tried on."""


def applicants(desk: Desk, ids: Sequence[str], batch: str | None) -> Iterator[Applicant]:
    """Yield the people of these ids, each once; say who is left out and why."""
    store = desk.session.store
    waiting = iter(dict.fromkeys(ids))
    while some := list(islice(waiting, AT_A_TIME)):
        with store.reading() as connection:
            found = stored.people(connection, some, RELATED)
        candidates = candidates_of(desk, some, batch)
        for artisan in some:
            person = found.get(artisan)
            if person is None or person.artisan.deleted:
                desk.say(artisan, None, GONE, blocking=True)
            elif person.has_withdrawn:
                desk.say(artisan, "consent", WITHDRAWN, blocking=True)
            else:
                yield Applicant(person, candidates.get(artisan, NOBODY))


def candidates_of(desk: Desk, artisans: Sequence[str], batch: str | None) -> dict[str, Record]:
    """Return each artisan's place in `batch`, or in the latest batch that did not refuse her.

    A batch that was called off or deleted counts only where it is named.
    """
    store = desk.session.store
    found = [
        one
        for one in store.linked("candidate", "artisan", artisans)
        if not one.deleted
        and one.values.get("state") != "ditolak"
        and batch in (None, one.values.get("batch"))
    ]
    batches = store.records("batch", {text_of(one.values.get("batch")) for one in found})
    if batch is None:
        held = {one.id for one in batches.values() if _is_held(one)}
        found = [one for one in found if one.values.get("batch") in held]

    def age(candidate: Record) -> tuple[int, int]:
        values = batches[of].values if (of := str(candidate.values.get("batch"))) in batches else {}
        year, number = values.get("year"), values.get("number")
        return (
            year if isinstance(year, int) else 0,
            number if isinstance(number, int) else 0,
        )

    by_age = sorted(sorted(found, key=_made, reverse=True), key=age)
    return {str(one.values["artisan"]): one for one in by_age}


def _is_held(batch: Record) -> bool:
    return not batch.deleted and batch.values.get("state") != CALLED_OFF


def _made(candidate: Record) -> str:
    """Ids begin with the moment they were made on."""
    return candidate.id


def person_facts(desk: Desk, applicant: Applicant) -> dict[str, Any]:
    """Return what papers about a person may say of her, her business and her application."""
    person = applicant.person
    artisan = person.artisan
    limits = desk.limits(artisan)
    business = person.business or Record("business", "", {})
    about = desk.about(artisan, limits)
    trade = desk.about(business, business_limits(business, limits))
    skill = desk.about(person.chosen_skill or Record("skill", "", {}), limits)
    scheme = applicant.scheme
    return {
        **desk.common(Reference("artisan", artisan.id)),
        "artisan": about,
        "business": trade,
        "skill": skill,
        "candidate": desk.about(applicant.candidate),
        "alamat": home(desk, artisan, about, limits),
        "usaha": trade["name"],
        "skema": desk.session.codes.label("scheme", scheme)
        if scheme
        else desk.lack(artisan.id, "scheme", SCHEME, NO_SCHEME),
        "titik_tanggal": desk.blank(SIGNING_DAY, DATE_DOTS),
        "perempuan": artisan.values.get("sex") == "P",
        "laki_laki": artisan.values.get("sex") == "L",
    }


def business_limits(business: Record, limits: frozenset[str]) -> frozenset[str]:
    """Return what is kept out of a business: all of it where the consent says so."""
    return frozenset(business.values) if "business" in limits else limits


def home(desk: Desk, artisan: Record, about: dict[str, Any], limits: frozenset[str]) -> Any:
    """Return the address in one line; what a limited consent excludes is not in it."""
    rt, rw, village = about["rt"], about["rw"], artisan.values.get("village")
    empty = desk.blank(ADDRESS)
    named = (about["address"], f"RT {rt}" if rt else "", f"RW {rw}" if rw else "")
    street = joined(named, empty, " ")
    known = isinstance(village, str) and village and "village" not in limits
    place = desk.session.regions.long_label(str(village)) if known else about["village"]
    return joined((street, place), empty)


def willing(desk: Desk, ids: Sequence[str], batch: str | None) -> Iterator[Paper]:
    """Yield the surat pernyataan kesediaan of each artisan."""
    known: dict[str, Mapping[str, Facts]] = {}
    for applicant in applicants(desk, ids, batch):
        artisan = applicant.person.artisan.id
        of = text_of(applicant.candidate.values.get("batch"))
        if of not in known:
            known[of] = _help_before(desk, ids, of)
        seen = known[of][artisan]
        if seen.facilitated:
            desk.say(artisan, "facilitation", HELPED_BEFORE)
        elif seen.unclear_help:
            desk.say(artisan, "facilitation", HELP_UNCLEAR)
        yield Paper(artisan, willing_facts(desk, applicant))


def _help_before(desk: Desk, ids: Sequence[str], batch: str) -> Mapping[str, Facts]:
    """Return what is known of each artisan's help before this batch."""
    session = desk.session
    with session.store.reading() as connection:
        found = facts(connection, batch, (), desk.today, session.codes, list(dict.fromkeys(ids)))
        return {one.artisan: one for one in found}


def willing_facts(desk: Desk, applicant: Applicant) -> dict[str, Any]:
    """Return what the declaration says."""
    return {**person_facts(desk, applicant), "butir": PLEDGES}


PLEDGES = (
    "bersedia mengikuti seluruh tahapan sertifikasi kompetensi sampai selesai: melengkapi berkas, "
    "asesmen mandiri, uji kompetensi, dan tindak lanjutnya;",
    "memberikan data dan dokumen yang benar dan dapat dipertanggungjawabkan;",
    "belum pernah menerima bantuan biaya sertifikasi kompetensi batik dari anggaran pemerintah;",
    "setuju data saya dipakai untuk keperluan sertifikasi, pembinaan, dan pemantauannya menurut "
    "naskah persetujuan data pribadi yang saya tanda tangani;",
    "bersedia dikunjungi untuk pemantauan dan evaluasi setelah sertifikasi.",
)
"""What she declares (domain.md 9: every stage, truth, funding, use of data)."""
