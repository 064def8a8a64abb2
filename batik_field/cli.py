"""The same services without a screen: `batik-field COMMAND FOLDER …` (design/contract.md)."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from batik_field import __version__, commands
from batik_field.commands import Answer
from batik_field.domain.errors import KnownProblem, WrongUse

DONE, FINDINGS, WRONG_USE, REFUSED = 0, 1, 2, 3


class _Parser(ArgumentParser):
    """Says what is wrong in one line on stderr and stops with exit code 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USE, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    _speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        answer: Answer = options.run(options)
    except WrongUse as wrong:
        return _refused(str(wrong), WRONG_USE)
    except KnownProblem as problem:
        return _refused(str(problem), REFUSED)
    except KeyboardInterrupt:
        return _refused("Dihentikan. Tidak ada yang berubah.", REFUSED)
    except Exception as bug:  # noqa: BLE001 - nobody at a prompt should meet a traceback
        return _refused(f"Kesalahan program ({type(bug).__name__}). Laporkan.", REFUSED)
    print(json.dumps(answer.data, ensure_ascii=False) if options.json else answer.text)
    return FINDINGS if answer.findings else DONE


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8")


def _refused(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def _parser() -> ArgumentParser:
    parser = _Parser(
        prog="batik-field",
        description="Data lapangan pengrajin batik, tanpa layar. Kata sandi lewat "
        "BATIK_FIELD_PASSPHRASE atau ditanyakan; BATIK_FIELD_OFFICER menyebut siapa yang bekerja.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    found = parser.add_subparsers(required=True, metavar="PERINTAH", parser_class=_Parser)

    def command(name: str, run: Callable[[Namespace], Answer], about: str) -> ArgumentParser:
        one = found.add_parser(name, help=about, description=about)
        one.add_argument("--json", action="store_true", help="cetak satu objek JSON")
        one.set_defaults(run=run)
        return one

    _vault_commands(command)
    _record_commands(command)
    _file_commands(command)
    return parser


Command = Callable[[str, Callable[[Namespace], Answer], str], ArgumentParser]


def _vault_commands(command: Command) -> None:
    demo = command("demo", commands.demo, "buat data contoh")
    demo.add_argument("folder", type=Path)
    demo.add_argument("--artisans", type=_count, default=60, help="banyaknya pengrajin")
    demo.add_argument("--seed", type=int, default=2026, help="benih acak")
    init = command("init", commands.init, "buat folder data kosong")
    init.add_argument("folder", type=Path)
    check = command("check", commands.check, "periksa keutuhan data")
    check.add_argument("folder", type=Path)
    rebuild = command("rebuild", commands.rebuild, "bangun ulang daftar dari catatan perubahan")
    rebuild.add_argument("folder", type=Path)
    passphrase = command("passphrase", commands.passphrase, "ganti kata sandi")
    passphrase.add_argument("folder", type=Path)


def _record_commands(command: Command) -> None:
    fields = command("fields", commands.fields, "sebutkan semua pertanyaan")
    fields.add_argument("entity", nargs="?")
    add = command("add", commands.add, "simpan catatan dari berkas JSON")
    add.add_argument("folder", type=Path)
    add.add_argument("file", type=Path)
    found = command("list", commands.list_records, "cari catatan")
    found.add_argument("folder", type=Path)
    found.add_argument("entity")
    found.add_argument("--search", default="", metavar="TEKS")
    found.add_argument("--where", action="append", default=[], type=_pair, metavar="KUNCI=NILAI")
    found.add_argument("--limit", type=_count)
    show = command("show", commands.show, "tampilkan satu catatan")
    show.add_argument("folder", type=Path)
    show.add_argument("entity")
    show.add_argument("id")
    show.add_argument("--history", action="store_true", help="dengan riwayatnya")


def _file_commands(command: Command) -> None:
    export = command("export", commands.export, "tulis buku kerja Excel")
    export.add_argument("folder", type=Path)
    export.add_argument("--layout", required=True, metavar="NAMA")
    export.add_argument("--ids", type=_ids, metavar="ID,…")
    export.add_argument("--where", action="append", default=[], type=_pair, metavar="KUNCI=NILAI")
    export.add_argument("--set", action="append", default=[], type=_pair, metavar="KUNCI=NILAI")
    export.add_argument("--sensitive", action="store_true", help="sertakan data spesifik")
    export.add_argument("--include-incomplete", action="store_true", help="yang belum siap ikut")
    export.add_argument("out", type=Path)
    backup = command("backup", commands.backup, "buat cadangan")
    backup.add_argument("folder", type=Path)
    backup.add_argument("out", type=Path)
    restore = command("restore", commands.restore, "pulihkan cadangan ke folder kosong")
    restore.add_argument("backup", type=Path)
    restore.add_argument("folder", type=Path)


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise ValueError(text)
    return key, value


def _ids(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _count(text: str) -> int:
    number: Any = int(text)
    if number < 0:
        raise ValueError(text)
    return int(number)


if __name__ == "__main__":
    sys.exit(main())
