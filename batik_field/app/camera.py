"""The laptop's camera, where QtMultimedia is installed (an extra of some 170 MB) and finds one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


@cache
def _is_installed() -> bool:
    return find_spec("PySide6.QtMultimedia") is not None


def has_camera() -> bool:
    """Whether a picture can be taken now."""
    if not _is_installed():
        return False
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:  # installed, but a library of the system is missing
        return False
    return bool(QMediaDevices.videoInputs())


def open_camera(parent: QWidget | None, done: Callable[[QImage], object]) -> None:
    """Show what the camera sees; `done` gets the picture that was taken, if one was."""
    from batik_field.app.camera_dialog import CameraDialog

    CameraDialog(done, parent).open()
