"""Pictures of Kirim Data from its first step to its receipt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from batik_field.app.main_window import MainWindow
    from batik_field.app.screens.studio import Studio


def take_send(studio: Studio, window: MainWindow, place: Path) -> None:
    """Each step; the workbook is written into `place` and taken away."""
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
