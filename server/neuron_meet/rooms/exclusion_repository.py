"""The queries on who may not come into a room."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import is_id
from neuron_meet.db.models import Exclusion, Meeting


class ExclusionRepository:
    """Reads and writes exclusions in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, exclusion: Exclusion) -> None:
        """Store a new exclusion."""
        self._session.add(exclusion)
        await self._session.flush()

    async def of_person(
        self, room_id: str, user_id: str | None, guest_key: str | None, deserted: datetime
    ) -> list[Exclusion]:
        """What keeps a person out of a room; meetings left before `deserted` are over."""
        known = [Exclusion.user_id == user_id] if user_id is not None else []
        known += [Exclusion.guest_key == guest_key] if guest_key is not None else []
        if not known:
            return []
        query = select(Exclusion).where(
            Exclusion.room_id == room_id, or_(*known), _in_force(deserted)
        )
        return list(await self._session.scalars(query))

    async def has_mark(self, room_id: str, address_mark: str, deserted: datetime) -> bool:
        """Whether anything that keeps people out of a room carries this mark."""
        marked = exists().where(
            Exclusion.room_id == room_id,
            Exclusion.address_mark == address_mark,
            _in_force(deserted),
        )
        return bool(await self._session.scalar(select(marked)))

    async def of_room(self, room_id: str, deserted: datetime) -> list[Exclusion]:
        """Everything that keeps people out of a room, the newest first."""
        query = (
            select(Exclusion)
            .where(Exclusion.room_id == room_id, _in_force(deserted))
            .order_by(Exclusion.created_at.desc(), Exclusion.id)
        )
        return list(await self._session.scalars(query))

    async def remove(self, room_id: str, exclusion_id: str) -> bool:
        """Forget an exclusion; answers whether the room had it."""
        if not is_id(exclusion_id):
            return False
        removed = await self._session.execute(
            delete(Exclusion)
            .where(Exclusion.id == exclusion_id, Exclusion.room_id == room_id)
            .returning(Exclusion.id)
        )
        return removed.scalar_one_or_none() is not None


def _in_force(deserted: datetime) -> ColumnElement[bool]:
    lasting = exists().where(
        Meeting.id == Exclusion.meeting_id,
        Meeting.ended_at.is_(None),
        or_(Meeting.emptied_at.is_(None), Meeting.emptied_at > deserted),
    )
    return or_(Exclusion.meeting_id.is_(None), lasting)
