"""Where the folders of this person lie. Light: asked before anything else is imported."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

APPLICATION = "BatikField"


def data_folder() -> Path:
    """The vault of this person: local data of this user, never synced."""
    return _below(QStandardPaths.StandardLocation.GenericDataLocation) / "data"


def demo_folder() -> Path:
    """The vault of fictional people, apart from the real one."""
    return data_folder().with_name("contoh")


def settings_file() -> Path:
    """What the windows remember between two starts."""
    return _below(QStandardPaths.StandardLocation.GenericConfigLocation) / "jendela.ini"


def log_folder() -> Path:
    """Where the log of errors lies."""
    return _below(QStandardPaths.StandardLocation.GenericStateLocation) / "log"


def holds_something(folder: Path) -> bool:
    """Whether there is anything to unlock; what it is, the services find out."""
    return folder.is_dir() and any(folder.iterdir())


def _below(location: QStandardPaths.StandardLocation) -> Path:
    """Our part of a folder of this person: ~/.local/share/BatikField, or %LOCALAPPDATA%."""
    return Path(QStandardPaths.writableLocation(location), APPLICATION)
