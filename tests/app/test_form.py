"""Every form: its rows, its problems, its keys, and that it dies when it is closed."""

import gc
import weakref
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from batik_field.app.editors import Sources
from batik_field.app.editors.pick import PickEditor
from batik_field.app.field_row import MessageLine
from batik_field.app.form import Form
from batik_field.domain import checks
from batik_field.domain.checks import Problem, Surroundings
from batik_field.domain.codes import Codes
from batik_field.domain.draft import Draft
from batik_field.domain.fields import Values
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record
from batik_field.domain.regions import Regions

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LARGEST = max(ENTITIES.values(), key=lambda entity: len(entity.fields)).key


class NoFiles:
    """Keeps nothing."""

    def attach(self, owner: QObject, path: Path, done: Any, refused: Any) -> None: ...

    def attach_picture(
        self, owner: QObject, data: bytes, name: str, done: Any, refused: Any
    ) -> None: ...

    def thumbnail(self, owner: QObject, value: Any, done: Callable[[bytes], object]) -> None: ...

    has_camera = False

    def open(self, shown: Any, at: int) -> None: ...

    def crop(self, owner: QObject, value: Any, done: Any) -> None: ...

    def photograph(self, owner: QObject, done: Any) -> None: ...

    def choose(self, pictures_only: bool) -> Path | None:
        return None


REGIONS = Regions.load()
AROUND = Surroundings(Codes.shipped(), REGIONS, date(2026, 11, 22), "35.23")
SOURCES = Sources(AROUND.codes, REGIONS, lambda entity, text: [], lambda entity, id_: "", NoFiles())


def check(entity: str, values: Values, record: str) -> tuple[Problem, ...]:
    return checks.check(ENTITIES[entity], values, AROUND)


def shown(entity: str, values: dict[str, Any], qtbot: QtBot, width: int = 700) -> Form:
    form = Form(ENTITIES[entity], SOURCES, check)
    qtbot.addWidget(form)
    form.resize(width, 600)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.show_draft(Draft(Record(entity, "1", values)))
    return form


def said(form: Form, key: str) -> str:
    """What stands below a field."""
    message = form.binding.rows[key]._message
    if message is None or message.isHidden():
        return ""
    return message._words.text()


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_question_has_its_row(entity: str, qtbot: QtBot) -> None:
    form = shown(entity, {}, qtbot)
    labels = {label.buddy() for label in form.findChildren(QLabel) if label.buddy()}
    for field in ENTITIES[entity].fields:
        widget = form.findChild(QWidget, field.key)
        assert widget is not None, field.key
        assert widget in labels, field.key
        assert widget.accessibleName(), field.key
        assert bool(field.hint) <= bool(widget.accessibleDescription()), field.key


@pytest.mark.parametrize("entity", ENTITIES)
def test_tab_visits_every_field_in_order(entity: str, qtbot: QtBot) -> None:
    form = shown(entity, {}, qtbot)
    rows = [key for key, row in form.binding.rows.items() if row.is_shown]
    form.focus_field(rows[0])
    visited = [form.binding.focused]
    for _ in range(3 * len(rows)):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        if form.binding.focused != visited[-1]:
            visited.append(form.binding.focused)
        if len(visited) == len(rows):
            break
    assert visited == rows


@pytest.mark.parametrize("width", [420, 560, 700, 1100])
@pytest.mark.parametrize("entity", ENTITIES)
def test_nothing_is_wider_than_the_form(entity: str, width: int, qtbot: QtBot) -> None:
    form = shown(entity, {}, qtbot, width)
    body = form._scroll.widget()
    assert body is not None
    assert body.minimumSizeHint().width() <= form._scroll.viewport().width()


def test_showing_is_not_typing(qtbot: QtBot) -> None:
    form = shown("artisan", {"full_name": "Sulastri", "birth_date": "1980-05-12"}, qtbot)
    changes: list[int] = []
    form.changed.connect(lambda: changes.append(1))
    draft = Draft(Record("artisan", "2", {"full_name": "Wartini", "consent": "diberikan"}))
    form.show_draft(draft)
    for row in form.binding.rows.values():
        row.widget.setFocus()
    assert not draft.is_dirty
    assert not changes


