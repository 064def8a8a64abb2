"""The commands after nomination: what is sent to the certifier, and what comes back."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from batik_field.commands.answer import Answer, Declare, opened, read_json
from batik_field.commands.parser import ids, plain
from batik_field.domain.errors import WrongUse
from batik_field.domain.formats import parse_day
from batik_field.domain.results import read_results
from batik_field.services import results as results_service
from batik_field.services import submissions

LISTS = (".xlsx", ".xlsm", ".xls", ".csv")


def declare(command: Declare) -> None:
    """Declare the commands with their arguments."""
    about = "kirim usulan satu angkatan dan bekukan yang dikirim"
    submit = command("submit", _submit, about)
    submit.add_argument("folder", type=Path, help="folder data")
    submit.add_argument("--batch", required=True, type=plain, metavar="ANGKATAN")
    submit.add_argument("--recipient", required=True, type=plain, metavar="NAMA")
    submit.add_argument("--layout", metavar="NAMA", help="susunan, bila bukan bnsp-19")
    submit.add_argument("--template", type=Path, help="buku kerja kosong dari penerima")
    submit.add_argument("--map", type=Path, metavar="PETA.json", help="isian tiap kolom, JSON")
    submit.add_argument("--letter", default="", type=plain, metavar="NOMOR", help="nomor surat")
    submit.add_argument("--date", default="", type=plain, metavar="TANGGAL", help="tanggal surat")
    submit.add_argument("--papers", type=ids, default=[], metavar="JENIS,…", help="surat yang ikut")
    submit.add_argument("--sensitive", action="store_true", help="sertakan data spesifik")
    submit.add_argument("--include-incomplete", action="store_true", help="yang belum siap ikut")
    submit.add_argument("out", type=Path, help="folder tujuan, atau satu berkas .zip")
    results = command("results", _results, "simpan hasil uji kompetensi")
    results.add_argument("folder", type=Path, help="folder data")
    results.add_argument("--batch", type=plain, metavar="ANGKATAN")
    results.add_argument("file", type=Path, help="daftar hasil: JSON, atau .xlsx/.csv per NIK")


def _submit(options: Namespace) -> Answer:
    """Send the candidates of a batch to a recipient and freeze what was sent."""
    if options.template and options.layout:
        raise WrongUse("Pilih salah satu: --layout atau --template.")
    order = submissions.Order(
        layout=options.layout or submissions.Order().layout,
        template=options.template,
        mapping=None if options.map is None else read_json(options.map),
        include_incomplete=options.include_incomplete,
        sensitive=options.sensitive,
    )
    given = submissions.Letter(options.letter, _day(options.date))
    letter = given if any((given.number, given.day)) else None
    with opened(options.folder) as session:
        done = submissions.submit(
            session,
            options.batch,
            options.recipient,
            options.out,
            order=order,
            letter=letter,
            papers=options.papers,
        )
    data = {"submission": done.id, "files": [str(file) for file in done.files]}
    told = done.words()
    text = f"Pengajuan versi {done.version} dibekukan.\n{told}"
    to_look_at = bool(done.left_out or done.findings)
    return Answer(data, text, to_look_at, told if to_look_at else "")


def _day(text: str) -> str:
    day = parse_day(text) if text else ""
    if day is None:
        raise WrongUse(f"Tanggal “{text}” tidak dipahami. Tulis seperti 2026-05-12.")
    return day


def _results(options: Namespace) -> Answer:
    """Save the results of an exam."""
    is_list = options.file.suffix.lower() in LISTS
    items = () if is_list else read_results(read_json(options.file))
    with opened(options.folder) as session:
        if is_list:
            if options.batch is None:
                raise WrongUse("Daftar hasil dari Excel memerlukan --batch.")
            items = results_service.read_list(session, options.batch, options.file)
        items = results_service.of_artisans(session, items)
        batch = results_service.batch_of(session, items, options.batch or "")
        done = results_service.record_results(session, batch, items)
    data = {
        "saved": [{"entity": one.entity, "id": one.id} for one in done.saved],
        "findings": [asdict(one) for one in done.findings],
    }
    lines = [f"{len(items)} hasil diterima; {len(done.saved)} catatan berubah."]
    lines += [f"Periksa {one.id} {one.field}: {one.message}" for one in done.findings]
    lines += ["Angkatan ini selesai."] if done.finished else []
    return Answer(data, "\n".join(lines), bool(done.findings))
