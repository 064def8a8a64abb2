"""Values as they are typed, stored and shown.

Stored values are plain JSON: text; whole number; money and decimals as text; date
`YYYY-MM-DD`; time `HH:MM`; a choice is its code; several are a list; a link is an id; None is
empty. Two shapes stand for what is not an answer: `{"unasked": true}` (belum ditanya) and
`{"raw": "31/02/1980"}`, typed but not understood, which is kept and is a blocking problem.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, Final

from batik_field.domain import formats, identity
from batik_field.domain.errors import WrongUse
from batik_field.domain.fields import Field, Kind

UNASKED: Final[Mapping[str, bool]] = {"unasked": True}

LONGEST_TEXT = 10_000
"""Characters of one answer; a workbook cell takes 32,767."""


def raw(text: str) -> dict[str, str]:
    """What was typed and not understood."""
    return {"raw": text}


def is_raw(value: Any) -> bool:
    """Whether the value was typed but not understood."""
    return isinstance(value, dict) and "raw" in value


def is_unasked(value: Any) -> bool:
    """Whether the officer said "belum ditanya"."""
    return isinstance(value, dict) and value.get("unasked") is True


def is_empty(value: Any) -> bool:
    """Whether there is no answer: nothing typed, nothing chosen, or not asked."""
    if type(value) is str:
        return not value
    return value is None or value in ("", []) or is_unasked(value)


def json_type(kind: Kind) -> type:
    """Return the type of an understood answer of this kind."""
    return _JSON_TYPES.get(kind, str)


def is_strange(field: Field, value: Any) -> bool:
    """Whether an answer has another JSON type than its kind: a later version may have changed it.

    Such an answer is kept, shown as it is, and a blocking problem.
    """
    if is_empty(value) or is_raw(value):
        return False
    if type(value) is not _JSON_TYPES.get(field.kind, str):
        return True
    if isinstance(value, dict) and field.kind is not Kind.FILE:
        return not value.keys() >= _KEYS[field.kind]
    item = dict if field.kind is Kind.FILES else str
    return isinstance(value, list) and any(type(one) is not item for one in value)


_DROPPED = dict.fromkeys((0xFFFE, 0xFFFF))
"""What is no character at all: XML has no place for it, so no workbook and no paper."""


def clean_text(text: str) -> str:
    """Normalise to NFC and drop what no keyboard means: control characters, lone surrogates.

    Line ends and tabs inside the text are kept; blanks around it are not.
    """
    text = text.translate(_DROPPED)
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _nik(text: str) -> str | None:
    digits = identity.normal_nik(text)
    return digits if re.fullmatch(r"[0-9]{16}", digits) else None


def _year(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[1-9][0-9]{3}", text) else None


def _place(text: str) -> dict[str, str] | None:
    """Latitude and longitude in degrees: `-6.897, 112.064` (maps) or `-6,897; 112,064` (ours)."""
    if ";" in text:
        text = text.replace(",", ".")
    match = re.fullmatch(r"(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)", text)
    if not match or abs(float(match[1])) > 90 or abs(float(match[2])) > 180:
        return None
    return {"lat": match[1], "lon": match[2]}


_PARSERS: Mapping[Kind, Callable[[str], Any]] = {
    Kind.TEXT: _one_line,
    Kind.LONG_TEXT: str,
    Kind.NIK: _nik,
    Kind.NIB: identity.normal_nib,
    Kind.NPWP: identity.normal_npwp,
    Kind.PHONE: identity.normal_phone,
    Kind.EMAIL: identity.normal_email,
    Kind.POSTCODE: identity.normal_postcode,
    Kind.WHOLE: formats.parse_whole,
    Kind.YEAR: _year,
    Kind.DECIMAL: formats.parse_decimal,
    Kind.MONEY: formats.parse_decimal,
    Kind.DATE: formats.parse_day,
    Kind.TIME: formats.parse_time,
    Kind.PLACE: _place,
}


def parse(field: Field, text: str) -> Any:
    """Read what was typed into a text field: a value, None when empty, or `{"raw": …}`."""
    text = clean_text(text)
    if not text:
        return None
    parser = _PARSERS.get(field.kind, _one_line)
    value = parser(text)
    if value is None:
        return raw(text)
    return field.tidy(value) if field.kind is Kind.TEXT else value


def _grouped_npwp(value: Any) -> str:
    return identity.show_npwp(str(value))


_SHOWN: Mapping[Kind, Callable[[Any], str]] = {
    Kind.NIK: identity.group_nik,
    Kind.NPWP: _grouped_npwp,
    Kind.PHONE: identity.local_phone,
    Kind.WHOLE: formats.number,
    Kind.DECIMAL: formats.decimal,
    Kind.MONEY: formats.money,
    Kind.DATE: formats.day,
    Kind.PLACE: lambda value: f"{value['lat']}, {value['lon']}",
}

_TYPED: Mapping[Kind, Callable[[Any], str]] = {
    **_SHOWN,
    Kind.DATE: formats.short_day,
    Kind.MONEY: formats.decimal,
}


def typed(field: Field, value: Any) -> str:
    """Return the value as it stands in a text field, so that `parse` gives it back."""
    return _written(_TYPED, field, value)


def shown(field: Field, value: Any) -> str:
    """Return the value as people read it. Codes, links and villages need `domain.naming`."""
    return _written(_SHOWN, field, value)


def _written(writers: Mapping[Kind, Callable[[Any], str]], field: Field, value: Any) -> str:
    if is_raw(value):
        return str(value["raw"])
    if is_empty(value):
        return ""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if is_strange(field, value):
        return str(value)
    return writers.get(field.kind, str)(value)


_JSON_TYPES: Mapping[Kind, type] = {
    Kind.WHOLE: int,
    Kind.YEAR: int,
    Kind.YES_NO: bool,
    Kind.CHOICES: list,
    Kind.FILES: list,
    Kind.PLACE: dict,
    Kind.QUANTITY: dict,
    Kind.FILE: dict,
}
_TYPE_NAMES = {
    int: "bilangan bulat",
    bool: "true atau false",
    list: "daftar",
    dict: "objek",
    str: "teks",
}
_KEYS: Mapping[Kind, frozenset[str]] = {
    Kind.PLACE: frozenset({"lat", "lon"}),
    Kind.QUANTITY: frozenset({"amount", "unit"}),
    Kind.FILE: frozenset({"sha256", "size", "mime", "name"}),
    Kind.FILES: frozenset({"sha256", "size", "mime", "name"}),
}
LARGEST_WHOLE = 2**53 - 1
"""Above this a number no longer survives a workbook or another program's JSON."""


