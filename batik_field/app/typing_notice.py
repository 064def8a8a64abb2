"""The line that tells about typing: found from before, or not on the disk yet."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from batik_field.app.notice import Notice
from batik_field.app.record_kit import RecordKit
from batik_field.domain import formats
from batik_field.services import drafts as kept_drafts


class TypingNotice(Notice):
    """Offers what was found: go on, compare, or set it aside."""

    compare_wanted = Signal()
    discarded = Signal()
    undelete_wanted = Signal()

    def __init__(self, kit: RecordKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._alarmed = False
        self.act_chosen.connect(self._act)
        kit.drafts.keeper.failed.connect(self._keeping_failed)
        kit.drafts.keeper.kept.connect(self._keeping_works)

    def offer_recovered(self) -> None:
        """Offer typing of the person shown that nobody has decided about; hide without any."""
        recovered = self._kit.drafts.recovered
        if not recovered:
            self.hide()
            return
        acts = {"continue": self.tr("Lanjutkan")}
        if any(draft.record.values for draft in recovered):
            acts["compare"] = self.tr("Bandingkan")
        acts["discard"] = self.tr("Buang")
        words = self.tr("Ada isian yang belum disimpan ({when}).")
        self.say(words.format(when=self._when()), "info", acts)

    def offer_undelete(self) -> None:
        """Say that the person is deleted."""
        words = self.tr("Pengrajin ini sudah dihapus dari daftar. Riwayatnya tetap ada.")
        self.say(words, "warn", {"undelete": self.tr("Kembalikan")})

    def _when(self) -> str:
        """When the newest of it was typed; with its day unless that is today."""
        mine = {(draft.record.entity, draft.record.id) for draft in self._kit.drafts.recovered}
        waiting = kept_drafts.waiting(self._kit.session)
        times = [one.saved_at for one in waiting if (one.entity, one.record) in mine]
        newest = max(times, default="")
        clock = newest[11:16].replace(":", ".")
        if newest[:10] == self._kit.session.clock().date().isoformat():
            return clock
        return f"{formats.day(newest[:10])} {clock}".strip()

    @Slot(str)
    def _act(self, act: str) -> None:
        drafts = self._kit.drafts
        if act == "compare":
            self.compare_wanted.emit()
            return
        if act == "undelete":
            self.undelete_wanted.emit()
            return
        found = drafts.recovered
        drafts.accept_recovered()
        self.hide()
        if act == "discard":
            for draft in found:
                drafts.discard(draft)
            self.discarded.emit()

    @Slot(str)
    def _keeping_failed(self, sentence: str) -> None:
        words = self.tr("Ketikan belum tersimpan di disk: {why} Teruskan saja; akan dicoba lagi.")
        self._alarmed = True
        self.say(words.format(why=sentence), "danger")

    @Slot()
    def _keeping_works(self) -> None:
        if self._alarmed:
            self._alarmed = False
            self.hide()
