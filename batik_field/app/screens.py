"""Renders every window and dialog to PNG, to be looked at: `python -m batik_field.app.screens OUT`.

With `--scale 1.5` the windows have the logical size a 1366x768 screen leaves at 150 %: 911x512.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from batik_field.app.desk import Desk
    from batik_field.app.main_window import MainWindow

PIXELS = (1366, 768)
SETTLE_SECONDS = 20.0
THEMES = ("light", "dark")


class Studio:
    """Takes the pictures of one theme at one scale."""

    def __init__(self, out: Path, theme: str, scale: float, desk: Desk) -> None:
        self._out, self._desk = out, desk
        self._suffix = f"{theme}-{scale:g}"
        self._size = (round(PIXELS[0] / scale), round(PIXELS[1] / scale))

    def take(self, name: str, window: QWidget, *, full: bool = True) -> None:
        """Show a window, wait until nothing is under way, and save its picture."""
        if full:
            window.resize(*self._size)
        window.show()
        self.settle()
        window.grab().save(str(self._out / f"{name}-{self._suffix}.png"))

    def settle(self) -> None:
        """Let the worker answer and the window paint."""
        from PySide6.QtWidgets import QApplication

        end = time.monotonic() + SETTLE_SECONDS
        quiet = 0
        while quiet < 20 and time.monotonic() < end:
            QApplication.processEvents()
            desk = self._desk
            busy = any(one.is_busy for one in (desk.work, desk.searching, desk.counting))
            quiet = 0 if busy else quiet + 1
            time.sleep(0.01)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m batik_field.app.screens")
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    given = parser.parse_args(arguments)
    # Read by Qt when it starts.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(given.scale)
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        _take_all(given.out, given.scale, Path(place))
    return 0


def _take_all(out: Path, scale: float, place: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from batik_field.app import i18n
    from batik_field.app.background import Background
    from batik_field.app.desk import Desk
    from batik_field.app.dialogs import Dialogs
    from batik_field.app.settings import SettingsFile
    from batik_field.app.theme import STYLE, Look
    from batik_field.services import demo, opening

    app = QApplication.instance() or QApplication([*sys.argv[:1], *STYLE])
    assert isinstance(app, QApplication)
    i18n.install(app)
    settings = SettingsFile(place / "jendela.ini")
    folder = place / "contoh"
    demo.make_demo(folder)
    session = opening.open_vault(folder, passphrase=demo.DEMO_PASSPHRASE)
    work, searching, counting = (Background(app, name) for name in ("work", "search", "count"))
    look = Look(app, THEMES[0])
    desk = Desk(session, Dialogs(settings), work, searching, counting, settings, look)
    for theme in THEMES:
        look.choose(theme)
        studio = Studio(out, theme, scale, desk)
        _take_entrance(studio, desk)
        _take_main(studio, desk, place)
        _take_dialogs(studio, desk)
    work.close()
    searching.close()
    counting.close()
    session.close()


def _take_entrance(studio: Studio, desk: Desk) -> None:
    from batik_field.app.unlock_window import UnlockWindow
    from batik_field.app.wizard import Wizard

    unlock = UnlockWindow("data dinas di laptop ini")
    studio.take("01-unlock", unlock)
    unlock.refuse("Kata sandi tidak cocok. Periksa Caps Lock dan ketik ulang.")
    studio.take("01-unlock-wrong", unlock)
    unlock.ui.forgot.click()
    studio.take("01-unlock-recovery", unlock)
    unlock.wait("Membuka data…")
    studio.take("01-unlock-wait", unlock)
    unlock.close()
    wizard = Wizard(desk.dialogs)
    studio.take("02-wizard-1-welcome", wizard)
    for name, page in (
        ("2-office", wizard.ui.office),
        ("3-officer", wizard.ui.officer),
        ("4-passphrase", wizard.ui.passphrase_page),
    ):
        wizard.show_page(page)
        studio.take(f"02-wizard-{name}", wizard)
    wizard.show_code("7H2K-Q9XW-M4TB-0C8R-ZD5N-3VJE-PF6Y-KA1S")
    studio.take("02-wizard-5-code", wizard)
    wizard.close()


def _take_main(studio: Studio, desk: Desk, place: Path) -> None:
    from batik_field.app.main_window import MainWindow
    from batik_field.app.screens_documents import take_documents
    from batik_field.app.screens_outgoing import take_outgoing

    window = MainWindow(desk)
    studio.take("03-home", window)
    _take_people(studio, window)
    take_documents(studio, window, place)
    take_outgoing(studio, window, place)
    for number, page in enumerate(("visits", "monev"), 5):
        window.go(page)
        studio.take(f"0{number}-{page}", window)
    _take_certification(studio, window)
    _take_send(studio, window, place)
    _take_settings(studio, window)
    window.find_anything()
    window.palette_window.ui.search.setText("gaji")
    studio.settle()
    studio.take("09-palette", window.palette_window, full=False)
    window.palette_window.reject()
    window.leave()
    window.deleteLater()


def _take_people(studio: Studio, window: MainWindow) -> None:
    from batik_field.app.filter_choices import Narrowing
    from batik_field.app.record_tabs import TABS

    window.go("artisans")
    page = window.artisans
    studio.take("04-artisans", window)
    page.ui.search.setText("zzzz")
    studio.take("04-artisans-nothing", window)
    page.ui.search.clear()
    page.narrow(Narrowing({"district": "35.23.08", "certified": "no"}))
    studio.settle()
    page.open("artisan", page.table.ids[0])
    studio.take("04-artisans-filtered", window)
    page.narrow(Narrowing({"certified": "yes"}))
    studio.settle()
    page.open("artisan", page.table.ids[0])
    for tab in TABS[1:]:
        page.record.tabs.go_to(tab)
        studio.take(f"04-artisans-tab-{tab}", window)
    page.narrow(Narrowing())
    window.new_artisan()
    studio.take("04-artisans-new", window)
    page.record.close_person()


def _take_certification(studio: Studio, window: MainWindow) -> None:
    from batik_field.app.certification.batches_view import TABS, BatchesView
    from batik_field.app.certification.page import VIEWS
    from batik_field.app.certification.ranking_tab import RankingTab

    window.go("certification")
    page = window.certification
    for view in VIEWS:
        widget = page.parts.go(view.key)
        studio.take(f"11-certification-{view.key}", window)
        if not isinstance(widget, BatchesView):
            continue
        for tab in TABS[1:]:
            shown = widget.tabs.go(tab.key)
            studio.settle()
            if isinstance(shown, RankingTab):
                shown.table.ticked.update(shown.table.ids[:3])
                shown.table.ticked_changed.emit()
            studio.take(f"11-certification-batch-{tab.key}", window)
        _take_judging(studio, window, widget.batch)
        widget.tabs.go(TABS[0].key)
        widget.form_tab.show_criteria()
        studio.take("11-certification-criteria", window)
    page.parts.go(VIEWS[0].key)


def _take_judging(studio: Studio, window: MainWindow, batch: str) -> None:
    from batik_field.app.certification.tick_dialog import TickDialog
    from batik_field.services import batches

    asked = [one for one in batches.criteria(window.desk.session, batch) if one.is_ticked]
    if asked:
        dialog = TickDialog(window.desk, asked, "", "Sulastri", window)
        studio.take("11-certification-judging", dialog, full=False)
        dialog.close()
        dialog.deleteLater()


def _take_send(studio: Studio, window: MainWindow, place: Path) -> None:
    from batik_field.app.send_page import SendPage
    from batik_field.services import exporting

    window.go("send")
    page = window.ui.pages.currentWidget()
    assert isinstance(page, SendPage)
    studio.take("07-send-1", window)
    page.ui.next.click()
    studio.take("07-send-2-empty", window)
    page.ui.tick_all.click()
    studio.take("07-send-2", window)
    page.ui.next.click()
    studio.take("07-send-3", window)
    page.ui.next.click()
    studio.take("07-send-4", window)
    session = window.desk.session
    out = place / "blanko-pengajuan.xlsx"
    page.show_receipt(exporting.export(session, "bnsp-19", page.people.chosen, {}, out))
    studio.take("07-send-5", window)
    out.unlink()
    page.ui.next.click()


def _take_settings(studio: Studio, window: MainWindow) -> None:
    from batik_field.app.settings_page import SettingsPage

    window.go("settings")
    page = window.ui.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    for row in range(page.ui.topics.count()):
        page.ui.topics.setCurrentRow(row)
        studio.take(f"08-settings-{row + 1}", window)


def _take_dialogs(studio: Studio, desk: Desk) -> None:
    from batik_field.app.draft_offer import DraftComparison
    from batik_field.app.questions import Act, ProgressDialog, Question, TextQuestion
    from batik_field.app.shortcuts import ShortcutSheet
    from batik_field.services.drafts import Difference

    different = [Difference("phone", "Nomor HP", "0812-3456-7890", "0812-3456-7899")]
    acts = [Act("again", "Coba lagi", "primary"), Act("close", "Tutup tanpa cadangan")]
    sentence = "Penyimpanan penuh. Kosongkan sebagian tempat di laptop, lalu ulangi."
    for name, dialog in (
        ("shortcuts", ShortcutSheet()),
        ("compare", DraftComparison("Sulastri · Profil", different)),
        ("question", Question(None, "Cadangan belum berhasil", sentence, acts)),
        ("text", TextQuestion(None, "Simpan saringan", "Nama saringan:", "Lanjutkan")),
        ("progress", ProgressDialog(None, "Membuat cadangan", "Dicadangkan sebelum ditutup.")),
    ):
        studio.take(f"10-{name}", dialog, full=False)
        dialog.close()
        dialog.deleteLater()


if __name__ == "__main__":
    sys.exit(main())
