"""The queries on meetings."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.models import Meeting, Participant


class MeetingRepository:
    """Reads and writes meetings in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, meeting: Meeting) -> None:
        """Store a new meeting."""
        self._session.add(meeting)
        await self._session.flush()

    async def reopen(self, room_id: str) -> str | None:
        """Somebody is in the room's open meeting again; answers its id, None where none is open."""
        reopening = (
            update(Meeting)
            .where(Meeting.room_id == room_id, Meeting.ended_at.is_(None))
            .values(emptied_at=None)
            .returning(Meeting.id)
        )
        return (await self._session.execute(reopening)).scalar_one_or_none()

    async def mark_empty(self, meeting_id: str, now: datetime) -> None:
        """Note that the last left an open meeting."""
        await self._session.execute(
            update(Meeting)
            .where(Meeting.id == meeting_id, Meeting.ended_at.is_(None))
            .values(emptied_at=now)
        )

    async def mark_all_empty(self, now: datetime) -> None:
        """Note of every open meeting that nobody is in it."""
        await self._session.execute(
            update(Meeting)
            .where(Meeting.ended_at.is_(None), Meeting.emptied_at.is_(None))
            .values(emptied_at=now)
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
