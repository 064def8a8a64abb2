"""What this is, its versions, and whose data it carries."""

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication, QWidget

from batik_field import __version__
from batik_field.app import topic
from batik_field.app.desk import Desk
from batik_field.app.topic import TopicPage


class AboutTopic(TopicPage):
    """Everything a person is asked for when she reports something."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(f"Batik Field {__version__}", parent=parent)
        self._facts = "\n".join(
            (
                f"Batik Field {__version__}",
                f"Python {platform.python_version()}, Qt {qVersion()}",
                f"{platform.system()} {platform.release()} {platform.machine()}",
            )
        )
        self.body.addWidget(
            topic.words(
                self.tr(
                    "Data lapangan untuk sertifikasi pengrajin batik. Bekerja tanpa internet; "
                    "tidak mengirim apa pun keluar dari laptop ini."
                )
            )
        )
        self.body.addWidget(topic.words(self._facts, "muted"))
        copy = topic.button(self.tr("Salin keterangan ini"), "", "copy")
        copy.clicked.connect(self._copy)
        self.add_row(copy)
        self.body.addWidget(topic.words(self.tr("Data wilayah"), "heading"))
        self.body.addWidget(
            topic.words(
                self.tr(
                    "Daftar provinsi, kabupaten/kota, kecamatan, dan desa/kelurahan dari "
                    "idn-area-data, menurut kode Kemendagri, dengan lisensi Open Database License "
                    "(ODbL) 1.0. Basis data turunan wajib memakai lisensi yang sama."
                ),
                "muted",
            )
        )
        self.body.addWidget(topic.words(self.tr("Lisensi program"), "heading"))
        self.body.addWidget(topic.words("Apache License 2.0", "muted"))
        self.body.addWidget(topic.words(self.tr("Folder data"), "heading"))
        self.body.addWidget(topic.words(str(desk.session.folder), "muted"))
        self.body.addStretch(1)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._facts)
