"""Only SQLCipher, only a sound SQLite, and one sentence per known failure."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlcipher3 import dbapi2

from batik_field.domain.errors import Refused
from batik_field.storage import engine

KEY = bytes(range(32))


def test_an_old_sqlite_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(Refused, match=r"3\.51\.3 atau lebih baru\. Pasang ulang"):
        engine.connect(tmp_path / "x.db", KEY, "rwc")


@pytest.mark.parametrize("version", [None, ("",)])
def test_a_driver_that_would_write_plain_text_is_refused(version: object) -> None:
    driver = SimpleNamespace(execute=lambda _: SimpleNamespace(fetchone=lambda: version))
    with pytest.raises(Refused, match="bukan SQLCipher"):
        engine._refuse_wrong_driver(driver)


def test_a_wrong_key_reads_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    made = engine.connect(tmp_path / "x.db", KEY, "rwc")
    made.execute("CREATE TABLE t (x)")
    made.close()
    other = engine.connect(tmp_path / "x.db", bytes(32), "rw")
    with pytest.raises(dbapi2.DatabaseError) as caught:
        other.execute("SELECT * FROM t")
    other.close()
    assert "tidak dapat dibaca dengan kunci" in str(engine.sentence_for(caught.value, tmp_path))
    assert capfd.readouterr().err == ""


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="tidak dapat dibuka"), engine.explained(tmp_path):
        engine.connect(tmp_path / "x.db", KEY, "rw")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (dbapi2.SQLITE_FULL, "Penyimpanan penuh"),
        (dbapi2.SQLITE_READONLY, "tidak dapat ditulisi"),
        (dbapi2.SQLITE_BUSY, "sedang dipakai"),
        (dbapi2.SQLITE_CORRUPT, "rusak"),
        (dbapi2.SQLITE_NOTADB, "rusak atau berasal dari folder lain"),
        (dbapi2.SQLITE_CANTOPEN, "tidak dapat dibuka"),
        (dbapi2.SQLITE_IOERR, "Diska gagal"),
        (dbapi2.SQLITE_IOERR | 3 << 8, "Diska gagal"),
    ],
)
def test_every_known_failure_has_a_sentence(tmp_path: Path, code: int, words: str) -> None:
    error = dbapi2.OperationalError("x")
    error.sqlite_errorcode = code
    assert words in str(engine.sentence_for(error, tmp_path))


def test_the_texts_of_the_driver_are_those_of_sqlite() -> None:
    for text, code in engine._CODES.items():
        assert engine.result_code(dbapi2.OperationalError(text)) == code


def test_a_mistake_in_our_sql_is_a_bug(tmp_path: Path) -> None:
    connection = engine.connect(tmp_path / "x.db", KEY, "rwc")
    with pytest.raises(dbapi2.OperationalError) as caught:
        connection.execute("SELECT nonsense")
    connection.close()
    assert engine.sentence_for(caught.value, tmp_path) is None
