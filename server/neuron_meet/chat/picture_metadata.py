"""Takes out of pictures what their camera and its programs noted: where, when and with what they
were taken, texts, previews of what was cut off, and whatever stands behind the picture's end.

The picture itself is copied byte by byte, so that nothing of its quality is lost. What is needed to
show it stays: its colour profile, its frames, and how the camera was held.

Sources: JPEG (ITU-T T.81, annex B), Exif 2.32, PNG (third edition, chapter 11), WebP (RFC 9649).
"""

import mmap
import re
import shutil
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

Piece = bytes | slice
"""Of what is written: bytes, or a part of the picture that is copied."""

_COPIED_AT_ONCE = 1024 * 1024

ORIENTATION = 0x0112
"""The Exif tag that says how the camera was held (Exif 2.32, section 4.6.4)."""
UPRIGHT = 1
"""Its value where nothing has to be turned."""

_STRIPPED = ".stripped"

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT"
    b" acTL fcTL fdAT".split()
)
_WEBP_KEPT = frozenset((b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_WEBP_EXIF_FLAG, _WEBP_XMP_FLAG = 0x08, 0x04

_JPEG_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
"""What begins a segment: no stuffed byte, no restart of a scan, no fill byte."""
_JPEG_BEGIN, _JPEG_END, _JPEG_SCAN, _JPEG_COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
_JPEG_ALONE = frozenset((0x01, _JPEG_BEGIN))
_JPEG_APPLICATION = range(0xE0, 0xF0)
_JFIF_LENGTH = 18
"""Bytes of a JFIF segment that carries no preview, its marker included."""


def strip_metadata(path: Path, content_type: str, orientation: int) -> None:
    """Take the metadata out of a JPEG, PNG or WebP; nothing happens to other files.

    It replaces the file at once: who reads it meanwhile has the one or the other.

    Args:
        path: The file.
        content_type: What it is.
        orientation: How the camera was held, by Exif's numbers from 1 to 8; kept unless upright.

    Raises:
        ValueError: It is not built as pictures of its type are.
    """
    pieces_of = _FORMATS.get(content_type)
    if pieces_of is None:
        return
    stripped = path.with_suffix(_STRIPPED)
    try:
        with (
            path.open("rb") as source,
            mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ) as data,
            stripped.open("wb") as target,
        ):
            for piece in pieces_of(data, orientation):
                target.writelines(_bytes_of(piece, data))
        shutil.copymode(path, stripped)
        stripped.replace(path)
    except struct.error as error:
        raise ValueError("The picture ends too early") from error
    finally:
        stripped.unlink(missing_ok=True)


def _jpeg(data: mmap.mmap, orientation: int) -> Iterator[Piece]:
    yield bytes((0xFF, _JPEG_BEGIN))
    if orientation != UPRIGHT:
        exif = b"Exif\0\0" + _orientation_alone(orientation)
        yield struct.pack(">BBH", 0xFF, 0xE1, 2 + len(exif)) + exif
    at = 2
    is_scanning = False
    while match := _JPEG_MARKER.search(data, at):
        if is_scanning:
            yield slice(at, match.start())
        marker = data[match.start() + 1]
        at = match.end()
        if marker == _JPEG_END:
            break
        if marker in _JPEG_ALONE:
            continue
        (length,) = struct.unpack_from(">H", data, at)
        segment = _part(data, match.start(), 2 + length)
        at = segment.stop
        if _is_kept_in_jpeg(marker, data[segment]):
            yield segment
        is_scanning = is_scanning or marker == _JPEG_SCAN
    if not is_scanning:
        raise ValueError("A JPEG without a picture")
    yield bytes((0xFF, _JPEG_END))


def _is_kept_in_jpeg(marker: int, segment: bytes) -> bool:
    if marker not in _JPEG_APPLICATION:
        return marker != _JPEG_COMMENT
    name, content = marker - _JPEG_APPLICATION.start, segment[4:]
    return (
        # Its density, the colour profile, and how the colours are encoded.
        (name == 0 and content.startswith(b"JFIF\0") and len(segment) == _JFIF_LENGTH)
        or (name == 2 and content.startswith(b"ICC_PROFILE\0"))
        or (name == 14 and content.startswith(b"Adobe"))
    )


def _png(data: mmap.mmap, orientation: int) -> Iterator[Piece]:
    yield _PNG_SIGNATURE
    at = len(_PNG_SIGNATURE)
    kind = b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        chunk = _part(data, at, 12 + length)
        at = chunk.stop
        if kind in _PNG_KEPT:
            yield chunk
        if kind == b"IHDR" and orientation != UPRIGHT:
            yield _png_chunk(b"eXIf", _orientation_alone(orientation))


def _png_chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


def _webp(data: mmap.mmap, orientation: int) -> Iterator[Piece]:
    kept = [
        piece for chunk in _webp_chunks(data) for piece in _kept_of_webp(data, chunk, orientation)
    ]
    if orientation != UPRIGHT:
        exif = _orientation_alone(orientation)
        kept.append(struct.pack("<4sI", b"EXIF", len(exif)) + exif)
    yield struct.pack("<4sI4s", b"RIFF", 4 + sum(map(_length, kept)), b"WEBP")
    yield from kept


def _webp_chunks(data: mmap.mmap) -> Iterator[slice]:
    """The chunks of a WebP, without the byte that may follow one to begin the next evenly."""
    (size,) = struct.unpack_from("<I", data, 4)
    at, end = 12, 8 + size
    while at + 8 <= end:
        (length,) = struct.unpack_from("<I", data, at + 4)
        chunk = _part(data, at, 8 + length)
        at = chunk.stop + length % 2
        yield chunk


def _kept_of_webp(data: mmap.mmap, chunk: slice, orientation: int) -> Iterator[Piece]:
    kind = data[chunk.start : chunk.start + 4]
    if kind not in _WEBP_KEPT:
        return
    if kind == b"VP8X":
        flags = data[chunk.start + 8] & ~(_WEBP_EXIF_FLAG | _WEBP_XMP_FLAG)
        if orientation != UPRIGHT:
            flags |= _WEBP_EXIF_FLAG
        yield data[chunk.start : chunk.start + 8] + bytes((flags,))
        yield slice(chunk.start + 9, chunk.stop)
    else:
        yield chunk
    if _length(chunk) % 2:
        yield b"\0"


def _part(data: mmap.mmap, start: int, length: int) -> slice:
    if start + length > len(data):
        raise ValueError("The picture ends too early")
    return slice(start, start + length)


def _length(piece: Piece) -> int:
    return len(piece) if isinstance(piece, bytes) else piece.stop - piece.start


def _bytes_of(piece: Piece, data: mmap.mmap) -> Iterator[bytes]:
    if isinstance(piece, bytes):
        yield piece
        return
    for start in range(piece.start, piece.stop, _COPIED_AT_ONCE):
        yield data[start : min(start + _COPIED_AT_ONCE, piece.stop)]


def _orientation_alone(orientation: int) -> bytes:
    """Exif data of an orientation and nothing else: a TIFF header and a directory of one entry."""
    return struct.pack("<2sHIHHHIHHI", b"II", 42, 8, 1, ORIENTATION, 3, 1, orientation, 0, 0)


_FORMATS: dict[str, Callable[[mmap.mmap, int], Iterator[Piece]]] = {
    "image/jpeg": _jpeg,
    "image/png": _png,
    "image/webp": _webp,
}
