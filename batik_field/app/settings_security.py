"""The passphrase and the recovery code."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from batik_field.app import code_receipt, secret_strength, topic
from batik_field.app.desk import Desk
from batik_field.app.i18n import text
from batik_field.app.topic import TopicPage
from batik_field.domain.errors import KnownProblem, Refused
from batik_field.services import opening


class SecurityTopic(TopicPage):
    """Both acts ask for the passphrase that holds now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.code = ""
        self.old = self._secret(self.tr("Kata sandi sekarang"))
        self.new = self._secret(self.tr("Kata sandi baru"))
        self.again = self._secret(self.tr("Ulangi kata sandi baru"))
        self._strength = topic.words(text(secret_strength.EMPTY), "muted")
        self.told = topic.words("")
        self.told.hide()
        self._add_passphrase()
        self._add_code()
        self.body.addStretch(1)

    def _secret(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(name)
        field.setMaximumWidth(360)
        return field

    def _add_passphrase(self) -> None:
        self.body.addWidget(topic.words(self.tr("Ganti kata sandi"), "heading"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        for field in (self.old, self.new, self.again):
            label = QLabel(field.accessibleName(), self)
            label.setBuddy(field)
            form.addRow(label, field)
        self.body.addLayout(form)
        self.body.addWidget(self._strength)
        self.body.addWidget(self.told)
        self._change = topic.button(self.tr("Ganti kata sandi"))
        self.add_row(self._change)
        self.new.textEdited.connect(self._judge)
        self.again.returnPressed.connect(self._change_passphrase)
        self._change.clicked.connect(self._change_passphrase)

    def _add_code(self) -> None:
        self.body.addWidget(topic.words(self.tr("Kode pemulihan"), "heading"))
        explained = self.tr("Kode baru membuat kertas kode yang lama tidak berlaku lagi.")
        self.body.addWidget(topic.words(explained, "muted"))
        self._shown = topic.words("", "heading")
        self._shown.hide()
        self._make = topic.button(self.tr("Buat kode baru"))
        self._print = topic.button(self.tr("Cetak"), "", "print")
        self._save = topic.button(self.tr("Simpan ke berkas"), "", "save")
        self.add_row(self._make)
        self.body.addWidget(self._shown)
        self.add_row(self._print, self._save)
        for button in (self._print, self._save):
            button.hide()
        self._make.clicked.connect(self._make_code)
        self._print.clicked.connect(self._print_code)
        self._save.clicked.connect(self._save_code)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()

    def _judge(self, typed: str) -> None:
        self._strength.setText(text(secret_strength.in_words(typed)))

    def _change_passphrase(self) -> None:
        problem = text(secret_strength.fault(self.new.text(), self.again.text()))
        if problem:
            self._tell(problem)
            return
        session, old, new = self._desk.session, self.old.text(), self.new.text()
        self._change.setEnabled(False)
        self._desk.work.run(
            self,
            lambda: opening.change_passphrase(session, old, new),
            self._tell_changed,
            refused=self._refuse,
        )

    def _tell_changed(self, _nothing: object) -> None:
        self._change.setEnabled(True)
        for field in (self.old, self.new, self.again):
            field.clear()
        self._tell(self.tr("Kata sandi sudah diganti."))

    def _refuse(self, problem: KnownProblem) -> None:
        self._change.setEnabled(True)
        self._make.setEnabled(True)
        self._tell(str(problem))

    def _make_code(self) -> None:
        passphrase = self.old.text()
        if not passphrase:
            self._tell(self.tr("Isi kata sandi sekarang dulu."))
            self.old.setFocus()
            return
        session = self._desk.session
        self._make.setEnabled(False)
        self._desk.work.run(
            self,
            lambda: opening.new_recovery_code(session, passphrase),
            self._show_code,
            refused=self._refuse,
        )

    def _show_code(self, code: str) -> None:
        self._make.setEnabled(True)
        self.code = code
        self._shown.setText(code)
        for widget in (self._shown, self._print, self._save):
            widget.show()

    def _print_code(self) -> None:
        code_receipt.print_out(self.code, self)

    def _save_code(self) -> None:
        try:
            code_receipt.save(self.code, self._desk.dialogs)
        except Refused as problem:
            self._desk.dialogs.show_problem(str(problem))
