"""The commands of nomination: who could be in a batch, and who is put forward."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from batik_field.commands.answer import Answer, Declare, opened
from batik_field.commands.parser import ids, plain
from batik_field.services import nomination
from batik_field.services.batch_people import batch_named
from batik_field.services.ranking import without_collector


def declare(command: Declare) -> None:
    """Declare the commands with their arguments."""
    about = "urutkan siapa yang dapat diusulkan ke satu angkatan"
    listed = command("batch-candidates", _batch_candidates, about)
    about = "usulkan pengrajin ke satu angkatan"
    nominate = command("nominate", _nominate, about)
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


def _batch_candidates(options: Namespace) -> Answer:
    """Rank everybody who could be a candidate of a batch."""
    with opened(options.folder) as session, without_collector():
        found = nomination.ranking(session, batch_named(session, options.batch).id)
        candidates = [
            {"id": one.id, "met": one.met, "of": one.of, "missing": one.missing}
            for one in found.people
        ]
    lines = () if options.json else (f"{one.id} {one.words()}" for one in found.people)
    left = f"{len(candidates)} orang; sisa kuota {found.places_left} orang."
    return Answer({"candidates": candidates}, "\n".join((*lines, left)))


def _nominate(options: Namespace) -> Answer:
    """Nominate artisans, or put them on the reserve list, and say what is to be known of them."""
    with opened(options.folder) as session:
        done = nomination.nominate(
            session,
            batch_named(session, options.batch).id,
            options.ids,
            reserve=options.reserve,
            reason=options.reason,
            scheme=options.scheme,
        )
    data = {
        "nominated": [
            {"id": one.id, "candidate": one.candidate, "state": one.state} for one in done.nominated
        ],
        "flags": [{"id": flag.id or None, "message": flag.text} for flag in done.flags],
    }
    lines = [f"{len(done.nominated)} orang tercatat di angkatan ini."]
    lines += [f"Periksa {flag.id}: {flag.text}".replace(" :", ":") for flag in done.flags]
    return Answer(data, "\n".join(lines), findings=bool(done.flags))
