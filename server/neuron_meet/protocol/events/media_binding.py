"""Whose certificates are whose: what binds media to the roster."""

from typing import ClassVar, Literal

from neuron_meet.protocol.events.base import RoomEvent, ServerEvent


class FingerprintsAdded(RoomEvent):
    """Somebody who declared none is known by these certificates, too, from now on.

    Comes before the first description that has them.
    """

    event: ClassVar[str] = "fingerprints-added"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: str
    dtls_fingerprints: list[str]


FROM_SERVER: tuple[type[ServerEvent], ...] = (FingerprintsAdded,)
