"""What happens at the moment somebody comes into a room, however they got there."""

from dataclasses import dataclass

from neuron_meet.chat.history import ChatHistory
from neuron_meet.chat.service import ChatService
from neuron_meet.config import Settings
from neuron_meet.db.models import Room
from neuron_meet.media.ice import IceServerProvider
from neuron_meet.protocol.events.joining import RoomJoined, UserJoined
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.protocol.roles import Role
from neuron_meet.protocol.shared import MeshMedia, Note, NoteKind
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.signaling.admission import EntryState, entry_state
from neuron_meet.signaling.conversation import announce_note
from neuron_meet.signaling.leaving import Leaving
from neuron_meet.signaling.participant import Connection, Participant
from neuron_meet.signaling.participant_token import ParticipantTokens
from neuron_meet.signaling.resume_token import ResumeTokens
from neuron_meet.signaling.roles import change_role
from neuron_meet.signaling.turn import RoomTurn

HISTORY_FOR_JOINER = 50
"""Messages that a joiner is given."""


@dataclass(frozen=True, slots=True)
class Entrant:
    """Somebody who comes in: who they are, as what, and what they have on.

    ``person_id`` says who they are where the room has seen them before, ``participant_id`` under
    what they waited, ``last_stay`` the participant that they were in this room before; None for new
    ones. ``dtls_fingerprints`` is empty where they declared none. ``can_resume`` says whether their
    place is to be kept when their connection is lost.
    """

    connection: Connection
    role: Role
    name: str
    wanted: EntryState
    person_id: str | None = None
    participant_id: str | None = None
    last_stay: str | None = None
    dtls_fingerprints: tuple[str, ...] = ()
    can_resume: bool = False


class Entering:
    """Brings people into rooms."""

    def __init__(
        self,
        settings: Settings,
        ice: IceServerProvider,
        tokens: ParticipantTokens,
        resume_tokens: ResumeTokens,
        leaving: Leaving,
    ) -> None:
        """Take what a joiner is given, and how the place that they left behind is cleared."""
        self._settings = settings
        self._ice = ice
        self._tokens = tokens
        self._resume_tokens = resume_tokens
        self._leaving = leaving

    async def enter(self, room: Room, entrant: Entrant, turn: RoomTurn) -> RoomJoined:
        """Somebody is in the room from now on; answers the room as they find it.

        The owner is the host again; whoever took over is a co-host as before.
        """
        if entrant.role is Role.HOST:
            await self._take_back(room, turn)
        participant = await self._admit(room, entrant, turn)
        await turn.enter(participant, RoomSettings.model_validate(room.settings))
        connection, name = entrant.connection, entrant.name
        turn.announce(UserJoined(participant=participant.to_wire()), skip=connection.socket_id)
        note = Note(kind=NoteKind.JOINED, name=name)
        chat = ChatService(turn.session, self._settings)
        await announce_note(chat, note, turn, skip=connection.socket_id)
        await self._clear_place_of(entrant, turn)
        return await self.welcome(room, participant, turn)

    async def _clear_place_of(self, entrant: Entrant, turn: RoomTurn) -> None:
        """Whoever enters anew instead of going on in their place has given that up."""
        for seat in await turn.roster():
            if seat.is_left_behind_by(entrant.connection, entrant.last_stay):
                await self._leaving.leave(seat, turn, may_return=True)

    async def _take_back(self, room: Room, turn: RoomTurn) -> None:
        for participant in await turn.roster():
            if participant.is_host and participant.user_id != room.host_id:
                await change_role(participant, Role.CO_HOST, turn)

    async def _admit(self, room: Room, entrant: Entrant, turn: RoomTurn) -> Participant:
        """Write down that somebody is in the room."""
        connection, role, name = entrant.connection, entrant.role, entrant.name
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
            participant_id=entrant.participant_id,
            person_id=entrant.person_id,
        )
        state = entry_state(room, entrant.wanted, role)
        last_stay = entrant.last_stay
        return Participant(
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
            hand_raised_at=None if last_stay is None else await turn.hand_of(last_stay),
            dtls_fingerprints=entrant.dtls_fingerprints,
            declares_fingerprints=bool(entrant.dtls_fingerprints),
            browser=connection.browser,
            address=connection.address,
            account_name=connection.account_name,
            session_id=connection.session_id,
            can_resume=entrant.can_resume,
        )

    async def welcome(self, room: Room, participant: Participant, turn: RoomTurn) -> RoomJoined:
        """The room as `participant` finds it: everybody else, the newest messages, the rules."""
        history = ChatHistory(turn.session)
        lobby = await turn.lobby() if participant.is_moderator else []
        others = [
            other.to_wire()
            for other in await turn.roster()
            if other.socket_id != participant.socket_id
        ]
        return RoomJoined(
            room_id=room.id,
            meeting_id=participant.meeting_id,
            room_code=room.code,
            room_name=room.name,
            is_host=participant.is_host,
            is_locked=room.is_locked,
            participant_id=participant.participant_id,
            participant_token=self._tokens.issue(participant),
            you=participant.to_wire(),
            participants=others,
            roster=await turn.signed_roster(),
            messages=await history.newest_of_meeting(
                participant.meeting_id, participant.person_id, HISTORY_FOR_JOINER
            ),
            settings=RoomSettings.model_validate(room.settings),
            media=self.media_for(participant),
            spotlights=await turn.spotlights(),
            lobby=[waiting.to_wire() for waiting in lobby],
            sequence=turn.sequence,
            personal_sequence=await turn.personal_sequence(participant),
            epoch=await turn.epoch(),
            resume_token=self._resume_tokens.issue(room.id, participant.participant_id)
            if participant.can_resume
            else None,
        )

    def media_for(self, participant: Participant) -> MeshMedia:
        """How media flows, with fresh credentials for the relays."""
        ice = self._ice.for_participant(participant.participant_id)
        return MeshMedia(ice_servers=ice.ice_servers, expires_at=ice.expires_at)
