"""What a client may send: one class an event, with what answers it.

A payload's ``room_id`` is only ever compared with the room that the connection has joined, and a
``user_id`` is accepted and ignored: identity and room come from the connection.
"""

from neuron_meet.protocol.events import (
    chat,
    hosting,
    joining,
    lobby,
    presence,
    presenting,
    reactions,
    relay,
    resuming,
    talking,
)
from neuron_meet.protocol.events.base import ClientEvent

CLIENT_EVENTS: tuple[type[ClientEvent], ...] = (
    *joining.FROM_CLIENTS,
    *resuming.FROM_CLIENTS,
    *relay.FROM_CLIENTS,
    *presence.FROM_CLIENTS,
    *chat.FROM_CLIENTS,
    *hosting.FROM_CLIENTS,
    *lobby.FROM_CLIENTS,
    *reactions.FROM_CLIENTS,
    *presenting.FROM_CLIENTS,
    *talking.FROM_CLIENTS,
)
