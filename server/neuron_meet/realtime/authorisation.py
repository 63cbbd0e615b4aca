"""Whether somebody may send an event: the policy, asked before a handler sees the event."""

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.base import ClientEvent, RoomEventFromClient
from neuron_meet.protocol.policy import INSIDE, POLICY
from neuron_meet.signaling.participant import Participant

_SENDERS = {event: rule.senders for event, rule in POLICY.items()}
_INSIDE_ONLY = frozenset(event for event, senders in _SENDERS.items() if senders <= INSIDE)


def authorise(event: ClientEvent, member: Participant | None) -> None:
    """Check that somebody may send an event.

    What may be sent from outside a room, too, is told apart by its handler: entering asks the door,
    and leaving is possible where one waits.

    Args:
        event: The event.
        member: The sender, as they are in the room at this moment; None where they are in none.

    Raises:
        NeuronError: ``NOT_IN_ROOM`` outside a room or for another room than the one joined,
            ``FORBIDDEN`` for what the sender's role does not allow.
    """
    kind = type(event)
    if member is None:
        if kind in _INSIDE_ONLY:
            raise NeuronError(ErrorCode.NOT_IN_ROOM, "You are not in a room")
        return
    if member.standing not in _SENDERS[kind]:
        raise NeuronError(ErrorCode.FORBIDDEN, "Not authorized")
    if (
        kind in _INSIDE_ONLY
        and isinstance(event, RoomEventFromClient)
        and event.room_id != member.room_id
    ):
        raise NeuronError(ErrorCode.NOT_IN_ROOM, "You are not in that room")
