"""The same services without a screen: `batik-field COMMAND FOLDER …` (design/contract.md)."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence

from batik_field import __version__
from batik_field.commands import certification, nomination, papers, records, vault, workbooks
from batik_field.commands.answer import Answer, Run
from batik_field.commands.parser import Parser
from batik_field.domain.errors import KnownProblem, WrongUse

DONE, FINDINGS, WRONG_USE, REFUSED = 0, 1, 2, 3

SUBJECTS = (vault, records, workbooks, papers, nomination, certification)


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

    def command(name: str, run: Run, about: str) -> ArgumentParser:
        one = found.add_parser(name, help=about, description=about)
        one.add_argument("--json", action="store_true", help="cetak satu objek JSON")
        one.set_defaults(run=run)
        return one

    for subject in SUBJECTS:
        subject.declare(command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
