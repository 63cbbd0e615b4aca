"""Waiting for a room, being let in or turned away, and asking again."""

from dataclasses import replace
from datetime import timedelta

from neuron_meet.config import Settings
from neuron_meet.db.base import new_id, utc_now
from neuron_meet.db.models import Room
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.base import Refusal
from neuron_meet.protocol.events.lobby import (
    AdmitAll,
    AdmitParticipant,
    DenyAll,
    DenyParticipant,
    LobbyDenied,
    LobbyLeft,
    LobbyRequest,
    LobbyWaiting,
    WaitsFor,
)
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.admission import Arrival, EntryState, lacks_host, may_enter
from neuron_meet.signaling.entering import Entering, Entrant
from neuron_meet.signaling.knocking import Knocking
from neuron_meet.signaling.participant import Connection, Participant, Waiting
from neuron_meet.signaling.turn import RoomTurn

_PLEASE_WAIT = {
    WaitsFor.ADMISSION: "Please wait until the host lets you in",
    WaitsFor.HOST: "Please wait until the host is here",
}


class Lobby:
    """Keeps who waits, and lets moderators decide. ``dispatch`` has checked that they are such."""

    def __init__(self, settings: Settings, entering: Entering) -> None:
        """Take how people come in."""
        self._settings = settings
        self._entering = entering
        self._knocking = Knocking(settings.knock_pause)
        self._pause: timedelta = settings.knock_pause

    async def wait(
        self, room: Room, entrant: Entrant, turn: RoomTurn, *, must_be_admitted: bool = False
    ) -> Refusal:
        """Put somebody into the lobby, or renew what they wait with, in the place that they have.

        Args:
            room: What they wait for.
            entrant: Who they are.
            turn: The turn of the room.
            must_be_admitted: Whether somebody has to let them in, whatever the settings say.

        Raises:
            NeuronError: ``RATE_LIMITED`` where they were turned away a moment ago.
        """
        connection = entrant.connection
        self._knocking.check(room.id, connection.person)
        before = await place_of(connection, turn)
        participant_id = before.participant_id if before else new_id()
        waiting = Waiting(
            room_id=turn.room_id,
            connection=connection,
            participant_id=participant_id,
            person_id=entrant.person_id or participant_id,
            display_name=entrant.name,
            waiting_since=before.waiting_since if before else utc_now(),
            is_muted=entrant.wanted.is_muted,
            is_video_off=entrant.wanted.is_video_off,
            role=entrant.role,
            must_be_admitted=must_be_admitted,
            last_stay=entrant.last_stay,
            dtls_fingerprints=entrant.dtls_fingerprints,
            can_resume=entrant.can_resume,
        )
        if before is not None and before.lost_at is not None:
            await turn.stop_waiting(before)
        await turn.wait(waiting)
        await self._tell_moderators(waiting, before, turn)
        absent = lacks_host(room, await turn.roster())
        waits_for = WaitsFor.HOST if absent else WaitsFor.ADMISSION
        if absent:
            turn.tell(connection.socket_id, LobbyWaiting(waits_for=waits_for))
        return Refusal(error=_PLEASE_WAIT[waits_for], code=ErrorCode.WAITING_FOR_ADMISSION)

    async def admit(self, event: AdmitParticipant, sender: Participant, turn: RoomTurn) -> None:
        """Let somebody in who waits.

        Raises:
            NeuronError: ``PARTICIPANT_NOT_FOUND`` where nobody waits by that id, ``ROOM_FULL``.
        """
        room = await self._room(turn)
        waiting = await _find_waiting(turn, event.participant_id)
        await self._require_space(room, turn)
        await self._let_in(room, waiting, turn)

    async def admit_all(self, event: AdmitAll, sender: Participant, turn: RoomTurn) -> None:
        """Let everybody in who waits, whoever waits longest first.

        Raises:
            NeuronError: ``ROOM_FULL`` where there is room for nobody.
        """
        room = await self._room(turn)
        waiting = await turn.lobby()
        if waiting:
            await self._require_space(room, turn)
        space = room.settings.max_participants - len(await turn.roster())
        for each in waiting[:space]:
            await self._let_in(room, each, turn)

    async def deny(self, event: DenyParticipant, sender: Participant, turn: RoomTurn) -> None:
        """Turn somebody away who waits; they may ask again after a moment.

        Raises:
            NeuronError: ``PARTICIPANT_NOT_FOUND`` where nobody waits by that id.
        """
        await self._turn_away(await _find_waiting(turn, event.participant_id), sender, turn)

    async def deny_all(self, event: DenyAll, sender: Participant, turn: RoomTurn) -> None:
        """Turn everybody away who waits."""
        for waiting in await turn.lobby():
            await self._turn_away(waiting, sender, turn)

    async def admit_everyone(self, room: Room, turn: RoomTurn) -> None:
        """Let in all who wait and may enter by now without the host: the waiting room is off."""
        for waiting in await turn.lobby():
            arrival = Arrival(waiting.connection, must_be_admitted=waiting.must_be_admitted)
            if may_enter(room, arrival, await turn.roster()):
                await self._let_in(room, waiting, turn)

    async def moderator_came(self, room: Room, turn: RoomTurn) -> None:
        """Let in whoever waited for the host alone; the others now wait to be let in."""
        if room.settings.wait_for_host:
            await self.admit_everyone(room, turn)
            for waiting in await turn.lobby():
                told = LobbyWaiting(waits_for=WaitsFor.ADMISSION)
                turn.tell(waiting.connection.socket_id, told)

    async def stop_waiting(self, waiting: Waiting, turn: RoomTurn) -> None:
        """Somebody no longer waits, whatever became of them; moderators are told."""
        await turn.stop_waiting(waiting)
        await self._tell_of_departure(waiting, turn)

    async def vanish(self, waiting: Waiting, turn: RoomTurn) -> None:
        """Somebody no longer waits, and the database cannot be told."""
        await turn.forget_waiting(waiting)
        await self._tell_of_departure(waiting, turn)

    async def _tell_of_departure(self, waiting: Waiting, turn: RoomTurn) -> None:
        if waiting.admitted_at is not None:
            return  # they know since they let them in
        for moderator in await turn.moderators():
            turn.tell(moderator.socket_id, LobbyLeft(participant_id=waiting.participant_id))

    async def _tell_moderators(
        self, waiting: Waiting, before: Waiting | None, turn: RoomTurn
    ) -> None:
        """Tell of somebody who asks; not again of one who only lost the connection."""
        known = before.to_wire() if before is not None and before.lost_at is not None else None
        if waiting.to_wire() == known:
            return
        for moderator in await turn.moderators():
            turn.tell(moderator.socket_id, LobbyRequest(entry=waiting.to_wire()))

    async def _let_in(self, room: Room, waiting: Waiting, turn: RoomTurn) -> None:
        if waiting.lost_at is not None:
            await turn.wait(replace(waiting, admitted_at=utc_now()))
            await self._tell_of_departure(waiting, turn)
            return
        await self.stop_waiting(waiting, turn)
        entrant = Entrant(
            connection=waiting.connection,
            role=waiting.role,
            name=waiting.display_name,
            wanted=EntryState(waiting.is_muted, waiting.is_video_off),
            person_id=waiting.person_id,
            participant_id=waiting.participant_id,
            last_stay=waiting.last_stay,
            dtls_fingerprints=waiting.dtls_fingerprints,
            can_resume=waiting.can_resume,
        )
        welcome = await self._entering.enter(room, entrant, turn)
        turn.tell(waiting.connection.socket_id, welcome)

    async def _turn_away(self, waiting: Waiting, sender: Participant, turn: RoomTurn) -> None:
        await self.stop_waiting(waiting, turn)
        self._knocking.turned_away(turn.room_id, waiting.connection.person)
        denied = LobbyDenied(
            reason=f"{sender.display_name} did not let you in",
            by=sender.as_actor(),
            retry_after=round(self._pause.total_seconds()),
        )
        turn.tell(waiting.connection.socket_id, denied)

    async def _require_space(self, room: Room, turn: RoomTurn) -> None:
        if len(await turn.roster()) >= room.settings.max_participants:
            raise NeuronError(ErrorCode.ROOM_FULL, "Room is full")

    async def _room(self, turn: RoomTurn) -> Room:
        return await RoomService(turn.session, self._settings).by_id(turn.room_id)


async def place_of(connection: Connection, turn: RoomTurn) -> Waiting | None:
    """Where somebody waits already, or waited until their connection was lost."""
    places = await turn.places()
    for waiting in places:
        if waiting.connection.socket_id == connection.socket_id:
            return waiting
    for waiting in places:
        if waiting.is_left_behind_by(connection):
            return waiting
    return None


async def _find_waiting(turn: RoomTurn, participant_id: str) -> Waiting:
    for waiting in await turn.lobby():
        if waiting.participant_id == participant_id:
            return waiting
    raise NeuronError(ErrorCode.PARTICIPANT_NOT_FOUND, "That person no longer waits")
