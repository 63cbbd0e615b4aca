"""A closed world of hosts: network namespaces around one hub, joined by links with faults."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from e2e.capture import ROOT
from e2e.chaos.link import Conditions, enter_namespace, return_to_namespace
from tests.services.process import ServiceError, find_program

HUB_ADDRESS = "10.99.0.1"
"""Where everybody finds the server and coturn."""


def why_impossible() -> str | None:
    """Why this machine cannot have such a network; None where it can."""
    if os.geteuid() != 0:
        return "network namespaces need root"
    if not Path("/dev/net/tun").exists():
        return "this machine has no /dev/net/tun"
    probe = f"nm{os.getpid()}-probe"
    made = subprocess.run(
        ["ip", "netns", "add", probe], check=False, capture_output=True, text=True
    )
    if made.returncode != 0:
        return f"network namespaces cannot be made: {made.stderr.strip()}"
    subprocess.run(["ip", "netns", "del", probe], check=True)
    return None


class Link:
    """One link, whose conditions a test changes while packets are on it."""

    def __init__(self, *ends: str) -> None:
        """Make it: namespace, device and address of each of the two ends."""
        die_with_us = [find_program("setpriv"), "--pdeathsig", "KILL", "--"]
        self._process = subprocess.Popen(
            [*die_with_us, sys.executable, "-m", "e2e.chaos.link", *ends],
            env={**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'server'}"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._expect("up")

    def set(self, conditions: Conditions) -> None:
        """Have these conditions from now on."""
        if self._process.stdin is None:
            raise ServiceError("The link was started without a pipe")
        self._process.stdin.write(json.dumps(asdict(conditions)) + "\n")
        self._process.stdin.flush()
        self._expect("set")

    def close(self) -> None:
        """Take it away."""
        self._process.kill()
        self._process.communicate()

    def _expect(self, word: str) -> None:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if line.strip() != word:
            raise ServiceError(f"The link said {line!r} instead of {word!r}")


class Host:
    """A machine of a person: a namespace with one link to the hub."""

    def __init__(self, network: "Network", number: int) -> None:
        """Made by :class:`Network`."""
        self.namespace = f"{network.prefix}-{number}"
        self._network = network
        self._number = number
        self._addresses = 0
        network.add_namespace(self.namespace)
        self.link = self._connect()

    @property
    def program(self) -> Path:
        """A program that is Chromium on this machine."""
        path = self._network.folder / f"chromium-{self._number}"
        chromium = find_program("chromium")
        path.write_text(f'#!/bin/sh\nexec ip netns exec {self.namespace} {chromium} "$@"\n')
        path.chmod(0o700)
        return path

    def move(self) -> None:
        """Get another address by another interface, as when a phone leaves the Wi-Fi."""
        old = self.link
        old.close()
        self.link = self._connect()

    def close(self) -> None:
        """Take the link away."""
        self.link.close()

    def _connect(self) -> Link:
        self._addresses += 1
        subnet = f"10.99.{self._number * 10 + self._addresses}"
        hub_device = f"h{self._number}-{self._addresses}"
        device = f"net{self._addresses}"
        link = Link(
            self._network.hub, hub_device, f"{subnet}.1", self.namespace, device, f"{subnet}.2"
        )
        route = ["ip", "-n", self.namespace, "route", "replace", "default", "dev", device]
        subprocess.run(route, check=True)
        return link


class Network:
    """The hub and its hosts; everything is gone when the context ends, whatever happened."""

    def __init__(self) -> None:
        self.prefix = f"nm{os.getpid()}"
        self.hub = f"{self.prefix}-hub"
        self._stack = ExitStack()
        self._hosts: list[Host] = []

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self.folder = Path(stack.enter_context(TemporaryDirectory(prefix="neuron-meet-net-")))
            self._stack = stack
            self.add_namespace(self.hub)
            _run("ip", "-n", self.hub, "addr", "add", f"{HUB_ADDRESS}/32", "dev", "lo")
            self.execute("sysctl", "-qw", "net.ipv4.ip_forward=1")
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def add_host(self) -> Host:
        """Connect another machine to the hub."""
        host = Host(self, len(self._hosts) + 1)
        self._hosts.append(host)
        self._stack.callback(host.close)
        return host

    def add_namespace(self, name: str) -> None:
        """Make a namespace that lasts as long as this network."""
        _run("ip", "netns", "add", name)
        self._stack.callback(subprocess.run, ["ip", "netns", "del", name], check=False)
        _run("ip", "-n", name, "link", "set", "lo", "up")
        _run("ip", "netns", "exec", name, "sysctl", "-qw", "net.ipv6.conf.all.disable_ipv6=1")

    @property
    def at_hub(self) -> list[str]:
        """What a command begins with that runs in the hub."""
        return ["ip", "netns", "exec", self.hub]

    def execute(self, *command: str) -> None:
        """Run a command in the hub."""
        _run(*self.at_hub, *command)

    @contextmanager
    def inside(self) -> Iterator[None]:
        """What this thread opens in the context, it opens in the hub."""
        before = enter_namespace(self.hub)
        try:
            yield
        finally:
            return_to_namespace(before)


def _run(*command: str) -> None:
    subprocess.run(command, check=True)
