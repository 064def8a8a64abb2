"""Invented people for the tests of windows."""

from typing import Any

from batik_field.services import records
from batik_field.services.session import Session

SULASTRI = {
    "nik": "3523085205800001",
    "full_name": "Sulastri",
    "birth_place": "Tuban",
    "birth_date": "1980-05-12",
    "sex": "P",
    "address": "Dusun Krajan 4",
    "village": "35.23.08.2006",
    "phone": "+6281234567890",
    "education": "3",
    "occupation": "4",
}
WARTINI = {
    **SULASTRI,
    "nik": "3523084104790002",
    "full_name": "Wartini",
    "birth_date": "1979-04-01",
}


def put(session: Session, entity: str, **values: Any) -> str:
    """Save a record; returns its id."""
    return records.save(session, records.new_draft(session, entity, **values)).record.id


def certify(session: Session, artisan: str, issued: str) -> str:
    """Give a person a certificate of the balai."""
    return put(
        session,
        "certificate",
        artisan=artisan,
        kind="balai",
        number="CONTOH-1",
        issuer="Balai Contoh",
        issued=issued,
    )
