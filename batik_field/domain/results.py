"""What came out of an assessment: competent, not yet, absent; and the certificates that follow.

Sources: domain.md 1.5 (validity, two certificates), 3.1 (K/BK); product.md (batch, result).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from batik_field.domain.errors import WrongUse
from batik_field.domain.fields import Entity, Values
from batik_field.domain.questions.certification import CANDIDATE
from batik_field.domain.questions.competence import CERTIFICATE
from batik_field.domain.schedule import months_after
from batik_field.domain.values import accept
from batik_field.domain.wording import N_

COMPETENT, NOT_YET, ABSENT = "kompeten", "belum_kompeten", "tidak_hadir"
RESULTS = (COMPETENT, NOT_YET, ABSENT)
"""Codes of the list candidate_state that are a result."""

SAT = (COMPETENT, NOT_YET)
"""Results of those who sat the exam."""

EXAM = N_("Uji kompetensi batik")
"""What the facilitation is called that an exam at public cost leaves behind."""

USUAL_YEARS = 3
"""How long a certificate is valid where its scheme says nothing else."""

CERTIFICATE_KEYS = (
    *("kind", "number", "registration_number", "blank_number", "issuer"),
    *("issued", "expires", "scan", "handed_over"),
)
"""What may be said about a certificate; the rest follows from the candidate."""

_ANSWERS = {"date": "result_date", "reason": "reason", "tutor": "tutor"}
_SAME = {"artisan": "id", "candidate": "id", "state": "result", "result_date": "date"}
"""Keys of the candidate that say the same; who knows the records writes them."""
_KEYS = frozenset({"id", "result", "certificates", "batch", *_ANSWERS})

ONLY_COMPETENT = N_("Hasil ke-{place}: sertifikat hanya untuk yang kompeten. Periksa hasilnya.")


@dataclass(frozen=True, slots=True)
class Result:
    """One person's result. `place` counts from 1 in the list it came in.

    `answers` are fields of the candidate that were given (result_date, reason, tutor);
    `certificates` hold fields of the certificate that were given, `kind` always. `batch` is an
    id, a YEAR/NUMBER, or "" where none was named.
    """

    place: int
    artisan: str
    state: str
    answers: Values = field(default_factory=dict)
    certificates: tuple[Values, ...] = ()
    batch: str = ""


def read_results(items: Any) -> tuple[Result, ...]:
    """Read a JSON list of {id, result, date, reason, tutor, certificates: [{kind, number, …}]}.

    An item may name its batch, and the id may be the candidate's instead of the artisan's.

    Raises:
        WrongUse: the list has another shape, naming the item by its place.
    """
    if not isinstance(items, list):
        raise WrongUse(N_("Isi berkas harus berupa daftar hasil."))
    results = []
    for place, item in enumerate(items, 1):
        try:
            results.append(_result(place, item))
        except WrongUse as wrong:
            raise WrongUse(f"Hasil ke-{place}: {wrong}") from None
    return tuple(results)


def _result(place: int, item: Any) -> Result:
    item = _named_alike(item)
    _known_keys(item, _KEYS)
    artisan, state = item.get("id"), item.get("result")
    if not isinstance(artisan, str) or not artisan:
        raise WrongUse(N_("“id” harus berupa id pengrajin."))
    if state not in RESULTS:
        raise WrongUse(f"“result” harus salah satu dari {', '.join(RESULTS)}.")
    batch = item.get("batch") or ""
    if not isinstance(batch, str):
        raise WrongUse(N_("“batch” harus berupa id angkatan, atau tahun dan nomornya."))
    certificates = [] if item.get("certificates") is None else item["certificates"]
    if not isinstance(certificates, list):
        raise WrongUse(N_("“certificates” harus berupa daftar."))
    answers = {_ANSWERS[key]: item[key] for key in _ANSWERS if key in item}
    return Result(
        place,
        artisan,
        state,
        _accepted(CANDIDATE, answers),
        tuple(_certificate(one) for one in certificates),
        batch,
    )


def _named_alike(item: Any) -> Any:
    """Give the keys of `_SAME` the names that are read."""
    if not isinstance(item, dict):
        return item
    named: dict[Any, Any] = {}
    for key, value in item.items():
        name = _SAME.get(key, key)
        if name in named:
            raise WrongUse(f"“{name}” disebut dua kali.")
        named[name] = value
    return named


def _certificate(item: Any) -> Values:
    _known_keys(item, frozenset(CERTIFICATE_KEYS))
    if not isinstance(item.get("kind"), str) or not item["kind"]:
        raise WrongUse(N_("“kind” sertifikat harus disebut."))
    return _accepted(CERTIFICATE, item)


def _known_keys(item: Any, known: frozenset[str]) -> None:
    if not isinstance(item, dict):
        raise WrongUse(N_("harus berupa objek."))
    unknown = sorted(set(item) - known)
    if unknown:
        raise WrongUse(f"kunci “{unknown[0]}” tidak dikenal. Yang ada: {', '.join(sorted(known))}.")


def _accepted(entity: Entity, given: Mapping[str, Any]) -> Values:
    return {key: accept(entity.by_key[key], value) for key, value in given.items()}


def refuse_contradictions(results: Iterable[Result]) -> None:
    """Raise WrongUse where a person or a kind of certificate is named twice, or for nothing."""
    seen: dict[str, int] = {}
    for result in results:
        first = seen.setdefault(result.artisan, result.place)
        if first != result.place:
            raise WrongUse(f"Hasil ke-{result.place}: orangnya sudah disebut di hasil ke-{first}.")
        if result.certificates and result.state != COMPETENT:
            raise WrongUse(ONLY_COMPETENT.format(place=result.place))
        kinds = [str(one["kind"]) for one in result.certificates]
        if len(set(kinds)) < len(kinds):
            raise WrongUse(f"Hasil ke-{result.place}: satu jenis sertifikat disebut dua kali.")


def expiry(issued: Any, years: int) -> str | None:
    """Return the day (ISO) a certificate of so many years ends; None where its issue is unknown."""
    try:
        day = date.fromisoformat(issued)
        return months_after(day, 12 * years).isoformat()
    except (TypeError, ValueError):
        return None


def plain_number(number: Any) -> str:
    """Return a certificate's number as it is compared: case and blanks do not count."""
    return "".join(number.split()).casefold() if isinstance(number, str) else ""
