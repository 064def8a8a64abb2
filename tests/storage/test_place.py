"""Bad places for a vault are named before anything is put there."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from batik_field.domain.errors import Refused
from batik_field.storage import place
from batik_field.storage.place import folder_warnings, is_network_path
from batik_field.storage.upgrade import Step
from batik_field.storage.vault import Vault


@pytest.mark.parametrize(
    ("part", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Disnakerind Tuban", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
    ],
)
def test_synced_folders(tmp_path: Path, part: str, service: str) -> None:
    (warning,) = folder_warnings(tmp_path / part / "Documents" / "batik")
    assert f"disinkronkan oleh {service}" in warning


def test_syncthing_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    (warning,) = folder_warnings(tmp_path / "data" / "batik")
    assert "Syncthing" in warning


def test_an_ordinary_folder_is_good(tmp_path: Path) -> None:
    assert folder_warnings(tmp_path / "Onedriver" / "batik") == ()


@pytest.mark.skipif(not hasattr(place, "_file_system"), reason="only where there is /proc")
def test_removable_disks() -> None:
    (warning,) = folder_warnings(Path("/media/petugas/STIK/batik"))
    assert "diska lepas" in warning


@pytest.mark.parametrize(
    ("text", "network"),
    [
        (r"\\server\bersama\batik", True),
        (r"\\?\UNC\server\bersama", True),
        (r"\\?\C:\batik", False),
        (r"C:\Users\petugas", False),
        ("//server/bersama", True),
        ("/home/petugas", False),
    ],
)
def test_paths_to_other_machines(text: str, network: bool) -> None:
    kind = PurePosixPath if text.startswith("/") else PureWindowsPath
    assert is_network_path(kind(text)) is network


def test_no_vault_is_made_on_another_machine() -> None:
    with pytest.raises(Refused, match="berada di jaringan"):
        Vault.create(Path("//server/bersama/batik"), "sandi", upgrade_steps=(Step(1, ()),))
