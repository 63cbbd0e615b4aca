"""Who records the meeting on their own machine: asked before, and told to everybody."""

from dataclasses import replace

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.presenting import (
    ForceStopRecording,
    RecordingStarted,
    RecordingStopped,
    StartRecording,
    StopRecording,
)
from neuron_meet.protocol.rest import RecordingPermission, RoomSettings
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.turn import RoomTurn


class Recording:
    """Handlers for recordings. The server keeps nothing of one but that it runs."""

    async def start(self, event: StartRecording, sender: Participant, turn: RoomTurn) -> None:
        """Tell everybody that somebody records.

        Raises:
            NeuronError: ``RECORDING_DISABLED``.
        """
        settings = await turn.settings()
        if settings is not None and not _may_record(settings, sender):
            raise NeuronError(ErrorCode.RECORDING_DISABLED, "You may not record in this meeting")
        if not sender.is_recording:
            await turn.update(replace(sender, is_recording=True))
            turn.announce(RecordingStarted(by=sender.as_actor()), skip=sender.socket_id)

    async def stop(self, event: StopRecording, sender: Participant, turn: RoomTurn) -> None:
        """Tell everybody that somebody no longer records."""
        if sender.is_recording:
            await end_recording(sender, turn)


async def enforce_recording(
    settings: RoomSettings, participant: Participant, turn: RoomTurn
) -> Participant:
    """Stop the recording of somebody who may no longer record; give them as they are then."""
    if not participant.is_recording or _may_record(settings, participant):
        return participant
    turn.tell(participant.socket_id, ForceStopRecording())
    return await end_recording(participant, turn)


def _may_record(settings: RoomSettings, participant: Participant) -> bool:
    """Unlike other settings this one binds hosts, too: nobody is nobody."""
    match settings.allow_recording:
        case RecordingPermission.EVERYONE:
            return True
        case RecordingPermission.MODERATORS:
            return participant.is_moderator
        case RecordingPermission.NOBODY:
            return False


async def end_recording(participant: Participant, turn: RoomTurn) -> Participant:
    """Somebody no longer records; give them as they are then."""
    ended = replace(participant, is_recording=False)
    await turn.update(ended)
    turn.announce(RecordingStopped(by=participant.as_actor()), skip=participant.socket_id)
    return ended
