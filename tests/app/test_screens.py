"""The pictures: a dialog shown at the size of the screen asked for, named by theme and scale."""

import pkgutil
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from batik_field.app import screens
from batik_field.app.desk import Desk
from batik_field.app.screens.dialogs import take_dialogs
from batik_field.app.screens.studio import Studio


def test_a_window_is_pictured_at_the_size_the_scale_leaves(desk: Desk, tmp_path: Path) -> None:
    window = QLabel("Beranda")

    Studio(tmp_path, "light", 1.5, desk).take("03-home", window)

    assert (window.width(), window.height()) == (911, 512)
    assert not QImage(str(tmp_path / "03-home-light-1.5.png")).isNull()


def test_a_dialog_keeps_its_own_size(desk: Desk, tmp_path: Path) -> None:
    take_dialogs(Studio(tmp_path, "dark", 1.0, desk), desk)

    names = sorted(path.name for path in tmp_path.glob("10-*.png"))
    assert names == [
        f"10-{name}-dark-1.png" for name in ("compare", "progress", "question", "shortcuts", "text")
    ]


def test_no_subject_knows_another_one() -> None:
    folder = Path(screens.__path__[0])
    subjects = [
        one.name for one in pkgutil.iter_modules(screens.__path__) if one.name != "__main__"
    ]

    for name in subjects:
        text = (folder / f"{name}.py").read_text("utf-8")
        named = {other for other in subjects if f"screens.{other} import" in text}
        assert named <= {"studio"}, name
