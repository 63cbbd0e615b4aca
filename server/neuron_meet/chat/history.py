"""Reading what was written. Whoever reads is always named: private messages are for two."""

from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.chat.repository import Cursor, MessageRepository
from neuron_meet.chat.wire import on_the_wire
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.shared import ChatMessage


class ChatHistory:
    """The messages of rooms and meetings as one person may read them, in one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._messages = MessageRepository(session)

    async def newest_of_meeting(
        self, meeting_id: str, person_id: str, limit: int = 50
    ) -> list[ChatMessage]:
        """The newest messages of a meeting, oldest first."""
        messages = await self._messages.newest_of_meeting(meeting_id, person_id, limit)
        return [on_the_wire(message) for message in messages]

    async def page(
        self, room_id: str, person_id: str, limit: int, before: str | None
    ) -> list[ChatMessage]:
        """A page of a room's messages, oldest first.

        Args:
            room_id: The room.
            person_id: Whoever reads.
            limit: How many at most.
            before: A message id or an ISO 8601 time: only older messages. None: the newest page.

        Raises:
            NeuronError: ``VALIDATION_FAILED`` where ``before`` is neither.
        """
        cursor = await self._cursor(room_id, person_id, before)
        messages = await self._messages.newest(room_id, person_id, limit, cursor)
        return [on_the_wire(message) for message in messages]

    async def page_of_meeting(
        self, room_id: str, meeting_id: str, person_id: str, limit: int, before: str | None
    ) -> list[ChatMessage]:
        """A page of a meeting's messages, oldest first; raises like :meth:`page`."""
        cursor = await self._cursor(room_id, person_id, before)
        messages = await self._messages.newest_of_meeting(meeting_id, person_id, limit, cursor)
        return [on_the_wire(message) for message in messages]

    async def search(
        self,
        room_id: str,
        meeting_id: str,
        person_id: str,
        text: str,
        limit: int,
        before: str | None,
    ) -> list[ChatMessage]:
        """Messages of a meeting in which every word of ``text`` occurs, whatever its case.

        The newest page of them, oldest first; raises like :meth:`page`.
        """
        cursor = await self._cursor(room_id, person_id, before)
        words = text.casefold().split()
        messages = await self._messages.matching(meeting_id, person_id, words, limit, cursor)
        return [on_the_wire(message) for message in messages]

    async def last_meeting_of(self, person_id: str, room_id: str) -> str | None:
        """The last meeting in a room that somebody was in; None where they never were."""
        stay = await self._messages.latest_stay(room_id, person_id)
        return None if stay is None else stay.meeting_id

    async def _cursor(self, room_id: str, person_id: str, before: str | None) -> Cursor | None:
        if before is None:
            return None
        written = await self._messages.time_of(room_id, before, person_id)
        if written is not None:
            return written, before
        try:
            moment = datetime.fromisoformat(before)
            # An id is never empty: nothing written at that very moment comes before it.
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC), ""
        except (ValueError, OverflowError):
            raise NeuronError(
                ErrorCode.VALIDATION_FAILED,
                "before must be the id of a message in this room or an ISO 8601 time",
            ) from None
