"""Entering a room, waiting for it, being let in or turned away."""

from neuron_meet.chat.history import ChatHistory
from neuron_meet.chat.service import ChatService
from neuron_meet.config import Settings
from neuron_meet.db.base import new_id, utc_now
from neuron_meet.db.models import Room
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.media.ice import IceServerProvider
from neuron_meet.protocol.client_events import JoinRoom, JoinRoomAck
from neuron_meet.protocol.events.base import Refusal
from neuron_meet.protocol.events.lobby import (
    AdmitParticipant,
    DenyParticipant,
    LobbyDenied,
    LobbyLeft,
    LobbyRequest,
    LobbyWaiting,
    WaitsFor,
)
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.protocol.roles import Role
from neuron_meet.protocol.server_events import RoomJoined, UserJoined
from neuron_meet.protocol.shared import MeshMedia, Note, NoteKind
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.roles import RoleService
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.admission import (
    Admission,
    EntryState,
    admission_of,
    entry_state,
    lacks_host,
    may_enter,
)
from neuron_meet.signaling.conversation import announce_note
from neuron_meet.signaling.participant import Connection, Participant, Waiting
from neuron_meet.signaling.participant_token import ParticipantTokens
from neuron_meet.signaling.turn import RoomTurn

HISTORY_FOR_JOINER = 50
"""Messages that a joiner is given."""

_PLEASE_WAIT = {
    WaitsFor.ADMISSION: "Please wait until the host lets you in",
    WaitsFor.HOST: "Please wait until the host is here",
}


