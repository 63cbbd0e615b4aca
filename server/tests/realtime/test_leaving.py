"""Leaving by will, by a lost connection, by the end of the process: always told, always written."""

import asyncio

import aiohttp
import pytest

from neuron_meet.config import Settings
from neuron_meet.realtime.socket_server import SocketServer
from neuron_meet.rooms.participation import ParticipationService
from tests.realtime.meeting_client import PATIENCE, Json, MeetingServer, Person, running_server


async def stays(server: MeetingServer, host: Person, room: Json) -> list[Json]:
    """The participation records of a room."""
    history: list[Json] = await server.request("GET", f"/rooms/{room['id']}/participants", host)
    return history


async def test_leaving_is_told_and_written(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"], "Grace")
    assert await guest.act("leave-room") == {"success": True}
    left = await host.expect("user-left")
    assert left["socketId"] == guest.id
    assert left["participantId"] == guest.room["participantId"]
    stay = (await stays(server, host, room))[1]
    assert stay["displayName"] == "Grace"
    assert stay["isActive"] is False
    assert stay["leftAt"] >= stay["joinedAt"]


async def test_a_closed_socket_leaves(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    member = await server.member(room["code"])
    socket_id = member.id
    await member.close()
    left = await host.expect("user-left")
    assert left["socketId"] == socket_id
    assert left["userId"] == member.room["you"]["userId"]
    assert (await stays(server, host, room))[1]["leftAt"] is not None


async def test_a_closed_socket_leaves_also_where_that_cannot_be_saved(
    server: MeetingServer, host: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"])
    socket_id = guest.id

    async def fail(*_: object) -> None:
        raise OSError("the database is away")

    monkeypatch.setattr(ParticipationService, "record_leave", fail)
    await guest.close()
    assert (await host.expect("user-left"))["socketId"] == socket_id
    present = await server.http.get(f"/rooms/code/{room['code']}/participants")
    assert [person["displayName"] for person in present.json()] == ["Ada"]
    monkeypatch.undo()


async def test_who_left_hears_and_says_nothing_more(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"])
    await guest.act("leave-room")
    guest.received.clear()
    await host.act("chat-message", content="are you gone?")
    await guest.settle()
    assert guest.names() == []
    assert (await guest.act("chat-message", content="no"))["code"] == "NOT_IN_ROOM"


async def test_leaving_another_room_changes_nothing(server: MeetingServer, host: Person) -> None:
    room, other = await server.room(host), await server.room(host)
    await host.join(room["code"])
    answer = await host.call("leave-room", {"roomId": other["id"]})
    assert answer["code"] == "NOT_IN_ROOM"
    assert (await host.act("chat-message", content="still here"))["success"] is True


async def test_who_leaves_may_come_back(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"])
    await guest.act("leave-room")
    assert (await guest.join(room["code"]))["success"] is True
    assert len(await stays(server, host, room)) == 3


async def test_the_end_of_the_server_is_told_and_written(settings: Settings) -> None:
    async with running_server(settings) as server:
        host = await (await server.account()).connect()
        room = await server.room(host)
        await host.join(room["code"])
        server.people.clear()  # they are not to close their sockets: the server is
    await host.socket.wait()
    assert not host.socket.connected
    async with running_server(settings) as server:
        (stay,) = await stays(server, host, room)
        assert stay["leftAt"] is not None


async def test_after_a_crash_the_next_start_writes_who_left(settings: Settings) -> None:
    async with running_server(settings) as server:
        host = await (await server.account()).connect()
        room = await server.room(host)
        await host.join(room["code"])
        # The next start runs while this one still lives: as after a SIGKILL, nothing was written.
        async with running_server(settings) as next_server:
            (stay,) = await stays(next_server, host, room)
            assert stay["isActive"] is False
            assert stay["leftAt"] is not None


class ImpatientSocketServer(SocketServer):
    """Gives a client half a second to answer a ping."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.eio.ping_interval = self.eio.ping_timeout = 0.5


async def test_a_client_that_answers_no_ping_is_disconnected(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("neuron_meet.app.SocketServer", ImpatientSocketServer)
    async with running_server(settings) as server, aiohttp.ClientSession() as session:
        address = f"{server.base_url}/socket.io/?EIO=4&transport=websocket"
        async with session.ws_connect(address) as websocket, asyncio.timeout(PATIENCE):
            packets = [str(message.data) async for message in websocket]
    assert [packet[0] for packet in packets] == ["0", "2", "1"]  # open, ping, close
