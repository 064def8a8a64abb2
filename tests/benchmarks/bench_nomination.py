"""Prints how soon everybody is ranked for a batch that asks everything there is; asserts nothing.

Usage: python tests/benchmarks/bench_nomination.py
"""

from collections.abc import Iterator
from itertools import islice
from statistics import median

from measure import resident, show, timed
from people import ARTISANS, OFFICER, PASSPHRASE, copy_of, vault, workplace

from batik_field.domain.operations import Change
from batik_field.domain.queries import Query
from batik_field.domain.records import new_id
from batik_field.services import nomination
from batik_field.services.opening import open_vault
from batik_field.services.session import Session

BATCH = {
    "year": 2026,
    "number": 1,
    "certifier": "bbspjikb",
    "schemes": ["pembatik_tulis"],
    "quota": 10,
    "districts": ["35.23.08", "35.23.16", "35.23.18", "35.23.15"],
    "exam_date": "2026-11-30",
}
USUAL: tuple[dict[str, object], ...] = (
    {"rule": "keahlian", "skills": ["membatik"]},
    {"rule": "pengalaman", "least": 5},
    {"rule": "umur", "least": 17, "most": 60},
    {"rule": "wilayah"},
    {"rule": "dokumen", "documents": ["ktp", "pas_foto", "ijazah"]},
    {"rule": "belum_difasilitasi"},
    {"rule": "persetujuan"},
)
EVERYTHING: tuple[dict[str, object], ...] = (
    *USUAL,
    {"rule": "belum_bersertifikat"},
    {"rule": "nib"},
    {"rule": "bukan_tiruan"},
    {"rule": "petugas"},
)
TIMES = 5
DOCUMENTS = ("ktp", "pas_foto", "ijazah")


def batch(session: Session, asked: tuple[dict[str, object], ...]) -> str:
    """Write a batch that asks for this; returns its id."""
    written = new_id()
    criteria = [
        Change("criterion", new_id(), {"batch": written, "text": "Syarat", **one}, "create")
        for one in asked
    ]
    session.store.commit([Change("batch", written, BATCH, "create"), *criteria], OFFICER)
    return written


def papers(session: Session) -> Iterator[Change]:
    """Yield three papers for every third artisan."""
    for artisan in session.store.ids(Query("artisan"))[::3]:
        for kind in DOCUMENTS:
            held = {"artisan": artisan, "kind": kind, "state": "ada_memenuhi"}
            yield Change("document", new_id(), held, "create")


def processor_time(session: Session, batch_id: str) -> float:
    """Return the seconds one ranking takes on a processor."""
    return timed(lambda: nomination.ranking(session, batch_id)).processor


def main() -> None:
    """Measure on a copy, because papers and batches are written."""
    with workplace() as place:
        folder = copy_of(vault(place), place)
        with open_vault(folder, passphrase=PASSPHRASE) as session:
            waiting = papers(session)
            while some := list(islice(waiting, 5000)):
                session.store.commit(some, OFFICER)
            for name, asked in (("7 criteria", USUAL), ("11 criteria", EVERYTHING)):
                batch_id = batch(session, asked)
                took = [processor_time(session, batch_id) for _ in range(TIMES)]
                of = f"{ARTISANS} people ranked by {name}"
                show(f"{of}, fastest of {TIMES}", min(took), "s", "2")
                show(f"{of}, median", median(took), "s", "2")
            show("resident", resident(), "MB")


if __name__ == "__main__":
    main()
