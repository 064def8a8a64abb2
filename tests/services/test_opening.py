"""Making a vault and opening it: whose it is, who acts, and what opens it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from batik_field.domain.errors import Refused
from batik_field.domain.queries import Query
from batik_field.services import office, opening
from batik_field.services.demo import DEMO_PASSPHRASE
from batik_field.services.session import Session

NEW = "tulis-canting-9"


def test_a_new_vault_knows_office_officer_and_laptop(session: Session) -> None:
    assert session.office["government"] == "Pemerintah Kabupaten Tuban"
    assert session.regency == "35.23"
    assert session.officer == "Rengganing"
    assert session.laptop == "Laptop Kerek-1"
    assert not session.is_demo
    assert [one.values["name"] for one in office.officers(session)] == ["Rengganing"]
    assert office.office(session).values == office.offices_default()


def test_a_vault_without_a_profile_still_works(
    tmp_path: Path, cheap_keys: Callable[[], AbstractContextManager[None]]
) -> None:
    with cheap_keys():
        session, code = opening.create_vault(tmp_path / "d", NEW)
    with session:
        assert session.office == {}
        assert session.regency == "35.23"
        assert office.office(session).values == {}
        assert session.store.count(Query("officer")) == 0
    with opening.open_vault(tmp_path / "d", recovery_code=code) as again:
        assert again.officer == ""


def test_a_vault_that_cannot_be_begun_leaves_nothing(
    tmp_path: Path, cheap_keys: Callable[[], AbstractContextManager[None]]
) -> None:
    with cheap_keys(), pytest.raises(UnicodeEncodeError):
        opening.create_vault(tmp_path / "d", NEW, officer={"name": "\ud800"})
    assert list(tmp_path.iterdir()) == []


def test_whoever_acted_last_acts_again_unless_another_is_named(session: Session) -> None:
    folder = session.folder
    opening.act_as(session, "Kendrajan")
    session.close()

    with opening.open_vault(folder, passphrase=DEMO_PASSPHRASE) as again:
        assert again.officer == "Kendrajan"
    with opening.open_vault(folder, passphrase=DEMO_PASSPHRASE, officer="Tamu") as guest:
        assert guest.officer == "Tamu"
    with opening.open_vault(folder, passphrase=DEMO_PASSPHRASE) as again:
        assert again.officer == "Kendrajan"


def test_a_laptop_is_renamed(session: Session) -> None:
    opening.name_laptop(session, "Laptop Tuban-2")

    assert session.laptop == "Laptop Tuban-2"


def test_only_a_vault_is_a_vault(session: Session, tmp_path: Path) -> None:
    assert opening.is_vault(session.folder)
    assert not opening.is_vault(tmp_path)
    assert not opening.is_vault(tmp_path / "tidak-ada")
    with pytest.raises(Refused):
        opening.refuse_no_vault(tmp_path)
    opening.refuse_no_vault(session.folder)


def test_what_opens_a_vault_can_be_changed(session: Session) -> None:
    folder = session.folder
    opening.change_passphrase(session, DEMO_PASSPHRASE, NEW)
    code = opening.new_recovery_code(session, NEW)
    with pytest.raises(Refused):
        opening.change_passphrase(session, "salah", "lain")
    with pytest.raises(Refused):
        opening.new_recovery_code(session, "salah")
    session.close()

    with pytest.raises(Refused):
        opening.open_vault(folder, passphrase=DEMO_PASSPHRASE)
    opening.open_vault(folder, recovery_code=code).close()
    opening.reset_passphrase(folder, code, "lupa-lagi-77")
    opening.open_vault(folder, passphrase="lupa-lagi-77").close()


def test_a_vault_that_is_open_is_not_opened_twice(session: Session) -> None:
    with pytest.raises(Refused):
        opening.open_vault(session.folder, passphrase=DEMO_PASSPHRASE)

    session.close()
    opening.open_vault(session.folder, passphrase=DEMO_PASSPHRASE).close()


def test_opening_tells_how_far_a_rebuild_is(session: Session) -> None:
    session.store.set_setting("projection", "an older shape")
    session.close()
    steps: list[tuple[int, int]] = []

    with opening.open_vault(
        session.folder, passphrase=DEMO_PASSPHRASE, progress=lambda *step: steps.append(step)
    ) as again:
        assert again.store.differing_rows() == 0
    assert steps
