"""What every event on the socket is made from.

Of an event from a client, ``event`` is the name on the wire; who may send it, and when, is in
:mod:`neuron_meet.protocol.policy`. ``ack`` is the shape of a successful acknowledgement, or None
where part 1 of the contract asks for none; a refused event is answered by :class:`Refusal` in the
acknowledgement where the client asked for one, and by an ``error`` event otherwise. ``kind`` is
what it counts as where events are limited.

An event for everyone in a room is a :class:`RoomEvent` and carries the room's next sequence number,
so that a client can tell what it has seen. What is meant for one participant only carries none;
where it must not be lost with a connection it is a :class:`PersonalEvent`, numbered for itself.
"""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.base import WireModel, absent_by_default

Identifier = Annotated[str, Field(min_length=1, max_length=64)]


class EventKind(StrEnum):
    """What an event counts as where events are limited: each kind has a rate in the settings."""

    SIGNALLING = "signalling"
    CHAT = "chat"
    PRESENCE = "presence"
    HOSTING = "hosting"
    ENTERING = "entering"


class Acknowledgement(WireModel):
    """The event was carried out."""

    success: Literal[True] = True


class Refusal(WireModel):
    """The event was refused, and nothing of it happened."""

    success: Literal[False] = False
    error: str = Field(description="One sentence for people.")
    code: ErrorCode = Field(description="What went wrong, for programs.")
    retry_after: int | None = absent_by_default("Seconds after which trying again makes sense.")


class ClientEvent(WireModel):
    """An event from a client."""

    event: ClassVar[str]
    kind: ClassVar[EventKind] = EventKind.PRESENCE
    ack: ClassVar[type[Acknowledgement] | None] = Acknowledgement
    part: ClassVar[Literal[1, 2]] = 1


class RoomEventFromClient(ClientEvent):
    """An event that names the room it is meant for."""

    room_id: Identifier


class HostingEvent(RoomEventFromClient):
    """Something that hosts do to the room, or to others in it."""

    kind: ClassVar[EventKind] = EventKind.HOSTING


class ServerEvent(WireModel):
    """An event to a client."""

    event: ClassVar[str]
    part: ClassVar[Literal[1, 2]] = 1


class PersonalEvent(ServerEvent):
    """An event to one participant, which somebody who lost the connection is told afterwards."""

    personal_sequence: int | None = absent_by_default(
        "Counts what you alone are told, without a gap; absent where you cannot resume."
    )


class RoomEvent(ServerEvent):
    """An event to everyone in a room, in the room's order."""

    sequence: int = Field(default=0, description="Counts the room's events, without a gap.")
