"""Keeping order in a meeting: roles, and what hosts do to others."""

from typing import ClassVar, Literal

from pydantic import Field

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.base import absent_by_default
from neuron_meet.protocol.events.base import (
    ClientEvent,
    HostingEvent,
    Identifier,
    PersonalEvent,
    RoomEvent,
    ServerEvent,
)
from neuron_meet.protocol.rest import Flag, RoomSettings, UpdateRoomSettingsRequest
from neuron_meet.protocol.roles import Role
from neuron_meet.protocol.shared import Actor, Permissions

_BY = "Who did it; absent where nobody in the room did."

# From clients


class MuteParticipant(HostingEvent):
    """Mute somebody's microphone; they can switch it on again."""

    event: ClassVar[str] = "mute-participant"

    target_id: Identifier = Field(description="The participant's socket id.")


class RemoveParticipant(HostingEvent):
    """Remove somebody: they cannot come back in this meeting, or never, where they are banned."""

    event: ClassVar[str] = "remove-participant"

    target_id: Identifier = Field(description="The participant's socket id.")
    ban: Flag = False


class LockRoom(HostingEvent):
    """Let nobody else in, or open the room again."""

    event: ClassVar[str] = "lock-room"

    locked: Flag


class SetRole(HostingEvent):
    """Make somebody a co-host, or an ordinary participant again."""

    event: ClassVar[str] = "set-role"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: Identifier
    role: Literal[Role.CO_HOST, Role.PARTICIPANT]


class ChangeSettings(HostingEvent):
    """Change what is allowed in the room: only what is given changes."""

    event: ClassVar[str] = "change-settings"
    part: ClassVar[Literal[1, 2]] = 2

    settings: UpdateRoomSettingsRequest


class MuteEveryone(HostingEvent):
    """Mute everyone but the host and co-hosts; they can switch it on again."""

    event: ClassVar[str] = "mute-everyone"
    part: ClassVar[Literal[1, 2]] = 2


class ActionOnPerson(HostingEvent):
    """Something done to one person in the room."""

    part: ClassVar[Literal[1, 2]] = 2

    participant_id: Identifier


class AskToUnmute(ActionOnPerson):
    """Ask somebody to switch their microphone on; they decide."""

    event: ClassVar[str] = "ask-to-unmute"


class StopVideo(ActionOnPerson):
    """Switch somebody's camera off; they can switch it on again."""

    event: ClassVar[str] = "stop-participant-video"


class StopShare(ActionOnPerson):
    """Stop somebody's presentation; they can start it again."""

    event: ClassVar[str] = "stop-participant-share"


class LowerHand(ActionOnPerson):
    """Lower somebody's hand."""

    event: ClassVar[str] = "lower-hand"


class LowerAllHands(HostingEvent):
    """Lower every hand."""

    event: ClassVar[str] = "lower-all-hands"
    part: ClassVar[Literal[1, 2]] = 2


class SetPermissions(ActionOnPerson):
    """Let somebody do what the room does not allow, or the other way round."""

    event: ClassVar[str] = "set-permissions"

    permissions: Permissions = Field(description="All of them: what is null follows the room.")


class Spotlight(ActionOnPerson):
    """Show somebody large to everyone, or no longer; at most three at a time."""

    event: ClassVar[str] = "spotlight"

    on: Flag


class EndMeeting(HostingEvent):
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


class PermissionsChanged(RoomEvent):
    """Somebody may do more or less than before."""

    event: ClassVar[str] = "permissions-changed"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: str
    permissions: Permissions
    by: Actor


class SpotlightChanged(RoomEvent):
    """Others than before are shown large to everyone."""

    event: ClassVar[str] = "spotlight-changed"
    part: ClassVar[Literal[1, 2]] = 2

    participant_ids: list[str] = Field(description="Who is, the first chosen first.")
    by: Actor


class EveryoneMuted(RoomEvent):
    """Everyone but the host and co-hosts was muted; each microphone is told by its own event."""

    event: ClassVar[str] = "everyone-muted"
    part: ClassVar[Literal[1, 2]] = 2

    by: Actor


class UnmuteRequested(PersonalEvent):
    """Please switch your microphone on: it is for you to decide."""

    event: ClassVar[str] = "unmute-requested"
    part: ClassVar[Literal[1, 2]] = 2

    by: Actor


class RoomLocked(RoomEvent):
    """The host locked or unlocked the room."""

    event: ClassVar[str] = "room-locked"

    locked: bool
    by: Actor | None = absent_by_default(_BY)


class SettingsChanged(RoomEvent):
    """The host changed what is allowed."""

    event: ClassVar[str] = "settings-changed"
    part: ClassVar[Literal[1, 2]] = 2

    settings: RoomSettings
    by: Actor | None = absent_by_default(_BY)


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
    by: Actor | None = absent_by_default(_BY)


class ForceMute(PersonalEvent):
    """Switch your microphone off: the host, or the room's settings, asked for it."""

    event: ClassVar[str] = "force-mute"

    by: Actor | None = absent_by_default(_BY)


class ForceVideoOff(PersonalEvent):
    """Switch your camera off: the room's settings no longer allow it."""

    event: ClassVar[str] = "force-video-off"
    part: ClassVar[Literal[1, 2]] = 2

    by: Actor | None = absent_by_default(_BY)


class ForceStopScreenShare(PersonalEvent):
    """Stop presenting: the room's settings no longer allow it."""

    event: ClassVar[str] = "force-stop-screen-share"
    part: ClassVar[Literal[1, 2]] = 2

    by: Actor | None = absent_by_default(_BY)


class ForceDisconnect(ServerEvent):
    """You are no longer in the room."""

    event: ClassVar[str] = "force-disconnect"

    reason: str = Field(description="One sentence for people.")
    code: ErrorCode = Field(description="Why, for programs.")
    by: Actor | None = absent_by_default(_BY)


FROM_CLIENTS: tuple[type[ClientEvent], ...] = (
    MuteParticipant,
    RemoveParticipant,
    LockRoom,
    SetRole,
    ChangeSettings,
    MuteEveryone,
    AskToUnmute,
    StopVideo,
    StopShare,
    LowerHand,
    LowerAllHands,
    SetPermissions,
    Spotlight,
    EndMeeting,
)

FROM_SERVER: tuple[type[ServerEvent], ...] = (
    RoleChanged,
    PermissionsChanged,
    SpotlightChanged,
    EveryoneMuted,
    UnmuteRequested,
    RoomLocked,
    SettingsChanged,
    RoomRenamed,
    RoomEnded,
    ForceMute,
    ForceVideoOff,
    ForceStopScreenShare,
    ForceDisconnect,
)
