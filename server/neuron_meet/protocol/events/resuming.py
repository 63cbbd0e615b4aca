"""Coming back after a lost connection, and how the others see it."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from neuron_meet.protocol.base import absent_by_default
from neuron_meet.protocol.events.base import (
    Acknowledgement,
    ClientEvent,
    EventKind,
    Identifier,
    RoomEvent,
    ServerEvent,
)
from neuron_meet.protocol.events.joining import RoomSnapshot
from neuron_meet.protocol.fingerprints import DtlsFingerprint
from neuron_meet.protocol.rest import Flag
from neuron_meet.protocol.shared import MeshMedia, ParticipantInfo
from neuron_meet.protocol.signed_roster import SignedRoster

# From clients


class ResumeRoomAck(Acknowledgement):
    """You are in the room as before.

    What was missed has been sent before this answer, as if it happened now; or `snapshot` says how
    the room is, where that is not known any more.
    """

    snapshot: RoomSnapshot | None = absent_by_default("The room as it is; absent where replayed.")
    replayed: int = Field(description="Events that you missed and that were sent just now.")
    you: ParticipantInfo = Field(description="You, as the others see you.")
    roster: SignedRoster = Field(description="What the server vouches for of everybody's media.")
    media: MeshMedia
    sequence: int = Field(description="The last room event that you know of now.")
    personal_sequence: int = Field(description="The last event to you alone that you know of now.")


class ResumeRoom(ClientEvent):
    """Go on in a room after the connection was lost, in the place that was kept."""

    event: ClassVar[str] = "resume-room"
    kind: ClassVar[EventKind] = EventKind.ENTERING
    ack: ClassVar[type[Acknowledgement] | None] = ResumeRoomAck
    part: ClassVar[Literal[1, 2]] = 2

    room_code: Annotated[str, Field(max_length=64)]
    participant_id: Identifier
    resume_token: Annotated[str, Field(min_length=1, max_length=128)]
    epoch: Annotated[str, Field(max_length=64)] | None = Field(
        default=None, description="What your numbers belong to; without it nothing is replayed."
    )
    last_sequence: Annotated[int, Field(ge=0)] | None = Field(
        default=None,
        description="The last room event that you know of; absent after a reload of the page, "
        "which ends what you presented and recorded.",
    )
    last_personal_sequence: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="The last event to you alone that you know of."
    )
    is_muted: Flag = False
    is_video_off: Flag = False
    dtls_fingerprints: Annotated[tuple[DtlsFingerprint, ...], Field(max_length=4)] = Field(
        default=(), description="As in `join-room`; by default those of before."
    )


# From the server


class ParticipantConnection(RoomEvent):
    """Somebody's connection to the server is lost; their place is kept, and their media goes on."""

    event: ClassVar[str] = "participant-connection"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: str
    is_reconnecting: Literal[True] = True


class ParticipantResumed(RoomEvent):
    """Somebody goes on in their place, under another socket id.

    Whoever cannot resume themselves is told by `user-left` and `user-joined`, the second of which
    has this number.
    """

    event: ClassVar[str] = "participant-resumed"
    part: ClassVar[Literal[1, 2]] = 2

    participant: ParticipantInfo


FROM_CLIENTS: tuple[type[ClientEvent], ...] = (ResumeRoom,)

FROM_SERVER: tuple[type[ServerEvent], ...] = (ParticipantConnection, ParticipantResumed)
