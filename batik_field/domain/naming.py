"""How any value is read by people: codes by their labels, villages by their names."""

from __future__ import annotations

from typing import Any

from batik_field.domain.codes import Codes
from batik_field.domain.fields import Entity, Field, Kind, Values
from batik_field.domain.regions import Regions
from batik_field.domain.values import is_empty, is_raw, is_strange, is_unasked, shown
from batik_field.domain.wording import N_

NOT_ASKED = N_("belum ditanya")


def label(codes: Codes, regions: Regions, field: Field, value: Any) -> str:
    """Return the value as people read it; a link stays an id, which only the store can name."""
    if is_unasked(value):
        return NOT_ASKED
    if is_empty(value) or is_raw(value) or is_strange(field, value):
        return shown(field, value)
    if field.kind is Kind.VILLAGE:
        return regions.label(str(value)) if regions.exists(str(value)) else str(value)
    if field.kind is Kind.REGENCY:
        return regions.name(str(value)) if regions.exists(str(value)) else str(value)
    if field.codes:
        chosen = value if isinstance(value, list) else [value]
        return ", ".join(codes.label(field.codes, str(code)) for code in chosen)
    if field.kind is Kind.QUANTITY:
        return f"{shown(field, value['amount'])} {codes.label(field.unit, value['unit'])}".strip()
    if field.kind in (Kind.FILE, Kind.FILES):
        files = value if isinstance(value, list) else [value]
        return ", ".join(str(file.get("name", "")) for file in files)
    text = shown(field, value)
    return f"{text} {field.unit}" if field.unit else text


def title(codes: Codes, regions: Regions, entity: Entity, values: Values) -> str:
    """Return what names a record in a list or a dialog; the entity's own label when empty."""
    parts = [label(codes, regions, entity.by_key[key], values.get(key)) for key in entity.title]
    return " · ".join(filter(None, parts)) or entity.label
