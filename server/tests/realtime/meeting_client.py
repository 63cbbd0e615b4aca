"""What the realtime tests speak with: a real server, REST for accounts and rooms, real sockets."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import aiohttp
import httpx
import pytest
import socketio
from socketio.exceptions import ConnectionError as SocketConnectionError

from neuron_meet.app import create_app
from neuron_meet.config import Settings
from neuron_meet.container import Container
from neuron_meet.server import DrainingServer

Json = dict[str, Any]
PATIENCE = 60.0
"""Seconds that anything expected may take; on an idle machine nothing comes near it."""


@dataclass
class Person:
    """Somebody with a socket: remembers every event and waits for the ones that a test names."""

    base_url: str
    token: str | None = None
    name: str | None = None
    received: list[tuple[str, Json]] = field(default_factory=list)
    room: Json = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.socket = socketio.AsyncClient(reconnection=False)
        self.socket.on("*", self._remember)
        self._arrived = asyncio.Condition()

    async def _remember(self, event: str, data: Json) -> None:
        async with self._arrived:
            self.received.append((event, data))
            self._arrived.notify_all()

    @property
    def id(self) -> str:
        """The socket id."""
        return str(self.socket.get_sid())

    async def connect(self, **auth: object) -> "Person":
        """Open the socket with what the contract's handshake carries."""
        handshake = {"token": self.token, "displayName": self.name} | auth
        given = {key: value for key, value in handshake.items() if value is not None}
        await self.socket.connect(
            self.base_url, auth=given, transports=["websocket"], wait_timeout=PATIENCE
        )
        return self

    async def refused(self, **auth: object) -> Json:
        """Try to open the socket and give the server's ``connect_error``."""
        reasons: list[Json] = []
        self.socket.on("connect_error", reasons.append)
        with pytest.raises(SocketConnectionError):
            await self.connect(**auth)
        [reason] = reasons
        return reason

    async def call(self, event: str, payload: object) -> Json:
        """Send an event and give its acknowledgement."""
        answer = await self.socket.call(event, payload, timeout=PATIENCE)
        assert isinstance(answer, dict)
        return answer

    async def send(self, event: str, payload: object) -> None:
        """Send an event without asking for an acknowledgement."""
        await self.socket.emit(event, payload)

    async def flood(self, frame: str, times: int) -> None:
        """Send a frame again and again, until the connection is gone."""
        try:
            for _ in range(times):
                await self.socket.eio.ws.send_str(frame)
        except (OSError, aiohttp.ClientError):
            return

    async def join(self, code: str, **fields: object) -> Json:
        """Ask to enter a room; remembers it if that was allowed."""
        answer = await self.call("join-room", {"roomCode": code, **fields})
        if answer["success"]:
            self.room = answer
        return answer

    async def act(self, event: str, **fields: object) -> Json:
        """Send an event about the room that was joined, and give its acknowledgement."""
        return await self.call(event, {"roomId": self.room["roomId"], **fields})

    async def expect(self, event: str, matches: Callable[[Json], bool] = lambda _: True) -> Json:
        """Wait for an event, whether it has come already or is still to come; takes it away."""
        async with asyncio.timeout(PATIENCE), self._arrived:
            while True:
                for index, (name, data) in enumerate(self.received):
                    if name == event and matches(data):
                        del self.received[index]
                        return data
                await self._arrived.wait()

    async def settle(self) -> None:
        """Wait until everything the server has sent so far has arrived: a round trip in order."""
        await self.call("leave-room", {"roomId": "no-such-room"})

    def names(self) -> list[str]:
        """The names of the events that have come and were not taken."""
        return [name for name, _ in self.received]

    async def expect_closed(self) -> None:
        """Wait until the server has closed the socket."""
        async with asyncio.timeout(PATIENCE):
            await self.socket.eio.wait()

    async def close(self) -> None:
        """Close the socket."""
        await self.socket.disconnect()


class MeetingServer:
    """The application under test, listening on a port of its own."""

    def __init__(self, base_url: str, container: Container, server: DrainingServer) -> None:
        self._server = server
        self.base_url = base_url
        self.container = container
        self.stopped: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.http = httpx.AsyncClient(base_url=f"{base_url}/api", timeout=PATIENCE)
        self.people: list[Person] = []

    async def account(self, name: str = "Ada") -> Person:
        """Register somebody; their socket is not open yet."""
        body = {
            "email": f"{uuid4().hex}@example.com",
            "password": "correct horse battery",
            "displayName": name,
        }
        answer = await self.http.post("/auth/register", json=body)
        assert answer.status_code == 201, answer.text
        person = Person(self.base_url, answer.json()["accessToken"])
        self.people.append(person)
        return person

    async def member(self, code: str, name: str = "Ben", **fields: object) -> Person:
        """Register somebody and have them enter a room."""
        person = await (await self.account(name)).connect()
        answer = await person.join(code, **fields)
        assert answer["success"], answer
        return person

    def guest(self, name: str | None = "Guest") -> Person:
        """Somebody without an account; their socket is not open yet."""
        person = Person(self.base_url, name=name)
        self.people.append(person)
        return person

    async def guest_in(self, code: str, name: str = "Guest", **fields: object) -> Person:
        """Have a guest enter a room."""
        person = await self.guest(name).connect()
        answer = await person.join(code, **fields)
        assert answer["success"], answer
        return person

    async def room(self, host: Person, **options: object) -> Json:
        """Have somebody open a room."""
        opened: Json = await self.request("POST", "/rooms", host, json=options, status=201)
        return opened

    async def change(self, host: Person, room: Json, **settings: object) -> Json:
        """Have the host change the settings of a room."""
        path = f"/rooms/{room['id']}/settings"
        changed: Json = await self.request("PATCH", path, host, json=settings)
        return changed

    async def request(
        self,
        method: str,
        path: str,
        person: Person,
        *,
        json: object = None,
        status: int = 200,
    ) -> Any:
        """Call the REST API as somebody and give the body of the answer."""
        headers = {"Authorization": f"Bearer {person.token}"}
        answer = await self.http.request(method, path, json=json, headers=headers)
        assert answer.status_code == status, answer.text
        return answer.json()

    async def request_without_answer(self, method: str, path: str, person: Person) -> None:
        """Call the REST API as somebody, where success has no body."""
        headers = {"Authorization": f"Bearer {person.token}"}
        answer = await self.http.request(method, path, headers=headers)
        assert answer.status_code == 204, answer.text

    def stop(self) -> None:
        """Have the server stop, as SIGTERM does; ``stopped`` is done when it has."""
        self._server.should_exit = True

    async def close(self) -> None:
        """Close what the tests opened."""
        for person in self.people:
            await person.close()
        await self.http.aclose()


@asynccontextmanager
async def running_server(settings: Settings) -> AsyncIterator[MeetingServer]:
    """The real application on a real port, in this process, for as long as the context lasts."""
    app = create_app(settings)
    server = DrainingServer(app, settings, port=0)
    serving = asyncio.create_task(server.serve())
    while not server.started:
        assert not serving.done(), serving.exception()
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    meetings = MeetingServer(f"http://127.0.0.1:{port}", app.state.container, server)
    serving.add_done_callback(lambda _: meetings.stopped.set_result(None))
    try:
        yield meetings
    finally:
        await meetings.close()
        meetings.stop()
        await serving
