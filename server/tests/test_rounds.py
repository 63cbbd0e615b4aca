"""Work that is done again and again, and ends where it may."""

import asyncio

from neuron_meet.rounds import Rounds


async def test_what_has_begun_is_finished_before_it_ends() -> None:
    begun, may_finish = asyncio.Event(), asyncio.Event()
    finished = 0

    async def work() -> None:
        nonlocal finished
        begun.set()
        await may_finish.wait()
        finished += 1

    rounds = Rounds(work, pause_seconds=3600)
    await begun.wait()
    ending = asyncio.create_task(rounds.end())
    await asyncio.sleep(0)
    assert not ending.done()
    may_finish.set()
    await ending
    assert finished == 1


async def test_it_is_done_again_after_each_pause_and_a_pause_is_not_waited_for() -> None:
    times = 0
    thrice = asyncio.Event()

    async def work() -> None:
        nonlocal times
        times += 1
        if times == 3:
            thrice.set()

    rounds = Rounds(work, pause_seconds=0.001)
    await thrice.wait()
    await rounds.end()
    longer = Rounds(work, pause_seconds=3600)
    await asyncio.sleep(0)
    await asyncio.wait_for(longer.end(), 1)


async def test_work_that_hangs_is_cut_short_with_the_wait_for_its_end() -> None:
    cut_short = asyncio.Event()

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cut_short.set()
            raise

    rounds = Rounds(work, pause_seconds=3600)
    await asyncio.sleep(0)
    ending = asyncio.create_task(rounds.end())
    await asyncio.sleep(0)
    ending.cancel()
    await asyncio.wait({ending})
    assert cut_short.is_set()
