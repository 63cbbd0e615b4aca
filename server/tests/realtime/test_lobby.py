"""The waiting room: nothing of the room before the host says so."""

import asyncio
from datetime import timedelta

import pytest

from neuron_meet.config import Settings
from tests.realtime.lost_connections import lose
from tests.realtime.meeting_client import PATIENCE, Json, MeetingServer, Person, running_server

GUEST_KEY = "a browser's own random key"


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host, waitingRoom=True)
    await host.join(room["code"])
    return room


async def knock(server: MeetingServer, room: Json, name: str = "Grace") -> Person:
    """Have somebody ask to be let in."""
    guest = await server.guest(name).connect()
    answer = await guest.join(room["code"], isMuted=True)
    assert answer["success"] is False
    assert answer["code"] == "WAITING_FOR_ADMISSION"
    assert set(answer) == {"success", "error", "code"}
    return guest


async def test_who_waits_gets_nothing_of_the_room(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await knock(server, room)
    await host.act("chat-message", content="secret")
    refused = await guest.call("chat-message", {"roomId": room["id"], "content": "let me in"})
    assert refused["code"] == "NOT_IN_ROOM"
    refused = await guest.call("offer", {"targetId": host.id, "sdp": {"type": "offer", "sdp": ""}})
    assert refused["code"] == "NOT_IN_ROOM"
    assert guest.names() == []


async def test_the_host_admits(server: MeetingServer, host: Person, room: Json) -> None:
    guest = await knock(server, room)
    entry = (await host.expect("lobby-request"))["entry"]
    assert entry["displayName"] == "Grace"
    answer = await host.act("admit-participant", participantId=entry["participantId"])
    assert answer == {"success": True}
    joined = await guest.expect("room-joined")
    assert joined["roomId"] == room["id"]
    assert joined["participantId"] == entry["participantId"]
    assert joined["you"]["isMuted"] is True
    assert [person["socketId"] for person in joined["participants"]] == [host.id]
    assert (await host.expect("user-joined"))["participant"]["socketId"] == guest.id
    assert (await host.expect("lobby-left"))["participantId"] == entry["participantId"]


async def test_the_host_denies(server: MeetingServer, host: Person, room: Json) -> None:
    guest = await knock(server, room)
    entry = (await host.expect("lobby-request"))["entry"]
    await host.act("deny-participant", participantId=entry["participantId"])
    assert (await guest.expect("lobby-denied"))["reason"]
    assert "room-joined" not in guest.names()
    again = await host.act("admit-participant", participantId=entry["participantId"])
    assert again["code"] == "PARTICIPANT_NOT_FOUND"


async def test_who_gives_up_no_longer_waits(
    server: MeetingServer, host: Person, room: Json
) -> None:
    first, second = await knock(server, room, "First"), await knock(server, room, "Second")
    await host.expect("lobby-request")
    await host.expect("lobby-request")
    assert await first.call("leave-room", {"roomId": room["id"]}) == {"success": True}
    await host.expect("lobby-left")
    await second.close()
    await host.expect("lobby-left")


async def test_the_host_who_comes_later_finds_who_waits(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, waitingRoom=True)
    guest = await knock(server, room)
    await host.join(room["code"])
    (entry,) = host.room["lobby"]
    await host.act("admit-participant", participantId=entry["participantId"])
    assert (await guest.expect("room-joined"))["lobby"] == []


async def test_asking_twice_is_waiting_once(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await knock(server, room)
    await guest.join(room["code"], displayName="Grace H.")
    first = (await host.expect("lobby-request"))["entry"]
    second = (await host.expect("lobby-request"))["entry"]
    assert first["participantId"] == second["participantId"]
    assert second["displayName"] == "Grace H."


async def test_switching_the_waiting_room_off_lets_everyone_in(
    server: MeetingServer, host: Person, room: Json
) -> None:
    first, second = await knock(server, room, "First"), await knock(server, room, "Second")
    await server.change(host, room, waitingRoom=False)
    assert len((await first.expect("room-joined"))["participants"]) == 1
    assert len((await second.expect("room-joined"))["participants"]) == 2
    assert (await first.expect("user-joined"))["participant"]["displayName"] == "Second"


@pytest.mark.parametrize("refusing", [{"allowGuestAccess": False}, {"isLocked": True}])
async def test_switching_the_waiting_room_off_lets_in_nobody_whom_the_room_refuses(
    server: MeetingServer, host: Person, room: Json, refusing: Json
) -> None:
    guest = await knock(server, room)
    await server.change(host, room, waitingRoom=False, **refusing)
    await guest.settle()
    assert guest.names() == []
    answer = await server.http.get(f"/rooms/code/{room['code']}/participants")
    assert "Grace" not in [person["displayName"] for person in answer.json()]


async def test_unlocking_lets_in_who_waits_though_the_waiting_room_is_off(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await knock(server, room)
    await server.change(host, room, waitingRoom=False, isLocked=True)
    await host.act("lock-room", locked=False)
    assert (await guest.expect("room-joined"))["isLocked"] is False


async def test_who_enters_by_asking_again_no_longer_waits(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, waitingRoom=True, maxParticipants=2)
    await host.join(room["code"])
    first, second = await knock(server, room, "First"), await knock(server, room, "Second")
    await server.change(host, room, waitingRoom=False)
    await first.expect("room-joined")
    await first.call("leave-room", {"roomId": room["id"]})
    host.received.clear()
    assert (await second.join(room["code"]))["success"] is True
    left = await host.expect("lobby-left")
    again = await host.act("admit-participant", participantId=left["participantId"])
    assert again["code"] == "PARTICIPANT_NOT_FOUND"


async def test_an_ended_room_sends_home_who_waits(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await knock(server, room)
    await server.request("DELETE", f"/rooms/{room['id']}", host)
    assert (await guest.expect("force-disconnect"))["code"] == "ROOM_ENDED"


async def test_a_full_room_admits_nobody(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, waitingRoom=True, maxParticipants=2)
    await host.join(room["code"])
    for name in ("First", "Second"):
        await knock(server, room, name)
    first = (await host.expect("lobby-request"))["entry"]
    second = (await host.expect("lobby-request"))["entry"]
    assert (await host.act("admit-participant", participantId=first["participantId"]))["success"]
    refused = await host.act("admit-participant", participantId=second["participantId"])
    assert refused["code"] == "ROOM_FULL"


async def test_everybody_is_admitted_at_once_as_far_as_there_is_room(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, waitingRoom=True, maxParticipants=3)
    await host.join(room["code"])
    people = [await knock(server, room, name) for name in ("First", "Second", "Third")]
    assert (await host.act("admit-all")) == {"success": True}
    for person in people[:2]:
        await person.expect("room-joined")
    assert (await host.act("admit-all"))["code"] == "ROOM_FULL"
    await people[2].settle()
    assert "room-joined" not in people[2].names()


async def test_everybody_is_turned_away_at_once_and_asks_again_after_a_pause(
    server: MeetingServer, host: Person, room: Json
) -> None:
    people = [await knock(server, room, name) for name in ("First", "Second")]
    assert (await host.act("deny-all")) == {"success": True}
    for person in people:
        denied = await person.expect("lobby-denied")
        assert denied["by"]["displayName"] == "Ada"
        assert denied["retryAfter"] == 10
    again = await people[0].join(room["code"])
    assert again["code"] == "RATE_LIMITED"
    assert 0 < again["retryAfter"] <= 10


async def knock_and_be_lost(server: MeetingServer, room: Json) -> None:
    """Have somebody ask to be let in, and lose the connection, as the server has noticed."""
    guest = await server.guest("Grace").connect(guestKey=GUEST_KEY)
    await guest.join(room["code"], canResume=True)
    socket_id = guest.id
    await lose(guest)
    async with asyncio.timeout(PATIENCE):
        while await is_there(server, socket_id):  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0)


async def is_there(server: MeetingServer, socket_id: str) -> bool:
    """Whether somebody waits on a connection that the server takes for alive."""
    waiting = await server.container.room_state.waiting_at(socket_id)
    return waiting is not None and waiting.lost_at is None


async def back_at_the_door(server: MeetingServer, room: Json) -> tuple[Person, Json]:
    """The same browser on a new connection, and what it is answered as it asks again."""
    back = await server.guest("Grace").connect(guestKey=GUEST_KEY)
    return back, await back.join(room["code"], canResume=True)


async def test_who_loses_the_connection_at_the_door_keeps_the_place(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await knock_and_be_lost(server, room)
    entry = (await host.expect("lobby-request"))["entry"]
    await knock(server, room, "Otto")
    await host.expect("lobby-request")
    back, answer = await back_at_the_door(server, room)
    assert answer["code"] == "WAITING_FOR_ADMISSION"
    await host.settle()
    assert {"lobby-request", "lobby-left"}.isdisjoint(host.names())
    await host.act("admit-participant", participantId=entry["participantId"])
    assert (await back.expect("room-joined"))["participantId"] == entry["participantId"]


async def test_who_is_let_in_while_the_connection_is_lost_comes_in_once(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await knock_and_be_lost(server, room)
    entry = (await host.expect("lobby-request"))["entry"]
    await host.act("admit-participant", participantId=entry["participantId"])
    assert (await host.expect("lobby-left"))["participantId"] == entry["participantId"]
    back, answer = await back_at_the_door(server, room)
    assert answer["success"] is True
    await back.act("leave-room")
    _, answer = await back_at_the_door(server, room)
    assert answer["code"] == "WAITING_FOR_ADMISSION"


async def test_who_was_let_into_a_meeting_that_has_ended_asks_again(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, name="Standup", waitingRoom=True)
    await host.join(room["code"])
    await knock_and_be_lost(server, room)
    await host.act("admit-all")
    await host.act("end-meeting")
    await host.join(room["code"])
    _, answer = await back_at_the_door(server, room)
    assert answer["code"] == "WAITING_FOR_ADMISSION"


async def test_who_does_not_come_back_in_time_no_longer_waits(settings: Settings) -> None:
    hasty = settings.model_copy(update={"resume_grace": timedelta(milliseconds=200)})
    async with running_server(hasty) as server:
        host = await (await server.account("Ada")).connect()
        room = await server.room(host, waitingRoom=True)
        await host.join(room["code"])
        await knock_and_be_lost(server, room)
        entry = (await host.expect("lobby-request"))["entry"]
        assert (await host.expect("lobby-left"))["participantId"] == entry["participantId"]
