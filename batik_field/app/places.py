"""Where the folders of this person lie. Light: asked before anything else is imported."""

from pathlib import Path

import platformdirs

APPLICATION = "BatikField"


def data_folder() -> Path:
    """The vault of this person: local data of this user, never synced."""
    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False)) / "data"


def demo_folder() -> Path:
    """The vault of fictional people, apart from the real one."""
    return data_folder().with_name("contoh")


def settings_file() -> Path:
    """What the windows remember between two starts."""
    return Path(platformdirs.user_config_dir(APPLICATION, appauthor=False)) / "jendela.ini"


def log_folder() -> Path:
    """Where the log of errors lies."""
    return Path(platformdirs.user_log_dir(APPLICATION, appauthor=False))


def holds_something(folder: Path) -> bool:
    """Whether there is anything to unlock; what it is, the services find out."""
    return folder.is_dir() and any(folder.iterdir())
