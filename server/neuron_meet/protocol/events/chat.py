"""Talking in writing: messages, what becomes of them, files, and who is typing."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from neuron_meet.protocol.base import absent_by_default
from neuron_meet.protocol.events.base import (
    Acknowledgement,
    ClientEvent,
    EventKind,
    Identifier,
    PersonalEvent,
    RoomEvent,
    RoomEventFromClient,
    ServerEvent,
)
from neuron_meet.protocol.rest import Flag
from neuron_meet.protocol.shared import ChatMessage, Reaction
from neuron_meet.protocol.text import AnyEmoji, MessageText

Mentions = Annotated[tuple[Identifier, ...], Field(max_length=50)]
"""Participant ids of those whom a text means by an @name."""


class ChatMessageAck(Acknowledgement):
    """The message as it was stored."""

    message: ChatMessage


# From clients


class ChatEvent(RoomEventFromClient):
    """Something about the chat."""

    kind: ClassVar[EventKind] = EventKind.CHAT


class NewMessage(ChatEvent):
    """Something to be put into the chat."""

    ack: ClassVar[type[Acknowledgement] | None] = ChatMessageAck

    client_message_id: Identifier | None = Field(
        default=None,
        description="Yours for it: sent again, the message that is stored already answers.",
    )
    reply_to: Identifier | None = Field(default=None, description="The message that it answers.")
    recipient_id: Identifier | None = Field(
        default=None, description="The only participant who is to read it; by default everyone."
    )


class SendChatMessage(NewMessage):
    """A message to everyone in the room, or to one; acknowledged once it is stored."""

    event: ClassVar[str] = "chat-message"

    content: MessageText
    mentions: Mentions = ()


class ShareFile(NewMessage):
    """A file that was uploaded, to everyone in the room or to one."""

    event: ClassVar[str] = "share-file"
    part: ClassVar[Literal[1, 2]] = 2

    file_id: Identifier
    content: MessageText | None = Field(default=None, description="What is said to it.")


class EditMessage(ChatEvent):
    """Change the text of a message of one's own."""

    event: ClassVar[str] = "edit-message"
    ack: ClassVar[type[Acknowledgement] | None] = ChatMessageAck
    part: ClassVar[Literal[1, 2]] = 2

    message_id: Identifier
    content: MessageText
    mentions: Mentions = ()


class DeleteMessage(ChatEvent):
    """Delete a message of one's own; hosts and co-hosts may delete any that everyone can read."""

    event: ClassVar[str] = "delete-message"
    part: ClassVar[Literal[1, 2]] = 2

    message_id: Identifier


class ReactToMessage(ChatEvent):
    """Put an emoji on a message, or take it away again."""

    event: ClassVar[str] = "react-to-message"
    part: ClassVar[Literal[1, 2]] = 2

    message_id: Identifier
    emoji: AnyEmoji
    reacted: Flag


class StartTyping(ChatEvent):
    """I began to type a message."""

    event: ClassVar[str] = "typing-start"
    ack: ClassVar[type[Acknowledgement] | None] = None


class StopTyping(ChatEvent):
    """I stopped typing."""

    event: ClassVar[str] = "typing-stop"
    ack: ClassVar[type[Acknowledgement] | None] = None


# From the server


class ChatMessagePosted(ChatMessage, RoomEvent):
    """A message to everyone in the room, its sender too."""

    event: ClassVar[str] = "chat-message"


class PrivateMessagePosted(ChatMessage, PersonalEvent):
    """A message to you alone, or your own to one other person. Nobody else is told."""

    event: ClassVar[str] = "private-message"
    part: ClassVar[Literal[1, 2]] = 2


class MessageEvent(PersonalEvent):
    """Something became of a message: told to everyone who may read it.

    Of a private message the two are told each by themselves, since others never learn of it.
    """

    part: ClassVar[Literal[1, 2]] = 2

    sequence: int | None = absent_by_default("Counts the room's events; absent for a private one.")


class MessageUpdated(MessageEvent):
    """The text of a message was changed."""

    event: ClassVar[str] = "message-updated"

    message: ChatMessage


class MessageDeleted(MessageEvent):
    """A message was deleted; what is left of it says when and by whom."""

    event: ClassVar[str] = "message-deleted"

    message: ChatMessage


class MessageReactions(MessageEvent):
    """The reactions to a message, all of them, after one came or went."""

    event: ClassVar[str] = "message-reactions"

    message_id: str
    reactions: list[Reaction]


class UserTyping(ServerEvent):
    """Somebody began or stopped typing."""

    event: ClassVar[str] = "user-typing"

    socket_id: str
    display_name: str
    is_typing: bool


FROM_CLIENTS: tuple[type[ClientEvent], ...] = (
    SendChatMessage,
    ShareFile,
    EditMessage,
    DeleteMessage,
    ReactToMessage,
    StartTyping,
    StopTyping,
)

FROM_SERVER: tuple[type[ServerEvent], ...] = (
    ChatMessagePosted,
    PrivateMessagePosted,
    MessageUpdated,
    MessageDeleted,
    MessageReactions,
    UserTyping,
)
