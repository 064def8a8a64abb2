"""The command: `python -m batik_field.app.screens OUT [--scale S]`.

With `--scale 1.5` the windows have the logical size a 1366x768 screen leaves at 150 %: 911x512.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from batik_field.app.screens.certification import take_certification
from batik_field.app.screens.dialogs import take_dialogs
from batik_field.app.screens.documents import take_documents
from batik_field.app.screens.entrance import take_entrance
from batik_field.app.screens.outgoing import take_outgoing
from batik_field.app.screens.people import take_people
from batik_field.app.screens.send import take_send
from batik_field.app.screens.settings import take_settings
from batik_field.app.screens.studio import PIXELS, Studio

if TYPE_CHECKING:
    from batik_field.app.desk import Desk

THEMES = ("light", "dark")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m batik_field.app.screens")
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        # Read by Qt when it starts.
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_laptop(Path(place))}"
        os.environ["QT_SCALE_FACTOR"] = str(given.scale)
        _take_all(given.out, given.scale, Path(place))
    return 0


def _laptop(place: Path) -> Path:
    """Describe a screen of `PIXELS`: dialogs are never larger than the screen they are on."""
    width, height = PIXELS
    screen = {"name": "laptop", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    out = place / "layar.json"
    out.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96}]}), "utf-8")
    return out


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
        take_entrance(studio, desk)
        _take_main(studio, desk, place)
        take_dialogs(studio, desk)
    work.close()
    searching.close()
    counting.close()
    session.close()


def _take_main(studio: Studio, desk: Desk, place: Path) -> None:
    from batik_field.app.main_window import MainWindow

    window = MainWindow(desk)
    studio.take("03-home", window)
    take_people(studio, window)
    take_documents(studio, window, place)
    take_outgoing(studio, window, place)
    for number, page in enumerate(("visits", "monev"), 5):
        window.go(page)
        studio.take(f"0{number}-{page}", window)
    take_certification(studio, window)
    take_send(studio, window, place)
    take_settings(studio, window)
    window.find_anything()
    window.palette_window.ui.search.setText("gaji")
    studio.settle()
    studio.take("09-palette", window.palette_window, full=False)
    window.palette_window.reject()
    window.leave()
    window.deleteLater()


if __name__ == "__main__":
    sys.exit(main())
