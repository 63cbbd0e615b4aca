"""What counts as too many reactions, by the clock."""

from datetime import UTC, datetime

import pytest

from neuron_meet.errors import NeuronError
from neuron_meet.protocol.events.base import ServerEvent
from neuron_meet.protocol.events.reactions import Emoji, SendReaction
from neuron_meet.protocol.roles import Role
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.reactions import WINDOW_SECONDS, Reactions


class Heard:
    """An announcer that remembers how many were told."""

    def __init__(self) -> None:
        self.count = 0

    async def to_room(self, room_id: str, event: ServerEvent, *, skip: str | None = None) -> None:
        self.count += 1

    async def to_socket(self, socket_id: str, event: ServerEvent) -> None: ...

    async def subscribe(self, socket_id: str, room_id: str) -> None: ...

    async def unsubscribe(self, socket_id: str, room_id: str) -> None: ...

    async def sign_out(
        self, user_id: str, *, only: str | None = None, keep: str | None = None
    ) -> None: ...


async def test_they_are_counted_over_a_sliding_time() -> None:
    now = 0.0
    heard = Heard()
    reactions = Reactions(heard, limit=2, clock=lambda: now)
    sender = Participant(
        room_id="room",
        meeting_id="meeting",
        socket_id="socket",
        participant_id="participant",
        person_id="person",
        user_id=None,
        display_name="Grace",
        avatar_url=None,
        role=Role.PARTICIPANT,
        joined_at=datetime.now(UTC),
    )
    event = SendReaction(room_id="room", emoji=Emoji.HEART)
    await reactions.send(event, sender)
    now = WINDOW_SECONDS / 2
    await reactions.send(event, sender)
    with pytest.raises(NeuronError):
        await reactions.send(event, sender)
    now = WINDOW_SECONDS
    await reactions.send(event, sender)
    assert heard.count == 3
