"""Bodies of the REST API, prefix ``/api``."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic.alias_generators import to_camel

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.base import StrictWireModel, Timestamp, WireModel, absent_by_default
from neuron_meet.protocol.profiles import PublicProfile
from neuron_meet.protocol.text import Passcode, RoomName

ROOM_CODE_PATTERN = r"^[a-z]{3}-[a-z]{3}-[a-z]{3}$"

RoomCode = Annotated[str, StringConstraints(pattern=ROOM_CODE_PATTERN)]
"""Three groups of three lower-case letters: ``abc-def-ghi``."""

ParticipantLimit = Annotated[int, Field(ge=2, le=500, strict=True)]
Flag = Annotated[bool, Field(strict=True)]


class ErrorBody(WireModel):
    """Every answer that is not a success."""

    status_code: int = Field(description="The HTTP status, repeated.")
    message: str = Field(description="One sentence for people.")
    error: str = Field(description="The HTTP reason.")
    code: ErrorCode = Field(description="What went wrong, for programs.")
    retry_after: int | None = absent_by_default("Seconds after which trying again makes sense.")


# Rooms


class RecordingPermission(StrEnum):
    """Who may record a meeting on their own machine."""

    EVERYONE = "everyone"
    MODERATORS = "moderators"
    NOBODY = "nobody"


class HostLeaves(StrEnum):
    """What becomes of a meeting when its host leaves."""

    HAND_OVER = "hand-over"
    CONTINUE = "continue"
    END = "end"


class RoomSettings(WireModel):
    """What is allowed in a room."""

    allow_chat: bool = True
    allow_screen_share: bool = True
    allow_guest_access: bool = True
    waiting_room: bool = False
    wait_for_host: bool = False
    mute_participants_on_join: bool = False
    max_participants: int = 100
    allow_participant_audio: bool = True
    allow_participant_video: bool = True
    allow_private_messages: bool = True
    allow_files: bool = True
    allow_recording: RecordingPermission = RecordingPermission.MODERATORS
    has_passcode: bool = False
    host_leaves: HostLeaves = HostLeaves.HAND_OVER


class RoomDefaults(StrictWireModel):
    """What the rooms that an account opens begin with."""

    allow_chat: Flag
    allow_screen_share: Flag
    allow_guest_access: Flag
    waiting_room: Flag
    wait_for_host: Flag
    mute_participants_on_join: Flag
    allow_participant_audio: Flag
    allow_participant_video: Flag
    allow_private_messages: Flag
    allow_files: Flag
    allow_recording: RecordingPermission
    host_leaves: HostLeaves
    max_participants: ParticipantLimit | None = Field(
        description="Null: as many as the server gives."
    )


def _refuse_null(body: WireModel, *, allowed: set[str]) -> None:
    """Refuse null for a field that may be left out, but has no meaning without a value."""
    for name in body.model_fields_set - allowed:
        if getattr(body, name) is None:
            raise ValueError(f"{to_camel(name)} must have a value")


class RoomKind(StrEnum):
    """What a room is for: an account's own, meeting again and again, or meeting once."""

    PERSONAL = "personal"
    NAMED = "named"
    ONE_OFF = "one-off"


class CreateRoomRequest(WireModel):
    """A new room; its creator is the host. What is not given is as in the creator's defaults."""

    name: RoomName | None = None
    kind: Literal[RoomKind.NAMED, RoomKind.ONE_OFF] | None = Field(
        default=None, description="By default `named` with a name, `one-off` without."
    )
    waiting_room: Flag | None = None
    wait_for_host: Flag | None = None
    max_participants: ParticipantLimit | None = None
    allow_guest_access: Flag | None = None
    allow_chat: Flag | None = None
    allow_screen_share: Flag | None = None
    allow_participant_audio: Flag | None = None
    allow_participant_video: Flag | None = None
    allow_private_messages: Flag | None = None
    allow_files: Flag | None = None
    mute_participants_on_join: Flag | None = None
    allow_recording: RecordingPermission | None = None
    host_leaves: HostLeaves | None = None
    passcode: Passcode | None = None

    @model_validator(mode="after")
    def _null_is_no_flag(self) -> Self:
        _refuse_null(self, allowed={"name", "kind", "max_participants", "passcode"})
        return self


