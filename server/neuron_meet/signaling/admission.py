"""Who may enter a room, in which state, and who has to wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from neuron_meet.db.models import Room
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.roles import Role
from neuron_meet.signaling.participant import Connection, Participant


class Admission(Enum):
    """What a room says to somebody who is not refused."""

    ENTER = auto()
    WAIT = auto()


@dataclass(frozen=True, slots=True)
class Arrival:
    """Who wants to enter.

    Attributes:
        connection: Who they are.
        role: What they will be.
        is_returning: Whether they belong to the meeting, and only lost the connection to it.
        must_be_admitted: Whether somebody has to let them in, whatever the settings say.
    """

    connection: Connection
    role: Role = Role.PARTICIPANT
    is_returning: bool = False
    must_be_admitted: bool = False


@dataclass(frozen=True, slots=True)
class EntryState:
    """How somebody enters: what they asked for, within what the room allows."""

    is_muted: bool
    is_video_off: bool


def admission_of(room: Room, arrival: Arrival, inside: Sequence[Participant]) -> Admission:
    """Whether somebody may enter a room in which these people are.

    The host and co-hosts always get in while the room exists: a lock, a limit or a waiting room
    must not shut out those who can change them. Only a guest who is a co-host by a link waits where
    somebody has to let them in: who was removed may have kept it. Whoever only lost the connection
    is nobody new: the lock and the waiting room do not concern them.

    Raises:
        NeuronError: ``ROOM_ENDED``, ``GUESTS_NOT_ALLOWED``, ``ROOM_LOCKED`` or ``ROOM_FULL``.
    """
    if not room.is_active:
        raise NeuronError(ErrorCode.ROOM_ENDED, "Room is no longer active")
    if arrival.role.is_moderator:
        return Admission.WAIT if arrival.must_be_admitted else Admission.ENTER
    if arrival.connection.user_id is None and not room.settings.allow_guest_access:
        raise NeuronError(ErrorCode.GUESTS_NOT_ALLOWED, "Sign in to enter this room")
    if room.is_locked and not arrival.is_returning:
        raise NeuronError(ErrorCode.ROOM_LOCKED, "Room is locked")
    if len(inside) >= room.settings.max_participants:
        raise NeuronError(ErrorCode.ROOM_FULL, "Room is full")
    if arrival.is_returning:
        return Admission.ENTER
    if room.settings.waiting_room or arrival.must_be_admitted or lacks_host(room, inside):
        return Admission.WAIT
    return Admission.ENTER


def lacks_host(room: Room, inside: Sequence[Participant]) -> bool:
    """Whether a room waits for the host or a co-host, and none is in it."""
    return room.settings.wait_for_host and not any(each.is_moderator for each in inside)


def may_enter(room: Room, arrival: Arrival, inside: Sequence[Participant]) -> bool:
    """Whether somebody is neither refused by ``admission_of`` nor has to wait."""
    try:
        return admission_of(room, arrival, inside) is Admission.ENTER
    except NeuronError:
        return False


def entry_state(room: Room, wanted: EntryState, role: Role) -> EntryState:
    """How somebody enters a room; its settings do not bind the host and co-hosts."""
    if role.is_moderator:
        return wanted
    settings = room.settings
    silent = settings.mute_participants_on_join or not settings.allow_participant_audio
    return EntryState(
        is_muted=wanted.is_muted or silent,
        is_video_off=wanted.is_video_off or not settings.allow_participant_video,
    )
