"""Pictures of the dialogs that belong to no page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from batik_field.app.desk import Desk
    from batik_field.app.screens.studio import Studio


def take_dialogs(studio: Studio, desk: Desk) -> None:
    """The keys, the comparison, the questions, the progress."""
    from batik_field.app.draft_offer import DraftComparison
    from batik_field.app.questions import Act, ProgressDialog, Question, TextQuestion
    from batik_field.app.shortcuts import ShortcutSheet
    from batik_field.services.drafts import Difference

    different = [Difference("phone", "Nomor HP", "0812-3456-7890", "0812-3456-7899")]
    acts = [Act("again", "Coba lagi", "primary"), Act("close", "Tutup tanpa cadangan")]
    sentence = "Penyimpanan penuh. Kosongkan sebagian tempat di laptop, lalu ulangi."
    for name, dialog in (
        ("shortcuts", ShortcutSheet()),
        ("compare", DraftComparison("Sulastri · Profil", different)),
        ("question", Question(None, "Cadangan belum berhasil", sentence, acts)),
        ("text", TextQuestion(None, "Simpan saringan", "Nama saringan:", "Lanjutkan")),
        ("progress", ProgressDialog(None, "Membuat cadangan", "Dicadangkan sebelum ditutup.")),
    ):
        studio.take(f"10-{name}", dialog, full=False)
        dialog.close()
        dialog.deleteLater()
