"""One line of the check list of documents: kind, three states, file; the rest on demand."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from batik_field.app import i18n, theme
from batik_field.app.document_details import DocumentDetails
from batik_field.app.editors.files import FilesEditor
from batik_field.app.editors.segments import Segments
from batik_field.app.editors.sources import Suggestion
from batik_field.app.record_kit import RecordKit
from batik_field.domain import formats
from batik_field.domain.codes import CodeList
from batik_field.domain.draft import Draft
from batik_field.domain.questions import ENTITIES
from batik_field.domain.values import is_empty
from batik_field.domain.wording import N_
from batik_field.services import documents
from batik_field.services.documents import STATES, Line

SHORT_STATES = {
    "ada_memenuhi": N_("Memenuhi"),
    "ada_tidak_memenuhi": N_("Tidak memenuhi"),
    "tidak_ada": N_("Tidak ada"),
}
"""The three columns of FR.APL.01 part 3, short enough to stand beside each other."""
SYMBOLS = {
    "ada_memenuhi": ("ok", "ok"),
    "ada_tidak_memenuhi": ("warning", "warn"),
    "tidak_ada": ("close", "danger"),
    "": ("question", "muted"),
}
LABEL, FILE, AROUND = 20, 26, 126
"""Room for the kind and the file in letters; in pixels for symbol, opener and gaps."""
ANY_WIDTH = 16_777_215
"""Qt's word for no limit."""


