"""A Redis of the tests' own, in memory only."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.services.process import ManagedProcess, find_program, free_port


@dataclass(frozen=True)
class RedisServer:
    """A running Redis on the loopback, without a password."""

    port: int

    @property
    def url(self) -> str:
        """Its address, in the form that REDIS_URL takes."""
        return f"redis://127.0.0.1:{self.port}/0"


@contextmanager
def redis_server() -> Iterator[RedisServer]:
    """Run a Redis for as long as the context lasts."""
    port = free_port()
    with TemporaryDirectory(prefix="neuron-meet-redis-") as folder:
        command = [find_program("redis-server"), "--port", str(port), "--bind", "127.0.0.1"]
        command += ["--save", "", "--appendonly", "no", "--dir", folder]
        with ManagedProcess("redis-server", command, cwd=Path(folder)) as process:
            process.wait_for("Ready to accept connections")
            yield RedisServer(port)


@pytest.fixture(scope="session")
def redis() -> Iterator[RedisServer]:
    """A Redis for the whole test run."""
    with redis_server() as server:
        yield server
