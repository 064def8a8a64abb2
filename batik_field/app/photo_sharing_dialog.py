"""Whose photo is it, and what is it for: proposals by day, confirmed or changed by the officer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import screen_room, theme
from batik_field.app.i18n import text
from batik_field.app.left_out import left_out_words
from batik_field.app.photo_assignment import AssignmentPanel
from batik_field.app.record_kit import RecordKit
from batik_field.domain import formats
from batik_field.services import photo_sharing, photo_targets
from batik_field.services.photo_sharing import Folder, FoundPhoto, Skipped, Visited
from batik_field.services.photo_targets import Share, Target

FIRST_SIZE = QSize(1080, 660)
THUMBNAIL = QSize(96, 72)
SMOOTH = Qt.TransformationMode.SmoothTransformation
LIST, PANEL = 38, 46
"""Letters: the least width of the list, the most of what stands beside it."""


@dataclass(frozen=True)
class Assignment:
    """Whose photo it is and what for; a proposal until the officer touches it."""

    artisan: str
    target: Target
    is_proposal: bool = False


class PhotoSharingDialog(QDialog):
    """`share_wanted` gets the list of Share; the dialog stays until it is told to go."""

    share_wanted = Signal(object)

    def __init__(
        self,
        folder: Folder,
        visits: Mapping[str, Sequence[Visited]],
        kit: RecordKit,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.setWindowTitle(self.tr("Bagikan foto"))
        self._photos, self._visits, self._kit = folder.photos, visits, kit
        self._given: list[Assignment | None] = self._proposals()
        self.list = QListWidget(self)
        self.panel = AssignmentPanel(kit, self)
        self._summary = QLabel(self)
        self._left_out = QPlainTextEdit(self)
        self._tell_left_out = QPushButton(self)
        self.share = QPushButton(self)
        self._lay_out(folder.skipped)
        self._fill()
        self._connect()
        screen_room.fit(self, FIRST_SIZE)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _proposals(self) -> list[Assignment | None]:
        likely = photo_sharing.proposed(self._photos, self._visits)
        of_visit = {visit.visit: self._of_visit(visit) for visit in set(likely.values())}
        visits = (likely.get(photo.path) for photo in self._photos)
        return [of_visit[visit.visit] if visit else None for visit in visits]

    def _of_visit(self, visit: Visited) -> Assignment | None:
        offered = photo_targets.targets(self._kit.session, visit.artisan, visit.day)
        target = next((one for one in offered if one.record == visit.visit), None)
        return Assignment(visit.artisan, target, True) if target is not None else None

    def _lay_out(self, skipped: Sequence[Skipped]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        column.addLayout(head)
        self._summary.setWordWrap(True)
        self._summary.setProperty("role", "heading")
        head.addWidget(self._summary, 1)
        self._prepare_left_out(skipped)
        head.addWidget(self._tell_left_out)
        column.addWidget(self._left_out)
        middle = QHBoxLayout()
        column.addLayout(middle, 1)
        middle.setSpacing(12)
        self.list.setAccessibleName(self.tr("Foto di folder"))
        self.list.setToolTip(
            self.tr("Pilih beberapa sekaligus: Shift atau Ctrl; semua: Ctrl+A. Delete: lewati.")
        )
        self.list.setIconSize(THUMBNAIL)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        letter = self.fontMetrics().averageCharWidth()
        self.list.setMinimumWidth(LIST * letter)
        self.panel.setMaximumWidth(PANEL * letter)
        middle.addWidget(self.list, 3)
        middle.addWidget(self.panel, 2)
        column.addWidget(self._acts())

    def _prepare_left_out(self, skipped: Sequence[Skipped]) -> None:
        words = self.tr("{count} berkas dilewati").format(count=len(skipped))
        self._tell_left_out.setText(words)
        self._tell_left_out.setToolTip(self.tr("Tampilkan nama dan sebabnya"))
        self._tell_left_out.setCheckable(True)
        self._tell_left_out.setAutoDefault(False)
        self._tell_left_out.setVisible(bool(skipped))
        theme.put_icon(self._tell_left_out, "warning", "warn")
        self._left_out.setPlainText(left_out_words(skipped))
        self._left_out.setReadOnly(True)
        self._left_out.setTabChangesFocus(True)
        self._left_out.setAccessibleName(words)
        self._left_out.setFixedHeight(self.fontMetrics().lineSpacing() * 5)
        self._left_out.hide()

    def _acts(self) -> QWidget:
        acts = QWidget(self)
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        cancel = QPushButton(self.tr("Batal"), acts)
        cancel.setToolTip(self.tr("Tidak ada yang disimpan (Esc)"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        self.share.setProperty("kind", "primary")
        self.share.setAutoDefault(False)
        self.share.setToolTip(self.tr("Simpan ke catatan masing-masing (Ctrl+Enter)"))
        theme.put_icon(self.share, "check", "on_primary")
        row.addWidget(self.share)
        return acts

    def _connect(self) -> None:
        self.list.itemSelectionChanged.connect(self._show_chosen)
        self._tell_left_out.toggled.connect(self._left_out.setVisible)
        self.panel.person_chosen.connect(self._give_to)
        self.panel.target_chosen.connect(self._give_for)
        self.panel.skip_wanted.connect(self.skip)
        self.share.clicked.connect(self._share)
        skip = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        skip.setContext(Qt.ShortcutContext.WidgetShortcut)
        skip.activated.connect(self.skip)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._share)

    def _fill(self) -> None:
        size = THUMBNAIL * self.devicePixelRatioF()
        for photo in self._photos:
            picture = QPixmap()
            picture.loadFromData(photo.thumbnail)
            picture = picture.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, SMOOTH)
            icon = QIcon(picture)
            # A selected photo is to be seen as it is, not through the colour of the selection.
            icon.addPixmap(picture, QIcon.Mode.Selected)
            QListWidgetItem(icon, "", self.list)
        for number in range(len(self._photos)):
            self._show_words(number)
        self._count()

    def _show_words(self, number: int) -> None:
        photo, given = self._photos[number], self._given[number]
        lines = [photo.path.name, self._day_words(photo), self.tr("belum dibagikan")]
        if given is not None:
            name = self._kit.sources.title_of("artisan", given.artisan)
            mark = self.tr(" (usulan)") if given.is_proposal else ""
            lines[2] = f"→ {name} · {text(given.target.label)}{mark}"
        item = self.list.item(number)
        item.setText("\n".join(lines))

    def _day_words(self, photo: FoundPhoto) -> str:
        words = " ".join(filter(None, (formats.day(photo.day), photo.time.replace(":", "."))))
        return self.tr("{day} (tanggal berkas)").format(day=words) if photo.is_guess else words

    def _count(self) -> None:
        given = sum(one is not None for one in self._given)
        words = self.tr("{given} dari {total} foto akan dibagikan")
        self._summary.setText(words.format(given=given, total=len(self._photos)))
        self.share.setText(self.tr("Bagikan {count} foto").format(count=given))
        self.share.setEnabled(bool(given))

    @property
    def chosen(self) -> list[int]:
        """Which photos are selected."""
        return sorted(self.list.row(item) for item in self.list.selectedItems())

    @Slot()
    def _show_chosen(self) -> None:
        chosen = self.chosen
        if not chosen:
            self.panel.setEnabled(False)
            return
        self.panel.setEnabled(True)
        photo = self._photos[chosen[0]]
        people = {self._artisan_of(number) for number in chosen}
        targets = {given.target for number in chosen if (given := self._given[number])}
        self.panel.show_photo(
            photo,
            self._visits.get(photo.day, ()),
            people.pop() if len(people) == 1 else "",
            targets.pop() if len(targets) == 1 else None,
        )

    def _artisan_of(self, number: int) -> str:
        given = self._given[number]
        return given.artisan if given is not None else ""

    @Slot(str)
    def _give_to(self, artisan: str) -> None:
        """Give the selected photos to a person: for what they are for already, else her visit."""
        chosen, session = self.chosen, self._kit.session
        days = {self._photos[number].day for number in chosen}
        offers = {day: photo_targets.targets(session, artisan, day) for day in days}
        for number in chosen:
            given, offered = self._given[number], offers[self._photos[number].day]
            alike = [one for one in offered if given and _is_alike(one, given.target)]
            self._given[number] = Assignment(artisan, (alike or list(offered))[0])
        self._changed()

    @Slot(object)
    def _give_for(self, target: object) -> None:
        for number in self.chosen:
            given = self._given[number]
            if given is not None:
                self._given[number] = Assignment(given.artisan, cast(Target, target))
        self._changed()

    @Slot()
    def skip(self) -> None:
        """Share the selected photos with nobody."""
        for number in self.chosen:
            self._given[number] = None
        self._changed()

    def _changed(self) -> None:
        for number in self.chosen:
            self._show_words(number)
        self._count()
        self._show_chosen()

    @Slot()
    def _share(self) -> None:
        if not self.share.isEnabled():
            return
        pairs = zip(self._photos, self._given, strict=True)
        shares = [
            Share(photo.path, given.artisan, given.target)
            for photo, given in pairs
            if given is not None
        ]
        self.share_wanted.emit(shares)


def _is_alike(one: Target, other: Target) -> bool:
    """Whether two people's targets mean the same: the same paper, or the same question."""
    return (one.entity, one.field, one.kind) == (other.entity, other.field, other.kind)
