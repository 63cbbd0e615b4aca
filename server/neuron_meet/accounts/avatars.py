"""Pictures of people: whatever is uploaded becomes a few small square ones of our own making."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from neuron_meet.config import Settings
from neuron_meet.db.base import new_id
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.avatar_url import OWN_AVATARS

SIZES = (512, 128)
"""Pixels of a side: twice the largest tile's picture, and twice a list's; the first is the one that
``avatarUrl`` names."""
CONTENT_TYPE = "image/webp"
_NAME = re.compile(r"([0-9a-f]{32})-(\d{2,4})\.webp")

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
        from neuron_meet.accounts.avatar_pictures import square_pictures  # noqa: PLC0415, see there

        pictures = square_pictures(upload, SIZES, self._max_pixels)
        name = new_id().replace("-", "")
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for size, content in pictures.items():
            (self._folder / _file_name(name, size)).write_bytes(content)
        return name

    def _delete(self, name: str) -> None:
        for size in SIZES:
            (self._folder / _file_name(name, size)).unlink(missing_ok=True)


def _file_name(name: str, size: int) -> str:
    return f"{name}-{size}.webp"


def _name_in(avatar_url: str | None) -> str | None:
    """The name of the picture that an ``avatarUrl`` of ours stands for."""
    if avatar_url is None or not avatar_url.startswith(OWN_AVATARS):
        return None
    match = _NAME.fullmatch(avatar_url.removeprefix(OWN_AVATARS))
    return match[1] if match else None
