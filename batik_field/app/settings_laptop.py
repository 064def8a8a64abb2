"""The name of this laptop, how it looks, and when it locks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from batik_field.app import theme, topic
from batik_field.app.desk import Desk
from batik_field.app.topic import TopicPage
from batik_field.domain.errors import KnownProblem
from batik_field.services import opening


class LaptopTopic(TopicPage):
    """Everything here holds at once."""

    laptop_named = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.name = QLineEdit(desk.session.laptop, self)
        self.name.setMinimumWidth(280)
        self.name.setAccessibleName(self.tr("Nama laptop"))
        keep = topic.button(self.tr("Simpan nama"))
        keep.clicked.connect(self._keep_name)
        self.name.returnPressed.connect(self._keep_name)
        self.body.addWidget(topic.words(self.tr("Nama laptop"), "heading"))
        self.body.addWidget(
            topic.words(self.tr("Tercatat pada riwayat, di samping nama petugas."), "muted")
        )
        self.add_row(self.name, keep)
        self._add_themes()
        self.body.addWidget(topic.words(self.tr("Kunci layar"), "heading"))
        minutes = desk.settings.load().lock_minutes
        locks = self.tr(
            "Terkunci sendiri sesudah {minutes} menit tidak dipakai dan saat laptop tidur. "
            "Ketikan tetap aman dan kembali setelah dibuka."
        )
        self.body.addWidget(topic.words(locks.format(minutes=minutes), "muted"))
        self.body.addStretch(1)

    def _add_themes(self) -> None:
        self.body.addWidget(topic.words(self.tr("Tampilan"), "heading"))
        self._themes = QButtonGroup(self)
        buttons = []
        for key, label in (
            (theme.SYSTEM_CHOICE, self.tr("Ikut sistem")),
            (theme.LIGHT_CHOICE, self.tr("Terang")),
            (theme.DARK_CHOICE, self.tr("Gelap")),
        ):
            button = QRadioButton(label, self)
            button.setObjectName(key)
            button.setChecked(key == self._desk.look.choice)
            self._themes.addButton(button)
            buttons.append(button)
        self._themes.buttonClicked.connect(self._choose_theme)
        self.add_row(*buttons)

    def _choose_theme(self, button: QRadioButton) -> None:
        self._desk.look.choose(button.objectName())
        self._desk.settings.change(theme=button.objectName())

    def _keep_name(self) -> None:
        name = self.name.text().strip()
        try:
            opening.name_laptop(self._desk.session, name)
        except KnownProblem as problem:
            self._desk.dialogs.show_problem(str(problem))
        else:
            self.laptop_named.emit(name)
