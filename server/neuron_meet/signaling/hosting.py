"""What hosts and co-hosts do to keep order: mute, remove, lock, change what is allowed, end."""

from dataclasses import replace

from neuron_meet.chat.service import ChatService
from neuron_meet.config import Settings
from neuron_meet.db.models import Room, RoomKind
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.hosting import (
    EndMeeting,
    ForceDisconnect,
    ForceMute,
    ForceStopScreenShare,
    ForceVideoOff,
    LockRoom,
    MuteParticipant,
    RemoveParticipant,
    RoomEnded,
    RoomLocked,
    SettingsChanged,
)
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.protocol.server_events import (
    ScreenShareStopped,
    UserToggledAudio,
    UserToggledVideo,
)
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.conversation import announce_note
from neuron_meet.signaling.joining import Joining
from neuron_meet.signaling.leaving import Leaving
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.turn import RoomTurn

_ENDED = "The host ended the meeting"


class Hosting:
    """Carries out what moderators do. ``dispatch`` has checked that the sender is one."""

    def __init__(self, settings: Settings, joining: Joining, leaving: Leaving) -> None:
        """Take how people come and go."""
        self._settings = settings
        self._joining = joining
        self._leaving = leaving

    async def mute(self, event: MuteParticipant, sender: Participant, turn: RoomTurn) -> None:
        """Mute somebody's microphone; they may switch it on again."""
        await _mute(await _target(event.target_id, turn), turn)

    async def remove(self, event: RemoveParticipant, sender: Participant, turn: RoomTurn) -> None:
        """Take somebody out of the room.

        Raises:
            NeuronError: ``FORBIDDEN`` for the host, and for a co-host by anybody but the host.
        """
        target = await _target(event.target_id, turn)
        if target.is_host:
            raise NeuronError(ErrorCode.FORBIDDEN, "The host cannot be removed")
        if target.is_moderator and not sender.is_host:
            raise NeuronError(ErrorCode.FORBIDDEN, "Only the host can remove a co-host")
        turn.tell(
            target.socket_id,
            ForceDisconnect(
                reason="The host removed you from the meeting", code=ErrorCode.REMOVED_FROM_ROOM
            ),
        )
        await self._leaving.leave(target, turn, note="was removed by the host")

    async def lock(self, event: LockRoom, sender: Participant, turn: RoomTurn) -> None:
        """Let nobody else in, or open the room again; nothing happens where it is so already."""
        rooms = RoomService(turn.session, self._settings)
        room = await rooms.by_id(turn.room_id)
        if room.is_locked != event.locked:
            await rooms.set_locked(room, event.locked)
            await self._announce_lock(room, turn)
            await self._joining.admit_everyone(room, turn)

    async def apply_settings(self, turn: RoomTurn, *, was_locked: bool) -> None:
        """Put changed settings in force for the people who are inside, and tell them."""
        room = await RoomService(turn.session, self._settings).by_id(turn.room_id)
        settings = RoomSettings.model_validate(room.settings)
        if not room.is_active:
            return
        if settings != await turn.settings():
            turn.set_settings(settings)
            turn.announce(SettingsChanged(settings=settings))
            for participant in await turn.roster():
                if not participant.is_moderator:
                    await enforce(settings, participant, turn)
        if room.is_locked != was_locked:
            await self._announce_lock(room, turn)
        await self._joining.admit_everyone(room, turn)

    async def end_meeting(self, event: EndMeeting, sender: Participant, turn: RoomTurn) -> None:
        """End the meeting for everyone. A one-off room is closed by that; others stay."""
        rooms = RoomService(turn.session, self._settings)
        room = await rooms.by_id(turn.room_id)
        if room.kind is RoomKind.ONE_OFF and room.is_active:
            await rooms.close(room)
        await self._dismiss(turn, closed=not room.is_active)

    async def close(self, turn: RoomTurn) -> None:
        """Tell everyone that the room was closed for good, and take them out."""
        await self._dismiss(turn, closed=True)

    async def _dismiss(self, turn: RoomTurn, *, closed: bool) -> None:
        """Take everyone out of the room: the meeting is over, and the room, too, where `closed`."""
        chat = ChatService(turn.session, self._settings)
        await announce_note(chat, _ENDED, turn)
        turn.announce(RoomEnded(closed=closed))
        code = ErrorCode.ROOM_ENDED if closed else ErrorCode.MEETING_ENDED
        goodbye = ForceDisconnect(reason=_ENDED, code=code)
        meeting_id = await turn.meeting_id()
        if meeting_id is not None:
            await MeetingService(turn.session, self._settings).end(meeting_id)
        participation = ParticipationService(turn.session)
        for waiting in await turn.lobby():
            await turn.stop_waiting(waiting)
            turn.tell(waiting.connection.socket_id, goodbye)
        for participant in await turn.roster():
            await participation.record_leave(participant.participant_id)
            turn.tell(participant.socket_id, goodbye)
            await turn.leave(participant)

    async def _announce_lock(self, room: Room, turn: RoomTurn) -> None:
        turn.announce(RoomLocked(locked=room.is_locked))
        text = "The host locked the room" if room.is_locked else "The host unlocked the room"
        await announce_note(ChatService(turn.session, self._settings), text, turn)


async def _target(socket_id: str, turn: RoomTurn) -> Participant:
    target = await turn.participant_at(socket_id)
    if target is None:
        raise NeuronError(ErrorCode.PARTICIPANT_NOT_FOUND, "That person is not in this room")
    return target


async def _mute(participant: Participant, turn: RoomTurn) -> Participant:
    turn.tell(participant.socket_id, ForceMute())
    if participant.is_muted:
        return participant
    muted = replace(participant, is_muted=True)
    await turn.update(muted)
    told = UserToggledAudio(socket_id=participant.socket_id, enabled=False)
    turn.announce(told, skip=participant.socket_id)
    return muted


async def enforce(settings: RoomSettings, participant: Participant, turn: RoomTurn) -> None:
    """Switch off what somebody has on and may no longer have."""
    socket_id = participant.socket_id
    if not settings.allow_participant_audio and not participant.is_muted:
        participant = await _mute(participant, turn)
    if not settings.allow_participant_video and not participant.is_video_off:
        participant = replace(participant, is_video_off=True)
        await turn.update(participant)
        turn.tell(socket_id, ForceVideoOff())
        turn.announce(UserToggledVideo(socket_id=socket_id, enabled=False), skip=socket_id)
    if not settings.allow_screen_share and participant.is_screen_sharing:
        await turn.update(replace(participant, is_screen_sharing=False))
        turn.tell(socket_id, ForceStopScreenShare())
        turn.announce(ScreenShareStopped(socket_id=socket_id), skip=socket_id)
