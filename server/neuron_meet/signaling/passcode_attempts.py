"""Wrong passcodes, counted by person and by room in a moving window."""

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

from neuron_meet.errors import ErrorCode, NeuronError

_WINDOW_MINUTES = 10
_PEOPLE = 20
"""How many people may use up all of their attempts before a room asks everybody to wait."""


class PasscodeAttempts:
    """Counts wrong passcodes, and refuses more once there were too many."""

    def __init__(self, own: int) -> None:
        """Take how many wrong ones a person may try in ten minutes."""
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._per_person = RateLimitItemPerMinute(own, _WINDOW_MINUTES, namespace="passcode")
        self._per_room = RateLimitItemPerMinute(
            own * _PEOPLE, _WINDOW_MINUTES, namespace="passcode-room"
        )

    async def require_left(self, room_id: str, who: str) -> None:
        """Raises:
        NeuronError: ``RATE_LIMITED`` after too many wrong ones.
        """
        for limit, *of in self._counts(room_id, who):
            if not await self._limiter.test(limit, *of):
                raise NeuronError(
                    ErrorCode.RATE_LIMITED,
                    "Too many wrong passcodes; please try again in a few minutes",
                    retry_after=60 * _WINDOW_MINUTES,
                )

    async def count(self, room_id: str, who: str) -> None:
        """Note a wrong passcode."""
        for limit, *of in self._counts(room_id, who):
            await self._limiter.hit(limit, *of)

    def _counts(self, room_id: str, who: str) -> tuple[tuple[RateLimitItem, str, str], ...]:
        return ((self._per_person, room_id, who), (self._per_room, room_id, ""))
