"""Whoever is removed stays out: for the meeting, or for good until that is lifted."""

import pytest

from tests.realtime.meeting_client import Json, MeetingServer, Person

KEY = "a browser's own random key"


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def guest_with_key(server: MeetingServer, room: Json, name: str, key: str = KEY) -> Person:
    """A guest whose browser keeps a key, inside the room."""
    person = await server.guest(name).connect(guestKey=key)
    assert (await person.join(room["code"]))["success"]
    return person


async def come_back(server: MeetingServer, room: Json, key: str = KEY) -> str:
    """Come again as a guest from a browser; gives the code of the answer, or "entered"."""
    person = await server.guest("Somebody else").connect(guestKey=key)
    answer = await person.join(room["code"])
    return "entered" if answer["success"] else str(answer["code"])


async def exclusions(server: MeetingServer, room: Json, host: Person) -> list[Json]:
    """Who may not come in."""
    found: list[Json] = await server.request("GET", f"/rooms/{room['id']}/exclusions", host)
    return found


async def test_a_removed_guest_stays_out_while_the_meeting_lasts(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await guest_with_key(server, room, "Grace")
    await host.act("remove-participant", targetId=guest.id)
    assert await come_back(server, room) == "REMOVED_FROM_ROOM"
    assert await come_back(server, room, "the key of another browser") == "WAITING_FOR_ADMISSION"
    [entry] = await exclusions(server, room, host)
    assert (entry["displayName"], entry["byName"]) == ("Grace", "Ada")
    assert entry["untilMeetingEnds"] is True


async def test_the_next_meeting_is_open_to_whoever_was_removed(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, name="Standup")
    await host.join(room["code"])
    guest = await guest_with_key(server, room, "Grace")
    await host.act("remove-participant", targetId=guest.id)
    await host.act("end-meeting")
    await host.expect("room-ended")
    assert await exclusions(server, room, host) == []
    assert await come_back(server, room) == "entered"


async def test_a_banned_account_stays_out_until_that_is_lifted(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, name="Standup")
    await host.join(room["code"])
    ben = await server.member(room["code"])
    await host.act("remove-participant", targetId=ben.id, ban=True)
    assert (await ben.expect("force-disconnect"))["code"] == "BANNED_FROM_ROOM"
    await host.act("end-meeting")
    await host.expect("room-ended")
    assert (await ben.join(room["code"]))["code"] == "BANNED_FROM_ROOM"
    [entry] = await exclusions(server, room, host)
    assert entry["untilMeetingEnds"] is False
    path = f"/rooms/{room['id']}/exclusions/{entry['id']}"
    assert (await server.http.delete(path)).status_code == 401
    headers = {"Authorization": f"Bearer {ben.token}"}
    assert (await server.http.delete(path, headers=headers)).status_code == 403
    headers = {"Authorization": f"Bearer {host.token}"}
    assert (await server.http.delete(path, headers=headers)).status_code == 204
    assert (await server.http.delete(path, headers=headers)).status_code == 404
    assert (await ben.join(room["code"]))["success"] is True


async def test_a_ban_takes_out_every_device_and_binds_the_browser_without_the_account(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.account("Ben")
    second = Person(server.base_url, ben.token)
    server.people.append(second)
    for device in (ben, second):
        await device.connect(guestKey=KEY)
        assert (await device.join(room["code"]))["success"]
    await host.act("remove-participant", targetId=ben.id, ban=True)
    for device in (ben, second):
        await device.expect("force-disconnect")
    assert await come_back(server, room) == "BANNED_FROM_ROOM"


async def test_a_co_host_who_was_removed_stays_out_and_the_owner_always_gets_in(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.member(room["code"])
    await host.act("set-role", participantId=ben.room["participantId"], role="co-host")
    await host.act("remove-participant", targetId=ben.id)
    assert (await ben.join(room["code"]))["code"] == "REMOVED_FROM_ROOM"
    await host.act("leave-room")
    assert (await host.join(room["code"]))["success"] is True


async def test_only_moderators_see_who_is_kept_out(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.member(room["code"])
    path = f"/rooms/{room['id']}/exclusions"
    await server.request("GET", path, ben, status=403)
    await host.act("set-role", participantId=ben.room["participantId"], role="co-host")
    assert await server.request("GET", path, ben) == []


async def test_a_guest_who_is_a_co_host_lets_people_in_again(
    server: MeetingServer, host: Person, room: Json
) -> None:
    cohost = await server.guest_in(room["code"], "Co")
    cohost.token = cohost.room["participantToken"]
    guest = await guest_with_key(server, room, "Grace")
    await host.act("remove-participant", targetId=guest.id)
    path = f"/rooms/{room['id']}/exclusions"
    await server.request("GET", path, cohost, status=403)
    await host.act("set-role", participantId=cohost.room["participantId"], role="co-host")
    [entry] = await exclusions(server, room, cohost)
    await server.request_without_answer("DELETE", f"{path}/{entry['id']}", cohost)
    assert await come_back(server, room) == "entered"
