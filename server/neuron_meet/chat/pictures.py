"""Decoding pictures and drawing small ones. It loads Pillow: import it only where one is at hand.

Pillow takes some megabytes, which a server that has seen no picture yet does not need.
"""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from neuron_meet.chat.picture_metadata import ORIENTATION, UPRIGHT

_THUMBNAIL_PIXELS = 640
"""The longer side of a thumbnail: a chat panel's width, twice for dense screens."""

_MOST_PIXELS = 100_000_000
"""A picture of more is not decoded: it may be small as a file and fill the memory."""

_ORIENTATIONS = range(1, 9)
_QUARTER_TURNS = range(5, 9)
"""Those that exchange width and height."""

_UNREADABLE = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    ValueError,
    SyntaxError,
)


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """What a picture says of itself: pixels as they are to be shown, and Exif's orientation."""

    width: int
    height: int
    orientation: int


def read_header(path: Path) -> PictureHeader | None:
    """Look at a picture without decoding it; None for what is none, or has too many pixels."""
    try:
        with Image.open(path) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            width, height = picture.size
            noted = picture.getexif().get(ORIENTATION)
    except _UNREADABLE:
        return None
    orientation = noted if isinstance(noted, int) and noted in _ORIENTATIONS else UPRIGHT
    if orientation in _QUARTER_TURNS:
        width, height = height, width
    return PictureHeader(width, height, orientation)


def draw_thumbnail(path: Path, thumbnail: Path) -> bool:
    """Decode a picture and write it small; answers whether it could be decoded.

    Encoding it anew leaves behind whatever else the file carries.
    """
    try:
        with Image.open(path) as picture:
            picture.draft("RGB", (_THUMBNAIL_PIXELS, _THUMBNAIL_PIXELS))
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((_THUMBNAIL_PIXELS, _THUMBNAIL_PIXELS))
            has_alpha = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
            upright.convert("RGBA" if has_alpha else "RGB").save(
                thumbnail, "WEBP", quality=80, exif=b"", icc_profile=b"", xmp=b""
            )
    except _UNREADABLE:
        thumbnail.unlink(missing_ok=True)
        return False
    return True
