"""Whose certificates are whose, and who may send what: what binds media to the roster."""

from typing import ClassVar, Literal

from pydantic import Field

from neuron_meet.protocol.events.base import RoomEvent, ServerEvent


class FingerprintsAdded(RoomEvent):
    """Somebody who declared none is known by these certificates, too, from now on.

    Comes before the first description that has them.
    """

    event: ClassVar[str] = "fingerprints-added"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: str
    dtls_fingerprints: list[str]


class RosterChanged(RoomEvent):
    """The server vouches for what has changed in who is here, and in what they may send.

    One comes with each change, after the events that tell it.
    """

    event: ClassVar[str] = "roster-changed"
    part: ClassVar[Literal[1, 2]] = 2

    statement: str = Field(description="A compact JWS of a `RosterStatement`.")


FROM_SERVER: tuple[type[ServerEvent], ...] = (FingerprintsAdded, RosterChanged)
