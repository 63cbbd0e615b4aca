"""The server under test in the closed world: killed, stopped and started again where it was."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from e2e.chaos.network import HUB_ADDRESS, Network
from e2e.meet_server import MeetServer
from tests.services.meeting_process import wait_until_healthy
from tests.services.process import ManagedProcess

_PORT = 3001
_START_SECONDS = 30.0
_NICE = -10
"""Of a server that answers: a little before that of a browser's sound."""


@dataclass(frozen=True)
class ChaosServer(MeetServer):
    """A server in the hub of a network; what a test asks of it goes there, too."""

    network: Network
    environment: dict[str, str]
    folder: Path

    def request(self, method: str, path: str, *, token: str | None = None, json: Any = None) -> Any:
        """Call the API from within the hub."""
        with self.network.inside():
            return super().request(method, path, token=token, json=json)

    def kill(self) -> None:
        """End it as a crash does."""
        self.process.stop(signal.SIGKILL)

    def start(self) -> float:
        """Run it again with the same data; gives the time at which it answered."""
        process = _serve(self.network, self.folder, self.environment)
        # The one attribute that changes: people and rows hold on to the server.
        object.__setattr__(self, "process", process)
        _wait_for(self.network, process)
        return time.time()


@contextmanager
def chaos_server(network: Network, **settings: str) -> Iterator[ChaosServer]:
    """Run the server in the hub for as long as the context lasts."""
    with TemporaryDirectory(prefix="neuron-meet-chaos-") as name:
        folder = Path(name)
        environment = {
            "HOST": "0.0.0.0",
            "PORT": str(_PORT),
            "DATA_DIR": f"{folder}/data",
            "STUN_URLS": "",
            "BCRYPT_ROUNDS": "4",
            "LOG_FORMAT": "console",
            **settings,
        }
        server = ChaosServer(
            f"http://{HUB_ADDRESS}:{_PORT}",
            _serve(network, folder, environment),
            folder / "data" / "neuron-meet.sqlite3",
            network,
            environment,
            folder,
        )
        try:
            _wait_for(network, server.process)
            yield server
        finally:
            server.process.stop()


def _serve(network: Network, folder: Path, environment: dict[str, str]) -> ManagedProcess:
    """Start it, behind everything: it has a machine of its own in life, and freezes no pictures."""
    program = str(Path(sys.executable).with_name("neuron-meet"))
    command = [*network.at_hub, "nice", "-n", "19", program, "serve"]
    return ManagedProcess("neuron-meet", command, env=environment, cwd=folder)


def _wait_for(network: Network, process: ManagedProcess) -> None:
    """Wait until it answers, and have it come before everything from then on."""
    with network.inside():
        wait_until_healthy(f"http://127.0.0.1:{_PORT}", process, _START_SECONDS)
    for thread in Path(f"/proc/{process.pid}/task").iterdir():
        # Containers may forbid it, and it only waits for browsers then; threads may have ended.
        with suppress(PermissionError, ProcessLookupError):
            os.setpriority(os.PRIO_PROCESS, int(thread.name), _NICE)
