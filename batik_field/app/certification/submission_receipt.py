"""What was written and frozen of a submission, and what of it is still to be looked at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from batik_field.app import tables, theme, topic
from batik_field.app.certification import submission_remarks
from batik_field.app.certification.views import row_view
from batik_field.app.certification.whole_words import WholeWords
from batik_field.app.desk import Desk
from batik_field.app.remarks import RemarkTable
from batik_field.domain.formats import number
from batik_field.services.submissions import Submitted


class SubmissionReceipt(QWidget):
    """Its buttons stand where those of the page around it do; `chosen` tells a `Remark`."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sent: Submitted | None = None
        self.title, self.files = topic.words("", "heading"), topic.words("", "muted")
        self.remarks = RemarkTable(self)
        self.view = row_view(self, self.tr("Yang tidak ikut dan yang perlu diperiksa"))
        tables.dress(self.view, self.remarks, desk.settings, "submission_told")
        WholeWords(self.view)
        self.open_folder = QPushButton(self.tr("Buka foldernya"), parent)
        self.copy = QPushButton(self.tr("Salin tanda terima"), parent)
        theme.put_icon(self.open_folder, "folder")
        theme.put_icon(self.copy, "copy")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.files):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        self.view.activated.connect(self._choose)
        self.open_folder.clicked.connect(self._open_folder)
        self.copy.clicked.connect(self._copy)

    def show_sent(self, sent: Submitted) -> None:
        """Show what was written."""
        self._sent = sent
        words = self.tr(
            "Versi {version}: {rows} dari {of} peserta tertulis, terbaca ulang, dan dibekukan."
        )
        self.title.setText(
            words.format(version=sent.version, rows=number(sent.rows), of=number(sent.of))
        )
        names = ", ".join(file.name for file in sent.files)
        self.files.setText(f"{sent.files[0].parent}\n{names}")
        lines = submission_remarks.of_lines(sent.lines)
        self.remarks.show_remarks(lines)
        self.view.setVisible(bool(lines))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.remarks.remark(index.row()))

    @Slot()
    def _open_folder(self) -> None:
        if self._sent is not None:
            folder = self._sent.files[0].parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    @Slot()
    def _copy(self) -> None:
        lines = [self.title.text(), self.files.text()]
        shown = [self.remarks.remark(row) for row in range(self.remarks.rowCount())]
        lines += [f"{one.name}: {one.words} ({one.consequence})" for one in shown]
        QApplication.clipboard().setText("\n".join(lines))
