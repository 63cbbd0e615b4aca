"""Resumable uploads: pieces of a file arrive, perhaps after interruptions, until it is whole.

A unit of work is as long as a look into the database, never as long as somebody's upload.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

import structlog

from neuron_meet.chat.file_content import inspect, is_allowed
from neuron_meet.chat.file_repository import FileRepository
from neuron_meet.chat.file_store import FileStore
from neuron_meet.chat.files import FileService, NewFile
from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.engine import Database
from neuron_meet.errors import ErrorCode, NeuronError

_log = structlog.get_logger(__name__)

_STRAY_AFTER_S = 3600.0
"""Seconds after which a file on disk that no record knows is deleted: one may just be begun."""


@dataclass(frozen=True, slots=True)
class UploadState:
    """How far an upload is, in bytes, and until when it may go on."""

    file_id: str
    offset: int
    size: int
    expires_at: datetime


class Uploads:
    """Takes files in, piece by piece."""

    def __init__(self, database: Database, settings: Settings, store: FileStore) -> None:
        """Take where records and bytes are kept."""
        self._database = database
        self._settings = settings
        self._store = store
        self._writers = _Writers()

    async def begin(self, new: NewFile) -> UploadState:
        """Begin an upload; raises like ``FileService.begin``."""
        async with self._database.unit_of_work() as work:
            file = await FileService(work.session, self._settings).begin(new)
            await self._store.create(file.id)
            return UploadState(file.id, 0, file.size, file.expires_at or utc_now())

    async def state(self, file_id: str, person_id: str) -> UploadState:
        """How far an upload is; raises like ``FileService.upload_of``.

        Whatever still writes to it is stopped: who asks has lost that connection.
        """
        async with self._writers.alone(file_id):
            return await self._state(file_id, person_id)

    async def append(
        self, file_id: str, person_id: str, offset: int, chunks: AsyncIterator[bytes]
    ) -> UploadState:
        """Add a piece, and look at the file once it is whole.

        What has come stays where the connection breaks, so that the next piece begins there.

        Raises:
            NeuronError: ``NOT_FOUND``, ``CONFLICT`` where the piece does not begin where the last
                one ended, ``FILE_TOO_LARGE`` where there is more than was announced,
                ``FILE_TYPE_NOT_ALLOWED``.
        """
        async with self._writers.alone(file_id) as stopped:
            before = await self._state(file_id, person_id)
            if offset != before.offset:
                raise NeuronError(
                    ErrorCode.CONFLICT, f"The next byte of this upload is number {before.offset}"
                )
            piece = _limited(_until(stopped, chunks), before.size - offset)
            await self._store.append(file_id, piece)
            return await self._appended(file_id, person_id)

    async def discard(self, file_id: str, person_id: str) -> None:
        """Give an upload up; raises like ``FileService.upload_of``."""
        async with self._writers.alone(file_id):
            await self._forget(file_id, person_id)

    async def clean_up(self) -> None:
        """Delete what nobody will ask for: expired uploads, and bytes without a record."""
        async with self._database.unit_of_work() as work:
            expired = await FileRepository(work.session).delete_expired(utc_now())
        stray = await self._store.ids_older_than(_STRAY_AFTER_S)
        async with self._database.unit_of_work() as work:
            known = await FileRepository(work.session).known_among(stray)
        gone = {*expired, *(file_id for file_id in stray if file_id not in known)}
        for file_id in gone:
            await self._store.delete(file_id)
        if gone:
            _log.info("files_cleaned_up", files=len(gone))

    async def _appended(self, file_id: str, person_id: str) -> UploadState:
        state = await self._state(file_id, person_id)
        if state.offset < state.size:
            async with self._database.unit_of_work() as work:
                service = FileService(work.session, self._settings)
                await service.prolong(await service.upload_of(file_id, person_id))
            return state
        path, thumbnail = self._store.path(file_id), self._store.thumbnail_path(file_id)
        content = await asyncio.to_thread(inspect, path, thumbnail)
        if not is_allowed(content.content_type, self._settings.allowed_file_types):
            await self._forget(file_id, person_id)
            raise NeuronError(
                ErrorCode.FILE_TYPE_NOT_ALLOWED, "Files of this type cannot be shared here"
            )
        async with self._database.unit_of_work() as work:
            service = FileService(work.session, self._settings)
            await service.complete(await service.upload_of(file_id, person_id), content)
        return state

    async def _forget(self, file_id: str, person_id: str) -> None:
        async with self._database.unit_of_work() as work:
            service = FileService(work.session, self._settings)
            await service.delete(await service.upload_of(file_id, person_id))
            work.publish(lambda: self._store.delete(file_id))

    async def _state(self, file_id: str, person_id: str) -> UploadState:
        async with self._database.unit_of_work() as work:
            file = await FileService(work.session, self._settings).upload_of(file_id, person_id)
            size, expires_at = file.size, file.expires_at or utc_now()
        offset = await self._store.size(file_id)
        if offset is None:
            raise NeuronError(ErrorCode.NOT_FOUND, "There is no such upload any more")
        return UploadState(file_id, offset, size, expires_at)


class _Writers:
    """One writer at a time for each upload; the newest takes over.

    A connection that was lost may look alive to us for minutes. Whoever comes after it is the same
    person, who knows that it is gone.
    """

    def __init__(self) -> None:
        self._locks: dict[str, asyncio.Lock] = {}
        self._stops: dict[str, asyncio.Event] = {}

    @asynccontextmanager
    async def alone(self, file_id: str) -> AsyncIterator[asyncio.Event]:
        """Stop whoever writes, and give the event that says when to stop oneself."""
        if (before := self._stops.get(file_id)) is not None:
            before.set()
        stop = self._stops[file_id] = asyncio.Event()
        lock = self._locks.setdefault(file_id, asyncio.Lock())
        try:
            async with lock:
                yield stop
        finally:
            if self._stops.get(file_id) is stop:
                del self._stops[file_id]
                del self._locks[file_id]


async def _until(stopped: asyncio.Event, chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The chunks until the event is set."""
    stop = asyncio.ensure_future(stopped.wait())
    coming: asyncio.Future[bytes | None] | None = None
    try:
        while not stopped.is_set():
            coming = asyncio.ensure_future(_next(chunks))
            await asyncio.wait({coming, stop}, return_when=asyncio.FIRST_COMPLETED)
            if not coming.done():
                return
            chunk = coming.result()
            if chunk is None:
                return
            yield chunk
    finally:
        stop.cancel()
        if coming is not None:
            coming.cancel()


async def _next(chunks: AsyncIterator[bytes]) -> bytes | None:
    """The next chunk; None after the last."""
    return await anext(chunks, None)


async def _limited(chunks: AsyncIterator[bytes], limit: int) -> AsyncIterator[bytes]:
    """The chunks, refused where they have more bytes than the limit."""
    left = limit
    async for chunk in chunks:
        left -= len(chunk)
        if left < 0:
            raise NeuronError(ErrorCode.FILE_TOO_LARGE, "There is more of the file than announced")
        yield chunk
