"""Beside the photos: the chosen one larger, whose it is, and what it is for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from batik_field.app import theme
from batik_field.app.editors import make_editor
from batik_field.app.editors.pick import PickEditor
from batik_field.app.i18n import text
from batik_field.app.record_kit import RecordKit
from batik_field.app.widgets.flow import Flow
from batik_field.domain.fields import Field, Kind
from batik_field.domain.wording import N_
from batik_field.services import photo_targets
from batik_field.services.photo_sharing import FoundPhoto, Visited
from batik_field.services.photo_targets import Target

WHOSE = Field("artisan", Kind.LINK, N_("Pengrajin"), link="artisan")
PREVIEW = QSize(240, 180)
LOWEST = 72
"""Pixels the preview has at most, and at least on a low screen."""
MOST_OFFERED = 6
"""People visited that day who stand there to be clicked; the rest are found by typing."""


class CalmCombo(QComboBox):
    """The wheel changes nothing unless it has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let it pass by."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Preview(QWidget):
    """A picture as large as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LOWEST)
        self.setMaximumHeight(PREVIEW.height())

    def sizeHint(self) -> QSize:
        """All the room it may have."""
        return PREVIEW

    def show_picture(self, picture: QPixmap) -> None:
        """Show another one."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """In the middle, whole."""
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(), size)
        place.moveCenter(self.rect().center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._picture)


class AssignmentPanel(QFrame):
    """`person_chosen` gets an id, `target_chosen` a Target."""

    person_chosen = Signal(str)
    target_chosen = Signal(object)
    skip_wanted = Signal()

    def __init__(self, kit: RecordKit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._kit = kit
        self._targets: tuple[Target, ...] = ()
        self._preview = Preview(self)
        self._offered = Flow(self, margin=0)
        self._buttons: list[QPushButton] = []
        self.person = cast(PickEditor, make_editor(WHOSE, kit.sources))
        self.target = CalmCombo(self)
        self._skip = QPushButton(self.tr("Jangan bagikan"), self)
        self._lay_out()
        self.person.changed.connect(self._person_typed)
        self.target.activated.connect(self._target_taken)
        self._skip.clicked.connect(self.skip_wanted)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(6)
        self._preview.setAccessibleName(self.tr("Foto yang dipilih"))
        column.addWidget(self._preview, 10)
        self._label(column, text(WHOSE.label), self.person)
        self.person.setParent(self)
        self.person.setPlaceholderText(self.tr("Ketik nama, NIK, atau desa"))
        column.addWidget(self.person)
        column.addWidget(self._offered)
        self._label(column, self.tr("Sebagai"), self.target)
        self.target.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(self.target)
        self._skip.setToolTip(self.tr("Lewati foto yang dipilih (Delete di daftar)"))
        self._skip.setAutoDefault(False)
        theme.put_icon(self._skip, "close", "muted")
        column.addWidget(self._skip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _label(self, column: QVBoxLayout, words: str, widget: QWidget) -> None:
        label = QLabel(words, self)
        label.setBuddy(widget)
        widget.setAccessibleName(words)
        column.addWidget(label)

    def show_photo(
        self,
        photo: FoundPhoto,
        visits: Sequence[Visited],
        artisan: str,
        target: Target | None,
    ) -> None:
        """Show a photo, who may be on it, and what is chosen for it."""
        picture = QPixmap()
        picture.loadFromData(photo.thumbnail)
        self._preview.show_picture(picture)
        if self.person.read() != (artisan or None):
            self.person.write(artisan or None)
        self._offer(visits)
        self._show_targets(photo, artisan, target)

    def _offer(self, visits: Sequence[Visited]) -> None:
        for button in self._buttons:
            self._offered.remove(button)
        people = {visit.artisan: visit.name for visit in visits}
        self._buttons = [self._offer_button(*one) for one in list(people.items())[:MOST_OFFERED]]
        for button in self._buttons:
            self._offered.add(button)

    def _offer_button(self, artisan: str, name: str) -> QPushButton:
        button = QPushButton(name, self._offered)
        button.setProperty("kind", "quiet")
        button.setProperty("artisan", artisan)
        button.setToolTip(self.tr("Dikunjungi hari itu"))
        button.setAutoDefault(False)
        theme.put_icon(button, "visit", "primary")
        button.clicked.connect(self._offer_taken)
        return button

    def _show_targets(self, photo: FoundPhoto, artisan: str, target: Target | None) -> None:
        self._targets = ()
        if artisan:
            self._targets = photo_targets.targets(self._kit.session, artisan, photo.day)
        self.target.clear()
        self.target.addItems([text(one.label) for one in self._targets])
        at = self._targets.index(target) if target in self._targets else -1
        self.target.setCurrentIndex(at)
        self.target.setEnabled(bool(self._targets))

    @Slot()
    def _person_typed(self) -> None:
        artisan = self.person.read()
        if isinstance(artisan, str):
            self.person_chosen.emit(artisan)

    @Slot()
    def _offer_taken(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.person_chosen.emit(str(button.property("artisan")))

    @Slot(int)
    def _target_taken(self, number: int) -> None:
        if 0 <= number < len(self._targets):
            self.target_chosen.emit(self._targets[number])
