"""Talking in writing: messages and what becomes of them, who is typing, the system's notes."""

from collections.abc import Sequence

from neuron_meet.accounts.service import AccountService
from neuron_meet.accounts.tokens import TokenService
from neuron_meet.chat.file_store import FileStore
from neuron_meet.chat.service import Author, ChatService, Draft
from neuron_meet.chat.wire import on_the_wire, reactions_on_the_wire
from neuron_meet.config import Settings
from neuron_meet.db.models import Message
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.chat import (
    ChatMessageAck,
    ChatMessagePosted,
    DeleteMessage,
    EditMessage,
    MessageDeleted,
    MessageEvent,
    MessageReactions,
    MessageUpdated,
    NewMessage,
    PrivateMessagePosted,
    ReactToMessage,
    SendChatMessage,
    ShareFile,
    StartTyping,
    StopTyping,
    UserTyping,
)
from neuron_meet.protocol.shared import ChatMessage, Note, PersonReference
from neuron_meet.signaling.announcer import Announcer
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.room_state import RoomState
from neuron_meet.signaling.turn import RoomTurn


class Conversation:
    """Stores what people write, then shows it to everyone who may read it, the sender too."""

    def __init__(
        self,
        settings: Settings,
        tokens: TokenService,
        state: RoomState,
        announcer: Announcer,
        files: FileStore,
    ) -> None:
        """Take what messages are checked by, typing is told with and files are kept in."""
        self._settings = settings
        self._tokens = tokens
        self._state = state
        self._announcer = announcer
        self._files = files

    async def send(
        self, event: SendChatMessage, sender: Participant, turn: RoomTurn
    ) -> ChatMessageAck:
        """Store and announce a message.

        Raises:
            NeuronError: ``CHAT_DISABLED``, ``PRIVATE_MESSAGES_DISABLED``, ``PARTICIPANT_NOT_FOUND``
                where the recipient has left, ``NOT_FOUND`` for an answer to nothing,
                ``VALIDATION_FAILED`` where it is too long or would tell others something private.
        """
        mentions = await _mentioned(event.mentions, turn)
        return await self._post(event, event.content, sender, turn, mentions=mentions)

    async def share_file(
        self, event: ShareFile, sender: Participant, turn: RoomTurn
    ) -> ChatMessageAck:
        """Store and announce a message with a file; raises like `send`, and ``FILES_DISABLED``."""
        return await self._post(event, event.content, sender, turn, file_id=event.file_id)

    async def edit(self, event: EditMessage, sender: Participant, turn: RoomTurn) -> ChatMessageAck:
        """Change the text of a message of one's own.

        Raises:
            NeuronError: ``CHAT_DISABLED``, ``NOT_FOUND``, ``FORBIDDEN``, ``VALIDATION_FAILED``.
        """
        await _require_chat(sender, turn)
        chat = ChatService(turn.session, self._settings)
        message = await chat.readable(event.message_id, sender.meeting_id, sender.person_id)
        mentions = await _mentioned(event.mentions, turn)
        await chat.edit(message, sender.person_id, event.content, mentions)
        changed = on_the_wire(message)
        await _tell_readers(message, MessageUpdated(message=changed), turn)
        return ChatMessageAck(message=changed)

    async def delete(self, event: DeleteMessage, sender: Participant, turn: RoomTurn) -> None:
        """Delete a message, and its file; raises ``NOT_FOUND`` or ``FORBIDDEN``."""
        chat = ChatService(turn.session, self._settings)
        message = await chat.readable(event.message_id, sender.meeting_id, sender.person_id)
        file_id = await chat.delete(message, sender.person_id, is_moderator=sender.is_moderator)
        if file_id is not None:
            turn.after_commit(lambda: self._files.delete(file_id))
        await _tell_readers(message, MessageDeleted(message=on_the_wire(message)), turn)

    async def react(self, event: ReactToMessage, sender: Participant, turn: RoomTurn) -> None:
        """Put an emoji on a message or take it away; nothing happens where it is so already.

        Raises:
            NeuronError: ``CHAT_DISABLED``, ``NOT_FOUND``, or ``CONFLICT`` where there are too many.
        """
        await _require_chat(sender, turn)
        chat = ChatService(turn.session, self._settings)
        message = await chat.readable(event.message_id, sender.meeting_id, sender.person_id)
        person = sender.as_person()
        if await chat.react(message, person, event.emoji, reacted=event.reacted):
            reactions = reactions_on_the_wire(message.reactions)
            told = MessageReactions(message_id=message.id, reactions=reactions)
            await _tell_readers(message, told, turn)

    async def start_typing(self, event: StartTyping, sender: Participant) -> None:
        """Show the others that somebody types."""
        await self._typing(sender, is_typing=True)

    async def stop_typing(self, event: StopTyping, sender: Participant) -> None:
        """Show the others that somebody stopped typing."""
        await self._typing(sender, is_typing=False)

    async def _post(
        self,
        event: NewMessage,
        content: str | None,
        sender: Participant,
        turn: RoomTurn,
        *,
        mentions: tuple[PersonReference, ...] = (),
        file_id: str | None = None,
    ) -> ChatMessageAck:
        chat = ChatService(turn.session, self._settings)
        author = await self._author(sender, turn)
        before = await chat.sent_before(author, event.client_message_id)
        if before is not None:
            return ChatMessageAck(message=_live(before, sender))
        await _require_chat(sender, turn, is_private=event.recipient_id is not None)
        if file_id is not None:
            await _require_files(sender, turn)
        draft = Draft(
            content=content,
            client_message_id=event.client_message_id,
            reply_to=event.reply_to,
            recipient=await _recipient(event.recipient_id, sender, turn),
            mentions=mentions,
            file_id=file_id,
        )
        message = await chat.post(author, draft)
        live = _live(message, sender)
        if draft.recipient is None:
            turn.announce(ChatMessagePosted.model_validate(live, from_attributes=True))
        else:
            told = PrivateMessagePosted.model_validate(live, from_attributes=True)
            for reader in await _readers(message, turn):
                turn.tell(reader.socket_id, told)
        return ChatMessageAck(message=live)

    async def _author(self, sender: Participant, turn: RoomTurn) -> Author:
        user = None
        if sender.user_id is not None:
            accounts = AccountService(turn.session, self._tokens, self._settings)
            user = await accounts.by_id(sender.user_id)
        return Author(turn.room_id, sender.meeting_id, sender.person_id, sender.display_name, user)

    async def _typing(self, sender: Participant, *, is_typing: bool) -> None:
        settings = await self._state.settings(sender.room_id)
        bound = None if sender.is_moderator else settings
        if bound is not None and not sender.bound_by(bound).allow_chat:
            return
        told = UserTyping(
            socket_id=sender.socket_id, display_name=sender.display_name, is_typing=is_typing
        )
        await self._announcer.to_room(sender.room_id, told, skip=sender.socket_id)


