"""What can be done with messages. Nothing here commits: the edge does."""

from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.chat.notes import in_english
from neuron_meet.chat.repository import MessageRepository
from neuron_meet.config import Settings
from neuron_meet.db import models
from neuron_meet.db.models import Message, User
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import PublicProfile
from neuron_meet.protocol.shared import ChatMessage, MessageType, Note

SYSTEM_SENDER = "System"
"""The sender's name of a system message."""


class ChatService:
    """The messages of rooms, in one database session.

    Messages are answered as history shows them: ``sender_id`` is the account's id. Whoever
    announces one as a live event puts the socket id there.
    """

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._messages = MessageRepository(session)
        self._longest = settings.chat_message_length

    async def post(
        self,
        room_id: str,
        meeting_id: str | None,
        user: User | None,
        sender_name: str,
        content: str,
    ) -> ChatMessage:
        """Store what somebody wrote.

        Args:
            room_id: The room that it is for; whether they may write there is the caller's to check.
            meeting_id: The meeting that it is said in.
            user: The sender's account, or None for a guest.
            sender_name: The sender's name in this meeting.
            content: The text, already free of control characters.

        Raises:
            NeuronError: ``VALIDATION_FAILED`` where the text is over ``CHAT_MESSAGE_LENGTH``.
        """
        if len(content) > self._longest:
            raise NeuronError(
                ErrorCode.VALIDATION_FAILED,
                f"A message has at most {self._longest} characters",
            )
        message = Message(
            room_id=room_id,
            meeting_id=meeting_id,
            user_id=None if user is None else user.id,
            sender_name=sender_name,
            content=content,
            type=models.MessageType.TEXT,
        )
        await self._messages.add(message)
        return _on_the_wire(message, user)

    async def post_system(self, room_id: str, meeting_id: str | None, note: Note) -> ChatMessage:
        """Store a note of the system itself, such as that somebody joined."""
        message = Message(
            room_id=room_id,
            meeting_id=meeting_id,
            user_id=None,
            sender_name=SYSTEM_SENDER,
            content=in_english(note),
            type=models.MessageType.SYSTEM,
            note=note.model_dump(mode="json"),
        )
        await self._messages.add(message)
        return _on_the_wire(message, None)

    async def newest_of_meeting(self, meeting_id: str, limit: int = 50) -> list[ChatMessage]:
        """The newest messages of a meeting, oldest first."""
        messages = await self._messages.newest_of_meeting(meeting_id, limit)
        return [_on_the_wire(message, message.user) for message in messages]

    async def page(self, room_id: str, limit: int, before: str | None) -> list[ChatMessage]:
        """A page of a room's messages, oldest first.

        Args:
            room_id: The room.
            limit: How many at most.
            before: A message id or an ISO 8601 time: only older messages. None: the newest page.

        Raises:
            NeuronError: ``VALIDATION_FAILED`` where ``before`` is neither.
        """
        cursor = None if before is None else await self._cursor(room_id, before)
        messages = await self._messages.newest(room_id, limit, cursor)
        return [_on_the_wire(message, message.user) for message in messages]

    async def _cursor(self, room_id: str, before: str) -> tuple[datetime, str]:
        written = await self._messages.time_of(room_id, before)
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


def _on_the_wire(message: Message, user: User | None) -> ChatMessage:
    return ChatMessage(
        id=message.id,
        sender_id=message.user_id,
        sender_name=message.sender_name,
        content=message.content,
        type=MessageType(message.type.value),
        timestamp=message.created_at,
        user=None if user is None else PublicProfile.model_validate(user),
        note=None if message.note is None else Note.model_validate(message.note),
    )
