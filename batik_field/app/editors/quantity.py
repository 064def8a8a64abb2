"""An amount with its unit, for example 12,5 meter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from batik_field.app.editors.finders import finder_for
from batik_field.app.editors.line import LineEditor
from batik_field.app.editors.pick import PickEditor
from batik_field.app.editors.sources import Sources
from batik_field.domain.fields import Field, Kind
from batik_field.domain.values import is_empty, is_raw, is_unasked


class QuantityEditor(QWidget):
    """Two fields, one value: `{"amount": "12.5", "unit": "meter"}`."""

    changed = Signal()

    def __init__(self, field: Field, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount = LineEditor(replace(field, kind=Kind.DECIMAL, unit=""), sources, self)
        self._unit = PickEditor(finder_for(field, sources), "chevron-down", self)
        self._amount.setAccessibleName(self.tr("Jumlah"))
        self._unit.setAccessibleName(self.tr("Satuan"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._amount, 2)
        row.addWidget(self._unit, 3)
        self.setFocusProxy(self._amount)
        self._amount.changed.connect(self._edited)
        self._unit.changed.connect(self._edited)

    def read(self) -> Any:
        """Return both parts; `{"raw": …}` while one of them is missing or not understood."""
        amount, unit = self._amount.read(), self._unit.read()
        if is_unasked(amount) and is_empty(unit):
            return amount
        if is_empty(amount) and is_empty(unit):
            return None
        if _is_part(amount) and _is_part(unit):
            return {"amount": amount, "unit": unit}
        return {"raw": f"{self._amount.text()} {self._unit.text()}".strip()}

    def write(self, value: Any) -> None:
        """Show a value; a text that was not understood stands in front."""
        if is_raw(value):
            amount, unit = _apart(str(value["raw"]))
            self._amount.write({"raw": amount} if amount else None)
            self._unit.write({"raw": unit} if unit else None)
            return
        parts = value if isinstance(value, dict) and "amount" in value else {}
        self._amount.write(parts.get("amount") if parts else value)
        self._unit.write(parts.get("unit"))

    def settle(self) -> None:
        """Settle both parts."""
        self._amount.settle()
        self._unit.settle()

    @Slot()
    def _edited(self) -> None:
        self.changed.emit()


def _is_part(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _apart(text: str) -> tuple[str, str]:
    """Split at the first blank behind a number: "12 kodi" is an amount and a unit."""
    head, _, tail = text.partition(" ")
    return (head, tail) if head[:1].isdigit() else ("", text)
