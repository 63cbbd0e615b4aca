"""The queries on messages. Each says for whom: what is private comes to nobody else."""

from datetime import datetime

from sqlalchemy import Select, delete, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.chat.visibility import visible_to
from neuron_meet.db.base import is_id
from neuron_meet.db.models import Message, MessageReaction, MessageType, Participant

Cursor = tuple[datetime, str]
"""A place in the order of messages: a time and an id."""


class MessageRepository:
    """Reads and writes messages in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, message: Message) -> None:
        """Store a new message."""
        self._session.add(message)
        await self._session.flush()

    async def save(self, message: Message) -> None:
        """Store what was changed of a message, and read again what refers to it."""
        await self._session.flush()
        await self._session.refresh(message, ["file", "reply_to", "reactions"])

    async def sent_as(
        self, meeting_id: str, person_id: str, client_message_id: str
    ) -> Message | None:
        """What somebody has sent under an id of their own."""
        query = select(Message).where(
            Message.meeting_id == meeting_id,
            Message.sender_person_id == person_id,
            Message.client_message_id == client_message_id,
        )
        return (await self._session.scalars(query)).one_or_none()

    async def in_meeting(self, message_id: str, meeting_id: str, person_id: str) -> Message | None:
        """A message of a meeting that somebody may read."""
        if not is_id(message_id):
            return None
        query = select(Message).where(
            Message.id == message_id, Message.meeting_id == meeting_id, visible_to(person_id)
        )
        return (await self._session.scalars(query)).one_or_none()

    async def time_of(self, room_id: str, message_id: str, person_id: str) -> datetime | None:
        """When the message was written; None where they can read no such message in the room."""
        if not is_id(message_id):
            return None
        query = select(Message.created_at).where(
            Message.id == message_id, Message.room_id == room_id, visible_to(person_id)
        )
        return (await self._session.scalars(query)).one_or_none()

    async def newest(
        self, room_id: str, person_id: str, limit: int, before: Cursor | None = None
    ) -> list[Message]:
        """The newest messages of a room, oldest first.

        Args:
            room_id: The room.
            person_id: Whoever is to read them.
            limit: How many at most.
            before: Only messages that come before this time and id, which are the order.
        """
        return await self._newest(_of_room(room_id, person_id), limit, before)

    async def newest_of_meeting(
        self, meeting_id: str, person_id: str, limit: int, before: Cursor | None = None
    ) -> list[Message]:
        """The newest messages of a meeting, oldest first; arguments as of :meth:`newest`."""
        return await self._newest(_of_meeting(meeting_id, person_id), limit, before)

    async def matching(
        self,
        meeting_id: str,
        person_id: str,
        words: list[str],
        limit: int,
        before: Cursor | None = None,
    ) -> list[Message]:
        """The newest messages of a meeting that contain all the words, oldest first."""
        query = _of_meeting(meeting_id, person_id).where(
            Message.type != MessageType.SYSTEM,
            *(Message.search_text.contains(word, autoescape=True) for word in words),
        )
        return await self._newest(query, limit, before)

    async def reacted(self, message: Message, person_id: str, emoji: str, name: str) -> None:
        """Put somebody's emoji on a message."""
        self._session.add(
            MessageReaction(message_id=message.id, person_id=person_id, emoji=emoji, name=name)
        )
        await self.save(message)

    async def unreacted(self, message: Message, person_id: str, emoji: str) -> None:
        """Take somebody's emoji away."""
        await self._session.execute(
            delete(MessageReaction).where(
                MessageReaction.message_id == message.id,
                MessageReaction.person_id == person_id,
                MessageReaction.emoji == emoji,
            )
        )
        await self.save(message)

    async def clear_reactions(self, message: Message) -> None:
        """Take all reactions away."""
        await self._session.execute(
            delete(MessageReaction).where(MessageReaction.message_id == message.id)
        )

    async def latest_stay(self, room_id: str, person_id: str) -> Participant | None:
        """The last time that somebody came to a room."""
        query = (
            select(Participant)
            .where(Participant.room_id == room_id, Participant.person_id == person_id)
            .order_by(Participant.joined_at.desc(), Participant.id.desc())
            .limit(1)
        )
        return (await self._session.scalars(query)).one_or_none()

    async def _newest(
        self, query: Select[Message], limit: int, before: Cursor | None
    ) -> list[Message]:
        if before is not None:
            query = query.where(tuple_(Message.created_at, Message.id) < tuple_(*before))
        query = query.order_by(Message.created_at.desc(), Message.id.desc()).limit(limit)
        return list(reversed((await self._session.scalars(query)).all()))


def _of_room(room_id: str, person_id: str) -> Select[Message]:
    return select(Message).where(Message.room_id == room_id, visible_to(person_id))


def _of_meeting(meeting_id: str, person_id: str) -> Select[Message]:
    return select(Message).where(Message.meeting_id == meeting_id, visible_to(person_id))
