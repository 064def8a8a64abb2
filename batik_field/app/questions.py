"""The dialog windows behind `dialogs.Dialogs`: a question, a text to type, work in progress."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import screen_room
from batik_field.app.theme import mark, put_icon

TEXT_WIDTH = 420


@dataclass(frozen=True)
class Act:
    """A button: what it answers, what it says, and `primary`, `danger` or plain."""

    key: str
    label: str
    kind: str = ""


class Question(QDialog):
    """One sentence or two, and a button for each answer. Escape answers None.

    The acts stand in the order given, the first one at the right, where the main act always is.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        acts: Sequence[Act],
        symbol: tuple[str, str] = ("question", "primary"),
    ) -> None:
        super().__init__(parent)
        self.answer: str | None = None
        self.setWindowTitle(title)
        self._body = lay_out(self, title, text, symbol)
        self._buttons = add_acts(self._body, acts)
        for button in self._buttons:
            button.clicked.connect(self._choose)
        self._default(acts).setDefault(True)
        self._default(acts).setFocus()

    def _default(self, acts: Sequence[Act]) -> QPushButton:
        """Enter takes the main act, unless it destroys something: then the last, harmless one."""
        return self._buttons[-1 if acts[0].kind == "danger" else 0]

    def _choose(self) -> None:
        sender = self.sender()
        self.answer = str(sender.property("act")) if sender else None
        self.accept()

    def ask(self) -> str | None:
        """Show it and wait; the key of the chosen act or None."""
        self.exec()
        release(self)
        return self.answer


class _Lines(QPlainTextEdit):
    """Some lines of a question: Enter goes on, with Shift it begins another line."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear Enter."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class TextQuestion(QDialog):
    """Asks for one line, or with `long` for some lines, that may not be empty if `needed`.

    A `secret` is not shown, and its blanks count. Lines that were typed are not lost by one Escape:
    the first one says so.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        label: str,
        act: str,
        start: str = "",
        long: bool = False,
        needed: bool = True,
        secret: bool = False,
    ) -> None:
        super().__init__(parent)
        self._needed, self._secret = needed, secret
        self.setWindowTitle(title)
        body = lay_out(self, title, label, ("edit", "primary"))
        self._field: QLineEdit | QPlainTextEdit
        self._field = _Lines(start) if long else QLineEdit(start)
        self._field.setAccessibleName(label)
        self._field.textChanged.connect(self._check)
        if secret and isinstance(self._field, QLineEdit):
            self._field.setEchoMode(QLineEdit.EchoMode.Password)
        body.addWidget(self._field)
        self._warning = QLabel(self.tr("Ketikan ini belum dipakai. Tekan sekali lagi membuangnya."))
        mark(self._warning, role="warn")
        self._warning.setWordWrap(True)
        # Its room is kept: what stands above would lose a line when it appears.
        keeping = self._warning.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self._warning.setSizePolicy(keeping)
        self._warning.hide()
        acts = (Act("yes", act, "primary"), Act("no", self.tr("Batal")))
        if isinstance(self._field, _Lines):
            self._field.setTabChangesFocus(True)
            self._field.setFixedHeight(self._field.fontMetrics().lineSpacing() * 5)
            self._field.setPlaceholderText(self.tr("Enter melanjutkan, Shift+Enter baris baru"))
            self._field.entered.connect(self._go_on)
            body.addWidget(self._warning)
        self._yes, no = add_acts(body, acts)
        self._yes.setDefault(True)
        self._yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        self._start = self.text
        self._check()
        _fit(self)
        self._field.setFocus()

    @property
    def text(self) -> str:
        """What is typed, without blanks around it unless they count."""
        field = self._field
        typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        return typed if self._secret else typed.strip()

    def _check(self) -> None:
        self._warning.hide()
        self._yes.setEnabled(bool(self.text) or not self._needed)

    def _go_on(self) -> None:
        if self._yes.isEnabled():
            self.accept()

    def reject(self) -> None:
        """Escape, Batal and the window's cross: lines that were typed go with the second one."""
        is_typed = isinstance(self._field, _Lines) and self.text not in ("", self._start)
        if is_typed and self._warning.isHidden():
            self._warning.show()
            self._field.setFocus()
            return
        super().reject()

    def ask(self) -> str | None:
        """Show it and wait; the text or None."""
        accepted = self.exec()
        release(self)
        return self.text if accepted else None


