"""Questions: right answers for every key, Indonesian words, and no dialog that outlives itself."""

import sys
import weakref
from collections.abc import Callable
from inspect import signature
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from batik_field.app.dialogs import Dialogs
from batik_field.app.list_question import ListQuestion
from batik_field.app.questions import Act, ProgressDialog, Question, ReportDialog, TextQuestion
from batik_field.app.settings import SettingsFile
from batik_field.domain.files import RECORDS

ACTS = (Act("go", "Lanjutkan", "primary"), Act("compare", "Bandingkan"), Act("drop", "Buang"))
SCHEMES = {"cap": "Batik Cap", "tukang": "Tukang Cap"}
MAKERS: dict[str, Callable[[], QDialog]] = {
    "question": lambda: Question(None, "Ada draf", "Lanjutkan?", ACTS),
    "text": lambda: TextQuestion(None, "Alasan", "Mengapa?", "Pulihkan", long=True),
    "list": lambda: ListQuestion(None, "Skema", "Yang mana?", SCHEMES, "Usulkan"),
    "progress": lambda: ProgressDialog(None, "Menulis", "Tunggu."),
    "report": lambda: ReportDialog(None, "Kesalahan", "report", Path("x/y.log")),
}


@pytest.fixture
def real(qapp: QApplication, tmp_path: Path) -> Dialogs:
    return Dialogs(SettingsFile(tmp_path / "s.ini"))


def buttons(dialog: QDialog) -> dict[str, QPushButton]:
    return {button.text(): button for button in dialog.findChildren(QPushButton)}


@pytest.mark.parametrize("name", MAKERS)
def test_a_closed_dialog_dies(qtbot: QtBot, name: str) -> None:
    dialog = MAKERS[name]()
    dialog.show()
    dialog.close()
    reference = weakref.ref(dialog)
    del dialog
    assert reference() is None


@pytest.mark.parametrize("name", MAKERS)
def test_everything_to_type_in_has_a_name(qtbot: QtBot, name: str) -> None:
    dialog = MAKERS[name]()
    qtbot.addWidget(dialog)
    for kind in (QLineEdit, QPlainTextEdit):
        assert all(field.accessibleName() for field in dialog.findChildren(kind))
    assert dialog.windowTitle()


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.key)
def test_each_button_answers_its_key(qtbot: QtBot, act: Act) -> None:
    dialog = Question(None, "Ada draf", "Lanjutkan?", ACTS)
    qtbot.addWidget(dialog)
    qtbot.mouseClick(buttons(dialog)[act.label], Qt.MouseButton.LeftButton)
    assert dialog.answer == act.key
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_answers_nothing_and_enter_the_main_act(qtbot: QtBot) -> None:
    for key, answer in ((Qt.Key.Key_Escape, None), (Qt.Key.Key_Return, "go")):
        dialog = Question(None, "Ada draf", "Lanjutkan?", ACTS)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.keyClick(dialog, key)
        assert dialog.answer == answer
        assert not dialog.isVisible()


def test_enter_never_destroys(qtbot: QtBot) -> None:
    acts = (Act("yes", "Buang", "danger"), Act("no", "Batal"))
    dialog = Question(None, "Buang draf?", "", acts)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.answer == "no"


def test_a_reason_is_never_empty(qtbot: QtBot) -> None:
    dialog = TextQuestion(None, "Alasan", "Mengapa?", "Pulihkan", long=True)
    qtbot.addWidget(dialog)
    act = buttons(dialog)["Pulihkan"]
    field = dialog.findChild(QPlainTextEdit)
    assert not act.isEnabled()
    field.setPlainText("   \n ")
    assert not act.isEnabled()
    field.setPlainText("  salah ketik ")
    assert act.isEnabled()
    assert dialog.text == "salah ketik"


def test_enter_goes_on_from_a_reason_and_tab_leads_to_its_act(qtbot: QtBot) -> None:
    dialog = TextQuestion(None, "Alasan", "Mengapa?", "Pulihkan", long=True)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    field = dialog.findChild(QPlainTextEdit)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible(), "an empty reason is none"
    qtbot.keyClicks(field, "salah")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field, "ketik")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is buttons(dialog)["Pulihkan"]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (dialog.result(), dialog.text) == (QDialog.DialogCode.Accepted, "salah\nketik")


