"""Pictures of every topic of Pengaturan."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from batik_field.app.main_window import MainWindow
    from batik_field.app.screens.studio import Studio


def take_settings(studio: Studio, window: MainWindow) -> None:
    """Each topic of the list on the left."""
    from batik_field.app.settings_page import SettingsPage

    window.go("settings")
    page = window.ui.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    for row in range(page.ui.topics.count()):
        page.ui.topics.setCurrentRow(row)
        studio.take(f"08-settings-{row + 1}", window)
