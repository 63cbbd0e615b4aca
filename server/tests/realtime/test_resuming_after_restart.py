"""The server is killed and started again: people go on in their places, on either database."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.realtime.lost_connections import place_of, told
from tests.realtime.meeting_client import Json, Person
from tests.services.meeting_process import MeetingProcess, meeting_process


class Restartable:
    """A server that can be killed: the next one finds its data, on another port."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self._folder = folder
        self._settings = settings

    @contextmanager
    def running(self) -> Iterator[MeetingProcess]:
        """The server, until the context ends: then it is killed without a word."""
        with meeting_process(self._folder, **self._settings) as running:
            yield running
            running.process.stop(signal.SIGKILL)


@pytest.fixture
def restartable(tmp_path: Path, database_url: str) -> Restartable:
    return Restartable(tmp_path, DATABASE_URL=database_url, RESUME_GRACE="2s")


async def account(url: str) -> Person:
    async with httpx.AsyncClient(base_url=f"{url}/api") as http:
        body = {
            "email": "ada@example.com",
            "password": "correct horse battery",
            "displayName": "Ada",
        }
        answer = await http.post("/auth/register", json=body)
        assert answer.status_code == 201, answer.text
        return await Person(url, answer.json()["accessToken"]).connect()


async def room_of(host: Person) -> Json:
    async with httpx.AsyncClient(base_url=f"{host.base_url}/api") as http:
        headers = {"Authorization": f"Bearer {host.token}"}
        answer = await http.post("/rooms", json={}, headers=headers)
        room: Json = answer.json()
        return room


async def back(url: str, person: Person) -> tuple[Person, Json]:
    """Somebody on a connection to the next server, and what they are answered there."""
    returned = await Person(url, person.token, person.name, room=person.room).connect()
    return returned, await returned.call("resume-room", place_of(person))


async def test_everybody_goes_on_in_their_place_and_sees_nobody_leave_or_come(
    restartable: Restartable,
) -> None:
    with restartable.running() as first:
        host = await account(first.url)
        room = await room_of(host)
        await host.join(room["code"], canResume=True)
        guest = await Person(first.url, name="Grace").connect()
        await guest.join(room["code"], canResume=True)
        gone = await Person(first.url, name="Gone").connect()
        await gone.join(room["code"], canResume=True)
        old_client = await Person(first.url, name="Otto").connect()
        await old_client.join(room["code"])
        await host.act("set-role", participantId=guest.room["participantId"], role="co-host")
        await guest.act("toggle-hand-raise", raised=True)
        sent = await guest.act("chat-message", content="stored", clientMessageId="one")
    with restartable.running() as second:
        host, answer = await back(second.url, host)
        others = {each["displayName"]: each for each in answer["snapshot"]["participants"]}
        assert set(others) == {"Grace", "Gone"}
        assert others["Grace"]["isReconnecting"] is True
        assert others["Grace"]["isHandRaised"] is True
        assert answer["snapshot"]["meetingId"] == host.room["meetingId"]
        assert answer["you"]["role"] == "host"
        guest, answer = await back(second.url, guest)
        assert answer["you"]["role"] == "co-host"
        assert answer["you"]["participantId"] == guest.room["participantId"]
        # Sent again, because the answer might have been lost with the connection.
        again = await guest.act("chat-message", content="stored", clientMessageId="one")
        assert again["message"]["id"] == sent["message"]["id"]
        resumed = await host.expect("participant-resumed")
        assert resumed["participant"]["displayName"] == "Grace"
        left = await host.expect("user-left")
        assert left["participantId"] == gone.room["participantId"]
        note = await host.expect("chat-message", lambda event: "note" in event)
        assert note["note"] == {"kind": "left", "name": "Gone"}
        await host.settle()
        assert told(host) == []
        await asyncio.gather(host.close(), guest.close())
