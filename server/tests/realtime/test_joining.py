"""Entering a room: what the joiner gets, what the others hear, and who is refused."""

import asyncio

import pytest

from tests.realtime.meeting_client import MeetingServer, Person

PARTICIPANT_FIELDS = {
    "socketId",
    "displayName",
    "isHost",
    "isMuted",
    "isVideoOff",
    "isScreenSharing",
    "isHandRaised",
}


async def test_the_first_to_join_gets_the_room(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, name="Stand-up")
    answer = await host.join(room["code"])
    assert answer["success"] is True
    assert answer["roomId"] == room["id"]
    assert answer["roomCode"] == room["code"]
    assert answer["roomName"] == "Stand-up"
    assert answer["isHost"] is True
    assert answer["participants"] == []
    assert [message["content"] for message in answer["messages"]] == ["Ada joined"]
    assert answer["settings"]["allowScreenShare"] is True
    assert answer["media"] == {"mode": "mesh", "iceServers": []}


async def test_the_joiner_is_told_by_event_too(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    answer = await host.join(room["code"])
    event = await host.expect("room-joined")
    assert event == {key: value for key, value in answer.items() if key != "success"}


async def test_a_second_person_finds_the_first_and_is_announced(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host)
    await host.join(room["code"], displayName="Ada L.")
    guest = await server.guest("Grace").connect()
    answer = await guest.join(room["code"], isMuted=True, isVideoOff=True)

    (present,) = answer["participants"]
    assert set(present) >= PARTICIPANT_FIELDS
    assert present["socketId"] == host.id
    assert present["displayName"] == "Ada L."
    assert present["accountName"] == "Ada"
    assert present["isHost"] is True
    assert present["userId"] == room["hostId"]

    announced = (await host.expect("user-joined"))["participant"]
    assert announced == answer["you"]
    assert announced["socketId"] == guest.id
    assert announced["displayName"] == "Grace"
    assert announced["isMuted"] is True
    assert announced["isVideoOff"] is True
    assert announced["isGuest"] is True
    assert "userId" not in announced


async def test_nobody_outside_hears_of_a_room(server: MeetingServer, host: Person) -> None:
    room, other = await server.room(host), await server.room(host)
    stranger = await server.guest_in(other["code"], "Stranger")
    await host.join(room["code"])
    await host.act("chat-message", content="between us")
    await host.act("lock-room", locked=True)
    await stranger.settle()
    assert sorted(stranger.names()) == ["room-joined", "roster-changed"]  # of their own room


async def test_joining_twice_changes_nothing(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"])
    await host.expect("user-joined")
    again = await guest.join(room["code"])
    assert again["participantId"] == guest.room["participantId"]
    await host.settle()
    assert "user-joined" not in host.names()
    assert len(await server.request("GET", f"/rooms/{room['id']}/participants", host)) == 2


async def test_one_room_at_a_time(server: MeetingServer, host: Person) -> None:
    first, second = await server.room(host), await server.room(host)
    await host.join(first["code"])
    answer = await host.join(second["code"])
    assert answer["code"] == "ALREADY_IN_ROOM"
    assert (await host.expect("join-error"))["code"] == "ALREADY_IN_ROOM"


@pytest.mark.parametrize("code", ["aaa-bbb-ccc", "no code at all", "", "x" * 64])
async def test_an_unknown_room(server: MeetingServer, host: Person, code: str) -> None:
    answer = await host.join(code)
    assert answer == {"success": False, "error": "Room not found", "code": "NOT_FOUND"}
    assert await host.expect("join-error") == {"code": "NOT_FOUND", "message": "Room not found"}


async def test_a_locked_room_lets_in_nobody_but_the_host(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host)
    await server.change(host, room, isLocked=True)
    guest = await server.guest().connect()
    answer = await guest.join(room["code"])
    assert answer == {"success": False, "error": "Room is locked", "code": "ROOM_LOCKED"}
    assert (await host.join(room["code"]))["success"] is True


async def test_a_full_room(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, maxParticipants=2)
    await host.join(room["code"])
    await server.guest_in(room["code"])
    third = await server.guest().connect()
    answer = await third.join(room["code"])
    assert answer == {"success": False, "error": "Room is full", "code": "ROOM_FULL"}


async def test_the_last_place_goes_to_one_of_many(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, maxParticipants=3)
    await host.join(room["code"])
    crowd = [await server.guest(f"Guest {number}").connect() for number in range(6)]
    answers = await asyncio.gather(*(guest.join(room["code"]) for guest in crowd))
    assert sum(answer["success"] for answer in answers) == 2
    assert {answer.get("code") for answer in answers} == {None, "ROOM_FULL"}


async def test_an_ended_room(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await server.request("DELETE", f"/rooms/{room['id']}", host)
    answer = await host.join(room["code"])
    assert answer == {
        "success": False,
        "error": "Room is no longer active",
        "code": "ROOM_ENDED",
    }


async def test_a_room_without_guests(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await server.change(host, room, allowGuestAccess=False)
    guest = await server.guest().connect()
    assert (await guest.join(room["code"]))["code"] == "GUESTS_NOT_ALLOWED"
    await server.member(room["code"])


async def test_a_guest_needs_a_name(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    nobody = await server.guest(None).connect()
    answer = await nobody.join(room["code"])
    assert answer["code"] == "VALIDATION_FAILED"
    assert (await nobody.join(room["code"], displayName="Now named"))["success"] is True


async def test_people_who_arrive_together_all_see_each_other(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host)
    crowd = [await server.guest(f"Guest {number}").connect() for number in range(8)]
    await asyncio.gather(*(guest.join(room["code"]) for guest in crowd))
    for guest in crowd:
        seen = {other["socketId"] for other in guest.room["participants"]}
        while len(seen) < len(crowd) - 1:
            seen.add((await guest.expect("user-joined"))["participant"]["socketId"])
        assert seen == {other.id for other in crowd} - {guest.id}


async def test_the_events_of_a_room_are_numbered_without_a_gap(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"])
    await guest.act("chat-message", content="one")
    await guest.send("toggle-hand-raise", {"roomId": room["id"], "raised": True})
    await guest.send("toggle-hand-raise", {"roomId": room["id"], "raised": False})
    await guest.act("leave-room")
    await host.expect("user-left")
    await host.expect("chat-message", lambda message: message["content"] == "Guest left")
    numbers = [data["sequence"] for name, data in host.received if name != "room-joined"]
    # What was taken above is missing: two of the events that follow the host's own join.
    assert numbers == sorted(numbers)
    assert numbers[0] == host.room["sequence"] + 1
