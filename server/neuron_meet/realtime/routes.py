"""Which handler carries out which event."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar, cast

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.base import Acknowledgement, ClientEvent, Refusal
from neuron_meet.protocol.events.chat import (
    DeleteMessage,
    EditMessage,
    ReactToMessage,
    SendChatMessage,
    ShareFile,
    StartTyping,
    StopTyping,
)
from neuron_meet.protocol.events.hosting import (
    AskToUnmute,
    ChangeSettings,
    EndMeeting,
    LockRoom,
    LowerAllHands,
    LowerHand,
    MuteEveryone,
    MuteParticipant,
    RemoveParticipant,
    SetPermissions,
    SetRole,
    Spotlight,
    StopShare,
    StopVideo,
)
from neuron_meet.protocol.events.joining import JoinRoom, LeaveRoom
from neuron_meet.protocol.events.lobby import AdmitAll, AdmitParticipant, DenyAll, DenyParticipant
from neuron_meet.protocol.events.presence import ToggleAudio, ToggleHandRaise, ToggleVideo
from neuron_meet.protocol.events.presenting import (
    PauseScreenShare,
    StartRecording,
    StartScreenShare,
    StopRecording,
    StopScreenShare,
)
from neuron_meet.protocol.events.reactions import SendReaction
from neuron_meet.protocol.events.relay import SendAnswer, SendIceCandidate, SendOffer
from neuron_meet.protocol.events.resuming import ResumeRoom
from neuron_meet.protocol.events.talking import ReportTalkTime
from neuron_meet.realtime.authorisation import authorise
from neuron_meet.realtime.dispatch import Handler, Sender
from neuron_meet.rooms.code_lookups import CodeLookups
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.room_directory import RoomDirectory
from neuron_meet.signaling.topics import Topics
from neuron_meet.signaling.turn import RoomTurn, Turns

Event = TypeVar("Event", bound=ClientEvent)
Answer = Acknowledgement | Refusal | None
InTurn = Callable[[Event, Participant, RoomTurn], Awaitable[Answer]]
Directly = Callable[[Event, Participant], Awaitable[None]]


class Routes:
    """Builds the table of handlers, giving each what it works in.

    An event that changes the room runs in a turn of that room; one that is only passed on
    (signalling, typing, reactions) waits for nobody.
    """

    def __init__(
        self, turns: Turns, rooms: RoomDirectory, lookups: CodeLookups, topics: Topics
    ) -> None:
        """Take the topics whose methods are the handlers."""
        self._lookups = lookups
        self._turns = turns
        self._rooms = rooms
        self._topics = topics

    def table(self) -> Mapping[type[ClientEvent], Handler]:
        """The handler of every event."""
        topics = self._topics
        return {
            JoinRoom: cast("Handler", self._join),
            ResumeRoom: cast("Handler", self._resume),
            LeaveRoom: cast("Handler", self._leave),
            SendOffer: self._directly(topics.relay.offer),
            SendAnswer: self._directly(topics.relay.answer),
            SendIceCandidate: self._directly(topics.relay.ice_candidate),
            ToggleAudio: self._in_turn(topics.presence.toggle_audio),
            ToggleVideo: self._in_turn(topics.presence.toggle_video),
            StartScreenShare: self._in_turn(topics.presence.start_screen_share),
            StopScreenShare: self._in_turn(topics.presence.stop_screen_share),
            PauseScreenShare: self._in_turn(topics.presence.pause_screen_share),
            StartRecording: self._in_turn(topics.recording.start),
            StopRecording: self._in_turn(topics.recording.stop),
            ToggleHandRaise: self._in_turn(topics.presence.toggle_hand),
            SendReaction: self._directly(topics.reactions.send),
            SendChatMessage: self._in_turn(topics.conversation.send),
            ShareFile: self._in_turn(topics.conversation.share_file),
            EditMessage: self._in_turn(topics.conversation.edit),
            DeleteMessage: self._in_turn(topics.conversation.delete),
            ReactToMessage: self._in_turn(topics.conversation.react),
            StartTyping: self._directly(topics.conversation.start_typing),
            StopTyping: self._directly(topics.conversation.stop_typing),
            ReportTalkTime: self._directly(topics.talking.report),
            SetRole: self._in_turn(topics.roles.set),
            MuteParticipant: self._in_turn(topics.moderation.mute),
            MuteEveryone: self._in_turn(topics.moderation.mute_everyone),
            AskToUnmute: self._in_turn(topics.moderation.ask_to_unmute),
            StopVideo: self._in_turn(topics.moderation.stop_video),
            StopShare: self._in_turn(topics.moderation.stop_share),
            LowerHand: self._in_turn(topics.moderation.lower_hand),
            LowerAllHands: self._in_turn(topics.moderation.lower_all_hands),
            SetPermissions: self._in_turn(topics.moderation.set_permissions),
            Spotlight: self._in_turn(topics.moderation.spotlight),
            RemoveParticipant: self._in_turn(topics.moderation.remove),
            AdmitParticipant: self._in_turn(topics.lobby.admit),
            AdmitAll: self._in_turn(topics.lobby.admit_all),
            DenyParticipant: self._in_turn(topics.lobby.deny),
            DenyAll: self._in_turn(topics.lobby.deny_all),
            LockRoom: self._in_turn(topics.hosting.lock),
            ChangeSettings: self._in_turn(topics.hosting.change_settings),
            EndMeeting: self._in_turn(topics.hosting.end_meeting),
        }

    def _in_turn(self, handle: InTurn[Event]) -> Handler:
        async def run(event: Event, sender: Sender) -> Answer:
            async with self._turns.take(sender.member.room_id) as turn:
                # Again, now that nobody else changes the room: while this event waited, its sender
                # may have been removed, or be no host any more.
                member = await turn.participant_at(sender.connection.socket_id)
                authorise(event, member)
                if member is None:
                    raise NeuronError(ErrorCode.NOT_IN_ROOM, "You are not in that room")
                return await handle(event, member, turn)

        return cast("Handler", run)

    @staticmethod
    def _directly(handle: Directly[Event]) -> Handler:
        async def run(event: Event, sender: Sender) -> None:
            await handle(event, sender.member)

        return cast("Handler", run)

    async def _join(self, event: JoinRoom, sender: Sender) -> Answer:
        async with self._lookups.of(sender.connection.address):
            entrance = await self._rooms.entrance(event.room_code)
        room_id = entrance.room_id
        await self._be_nowhere_else(sender, room_id)
        passed = await self._topics.door.passed(entrance, sender.connection, event.passcode)
        async with self._turns.take(room_id) as turn:
            return await self._topics.joining.join(event, sender.connection, turn, passed)

    async def _resume(self, event: ResumeRoom, sender: Sender) -> Answer:
        async with self._lookups.of(sender.connection.address):
            entrance = await self._rooms.entrance(event.room_code)
        await self._be_nowhere_else(sender, entrance.room_id)
        async with self._turns.take(entrance.room_id) as turn:
            return await self._topics.resuming.resume(event, sender.connection, turn)

    async def _be_nowhere_else(self, sender: Sender, room_id: str) -> None:
        """Take a connection out of other lobbies.

        Raises:
            NeuronError: ``ALREADY_IN_ROOM`` where it is in another room.
        """
        if sender.participant is not None and sender.participant.room_id != room_id:
            raise NeuronError(
                ErrorCode.ALREADY_IN_ROOM, "Leave the room that you are in before entering another"
            )
        await self._topics.meetings.stop_waiting_elsewhere(sender.connection.socket_id, room_id)

    async def _leave(self, event: LeaveRoom, sender: Sender) -> Answer:
        if not await self._topics.meetings.leave(sender.connection.socket_id, event.room_id):
            raise NeuronError(ErrorCode.NOT_IN_ROOM, "You are not in that room")
        return None
