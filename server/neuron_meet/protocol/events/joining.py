"""Entering a room and leaving it, and how the others learn of both."""

from typing import Annotated, ClassVar

from pydantic import Field

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.base import WireModel, absent_by_default
from neuron_meet.protocol.events.base import (
    Acknowledgement,
    ClientEvent,
    EventKind,
    RoomEvent,
    RoomEventFromClient,
    ServerEvent,
)
from neuron_meet.protocol.fingerprints import DtlsFingerprint
from neuron_meet.protocol.rest import Flag, RoomSettings
from neuron_meet.protocol.shared import (
    Actor,
    ChatMessage,
    LobbyEntry,
    MeshMedia,
    ParticipantInfo,
)
from neuron_meet.protocol.signed_roster import SignedRoster
from neuron_meet.protocol.text import DisplayName


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
    roster: SignedRoster = Field(description="What the server vouches for of everybody's media.")
    messages: list[ChatMessage] = Field(description="The newest 50, oldest first.")
    settings: RoomSettings
    media: MeshMedia
    spotlights: list[str] = Field(
        description="Who is shown large to everyone: participant ids, the first chosen first."
    )
    lobby: list[LobbyEntry] = Field(description="Who waits; empty for whoever cannot admit.")
    sequence: int = Field(description="The last room event that this answer includes.")
    personal_sequence: int = Field(
        description="The last event to you alone that this answer includes."
    )
    epoch: str = Field(
        description="Another one where the room's events are counted anew, as after a restart."
    )
    resume_token: str | None = absent_by_default(
        "A secret: whoever shows it to `resume-room` is you. Absent where you cannot resume."
    )


# From clients


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
    can_resume: Flag = Field(
        default=False,
        description="You come back by `resume-room`, and know `participant-resumed`: your place is "
        "kept for a while when your connection is lost.",
    )


class LeaveRoom(RoomEventFromClient):
    """Leave the room, or stop waiting to be admitted."""

    event: ClassVar[str] = "leave-room"
    kind: ClassVar[EventKind] = EventKind.ENTERING


# From the server


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


class JoinFailed(ServerEvent):
    """You could not enter the room."""

    event: ClassVar[str] = "join-error"

    code: ErrorCode
    message: str
    retry_after: int | None = absent_by_default("Seconds after which trying again makes sense.")


FROM_CLIENTS: tuple[type[ClientEvent], ...] = (JoinRoom, LeaveRoom)

FROM_SERVER: tuple[type[ServerEvent], ...] = (RoomJoined, UserJoined, UserLeft, JoinFailed)
