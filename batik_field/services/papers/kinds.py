"""The kinds of paper: how each is made, and what a changed template of it is tried on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from batik_field.domain.consent import SHIPPED
from batik_field.exports.papers.fill import Facts
from batik_field.services.papers import applications, batches, handing_over, journeys, people
from batik_field.services.papers.desk import Desk, Paper
from batik_field.services.papers.people import ANYBODY

Make = Callable[[Desk, Sequence[str], str | None], Iterator[Paper]]
"""Takes the ids of what the kind is about, and the batch an artisan's papers are for."""


@dataclass(frozen=True, slots=True)
class Work:
    """How the papers of one kind come about; `sample` gives every placeholder, all of it empty."""

    make: Make
    sample: Callable[[Desk], Facts]


def _application(desk: Desk) -> Facts:
    return applications.application_facts(desk, ANYBODY, applications.Schemes(desk.session)[""])


def _self_assessment(desk: Desk) -> Facts:
    scheme = applications.Schemes(desk.session)[""]
    element = {"teks": "", "kriteria": [""]}
    unit = {"kode": "", "judul": "", "standar": "", "elemen": [element]}
    return applications.self_assessment_facts(desk, ANYBODY, scheme, [unit])


def _consent(desk: Desk) -> Facts:
    return applications.consent_facts(desk, ANYBODY, SHIPPED)


def _willing(desk: Desk) -> Facts:
    return people.willing_facts(desk, ANYBODY)


def _batch(paper: batches.BatchPaper) -> Work:
    return Work(paper.make, paper.sample)


WORKS: Mapping[str, Work] = {
    "apl01": Work(applications.applications, _application),
    "apl02": Work(applications.self_assessments, _self_assessment),
    "kesediaan": Work(people.willing, _willing),
    "persetujuan": Work(applications.consents, _consent),
    "usulan": _batch(batches.PROPOSAL),
    "daftar_hadir": _batch(batches.ATTENDANCE),
    "daftar_hadir_penyelenggara": _batch(batches.ORGANISERS),
    "daftar_penerimaan": _batch(batches.ATTENDANCE),
    "jadwal_uji": _batch(batches.SCHEDULE),
    "tanda_terima": Work(handing_over.receipts, batches.RECEIPT.sample),
    "berita_acara": _batch(batches.MINUTES),
    "surat_tugas": Work(journeys.duties, journeys.duty_sample),
    "sppd": Work(journeys.journeys, journeys.duty_sample),
    "laporan_kunjungan": Work(journeys.visit_reports, journeys.visit_sample),
}
