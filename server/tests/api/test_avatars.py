"""Pictures of people, over HTTP and as files."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import httpx
import pytest
from PIL import Image

from neuron_meet.config import Settings
from tests.api.client import Api, refusal
from tests.api.pictures import PATH, picture, put

pytestmark = pytest.mark.one_database

GPS_IFD = 0x8825


async def uploaded(api: Api, content: bytes) -> str:
    answer = await put(api, content)
    assert answer.status_code == 200, answer.text
    url = answer.json()["avatarUrl"]
    assert isinstance(url, str)
    return url


async def served(api: Api, url: str) -> httpx.Response:
    return await api.http.get(url)


@pytest.fixture
def files(settings: Settings) -> Path:
    """Where the pictures are kept."""
    return settings.data_dir / "avatars"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
async def test_a_picture_becomes_a_small_square_that_everybody_may_see(
    ada: Api, bob: Api, api: Api, kind: str
) -> None:
    url = await uploaded(ada, picture(kind))
    assert (await bob.get(f"/users/{ada.me['id']}"))["avatarUrl"] == url
    answer = await served(api, url)
    assert answer.headers["content-type"] == "image/webp"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "immutable" in answer.headers["cache-control"]
    image = Image.open(BytesIO(answer.content))
    assert (image.format, image.size) == ("WEBP", (512, 512))
    red, green, blue = image.convert("RGB").getpixel((256, 256))  # type: ignore[misc]
    assert (red < 60, green > 180, blue < 60) == (True, True, True)
    small = await served(api, url.replace("-512.", "-128."))
    assert Image.open(BytesIO(small.content)).size == (128, 128)


async def test_what_a_camera_wrote_beside_the_picture_is_gone(ada: Api) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    exif[0x010F] = "Camera Works"
    exif.get_ifd(GPS_IFD)[1] = "N"
    image = await served(ada, await uploaded(ada, picture("JPEG", exif=exif)))
    assert b"Camera Works" not in image.content
    opened = Image.open(BytesIO(image.content))
    assert not opened.getexif()
    # The left third stood on top once it is upright.
    red, _, blue = opened.convert("RGB").getpixel((256, 20))  # type: ignore[misc]
    assert red > blue


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"GIF89a<script>alert(1)</script>",
        picture("PNG")[:200],
        picture("TIFF"),
        b"%PDF-1.4",
    ],
)
async def test_what_is_no_picture_is_refused(ada: Api, files: Path, content: bytes) -> None:
    refusal(await put(ada, content), 415, "UNSUPPORTED_MEDIA")
    assert (await ada.get("/auth/me"))["avatarUrl"] is None
    assert not files.exists()


async def test_a_decompression_bomb_is_refused_by_its_header(ada: Api) -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(header)) + chunk
    bomb += struct.pack(">I", zlib.crc32(chunk))
    data = b"IDAT" + zlib.compress(bytes(1000))
    bomb += struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    answer = await put(ada, bomb)
    assert answer.status_code in (413, 415), answer.text
    many = picture("PNG", (6000, 5000))
    refusal(await put(ada, many), 413, "PAYLOAD_TOO_LARGE")


async def test_an_upload_has_a_limit_of_its_own(ada: Api, settings: Settings) -> None:
    assert settings.max_body_bytes < 100_000 < settings.avatar_max_bytes
    refusal(await put(ada, bytes(100_000)), 415, "UNSUPPORTED_MEDIA")
    refusal(await put(ada, bytes(settings.avatar_max_bytes + 1)), 413, "PAYLOAD_TOO_LARGE")
    await ada.refused(413, "PAYLOAD_TOO_LARGE", "PATCH", "/users/me", {"x": "x" * 100_000})


async def test_a_picture_that_is_replaced_or_taken_away_is_deleted(ada: Api, files: Path) -> None:
    first = await uploaded(ada, picture())
    second = await uploaded(ada, picture())
    assert first != second
    assert (await served(ada, first)).status_code == 404
    assert len(list(files.iterdir())) == 2
    assert (await ada.delete(PATH))["avatarUrl"] is None
    assert list(files.iterdir()) == []
    await uploaded(ada, picture())
    await ada.patch("/users/me", {"avatarUrl": "https://example.org/ada.png"})
    assert list(files.iterdir()) == []


async def test_an_own_picture_may_be_sent_back_but_not_that_of_somebody_else(
    ada: Api, bob: Api
) -> None:
    url = await uploaded(ada, picture())
    assert (await ada.patch("/users/me", {"avatarUrl": url}))["avatarUrl"] == url
    assert (await served(ada, url)).status_code == 200
    await bob.refused(400, "VALIDATION_FAILED", "PATCH", "/users/me", {"avatarUrl": url})


@pytest.mark.parametrize(
    "name", ["x.webp", "..%2f..%2fjwt-secret", "jwt-secret", "0" * 32 + "-512.webp", "%00"]
)
async def test_nothing_else_is_served(ada: Api, name: str) -> None:
    await uploaded(ada, picture())
    assert (await ada.http.get(f"/api/avatars/{name}")).status_code == 404


async def test_an_upload_needs_a_token(api: Api) -> None:
    refusal(await put(api, picture()), 401, "UNAUTHORIZED")
    await api.refused(401, "UNAUTHORIZED", "DELETE", PATH)
