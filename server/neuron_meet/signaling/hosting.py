"""What hosts and co-hosts do to a whole room: lock it, change what is allowed, end the meeting."""

from neuron_meet.chat.service import ChatService
from neuron_meet.config import Settings
from neuron_meet.db.models import Room, RoomKind
from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.events.hosting import (
    ChangeSettings,
    EndMeeting,
    ForceDisconnect,
    LockRoom,
    RoomEnded,
    RoomLocked,
    SettingsChanged,
)
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.protocol.shared import Actor, Note, NoteKind
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.conversation import announce_note
from neuron_meet.signaling.enforcement import enforce
from neuron_meet.signaling.lobby import Lobby
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.recording import enforce_recording
from neuron_meet.signaling.turn import RoomTurn

_ENDED = "The host ended the meeting"


class Hosting:
    """Carries out what moderators do. ``dispatch`` has checked that the sender is one."""

    def __init__(self, settings: Settings, lobby: Lobby) -> None:
        """Take how people come in."""
        self._settings = settings
        self._lobby = lobby

    async def lock(self, event: LockRoom, sender: Participant, turn: RoomTurn) -> None:
        """Let nobody else in, or open the room again; nothing happens where it is so already."""
        rooms = RoomService(turn.session, self._settings)
        room = await rooms.by_id(turn.room_id)
        if room.is_locked != event.locked:
            await rooms.set_locked(room, event.locked)
            await self._announce_lock(room, turn, sender.as_actor())
            await self._lobby.admit_everyone(room, turn)

    async def change_settings(
        self, event: ChangeSettings, sender: Participant, turn: RoomTurn
    ) -> None:
        """Change what is allowed, at once for everyone inside.

        Raises:
            NeuronError: As :meth:`RoomService.change_settings`.
        """
        rooms = RoomService(turn.session, self._settings)
        room = await rooms.by_id(turn.room_id)
        was_locked = room.is_locked
        await rooms.change_settings(room, event.settings)
        await self.apply_settings(turn, was_locked=was_locked, by=sender.as_actor())

    async def apply_settings(
        self, turn: RoomTurn, *, was_locked: bool, by: Actor | None = None
    ) -> None:
        """Put changed settings in force for the people who are inside, and tell them."""
        room = await RoomService(turn.session, self._settings).by_id(turn.room_id)
        settings = RoomSettings.model_validate(room.settings)
        if not room.is_active:
            return
        if settings != await turn.settings():
            turn.set_settings(settings)
            turn.announce(SettingsChanged(settings=settings, by=by))
            await self._note(NoteKind.SETTINGS_CHANGED, turn, by)
            for participant in await turn.roster():
                bound = await enforce_recording(settings, participant, turn)
                if not bound.is_moderator:
                    await enforce(bound.bound_by(settings), bound, turn)
        if room.is_locked != was_locked:
            await self._announce_lock(room, turn, by)
        await self._lobby.admit_everyone(room, turn)

    async def end_meeting(self, event: EndMeeting, sender: Participant, turn: RoomTurn) -> None:
        """End the meeting for everyone. A one-off room is closed by that; others stay."""
        await self.end(turn, sender.as_actor())

    async def end(self, turn: RoomTurn, by: Actor | None = None) -> None:
        """End the meeting of this turn for everyone; nobody did it where its host is gone."""
        rooms = RoomService(turn.session, self._settings)
        room = await rooms.by_id(turn.room_id)
        if room.kind is RoomKind.ONE_OFF and room.is_active:
            await rooms.close(room)
        await self._dismiss(turn, closed=not room.is_active, by=by)

    async def close(self, turn: RoomTurn) -> None:
        """Tell everyone that the room was closed for good, and take them out."""
        await self._dismiss(turn, closed=True)

    async def _dismiss(self, turn: RoomTurn, *, closed: bool, by: Actor | None = None) -> None:
        """Take everyone out of the room: the meeting is over, and the room, too, where `closed`."""
        await self._note(NoteKind.ENDED, turn, by)
        turn.announce(RoomEnded(closed=closed, by=by))
        code = ErrorCode.ROOM_ENDED if closed else ErrorCode.MEETING_ENDED
        goodbye = ForceDisconnect(reason=_ENDED, code=code, by=by)
        meeting_id = await turn.meeting_id()
        if meeting_id is not None:
            await MeetingService(turn.session, self._settings).end(meeting_id)
        participation = ParticipationService(turn.session)
        for waiting in await turn.places():
            await turn.stop_waiting(waiting)
            turn.tell(waiting.connection.socket_id, goodbye)
        for participant in await turn.roster():
            await participation.record_leave(participant.participant_id)
            turn.tell(participant.socket_id, goodbye)
            await turn.leave(participant)

    async def _announce_lock(self, room: Room, turn: RoomTurn, by: Actor | None) -> None:
        turn.announce(RoomLocked(locked=room.is_locked, by=by))
        kind = NoteKind.LOCKED if room.is_locked else NoteKind.UNLOCKED
        await self._note(kind, turn, by)

    async def _note(self, kind: NoteKind, turn: RoomTurn, by: Actor | None) -> None:
        note = Note(kind=kind, by=by.display_name if by else None)
        await announce_note(ChatService(turn.session, self._settings), note, turn)
