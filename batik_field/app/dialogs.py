"""Every question to the person. Windows get one `Dialogs`; tests give them a recording one.

The dialog windows are imported when the first one is asked: the unlock window waits for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget

from batik_field.app.settings import SettingsFile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from batik_field.app.questions import ProgressDialog


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
        """Where a workbook goes; begins in the folder of the last one."""
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

        dialog = QFileDialog(_above(), title, str(start or documents()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._run(dialog, self.tr("Pilih"))

    def open_file(self, title: str, kinds: str, start: Path | None = None) -> Path | None:
        """One file that exists."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(_above(), title, str(start or documents()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(kinds)
        return self._run(dialog, self.tr("Buka"))

    def _save(self, remembered: str, title: str, suggested: str, kinds: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        last = Path(getattr(self._settings.load(), remembered) or documents())
        dialog = QFileDialog(_above(), title, str(last if last.is_dir() else documents()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kinds)
        dialog.setDefaultSuffix(Path(suggested).suffix)
        dialog.selectFile(suggested)
        path = self._run(dialog, self.tr("Simpan"))
        if path is not None:
            self._settings.change(**{remembered: str(path.parent)})
        return path

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
        accepted = dialog.exec()
        release(dialog)
        return Path(dialog.selectedFiles()[0]) if accepted else None


def documents() -> Path:
    """The person's own documents folder."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def _above() -> QWidget | None:
    """The window a question belongs to."""
    return QApplication.activeModalWidget() or QApplication.activeWindow()
