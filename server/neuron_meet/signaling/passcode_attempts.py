"""Wrong passcodes, counted by person and by room in a moving window."""

import math
from datetime import timedelta

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.throttling.attempts import Allowance, AttemptStore

_WINDOW = timedelta(minutes=10)
_PEOPLE = 20
"""How many people may use up all of their attempts before a room asks everybody to wait."""


class PasscodeAttempts:
    """Counts wrong passcodes, and refuses more once there were too many."""

    def __init__(self, store: AttemptStore, own: int) -> None:
        """Take how many wrong ones a person may try in ten minutes."""
        self._store = store
        self._per_person = Allowance("passcode", own, _WINDOW)
        self._per_room = Allowance("passcode-room", own * _PEOPLE, _WINDOW)

    async def require_left(self, room_id: str, who: str) -> None:
        """Raises:
        NeuronError: ``RATE_LIMITED`` after too many wrong ones.
        """
        for allowance, key in self._counts(room_id, who):
            wait = await self._store.wait(allowance, key)
            if wait > 0:
                raise NeuronError(
                    ErrorCode.RATE_LIMITED,
                    "Too many wrong passcodes; please try again in a few minutes",
                    retry_after=math.ceil(wait),
                )

    async def count(self, room_id: str, who: str) -> None:
        """Note a wrong passcode."""
        for allowance, key in self._counts(room_id, who):
            await self._store.take(allowance, key)

    def _counts(self, room_id: str, who: str) -> tuple[tuple[Allowance, str], ...]:
        return ((self._per_person, f"{room_id} {who}"), (self._per_room, room_id))
