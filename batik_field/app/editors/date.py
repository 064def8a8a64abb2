"""A date, typed dd/mm/yyyy. The calendar is there for whoever wants it and never needed."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from batik_field.app import theme
from batik_field.app.editors.line import LineEditor
from batik_field.app.editors.sources import Sources
from batik_field.domain.fields import Field
from batik_field.domain.values import typed


class DateEditor(LineEditor):
    """A line with a calendar at its end; Alt+Down opens it too."""

    def __init__(self, field: Field, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(field, sources, parent)
        self._calendar: QCalendarWidget | None = None
        self._opener = QAction(self)
        self._opener.setText(self.tr("Kalender"))
        self._opener.setToolTip(self.tr("Pilih dari kalender (Alt+Panah bawah)"))
        theme.put_icon(self._opener, "calendar", "muted")
        self._opener.triggered.connect(self.open_calendar)
        self.addAction(self._opener, QLineEdit.ActionPosition.TrailingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar under the field at the date that stands there, or at today."""
        if self._calendar is None:
            self._calendar = self._make_calendar()
        day = self._day()
        self._calendar.setSelectedDate(day if day.isValid() else QDate.currentDate())
        self._calendar.adjustSize()
        below = self.mapToGlobal(QPoint(0, self.height() + 4))
        self._calendar.move(below)
        self._calendar.show()
        self._calendar.setFocus()

    def _make_calendar(self) -> QCalendarWidget:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(self._picked)
        return calendar

    def _day(self) -> QDate:
        value: Any = self.read()
        return QDate.fromString(value if isinstance(value, str) else "", Qt.DateFormat.ISODate)

    @Slot(QDate)
    def _picked(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        chosen = date(day.year(), day.month(), day.day()).isoformat()
        self.type_text(typed(self._field, chosen))
        self.setFocus()
