"""What a client may send: one class an event, with who may send it and what answers it.

``event`` is the name on the wire. ``access`` says who may send it; ``dispatch`` enforces that
before a handler sees the event. ``ack`` is the shape of a successful acknowledgement, or None where
part 1 of the contract asks for none; a refused event is answered by :class:`Refusal` in the
acknowledgement where the client asked for one, and by an ``error`` event otherwise.

A payload's ``room_id`` is only ever compared with the room that the connection has joined, and a
``user_id`` is accepted and ignored: identity and room come from the connection.
"""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.base import WireModel
from neuron_meet.protocol.rest import Flag
from neuron_meet.protocol.server_events import RoomSnapshot
from neuron_meet.protocol.shared import ChatMessage, IceCandidate, SessionDescription
from neuron_meet.protocol.text import DisplayName, MessageText

Identifier = Annotated[str, Field(min_length=1, max_length=64)]


class Access(StrEnum):
    """Who may send an event."""

    CONNECTED = "connected"
    MEMBER = "member"
    HOST = "host"


class Acknowledgement(WireModel):
    """The event was carried out."""

    success: Literal[True] = True


class Refusal(WireModel):
    """The event was refused, and nothing of it happened."""

    success: Literal[False] = False
    error: str = Field(description="One sentence for people.")
    code: ErrorCode = Field(description="What went wrong, for programs.")


class JoinRoomAck(Acknowledgement, RoomSnapshot):
    """The room as the joiner finds it: the same as ``room-joined``."""


class ChatMessageAck(Acknowledgement):
    """The message as it was stored."""

    message: ChatMessage


class ClientEvent(WireModel):
    """An event from a client."""

    event: ClassVar[str]
    access: ClassVar[Access] = Access.MEMBER
    ack: ClassVar[type[Acknowledgement] | None] = Acknowledgement
    part: ClassVar[Literal[1, 2]] = 1


class RoomEventFromClient(ClientEvent):
    """An event that names the room it is meant for."""

    room_id: Identifier


class JoinRoom(ClientEvent):
    """Enter a room, or ask to be let in where it has a waiting room."""

    event: ClassVar[str] = "join-room"
    access: ClassVar[Access] = Access.CONNECTED
    ack: ClassVar[type[Acknowledgement] | None] = JoinRoomAck

    room_code: Annotated[str, Field(max_length=64)]
    user_id: Annotated[str, Field(max_length=64)] | None = None
    display_name: DisplayName | None = Field(
        default=None, description="By default the name given in the handshake, or the account's."
    )
    is_muted: Flag = False
    is_video_off: Flag = False


class LeaveRoom(RoomEventFromClient):
    """Leave the room, or stop waiting to be admitted."""

    event: ClassVar[str] = "leave-room"
    access: ClassVar[Access] = Access.CONNECTED


class RelayedEvent(ClientEvent):
    """Signalling for one other participant of the same room."""

    ack: ClassVar[type[Acknowledgement] | None] = None

    target_id: Identifier


class SendOffer(RelayedEvent):
    """An offer for another participant. The joiner makes the offers."""

    event: ClassVar[str] = "offer"

    sdp: SessionDescription


class SendAnswer(RelayedEvent):
    """The answer to an offer."""

    event: ClassVar[str] = "answer"

    sdp: SessionDescription


class SendIceCandidate(RelayedEvent):
    """An ICE candidate; null tells the end of candidates."""

    event: ClassVar[str] = "ice-candidate"

    candidate: IceCandidate | None


class ToggleAudio(RoomEventFromClient):
    """My microphone is on or off."""

    event: ClassVar[str] = "toggle-audio"
    ack: ClassVar[type[Acknowledgement] | None] = None

    enabled: Flag


class ToggleVideo(RoomEventFromClient):
    """My camera is on or off."""

    event: ClassVar[str] = "toggle-video"
    ack: ClassVar[type[Acknowledgement] | None] = None

    enabled: Flag


class StartScreenShare(RoomEventFromClient):
    """I present my screen."""

    event: ClassVar[str] = "start-screen-share"
    ack: ClassVar[type[Acknowledgement] | None] = None


class StopScreenShare(RoomEventFromClient):
    """I no longer present my screen."""

    event: ClassVar[str] = "stop-screen-share"
    ack: ClassVar[type[Acknowledgement] | None] = None


class ToggleHandRaise(RoomEventFromClient):
    """I raise or lower my hand."""

    event: ClassVar[str] = "toggle-hand-raise"
    ack: ClassVar[type[Acknowledgement] | None] = None

    raised: Flag


class SendChatMessage(RoomEventFromClient):
    """A message to everyone in the room; acknowledged once it is stored."""

    event: ClassVar[str] = "chat-message"
    ack: ClassVar[type[Acknowledgement] | None] = ChatMessageAck

    content: MessageText
    client_message_id: Identifier | None = None


class StartTyping(RoomEventFromClient):
    """I began to type a message."""

    event: ClassVar[str] = "typing-start"
    ack: ClassVar[type[Acknowledgement] | None] = None


class StopTyping(RoomEventFromClient):
    """I stopped typing."""

    event: ClassVar[str] = "typing-stop"
    ack: ClassVar[type[Acknowledgement] | None] = None


class HostAction(RoomEventFromClient):
    """Something that only the host may do."""

    access: ClassVar[Access] = Access.HOST


class MuteParticipant(HostAction):
    """Mute somebody's microphone; they can switch it on again."""

    event: ClassVar[str] = "mute-participant"

    target_id: Identifier = Field(description="The participant's socket id.")


class RemoveParticipant(HostAction):
    """Remove somebody from the room."""

    event: ClassVar[str] = "remove-participant"

    target_id: Identifier = Field(description="The participant's socket id.")


class LockRoom(HostAction):
    """Let nobody else in, or open the room again."""

    event: ClassVar[str] = "lock-room"

    locked: Flag


class AdmitParticipant(HostAction):
    """Let somebody in who waits."""

    event: ClassVar[str] = "admit-participant"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: Identifier


class DenyParticipant(HostAction):
    """Turn somebody away who waits."""

    event: ClassVar[str] = "deny-participant"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: Identifier


class EndMeeting(HostAction):
    """End the meeting for everyone; only a one-off room is closed by that."""

    event: ClassVar[str] = "end-meeting"
    part: ClassVar[Literal[1, 2]] = 2


CLIENT_EVENTS: tuple[type[ClientEvent], ...] = (
    JoinRoom,
    LeaveRoom,
    SendOffer,
    SendAnswer,
    SendIceCandidate,
    ToggleAudio,
    ToggleVideo,
    StartScreenShare,
    StopScreenShare,
    ToggleHandRaise,
    SendChatMessage,
    StartTyping,
    StopTyping,
    MuteParticipant,
    RemoveParticipant,
    LockRoom,
    AdmitParticipant,
    DenyParticipant,
    EndMeeting,
)
