"""The queries on rooms."""

from datetime import datetime

from sqlalchemy import exists, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import is_id
from neuron_meet.db.models import Meeting, Participant, Room, RoomKind
from neuron_meet.db.scheduling import ScheduledMeeting


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

    async def one_off_ids_unused(self, emptied_by: datetime, made_by: datetime) -> list[str]:
        """The open one-off rooms that have served their purpose.

        Args:
            emptied_by: Of those that were used, the ones that the last left before this.
            made_by: Of those that never were, the ones that were made before this.
        """
        meetings = select(Meeting.id).where(Meeting.room_id == Room.id)
        left_at = func.coalesce(Meeting.emptied_at, Meeting.ended_at)
        in_use = meetings.where(or_(left_at.is_(None), left_at >= emptied_by))
        to_come = select(ScheduledMeeting.id).where(
            ScheduledMeeting.room_id == Room.id,
            ScheduledMeeting.is_cancelled.is_(False),
            or_(ScheduledMeeting.ends_at.is_(None), ScheduledMeeting.ends_at >= emptied_by),
        )
        query = select(Room.id).where(
            Room.kind == RoomKind.ONE_OFF,
            Room.is_active,
            ~in_use.exists(),
            ~to_come.exists(),
            or_(meetings.exists(), Room.created_at < made_by),
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
