"""The faults, and what must hold: one row of the table each."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.async_api import expect

from e2e.capture import BLUE, GREEN, RED, Capture
from e2e.chaos.link import Conditions
from e2e.chaos.recording import Recording
from e2e.chaos.rig import Party, Rig, both

_GOOD = Conditions()
_DISTURBED = Path(__file__).with_name("disturbed_signalling.js").read_text()
_WARMING_UP, _COMING_AND_GOING = 100, 100
_JITTER = 0.2
"""Seconds, three frames, by which the longest of two hundred gaps differs from others'."""
_IN_FLIGHT = 0.5
"""Seconds in which what was sent before a fault may still arrive."""
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
    runs: int = 5
    """How many make a figure; fewer are only a look."""
    on_postgres: bool = False
    in_tests: bool = False
    """Whether `make test` runs it: it is short, and holds."""


async def server_killed(rig: Rig) -> list[Finding]:
    """SIGKILL, ten seconds of silence, and a start on the same data.

    Nothing of it may be seen or heard. What this machine alone makes of the time between two frames
    is measured before, for as long.
    """
    ada, grace = await rig.conversation()
    await both(ada, grace, lambda one, _: one.person.press("Chat"))
    await ada.say("before")
    await grace.reads("before")
    calm = time.time()
    await asyncio.sleep(12)
    start = rig.mark("server killed")
    await asyncio.to_thread(rig.server.kill)
    await both(ada, grace, lambda one, _: expect(one.banner).to_be_visible())
    await ada.say("during")
    await asyncio.gather(ada.reads("during"), grace.reads("during"))
    await asyncio.sleep(10)
    healthy = rig.server.start()
    rig.mark("server back")
    await both(ada, grace, lambda one, _: expect(one.banner).to_have_count(0))
    await both(ada, grace, lambda one, _: expect(one.unstored_messages).to_have_count(0))
    resumed = time.time() - healthy
    await grace.say("after")
    await asyncio.gather(ada.reads("after"), grace.reads("after"))
    for text in ("before", "during"):
        await asyncio.gather(ada.reads(text), grace.reads(text))
    end = time.time()
    recordings = await both(ada, grace, lambda one, _: one.recording())
    freezes, silences = (
        [max(gap(r, *span) for r in recordings) for span in ((calm, start), (start, end))]
        for gap in (Recording.longest_freeze, Recording.longest_silence)
    )
    return [
        _most("longest freeze, beyond that before", max(0.0, freezes[1] - freezes[0]), _JITTER),
        _most("longest silence, beyond that before", max(0.0, silences[1] - silences[0]), _JITTER),
        _most("longest freeze", freezes[1], 0.5),
        _most("longest silence", silences[1], 0.5),
        _most("resumed after the start", resumed, 3),
        await _left(ada, start),
    ]


async def postgres_restarted(rig: Rig) -> list[Finding]:
    """PostgreSQL is away for five seconds, in which three messages are written."""
    if rig.database is None:
        raise AssertionError("this row needs PostgreSQL")
    ada, grace = await rig.conversation()
    await both(ada, grace, lambda one, _: one.person.press("Chat"))
    await ada.say("before")
    await grace.reads("before")
    start = rig.mark("database stopped")
    rig.database.stop()
    for number in range(3):
        await ada.say(f"during {number}")
    await expect(ada.waiting_messages).to_have_count(3)
    await asyncio.sleep(5)
    rig.database.start()
    back = rig.mark("database back")
    for number in range(3):
        await asyncio.gather(*(one.reads(f"during {number}") for one in (ada, grace)))
    delivered = time.time() - back
    await expect(ada.waiting_messages).to_have_count(0)
    order = await grace.order_of([f"during {number}" for number in range(3)])
    recordings = await both(ada, grace, lambda one, _: one.recording())
    return [
        _most("delivered after the start", delivered, 5),
        Finding("messages out of order", float(order != sorted(order)), "", 0),
        _most("longest freeze", max(r.longest_freeze(start, back) for r in recordings), 0.5),
        await _left(ada, start),
    ]


async def signalling_disturbed(rig: Rig) -> list[Finding]:
    """Every third message between three who join is sent twice, late or after the next one."""
    rig.init_scripts.append(_DISTURBED)
    red, green, blue = (_cheap(each) for each in (RED, GREEN, BLUE))
    ada, grace, code = await rig.two(red, green)
    mary = await rig.bring("Mary", blue)
    await ada.person.join(code)
    await grace.person.join(code)
    await mary.person.prepare_to_join(code)
    joined = rig.mark("the third joins")
    await mary.person.join_button.click()
    await asyncio.gather(*(each.meets(2) for each in (ada, grace, mary)))
    return [_most("everybody sees everybody after", time.time() - joined, 5)]


