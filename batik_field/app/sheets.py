"""What Kirim can make: a layout of ours, or a recipient's own workbook that was confirmed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from batik_field.app.i18n import text
from batik_field.domain.progress import Progress
from batik_field.domain.wording import N_
from batik_field.services import exporting, filling, templates
from batik_field.services.exporting import Layout, Preflight, Receipt
from batik_field.services.file_names import workbook_name
from batik_field.services.session import Session
from batik_field.services.templates import Known, Look

PURPOSES: Mapping[str, str] = {
    "bnsp-19": N_("Blanko asesi untuk LSP dan BNSP: semua sebagai teks, kode balai dan anggaran."),
    "calon-15": N_("Daftar calon peserta yang diminta balai sebelum jadwal uji ditetapkan."),
    "daftar-usulan": N_("Lampiran surat usulan: kop dinas, nomor urut, dan tempat tanda tangan."),
    "register": N_("Arsip dinas: satu baris per pengrajin dengan semua keterangan."),
}
OF_A_RECIPIENT = N_("Buku kerja milik penerima; isi kolomnya sudah dipastikan.")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the steps before the check list gave."""

    ids: Sequence[str]
    settings: Mapping[str, str]
    sensitive: bool
    incomplete: bool


@dataclass(frozen=True)
class Sheet:
    """One thing Kirim can make. `settable` are the settings it asks for.

    `file_title` and `suffix` are what its files are called.
    """

    key: str
    title: str
    purpose: str
    file_title: str
    suffix: str
    settable: frozenset[str]
    may_be_sensitive: bool
    complete_only: bool
    preflight: Callable[[Asked, Progress], Preflight]
    write: Callable[[Asked, Path, Progress], Receipt]

    def file_name(self, session: Session, found: Preflight) -> str:
        """Return what to call the workbook of the people of a check list."""
        today = session.clock().date()
        return workbook_name(
            self.file_title, today, self.suffix, [one.name for one in found.people]
        )


def shipped(session: Session) -> list[Sheet]:
    """Return our own layouts."""
    return [_of_layout(session, layout) for layout in exporting.layouts(session)]


def _of_layout(session: Session, layout: Layout) -> Sheet:
    def preflight(asked: Asked, progress: Progress) -> Preflight:
        return exporting.preflight(
            session,
            layout.name,
            asked.ids,
            asked.settings,
            sensitive=asked.sensitive,
            include_incomplete=asked.incomplete,
            progress=progress,
        )

    def write(asked: Asked, out: Path, progress: Progress) -> Receipt:
        return exporting.export(
            session,
            layout.name,
            asked.ids,
            asked.settings,
            out,
            sensitive=asked.sensitive,
            include_incomplete=asked.incomplete,
            progress=progress,
        )

    return Sheet(
        layout.name,
        text(layout.title),
        text(PURPOSES.get(layout.name, "")),
        layout.name,
        ".xlsx",
        layout.settable,
        any(column.sensitive for column in layout.columns),
        layout.complete_only,
        preflight,
        write,
    )


def of_recipient(session: Session, known: Known, look: Look) -> Sheet:
    """Return a remembered workbook as `look` found it."""

    def preflight(asked: Asked, progress: Progress) -> Preflight:
        with templates.opened(session, known.id) as empty:
            return templates.preflight(
                session,
                empty,
                asked.ids,
                asked.settings,
                look.mapping,
                sensitive=asked.sensitive,
                include_incomplete=asked.incomplete,
                progress=progress,
            )

    def write(asked: Asked, out: Path, progress: Progress) -> Receipt:
        with templates.opened(session, known.id) as empty:
            return filling.fill(
                session,
                empty,
                asked.ids,
                asked.settings,
                out,
                mapping=look.mapping,
                sensitive=asked.sensitive,
                include_incomplete=asked.incomplete,
                progress=progress,
            ).receipt

    return Sheet(
        known.id,
        f"{known.recipient} · {known.name}",
        text(OF_A_RECIPIENT),
        known.name,
        look.suffix,
        look.settable,
        any(column.sensitive for column in look.columns),
        True,
        preflight,
        write,
    )
