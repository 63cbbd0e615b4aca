"""Pictures of people: whatever is uploaded becomes a few small square ones of our own making."""

import asyncio
import re
import warnings
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from neuron_meet.config import Settings
from neuron_meet.db.base import new_id
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.avatar_url import OWN_AVATARS

SIZES = (512, 128)
"""Pixels of a side: twice the largest tile's picture, and twice a list's; the first is the one that
``avatarUrl`` names."""
CONTENT_TYPE = "image/webp"
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_NAME = re.compile(r"([0-9a-f]{32})-(\d{2,4})\.webp")
_QUALITY = 84
_WHITE = (255, 255, 255)

# Decoding takes memory for every pixel: one at a time, whoever uploads.
_THREAD = ThreadPoolExecutor(1, thread_name_prefix="avatar")


class AvatarStore:
    """Keeps the pictures of people as files in ``DATA_DIR/avatars``.

    A picture is decoded and written anew, so that nothing else of the upload is ever served: no
    place where a photograph was taken, no file that is a picture and something else, too.
    """

    def __init__(self, settings: Settings) -> None:
        self._folder = settings.data_dir / "avatars"
        self._max_bytes = settings.avatar_max_bytes
        self._max_pixels = settings.avatar_max_pixels

    async def save(self, upload: bytes) -> str:
        """Keep an uploaded picture, cut to its middle square; answers its ``avatarUrl``.

        Raises:
            NeuronError: ``PAYLOAD_TOO_LARGE``, or ``UNSUPPORTED_MEDIA`` for what is no JPEG, PNG,
                WebP or GIF, or none that can be read.
        """
        if len(upload) > self._max_bytes:
            raise NeuronError(ErrorCode.PAYLOAD_TOO_LARGE, "This picture is too large")
        loop = asyncio.get_running_loop()
        name = await loop.run_in_executor(_THREAD, self._write, upload)
        return f"{OWN_AVATARS}{_file_name(name, SIZES[0])}"

    async def remove(self, avatar_url: str | None) -> None:
        """Delete the files of a picture; nothing happens for one that is kept elsewhere."""
        name = _name_in(avatar_url)
        if name is not None:
            await asyncio.get_running_loop().run_in_executor(_THREAD, self._delete, name)

    def find(self, file_name: str) -> Path:
        """The file that is served under this name.

        Raises:
            NeuronError: ``NOT_FOUND``.
        """
        path = self._folder / file_name
        if _NAME.fullmatch(file_name) is None or not path.is_file():
            raise NeuronError(ErrorCode.NOT_FOUND, "There is no such picture")
        return path

    def file_of(self, avatar_url: str | None) -> Path | None:
        """The largest file of a picture; None for one that is kept elsewhere, or nowhere."""
        name = _name_in(avatar_url)
        path = None if name is None else self._folder / _file_name(name, SIZES[0])
        return path if path is not None and path.is_file() else None

    def _write(self, upload: bytes) -> str:
        pictures = _square_pictures(upload, self._max_pixels)
        name = new_id().replace("-", "")
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for size, content in pictures.items():
            (self._folder / _file_name(name, size)).write_bytes(content)
        return name

    def _delete(self, name: str) -> None:
        for size in SIZES:
            (self._folder / _file_name(name, size)).unlink(missing_ok=True)


def _square_pictures(upload: bytes, max_pixels: int) -> dict[int, bytes]:
    """The middle square of a picture as WebP, by its size.

    Raises:
        NeuronError: ``UNSUPPORTED_MEDIA``, ``PAYLOAD_TOO_LARGE``.
    """
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(upload), formats=_FORMATS) as opened:
            # Pillow warns of what may be a decompression bomb; our own limit is the stricter one.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            if opened.width * opened.height > max_pixels:
                raise NeuronError(ErrorCode.PAYLOAD_TOO_LARGE, "This picture has too many pixels")
            # A JPEG can be decoded at a fraction of its size.
            opened.draft("RGB", (2 * SIZES[0], 2 * SIZES[0]))
            upright = ImageOps.exif_transpose(opened)
            square = ImageOps.fit(_without_transparency(upright), (SIZES[0], SIZES[0]))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError) as error:
        raise NeuronError(
            ErrorCode.UNSUPPORTED_MEDIA, "This is no picture in JPEG, PNG, WebP or GIF format"
        ) from error
    return {size: _encoded(square, size) for size in SIZES}


def _without_transparency(picture: Image.Image) -> Image.Image:
    """The picture in plain colours, on white where it was transparent."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    opaque = Image.new("RGB", picture.size, _WHITE)
    layer = picture.convert("RGBA")
    opaque.paste(layer, mask=layer.getchannel("A"))
    return opaque


def _encoded(square: Image.Image, size: int) -> bytes:
    """The bytes of a WebP, without metadata."""
    small = (
        square if square.width == size else square.resize((size, size), Image.Resampling.LANCZOS)
    )
    file = BytesIO()
    small.save(file, "WEBP", quality=_QUALITY, method=4, exif=b"", icc_profile=b"", xmp=b"")
    return file.getvalue()


def _file_name(name: str, size: int) -> str:
    return f"{name}-{size}.webp"


def _name_in(avatar_url: str | None) -> str | None:
    """The name of the picture that an ``avatarUrl`` of ours stands for."""
    if avatar_url is None or not avatar_url.startswith(OWN_AVATARS):
        return None
    match = _NAME.fullmatch(avatar_url.removeprefix(OWN_AVATARS))
    return match[1] if match else None
