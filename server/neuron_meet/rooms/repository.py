"""The queries on rooms."""

from datetime import datetime

from sqlalchemy import exists, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import is_id
from neuron_meet.db.models import Participant, Room, RoomKind


class RoomRepository:
    """Reads and writes rooms in ``session``; a room comes with its settings and its host."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def by_id(self, room_id: str) -> Room | None:
        """The room with this id."""
        return await self._session.get(Room, room_id) if is_id(room_id) else None

    async def by_code(self, code: str) -> Room | None:
        """The room with this code, ended or not."""
        found = await self._session.scalars(select(Room).where(Room.code == code))
        return found.one_or_none()

    async def add(self, room: Room) -> bool:
        """Store a new room; answers False, and changes nothing, where the code is taken."""
        try:
            async with self._session.begin_nested():
                self._session.add(room)
        except IntegrityError:
            return False
        return True

    async def personal_of(self, host_id: str) -> Room | None:
        """The account's personal room, unless it was closed."""
        found = await self._session.scalars(
            select(Room).where(
                Room.host_id == host_id, Room.kind == RoomKind.PERSONAL, Room.is_active
            )
        )
        return found.one_or_none()

    async def named_of(self, host_id: str, limit: int) -> list[Room]:
        """The account's open rooms that are meant to be met in again, by name."""
        query = (
            select(Room)
            .where(Room.host_id == host_id, Room.kind == RoomKind.NAMED, Room.is_active)
            .order_by(func.lower(Room.name), Room.id)
            .limit(limit)
        )
        return list(await self._session.scalars(query))

    async def count_active_of(self, host_id: str) -> int:
        """How many rooms of this host have not ended."""
        query = select(func.count()).where(Room.host_id == host_id, Room.is_active)
        return (await self._session.execute(query)).scalar_one()

    async def recent_of(self, user_id: str, limit: int) -> list[Room]:
        """The newest rooms that the account hosts or has joined, newest first."""
        joined = exists().where(Participant.room_id == Room.id, Participant.user_id == user_id)
        query = (
            select(Room)
            .where(or_(Room.host_id == user_id, joined))
            .order_by(Room.created_at.desc(), Room.id.desc())
            .limit(limit)
        )
        return list(await self._session.scalars(query))

    async def mark_started(self, room_id: str, now: datetime) -> None:
        """Note when the first person came, once."""
        await self._session.execute(
            update(Room).where(Room.id == room_id, Room.started_at.is_(None)).values(started_at=now)
        )