class ReportDialog(QDialog):
    """Tells a bug: what happened to the work, the report to send us, and where the log is."""

    def __init__(self, parent: QWidget | None, title: str, report: str, log_path: Path) -> None:
        super().__init__(parent)
        self._report = report
        self._folder = log_path.parent
        self.setWindowTitle(title)
        comfort = self.tr(
            "Ketikan Anda sudah tersimpan sebagai draf. Tutup pesan ini dan lanjutkan; bila "
            "terjadi lagi, salin laporan di bawah dan kirimkan kepada pengelola aplikasi. "
            "Laporan tidak memuat NIK dan nomor telepon."
        )
        body = lay_out(self, title, comfort, ("error", "danger"))
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Laporan kesalahan"))
        shown.setTabChangesFocus(True)
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        metrics = shown.fontMetrics()
        shown.setMinimumSize(metrics.averageCharWidth() * 90, metrics.lineSpacing() * 12)
        body.addWidget(shown, 1)
        acts = (
            Act("close", self.tr("Tutup"), "primary"),
            Act("copy", self.tr("Salin laporan")),
            Act("folder", self.tr("Buka folder catatan")),
        )
        close, self._copy, folder = add_acts(body, acts)
        put_icon(self._copy, "copy")
        put_icon(folder, "folder")
        close.setDefault(True)
        close.setFocus()
        close.clicked.connect(self.accept)
        self._copy.clicked.connect(self._copy_report)
        folder.clicked.connect(self._open_folder)

    def tell(self) -> None:
        """Show it and wait."""
        self.exec()
        release(self)

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Tersalin"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


class ProgressDialog(QDialog):
    """Shows how far a job is. Cancelling asks once; the dialog stays until `finish`."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        body = lay_out(self, title, text, ("clock", "primary"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self._figures = QLabel(self.tr("Menyiapkan…"))
        mark(self._figures, role="muted")
        body.addWidget(self._bar)
        body.addWidget(self._figures)
        (self._cancel,) = add_acts(body, (Act("cancel", self.tr("Batal")),))
        self._cancel.clicked.connect(self.reject)

    def advance(self, done: int, total: int) -> None:
        """Show `done` of `total` steps."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        if self._cancel.isEnabled():
            figures = self.tr("{done} dari {total}")
            locale = QLocale()
            self._figures.setText(
                figures.format(done=locale.toString(done), total=locale.toString(total))
            )

    def reject(self) -> None:
        """Escape, the button and the window's cross all ask for an end; none closes it."""
        if self._cancel.isEnabled():
            self._cancel.setEnabled(False)
            self._figures.setText(self.tr("Membatalkan…"))
            self.cancelled.emit()

    def finish(self) -> None:
        """The job has ended, however it did."""
        self.accept()
        release(self)


def _fit(dialog: QDialog) -> None:
    """Let every line of a long question be seen: Qt would give it two thirds of the screen."""
    layout, wanted = dialog.layout(), dialog.sizeHint()
    height = layout.totalHeightForWidth(wanted.width()) if layout else 0
    screen_room.fit(dialog, wanted.expandedTo(QSize(wanted.width(), height)))


def release(dialog: QDialog) -> None:
    """Take an answered dialog from its window, which would keep it as a child until it closes."""
    dialog.setParent(None)


def lay_out(dialog: QDialog, title: str, text: str, symbol: tuple[str, str]) -> QVBoxLayout:
    """Symbol at the left, title and text beside it; what comes next goes below the text."""
    outer = QHBoxLayout(dialog)
    outer.setContentsMargins(24, 24, 24, 24)
    outer.setSpacing(16)
    picture = QLabel()
    put_icon(picture, *symbol)
    outer.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    body = QVBoxLayout()
    body.setSpacing(8)
    heading, words = QLabel(title), QLabel(text)
    mark(heading, role="title")
    for label in (heading, words):
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMinimumWidth(TEXT_WIDTH)
        body.addWidget(label)
    words.setVisible(bool(text))
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    outer.addLayout(body, 1)
    return body


def add_acts(body: QVBoxLayout, acts: Sequence[Act]) -> list[QPushButton]:
    """Put a row of buttons below, the first act at the right; returns them in the order given."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 16, 0, 0)
    row.setSpacing(8)
    row.addStretch(1)
    buttons = []
    for act in acts:
        button = QPushButton(act.label)
        button.setProperty("act", act.key)
        button.setProperty("kind", act.kind)
        button.setAutoDefault(True)
        buttons.append(button)
    for button in reversed(buttons):
        row.addWidget(button)
    body.addStretch(0)
    body.addLayout(row)
    # The main act is reached first although it stands last.
    for earlier, later in pairwise(buttons):
        QWidget.setTabOrder(earlier, later)
    return buttons
