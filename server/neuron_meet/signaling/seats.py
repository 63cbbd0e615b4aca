"""The places of people whose connection is lost, kept for a while."""

from collections import defaultdict
from dataclasses import replace
from functools import partial

import structlog
from pydantic import ValidationError

from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import Participant as Stay
from neuron_meet.protocol.events.resuming import ParticipantConnection
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.seats import SeatService
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.grace_timers import GraceTimers
from neuron_meet.signaling.leaving import Leaving
from neuron_meet.signaling.participant import Participant
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
        succession: Succession,
    ) -> None:
        """Take how people leave, and what becomes of a meeting that its host has left."""
        self._settings = settings
        self._turns = turns
        self._leaving = leaving
        self._succession = succession
        self._timers = GraceTimers()

    async def lose(self, participant: Participant, turn: RoomTurn) -> None:
        """Somebody's connection is lost: keep their place, and tell the others so."""
        lost = replace(participant, lost_at=utc_now())
        await turn.update(lost)
        told = ParticipantConnection(participant_id=lost.participant_id)
        turn.announce(told, skip=lost.socket_id)

        async def wait() -> None:
            self._wait_for(lost)

        turn.after_commit(wait)

    async def give_up(self, participant: Participant, turn: RoomTurn) -> None:
        """Somebody whose connection is lost does not come back in time: they have left."""
        await self._leaving.leave(participant, turn, may_return=True)
        lost_at = participant.lost_at or utc_now()
        turn.keep_hand(participant, until=lost_at + self._settings.hand_grace)
        await self._succession.left(participant, turn, by_will=False)

    async def restore_all(self, stays: list[Stay]) -> None:
        """Keep the places of everybody who was in a room when the last process ended."""
        rooms: dict[str, list[Stay]] = defaultdict(list)
        for stay in stays:
            rooms[stay.room_id].append(stay)
        for room_id, inside in rooms.items():
            async with self._turns.take(room_id) as turn:
                await self._restore(inside, turn)

    async def _restore(self, stays: list[Stay], turn: RoomTurn) -> None:
        now = utc_now()
        room = await RoomService(turn.session, self._settings).by_id(turn.room_id)
        for stay in stays:
            try:
                participant = restored(stay, stay.seat or {}, now)
            except ValidationError:
                # Another version of the server wrote it. They enter anew.
                _log.warning("seat_unreadable", participant=stay.id)
                await ParticipationService(turn.session).record_leave(stay.id)
                continue
            await turn.restore(participant, RoomSettings.model_validate(room.settings))
            self._wait_for(participant)
        await self._succession.restored(turn)
        if not await turn.roster():
            meetings = MeetingService(turn.session, self._settings)
            for meeting_id in {stay.meeting_id for stay in stays if stay.meeting_id}:
                await meetings.deserted(meeting_id)

    async def save(self, turn: RoomTurn) -> None:
        """Save the places of a room as they are now: the process ends."""
        for participant in await turn.roster():
            if participant.can_resume:
                seats = SeatService(turn.session)
                await seats.keep(participant.participant_id, seat_of(participant))

    async def close(self) -> None:
        """Wait for nobody any more: the server stops."""
        await self._timers.close()

    def _wait_for(self, lost: Participant) -> None:
        seconds = self._settings.resume_grace.total_seconds()
        self._timers.start(lost.participant_id, seconds, partial(self._end, lost))

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


async def _still_lost(lost: Participant, turn: RoomTurn) -> Participant | None:
    """Somebody as they are now, unless they left or came back meanwhile."""
    now = await turn.participant_at(lost.socket_id)
    is_same = now is not None and now.participant_id == lost.participant_id
    return now if is_same and now is not None and now.lost_at == lost.lost_at else None
