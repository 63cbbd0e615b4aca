"""What of somebody in a room survives a restart of the server: kept in the database."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from neuron_meet.db import models
from neuron_meet.protocol.roles import Role
from neuron_meet.protocol.shared import Permissions
from neuron_meet.signaling.participant import Participant


class Seat(BaseModel):
    """The fields of :class:`Participant` that the record of a stay does not have.

    Whether a microphone or a camera is on is not among them: it changes too often to be stored. Of
    somebody whose place is restored it is taken to be on, as far as they may, until they come back
    and say so: what the roster says to be off is not played by others, who hear and see them all
    the time.
    """

    model_config = ConfigDict(from_attributes=True, frozen=True)

    display_name: str
    avatar_url: str | None
    role: Role
    is_screen_sharing: bool
    is_screen_paused: bool
    is_recording: bool
    hand_raised_at: datetime | None
    spotlit_at: datetime | None
    permissions: Permissions
    dtls_fingerprints: tuple[str, ...]
    declares_fingerprints: bool
    browser: str | None
    account_name: str | None
    session_id: str | None


def seat_of(participant: Participant) -> dict[str, object]:
    """What is kept of somebody, as it is stored."""
    return Seat.model_validate(participant).model_dump(mode="json")


def durable_part(participant: Participant) -> Participant:
    """Somebody without what they tell anew when they come back, and what is of their connection."""
    return replace(
        participant,
        socket_id="",
        is_muted=False,
        is_video_off=False,
        address="",
        lost_at=None,
        switched_off=frozenset(),
    )


def restored(stay: models.Participant, stored: Mapping[str, object], now: datetime) -> Participant:
    """Somebody who was in a room when the last process ended; their connection is lost.

    Args:
        stay: The record of their stay.
        stored: Their seat.
        now: Since when their place is kept.

    Raises:
        ValidationError: Another version of the server wrote something else.
    """
    seat = Seat.model_validate(stored)
    return Participant(
        room_id=stay.room_id,
        meeting_id=stay.meeting_id or "",
        # Nobody is reached by it until they come back under another.
        socket_id=f"lost-{stay.id}",
        participant_id=stay.id,
        person_id=stay.person_id or stay.id,
        user_id=stay.user_id,
        joined_at=stay.joined_at,
        can_resume=True,
        lost_at=now,
        **{name: getattr(seat, name) for name in Seat.model_fields},
    )
