"""Room state in the memory of one process: the embedded default."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from neuron_meet.db.base import utc_now
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.signaling.participant import Participant, Waiting


@dataclass(slots=True)
class _Room:
    """One room; both maps are keyed by socket id and keep the order of arrival."""

    participants: dict[str, Participant] = field(default_factory=dict)
    lobby: dict[str, Waiting] = field(default_factory=dict)
    settings: RoomSettings | None = None
    sequence: int = 0
    roster_revision: int = 0
    # Since when hands were up whose connections are lost, and until when that is kept.
    hands: dict[str, tuple[datetime, datetime]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not self.participants and not self.lobby

    def forget_hands(self, now: datetime) -> None:
        self.hands = {who: kept for who, kept in self.hands.items() if kept[1] > now}


@dataclass(slots=True)
class _Gate:
    """A room's lock, kept for as long as somebody holds it or waits for it."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0


class MemoryRoomState:
    """Implements :class:`~neuron_meet.signaling.room_state.RoomState`.

    A room exists here from the first who enters or waits to the last who leaves; nothing else
    grows.
    """

    def __init__(self) -> None:
        """Start with no room."""
        self._rooms: dict[str, _Room] = {}
        self._gates: dict[str, _Gate] = {}
        self._room_of_socket: dict[str, str] = {}
        self._waiting_for: dict[str, str] = {}

    @asynccontextmanager
    async def exclusive(self, room_id: str) -> AsyncIterator[None]:
        """Hold the room alone."""
        gate = self._gates.setdefault(room_id, _Gate())
        gate.users += 1
        try:
            async with gate.lock:
                yield
        finally:
            gate.users -= 1
            if gate.users == 0:
                del self._gates[room_id]

    async def enter(self, participant: Participant) -> None:
        """Add somebody to their room, or replace them."""
        room = self._rooms.setdefault(participant.room_id, _Room())
        room.participants[participant.socket_id] = participant
        self._room_of_socket[participant.socket_id] = participant.room_id

    async def update(self, participant: Participant) -> None:
        """Replace what is known of somebody in the room."""
        room = self._rooms.get(participant.room_id)
        if room is not None and participant.socket_id in room.participants:
            room.participants[participant.socket_id] = participant

    async def leave(self, socket_id: str) -> Participant | None:
        """Take the participant of a socket out of the room."""
        room_id = self._room_of_socket.pop(socket_id, None)
        if room_id is None:
            return None
        participant = self._rooms[room_id].participants.pop(socket_id)
        self._forget_if_empty(room_id)
        return participant

    async def participant_at(self, socket_id: str) -> Participant | None:
        """The participant behind a socket."""
        room_id = self._room_of_socket.get(socket_id)
        return None if room_id is None else self._rooms[room_id].participants[socket_id]

    async def roster(self, room_id: str) -> list[Participant]:
        """Everyone in the room, in order of arrival."""
        room = self._rooms.get(room_id)
        return list(room.participants.values()) if room else []

    async def rooms_of(self, user_id: str) -> frozenset[str]:
        """The rooms that an account is in now."""
        return frozenset(
            room_id
            for room_id, room in self._rooms.items()
            if any(present.user_id == user_id for present in room.participants.values())
        )

    async def wait(self, waiting: Waiting) -> None:
        """Put somebody into the lobby."""
        room = self._rooms.setdefault(waiting.room_id, _Room())
        room.lobby[waiting.connection.socket_id] = waiting
        self._waiting_for[waiting.connection.socket_id] = waiting.room_id

    async def stop_waiting(self, socket_id: str) -> Waiting | None:
        """Take the person behind a socket out of the lobby."""
        room_id = self._waiting_for.pop(socket_id, None)
        if room_id is None:
            return None
        waiting = self._rooms[room_id].lobby.pop(socket_id)
        self._forget_if_empty(room_id)
        return waiting

    async def waiting_at(self, socket_id: str) -> Waiting | None:
        """Who waits behind a socket."""
        room_id = self._waiting_for.get(socket_id)
        return None if room_id is None else self._rooms[room_id].lobby[socket_id]

    async def lobby(self, room_id: str) -> list[Waiting]:
        """Everyone who waits, in order of arrival."""
        room = self._rooms.get(room_id)
        return list(room.lobby.values()) if room else []

    async def keep_hand(
        self, room_id: str, participant_id: str, raised_at: datetime, until: datetime
    ) -> None:
        """Keep a hand that was up; those that are kept no more are forgotten."""
        if (room := self._rooms.get(room_id)) is not None:
            room.forget_hands(utc_now())
            room.hands[participant_id] = (raised_at, until)

    async def kept_hand(self, room_id: str, participant_id: str, now: datetime) -> datetime | None:
        """A hand that was up."""
        room = self._rooms.get(room_id)
        if room is None:
            return None
        room.forget_hands(now)
        raised_at, _until = room.hands.get(participant_id, (None, now))
        return raised_at

    async def settings(self, room_id: str) -> RoomSettings | None:
        """The settings in force."""
        room = self._rooms.get(room_id)
        return room.settings if room else None

    async def set_settings(self, room_id: str, settings: RoomSettings) -> None:
        """Put settings in force for a room that somebody is in."""
        if (room := self._rooms.get(room_id)) is not None:
            room.settings = settings

    async def sequence(self, room_id: str) -> int:
        """The number of the last event of the room."""
        room = self._rooms.get(room_id)
        return room.sequence if room else 0

    async def set_sequence(self, room_id: str, sequence: int) -> None:
        """Say what the last event's number is."""
        if (room := self._rooms.get(room_id)) is not None:
            room.sequence = sequence

    async def roster_revision(self, room_id: str) -> int:
        """The revision of the last statement about the room's roster."""
        room = self._rooms.get(room_id)
        return room.roster_revision if room else 0

    async def set_roster_revision(self, room_id: str, revision: int) -> None:
        """Say what the last statement's revision is."""
        if (room := self._rooms.get(room_id)) is not None:
            room.roster_revision = revision

    async def occupied_rooms(self) -> list[str]:
        """The rooms that somebody is in or waits for."""
        return list(self._rooms)

    def _forget_if_empty(self, room_id: str) -> None:
        if self._rooms[room_id].is_empty:
            del self._rooms[room_id]
