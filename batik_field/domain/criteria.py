"""What a batch asks of its candidates: each criterion judged from plain facts of one artisan.

Sources: product.md (batch, rules a program can hold) and domain.md 1.2-1.3, 2.4. An answer that is
empty, not understood or was never asked for meets nothing; so does one of another type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from itertools import chain, repeat
from operator import attrgetter
from typing import Any, NamedTuple

from batik_field.domain.codes import Codes
from batik_field.domain.fields import Values
from batik_field.domain.once import Once
from batik_field.domain.readiness import NEEDED_DOCUMENTS
from batik_field.domain.wording import N_

OUT_FOR_GOOD = frozenset(("berhenti", "pindah", "meninggal"))
"""Standings nobody is certified from (code list "standing")."""

BY_OFFICER = "petugas"
"""The rule of a criterion only an officer can tick."""


class Facts(NamedTuple):
    """What the rules look at of one artisan; what is not known is "", None or empty.

    A tuple, because a ranking makes 100,000 and a data class takes four times as long.

    `district`: code of her kecamatan. `born`: an ISO day. `consent` is "ditarik" as soon as one
    laptop says so. `skill`, `scheme`, `years` and `techniques` are of the skill applied for
    (`Person.chosen_skill`); techniques come from the business where the skill names none.
    `undecided`: several skills, none of them chosen.
    `documents`: kinds that are there and fit. `facilitated`: years in which she was certified at
    public cost ("" where the year is not known); `unclear_help`: help of a kind nobody understood.
    `ticked`: ids of the criteria an officer found met.
    """

    artisan: str
    district: str = ""
    born: str = ""
    consent: str = ""
    standing: str = ""
    skill: str = ""
    undecided: bool = False
    scheme: str = ""
    years: int | None = None
    techniques: tuple[str, ...] = ()
    documents: frozenset[str] = frozenset()
    has_nib: bool = False
    facilitated: tuple[str, ...] = ()
    unclear_help: bool = False
    certified: bool = False
    ticked: frozenset[str] = frozenset()

    @property
    def is_out(self) -> bool:
        """Whether she can never be a candidate: consent withdrawn, moved, stopped or dead."""
        return self.consent == "ditarik" or self.standing in OUT_FOR_GOOD


def district_of(village: str) -> str:
    """Return the code of the kecamatan a village lies in; "" for what is no code of a village."""
    return village[:8] if len(village) > len("35.23.08") else ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition of a batch: a sentence, and how it is checked.

    `rule` is a code of the list "criterion_rule"; what is unknown there is left to the officer.
    `least` and `most` are years, both included.
    """

    id: str
    text: str
    rule: str
    skills: frozenset[str] = frozenset()
    least: int | None = None
    most: int | None = None
    districts: frozenset[str] = frozenset()
    documents: tuple[str, ...] = ()

    @property
    def is_ticked(self) -> bool:
        """Whether an officer has to judge it."""
        return self.rule not in _RULES


def criterion_of(record: str, values: Values) -> Criterion:
    """Return the criterion in these values, with nothing in it that is not of its type."""
    rule = text_of(values.get("rule"))
    return Criterion(
        record,
        text_of(values.get("text")),
        rule if rule in _RULES else BY_OFFICER,
        frozenset(codes_of(values.get("skills"))),
        whole_of(values.get("least")),
        whole_of(values.get("most")),
        frozenset(codes_of(values.get("districts"))),
        codes_of(values.get("documents")),
    )


def text_of(value: Any) -> str:
    """The text of an answer; "" for what is no text."""
    return value if isinstance(value, str) else ""


def whole_of(value: Any) -> int | None:
    """The number of an answer; None for what is no whole number."""
    return value if type(value) is int else None


def codes_of(value: Any) -> tuple[str, ...]:
    """The codes of an answer with several; none for what is no list."""
    return tuple(c for c in value if isinstance(c, str)) if isinstance(value, list) else ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one person stands: how many criteria of how many, and what is missing in words."""

    met: int
    of: int
    missing: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Nothing is missing."""
        return self.met == self.of

    def words(self) -> str:
        """Say it in one line: "memenuhi 6 dari 7; kurang: ijazah terakhir"."""
        return in_words(self.met, self.of, self.missing)


