"""The lists of the ledger."""

from __future__ import annotations

from typing import Any

import pytest

from batik_field.app.certification import certificate_book
from batik_field.domain.operations import Change
from batik_field.services.session import Session


def test_all_lists_come_of_one_reading(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    held = {"artisan": "A", "kind": "balai", "issued": "2020-01-01", "expires": "2023-01-01"}
    people = Change("artisan", "A", {"full_name": "Wulansri Terganta"})
    session.store.commit([people, Change("certificate", "c", held)], "P")
    read: list[str] = []
    linked = session.store.linked

    def counted(entity: str, *asked: Any) -> Any:
        read.append(entity)
        return linked(entity, *asked)

    monkeypatch.setattr(session.store, "linked", counted)

    lists = certificate_book.read(session).lists

    assert [one.certificate.id for one in lists["long_expired"]] == ["c"]
    assert read.count("certificate") == 1
