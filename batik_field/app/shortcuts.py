"""The sheet of all keys, behind F1."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import screen_room, theme
from batik_field.app.i18n import text
from batik_field.app.questions import release
from batik_field.domain.wording import N_

SHEET = (
    (
        N_("Di mana saja"),
        (
            ("Ctrl+K", N_("Cari di semua data")),
            (
                "Ctrl+1 … Ctrl+7",
                N_("Beranda, Pengrajin, Kunjungan, Sertifikasi, Monev, Kirim, Pengaturan"),
            ),
            ("Ctrl+F", N_("Cari pengrajin di daftar")),
            ("Ctrl+N", N_("Pengrajin baru")),
            ("F6", N_("Kunjungan baru untuk pengrajin yang dibuka")),
            ("F7", N_("Monev baru untuk pengrajin yang dibuka")),
            ("Ctrl+L", N_("Kunci layar")),
            ("Ctrl+Q", N_("Cadangkan dan tutup")),
            ("F1", N_("Tampilkan lembar pintasan ini")),
        ),
    ),
    (
        N_("Pada catatan pengrajin"),
        (
            ("Ctrl+Tab", N_("Bagian berikutnya, juga pada angkatan")),
            ("Ctrl+Shift+Tab", N_("Bagian sebelumnya, juga pada angkatan")),
            ("Ctrl+Page Down", N_("Orang berikutnya di daftar")),
            ("Ctrl+Page Up", N_("Orang sebelumnya di daftar")),
        ),
    ),
    (
        N_("Pada hasil uji"),
        (
            ("K, B, T", N_("Kompeten, belum kompeten, tidak hadir")),
            ("Shift+K, B, T", N_("Juga semua di bawahnya yang belum ada hasilnya")),
            ("Enter", N_("Orang berikutnya")),
            ("Ctrl+D", N_("Isi ke bawah")),
            ("Ctrl+Z", N_("Urungkan isian terakhir")),
            ("F8", N_("Hal berikutnya yang perlu diperiksa")),
            ("Ctrl+S", N_("Simpan semua hasil")),
        ),
    ),
    (
        N_("Pada isian"),
        (
            ("Enter, Tab", N_("Isian berikutnya")),
            ("Shift+Tab", N_("Isian sebelumnya")),
            ("Ctrl+S", N_("Simpan")),
            ("Ctrl+Z", N_("Urungkan ketikan")),
            ("Alt+↓", N_("Buka kalender pada tanggal")),
            ("F8", N_("Tandai belum ditanya")),
            ("Esc", N_("Tutup daftar pilihan atau jendela")),
        ),
    ),
    (
        N_("Pada dokumen"),
        (
            ("1, 2, 3", N_("Memenuhi, tidak memenuhi, tidak ada")),
            ("Delete", N_("Kosongkan keadaannya")),
            ("↑ ↓", N_("Dokumen di atas atau di bawah")),
            ("Ctrl+D", N_("Rincian: dijanjikan tanggal, catatan")),
            ("Ctrl+O, Ctrl+V", N_("Pilih berkas, tempel gambar")),
        ),
    ),
    (
        N_("Pada daftar"),
        (
            ("Ctrl+G", N_("Saring daftar")),
            ("↑ ↓", N_("Pindah baris")),
            ("Enter", N_("Buka")),
            (N_("Spasi"), N_("Centang")),
            ("F9", N_("Nilai syarat calon peserta yang dipilih")),
            ("Ctrl+Enter", N_("Usulkan calon yang dicentang")),
            ("F2, Ctrl+Z", N_("Di Peserta: rincian, urungkan keputusan")),
            ("Delete", N_("Hapus pelatihan yang dipilih di Tutor")),
            ("Alt+↑ Alt+↓", N_("Pindahkan syarat peserta")),
        ),
    ),
)
LEFT = 3
"""So many parts stand in the left column."""
LETTERS = 26
"""Room for the words of a key."""

Part = Sequence[tuple[str, Sequence[tuple[str, str]]]]


class ShortcutSheet(QDialog):
    """Every key the program knows, by where it works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Pintasan papan tombol"))
        inside = QWidget(self)
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, 8, 0)
        columns.setSpacing(32)
        for part in (SHEET[:LEFT], SHEET[LEFT:]):
            columns.addLayout(self._column(part), 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(24, 16, 24, 16)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        scroll.setWidget(inside)
        body.addWidget(scroll, 1)
        body.addSpacing(12)
        close = QDialogButtonBox(self)
        button = close.addButton(self.tr("Tutup"), QDialogButtonBox.ButtonRole.AcceptRole)
        theme.mark(button, kind="primary")
        close.accepted.connect(self.accept)
        body.addWidget(close)
        bar = QSize(scroll.verticalScrollBar().sizeHint().width(), 0)
        screen_room.fit(self, body.sizeHint() - scroll.sizeHint() + inside.sizeHint() + bar)

    def tell(self) -> None:
        """Show it and wait."""
        self.exec()
        release(self)

    def _column(self, part: Part) -> QVBoxLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(1, 1)
        for heading, keys in part:
            self._add_heading(rows, text(heading))
            for key, does in keys:
                at = rows.rowCount()
                label = QLabel(text(key), self)
                theme.mark(label, role="muted")
                rows.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
                words = QLabel(text(does), self)
                words.setWordWrap(True)
                words.setMinimumWidth(words.fontMetrics().averageCharWidth() * LETTERS)
                rows.addWidget(words, at, 1)
        column = QVBoxLayout()
        column.addLayout(rows)
        column.addStretch(1)
        return column

    def _add_heading(self, rows: QGridLayout, words: str) -> None:
        label = QLabel(words, self)
        theme.mark(label, role="heading")
        at = rows.rowCount()
        rows.setRowMinimumHeight(at, 28)
        rows.addWidget(label, at, 0, 1, 2)
