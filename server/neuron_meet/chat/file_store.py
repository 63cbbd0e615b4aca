"""The bytes of files, on disk under ``DATA_DIR``. What they mean is in the database."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

from neuron_meet.db.base import is_id

_THUMBNAIL = ".thumbnail"
_BUFFER = 1024 * 1024
"""Bytes collected before they are written."""


class FileStore:
    """One file for each id, and beside it the thumbnail of a picture.

    Args:
        folder: Where the files are; made with the first one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, file_id: str) -> Path:
        """Where the bytes of a file are. Folders by the first two characters keep them small."""
        return self._folder / file_id[:2] / file_id

    def thumbnail_path(self, file_id: str) -> Path:
        """Where the thumbnail of a picture is."""
        return self.path(file_id).with_suffix(_THUMBNAIL)

    async def create(self, file_id: str) -> None:
        """Begin an empty file."""
        await asyncio.to_thread(self._create, file_id)

    async def size(self, file_id: str) -> int | None:
        """How many bytes have come; None where there is no such file."""
        return await asyncio.to_thread(self._size, file_id)

    async def append(self, file_id: str, chunks: AsyncIterator[bytes]) -> None:
        """Add bytes to the end of a file. What has come is kept where the stream breaks off."""
        file = await asyncio.to_thread(self.path(file_id).open, "ab", _BUFFER)
        try:
            async for chunk in chunks:
                await asyncio.to_thread(file.write, chunk)
        finally:
            await asyncio.to_thread(file.close)

    async def delete(self, file_id: str) -> None:
        """Delete a file and what lies beside it; nothing happens where there is none."""
        await asyncio.to_thread(self._delete, file_id)

    async def ids_older_than(self, seconds: float) -> list[str]:
        """The files that were last written longer ago than that."""
        return await asyncio.to_thread(self._ids_written_before, time.time() - seconds)

    def _create(self, file_id: str) -> None:
        path = self.path(file_id)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=False)

    def _size(self, file_id: str) -> int | None:
        try:
            return self.path(file_id).stat().st_size
        except FileNotFoundError:
            return None

    def _delete(self, file_id: str) -> None:
        # A thumbnail, and what a crash left of work on it.
        for path in self.path(file_id).parent.glob(f"{file_id}*"):
            path.unlink(missing_ok=True)

    def _ids_written_before(self, moment: float) -> list[str]:
        return [
            path.name
            for path in self._folder.glob("??/*")
            if is_id(path.name) and path.stat().st_mtime < moment
        ]
