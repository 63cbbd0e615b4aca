"""Switching off what somebody has on: each is done, told to them, and told to the others."""

from dataclasses import replace

from neuron_meet.protocol.events.base import RoomEvent, ServerEvent
from neuron_meet.protocol.events.hosting import ForceMute, ForceStopScreenShare, ForceVideoOff
from neuron_meet.protocol.events.presence import HandLowered, UserToggledAudio, UserToggledVideo
from neuron_meet.protocol.events.presenting import ScreenShareStopped
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.protocol.shared import Actor
from neuron_meet.signaling.participant import Participant, Switch
from neuron_meet.signaling.turn import RoomTurn


async def mute(participant: Participant, turn: RoomTurn, by: Actor | None = None) -> Participant:
    """Mute somebody; also told where they count as muted: their device may be about to start."""
    return await _switch_off(
        participant,
        _without(replace(participant, is_muted=True), Switch.MICROPHONE),
        turn,
        order=ForceMute(by=by),
        told=UserToggledAudio(socket_id=participant.socket_id, enabled=False, by=by),
    )


async def stop_video(
    participant: Participant, turn: RoomTurn, by: Actor | None = None
) -> Participant:
    """Switch somebody's camera off."""
    return await _switch_off(
        participant,
        _without(replace(participant, is_video_off=True), Switch.CAMERA),
        turn,
        order=ForceVideoOff(by=by),
        told=UserToggledVideo(socket_id=participant.socket_id, enabled=False, by=by),
    )


async def stop_share(
    participant: Participant, turn: RoomTurn, by: Actor | None = None
) -> Participant:
    """Stop somebody's presentation."""
    return await _switch_off(
        participant,
        replace(participant, is_screen_sharing=False, is_screen_paused=False),
        turn,
        order=ForceStopScreenShare(by=by),
        told=ScreenShareStopped(socket_id=participant.socket_id, by=by),
    )


def _without(participant: Participant, switch: Switch) -> Participant:
    """Somebody who is switched off; whoever is away finds it so when they come back."""
    if not participant.is_reconnecting:
        return participant
    return replace(participant, switched_off=participant.switched_off | {switch})


async def _switch_off(
    participant: Participant,
    without: Participant,
    turn: RoomTurn,
    *,
    order: ServerEvent,
    told: RoomEvent,
) -> Participant:
    """Order somebody's browser to switch something off; answers them without it.

    Args:
        participant: Who, as they are.
        without: The same person once it is off; the others are told where that makes a difference.
        turn: The turn of their room.
        order: What their browser is told.
        told: What the others are told.
    """
    turn.tell(participant.socket_id, order)
    if without != participant:
        await turn.update(without)
        turn.announce(told, skip=participant.socket_id)
    return without


async def lower_hand(participant: Participant, turn: RoomTurn, by: Actor) -> None:
    """Lower somebody's hand; they are told like everybody."""
    if participant.is_hand_raised:
        await turn.update(replace(participant, hand_raised_at=None))
        turn.announce(HandLowered(socket_id=participant.socket_id, by=by))


async def enforce(settings: RoomSettings, participant: Participant, turn: RoomTurn) -> None:
    """Switch off what somebody has on and, by the settings that bind them, may no longer have."""
    if not settings.allow_participant_audio and not participant.is_muted:
        participant = await mute(participant, turn)
    if not settings.allow_participant_video and not participant.is_video_off:
        participant = await stop_video(participant, turn)
    if not settings.allow_screen_share and participant.is_screen_sharing:
        await stop_share(participant, turn)
