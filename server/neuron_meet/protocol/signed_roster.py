"""What the server vouches for: who is in a room, by which certificates, and what they may send.

A statement is signed, so that it is as good from anybody who passes it on as from the server. It
travels as a compact JWS (RFC 7515) with ES256 and the type ``STATEMENT_TYPE``; its payload is a
:class:`RosterStatement` in JSON.
"""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from neuron_meet.protocol.base import Timestamp, WireModel
from neuron_meet.protocol.roles import Role

STATEMENT_TYPE = "roster+jws"
"""The ``typ`` of a statement's header: the key signs nothing else."""


class MediaKind(StrEnum):
    """What people send; a screen with its sound is one."""

    AUDIO = "audio"
    VIDEO = "video"
    SCREEN = "screen"


class RosterEntry(WireModel):
    """Somebody in the room, as far as their media is concerned."""

    participant_id: str
    socket_id: str
    role: Role
    dtls_fingerprints: list[str] = Field(
        description="Of the certificates that their media comes with."
    )
    allowed: list[MediaKind] = Field(description="What they may send.")
    active: list[MediaKind] = Field(description="What of that is on: this alone is played.")


class RosterStatement(WireModel):
    """What is so in a room from this revision on, in the payload of a signed statement.

    Of two statements about the same person the one with the higher revision counts, in whatever
    order they come. A whole statement speaks of everybody: who is not in it is not in the room.
    """

    room_id: str
    meeting_id: str
    revision: int = Field(
        description="Rises with every statement of the room, across restarts of the server, too."
    )
    issued_at: Timestamp
    expires_at: Timestamp = Field(description="From then on nobody believes it any more.")
    is_whole: bool
    entries: list[RosterEntry]
    gone: list[str] = Field(description="Participant ids of those who are no longer there.")


class RosterKey(WireModel):
    """The public key that statements are checked with: a JSON Web Key (RFC 7517)."""

    kty: Literal["EC"]
    crv: Literal["P-256"]
    x: str
    y: str


class SignedRoster(WireModel):
    """The roster as whoever enters finds it, and what to check it and all later ones with."""

    key: RosterKey = Field(description="The same for the whole meeting: refuse any other.")
    statement: str = Field(description="A compact JWS of a `RosterStatement`.")
