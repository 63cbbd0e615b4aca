"""The queries on files and on who may have them."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.chat.visibility import visible_to
from neuron_meet.db.base import is_id
from neuron_meet.db.models import Message, Participant, Room, StoredFile


class FileRepository:
    """Reads and writes the records of files in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, file: StoredFile) -> None:
        """Store a new record."""
        self._session.add(file)
        await self._session.flush()

    async def by_id(self, file_id: str) -> StoredFile | None:
        """The file with this id."""
        return await self._session.get(StoredFile, file_id) if is_id(file_id) else None

    async def delete(self, file: StoredFile) -> None:
        """Delete a record."""
        await self._session.delete(file)
        await self._session.flush()

    async def bytes_in(self, room_id: str) -> int:
        """What the files of a room take, those that are still coming included."""
        query = select(func.coalesce(func.sum(StoredFile.size), 0)).where(
            StoredFile.room_id == room_id
        )
        return int((await self._session.scalars(query)).one())

    async def is_shared(self, file_id: str) -> bool:
        """Whether a message carries the file."""
        query = select(exists().where(Message.file_id == file_id))
        return bool(await self._session.scalar(query))

    async def is_shared_with(self, file: StoredFile, person_id: str) -> bool:
        """Whether somebody has the record of the file's meeting, and may read its message.

        As with the record itself: they were in the meeting, or it was in a room of theirs.
        """
        was_there = exists().where(
            Participant.meeting_id == file.meeting_id, Participant.person_id == person_id
        )
        is_host = exists().where(Room.id == file.room_id, Room.host_id == person_id)
        may_read = exists().where(Message.file_id == file.id, visible_to(person_id))
        return bool(await self._session.scalar(select((was_there | is_host) & may_read)))

    async def delete_expired(self, now: datetime) -> list[str]:
        """Forget uploads whose time is over; answers their ids."""
        query = (
            delete(StoredFile)
            .where(StoredFile.expires_at.is_not(None), StoredFile.expires_at <= now)
            .returning(StoredFile.id)
        )
        return list((await self._session.scalars(query)).all())

    async def known_among(self, ids: Collection[str]) -> set[str]:
        """Which of these ids there are files of."""
        query = select(StoredFile.id).where(StoredFile.id.in_(ids))
        return set((await self._session.scalars(query)).all())
