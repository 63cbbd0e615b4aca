"""What the server sends: one class an event."""

from typing import ClassVar

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.base import absent_by_default
from neuron_meet.protocol.events import (
    chat,
    connection,
    hosting,
    joining,
    lobby,
    media_binding,
    presence,
    presenting,
    reactions,
    relay,
    resuming,
)
from neuron_meet.protocol.events.base import ServerEvent


class EventFailed(ServerEvent):
    """An event that asked for no acknowledgement was refused."""

    event: ClassVar[str] = "error"

    code: ErrorCode
    message: str
    retry_after: int | None = absent_by_default("Seconds after which trying again makes sense.")


SERVER_EVENTS: tuple[type[ServerEvent], ...] = (
    *joining.FROM_SERVER,
    *resuming.FROM_SERVER,
    *relay.FROM_SERVER,
    *presence.FROM_SERVER,
    *chat.FROM_SERVER,
    *hosting.FROM_SERVER,
    *lobby.FROM_SERVER,
    *reactions.FROM_SERVER,
    *presenting.FROM_SERVER,
    *media_binding.FROM_SERVER,
    *connection.FROM_SERVER,
    EventFailed,
)
