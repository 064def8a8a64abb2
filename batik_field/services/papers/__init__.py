"""The official papers: which there are, their templates, and writing them.

A template is the shipped one until the office keeps a changed one of its own; then that is used,
and the shipped one stays at hand.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from batik_field.domain.errors import Refused, WrongUse
from batik_field.domain.files import explained, replacing
from batik_field.domain.findings import Finding
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.progress import Progress, unstopped, unwatched
from batik_field.domain.queries import Query
from batik_field.domain.record_code import parse_record_code
from batik_field.domain.records import Record, Reference, new_id
from batik_field.domain.wording import N_
from batik_field.exports.papers.fill import STOPPED, BadTemplate, Filled, fill
from batik_field.exports.papers.pdf import can_make_pdf, make_pdf
from batik_field.exports.papers.shipped import shipped_template
from batik_field.services import attachments
from batik_field.services.batch_people import batch_named
from batik_field.services.papers.desk import Blank, Desk, Paper
from batik_field.services.papers.kinds import WORKS
from batik_field.services.session import Session
from batik_field.services.workroom import workroom

__all__ = [
    "Blank",
    "NothingToWrite",
    "PaperKind",
    "Receipt",
    "can_make_pdf",
    "drop_template",
    "keep_template",
    "kinds",
    "record_of_code",
    "template",
    "write",
]

UNKNOWN_KIND = N_("Jenis surat “{kind}” tidak dikenal. Yang ada: {known}.")
ENDING = N_("Nama berkas {name} harus berakhiran .docx atau .pdf.")
IN_TEMPLATE = N_("Naskah “{label}”: {reason}")
NOBODY = N_("Tidak ada surat yang dapat dibuat: {reasons}")
NOTHING_ASKED = N_("Pilih dulu untuk siapa suratnya, lalu ulangi.")
BY_HAND = N_("{count} tempat dikosongkan untuk ditulis tangan: {names}.")
MISSED = N_("{count} tempat bertitik-titik karena datanya belum ada atau tidak ikut: {names}.")
CLEANED = N_(
    "Ada tanda yang tidak dapat ditulis di Word; tanda itu dibuang dari suratnya. Cocokkan "
    "suratnya dengan datanya."
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class NothingToWrite(Refused):
    """Nobody is left for a paper; `findings` say why, one by one."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        reasons = dict.fromkeys(finding.message for finding in findings)
        super().__init__(NOBODY.format(reasons=" ".join(reasons)))
        self.findings = findings


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One kind of paper. `about` is the entity its ids name; `changed`: the office has its own.

    `verified` is false where no official wording was found for the shipped template.
    """

    code: str
    label: str
    about: str
    verified: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was written: how many papers, about how many people, and what to look at."""

    file: Path
    kind: str
    papers: int
    people: int
    findings: tuple[Finding, ...]
    blanks: tuple[Blank, ...] = ()

    def blank_words(self) -> tuple[str, ...]:
        """Say how many places are dotted, and for what: to be written by hand, then what misses."""
        return tuple(
            _blank_words(form, found)
            for missed, form in ((False, BY_HAND), (True, MISSED))
            if (found := [one for one in self.blanks if one.missed is missed])
        )

    def words(self) -> str:
        """Say it in one or more lines; records are named by their ids only."""
        lines = [f"{self.papers} surat untuk {self.people} orang tertulis di {self.file.name}."]
        lines += self.blank_words()
        lines += [
            f"Periksa {finding.id or finding.field or ''}: {finding.message}"
            for finding in self.findings
        ]
        return "\n".join(lines)


def _blank_words(form: str, blanks: Sequence[Blank]) -> str:
    names = (one.name if one.places == 1 else f"{one.name} ({one.places})" for one in blanks)
    return form.format(count=sum(one.places for one in blanks), names=", ".join(names))


def kinds(session: Session) -> tuple[PaperKind, ...]:
    """Return the kinds of paper there are, in the order of their code list."""
    own = _own_templates(session)
    listed = session.codes["paper_kind"]
    return tuple(
        PaperKind(one.code, one.label, one.extra.get("about", ""), one.verified, one.code in own)
        for one in listed.choices
        if one.code in WORKS
    )


def template(session: Session, kind: str, out: Path, *, shipped: bool = False) -> Path:
    """Write the template of a kind as .docx, to be changed in Word; the office's own if it has one.

    `shipped` asks for the one that came with the program.
    """
    content = _content(session, _known(session, kind), shipped=shipped)
    with replacing(out) as temporary:
        temporary.write_bytes(content)
    return out


def keep_template(session: Session, kind: str, file: Path) -> Record:
    """Use a changed .docx as the office's template of a kind from now on.

    Raises:
        Refused: it is no Word file, or it says what no paper of this kind knows; nothing changed.
    """
    _known(session, kind)
    with explained(file):
        content = file.read_bytes()
    with _named(session, kind):
        _try(session, kind, content)
    value = attachments.attach_bytes(session, content, f"{kind}.docx", WORD)
    known = _own_templates(session).get(kind)
    values = {"kind": kind, "file": value, "since": session.clock().date().isoformat()}
    record = known.id if known else new_id()
    change = Change("paper_template", record, values, "change" if known else "create")
    session.store.commit([change], session.officer)
    return session.store.records("paper_template", [record])[record]


