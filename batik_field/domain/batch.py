"""What a batch allows, and what is to be said of somebody although she may be a candidate.

Sources: product.md (rules a program can hold) and domain.md 1.3: one scheme per batch unless the
batch says otherwise; nobody is helped twice; the certifier names quota and kecamatan.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter

from batik_field.domain.codes import Codes
from batik_field.domain.criteria import Facts, codes_of, text_of, when_facilitated, whole_of
from batik_field.domain.fields import Values
from batik_field.domain.once import Once
from batik_field.domain.wording import N_

PROPOSED, RESERVE, ACCEPTED, REJECTED = "diusulkan", "cadangan", "diterima", "ditolak"
TAKES_NO_PLACE = frozenset((RESERVE, REJECTED))
"""States of a candidate that use up nothing of the quota."""

UNDECIDED = frozenset((PROPOSED, RESERVE, ACCEPTED, REJECTED))
"""States before the exam; afterwards a candidate belongs to its results."""

CALLED_OFF = "batal"


@dataclass(frozen=True, slots=True)
class Terms:
    """What one batch allows. `quota` is None where none was understood; `exam_date` an ISO day."""

    schemes: tuple[str, ...] = ()
    several_schemes: bool = False
    quota: int | None = None
    districts: frozenset[str] = frozenset()
    exam_date: str = ""
    state: str = ""

    @property
    def scheme(self) -> str:
        """The one scheme of the batch; "" where none is named or there are several."""
        return self.schemes[0] if len(self.schemes) == 1 else ""

    def day(self, today: date) -> date:
        """The day of the exam, or today where none is set."""
        try:
            return date.fromisoformat(self.exam_date)
        except ValueError:
            return today

    def scheme_for(self, facts: Facts, codes: Codes) -> str:
        """Return the scheme she would be assessed in; "" where that is not settled.

        Of several allowed schemes it is that of her own skill, else the only one that serves her
        skill (column "skill" of the scheme list).
        """
        if self.scheme:
            return self.scheme
        if not self.several_schemes:
            return ""
        if facts.scheme in self.schemes:
            return facts.scheme
        known = codes["scheme"].by_code
        fitting = [
            code
            for code in self.schemes
            if facts.skill and code in known and known[code].extra.get("skill") == facts.skill
        ]
        return fitting[0] if len(fitting) == 1 else ""


def terms_of(values: Values) -> Terms:
    """Return the terms in the values of a batch, with nothing in them that is not of its type."""
    quota = whole_of(values.get("quota"))
    return Terms(
        tuple(dict.fromkeys(codes_of(values.get("schemes")))),
        values.get("several_schemes") is True,
        quota if quota is not None and quota > 0 else None,
        frozenset(codes_of(values.get("districts"))),
        text_of(values.get("exam_date")),
        text_of(values.get("state")),
    )


@dataclass(frozen=True, slots=True)
class Flag:
    """Something to know about a person. `needs_reason`: nominating her all the same needs one.

    `kind`: facilitated, outside, certified, scheme, limited, elsewhere; of who shall be nominated
    also twin, disputed, outdated.
    """

    kind: str
    text: str
    needs_reason: bool = False


OUTSIDE = Flag("outside", N_("Di luar kecamatan angkatan ini."), True)
HOMELESS = Flag("outside", N_("Kecamatannya belum dicatat."), True)
CERTIFIED = Flag("certified", N_("Sudah bersertifikat."))
LIMITED = Flag("limited", N_("Persetujuan datanya terbatas."))
OTHER_SCHEME = Flag("scheme", N_("Skema keahliannya bukan skema angkatan ini."))


_Seen = tuple[tuple[str, ...], str, bool, str, str]
_seen = attrgetter("facilitated", "district", "certified", "scheme", "consent")


class Flags:
    """What is to be said of people under the terms of one batch."""

    def __init__(self, terms: Terms, elsewhere: Mapping[str, str]) -> None:
        """`elsewhere`: artisan -> the other batch she is in now."""
        self._elsewhere = elsewhere
        self._found: Once[_Seen, tuple[Flag, ...]] = Once(partial(_flags, terms))

    def of(self, facts: Facts) -> tuple[Flag, ...]:
        """Return what is to be said of her; that she was facilitated, whatever the criteria say."""
        found = self._found[_seen(facts)]
        if facts.artisan not in self._elsewhere:
            return found
        text = f"Sudah menjadi peserta angkatan {self._elsewhere[facts.artisan]}."
        return (*found, Flag("elsewhere", text))


def _flags(terms: Terms, seen: _Seen) -> tuple[Flag, ...]:
    facilitated, district, certified, scheme, consent = seen
    found = []
    if facilitated:
        text = f"Sudah difasilitasi sertifikasi ({when_facilitated(facilitated)})."
        found.append(Flag("facilitated", text, True))
    if terms.districts and district not in terms.districts:
        found.append(OUTSIDE if district else HOMELESS)
    if certified:
        found.append(CERTIFIED)
    if scheme and terms.schemes and scheme not in terms.schemes:
        found.append(OTHER_SCHEME)
    if consent == "terbatas":
        found.append(LIMITED)
    return tuple(found)


def taken(states: Collection[str]) -> int:
    """Return how many places of the quota candidates in these states use."""
    return sum(state not in TAKES_NO_PLACE for state in states)
