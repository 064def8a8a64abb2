"""The command that writes official papers."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from batik_field.commands.answer import Answer, Declare, opened
from batik_field.commands.parser import ids, plain
from batik_field.services import papers


def declare(command: Declare) -> None:
    """Declare the command with its arguments."""
    paper = command("paper", _paper, "tulis surat dan formulir resmi")
    paper.add_argument("folder", type=Path, help="folder data")
    paper.add_argument("kind", type=plain, help="jenis surat, misalnya apl01")
    paper.add_argument("--ids", type=ids, required=True, metavar="ID,…", help="untuk catatan mana")
    paper.add_argument("--batch", type=plain, metavar="ID", help="angkatan yang dimaksud")
    paper.add_argument("--shipped", action="store_true", help="naskah bawaan, bukan milik dinas")
    paper.add_argument("out", type=Path, help="berkas yang ditulis, .docx atau .pdf")


def _paper(options: Namespace) -> Answer:
    """Write papers of one kind into one file and say what is in it."""
    with opened(options.folder) as session:
        receipt = papers.write(
            session,
            options.kind,
            options.ids,
            options.out,
            batch=options.batch,
            shipped=options.shipped,
        )
    data = {
        "file": str(receipt.file),
        "kind": receipt.kind,
        "papers": receipt.papers,
        "blanks": [asdict(one) for one in receipt.blanks],
        "findings": [asdict(one) for one in receipt.findings],
    }
    return Answer(data, receipt.words(), bool(receipt.findings))