class Joining:
    """Brings people into rooms."""

    def __init__(
        self, settings: Settings, ice: IceServerProvider, tokens: ParticipantTokens
    ) -> None:
        """Take what a joiner is given."""
        self._settings = settings
        self._ice = ice
        self._tokens = tokens

    async def join(
        self,
        event: JoinRoom,
        connection: Connection,
        turn: RoomTurn,
        passed: str | None = None,
    ) -> JoinRoomAck | Refusal:
        """Enter the room of this turn; asking again while inside answers the room as it is.

        Whoever has to be let in is answered ``WAITING_FOR_ADMISSION``: they wait from then on.

        Args:
            event: What they asked for.
            connection: Who they are.
            turn: The turn of the room.
            passed: The hash of the passcode that they gave, if it was the right one.

        Raises:
            NeuronError: Why they may not enter.
        """
        room = await RoomService(turn.session, self._settings).by_id(turn.room_id)
        present = await turn.participant_at(connection.socket_id)
        if present is not None:
            return _as_ack(await self._welcome(room, present, turn))
        name = event.display_name or connection.display_name
        if name is None:
            raise NeuronError(ErrorCode.VALIDATION_FAILED, "displayName is missing")
        wanted = EntryState(event.is_muted, event.is_video_off)
        roster = await turn.roster()
        role = await RoleService(turn.session).role_of(room, connection.user_id)
        person_id = self._known_person(event.participant_token, connection, room.id)
        admission = admission_of(room, connection, role, roster)
        if not role.is_moderator and room.settings.passcode_hash not in (None, passed):
            raise NeuronError(ErrorCode.PASSCODE_REQUIRED, "This room asks for a passcode")
        if admission is Admission.WAIT:
            return await self._wait(room, connection, name, wanted, turn, person_id)
        waiting = await turn.waiting_at(connection.socket_id)
        if waiting is not None:  # the waiting room was switched off meanwhile
            await self.stop_waiting(waiting, turn)
        participant = await self._enter(
            room, connection, role, name, wanted, turn, person_id=person_id
        )
        welcome = await self._welcome(room, participant, turn)
        turn.tell(connection.socket_id, welcome)
        if role.is_moderator:
            await self._moderator_came(room, turn)
        return _as_ack(welcome)

    async def admit(self, event: AdmitParticipant, sender: Participant, turn: RoomTurn) -> None:
        """Let somebody in who waits.

        Raises:
            NeuronError: ``PARTICIPANT_NOT_FOUND`` where nobody waits by that id, ``ROOM_FULL``.
        """
        room = await RoomService(turn.session, self._settings).by_id(turn.room_id)
        waiting = await _find_waiting(turn, event.participant_id)
        if len(await turn.roster()) >= room.settings.max_participants:
            raise NeuronError(ErrorCode.ROOM_FULL, "Room is full")
        await self._let_in(room, waiting, turn)

    async def admit_everyone(self, room: Room, turn: RoomTurn) -> None:
        """Let in all who wait and may enter by now without the host: the waiting room is off."""
        for waiting in await turn.lobby():
            if may_enter(room, waiting.connection, await turn.roster()):
                await self._let_in(room, waiting, turn)

    async def deny(self, event: DenyParticipant, sender: Participant, turn: RoomTurn) -> None:
        """Turn somebody away who waits.

        Raises:
            NeuronError: ``PARTICIPANT_NOT_FOUND`` where nobody waits by that id.
        """
        waiting = await _find_waiting(turn, event.participant_id)
        await self.stop_waiting(waiting, turn)
        turn.tell(waiting.connection.socket_id, LobbyDenied(reason="The host did not let you in"))

    async def stop_waiting(self, waiting: Waiting, turn: RoomTurn) -> None:
        """Somebody no longer waits, whatever became of them; moderators are told."""
        await turn.stop_waiting(waiting)
        for moderator in await turn.moderators():
            turn.tell(moderator.socket_id, LobbyLeft(participant_id=waiting.participant_id))

    async def _moderator_came(self, room: Room, turn: RoomTurn) -> None:
        """Let in whoever waited for the host alone; the others now wait to be let in."""
        if room.settings.wait_for_host:
            await self.admit_everyone(room, turn)
            for waiting in await turn.lobby():
                told = LobbyWaiting(waits_for=WaitsFor.ADMISSION)
                turn.tell(waiting.connection.socket_id, told)

    async def _wait(
        self,
        room: Room,
        connection: Connection,
        name: str,
        wanted: EntryState,
        turn: RoomTurn,
        person_id: str | None,
    ) -> Refusal:
        """Put somebody into the lobby, or renew what they wait with."""
        before = await turn.waiting_at(connection.socket_id)
        participant_id = before.participant_id if before else new_id()
        waiting = Waiting(
            room_id=turn.room_id,
            connection=connection,
            participant_id=participant_id,
            person_id=person_id or participant_id,
            display_name=name,
            waiting_since=before.waiting_since if before else utc_now(),
            is_muted=wanted.is_muted,
            is_video_off=wanted.is_video_off,
        )
        await turn.wait(waiting)
        for moderator in await turn.moderators():
            turn.tell(moderator.socket_id, LobbyRequest(entry=waiting.to_wire()))
        absent = lacks_host(room, await turn.roster())
        waits_for = WaitsFor.HOST if absent else WaitsFor.ADMISSION
        if absent:
            turn.tell(connection.socket_id, LobbyWaiting(waits_for=waits_for))
        return Refusal(error=_PLEASE_WAIT[waits_for], code=ErrorCode.WAITING_FOR_ADMISSION)

    async def _let_in(self, room: Room, waiting: Waiting, turn: RoomTurn) -> None:
        connection = waiting.connection
        wanted = EntryState(waiting.is_muted, waiting.is_video_off)
        await self.stop_waiting(waiting, turn)
        role = await RoleService(turn.session).role_of(room, connection.user_id)
        participant = await self._enter(
            room,
            connection,
            role,
            waiting.display_name,
            wanted,
            turn,
            waiting.participant_id,
            waiting.person_id,
        )
        turn.tell(connection.socket_id, await self._welcome(room, participant, turn))

    async def _enter(
        self,
        room: Room,
        connection: Connection,
        role: Role,
        name: str,
        wanted: EntryState,
        turn: RoomTurn,
        participant_id: str | None = None,
        person_id: str | None = None,
    ) -> Participant:
        # Everyone in a room is in the same meeting; the first to enter begins one.
        meeting_id = await turn.meeting_id() if await turn.roster() else None
        if meeting_id is None:
            meeting_id = await MeetingService(turn.session, self._settings).begin(room)
        record = await ParticipationService(turn.session).record_join(
            room.id,
            meeting_id,
            user_id=connection.user_id,
            guest_name=name,
            is_host=role is Role.HOST,
            participant_id=participant_id,
            person_id=person_id,
        )
        state = entry_state(room, wanted, role)
        participant = Participant(
            room_id=room.id,
            meeting_id=meeting_id,
            socket_id=connection.socket_id,
            participant_id=record.id,
            person_id=record.person_id or record.id,
            user_id=connection.user_id,
            display_name=name,
            avatar_url=connection.avatar_url,
            role=role,
            joined_at=record.joined_at,
            is_muted=state.is_muted,
            is_video_off=state.is_video_off,
        )
        await turn.enter(participant, RoomSettings.model_validate(room.settings))
        turn.announce(UserJoined(participant=participant.to_wire()), skip=connection.socket_id)
        chat = ChatService(turn.session, self._settings)
        note = Note(kind=NoteKind.JOINED, name=name)
        await announce_note(chat, note, turn, skip=connection.socket_id)
        return participant

    def _known_person(self, token: str | None, connection: Connection, room_id: str) -> str | None:
        """Who somebody is whom this room has seen before; None for whoever is new to it.

        A guest shows the token of their last stay. One that says nothing to us is no obstacle.
        """
        if connection.user_id is not None:
            return connection.user_id
        if token is None:
            return None
        try:
            claims = self._tokens.verify(token)
        except NeuronError:
            return None
        return claims.person_id if claims.room_id == room_id else None

    async def _welcome(self, room: Room, participant: Participant, turn: RoomTurn) -> RoomJoined:
        """The room as `participant` finds it: everybody else, the newest messages, the rules."""
        history = ChatHistory(turn.session)
        ice = self._ice.for_participant(participant.participant_id)
        lobby = await turn.lobby() if participant.is_moderator else []
        others = [
            other.to_wire()
            for other in await turn.roster()
            if other.socket_id != participant.socket_id
        ]
        return RoomJoined(
            room_id=room.id,
            room_code=room.code,
            room_name=room.name,
            is_host=participant.is_host,
            is_locked=room.is_locked,
            participant_id=participant.participant_id,
            participant_token=self._tokens.issue(
                participant.participant_id, participant.person_id, room.id
            ),
            you=participant.to_wire(),
            participants=others,
            messages=await history.newest_of_meeting(
                participant.meeting_id, participant.person_id, HISTORY_FOR_JOINER
            ),
            settings=RoomSettings.model_validate(room.settings),
            media=MeshMedia(ice_servers=ice.ice_servers, expires_at=ice.expires_at),
            spotlights=await turn.spotlights(),
            lobby=[waiting.to_wire() for waiting in lobby],
            sequence=turn.sequence,
        )


def _as_ack(welcome: RoomJoined) -> JoinRoomAck:
    return JoinRoomAck.model_validate(welcome, from_attributes=True)


async def _find_waiting(turn: RoomTurn, participant_id: str) -> Waiting:
    for waiting in await turn.lobby():
        if waiting.participant_id == participant_id:
            return waiting
    raise NeuronError(ErrorCode.PARTICIPANT_NOT_FOUND, "That person no longer waits")
