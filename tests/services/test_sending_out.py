"""What stood where a submission is put comes back when the submission fails."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from batik_field.domain.errors import Refused
from batik_field.services.sending_out import put_out

FILES = {"buku.xlsx": b"baru", "surat.docx": b"baru juga"}


def held(folder: Path) -> Mapping[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def put_and_fail(out: Path) -> None:
    with put_out(FILES, out) as placed:
        assert all(path.exists() for path in placed)
        raise Refused("Penyimpanan penuh.")


def fail_after(out: Path) -> None:
    with pytest.raises(Refused, match="penuh"):
        put_and_fail(out)


class TestFailing:
    def test_the_old_zip_is_back(self, tmp_path: Path) -> None:
        (tmp_path / "kirim.zip").write_bytes(b"lama")

        fail_after(tmp_path / "kirim.zip")

        assert held(tmp_path) == {"kirim.zip": b"lama"}

    def test_the_old_files_of_a_folder_are_back(self, tmp_path: Path) -> None:
        (tmp_path / "buku.xlsx").write_bytes(b"lama")
        (tmp_path / "lain.txt").write_bytes(b"lain")

        fail_after(tmp_path)

        assert held(tmp_path) == {"buku.xlsx": b"lama", "lain.txt": b"lain"}

    def test_a_file_that_cannot_be_written_brings_the_others_back(self, tmp_path: Path) -> None:
        (tmp_path / "buku.xlsx").write_bytes(b"lama")
        (tmp_path / "surat.docx").mkdir()

        with pytest.raises(Refused, match="adalah folder"), put_out(FILES, tmp_path):
            pytest.fail("half of the files are out")

        assert (tmp_path / "buku.xlsx").read_bytes() == b"lama"
        assert sorted(one.name for one in tmp_path.iterdir()) == ["buku.xlsx", "surat.docx"]

    def test_what_is_new_goes_again(self, tmp_path: Path) -> None:
        fail_after(tmp_path / "kirim.zip")
        fail_after(tmp_path / "baru")

        assert [one.name for one in tmp_path.iterdir()] == ["baru"]
        assert held(tmp_path / "baru") == {}


class TestSucceeding:
    def test_the_new_takes_the_place_of_the_old(self, tmp_path: Path) -> None:
        (tmp_path / "buku.xlsx").write_bytes(b"lama")

        with put_out(FILES, tmp_path) as placed:
            assert [path.name for path in placed] == list(FILES)

        assert held(tmp_path) == FILES
