"""So many of something from one network, whoever is behind it."""

import math

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.throttling.attempts import Allowance, AttemptStore


class NetworkThrottle:
    """Refuses a network that did something too often."""

    def __init__(self, store: AttemptStore, allowance: Allowance, sentence: str) -> None:
        """Take what is allowed, and what is said where it is used up."""
        self._store = store
        self._allowance = allowance
        self._sentence = sentence

    async def take(self, network: str) -> None:
        """Count it.

        Raises:
            NeuronError: ``RATE_LIMITED``; then it was not counted.
        """
        self._require(await self._store.take(self._allowance, network))

    async def require_left(self, network: str) -> None:
        """Make sure that there is one left, without counting.

        Raises:
            NeuronError: ``RATE_LIMITED``.
        """
        self._require(await self._store.wait(self._allowance, network))

    def _require(self, wait: float) -> None:
        if wait > 0:
            raise NeuronError(ErrorCode.RATE_LIMITED, self._sentence, retry_after=math.ceil(wait))