class RenameRoomRequest(StrictWireModel):
    """Another name for a room."""

    name: RoomName


class UpdateRoomSettingsRequest(StrictWireModel):
    """Settings to change: only what is given changes, and an unknown field is refused."""

    allow_screen_share: Flag | None = None
    allow_chat: Flag | None = None
    allow_participant_video: Flag | None = None
    allow_participant_audio: Flag | None = None
    allow_private_messages: Flag | None = None
    allow_files: Flag | None = None
    allow_guest_access: Flag | None = None
    mute_participants_on_join: Flag | None = None
    allow_recording: RecordingPermission | None = None
    waiting_room: Flag | None = None
    wait_for_host: Flag | None = None
    is_locked: Flag | None = None
    max_participants: ParticipantLimit | None = None
    passcode: Passcode | None = Field(default=None, description="Null takes it away.")
    host_leaves: HostLeaves | None = None

    @model_validator(mode="after")
    def _null_is_no_value(self) -> Self:
        _refuse_null(self, allowed={"passcode"})
        return self


class RoomSummary(WireModel):
    """A room in a list."""

    id: str
    code: RoomCode
    name: str
    kind: RoomKind
    host_id: str
    is_active: bool
    is_locked: bool
    started_at: Timestamp | None
    ended_at: Timestamp | None
    created_at: Timestamp
    updated_at: Timestamp


class RoomDetails(RoomSummary):
    """A room with its settings and its host."""

    settings: RoomSettings
    host: PublicProfile


class HostedRoom(RoomDetails):
    """A room of the account that asks, with what goes on in it."""

    people_inside: int = Field(description="How many people are in it now.")


class RoomPreviewSettings(WireModel):
    """The settings that matter to somebody who is not yet inside."""

    waiting_room: bool
    allow_guest_access: bool
    has_passcode: bool
    wait_for_host: bool


class NextOccurrence(WireModel):
    """When a room is met in next, for whoever opens its link early."""

    scheduled_meeting_id: str
    title: str
    starts_at: Timestamp
    ends_at: Timestamp


class RoomPreview(WireModel):
    """What anybody who knows the code may see."""

    id: str
    code: RoomCode
    name: str
    is_active: bool
    is_locked: bool
    host: PublicProfile
    settings: RoomPreviewSettings
    next_occurrence: NextOccurrence | None = absent_by_default(
        "The meeting scheduled here that is on, or begins within a day."
    )


class Exclusion(WireModel):
    """Somebody who may not come into a room."""

    id: str
    display_name: str = Field(description="As they were called when they were removed.")
    user_id: str | None
    until_meeting_ends: bool = Field(description="Otherwise until it is lifted.")
    by_name: str = Field(description="Who removed them.")
    created_at: Timestamp


class PresentParticipant(WireModel):
    """Somebody who is in a room now."""

    id: str = Field(description="The participant's id, the same as `participantId` on the socket.")
    user_id: str | None = absent_by_default("The account; absent for a guest.")
    display_name: str
    avatar_url: str | None
    is_host: bool


class ParticipantRecord(WireModel):
    """One stay of one person in a room."""

    id: str
    user_id: str | None
    display_name: str
    avatar_url: str | None
    is_host: bool
    is_active: bool
    joined_at: Timestamp
    left_at: Timestamp | None


MessageLimit = Annotated[int, Field(ge=1, le=200)]


# Files


class FileLinks(WireModel):
    """Ways to open a file; they work for a few minutes."""

    download: str = Field(description="Saves the file.")
    picture: str | None = Field(description="Shows a picture; null for any other file.")
    thumbnail: str | None = Field(description="Shows a picture small; null for any other file.")
    expires_at: Timestamp


# Media


class IceServer(WireModel):
    """An RTCIceServer (W3C WebRTC 1.0, section 4.2.3)."""

    urls: list[str]
    username: str | None = absent_by_default()
    credential: str | None = absent_by_default()


class IceServers(WireModel):
    """ICE servers for one participant."""

    ice_servers: list[IceServer]
    expires_at: Timestamp | None = Field(
        description="When the credentials stop working; null where there are none."
    )


# Operation


class Health(WireModel):
    """Whether the process can do its work."""

    status: Literal["ok", "unavailable"]
    version: str
    database: Literal["ok", "unavailable"]
