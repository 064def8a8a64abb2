"""The command that writes official papers."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from batik_field.commands import Answer, opened
from batik_field.services import papers


def paper(options: Namespace) -> Answer:
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
        "findings": [asdict(one) for one in receipt.findings],
    }
    return Answer(data, receipt.words(), bool(receipt.findings))
