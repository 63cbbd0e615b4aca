"""The queries on scheduled meetings and on the addresses of calendars."""

from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import is_id
from neuron_meet.db.models import Room, User
from neuron_meet.db.scheduling import CalendarFeed, ScheduledMeeting


class SchedulingRepository:
    """Reads and writes scheduled meetings in ``session``; each comes with room and exceptions."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def by_id(self, meeting_id: str) -> ScheduledMeeting | None:
        """The scheduled meeting with this id, cancelled or not."""
        if not is_id(meeting_id):
            return None
        return await self._session.get(ScheduledMeeting, meeting_id)

    async def add(self, meeting: ScheduledMeeting) -> None:
        """Store a new scheduled meeting."""
        self._session.add(meeting)
        await self._session.flush()

    async def of_creator(
        self, user_id: str, limit: int, not_over_at: datetime | None = None
    ) -> list[ScheduledMeeting]:
        """What the account has scheduled and not cancelled, newest first, in rooms that are open.

        Args:
            user_id: The account.
            limit: How many at most.
            not_over_at: Only those with a meeting that ends after this moment.
        """
        query = (
            select(ScheduledMeeting)
            .join(Room, Room.id == ScheduledMeeting.room_id)
            .where(*_to_come(not_over_at), ScheduledMeeting.created_by_id == user_id)
            .order_by(ScheduledMeeting.created_at.desc(), ScheduledMeeting.id.desc())
            .limit(limit)
        )
        return list(await self._session.scalars(query))

    async def in_room(self, room_id: str, not_over_at: datetime) -> list[ScheduledMeeting]:
        """What is scheduled in a room that is open and not over at a moment."""
        query = (
            select(ScheduledMeeting)
            .join(Room, Room.id == ScheduledMeeting.room_id)
            .where(*_to_come(not_over_at), ScheduledMeeting.room_id == room_id)
        )
        return list(await self._session.scalars(query))

    async def count_to_come(self, user_id: str, now: datetime) -> int:
        """How many meetings or series of an account are not over."""
        query = (
            select(func.count(ScheduledMeeting.id))
            .join(Room, Room.id == ScheduledMeeting.room_id)
            .where(*_to_come(now), ScheduledMeeting.created_by_id == user_id)
        )
        return (await self._session.execute(query)).scalar_one()

    async def feed_version(self, user_id: str) -> int | None:
        """How often the address of the account's calendar was changed; None without an account."""
        if not is_id(user_id):
            return None
        query = (
            select(func.coalesce(CalendarFeed.version, 0))
            .select_from(User)
            .outerjoin(CalendarFeed, CalendarFeed.user_id == User.id)
            .where(User.id == user_id)
        )
        return (await self._session.execute(query)).scalar_one_or_none()

    async def raise_feed_version(self, user_id: str) -> int:
        """Count the changes of an address up by one; answers the new number."""
        feed = await self._session.get(CalendarFeed, user_id, with_for_update=True)
        if feed is None:
            feed = CalendarFeed(user_id=user_id, version=0)
            self._session.add(feed)
        feed.version += 1
        await self._session.flush()
        return feed.version


def _to_come(not_over_at: datetime | None) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [
        ScheduledMeeting.is_cancelled.is_(False),
        Room.is_active.is_(True),
    ]
    if not_over_at is not None:
        ends = ScheduledMeeting.ends_at
        conditions.append(or_(ends.is_(None), ends > not_over_at))
    return conditions
