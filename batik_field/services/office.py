"""The office and its people, and the code lists it keeps."""

from __future__ import annotations

from batik_field.domain.fields import Values
from batik_field.domain.operations import Change
from batik_field.domain.queries import Query
from batik_field.domain.records import Record, new_id
from batik_field.services.session import HOME_REGENCY, Session, office_record

OFFICE_DEFAULTS: Values = {
    "name": "Dinas Tenaga Kerja dan Perindustrian",
    "government": "Pemerintah Kabupaten Tuban",
    "regency": HOME_REGENCY,
    "signer_title": "Kepala Dinas Tenaga Kerja dan Perindustrian Kabupaten Tuban",
    "signer_place": "Tuban",
}


def offices_default() -> Values:
    """Return the profile the first start proposes: Disnakerind Kabupaten Tuban."""
    return dict(OFFICE_DEFAULTS)


def office(session: Session) -> Record:
    """Return the office profile; an empty record of a fresh id when none was written."""
    return office_record(session.store) or Record("office", new_id(), {})


def officers(session: Session) -> list[Record]:
    """Return the officers by name."""
    found = session.store.records("officer", ids := session.store.ids(Query("officer")))
    return [found[record] for record in ids]


def change_code(session: Session, list_name: str, code: str, values: Values) -> None:
    """Add a code to a list, or give one another label, or hide it."""
    where = {"list": list_name, "code": code}
    known = session.store.ids(Query("code", where=where), limit=1)
    record = known[0] if known else new_id()
    kind = "change" if known else "create"
    change = Change("code", record, {"list": list_name, "code": code, **values}, kind)
    session.store.commit([change], session.officer)
    session.reload()
