"""The main job without a display ends with a workbook and says where it lies."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from batik_field.tour import WORKBOOK, main


def test_the_tour_writes_the_workbook_and_can_be_taken_again(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    cheap_keys: Callable[[], AbstractContextManager[None]],
) -> None:
    folder = tmp_path / "build" / "demo"
    with cheap_keys():
        assert main([str(folder)]) == 0
    first = capsys.readouterr().out
    assert "Data contoh dibuat: 60 pengrajin" in first
    (folder / WORKBOOK).unlink()

    assert main([str(folder)]) == 0
    out, err = capsys.readouterr()

    assert err == ""
    assert "dibuat" not in out
    assert "kuota 10: 6 diusulkan, 2 cadangan." in out
    assert out.count("kuota 10: 10 kompeten.") == 2
    assert str(folder / WORKBOOK) in out
    rows = CalamineWorkbook.from_path(folder / WORKBOOK).get_sheet_by_index(0).to_python()
    assert f"{len(rows) - 1} dari 40 orang tertulis" in out
    assert out.count("\n  ikut") == len(rows) - 1


def test_wrong_use_and_a_folder_that_cannot_be_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([]) == 2
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "surat.txt").write_text("penting")

    assert main([str(tmp_path)]) == 3
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert err.strip()
