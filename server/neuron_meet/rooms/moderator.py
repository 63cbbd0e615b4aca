"""Somebody who sees to a room."""

from dataclasses import dataclass

from neuron_meet.db.models import Room
from neuron_meet.protocol.roles import Role


@dataclass(frozen=True, slots=True)
class Moderator:
    """A host or co-host, with or without an account.

    Attributes:
        room: What they see to.
        role: What they are there now.
        user_id: Their account; None for a guest.
        display_name: What they are called.
    """

    room: Room
    role: Role
    user_id: str | None
    display_name: str
