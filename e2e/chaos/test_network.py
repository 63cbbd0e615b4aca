"""The faults are real: seen from programs on the hosts, without a browser."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from e2e.chaos.link import Conditions
from e2e.chaos.network import HUB_ADDRESS, Host, Network, why_impossible

_IMPOSSIBLE = why_impossible()
pytestmark = pytest.mark.skipif(_IMPOSSIBLE is not None, reason=_IMPOSSIBLE or "")

# How long a refusal takes to come back from the hub, by TCP and by UDP; "none" where none does.
_KNOCK = f"""
import socket, sys, time
kind = socket.SOCK_DGRAM if sys.argv[1] == "udp" else socket.SOCK_STREAM
with socket.socket(type=kind) as knocking:
    knocking.settimeout(float(sys.argv[2]))
    began = time.monotonic()
    try:
        knocking.connect(("{HUB_ADDRESS}", 9))
        knocking.send(b"x" * 1000)
        knocking.recv(1)
    except ConnectionRefusedError:
        print(time.monotonic() - began)
    except TimeoutError:
        print("none")
"""

# Sends forty datagrams at once, and counts how many arrive.
_SEND = f"""
import socket
with socket.socket(type=socket.SOCK_DGRAM) as sending:
    for number in range(40):
        sending.sendto(bytes([number]) * 1000, ("{HUB_ADDRESS}", 7000))
"""
_COUNT = """
import socket
with socket.socket(type=socket.SOCK_DGRAM) as receiving:
    receiving.bind(("0.0.0.0", 7000))
    receiving.settimeout(1)
    print("ready", flush=True)
    arrived = 0
    try:
        while True:
            receiving.recv(2000)
            arrived += 1
    except TimeoutError:
        print(arrived)
"""


@pytest.fixture
def network() -> Iterator[Network]:
    with Network() as world:
        yield world


def run_on(host: Host, program: str, *arguments: str) -> str:
    where = ["ip", "netns", "exec", host.namespace, sys.executable, "-c", program]
    ended = subprocess.run([*where, *arguments], check=True, capture_output=True, text=True)
    return ended.stdout.strip()


def knock(host: Host, transport: str, patience: float = 5.0) -> float | None:
    answer = run_on(host, _KNOCK, transport, str(patience))
    return None if answer == "none" else float(answer)


def arrived_of_forty(network: Network, host: Host) -> int:
    counting = subprocess.Popen(
        [*network.at_hub, sys.executable, "-c", _COUNT], stdout=subprocess.PIPE, text=True
    )
    assert counting.stdout is not None
    assert counting.stdout.readline() == "ready\n"
    run_on(host, _SEND)
    output, _ = counting.communicate()
    return int(output)


def test_a_good_link_carries_both_and_a_delayed_one_takes_longer(network: Network) -> None:
    host = network.add_host()
    assert knock(host, "tcp") is not None
    assert knock(host, "udp") is not None
    host.link.set(Conditions(delay=0.1))
    delayed = knock(host, "tcp")
    assert delayed is not None
    assert delayed >= 0.2


def test_a_firewall_stops_udp_only_and_a_link_that_is_down_everything(network: Network) -> None:
    host = network.add_host()
    host.link.set(Conditions(udp=False))
    assert knock(host, "udp", 0.5) is None
    assert knock(host, "tcp") is not None
    host.link.set(Conditions(up=False))
    assert knock(host, "tcp", 0.5) is None
    host.link.set(Conditions())
    assert knock(host, "udp") is not None


def test_who_moves_has_another_address_and_the_same_way(network: Network) -> None:
    host = network.add_host()
    before = subprocess.check_output(["ip", "-n", host.namespace, "-br", "addr"], text=True)
    host.move()
    after = subprocess.check_output(["ip", "-n", host.namespace, "-br", "addr"], text=True)
    assert "10.99.11.2" in before
    assert "10.99.11.2" not in after
    assert "10.99.12.2" in after
    assert knock(host, "tcp") is not None


def test_loss_and_a_slow_link_drop_what_is_too_much(network: Network) -> None:
    host = network.add_host()
    assert arrived_of_forty(network, host) == 40
    host.link.set(Conditions(loss=0.5))
    assert 5 < arrived_of_forty(network, host) < 35
    # 0.4 s of 120 kbit/s are six packets of a thousand bytes; the rest finds the queue full.
    host.link.set(Conditions(rate=120_000))
    assert arrived_of_forty(network, host) in range(5, 9)


def fail_in(world: Network) -> None:
    with world:
        world.add_host()
        assert world.prefix in subprocess.check_output(["ip", "netns", "list"], text=True)
        raise ZeroDivisionError


def test_nothing_is_left_when_it_ends_by_an_error() -> None:
    world = Network()
    with pytest.raises(ZeroDivisionError):
        fail_in(world)
    assert world.prefix not in subprocess.check_output(["ip", "netns", "list"], text=True)
