"""One person's answers as they may leave the office, and how a cell put together reads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from batik_field.domain.codes import Codes
from batik_field.domain.consent import kept_out
from batik_field.domain.naming import label
from batik_field.domain.questions import ENTITIES
from batik_field.domain.regions import Regions
from batik_field.domain.values import is_empty

Bundle = Mapping[str, Mapping[str, Any]]
"""Answers by record: "artisan", "business" and "skill" (the chosen one) as plain values, "set" for
what is given with the export, "names" (id -> title) for records that are only pointed at, "export"
with the "day" (YYYY-MM-DD) the rows are made on."""

NOTHING: Mapping[str, Any] = {}
"""The answers of a record there is not."""


class Answers:
    """Everything a row is made of, without what a limited consent excludes.

    `number` (from 1) is the person's place in the list.
    """

    def __init__(self, bundle: Bundle, codes: Codes, regions: Regions, number: int) -> None:
        self.number = number
        self.codes = codes
        self.regions = regions
        self._limits = kept_out(bundle.get("artisan", {}), codes)
        self._bundle = bundle
        self._allowed = _without(bundle, self._limits) if self._limits else bundle
        self._villages: dict[str, str] = {}

    def value(self, entity: str, key: str) -> Any:
        """Return one answer; None where there is none or the consent excludes it."""
        return self._allowed.get(entity, NOTHING).get(key)

    def text(self, entity: str, key: str) -> str:
        """Return one answer as people read it, "" where it is empty."""
        value = self.value(entity, key)
        if is_empty(value):
            return ""
        return label(self.codes, self.regions, ENTITIES[entity].by_key[key], value)

    def village(self, entity: str = "artisan") -> str:
        """Return the code of the village, "" where none is known."""
        known = self._villages.get(entity)
        if known is None:
            value = self.value(entity, "village")
            known = value if isinstance(value, str) and self.regions.is_village(value) else ""
            self._villages[entity] = known
        return known


def _without(bundle: Bundle, limits: frozenset[str]) -> Bundle:
    """Return the answers a limited consent lets out."""
    return {
        entity: {key: value for key, value in values.items() if key not in limits}
        for entity, values in bundle.items()
        if entity not in limits
    }
