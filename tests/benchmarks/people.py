"""The vault the benchmarks measure: 100,000 artisans, made once for all scripts of one run."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path

from batik_field.domain.operations import Change
from batik_field.domain.records import new_id
from batik_field.services.demo.people import People
from batik_field.services.office import offices_default
from batik_field.services.opening import create_vault

ARTISANS = int(os.environ.get("BATIK_FIELD_BENCH_ARTISANS", "100000"))
PASSPHRASE = "canting-malam-lorod"
OFFICER = "Rengganing Pringowati"

AT_ONCE = 5_000
FIRST_UNCERTIFIED = 20
"""The demo's first people are special; these are ordinary ones."""


@contextmanager
def workplace() -> Iterator[Path]:
    """Yield the folder of this run: the one `make bench` gives, else one that goes again."""
    given = os.environ.get("BATIK_FIELD_BENCH")
    if given:
        yield Path(given)
        return
    with tempfile.TemporaryDirectory(prefix="batik-field-bench-") as folder:
        yield Path(folder)


def vault(place: Path) -> Path:
    """Return the folder of the vault in `place`; filled at the first call of a run."""
    folder = place / f"vault-{ARTISANS}"
    if not folder.exists():
        unfinished = place / "unfinished"
        _fill(unfinished)
        unfinished.rename(folder)
    return folder


def copy_of(folder: Path, place: Path) -> Path:
    """Return a copy of a closed vault that may be written to."""
    return Path(shutil.copytree(folder, place / "copy", dirs_exist_ok=True))


def _fill(folder: Path) -> None:
    office = offices_default()
    session, _ = create_vault(folder, PASSPHRASE, office=office, officer={"name": OFFICER})
    with session:
        changes = _changes(People(2026, session.regions, date.today()))
        while batch := list(islice(changes, AT_ONCE)):
            session.store.commit(batch, OFFICER)


def _changes(people: People) -> Iterator[Change]:
    """Yield everybody with her skill, a workshop for a quarter; a fifth are edited later."""
    edited: list[str] = []
    for number in range(FIRST_UNCERTIFIED, FIRST_UNCERTIFIED + ARTISANS):
        rng = people.random(number)
        values, artisan = people.artisan(number, rng), new_id()
        if number % 4 == 0:
            workshop = new_id()
            answers = people.business(number, rng, values) | {"owner": artisan}
            yield Change("business", workshop, answers, "create")
            values["business"] = workshop
        values |= {"consent": "diberikan", "consent_date": "2024-01-02", "consent_how": "tertulis"}
        yield Change("artisan", artisan, values, "create")
        skill = {
            "artisan": artisan,
            "skill": "membatik",
            "chosen": True,
            "scheme": "pembatik_tulis",
        }
        yield Change("skill", new_id(), skill | {"experience_years": rng.randint(2, 40)}, "create")
        if number % 5 == 0:
            edited.append(artisan)
    for artisan in edited:
        yield Change("artisan", artisan, {"note": "Nomor baru dari keluarganya"})
