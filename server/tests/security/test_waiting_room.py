"""Who waits gets nothing; who was let in belongs to the meeting, also after a restart."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from tests.realtime.meeting_client import Json, MeetingServer, Person
from tests.services.process import ManagedProcess, free_port

PROGRAM = Path(sys.executable).with_name("neuron-meet")
KEYS = ("first browser, random", "second browser, random")


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host, waitingRoom=True, name="Board")
    await host.join(room["code"])
    return room


async def waiting(server: MeetingServer, room: Json, name: str = "Grace") -> Person:
    person = await server.guest(name).connect()
    assert (await person.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"
    return person


async def admitted(server: MeetingServer, room: Json, host: Person, name: str = "Ben") -> Person:
    """Somebody with an account whom the host has let in."""
    person = await (await server.account(name)).connect()
    await person.join(room["code"])
    entry = (await host.expect("lobby-request"))["entry"]
    await host.act("admit-participant", participantId=entry["participantId"])
    person.room = await person.expect("room-joined")
    return person


async def test_nothing_at_all_arrives_while_one_waits(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await admitted(server, room, host)
    grace = await waiting(server, room)
    # Whatever happens in a meeting.
    await host.act("chat-message", content="between us")
    await host.act("chat-message", content="for Ben", recipientId=ben.room["participantId"])
    await host.act("typing-start")
    await host.act("toggle-hand-raise", raised=True)
    await host.act("toggle-audio", enabled=False)
    await host.act("start-screen-share")
    await host.act("reaction", emoji="👍")
    await host.act("spotlight", participantId=ben.room["participantId"], on=True)
    await host.act("set-role", participantId=ben.room["participantId"], role="co-host")
    await host.act("change-settings", settings={"allowChat": False})
    await host.act("lock-room", locked=True)
    await ben.call("offer", {"targetId": grace.id, "sdp": {"type": "offer", "sdp": "v=0"}})
    await ben.act("remove-participant", targetId=grace.id)
    await ben.act("leave-room")
    await grace.settle()
    assert grace.received == []


async def test_who_waits_learns_nothing_over_rest(
    server: MeetingServer, host: Person, room: Json
) -> None:
    otto = await (await server.account("Otto")).connect()
    await otto.join(room["code"])
    present = f"/rooms/code/{room['code']}/participants"
    assert await server.request("GET", present, otto) == []
    assert (await server.http.get(present)).json() == []
    for path in ("participants", "messages"):
        await server.request("GET", f"/rooms/{room['id']}/{path}", otto, status=403)
    await server.request("GET", "/ice-servers", otto, status=403)
    inside = await server.request("GET", present, host)
    assert [person["displayName"] for person in inside] == ["Ada"]


async def test_a_room_with_a_passcode_tells_who_is_inside_to_those_alone(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, passcode="open sesame")
    await host.join(room["code"])
    ben = await server.member(room["code"], passcode="open sesame")
    present = f"/rooms/code/{room['code']}/participants"
    assert len(await server.request("GET", present, ben)) == 2
    assert (await server.http.get(present)).json() == []
    await ben.act("leave-room")
    assert await server.request("GET", present, ben) == []


@pytest.mark.parametrize("settings_of_door", [{}, {"isLocked": True}])
async def test_who_lost_the_connection_is_nobody_new(
    server: MeetingServer, host: Person, room: Json, settings_of_door: Json
) -> None:
    ben = await admitted(server, room, host)
    await server.change(host, room, passcode="open sesame", **settings_of_door)
    await ben.close()
    await host.expect("user-left")
    back = await Person(server.base_url, ben.token).connect()
    server.people.append(back)
    assert (await back.join(room["code"]))["success"] is True


async def test_a_guest_shows_that_they_were_let_in(
    server: MeetingServer, host: Person, room: Json
) -> None:
    grace = await waiting(server, room)
    await host.act("admit-all")
    token = (await grace.expect("room-joined"))["participantToken"]
    await grace.close()
    await host.expect("user-left")
    stranger = await server.guest("Grace").connect()
    assert (await stranger.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"
    back = await server.guest("Grace").connect()
    assert (await back.join(room["code"], participantToken=token))["success"] is True


async def test_who_left_by_will_asks_again(server: MeetingServer, host: Person, room: Json) -> None:
    ben = await admitted(server, room, host)
    await ben.act("leave-room")
    assert (await ben.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"
    await server.change(host, room, isLocked=True)
    assert (await ben.join(room["code"]))["code"] == "ROOM_LOCKED"


async def test_being_let_in_lasts_as_long_as_the_meeting(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await admitted(server, room, host)
    await ben.close()
    await host.act("end-meeting")
    await host.join(room["code"])
    back = await Person(server.base_url, ben.token).connect()
    server.people.append(back)
    assert (await back.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"


@pytest.mark.parametrize(
    "changes", [{"isLocked": True}, {"maxParticipants": 2}, {"waitForHost": True}]
)
async def test_the_owner_always_gets_in(
    server: MeetingServer, host: Person, room: Json, changes: Json
) -> None:
    for name in ("Ben", "Cleo"):
        await admitted(server, room, host, name)
    await host.act("leave-room")
    await server.change(host, room, passcode="open sesame", **changes)
    answer = await host.join(room["code"])
    assert (answer["success"], answer["isHost"]) == (True, True)


@asynccontextmanager
async def serving(folder: Path, port: int, end: signal.Signals) -> AsyncIterator[str]:
    """A server of its own process that keeps its data in a folder; ended by a signal."""
    environment = {"DATA_DIR": str(folder), "PORT": str(port), "BCRYPT_ROUNDS": "4"}
    for name in os.environ.keys() & {"DATABASE_URL", "JWT_SECRET"}:
        environment[name] = ""
    with ManagedProcess("neuron-meet", [str(PROGRAM), "serve"], env=environment) as process:
        await asyncio.to_thread(process.wait_for, "Uvicorn running")
        yield f"http://127.0.0.1:{port}"
        # In a thread: the sockets that it closes are ours, and want to answer.
        await asyncio.to_thread(process.stop, end)


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
async def test_a_restart_keeps_who_waits_outside_and_who_was_let_in_inside(
    tmp_path: Path, end: signal.Signals
) -> None:
    port = free_port()
    people: list[Person] = []

    async def connect(url: str, token: str | None, name: str | None, **auth: object) -> Person:
        people.append(await Person(url, token, name).connect(**auth))
        return people[-1]

    async with serving(tmp_path, port, end) as url:
        async with httpx.AsyncClient(base_url=f"{url}/api") as http:
            account = {
                "email": "ada@example.org",
                "password": "correct horse battery",
                "displayName": "Ada",
            }
            token = (await http.post("/auth/register", json=account)).json()["accessToken"]
            bearer = {"Authorization": f"Bearer {token}"}
            room = (await http.post("/rooms", json={"waitingRoom": True}, headers=bearer)).json()
        host = await connect(url, token, None)
        await host.join(room["code"])
        inside = await connect(url, None, "Ben", guestKey=KEYS[0])
        await inside.join(room["code"])
        await host.act("admit-all")
        stay = (await inside.expect("room-joined"))["participantToken"]
        outside = await connect(url, None, "Grace", guestKey=KEYS[1])
        assert (await outside.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"
    for person in people:
        await person.close()
    async with serving(tmp_path, port, signal.SIGTERM) as url:
        outside = await connect(url, None, "Grace", guestKey=KEYS[1])
        assert (await outside.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"
        inside = await connect(url, None, "Ben", guestKey=KEYS[0])
        answer = await inside.join(room["code"], participantToken=stay)
        assert answer["success"] is True
        assert answer["participants"] == []
        host = await connect(url, token, None)
        answer = await host.join(room["code"])
        assert [entry["displayName"] for entry in answer["lobby"]] == ["Grace"]
        assert [person["displayName"] for person in answer["participants"]] == ["Ben"]
        await outside.settle()
        assert outside.received == []
        await host.act("admit-participant", participantId=answer["lobby"][0]["participantId"])
        await outside.expect("room-joined")
        for person in people:
            await person.close()
