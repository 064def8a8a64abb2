"""Photos come in smaller, upright and without a word about the place."""

import io
import struct
import zlib
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from batik_field.domain.errors import Refused
from batik_field.domain.framing import Frame
from batik_field.storage import photos
from batik_field.storage.photos import prepared_photo

PLANTED = "Rumah Sulastri"
HEIC = Path(__file__).with_name("halves.heic")
SEVERAL = Path(__file__).with_name("several.heic")
"""Two pictures in one file, as of a burst: red and blue halves, turned; then a green one."""


def encoded(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def read(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def halves(width: int = 2000, height: int = 1000) -> Image.Image:
    """Left half red, right half blue."""
    image = Image.new("RGB", (width, height), "red")
    image.paste("blue", (width // 2, 0, width, height))
    return image


def test_the_longest_side_is_1600() -> None:
    assert read(prepared_photo(encoded(halves()))).size == (1600, 800)
    assert read(prepared_photo(encoded(halves(300, 200)))).size == (300, 200)


def test_it_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = read(prepared_photo(encoded(halves(), exif=exif)))
    assert photo.size == (800, 1600)
    top, bottom = photo.getpixel((400, 100)), photo.getpixel((400, 1500))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[0] > 200 > 50 > top[2]
    assert bottom[2] > 200 > 50 > bottom[0]


def test_nothing_tells_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x010E] = PLANTED
    exif.get_ifd(0x8825)[2] = (6.0, 53.0, 52.0)
    xmp = f"<x:xmpmeta>{PLANTED}</x:xmpmeta>".encode()
    data = encoded(halves(), exif=exif, comment=PLANTED.encode(), xmp=xmp)
    assert data.count(PLANTED.encode()) == 3
    prepared = prepared_photo(data)
    assert PLANTED.encode() not in prepared
    photo = read(prepared)
    assert not photo.getexif()
    assert not {"exif", "comment", "xmp", "icc_profile"} & set(photo.info)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_no_other_format_tells_either(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = PLANTED
    exif.get_ifd(0x8825)[2] = (6.0, 53.0, 52.0)
    xmp = f"<x:xmpmeta>{PLANTED}</x:xmpmeta>"
    options: dict[str, object] = {"exif": exif, "xmp": xmp.encode()}
    if kind == "PNG":
        words = PngImagePlugin.PngInfo()
        words.add_itxt("XML:com.adobe.xmp", xmp)
        words.add_text("Comment", PLANTED)
        options = {"exif": exif, "pnginfo": words}
    data = encoded(halves(200, 100), kind, **options)
    assert data.count(PLANTED.encode()) >= 2
    for made in (prepared_photo(data), photos.turned(data, 1), photos.glance(data, 50).thumbnail):
        assert PLANTED.encode() not in made
        photo = read(made)
        assert not photo.getexif()
        assert not {"exif", "comment", "xmp", "icc_profile"} & set(photo.info)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "LA", "1"])
def test_png_of_every_mode_becomes_jpeg(mode: str) -> None:
    photo = read(prepared_photo(encoded(halves(40, 20).convert(mode), "PNG")))
    assert (photo.format, photo.mode, photo.size) == ("JPEG", "RGB", (40, 20))


def test_what_is_transparent_becomes_white() -> None:
    photo = read(prepared_photo(encoded(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG")))
    assert photo.getpixel((10, 10)) == (255, 255, 255)


def bomb(width: int, height: int) -> bytes:
    """A PNG of some hundred bytes that claims to be `width` by `height`."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("side", [6_000, 10_000, 60_000])
def test_a_bomb_is_refused(side: int) -> None:
    with pytest.raises(Refused, match="Foto"):
        prepared_photo(bomb(side, side))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan foto",
        encoded(halves())[:5000],
        encoded(halves(), "GIF"),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        bomb(100, 100),
    ],
)
def test_broken_and_strange_files_are_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="Foto tidak dapat dibaca"):
        prepared_photo(data)


def test_a_glance_tells_the_day_and_shows_it_small_and_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x0132] = "2026:05:13 08:00:00"
    exif.get_ifd(0x8769)[0x9003] = "2026:05:12 09:30:05"
    seen = photos.glance(encoded(halves(), exif=exif), 200)
    assert seen.taken == datetime(2026, 5, 12, 9, 30, 5)
    assert read(seen.thumbnail).size == (100, 200)


@pytest.mark.parametrize("written", ["", "0000:00:00 00:00:00", "kemarin", "2026:13:40 99:00:00"])
def test_a_strange_day_is_no_day(written: str) -> None:
    exif = Image.Exif()
    exif[0x0132] = written
    assert photos.glance(encoded(halves(), exif=exif), 200).taken is None
    assert photos.glance(encoded(halves()), 200).taken is None


def test_turning_goes_clockwise_and_four_times_is_once_around() -> None:
    once = read(photos.turned(encoded(halves(400, 200)), 1))
    assert once.size == (200, 400)
    top = once.getpixel((100, 50))
    assert isinstance(top, tuple)
    assert top[0] > 200 > 50 > top[2], "what was at the left is at the top"
    back = read(photos.turned(photos.turned(encoded(halves(400, 200)), 1), -1))
    assert back.size == (400, 200)


def test_a_portrait_is_the_part_inside_the_frame_in_its_own_colours() -> None:
    data = encoded(halves(1200, 800), "PNG")
    left = read(photos.portrait(data, Frame(0, 0, 600)))
    assert left.size == photos.PORTRAIT
    for at in ((5, 5), (300, 400), (590, 790)):
        pixel = left.getpixel(at)
        assert isinstance(pixel, tuple)
        assert all(abs(have - want) < 6 for have, want in zip(pixel, (254, 0, 0), strict=True))
    right = read(photos.portrait(data, Frame(600, 0, 600))).getpixel((300, 400))
    assert isinstance(right, tuple)
    assert right[2] > 200 > 50 > right[0]


def test_heic_is_read_and_falls_silent_too() -> None:
    data = HEIC.read_bytes()
    assert data.count(PLANTED.encode()) == 2, "in EXIF and in XMP"
    prepared = prepared_photo(data)
    assert PLANTED.encode() not in prepared
    photo = read(prepared)
    assert (photo.format, photo.size) == ("JPEG", (96, 64))
    assert not photo.getexif()
    assert photos.glance(data, 50).taken == datetime(2026, 5, 12, 9, 30, 5)
    with pytest.raises(Refused, match="Foto tidak dapat dibaca"):
        prepared_photo(data[:600])


def several_jpegs() -> bytes:
    """A JPEG with a smaller picture behind it, as phones write depth."""
    exif = Image.Exif()
    exif[0x0112] = 6
    behind = [Image.new("RGB", (500, 250), "green")]
    return encoded(halves(), "MPO", save_all=True, append_images=behind, exif=exif.tobytes())


@pytest.mark.parametrize("data", [SEVERAL.read_bytes(), several_jpegs()], ids=["heic", "jpeg"])
def test_of_several_pictures_in_a_file_the_first_is_taken_upright(data: bytes) -> None:
    photo = read(prepared_photo(data))
    width, height = photo.size
    assert height > width
    top, bottom = (photo.getpixel((width // 2, y)) for y in (height // 8, 7 * height // 8))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[0] > 180 > 60 > top[2]
    assert bottom[2] > 180 > 60 > bottom[0]
    assert read(photos.glance(data, 60).thumbnail).size[1] == 60


def test_without_its_reader_heic_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "reads_heic", lambda: False)
    with pytest.raises(Refused, match="Foto tidak dapat dibaca"):
        prepared_photo(HEIC.read_bytes())
