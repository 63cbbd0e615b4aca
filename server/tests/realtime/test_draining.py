"""How a server ends: nothing that has begun is lost, and nobody is kept waiting."""

import asyncio
import signal
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import httpx
import pytest

from neuron_meet.config import Settings
from tests.realtime.meeting_client import PATIENCE, Json, MeetingServer, Person
from tests.services.held_database import held_database
from tests.services.meeting_process import meeting_process


async def until_begun(server: MeetingServer, person: Person, content: str) -> "asyncio.Task[Json]":
    """Send a message, and give its answer to come once the server carries it out."""
    reached = asyncio.Event()
    exclusive = server.container.room_state.exclusive

    def noticed(room_id: str) -> AbstractAsyncContextManager[None]:
        if room_id == person.room["roomId"]:
            reached.set()
        return exclusive(room_id)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(server.container.room_state, "exclusive", noticed)
        sending = asyncio.create_task(person.act("chat-message", content=content))
        await reached.wait()
    return sending


async def test_what_has_begun_is_finished_and_nothing_new_begins(
    server: MeetingServer, host: Person, settings: Settings
) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"])
    await host.settle()
    http = httpx.AsyncClient(base_url=f"{server.base_url}/api")
    await http.get("/health")
    async with held_database(settings.sqlalchemy_url, "messages"):
        begun = await until_begun(server, host, "the last word")
        await guest.settle()
        server.stop()
        for person in (host, guest):
            assert await person.expect("server-draining") == {"retryAfter": 2}
        refused = await guest.act("toggle-audio", enabled=False)
        assert refused["code"] == "SERVICE_UNAVAILABLE"
        assert refused["retryAfter"] == 2
        assert not begun.done()
        assert not server.stopped.done()
        with pytest.raises(httpx.ConnectError):
            await httpx.AsyncClient().get(f"{server.base_url}/api/health")
    answer = await begun
    assert answer["success"] is True
    assert (await guest.expect("chat-message"))["content"] == "the last word"
    await asyncio.wait_for(server.stopped, PATIENCE)
    assert not guest.socket.connected
    await http.aclose()


async def test_a_request_that_has_begun_gets_its_answer(
    server: MeetingServer, host: Person, settings: Settings
) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    async with held_database(settings.sqlalchemy_url, "rooms"):
        path = f"/rooms/{room['id']}"
        renaming = asyncio.create_task(
            server.request("PATCH", path, host, json={"name": "Renamed at last"})
        )
        await host.settle()
        server.stop()
        await host.expect("server-draining")
    assert (await renaming)["name"] == "Renamed at last"
    await asyncio.wait_for(server.stopped, PATIENCE)


async def test_it_ends_in_time_whatever_hangs(tmp_path: Path) -> None:
    """Somebody else holds the database, and what is being written can never be finished."""
    # Nothing else would end it within our patience.
    limits = {"SHUTDOWN_TIMEOUT": "4s", "HANDLER_TIMEOUT": "10m"}
    with meeting_process(tmp_path, **limits) as running:
        register = {"email": "a@example.org", "password": "correct horse", "displayName": "Ada"}
        async with httpx.AsyncClient(base_url=f"{running.url}/api") as http:
            account = (await http.post("/auth/register", json=register)).json()
            bearer = {"Authorization": f"Bearer {account['accessToken']}"}
            room = (await http.post("/rooms", json={}, headers=bearer)).json()
        ada = await Person(running.url, account["accessToken"]).connect()
        await ada.join(room["code"])
        onlooker = await Person(running.url, name="Grace").connect()
        async with held_database(f"sqlite:///{running.database}", "messages"):
            begun = asyncio.create_task(ada.act("chat-message", content="never stored"))
            await asyncio.sleep(0)
            await onlooker.settle()  # asked for later, and answered
            running.process.send_signal(signal.SIGTERM)
            await ada.expect("server-draining")
            await asyncio.to_thread(running.process.wait, PATIENCE)
            begun.cancel()
            assert "draining_cut_short" in running.process.output
        await ada.close()