async def announce_note(
    chat: ChatService, note: Note, turn: RoomTurn, *, skip: str | None = None
) -> None:
    """Add a note of the system to the room's chat, such as that somebody joined."""
    stored = await chat.post_system(turn.room_id, await turn.meeting_id(), note)
    told = ChatMessagePosted.model_validate(on_the_wire(stored), from_attributes=True)
    turn.announce(told, skip=skip)


def _live(message: Message, sender: Participant) -> ChatMessage:
    """A message as its sender and the others get it while they are there."""
    return on_the_wire(message).model_copy(
        update={"sender_id": sender.socket_id, "participant_id": sender.participant_id}
    )


async def _require_chat(sender: Participant, turn: RoomTurn, *, is_private: bool = False) -> None:
    rules = await turn.settings_for(sender)
    if rules is not None and not rules.allow_chat:
        raise NeuronError(ErrorCode.CHAT_DISABLED, "The host has turned off the chat")
    if rules is not None and is_private and not rules.allow_private_messages:
        raise NeuronError(
            ErrorCode.PRIVATE_MESSAGES_DISABLED, "The host has turned off private messages"
        )


async def _require_files(sender: Participant, turn: RoomTurn) -> None:
    rules = await turn.settings_for(sender)
    if rules is not None and not rules.allow_files:
        raise NeuronError(ErrorCode.FILES_DISABLED, "The host has turned off sharing files")


async def _recipient(
    participant_id: str | None, sender: Participant, turn: RoomTurn
) -> PersonReference | None:
    if participant_id is None:
        return None
    for person in await turn.roster():
        if person.participant_id == participant_id:
            if person.person_id == sender.person_id:
                raise NeuronError(
                    ErrorCode.VALIDATION_FAILED, "A private message needs somebody else"
                )
            return person.as_person()
    raise NeuronError(ErrorCode.PARTICIPANT_NOT_FOUND, "That person is not in this room")


async def _mentioned(participant_ids: Sequence[str], turn: RoomTurn) -> tuple[PersonReference, ...]:
    """Who is meant; whoever has left meanwhile is left out."""
    wanted = set(participant_ids)
    people = [each for each in await turn.roster() if each.participant_id in wanted]
    return tuple({each.person_id: each.as_person() for each in people}.values())


async def _readers(message: Message, turn: RoomTurn) -> list[Participant]:
    """The connections of the two who may read a private message."""
    two = {message.sender_person_id, message.recipient_person_id}
    return [each for each in await turn.roster() if each.person_id in two]


async def _tell_readers(message: Message, event: MessageEvent, turn: RoomTurn) -> None:
    """Tell everyone who may read a message what became of it."""
    if message.recipient_person_id is None:
        turn.announce(event)
        return
    for reader in await _readers(message, turn):
        turn.tell(reader.socket_id, event)
