"""The end of a server in good order: what has begun is finished, and nothing new begins."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from neuron_meet.errors import ErrorCode, NeuronError


class Draining:
    """Knows whether the server is leaving, and how many events are being carried out.

    Args:
        retry_after: Seconds after which clients find a server again.
    """

    def __init__(self, retry_after: int) -> None:
        self.retry_after = retry_after
        self.has_begun = False
        self._running = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def check(self) -> None:
        """Let nothing new begin once the server is leaving.

        Raises:
            NeuronError: ``SERVICE_UNAVAILABLE``, with when to try again.
        """
        if self.has_begun:
            raise NeuronError(
                ErrorCode.SERVICE_UNAVAILABLE,
                "The server is being restarted; this is tried again in a moment",
                retry_after=self.retry_after,
            )

    @contextmanager
    def carrying_out(self) -> Iterator[None]:
        """Carry an event out, which is waited for; raises like :meth:`check`."""
        self.check()
        self._running += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._running -= 1
            if not self._running:
                self._idle.set()

    async def finished(self) -> None:
        """Wait until nothing is being carried out."""
        await self._idle.wait()
