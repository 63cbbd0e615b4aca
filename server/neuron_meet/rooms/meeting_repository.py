"""The queries on meetings."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import exists, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import is_id
from neuron_meet.db.models import Meeting, Participant, Room


class MeetingRepository:
    """Reads and writes meetings in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, meeting: Meeting) -> None:
        """Store a new meeting."""
        self._session.add(meeting)
        await self._session.flush()

    async def by_id(self, meeting_id: str) -> Meeting | None:
        """The meeting with this id."""
        return await self._session.get(Meeting, meeting_id) if is_id(meeting_id) else None

    async def with_room(self, meeting_id: str) -> tuple[Meeting, Room] | None:
        """The meeting with this id, and the room that it was in."""
        if not is_id(meeting_id):
            return None
        query = select(Meeting, Room).join(Room).where(Meeting.id == meeting_id)
        found = (await self._session.execute(query)).one_or_none()
        return None if found is None else (found[0], found[1])

    async def of_account(
        self, user_id: str, limit: int, before: Meeting | None
    ) -> list[tuple[Meeting, Room]]:
        """The newest meetings that an account was in or hosts, newest first.

        Args:
            user_id: The account.
            limit: How many at most.
            before: Only meetings that began before this one.
        """
        was_in_it = exists().where(
            Participant.meeting_id == Meeting.id, Participant.user_id == user_id
        )
        query = select(Meeting, Room).join(Room).where(or_(Room.host_id == user_id, was_in_it))
        if before is not None:
            order = tuple_(Meeting.started_at, Meeting.id)
            query = query.where(order < tuple_(before.started_at, before.id))
        query = query.order_by(Meeting.started_at.desc(), Meeting.id.desc()).limit(limit)
        return [(meeting, room) for meeting, room in await self._session.execute(query)]

    async def stays_in(self, meeting_ids: Collection[str]) -> list[Participant]:
        """Everybody's stays in these meetings, in order of arrival."""
        query = (
            select(Participant)
            .where(Participant.meeting_id.in_(meeting_ids))
            .order_by(Participant.joined_at, Participant.id)
        )
        return list(await self._session.scalars(query))

    async def reopen(self, room_id: str) -> str | None:
        """Somebody is in the room's open meeting again; answers its id, None where none is open."""
        reopening = (
            update(Meeting)
            .where(Meeting.room_id == room_id, Meeting.ended_at.is_(None))
            .values(emptied_at=None)
            .returning(Meeting.id)
        )
        return (await self._session.execute(reopening)).scalar_one_or_none()

    async def open_in(self, room_id: str, since: datetime) -> str | None:
        """The room's meeting that is not over, where not everybody had left before ``since``."""
        query = select(Meeting.id).where(
            Meeting.room_id == room_id,
            Meeting.ended_at.is_(None),
            or_(Meeting.emptied_at.is_(None), Meeting.emptied_at >= since),
        )
        return await self._session.scalar(query)

    async def mark_empty(self, meeting_id: str, now: datetime) -> None:
        """Note that the last left an open meeting."""
        await self._session.execute(
            update(Meeting)
            .where(Meeting.id == meeting_id, Meeting.ended_at.is_(None))
            .values(emptied_at=now)
        )

    async def mark_all_empty(self, now: datetime) -> None:
        """Note of every open meeting without an open stay that nobody is in it."""
        is_inside = exists().where(Participant.meeting_id == Meeting.id, Participant.is_active)
        await self._session.execute(
            update(Meeting)
            .where(Meeting.ended_at.is_(None), Meeting.emptied_at.is_(None), ~is_inside)
            .values(emptied_at=now)
            .execution_options(synchronize_session=False)
        )

    async def end(self, meeting_id: str, now: datetime) -> None:
        """End an open meeting now."""
        await self._session.execute(
            update(Meeting)
            .where(Meeting.id == meeting_id, Meeting.ended_at.is_(None))
            .values(emptied_at=now, ended_at=now)
        )

    async def end_deserted_of(self, room_id: str, since: datetime) -> None:
        """End the meeting of a room in which nobody is, where the last left before ``since``.

        Where even that was not saved, the last that is known of anybody in it counts.
        """
        last_sign = (
            select(func.max(func.coalesce(Participant.left_at, Participant.joined_at)))
            .where(Participant.meeting_id == Meeting.id)
            .scalar_subquery()
        )
        last_left = func.coalesce(Meeting.emptied_at, last_sign, Meeting.started_at)
        await self._session.execute(
            update(Meeting)
            .where(Meeting.room_id == room_id, Meeting.ended_at.is_(None), last_left < since)
            .values(ended_at=last_left)
            .execution_options(synchronize_session=False)
        )

    async def end_all_deserted(self, since: datetime) -> None:
        """End every open meeting that the last left before ``since``, at the time they did."""
        await self._session.execute(
            update(Meeting)
            .where(Meeting.ended_at.is_(None), Meeting.emptied_at < since)
            .values(ended_at=Meeting.emptied_at)
            .execution_options(synchronize_session=False)
        )
