"""What is done again and again while the server runs, and never left half done."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress


class Rounds:
    """Does something now and after each pause, in a task of its own, until it is told to end.

    It ends in a pause, not in the middle of its work: a task that is cancelled while it opens a
    connection to the database leaves that behind.
    """

    def __init__(self, work: Callable[[], Awaitable[None]], pause_seconds: float) -> None:
        """Begin. What ``work`` raises ends the rounds."""
        self._work = work
        self._pause_seconds = pause_seconds
        self._ending = asyncio.Event()
        self._task = asyncio.create_task(self._run())

    async def end(self) -> None:
        """Wait until the round that has begun is over; being cancelled cuts it short."""
        self._ending.set()
        await self._task

    async def _run(self) -> None:
        while not self._ending.is_set():
            await self._work()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._ending.wait(), self._pause_seconds)
