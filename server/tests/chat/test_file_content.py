"""What files are, by their content alone."""

import gzip
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from neuron_meet.chat.file_content import PICTURES, detect_type

TYPES = {
    b"%PDF-1.7\n": "application/pdf",
    b"ID3\x03\x00\x00\x00\x00\x00\x00" + bytes(100): "audio/mpeg",
    b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2avc1mp41" + bytes(100): "video/mp4",
    b"a,b\n1,2\n": "text/plain",
    b"<!doctype html><p>": "text/html",
    b'<svg xmlns="http://www.w3.org/2000/svg"></svg>': "image/svg+xml",
    b"": "text/plain",
    b"\x00\x01\x02\x03": "application/octet-stream",
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF"])
def test_pictures_are_known_without_a_name(tmp_path: Path, kind: str) -> None:
    file = BytesIO()
    Image.new("RGB", (8, 8), "red").save(file, kind)
    path = tmp_path / "picture"
    path.write_bytes(file.getvalue())
    assert detect_type(path) == Image.MIME[kind]
    assert detect_type(path) in PICTURES


@pytest.mark.parametrize("content", TYPES)
def test_other_files_are_known_without_a_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert detect_type(path) == TYPES[content]


def test_a_compressed_file_is_known(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(gzip.compress(b"a" * 1000))
    assert detect_type(path) == "application/gzip"
