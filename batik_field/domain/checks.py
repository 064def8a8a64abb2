"""What is missing or doubtful in one record. A problem never removes what was typed.

Blocking problems keep a person from being "siap kirim"; the others are warnings an officer may
leave standing. Rules and their sources: design/product.md, domain notes sections 2 to 4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from batik_field.domain import identity
from batik_field.domain.doubts import DOUBTS, experience_doubt
from batik_field.domain.fields import Entity, Field, Kind, Values
from batik_field.domain.problem import Problem, Surroundings
from batik_field.domain.record_rules import RECORD_RULES, answer
from batik_field.domain.values import LONGEST_TEXT, is_empty, is_raw, is_strange, json_type
from batik_field.domain.wording import N_

__all__ = ["Problem", "Surroundings", "beside_artisan", "check"]

Rule = Callable[[Field, Any, Surroundings], str | None]

_Asked = tuple[Field, type | None, Rule | None]
"""A question, the type of a usual answer to it (None where there is none), and its rule."""

_ASKED: dict[str, tuple[Entity, Mapping[str, _Asked]]] = {}


def check(entity: Entity, values: Values, around: Surroundings) -> tuple[Problem, ...]:
    """Return the problems of one record, in the order of its questions."""
    return tuple(_problems(entity, values, around))


def _problems(entity: Entity, values: Values, around: Surroundings) -> Iterator[Problem]:
    found: dict[str, str] = {}
    asked = _asked(entity)
    for key, value in values.items():
        # What is answered may also be a question of a later version.
        if value is None or key not in asked:
            continue
        field, usual, rule = asked[key]
        given = type(value)
        # Nearly every answer is one of its kind, and right.
        if given is usual and value and not (given is str and len(value) > LONGEST_TEXT):
            message = rule(field, value, around) if rule else None
        else:
            message = _unusual(field, value, around)
        if message and field.shown(values):
            found[key] = message
    for field in entity.required:
        if is_empty(values.get(field.key)) and field.shown(values):
            found[field.key] = _missing(field)
    if found:
        for key in asked:
            if key in found:
                yield Problem(key, found[key], blocking=True)
    for record_rule in RECORD_RULES.get(entity.key, ()):
        yield from record_rule(values, around)
    for key, doubt in DOUBTS.get(entity.key, {}).items():
        text = answer(values, key)
        if text and (message := doubt(text)):
            yield Problem(key, message, blocking=False)


def beside_artisan(skill: Values, artisan: Values, around: Surroundings) -> tuple[Problem, ...]:
    """Return what of a skill does not fit the artisan who has it."""
    years, born = skill.get("experience_years"), artisan.get("birth_date")
    message = experience_doubt(years, born, around.today)
    return (Problem("experience_years", message, blocking=False),) if message else ()


def _asked(entity: Entity) -> Mapping[str, _Asked]:
    """Return the questions of an entity in order; found out once for each."""
    known = _ASKED.get(entity.key)
    if known is None or known[0] is not entity:
        none = (None, None)
        asked = {f.key: (f, *_USUAL.get(f.kind, none)) for f in entity.fields}
        known = _ASKED[entity.key] = (entity, asked)
    return known[1]


def _unusual(field: Field, value: Any, around: Surroundings) -> str | None:
    """Return what is wrong with an answer of any type."""
    if is_empty(value):
        return None
    return _not_understood(field, value, around) or _broken_rule(field, value, around)


_CHOSEN = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.VILLAGE, Kind.LINK, Kind.YES_NO, Kind.REGENCY})


def _missing(field: Field) -> str:
    return N_("Belum dipilih.") if field.kind in _CHOSEN else N_("Belum diisi.")


_EXPECTED: Mapping[Kind, str] = {
    Kind.NIK: N_("NIK harus 16 angka. Cocokkan dengan KTP."),
    Kind.NIB: N_("NIB harus 13 angka. Cocokkan dengan surat NIB."),
    Kind.NPWP: N_("NPWP harus 15 atau 16 angka. Cocokkan dengan kartunya."),
    Kind.PHONE: N_("Tulis nomor seperti 0812-3456-7890."),
    Kind.EMAIL: N_("Tulis surel seperti nama@contoh.id."),
    Kind.POSTCODE: N_("Kode pos harus 5 angka."),
    Kind.WHOLE: N_("Tulis bilangan bulat, misalnya 12."),
    Kind.YEAR: N_("Tulis tahun empat angka, misalnya 1998."),
    Kind.DECIMAL: N_("Tulis angka, misalnya 12,5."),
    Kind.MONEY: N_("Tulis jumlah rupiah, misalnya 1.250.000."),
    Kind.DATE: N_("Tulis tanggal yang ada dengan tahun empat angka, seperti 12/05/1980."),
    Kind.TIME: N_("Tulis jam seperti 09:30."),
    Kind.PLACE: N_("Tulis lintang dan bujur, misalnya -6,897; 112,064."),
    Kind.VILLAGE: N_("Desa itu tidak ditemukan. Ketik sebagian namanya, misalnya Gaji."),
    Kind.CHOICE: N_("Pilihan ini tidak ada dalam daftar. Pilih lagi."),
    Kind.CHOICES: N_("Pilihan ini tidak ada dalam daftar. Pilih lagi."),
    Kind.LINK: N_("Nama itu tidak ditemukan. Pilih dari daftar atau buat baru."),
    Kind.REGENCY: N_("Pilih kabupaten atau kota dari daftar."),
}


def _not_understood(field: Field, value: Any, around: Surroundings) -> str | None:
    if not (is_raw(value) or is_strange(field, value)):
        return None
    if field.kind is Kind.NIK and is_raw(value):
        # Says more than "16 angka": which digit is a letter, what Excel did to it.
        typed = identity.normal_nik(str(value["raw"]))
        return next(iter(identity.nik_faults(typed, around.regions)), _EXPECTED[Kind.NIK])
    return _EXPECTED.get(field.kind, N_("Isian ini tidak dipahami. Tulis ulang."))


def _broken_rule(field: Field, value: Any, around: Surroundings) -> str | None:
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        return N_("Terlalu panjang. Ringkas sampai 10.000 huruf.")
    rule = _RULES.get(field.kind)
    return rule(field, value, around) if rule else None


def _nik(field: Field, value: Any, around: Surroundings) -> str | None:
    return next(iter(identity.nik_faults(str(value), around.regions)), None)


def _choice(field: Field, value: Any, around: Surroundings) -> str | None:
    known = around.codes[field.codes]
    if all(map(known.has, value)) if isinstance(value, list) else known.has(value):
        return None
    return N_("Pilihan ini tidak ada dalam daftar. Pilih lagi.")


def _village(field: Field, value: Any, around: Surroundings) -> str | None:
    if around.regions.is_village(str(value)):
        return None
    return N_("Kode desa tidak dikenal. Pilih desa dari daftar.")


def _regency(field: Field, value: Any, around: Surroundings) -> str | None:
    if str(value).count(".") == 1 and around.regions.exists(str(value)):
        return None
    return N_("Pilih kabupaten atau kota dari daftar.")


def _date(field: Field, value: Any, around: Surroundings) -> str | None:
    if field.past and str(value) > around.today.isoformat():
        return N_("Tanggal ini belum tiba. Periksa tahunnya.")
    if str(value) < "1900":
        return N_("Tanggal ini terlalu lama. Periksa tahunnya.")
    return None


def _number(field: Field, value: Any, around: Surroundings) -> str | None:
    try:
        number = value if type(value) is int else Decimal(str(value))
    except InvalidOperation:
        return _EXPECTED[field.kind]
    high = around.today.year if field.kind is Kind.YEAR and field.high is None else field.high
    if field.low is not None and number < field.low:
        return f"Paling sedikit {field.low}." if field.kind is not Kind.YEAR else _since(field.low)
    if high is not None and number > high:
        return f"Paling banyak {high}."
    return None


def _since(year: int) -> str:
    return f"Tahun paling awal {year}."


_RULES: Mapping[Kind, Rule] = {
    Kind.NIK: _nik,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choice,
    Kind.VILLAGE: _village,
    Kind.REGENCY: _regency,
    Kind.DATE: _date,
    Kind.WHOLE: _number,
    Kind.YEAR: _number,
    Kind.DECIMAL: _number,
    Kind.MONEY: _number,
}

# What an answer of each kind is made of where nothing but its rule can be broken.
_USUAL: Mapping[Kind, tuple[type, Rule | None]] = {
    kind: (json_type(kind), _RULES.get(kind))
    for kind in Kind
    if json_type(kind) in (str, int, bool) or kind is Kind.CHOICES
}
