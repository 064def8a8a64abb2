"""Phone photos: looked through without touching them, proposed by day, shared in one act."""

import hashlib
import io
import os
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from batik_field.domain.draft import Draft
from batik_field.domain.errors import Refused
from batik_field.domain.records import Record, new_id
from batik_field.services import attachments, documents, records
from batik_field.services.photo_sharing import (
    SIDE_FILE,
    SIDE_FILE_OF_PHOTO,
    VIDEO,
    VIDEO_OF_PHOTO,
    FoundPhoto,
    Visited,
    look_through,
    proposed,
    visited,
)
from batik_field.services.photo_targets import Share, Target, share_out, targets
from batik_field.services.session import Session

PLANTED = "Rumah Sulastri"
HEIC = Path(__file__).parent.parent / "storage" / "halves.heic"


def put(session: Session, entity: str, **values: Any) -> str:
    return records.save(session, Draft(Record(entity, new_id(), {}), values)).record.id


def jpeg(colour: str, taken: str = "") -> bytes:
    exif = Image.Exif()
    exif[0x010E] = PLANTED
    exif.get_ifd(0x8825)[2] = (6.0, 53.0, 52.0)
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    written = io.BytesIO()
    Image.new("RGB", (80, 60), colour).save(written, "JPEG", exif=exif)
    return written.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "foto hp"
    made.mkdir()
    (made / "a.jpg").write_bytes(jpeg("red", "2026:05:12 09:30:05"))
    (made / "IMG-20260513-WA0007.jpg").write_bytes(jpeg("green"))
    (made / "20260511_081500.jpg").write_bytes(jpeg("yellow"))
    (made / "tanpa hari.jpg").write_bytes(jpeg("blue"))
    stamp = datetime(2026, 5, 14, 7, 5).timestamp()
    os.utime(made / "tanpa hari.jpg", (stamp, stamp))
    shutil.copy(HEIC, made / "IMG_0001.HEIC")
    return made


def test_days_come_from_exif_then_from_the_name_then_from_the_file(folder: Path) -> None:
    found = look_through(folder).photos
    assert [(one.path.name, one.day, one.time, one.is_guess) for one in found] == [
        ("20260511_081500.jpg", "2026-05-11", "08:15", False),
        ("IMG_0001.HEIC", "2026-05-12", "09:30", False),
        ("a.jpg", "2026-05-12", "09:30", False),
        ("IMG-20260513-WA0007.jpg", "2026-05-13", "", False),
        ("tanpa hari.jpg", "2026-05-14", "07:05", True),
    ]
    assert all(Image.open(io.BytesIO(one.thumbnail)).format == "JPEG" for one in found)


def test_what_cannot_be_taken_is_named_with_its_reason(folder: Path) -> None:
    (folder / "kosong.jpg").write_bytes(b"")
    (folder / "terpotong.jpg").write_bytes(jpeg("red")[:300])
    for name in ("video.mp4", "img_0001.mov"):
        (folder / name).write_bytes(b"\0\0\0\x18ftypmp42" + bytes(100))
    (folder / "kembar.jpg").write_bytes((folder / "a.jpg").read_bytes())
    (folder / "a (1).jpg").write_bytes((folder / "a.jpg").read_bytes())
    (folder / "catatan.txt").write_text("bukan foto", "utf-8")
    for name in ("a.AAE", "IMG-1.AAE"):
        (folder / name).write_bytes(b"<plist></plist>")
    (folder / "Thumbs.db").write_bytes(b"x")
    (folder / "sub").mkdir()
    bomb = Image.new("1", (20_000, 20_000))
    bomb.save(folder / "bom.png")
    looked = look_through(folder)
    assert {one.path.name: one.reason for one in looked.skipped} == {
        "kosong.jpg": "kosong",
        "terpotong.jpg": "tidak dapat dibaca",
        "video.mp4": VIDEO,
        "catatan.txt": "bukan foto JPG, PNG, WEBP atau HEIC",
        "img_0001.mov": VIDEO_OF_PHOTO,
        "a.AAE": SIDE_FILE_OF_PHOTO,
        "IMG-1.AAE": SIDE_FILE,
        "a (1).jpg": "sama dengan foto lain di folder ini",
        "kembar.jpg": "sama dengan foto lain di folder ini",
        "bom.png": "terlalu besar",
    }
    assert len(looked.photos) == 5


