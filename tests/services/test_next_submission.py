"""What the next submission of a batch begins with."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from batik_field.domain.operations import DELETED, Change
from batik_field.services import templates
from batik_field.services.next_submission import proposal
from batik_field.services.session import Session
from batik_field.services.submissions import Order, submit
from tests.services.batches import batch


def test_a_remembered_workbook_is_proposed_until_it_is_deleted(
    session: Session, tmp_path: Path
) -> None:
    one, _ = batch(session)
    form = tmp_path / "blanko.xlsx"
    book = Workbook()
    book.active.append(("No", "Nama", "NIK"))
    book.save(form)
    mapping = templates.look(session, form).mapping
    known = templates.remember(session, form, "Balai", "Blanko", mapping)
    submit(session, one, "Balai", tmp_path / "a", order=Order(template=form))
    assert proposal(session, one).template == known.id

    session.store.commit([Change("template", known.id, {DELETED: True}, "delete")], "P")

    begun = proposal(session, one)
    assert (begun.template, begun.layout) == ("", Order().layout)
    assert begun.recipient == "Balai"
