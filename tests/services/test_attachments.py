"""Files of people: known by their first bytes, turned and cut without losing the first version."""

import io
from pathlib import Path

import pytest
from PIL import Image

from batik_field.domain.errors import Refused
from batik_field.domain.framing import Frame
from batik_field.services import attachments
from batik_field.services.session import Session

HEIC = Path(__file__).parent.parent / "storage" / "halves.heic"


def encoded(kind: str) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (400, 300), "red").save(written, kind)
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "mime"),
    [
        (encoded("JPEG"), "foto.png", "image/jpeg"),
        (encoded("PNG"), "foto", "image/png"),
        (encoded("WEBP"), "foto.bin", "image/webp"),
        (HEIC.read_bytes(), "IMG_0001.jpg", "image/heic"),
        (b"%PDF-1.7", "surat", "application/pdf"),
        (b"halo", "surat.txt", "text/plain"),
        (b"halo", "surat", "application/octet-stream"),
        (b"", "kosong.jpg", "image/jpeg"),
    ],
)
def test_the_first_bytes_tell_what_it_is(data: bytes, name: str, mime: str) -> None:
    assert attachments.media_type(data, name) == mime


def test_a_misnamed_photo_of_an_iphone_is_taken(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "IMG_0001.jpg"
    path.write_bytes(HEIC.read_bytes())
    value = attachments.attach(session, path)
    assert (value["mime"], value["name"]) == ("image/jpeg", "IMG_0001.jpg")
    assert Image.open(io.BytesIO(attachments.content(session, value))).format == "JPEG"


def test_a_turned_picture_is_a_new_version(session: Session) -> None:
    value = attachments.attach_bytes(session, encoded("PNG"), "a.png", "image/png")
    new = attachments.turned(session, value, 1)
    assert new["name"] == value["name"]
    assert new["sha256"] != value["sha256"]
    sizes = [Image.open(io.BytesIO(attachments.content(session, one))).size for one in (value, new)]
    assert sizes == [(400, 300), (300, 400)]


def test_a_portrait_is_cut_from_a_picture_and_from_nothing_else(session: Session) -> None:
    value = attachments.attach_bytes(session, encoded("PNG"), "a.png", "image/png")
    cut = attachments.cropped(session, value, Frame(50, 0, 225))
    assert Image.open(io.BytesIO(attachments.content(session, cut))).size == (600, 800)
    letter = attachments.attach_bytes(session, b"%PDF-1.7", "surat.pdf", "application/pdf")
    with pytest.raises(Refused, match="Foto tidak dapat dibaca"):
        attachments.cropped(session, letter, Frame(0, 0, 100))


def test_preparing_a_file_keeps_nothing(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encoded("PNG"))
    assert attachments.prepared_file(path).mime == "image/jpeg"
    assert session.store.vault.attachments.orphans(()) == set()
    with pytest.raises(Refused, match="Berkas itu tidak dapat dibaca"):
        attachments.prepared_file(tmp_path / "tidak ada.png")
