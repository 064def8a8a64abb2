"""A submission made ready without being sent: every file, every row, and all there is to know.

The check list is what this finds, and sending puts out what this made: so nothing can come up
after freezing that the check list did not say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from batik_field.domain.findings import Finding
from batik_field.domain.problem_words import in_one_sentence, in_words
from batik_field.domain.progress import Progress
from batik_field.domain.readiness import disagreements
from batik_field.domain.records import Record
from batik_field.domain.wording import N_
from batik_field.services.batch_people import PROPOSED, Seat, seats
from batik_field.services.exporting import Each, LeftOut
from batik_field.services.frozen import Row
from batik_field.services.papers import NothingToWrite
from batik_field.services.papers_to_send import Letter, write_paper
from batik_field.services.passed_over import passed_over
from batik_field.services.session import Session
from batik_field.services.sheets_to_send import Made, Order, check_sheet, make_sheet
from batik_field.services.submission_lines import Line, Speaker, sorted_lines

NO_SEATS = N_("Belum ada peserta yang diusulkan di angkatan ini. Usulkan dulu pesertanya.")
NOBODY_WAITS = N_(
    "Tidak ada peserta yang menunggu dikirim: semuanya cadangan, ditolak, atau sudah diuji. "
    "Usulkan dulu yang akan dikirim."
)
NOBODY_READY = N_("Belum ada peserta yang siap kirim. Lengkapi datanya, atau sertakan apa adanya.")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be sent: a batch, in which form, with which letter and kinds of papers.

    `before` are the artisans of the version sent last.
    """

    batch: Record
    order: Order
    letter: Letter
    papers: Sequence[str]
    before: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """Files ready to be put out, the cells by artisan, and what to know before they are.

    `told` is said once they are out, `doubts` only before. `refusal` says why it cannot be sent;
    then the files are not complete. Everybody of `of` is a row or `left_out`.
    """

    of: int
    told: tuple[Line, ...]
    doubts: tuple[Line, ...] = ()
    made: Made | None = None
    files: tuple[Path, ...] = ()
    rows: Mapping[str, Row] = field(default_factory=dict)
    refusal: str = ""

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Who stays out, each once with all her reasons."""
        reasons: dict[str, list[str]] = {}
        names = {}
        for one in self.told:
            if one.is_out:
                reasons.setdefault(one.artisan, []).append(one.message)
                names[one.artisan] = one.name
        return tuple(
            LeftOut(artisan, names[artisan], in_one_sentence(why))
            for artisan, why in reasons.items()
        )


def prepare(
    session: Session,
    wanted: Wanted,
    stem: Path,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Prepared:
    """Write the workbook and the papers of a submission beside `stem`.

    Raises:
        WrongUse: there is no such layout or paper.
        Refused: the form or a paper's template cannot be used.
        KnownProblem: `cancelled` returned True.
    """
    batch, order = wanted.batch, wanted.order
    held = seats(session, batch)
    proposed = {seat.artisan: seat for seat in held if seat.state in PROPOSED}
    over = tuple(passed_over(session, held, wanted.before))
    of = len(proposed) + sum(one.is_out for one in over)
    if not proposed:
        return Prepared(of, over, refusal=NOBODY_WAITS if held else NO_SEATS)
    parts, ids = 2 + len(wanted.papers), list(proposed)
    checked = check_sheet(session, order, ids, _part(progress, 0, parts), cancelled)
    rows: dict[str, Row] = {}
    each = Each(lambda artisan: proposed[artisan].given, rows.__setitem__)
    made = make_sheet(session, order, ids, stem, each, _part(progress, 1, parts), cancelled)
    speaker = Speaker(session, batch, list(proposed.values()), checked.people)
    papers = _papers(session, wanted, list(rows), stem, progress, cancelled)
    disputes = _disputes(batch, list(proposed.values()))
    told = [line for one in checked.people for line in speaker.out(one)]
    told += over
    told += speaker.findings((*made.findings, *disputes, *papers.findings))
    told += speaker.empty_columns(made, rows)
    doubts = [line for one in checked.people for line in speaker.doubts(one)]
    refusal = papers.refusal if rows else NOBODY_READY
    files = (made.file, *papers.files)
    return Prepared(of, sorted_lines(told), tuple(doubts), made, files, rows, refusal)


@dataclass
class _Papers:
    files: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    refusal: str = ""


def _papers(
    session: Session,
    wanted: Wanted,
    artisans: Sequence[str],
    stem: Path,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> _Papers:
    """Write each kind; what cannot be written for anybody is told beside what can."""
    done = _Papers()
    kinds = tuple(dict.fromkeys(wanted.papers))
    for number, kind in enumerate(kinds if artisans else (), 2):
        part = _part(progress, number, 2 + len(kinds))
        try:
            told = write_paper(
                session, kind, wanted.batch, artisans, wanted.letter, stem, part, cancelled
            )
        except NothingToWrite as nothing:
            done.refusal = done.refusal or str(nothing)
            done.findings += nothing.findings
        else:
            done.files.append(told.file)
            done.findings += told.findings
    return done


def _part(progress: Progress, number: int, parts: int) -> Progress:
    """Return the progress of one part (from 0) of work that has so many of about equal length."""

    def tell(done: int, of: int) -> None:
        progress(number * of + done, parts * of)

    return tell


def _disputes(batch: Record, sent: Sequence[Seat]) -> list[Finding]:
    """Return what laptops say differently of the batch and of the places of its candidates."""
    records = [(batch.id, batch), *((seat.artisan, seat.candidate) for seat in sent)]
    return [
        Finding(who, problem.field, None, None, in_words(problem), blocking=True)
        for who, record in records
        for problem in disagreements(record)
    ]
