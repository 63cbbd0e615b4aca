"""What a file really is, by its content: a name and a browser's word for it prove nothing."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import puremagic

from neuron_meet.chat.archives import SIGNATURES, archive_type
from neuron_meet.chat.picture_metadata import strip_metadata

PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"})
"""Types that a browser draws and that cannot run anything: only these are ever shown in a page."""

THUMBNAIL_TYPE = "image/webp"
_SURE = 0.4
"""What puremagic takes from four bytes that a file begins with, or from more."""
_LIKELY = 0.3
"""From three, as JPEG and gzip have: enough for what is no text."""

_GZIP, _UNREGISTERED_GZIP = "application/gzip", "application/x-gzip"
_UNKNOWN = "application/octet-stream"
_TEXT = "text/plain"
_TEXT_SAMPLE = 64 * 1024
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\x1b")


@dataclass(frozen=True, slots=True)
class FileContent:
    """What was found in a file, and the bytes that it has; for a picture its pixels, too."""

    content_type: str
    size: int
    width: int | None = None
    height: int | None = None


def inspect(path: Path, thumbnail: Path) -> FileContent:
    """Look at a file. A picture loses its metadata and is drawn small at ``thumbnail``.

    It reads the disk and may compute for a while: call it in a thread.
    """
    content_type = detect_type(path)
    if content_type in PICTURES:
        return _inspect_picture(path, thumbnail, content_type)
    return FileContent(content_type, path.stat().st_size)


def _inspect_picture(path: Path, thumbnail: Path, content_type: str) -> FileContent:
    from neuron_meet.chat import pictures  # noqa: PLC0415, see its docstring

    header = pictures.read_header(path)
    if header is None:
        # Something with the beginning of a picture that is none is not to be shown as one.
        return FileContent(_UNKNOWN, path.stat().st_size)
    try:
        strip_metadata(path, content_type, header.orientation)
    except ValueError:
        return FileContent(_UNKNOWN, path.stat().st_size)
    size = path.stat().st_size
    if not pictures.draw_thumbnail(path, thumbnail):
        return FileContent(_UNKNOWN, size)
    return FileContent(content_type, size, header.width, header.height)


def detect_type(path: Path) -> str:
    """The media type of a file's content; ``application/octet-stream`` for what nobody knows."""
    if _begins_with(path, SIGNATURES):
        return archive_type(path) or _UNKNOWN
    try:
        matches = puremagic.magic_file(path)
    except ValueError:  # an empty file
        return _TEXT
    return _first(matches, _SURE) or (
        _TEXT if _is_text(path) else _first(matches, _LIKELY) or _UNKNOWN
    )


def _first(matches: list[puremagic.PureMagicWithConfidence], confidence: float) -> str | None:
    """The first type that is known with at least this confidence."""
    types = (match.mime_type for match in matches if match.confidence >= confidence)
    found = next((str(mime_type) for mime_type in types if mime_type), None)
    return _GZIP if found == _UNREGISTERED_GZIP else found


def _begins_with(path: Path, signatures: tuple[bytes, ...]) -> bool:
    with path.open("rb") as file:
        return file.read(max(map(len, signatures))).startswith(signatures)


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
