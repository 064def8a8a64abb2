"""Types into the real form of a person until it is killed; run by test_typing.py.

Usage: typist.py FOLDER. Prints, after every key, the seconds since the start of the typing and how
many letters stand in each of two fields. Nothing is saved: only the autosave keeps them.
"""

import os
import sys
import time
from itertools import count
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from batik_field.app.background import Background
from batik_field.app.dialogs import Dialogs
from batik_field.app.record_page import RecordPage
from batik_field.app.settings import SettingsFile
from batik_field.services import opening

PASSPHRASE = "ketik lalu mati"
FIELDS = ("full_name", "address")
LETTERS = "abcdefghij"


def field(page: RecordPage, key: str) -> QWidget:
    """The editor that has the cursor after going to `key`."""
    page.tabs.profile.form.focus_field(key)
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def main() -> None:
    """Type for ever, now in one field and now in the other."""
    folder = Path(sys.argv[1])
    app = QApplication([])
    session = opening.open_vault(folder, passphrase=PASSPHRASE)
    page = RecordPage(session, Dialogs(SettingsFile(folder.parent / "jendela.ini")), Background())
    page.resize(1100, 700)
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.new_artisan()
    typed = dict.fromkeys(FIELDS, 0)
    began = time.monotonic()
    for number in count():
        key = FIELDS[number // 12 % 2]
        widget = field(page, key)
        QTest.keyClicks(widget, LETTERS[typed[key] % 10])
        typed[key] += 1
        print(f"{time.monotonic() - began:.3f}", *typed.values(), flush=True)
        # Faster than anybody types, with a pause now and then, as people make them.
        QTest.qWait(700 if number % 40 == 39 else 15)
        app.processEvents()


if __name__ == "__main__":
    main()