class StateSegments(Segments):
    """The three states; up and down go to the line above and below."""

    step_wanted = Signal(int)

    def __init__(self, states: CodeList, parent: QWidget) -> None:
        offered = states.offered
        answers = [
            Suggestion(one.code, i18n.text(SHORT_STATES.get(one.code, one.label)))
            for one in offered
        ]
        super().__init__(answers, parent)
        for number, one in enumerate(offered, 1):
            button = self._group.button(number - 1)
            button.setToolTip(f"{one.label} ({number})")

    @property
    def line_width(self) -> int:
        """Room for all states beside each other."""
        self._aside.ensurePolished()
        width = self._aside.sizeHint().width()
        for button in self._group.buttons():
            # Before it is polished it does not know the padding of the style sheet.
            button.ensurePolished()
            width += button.sizeHint().width() + self._gap
        return width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down change the line; all else chooses."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in ways:
            self.step_wanted.emit(ways[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class DocumentRow(QFrame):
    """Shows a draft of a document; `typed` tells that the person changed it."""

    typed = Signal()
    typed_late = Signal(object)
    """A draft that is not shown any more got the file that was added to it."""
    kind_changed = Signal()
    portrait_made = Signal(object)
    left_over = Signal(object)
    """Paths of further files of this kind."""
    remove_wanted = Signal()
    step_wanted = Signal(int)
    opened = Signal()

    def __init__(self, kit: RecordKit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        self._kit = kit
        self.draft: Draft | None = None
        self._ended: tuple[str, Any] | None = None
        self._lines = 0
        self._symbol = QLabel(self)
        self._label = QLabel(self)
        self._aside = QLabel(self)
        self.state = StateSegments(kit.sources.codes[STATES], self)
        self.file = FilesEditor(ENTITIES["document"].by_key["file"], kit.sources, self)
        self.file.is_small = True
        self.state.setObjectName("state")
        self._more = QToolButton(self)
        self.details: DocumentDetails | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for label, role in ((self._label, ""), (self._aside, "muted")):
            label.setWordWrap(True)
            label.setProperty("role", role)
        self._more.setCheckable(True)
        self._more.setToolTip(self.tr("Rincian: dijanjikan tanggal, catatan, hapus (Ctrl+D)"))
        theme.put_icon(self._more, "chevron-down", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 6, 6)
        self._column.setSpacing(4)
        self._grid = QGridLayout()
        self._column.addLayout(self._grid)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._label.setBuddy(self.state)
        line = self.state.heightForWidth(ANY_WIDTH)
        self._symbol.setFixedHeight(line)
        self._label.setMinimumHeight(line)

    def _connect(self) -> None:
        self.state.changed.connect(self._state_chosen)
        self.state.step_wanted.connect(self.step_wanted)
        self.file.changed.connect(self._file_changed)
        self.file.arrived_late.connect(self._arrived_late)
        self.file.portrait_made.connect(self.portrait_made)
        self.file.left_over.connect(self.left_over)
        self._more.toggled.connect(self.show_details)
        for keys, act in (
            (QKeySequence.StandardKey.Paste, self.file.paste),
            (QKeySequence.StandardKey.Open, self.file.choose),
            (QKeySequence("Ctrl+D"), self._more.toggle),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def arrange(self, width: int) -> None:
        """Take one line, two, or as many as there are parts, in so many pixels."""
        letter = self.fontMetrics().averageCharWidth()
        two = AROUND + LABEL * letter + self.state.line_width
        lines = 1 if width >= two + FILE * letter else 2 if width >= two else 3
        if lines == self._lines:
            return
        self._lines = lines
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        for part in (self._symbol, self._label, self._aside, self.state, self.file, self._more):
            grid.removeWidget(part)
        grid.addWidget(self._symbol, 0, 0, top)
        grid.addWidget(self._label, 0, 1, top)
        if lines == 1:
            places = ((1, 1, 1, 1), (0, 2, 2, 1), (0, 3, 2, 1), (0, 4, 2, 1))
        elif lines == 2:
            places = ((1, 1, 1, 4), (0, 2, 1, 1), (2, 1, 1, 4), (0, 4, 1, 1))
        else:
            places = ((1, 1, 1, 4), (2, 1, 1, 4), (3, 1, 1, 4), (0, 4, 1, 1))
        placed: tuple[QWidget, ...] = (self._aside, self.state, self.file, self._more)
        for widget, place in zip(placed, places, strict=True):
            grid.addWidget(widget, *place, top)
        self._share_width()
        if self.details is not None:
            self.details.arrange(beside=lines < 3)

    def _share_width(self) -> None:
        """In one line the file gets what is left, else the words do."""
        in_one = self._lines == 1
        label = LABEL * self.fontMetrics().averageCharWidth()
        for words in (self._label, self._aside):
            words.setMinimumWidth(label if in_one else 0)
            words.setMaximumWidth(label if in_one else ANY_WIDTH)
        self.state.setMinimumWidth(self.state.line_width if self._lines < 3 else 0)
        self.state.setMaximumWidth(self.state.line_width if self._lines < 3 else ANY_WIDTH)
        self._grid.setColumnStretch(1, 0 if in_one else 1)
        self._grid.setColumnStretch(3, 1 if in_one else 0)

    def show_line(self, line: Line, draft: Draft) -> None:
        """Show a line of the check list and the draft in which it is answered."""
        if draft is not self.draft:
            self._more.setChecked(False)
            self._ended = None
        self.draft = draft
        self.setObjectName(f"document_{line.kind}")
        self._label.setText(f"{line.label} *" if line.is_needed else line.label)
        needed = self.tr("Diperlukan supaya siap kirim.") if line.is_needed else ""
        self._label.setToolTip(needed)
        self.state.setAccessibleName(self.tr("Keadaan {kind}").format(kind=line.label))
        self.state.setAccessibleDescription(needed)
        self.file.setAccessibleName(self.tr("Berkas {kind}").format(kind=line.label))
        self._more.setAccessibleName(self.tr("Rincian {kind}").format(kind=line.label))
        self.file.crops = line.kind == "pas_foto"
        self.file.target = draft
        self.state.write(draft.values.get("state"))
        self.file.write(draft.values.get("file"))
        if self.details is not None:
            self.details.show_draft(draft)
        self._show_standing()

    def _show_standing(self) -> None:
        """The symbol of the state, and in words what the details hold."""
        if self.draft is None:
            return
        values = self.draft.values
        state = values.get("state")
        known = state if isinstance(state, str) and state in SYMBOLS else ""
        theme.put_icon(self._symbol, *SYMBOLS[known])
        words = []
        if not known and self.file.read():
            words.append(self.tr("Pilih keadaannya"))
        promised = values.get("promised_by")
        if isinstance(promised, str) and promised:
            words.append(self.tr("Dijanjikan {day}").format(day=formats.day(promised)))
        note = values.get("note")
        if isinstance(note, str) and note:
            words.append(note)
        elif known == "ada_tidak_memenuhi" and not words:
            words.append(self.tr("Catat alasannya (Ctrl+D)"))
        self._aside.setText(" · ".join(words))
        self._aside.setVisible(bool(words))

    @Slot(bool)
    def show_details(self, shown: bool) -> None:
        """Show or hide what is asked less often; built when first wanted."""
        if shown and self.details is None:
            self.details = DocumentDetails(self._kit, self)
            self.details.changed.connect(self._detail_typed)
            self.details.kind_changed.connect(self.kind_changed)
            self.details.remove_wanted.connect(self.remove_wanted)
            self.details.arrange(beside=self._lines < 3)
            self._column.addWidget(self.details)
            if self.draft is not None:
                self.details.show_draft(self.draft)
        self._more.setChecked(shown)
        theme.put_icon(self._more, "chevron-up" if shown else "chevron-down", "muted")
        if self.details is not None:
            self.details.setVisible(shown)
            if shown:
                self.details.focus_first()
                self.opened.emit()

    def focus_field(self, key: str) -> None:
        """Put the cursor where a question of this document is answered."""
        if key in ("state", "file", ""):
            target: QWidget = self.file if key == "file" else self.state
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.draft is not None and not self.draft.record.values and key == "kind":
            self.state.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.show_details(True)
        if self.details is not None:
            self.details.focus_field(key)

    @Slot()
    def _state_chosen(self) -> None:
        self._set("state", self.state.read())

    @Slot()
    def _file_changed(self) -> None:
        self._set("file", self.file.read())

    def _set(self, key: str, value: Any) -> None:
        if self.draft is not None and self.draft.set(key, value):
            self._end_promise(self.draft, key, value)
            self._show_standing()
            self.typed.emit()

    def _end_promise(self, draft: Draft, key: str, value: Any) -> None:
        """What was promised is here: its day stands in the history. A slip brings it back."""
        if documents.ends_promise(key, value):
            promised = draft.values.get("promised_by")
            if not is_empty(promised):
                self._ended = (key, promised)
                draft.set("promised_by", None)
        elif self._ended is not None and self._ended[0] == key:
            draft.set("promised_by", self._ended[1])
            self._ended = None
        if self.details is not None:
            self.details.show_draft(draft)

    @Slot()
    def _detail_typed(self) -> None:
        self._show_standing()
        self.typed.emit()

    @Slot(object, object)
    def _arrived_late(self, target: object, value: object) -> None:
        if isinstance(target, Draft) and target.set("file", value):
            target.set("promised_by", None)
            self.typed_late.emit(target)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere on the line."""
        self.file.dragEnterEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went on."""
        self.file.dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it."""
        self.file.dropEvent(event)
