"""Keeping order in a meeting: roles, the waiting room, and what hosts do to others."""

from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.base import absent_by_default
from neuron_meet.protocol.events.base import (
    ClientEvent,
    HostAction,
    Identifier,
    ModeratorAction,
    RoomEvent,
    ServerEvent,
)
from neuron_meet.protocol.rest import Flag, RoomSettings
from neuron_meet.protocol.roles import Role
from neuron_meet.protocol.shared import Actor, LobbyEntry

# From clients


class MuteParticipant(ModeratorAction):
    """Mute somebody's microphone; they can switch it on again."""

    event: ClassVar[str] = "mute-participant"

    target_id: Identifier = Field(description="The participant's socket id.")


class RemoveParticipant(ModeratorAction):
    """Remove somebody from the room."""

    event: ClassVar[str] = "remove-participant"

    target_id: Identifier = Field(description="The participant's socket id.")


class LockRoom(ModeratorAction):
    """Let nobody else in, or open the room again."""

    event: ClassVar[str] = "lock-room"

    locked: Flag


class SetRole(HostAction):
    """Make somebody a co-host, or an ordinary participant again."""

    event: ClassVar[str] = "set-role"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: Identifier
    role: Literal[Role.CO_HOST, Role.PARTICIPANT]


class AdmitParticipant(ModeratorAction):
    """Let somebody in who waits."""

    event: ClassVar[str] = "admit-participant"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: Identifier


class DenyParticipant(ModeratorAction):
    """Turn somebody away who waits."""

    event: ClassVar[str] = "deny-participant"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: Identifier


class EndMeeting(HostAction):
    """End the meeting for everyone; only a one-off room is closed by that."""

    event: ClassVar[str] = "end-meeting"
    part: ClassVar[Literal[1, 2]] = 2


# From the server


class RoleChanged(RoomEvent):
    """Somebody is now something else in the room."""

    event: ClassVar[str] = "role-changed"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: str
    role: Role
    by: Actor | None = absent_by_default("Who decided; absent where the room's rules did.")


class RoomLocked(RoomEvent):
    """The host locked or unlocked the room."""

    event: ClassVar[str] = "room-locked"

    locked: bool


class SettingsChanged(RoomEvent):
    """The host changed what is allowed."""

    event: ClassVar[str] = "settings-changed"
    part: ClassVar[Literal[1, 2]] = 2

    settings: RoomSettings


class RoomRenamed(RoomEvent):
    """The room has another name."""

    event: ClassVar[str] = "room-renamed"
    part: ClassVar[Literal[1, 2]] = 2

    name: str


class RoomEnded(RoomEvent):
    """The meeting is over for everyone."""

    event: ClassVar[str] = "room-ended"
    part: ClassVar[Literal[1, 2]] = 2

    closed: bool = Field(description="Whether the room was closed, too: its link works no more.")


class ForceMute(ServerEvent):
    """Switch your microphone off: the host, or the room's settings, asked for it."""

    event: ClassVar[str] = "force-mute"


class ForceVideoOff(ServerEvent):
    """Switch your camera off: the room's settings no longer allow it."""

    event: ClassVar[str] = "force-video-off"
    part: ClassVar[Literal[1, 2]] = 2


class ForceStopScreenShare(ServerEvent):
    """Stop presenting: the room's settings no longer allow it."""

    event: ClassVar[str] = "force-stop-screen-share"
    part: ClassVar[Literal[1, 2]] = 2


class ForceDisconnect(ServerEvent):
    """You are no longer in the room."""

    event: ClassVar[str] = "force-disconnect"

    reason: str = Field(description="One sentence for people.")
    code: ErrorCode = Field(description="Why, for programs.")


class LobbyRequest(ServerEvent):
    """Somebody asks to be let in. Only hosts and co-hosts are told."""

    event: ClassVar[str] = "lobby-request"
    part: ClassVar[Literal[1, 2]] = 2

    entry: LobbyEntry


class LobbyLeft(ServerEvent):
    """Somebody no longer waits: admitted, denied, or gone. Only hosts and co-hosts are told."""

    event: ClassVar[str] = "lobby-left"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: str


class WaitsFor(StrEnum):
    """What somebody in the lobby waits for."""

    ADMISSION = "admission"
    HOST = "host"


class LobbyWaiting(ServerEvent):
    """You wait for the host to come; or, once they have, to be let in as anywhere else."""

    event: ClassVar[str] = "lobby-waiting"
    part: ClassVar[Literal[1, 2]] = 2

    waits_for: WaitsFor


class LobbyDenied(ServerEvent):
    """The host did not let you in."""

    event: ClassVar[str] = "lobby-denied"
    part: ClassVar[Literal[1, 2]] = 2

    reason: str


FROM_CLIENTS: tuple[type[ClientEvent], ...] = (
    MuteParticipant,
    RemoveParticipant,
    LockRoom,
    SetRole,
    AdmitParticipant,
    DenyParticipant,
    EndMeeting,
)

FROM_SERVER: tuple[type[ServerEvent], ...] = (
    RoleChanged,
    RoomLocked,
    SettingsChanged,
    RoomRenamed,
    RoomEnded,
    ForceMute,
    ForceVideoOff,
    ForceStopScreenShare,
    ForceDisconnect,
    LobbyRequest,
    LobbyLeft,
    LobbyWaiting,
    LobbyDenied,
)
