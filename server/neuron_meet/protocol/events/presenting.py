"""Sharing a screen, and telling everybody that somebody records the meeting."""

from typing import ClassVar, Literal

from neuron_meet.protocol.base import absent_by_default
from neuron_meet.protocol.events.base import (
    Acknowledgement,
    ClientEvent,
    PersonalEvent,
    RoomEvent,
    RoomEventFromClient,
    ServerEvent,
)
from neuron_meet.protocol.rest import Flag
from neuron_meet.protocol.shared import Actor

# From clients


class StartScreenShare(RoomEventFromClient):
    """I present my screen."""

    event: ClassVar[str] = "start-screen-share"
    ack: ClassVar[type[Acknowledgement] | None] = None


class StopScreenShare(RoomEventFromClient):
    """I no longer present my screen."""

    event: ClassVar[str] = "stop-screen-share"
    ack: ClassVar[type[Acknowledgement] | None] = None


class PauseScreenShare(RoomEventFromClient):
    """Hold your shared screen at its last picture, or let it go on."""

    event: ClassVar[str] = "pause-screen-share"
    part: ClassVar[Literal[1, 2]] = 2

    paused: Flag


class StartRecording(RoomEventFromClient):
    """You begin to record the meeting on your own machine; everybody is told."""

    event: ClassVar[str] = "start-recording"
    part: ClassVar[Literal[1, 2]] = 2


class StopRecording(RoomEventFromClient):
    """You no longer record."""

    event: ClassVar[str] = "stop-recording"
    part: ClassVar[Literal[1, 2]] = 2


# From the server


class ScreenShareStarted(RoomEvent):
    """Somebody presents their screen."""

    event: ClassVar[str] = "screen-share-started"

    socket_id: str


class ScreenShareStopped(RoomEvent):
    """Somebody no longer presents their screen."""

    event: ClassVar[str] = "screen-share-stopped"

    socket_id: str
    by: Actor | None = absent_by_default("Who stopped it, where somebody else did.")


class ScreenSharePaused(RoomEvent):
    """Somebody's shared screen stands still, or goes on."""

    event: ClassVar[str] = "screen-share-paused"
    part: ClassVar[Literal[1, 2]] = 2

    socket_id: str
    paused: bool


class RecordingStarted(RoomEvent):
    """Somebody records the meeting from now on."""

    event: ClassVar[str] = "recording-started"
    part: ClassVar[Literal[1, 2]] = 2

    by: Actor


class RecordingStopped(RoomEvent):
    """Somebody no longer records the meeting."""

    event: ClassVar[str] = "recording-stopped"
    part: ClassVar[Literal[1, 2]] = 2

    by: Actor


class ForceStopRecording(PersonalEvent):
    """Stop recording: the room's settings, or your role, no longer allow it."""

    event: ClassVar[str] = "force-stop-recording"
    part: ClassVar[Literal[1, 2]] = 2


FROM_CLIENTS: tuple[type[ClientEvent], ...] = (
    StartScreenShare,
    StopScreenShare,
    PauseScreenShare,
    StartRecording,
    StopRecording,
)

FROM_SERVER: tuple[type[ServerEvent], ...] = (
    ScreenShareStarted,
    ScreenShareStopped,
    ScreenSharePaused,
    RecordingStarted,
    RecordingStopped,
    ForceStopRecording,
)
