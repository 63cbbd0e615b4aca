"""Three people in one meeting for half an hour, whose connections break again and again.

A row of its own: it is run once, and only where it is asked for by name.
"""

import asyncio
import logging
import statistics
import time

from e2e.capture import BLUE
from e2e.chaos.link import Conditions
from e2e.chaos.rig import Party, Rig
from e2e.chaos.rows import Finding, Row

_log = logging.getLogger(__name__)

_LASTS_SECONDS = 30 * 60
_WARM_UP_SECONDS = 10 * 60
"""As long as call health keeps each sample. What grows until then is chiefly compiled code: of what
runs once a second a browser knows only after minutes that it runs often."""
_ROUND_SECONDS = 60
_OUTAGES_SECONDS = (5.0, 20.0)
"""In turn: one that media alone notices, and one that ends the connection to the server."""
_COMPARED = 3
"""Rounds at either end whose median counts: what is garbage by chance shall not."""


async def _memory(rig: Rig, parties: list[Party]) -> list[float]:
    """Bytes in use: of the server, and of each tab."""
    tabs = await asyncio.gather(*(party.memory() for party in parties))
    return [float(rig.server_memory()), *map(float, tabs)]


async def _break(party: Party, seconds: float) -> None:
    party.link(Conditions(up=False))
    await asyncio.sleep(seconds)
    party.link(Conditions())


async def _all_meet(parties: list[Party]) -> float:
    """Wait until media comes from everybody to everybody; seconds that it took."""
    start = time.monotonic()
    await asyncio.gather(*(party.receives(len(parties) - 1) for party in parties))
    return time.monotonic() - start


async def soak(rig: Rig) -> list[Finding]:
    """A break each minute; memory once each is over."""
    ada, grace, code = await rig.two()
    parties = [ada, grace, await rig.bring("Mary", BLUE)]
    for party in parties:
        await party.person.join(code)
    await _all_meet(parties)
    start = time.monotonic()
    returns: list[float] = []
    memory: list[list[float]] = []
    for number in range(_LASTS_SECONDS // _ROUND_SECONDS):
        await asyncio.sleep(max(0.0, start + number * _ROUND_SECONDS - time.monotonic()))
        await _break(parties[number % len(parties)], _OUTAGES_SECONDS[number % 2])
        returns.append(await _all_meet(parties))
        if time.monotonic() - start > _WARM_UP_SECONDS:
            memory.append(await _memory(rig, parties))
        _log.info("round %d: back after %.1f s, memory %s", number, returns[-1], memory[-1:])
    first = [statistics.median(each) for each in zip(*memory[:_COMPARED], strict=True)]
    last = [statistics.median(each) for each in zip(*memory[-_COMPARED:], strict=True)]
    more = [100 * (after / before - 1) for before, after in zip(first, last, strict=True)]
    return [
        Finding("memory of the server more", more[0], "%", 10),
        Finding("memory of a tab more", max(more[1:]), "%", 10),
        Finding("everybody back after a break, at worst", max(returns), "s", 15),
    ]


SOAK = Row("soak", "30-minute 3-person soak with reconnects", soak, runs=1)
