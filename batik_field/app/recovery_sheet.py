"""The paper with the recovery code, printed or as a file."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from batik_field.domain.formats import day


def sheet_text(code: str, today: date) -> str:
    """The sheet as plain text."""
    words = QCoreApplication.translate(
        "RecoverySheet",
        "KODE PEMULIHAN BATIK FIELD\n\n{code}\n\nDibuat {day}.\n\n"
        "Dengan kode ini data dapat dibuka bila kata sandi terlupa.\n"
        "Simpan di lemari terkunci, jangan bersama laptopnya.\n",
    )
    return words.format(code=code, day=day(today.isoformat()))


def print_sheet(code: str, today: date, parent: QWidget) -> bool:
    """Let the person choose a printer and print; False when she thinks better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("RecoverySheet", "Cetak kode pemulihan"))
    if not dialog.exec():
        return False
    document = QTextDocument()
    font = document.defaultFont()
    font.setPointSize(14)
    document.setDefaultFont(font)
    document.setPlainText(sheet_text(code, today))
    document.print_(printer)
    return True
