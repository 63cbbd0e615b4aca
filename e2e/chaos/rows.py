"""The faults, and what must hold: one row of the table each."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from e2e.chaos.link import Conditions
from e2e.chaos.rig import Party, Rig, both

_GOOD = Conditions()
_PATIENCE = 30.0
"""Seconds after which something that should have come back counts as never."""


@dataclass(frozen=True)
class Finding:
    """A figure of one run, and the limit that it must keep."""

    measure: str
    value: float
    unit: str
    limit: float
    is_most: bool = True
    """Whether the limit is the most that is good, or the least."""

    @property
    def holds(self) -> bool:
        """Whether it keeps the limit."""
        return self.value <= self.limit if self.is_most else self.value >= self.limit


@dataclass(frozen=True)
class Row:
    """A fault, and how it is made and measured."""

    name: str
    fault: str
    run: Callable[[Rig], Awaitable[list[Finding]]]
    in_tests: bool = False
    """Whether `make test` runs it: it is short, and holds."""


async def server_killed(rig: Rig) -> list[Finding]:
    """SIGKILL, ten seconds of silence, and a start on the same data."""
    ada, grace = await rig.conversation()
    await both(ada, grace, lambda one, _: one.person.press("Chat"))
    await ada.say("before")
    await grace.reads("before")
    start = time.time()
    await asyncio.to_thread(rig.server.kill)
    await ada.say("during")
    await asyncio.sleep(10)
    healthy = rig.server.start()
    await asyncio.gather(ada.reads("during"), grace.reads("during"))
    resumed = time.time() - healthy
    await grace.say("after")
    await asyncio.gather(ada.reads("after"), grace.reads("after"))
    await asyncio.gather(ada.reads("before"), grace.reads("before"))
    end = time.time()
    recordings = await both(ada, grace, lambda one, _: one.recording())
    return [
        _most("longest freeze", max(r.longest_freeze(start, end) for r in recordings), 0.5),
        _most("longest silence", max(r.longest_silence(start, end) for r in recordings), 0.5),
        _most("resumed after the start", resumed, 3),
    ]


async def link_down(rig: Rig) -> list[Finding]:
    """Five seconds without a link for one of two."""
    ada, grace = await rig.conversation()
    start = time.time()
    grace.link(Conditions(up=False))
    await asyncio.sleep(5)
    grace.link(_GOOD)
    return [await _back(ada, grace, time.time(), 3), await _left(ada, start)]


async def new_address(rig: Rig) -> list[Finding]:
    """One interface goes, another comes with another address."""
    ada, grace = await rig.conversation()
    start = time.time()
    grace.host.move()
    return [await _back(ada, grace, time.time(), 4), await _left(ada, start)]


async def no_udp(rig: Rig) -> list[Finding]:
    """A firewall that lets no UDP through, from the start."""
    ada, grace, code = await rig.two()
    grace.link(Conditions(udp=False))
    await ada.person.join(code)
    await grace.person.prepare_to_join(code)
    joined = time.time()
    await grace.person.join_button.click()
    await grace.person.expect_inside()
    await both(ada, grace, lambda one, other: one.watch(other))
    found = [await _back(ada, grace, joined, 5)]
    if await grace.transports() != ["relay tcp"]:
        raise AssertionError(f"media goes another way: {await grace.transports()}")
    return found


async def udp_blocked(rig: Rig) -> list[Finding]:
    """A firewall that stops UDP in the middle of the call."""
    ada, grace = await rig.conversation()
    start = time.time()
    grace.link(Conditions(udp=False))
    return [await _back(ada, grace, start + 0.5, 6), await _left(ada, start)]


async def loss_and_delay(rig: Rig) -> list[Finding]:
    """5 % of packets lost and 100 ms more, both ways, for 15 s."""
    ada, grace = await rig.conversation()
    grace.link(Conditions(loss=0.05, delay=0.1))
    await asyncio.sleep(3)
    start = time.time()
    await asyncio.sleep(12)
    end = time.time()
    recordings = await both(ada, grace, lambda one, _: one.recording())
    rate = min(r.frame_rate(start, end) for r in recordings)
    return [
        Finding("frames per second", rate, "1/s", 10, is_most=False),
        Finding("sound made up", max(r.concealment(start, end) for r in recordings), "%", 5),
        _most("longest freeze", max(r.longest_freeze(start, end) for r in recordings), 1),
    ]


async def narrow(rig: Rig) -> list[Finding]:
    """120 kbit/s for 20 s where the picture would take more, then as before."""
    ada, grace = await rig.conversation(noise=20)
    await asyncio.sleep(5)
    before = (await ada.recording()).largest_picture(time.time() - 3, time.time())
    grace.link(Conditions(rate=120_000, delay=0.02))
    await asyncio.sleep(8)
    start = time.time()
    await asyncio.sleep(12)
    end = time.time()
    grace.link(_GOOD)
    heard = await ada.recording()
    return [
        Finding("sound made up", heard.concealment(start, end), "%", 5),
        _most("longest silence", heard.longest_silence(start, end), 0.5),
        _most("picture back after", await _picture_of(ada, before, end), 10),
    ]


async def tab_frozen(rig: Rig) -> list[Finding]:
    """One of two has their tab frozen by the browser for 20 s."""
    ada, grace = await rig.conversation()
    session = await grace.person.page.context.new_cdp_session(grace.person.page)
    start = time.time()
    await session.send("Page.setWebLifecycleState", {"state": "frozen"})
    await asyncio.sleep(20)
    await session.send("Page.setWebLifecycleState", {"state": "active"})
    return [await _back(ada, grace, time.time(), 3), await _left(ada, start)]


ROWS = (
    Row("server-killed", "server SIGKILL, back after 10 s", server_killed),
    Row("link-down", "client link down 5 s, up again", link_down),
    Row("new-address", "address of a client changes", new_address),
    Row("no-udp", "UDP blocked from the start", no_udp, in_tests=True),
    Row("udp-blocked", "UDP blocked in mid-call", udp_blocked),
    Row("loss-and-delay", "5 % loss + 100 ms delay", loss_and_delay),
    Row("narrow", "120 kbit/s cap", narrow),
    Row("tab-frozen", "one tab frozen for 20 s", tab_frozen),
)


def _most(measure: str, seconds: float, limit: float) -> Finding:
    return Finding(measure, seconds, "s", limit)


async def _back(ada: Party, grace: Party, after: float, limit: float) -> Finding:
    back = await both(ada, grace, lambda one, _: one.media_back(after, _PATIENCE))
    return _most("media back after", max(back), limit)


async def _left(party: Party, start: float) -> Finding:
    """What somebody was shown of others leaving and coming."""
    recording = await party.recording()
    shown = recording.count("user-left", start) + recording.count("user-joined", start)
    return Finding("departures and arrivals shown", shown, "", 0)


async def _picture_of(party: Party, height: int, after: float) -> float:
    """Seconds until a picture is as large as it was."""
    while time.time() < after + _PATIENCE:
        now = time.time()
        if (await party.recording()).largest_picture(now - 1, now) >= height:
            return now - after
        await asyncio.sleep(0.2)
    return float("inf")
