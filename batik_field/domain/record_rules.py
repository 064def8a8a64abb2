"""What several answers of one record say together: which of them do not go with each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from batik_field.domain import identity
from batik_field.domain.fields import Values
from batik_field.domain.problem import Problem, Surroundings
from batik_field.domain.values import is_empty
from batik_field.domain.wording import N_

RecordRule = Callable[[Values, Surroundings], Iterator[Problem]]


def answer(values: Values, key: str) -> str | None:
    """Return a text answer; None when it is empty or was not understood."""
    value = values.get(key)
    return value if isinstance(value, str) and value else None


def _nik_agrees(values: Values, around: Surroundings) -> Iterator[Problem]:
    """A NIK that disagrees is a warning, silenced by a reason: a NIK never changes."""
    nik = answer(values, "nik")
    if not nik or answer(values, "nik_reason"):
        return
    born, sex = answer(values, "birth_date"), answer(values, "sex")
    doubts = identity.nik_doubts(nik, born, sex, around.regency, around.regions)
    if doubts and identity.nik_faults(nik, around.regions):
        return
    for key, message in doubts:
        # What speaks of the region is about the number itself: that is where a click leads.
        field = key if key in ("birth_date", "sex") else "nik"
        yield Problem(field, message, blocking=False)


def _consent(values: Values, around: Surroundings) -> Iterator[Problem]:
    given = values.get("consent")
    if is_empty(given):
        yield Problem("consent", N_("Tanyakan persetujuan pemakaian datanya."), blocking=False)
    elif given == "terbatas" and is_empty(values.get("consent_limits")):
        message = N_("Pilih apa yang tidak boleh dikirim; selama kosong, semuanya ikut.")
        yield Problem("consent_limits", message, blocking=False)
    elif given == "ditarik":
        message = N_("Persetujuan ditarik: data tidak ikut dalam kiriman mana pun.")
        yield Problem("consent", message, blocking=True)


def _near_the_office(values: Values, around: Surroundings) -> Iterator[Problem]:
    """Names of villages are many times the same; one far away is seldom meant."""
    village = answer(values, "village")
    known = village and around.regions.is_village(village)
    if village and known and not village.startswith(f"{around.regency}."):
        where = around.regions.name(village.rpartition(".")[0].rpartition(".")[0])
        message = N_("Desa ini di {where}. Periksa bila maksudnya desa di kabupaten sendiri.")
        yield Problem("village", message.format(where=where), blocking=False)


def _scheme_is_of_the_skill(values: Values, around: Surroundings) -> Iterator[Problem]:
    scheme, skill = answer(values, "scheme"), answer(values, "skill")
    chosen = around.codes["scheme"].by_code.get(scheme) if scheme else None
    meant = chosen.extra.get("skill", "") if chosen else ""
    if skill and meant and meant != skill:
        label = around.codes.label("skill", meant)
        message = N_("Skema ini untuk keahlian {label}. Ganti skemanya, atau keahliannya.")
        yield Problem("scheme", message.format(label=label), blocking=False)


def _plausible_age(values: Values, around: Surroundings) -> Iterator[Problem]:
    born = answer(values, "birth_date")
    if born and born > date(around.today.year - 15, 1, 1).isoformat():
        message = N_("Umurnya di bawah 15 tahun. Periksa tanggal lahir atau catat nama wali.")
        if is_empty(values.get("consent_guardian")):
            yield Problem("birth_date", message, blocking=False)


def _printing_is_not_batik(values: Values, around: Surroundings) -> Iterator[Problem]:
    """SNI 0239:2014: cloth without hot wax is "tiruan batik" and not eligible."""
    techniques = values.get("techniques")
    if isinstance(techniques, list) and "tiruan" in techniques:
        blocking = techniques == ["tiruan"]
        yield Problem("techniques", N_("Tiruan batik (printing) bukan batik."), blocking=blocking)


def _workers_add_up(values: Values, around: Surroundings) -> Iterator[Problem]:
    parts = [values.get(f"workers_{kind}") for kind in ("male", "female", "family", "paid")]
    counts = [part for part in parts if isinstance(part, int)]
    if len(counts) == len(parts):
        male, female, family, paid = counts
        if male + female != family + paid:
            message = N_("Jumlah laki-laki dan perempuan tidak sama dengan keluarga dan dibayar.")
            yield Problem("workers_paid", message, blocking=False)


def _ordered(first: str, second: str, message: str) -> RecordRule:
    """A rule that warns when the second of two dates, times or prices is before the first."""

    def rule(values: Values, around: Surroundings) -> Iterator[Problem]:
        low, high = answer(values, first), answer(values, second)
        if low and high and _comparable(high) < _comparable(low):
            yield Problem(second, message, blocking=False)

    return rule


def _comparable(text: str) -> tuple[int, Decimal | str]:
    digits = text.replace(".", "", 1)
    return (0, Decimal(text)) if digits.isdecimal() else (1, text)


_PRICES = _ordered(
    "price_low", "price_high", N_("Harga tertinggi di bawah harga terendah. Periksa keduanya.")
)

RECORD_RULES: Mapping[str, tuple[RecordRule, ...]] = {
    "artisan": (_nik_agrees, _plausible_age, _near_the_office, _consent),
    "business": (_workers_add_up, _printing_is_not_batik, _near_the_office),
    "skill": (_printing_is_not_batik, _scheme_is_of_the_skill),
    "visit": (_ordered("start", "end", N_("Jam selesai sebelum jam mulai. Periksa keduanya.")),),
    "monev": (_workers_add_up, _PRICES),
    "product_price": (_PRICES,),
    "certificate": (
        _ordered("issued", "expires", N_("Berakhir sebelum terbit. Periksa keduanya.")),
    ),
}
