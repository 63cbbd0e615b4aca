"""What a ZIP archive is: many formats are one, and only what is inside tells them apart.

Office documents carry their parts in folders of fixed names (ECMA-376 part 2); OpenDocument and
EPUB say their type in a first entry of its own (OpenDocument 1.3 part 2, 3.3). An archive that is
nothing of this kind is what it is: a ZIP.
"""

import struct
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

ZIP = "application/zip"
SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
"""What an archive begins with, and an empty one."""

_OFFICE = "application/vnd.openxmlformats-officedocument"
_CONTENT_TYPES = "[Content_Types].xml"
_PARTS = {
    "word/document.xml": f"{_OFFICE}.wordprocessingml.document",
    "xl/workbook.xml": f"{_OFFICE}.spreadsheetml.sheet",
    "ppt/presentation.xml": f"{_OFFICE}.presentationml.presentation",
}
_MACROS = {
    "word/vbaProject.bin": "application/vnd.ms-word.document.macroEnabled.12",
    "xl/vbaProject.bin": "application/vnd.ms-excel.sheet.macroEnabled.12",
    "ppt/vbaProject.bin": "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
}
_SAID_TYPES = ("application/vnd.oasis.opendocument.", "application/epub+zip")
_LONGEST_TYPE = 128
_PROGRAMS = {
    "AndroidManifest.xml": "application/vnd.android.package-archive",
    "META-INF/MANIFEST.MF": "application/java-archive",
}

_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_LONGEST_COMMENT = 0xFFFF
_LONGEST_DIRECTORY = 4 * 1024 * 1024
"""Bytes of names that are read: the parts of a document take thousands, not millions."""


def archive_type(path: Path) -> str | None:
    """The media type of an archive by what is in it; None where it cannot be opened as one."""
    with path.open("rb") as file:
        directory = _directory_size(file)
        if directory is None:
            return None
        if directory > _LONGEST_DIRECTORY:
            return ZIP
        try:
            with ZipFile(file) as archive:
                return _type_of(archive)
        # Whatever the module trips over is no archive to it, and to nobody who receives it.
        except (BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
            return None


def _directory_size(file: IO[bytes]) -> int | None:
    """The size of the list of entries, as the end of the file says; None where there is no end."""
    length = file.seek(0, 2)
    file.seek(max(0, length - _END.size - _LONGEST_COMMENT))
    tail = file.read()
    at = tail.rfind(_END_SIGNATURE)
    if at < 0 or len(tail) - at < _END.size:
        return None
    return int(_END.unpack_from(tail, at)[5])


def _type_of(archive: ZipFile) -> str:
    names = frozenset(archive.namelist())
    return _said_type(archive, names) or _office_type(names) or _first(_PROGRAMS, names) or ZIP


def _said_type(archive: ZipFile, names: frozenset[str]) -> str | None:
    if "mimetype" not in names:
        return None
    with archive.open("mimetype") as entry:
        said = entry.read(_LONGEST_TYPE).decode("ascii", "replace").strip()
    return said if said.startswith(_SAID_TYPES) else None


def _office_type(names: frozenset[str]) -> str | None:
    """The kind of an Office document; one that carries programs is told apart from one without."""
    part = _first(_PARTS, names) if _CONTENT_TYPES in names else None
    return part and (_first(_MACROS, names) or part)


def _first(types: dict[str, str], names: frozenset[str]) -> str | None:
    return next((media_type for name, media_type in types.items() if name in names), None)
