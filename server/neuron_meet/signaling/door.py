"""The passcode of a room, checked before a turn: hashing is slow, and a room must not wait."""

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

from neuron_meet.accounts.passwords import PasswordHasher
from neuron_meet.config import Settings
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.signaling.participant import Connection
from neuron_meet.signaling.room_directory import Entrance

_WINDOW_MINUTES = 10
_PEOPLE = 20
"""How many people may use up all of their attempts before a room asks everybody to wait."""


class Door:
    """Compares passcodes, and counts those that are wrong."""

    def __init__(self, settings: Settings) -> None:
        """Take how many attempts there are, and what hashing costs."""
        self._hasher = PasswordHasher(settings.bcrypt_rounds)
        self._attempts = MovingWindowRateLimiter(MemoryStorage())
        own = settings.passcode_attempts
        self._per_person = RateLimitItemPerMinute(own, _WINDOW_MINUTES, namespace="passcode")
        self._per_room = RateLimitItemPerMinute(
            own * _PEOPLE, _WINDOW_MINUTES, namespace="passcode-room"
        )

    async def passed(
        self, entrance: Entrance, connection: Connection, passcode: str | None
    ) -> str | None:
        """Check a passcode, where one is given and needed.

        Returns:
            The hash that it matches: the turn compares it with the room's, which may have changed.

        Raises:
            NeuronError: ``PASSCODE_WRONG``, or ``RATE_LIMITED`` after too many wrong ones.
        """
        expected = entrance.passcode_hash
        if passcode is None or expected is None or connection.user_id == entrance.host_id:
            return None
        counts = (
            (self._per_person, entrance.room_id, connection.user_id or connection.address),
            (self._per_room, entrance.room_id, ""),
        )
        for limit, room_id, who in counts:
            if not await self._attempts.test(limit, room_id, who):
                raise NeuronError(
                    ErrorCode.RATE_LIMITED,
                    "Too many wrong passcodes; please try again in a few minutes",
                    retry_after=60 * _WINDOW_MINUTES,
                )
        if await self._hasher.matches(passcode, expected):
            return expected
        for limit, room_id, who in counts:
            await self._attempts.hit(limit, room_id, who)
        raise NeuronError(ErrorCode.PASSCODE_WRONG, "That is not the passcode of this room")
