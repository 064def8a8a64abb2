"""Where a shared photo can go, and how it gets there: all photos of one act in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from batik_field.domain import naming
from batik_field.domain.errors import Refused
from batik_field.domain.fields import Kind
from batik_field.domain.operations import Change
from batik_field.domain.progress import Progress, unwatched
from batik_field.domain.questions import ENTITIES
from batik_field.domain.records import Record, Reference, new_id
from batik_field.domain.wording import N_
from batik_field.services import attachments, documents
from batik_field.services.photo_sharing import Skipped
from batik_field.services.session import Session

VISITS_OFFERED = 6
GONE = N_("catatan tujuannya sudah dihapus")
ONE_ONLY = N_("hanya satu foto per orang untuk tujuan ini")


@dataclass(frozen=True, slots=True)
class Target:
    """What a photo of a person is for. A document names its `kind`, everything else its record."""

    entity: str
    field: str
    label: str
    record: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """One photo for one person."""

    path: Path
    artisan: str
    target: Target


@dataclass(frozen=True, slots=True)
class Shared:
    """How many photos were stored, what was left out, and what the lists must read again."""

    photos: int
    skipped: tuple[Skipped, ...]
    changed: tuple[Reference, ...]
    transaction: str = ""


def targets(session: Session, artisan: str, day: str = "") -> tuple[Target, ...]:
    """Return what a photo of a person can be for; the visit of `day` (ISO) comes first."""
    return (
        *_visit_targets(session, artisan, day),
        *_document_targets(session),
        Target("artisan", "portrait", N_("Pas foto di profil"), artisan),
        *_skill_targets(session, artisan),
    )


def _visit_targets(session: Session, artisan: str, day: str) -> list[Target]:
    visits = session.store.linked("visit", "artisan", [artisan])
    newest = sorted(visits, key=lambda one: str(one.values.get("date") or ""), reverse=True)
    newest.sort(key=lambda one: one.values.get("date") != day)
    words = N_("Foto kunjungan {day}")
    return [
        Target("visit", "photos", words.format(day=_shown(session, one, "date")), one.id)
        for one in newest[:VISITS_OFFERED]
    ]


def _shown(session: Session, record: Record, key: str) -> str:
    field_ = ENTITIES[record.entity].by_key[key]
    return naming.label(session.codes, session.regions, field_, record.values.get(key))


def _document_targets(session: Session) -> list[Target]:
    words = N_("Dokumen: {kind}")
    return [
        Target("document", "file", words.format(kind=one.label), kind=one.code)
        for one in session.codes[documents.KINDS].offered
    ]


def _skill_targets(session: Session, artisan: str) -> list[Target]:
    words = N_("Foto karya: {skill}")
    return [
        Target("skill", "portfolio", words.format(skill=_shown(session, one, "skill")), one.id)
        for one in session.store.linked("skill", "artisan", [artisan])
    ]


@dataclass
class _Plan:
    """What an act comes to: one change per record."""

    session: Session
    stored: dict[tuple[str, str], Record | None] = field(default_factory=dict)
    values: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    created: set[tuple[str, str]] = field(default_factory=set)
    papers: dict[tuple[str, str], list[tuple[str, Any]]] = field(default_factory=dict)
    promised: set[str] = field(default_factory=set)

    def take(self, share: Share, value: dict[str, Any]) -> str:
        """Plan one photo; returns why not, or nothing."""
        target = share.target
        if target.entity == "document":
            return self._take_paper(share.artisan, target.kind, value)
        key = (target.entity, target.record)
        if key not in self.stored:
            self.stored[key] = self.session.store.record(*key)
        record = self.stored[key]
        if record is None or record.deleted:
            return GONE
        planned = self.values.setdefault(key, {})
        if ENTITIES[target.entity].by_key[target.field].kind is Kind.FILES:
            held = planned.get(target.field, record.values.get(target.field))
            planned[target.field] = _joined(held, value)
        elif target.field in planned and planned[target.field] != value:
            return ONE_ONLY
        else:
            planned[target.field] = value
        return ""

    def _take_paper(self, artisan: str, kind: str, value: dict[str, Any]) -> str:
        """A paper that is there is not pushed out; one without a file is filled first."""
        key = (artisan, kind)
        if key not in self.papers:
            lines = documents.check_list(self.session, artisan)
            held = [(one.record.id, one) for one in lines if one.kind == kind and one.record]
            self.papers[key] = [(record, one.file) for record, one in held]
            self.promised |= {record for record, one in held if one.promised_by}
        papers = self.papers[key]
        if any(file is not None and file["sha256"] == value["sha256"] for _, file in papers):
            return ""
        for place, (record, file) in enumerate(papers):
            if file is None:
                papers[place] = (record, value)
                ended = {"promised_by": None} if record in self.promised else {}
                self.values[("document", record)] = {"file": value, **ended}
                return ""
        record = new_id()
        papers.append((record, value))
        self.created.add(("document", record))
        self.values[("document", record)] = {"artisan": artisan, "kind": kind, "file": value}
        return ""

    def changes(self) -> list[Change]:
        """One change per record that gets anything."""
        return [
            Change(*key, values, "create" if key in self.created else "change")
            for key, values in self.values.items()
            if values
        ]


def _joined(held: Any, value: dict[str, Any]) -> list[Any]:
    files = held if isinstance(held, list) else []
    known = {file.get("sha256") for file in files if isinstance(file, dict)}
    return list(files) if value["sha256"] in known else [*files, value]


def share_out(session: Session, shares: Sequence[Share], progress: Progress = unwatched) -> Shared:
    """Store the photos and put them where they belong, as one transaction.

    A photo that cannot be read any more is left out and named; a full disk refuses the whole.
    Cancelled by `progress`, nothing is put anywhere; bytes stored until then belong to nobody and
    are cleared away.
    """
    plan = _Plan(session)
    skipped: list[Skipped] = []
    for number, share in enumerate(shares):
        progress(number, len(shares))
        try:
            file = attachments.prepared_file(share.path)
        except Refused as refused:
            skipped.append(Skipped(share.path, str(refused)))
            continue
        reason = plan.take(share, attachments.keep(session, file))
        if reason:
            skipped.append(Skipped(share.path, reason))
    progress(len(shares), len(shares))
    changes = plan.changes()
    stored = len(shares) - len(skipped)
    if not changes:
        return Shared(stored, tuple(skipped), ())
    done = session.store.commit(changes, session.officer)
    return Shared(stored, tuple(skipped), done.touched, done.transaction)
