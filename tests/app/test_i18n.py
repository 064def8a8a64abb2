"""Languages: Qt's own words, extraction that misses nothing, and texts from below the windows."""

import ast
import re
import runpy
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from batik_field.app import i18n

ROOT = Path(__file__).resolve().parents[2]
COMPILE = runpy.run_path(str(ROOT / "ui" / "compile.py"))
FORM = """<ui version="4.0"><class>Sample</class><widget class="QWidget" name="Sample">
<widget class="QPushButton" name="act">
<property name="text"><string>Simpan kunjungan</string></property></widget></widget></ui>"""
BELOW = """
from batik_field.domain.wording import N_
class Field: ...
NIK = N_("Nomor Induk Kependudukan")
LONG = N_("Satu kalimat yang panjang sekali, "
          "dalam dua potong")
class Rule:
    words = N_("Tulis 16 angka.")
    def say(self):
        return N_("Desa belum dipilih.")
"""
WINDOW = """
from PySide6.QtWidgets import QWidget
class Page(QWidget):
    def build(self):
        self.setWindowTitle(self.tr("Pengrajin"))
        return self.tr("%n orang", "", 3)
"""


@pytest.fixture
def indonesian(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    translators = i18n.install(qapp)
    yield qapp
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def extracted(catalogue: Path) -> set[str]:
    return set(re.findall(r"<source>(.*?)</source>", catalogue.read_text("utf-8"), re.DOTALL))


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A small project of the same shape as ours."""
    (tmp_path / "ui").mkdir()
    (tmp_path / "batik_field").mkdir()
    (tmp_path / "ui" / "sample.ui").write_text(FORM, "utf-8")
    (tmp_path / "batik_field" / "below.py").write_text(BELOW, "utf-8")
    (tmp_path / "batik_field" / "window.py").write_text(WINDOW, "utf-8")
    return tmp_path


def test_forms_windows_and_what_lies_below_are_extracted(sample: Path) -> None:
    catalogues = COMPILE["extract_translations"](sample)
    assert [path.name for path in catalogues] == ["batik_field_id.ts", "batik_field_en.ts"]
    for catalogue in catalogues:
        assert extracted(catalogue) == {
            "Simpan kunjungan",
            "Nomor Induk Kependudukan",
            "Satu kalimat yang panjang sekali, dalam dua potong",
            "Tulis 16 angka.",
            "Desa belum dipilih.",
            "Pengrajin",
            "%n orang",
        }
        assert "<location" not in catalogue.read_text("utf-8")


def test_extraction_keeps_what_was_translated(sample: Path) -> None:
    _, english = COMPILE["extract_translations"](sample)
    done = english.read_text("utf-8").replace(
        '<source>Pengrajin</source>\n        <translation type="unfinished"></translation>',
        "<source>Pengrajin</source>\n        <translation>Artisans</translation>",
    )
    english.write_text(done, "utf-8")
    COMPILE["extract_translations"](sample)
    assert "<translation>Artisans</translation>" in english.read_text("utf-8")


def test_compiling_writes_only_what_is_older(sample: Path) -> None:
    first = COMPILE["compile_all"](sample)
    assert [path.name for path in first] == ["ui_sample.py"]
    assert COMPILE["compile_all"](sample) == []
    assert "connectSlotsByName" not in first[0].read_text("utf-8")
    assert "QPushButton" in first[0].read_text("utf-8")
    assert "QConicalGradient" not in first[0].read_text("utf-8")
    (sample / "ui" / "sample.ui").unlink()
    COMPILE["compile_all"](sample)
    assert not first[0].exists()
    assert not list(first[0].parent.glob("*.tmp"))


def marked(path: Path) -> Iterator[str]:
    """Every literal N_("…") of a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "N_"
            and isinstance(node.args[0], ast.Constant)
        ):
            yield str(node.args[0].value)


def test_no_marked_text_of_ours_is_missed(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "batik_field", tmp_path / "batik_field")
    _, english = COMPILE["extract_translations"](tmp_path)
    found = {_plain(text) for text in extracted(english)}
    ours = {text for path in (ROOT / "batik_field").rglob("*.py") for text in marked(path)}
    assert ours
    assert ours - found == set()


def _plain(text: str) -> str:
    for code, sign in (
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", '"'),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ):
        text = text.replace(code, sign)
    return text


def test_qts_own_words_are_indonesian(indonesian: QApplication, qtbot: QtBot) -> None:
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
    )
    qtbot.addWidget(buttons)
    assert {button.text() for button in buttons.buttons()} == {"Simpan", "Batal"}
    assert QCoreApplication.translate("QLineEdit", "Select All") == "Pilih semua"
    assert QLocale().toString(1250) == "1.250"


def test_placeholders_survive_translation() -> None:
    for catalogue in (ROOT / "resources" / "i18n").glob("*.ts"):
        pairs = re.findall(
            r"<source>(.*?)</source>\s*<translation>(.*?)</translation>",
            catalogue.read_text("utf-8"),
            re.DOTALL,
        )
        for source, translation in pairs:
            holes = re.findall(r"%\w|\{\w*\}", source)
            assert sorted(holes) == sorted(re.findall(r"%\w|\{\w*\}", translation)), source


def test_an_untranslated_text_is_its_source(indonesian: QApplication) -> None:
    assert i18n.text("Nama lengkap") == "Nama lengkap"
    assert i18n.text("") == ""
