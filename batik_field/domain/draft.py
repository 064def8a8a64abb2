"""A stored record with unsaved changes laid over it: what a form shows and edits."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from typing import Any

from batik_field.domain.fields import Values
from batik_field.domain.records import Record


class Draft:
    """Typing not yet saved. `changes` is exactly what the next operation sets."""

    def __init__(self, record: Record, changes: Values | None = None) -> None:
        """Lay `changes` (from an autosave, or carried forward) over the stored record."""
        self.record = record
        self._layers: ChainMap[str, Any] = ChainMap(dict(changes or {}), dict(record.values))

    @property
    def values(self) -> Values:
        """What the form shows: the stored values with the changes over them."""
        return self._layers

    @property
    def changes(self) -> Mapping[str, Any]:
        """Only what differs from the stored record."""
        return self._layers.maps[0]

    @property
    def is_dirty(self) -> bool:
        """Whether there is anything to save."""
        return bool(self.changes)

    def set(self, key: str, value: Any) -> bool:
        """Take a typed value; setting back what is stored is no longer a change.

        Where laptops dispute a field it stays one: typing the shown value again settles it.
        Returns whether the draft changed. Empty (None) and "never answered" are the same.
        """
        before = self._layers.get(key)
        if value == before and type(value) is type(before):
            return False
        stored = self._layers.maps[1].get(key)
        settled = key not in self.record.conflicts
        if settled and value == stored and type(value) is type(stored):
            self._layers.maps[0].pop(key, None)
        else:
            self._layers.maps[0][key] = value
        return True
