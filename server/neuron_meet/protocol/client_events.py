"""What a client may send: one class an event, with what answers it.

A payload's ``room_id`` is only ever compared with the room that the connection has joined, and a
``user_id`` is accepted and ignored: identity and room come from the connection.
"""

from typing import Annotated, ClassVar

from pydantic import Field

from neuron_meet.protocol.events import chat, hosting, lobby, presenting, reactions, talking
from neuron_meet.protocol.events.base import (
    Acknowledgement,
    ClientEvent,
    EventKind,
    Identifier,
    RoomEventFromClient,
)
from neuron_meet.protocol.fingerprints import DtlsFingerprint
from neuron_meet.protocol.rest import Flag
from neuron_meet.protocol.server_events import RoomSnapshot
from neuron_meet.protocol.shared import IceCandidate, SessionDescription
from neuron_meet.protocol.text import DisplayName


class JoinRoomAck(Acknowledgement, RoomSnapshot):
    """The room as the joiner finds it: the same as ``room-joined``."""


class JoinRoom(ClientEvent):
    """Enter a room, or ask to be let in where it has a waiting room."""

    event: ClassVar[str] = "join-room"
    kind: ClassVar[EventKind] = EventKind.ENTERING
    ack: ClassVar[type[Acknowledgement] | None] = JoinRoomAck

    room_code: Annotated[str, Field(max_length=64)]
    user_id: Annotated[str, Field(max_length=64)] | None = None
    display_name: DisplayName | None = Field(
        default=None, description="By default the name given in the handshake, or the account's."
    )
    is_muted: Flag = False
    is_video_off: Flag = False
    passcode: Annotated[str, Field(max_length=64)] | None = Field(
        default=None, description="Where the room asks for one; not of the host and co-hosts."
    )
    participant_token: Annotated[str, Field(max_length=1024)] | None = Field(
        default=None,
        description="Of an earlier stay in this room: a guest who returns stays the same person.",
    )
    invitation: Annotated[str, Field(max_length=128)] | None = Field(
        default=None, description="The token of an invitation link, where one came by one."
    )
    dtls_fingerprints: Annotated[tuple[DtlsFingerprint, ...], Field(max_length=4)] = Field(
        default=(),
        description="Of the certificate of all your connections: `sha-256 0a:1b:…`. Descriptions "
        "with another are refused.",
    )


class LeaveRoom(RoomEventFromClient):
    """Leave the room, or stop waiting to be admitted."""

    event: ClassVar[str] = "leave-room"
    kind: ClassVar[EventKind] = EventKind.ENTERING


class RelayedEvent(ClientEvent):
    """Signalling for one other participant of the same room."""

    kind: ClassVar[EventKind] = EventKind.SIGNALLING
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
    *chat.FROM_CLIENTS,
    *hosting.FROM_CLIENTS,
    *lobby.FROM_CLIENTS,
    *reactions.FROM_CLIENTS,
    *presenting.FROM_CLIENTS,
    *talking.FROM_CLIENTS,
)
