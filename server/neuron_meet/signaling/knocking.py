"""How often whoever was turned away may ask again."""

import math
from collections.abc import Callable
from datetime import timedelta
from time import monotonic

from neuron_meet.errors import ErrorCode, NeuronError


class Knocking:
    """Remembers who was turned away, for as long as they have to wait before they ask again."""

    def __init__(self, pause: timedelta, clock: Callable[[], float] = monotonic) -> None:
        """Take how long that is; `clock` gives seconds."""
        self._pause = pause.total_seconds()
        self._clock = clock
        # Until when, by room and person; in the order of the moments, because all last as long.
        self._until: dict[tuple[str, str], float] = {}

    def turned_away(self, room_id: str, person: str) -> None:
        """Somebody was not let into a room."""
        self._forget_past()
        self._until.pop((room_id, person), None)
        self._until[room_id, person] = self._clock() + self._pause

    def check(self, room_id: str, person: str) -> None:
        """Refuse whoever was turned away a moment ago.

        Raises:
            NeuronError: ``RATE_LIMITED``, with how long to wait.
        """
        left = self._until.get((room_id, person), 0) - self._clock()
        if left > 0:
            seconds = math.ceil(left)
            raise NeuronError(
                ErrorCode.RATE_LIMITED,
                f"You were not let in just now; you can ask again in {seconds} seconds",
                retry_after=seconds,
            )

    def _forget_past(self) -> None:
        now = self._clock()
        for key, until in list(self._until.items()):
            if until > now:
                break
            del self._until[key]
