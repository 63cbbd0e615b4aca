"""What ZIP archives are, by what is in them."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from neuron_meet.chat.file_content import detect_type, is_allowed
from neuron_meet.config import Settings

OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    ("notes.txt",): "application/zip",
    (): "application/zip",
    ("[Content_Types].xml", "_rels/.rels", "word/document.xml"): (
        f"{OFFICE}.wordprocessingml.document"
    ),
    ("xl/workbook.xml", "[Content_Types].xml"): f"{OFFICE}.spreadsheetml.sheet",
    ("[Content_Types].xml", "ppt/presentation.xml"): f"{OFFICE}.presentationml.presentation",
    ("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"): (
        "application/vnd.ms-word.document.macroEnabled.12"
    ),
    # A folder of the same name is no document yet, and neither is any other package of this form.
    ("word/document.xml",): "application/zip",
    ("[Content_Types].xml", "package.nuspec"): "application/zip",
    ("META-INF/MANIFEST.MF", "Main.class"): "application/java-archive",
    ("AndroidManifest.xml", "META-INF/MANIFEST.MF"): "application/vnd.android.package-archive",
}


def archive(*entries: tuple[str, bytes]) -> bytes:
    """An archive as Office writes it: compressed, with the flags that it sets."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as opened:
        for name, content in entries:
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            entry.flag_bits = 0x06
            opened.writestr(entry, content)
    return file.getvalue()


@pytest.mark.parametrize("names", TYPES)
def test_an_archive_is_what_is_in_it(tmp_path: Path, names: tuple[str, ...]) -> None:
    path = tmp_path / "file"
    path.write_bytes(archive(*((name, b"content") for name in names)))
    assert detect_type(path) == TYPES[names]


@pytest.mark.parametrize(
    ("said", "media_type"),
    [
        (b"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
        (b"application/epub+zip", "application/epub+zip"),
        # What an archive says of itself counts for documents alone.
        (b"text/html", "application/zip"),
        (b"image/png" * 1000, "application/zip"),
    ],
)
def test_a_document_may_say_its_type_itself(tmp_path: Path, said: bytes, media_type: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(archive(("mimetype", said), ("content.xml", b"")))
    assert detect_type(path) == media_type


def test_half_an_archive_is_nothing_that_is_known(tmp_path: Path) -> None:
    whole = archive(("word/document.xml", b"content" * 100), ("[Content_Types].xml", b""))
    path = tmp_path / "file"
    path.write_bytes(whole[: len(whole) // 2])
    assert detect_type(path) == "application/octet-stream"
    assert not is_allowed(detect_type(path), Settings.model_fields["allowed_file_types"].default)


def test_an_archive_of_very_many_files_is_not_read_through(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with ZipFile(path, "w") as opened:
        opened.writestr("[Content_Types].xml", b"")
        opened.writestr("word/document.xml", b"")
        for number in range(70):
            opened.writestr(f"{number:02}" + "x" * 65_000, b"")
    assert detect_type(path) == "application/zip"
