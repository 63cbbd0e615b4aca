"""What one client does happens in order, also on long-polling, where requests run side by side."""

import asyncio
import json

import httpx
import pytest

from neuron_meet.protocol.events.base import Refusal
from neuron_meet.protocol.events.joining import JoinRoom, JoinRoomAck
from neuron_meet.signaling.participant import Connection
from neuron_meet.signaling.turn import RoomTurn
from tests.realtime.meeting_client import Json, MeetingServer, Person

MESSAGE, CLOSE = "4", "1"  # Engine.IO packet types
A_MOMENT = 1.0
"""Seconds in which a request that waits for nobody is answered; one that does wait takes longer."""


class PollingGuest:
    """A guest on long-polling, by hand: a client library sends one request after the other."""

    def __init__(self, server: MeetingServer) -> None:
        self._http = server.http
        self._address = f"{server.base_url}/socket.io/"
        self._session = {"EIO": "4", "transport": "polling"}

    async def connect(self) -> "PollingGuest":
        opened = await self._http.get(self._address, params=self._session)
        self._session["sid"] = json.loads(opened.text[1:])["sid"]
        await self.post(f'{MESSAGE}0{{"displayName":"Grace"}}')
        return self

    async def post(self, packet: str) -> httpx.Response:
        return await self._http.post(self._address, params=self._session, content=packet)

    async def join(self, room: Json) -> httpx.Response:
        return await self.post(f'{MESSAGE}2["join-room",{{"roomCode":"{room["code"]}"}}]')


class SlowEntrance:
    """Keeps whoever enters a room at its door until it is released."""

    def __init__(self, server: MeetingServer, room: Json, monkeypatch: pytest.MonkeyPatch) -> None:
        self._join = server.container.topics.joining.join
        self._room_id = room["id"]
        self.reached, self.released = asyncio.Event(), asyncio.Event()
        monkeypatch.setattr(server.container.topics.joining, "join", self)

    async def __call__(
        self, event: JoinRoom, connection: Connection, turn: RoomTurn, passed: str | None = None
    ) -> JoinRoomAck | Refusal:
        if turn.room_id == self._room_id:
            self.reached.set()
            await self.released.wait()
        return await self._join(event, connection, turn, passed)


async def present(server: MeetingServer, room: Json) -> list[str]:
    """The names of those who are in a room."""
    answer = await server.http.get(f"/rooms/code/{room['code']}/participants")
    return [person["displayName"] for person in answer.json()]


async def test_who_disconnects_while_entering_does_not_stay_in_the_room(
    server: MeetingServer, host: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await server.room(host)
    guest = await PollingGuest(server).connect()
    entrance = SlowEntrance(server, room, monkeypatch)
    entering = asyncio.create_task(guest.join(room))
    await entrance.reached.wait()
    closing = asyncio.create_task(guest.post(CLOSE))
    await asyncio.wait({closing}, timeout=A_MOMENT)
    entrance.released.set()
    await asyncio.gather(entering, closing)
    assert await present(server, room) == []


async def test_nobody_enters_two_rooms_at_once(
    server: MeetingServer, host: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = await server.room(host), await server.room(host)
    guest = await PollingGuest(server).connect()
    entrance = SlowEntrance(server, first, monkeypatch)
    entering_first = asyncio.create_task(guest.join(first))
    await entrance.reached.wait()
    entering_second = asyncio.create_task(guest.join(second))
    await asyncio.wait({entering_second}, timeout=A_MOMENT)
    entrance.released.set()
    await asyncio.gather(entering_first, entering_second)
    assert await present(server, first) == ["Grace"]
    assert await present(server, second) == []
