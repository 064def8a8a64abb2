"""An operation says what was set, hides what is personal, and shows every change of itself."""

import json
from dataclasses import replace

import pytest

from batik_field.domain.operations import (
    ORDINARY,
    SENSITIVE,
    Body,
    Change,
    DamagedOperation,
    Operation,
    Stamp,
    as_json,
    hash_of,
    read_operation,
    write_operation,
)

STAMP = Stamp(
    device="aa" * 8,
    incarnation="bb" * 16,
    number=7,
    previous="cc" * 32,
    transaction="t-1",
    lamport=12,
    wall="2026-05-12T09:30:00+07:00",
    zone="+0700",
    by="Petugas",
    laptop="Laptop Kerek-1",
    app="1.0",
    schema=1,
)


def written(**values: object) -> Operation:
    change = Change("business", "id-1", values, reason="sesuai surat")
    return write_operation(change, STAMP, {"d.i.1": ["name"]}, frozenset({"turnover"}))


def test_what_is_written_reads_back_the_same() -> None:
    operation = written(name="Batik Ganggeng", turnover="1250000", workers_male=None)

    again = read_operation(operation.head, operation.bodies)

    assert again == operation
    assert again.values() == {
        "name": "Batik Ganggeng",
        "turnover": "1250000",
        "workers_male": None,
    }
    assert again.key == f"{'aa' * 8}.{'bb' * 16}.7"
    assert (again.entity, again.record, again.reason) == ("business", "id-1", "sesuai surat")
    assert again.facts["base"] == {"d.i.1": ["name"]}
    assert again.hash == hash_of(operation.head)


def test_the_head_names_the_fields_but_holds_no_value() -> None:
    head = written(name="Batik Ganggeng", turnover="1250000").head

    assert json.loads(head)["set"] == ["name", "turnover"]
    assert "Ganggeng" not in head
    assert "1250000" not in head
    assert "sesuai surat" not in head


def test_specific_personal_data_stands_in_a_body_of_its_own() -> None:
    ordinary, sensitive = written(name="Batik Ganggeng", turnover="1250000").bodies

    assert ordinary is not None
    assert sensitive is not None
    assert json.loads(ordinary.text)["set"] == {"name": "Batik Ganggeng"}
    assert json.loads(sensitive.text) == {"set": {"turnover": "1250000"}}


def test_a_body_that_is_not_needed_is_absent() -> None:
    assert written(name="Batik Ganggeng").bodies[SENSITIVE] is None
    silent = write_operation(
        Change("business", "id-1", {"turnover": "1"}), STAMP, {}, frozenset({"turnover"})
    )
    assert silent.bodies[ORDINARY] is None
    assert silent.reason == ""


def test_equal_values_are_committed_to_differently_each_time() -> None:
    """Else whoever holds the heads after an erasure could guess the value."""
    assert written(name="Batik").facts["commit"] != written(name="Batik").facts["commit"]


@pytest.mark.parametrize("part", [ORDINARY, SENSITIVE])
def test_a_changed_body_is_noticed(part: int) -> None:
    operation = written(name="Batik Ganggeng", turnover="1250000")
    body = operation.bodies[part]
    assert body is not None
    forged = list(operation.bodies)
    forged[part] = Body(body.salt, body.text.replace("1", "2").replace("Ganggeng", "Randu"))

    with pytest.raises(DamagedOperation):
        read_operation(operation.head, (forged[0], forged[1]))


def test_a_body_may_be_erased_and_the_rest_still_reads() -> None:
    operation = written(name="Batik Ganggeng", turnover="1250000")

    erased = read_operation(operation.head, (operation.bodies[ORDINARY], None))

    assert erased.values() == {"name": "Batik Ganggeng"}
    assert erased.hash == operation.hash


def test_an_operation_of_a_newer_program_is_refused() -> None:
    head = as_json({**json.loads(written(name="Batik").head), "v": 2})

    with pytest.raises(DamagedOperation, match="lebih baru"):
        read_operation(head, (None, None))


def test_json_has_one_spelling() -> None:
    assert as_json({"b": [1, None], "a": "é'"}) == """{"a":"é'","b":[1,null]}"""


def test_the_chain_depends_on_every_fact() -> None:
    one = write_operation(Change("skill", "s", {}), STAMP, {}, frozenset())
    two = write_operation(Change("skill", "s", {}), replace(STAMP, by="Lain"), {}, frozenset())

    assert one.hash != two.hash