def test_typing_back_is_no_change(qtbot: QtBot) -> None:
    form = shown("artisan", {"alias": "Lastri"}, qtbot)
    form.focus_field("alias")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_End)
    QTest.keyClicks(focused, "x")
    draft = form.binding.draft
    assert draft is not None
    assert draft.changes == {"alias": "Lastrix"}
    QTest.keyClick(focused, Qt.Key.Key_Backspace)
    assert not draft.is_dirty


def test_a_condition_hides_the_row_and_keeps_the_value(qtbot: QtBot) -> None:
    values = {"trademark": "terdaftar", "trademark_number": "IDM1"}
    form = shown("business", values, qtbot)
    row = form.binding.rows["trademark_number"]
    assert row.is_shown
    form.binding.set("trademark", None)
    assert not row.is_shown
    assert form.binding.draft is not None
    assert form.binding.draft.values["trademark_number"] == "IDM1"
    form.binding.set("trademark", "proses")
    assert row.is_shown


def test_problems_wait_until_the_field_is_left(qtbot: QtBot) -> None:
    form = shown("artisan", {}, qtbot)
    form.focus_field("nik")
    assert "16 angka" in said(form, "nik"), "the hint"
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "35230852")
    form.binding.check()
    assert not form.binding.rows["nik"].widget.property("problem")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert form.binding.rows["nik"].widget.property("problem")
    assert said(form, "birth_place") == ""


def test_a_stored_record_shows_its_problems_at_once(qtbot: QtBot) -> None:
    form = shown("artisan", {"birth_date": {"raw": "31/02/1980"}}, qtbot)
    assert "tanggal yang ada" in said(form, "birth_date")
    assert said(form, "nik") == "Belum diisi."
    assert "persetujuan" in said(form, "consent"), "a warning"


def test_the_hint_is_there_only_with_the_focus(qtbot: QtBot) -> None:
    form = shown("artisan", {}, qtbot)
    form.focus_field("alias")
    assert said(form, "alias") == "Nama yang dikenal di desa"
    form.focus_field("landmark")
    assert said(form, "alias") == ""


def test_hints_and_problems_move_nothing(qtbot: QtBot) -> None:
    form = shown("artisan", {}, qtbot)
    form.focus_field("alias")
    place = form.binding.rows["birth_place"].widget.y()
    form.focus_field("full_name")
    form.focus_field("birth_place")
    assert said(form, "full_name") == "Belum diisi."
    QApplication.processEvents()
    assert form.binding.rows["birth_place"].widget.y() == place


def test_not_asked_by_key(qtbot: QtBot) -> None:
    form = shown("monev", {}, qtbot)
    for key in ("production_pieces", "tutoring", "turnover", "channels", "kind"):
        form.focus_field(key)
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_F8)
        assert form.binding.draft is not None
        assert form.binding.draft.values[key] == {"unasked": True}


def test_the_first_empty_field(qtbot: QtBot) -> None:
    form = shown("visit", {"artisan": "1", "business": "2", "date": "2026-11-22"}, qtbot)
    assert form.binding.first_empty() == "start"
    form.focus_first_empty()
    assert form.binding.focused == "start"


def test_labels_stand_beside_or_above(qtbot: QtBot) -> None:
    form = shown("artisan", {}, qtbot, 900)
    row = form.binding.rows["full_name"]
    assert row._label.x() + row._label.width() <= row.widget.x()
    form.resize(400, 600)
    QApplication.processEvents()
    assert row._label.y() + row._label.height() <= row.widget.y()


def test_a_closed_form_dies(qtbot: QtBot, qapp: QApplication) -> None:
    form = Form(ENTITIES[LARGEST], SOURCES, check)
    form.show_draft(Draft(Record(LARGEST, "1", {})))
    form.show()
    form.focus_first_empty()
    form.close()
    parts: list[weakref.ref[QObject]] = [weakref.ref(form), weakref.ref(form.binding)]
    child = next(iter(form.binding.rows.values())).widget
    del form
    gc.collect()
    assert [part() for part in parts] == [None, None]
    assert not isValid(child)


def test_a_hundred_of_the_largest_form(qtbot: QtBot) -> None:
    for _ in range(100):
        form = Form(ENTITIES[LARGEST], SOURCES, check)
        form.show_draft(Draft(Record(LARGEST, "1", {})))
    assert form.findChildren(MessageLine) == []


