"""The same services without a screen: `batik-field COMMAND FOLDER …` (design/contract.md)."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from batik_field import (
    __version__,
    certificate_commands,
    commands,
    nomination_commands,
    paper_commands,
    workbook_commands,
)
from batik_field.cli_parser import Parser, count, ids, pair, plain
from batik_field.commands import Answer
from batik_field.domain.errors import KnownProblem, WrongUse

DONE, FINDINGS, WRONG_USE, REFUSED = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    _speak_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser().parse_args(_flag_last(_search_joined(given)))
    try:
        answer: Answer = options.run(options)
        said = json.dumps(answer.data, ensure_ascii=False) if options.json else answer.text
    except WrongUse as wrong:
        return _refused(str(wrong), WRONG_USE)
    except KnownProblem as problem:
        return _refused(str(problem), REFUSED)
    except KeyboardInterrupt:
        return _refused("Dihentikan. Tidak ada yang berubah.", REFUSED)
    except Exception as bug:  # noqa: BLE001 - nobody at a prompt should meet a traceback
        return _refused(f"Kesalahan program ({type(bug).__name__}). Laporkan.", REFUSED)
    said_it = _print(said)
    if options.json and answer.aside:
        print(answer.aside, file=sys.stderr)
    return FINDINGS if answer.findings or not said_it else DONE


def _flag_last(arguments: Sequence[str]) -> list[str]:
    """Let `--json` stand anywhere: argparse loses an optional argument that comes after it."""
    rest = [argument for argument in arguments if argument != "--json"]
    if len(rest) == len(arguments) or "--" in arguments:
        return list(arguments)
    return [*rest, "--json"]


def _search_joined(arguments: list[str]) -> list[str]:
    """Let `--search -x` search for "-x", which argparse would take for an option."""
    for place, argument in enumerate(arguments[:-1]):
        sought = arguments[place + 1]
        if argument == "--search" and sought.startswith("-") and not sought.startswith("--"):
            return [*arguments[:place], f"{argument}={sought}", *arguments[place + 2 :]]
    return arguments


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _print(said: str) -> bool:
    """Print the answer; returns whether it could be, for the work itself is done."""
    try:
        print(said, flush=True)
    except OSError as error:
        # Python would try and complain once more on leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            print("Sudah dikerjakan, tetapi jawabannya tidak dapat ditulis.", file=sys.stderr)
            return False
    return True


def _refused(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def _parser() -> ArgumentParser:
    parser = Parser(
        prog="batik-field",
        description="Data lapangan pengrajin batik, tanpa layar. Kata sandi lewat "
        "BATIK_FIELD_PASSPHRASE atau ditanyakan; BATIK_FIELD_OFFICER menyebut siapa yang bekerja.",
    )
    parser.add_argument(
        "--version", action="version", version=__version__, help="tampilkan versi program"
    )
    found = parser.add_subparsers(required=True, metavar="PERINTAH", parser_class=Parser)

    def command(name: str, run: Callable[[Namespace], Answer], about: str) -> ArgumentParser:
        one = found.add_parser(name, help=about, description=about)
        one.add_argument("--json", action="store_true", help="cetak satu objek JSON")
        one.set_defaults(run=run)
        return one

    _vault_commands(command)
    _record_commands(command)
    _file_commands(command)
    _nomination_commands(command)
    _certificate_commands(command)
    return parser


Command = Callable[[str, Callable[[Namespace], Answer], str], ArgumentParser]


def _vault_commands(command: Command) -> None:
    demo = command("demo", commands.demo, "buat data contoh")
    demo.add_argument("folder", type=Path, help="folder data")
    demo.add_argument("--artisans", type=count, default=60, help="banyaknya pengrajin")
    demo.add_argument("--seed", type=int, default=2026, help="benih acak")
    init = command("init", commands.init, "buat folder data kosong")
    init.add_argument("folder", type=Path, help="folder data")
    check = command("check", commands.check, "periksa keutuhan data")
    check.add_argument("folder", type=Path, help="folder data")
    rebuild = command("rebuild", commands.rebuild, "bangun ulang daftar dari catatan perubahan")
    rebuild.add_argument("folder", type=Path, help="folder data")
    passphrase = command("passphrase", commands.passphrase, "ganti kata sandi")
    passphrase.add_argument("folder", type=Path, help="folder data")


def _record_commands(command: Command) -> None:
    fields = command("fields", commands.fields, "sebutkan semua pertanyaan")
    fields.add_argument("entity", nargs="?", help="jenis catatan; semua bila kosong")
    add = command("add", commands.add, "simpan catatan dari berkas JSON")
    add.add_argument("folder", type=Path, help="folder data")
    add.add_argument("file", type=Path, help="daftar catatan, JSON")
    found = command("list", commands.list_records, "cari catatan")
    found.add_argument("folder", type=Path, help="folder data")
    found.add_argument("entity", help="jenis catatan, misalnya artisan")
    found.add_argument("--search", default="", type=plain, metavar="TEKS")
    found.add_argument("--where", action="append", default=[], type=pair, metavar="KUNCI=NILAI")
    found.add_argument("--limit", type=count)
    show = command("show", commands.show, "tampilkan satu catatan")
    show.add_argument("folder", type=Path, help="folder data")
    show.add_argument("entity", help="jenis catatan, misalnya artisan")
    show.add_argument("id", type=plain, help="id catatan")
    show.add_argument("--history", action="store_true", help="dengan riwayatnya")


def _file_commands(command: Command) -> None:
    export = command("export", workbook_commands.export, "tulis buku kerja Excel")
    export.add_argument("folder", type=Path, help="folder data")
    export.add_argument("--layout", required=True, metavar="NAMA")
    _rows_of_people(export)
    export.add_argument("out", type=Path, help="berkas yang ditulis")
    fill = command("fill", workbook_commands.fill, "isi buku kerja milik penerima")
    fill.add_argument("folder", type=Path, help="folder data")
    fill.add_argument("template", type=Path, help="buku kerja kosong dari penerima, .xlsx/.xlsm")
    _rows_of_people(fill)
    fill.add_argument("--batch", type=plain, metavar="ANGKATAN", help="peserta usulan angkatan ini")
    fill.add_argument("--map", type=Path, metavar="PETA.json", help="isian tiap kolom, JSON")
    fill.add_argument(
        "--recipient", type=plain, metavar="NAMA", help="ingat isian kolomnya untuk penerima ini"
    )
    fill.add_argument("--no-grow", action="store_true", help="jangan menambah baris templat")
    fill.add_argument("out", type=Path, help="berkas yang ditulis")
    _paper_command(command)
    backup = command("backup", commands.backup, "buat cadangan")
    backup.add_argument("folder", type=Path, help="folder data")
    backup.add_argument("out", type=Path, help="berkas yang ditulis")
    restore = command("restore", commands.restore, "pulihkan cadangan ke folder kosong")
    restore.add_argument("backup", type=Path, help="berkas cadangan")
    restore.add_argument("folder", type=Path, help="folder data")


def _paper_command(command: Command) -> None:
    paper = command("paper", paper_commands.paper, "tulis surat dan formulir resmi")
    paper.add_argument("folder", type=Path, help="folder data")
    paper.add_argument("kind", type=plain, help="jenis surat, misalnya apl01")
    paper.add_argument("--ids", type=ids, required=True, metavar="ID,…", help="untuk catatan mana")
    paper.add_argument("--batch", type=plain, metavar="ID", help="angkatan yang dimaksud")
    paper.add_argument("--shipped", action="store_true", help="naskah bawaan, bukan milik dinas")
    paper.add_argument("out", type=Path, help="berkas yang ditulis, .docx atau .pdf")


def _nomination_commands(command: Command) -> None:
    about = "urutkan siapa yang dapat diusulkan ke satu angkatan"
    listed = command("batch-candidates", nomination_commands.batch_candidates, about)
    about = "usulkan pengrajin ke satu angkatan"
    nominate = command("nominate", nomination_commands.nominate, about)
    for one in (listed, nominate):
        one.add_argument("folder", type=Path, help="folder data")
        batch = one.add_argument("--batch", required=True, type=plain, metavar="ANGKATAN")
        batch.help = "id angkatan, atau TAHUN/NOMOR"
    nominate.add_argument("--ids", type=ids, required=True, metavar="ID,…", help="id pengrajin")
    nominate.add_argument("--reserve", action="store_true", help="masukkan ke daftar cadangan")
    nominate.add_argument(
        "--reason", default="", type=plain, metavar="TEKS", help="alasan bila ada yang tidak cocok"
    )
    nominate.add_argument("--scheme", type=plain, metavar="KODE", help="skema, bila ada beberapa")


def _certificate_commands(command: Command) -> None:
    about = "kirim usulan satu angkatan dan bekukan yang dikirim"
    submit = command("submit", certificate_commands.submit, about)
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
    results = command("results", certificate_commands.results, "simpan hasil uji kompetensi")
    results.add_argument("folder", type=Path, help="folder data")
    results.add_argument("--batch", type=plain, metavar="ANGKATAN")
    results.add_argument("file", type=Path, help="daftar hasil: JSON, atau .xlsx/.csv per NIK")


def _rows_of_people(command: ArgumentParser) -> None:
    """Add who goes into a workbook and what is given with it."""
    command.add_argument("--ids", type=ids, metavar="ID,…")
    command.add_argument("--where", action="append", default=[], type=pair, metavar="KUNCI=NILAI")
    command.add_argument("--set", action="append", default=[], type=pair, metavar="KUNCI=NILAI")
    command.add_argument("--sensitive", action="store_true", help="sertakan data spesifik")
    command.add_argument("--include-incomplete", action="store_true", help="yang belum siap ikut")


if __name__ == "__main__":
    sys.exit(main())
