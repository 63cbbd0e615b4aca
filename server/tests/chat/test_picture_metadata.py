"""What a picture keeps and what it loses: looked at through Pillow, and byte by byte."""

import struct
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageSequence, PngImagePlugin

from neuron_meet.chat.picture_metadata import ORIENTATION, strip_metadata
from tests.chat.photographs import GPS_IFD, KINDS, SIDEWAYS, photograph, pixels

SECRET = b"52.5200 13.4050"


def stripped(path: Path, content: bytes, kind: str, orientation: int = 1) -> bytes:
    path.write_bytes(content)
    strip_metadata(path, Image.MIME[kind], orientation)
    assert list(path.parent.iterdir()) == [path]
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "picture"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("orientation", [1, SIDEWAYS])
def test_where_it_was_taken_is_lost_and_the_picture_is_not(
    path: Path, kind: str, orientation: int
) -> None:
    original = photograph(kind, orientation)
    with Image.open(BytesIO(original)) as picture:
        assert picture.getexif().get_ifd(GPS_IFD)
    clean = stripped(path, original, kind, orientation)
    with Image.open(BytesIO(clean)) as picture:
        exif = picture.getexif()
        assert dict(exif) == ({} if orientation == 1 else {ORIENTATION: SIDEWAYS})
        assert not exif.get_ifd(GPS_IFD)
    assert b"Telephone" not in clean
    # As upright as before, and not a bit worse.
    assert pixels(clean) == pixels(original)


@pytest.mark.parametrize("kind", KINDS)
def test_texts_and_what_stands_behind_the_end_are_lost(path: Path, kind: str) -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", SECRET.decode())
    text.add_itxt("Place", SECRET.decode(), zip=False)
    options: dict[str, dict[str, Any]] = {
        "JPEG": {"comment": SECRET, "xmp": SECRET},
        "PNG": {"pnginfo": text},
        "WEBP": {"xmp": SECRET},
    }
    original = photograph(kind, **options[kind]) + b"a video of the moment " + SECRET
    clean = stripped(path, original, kind)
    assert SECRET in original
    assert SECRET not in clean
    assert b"a video" not in clean
    assert pixels(clean) == pixels(original)
    # Cut short while it was uploaded, what is sent again behind it is lost, too.
    assert stripped(path, clean + original[len(clean) :], kind) == clean


@pytest.mark.parametrize("kind", KINDS)
def test_the_colour_profile_stays(path: Path, kind: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    clean = stripped(path, photograph(kind, icc_profile=profile), kind)
    with Image.open(BytesIO(clean)) as picture:
        assert picture.info["icc_profile"] == profile


def test_a_progressive_jpeg_keeps_all_its_scans(path: Path) -> None:
    original = photograph("JPEG", progressive=True)
    assert pixels(stripped(path, original, "JPEG")) == pixels(original)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_moving_picture_moves_on(path: Path, kind: str) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "green", "blue")]
    file = BytesIO()
    frames[0].save(file, kind, save_all=True, append_images=frames[1:], duration=50, lossless=True)
    with Image.open(BytesIO(stripped(path, file.getvalue(), kind))) as picture:
        shown = [frame.convert("RGB").getpixel((0, 0)) for frame in ImageSequence.Iterator(picture)]
    assert shown == [(255, 0, 0), (0, 128, 0), (0, 0, 255)]


def test_a_preview_of_what_was_cut_off_is_lost(path: Path) -> None:
    original = photograph("JPEG")
    preview = b"JFXX\0\x13" + SECRET
    hidden = b"\xff\xe0" + struct.pack(">H", 2 + len(preview)) + preview
    clean = stripped(path, original[:2] + hidden + original[2:], "JPEG")
    assert SECRET not in clean
    assert pixels(clean) == pixels(original)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_built_as_a_picture_is_refused(path: Path, kind: str) -> None:
    original = photograph(kind)
    for length in (12, 20, 33):
        with pytest.raises(ValueError, match="picture"):
            stripped(path, original[:length], kind)
        assert path.read_bytes() == original[:length]
        assert list(path.parent.iterdir()) == [path]


def test_other_files_stay_as_they_are(path: Path) -> None:
    path.write_bytes(SECRET)
    strip_metadata(path, "text/plain", 1)
    assert path.read_bytes() == SECRET
