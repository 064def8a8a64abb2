"""What this computer remembers between two starts: looks and places, never anybody's data."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6 import QtWidgets
from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHeaderView, QWidget

log = logging.getLogger(__name__)


class Settings(NamedTuple):
    """Everything that is remembered, with what holds before anything was.

    `officer` and `village` are an id and a code, because this file is not encrypted.
    """

    theme: str = "system"
    officer: str = ""
    village: str = ""
    vault: str = ""
    export_folder: str = ""
    backup_folder: str = ""
    lock_minutes: int = 5
    saved_filters: str = ""
    rail_open: bool = True


class SettingsFile:
    """One INI file. A value that cannot be read becomes the default, with a line in the log."""

    def __init__(self, path: Path) -> None:
        self._stored = QSettings(str(path), QSettings.Format.IniFormat)

    def load(self) -> Settings:
        """The settings as stored; never fails."""
        found: dict[str, Any] = {}
        for name, default in Settings()._asdict().items():
            raw = self._stored.value(f"settings/{name}")
            if raw is not None:
                found[name] = _read(name, raw, default)
        return Settings(**found)

    def change(self, **changes: Any) -> Settings:
        """Store some values and return all; an unknown name is a TypeError."""
        changed = Settings(**{**self.load()._asdict(), **changes})
        for name in changes:
            self._stored.setValue(f"settings/{name}", getattr(changed, name))
        self._stored.sync()
        return changed

    def remember_window(self, window: QWidget) -> None:
        """Keep place and size by class; of a main window its bars and docks too."""
        self._stored.setValue(f"{_key(window)}/geometry", window.saveGeometry())
        if isinstance(window, QtWidgets.QMainWindow):
            self._stored.setValue(f"{_key(window)}/state", window.saveState())
        self._stored.sync()

    def restore_window(self, window: QWidget) -> bool:
        """Put a window back where it was; False if it was never kept or does not fit any more."""
        restored = window.restoreGeometry(self._bytes(f"{_key(window)}/geometry"))
        if isinstance(window, QtWidgets.QMainWindow):
            # Saved state may not survive an update of Qt; losing it is harmless.
            window.restoreState(self._bytes(f"{_key(window)}/state"))
        return restored

    def remember_columns(self, name: str, header: QHeaderView) -> None:
        """Keep the widths, order and sorting of a table's columns."""
        self._stored.setValue(f"columns/{name}", header.saveState())
        self._stored.sync()

    def restore_columns(self, name: str, header: QHeaderView) -> bool:
        """Put columns back; False if they were never kept or the table has changed."""
        return header.restoreState(self._bytes(f"columns/{name}"))

    def _bytes(self, key: str) -> QByteArray:
        stored = self._stored.value(key)
        return stored if isinstance(stored, QByteArray) else QByteArray()


def _key(window: QWidget) -> str:
    return f"windows/{type(window).__name__}"


def _read(name: str, raw: object, default: str | int | bool) -> str | int | bool:
    """A stored value as the type of its default. INI files give everything back as text."""
    text = str(raw)
    if isinstance(default, bool) and text in {"true", "false", "True", "False"}:
        return text.lower() == "true"
    if isinstance(default, int) and not isinstance(default, bool) and text.isdecimal():
        return int(text)
    if isinstance(default, str) and isinstance(raw, str):
        return raw
    log.warning("the stored setting %s cannot be read; its default holds", name)
    return default
