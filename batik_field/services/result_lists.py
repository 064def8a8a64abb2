"""A list of results that came from outside: looked at as a whole before any of it is taken."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from batik_field.domain.errors import Refused
from batik_field.domain.results import Result
from batik_field.domain.wording import N_
from batik_field.exports.result_list import Marked, read_result_list
from batik_field.services.batch_people import batch_named, seats
from batik_field.services.session import Session

STRANGER = N_("Hasil ke-{place}: orang ini bukan peserta angkatan ini. Tidak ada yang disimpan.")
DELETED_PERSON = N_(
    "Hasil ke-{place}: orang ini sudah dihapus dari daftar pengrajin. Keluarkan ia dari angkatan "
    "ini, lalu ulangi. Tidak ada yang disimpan."
)
NOT_CANDIDATE = N_(
    "Baris {row}: NIK ini bukan milik peserta angkatan ini. Tidak ada yang disimpan."
)
SHARED_NIK = N_(
    "Baris {row}: dua peserta angkatan ini ber-NIK sama. Perbaiki NIK-nya dahulu, lalu ulangi."
)


@dataclass(frozen=True, slots=True)
class ResultList:
    """What a list says, and in words each row of it that cannot be taken; then none is."""

    results: tuple[Result, ...]
    problems: tuple[str, ...] = ()


def look_at_list(session: Session, batch_id: str, file: Path) -> ResultList:
    """Read K/BK by NIK from a workbook or .csv that came back, and nothing else yet.

    Rows without a mark are passed over.

    Raises:
        WrongUse: the file has no columns for NIK and K/BK.
        Refused: the file cannot be read.
    """
    marked = read_result_list(file)
    batch = batch_named(session, batch_id)
    artisans = {one.artisan for one in seats(session, batch)}
    people = session.store.records("artisan", artisans)
    by_nik: dict[str, list[str]] = {}
    for one in people.values():
        nik = one.values.get("nik")
        if isinstance(nik, str) and not one.deleted:
            by_nik.setdefault(nik, []).append(one.id)
    problems = [one.problem or _problem(one, by_nik) for one in marked]
    found = enumerate((one for one, wrong in zip(marked, problems, strict=True) if not wrong), 1)
    results = tuple(Result(place, by_nik[one.nik][0], one.state) for place, one in found)
    return ResultList(results, tuple(filter(None, problems)))


def look_at_results(session: Session, batch_id: str, given: Sequence[Result]) -> ResultList:
    """Say of results who of them is no candidate of the batch, or was deleted meanwhile."""
    seated = {one.artisan for one in seats(session, batch_named(session, batch_id))}
    problems = wrong_people(session, seated, given)
    return ResultList(
        tuple(one for one in given if one.place not in problems), tuple(problems.values())
    )


def wrong_people(
    session: Session, seated: Collection[str], given: Sequence[Result]
) -> dict[int, str]:
    """Return place -> why that result cannot be taken: not `seated` in the batch, or deleted."""
    people = session.store.records("artisan", [one.artisan for one in given])
    problems = {}
    for one in given:
        person = people.get(one.artisan)
        if one.artisan not in seated:
            problems[one.place] = STRANGER.format(place=one.place)
        elif person is None or person.deleted:
            problems[one.place] = DELETED_PERSON.format(place=one.place)
    return problems


def read_list(session: Session, batch_id: str, file: Path) -> tuple[Result, ...]:
    """Read a list that came back for `record_results`.

    Raises:
        WrongUse: the file has no columns for NIK and K/BK.
        Refused: the file cannot be read, or rows of it cannot be taken: a sentence for each.
    """
    found = look_at_list(session, batch_id, file)
    if found.problems:
        raise Refused("\n".join(found.problems))
    return found.results


def _problem(one: Marked, by_nik: Mapping[str, Sequence[str]]) -> str:
    meant = by_nik.get(one.nik, ())
    if len(meant) > 1:
        return SHARED_NIK.format(row=one.row)
    return "" if meant else NOT_CANDIDATE.format(row=one.row)