@pytest.mark.parametrize("give_up", ["escape", "Batal"])
def test_a_typed_reason_is_not_lost_at_once(qtbot: QtBot, give_up: str) -> None:
    dialog = TextQuestion(None, "Alasan", "Mengapa?", "Pulihkan", long=True)
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.findChild(QPlainTextEdit)

    def once() -> None:
        if give_up == "escape":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            buttons(dialog)[give_up].click()

    field.setPlainText("salah ketik")
    once()
    assert dialog.isVisible()
    assert dialog._warning.isVisible()
    field.setPlainText("salah ketik lagi")
    assert not dialog._warning.isVisible()
    once()
    once()
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_of_a_list_nothing_is_chosen_beforehand(qtbot: QtBot) -> None:
    dialog = ListQuestion(None, "Skema", "Yang mana?", SCHEMES, "Usulkan")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    act = buttons(dialog)["Usulkan"]
    qtbot.keyClick(dialog._list, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not act.isEnabled()
    qtbot.keyClick(dialog._list, Qt.Key.Key_Down)
    assert act.isEnabled()
    qtbot.keyClick(dialog._list, Qt.Key.Key_Return)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ((Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return), "tukang"),
        ((Qt.Key.Key_Down, Qt.Key.Key_Escape), None),
    ],
)
def test_what_is_picked_is_answered(
    qtbot: QtBot, real: Dialogs, keys: tuple[Qt.Key, ...], answer: str | None
) -> None:
    def press(shown: QWidget) -> None:
        assert isinstance(shown, ListQuestion)
        assert "Batal" in buttons(shown)
        for key in keys:
            qtbot.keyClick(shown._list, key)

    while_open(press)
    assert real.pick("Skema", "Yang mana?", SCHEMES, "Usulkan") == answer


def test_progress_counts_and_cancels_once(qtbot: QtBot) -> None:
    dialog = ProgressDialog(None, "Menulis", "Tunggu.")
    qtbot.addWidget(dialog)
    asked: list[int] = []
    dialog.cancelled.connect(lambda: asked.append(1))
    dialog.open()
    dialog.advance(10, 20)
    dialog.reject()
    dialog.close()
    assert dialog.isVisible()
    assert asked == [1]
    dialog.finish()
    assert not dialog.isVisible()


def test_a_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = ReportDialog(None, "Kesalahan", "isi laporan", Path("x/y.log"))
    qtbot.addWidget(dialog)
    qtbot.mouseClick(buttons(dialog)["Salin laporan"], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "isi laporan"
    assert "Tersalin" in buttons(dialog)


def while_open(act: Callable[[QWidget], object]) -> None:
    """Do something with the dialog that the next call opens."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if shown is None:
            QTimer.singleShot(5, look)
        else:
            act(shown)

    QTimer.singleShot(0, look)


def press(words: str) -> Callable[[QWidget], object]:
    return lambda shown: buttons(shown)[words].click()


def test_confirm_and_choose(qtbot: QtBot, real: Dialogs) -> None:
    while_open(press("Buang"))
    assert real.confirm("Buang?", "", "Buang", destroys=True)
    while_open(press("Batal"))
    assert not real.confirm("Buang?", "", "Buang")
    while_open(press("Bandingkan"))
    assert real.choose("Draf", "", {"go": "Lanjutkan", "compare": "Bandingkan"}) == "compare"
    while_open(lambda shown: shown.close())
    assert real.choose("Draf", "", {"go": "Lanjutkan"}) is None


def test_messages_close(qtbot: QtBot, real: Dialogs) -> None:
    while_open(press("Tutup"))
    real.show_problem("Tutup berkas itu, lalu coba lagi.")
    while_open(press("Tutup"))
    real.show_message("Selesai", "40 dari 40")
    while_open(press("Tutup"))
    real.show_report("laporan", Path("x.log"))


def test_a_save_path_gets_its_ending_and_is_remembered(
    qtbot: QtBot, real: Dialogs, tmp_path: Path, qapp: QApplication
) -> None:
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    folder = tmp_path / "kirim"
    folder.mkdir()

    words: list[str] = []

    def fill(shown: QWidget) -> None:
        if isinstance(shown, QFileDialog):
            words.extend(shown.labelText(label) for label in QFileDialog.DialogLabel)
            shown.setDirectory(str(folder))
            shown.selectFile("usulan")
        QTimer.singleShot(0, shown.accept)  # type: ignore[attr-defined]  # every one is a QDialog

    while_open(fill)
    assert real.choose_export_path("bnsp-19.xlsx") == folder / "usulan.xlsx"
    assert set(words) == {"Cari di:", "Nama berkas:", "Jenis berkas:", "Simpan", "Batal"}
    assert real._settings.load().export_folder == str(folder)
    while_open(lambda shown: shown.close())
    assert real.choose_backup_path("cadangan.batik") is None


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Path:
    """A person's home without any folder; Qt asks the environment for it."""
    if sys.platform in ("win32", "darwin"):
        pytest.skip("Here Qt asks the system where the person's folders are.")
    folder = tmp_path / "rumah"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / ".config"))
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    return folder


