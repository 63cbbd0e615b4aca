"""Reactions: passed on at once, in no order and kept nowhere, so they take no turn of the room."""

import time
from collections import deque
from collections.abc import Callable

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.reactions import ReactionShown, SendReaction
from neuron_meet.signaling.announcer import Announcer
from neuron_meet.signaling.participant import Participant

WINDOW_SECONDS = 10.0
"""The time for which reactions are counted."""


class Reactions:
    """Passes reactions on to the others, as many of each person as the operator allows."""

    def __init__(
        self, announcer: Announcer, limit: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Take how many reactions one person may send within :data:`WINDOW_SECONDS`."""
        self._announcer = announcer
        self._limit = limit
        self._clock = clock
        self._sent: dict[str, deque[float]] = {}

    async def send(self, event: SendReaction, sender: Participant) -> None:
        """Show everyone else a reaction.

        Raises:
            NeuronError: ``RATE_LIMITED`` where there were too many of the same person.
        """
        self._count(sender.socket_id)
        told = ReactionShown(
            socket_id=sender.socket_id,
            participant_id=sender.participant_id,
            display_name=sender.display_name,
            emoji=event.emoji,
        )
        await self._announcer.to_room(sender.room_id, told, skip=sender.socket_id)

    def _count(self, socket_id: str) -> None:
        now = self._clock()
        self._forget(now - WINDOW_SECONDS)
        times = self._sent.setdefault(socket_id, deque())
        if len(times) >= self._limit:
            raise NeuronError(
                ErrorCode.RATE_LIMITED, "That were many reactions. Wait a moment, please"
            )
        times.append(now)

    def _forget(self, before: float) -> None:
        """Drop what no longer counts: only whoever reacted just now takes room in memory."""
        for socket_id, times in list(self._sent.items()):
            while times and times[0] <= before:
                times.popleft()
            if not times:
                del self._sent[socket_id]
