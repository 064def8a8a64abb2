"""The store: every write an operation, no clock decides, copies never hand out equal numbers."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from batik_field.domain.draft import Draft
from batik_field.domain.errors import Refused
from batik_field.domain.operations import DELETED, Change
from batik_field.domain.queries import Query
from batik_field.domain.records import Record, Reference, new_id
from batik_field.storage import backup, log
from batik_field.storage.author import Moved
from batik_field.storage.log import ERASE
from batik_field.storage.store import Store
from batik_field.storage.vault import Vault

PASSPHRASE = "tulis-canting-9"

OpenStore = Callable[..., Store]


def write(store: Store, record: str, entity: str = "artisan", **values: Any) -> None:
    store.commit([Change(entity, record, values)], "Petugas")


def meet(*stores: Store) -> None:
    """Everybody gets everything; twice, so that what came third reaches the first."""
    for _ in range(2):
        for giver in stores:
            with giver.reading() as connection:
                operations = [operation for _, operation in log.all_operations(connection)]
            for taker in stores:
                taker.receive(operations)


def values(store: Store, record: str, entity: str = "artisan") -> dict[str, Any]:
    found = store.record(entity, record)
    assert found is not None
    return dict(found.values)


def test_what_is_committed_is_there_with_its_history(store: Store) -> None:
    one = new_id()
    saved = store.commit([Change("artisan", one, {"full_name": "Gemlastri"}, "create")], "Rengga")
    store.commit([Change("artisan", one, {"full_name": "Gemlasih"}, reason="KTP")], "Banu")

    assert saved.touched == (Reference("artisan", one),)
    assert values(store, one) == {"full_name": "Gemlasih"}
    past = store.history("artisan", one)
    assert [(p.by, p.old, p.new, p.reason, p.kind) for p in past] == [
        ("Rengga", None, "Gemlastri", "", "create"),
        ("Banu", "Gemlastri", "Gemlasih", "KTP", "change"),
    ]
    assert store.verify() is None


def test_typing_does_not_bring_a_deleted_record_back_unasked(store: Store) -> None:
    one = new_id()
    write(store, one, full_name="Gemlastri")
    began = store.record("artisan", one)
    assert began is not None
    write(store, one, **{DELETED: True})

    with pytest.raises(Moved) as moved:
        store.commit([Change("artisan", one, {"phone": "1"}, seen=began.heads)], "Petugas")
    assert moved.value.fields == (DELETED,)
    assert moved.value.record.deleted

    store.commit([Change("artisan", one, {"phone": "1"}, seen=moved.value.record.heads)], "Petugas")
    assert values(store, one) == {"full_name": "Gemlastri", "phone": "1"}


def test_erasing_takes_typing_with_it(open_store: OpenStore) -> None:
    one, two, here = new_id(), new_id(), open_store()
    write(here, one, full_name="Gemlastri")
    there = open_store()
    meet(here, there)
    for record in (one, two):
        for note in ("dibuang", "terbuka"):
            here.keep_draft(Draft(Record("artisan", record, {}), {"note": note}))
            if note == "dibuang":
                here.discard_draft("artisan", record)

    there.commit([Change("artisan", one, {}, ERASE)], "Petugas")
    meet(here, there)

    assert [kept.record for kept in here.open_drafts()] == [two]
    assert [kept.record for kept in here.discarded_drafts()] == [two]


def test_a_transaction_is_written_whole_or_not_at_all(store: Store) -> None:
    one, two = new_id(), new_id()
    write(store, two, full_name="Sudah ada")
    stale = Change("artisan", two, {"full_name": "Lain"}, seen={"full_name": ()})

    with pytest.raises(Moved):
        store.commit([Change("artisan", one, {"full_name": "Baru"}), stale], "Petugas")

    assert store.record("artisan", one) is None
    assert values(store, two) == {"full_name": "Sudah ada"}


def test_one_transaction_changes_a_record_once(store: Store) -> None:
    one = new_id()
    with pytest.raises(ValueError, match="once"):
        store.commit([Change("artisan", one, {}), Change("artisan", one, {})], "Petugas")


def test_equal_ids_of_two_entities_are_two_records(store: Store) -> None:
    for number in ("satu", "dua"):
        both = [
            Change("artisan", "same", {"full_name": f"Orang {number}"}),
            Change("business", "same", {"name": f"Usaha {number}"}),
        ]
        store.commit(both, "Petugas")

    assert values(store, "same") == {"full_name": "Orang dua"}
    assert values(store, "same", "business") == {"name": "Usaha dua"}
    assert not store.record("artisan", "same").conflicts
    assert not store.record("business", "same").conflicts
    assert store.verify() is None


def test_moved_names_the_fields_and_the_current_record(store: Store) -> None:
    one = new_id()
    write(store, one, full_name="A", phone="1")
    began = store.record("artisan", one)
    write(store, one, phone="2")

    store.commit([Change("artisan", one, {"full_name": "B"}, seen=began.heads)], "Petugas")
    with pytest.raises(Moved) as moved:
        store.commit([Change("artisan", one, {"phone": "3"}, seen=began.heads)], "Petugas")

    assert moved.value.fields == ("phone",)
    assert moved.value.record.values["phone"] == "2"


def test_saving_a_draft_forgets_it_in_the_same_moment(store: Store) -> None:
    one = new_id()
    write(store, one, full_name="A")
    draft = Draft(store.record("artisan", one), {"phone": "1"})
    store.keep_draft(draft)

    store.commit([Change("artisan", one, {"phone": "1"})], "Petugas", draft=draft)

    assert store.open_drafts() == []


def test_an_empty_transaction_writes_nothing(store: Store) -> None:
    saved = store.commit([], "Petugas")

    assert (saved.transaction, saved.touched) == ("", ())


def test_one_laptop_alone_never_has_a_conflict(store: Store) -> None:
    one = new_id()
    for number in range(5):
        write(store, one, phone=str(number), address=str(number % 2))
        store.commit([Change("artisan", one, {DELETED: number % 2 == 0})], "Petugas")

    assert not store.record("artisan", one).conflicts


def test_two_laptops_that_edit_the_same_field_both_keep_their_value(open_store: OpenStore) -> None:
    one, two, record = open_store(), open_store(), new_id()
    write(one, record, phone="0")
    meet(one, two)
    write(one, record, phone="1", address="Krajan")
    write(two, record, phone="2")
    meet(one, two)

    for store in (one, two):
        found = store.record("artisan", record)
        assert set(found.conflicts) == {"phone"}
        assert set(found.conflicts["phone"]) == {"1", "2"}
        assert found.values["address"] == "Krajan"
        assert store.verify() is None
        assert store.differing_rows() == 0
    assert values(one, record) == values(two, record)

    write(one, record, phone="2")
    meet(one, two)
    assert not two.record("artisan", record).conflicts


def test_equal_values_from_two_laptops_are_no_conflict(open_store: OpenStore) -> None:
    one, two, record = open_store(), open_store(), new_id()
    write(one, record, phone="0")
    meet(one, two)
    write(one, record, phone="1")
    write(two, record, phone="1")
    meet(one, two)

    assert not one.record("artisan", record).conflicts


def test_a_deletion_beside_an_edit_leaves_the_record_in_the_lists(open_store: OpenStore) -> None:
    one, two, record = open_store(), open_store(), new_id()
    write(one, record, full_name="A")
    meet(one, two)
    write(one, new_id(), full_name="So that the deletion counts as the later one")
    one.commit([Change("artisan", record, {DELETED: True}, "delete")], "Petugas")
    write(two, record, phone="2")
    meet(one, two)

    for store in (one, two):
        found = store.record("artisan", record)
        assert DELETED in found.conflicts
        assert not found.deleted
        assert store.ids(Query("artisan")).count(record) == 1


def test_a_deleted_record_leaves_the_lists_and_comes_back(store: Store) -> None:
    one = new_id()
    write(store, one, full_name="A")
    store.commit([Change("artisan", one, {DELETED: True}, "delete")], "Petugas")
    assert store.ids(Query("artisan")) == []
    assert store.record("artisan", one).deleted

    store.commit([Change("artisan", one, {DELETED: False}, "restore")], "Petugas")

    assert store.ids(Query("artisan")) == [one]
    assert values(store, one) == {"full_name": "A"}


def test_operations_that_come_twice_change_nothing(open_store: OpenStore) -> None:
    one, two = open_store(), open_store()
    write(one, new_id(), full_name="A")
    meet(one, two)
    with one.reading() as connection:
        operations = [operation for _, operation in log.all_operations(connection)]

    assert two.receive(operations) == ()
    assert two.receive(operations * 2) == ()
    third = open_store()
    assert len(third.receive(operations * 2)) == 1
    assert third.receive([]) == ()
    assert two.count(Query("artisan")) == third.count(Query("artisan")) == 1


def test_a_number_handed_out_twice_is_refused(open_store: OpenStore, tmp_path: Path) -> None:
    """Two copies of one vault wrote under the same name: neither may overwrite the other."""
    one = open_store()
    write(one, new_id(), full_name="A")
    with one.reading() as connection:
        _, first = next(log.all_operations(connection))
    other = open_store()
    write(other, new_id(), full_name="B")
    with other.vault.write() as connection:
        connection.exec_driver_sql(
            "UPDATE op SET dev = ?, inc = ?", (first.facts["dev"], first.facts["inc"])
        )

    with pytest.raises(Refused, match="koordinator"):
        other.receive([first])


def erase(store: Store, record: str) -> None:
    store.commit([Change("artisan", record, {}, ERASE)], "Petugas")


def bodies(store: Store, record: str) -> list[str]:
    with store.reading() as connection:
        return list(
            connection.exec_driver_sql(
                "SELECT body FROM op_body JOIN op USING (seq) WHERE op.rec = ?", (record,)
            ).scalars()
        )


def test_an_erasure_takes_every_value_and_the_chain_still_verifies(store: Store) -> None:
    one, other = new_id(), new_id()
    write(store, one, full_name="Gemlastri", adjustment_need="kursi roda")
    write(store, other, full_name="Krandiyah")
    write(store, one, phone="1")

    erase(store, one)

    assert bodies(store, one) == []
    assert store.verify() is None
    assert store.differing_rows() == 0
    assert store.ids(Query("artisan")) == [other]
    assert values(store, one) == {}
    assert all(past.new is None for past in store.history("artisan", one))


def test_an_erasure_applies_to_operations_that_arrive_later(open_store: OpenStore) -> None:
    one, two, record = open_store(), open_store(), new_id()
    write(one, record, full_name="Gemlastri")
    meet(one, two)
    write(two, record, phone="+6281200000001")
    late = two.operations("artisan", record)
    erase(one, record)
    assert any(body and "+62812" in body.text for operation in late for body in operation.bodies)
    one.receive(late)
    assert bodies(one, record) == []
    meet(one, two)

    for store in (one, two):
        assert bodies(store, record) == []
        assert values(store, record) == {}
        assert store.verify() is None
        assert store.differing_rows() == 0


def test_nobody_can_save_into_an_erased_record(store: Store) -> None:
    """An acknowledged save whose values are thrown away at once would be a lost save (S2)."""
    one = new_id()
    write(store, one, full_name="Gemlastri")
    erase(store, one)

    with pytest.raises(Refused, match="dihapus untuk selamanya"):
        write(store, one, phone="1")

    assert store.verify() is None


def incarnations(store: Store) -> list[str]:
    with store.reading() as connection:
        rows = connection.exec_driver_sql("SELECT inc FROM op ORDER BY seq").scalars()
        return list(dict.fromkeys(rows))


def test_a_laptop_goes_on_in_its_own_chain(open_store: OpenStore, tmp_path: Path) -> None:
    store = open_store()
    write(store, "a", full_name="A")
    folder = store.vault.folder
    store.vault.close()

    again = open_store(folder)
    write(again, "a", phone="1")

    assert len(incarnations(again)) == 1
    assert again.verify() is None


def test_a_restored_vault_writes_under_a_new_name(open_store: OpenStore, tmp_path: Path) -> None:
    original = open_store()
    write(original, "a", full_name="A")
    backup.backup(original.vault, tmp_path / "x.cadangan")
    write(original, "a", phone="1")
    backup.restore(tmp_path / "x.cadangan", tmp_path / "pulih", passphrase=PASSPHRASE)

    restored = open_store(tmp_path / "pulih")
    write(restored, "a", phone="2")
    write(restored, "a", address="Krajan")
    meet(original, restored)

    assert len(incarnations(restored)) == 2
    assert set(restored.record("artisan", "a").conflicts["phone"]) == {"1", "2"}
    assert restored.verify() is None
    assert original.verify() is None


def test_a_vault_copied_by_hand_writes_under_a_new_name(
    open_store: OpenStore, tmp_path: Path
) -> None:
    import shutil

    store = open_store()
    write(store, "a", full_name="A")
    folder = store.vault.folder
    store.vault.close()
    shutil.copytree(folder, tmp_path / "salinan")

    original, copy = open_store(folder), open_store(tmp_path / "salinan")
    write(original, "a", phone="1")
    write(copy, "a", phone="2")
    meet(original, copy)

    assert len(incarnations(copy)) == 2
    assert set(copy.record("artisan", "a").conflicts["phone"]) == {"1", "2"}


class TestClocks:
    """S14: a clock is written down and shown; it decides nothing."""

    def test_a_clock_ten_days_back_loses_nothing(self, open_store: OpenStore) -> None:
        now = [datetime(2026, 11, 22, 9)]
        store = open_store(clock=lambda: now[0])
        write(store, "a", phone="1")
        now[0] -= timedelta(days=10)
        write(store, "a", phone="2")

        assert values(store, "a") == {"phone": "2"}
        assert [past.when[:10] for past in store.history("artisan", "a")] == [
            "2026-11-22",
            "2026-11-12",
        ]
        assert store.verify() is None

    def test_a_laptop_four_years_ahead_does_not_win(self, open_store: OpenStore) -> None:
        ahead = open_store(clock=lambda: datetime(2030, 11, 22, 9))
        right = open_store(clock=lambda: datetime(2026, 11, 22, 9))
        write(ahead, "a", phone="1")
        meet(ahead, right)
        write(right, "a", phone="2")
        meet(ahead, right)

        assert values(ahead, "a") == {"phone": "2"}
        assert not ahead.record("artisan", "a").conflicts

    @pytest.mark.parametrize("hours", [7, 8, 9])
    def test_dates_do_not_drift_with_the_zone(self, open_store: OpenStore, hours: int) -> None:
        zone = timezone(timedelta(hours=hours))
        store = open_store(clock=lambda: datetime(2026, 11, 22, 0, 30, tzinfo=zone))
        write(store, "a", birth_date="1980-05-12")

        assert values(store, "a") == {"birth_date": "1980-05-12"}
        with store.reading() as connection:
            _, operation = next(log.all_operations(connection))
        assert operation.facts["wall"].startswith("2026-11-2")
        assert datetime.fromisoformat(operation.facts["wall"]).utcoffset() is not None


def test_settings_are_kept(store: Store) -> None:
    assert store.setting("demo") is None
    store.set_setting("demo", "1")
    store.set_setting("demo", "0")

    assert store.setting("demo") == "0"


def test_linked_records_come_in_order_and_without_deleted_ones(store: Store) -> None:
    for number, day in enumerate(("2026-03-01", "2026-01-01", "2026-02-01")):
        write(store, f"v{number}", "visit", artisan="a", date=day)
    write(store, "other", "visit", artisan="b", date="2026-01-01")
    store.commit([Change("visit", "v2", {DELETED: True}, "delete")], "Petugas")

    assert [r.id for r in store.linked("visit", "artisan", ["a"])] == ["v0", "v1"]
    assert [r.id for r in store.linked("visit", "artisan", ["a"], "date")] == ["v1", "v0"]


def test_a_vault_without_lists_is_made_ready(open_store: OpenStore) -> None:
    store = open_store()
    write(store, "a", full_name="A")
    with store.vault.write() as connection:
        connection.exec_driver_sql("DROP TABLE p_artisan")
        connection.exec_driver_sql("UPDATE settings SET value = 'old' WHERE key = 'projection'")

    assert store.prepare()
    assert not store.prepare()
    assert values(store, "a") == {"full_name": "A"}


def test_the_vault_is_not_plain(store: Store) -> None:
    write(store, "a", full_name="Gemlastri Tertanam")
    vault: Vault = store.vault

    for file in vault.folder.iterdir():
        assert b"Gemlastri" not in file.read_bytes()
        assert b"SQLite format 3" not in file.read_bytes()
