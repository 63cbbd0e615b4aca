"""Talking in writing: messages, who is typing, and the notes that the system adds."""

from neuron_meet.accounts.service import AccountService
from neuron_meet.accounts.tokens import TokenService
from neuron_meet.chat.service import ChatService
from neuron_meet.config import Settings
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.client_events import (
    ChatMessageAck,
    SendChatMessage,
    StartTyping,
    StopTyping,
)
from neuron_meet.protocol.server_events import ChatMessagePosted, UserTyping
from neuron_meet.protocol.shared import ChatMessage, Note
from neuron_meet.signaling.announcer import Announcer
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.turn import RoomTurn


class Conversation:
    """Stores messages, then shows them to everyone in the room, the sender too."""

    def __init__(self, settings: Settings, tokens: TokenService, announcer: Announcer) -> None:
        """Take what messages are checked by and typing is told with."""
        self._settings = settings
        self._tokens = tokens
        self._announcer = announcer

    async def send(
        self, event: SendChatMessage, sender: Participant, turn: RoomTurn
    ) -> ChatMessageAck:
        """Store and announce a message.

        Raises:
            NeuronError: ``CHAT_DISABLED`` where participants may not write, ``VALIDATION_FAILED``
                where the message is too long.
        """
        rules = await turn.settings_for(sender)
        if rules is not None and not rules.allow_chat:
            raise NeuronError(ErrorCode.CHAT_DISABLED, "The host has turned off the chat")
        user = None
        if sender.user_id is not None:
            accounts = AccountService(turn.session, self._tokens, self._settings)
            user = await accounts.by_id(sender.user_id)
        chat = ChatService(turn.session, self._settings)
        stored = await chat.post(
            turn.room_id, sender.meeting_id, user, sender.display_name, event.content
        )
        live = stored.model_copy(
            update={
                "sender_id": sender.socket_id,
                "participant_id": sender.participant_id,
                "client_message_id": event.client_message_id,
            }
        )
        _announce_message(live, turn)
        return ChatMessageAck(message=live)

    async def start_typing(self, event: StartTyping, sender: Participant) -> None:
        """Show the others that somebody types."""
        await self._typing(sender, is_typing=True)

    async def stop_typing(self, event: StopTyping, sender: Participant) -> None:
        """Show the others that somebody stopped typing."""
        await self._typing(sender, is_typing=False)

    async def _typing(self, sender: Participant, *, is_typing: bool) -> None:
        told = UserTyping(
            socket_id=sender.socket_id, display_name=sender.display_name, is_typing=is_typing
        )
        await self._announcer.to_room(sender.room_id, told, skip=sender.socket_id)


async def announce_note(
    chat: ChatService, note: Note, turn: RoomTurn, *, skip: str | None = None
) -> None:
    """Add a note of the system to the room's chat, such as that somebody joined."""
    stored = await chat.post_system(turn.room_id, await turn.meeting_id(), note)
    _announce_message(stored, turn, skip=skip)


def _announce_message(message: ChatMessage, turn: RoomTurn, *, skip: str | None = None) -> None:
    turn.announce(ChatMessagePosted.model_validate(message, from_attributes=True), skip=skip)