def _cheap(capture: Capture) -> Capture:
    """A camera that costs little: three pages of full ones can be all that a machine has."""
    return replace(capture, width=160, frame_rate=5)


async def link_down(rig: Rig) -> list[Finding]:
    """Five seconds without a link for one of two."""
    ada, grace = await rig.conversation()
    start = rig.mark("link down")
    grace.link(Conditions(up=False))
    await asyncio.sleep(5)
    grace.link(_GOOD)
    return [await _back(ada, grace, rig.mark("link up"), 3), await _left(ada, start)]


async def new_address(rig: Rig) -> list[Finding]:
    """One interface goes, another comes with another address."""
    ada, grace = await rig.conversation()
    start = rig.mark("interface goes")
    grace.host.move()
    return [await _back(ada, grace, rig.mark("other interface"), 4), await _left(ada, start)]


async def no_udp(rig: Rig) -> list[Finding]:
    """A firewall that lets no UDP through, from the start."""
    ada, grace, code = await rig.two()
    grace.link(Conditions(udp=False))
    await ada.person.join(code)
    await grace.person.prepare_to_join(code)
    joined = rig.mark("joins")
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
    start = rig.mark("UDP blocked")
    grace.link(Conditions(udp=False))
    return [await _back(ada, grace, start, 6, ignored=_IN_FLIGHT), await _left(ada, start)]


async def loss_and_delay(rig: Rig) -> list[Finding]:
    """5 % of packets lost and 100 ms more, both ways, for 15 s."""
    # As a camera's: of a flat colour there is so little that all room is filled with padding.
    ada, grace = await rig.conversation(noise=20)
    rig.mark("loss and delay")
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
    rig.mark("narrow")
    grace.link(Conditions(rate=120_000, delay=0.02))
    await asyncio.sleep(8)
    start = time.time()
    await asyncio.sleep(12)
    end = rig.mark("wide")
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
    start = rig.mark("frozen")
    await session.send("Page.setWebLifecycleState", {"state": "frozen"})
    await asyncio.sleep(20)
    await session.send("Page.setWebLifecycleState", {"state": "active"})
    return [await _back(ada, grace, rig.mark("active"), 3), await _left(ada, start)]


async def joins_and_leaves(rig: Rig) -> list[Finding]:
    """A hundred people come and go, at most six at a time, after a hundred who warm things up."""
    ada, grace = await rig.conversation()
    code = ada.person.page.url.rsplit("/", 1)[1]
    await rig.visitors(code, _WARMING_UP)
    await _alone(ada, grace)
    memory = [rig.server_memory(), *await both(ada, grace, lambda one, _: one.memory())]
    await rig.visitors(code, _COMING_AND_GOING)
    await _alone(ada, grace)
    grown = [rig.server_memory(), *await both(ada, grace, lambda one, _: one.memory())]
    shares = [100 * (after / before - 1) for before, after in zip(memory, grown, strict=True)]
    return [
        Finding("memory of the server more", shares[0], "%", 10),
        Finding("memory of a tab more", max(shares[1:]), "%", 10),
        await _back(ada, grace, time.time(), 1),
    ]


async def _alone(*parties: Party) -> None:
    """Wait until nobody but these is on anybody's stage."""
    for party in parties:
        await expect(party.person.tiles).to_have_count(len(parties))


ROWS = (
    Row("server-killed", "server SIGKILL, back after 10 s", server_killed),
    Row(
        "server-killed-postgres",
        "server SIGKILL, back after 10 s, on PostgreSQL",
        server_killed,
        on_postgres=True,
    ),
    Row("postgres-restarted", "PostgreSQL restart, 5 s", postgres_restarted, on_postgres=True),
    Row(
        "signalling",
        "30 % of signalling duplicated, late or reordered",
        signalling_disturbed,
        in_tests=True,
    ),
    Row("link-down", "client link down 5 s, up again", link_down),
    Row("new-address", "address of a client changes", new_address),
    Row("no-udp", "UDP blocked from the start", no_udp, in_tests=True),
    Row("udp-blocked", "UDP blocked in mid-call", udp_blocked),
    Row("loss-and-delay", "5 % loss + 100 ms delay", loss_and_delay),
    Row("narrow", "120 kbit/s cap", narrow),
    Row("joins-and-leaves", "100 joins and leaves in one room", joins_and_leaves),
    Row("tab-frozen", "one tab frozen for 20 s", tab_frozen),
)


def _most(measure: str, seconds: float, limit: float) -> Finding:
    return Finding(measure, seconds, "s", limit)


async def _back(
    ada: Party, grace: Party, after: float, limit: float, *, ignored: float = 0.0
) -> Finding:
    """How long after a moment both see and hear each other, but for so many seconds after it."""
    back = await both(ada, grace, lambda one, _: one.media_back(after + ignored, _PATIENCE))
    return _most("media back after", ignored + max(back), limit)


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
