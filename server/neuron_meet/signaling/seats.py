"""The places of people whose connection is lost, kept for a while."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

import structlog

from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import Participant as Stay
from neuron_meet.protocol.events.resuming import ParticipantConnection
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.rooms.seats import SeatService
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.leaving import Leaving
from neuron_meet.signaling.lobby import Lobby
from neuron_meet.signaling.participant import Participant, Waiting
from neuron_meet.signaling.seat import restored, seat_of
from neuron_meet.signaling.succession import Succession
from neuron_meet.signaling.turn import RoomTurn, Turns

_log = structlog.get_logger(__name__)


class Seats:
    """Keeps places for ``RESUME_GRACE``; whoever is not back by then has left."""

    def __init__(
        self,
        settings: Settings,
        turns: Turns,
        leaving: Leaving,
        lobby: Lobby,
        succession: Succession,
    ) -> None:
        """Take how people leave, and what becomes of a meeting that its host has left."""
        self._settings = settings
        self._turns = turns
        self._leaving = leaving
        self._lobby = lobby
        self._succession = succession
        self._waiting: set[asyncio.Task[None]] = set()

    async def lose(self, participant: Participant, turn: RoomTurn) -> None:
        """Somebody's connection is lost: keep their place, and tell the others so."""
        lost = replace(participant, lost_at=utc_now())
        await turn.update(lost)
        told = ParticipantConnection(participant_id=lost.participant_id)
        turn.announce(told, skip=lost.socket_id)

        async def wait() -> None:
            self._wait_for(lost)

        turn.after_commit(wait)

    async def lose_waiting(self, waiting: Waiting, turn: RoomTurn) -> None:
        """The connection of somebody in the lobby is lost: they wait on for a while, and moderators
        see no difference; unless they are back by another one already.
        """
        if await _is_back(waiting, turn):
            await self._lobby.stop_waiting(waiting, turn)
            return
        lost = replace(waiting, lost_at=utc_now())
        await turn.wait(lost)

        async def wait() -> None:
            self._after_grace(partial(self._stop_waiting, lost))

        turn.after_commit(wait)

    async def give_up(self, participant: Participant, turn: RoomTurn) -> None:
        """Somebody whose connection is lost does not come back in time: they have left."""
        await self._leaving.leave(participant, turn, may_return=True)
        lost_at = participant.lost_at or utc_now()
        turn.keep_hand(participant, until=lost_at + self._settings.hand_grace)
        await self._succession.left(participant, turn, by_will=False)

    async def restore(self, room_id: str, stays: list[Stay]) -> None:
        """Keep the places of those who were in a room when the last process ended."""
        now = utc_now()
        async with self._turns.take(room_id) as turn:
            room = await RoomService(turn.session, self._settings).by_id(room_id)
            for stay in stays:
                participant = restored(stay, stay.seat or {}, now)
                await turn.restore(participant, RoomSettings.model_validate(room.settings))
                self._wait_for(participant)

    async def restore_all(self, stays: list[Stay]) -> None:
        """Keep the places of everybody who was in a room when the last process ended."""
        rooms: dict[str, list[Stay]] = defaultdict(list)
        for stay in stays:
            rooms[stay.room_id].append(stay)
        for room_id, inside in rooms.items():
            await self.restore(room_id, inside)

    async def save(self, turn: RoomTurn) -> None:
        """Save the places of a room as they are now: the process ends."""
        for participant in await turn.roster():
            if participant.can_resume:
                seats = SeatService(turn.session)
                await seats.keep(participant.participant_id, seat_of(participant))

    async def close(self) -> None:
        """Wait for nobody any more: the server stops."""
        for task in list(self._waiting):
            task.cancel()
        await asyncio.gather(*self._waiting, return_exceptions=True)

    def _wait_for(self, lost: Participant) -> None:
        self._after_grace(partial(self._end, lost))

    def _after_grace(self, end: Callable[[], Awaitable[None]]) -> None:
        async def wait() -> None:
            await asyncio.sleep(self._settings.resume_grace.total_seconds())
            await end()

        task = asyncio.create_task(wait())
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)

    async def _stop_waiting(self, lost: Waiting) -> None:
        async with self._turns.take(lost.room_id) as turn:
            waiting = await turn.waiting_at(lost.connection.socket_id)
            if waiting is not None and waiting.lost_at == lost.lost_at:
                await self._lobby.stop_waiting(waiting, turn)

    async def _end(self, lost: Participant) -> None:
        try:
            async with self._turns.take(lost.room_id) as turn:
                if (gone := await _still_lost(lost, turn)) is not None:
                    await self.give_up(gone, turn)
        except Exception:  # noqa: BLE001 - whatever it is, they are gone
            _log.exception("departure_not_saved", participant=lost.participant_id)
            await self._vanish(lost)

    async def _vanish(self, lost: Participant) -> None:
        async with self._turns.take(lost.room_id) as turn:
            if (gone := await _still_lost(lost, turn)) is not None:
                await self._leaving.vanish(gone, turn)


async def _is_back(waiting: Waiting, turn: RoomTurn) -> bool:
    """Whether somebody waits, or is in the room, on another connection."""
    who = waiting.connection.lasting_id
    others = {each.connection.lasting_id for each in await turn.lobby() if each is not waiting}
    inside = {each.user_id or each.browser for each in await turn.roster()}
    return who is None or who in others | inside


async def _still_lost(lost: Participant, turn: RoomTurn) -> Participant | None:
    """Somebody as they are now, unless they left or came back meanwhile."""
    now = await turn.participant_at(lost.socket_id)
    is_same = now is not None and now.participant_id == lost.participant_id
    return now if is_same and now is not None and now.lost_at == lost.lost_at else None
