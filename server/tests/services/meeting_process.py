"""The program that people run, as a process of its own on a free port."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.services.process import ManagedProcess, ServiceError, free_port

_START_SECONDS = 120.0
"""On an idle machine it takes two."""
_KNOCK_EVERY_SECONDS = 0.05


@dataclass(frozen=True)
class MeetingProcess:
    """A running server."""

    url: str
    process: ManagedProcess
    database: Path
    """The file of its SQLite database."""


@contextmanager
def meeting_process(folder: Path, **settings: str) -> Iterator[MeetingProcess]:
    """Run the server in ``folder`` for as long as the context lasts.

    Args:
        folder: Where it runs and keeps its data.
        settings: Environment variables; without ``PORT`` it listens where nothing else does.

    Raises:
        ServiceError: It does not answer.
    """
    port = settings.get("PORT", str(free_port()))
    env = {
        "HOST": "127.0.0.1",
        "PORT": port,
        "DATA_DIR": f"{folder}/data",
        "STUN_URLS": "",
        "BCRYPT_ROUNDS": "4",
        "LOG_FORMAT": "console",
        # All people of all tests come from one address.
        "REGISTRATIONS_PER_ADDRESS": "100000",
        "SOCKETS_PER_ADDRESS": "10000",
        **settings,
    }
    command = [str(Path(sys.executable).with_name("neuron-meet")), "serve"]
    with ManagedProcess("neuron-meet", command, env=env, cwd=folder) as process:
        url = f"http://127.0.0.1:{port}"
        wait_until_healthy(url, process, _START_SECONDS)
        yield MeetingProcess(url, process, folder / "data" / "neuron-meet.sqlite3")


def wait_until_healthy(url: str, process: ManagedProcess, patience: float) -> None:
    """Knock until the server answers; one that has ended never will.

    Raises:
        ServiceError: It did not within ``patience`` seconds.
    """
    end = time.monotonic() + patience
    while process.running and time.monotonic() < end:
        try:
            httpx.get(f"{url}/api/health").raise_for_status()
        except httpx.TransportError:
            time.sleep(_KNOCK_EVERY_SECONDS)
        else:
            return
    raise ServiceError(f"The server does not answer:\n{process.output}")
