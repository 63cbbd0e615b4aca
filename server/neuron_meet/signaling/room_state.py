"""Where the server keeps who is in which room: one interface, whatever stands behind it.

Changes to a room are made while holding :meth:`RoomState.exclusive`, so that a newcomer's snapshot
and the events that follow it never overlap and never leave a gap.
"""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.signaling.participant import Participant, Waiting
from neuron_meet.signaling.told_events import Told


class RoomState(Protocol):
    """Presence, lobby, settings and event order of the rooms in which somebody is."""

    def exclusive(self, room_id: str) -> AbstractAsyncContextManager[None]:
        """Hold the room alone: every change to it happens inside."""

    async def enter(self, participant: Participant) -> None:
        """Add somebody to their room, or replace them if they are in it."""

    async def update(self, participant: Participant) -> None:
        """Replace what is known of somebody who is in the room; nothing if they are not."""

    async def move(self, socket_id: str, participant: Participant) -> None:
        """Let a participant go on under another socket id, in the same place of the order; nothing
        where nobody is behind `socket_id`.
        """

    async def leave(self, socket_id: str) -> Participant | None:
        """Take the participant of a socket out of the room; None if it was in none."""

    async def participant_at(self, socket_id: str) -> Participant | None:
        """The participant behind a socket, if it has joined a room."""

    async def roster(self, room_id: str) -> list[Participant]:
        """Everyone in the room, in order of arrival; empty for a room that nobody is in."""

    async def rooms_of(self, user_id: str) -> frozenset[str]:
        """The rooms that an account is in now."""

    async def wait(self, waiting: Waiting) -> None:
        """Put somebody into the lobby of a room, or replace them if they are in it."""

    async def stop_waiting(self, socket_id: str) -> Waiting | None:
        """Take the person behind a socket out of the lobby; None if they were in none."""

    async def waiting_at(self, socket_id: str) -> Waiting | None:
        """Who waits behind a socket."""

    async def lobby(self, room_id: str) -> list[Waiting]:
        """Everyone who waits, in order of arrival."""

    async def keep_hand(
        self, room_id: str, participant_id: str, raised_at: datetime, until: datetime
    ) -> None:
        """Keep since when somebody asked for the floor whose connection is lost; nothing for a room
        that nobody is in.
        """

    async def kept_hand(self, room_id: str, participant_id: str, now: datetime) -> datetime | None:
        """Since when somebody asked for the floor; None where that is not kept (any more)."""

    async def settings(self, room_id: str) -> RoomSettings | None:
        """The settings in force; None for a room that nobody has entered."""

    async def set_settings(self, room_id: str, settings: RoomSettings) -> None:
        """Put settings in force for a room that somebody is in."""

    async def sequence(self, room_id: str) -> int:
        """The number of the last event of the room; 0 before the first."""

    async def set_sequence(self, room_id: str, sequence: int) -> None:
        """Say what the last event's number is."""

    async def roster_revision(self, room_id: str) -> int:
        """The revision of the last statement about the room's roster; 0 where none is known."""

    async def set_roster_revision(self, room_id: str, revision: int) -> None:
        """Say what the last statement's revision is."""

    async def epoch(self, room_id: str) -> str:
        """What the numbers of the room's events belong to; empty for one that nobody is in."""

    async def set_epoch(self, room_id: str, epoch: str) -> None:
        """Say what they belong to from now on, for a room that somebody is in."""

    async def remember(self, room_id: str, told: Told) -> None:
        """Keep an event for those who miss it; nothing for a room that nobody is in."""

    async def missed(
        self, room_id: str, participant_id: str, sequence: int, personal_sequence: int
    ) -> Sequence[Told] | None:
        """What a participant was not told after these numbers, in order; None where not all of it
        is known any more.
        """

    async def personal_sequence(self, room_id: str, participant_id: str) -> int:
        """The number of the last event to a participant alone; 0 before the first."""

    async def occupied_rooms(self) -> list[str]:
        """The rooms that somebody is in or waits for."""