def test_a_folder_that_is_none_or_overfull_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    with pytest.raises(Refused, match="Folder itu"):
        look_through(tmp_path / "tidak ada")
    monkeypatch.setattr("batik_field.services.photo_sharing.MOST_FILES", 2)
    with pytest.raises(Refused, match="berisi 5 berkas"):
        look_through(folder)


def photo(name: str, time: str = "", day: str = "2026-05-12", guess: bool = False) -> FoundPhoto:
    return FoundPhoto(Path(name), day, time, guess, b"")


def visit(artisan: str, start: str = "", end: str = "") -> Visited:
    return Visited(artisan, f"v-{artisan}", artisan, "2026-05-12", start, end)


@pytest.mark.parametrize(
    ("visits", "time", "whose"),
    [
        ([visit("A")], "", "A"),
        ([visit("A"), visit("A", "15:00")], "", "A"),
        ([visit("A"), visit("B")], "09:30", None),
        ([visit("A", "09:00", "10:00"), visit("B")], "09:30", "A"),
        ([visit("A", "09:00", "10:00"), visit("B", "09:20", "11:00")], "09:30", None),
        ([visit("A", "09:00"), visit("B", "11:00")], "11:20", "B"),
        ([visit("A", "09:00"), visit("B", "11:00")], "08:20", None),
        ([visit("A", "09:00"), visit("B")], "09:30", None),
        ([visit("A", "09:00"), visit("B", "11:00")], "", None),
        ([], "09:30", None),
    ],
)
def test_a_photo_is_proposed_to_who_was_visited(
    visits: list[Visited], time: str, whose: str | None
) -> None:
    found = proposed([photo("a.jpg", time)], {"2026-05-12": visits})
    assert (found[Path("a.jpg")].artisan if found else None) == whose


def test_a_day_that_is_only_the_files_proposes_nobody() -> None:
    assert proposed([photo("a.jpg", "09:30", guess=True)], {"2026-05-12": [visit("A")]}) == {}


@pytest.fixture
def artisan(session: Session) -> str:
    return put(session, "artisan", full_name="Sulastri")


def test_who_was_visited_on_a_day(session: Session, artisan: str) -> None:
    other = put(session, "artisan", full_name="Wartini")
    put(session, "visit", artisan=other, date="2026-05-12", start="11:00", outcome="bertemu")
    put(session, "visit", artisan=artisan, date="2026-05-12", start="09:00", outcome="bertemu")
    put(session, "visit", artisan=artisan, date="2026-05-13", outcome="bertemu")
    on = visited(session, ["2026-05-12", "2026-05-20"])
    assert [(one.name, one.start) for one in on["2026-05-12"]] == [
        ("Sulastri", "09:00"),
        ("Wartini", "11:00"),
    ]
    assert on["2026-05-20"] == ()


def test_what_a_photo_can_be_for(session: Session, artisan: str) -> None:
    put(session, "visit", artisan=artisan, date="2026-05-13", outcome="bertemu")
    put(session, "visit", artisan=artisan, date="2026-05-12", outcome="bertemu")
    put(session, "skill", artisan=artisan, skill="membatik")
    labels = [one.label for one in targets(session, artisan, "2026-05-12")]
    assert labels[:3] == [
        "Foto kunjungan 12 Mei 2026",
        "Foto kunjungan 13 Mei 2026",
        "Dokumen: KTP",
    ]
    assert labels[-2:] == ["Pas foto di profil", "Foto karya: Membatik"]


def target(session: Session, artisan: str, words: str) -> Target:
    return next(one for one in targets(session, artisan) if words in one.label)


