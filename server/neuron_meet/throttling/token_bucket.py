"""The token bucket: so many at once, and so many a second in the long run.

Our own, and not a library's, because it is asked for each event of each socket: a few hundred
nanoseconds, no allocation, no task, no lock.
"""


class TokenBucket:
    """Refills with time and is emptied by use.

    Times are seconds of any clock that only goes forward; the caller reads it once for all buckets.
    """

    __slots__ = ("_burst", "_level", "_rate", "_when")

    def __init__(self, rate: float, burst: float, now: float) -> None:
        """A full bucket that holds ``burst`` and gains ``rate`` a second."""
        self._rate = rate
        self._burst = burst
        self._level = burst
        self._when = now

    def take(self, now: float, cost: float = 1.0) -> bool:
        """Take ``cost`` out, if there is as much; nothing otherwise."""
        level = self._level + (now - self._when) * self._rate
        self._when = now
        if level > self._burst:
            level = self._burst
        if level < cost:
            self._level = level
            return False
        self._level = level - cost
        return True