@pytest.mark.parametrize("there", [[], ["Desktop"], ["Desktop", "Documents"]])
def test_dialogs_begin_in_a_folder_that_is_there(
    qtbot: QtBot, real: Dialogs, home: Path, there: list[str]
) -> None:
    for name in there:
        (home / name).mkdir()
    gone = home / "hilang"
    real._settings.change(export_folder=str(gone))
    seen: list[tuple[str, list[str], str]] = []

    def look(shown: QWidget) -> None:
        if isinstance(shown, QFileDialog):
            places = [url.toLocalFile() for url in shown.sidebarUrls()]
            typed = shown.findChild(QLineEdit)
            assert typed is not None
            seen.append((shown.directory().path(), places, typed.text()))
        shown.close()

    for ask in (
        lambda: real.choose_export_path("a.xlsx"),
        lambda: real.choose_folder("Folder", gone),
        lambda: real.open_file("Berkas", "Teks (*.txt)"),
    ):
        while_open(look)
        assert ask() is None
    expected = [str(home / name) for name in sorted(there, reverse=True)] + [str(home)]
    assert seen == [(expected[0], [*expected, ""], typed) for typed in ("a.xlsx", "", "")]


def test_a_vaults_folder_is_refused_and_another_asked_for(
    qtbot: QtBot, real: Dialogs, home: Path
) -> None:
    vault, kirim = home / "data", home / "kirim"
    for folder in (vault, kirim):
        folder.mkdir()
    (vault / RECORDS).write_text("terenkripsi")
    wanted = [vault, kirim]
    told: list[str] = []

    def answer(shown: QWidget) -> None:
        if isinstance(shown, QFileDialog):
            shown.setDirectory(str(wanted.pop(0)))
            shown.selectFile("usulan")
            QTimer.singleShot(0, shown.accept)
        else:
            told.extend(label.text() for label in shown.findChildren(QLabel))
            press("Tutup")(shown)
        if wanted or len(told) == 0:
            while_open(answer)

    while_open(answer)
    assert real.choose_export_path("a.xlsx") == kirim / "usulan.xlsx"
    assert any("Folder data Batik Field" in one for one in told)
    assert real._settings.load().export_folder == str(kirim)


def test_the_recording_dialogs_have_the_same_questions(dialogs: object) -> None:
    questions = [
        name for name in vars(Dialogs) if not name.startswith("_") and name != "staticMetaObject"
    ]
    assert len(questions) >= 12
    for name in questions:
        ours, theirs = getattr(Dialogs, name), getattr(type(dialogs), name)
        assert list(signature(ours).parameters) == list(signature(theirs).parameters), name


def test_an_answered_dialog_does_not_stay_with_its_window(qtbot: QtBot, real: Dialogs) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    parents: list[QWidget | None] = []

    def answer(shown: QWidget) -> None:
        parents.append(shown.parentWidget())
        shown.close()

    questions: list[Callable[[], object]] = [
        lambda: real.show_problem("Tutup berkas itu, lalu coba lagi."),
        lambda: real.ask_reason("Alasan", "Mengapa?", "Pulihkan"),
        lambda: real.show_report("laporan", Path("x.log")),
        lambda: real.open_file("Buka", "Teks (*.txt)"),
    ]
    for ask in questions:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        while_open(answer)
        ask()
    real.progress("Menulis", "").finish()
    assert parents == [window] * len(questions)
    assert window.findChildren(QDialog) == []


def test_a_secret_is_not_shown_and_keeps_its_blanks(qtbot: QtBot) -> None:
    question = TextQuestion(None, "Pulihkan", "Kata sandi", "Lanjutkan", secret=True)
    qtbot.addWidget(question)
    field = question.findChild(QLineEdit)
    assert field is not None
    assert field.echoMode() is QLineEdit.EchoMode.Password
    field.setText(" sandi ")
    assert question.text == " sandi "
