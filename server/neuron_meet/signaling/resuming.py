"""Going on in a room after a lost connection, as if nothing had happened."""

from collections.abc import Sequence
from dataclasses import replace

from neuron_meet.config import Settings
from neuron_meet.db.models import Room
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.hosting import ForceDisconnect
from neuron_meet.protocol.events.joining import RoomSnapshot, UserJoined, UserLeft
from neuron_meet.protocol.events.presenting import ScreenShareStopped
from neuron_meet.protocol.events.resuming import ParticipantResumed, ResumeRoom, ResumeRoomAck
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.entering import Entering
from neuron_meet.signaling.lobby import Lobby, place_of
from neuron_meet.signaling.participant import Connection, Participant, Switch
from neuron_meet.signaling.recording import end_recording
from neuron_meet.signaling.resume_token import ResumeTokens
from neuron_meet.signaling.told_events import Told
from neuron_meet.signaling.turn import RoomTurn

_MOVED = ForceDisconnect(
    reason="You are in this meeting elsewhere now", code=ErrorCode.MOVED_ELSEWHERE
)


class Resuming:
    """Puts people whose connection was lost back into their places."""

    def __init__(
        self, settings: Settings, tokens: ResumeTokens, entering: Entering, lobby: Lobby
    ) -> None:
        """Take how they are known, how they are told what the room is like, and where they may have
        waited meanwhile.
        """
        self._settings = settings
        self._tokens = tokens
        self._entering = entering
        self._lobby = lobby

    async def resume(
        self, event: ResumeRoom, connection: Connection, turn: RoomTurn
    ) -> ResumeRoomAck:
        """Go on in the place that was kept, or that another connection still has.

        Raises:
            NeuronError: ``RESUME_REFUSED`` where there is no such place for them, whatever the
                reason; ``MEETING_ENDED`` where everybody was sent home meanwhile; ``ROOM_ENDED``;
                ``ALREADY_IN_ROOM`` for a connection that is in the room as somebody else.
        """
        room = await RoomService(turn.session, self._settings).by_id(turn.room_id)
        if not room.is_active:
            raise NeuronError(ErrorCode.ROOM_ENDED, "Room is no longer active")
        seat = await self._seat(event, connection, turn)
        present = await turn.participant_at(connection.socket_id)
        if present is not None and present is not seat:
            raise NeuronError(ErrorCode.ALREADY_IN_ROOM, "You are in that room as somebody else")
        missed = await self._missed(event, seat, turn)
        if present is None:
            seat = await self._take_seat(event, seat, connection, turn)
            waiting = await place_of(connection, turn)
            if waiting is not None:
                await self._lobby.stop_waiting(waiting, turn)
        if missed is not None:
            turn.repeat(seat.socket_id, missed)
        return await self._answer(room, seat, missed, turn)

    async def _seat(self, event: ResumeRoom, connection: Connection, turn: RoomTurn) -> Participant:
        """The place that they show the token of."""
        who = event.participant_id
        if self._tokens.matches(event.resume_token, turn.room_id, who):
            for seat in await turn.roster():
                is_theirs = seat.can_resume and seat.user_id == connection.user_id
                if seat.participant_id == who and is_theirs:
                    return seat
            if await ParticipationService(turn.session).was_dismissed(who):
                raise NeuronError(ErrorCode.MEETING_ENDED, "The host ended the meeting")
        raise NeuronError(ErrorCode.RESUME_REFUSED, "Your place in this meeting is not kept")

    async def _missed(
        self, event: ResumeRoom, seat: Participant, turn: RoomTurn
    ) -> Sequence[Told] | None:
        if event.last_sequence is None or event.epoch != await turn.epoch():
            return None
        if event.last_sequence > turn.sequence:
            return None
        missed = await turn.missed(seat, event.last_sequence, event.last_personal_sequence or 0)
        return missed if missed is None or self._can_be_sent(missed) else None

    def _can_be_sent(self, missed: Sequence[Told]) -> bool:
        """Whether a connection can be told all of it at once and not be taken for one that does not
        read.
        """
        left = self._settings.max_unread_bytes // 2
        for told in missed:
            left -= len(told.event.model_dump_json(by_alias=True))
        return left >= 0

    async def _take_seat(
        self, event: ResumeRoom, seat: Participant, connection: Connection, turn: RoomTurn
    ) -> Participant:
        """Somebody is in their place again; the others learn under which socket id."""
        if event.last_sequence is None:
            seat = await _end_what_the_page_did(seat, turn)
        rules = await turn.settings_for(seat)
        may_speak = rules is None or rules.allow_participant_audio
        may_show = rules is None or rules.allow_participant_video
        off = seat.switched_off
        resumed = replace(
            seat,
            socket_id=connection.socket_id,
            is_muted=event.is_muted or not may_speak or Switch.MICROPHONE in off,
            is_video_off=event.is_video_off or not may_show or Switch.CAMERA in off,
            dtls_fingerprints=event.dtls_fingerprints or seat.dtls_fingerprints,
            declares_fingerprints=seat.declares_fingerprints or bool(event.dtls_fingerprints),
            address=connection.address,
            session_id=connection.session_id,
            lost_at=None,
            switched_off=frozenset(),
        )
        if not seat.is_reconnecting:
            turn.tell(seat.socket_id, _MOVED)
        await turn.move(seat, resumed)
        left = UserLeft(
            socket_id=seat.socket_id, participant_id=seat.participant_id, user_id=seat.user_id
        )
        info = resumed.to_wire()
        await turn.announce_in_two_ways(
            ParticipantResumed(participant=info),
            [left, UserJoined(participant=info)],
            skip=resumed.socket_id,
        )
        return resumed

    async def _answer(
        self, room: Room, seat: Participant, missed: Sequence[Told] | None, turn: RoomTurn
    ) -> ResumeRoomAck:
        snapshot = None
        if missed is None:
            snapshot = RoomSnapshot.model_validate(
                await self._entering.welcome(room, seat, turn), from_attributes=True
            )
        return ResumeRoomAck(
            snapshot=snapshot,
            replayed=len(missed or ()),
            you=seat.to_wire(),
            roster=snapshot.roster if snapshot is not None else await turn.signed_roster(),
            media=self._entering.media_for(seat),
            sequence=turn.sequence,
            personal_sequence=await turn.personal_sequence(seat),
        )


async def _end_what_the_page_did(seat: Participant, turn: RoomTurn) -> Participant:
    """A page that was loaded anew neither presents nor records any more."""
    if seat.is_recording:
        seat = await end_recording(seat, turn)
    if seat.is_screen_sharing:
        seat = replace(seat, is_screen_sharing=False, is_screen_paused=False)
        await turn.update(seat)
        turn.announce(ScreenShareStopped(socket_id=seat.socket_id), skip=seat.socket_id)
    return seat
