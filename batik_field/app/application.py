"""The Qt application around the shell: look, language, log, and its orderly end."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from batik_field.app import i18n, places
from batik_field.app.background import HAND_OVER
from batik_field.app.collector import Collector
from batik_field.app.dialogs import Dialogs
from batik_field.app.errors import Watch
from batik_field.app.settings import SettingsFile
from batik_field.app.shell import Shell
from batik_field.app.theme import STYLE, Look


class Reporter(QObject):
    """Shows the person what the watch hears of."""

    def __init__(self, watch: Watch, dialogs: Dialogs) -> None:
        super().__init__(watch)
        self._watch, self._dialogs = watch, dialogs
        watch.told.connect(self._tell)
        watch.broken.connect(self._report)

    def tell_last_crash(self) -> None:
        """Offer the trace of a crash that ended the last run."""
        title = self.tr("Batik Field terakhir kali berhenti mendadak")
        self._dialogs.show_report(self._watch.last_crash, self._watch.log_path, title)

    def _tell(self, sentence: str) -> None:
        self._dialogs.show_problem(sentence)

    def _report(self, report: str) -> None:
        self._dialogs.show_report(report, self._watch.log_path)


def run(folder: Path | None) -> int:
    """Open `folder`, or the one opened last, or the person's own; returns the exit code."""
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName(places.APPLICATION)
    app.setDesktopFileName("batik-field")
    # Between two windows there is a moment without any; the shell says when it is over.
    app.setQuitOnLastWindowClosed(False)
    watch = Watch(places.log_folder(), app)
    watch.start()
    collector = Collector(app)
    sys.setswitchinterval(HAND_OVER)
    settings = SettingsFile(places.settings_file())
    i18n.install(app)
    look = Look(app, settings.load().theme)
    dialogs = Dialogs(settings)
    reporter = Reporter(watch, dialogs)
    shell = Shell(
        app,
        _folder(folder, settings),
        settings=settings,
        look=look,
        dialogs=dialogs,
        end=app.quit,
    )
    shell.entrance.prepared.connect(collector.set_aside)
    app.aboutToQuit.connect(shell.close)
    try:
        if not shell.start():
            return 0
        if watch.last_crash:
            QTimer.singleShot(0, reporter, reporter.tell_last_crash)
        return app.exec()
    finally:
        collector.close()
        watch.close()


def _folder(given: Path | None, settings: SettingsFile) -> Path:
    if given is not None:
        return given.absolute()
    last = settings.load().vault
    return Path(last) if last and Path(last).is_dir() else places.data_folder()
