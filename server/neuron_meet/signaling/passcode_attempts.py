"""Wrong passcodes, counted by person and by room in a moving window."""

from contextlib import AbstractAsyncContextManager
from datetime import timedelta

from neuron_meet.errors import ErrorCode
from neuron_meet.throttling.attempts import Allowance, AttemptStore
from neuron_meet.throttling.guesses import Count, Guesses

_WINDOW = timedelta(minutes=10)
_PEOPLE = 20
"""How many people may use up all of their attempts before a room asks everybody to wait."""


class PasscodeAttempts:
    """Counts wrong passcodes, and refuses more once there were too many."""

    def __init__(self, store: AttemptStore, own: int) -> None:
        """Take how many wrong ones a person may try in ten minutes."""
        self._guesses = Guesses(
            store,
            frozenset({ErrorCode.PASSCODE_WRONG}),
            "Too many wrong passcodes; please try again in a few minutes",
        )
        self._per_person = Allowance("passcode", own, _WINDOW)
        self._per_room = Allowance("passcode-room", own * _PEOPLE, _WINDOW)

    def attempt(self, room_id: str, who: str) -> AbstractAsyncContextManager[None]:
        """Try a passcode inside of this; ``PASSCODE_WRONG`` out of it says that it was wrong.

        Raises:
            NeuronError: ``RATE_LIMITED`` after too many wrong ones.
        """
        return self._guesses.attempt(
            (Count(self._per_person, f"{room_id} {who}"), Count(self._per_room, room_id))
        )
