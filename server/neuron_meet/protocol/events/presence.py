"""What people show of themselves: microphone and camera on or off, a raised hand."""

from typing import ClassVar

from neuron_meet.protocol.base import Timestamp, absent_by_default
from neuron_meet.protocol.events.base import (
    Acknowledgement,
    ClientEvent,
    RoomEvent,
    RoomEventFromClient,
    ServerEvent,
)
from neuron_meet.protocol.rest import Flag
from neuron_meet.protocol.shared import Actor

# From clients


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


class ToggleHandRaise(RoomEventFromClient):
    """I raise or lower my hand."""

    event: ClassVar[str] = "toggle-hand-raise"
    ack: ClassVar[type[Acknowledgement] | None] = None

    raised: Flag


# From the server


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


FROM_CLIENTS: tuple[type[ClientEvent], ...] = (ToggleAudio, ToggleVideo, ToggleHandRaise)

FROM_SERVER: tuple[type[ServerEvent], ...] = (
    UserToggledAudio,
    UserToggledVideo,
    HandRaised,
    HandLowered,
)
