"""A file is the old one or the new one, and every refusal of a disk has a sentence."""

import errno
import os
from pathlib import Path

import pytest

from batik_field.domain import files
from batik_field.domain.errors import Refused
from batik_field.domain.files import explained, new_folder, refuse_vault, replacing


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def write_half(target: Path, error: BaseException) -> None:
    with replacing(target) as temporary:
        temporary.write_text("setengah")
        raise error


def make_half(target: Path, error: BaseException) -> None:
    with new_folder(target) as temporary:
        (temporary / "a").write_text("a")
        raise error


def test_takes_the_place_of_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "data.txt"
    target.write_text("lama")
    with replacing(target) as temporary:
        assert temporary.parent == tmp_path
        temporary.write_text("baru")
        assert target.read_text() == "lama"
    assert target.read_text() == "baru"
    assert names(tmp_path) == ["data.txt"]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ValueError("bug"), Refused("tidak")])
def test_any_error_leaves_the_old_file_alone(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "data.txt"
    target.write_text("lama")
    with pytest.raises(type(error)):
        write_half(target, error)
    assert target.read_text() == "lama"
    assert names(tmp_path) == ["data.txt"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "Penyimpanan penuh"),
        (errno.EDQUOT, "Penyimpanan penuh"),
        (errno.EROFS, "tidak dapat ditulisi"),
        (errno.EACCES, "tidak dapat ditulisi"),
        (errno.EIO, "Diska gagal"),
    ],
)
def test_the_disk_refuses(tmp_path: Path, code: int, words: str) -> None:
    target = tmp_path / "data.txt"
    target.write_text("lama")
    with pytest.raises(Refused, match=words):
        write_half(target, OSError(code, os.strerror(code)))
    assert target.read_text() == "lama"
    assert names(tmp_path) == ["data.txt"]


def test_an_unknown_error_of_the_system_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="strange"), replacing(tmp_path / "data.txt"):
        raise OSError(errno.ELOOP, "strange")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with (
        pytest.raises(Refused, match="Folder tujuan baru tidak ada"),
        replacing(tmp_path / "baru" / "x.txt") as temporary,
    ):
        temporary.write_text("x")


def test_a_missing_file_is_not_taken_for_a_folder(tmp_path: Path) -> None:
    missing = tmp_path / "x.cadangan"
    with pytest.raises(Refused, match=r"Berkas x\.cadangan tidak ada"), explained(missing):
        missing.read_bytes()


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="adalah folder"), replacing(tmp_path):
        pytest.fail("the block must not run")


class Held(OSError):
    """What Windows raises while another program holds the target."""

    winerror = 5


def hold(monkeypatch: pytest.MonkeyPatch, times: int) -> list[float]:
    """Let the first `times` renames fail as on Windows; return the pauses that were made."""
    pauses: list[float] = []
    failures = iter([True] * times)
    rename = Path.replace

    def replace(source: Path, target: Path) -> Path:
        if next(failures, False):
            raise Held(errno.EACCES, "held")
        return rename(source, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(files.time, "sleep", pauses.append)
    return pauses


def test_waits_for_a_scanner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses = hold(monkeypatch, times=2)
    with replacing(tmp_path / "data.txt") as temporary:
        temporary.write_text("baru")
    assert (tmp_path / "data.txt").read_text() == "baru"
    assert len(pauses) == 2


def test_names_a_file_that_stays_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "usulan.xlsx"
    target.write_text("lama")
    pauses = hold(monkeypatch, times=99)
    sentence = r"Berkas usulan\.xlsx sedang dibuka program lain\. Tutup dulu, lalu ulangi\."
    with pytest.raises(Refused, match=sentence), replacing(target) as temporary:
        temporary.write_text("baru")
    assert target.read_text() == "lama"
    assert names(tmp_path) == ["usulan.xlsx"]
    assert 2.0 <= sum(pauses) <= 3.0


@pytest.mark.parametrize("exists", [True, False])
def test_a_new_folder_appears_whole(tmp_path: Path, exists: bool) -> None:
    target = tmp_path / "data"
    if exists:
        target.mkdir()
    with new_folder(target) as temporary:
        (temporary / "a").write_text("a")
        assert not exists or names(target) == []
    assert names(tmp_path) == ["data"]
    assert names(target) == ["a"]


def test_a_new_folder_appears_where_a_link_leads(tmp_path: Path) -> None:
    (tmp_path / "diska").mkdir()
    (tmp_path / "pintas").symlink_to(tmp_path / "diska", target_is_directory=True)
    with new_folder(tmp_path / "pintas") as temporary:
        (temporary / "a").write_text("a")
    assert names(tmp_path) == ["diska", "pintas"]
    assert names(tmp_path / "diska") == ["a"]


def test_a_new_folder_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="penuh"):
        make_half(tmp_path / "data", OSError(errno.ENOSPC, "full"))
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [("berkas/baru", "ada berkas"), ("berkas", "ada berkas"), ("x" * 300, "terlalu panjang")],
)
def test_a_new_folder_where_none_can_be(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "berkas").touch()
    with pytest.raises(Refused, match=words), new_folder(tmp_path / name):
        pass
    assert names(tmp_path) == ["berkas"]


def test_a_filled_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "laporan.docx").write_text("penting")
    with pytest.raises(Refused, match="Folder data sudah berisi"), new_folder(tmp_path / "data"):
        pytest.fail("the block must not run")
    assert names(tmp_path / "data") == ["laporan.docx"]


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "lama" / "dalam").mkdir(parents=True)
    (folder / files.RECORDS).write_text("terenkripsi")
    return folder


@pytest.mark.parametrize("inside", ["a.txt", "lama/a.txt", "lama/dalam/a.txt", "baru/a.txt"])
def test_nothing_is_written_among_the_files_of_a_vault(vault: Path, inside: str) -> None:
    def put() -> None:
        with replacing(vault / inside) as temporary:
            temporary.write_text("polos")

    with pytest.raises(Refused, match="Folder data"):
        put()
    assert names(vault) == [files.RECORDS, "lama"]
    assert names(vault / "lama") == ["dalam"]


def test_nor_by_a_link_or_in_a_new_folder(vault: Path) -> None:
    link = vault.parent / "pintas"
    link.symlink_to(vault / "lama", target_is_directory=True)
    for place in (link / "a.txt", vault / ".." / vault.name / "a.txt", vault):
        with pytest.raises(Refused, match="Folder data"):
            refuse_vault(place)
    with pytest.raises(Refused, match="Folder data"), new_folder(vault / "lama" / "kiriman"):
        pass


def test_what_is_the_vaults_is_written_there_and_all_else_beside(vault: Path) -> None:
    room = vault / f"{files.WORKROOM}1"
    room.mkdir()
    with replacing(vault / "kunci.json", of_vault=True) as temporary:
        temporary.write_text("kunci")
    for place in (room / "a.txt", vault.parent / "a.txt"):
        with replacing(place) as temporary:
            temporary.write_text("polos")
        assert place.read_text() == "polos"
