"""What a file really is, by its content: a name and a browser's word for it prove nothing."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import puremagic
from PIL import Image, ImageOps, UnidentifiedImageError

PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"})
"""Types that a browser draws and that cannot run anything: only these are ever shown in a page."""

THUMBNAIL_TYPE = "image/webp"
_THUMBNAIL_PIXELS = 640
"""The longer side of a thumbnail: a chat panel's width, twice for dense screens."""

_MOST_PIXELS = 100_000_000
"""A picture of more is not decoded: it may be small as a file and fill the memory."""

_SURE_ENOUGH = 0.4
"""What puremagic is less confident of, it has guessed from the name."""

_UNKNOWN = "application/octet-stream"
_TEXT = "text/plain"
_TEXT_SAMPLE = 64 * 1024
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\x1b")

_ORIENTATION = 0x0112
"""The Exif tag that says how the camera was held (Exif 2.32, section 4.6.4)."""
_QUARTER_TURNS = 5
"""From this value on, width and height are exchanged."""


@dataclass(frozen=True, slots=True)
class FileContent:
    """What was found in a file; width and height in pixels for a picture."""

    content_type: str
    width: int | None = None
    height: int | None = None


def inspect(path: Path, thumbnail: Path) -> FileContent:
    """Look at a file, and draw a small picture of it at ``thumbnail`` if it is one.

    It reads the disk and may compute for a while: call it in a thread.
    """
    content_type = detect_type(path)
    if content_type not in PICTURES:
        return FileContent(content_type)
    size = _draw_thumbnail(path, thumbnail)
    # Something with the beginning of a picture that is none is not to be shown as one.
    return FileContent(_UNKNOWN) if size is None else FileContent(content_type, *size)


def detect_type(path: Path) -> str:
    """The media type of a file's content; ``application/octet-stream`` for what nobody knows."""
    try:
        matches = puremagic.magic_file(path)
    except ValueError:  # an empty file
        return _TEXT
    for match in matches:
        if match.confidence >= _SURE_ENOUGH and match.mime_type:
            return str(match.mime_type)
    return _TEXT if _is_text(path) else _UNKNOWN


def is_allowed(content_type: str, patterns: tuple[str, ...]) -> bool:
    """Whether a type fits one of the patterns, such as ``image/*``."""
    return any(fnmatchcase(content_type, pattern) for pattern in patterns)


def _is_text(path: Path) -> bool:
    with path.open("rb") as file:
        sample = file.read(_TEXT_SAMPLE)
    if any(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in sample):
        return False
    try:
        sample.decode()
    except UnicodeDecodeError as error:
        # The sample may end within a character.
        return error.start > len(sample) - 4
    return True


def _draw_thumbnail(path: Path, thumbnail: Path) -> tuple[int, int] | None:
    """Decode a picture and write it small; answers its size as it is to be shown.

    Encoding it anew leaves behind whatever else the file carries: where it was taken, hidden text.
    """
    try:
        with Image.open(path) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            picture.draft("RGB", (_THUMBNAIL_PIXELS, _THUMBNAIL_PIXELS))
            upright = ImageOps.exif_transpose(picture)
            size = _shown_size(path)
            upright.thumbnail((_THUMBNAIL_PIXELS, _THUMBNAIL_PIXELS))
            has_alpha = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
            upright.convert("RGBA" if has_alpha else "RGB").save(thumbnail, "WEBP", quality=80)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        thumbnail.unlink(missing_ok=True)
        return None
    return size


def _shown_size(path: Path) -> tuple[int, int]:
    """Width and height of a picture, turned upright as its camera noted."""
    with Image.open(path) as picture:
        turned = picture.getexif().get(_ORIENTATION, 1) >= _QUARTER_TURNS
        return (picture.height, picture.width) if turned else picture.size
