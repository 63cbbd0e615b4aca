"""What hosts and co-hosts do to people: mute, ask, stop, permit, spotlight, remove."""

from dataclasses import replace

from neuron_meet.chat.service import ChatService
from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.hosting import (
    AskToUnmute,
    EveryoneMuted,
    ForceDisconnect,
    LowerAllHands,
    LowerHand,
    MuteEveryone,
    MuteParticipant,
    PermissionsChanged,
    RemoveParticipant,
    SetPermissions,
    Spotlight,
    SpotlightChanged,
    StopShare,
    StopVideo,
    UnmuteRequested,
)
from neuron_meet.protocol.shared import Note, NoteKind
from neuron_meet.rooms.exclusions import ExclusionService
from neuron_meet.signaling.address_marks import AddressMarks
from neuron_meet.signaling.conversation import announce_note
from neuron_meet.signaling.enforcement import enforce, lower_hand, mute, stop_share, stop_video
from neuron_meet.signaling.leaving import Leaving
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.turn import RoomTurn

MOST_SPOTLIGHTS = 3
"""People who are shown large to everyone at the same time."""


class Moderation:
    """Carries out what moderators do to people. ``dispatch`` has checked that the sender is one.

    Nobody takes the host out of the meeting, and nobody but the host a co-host; what either may do
    cannot be restricted.
    """

    def __init__(self, settings: Settings, marks: AddressMarks, leaving: Leaving) -> None:
        """Take how people go, and how they are known again."""
        self._settings = settings
        self._marks = marks
        self._leaving = leaving

    async def mute(self, event: MuteParticipant, sender: Participant, turn: RoomTurn) -> None:
        """Mute somebody's microphone; they may switch it on again."""
        target = await _at(event.target_id, turn)
        await mute(target, turn, sender.as_actor())
        if not target.is_muted:
            await self._note(NoteKind.MUTED, target, sender, turn)

    async def mute_everyone(self, event: MuteEveryone, sender: Participant, turn: RoomTurn) -> None:
        """Mute everyone but the host and co-hosts."""
        for participant in await turn.roster():
            if not participant.is_moderator:
                await mute(participant, turn, sender.as_actor())
        turn.announce(EveryoneMuted(by=sender.as_actor()))
        await self._note(NoteKind.MUTED_EVERYONE, None, sender, turn)

    async def ask_to_unmute(self, event: AskToUnmute, sender: Participant, turn: RoomTurn) -> None:
        """Ask somebody to speak; who may not is allowed to by that."""
        target = await turn.participant(event.participant_id)
        settings = await turn.settings_for(target)
        if settings is not None and not settings.allow_participant_audio:
            permissions = target.permissions.model_copy(update={"speak": True})
            target = replace(target, permissions=permissions)
            await turn.update(target)
            turn.announce(_permissions_of(target, sender))
        if target.is_muted:
            turn.tell(target.socket_id, UnmuteRequested(by=sender.as_actor()))

    async def stop_video(self, event: StopVideo, sender: Participant, turn: RoomTurn) -> None:
        """Switch somebody's camera off; they may switch it on again."""
        target = await turn.participant(event.participant_id)
        await stop_video(target, turn, sender.as_actor())
        if not target.is_video_off:
            await self._note(NoteKind.VIDEO_STOPPED, target, sender, turn)

    async def stop_share(self, event: StopShare, sender: Participant, turn: RoomTurn) -> None:
        """Stop somebody's presentation; they may start it again."""
        target = await turn.participant(event.participant_id)
        await stop_share(target, turn, sender.as_actor())
        if target.is_screen_sharing:
            await self._note(NoteKind.SHARE_STOPPED, target, sender, turn)

    async def lower_hand(self, event: LowerHand, sender: Participant, turn: RoomTurn) -> None:
        """Lower somebody's hand; nothing happens where it is down."""
        await lower_hand(await turn.participant(event.participant_id), turn, sender.as_actor())

    async def lower_all_hands(
        self, event: LowerAllHands, sender: Participant, turn: RoomTurn
    ) -> None:
        """Lower every hand."""
        for participant in await turn.roster():
            await lower_hand(participant, turn, sender.as_actor())

    async def set_permissions(
        self, event: SetPermissions, sender: Participant, turn: RoomTurn
    ) -> None:
        """Make exceptions for somebody from what the room allows, for as long as they are here.

        Raises:
            NeuronError: ``FORBIDDEN`` for the host and co-hosts: they may do everything.
        """
        target = await turn.participant(event.participant_id)
        if target.is_moderator:
            raise NeuronError(ErrorCode.FORBIDDEN, "Hosts and co-hosts may do everything")
        if target.permissions == event.permissions:
            return
        for connection in await turn.connections_of(target):
            changed = replace(connection, permissions=event.permissions)
            await turn.update(changed)
            turn.announce(_permissions_of(changed, sender))
            settings = await turn.settings_for(changed)
            if settings is not None:
                await enforce(settings, changed, turn)
        await self._note(NoteKind.PERMISSIONS_CHANGED, target, sender, turn)

    async def spotlight(self, event: Spotlight, sender: Participant, turn: RoomTurn) -> None:
        """Show somebody large to everyone, or no longer.

        Raises:
            NeuronError: ``CONFLICT`` where ``MOST_SPOTLIGHTS`` are shown already.
        """
        target = await turn.participant(event.participant_id)
        if (target.spotlit_at is not None) == event.on:
            return
        if event.on and len(await turn.spotlights()) >= MOST_SPOTLIGHTS:
            raise NeuronError(
                ErrorCode.CONFLICT, f"At most {MOST_SPOTLIGHTS} people can be in the spotlight"
            )
        await turn.update(replace(target, spotlit_at=utc_now() if event.on else None))
        chosen = await turn.spotlights()
        turn.announce(SpotlightChanged(participant_ids=chosen, by=sender.as_actor()))

    async def remove(self, event: RemoveParticipant, sender: Participant, turn: RoomTurn) -> None:
        """Take somebody out of the room: they may not come back while the meeting lasts, or never.

        Raises:
            NeuronError: ``FORBIDDEN`` for the host, and for a co-host by anybody but the host.
        """
        target = await _at(event.target_id, turn)
        if target.is_host:
            raise NeuronError(ErrorCode.FORBIDDEN, "The host cannot be removed")
        if target.is_moderator and not sender.is_host:
            raise NeuronError(ErrorCode.FORBIDDEN, "Only the host can remove a co-host")
        exclusions = ExclusionService(turn.session, self._settings)
        await exclusions.exclude(
            turn.room_id,
            None if event.ban else target.meeting_id,
            user_id=target.user_id,
            guest_key=target.browser,
            # Of an account, too: a private window makes a guest of it.
            address_mark=self._marks.of(target.room_id, target.address),
            display_name=target.display_name,
            by_name=sender.display_name,
        )
        goodbye = ForceDisconnect(
            reason=f"{sender.display_name} removed you from the meeting",
            code=ErrorCode.BANNED_FROM_ROOM if event.ban else ErrorCode.REMOVED_FROM_ROOM,
            by=sender.as_actor(),
        )
        kind = NoteKind.BANNED if event.ban else NoteKind.REMOVED
        for connection in await turn.connections_of(target):
            turn.tell(connection.socket_id, goodbye)
            await self._leaving.leave(connection, turn, kind, by=sender.as_actor())

    async def _note(
        self, kind: NoteKind, target: Participant | None, sender: Participant, turn: RoomTurn
    ) -> None:
        name = None if target is None else target.display_name
        note = Note(kind=kind, name=name, by=sender.display_name)
        await announce_note(ChatService(turn.session, self._settings), note, turn)


async def _at(socket_id: str, turn: RoomTurn) -> Participant:
    target = await turn.participant_at(socket_id)
    if target is None:
        raise NeuronError(ErrorCode.PARTICIPANT_NOT_FOUND, "That person is not in this room")
    return target


def _permissions_of(target: Participant, sender: Participant) -> PermissionsChanged:
    return PermissionsChanged(
        participant_id=target.participant_id,
        permissions=target.permissions,
        by=sender.as_actor(),
    )