def drop_template(session: Session, kind: str) -> None:
    """Go back to the shipped template; the office's own stays in the history."""
    own = _own_templates(session).get(kind)
    if own:
        change = Change("paper_template", own.id, {DELETED: True}, "delete")
        session.store.commit([change], session.officer)


def write(
    session: Session,
    kind: str,
    ids: Sequence[str],
    out: Path,
    *,
    batch: str | None = None,
    only: Collection[str] | None = None,
    letter: str = "",
    letter_day: str = "",
    shipped: bool = False,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = unstopped,
) -> Receipt:
    """Write the papers of these records into one .docx or .pdf, each on a new page.

    `ids` name records of the kind's `about`, of `tanda_terima` also certificates: those are
    received on one paper, and only those. `batch` says which batch an artisan's papers are for;
    its id or YEAR/NUMBER; without it, the latest she stands in. `shipped` passes over the office's
    own template. A batch's papers name the artisans of `only`, and bear `letter` as their number
    and `letter_day` (ISO) as their day.

    Raises:
        WrongUse: an unknown kind or batch, or another ending of `out`.
        Refused: nobody is left, the template cannot be used, or nothing here makes a PDF; `out`
            is as it was.
    """
    _known(session, kind)
    if out.suffix.lower() not in (".docx", ".pdf"):
        raise WrongUse(ENDING.format(name=out.name))
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        raise Refused(NOTHING_ASKED)
    meant = batch_named(session, batch).id if batch else None
    content = _content(session, kind, shipped=shipped)
    desk = Desk(session, kind, only, letter, letter_day)
    papers = _made(desk, wanted, meant, cancelled)
    with _named(session, kind):
        filled = _put(session, content, papers, out, progress, cancelled)
    for place in filled.cleaned:
        desk.say(papers[place].record, None, CLEANED)
    count = sum(paper.people for paper in papers)
    blanks = desk.blanks(filled.dotted)
    return Receipt(out, kind, len(papers), count, tuple(desk.findings), blanks)


def _made(
    desk: Desk, wanted: Sequence[str], batch: str | None, cancelled: Callable[[], bool]
) -> list[Paper]:
    papers = []
    for paper in WORKS[desk.kind].make(desk, wanted, batch):
        if cancelled():
            raise Refused(STOPPED)
        papers.append(paper)
    if not papers:
        raise NothingToWrite(tuple(desk.findings))
    return papers


def _put(
    session: Session,
    content: bytes,
    papers: Sequence[Paper],
    out: Path,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Filled:
    """Write the papers, return what came of it; a PDF comes by way of a hidden Word file."""
    as_pdf = out.suffix.lower() == ".pdf"
    steps = len(papers) + as_pdf

    def put(place: Path) -> Filled:
        facts = (paper.facts for paper in papers)
        return fill(
            content, facts, place, written=lambda n: progress(n, steps), cancelled=cancelled
        )

    with replacing(out) as temporary:
        if not as_pdf:
            return put(temporary)
        with workroom(session.folder) as folder:
            docx = folder / "surat.docx"
            filled = put(docx)
            shutil.move(make_pdf(docx, folder, cancelled=cancelled), temporary)
        progress(steps, steps)
    return filled


def _try(session: Session, kind: str, content: bytes) -> None:
    """Fill a changed template with an empty paper; Refused where it says what no paper knows."""
    with workroom(session.folder) as folder:
        sample = WORKS[kind].sample(Desk(session, kind))
        fill(content, [sample], folder / "surat.docx", written=_unheard, cancelled=unstopped)


@contextmanager
def _named(session: Session, kind: str) -> Iterator[None]:
    """Say of which kind the template is that cannot be used."""
    try:
        yield
    except BadTemplate as fault:
        label = session.codes.label("paper_kind", kind)
        raise Refused(IN_TEMPLATE.format(label=label, reason=fault)) from fault


def _unheard(count: int) -> None:
    """Nobody watches."""


def record_of_code(session: Session, text: str) -> Reference | None:
    """Return the record that a paper's QR code names, scanned, pasted or typed; None if none."""
    named = parse_record_code(text)
    if named is None or session.store.record(named.entity, named.id) is None:
        return None
    return named


def _known(session: Session, kind: str) -> str:
    if kind not in WORKS:
        raise WrongUse(UNKNOWN_KIND.format(kind=kind, known=", ".join(WORKS)))
    return kind


def _own_templates(session: Session) -> dict[str, Record]:
    """Return the office's templates by kind; of two, the later one."""
    found = session.store.records("paper_template", session.store.ids(Query("paper_template")))
    by_age = sorted(found.values(), key=lambda one: str(one.values.get("since") or ""))
    return {str(one.values.get("kind")): one for one in by_age if one.values.get("file")}


def _content(session: Session, kind: str, *, shipped: bool) -> bytes:
    own = None if shipped else _own_templates(session).get(kind)
    if own is None:
        return shipped_template(kind)
    return attachments.content(session, own.values["file"])
