"""Every realtime test runs over real sockets, on SQLite and on PostgreSQL."""

from collections.abc import AsyncIterator

import pytest

from neuron_meet.config import Settings
from tests.realtime.meeting_client import MeetingServer, Person, running_server


@pytest.fixture
async def server(settings: Settings) -> AsyncIterator[MeetingServer]:
    """A running server."""
    async with running_server(settings) as running:
        yield running


@pytest.fixture
async def host(server: MeetingServer) -> Person:
    """Somebody with an account and an open socket."""
    return await (await server.account("Ada")).connect()


@pytest.fixture
async def member(server: MeetingServer, host: Person) -> Person:
    """A guest in a room of the host's, who is there, too."""
    room = await server.room(host)
    await host.join(room["code"])
    return await server.guest_in(room["code"])
