"""The first window: which folder, and its passphrase. It knows no service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from batik_field.app import enter_key, screen_room, secret_strength, theme
from batik_field.app.forms.ui_unlock_window import Ui_UnlockWindow
from batik_field.app.i18n import text
from batik_field.app.widgets.kawung import KawungLine

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent


class UnlockWindow(QWidget):
    """Asks for the passphrase, or for the recovery code and a new passphrase."""

    unlock_wanted = Signal(str)
    reset_wanted = Signal(str, str)
    demo_wanted = Signal()
    restore_wanted = Signal()
    other_folder_wanted = Signal()
    closed = Signal()

    def __init__(self, folder_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_UnlockWindow()
        self.ui.setupUi(self)
        self.ui.ornament.addWidget(KawungLine())
        self.setObjectName("unlock_window")
        self._holds = False
        screen_room.fit(self, QSize(720, 520), QSize(520, 420))
        theme.put_icon(self.ui.reveal, "eye", "muted")
        self._connect()
        self.show_folder(folder_name)
        self._say("")
        self.ui.hint.hide()
        self.ui.strength.setText(text(secret_strength.EMPTY))
        self.ui.recover_problem.hide()
        self.ui.steps.currentChanged.connect(self._fit)
        self.ui.steps.setCurrentWidget(self.ui.ask)
        self._fit()

    def _fit(self) -> None:
        """Make the card as high as the page it shows, not as the highest of its pages."""
        policy = QSizePolicy.Policy
        for page in (self.ui.ask, self.ui.recover, self.ui.waiting):
            shown = page is self.ui.steps.currentWidget()
            page.setSizePolicy(policy.Preferred, policy.Preferred if shown else policy.Ignored)
        # What is said in several lines makes Qt ask all pages how high they are for a width.
        current, width = self.ui.steps.currentWidget(), self.ui.steps.width()
        inside = current.layout() if current is not None else None
        if inside is not None:
            inside.activate()
            high = inside.totalHeightForWidth(width) if inside.hasHeightForWidth() else 0
            self.ui.steps.setMaximumHeight(max(high, inside.totalMinimumSize().height()))

    def event(self, event: QEvent) -> bool:
        """Fit anew where more or less is said than before."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _connect(self) -> None:
        ui = self.ui
        ui.open.clicked.connect(self._ask_unlock)
        ui.passphrase.returnPressed.connect(self._ask_unlock)
        ui.passphrase.textEdited.connect(self._forget_problem)
        ui.passphrase.capitals.connect(self._warn_of_capitals)
        ui.reveal.toggled.connect(self._reveal)
        ui.forgot.clicked.connect(self._show_recovery)
        ui.back.clicked.connect(self.ask_again)
        ui.reset.clicked.connect(self._ask_reset)
        ui.repeated.returnPressed.connect(self._ask_reset)
        ui.new_passphrase.textEdited.connect(self._judge)
        ui.demo.clicked.connect(self.demo_wanted)
        ui.restore.clicked.connect(self.restore_wanted)
        ui.other.clicked.connect(self.other_folder_wanted)

    def show_folder(self, name: str) -> None:
        """Name the folder that will be opened."""
        self.ui.folder.setText(self.tr("Folder data: {name}").format(name=name))

    def wait(self, words: str) -> None:
        """Show that something is being done."""
        self.ui.doing.setText(words)
        self.ui.progress.setMaximum(0)
        self.ui.steps.setCurrentWidget(self.ui.waiting)
        self._enable_others(False)

    def advance(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.ui.progress.setMaximum(total)
        self.ui.progress.setValue(done)

    def refuse(self, sentence: str) -> None:
        """Say beside the field what to do; nothing was changed."""
        recovering = bool(self.ui.code.text())
        self._enable_others(True)
        self.ui.steps.setCurrentWidget(self.ui.recover if recovering else self.ui.ask)
        label = self.ui.recover_problem if recovering else self.ui.problem
        label.setText(sentence)
        label.setVisible(bool(sentence))
        field = self.ui.code if recovering else self.ui.passphrase
        theme.mark(field, problem=bool(sentence))
        field.setFocus()
        field.selectAll()

    def ask_again(self) -> None:
        """Go back to the passphrase, with every field empty."""
        for field in (self.ui.code, self.ui.new_passphrase, self.ui.repeated, self.ui.passphrase):
            field.clear()
        self.refuse("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button with the focus."""
        if not enter_key.press_focused(self, event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the person wants to go."""
        super().closeEvent(event)
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ui.passphrase.setFocus()

    def _warn_of_capitals(self, on: bool) -> None:
        """The commonest reason for a wrong passphrase."""
        self.ui.hint.setText(self.tr("Caps Lock tampaknya menyala."))
        self.ui.hint.setVisible(on)

    def _ask_unlock(self) -> None:
        if self.ui.passphrase.text():
            self.unlock_wanted.emit(self.ui.passphrase.text())
        else:
            self.refuse(self.tr("Isi kata sandi dulu."))

    def _ask_reset(self) -> None:
        new = self.ui.new_passphrase.text()
        problem = text(secret_strength.fault(new, self.ui.repeated.text()))
        if not self.ui.code.text().strip():
            problem = self.tr("Isi kode pemulihan dulu.")
        if problem:
            self.ui.recover_problem.setText(problem)
            self.ui.recover_problem.show()
        else:
            self.reset_wanted.emit(self.ui.code.text().strip(), new)

    def _show_recovery(self) -> None:
        self.ui.steps.setCurrentWidget(self.ui.recover)
        self.ui.recover_problem.hide()
        self.ui.code.setFocus()

    def _judge(self, typed: str) -> None:
        self.ui.strength.setText(text(secret_strength.in_words(typed)))

    def _forget_problem(self) -> None:
        theme.mark(self.ui.passphrase, problem=False)
        self.ui.problem.hide()

    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.ui.passphrase.setEchoMode(mode)
        theme.put_icon(self.ui.reveal, "eye-off" if shown else "eye", "muted")

    def hold(self, sentence: str) -> None:
        """Offer nothing but the passphrase, and say why; with "" everything again."""
        self._holds = bool(sentence)
        self._enable_others(True)
        self._say(sentence)

    def _enable_others(self, enabled: bool) -> None:
        for button in (self.ui.demo, self.ui.restore, self.ui.other, self.ui.forgot):
            button.setEnabled(enabled and not self._holds)

    def _say(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))
