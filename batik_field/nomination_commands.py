"""The commands of nomination: who could be in a batch, and who is put forward."""

from __future__ import annotations

from argparse import Namespace

from batik_field.commands import Answer, opened
from batik_field.services import nomination
from batik_field.services.batch_people import batch_named
from batik_field.services.ranking import without_collector


def batch_candidates(options: Namespace) -> Answer:
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


def nominate(options: Namespace) -> Answer:
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
