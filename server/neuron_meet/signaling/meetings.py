"""The meetings of this server, as everything but a socket event reaches them."""

import asyncio

import structlog

from neuron_meet.config import Settings
from neuron_meet.db.engine import Database
from neuron_meet.protocol.events.hosting import RoomRenamed
from neuron_meet.rooms.lobby_places import LobbyPlaceService
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.seats import SeatService
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.announcer import Announcer
from neuron_meet.signaling.hosting import Hosting
from neuron_meet.signaling.leaving import Leaving
from neuron_meet.signaling.lobby import Lobby
from neuron_meet.signaling.lobby_places import LobbyPlaces
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.room_state import RoomState
from neuron_meet.signaling.seats import Seats
from neuron_meet.signaling.succession import Succession
from neuron_meet.signaling.turn import Turns

_log = structlog.get_logger(__name__)


class Meetings:
    """What happens to rooms from outside a socket event: disconnects, REST, start and stop."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        state: RoomState,
        announcer: Announcer,
        turns: Turns,
        lobby: Lobby,
        leaving: Leaving,
        hosting: Hosting,
        succession: Succession,
        seats: Seats,
        lobby_places: LobbyPlaces,
    ) -> None:
        """Take what the meetings are made of."""
        self._settings = settings
        self._database = database
        self._state = state
        self._announcer = announcer
        self._turns = turns
        self._lobby = lobby
        self._leaving = leaving
        self._hosting = hosting
        self._succession = succession
        self._seats = seats
        self._lobby_places = lobby_places
        self._is_over = False

    async def people_in(self, room_id: str) -> list[Participant]:
        """Who is in a room now, in order of arrival: each account once, on however many devices."""
        people: dict[str, Participant] = {}
        for connection in await self._state.roster(room_id):
            people.setdefault(connection.user_id or connection.participant_id, connection)
        return list(people.values())

    async def socket_closed(self, socket_id: str, *, is_lost: bool = True) -> None:
        """Keep the place of whoever was behind a socket, or take them out of their room or lobby.

        They go also where that cannot be saved; their record is closed by the next start.

        Args:
            socket_id: The socket.
            is_lost: Whether neither side wanted that; only then a place is kept.
        """
        if self._is_over:
            return
        waiting = await self._state.waiting_at(socket_id)
        if waiting is not None:
            await self._closed_in(
                waiting.room_id, socket_id, is_kept=is_lost and waiting.can_resume
            )
        participant = await self._state.participant_at(socket_id)
        if participant is not None:
            await self._closed_in(
                participant.room_id, socket_id, is_kept=is_lost and participant.can_resume
            )

    async def _closed_in(self, room_id: str, socket_id: str, *, is_kept: bool) -> None:
        if is_kept:
            await self._lose(socket_id, room_id)
            return
        try:
            # They hold the room: a database that does not answer must not hold up the others.
            async with asyncio.timeout(self._settings.handler_timeout.total_seconds()):
                await self.leave(socket_id, room_id, by_will=False)
        except Exception:  # noqa: BLE001 - whatever it is, they are gone
            _log.exception("departure_not_saved", socket=socket_id)
            await self._vanish(socket_id, room_id)

    async def leave(self, socket_id: str, room_id: str, *, by_will: bool = True) -> bool:
        """Take a socket out of a room or its lobby; answers whether it was in either.

        Args:
            socket_id: The socket.
            room_id: The room.
            by_will: Whether whoever is behind it asked for that; else their connection is gone.
        """
        async with self._turns.take(room_id) as turn:
            participant = await turn.participant_at(socket_id)
            if participant is not None:
                if by_will:
                    await self._leaving.leave(participant, turn)
                    await self._succession.left(participant, turn, by_will=True)
                else:
                    await self._seats.give_up(participant, turn)
                return True
            waiting = await turn.waiting_at(socket_id)
            if waiting is not None:
                await self._lobby.stop_waiting(waiting, turn)
                return True
        return False

    async def sign_out(
        self, user_id: str, *, only: str | None = None, keep: str | None = None
    ) -> None:
        """Take an account whose sign-ins have ended out of its meetings, also where its connection
        is lost and its place kept.

        Args:
            user_id: The account.
            only: The one sign-in that ended; all by default.
            keep: The one sign-in that did not end.
        """
        await self._announcer.sign_out(user_id, only=only, keep=keep)
        for room_id in await self._state.rooms_of(user_id):
            for participant in await self._state.roster(room_id):
                is_meant = participant.user_id == user_id and only in {None, participant.session_id}
                if is_meant and (keep is None or participant.session_id != keep):
                    await self._give_up(participant)

    async def _give_up(self, lost: Participant) -> None:
        async with self._turns.take(lost.room_id) as turn:
            participant = await turn.participant_at(lost.socket_id)
            if participant is not None and participant.is_reconnecting:
                await self._seats.give_up(participant, turn)

    async def _lose(self, socket_id: str, room_id: str) -> None:
        async with self._turns.take(room_id) as turn:
            participant = await turn.participant_at(socket_id)
            if participant is not None:
                await self._seats.lose(participant, turn)
            waiting = await turn.waiting_at(socket_id)
            if waiting is not None:
                await self._lobby_places.lose(waiting, turn)

    async def _vanish(self, socket_id: str, room_id: str) -> None:
        async with self._turns.take(room_id) as turn:
            participant = await turn.participant_at(socket_id)
            if participant is not None:
                await self._leaving.vanish(participant, turn)
            waiting = await turn.waiting_at(socket_id)
            if waiting is not None:
                await self._lobby.vanish(waiting, turn)

    async def stop_waiting_elsewhere(self, socket_id: str, room_id: str | None) -> None:
        """Take a socket out of the lobby of every room but `room_id`."""
        waiting = await self._state.waiting_at(socket_id)
        if waiting is not None and waiting.room_id != room_id:
            await self.leave(socket_id, waiting.room_id)

    async def settings_changed(self, room_id: str, *, was_locked: bool) -> None:
        """Put settings that were saved in force for the people who are inside."""
        async with self._turns.take(room_id) as turn:
            # Asked within the turn: the first to enter may have been on their way in.
            if await turn.roster() or await turn.lobby():
                await self._hosting.apply_settings(turn, was_locked=was_locked)

    async def room_renamed(self, room_id: str, name: str) -> None:
        """Tell whoever is inside that the room has another name."""
        async with self._turns.take(room_id) as turn:
            if await turn.roster():
                turn.announce(RoomRenamed(name=name))

    async def room_ended(self, room_id: str) -> None:
        """Close a room that was ended, for everyone who is inside or waits."""
        async with self._turns.take(room_id) as turn:
            await self._hosting.close(turn)

    async def close_unused_rooms(self) -> None:
        """Close the one-off rooms that have served their purpose and have nobody at the door."""
        async with self._database.unit_of_work() as work:
            unused = await RoomService(work.session, self._settings).unused_one_off_ids()
        for room_id in unused:
            async with self._turns.take(room_id) as turn:
                if not await turn.roster() and not await turn.places():
                    rooms = RoomService(turn.session, self._settings)
                    await rooms.close(await rooms.by_id(room_id))
        if unused:
            _log.info("one_off_rooms_closed", rooms=len(unused))

    async def reconcile(self) -> None:
        """At start: whoever was in a room when the last process ended may resume, or has left; and
        whoever waited for one keeps their place.
        """
        async with self._database.unit_of_work() as work:
            kept = await SeatService(work.session).kept()
            waiting = await LobbyPlaceService(work.session).kept()
            closed = await ParticipationService(work.session).close_open_records()
            await MeetingService(work.session, self._settings).close_open_records()
        await self._seats.restore_all(kept)
        await self._lobby_places.restore_all(waiting)
        if closed:
            _log.info("participation_reconciled", records=closed)
        if kept:
            _log.info("seats_restored", seats=len(kept))
        if waiting:
            _log.info("lobby_restored", places=len(waiting))

    async def shut_down(self) -> None:
        """At the end: write down who left, and the places of those who will resume.

        Their sockets are closed by the edge, which changes nothing any more.
        """
        self._is_over = True
        await self._succession.close()
        await self._seats.close()
        await self._lobby_places.close()
        for room_id in await self._state.occupied_rooms():
            async with self._turns.take(room_id) as turn:
                await self._seats.save(turn)
                for participant in await turn.roster():
                    if not participant.can_resume:
                        await self._leaving.leave(participant, turn, may_return=True)
