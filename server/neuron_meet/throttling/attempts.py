"""How often something was tried within a moving window, by whatever it is counted by.

``AttemptStore`` is what the rest of the server knows. The one implementation keeps the counts of
this process in memory; one that several processes share fits behind the same four methods.

Not the ``limits`` library: importing it stops the event loop for an eighth of a second at the first
sign-in, and each hit of its memory storage goes through all keys, with a thread for each.
"""

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

_MOST_KEYS = 100_000
"""Keys of one allowance that are remembered; beyond, the one that was longest unused goes."""
_SWEPT_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many attempts within a moving window.

    Args:
        name: What is tried; counts of different names do not mix.
        count: How many attempts there are.
        window: How long each counts.
    """

    name: str
    count: int
    window: timedelta


class AttemptStore(Protocol):
    """Counts attempts."""

    async def take(self, allowance: Allowance, key: str) -> float:
        """Count one attempt, if there is one left.

        Returns:
            0 where it was counted, otherwise the seconds until there is one again.
        """

    async def used(self, allowance: Allowance, key: str) -> int:
        """How many attempts count now."""

    async def wait(self, allowance: Allowance, key: str) -> float:
        """Seconds until there is an attempt; 0 where there is one. Counts nothing."""

    async def give_back(self, allowance: Allowance, key: str) -> None:
        """Take the last attempt back: it turned out to be a good one."""

    async def forget(self, allowance: Allowance, key: str) -> None:
        """Count from nothing again."""


class MemoryAttemptStore:
    """Implements :class:`AttemptStore` for one process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        # By allowance, then by key, the least recently used first: when each attempt was.
        self._attempts: dict[str, OrderedDict[str, deque[float]]] = {}

    async def take(self, allowance: Allowance, key: str) -> float:
        """See :meth:`AttemptStore.take`."""
        now = self._clock()
        of_name = self._attempts.setdefault(allowance.name, OrderedDict())
        self._sweep(of_name, now - allowance.window.total_seconds())
        times = self._current(allowance, key, now)
        if len(times) >= allowance.count:
            return times[0] + allowance.window.total_seconds() - now
        times.append(now)
        of_name[key] = times
        of_name.move_to_end(key)
        return 0.0

    async def used(self, allowance: Allowance, key: str) -> int:
        """See :meth:`AttemptStore.used`."""
        return len(self._current(allowance, key, self._clock()))

    async def wait(self, allowance: Allowance, key: str) -> float:
        """See :meth:`AttemptStore.wait`."""
        now = self._clock()
        times = self._current(allowance, key, now)
        if len(times) < allowance.count:
            return 0.0
        return times[0] + allowance.window.total_seconds() - now

    async def give_back(self, allowance: Allowance, key: str) -> None:
        """See :meth:`AttemptStore.give_back`."""
        times = self._current(allowance, key, self._clock())
        if times:
            times.pop()
        if not times:
            # Most are good ones: kept, each would cost nearly a kilobyte until the window is over.
            await self.forget(allowance, key)

    async def forget(self, allowance: Allowance, key: str) -> None:
        """See :meth:`AttemptStore.forget`."""
        self._attempts.get(allowance.name, OrderedDict()).pop(key, None)

    def _current(self, allowance: Allowance, key: str, now: float) -> deque[float]:
        """The attempts that still count, oldest first."""
        times = self._attempts.get(allowance.name, OrderedDict()).get(key, deque())
        oldest = now - allowance.window.total_seconds()
        while times and times[0] <= oldest:
            times.popleft()
        return times

    @staticmethod
    def _sweep(of_name: OrderedDict[str, deque[float]], oldest: float) -> None:
        """Drop a few keys that no longer count: more than one attempt adds, so that all go."""
        for _ in range(_SWEPT_AT_ONCE):
            if not of_name:
                return
            key, times = next(iter(of_name.items()))
            if times and times[-1] > oldest and len(of_name) < _MOST_KEYS:
                return
            del of_name[key]
