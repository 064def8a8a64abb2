"""Photos on their way into the vault: smaller, upright, and silent about where they were taken."""

import io
import warnings
from typing import TYPE_CHECKING

from batik_field.domain.errors import Refused
from batik_field.domain.wording import N_

if TYPE_CHECKING:
    from PIL import Image

LONGEST_SIDE = 1600
QUALITY = 85
# A JPEG is decoded at a fraction of its size; the others unpack whole, 4 bytes per pixel.
MOST_PIXELS = {"JPEG": 80_000_000, "PNG": 30_000_000, "WEBP": 30_000_000}

UNREADABLE = N_("Foto tidak dapat dibaca. Pilih foto JPG, PNG, atau WEBP lain, atau potret lagi.")
TOO_LARGE = N_("Foto terlalu besar ({width} x {height} titik). Potret lagi dengan ukuran biasa.")


def prepared_photo(data: bytes) -> bytes:
    """Return `data` as JPEG, longest side at most 1600 pixels, turned upright, without metadata.

    EXIF (with its place and time), XMP, comments and colour profiles are all gone.

    Raises:
        Refused: not a JPEG, PNG or WEBP picture, broken, or too large to unpack safely.
    """
    # Pillow takes 50 ms to import and is needed by few.
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=tuple(MOST_PIXELS)) as image:
                return _reduced(image)
    except Refused:
        raise
    except Exception as error:  # decoders raise whatever a broken file provokes
        raise Refused(UNREADABLE) from error


def _reduced(image: "Image.Image") -> bytes:
    from PIL import Image, ImageOps

    width, height = image.size
    if width * height > MOST_PIXELS[image.format or "PNG"]:
        raise Refused(TOO_LARGE.format(width=width, height=height))
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(image).convert("RGBA")
    # A fresh picture carries nothing over: Pillow writes comments and XMP of the source by itself.
    clean = Image.new("RGB", upright.size, "white")
    clean.paste(upright, mask=upright)
    written = io.BytesIO()
    clean.save(written, "JPEG", quality=QUALITY, optimize=True)
    return written.getvalue()
