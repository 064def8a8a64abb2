"""Backups from the service's side: where they go, what they restore to, what a check looks at."""

from datetime import datetime
from pathlib import Path

import pytest

from batik_field.domain.errors import Refused
from batik_field.domain.operations import Change
from batik_field.services import opening, safekeeping
from batik_field.services.demo import DEMO_PASSPHRASE
from batik_field.services.session import Session


def test_a_backup_goes_beside_the_vault(session: Session) -> None:
    assert safekeeping.last_backup(session) is None
    session.store.commit([Change("artisan", "a", {"full_name": "A"})], "P")

    made = safekeeping.backup(session)

    assert made.file.parent == session.folder.parent / "cadangan"
    assert made.records["artisan"] == 1
    assert isinstance(safekeeping.last_backup(session), datetime)


def test_a_restored_vault_is_the_same_and_goes_on(session: Session, tmp_path: Path) -> None:
    session.store.commit([Change("artisan", "a", {"full_name": "A"})], "P")
    made = safekeeping.backup(session, tmp_path / "x.cadangan")
    session.store.commit([Change("artisan", "b", {"full_name": "B"})], "P")

    restored = safekeeping.restore(made.file, tmp_path / "pulih", passphrase=DEMO_PASSPHRASE)

    assert restored.records == made.records
    with opening.open_vault(tmp_path / "pulih", passphrase=DEMO_PASSPHRASE) as again:
        assert again.store.record("artisan", "a").values == {"full_name": "A"}
        assert again.store.record("artisan", "b") is None
        assert again.laptop == session.laptop
        again.store.commit([Change("artisan", "a", {"rt": "1"})], "P")
        assert all(check.ok for check in safekeeping.check(again))


def test_a_cancelled_backup_leaves_nothing(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        safekeeping.backup(session, tmp_path / "x.cadangan", cancelled=lambda: True)

    assert not (tmp_path / "x.cadangan").exists()
    assert safekeeping.last_backup(session) is None


def test_a_folder_for_backups_that_cannot_be_made_is_refused(session: Session) -> None:
    (session.folder.parent / "cadangan").write_text("bukan folder")

    with pytest.raises(Refused):
        safekeeping.backup(session)


def test_a_check_looks_at_files_log_and_lists(demo: Session) -> None:
    steps: list[tuple[int, int]] = []

    checks = safekeeping.check(demo, lambda *step: steps.append(step))

    assert all(check.ok for check in checks)
    assert {"log", "projection"} <= {check.name for check in checks}
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_a_wrong_list_is_found_and_mended_by_a_rebuild(session: Session) -> None:
    session.store.commit([Change("artisan", "a", {"full_name": "A"})], "P")
    with session.store.vault.write() as connection:
        connection.exec_driver_sql("UPDATE p_artisan SET sort = 'z'")

    wrong = [check.name for check in safekeeping.check(session) if not check.ok]
    assert wrong == ["projection"]

    session.store.rebuild()
    assert all(check.ok for check in safekeeping.check(session))


@pytest.mark.parametrize("body", ["{}", "", "[1]", '{"set": 5}'])
def test_a_broken_log_is_named_and_nothing_else_is_guessed(session: Session, body: str) -> None:
    session.store.commit([Change("artisan", "a", {"full_name": "Rahasia"})], "P")
    with session.store.vault.write() as connection:
        connection.exec_driver_sql("UPDATE op_body SET body = ?", (body,))

    checks = {check.name: check for check in safekeeping.check(session)}

    assert not checks["log"].ok
    assert not checks["projection"].ok
    assert "Rahasia" not in "".join(check.detail for check in checks.values())