def accept(field: Field, value: Any) -> Any:
    """Take a JSON value from outside (command line, import) in the shape of the contract.

    A text that does not fit its kind becomes `{"raw": …}`; a wrong JSON type raises WrongUse.
    """
    if value is None:
        return None
    if is_unasked(value):
        return dict(UNASKED)
    if is_raw(value):
        if not isinstance(value["raw"], str):
            raise WrongUse(f"“raw” dari “{field.key}” harus berupa teks.")
        return _accept_raw(field, value["raw"])
    expected = _JSON_TYPES.get(field.kind, str)
    if type(value) is not expected:
        raise WrongUse(f"“{field.key}” harus berupa {_TYPE_NAMES[expected]}.")
    if isinstance(value, str):
        return _accept_text(field, value)
    if isinstance(value, list):
        return [_accept_item(field, item) for item in value] or None
    if isinstance(value, dict):
        return _accept_object(field, value)
    if isinstance(value, int) and abs(value) > LARGEST_WHOLE:
        return raw(str(value))
    return value


def _accept_raw(field: Field, text: str) -> Any:
    """What another program could not read, we perhaps can; what is chosen is never typed."""
    if field.kind in _JSON_TYPES and field.kind not in _PARSERS:
        text = clean_text(text)
        return raw(text) if text else None
    return parse(field, text)


def _accept_text(field: Field, text: str) -> Any:
    """JSON decimals have a point and no thousands; only people write 1.250,5."""
    if field.kind in (Kind.DECIMAL, Kind.MONEY):
        plain = formats.plain_decimal(clean_text(text))
        if plain is not None:
            return plain
    return parse(field, text)


def _accept_item(field: Field, item: Any) -> Any:
    if field.kind is Kind.FILES and isinstance(item, dict):
        return _accept_object(field, item)
    if field.kind is Kind.CHOICES and isinstance(item, str):
        return clean_text(item)
    raise WrongUse(f"Isi daftar “{field.key}” tidak sesuai jenisnya.")


def _accept_object(field: Field, value: Mapping[str, Any]) -> dict[str, Any]:
    keys = _KEYS[field.kind]
    if set(value) != keys or not all(isinstance(item, str | int) for item in value.values()):
        raise WrongUse(f"“{field.key}” harus berupa objek dengan {', '.join(sorted(keys))}.")
    texts = {key: clean_text(str(item)) for key, item in value.items()}
    if field.kind is Kind.PLACE:
        typed = f"{texts['lat']}, {texts['lon']}"
        return _place(typed) or raw(typed)
    if field.kind is Kind.QUANTITY:
        amount = formats.plain_decimal(texts["amount"])
        return {**texts, "amount": amount} if amount else raw(" ".join(texts.values()))
    return {**texts, "size": value["size"]}
