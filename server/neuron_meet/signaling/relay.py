"""Offers, answers and candidates from one participant to another of the same room."""

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.base import ServerEvent
from neuron_meet.protocol.events.relay import (
    AnswerReceived,
    IceCandidateReceived,
    OfferReceived,
    SendAnswer,
    SendIceCandidate,
    SendOffer,
)
from neuron_meet.protocol.shared import SessionDescription
from neuron_meet.signaling.announcer import Announcer
from neuron_meet.signaling.media_binding import MediaBinding
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.room_state import RoomState


class Relay:
    """Passes signalling on, and only within a room. Nothing of it is stored."""

    def __init__(
        self, state: RoomState, announcer: Announcer, binding: MediaBinding, max_sdp_bytes: int
    ) -> None:
        """Take where the people are, how to reach them, and what a description has to satisfy."""
        self._state = state
        self._announcer = announcer
        self._binding = binding
        self._max_sdp_bytes = max_sdp_bytes

    async def offer(self, event: SendOffer, sender: Participant) -> None:
        """Pass an offer on, with the name that the room knows the sender by."""
        await self._check(event.sdp, sender)
        relayed = OfferReceived(
            sender_id=sender.socket_id,
            participant_id=sender.participant_id,
            user_id=sender.user_id,
            display_name=sender.display_name,
            sdp=event.sdp,
        )
        await self._pass_on(event.target_id, sender, relayed)

    async def answer(self, event: SendAnswer, sender: Participant) -> None:
        """Pass an answer on."""
        await self._check(event.sdp, sender)
        relayed = AnswerReceived(sender_id=sender.socket_id, sdp=event.sdp)
        await self._pass_on(event.target_id, sender, relayed)

    async def ice_candidate(self, event: SendIceCandidate, sender: Participant) -> None:
        """Pass a candidate on."""
        relayed = IceCandidateReceived(sender_id=sender.socket_id, candidate=event.candidate)
        await self._pass_on(event.target_id, sender, relayed)

    async def _pass_on(self, target_id: str, sender: Participant, event: ServerEvent) -> None:
        target = await self._state.participant_at(target_id)
        if target is None or target.room_id != sender.room_id or target_id == sender.socket_id:
            raise NeuronError(ErrorCode.PARTICIPANT_NOT_FOUND, "That person is not in this room")
        await self._announcer.to_socket(target_id, event)

    async def _check(self, description: SessionDescription, sender: Participant) -> None:
        if len(description.sdp.encode()) > self._max_sdp_bytes:
            raise NeuronError(ErrorCode.PAYLOAD_TOO_LARGE, "The session description is too large")
        await self._binding.check(sender, description.sdp)
