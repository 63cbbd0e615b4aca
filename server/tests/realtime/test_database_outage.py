"""PostgreSQL restarts in the middle of a meeting."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from socketio.exceptions import ConnectionError as SocketConnectionError

from neuron_meet.config import Settings
from neuron_meet.db.engine import Database
from neuron_meet.db.migrate import upgrade_to_head
from tests.realtime.lost_connections import lose
from tests.realtime.meeting_client import PATIENCE, Json, MeetingServer, Person, running_server
from tests.services.postgres import RestartablePostgres, restartable_postgres

AWAY_SECONDS = 5.0
SEND_EVERY_SECONDS = 0.1


@pytest.fixture(scope="module")
def postgres_of_ours() -> Iterator[RestartablePostgres]:
    """A cluster that nobody else uses."""
    with restartable_postgres() as running:
        yield running


@pytest.fixture
async def server(
    postgres_of_ours: RestartablePostgres, no_environment: None, tmp_path: Path
) -> AsyncIterator[MeetingServer]:
    cluster = postgres_of_ours.cluster
    settings = Settings.model_validate(
        {
            "database_url": cluster.url(cluster.create_database()),
            "data_dir": tmp_path / "data",
            "client_dir": tmp_path / "client",
            "stun_urls": (),
            "bcrypt_rounds": 4,
            "resume_grace": "0s",
        }
    )
    database = Database(settings.sqlalchemy_url)
    await upgrade_to_head(database)
    await database.dispose()
    async with running_server(settings) as running:
        yield running


class Writer:
    """Sends one message after the other, each until it is stored, as our client does."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self.stored: list[str] = []
        self.refusals: list[Json] = []

    async def write_until(self, enough: asyncio.Event) -> None:
        number = 0
        while not enough.is_set():
            number += 1
            await self._deliver(f"message {number}")
            await asyncio.sleep(SEND_EVERY_SECONDS)

    async def _deliver(self, content: str) -> None:
        key = str(uuid.uuid4())
        while True:
            answer = await self._person.act("chat-message", content=content, clientMessageId=key)
            if answer["success"]:
                self.stored.append(answer["message"]["id"])
                return
            self.refusals.append(answer)
            await asyncio.sleep(SEND_EVERY_SECONDS)


@pytest.mark.timeout(90)
async def test_no_message_is_lost_or_comes_twice(
    server: MeetingServer, postgres_of_ours: RestartablePostgres
) -> None:
    host = await (await server.account("Ada")).connect()
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"], "Grace")
    writers = [Writer(host), Writer(guest)]
    enough = asyncio.Event()
    writing = [asyncio.create_task(writer.write_until(enough)) for writer in writers]
    await guest.expect("chat-message")

    await asyncio.to_thread(postgres_of_ours.stop)
    away = asyncio.create_task(asyncio.sleep(AWAY_SECONDS))
    async with httpx.AsyncClient(base_url=f"{server.base_url}/api") as http:
        answer = await http.get(f"/rooms/code/{room['code']}")
        assert answer.status_code == 503
        assert answer.json()["code"] == "SERVICE_UNAVAILABLE"
        assert int(answer.headers["Retry-After"]) > 0
        # What needs no database goes on.
        assert (await guest.act("toggle-audio", enabled=False))["success"] is True
        await away
        postgres_of_ours.start()
        before = [len(writer.stored) for writer in writers]
        async with asyncio.timeout(PATIENCE):
            while any(len(w.stored) < b + 5 for w, b in zip(writers, before, strict=True)):
                await guest.expect("chat-message")
        assert (await http.get(f"/rooms/code/{room['code']}")).status_code == 200
    enough.set()
    await asyncio.gather(*writing)
    await host.settle()

    for writer in writers:
        assert writer.refusals
        assert {refusal["code"] for refusal in writer.refusals} <= {
            "SERVICE_UNAVAILABLE",
            "TIMED_OUT",
        }
        assert all(
            refusal["retryAfter"] > 0
            for refusal in writer.refusals
            if refusal["code"] == "SERVICE_UNAVAILABLE"
        )
    stored = [message for writer in writers for message in writer.stored]
    seen = [data["id"] for name, data in host.received if name == "chat-message"]
    assert len(stored) == len(set(stored))
    mine = [message for message in seen if message in set(stored)]
    assert sorted(mine) == sorted(stored)
    assert host.names().count("user-left") == 0
    assert host.socket.connected
    assert guest.socket.connected


async def test_whoever_comes_during_the_outage_is_asked_to_come_back(
    server: MeetingServer, postgres_of_ours: RestartablePostgres
) -> None:
    account = await server.account("Ada")
    await asyncio.to_thread(postgres_of_ours.stop)
    try:
        assert (await account.refused())["data"]["code"] == "SERVICE_UNAVAILABLE"
    finally:
        postgres_of_ours.start()
    async with asyncio.timeout(PATIENCE):
        while not account.socket.connected:
            with suppress(SocketConnectionError):
                await account.connect()


async def test_whoever_does_not_come_back_during_the_outage_is_gone(
    server: MeetingServer, postgres_of_ours: RestartablePostgres
) -> None:
    host = await (await server.account("Ada")).connect()
    room = await server.room(host, waitingRoom=True)
    await host.join(room["code"])
    waiting = await server.guest("Grace").connect(guestKey="a browser's own random key")
    await waiting.join(room["code"], canResume=True)
    entry = (await host.expect("lobby-request"))["entry"]
    await asyncio.to_thread(postgres_of_ours.stop)
    try:
        await lose(waiting)
        left = await host.expect("lobby-left")
        assert left["participantId"] == entry["participantId"]
    finally:
        postgres_of_ours.start()


async def test_a_start_waits_for_its_database(
    postgres_of_ours: RestartablePostgres, server: MeetingServer
) -> None:
    await asyncio.to_thread(postgres_of_ours.stop)
    waiting = asyncio.create_task(server.container.database.wait_until_available(20))
    await asyncio.sleep(0.3)
    assert not waiting.done()
    postgres_of_ours.start()
    await waiting
