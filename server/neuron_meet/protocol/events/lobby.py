"""Waiting to be let into a room, and letting people in."""

from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field

from neuron_meet.protocol.base import absent_by_default
from neuron_meet.protocol.events.base import (
    ClientEvent,
    HostingEvent,
    Identifier,
    PersonalEvent,
    ServerEvent,
)
from neuron_meet.protocol.shared import Actor, LobbyEntry

# From clients


class AdmitParticipant(HostingEvent):
    """Let somebody in who waits."""

    event: ClassVar[str] = "admit-participant"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: Identifier


class DenyParticipant(HostingEvent):
    """Turn somebody away who waits."""

    event: ClassVar[str] = "deny-participant"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: Identifier


class AdmitAll(HostingEvent):
    """Let everybody in who waits, as far as there is room."""

    event: ClassVar[str] = "admit-all"
    part: ClassVar[Literal[1, 2]] = 2


class DenyAll(HostingEvent):
    """Turn everybody away who waits."""

    event: ClassVar[str] = "deny-all"
    part: ClassVar[Literal[1, 2]] = 2


# From the server


class LobbyRequest(PersonalEvent):
    """Somebody asks to be let in. Only hosts and co-hosts are told."""

    event: ClassVar[str] = "lobby-request"
    part: ClassVar[Literal[1, 2]] = 2

    entry: LobbyEntry


class LobbyLeft(PersonalEvent):
    """Somebody no longer waits: admitted, denied, or gone. Only hosts and co-hosts are told."""

    event: ClassVar[str] = "lobby-left"
    part: ClassVar[Literal[1, 2]] = 2

    participant_id: str


class WaitsFor(StrEnum):
    """What somebody in the lobby waits for."""

    ADMISSION = "admission"
    HOST = "host"


class LobbyWaiting(ServerEvent):
    """You wait for the host to come; or, once they have, to be let in as anywhere else."""

    event: ClassVar[str] = "lobby-waiting"
    part: ClassVar[Literal[1, 2]] = 2

    waits_for: WaitsFor


class LobbyDenied(ServerEvent):
    """The host did not let you in."""

    event: ClassVar[str] = "lobby-denied"
    part: ClassVar[Literal[1, 2]] = 2

    reason: str = Field(description="One sentence for people.")
    by: Actor | None = absent_by_default("Who decided.")
    retry_after: int = Field(description="Seconds after which one may ask again.")


FROM_CLIENTS: tuple[type[ClientEvent], ...] = (
    AdmitParticipant,
    DenyParticipant,
    AdmitAll,
    DenyAll,
)

FROM_SERVER: tuple[type[ServerEvent], ...] = (
    LobbyRequest,
    LobbyLeft,
    LobbyWaiting,
    LobbyDenied,
)
