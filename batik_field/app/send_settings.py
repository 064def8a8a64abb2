"""What a layout needs and no record holds: exam date, schedule, assessor, budget and ministry."""

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from batik_field.app.i18n import text
from batik_field.domain.codes import Codes
from batik_field.domain.formats import parse_day
from batik_field.domain.wording import N_

# Key of the setting -> label, hint, code list; in the order of the form.
QUESTIONS: Mapping[str, tuple[str, str, str]] = {
    "exam_date": (N_("Tanggal uji"), N_("hari/bulan/tahun, misalnya 12/05/2026"), ""),
    "schedule_code": (N_("Kode jadwal"), N_("kode hari uji dari balai"), ""),
    "assessor": (N_("Nomor registrasi asesor"), N_("misalnya MET.000.001234 2020"), ""),
    "budget_source": (N_("Sumber anggaran"), "", "budget_source"),
    "ministry": (N_("Kementerian"), "", "ministry"),
}


class SendSettings:
    """Builds the rows of a form for one layout and reads them."""

    def __init__(self, form: QFormLayout, parent: QWidget, codes: Codes) -> None:
        self._form, self._parent, self._codes = form, parent, codes
        self._fields: dict[str, QLineEdit | QComboBox] = {}

    def ask(self, settable: frozenset[str]) -> None:
        """Ask for these; what was typed for another layout stays where both ask for it."""
        typed = self.values()
        while self._form.rowCount():
            self._form.removeRow(0)
        self._fields = {}
        parent = self._parent
        for key, (label, hint, codes) in QUESTIONS.items():
            if key in settable:
                field = self._combo(codes, parent) if codes else _line(text(hint), parent)
                field.setObjectName(key)
                field.setAccessibleName(text(label))
                self._fields[key] = field
                caption = QLabel(text(label), parent)
                caption.setBuddy(field)
                self._form.addRow(caption, field)
                self._put(field, typed.get(key, ""))

    @property
    def is_empty(self) -> bool:
        """Whether the layout asks for nothing."""
        return not self._fields

    def values(self) -> dict[str, str]:
        """What was given, under the keys of the command line's --set."""
        found = {}
        for key, field in self._fields.items():
            if isinstance(field, QComboBox):
                found[key] = str(field.currentData() or "")
            else:
                found[key] = field.text().strip()
        return {key: value for key, value in found.items() if value}

    def wrong_date(self) -> bool:
        """Whether the exam date was typed and is none."""
        typed = self.values().get("exam_date", "")
        return bool(typed) and parse_day(typed) is None

    def _combo(self, codes: str, parent: QWidget) -> QComboBox:
        combo = QComboBox(parent)
        combo.addItem(text(N_("(dikosongkan)")), "")
        for choice in self._codes[codes].offered:
            combo.addItem(choice.label, choice.code)
        return combo

    def _put(self, field: QLineEdit | QComboBox, value: str) -> None:
        if isinstance(field, QComboBox):
            field.setCurrentIndex(max(0, field.findData(value)))
        else:
            field.setText(value)


def _line(hint: str, parent: QWidget) -> QLineEdit:
    line = QLineEdit(parent)
    line.setPlaceholderText(hint)
    return line
