"""Pengaturan, Skema: units and facts typed, kept, put in order, verified, imported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from batik_field.app.card_list import SECOND
from batik_field.app.desk import Desk
from batik_field.app.main_window import MainWindow
from batik_field.app.settings_page import SettingsPage
from batik_field.app.settings_schemes import FACTS, IMPORT, NARROW, UNITS, SchemesTopic
from batik_field.domain.queries import Query
from batik_field.services import drafts, schemes
from batik_field.services.scheme_import import import_schemes
from batik_field.services.session import Session
from tests.services.test_scheme_import import TABLE, workbook

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def topic(desk: Desk, qtbot: QtBot) -> SchemesTopic:
    made = SchemesTopic(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def titles(listed: QListWidget) -> list[str]:
    return [listed.item(row).text() for row in range(listed.count())]


def type_unit(topic: SchemesTopic, code: str, title: str) -> None:
    topic.units.add()
    topic.units.form.binding.set("code", code)
    topic.units.form.binding.set("title", title)


def held(session: Session, code: str) -> list[tuple[str, str]]:
    return [(one.code, one.title) for one in schemes.scheme(session, code).units if one.id]


def test_a_table_is_imported_and_its_findings_are_shown(
    topic: SchemesTopic, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    dialogs.answers["open_file"] = workbook(tmp_path / "skema.xlsx", TABLE)
    topic.take_in.click()
    assert topic.bar.currentIndex() == IMPORT
    assert "baru atau berubah" in topic.told.text()
    topic.show_scheme("batik_cap")
    assert "C.13X.001.1 · Penganjian Kain" in titles(topic.units.list)


def test_a_wrong_table_shows_where_and_changes_nothing(
    topic: SchemesTopic, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    before = schemes.schemes(session)
    rows = [*TABLE, ("Skema Lain", "", "Jenis apa ini", "", "", "Unit", "", "")]
    dialogs.answers["open_file"] = workbook(tmp_path / "skema.xlsx", rows)
    topic.take_in.click()
    assert topic.findings.count() == 1
    assert "tidak ada yang diimpor" in topic.told.text()
    assert schemes.schemes(session) == before


def test_the_sample_table_is_what_the_import_reads(
    topic: SchemesTopic, session: Session, dialogs: Any, tmp_path: Path
) -> None:
    out = dialogs.answers["choose_save_path"] = tmp_path / "contoh.xlsx"
    topic.sample.click()
    done = import_schemes(session, out)
    assert (done.findings, done.schemes, done.units, done.elements) == ((), 1, 1, 1)
    [made] = [one for one in schemes.schemes(session) if "contoh" in one.name.lower()]
    assert (made.kind, len(made.units[0].elements[0].criteria)) == ("klaster", 2)


def test_units_are_typed_put_in_order_and_saved_as_operations(
    topic: SchemesTopic, session: Session
) -> None:
    topic.show_scheme("pembatik_tulis")
    assert topic.units.is_empty
    topic.units.nothing.button.click()
    topic.units.form.binding.set("title", "Menyiapkan Malam")
    type_unit(topic, "X.2", "Nglowong")
    type_unit(topic, "X.3", "Nerusi")
    assert held(session, "pembatik_tulis") == []
    topic.units.up.click()
    topic.saver.click()
    assert held(session, "pembatik_tulis") == [
        ("", "Menyiapkan Malam"),
        ("X.3", "Nerusi"),
        ("X.2", "Nglowong"),
    ]
    assert not topic.saver.isEnabled()
    assert len(session.store.ids(Query("competency_unit"))) == 3
    topic.units.list.setCurrentRow(0)
    topic.units.down.click()
    topic.save()
    assert held(session, "pembatik_tulis")[1] == ("", "Menyiapkan Malam")


def test_what_is_typed_is_there_again_after_a_crash(
    topic: SchemesTopic, desk: Desk, session: Session, qtbot: QtBot
) -> None:
    topic.show_scheme("pembatik_tulis", FACTS)
    topic.facts.binding.set("number", "SKM/7")
    topic.show_scheme("batik_cap")
    topic.units.form.binding.set("code", "C.1")
    topic.units.elements.add()
    topic.units.elements.shown[0].binding.set("text", "Menyiapkan kanji")
    assert topic.flush()
    # Nothing is handed on but what lies on the disk.
    topic.hide()
    again = MainWindow(desk)
    with qtbot.waitExposed(again):
        again.show()
    found = {one.entity: one for one in drafts.waiting(session)}
    assert found.keys() == {"scheme", "competency_unit", "competency_element"}
    assert found["competency_unit"].title.startswith("Penganjian Kain · ")
    again.continue_draft(found["competency_element"])
    page = again.ui.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    shown = page.schemes
    assert shown.scheme is not None
    assert (shown.scheme.code, shown.bar.currentIndex()) == ("batik_cap", UNITS)
    assert titles(shown.units.list)[0] == "C.1 · Penganjian Kain"
    assert shown.units.elements.shown[0].binding.rows["text"].editor.read() == "Menyiapkan kanji"
    again.continue_draft(found["scheme"])
    assert shown.scheme.code == "pembatik_tulis"
    assert shown.facts.binding.rows["number"].editor.read() == "SKM/7"
    again.open_field("scheme", "batik_cap", "", "years")
    assert (shown.scheme.code, shown.facts.binding.focused) == ("batik_cap", "years")
    shown.save()
    assert drafts.waiting(session) == []
    cap = schemes.scheme(session, "batik_cap")
    assert (cap.units[0].code, len(cap.units), len(cap.units[0].elements)) == ("C.1", 5, 1)
    assert schemes.scheme(session, "pembatik_tulis").number == "SKM/7"
    again.leave()


def test_a_unit_is_verified_by_a_source_and_a_day_only(
    topic: SchemesTopic, session: Session
) -> None:
    topic.show_scheme("pembatik_tulis")
    type_unit(topic, "X.1", "Nglowong")
    topic.units.form.binding.set("verified", True)
    topic.units.form.binding.set("source", "Surat balai 12/2026")
    topic.save()
    assert not schemes.scheme(session, "pembatik_tulis").units[0].verified
    topic.units.form.binding.set("verified_on", "2026-11-20")
    topic.save()
    unit = schemes.scheme(session, "pembatik_tulis").units[0]
    assert (unit.verified, unit.verified_on, unit.remark) == (True, "2026-11-20", "")


def test_all_units_are_verified_at_once(
    topic: SchemesTopic, session: Session, dialogs: Any
) -> None:
    topic.show_scheme("batik_cap")
    topic.units.verifier.click()
    assert held(session, "batik_cap") == []
    dialogs.answers["ask_text"] = "Kepmenaker 104/2018, lampiran"
    topic.units.verifier.click()
    topic.save()
    units = schemes.scheme(session, "batik_cap").units
    assert [one.verified for one in units] == [True] * 5
    assert {one.source for one in units} == {"Kepmenaker 104/2018, lampiran"}
    assert not topic.units.verifier.isEnabled()


def test_a_shipped_unit_is_changed_or_taken_off_and_does_not_come_back(
    topic: SchemesTopic, session: Session, dialogs: Any
) -> None:
    topic.show_scheme("batik_cap")
    topic.units.form.binding.set("title", "Menganji")
    topic.save()
    assert schemes.scheme(session, "batik_cap").units[0].title == "Menganji"
    topic.units.remover.click()
    assert len(schemes.scheme(session, "batik_cap").units) == 5
    dialogs.answers["ask_reason"] = "bukan dari skema ini"
    topic.units.remover.click()
    topic.units.list.setCurrentRow(3)
    topic.units.remover.click()
    left = [one.title for one in schemes.scheme(session, "batik_cap").units]
    assert left == titles(topic.units.list)
    assert left == [
        "Mengatur Letak Pola pada Kain",
        "Menggunakan Canting Cap",
        "Memeriksa Hasil Pembatikan",
    ]


def test_the_facts_of_several_schemes_are_saved_together(
    topic: SchemesTopic, session: Session, dialogs: Any
) -> None:
    topic.bar.setCurrentIndex(FACTS)
    topic.facts.binding.set("years", 3)
    topic.list.setCurrentRow(1)
    topic.facts.binding.set("number", "SKM/7")
    topic.list.setCurrentRow(0)
    assert topic.facts.binding.rows["years"].editor.read() == 3
    topic.save()
    first, second, *_ = schemes.schemes(session)
    assert (first.years, second.number) == (3, "SKM/7")
    assert len(session.store.ids(Query("scheme"))) == 2
    assert "berlaku 3 tahun" in str(topic.list.item(0).data(257))
    assert dialogs.asked == []


def test_looking_through_the_schemes_asks_and_writes_nothing(
    topic: SchemesTopic, session: Session, dialogs: Any
) -> None:
    for row in range(topic.list.count()):
        topic.list.setCurrentRow(row)
    assert topic.flush()
    assert dialogs.asked == []
    assert drafts.waiting(session) == []
    assert session.store.ids(Query("scheme")) == []


def test_where_it_is_narrow_a_box_chooses_the_scheme(topic: SchemesTopic, qtbot: QtBot) -> None:
    letter = topic.fontMetrics().averageCharWidth()
    topic.resize(NARROW * letter + 1, 400)
    assert topic.list.isVisible()
    assert topic.box.isHidden()

    topic.resize(82 * letter, 400)
    assert topic.list.isHidden()
    assert [topic.box.itemText(row) for row in range(topic.box.count())] == titles(topic.list)
    topic.box.activated.emit(1)
    assert topic.box.currentIndex() == topic.list.currentRow() == 1
    cut = [one for one in topic.findChildren(QPushButton) if one.isVisible()]
    assert cut
    assert all(one.width() >= one.sizeHint().width() for one in cut)
    assert topic.units.form.width() >= 40 * letter


def test_one_act_verifies_the_scheme_and_its_units(
    topic: SchemesTopic, session: Session, dialogs: Any
) -> None:
    topic.show_scheme("perancang_motif_kain")
    dialogs.answers["ask_text"] = "Surat balai 12/2026"
    topic.units.verifier.click()
    topic.save()
    scheme = schemes.scheme(session, "perancang_motif_kain")
    assert scheme.verified
    assert scheme.source == "Surat balai 12/2026"
    assert all(unit.verified for unit in scheme.units)
    assert "belum diverifikasi" not in topic._words(scheme)
    assert not topic.units.verifier.isEnabled()


def test_a_unit_without_a_title_says_so(topic: SchemesTopic) -> None:
    topic.show_scheme("batik_cap")
    type_unit(topic, "104/2018", "")
    assert "judul belum diisi" in topic.units.list.currentItem().data(SECOND)
    topic.save()
    topic.show_scheme("batik_cap", unit=topic.units.chosen)
    said = {label.text() for label in topic.units.form.findChildren(QLabel)}
    assert any("Kode unit biasanya" in words for words in said)


def test_the_focus_goes_on_to_the_next_unit_after_saving(topic: SchemesTopic, qtbot: QtBot) -> None:
    with qtbot.waitActive(topic):
        topic.activateWindow()
    topic.show_scheme("batik_cap")
    type_unit(topic, "C.13X.009.1", "Melorod")
    topic.saver.setFocus()
    topic.saver.click()
    assert topic.units.adder.hasFocus()
