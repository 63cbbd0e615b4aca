"""Signalling cost: server CPU time per message, beside a bare Node peer under the same load."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.process_cost import cpu_seconds
from bench.signal_client import SignalClient, event_frame
from e2e.meet_server import meet_server
from tests.services.process import ManagedProcess, find_program, free_port

_ROUNDS = 3
_WARM_UP = 0.5
_SECONDS = 2.0

_SDP = "v=0\r\n" + "a=rtcp-fb:96 nack pli\r\na=ssrc:3735928559 cname:q0m1c7Yt5k2bR3xA\r\n" * 40
_CANDIDATE = {
    "candidate": "candidate:842163049 1 udp 1677729535 203.0.113.77 46154 typ srflx"
    " raddr 192.168.1.23 rport 46154 generation 0 ufrag Yx3K network-cost 999",
    "sdpMid": "0",
    "sdpMLineIndex": 0,
    "usernameFragment": "Yx3K",
}


@dataclass(frozen=True)
class Target:
    """A server to put load on."""

    name: str
    url: str
    pid: int
    new_rooms: Callable[[int], list[str]]
    """Gives the codes of that many rooms that can be joined."""


Scenario = Callable[[Target], Awaitable[float]]


async def measure() -> dict[str, dict[str, float]]:
    """Give, per scenario, microseconds of server CPU per unit for ``ours`` and ``peer``."""
    scenarios: dict[str, Scenario] = {
        "offer relayed (3 kB)": lambda target: _relay(target, "offer", _offer),
        "candidate relayed (0.3 kB)": lambda target: _relay(target, "ice-candidate", _candidate),
        "toggle delivered (room of 10)": _broadcast,
        "join (room of 5)": _joins,
    }
    results: dict[str, dict[str, float]] = {}
    for name, scenario in scenarios.items():
        figures: dict[str, list[float]] = {"ours": [], "peer": []}
        # Interleaved, so that a busy moment of the machine meets both.
        for _ in range(_ROUNDS):
            for start in (_ours, _peer):
                with start() as target:
                    figures[target.name].append(await scenario(target))
        results[name] = {who: median(values) for who, values in figures.items()}
    return results


@contextmanager
def _ours() -> Iterator[Target]:
    # More than any client sends: the limits are counted, and never met.
    unlimited = dict.fromkeys(("EVENT_RATE", "SIGNALLING_RATE", "PRESENCE_RATE"), "999999/999999")
    with meet_server(LOG_LEVEL="WARNING", **unlimited) as server:
        host = server.register("Host")
        yield Target(
            "ours",
            server.url,
            server.process.pid,
            lambda count: [server.create_room(host) for _ in range(count)],
        )


@contextmanager
def _peer() -> Iterator[Target]:
    port = free_port()
    command = [find_program("node"), str(Path(__file__).with_name("peer.mjs"))]
    with ManagedProcess("peer", command, env={"PORT": str(port)}) as process:
        process.wait_for("listening")
        yield Target(
            "peer",
            f"http://127.0.0.1:{port}",
            process.pid,
            lambda count: [f"room-{number}" for number in range(count)],
        )


@asynccontextmanager
async def _rooms_of(
    target: Target, rooms: int, size: int
) -> AsyncIterator[list[list[SignalClient]]]:
    """Fill ``rooms`` rooms with ``size`` clients each."""
    codes = await asyncio.to_thread(target.new_rooms, rooms)
    filled = [
        [await SignalClient.connect(target.url, code, f"P{number}") for number in range(size)]
        for code in codes
    ]
    try:
        yield filled
    finally:
        for client in (client for room in filled for client in room):
            client.close()


def _offer(target_id: str) -> bytes:
    return event_frame("offer", {"targetId": target_id, "sdp": {"type": "offer", "sdp": _SDP}})


def _candidate(target_id: str) -> bytes:
    return event_frame("ice-candidate", {"targetId": target_id, "candidate": _CANDIDATE})


async def _relay(target: Target, event: str, request: Callable[[str], bytes]) -> float:
    """Twenty pairs play ping-pong with eight balls each; microseconds per relayed message."""
    async with _rooms_of(target, 20, 2) as rooms:
        delivered = 0
        for pair in rooms:
            for client, other in (pair, pair[::-1]):
                message = request(other.socket_id)

                def answer(receiver: SignalClient, message: bytes = message) -> None:
                    nonlocal delivered
                    delivered += 1
                    receiver.send(message)

                client.count(event, answer)
                client.send(message * 4)
        return await _cost_per_delivery(target, lambda: delivered)


class _TogglingRoom:
    """A room in which one after the other toggles: once everybody heard it, the next does."""

    def __init__(self, clients: Sequence[SignalClient], in_flight: int) -> None:
        self.delivered = 0
        self._listeners = len(clients) - 1
        self._toggles = _toggles(clients)
        for client in clients:
            client.count("user-toggle-audio", self._hear)
        for _ in range(in_flight):
            next(self._toggles)

    def _hear(self, _: SignalClient) -> None:
        self.delivered += 1
        if self.delivered % self._listeners == 0:
            next(self._toggles)


def _toggles(clients: Sequence[SignalClient]) -> Iterator[None]:
    """Each step sends one toggle, from one client after the other; each changes something."""
    enabled = False
    while True:
        for client in clients:
            client.send(event_frame("toggle-audio", {"roomId": client.room_id, "enabled": enabled}))
            yield
        enabled = not enabled


async def _broadcast(target: Target) -> float:
    """Five rooms of ten, four toggles in flight in each; microseconds per delivery."""
    async with _rooms_of(target, 5, 10) as filled:
        rooms = [_TogglingRoom(clients, 4) for clients in filled]
        return await _cost_per_delivery(target, lambda: sum(room.delivered for room in rooms))


async def _joins(target: Target) -> float:
    """A hundred people join twenty rooms, ten at a time; microseconds per join."""
    codes = await asyncio.to_thread(target.new_rooms, 20)
    waiting = asyncio.Semaphore(10)

    async def join(number: int) -> SignalClient:
        async with waiting:
            return await SignalClient.connect(target.url, codes[number % 20], f"P{number}")

    before = cpu_seconds(target.pid)
    clients = await asyncio.gather(*(join(number) for number in range(100)))
    cost = cpu_seconds(target.pid) - before
    for client in clients:
        client.close()
    return cost / len(clients) * 1e6


async def _cost_per_delivery(target: Target, delivered: Callable[[], int]) -> float:
    await asyncio.sleep(_WARM_UP)
    count, cpu, began = delivered(), cpu_seconds(target.pid), time.perf_counter()
    await asyncio.sleep(_SECONDS)
    count, cpu = delivered() - count, cpu_seconds(target.pid) - cpu
    if count < 100 * (time.perf_counter() - began):
        raise RuntimeError(f"{target.name} delivered only {count} messages")
    return cpu / count * 1e6
