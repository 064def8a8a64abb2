"""Every question to the person. Windows get one `Dialogs`; tests give them a recording one.

The dialog windows are imported when the first one is asked: the unlock window waits for nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtWidgets import QApplication, QWidget

from batik_field.app.settings import SettingsFile
from batik_field.domain.errors import Refused

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from batik_field.app.questions import ProgressDialog

COMPUTER = QUrl("file:")
"""All disks and sticks, as Qt names them."""
WIDTHS = (24, 100)
"""Of the places and the files in Qt's own file dialog, in letters."""


class Dialogs(QObject):
    """Asks and tells, above whichever window is active."""

    def __init__(self, settings: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def confirm(
        self, title: str, text: str, yes: str, no: str = "", *, destroys: bool = False
    ) -> bool:
        """Ask for one act, named by its button; if it `destroys`, Enter means no."""
        from batik_field.app.questions import Act, Question

        acts = [
            Act("yes", yes, "danger" if destroys else "primary"),
            Act("no", no or self.tr("Batal")),
        ]
        symbol = ("warning", "warn") if destroys else ("question", "primary")
        return Question(_above(), title, text, acts, symbol).ask() == "yes"

    def choose(self, title: str, text: str, acts: Mapping[str, str]) -> str | None:
        """Ask for one of some acts (key -> words, the main one first); None is none of them."""
        from batik_field.app.questions import Act, Question

        keys = list(acts)
        offered = [Act(key, acts[key], "primary" if key == keys[0] else "") for key in keys]
        return Question(_above(), title, text, offered).ask()

    def pick(self, title: str, text: str, choices: Mapping[str, str], act: str) -> str | None:
        """Ask for one of several (key -> words) before `act`, none chosen; None is none of them."""
        from batik_field.app.list_question import ListQuestion

        return ListQuestion(_above(), title, text, choices, act).ask()

    def show_problem(self, sentence: str) -> None:
        """Tell a known problem in its own sentence, which says what to do."""
        from batik_field.app.questions import Act, Question

        acts = [Act("close", self.tr("Tutup"), "primary")]
        title = self.tr("Belum bisa dilakukan")
        Question(_above(), title, sentence, acts, ("warning", "warn")).ask()

    def show_message(self, title: str, text: str) -> None:
        """Tell something that went well."""
        from batik_field.app.questions import Act, Question

        acts = [Act("close", self.tr("Tutup"), "primary")]
        Question(_above(), title, text, acts, ("ok", "ok")).ask()

    def show_report(self, report: str, log_path: Path, title: str = "") -> None:
        """Tell a bug; `title` says something else after a crash of the last run."""
        from batik_field.app.questions import ReportDialog

        heading = title or self.tr("Ada kesalahan di dalam aplikasi")
        ReportDialog(_above(), heading, report, log_path).tell()

    def ask_text(self, title: str, label: str, start: str = "") -> str | None:
        """Ask for one line; None when the person thinks better of it."""
        from batik_field.app.questions import TextQuestion

        return TextQuestion(_above(), title, label, self.tr("Lanjutkan"), start).ask()

    def ask_secret(self, title: str, label: str) -> str | None:
        """Ask for a passphrase; what is typed is not shown."""
        from batik_field.app.questions import TextQuestion

        return TextQuestion(_above(), title, label, self.tr("Lanjutkan"), secret=True).ask()

    def ask_reason(self, title: str, text: str, act: str) -> str | None:
        """Ask for a reason, never empty, before `act` is done; None is no."""
        from batik_field.app.questions import TextQuestion

        return TextQuestion(_above(), title, text, act, long=True).ask()

    def progress(
        self, title: str, text: str, cancel: Callable[[], object] | None = None
    ) -> ProgressDialog:
        """Show work in progress until `finish`; `cancel` is called when the person wants an end."""
        from batik_field.app.questions import ProgressDialog

        shown = ProgressDialog(_above(), title, text)
        if cancel is not None:
            shown.cancelled.connect(cancel)
        shown.open()
        return shown

    def choose_export_path(self, suggested: str) -> Path | None:
        """Where a workbook goes; begins in the folder of the last one, never in a vault's."""
        kinds = self.tr("Buku kerja Excel (*{suffix})").format(suffix=Path(suggested).suffix)
        return self._save("export_folder", self.tr("Simpan buku kerja"), suggested, kinds)

    def choose_backup_path(self, suggested: str) -> Path | None:
        """Where a backup goes; begins in the folder of the last one."""
        kinds = self.tr("Cadangan Batik Field (*{suffix})").format(suffix=Path(suggested).suffix)
        return self._save("backup_folder", self.tr("Simpan cadangan"), suggested, kinds)

    def choose_save_path(self, title: str, suggested: str, kinds: str) -> Path | None:
        """Where any other file goes; `kinds` as Qt writes them: "Teks (*.txt)"."""
        return self._save("export_folder", title, suggested, kinds)

    def choose_folder(self, title: str, start: Path | None = None) -> Path | None:
        """A folder that exists or is made now."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(_above(), title, str(_beginning(start)))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._run(dialog, self.tr("Pilih"))

    def open_file(self, title: str, kinds: str, start: Path | None = None) -> Path | None:
        """One file that exists."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(_above(), title, str(_beginning(start)))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(kinds)
        return self._run(dialog, self.tr("Buka"))

    def _save(self, remembered: str, title: str, suggested: str, kinds: str) -> Path | None:
        folder = _beginning(Path(getattr(self._settings.load(), remembered) or documents()))
        while True:
            path = self._ask_to_save(title, folder, suggested, kinds)
            refusal = _refusal(path) if path else ""
            if not refusal:
                break
            self.show_problem(refusal)
            folder = documents()
        if path is not None:
            self._settings.change(**{remembered: str(path.parent)})
        return path

    def _ask_to_save(self, title: str, folder: Path, suggested: str, kinds: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(_above(), title, str(folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kinds)
        dialog.setDefaultSuffix(Path(suggested).suffix)
        dialog.selectFile(suggested)
        return self._run(dialog, self.tr("Simpan"))

    def _run(self, dialog: QFileDialog, act: str) -> Path | None:
        """Show it in Indonesian. Labels come last, because setting the mode resets some."""
        from PySide6.QtWidgets import QFileDialog

        from batik_field.app.questions import release

        for label, words in (
            (QFileDialog.DialogLabel.LookIn, self.tr("Cari di:")),
            (QFileDialog.DialogLabel.FileName, self.tr("Nama berkas:")),
            (QFileDialog.DialogLabel.FileType, self.tr("Jenis berkas:")),
            (QFileDialog.DialogLabel.Accept, act),
            (QFileDialog.DialogLabel.Reject, self.tr("Batal")),
        ):
            dialog.setLabelText(label, words)
        # Systems with a dialog of their own show their own places.
        places = [QUrl.fromLocalFile(str(place)) for place in _places()]
        dialog.setSidebarUrls([*places, COMPUTER])
        _give_room(dialog)
        accepted = dialog.exec()
        release(dialog)
        return Path(dialog.selectedFiles()[0]) if accepted else None


def _give_room(dialog: QFileDialog) -> None:
    """Make Qt's own dialog as wide as our words; a system's dialog has none of its parts."""
    from PySide6.QtWidgets import QSplitter, QTreeView

    splitter, details = dialog.findChild(QSplitter), dialog.findChild(QTreeView)
    if splitter is None or details is None:
        return
    letter = dialog.fontMetrics().averageCharWidth()
    dialog.resize(letter * sum(WIDTHS), letter * 70)
    splitter.setSizes([letter * width for width in WIDTHS])
    details.header().setMinimumSectionSize(letter * 20)


def documents() -> Path:
    """The person's own documents, or her desktop, or her home: the first that there is."""
    return next(iter(_places()), Path.home())


def _beginning(wanted: Path | None) -> Path:
    """Where a dialog begins: of a folder that is gone Qt would make the name of a file."""
    return wanted if wanted and os.path.isdir(wanted) else documents()


def _places() -> list[Path]:
    """The folders a person looks in, those that there are: Qt proposes also what is not there."""
    where = QStandardPaths.StandardLocation
    wanted = (where.DocumentsLocation, where.DesktopLocation, where.HomeLocation)
    found = [QStandardPaths.writableLocation(place) for place in wanted]
    return [Path(place) for place in dict.fromkeys(found) if place and os.path.isdir(place)]


def _refusal(path: Path) -> str:
    """Why nothing may be written there, "" where it may."""
    # Late: what it needs of the standard library would keep the first window waiting.
    from batik_field.domain.files import refuse_vault

    try:
        refuse_vault(path)
    except Refused as refusal:
        return str(refusal)
    return ""


def _above() -> QWidget | None:
    """The window a question belongs to."""
    return QApplication.activeModalWidget() or QApplication.activeWindow()
