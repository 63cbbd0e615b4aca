"""What people do for themselves in a meeting: microphone, camera, screen, hand."""

from dataclasses import replace

from neuron_meet.db.base import utc_now
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.base import RoomEvent
from neuron_meet.protocol.events.presence import (
    HandLowered,
    HandRaised,
    ToggleAudio,
    ToggleHandRaise,
    ToggleVideo,
    UserToggledAudio,
    UserToggledVideo,
)
from neuron_meet.protocol.events.presenting import (
    PauseScreenShare,
    ScreenSharePaused,
    ScreenShareStarted,
    ScreenShareStopped,
    StartScreenShare,
    StopScreenShare,
)
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.turn import RoomTurn


class Presence:
    """Handlers for a participant's own toggles. One that changes nothing is not announced.

    What the room's settings forbid is refused to everyone but the host.
    """

    async def toggle_audio(self, event: ToggleAudio, sender: Participant, turn: RoomTurn) -> None:
        """Raises ``AUDIO_DISABLED`` where participants may not speak."""
        if event.enabled:
            settings = await turn.settings_for(sender)
            if settings is not None and not settings.allow_participant_audio:
                raise NeuronError(
                    ErrorCode.AUDIO_DISABLED, "The host has turned off microphones in this room"
                )
        if sender.is_muted == event.enabled:
            changed = replace(sender, is_muted=not event.enabled)
            told = UserToggledAudio(socket_id=sender.socket_id, enabled=event.enabled)
            await self._apply(turn, changed, told)

    async def toggle_video(self, event: ToggleVideo, sender: Participant, turn: RoomTurn) -> None:
        """Raises ``VIDEO_DISABLED`` where participants may not show themselves."""
        if event.enabled:
            settings = await turn.settings_for(sender)
            if settings is not None and not settings.allow_participant_video:
                raise NeuronError(
                    ErrorCode.VIDEO_DISABLED, "The host has turned off cameras in this room"
                )
        if sender.is_video_off == event.enabled:
            changed = replace(sender, is_video_off=not event.enabled)
            told = UserToggledVideo(socket_id=sender.socket_id, enabled=event.enabled)
            await self._apply(turn, changed, told)

    async def start_screen_share(
        self, event: StartScreenShare, sender: Participant, turn: RoomTurn
    ) -> None:
        """Raises ``SCREEN_SHARE_DISABLED`` where participants may not present."""
        settings = await turn.settings_for(sender)
        if settings is not None and not settings.allow_screen_share:
            raise NeuronError(
                ErrorCode.SCREEN_SHARE_DISABLED, "The host has turned off screen sharing"
            )
        if not sender.is_screen_sharing:
            changed = replace(sender, is_screen_sharing=True)
            await self._apply(turn, changed, ScreenShareStarted(socket_id=sender.socket_id))

    async def stop_screen_share(
        self, event: StopScreenShare, sender: Participant, turn: RoomTurn
    ) -> None:
        """Stop presenting."""
        if sender.is_screen_sharing:
            changed = replace(sender, is_screen_sharing=False, is_screen_paused=False)
            await self._apply(turn, changed, ScreenShareStopped(socket_id=sender.socket_id))

    async def pause_screen_share(
        self, event: PauseScreenShare, sender: Participant, turn: RoomTurn
    ) -> None:
        """Hold the shared screen, or let it go on; nothing happens where none is shared."""
        if sender.is_screen_sharing and sender.is_screen_paused != event.paused:
            changed = replace(sender, is_screen_paused=event.paused)
            told = ScreenSharePaused(socket_id=sender.socket_id, paused=event.paused)
            await self._apply(turn, changed, told)

    async def toggle_hand(
        self, event: ToggleHandRaise, sender: Participant, turn: RoomTurn
    ) -> None:
        """Raise or lower a hand."""
        if sender.is_hand_raised == event.raised:
            return
        if not event.raised:
            lowered = replace(sender, hand_raised_at=None)
            await self._apply(turn, lowered, HandLowered(socket_id=sender.socket_id))
            return
        now = utc_now()
        told = HandRaised(
            socket_id=sender.socket_id, display_name=sender.display_name, hand_raised_at=now
        )
        await self._apply(turn, replace(sender, hand_raised_at=now), told)

    @staticmethod
    async def _apply(turn: RoomTurn, changed: Participant, told: RoomEvent) -> None:
        await turn.update(changed)
        turn.announce(told, skip=changed.socket_id)
