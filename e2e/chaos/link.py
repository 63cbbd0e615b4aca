"""A network link between two namespaces, with the faults of real ones, made in userspace.

Usage: python -m e2e.chaos.link NAMESPACE DEVICE ADDRESS NAMESPACE DEVICE ADDRESS

Each end is a TUN device; this process carries the packets between them, so that loss, delay, a
bandwidth, a link that is down and a firewall need nothing of the kernel (many have no netem). The
conditions come as JSON, one object a line, on standard input; each is answered by a line.
"""

import ctypes
import fcntl
import heapq
import json
import os
import random
import select
import struct
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass

_CLONE_NEWNET = 0x40000000
_TUNSETIFF = 0x400454CA
_IFF_TUN_NO_PI = 0x1001
_MTU = 1400
_PROTOCOL_UDP = 17
_PRIORITY = 10
"""Among the real-time processes, of which there are no others here."""
_LONGEST_QUEUE_SECONDS = 0.4
"""What waits longer for its turn on a slow link is dropped, as a router's queue does."""


@dataclass(frozen=True)
class Conditions:
    """What the link is like, in both directions."""

    up: bool = True
    udp: bool = True
    """Whether a firewall lets UDP through."""
    delay: float = 0.0
    """Seconds, one way."""
    loss: float = 0.0
    """Share of packets, 0 to 1."""
    rate: float = 0.0
    """Bits per second; 0 is as fast as the machine is."""


def enter_namespace(name: str) -> int:
    """Move this thread into a network namespace, and give the one that it was in to go back to."""
    before = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
    wanted = os.open(f"/run/netns/{name}", os.O_RDONLY)
    return_to_namespace(wanted)
    return before


def return_to_namespace(descriptor: int) -> None:
    """Move this thread into the namespace of an open file, and close it."""
    libc = ctypes.CDLL(None, use_errno=True)
    try:
        if libc.setns(descriptor, _CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), "setns")
    finally:
        os.close(descriptor)


def _open_end(namespace: str, device: str, address: str, peer: str) -> int:
    before = enter_namespace(namespace)
    try:
        end = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
        fcntl.ioctl(end, _TUNSETIFF, struct.pack("16sH", device.encode(), _IFF_TUN_NO_PI))
        configure = ["ip", "addr", "add", address, "peer", peer, "dev", device]
        subprocess.run(configure, check=True)
        subprocess.run(["ip", "link", "set", device, "up", "mtu", str(_MTU)], check=True)
    finally:
        return_to_namespace(before)
    return end


class _Carrier:
    """Takes packets at each end and gives them at the other, when and if the conditions say so."""

    def __init__(self, ends: tuple[int, int]) -> None:
        self._other = {ends[0]: ends[1], ends[1]: ends[0]}
        self._free_at = dict.fromkeys(ends, 0.0)
        self._under_way: list[tuple[float, int, int, bytes]] = []
        self._count = 0
        self.conditions = Conditions()

    def run(self) -> None:
        """Carry packets until standard input ends."""
        commands = sys.stdin.fileno()
        while True:
            wait = max(0.0, self._under_way[0][0] - time.monotonic()) if self._under_way else None
            readable, _, _ = select.select([*self._other, commands], [], [], wait)
            for source in readable:
                if source != commands:
                    self._take(source)
                elif line := sys.stdin.readline():
                    self.conditions = Conditions(**json.loads(line))
                    _answer("set")
                else:
                    return
            self._give()

    def _take(self, source: int) -> None:
        while True:
            try:
                packet = os.read(source, 2048)
            except (BlockingIOError, OSError):
                return
            at = self._arrival(source, packet)
            if at is not None:
                self._count += 1
                heapq.heappush(self._under_way, (at, self._count, self._other[source], packet))

    def _arrival(self, source: int, packet: bytes) -> float | None:
        """When a packet comes out at the other end; None where it never does."""
        now, conditions = time.monotonic(), self.conditions
        is_udp = packet[0] >> 4 == 4 and packet[9] == _PROTOCOL_UDP
        if not conditions.up or (is_udp and not conditions.udp):
            return None
        if random.random() < conditions.loss:
            return None
        if not conditions.rate:
            return now + conditions.delay
        begins = max(now, self._free_at[source])
        if begins - now > _LONGEST_QUEUE_SECONDS:
            return None
        self._free_at[source] = begins + len(packet) * 8 / conditions.rate
        return self._free_at[source] + conditions.delay

    def _give(self) -> None:
        while self._under_way and self._under_way[0][0] <= time.monotonic():
            _, _, target, packet = heapq.heappop(self._under_way)
            try:
                os.write(target, packet)
            except OSError:
                continue  # the other end is full, or gone: packets are lost there


def _come_first() -> None:
    """Be served before the browsers: a network does not wait for the processors of its hosts."""
    with suppress(PermissionError):  # containers may forbid it, and links are only less even then
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(_PRIORITY))


def _answer(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main() -> None:
    """Be a link until standard input ends."""
    near, near_device, near_address, far, far_device, far_address = sys.argv[1:]
    ends = (
        _open_end(near, near_device, near_address, far_address),
        _open_end(far, far_device, far_address, near_address),
    )
    _come_first()
    _answer("up")
    _Carrier(ends).run()


if __name__ == "__main__":
    main()
