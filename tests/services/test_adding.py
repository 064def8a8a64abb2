"""Records from outside: one transaction, and what the office profile decides is in force."""

from typing import Any

import pytest

from batik_field.domain.errors import WrongUse
from batik_field.domain.queries import Query
from batik_field.services.adding import add
from batik_field.services.session import Session


def item(entity: str, **values: Any) -> dict[str, Any]:
    return {"entity": entity, "values": values}


def test_a_whole_file_is_one_transaction(session: Session) -> None:
    person = item("artisan", full_name="A") | {"ref": "$a"}
    added = add(session, [person, item("skill", artisan="$a", skill="membatik", chosen=True)])

    transactions = {
        operation.facts["txn"]
        for one in added
        for operation in session.store.operations(one.entity, one.id)
    }
    assert len(transactions) == 1
    assert session.store.record("skill", added[1].id).values["artisan"] == added[0].id


def test_a_record_named_twice_in_one_file_is_changed_once(session: Session) -> None:
    (one,) = add(session, [item("artisan", full_name="A")])
    again = [item("artisan", rt="1") | {"id": one.id}, item("artisan", rw="2") | {"id": one.id}]

    added = add(session, again)

    assert [a.id for a in added] == [one.id] * 2
    assert len(session.store.operations("artisan", one.id)) == 2
    values = session.store.record("artisan", one.id).values
    assert (values["rt"], values["rw"], values["full_name"]) == ("1", "2", "A")


def test_a_changed_office_is_in_force_at_once(session: Session) -> None:
    office = session.store.ids(Query("office"))[0]
    add(session, [item("office", regency="35.22") | {"id": office}])

    assert session.regency == "35.22"


def test_many_records_at_once(session: Session) -> None:
    added = add(session, [item("artisan", full_name=f"N{n}") for n in range(700)])

    assert len({one.id for one in added}) == session.store.count(Query("artisan")) == 700


@pytest.mark.parametrize("items", [{}, None, "x", 5])
def test_only_a_list_is_a_file(session: Session, items: Any) -> None:
    with pytest.raises(WrongUse):
        add(session, items)
