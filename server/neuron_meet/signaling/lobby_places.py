"""The places at the door of people whose connection is lost, kept for a while."""

from collections import defaultdict
from dataclasses import replace
from functools import partial

import structlog
from pydantic import ValidationError

from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.lobby_models import LobbyPlace
from neuron_meet.rooms.lobby_places import LobbyPlaceService
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.grace_timers import GraceTimers
from neuron_meet.signaling.lobby import Lobby
from neuron_meet.signaling.lobby_place import restored
from neuron_meet.signaling.participant import Waiting
from neuron_meet.signaling.turn import RoomTurn, Turns

_log = structlog.get_logger(__name__)


class LobbyPlaces:
    """Keeps places for ``RESUME_GRACE``; whoever has not asked again by then no longer waits."""

    def __init__(self, settings: Settings, turns: Turns, lobby: Lobby) -> None:
        """Take how long that is, and how people stop waiting."""
        self._settings = settings
        self._grace = settings.resume_grace.total_seconds()
        self._turns = turns
        self._lobby = lobby
        self._timers = GraceTimers()

    async def lose(self, waiting: Waiting, turn: RoomTurn) -> None:
        """Somebody's connection is lost: they wait on, and moderators see no difference; unless
        they are back by another one already.
        """
        if await _is_back(waiting, turn):
            await self._lobby.stop_waiting(waiting, turn)
            return
        lost = replace(waiting, lost_at=utc_now())
        await turn.wait(lost)

        async def wait() -> None:
            self._wait_for(lost, self._grace)

        turn.after_commit(wait)

    async def restore_all(self, places: list[LobbyPlace]) -> None:
        """Keep the places of everybody who waited when the last process ended."""
        rooms: dict[str, list[LobbyPlace]] = defaultdict(list)
        for place in places:
            rooms[place.room_id].append(place)
        for room_id, waiting in rooms.items():
            async with self._turns.take(room_id) as turn:
                await self._restore(waiting, turn)

    async def close(self) -> None:
        """Wait for nobody any more: the server stops."""
        await self._timers.close()

    async def _restore(self, places: list[LobbyPlace], turn: RoomTurn) -> None:
        now = utc_now()
        room = await RoomService(turn.session, self._settings).by_id(turn.room_id)
        for place in places:
            try:
                waiting = restored(place, now)
            except ValidationError:
                _log.warning("lobby_place_unreadable", participant=place.id)
                waiting = None
            if waiting is None or not room.is_active:
                await LobbyPlaceService(turn.session).give_up(place.id)
                continue
            turn.restore_waiting(waiting)
            self._wait_for(waiting, self._grace)

    def _wait_for(self, lost: Waiting, seconds: float) -> None:
        self._timers.start(lost.participant_id, seconds, partial(self._end, lost))

    async def _end(self, lost: Waiting) -> None:
        try:
            async with self._turns.take(lost.room_id) as turn:
                if (gone := await _still_lost(lost, turn)) is not None:
                    await self._give_up(gone, turn)
        except Exception:  # noqa: BLE001 - whatever it is, they are gone
            _log.exception("departure_not_saved", participant=lost.participant_id)
            async with self._turns.take(lost.room_id) as turn:
                if (gone := await _still_lost(lost, turn)) is not None:
                    await self._lobby.vanish(gone, turn)

    async def _give_up(self, lost: Waiting, turn: RoomTurn) -> None:
        """Somebody has not asked again; whoever was let in has as long again from then on."""
        if lost.admitted_at is not None:
            left = self._grace - (utc_now() - lost.admitted_at).total_seconds()
            if left > 0:
                self._wait_for(lost, left)
                return
        await self._lobby.stop_waiting(lost, turn)


async def _is_back(waiting: Waiting, turn: RoomTurn) -> bool:
    """Whether somebody waits, or is in the room, on another connection."""
    who = waiting.connection.lasting_id
    others = {each.connection.lasting_id for each in await turn.places() if each is not waiting}
    inside = {each.user_id or each.browser for each in await turn.roster()}
    return who is None or who in others | inside


async def _still_lost(lost: Waiting, turn: RoomTurn) -> Waiting | None:
    """Somebody as they are now, unless they stopped waiting or asked again meanwhile."""
    now = await turn.waiting_at(lost.connection.socket_id)
    return now if now is not None and now.lost_at == lost.lost_at else None
