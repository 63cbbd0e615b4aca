"""Looking rooms up by code, so that nobody finds rooms by trying codes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.throttling.attempts import Allowance, AttemptStore
from neuron_meet.throttling.by_network import NetworkThrottle


class CodeLookups:
    """Counts the codes without a room that come from one network.

    Once there were too many, codes of rooms are refused, too: the answer would tell them apart.
    """

    def __init__(self, store: AttemptStore, unknown: int) -> None:
        """Take how many unknown codes a network may try in ten minutes."""
        self._unknown = NetworkThrottle(
            store,
            Allowance("unknown-code", unknown, timedelta(minutes=10)),
            "Too many codes that do not exist; please try again in a few minutes",
        )

    @asynccontextmanager
    async def of(self, network: str) -> AsyncIterator[None]:
        """Look a code up inside of this: ``NOT_FOUND`` out of it is counted.

        Raises:
            NeuronError: ``RATE_LIMITED`` after too many unknown ones.
        """
        await self._unknown.require_left(network)
        try:
            yield
        except NeuronError as error:
            if error.code is ErrorCode.NOT_FOUND:
                await self._unknown.take(network)
            raise
