"""When a meeting begins and ends: each time that people meet in a room is one.

It begins when somebody enters an empty room and goes on for as long as anybody is inside, and over
a pause of at most ``MEETING_GRACE``: who reloads the page, or comes back from a break, is in the
same meeting. Nothing here commits.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import Meeting, Room
from neuron_meet.rooms.meeting_repository import MeetingRepository


class MeetingService:
    """The meetings of rooms, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._meetings = MeetingRepository(session)
        self._grace = settings.meeting_grace

    async def begin(self, room: Room) -> str:
        """Somebody enters a room in which nobody is; answers the id of the meeting they are in.

        It is the one before, where that was left less than the grace time ago.
        """
        now = utc_now()
        await self._meetings.end_deserted_of(room.id, now - self._grace)
        continued = await self._meetings.reopen(room.id)
        if continued is not None:
            return continued
        meeting = Meeting(room_id=room.id, title=room.name, started_at=now)
        await self._meetings.add(meeting)
        return meeting.id

    async def current(self, room_id: str) -> str | None:
        """The id of the room's meeting that is not over; also while nobody is in it for a while."""
        return await self._meetings.open_in(room_id, utc_now() - self._grace)

    async def deserted(self, meeting_id: str) -> None:
        """The last has left: the meeting ends with that unless somebody returns in time."""
        await self._meetings.mark_empty(meeting_id, utc_now())

    async def end(self, meeting_id: str) -> None:
        """End a meeting now, for everyone: whoever enters next begins another."""
        await self._meetings.end(meeting_id, utc_now())

    async def close_open_records(self) -> None:
        """End what is over, and note that nobody is in what is not.

        Only for a start, at which nobody is in any room but those whose places are kept.
        """
        now = utc_now()
        await self._meetings.mark_all_empty(now)
        await self._meetings.end_all_deserted(now - self._grace)
