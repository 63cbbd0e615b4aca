"""Waiting for people whose connection is lost."""

import asyncio
from functools import partial

from neuron_meet.signaling.grace_timers import GraceTimers

LONG = 3600.0


async def test_what_is_due_for_somebody_anew_is_not_due_twice() -> None:
    timers, ended = GraceTimers(), asyncio.Queue[str]()
    timers.start("Grace", 0, partial(ended.put, "first"))
    timers.start("Grace", 0, partial(ended.put, "second"))
    timers.start("Otto", 0, partial(ended.put, "another's"))
    assert {await ended.get(), await ended.get()} == {"second", "another's"}
    await asyncio.sleep(0)
    assert ended.empty()


async def test_what_ends_may_wait_once_more() -> None:
    timers, ended = GraceTimers(), asyncio.Event()

    async def end() -> None:
        ended.set()

    async def wait_on() -> None:
        timers.start("Grace", 0, end)

    timers.start("Grace", 0, wait_on)
    await ended.wait()


async def test_nobody_is_waited_for_at_the_end() -> None:
    timers, ended = GraceTimers(), asyncio.Event()

    async def end() -> None:
        ended.set()

    timers.start("Grace", LONG, end)
    await timers.close()
    assert not ended.is_set()
