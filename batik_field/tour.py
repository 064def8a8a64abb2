"""`python -m batik_field.tour FOLDER`: the main job without a display, on fictional people."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from batik_field.domain.errors import KnownProblem
from batik_field.domain.queries import Query, Special
from batik_field.services import batches, exporting, opening, search
from batik_field.services.demo import DEMO_PASSPHRASE, make_demo
from batik_field.services.exporting import Candidate, Preflight
from batik_field.services.session import Session

LAYOUT = "bnsp-19"
VAULT = "data"
WORKBOOK = "blanko-pengajuan.xlsx"


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the check list and write the workbook; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if len(given) != 1:
        print("Cara pakai: python -m batik_field.tour FOLDER", file=sys.stderr)
        return 2
    try:
        for line in tour(Path(given[0])):
            print(line)
    except KnownProblem as problem:
        print(problem, file=sys.stderr)
        return 3
    return 0


def tour(folder: Path) -> Iterator[str]:
    """Do the job in `folder` and yield what there is to say about it."""
    yield "Tanpa layar: pengajuan sertifikasi disusun dari data contoh. Semua orangnya rekaan."
    vault = folder / VAULT
    if not opening.is_vault(vault):
        folder.mkdir(parents=True, exist_ok=True)
        counts = make_demo(vault)
        yield f"Data contoh dibuat: {counts['artisan']} pengrajin, {counts['visit']} kunjungan."
    with opening.open_vault(vault, passphrase=DEMO_PASSPHRASE) as session:
        yield from _batches(session)
        yield from _job(session, folder / WORKBOOK)
    yield f"Data      {vault}  (kata sandi: {DEMO_PASSPHRASE})"


def _batches(session: Session) -> Iterator[str]:
    yield ""
    labels = session.codes["candidate_state"]
    for batch in batches.batches(session):
        counted = (f"{n} {labels.label(state).lower()}" for state, n in batch.counts.items())
        about = f"Angkatan {batch.title} ({batch.state_label}), kuota {batch.quota}"
        yield f"{about}: {', '.join(counted)}."


def _job(session: Session, out: Path) -> Iterator[str]:
    ids = search.ids(session, Query("artisan", special={Special.CERTIFIED: "no"}))
    preflight = exporting.preflight(session, LAYOUT, ids, {})
    yield from _check_list(preflight)
    receipt = exporting.export(session, LAYOUT, ids, {}, out)
    yield ""
    yield f"{receipt.rows} dari {receipt.of} orang tertulis; berkas dibaca ulang dan cocok."
    for finding in receipt.findings:
        yield f"Perhatikan {finding.cell or finding.field}: {finding.message}"
    yield f"Berkas    {receipt.file}"


def _check_list(preflight: Preflight) -> Iterator[str]:
    yield ""
    yield f"Pemeriksaan {LAYOUT}: {preflight.rows} dari {preflight.of} dapat dikirim."
    for candidate in preflight.people:
        yield f"  {'ikut   ' if candidate.included else 'belum  '} {_line(candidate)}"


def _line(candidate: Candidate) -> str:
    return (
        f"{candidate.name:.40}"
        if candidate.included
        else f"{candidate.name:.40}: {candidate.reason}"
    )


if __name__ == "__main__":
    sys.exit(main())
