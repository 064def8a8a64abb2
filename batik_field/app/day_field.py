"""A day that belongs to no record: asked for beside an act."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from batik_field.app.desk import Desk
from batik_field.app.editors.date import DateEditor
from batik_field.app.record_kit import make_kit
from batik_field.domain.fields import Field, Kind


class DayField(DateEditor):
    """Typed like every date; `day` is ISO, "" where nothing stands there."""

    def __init__(self, desk: Desk, name: str, label: str, parent: QWidget) -> None:
        kit = make_kit(desk.session, desk.dialogs, desk.work, parent)
        super().__init__(Field(name, Kind.DATE, label), kit.sources, parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(self.tr("hh/bb/tttt"))
        self.setMaximumWidth(18 * self.fontMetrics().averageCharWidth())

    @property
    def day(self) -> str:
        """The day, or "" where there is none."""
        value = self.read()
        return value if isinstance(value, str) else ""

    @property
    def is_wrong(self) -> bool:
        """Whether something stands there that is no day."""
        return bool(self.text().strip()) and not self.day
