"""Room state in the memory of one process: the embedded default."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from neuron_meet.db.base import utc_now
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.signaling.participant import Participant, Waiting
from neuron_meet.signaling.told_events import Told, ToldEvents

KEPT_EVENTS = 500
"""Events of a room that are kept for those who miss them, where nothing else is said."""


@dataclass(slots=True)
class _Room:
    """One room; both maps are keyed by socket id and keep the order of arrival."""

    told: ToldEvents
    epoch: str = ""
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

    def __init__(self, kept_events: int = KEPT_EVENTS) -> None:
        """Start with no room; of each, so many events are kept for those who miss them."""
        self._kept_events = kept_events
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
        room = self._room(participant.room_id)
        room.participants[participant.socket_id] = participant
        self._room_of_socket[participant.socket_id] = participant.room_id

    async def update(self, participant: Participant) -> None:
        """Replace what is known of somebody in the room."""
        room = self._rooms.get(participant.room_id)
        if room is not None and participant.socket_id in room.participants:
            room.participants[participant.socket_id] = participant

    async def move(self, socket_id: str, participant: Participant) -> None:
        """Let a participant go on under another socket id."""
        room_id = self._room_of_socket.pop(socket_id, None)
        if room_id is None:
            return
        room = self._rooms[room_id]
        room.participants = {
            (participant.socket_id if key == socket_id else key): (
                participant if key == socket_id else each
            )
            for key, each in room.participants.items()
        }
        self._room_of_socket[participant.socket_id] = room_id

    async def leave(self, socket_id: str) -> Participant | None:
        """Take the participant of a socket out of the room."""
        room_id = self._room_of_socket.pop(socket_id, None)
        if room_id is None:
            return None
        room = self._rooms[room_id]
        participant = room.participants.pop(socket_id)
        room.told.forget_participant(participant.participant_id)
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
        room = self._room(waiting.room_id)
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

    async def epoch(self, room_id: str) -> str:
        """What the numbers of the room's events belong to."""
        room = self._rooms.get(room_id)
        return room.epoch if room else ""

    async def set_epoch(self, room_id: str, epoch: str) -> None:
        """Say what they belong to from now on."""
        if (room := self._rooms.get(room_id)) is not None:
            room.epoch = epoch

    async def remember(self, room_id: str, told: Told) -> None:
        """Keep an event for those who miss it."""
        if (room := self._rooms.get(room_id)) is not None:
            room.told.add(told)

    async def missed(
        self, room_id: str, participant_id: str, sequence: int, personal_sequence: int
    ) -> Sequence[Told] | None:
        """What a participant was not told."""
        room = self._rooms.get(room_id)
        return (
            None if room is None else room.told.missed(participant_id, sequence, personal_sequence)
        )

    async def personal_sequence(self, room_id: str, participant_id: str) -> int:
        """The number of the last event to a participant alone."""
        room = self._rooms.get(room_id)
        return room.told.personal_sequence(participant_id) if room else 0

    async def occupied_rooms(self) -> list[str]:
        """The rooms that somebody is in or waits for."""
        return list(self._rooms)

    def _room(self, room_id: str) -> _Room:
        room = self._rooms.get(room_id)
        if room is None:
            room = self._rooms[room_id] = _Room(ToldEvents(self._kept_events))
        return room

    def _forget_if_empty(self, room_id: str) -> None:
        if self._rooms[room_id].is_empty:
            del self._rooms[room_id]
