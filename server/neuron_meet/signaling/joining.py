"""Asking to enter a room: who is refused, who waits, who comes in."""

from dataclasses import replace

from neuron_meet.config import Settings
from neuron_meet.db.models import Invitation, Room
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.base import Refusal
from neuron_meet.protocol.events.joining import JoinRoom, JoinRoomAck, RoomJoined
from neuron_meet.protocol.roles import Role
from neuron_meet.rooms.exclusions import ExclusionService
from neuron_meet.rooms.invitations import InvitationService
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.roles import RoleService
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.address_marks import AddressMarks
from neuron_meet.signaling.admission import Admission, Arrival, EntryState, admission_of
from neuron_meet.signaling.entering import Entering, Entrant
from neuron_meet.signaling.lobby import Lobby, place_of
from neuron_meet.signaling.naming import name_in_meeting
from neuron_meet.signaling.participant import Connection, Waiting
from neuron_meet.signaling.participant_token import ParticipantClaims, ParticipantTokens
from neuron_meet.signaling.turn import RoomTurn


class Joining:
    """Decides what becomes of whoever wants to enter a room."""

    def __init__(
        self,
        settings: Settings,
        tokens: ParticipantTokens,
        marks: AddressMarks,
        entering: Entering,
        lobby: Lobby,
    ) -> None:
        """Take how people are known, how they come in, and where they wait."""
        self._settings = settings
        self._tokens = tokens
        self._marks = marks
        self._entering = entering
        self._lobby = lobby

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
            return _as_ack(await self._entering.welcome(room, present, turn))
        stay = self._last_stay(event.participant_token, connection, room.id)
        last_stay = stay.participant_id if stay else None
        roster = await turn.roster()
        inside = [each for each in roster if not each.is_left_behind_by(connection, last_stay)]
        name = name_in_meeting(event.display_name, connection, room, inside)
        if name is None:
            raise NeuronError(ErrorCode.VALIDATION_FAILED, "displayName is missing")
        role, invitation = await self._role(room, connection, event.invitation, turn)
        wanted = EntryState(event.is_muted, event.is_video_off)
        entrant = Entrant(
            connection,
            role,
            name,
            wanted,
            person_id=connection.user_id or (stay.person_id if stay else None),
            last_stay=last_stay,
            dtls_fingerprints=event.dtls_fingerprints,
            can_resume=event.can_resume,
        )
        has_seat = len(inside) < len(roster)
        arrival = await self._arrival(room, entrant, turn, has_seat=has_seat)
        admission = admission_of(room, arrival, inside)
        skips_door = (
            role.is_moderator
            or arrival.is_returning
            or (invitation is not None and invitation.skip_door)
        )
        if not skips_door and room.settings.passcode_hash not in (None, passed):
            raise NeuronError(ErrorCode.PASSCODE_REQUIRED, "This room asks for a passcode")
        waits = admission is Admission.WAIT and (arrival.must_be_admitted or not skips_door)
        place = await place_of(connection, turn)
        if waits and (place is None or place.admitted_at is None):
            return await self._lobby.wait(
                room, entrant, turn, must_be_admitted=arrival.must_be_admitted
            )
        return await self._come_in(room, entrant, place, turn)

    async def _come_in(
        self, room: Room, entrant: Entrant, place: Waiting | None, turn: RoomTurn
    ) -> JoinRoomAck:
        if place is not None:  # they were let in, or the waiting room was switched off meanwhile
            await self._lobby.stop_waiting(place, turn)
            entrant = replace(entrant, participant_id=place.participant_id)
        welcome = await self._entering.enter(room, entrant, turn)
        turn.tell(entrant.connection.socket_id, welcome)
        if entrant.role.is_moderator:
            await self._lobby.moderator_came(room, turn)
        return _as_ack(welcome)

    async def _arrival(
        self, room: Room, entrant: Entrant, turn: RoomTurn, *, has_seat: bool
    ) -> Arrival:
        """What the door has to know of somebody.

        A guest who was removed can come as another one: as long as that is not undone, guests from
        the same address are let in by hand, whatever stay or invitation they show.

        Args:
            room: Where they want to be.
            entrant: Who they are.
            turn: The turn of the room.
            has_seat: Whether a place of theirs is kept inside: they may never have learnt that they
                were let in.
        """
        connection = entrant.connection
        must_be_admitted = False
        if connection.user_id is None:
            mark = self._marks.of(room.id, connection.address)
            exclusions = ExclusionService(turn.session, self._settings)
            must_be_admitted = await exclusions.concern(room.id, mark)
        return Arrival(
            connection,
            entrant.role,
            is_returning=not must_be_admitted
            and (has_seat or await self._is_returning(room, entrant.person_id, turn)),
            must_be_admitted=must_be_admitted,
        )

    async def _is_returning(self, room: Room, person_id: str | None, turn: RoomTurn) -> bool:
        """Whether somebody was in the meeting that goes on here, and only lost the connection."""
        if person_id is None:
            return False
        meeting_id = await turn.meeting_id()
        if meeting_id is None:
            meeting_id = await MeetingService(turn.session, self._settings).current(room.id)
        if meeting_id is None:
            return False
        return await ParticipationService(turn.session).may_return(meeting_id, person_id)

    async def _role(
        self, room: Room, connection: Connection, token: str | None, turn: RoomTurn
    ) -> tuple[Role, Invitation | None]:
        """What somebody will be in the room, and the invitation that they come by, if any.

        Raises:
            NeuronError: Why they may not come in whatever the room's settings say.
        """
        roles = RoleService(turn.session)
        role = await roles.role_of(room, connection.user_id)
        if role is Role.HOST:
            return role, None
        exclusions = ExclusionService(turn.session, self._settings)
        await exclusions.check(room.id, connection.user_id, connection.browser)
        if token is None or role.is_moderator:
            return role, None
        invitations = InvitationService(turn.session, self._settings)
        invitation = await invitations.redeem(room, token, connection.person)
        role = Role(invitation.role)
        if connection.user_id is not None and role is Role.CO_HOST:
            await roles.grant(room.id, connection.user_id, role)
        return role, invitation

    def _last_stay(
        self, token: str | None, connection: Connection, room_id: str
    ) -> ParticipantClaims | None:
        """The stay that somebody comes back from; None for whoever is new to this room.

        They show the token of it. One that says nothing to us, or that is somebody else's, is no
        obstacle. The stay of an account is nobody's without that account: it must not outlive a
        sign-in that ended.
        """
        if token is None:
            return None
        try:
            claims = self._tokens.verify(token)
        except NeuronError:
            return None
        is_theirs = claims.room_id == room_id and claims.user_id == connection.user_id
        return claims if is_theirs else None


def _as_ack(welcome: RoomJoined) -> JoinRoomAck:
    return JoinRoomAck.model_validate(welcome, from_attributes=True)
