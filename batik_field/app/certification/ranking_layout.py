"""The widgets of Calon and what they say; the tab decides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import theme
from batik_field.app.certification.ranking_lines import ABOVE, TIGHT, TwoLines
from batik_field.app.certification.ranking_rows import Choice
from batik_field.app.certification.tick_view import TickView
from batik_field.app.filter_choices import Filter
from batik_field.app.filters import FilterBar
from batik_field.app.notice import Notice
from batik_field.app.widgets.bar_list import Bar, BarList
from batik_field.app.widgets.empty_page import EmptyPage
from batik_field.domain.formats import number

BARS_FROM = 840
"""Width from which the bars stand beside the table; below it a line of words says the same."""
BARS = 268
BESIDE_NAME = 52
"""Pixels of a button beside the name it bears: its icon and its edges."""
DETAIL_FROM = 400
"""Height from which there is room for all of the person with the cursor, and for the spread; on a
lower screen the people need it, and the quota stands in one line with the search.
"""
SEARCH, SHORT_SEARCH, JUDGED = 26, 18, 38
"""Letters of the search, of the same on a low screen, and of the button that names a person."""


class RankingLayout(QWidget):
    """Fills its parent."""

    def __init__(self, filters: Sequence[Filter], parent: QWidget) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(parent)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)
        self.quota, self.spread, self.detail = QLabel(self), QLabel(self), QLabel(self)
        self.notice = Notice(self)
        self._tells_stopped = False
        self._chosen: Choice | None = None
        self._low = False
        self.search = QLineEdit(self)
        self.filters = FilterBar(filters, parent=self)
        self.rows = TickView("ranking", self.tr("Calon peserta"), self)
        self.bars = BarList(self.tr("Diusulkan dan dicentang per kecamatan"), self)
        self.content = QStackedWidget(self)
        self.progress = QProgressBar(self)
        self.stopper = QPushButton(self.tr("Hentikan"), self)
        self.judger = QPushButton(self.tr("Nilai syarat…"), self)
        self.clearer = QPushButton(self.tr("Lepas centang"), self)
        self.reserver = QPushButton(self.tr("Jadikan cadangan"), self)
        self.proposer = QPushButton(self.tr("Usulkan"), self)
        self.no_match = EmptyPage(
            self.tr("Tidak ada yang cocok"),
            self.tr("Lepas pencarian dan saringan untuk melihat semua calon."),
            self.tr("Tampilkan semua"),
            "people",
        )
        self._nobody = EmptyPage(
            self.tr("Belum ada calon"),
            self.tr("Catat pengrajin dahulu; yang setuju datanya dipakai muncul di sini."),
            symbol="people",
        )
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        theme.mark(self.quota, role="heading")
        self.quota.setObjectName("quota")
        theme.mark(self.spread, role="muted")
        for label in (self.spread, self.detail):
            label.setWordWrap(True)
        self._above = QHBoxLayout()
        self._above.setSpacing(16)
        self._above.addWidget(self.quota)
        column.addLayout(self._above)
        self._search_row = self._narrowing()
        column.addLayout(self._search_row)
        # Below the search: who types there is not to lose it when something is told.
        column.addWidget(self.spread)
        column.addWidget(self.notice)
        column.addLayout(self._waiting())
        middle = QHBoxLayout()
        middle.setSpacing(16)
        for page in (self.rows, self.no_match, self._nobody):
            self.content.addWidget(page)
        middle.addWidget(self.content, 1)
        self._bars_area = self._scrolled_bars()
        middle.addWidget(self._bars_area)
        column.addLayout(middle, 1)
        theme.mark(self.detail, role="muted")
        self.detail.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        column.addWidget(self.detail)
        column.addLayout(self._acts())

    def _narrowing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.search.setPlaceholderText(self.tr("Nama, desa, NIK"))
        self.search.setAccessibleName(self.tr("Cari calon"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * SEARCH)
        leading = QLineEdit.ActionPosition.LeadingPosition
        theme.put_icon(self.search.addAction(QIcon(), leading), "search", "muted")
        row.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.filters, 1)
        return row

    def _waiting(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.progress.setAccessibleName(self.tr("Memeriksa syarat"))
        self.progress.setTextVisible(False)
        self._progress_words = QLabel(self)
        theme.mark(self._progress_words, role="muted")
        row.addWidget(self._progress_words)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stopper)
        self.end_progress()
        return row

    def _scrolled_bars(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        inside = QWidget(area)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        heading = QLabel(self.tr("Sebaran kecamatan"), inside)
        heading.setToolTip(self.tr("Yang diusulkan dan dicentang, dari semua calon di sana"))
        theme.mark(heading, role="muted")
        column.addWidget(heading)
        self.bars.setMinimumWidth(BARS - 40)
        column.addWidget(self.bars)
        column.addStretch(1)
        area.setWidget(inside)
        area.setFixedWidth(BARS)
        return area

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        theme.mark(self.proposer, kind="primary")
        # One width for all names: the buttons beside it stay where they are.
        self.judger.setFixedWidth(self.fontMetrics().averageCharWidth() * JUDGED)
        for name, button in (
            ("judge", self.judger),
            ("clear", self.clearer),
            ("reserve", self.reserver),
            ("propose", self.proposer),
        ):
            button.setObjectName(name)
            button.setAutoDefault(False)
        theme.put_icon(self.judger, "check")
        row.addWidget(self.judger)
        row.addWidget(self.clearer)
        row.addStretch(1)
        row.addWidget(self.reserver)
        row.addWidget(self.proposer)
        self.proposer.setToolTip(self.tr("Usulkan yang dicentang (Ctrl+Enter)"))
        order = (self.rows, self.judger, self.clearer, self.reserver, self.proposer, self.bars)
        for one, following in pairwise(order):
            self.setTabOrder(one, following)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the table the room of the bars where it is narrow."""
        super().resizeEvent(event)
        wide = self.width() >= BARS_FROM
        self._bars_area.setVisible(wide)
        low = self.height() < DETAIL_FROM
        self.spread.setVisible(not low and not wide)
        self.detail.setVisible(not low)
        if low != self._low:
            self._low = low
            self._put_quota()
            self.fit_rows()

    def _put_quota(self) -> None:
        """Above everything, or on a low screen behind the search, which it would push aside."""
        (self._search_row if self._low else self._above).addWidget(self.quota)
        letters = SHORT_SEARCH if self._low else SEARCH
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * letters)
        if self._chosen is not None:
            self.show_choice(self._chosen)

    def fit_rows(self) -> None:
        """Give every row the height of its two lines."""
        above = TIGHT if self._low else ABOVE
        height = TwoLines.height(self.rows.fontMetrics(), above)
        self.rows.verticalHeader().setDefaultSectionSize(height)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the judging is."""
        words = self.tr("Memeriksa {done} dari {total}…") if total else self.tr("Memeriksa…")
        self._progress_words.setText(words.format(done=number(done), total=number(total)))
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        for part in (self._progress_words, self.progress, self.stopper):
            part.show()

    def end_progress(self) -> None:
        """The judging is over."""
        for part in (self._progress_words, self.progress, self.stopper):
            part.hide()

    def empty(self) -> None:
        """Say nothing of the batch before while another one is judged."""
        self._chosen = None
        self.notice.hide()
        for label in (self.quota, self.spread, self.detail):
            label.clear()
        self.bars.show_bars(())
        for button in (self.proposer, self.reserver, self.clearer):
            button.setEnabled(False)

    def show_person(self, name: str, words: str) -> None:
        """Say all of the person with the cursor, and that it is she who would be judged."""
        self.detail.setText(words)
        judge = self.tr("Nilai syarat {name}…") if name else self.tr("Nilai syarat…")
        metrics = self.judger.fontMetrics()
        around = metrics.horizontalAdvance(judge.format(name="")) + BESIDE_NAME
        room = max(0, self.judger.width() - around)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.judger.setText(judge.format(name=shown.removesuffix("…")).replace("&", "&&"))
        tip = self.tr("Nilai syarat yang hanya petugas dapat menilai (F9)")
        self.judger.setToolTip(f"{name}: {tip}" if name else tip)

    def say_unticked(self, count: int) -> None:
        """Tell how many ticks are gone, and how they come back."""
        words = self.tr("{n} centang dilepas.").format(n=number(count))
        self.notice.say(words, acts={"undo": self.tr("Urungkan (Ctrl+Z)")})

    def say_stopped(self) -> None:
        """The person did not want to wait."""
        self._tells_stopped = True
        self.notice.say(self.tr("Pemeriksaan dihentikan; daftar di bawah belum mutakhir."), "warn")

    def forget_stopped(self) -> None:
        """The judging begins anew."""
        if self._tells_stopped:
            self._tells_stopped = False
            self.notice.hide()

    def show_rows(self, found: bool, anybody: bool) -> None:
        """Show the table, or why it is empty."""
        empty = self.no_match if anybody else self._nobody
        self.content.setCurrentWidget(self.rows if found else empty)

    def show_choice(self, chosen: Choice) -> None:
        """Say how many places are left, and beside it how many people are ticked."""
        self._chosen = chosen
        is_over = chosen.places < 0 or chosen.left < 0 < chosen.new
        self.quota.setText("; ".join(filter(None, (self._places(chosen), self._ticked(chosen)))))
        theme.mark(self.quota, role="heading", tone="warn" if is_over else "")
        for button in (self.proposer, self.reserver, self.clearer):
            button.setEnabled(chosen.ticked > 0)

    def _places(self, chosen: Choice) -> str:
        if chosen.quota is None:
            if self._low:
                return self.tr("Kuota belum diisi")
            return self.tr("Kuota belum diisi. Isi dahulu di bagian Ketentuan")
        words = self.tr("Tersisa {left} dari {quota} tempat")
        if chosen.places < 0:
            words = self.tr("Kuota {quota} tempat terlampaui {over} orang")
        return words.format(
            left=number(chosen.places), quota=number(chosen.quota), over=number(-chosen.places)
        )

    def _ticked(self, chosen: Choice) -> str:
        if not chosen.ticked:
            return ""
        words = self.tr("{n} dicentang").format(n=number(chosen.ticked))
        held = chosen.ticked - chosen.new
        if held and not self._low:
            words += self.tr(", {n} sudah di angkatan ini").format(n=number(held))
        if chosen.quota is not None and chosen.places >= 0 > chosen.left:
            words += self.tr(", lebih {n} orang").format(n=number(-chosen.left))
        return words

    def show_spread(self, bars: Sequence[Bar]) -> None:
        """Say in words what the bars show."""
        used = [bar for bar in bars if bar.part]
        parts = (f"{bar.label} {number(bar.part)}" for bar in used)
        words = " · ".join(parts) or self.tr("belum ada yang diusulkan")
        said = self.tr("Sebaran kecamatan: {words}").format(words=words)
        self.spread.setText(said)
        # Where there is no room for the line itself.
        self.quota.setToolTip(said)
