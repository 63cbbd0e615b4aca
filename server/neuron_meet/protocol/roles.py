"""What somebody is in a room, and what follows from it."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody is in a room.

    A co-host may do all that the host may but hand out roles and end the meeting.
    """

    HOST = "host"
    CO_HOST = "co-host"
    PARTICIPANT = "participant"

    @property
    def is_moderator(self) -> bool:
        """Whether they let people in and keep order: hosts and co-hosts do."""
        return self is not Role.PARTICIPANT
