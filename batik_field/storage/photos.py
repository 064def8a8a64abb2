"""Photos on their way into the vault: smaller, upright, and silent about where they were taken."""

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from batik_field.domain.errors import Refused
from batik_field.domain.framing import Frame, Picture
from batik_field.domain.wording import N_

if TYPE_CHECKING:
    from PIL import Image

T = TypeVar("T")

LONGEST_SIDE = 1600
QUALITY = 85
PORTRAIT = (600, 800)
"""Pixels: 3x4 cm at some 500 dots per inch, so that it also prints at 4x6."""
# A JPEG is decoded at a fraction of its size; the others unpack whole, 4 bytes per pixel.
MOST_PIXELS = {"JPEG": 80_000_000, "PNG": 30_000_000, "WEBP": 30_000_000, "HEIF": 50_000_000}
# What Pillow calls a JPEG with further pictures behind the first (depth, burst), as phones write.
SEVERAL_JPEGS = "MPO"
EXIF_TIME = "%Y:%m:%d %H:%M:%S"
_DATE_TAKEN, _DATE, _EXIF_PART = 0x9003, 0x0132, 0x8769

UNREADABLE = N_("Foto tidak dapat dibaca. Pilih foto JPG, PNG, atau WEBP lain, atau potret lagi.")
HUGE = N_("Foto terlalu besar. Potret lagi dengan ukuran biasa.")
TOO_LARGE = N_("Foto terlalu besar ({width} x {height} titik). Potret lagi dengan ukuran biasa.")


class TooLarge(Refused):
    """More pixels than can be unpacked safely."""


@dataclass(frozen=True, slots=True)
class Glance:
    """A photo seen but not taken: when it was taken, by its own word, and a small JPEG of it."""

    taken: datetime | None
    thumbnail: bytes


def prepared_photo(data: bytes) -> bytes:
    """Return `data` as JPEG, longest side at most 1600 pixels, turned upright, without metadata.

    EXIF (with its place and time), XMP, comments and colour profiles are all gone.

    Raises:
        Refused: not a JPEG, PNG or WEBP picture (HEIC where it can be read), broken, or too large
            to unpack safely.
    """
    return _opened(data, lambda image: _jpeg(_reduced(image, LONGEST_SIDE)))


def glance(data: bytes, side: int) -> Glance:
    """Return when a photo was taken and a thumbnail whose longest side is `side` pixels.

    Raises Refused like `prepared_photo`.
    """
    return _opened(data, lambda image: Glance(_taken(image), _jpeg(_reduced(image, side))))


def turned(data: bytes, quarters: int) -> bytes:
    """Return the picture turned clockwise by quarters of a circle, as JPEG without metadata."""
    from PIL import Image

    ways = Image.Transpose
    ways_of = {1: ways.ROTATE_270, 2: ways.ROTATE_180, 3: ways.ROTATE_90}

    def turn(image: Image.Image) -> bytes:
        upright = _reduced(image, LONGEST_SIDE)
        way = ways_of.get(quarters % 4)
        return _jpeg(upright.transpose(way) if way is not None else upright)

    return _opened(data, turn)


def portrait(data: bytes, frame: Frame) -> bytes:
    """Return the part inside `frame` (pixels of the upright picture) as JPEG of 600 x 800.

    No colour is touched: the red ground that is asked for stays as it was photographed.
    """
    from PIL import Image

    def cut(image: Image.Image) -> bytes:
        upright = _reduced(image, LONGEST_SIDE)
        box = Picture(*upright.size).box(frame)
        return _jpeg(upright.resize(PORTRAIT, Image.Resampling.LANCZOS, box))

    return _opened(data, cut)


@cache
def reads_heic() -> bool:
    """Whether the optional reader of HEIC, the format of iPhones, is installed."""
    try:
        from pi_heif import register_heif_opener
    except ImportError:
        return False
    register_heif_opener(thumbnails=False)
    return True


def _opened(data: bytes, use: Callable[["Image.Image"], T]) -> T:
    # Pillow takes 50 ms to import and is needed by few.
    from PIL import Image

    known = tuple(kind for kind in MOST_PIXELS if kind != "HEIF" or reads_heic())
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=known) as image:
                _refuse_huge(image)
                return use(image)
    except Refused:
        raise
    except Image.DecompressionBombError as error:
        raise TooLarge(HUGE) from error
    except Exception as error:  # decoders raise whatever a broken file provokes
        raise Refused(UNREADABLE) from error


def _refuse_huge(image: "Image.Image") -> None:
    width, height = image.size
    kind = "JPEG" if image.format == SEVERAL_JPEGS else image.format
    if width * height > MOST_PIXELS[kind or "PNG"]:
        raise TooLarge(TOO_LARGE.format(width=width, height=height))


def _taken(image: "Image.Image") -> datetime | None:
    """Local time by EXIF; phones write it as `2026:05:12 09:30:00`."""
    exif = image.getexif()
    written = exif.get_ifd(_EXIF_PART).get(_DATE_TAKEN) or exif.get(_DATE)
    try:
        return datetime.strptime(str(written).strip("\0 ")[:19], EXIF_TIME)  # noqa: DTZ007  # local
    except ValueError:
        return None


def _reduced(image: "Image.Image", side: int) -> "Image.Image":
    """The picture upright and at most `side` pixels long, with nothing but its colours."""
    from PIL import Image, ImageOps

    image.draft("RGB", (side, side))
    if getattr(image, "n_frames", 1) > 1:
        # Of several pictures the first is meant; its file would unpack it again after the scaling.
        image = image.copy()
    image.thumbnail((side, side))
    upright = ImageOps.exif_transpose(image).convert("RGBA")
    # A fresh picture carries nothing over: Pillow writes comments and XMP of the source by itself.
    clean = Image.new("RGB", upright.size, "white")
    clean.paste(upright, mask=upright)
    return clean


def _jpeg(clean: "Image.Image") -> bytes:
    written = io.BytesIO()
    clean.save(written, "JPEG", quality=QUALITY, optimize=True)
    return written.getvalue()
