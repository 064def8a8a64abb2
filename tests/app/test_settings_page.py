"""Pengaturan."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QListWidget, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from batik_field.app.desk import Desk
from batik_field.app.settings_about import AboutTopic
from batik_field.app.settings_backup import BackupTopic
from batik_field.app.settings_codes import CodesTopic
from batik_field.app.settings_drafts import DraftsTopic
from batik_field.app.settings_laptop import LaptopTopic
from batik_field.app.settings_office import OfficersTopic, OfficeTopic
from batik_field.app.settings_page import SettingsPage
from batik_field.app.settings_papers import PapersTopic
from batik_field.app.settings_schemes import SchemesTopic
from batik_field.app.settings_security import SecurityTopic
from batik_field.domain.draft import Draft
from batik_field.domain.errors import Refused
from batik_field.services import drafts, opening, records
from batik_field.services.session import Session
from tests.app.people import SULASTRI, put

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def press(page: QWidget, words: str) -> None:
    next(one for one in page.findChildren(QPushButton) if one.text() == words).click()


def test_every_topic_can_be_shown(desk: Desk, qtbot: QtBot) -> None:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    kinds = []
    for row in range(page.ui.topics.count()):
        page.ui.topics.setCurrentRow(row)
        kinds.append(type(page.ui.pages.currentWidget()))
    assert kinds == [
        OfficeTopic,
        OfficersTopic,
        LaptopTopic,
        SecurityTopic,
        BackupTopic,
        PapersTopic,
        SchemesTopic,
        CodesTopic,
        DraftsTopic,
        AboutTopic,
    ]


def test_the_office_profile_is_saved(desk: Desk, session: Session, qtbot: QtBot) -> None:
    topic = OfficeTopic(desk)
    qtbot.addWidget(topic)
    topic.record.form.binding.set("address", "Jalan Contoh 1")
    topic.record.save()
    assert session.office["address"] == "Jalan Contoh 1"
    assert session.office["name"] == "Dinas Contoh"


def test_the_focus_goes_on_when_the_profile_is_saved(desk: Desk, qtbot: QtBot) -> None:
    topic = OfficeTopic(desk)
    qtbot.addWidget(topic)
    with qtbot.waitActive(topic):
        topic.show()
        topic.activateWindow()
    topic.record.form.binding.set("address", "Jalan Contoh 1")
    topic.record.saver.setFocus()
    topic.record.saver.click()
    assert not topic.record.saver.isEnabled()
    assert topic.record.form.binding.focused == topic.record.form.binding.first_empty()


def test_another_officer_can_be_added_and_work(desk: Desk, session: Session, qtbot: QtBot) -> None:
    topic = OfficersTopic(desk)
    qtbot.addWidget(topic)
    press(topic, "Petugas baru")
    topic.record.form.binding.set("name", "Ratna Contoh")
    topic.record.form.binding.set("role", "koordinator")
    topic.record.save()
    topic.entered()
    row = topic.acting.findText("Ratna Contoh")
    topic.acting.setCurrentIndex(row)
    topic.acting.activated.emit(row)
    assert session.officer == "Ratna Contoh"


def keep_nothing(draft: Draft) -> None:
    raise Refused("Penyimpanan penuh.")


def listed(topic: OfficersTopic) -> list[str]:
    (names,) = topic.findChildren(QListWidget)
    return [names.item(row).text() for row in range(names.count())]


def test_typing_in_the_office_profile_is_kept_and_there_again(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    topic = OfficeTopic(desk)
    qtbot.addWidget(topic)
    topic.record.form.binding.set("address", "Jalan Contoh 1")
    with qtbot.waitSignal(topic.typing_kept):
        assert topic.flush()
    (waiting,) = drafts.waiting(session)
    assert (waiting.entity, waiting.fields) == ("office", ("Alamat",))
    again = OfficeTopic(desk)
    qtbot.addWidget(again)
    assert again.record.form.binding.draft is not None
    assert again.record.form.binding.draft.values["address"] == "Jalan Contoh 1"
    assert again.record.saver.isEnabled()
    with qtbot.waitSignal(again.record_saved):
        again.record.save()
    assert session.office["address"] == "Jalan Contoh 1"
    assert not drafts.waiting(session)


def test_typing_set_aside_elsewhere_is_gone_from_the_profile(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    topic = OfficeTopic(desk)
    qtbot.addWidget(topic)
    topic.record.form.binding.set("address", "Jalan Contoh 1")
    topic.flush()
    (waiting,) = drafts.waiting(session)
    drafts.discard(session, waiting.entity, waiting.record)
    topic.entered()
    assert topic.record.form.binding.draft is not None
    assert not topic.record.form.binding.draft.is_dirty
    assert not topic.record.saver.isEnabled()


def test_typing_that_cannot_be_kept_stays_in_the_profile_and_is_told(
    desk: Desk, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic = OfficeTopic(desk)
    qtbot.addWidget(topic)
    topic.record.form.binding.set("address", "Jalan Contoh 1")
    monkeypatch.setattr(session.store, "keep_draft", keep_nothing)
    assert not topic.flush()
    topic.record.form.binding.set("phone", "+62356123456")
    topic.entered()
    assert topic.record.state.text() == "Penyimpanan penuh."
    assert topic.record.form.binding.draft is not None
    assert topic.record.form.binding.draft.values["address"] == "Jalan Contoh 1"
    monkeypatch.undo()
    assert topic.flush()
    assert "tetap ada" in topic.record.state.text()


def test_another_officer_chosen_takes_no_typing_away(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    put(session, "officer", name="Ratna Contoh", role="petugas")
    topic = OfficersTopic(desk)
    qtbot.addWidget(topic)
    (names,) = topic.findChildren(QListWidget)
    topic.record.form.binding.set("job_title", "Penyuluh")
    names.setCurrentRow(1)
    topic.entered()
    assert names.currentRow() == 1
    assert listed(topic)[0].endswith("belum disimpan")
    names.setCurrentRow(0)
    draft = topic.record.form.binding.draft
    assert draft is not None
    assert draft.values["job_title"] == "Penyuluh"


def test_an_officer_begun_is_listed_again_and_saved(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    topic = OfficersTopic(desk)
    qtbot.addWidget(topic)
    press(topic, "Petugas baru")
    press(topic, "Petugas baru")
    assert len(listed(topic)) == 2, "one that is still blank is taken again"
    topic.record.form.binding.set("name", "Ratna Contoh")
    topic.flush()
    again = OfficersTopic(desk)
    qtbot.addWidget(again)
    assert listed(again) == ["Petugas Contoh", "Ratna Contoh\nbelum disimpan"]
    again.show_officer(drafts.waiting(session)[0].record)
    again.record.form.binding.set("role", "petugas")
    again.record.save()
    assert listed(again) == ["Petugas Contoh", "Ratna Contoh"]
    assert again.acting.findText("Ratna Contoh") >= 0


def test_the_list_of_officers_does_not_scroll_sideways(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    long = "Petugas dengan Nama yang Panjang Sekali dan Gelarnya"
    put(session, "officer", name=long, role="petugas")
    topic = OfficersTopic(desk)
    qtbot.addWidget(topic)
    topic.resize(600, 400)
    topic.show()
    (names,) = topic.findChildren(QListWidget)
    broken = max(names.visualItemRect(names.item(row)).height() for row in range(names.count()))
    assert broken >= 2 * names.fontMetrics().height()
    assert names.horizontalScrollBar().maximum() == 0


def test_the_laptop_gets_its_name_and_its_look(desk: Desk, session: Session, qtbot: QtBot) -> None:
    topic = LaptopTopic(desk)
    qtbot.addWidget(topic)
    topic.name.setText("Laptop Palang-2")
    with qtbot.waitSignal(topic.laptop_named) as told:
        press(topic, "Simpan nama")
    assert told.args == ["Laptop Palang-2"]
    assert session.laptop == "Laptop Palang-2"
    dark = topic.findChild(QRadioButton, "dark")
    assert dark is not None
    dark.click()
    assert desk.look.choice == "dark"
    assert desk.settings.load().theme == "dark"


def test_the_passphrase_is_changed_only_with_the_old_one(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    topic = SecurityTopic(desk)
    qtbot.addWidget(topic)
    for field in (topic.new, topic.again):
        field.setText("canting soga mori")
    topic.old.setText("salah sekali")
    press(topic, "Ganti kata sandi")
    assert "tidak cocok" in topic.told.text()
    topic.old.setText("sandi-untuk-tes")
    press(topic, "Ganti kata sandi")
    assert topic.told.text() == "Kata sandi sudah diganti."
    folder = session.folder
    session.close()
    opening.open_vault(folder, passphrase="canting soga mori").close()


def test_a_new_recovery_code_is_shown(desk: Desk, qtbot: QtBot) -> None:
    topic = SecurityTopic(desk)
    qtbot.addWidget(topic)
    press(topic, "Buat kode baru")
    assert topic.told.text() == "Isi kata sandi sekarang dulu."
    topic.old.setText("sandi-untuk-tes")
    press(topic, "Buat kode baru")
    assert len(topic.code.split("-")) == 8


def test_backs_up_examines_and_rebuilds(
    desk: Desk, session: Session, dialogs: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    put(session, "artisan", **SULASTRI)
    topic = BackupTopic(desk)
    qtbot.addWidget(topic)
    topic.entered()
    assert "Belum ada cadangan" in topic.last.text()
    with qtbot.waitSignal(topic.backed_up):
        press(topic, "Cadangkan sekarang")
    assert "Cadangan terakhir" in topic.last.text()
    elsewhere = tmp_path / "diska" / "batik-field.cadangan"
    elsewhere.parent.mkdir()
    dialogs.answers["choose_backup_path"] = elsewhere
    press(topic, "Cadangkan ke tempat lain…")
    assert elsewhere.stat().st_size > 0
    press(topic, "Periksa data")
    assert topic.results
    assert all(label.property("role") == "ok" for label in topic.results)
    press(topic, "Bangun ulang daftar")
    assert "dibangun ulang" in dialogs.said("show_message")[0]


def test_a_code_is_renamed_verified_hidden_and_added(
    desk: Desk, session: Session, dialogs: Any, qtbot: QtBot
) -> None:
    topic = CodesTopic(desk)
    qtbot.addWidget(topic)
    topic.lists.setCurrentIndex(topic.lists.findData("visit_outcome"))
    topic.table.setCurrentCell(0, 0)
    code = session.codes["visit_outcome"].choices[0].code
    dialogs.answers["ask_text"] = "Bertatap muka"
    press(topic, "Ubah nama")
    assert session.codes.label("visit_outcome", code) == "Bertatap muka"
    verified = session.codes["visit_outcome"].by_code[code].verified
    press(topic, "Batal verifikasi" if verified else "Verifikasi")
    assert session.codes["visit_outcome"].by_code[code].verified is not verified
    press(topic, "Sembunyikan")
    assert code not in {one.code for one in session.codes["visit_outcome"].offered}
    dialogs.answers["ask_text"] = "Ditelepon saja"
    press(topic, "Tambah butir")
    assert session.codes.label("visit_outcome", "ditelepon_saja") == "Ditelepon saja"
    press(topic, "Tambah butir")
    assert dialogs.said("show_problem") == ["Butir itu sudah ada di daftar ini."]


def test_discarded_typing_comes_back(desk: Desk, session: Session, qtbot: QtBot) -> None:
    sulastri = put(session, "artisan", **SULASTRI)
    draft = records.draft_for(session, "artisan", sulastri)
    draft.set("alias", "Lastri")
    drafts.keep(session, draft)
    drafts.discard(session, "artisan", sulastri)
    topic = DraftsTopic(desk)
    qtbot.addWidget(topic)
    topic.entered()
    found = topic.findChild(QListWidget)
    assert found is not None
    assert "Nama panggilan" in found.item(0).text()
    with qtbot.waitSignal(topic.page_requested) as asked:
        press(topic, "Kembalikan ke Beranda")
    assert asked.args == ["home"]
    assert [one.record for one in drafts.waiting(session)] == [sulastri]
