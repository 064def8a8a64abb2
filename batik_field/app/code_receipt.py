"""The recovery code on the screen: print, save or copy it, and prove that it was noted."""

from datetime import date

from PySide6.QtWidgets import QApplication, QWidget

from batik_field.app import recovery_sheet
from batik_field.app.dialogs import Dialogs
from batik_field.domain.files import replacing


def last_group(code: str) -> str:
    """What has to be typed from the paper."""
    return code.rpartition("-")[2]


def is_noted(code: str, typed: str) -> bool:
    """Whether the typed group is the last one; O and 0, I, L and 1 are the same on paper."""
    same = str.maketrans({"O": "0", "I": "1", "L": "1"})
    return typed.strip().upper().translate(same) == last_group(code).upper().translate(same)


def save(code: str, dialogs: Dialogs) -> bool:
    """Write the sheet where the person says; False when she thinks better of it."""
    tr = QApplication.translate
    path = dialogs.choose_save_path(
        tr("CodeReceipt", "Simpan kode pemulihan"),
        "kode-pemulihan-batik-field.txt",
        tr("CodeReceipt", "Teks (*.txt)"),
    )
    if path is None:
        return False
    with replacing(path) as temporary:
        temporary.write_text(recovery_sheet.sheet_text(code, date.today()), "utf-8")
    return True


def print_out(code: str, parent: QWidget) -> bool:
    """Print the sheet."""
    return recovery_sheet.print_sheet(code, date.today(), parent)


def copy(code: str) -> None:
    """Put the code on the clipboard."""
    QApplication.clipboard().setText(code)