def in_words(met: int, of: int, missing: Sequence[str]) -> str:
    """Return "memenuhi 6 dari 7; kurang: ijazah terakhir"; a word where nothing is asked."""
    if not of:
        return N_("tidak ada syarat")
    said = f"memenuhi {met} dari {of}"
    return f"{said}; kurang: {', '.join(missing)}" if missing else said


@dataclass(frozen=True)
class Judge:
    """Judges people by the criteria of one batch.

    `day` is the day of the exam, or today where none is set (the latest day of the log where the
    clock was set back): ages count on it. `districts` are those of the batch, for a criterion on
    the kecamatan that names none itself.
    """

    criteria: tuple[Criterion, ...]
    codes: Codes
    day: date
    districts: frozenset[str] = frozenset()
    _words: dict[tuple[str, str], str] = field(default_factory=dict, compare=False, repr=False)

    def verdicts(self, people: Sequence[Facts]) -> Iterable[Verdict]:
        """Return how each of them stands, in order; who lacks the same gets the same verdict.

        Criterion by criterion and without a step of Python for each person, in half the time.
        """
        asked = self._asked
        answers = [map(missing.__getitem__, map(looks_at, people)) for looks_at, missing in asked]
        lacking = zip(*answers, strict=True) if answers else repeat((), len(people))
        return map(self._verdicts.__getitem__, lacking)

    def verdict(self, facts: Facts) -> Verdict:
        """Return how one person stands."""
        [verdict] = self.verdicts([facts])
        return verdict

    @cached_property
    def _asked(self) -> tuple[tuple[Callable[[Facts], Any], Once[Any, _Missing]], ...]:
        rules = [(_RULES.get(one.rule, _BY_OFFICER), one) for one in self.criteria]
        return tuple((rule.looks_at, Once(partial(rule.missing, self, one))) for rule, one in rules)

    @cached_property
    def _verdicts(self) -> Once[tuple[_Missing, ...], Verdict]:
        return Once(_verdict)

    @cached_property
    def batik(self) -> frozenset[str]:
        """The techniques that make batik (SNI 0239:2014); what an office adds to the list is."""
        known = self.codes["technique"].choices
        return frozenset(one.code for one in known if one.extra.get("eligible") != "0")

    @cached_property
    def sentences(self) -> Mapping[str, str]:
        """Criterion -> its sentence as it stands among what is missing."""
        return {one.id: in_sentence(one.text.rstrip(" .")) for one in self.criteria}

    def word(self, codes: str, code: str) -> str:
        """The label of a code as it stands inside a sentence."""
        known = self._words.get((codes, code))
        if known is None:
            known = self._words[codes, code] = in_sentence(self.codes.label(codes, code))
        return known


def _verdict(lacking: tuple[_Missing, ...]) -> Verdict:
    return Verdict(lacking.count(_MET), len(lacking), tuple(chain.from_iterable(lacking)))


