"""What the server sends: one class an event."""

from typing import ClassVar

from pydantic import Field

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.base import Timestamp, WireModel, absent_by_default
from neuron_meet.protocol.events import (
    chat,
    hosting,
    lobby,
    media_binding,
    presenting,
    reactions,
)
from neuron_meet.protocol.events.base import RoomEvent, ServerEvent
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.protocol.shared import (
    Actor,
    ChatMessage,
    IceCandidate,
    LobbyEntry,
    MeshMedia,
    ParticipantInfo,
    SessionDescription,
)


class RoomSnapshot(WireModel):
    """The room as a joiner finds it: who and what is there."""

    room_id: str
    meeting_id: str = Field(description="This meeting; a room has one after the other.")
    room_code: str
    room_name: str
    is_host: bool
    is_locked: bool
    participant_id: str = Field(description="You, in this meeting.")
    participant_token: str = Field(description="Proves on REST that you are in this room.")
    you: ParticipantInfo = Field(description="You, as the others see you.")
    participants: list[ParticipantInfo] = Field(description="Everyone else, in order of arrival.")
    messages: list[ChatMessage] = Field(description="The newest 50, oldest first.")
    settings: RoomSettings
    media: MeshMedia
    spotlights: list[str] = Field(
        description="Who is shown large to everyone: participant ids, the first chosen first."
    )
    lobby: list[LobbyEntry] = Field(description="Who waits; empty for whoever cannot admit.")
    sequence: int = Field(description="The last room event that this answer includes.")


class RoomJoined(RoomSnapshot, ServerEvent):
    """You are in the room, and this is who and what is there."""

    event: ClassVar[str] = "room-joined"


class UserJoined(RoomEvent):
    """Somebody entered the room."""

    event: ClassVar[str] = "user-joined"

    participant: ParticipantInfo


class UserLeft(RoomEvent):
    """Somebody left the room, their connection was lost, or they were removed."""

    event: ClassVar[str] = "user-left"

    socket_id: str
    participant_id: str
    user_id: str | None = absent_by_default()
    by: Actor | None = absent_by_default("Who removed them; absent where nobody did.")


class OfferReceived(ServerEvent):
    """Another participant's offer."""

    event: ClassVar[str] = "offer"

    sender_id: str
    participant_id: str
    user_id: str | None = absent_by_default()
    display_name: str
    sdp: SessionDescription


class AnswerReceived(ServerEvent):
    """Another participant's answer."""

    event: ClassVar[str] = "answer"

    sender_id: str
    sdp: SessionDescription


class IceCandidateReceived(ServerEvent):
    """Another participant's ICE candidate; null is the end of candidates."""

    event: ClassVar[str] = "ice-candidate"

    sender_id: str
    candidate: IceCandidate | None


class UserToggledAudio(RoomEvent):
    """Somebody's microphone went on or off."""

    event: ClassVar[str] = "user-toggle-audio"

    socket_id: str
    enabled: bool
    by: Actor | None = absent_by_default("Who switched it off, where somebody else did.")


class UserToggledVideo(RoomEvent):
    """Somebody's camera went on or off."""

    event: ClassVar[str] = "user-toggle-video"

    socket_id: str
    enabled: bool
    by: Actor | None = absent_by_default("Who switched it off, where somebody else did.")


class ScreenShareStarted(RoomEvent):
    """Somebody presents their screen."""

    event: ClassVar[str] = "screen-share-started"

    socket_id: str


class ScreenShareStopped(RoomEvent):
    """Somebody no longer presents their screen."""

    event: ClassVar[str] = "screen-share-stopped"

    socket_id: str
    by: Actor | None = absent_by_default("Who stopped it, where somebody else did.")


class HandRaised(RoomEvent):
    """Somebody raised their hand."""

    event: ClassVar[str] = "user-hand-raised"

    socket_id: str
    display_name: str
    hand_raised_at: Timestamp


class HandLowered(RoomEvent):
    """Somebody lowered their hand."""

    event: ClassVar[str] = "user-hand-lowered"

    socket_id: str
    by: Actor | None = absent_by_default("Who lowered it, where somebody else did.")


class JoinFailed(ServerEvent):
    """You could not enter the room."""

    event: ClassVar[str] = "join-error"

    code: ErrorCode
    message: str
    retry_after: int | None = absent_by_default("Seconds after which trying again makes sense.")


class EventFailed(ServerEvent):
    """An event that asked for no acknowledgement was refused."""

    event: ClassVar[str] = "error"

    code: ErrorCode
    message: str
    retry_after: int | None = absent_by_default("Seconds after which trying again makes sense.")


SERVER_EVENTS: tuple[type[ServerEvent], ...] = (
    RoomJoined,
    UserJoined,
    UserLeft,
    OfferReceived,
    AnswerReceived,
    IceCandidateReceived,
    UserToggledAudio,
    UserToggledVideo,
    ScreenShareStarted,
    ScreenShareStopped,
    HandRaised,
    HandLowered,
    *chat.FROM_SERVER,
    *hosting.FROM_SERVER,
    *lobby.FROM_SERVER,
    *reactions.FROM_SERVER,
    *presenting.FROM_SERVER,
    *media_binding.FROM_SERVER,
    JoinFailed,
    EventFailed,
)
