"""What others feel of a flood: how long one client waits for its answers while another sends
5,000 events a second into the same room.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from statistics import quantiles

from bench.signal_client import SignalClient, event_frame, request_frame
from e2e.meet_server import meet_server

_PER_SECOND = 5000
_TICK_SECONDS = 0.01
_SECONDS = 8.0
_PAUSE_SECONDS = 0.005
_KNOCK_SECONDS = 0.05
_ANSWER = 7
_CANDIDATE = {
    "candidate": "candidate:1 1 udp 1677729535 203.0.113.77 46154 typ srflx",
    "sdpMid": "0",
}


@dataclass(frozen=True)
class Waiting:
    """How long answers took, in milliseconds, and how much the other one sent meanwhile."""

    median: float
    p99: float
    flooded: int


async def measure() -> dict[str, float]:
    """Give milliseconds by what goes on: nothing, a flood that is cut off and returns, one that
    is only dropped.
    """
    figures: dict[str, float] = {}
    for name, flooding, settings in (
        ("without a flood", False, {}),
        ("flood, cut off and back at once", True, {}),
        ("flood, dropped and never cut off", True, {"REFUSED_EVENTS": "1000000000"}),
    ):
        waited = await _run(flooding=flooding, settings=settings)
        figures[f"{name}: median (ms)"] = waited.median
        figures[f"{name}: p99 (ms)"] = waited.p99
        if flooding:
            figures[f"{name}: sent per second"] = waited.flooded / _SECONDS
    return figures


async def _run(*, flooding: bool, settings: dict[str, str]) -> Waiting:
    # The one who waits asks more often than people change their microphone: for a percentile.
    patience = {"PRESENCE_RATE": "1000/5000", "LOG_LEVEL": "ERROR"}
    with meet_server(**patience, **settings) as server:
        room = await asyncio.to_thread(lambda: server.create_room(server.register("Host")))
        client = await SignalClient.connect(server.url, room, "Patient")
        async with _flood(server.url, room, client.socket_id, active=flooding) as sent:
            times = await _waits(client)
        client.close()
    centiles = quantiles(times, n=100)
    return Waiting(centiles[49], centiles[98], sum(sent))


async def _waits(client: SignalClient) -> list[float]:
    """Ask for one answer after the other; milliseconds until each."""
    loop = asyncio.get_running_loop()
    times: list[float] = []
    body = {"roomId": client.room_id, "enabled": True}
    request = request_frame("toggle-audio", body, _ANSWER)
    end = time.perf_counter() + _SECONDS
    while time.perf_counter() < end:
        answered: asyncio.Future[None] = loop.create_future()
        client.count_answers(_ANSWER, partial(_set, answered))
        asked = time.perf_counter()
        client.send(request)
        await answered
        times.append((time.perf_counter() - asked) * 1000)
        await asyncio.sleep(_PAUSE_SECONDS)
    return times


def _set(future: asyncio.Future[None], _: SignalClient) -> None:
    future.set_result(None)


@asynccontextmanager
async def _flood(url: str, room: str, target_id: str, *, active: bool) -> AsyncIterator[list[int]]:
    """Flood the room as long as the context lasts; yields how much each connection sent."""
    sent: list[int] = []
    task = asyncio.create_task(_keep_flooding(url, room, target_id, sent) if active else _nothing())
    try:
        yield sent
    finally:
        task.cancel()
        await asyncio.wait({task})


async def _nothing() -> None:
    return


async def _keep_flooding(url: str, room: str, target_id: str, sent: list[int]) -> None:
    """Send at the rate until cut off, then come back at once and go on."""
    body = {"targetId": target_id, "candidate": _CANDIDATE}
    at_once = round(_PER_SECOND * _TICK_SECONDS)
    frames = event_frame("ice-candidate", body) * at_once
    while True:
        try:
            flooder = await SignalClient.connect(url, room, "Flooder")
        except ConnectionError:
            # Cut off too often: kept out for a minute, and knocking all the same.
            await asyncio.sleep(_KNOCK_SECONDS)
            continue
        sent.append(0)
        due = time.perf_counter()
        while flooder.is_open:
            flooder.send(frames)
            sent[-1] += at_once
            due += _TICK_SECONDS
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
