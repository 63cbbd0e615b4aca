"""The queries on messages."""

from datetime import datetime

from sqlalchemy import Select, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import is_id
from neuron_meet.db.models import Message


class MessageRepository:
    """Reads and writes messages in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, message: Message) -> None:
        """Store a new message."""
        self._session.add(message)
        await self._session.flush()

    async def time_of(self, room_id: str, message_id: str) -> datetime | None:
        """When the message was written; None where the room has no such message."""
        if not is_id(message_id):
            return None
        query = select(Message.created_at).where(
            Message.id == message_id, Message.room_id == room_id
        )
        return (await self._session.scalars(query)).one_or_none()

    async def newest(
        self, room_id: str, limit: int, before: tuple[datetime, str] | None = None
    ) -> list[Message]:
        """The newest messages of a room, oldest first.

        Args:
            room_id: The room.
            limit: How many at most.
            before: Only messages that come before this time and id, which are the order.
        """
        query = select(Message).where(Message.room_id == room_id)
        if before is not None:
            query = query.where(tuple_(Message.created_at, Message.id) < tuple_(*before))
        return await self._newest(query, limit)

    async def newest_of_meeting(self, meeting_id: str, limit: int) -> list[Message]:
        """The newest messages of a meeting, oldest first; ``limit`` at most."""
        return await self._newest(select(Message).where(Message.meeting_id == meeting_id), limit)

    async def _newest(self, query: Select[Message], limit: int) -> list[Message]:
        query = query.order_by(Message.created_at.desc(), Message.id.desc()).limit(limit)
        return list(reversed((await self._session.scalars(query)).all()))