def in_sentence(label: str) -> str:
    """Return a label with a small first letter, unless it begins with an abbreviation."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def age_on(born: str, day: date) -> int | None:
    """Return the age in whole years on `day`; None for no ISO day, or one still to come."""
    try:
        birth = date.fromisoformat(born)
    except ValueError:
        return None
    age = day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
    return age if age >= 0 else None


# --- The rules: each returns what is missing in words, nothing where it is met --------------------

_Missing = tuple[str, ...]
_MET: _Missing = ()


def _skill(judge: Judge, criterion: Criterion, seen: tuple[str, bool]) -> _Missing:
    skill, undecided = seen
    if skill and (not criterion.skills or skill in criterion.skills):
        return _MET
    if undecided:
        return (N_("keahlian (belum dipilih)"),)
    if not skill:
        return (N_("keahlian (belum dicatat)"),)
    return (f"keahlian {_either(judge, criterion.skills)}",)


def _either(judge: Judge, skills: Iterable[str]) -> str:
    return " atau ".join(sorted(judge.word("skill", skill) for skill in skills))


def _experience(judge: Judge, criterion: Criterion, years: int | None) -> _Missing:
    return _within(criterion, years, N_("pengalaman"))


def _age(judge: Judge, criterion: Criterion, born: str) -> _Missing:
    return _within(criterion, age_on(born, judge.day), N_("umur"))


def _within(criterion: Criterion, years: int | None, what: str) -> _Missing:
    if years is None:
        return (f"{what} (belum dicatat)",)
    if criterion.least is not None and years < criterion.least:
        return (f"{what} {years} tahun (paling sedikit {criterion.least})",)
    if criterion.most is not None and years > criterion.most:
        return (f"{what} {years} tahun (paling banyak {criterion.most})",)
    return _MET


def _home(judge: Judge, criterion: Criterion, district: str) -> _Missing:
    asked = criterion.districts or judge.districts
    if not district:
        return (N_("kecamatan (belum dicatat)"),)
    return _MET if not asked or district in asked else (N_("kecamatan yang diminta"),)


def _documents(judge: Judge, criterion: Criterion, held: frozenset[str]) -> _Missing:
    """Who has no school certificate signs a statement in its place (domain.md 2.4)."""
    if "surat_pernyataan" in held:
        held = held | {"ijazah"}
    asked = criterion.documents or NEEDED_DOCUMENTS
    return tuple(judge.word("document_kind", kind) for kind in asked if kind not in held)


def _never_facilitated(
    judge: Judge, criterion: Criterion, seen: tuple[tuple[str, ...], bool]
) -> _Missing:
    """Whoever was helped once may not be helped again (domain.md 1.3)."""
    facilitated, unclear_help = seen
    if facilitated:
        return (f"sudah pernah difasilitasi ({when_facilitated(facilitated)})",)
    if unclear_help:
        return (N_("mungkin sudah pernah difasilitasi (jenis bantuannya belum jelas)"),)
    return _MET


def when_facilitated(facilitated: Iterable[str]) -> str:
    """Return in which years she was certified at public cost, in words."""
    years = ", ".join(sorted({year for year in facilitated if year}))
    return f"tahun {years}" if years else N_("tahunnya belum dicatat")


def _not_certified(judge: Judge, criterion: Criterion, certified: bool) -> _Missing:
    return (N_("sudah bersertifikat"),) if certified else _MET


def _consent(judge: Judge, criterion: Criterion, consent: str) -> _Missing:
    """Limited consent is consent: what it limits stays out of what is sent."""
    agreed = consent in ("diberikan", "terbatas")
    return _MET if agreed else (N_("persetujuan data pribadi"),)


def _nib(judge: Judge, criterion: Criterion, has_nib: bool) -> _Missing:
    return _MET if has_nib else (N_("NIB"),)


def _real_batik(judge: Judge, criterion: Criterion, techniques: tuple[str, ...]) -> _Missing:
    """Printing is not batik (SNI 0239:2014); who makes both is judged by what is batik."""
    if not techniques:
        return (N_("teknik (belum dicatat)"),)
    if judge.batik.isdisjoint(techniques):
        return (N_("teknik batik, bukan tiruan"),)
    return _MET


def _ticked(judge: Judge, criterion: Criterion, ticked: frozenset[str]) -> _Missing:
    if criterion.id in ticked:
        return _MET
    return (judge.sentences[criterion.id] or N_("syarat yang dinilai petugas"),)


class _Rule(NamedTuple):
    """`looks_at` takes from the facts of a person the only thing `missing` judges."""

    looks_at: Callable[[Facts], Any]
    missing: Callable[[Judge, Criterion, Any], _Missing]


_BY_OFFICER = _Rule(attrgetter("ticked"), _ticked)
_RULES: Mapping[str, _Rule] = {
    "keahlian": _Rule(attrgetter("skill", "undecided"), _skill),
    "pengalaman": _Rule(attrgetter("years"), _experience),
    "umur": _Rule(attrgetter("born"), _age),
    "wilayah": _Rule(attrgetter("district"), _home),
    "dokumen": _Rule(attrgetter("documents"), _documents),
    "belum_difasilitasi": _Rule(attrgetter("facilitated", "unclear_help"), _never_facilitated),
    "belum_bersertifikat": _Rule(attrgetter("certified"), _not_certified),
    "persetujuan": _Rule(attrgetter("consent"), _consent),
    "nib": _Rule(attrgetter("has_nib"), _nib),
    "bukan_tiruan": _Rule(attrgetter("techniques"), _real_batik),
}