def test_photos_go_where_they_belong_in_one_transaction_and_twice_is_once(
    session: Session, artisan: str, folder: Path
) -> None:
    at = put(session, "visit", artisan=artisan, date="2026-05-12", outcome="bertemu")
    skill = put(session, "skill", artisan=artisan, skill="membatik")
    before = {path.name: hashlib.sha256(path.read_bytes()).digest() for path in folder.iterdir()}
    names = ("a.jpg", "IMG_0001.HEIC", "tanpa hari.jpg", "20260511_081500.jpg")
    first, second, third, fourth = (folder / name for name in names)
    shares = [
        Share(first, artisan, target(session, artisan, "kunjungan")),
        Share(second, artisan, target(session, artisan, "kunjungan")),
        Share(first, artisan, target(session, artisan, "KTP")),
        Share(third, artisan, target(session, artisan, "KTP")),
        Share(third, artisan, target(session, artisan, "Pas foto di profil")),
        Share(fourth, artisan, target(session, artisan, "Foto karya")),
    ]
    done = share_out(session, shares)
    assert (done.photos, done.skipped) == (6, ())
    again = share_out(session, shares)
    assert again.skipped == ()
    photos = session.store.record("visit", at)
    assert photos is not None
    assert [file["name"] for file in photos.values["photos"]] == ["a.jpg", "IMG_0001.jpg"]
    papers = [line for line in documents.check_list(session, artisan) if line.kind == "ktp"]
    assert [line.file["name"] for line in papers if line.file] == ["a.jpg", "tanpa hari.jpg"]
    assert {line.state for line in papers} == {""}, "the officer has not judged it"
    work = session.store.record("skill", skill)
    assert work is not None
    assert len(work.values["portfolio"]) == 1
    person = session.store.record("artisan", artisan)
    assert person is not None
    stored = session.store.vault.attachments.orphans(())
    assert len(stored) == 4, "each photo is stored once"
    content = attachments.content(session, person.values["portrait"])
    assert PLANTED.encode() not in content
    transactions = {
        operation.facts["txn"]
        for entity, record in (("visit", at), ("skill", skill), ("artisan", artisan))
        for operation in session.store.operations(entity, record)[1:2]
    }
    assert transactions == {done.transaction}
    after = {path.name: hashlib.sha256(path.read_bytes()).digest() for path in folder.iterdir()}
    assert after == before, "the folder is only read"


def test_what_fails_is_named_and_the_rest_is_shared(
    session: Session, artisan: str, folder: Path
) -> None:
    at = put(session, "visit", artisan=artisan, date="2026-05-12", outcome="bertemu")
    gone = target(session, artisan, "kunjungan")
    records.delete(session, "visit", at, "salah")
    portrait = target(session, artisan, "Pas foto di profil")
    shares = [
        Share(folder / "hilang.jpg", artisan, target(session, artisan, "KTP")),
        Share(folder / "a.jpg", artisan, gone),
        Share(folder / "a.jpg", artisan, portrait),
        Share(folder / "tanpa hari.jpg", artisan, portrait),
    ]
    done = share_out(session, shares)
    assert done.photos == 1
    assert [one.path.name for one in done.skipped] == ["hilang.jpg", "a.jpg", "tanpa hari.jpg"]
    assert [one.reason for one in done.skipped[1:]] == [
        "catatan tujuannya sudah dihapus",
        "hanya satu foto per orang untuk tujuan ini",
    ]


def test_cancelled_nothing_is_put_anywhere(session: Session, artisan: str, folder: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, of: int) -> None:
        if done == 1:
            raise Stopped

    ktp = target(session, artisan, "KTP")
    shares = [Share(folder / "a.jpg", artisan, ktp), Share(folder / "tanpa hari.jpg", artisan, ktp)]
    with pytest.raises(Stopped):
        share_out(session, shares, stop)
    assert records.linked(session, "document", "artisan", artisan) == []


def test_a_promised_paper_is_promised_no_more(session: Session, artisan: str, folder: Path) -> None:
    values = {"artisan": artisan, "kind": "ktp", "promised_by": "2026-05-14"}
    made = put(session, "document", **values)
    share = Share(folder / "a.jpg", artisan, target(session, artisan, "Dokumen: KTP"))

    share_out(session, [share])

    stored = session.store.record("document", made)
    assert stored is not None
    assert stored.values["file"]["name"] == "a.jpg"
    assert stored.values["promised_by"] is None
