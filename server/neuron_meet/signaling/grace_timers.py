"""What happens to people whose grace time is over."""

import asyncio
from collections.abc import Awaitable, Callable


class GraceTimers:
    """Waits for people, for each of them at most once at a time."""

    def __init__(self) -> None:
        """Wait for nobody."""
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def start(self, who: str, seconds: float, end: Callable[[], Awaitable[None]]) -> None:
        """Do something once the grace time of somebody is over; what was due for them is not."""

        async def wait() -> None:
            await asyncio.sleep(seconds)
            try:
                await end()
            finally:
                if self._tasks.get(who) is asyncio.current_task():
                    del self._tasks[who]

        earlier = self._tasks.get(who)
        if earlier is not None and earlier is not asyncio.current_task():
            earlier.cancel()
        self._tasks[who] = asyncio.create_task(wait())

    async def close(self) -> None:
        """Wait for nobody any more: the server stops."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._tasks.clear()
