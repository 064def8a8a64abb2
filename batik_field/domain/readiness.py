"""Whether one person is "siap kirim": every open problem over all her records.

Computed each time it is asked, never stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from batik_field.domain.checks import Problem, Surroundings, beside_artisan, check
from batik_field.domain.fields import Values
from batik_field.domain.operations import DELETED
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record
from batik_field.domain.values import is_empty
from batik_field.domain.wording import N_

NEEDED_DOCUMENTS = ("ktp", "pas_foto", "ijazah")
"""Papers FR.APL.01 part 3 asks of everyone; the other kinds are asked of some."""


@dataclass(frozen=True)
class Person:
    """An artisan with all that hangs on her. `related` maps an entity to its records."""

    artisan: Record
    business: Record | None = None
    related: Mapping[str, Sequence[Record]] = field(default_factory=dict)

    @cached_property
    def chosen_skill(self) -> Record | None:
        """The skill applied for: the one marked as chosen, or the only one there is."""
        skills = self.related.get("skill", ())
        chosen = [skill for skill in skills if skill.values.get("chosen") is True]
        if chosen:
            return chosen[0]
        return skills[0] if len(skills) == 1 else None

    def certificates(self, today: str) -> tuple[Record, ...]:
        """The certificates she holds; one of a day after `today` (ISO) is none yet."""
        held = self.related.get("certificate", ())
        issued = ((one, one.values.get("issued")) for one in held)
        return tuple(one for one, day in issued if not isinstance(day, str) or day <= today)

    def is_certified(self, today: str) -> bool:
        """Whether she holds a certificate as of `today` (ISO)."""
        return bool(self.certificates(today))

    @property
    def has_withdrawn(self) -> bool:
        """Whether she took her consent back; where laptops disagree, one that says so is enough."""
        conflicts = self.artisan.conflicts.get("consent", ())
        return "ditarik" in (self.artisan.values.get("consent"), *conflicts)


@dataclass(frozen=True, slots=True)
class Readiness:
    """The panel "Kesiapan": what is still open and how much of what is needed is there."""

    problems: tuple[Problem, ...]
    done: int
    needed: int
    is_certified: bool = False

    @property
    def blocking(self) -> tuple[Problem, ...]:
        """What keeps her from being sent."""
        return tuple(problem for problem in self.problems if problem.blocking)

    @property
    def is_ready(self) -> bool:
        """Nothing blocks."""
        return not self.blocking


def readiness(person: Person, around: Surroundings, twins: Sequence[str] = ()) -> Readiness:
    """Gather every problem of a person. `twins` are ids of other artisans with her NIK."""
    problems = tuple(_problems(person, around, twins))
    needed = _needed(person)
    # Documents that are missing differ only in what is said about them.
    open_ = len({(p.entity, p.record, p.field, p.message) for p in problems if p.blocking})
    certified = person.is_certified(around.today.isoformat())
    return Readiness(problems, max(0, needed - open_), max(needed, open_), certified)


def _needed(person: Person) -> int:
    """Count what can be open: required answers, needed documents; a missing skill is one thing."""
    parts = ["artisan"]
    parts += ["business"] if person.business else []
    parts += ["skill"] if person.chosen_skill else []
    required = sum(len(ENTITIES[part].required) for part in parts)
    return required + len(NEEDED_DOCUMENTS) + (person.chosen_skill is None)


def _problems(person: Person, around: Surroundings, twins: Sequence[str]) -> Iterator[Problem]:
    yield from _of(person.artisan, around)
    for twin in twins:
        message = N_("NIK ini sudah dipakai pengrajin lain. Buka dan bandingkan.")
        yield Problem("nik", message, True, "artisan", person.artisan.id, twin)
    if person.business:
        yield from _of(person.business, around)
    elif isinstance(person.artisan.values.get("business"), str):
        message = N_("Usahanya sudah dihapus. Pilih usaha lain, atau kosongkan.")
        yield Problem("business", message, False, "artisan", person.artisan.id)
    yield from _skill_problems(person, around)
    yield from _document_problems(person)
    yield from _facilitation_problems(person, around)


def _of(record: Record, around: Surroundings) -> Iterator[Problem]:
    for problem in check(ENTITIES[record.entity], record.values, around):
        field, message, blocking = problem.field, problem.message, problem.blocking
        yield Problem(field, message, blocking, record.entity, record.id)
    yield from disagreements(record)


def disputed(person: Person) -> Iterator[Problem]:
    """Yield what laptops say differently of a person, her business and her chosen skill."""
    for record in (person.artisan, person.business, person.chosen_skill):
        if record is not None:
            yield from disagreements(record)


def disagreements(record: Record) -> Iterator[Problem]:
    """Yield what laptops say differently of a record, by fields this version knows.

    A deletion that another laptop does not know of stands at the field that names the record.
    """
    entity = ENTITIES[record.entity]
    for key in record.conflicts:
        if key == DELETED:
            message = N_("Dihapus di satu laptop, diubah di laptop lain. Simpan lagi atau hapus.")
            yield Problem(entity.title[0], message, True, record.entity, record.id)
        elif key in entity.by_key:
            message = N_("Ada dua isian berbeda dari dua laptop. Pilih yang benar.")
            yield Problem(key, message, True, record.entity, record.id)


def _skill_problems(person: Person, around: Surroundings) -> Iterator[Problem]:
    skill = person.chosen_skill
    if skill is None:
        several = bool(person.related.get("skill"))
        message = N_("Pilih satu keahlian yang diajukan.") if several else N_("Catat keahliannya.")
        yield Problem("skill", message, True, "skill")
        return
    yield from _of(skill, around)
    for problem in beside_artisan(skill.values, person.artisan.values, around):
        yield replace(problem, entity="skill", record=skill.id)


def _document_problems(person: Person) -> Iterator[Problem]:
    best: dict[str, Values] = {}
    for document in person.related.get("document", ()):
        kind = str(document.values.get("kind"))
        if kind not in best or document.values.get("state") == "ada_memenuhi":
            best[kind] = {**document.values, "id": document.id}
    for kind in NEEDED_DOCUMENTS:
        held = best.get(kind)
        if held is None:
            yield _NO_DOCUMENT[kind]
        elif is_empty(held.get("state")):
            yield replace(_NO_DOCUMENT[kind], record=str(held["id"]))
        elif held["state"] != "ada_memenuhi" and not _stated_instead(kind, best):
            yield Problem("state", _DOCUMENT_UNFIT[kind], True, "document", str(held["id"]))


def _stated_instead(kind: str, best: Mapping[str, Values]) -> bool:
    """Who has no school certificate signs a statement in its place (domain.md 2.4)."""
    statement = best.get("surat_pernyataan", {})
    return kind == "ijazah" and statement.get("state") == "ada_memenuhi"


_DOCUMENT_MISSING = {
    "ktp": N_("KTP: catat dokumennya."),
    "pas_foto": N_("Pas foto: catat dokumennya."),
    "ijazah": N_("Ijazah: catat dokumennya, atau surat pernyataan bila tidak ada."),
}
_NO_DOCUMENT = {
    kind: Problem("kind", message, True, "document", kind=kind)
    for kind, message in _DOCUMENT_MISSING.items()
}
_DOCUMENT_UNFIT = {
    "ktp": N_("KTP belum memenuhi syarat."),
    "pas_foto": N_("Pas foto belum memenuhi syarat."),
    "ijazah": N_("Ijazah belum memenuhi syarat."),
}


def _facilitation_problems(person: Person, around: Surroundings) -> Iterator[Problem]:
    """Whoever was certified at public cost once is flagged (domain.md 1.3)."""
    for help_ in person.related.get("facilitation", ()):
        if help_.values.get("kind") == "sertifikasi":
            year = help_.values.get("year")
            when = f" tahun {year}" if isinstance(year, int) else ""
            message = f"Sudah pernah difasilitasi sertifikasi{when}."
            yield Problem("kind", message, False, "facilitation", help_.id)
            return
    for certificate in person.certificates(around.today.isoformat())[:1]:
        message = N_("Sudah bersertifikat.")
        yield Problem("kind", message, False, "certificate", certificate.id)
