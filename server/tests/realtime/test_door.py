"""What a room asks at the door: a passcode, and that the host is there."""

import asyncio

import pytest

from neuron_meet.config import Settings
from tests.realtime.meeting_client import Json, MeetingServer, Person, running_server

PASSCODE = "open sesame"


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    return await server.room(host, name="Weekly", passcode=PASSCODE)


async def test_a_passcode_is_asked_for(server: MeetingServer, host: Person, room: Json) -> None:
    assert room["settings"]["hasPasscode"] is True
    assert PASSCODE not in str(room)
    preview = await server.http.get(f"/rooms/code/{room['code']}")
    assert preview.json()["settings"]["hasPasscode"] is True
    guest = await server.guest().connect()
    refused = await guest.join(room["code"])
    assert refused == {
        "success": False,
        "code": "PASSCODE_REQUIRED",
        "error": "This room asks for a passcode",
    }
    assert (await guest.expect("join-error"))["code"] == "PASSCODE_REQUIRED"
    assert (await guest.join(room["code"], passcode="open barley"))["code"] == "PASSCODE_WRONG"
    assert (await guest.join(room["code"], passcode=PASSCODE))["success"] is True


async def test_hosts_and_co_hosts_are_not_asked(
    server: MeetingServer, host: Person, room: Json
) -> None:
    assert (await host.join(room["code"]))["success"] is True
    member = await server.member(room["code"], passcode=PASSCODE)
    await host.act("set-role", participantId=member.room["participantId"], role="co-host")
    await member.act("leave-room")
    assert (await member.join(room["code"]))["success"] is True


async def test_a_passcode_is_changed_and_taken_away(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await server.change(host, room, passcode="another one")
    guest = await server.guest().connect()
    assert (await guest.join(room["code"], passcode=PASSCODE))["code"] == "PASSCODE_WRONG"
    changed = await server.change(host, room, passcode=None)
    assert changed["settings"]["hasPasscode"] is False
    assert (await guest.join(room["code"]))["success"] is True


async def test_guessing_passcodes_ends_soon(settings: Settings) -> None:
    async with running_server(settings.model_copy(update={"passcode_attempts": 2})) as server:
        host = await (await server.account()).connect()
        room = await server.room(host, name="Weekly", passcode=PASSCODE)
        other = await server.room(host, name="Other", passcode=PASSCODE)
        guest = await server.guest().connect()
        for _ in range(2):
            assert (await guest.join(room["code"], passcode="guess"))["code"] == "PASSCODE_WRONG"
        # Not by the right one either, nor on another connection.
        again = await server.guest().connect()
        refused = await again.join(room["code"], passcode=PASSCODE)
        assert refused["code"] == "RATE_LIMITED"
        # Other people and other rooms are not concerned.
        assert (await server.member(room["code"], passcode=PASSCODE)).room["success"] is True
        assert (await guest.join(other["code"], passcode=PASSCODE))["success"] is True


async def test_many_connections_at_once_guess_no_more_than_one(settings: Settings) -> None:
    async with running_server(settings.model_copy(update={"passcode_attempts": 2})) as server:
        host = await (await server.account()).connect()
        room = await server.room(host, name="Weekly", passcode=PASSCODE)
        guests = [await server.guest().connect() for _ in range(10)]
        answers = await asyncio.gather(
            *(guest.join(room["code"], passcode="guess") for guest in guests)
        )
        codes = [answer["code"] for answer in answers]
        assert sorted(codes) == ["PASSCODE_WRONG"] * 2 + ["RATE_LIMITED"] * 8


async def test_a_room_waits_for_its_host(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, waitForHost=True)
    guest = await server.guest("Grace").connect()
    refused = await guest.join(room["code"])
    assert refused["code"] == "WAITING_FOR_ADMISSION"
    assert refused["error"] == "Please wait until the host is here"
    assert (await guest.expect("lobby-waiting"))["waitsFor"] == "host"
    await host.join(room["code"])
    joined = await guest.expect("room-joined")
    assert [person["socketId"] for person in joined["participants"]] == [host.id]
    assert (await host.expect("user-joined"))["participant"]["socketId"] == guest.id
    assert (await host.expect("lobby-left"))["participantId"] == joined["participantId"]
    # While the host is in, nobody waits.
    assert (await server.guest_in(room["code"], "Linus")).room["success"] is True


async def test_a_co_host_opens_the_room_as_well(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, waitForHost=True)
    await host.join(room["code"])
    member = await server.member(room["code"])
    await host.act("set-role", participantId=member.room["participantId"], role="co-host")
    await host.act("leave-room")
    await member.act("leave-room")
    guest = await server.guest().connect()
    assert (await guest.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"
    assert (await member.join(room["code"]))["success"] is True
    await guest.expect("room-joined")


async def test_where_there_is_a_waiting_room_the_host_still_lets_people_in(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, waitForHost=True, waitingRoom=True)
    guest = await server.guest("Grace").connect()
    await guest.join(room["code"])
    assert (await guest.expect("lobby-waiting"))["waitsFor"] == "host"
    joined = await host.join(room["code"])
    assert [entry["displayName"] for entry in joined["lobby"]] == ["Grace"]
    assert (await guest.expect("lobby-waiting"))["waitsFor"] == "admission"
    entry = joined["lobby"][0]
    await host.act("admit-participant", participantId=entry["participantId"])
    await guest.expect("room-joined")


async def test_who_waits_for_the_host_comes_in_once_that_is_not_asked_any_more(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, waitForHost=True)
    guest = await server.guest().connect()
    await guest.join(room["code"])
    await server.change(host, room, waitForHost=False)
    await guest.expect("room-joined")


async def test_a_new_name_is_told_inside(server: MeetingServer, host: Person, room: Json) -> None:
    await host.join(room["code"])
    body = {"name": "  Fortnightly "}
    renamed = await server.request("PATCH", f"/rooms/{room['id']}", host, json=body)
    assert renamed["name"] == "Fortnightly"
    assert (await host.expect("room-renamed"))["name"] == "Fortnightly"


async def test_somebody_with_two_tabs_is_there_once(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await host.join(room["code"])
    second = Person(server.base_url, host.token)
    server.people.append(second)
    await (await second.connect()).join(room["code"])
    await server.member(room["code"], passcode=PASSCODE)
    inside = await server.request("GET", f"/rooms/code/{room['code']}/participants", host)
    assert [person["displayName"] for person in inside] == ["Ada", "Ben"]
    (listed,) = await server.request("GET", "/rooms", host)
    assert listed["peopleInside"] == 2
