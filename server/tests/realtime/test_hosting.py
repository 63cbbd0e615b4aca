"""What only the host may do, and that nobody else may."""

import asyncio
from typing import Any

import pytest

from neuron_meet.db.models import Participant
from neuron_meet.rooms.participation import ParticipationService
from tests.realtime.meeting_client import Json, MeetingServer, Person


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def test_muting_somebody(server: MeetingServer, host: Person, room: Json) -> None:
    guest, other = [await server.guest_in(room["code"], name) for name in ("Grace", "Linus")]
    assert await host.act("mute-participant", targetId=guest.id) == {"success": True}
    await guest.expect("force-mute")
    for person in (host, other):
        told = await person.expect("user-toggle-audio")
        assert told["socketId"] == guest.id
        assert told["enabled"] is False
    # They may speak again.
    assert (await guest.act("toggle-audio", enabled=True))["success"] is True
    assert (await host.expect("user-toggle-audio"))["enabled"] is True


async def test_removing_somebody(server: MeetingServer, host: Person, room: Json) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    assert await host.act("remove-participant", targetId=guest.id) == {"success": True}
    told = await guest.expect("force-disconnect")
    assert told["code"] == "REMOVED_FROM_ROOM"
    assert told["reason"]
    assert (await host.expect("user-left"))["socketId"] == guest.id
    guest.received.clear()
    await host.act("chat-message", content="now that they are gone")
    await guest.settle()
    assert guest.names() == []
    refused = await guest.call("offer", {"targetId": host.id, "sdp": {"type": "offer", "sdp": ""}})
    assert refused["code"] == "NOT_IN_ROOM"


async def test_locking(server: MeetingServer, host: Person, room: Json) -> None:
    guest = await server.guest_in(room["code"])
    assert await host.act("lock-room", locked=True) == {"success": True}
    assert (await guest.expect("room-locked"))["locked"] is True
    late = await server.guest("Late").connect()
    assert (await late.join(room["code"]))["code"] == "ROOM_LOCKED"
    assert (await server.request("GET", f"/rooms/{room['id']}", host))["isLocked"] is True
    # Locking a locked room is no news.
    await host.act("lock-room", locked=True)
    await guest.settle()
    assert "room-locked" not in guest.names()
    await host.act("lock-room", locked=False)
    assert (await late.join(room["code"]))["success"] is True


async def test_locking_over_rest_reaches_the_people_inside(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    await server.change(host, room, isLocked=True)
    assert (await guest.expect("room-locked"))["locked"] is True


async def test_ending_tells_and_releases_everyone(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    ended = await server.request("DELETE", f"/rooms/{room['id']}", host)
    assert ended["isActive"] is False
    assert ended["endedAt"] is not None
    for person in (host, guest):
        await person.expect("room-ended")
        assert (await person.expect("force-disconnect"))["code"] == "ROOM_ENDED"
    assert (await guest.act("chat-message", content="hello?"))["code"] == "NOT_IN_ROOM"
    answer = await server.http.get(f"/rooms/code/{room['code']}/participants")
    assert answer.json() == []


@pytest.mark.parametrize(
    ("event", "fields"),
    [
        ("mute-participant", {"targetId": "host"}),
        ("remove-participant", {"targetId": "host"}),
        ("lock-room", {"locked": True}),
        ("admit-participant", {"participantId": "anybody"}),
        ("deny-participant", {"participantId": "anybody"}),
    ],
)
async def test_nobody_else_may(
    server: MeetingServer, host: Person, room: Json, event: str, fields: Json
) -> None:
    member = await server.member(room["code"])
    # Host of another room, which gives no rights here.
    await server.room(member)
    given = {key: host.id if value == "host" else value for key, value in fields.items()}
    refused = await member.act(event, **given)
    assert refused == {"success": False, "error": "Not authorized", "code": "FORBIDDEN"}
    await host.settle()
    assert not {"force-mute", "force-disconnect", "room-locked"} & set(host.names())


async def test_the_host_acts_only_on_people_of_the_room(
    server: MeetingServer, host: Person, room: Json
) -> None:
    other = await server.room(host)
    stranger = await server.guest_in(other["code"])
    for event in ("mute-participant", "remove-participant"):
        refused = await host.act(event, targetId=stranger.id)
        assert refused["code"] == "PARTICIPANT_NOT_FOUND"
    await stranger.settle()
    assert not {"force-mute", "force-disconnect"} & set(stranger.names())


async def test_settings_bind_also_the_first_who_is_entering_while_they_change(
    server: MeetingServer, host: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await server.room(host)
    guest = await server.guest().connect()
    record_join = ParticipationService.record_join
    reached, released = asyncio.Event(), asyncio.Event()

    async def record_slowly(*args: Any, **fields: Any) -> Participant:
        reached.set()
        await released.wait()
        return await record_join(*args, **fields)

    monkeypatch.setattr(ParticipationService, "record_join", record_slowly)
    entering = asyncio.create_task(guest.join(room["code"]))
    await reached.wait()
    changing = asyncio.create_task(server.change(host, room, allowChat=False))
    await asyncio.wait({changing}, timeout=1)  # it may have to wait for the guest
    released.set()
    await asyncio.gather(entering, changing)
    assert (await guest.act("chat-message", content="hello"))["code"] == "CHAT_DISABLED"
