"""Files looked at one after the other, in our own window: no picture leaves the vault for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import screen_room, theme
from batik_field.app.editors.sources import Shown
from batik_field.app.picture_view import STEP, PictureView
from batik_field.app.widgets.elided_label import ElidedLabel

FIRST_SIZE = QSize(1100, 720)


def is_picture(value: Mapping[str, Any]) -> bool:
    """Whether the value of a file field names a picture."""
    return str(value.get("mime", "")).startswith("image/")


class ViewedFiles(Protocol):
    """The part of `attached_files.AttachedFiles` needed here."""

    def fetch(
        self,
        owner: QObject,
        value: Mapping[str, Any],
        done: Callable[[bytes], object],
        refused: Callable[[str], object],
    ) -> None:
        """Fetch the bytes of a file."""

    def turn(
        self,
        owner: QObject,
        value: Mapping[str, Any],
        quarters: int,
        done: Callable[[dict[str, Any]], object],
        refused: Callable[[str], object],
    ) -> None:
        """Keep a new version of a picture."""

    def let_out(self, value: Mapping[str, Any]) -> None:
        """Save a copy outside after asking."""


class Viewer(QDialog):
    """Turns through `shown`, beginning at `at`."""

    def __init__(
        self,
        shown: Sequence[Shown],
        at: int,
        files: ViewedFiles,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.setWindowTitle(self.tr("Lihat berkas"))
        self._shown, self._at, self._files = list(shown), at, files
        self._busy = False
        self.view = PictureView(self)
        self.view.setAccessibleName(self.tr("Gambar"))
        self._stack = QStackedWidget(self)
        self._words = QLabel(self._stack)
        self._name = ElidedLabel(self)
        self._percent = QLabel(self)
        self._lay_out()
        self.view.zoomed.connect(self._show_zoom)
        self.view.step_wanted.connect(self.step)
        screen_room.fit(self, FIRST_SIZE)
        self._show_file()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._make_other())
        bar = QWidget(self)
        column.addWidget(bar)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._back = self._act(row, "chevron-left", self.tr("Berkas sebelumnya"), "PgUp", self.back)
        self._on = self._act(row, "chevron-right", self.tr("Berkas berikutnya"), "PgDown", self.on)
        row.addWidget(self._name, 1)
        self._picture_acts = self._add_picture_acts(row)
        closer = QPushButton(self.tr("Tutup"), bar)
        closer.setToolTip(self.tr("Tutup (Esc)"))
        closer.setAutoDefault(False)
        closer.clicked.connect(self.reject)
        row.addWidget(closer)

    def _add_picture_acts(self, row: QHBoxLayout) -> list[QWidget]:
        view, tr = self.view, self.tr
        smaller = self._act(row, "minus", tr("Perkecil"), "-", self.shrink)
        row.addWidget(self._percent)
        larger = self._act(row, "plus", tr("Perbesar, juga Ctrl+roda tetikus"), "+", self.grow)
        also = QShortcut(QKeySequence("="), self)
        also.activated.connect(self.grow)
        fit = self._worded(row, tr("Pas"), tr("Seluruh gambar"), "0", view.fit)
        own = self._worded(row, tr("100 %"), tr("Ukuran asli"), "1", view.show_own_size)
        left = self._act(row, "turn-left", tr("Putar ke kiri"), "Shift+R", self.turn_left)
        right = self._act(row, "turn-right", tr("Putar ke kanan"), "R", self.turn_right)
        self._turners = (left, right)
        self._percent.setMinimumWidth(self.fontMetrics().horizontalAdvance("800 %"))
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._percent.setProperty("role", "muted")
        return [smaller, self._percent, larger, fit, own, left, right]

    def _make_other(self) -> QWidget:
        page = QWidget(self._stack)
        column = QVBoxLayout(page)
        column.setSpacing(12)
        self._words.setParent(page)
        self._words.setWordWrap(True)
        self._words.setProperty("role", "muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._outside = QPushButton(self.tr("Buka di luar…"), page)
        self._outside.setToolTip(self.tr("Salinannya disimpan di luar brankas; ditanyakan dulu"))
        self._outside.setAutoDefault(False)
        theme.put_icon(self._outside, "export")
        self._outside.clicked.connect(self._let_out)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._outside, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        return page

    def _act(
        self, row: QHBoxLayout, icon: str, words: str, keys: str, act: Callable[[], object]
    ) -> QToolButton:
        button = QToolButton(self)
        theme.put_icon(button, icon)
        button.setAccessibleName(words)
        self._bind(row, button, words, keys, act)
        return button

    def _worded(
        self, row: QHBoxLayout, text: str, words: str, keys: str, act: Callable[[], object]
    ) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(words)
        self._bind(row, button, words, keys, act)
        return button

    def _bind(
        self,
        row: QHBoxLayout,
        button: QToolButton,
        words: str,
        keys: str,
        act: Callable[[], object],
    ) -> None:
        sequence = QKeySequence(keys)
        shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{words} ({shown})")
        button.clicked.connect(act)
        shortcut = QShortcut(sequence, self)
        shortcut.activated.connect(act)
        row.addWidget(button)

    @property
    def value(self) -> dict[str, Any]:
        """The file in sight."""
        return self._shown[self._at].value

    def _show_file(self) -> None:
        name = str(self.value.get("name") or "")
        place = self.tr("{number} dari {total}").format(number=self._at + 1, total=len(self._shown))
        self._name.show_words(f"{place} · {name}" if len(self._shown) > 1 else name)
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at < len(self._shown) - 1)
        if is_picture(self.value):
            self._files.fetch(self, self.value, self._fetched, self._tell)
        else:
            self._tell(self.tr("Berkas ini bukan gambar, jadi dibuka program lain."))
            self._outside.show()

    def _fetched(self, data: bytes) -> None:
        picture = QImage.fromData(data)
        if picture.isNull():
            self._tell(self.tr("Gambar ini tidak dapat ditampilkan di sini."))
            self._outside.show()
            return
        self.view.show_picture(picture)
        self._stack.setCurrentIndex(0)
        self._allow(True)
        self.view.setFocus()

    def _tell(self, sentence: str) -> None:
        """Show words in the place of a picture."""
        self._busy = False
        self._words.setText(sentence)
        self._outside.hide()
        self._stack.setCurrentIndex(1)
        self._allow(False)

    def _allow(self, picture: bool) -> None:
        for widget in self._picture_acts:
            widget.setEnabled(picture)

    @Slot(int)
    def _show_zoom(self, hundredths: int) -> None:
        self._percent.setText(f"{hundredths} %")

    @Slot(int)
    def step(self, by: int) -> None:
        """Turn to another file; at either end nothing happens."""
        to = self._at + by
        if 0 <= to < len(self._shown) and not self._busy:
            self._at = to
            self._show_file()

    @Slot()
    def back(self) -> None:
        """The file before."""
        self.step(-1)

    @Slot()
    def on(self) -> None:
        """The next file."""
        self.step(1)

    @Slot()
    def grow(self) -> None:
        """Larger."""
        self.view.zoom_by(STEP)

    @Slot()
    def shrink(self) -> None:
        """Smaller."""
        self.view.zoom_by(1 / STEP)

    @Slot()
    def turn_left(self) -> None:
        """Keep a version turned to the left."""
        self._turn(-1)

    @Slot()
    def turn_right(self) -> None:
        """Keep a version turned to the right."""
        self._turn(1)

    def _turn(self, quarters: int) -> None:
        if self._busy or self._stack.currentIndex() != 0:
            return
        self._busy = True
        for button in self._turners:
            button.setEnabled(False)
        self._files.turn(self, self.value, quarters, self._turned, self._tell)

    def _turned(self, value: dict[str, Any]) -> None:
        self._busy = False
        old = self._shown[self._at]
        self._shown[self._at] = Shown(value, old.replace)
        old.replace(old.value, value)
        self._show_file()

    @Slot()
    def _let_out(self) -> None:
        self._files.let_out(self.value)