@pytest.mark.parametrize(
    ("entity", "key", "text"),
    [
        ("artisan", "nik", "35230852"),
        ("artisan", "birth_date", "31021980"),
        ("artisan", "phone", "12"),
        ("artisan", "email", "nama@"),
        ("artisan", "postcode", "6"),
        ("artisan", "village", "zzzz"),
        ("artisan", "education", "zzzz"),
        ("business", "nib", "1"),
        ("business", "npwp", "1"),
        ("business", "year_started", "98"),
        ("business", "workers_male", "dua"),
        ("business", "turnover", "banyak"),
        ("business", "production_metres", "1,2,3"),
        ("business", "techniques", "zzzz"),
        ("visit", "start", "99"),
        ("visit", "place", "utara"),
        ("product_price", "output", "12 hasta"),
        ("office", "regency", "zzzz"),
    ],
)
def test_what_is_not_understood_is_kept_and_told(
    entity: str, key: str, text: str, qtbot: QtBot
) -> None:
    form = shown(entity, {}, qtbot)
    form.focus_field(key)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)
    other = next(other for other in form.binding.rows if other != key)
    form.focus_field(other)
    row = form.binding.rows[key]
    assert row._problem is not None, "told"
    assert row._problem.blocking
    assert said(form, key)
    draft = form.binding.draft
    assert draft is not None
    kept = str(draft.changes[key]).replace("/", "")
    assert text in kept


def test_leaving_a_nik_answers_what_follows_from_it(qtbot: QtBot) -> None:
    form = shown("artisan", {}, qtbot)
    form.focus_field("nik")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "3523084505800001")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    draft = form.binding.draft
    assert draft is not None
    assert draft.changes == {"nik": "3523084505800001", "birth_date": "1980-05-05", "sex": "P"}


def test_nothing_is_called_missing_while_the_list_of_what_fits_is_open(qtbot: QtBot) -> None:
    form = shown("artisan", {"full_name": "Wartini"}, qtbot)
    village = form.binding.rows["village"].widget
    form.focus_field("village")
    QTest.keyClicks(village, "gaji")
    form.binding.check()
    assert "tidak ditemukan" not in said(form, "village")

    QTest.keyClick(village, Qt.Key.Key_Escape)
    form.focus_field("address")
    assert "tidak ditemukan" in said(form, "village")


def test_a_village_outside_the_regency_is_remarked_on(qtbot: QtBot) -> None:
    form = shown("artisan", {"full_name": "Wartini", "village": "33.09.07.2006"}, qtbot)
    assert "Kabupaten Boyolali" in said(form, "village")


def test_schemes_of_the_skill_come_first(qtbot: QtBot) -> None:
    form = shown("skill", {"skill": "pewarnaan"}, qtbot)
    scheme = form.binding.rows["scheme"].editor
    assert isinstance(scheme, PickEditor)
    scheme.open_all()
    lines = [scheme.suggestions.item(row).text() for row in range(scheme.suggestions.count())]
    far = [" · untuk " in line for line in lines]
    assert lines[0] == "Pewarnaan Alami dan Sintetis"
    assert far == sorted(far)
    assert "Batik Cap · untuk Membatik" in lines

    form.binding.set("skill", "membatik")
    scheme.open_all()
    assert scheme.suggestions.item(0).text() == "Batik Cap"


def test_the_hint_of_a_question_stands_in_the_tip_of_its_label(qtbot: QtBot) -> None:
    form = shown("artisan", {}, qtbot)
    tips = {label.text(): label.toolTip() for label in form.findChildren(QLabel)}
    assert "pelayanan publik" in tips["Dasar pemrosesan"]
    assert "soal dibacakan" in tips["Penyesuaian wajar"]
    assert tips["Pendidikan terakhir *"].startswith("Paket A, B, C")
    assert tips["Pendidikan terakhir *"].endswith("siap kirim.")


def test_the_cursor_stays_in_sight_when_the_form_gets_low(qtbot: QtBot) -> None:
    form = shown("artisan", {"full_name": "Wartini"}, qtbot, 900)
    form.focus_field("nationality")
    widget = form.binding.rows["nationality"].widget
    assert form._index_line.isVisible()
    form.resize(900, 16 * form.fontMetrics().lineSpacing())
    QApplication.sendPostedEvents()
    assert not form._index_line.isVisible()
    assert widget.visibleRegion().boundingRect().height() == widget.height()
