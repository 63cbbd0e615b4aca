"""A server that is killed and started again, and the people who come back to it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.realtime.lost_connections import place_of
from tests.realtime.meeting_client import Json, Person
from tests.services.meeting_process import MeetingProcess, meeting_process

GRACE = "60s"
"""For those who come back: however slow the machine is, they are in time."""
NO_GRACE = "0s"
"""For those who do not."""


class Restartable:
    """A server that can be killed: the next one finds its data, on another port."""

    def __init__(self, folder: Path, database_url: str) -> None:
        self._folder = folder
        self._database_url = database_url

    @contextmanager
    def running(self, grace: str = GRACE, **settings: str) -> Iterator[MeetingProcess]:
        """The server, until the context ends: then it is killed without a word.

        Args:
            grace: Its ``RESUME_GRACE``.
            settings: Others.
        """
        settings |= {"DATABASE_URL": self._database_url, "RESUME_GRACE": grace}
        with meeting_process(self._folder, **settings) as running:
            yield running
            running.process.stop(signal.SIGKILL)


async def account(url: str) -> Person:
    """Somebody who has registered, with an open socket."""
    async with httpx.AsyncClient(base_url=f"{url}/api") as http:
        body = {
            "email": "ada@example.com",
            "password": "correct horse battery",
            "displayName": "Ada",
        }
        answer = await http.post("/auth/register", json=body)
        assert answer.status_code == 201, answer.text
        return await Person(url, answer.json()["accessToken"]).connect()


async def room_of(host: Person, **options: object) -> Json:
    """A room that somebody opens."""
    async with httpx.AsyncClient(base_url=f"{host.base_url}/api") as http:
        headers = {"Authorization": f"Bearer {host.token}"}
        answer = await http.post("/rooms", json=options, headers=headers)
        assert answer.status_code == 201, answer.text
        room: Json = answer.json()
        return room


async def stays_in(url: str, host: Person, room_id: str) -> list[Json]:
    """The records of who was in a room."""
    async with httpx.AsyncClient(base_url=f"{url}/api") as http:
        headers = {"Authorization": f"Bearer {host.token}"}
        answer = await http.get(f"/rooms/{room_id}/participants", headers=headers)
        assert answer.status_code == 200, answer.text
        stays: list[Json] = answer.json()
        return stays


async def back(url: str, person: Person) -> tuple[Person, Json]:
    """Somebody on a connection to the next server, and what they are answered there."""
    returned = await Person(url, person.token, person.name, room=person.room).connect()
    return returned, await returned.call("resume-room", place_of(person))
