"""Offers, answers and ICE candidates, from one participant to another."""

from typing import ClassVar

from neuron_meet.protocol.base import absent_by_default
from neuron_meet.protocol.events.base import (
    Acknowledgement,
    ClientEvent,
    EventKind,
    Identifier,
    ServerEvent,
)
from neuron_meet.protocol.shared import IceCandidate, SessionDescription

# From clients


class RelayedEvent(ClientEvent):
    """Signalling for one other participant of the same room."""

    kind: ClassVar[EventKind] = EventKind.SIGNALLING
    ack: ClassVar[type[Acknowledgement] | None] = None

    target_id: Identifier


class SendOffer(RelayedEvent):
    """An offer for another participant. The joiner makes the offers."""

    event: ClassVar[str] = "offer"

    sdp: SessionDescription


class SendAnswer(RelayedEvent):
    """The answer to an offer."""

    event: ClassVar[str] = "answer"

    sdp: SessionDescription


class SendIceCandidate(RelayedEvent):
    """An ICE candidate; null tells the end of candidates."""

    event: ClassVar[str] = "ice-candidate"

    candidate: IceCandidate | None


# From the server


class OfferReceived(ServerEvent):
    """Another participant's offer."""

    event: ClassVar[str] = "offer"

    sender_id: str
    participant_id: str
    user_id: str | None = absent_by_default()
    display_name: str
    sdp: SessionDescription


class AnswerReceived(ServerEvent):
    """Another participant's answer."""

    event: ClassVar[str] = "answer"

    sender_id: str
    sdp: SessionDescription


class IceCandidateReceived(ServerEvent):
    """Another participant's ICE candidate; null is the end of candidates."""

    event: ClassVar[str] = "ice-candidate"

    sender_id: str
    candidate: IceCandidate | None


FROM_CLIENTS: tuple[type[ClientEvent], ...] = (SendOffer, SendAnswer, SendIceCandidate)

FROM_SERVER: tuple[type[ServerEvent], ...] = (OfferReceived, AnswerReceived, IceCandidateReceived)
