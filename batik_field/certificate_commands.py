"""The commands after nomination: what is sent to the certifier, and what comes back."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from batik_field.commands import Answer, opened, read_json
from batik_field.domain.errors import WrongUse
from batik_field.domain.formats import parse_day
from batik_field.domain.results import read_results
from batik_field.services import results as results_service
from batik_field.services import submissions

LISTS = (".xlsx", ".xlsm", ".xls", ".csv")


def submit(options: Namespace) -> Answer:
    """Send the candidates of a batch to a recipient and freeze what was sent."""
    if options.template and options.layout:
        raise WrongUse("Pilih salah satu: --layout atau --template.")
    order = submissions.Order(
        layout=options.layout or submissions.Order().layout,
        template=options.template,
        mapping=None if options.map is None else read_json(options.map),
        include_incomplete=options.include_incomplete,
        sensitive=options.sensitive,
    )
    given = submissions.Letter(options.letter, _day(options.date))
    letter = given if any((given.number, given.day)) else None
    with opened(options.folder) as session:
        done = submissions.submit(
            session,
            options.batch,
            options.recipient,
            options.out,
            order=order,
            letter=letter,
            papers=options.papers,
        )
    data = {"submission": done.id, "files": [str(file) for file in done.files]}
    told = done.words()
    text = f"Pengajuan versi {done.version} dibekukan.\n{told}"
    to_look_at = bool(done.left_out or done.findings)
    return Answer(data, text, to_look_at, told if to_look_at else "")


def _day(text: str) -> str:
    day = parse_day(text) if text else ""
    if day is None:
        raise WrongUse(f"Tanggal “{text}” tidak dipahami. Tulis seperti 2026-05-12.")
    return day


def results(options: Namespace) -> Answer:
    """Save the results of an exam."""
    is_list = options.file.suffix.lower() in LISTS
    items = () if is_list else read_results(read_json(options.file))
    with opened(options.folder) as session:
        if is_list:
            if options.batch is None:
                raise WrongUse("Daftar hasil dari Excel memerlukan --batch.")
            items = results_service.read_list(session, options.batch, options.file)
        items = results_service.of_artisans(session, items)
        batch = results_service.batch_of(session, items, options.batch or "")
        done = results_service.record_results(session, batch, items)
    data = {
        "saved": [{"entity": one.entity, "id": one.id} for one in done.saved],
        "findings": [asdict(one) for one in done.findings],
    }
    lines = [f"{len(items)} hasil diterima; {len(done.saved)} catatan berubah."]
    lines += [f"Periksa {one.id} {one.field}: {one.message}" for one in done.findings]
    lines += ["Angkatan ini selesai."] if done.finished else []
    return Answer(data, "\n".join(lines), bool(done.findings))
