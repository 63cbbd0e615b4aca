"""What can be done with messages. Nothing here commits: the edge does."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.chat.file_repository import FileRepository
from neuron_meet.chat.files import FileService
from neuron_meet.chat.notes import in_english
from neuron_meet.chat.repository import MessageRepository
from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import Message, MessageType, StoredFile, User
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.shared import Note, PersonReference

SYSTEM_SENDER = "System"
"""The sender's name of a system message."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes in a meeting: a person, by their name in it and their account if they have one."""

    room_id: str
    meeting_id: str
    person_id: str
    name: str
    user: User | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wants to put into the chat.

    Attributes:
        content: The text, already free of control characters; of a file it may be None.
        client_message_id: The author's own id for it.
        reply_to: The id of the message that it answers.
        recipient: Its only reader; None for everyone.
        mentions: Whom it means by an @name.
        file_id: The uploaded file that it carries.
    """

    content: str | None
    client_message_id: str | None = None
    reply_to: str | None = None
    recipient: PersonReference | None = None
    mentions: tuple[PersonReference, ...] = ()
    file_id: str | None = None


class ChatService:
    """The messages of meetings, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._messages = MessageRepository(session)
        self._files = FileService(session, settings)
        self._file_records = FileRepository(session)
        self._settings = settings

    async def sent_before(self, author: Author, client_message_id: str | None) -> Message | None:
        """What the author has sent under this id already."""
        if client_message_id is None:
            return None
        return await self._messages.sent_as(author.meeting_id, author.person_id, client_message_id)

    async def post(self, author: Author, draft: Draft) -> Message:
        """Store what somebody wrote; whether they may write there is the caller's to check.

        Raises:
            NeuronError: ``VALIDATION_FAILED`` where the text is over ``CHAT_MESSAGE_LENGTH`` or
                where it would show others what is private; ``NOT_FOUND`` where what it answers, or
                its file, is not there.
        """
        answered = await self._answered(author, draft)
        file = None if draft.file_id is None else await self._claim(author, draft.file_id)
        content = draft.content if draft.content is not None else "" if file is None else file.name
        self._check_length(content)
        message = Message(
            room_id=author.room_id,
            meeting_id=author.meeting_id,
            user_id=None if author.user is None else author.user.id,
            sender_person_id=author.person_id,
            sender_name=author.name,
            client_message_id=draft.client_message_id,
            recipient_person_id=draft.recipient and draft.recipient.person_id,
            recipient_name=draft.recipient and draft.recipient.name,
            content=content,
            search_text=_search_text(content, author.name, file),
            mentions=_stored(draft.mentions),
            type=MessageType.TEXT if file is None else MessageType.FILE,
            user=author.user,
            reply_to=answered,
            file=file,
            reactions=[],
        )
        await self._messages.add(message)
        return message

    async def post_system(self, room_id: str, meeting_id: str | None, note: Note) -> Message:
        """Store a note of the system itself, such as that somebody joined."""
        message = Message(
            room_id=room_id,
            meeting_id=meeting_id,
            sender_name=SYSTEM_SENDER,
            content=in_english(note),
            type=MessageType.SYSTEM,
            note=note.model_dump(mode="json"),
            user=None,
            reply_to=None,
            file=None,
            reactions=[],
        )
        await self._messages.add(message)
        return message

    async def readable(self, message_id: str, meeting_id: str, person_id: str) -> Message:
        """A message of a meeting that somebody may read, and that was not deleted.

        Raises:
            NeuronError: ``NOT_FOUND``, also where it is private to others.
        """
        message = await self._messages.in_meeting(message_id, meeting_id, person_id)
        if message is None or message.deleted_at is not None:
            raise NeuronError(ErrorCode.NOT_FOUND, "That message is not there any more")
        return message

    async def edit(
        self,
        message: Message,
        person_id: str,
        content: str,
        mentions: tuple[PersonReference, ...],
    ) -> None:
        """Change the text of a message; one that says so already stays as it is.

        Raises:
            NeuronError: ``FORBIDDEN`` for a message of somebody else, ``VALIDATION_FAILED``.
        """
        if message.sender_person_id != person_id:
            raise NeuronError(ErrorCode.FORBIDDEN, "Only who wrote a message can change it")
        self._check_length(content)
        message.mentions = _stored(mentions)
        if message.content != content:
            message.content = content
            message.edited_at = utc_now()
            message.search_text = _search_text(content, message.sender_name, message.file)
        await self._messages.save(message)

    async def delete(self, message: Message, person_id: str, *, is_moderator: bool) -> str | None:
        """Delete a message: its place stays, its text, reactions and file are gone.

        Answers:
            The id of the file whose bytes are to be deleted, if it had one.

        Raises:
            NeuronError: ``FORBIDDEN`` for whoever neither wrote it nor keeps order.
        """
        is_own = message.sender_person_id == person_id
        if message.type is MessageType.SYSTEM or not (is_own or is_moderator):
            raise NeuronError(ErrorCode.FORBIDDEN, "Only who wrote a message can delete it")
        file = message.file
        message.content = ""
        message.search_text = None
        message.mentions = None
        message.file_id = None
        message.deleted_at = utc_now()
        message.deleted_by_moderator = not is_own
        await self._messages.clear_reactions(message)
        await self._messages.save(message)
        if file is not None:
            await self._file_records.delete(file)
        return None if file is None else file.id

    async def react(
        self, message: Message, person: PersonReference, emoji: str, *, reacted: bool
    ) -> bool:
        """Put somebody's emoji on a message or take it away; answers whether that changed it.

        Raises:
            NeuronError: ``CONFLICT`` where the message has ``CHAT_REACTIONS_PER_MESSAGE`` different
                ones already.
        """
        if message.type is MessageType.SYSTEM:
            raise NeuronError(ErrorCode.FORBIDDEN, "Notes of the system take no reactions")
        is_there = any(
            each.person_id == person.person_id and each.emoji == emoji for each in message.reactions
        )
        if is_there == reacted:
            return False
        if not reacted:
            await self._messages.unreacted(message, person.person_id, emoji)
            return True
        different = {each.emoji for each in message.reactions}
        if len(different | {emoji}) > self._settings.chat_reactions_per_message:
            raise NeuronError(
                ErrorCode.CONFLICT,
                f"A message takes {self._settings.chat_reactions_per_message} different reactions",
            )
        await self._messages.reacted(message, person.person_id, emoji, person.name)
        return True

    async def _answered(self, author: Author, draft: Draft) -> Message | None:
        if draft.reply_to is None:
            return None
        answered = await self.readable(draft.reply_to, author.meeting_id, author.person_id)
        if answered.recipient_person_id is not None:
            between = {answered.sender_person_id, answered.recipient_person_id}
            recipient = draft.recipient and draft.recipient.person_id
            if {author.person_id, recipient} != between:
                raise NeuronError(
                    ErrorCode.VALIDATION_FAILED, "An answer to a private message is private, too"
                )
        return answered

    async def _claim(self, author: Author, file_id: str) -> StoredFile:
        return await self._files.claim(file_id, author.person_id, author.meeting_id)

    def _check_length(self, content: str) -> None:
        longest = self._settings.chat_message_length
        if len(content) > longest:
            raise NeuronError(
                ErrorCode.VALIDATION_FAILED, f"A message has at most {longest} characters"
            )


def _stored(people: tuple[PersonReference, ...]) -> list[dict[str, str]] | None:
    return [person.model_dump(by_alias=True) for person in people] or None


def _search_text(content: str, sender_name: str, file: StoredFile | None) -> str:
    parts = [content, sender_name] if file is None else [content, sender_name, file.name]
    return "\n".join(parts).casefold()
