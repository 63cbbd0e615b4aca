"""Black-box tests of what the server promises: over real sockets and HTTP, on SQLite.

Who may do what is decided above the database; the topics' own tests run on both.
"""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from neuron_meet.config import Settings
from tests.api.conftest import ada, api, app, bob
from tests.realtime.meeting_client import MeetingServer, Person, running_server

__all__ = ["ada", "api", "app", "bob"]


@pytest.fixture
def database_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """A migrated database without a row, for the test alone."""
    path = tmp_path / "test.sqlite3"
    shutil.copyfile(migrated_sqlite, path)
    return f"sqlite:///{path}"


@pytest.fixture
async def server(settings: Settings) -> AsyncIterator[MeetingServer]:
    """A running server."""
    async with running_server(settings) as running:
        yield running


@pytest.fixture
async def host(server: MeetingServer) -> Person:
    """Somebody with an account and an open socket."""
    return await (await server.account("Ada")).connect()
