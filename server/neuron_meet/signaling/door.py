"""The passcode of a room, checked before a turn: hashing is slow, and a room must not wait."""

from neuron_meet.accounts.passwords import PasswordHasher
from neuron_meet.config import Settings
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.signaling.participant import Connection
from neuron_meet.signaling.passcode_attempts import PasscodeAttempts
from neuron_meet.signaling.room_directory import Entrance
from neuron_meet.throttling.attempts import AttemptStore


class Door:
    """Compares passcodes, and counts those that are wrong."""

    def __init__(self, settings: Settings, attempts: AttemptStore) -> None:
        """Take how many attempts there are, where they are counted and what hashing costs."""
        self._hasher = PasswordHasher(settings.bcrypt_rounds)
        self._attempts = PasscodeAttempts(attempts, settings.passcode_attempts)

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
        who = connection.user_id or connection.address
        async with self._attempts.attempt(entrance.room_id, who):
            if not await self._hasher.matches(passcode, expected):
                raise NeuronError(ErrorCode.PASSCODE_WRONG, "That is not the passcode of this room")
        return expected
