"""Roles: who hands them out, what they allow, and how long they last."""

import pytest

from neuron_meet.config import Settings
from tests.realtime.meeting_client import Json, MeetingServer, Person, running_server


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def promote(host: Person, person: Person, role: str = "co-host") -> None:
    """Have the host give somebody a role."""
    given = await host.act("set-role", participantId=person.room["participantId"], role=role)
    assert given == {"success": True}


async def test_the_snapshot_and_arrivals_say_who_is_what(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    assert host.room["you"]["role"] == "host"
    assert guest.room["you"]["role"] == "participant"
    assert [person["role"] for person in guest.room["participants"]] == ["host"]
    assert (await host.expect("user-joined"))["participant"]["role"] == "participant"


async def test_everyone_is_told_of_a_new_co_host(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben, guest = await server.member(room["code"]), await server.guest_in(room["code"])
    await promote(host, ben)
    for person in (host, ben, guest):
        told = await person.expect("role-changed")
        assert told["participantId"] == ben.room["participantId"]
        assert told["role"] == "co-host"
        assert told["by"] == {
            "participantId": host.room["participantId"],
            "displayName": "Ada",
        }
    note = await guest.expect("chat-message", lambda data: "co-host" in data["content"])
    assert note["content"] == "Ada made Ben a co-host"
    # Giving what somebody has is no news.
    await promote(host, ben)
    await guest.settle()
    assert "role-changed" not in guest.names()


async def test_a_co_host_may_what_a_host_may_but_roles(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben, guest = await server.member(room["code"]), await server.guest_in(room["code"])
    await promote(host, ben)
    assert (await ben.act("mute-participant", targetId=guest.id))["success"] is True
    assert (await ben.act("lock-room", locked=True))["success"] is True
    refused = await ben.act("set-role", participantId=guest.room["participantId"], role="co-host")
    assert refused["code"] == "FORBIDDEN"
    assert (await ben.act("remove-participant", targetId=host.id))["code"] == "FORBIDDEN"
    assert (await ben.act("remove-participant", targetId=guest.id))["success"] is True


async def test_only_the_host_removes_a_co_host(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben, cleo = await server.member(room["code"]), await server.member(room["code"], "Cleo")
    await promote(host, ben)
    await promote(host, cleo)
    assert (await ben.act("remove-participant", targetId=cleo.id))["code"] == "FORBIDDEN"
    assert (await host.act("remove-participant", targetId=cleo.id))["success"] is True


async def test_the_settings_bind_no_co_host_and_bind_them_again_afterwards(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.member(room["code"])
    await server.change(host, room, allowParticipantAudio=False, allowChat=False)
    await ben.expect("force-mute")
    await promote(host, ben)
    assert (await ben.act("chat-message", content="as a co-host"))["success"] is True
    assert (await ben.act("toggle-audio", enabled=True))["success"] is True
    await promote(host, ben, "participant")
    await ben.expect("force-mute")
    assert (await ben.act("chat-message", content="no longer"))["code"] == "CHAT_DISABLED"


async def test_a_new_co_host_learns_who_waits_and_lets_them_in(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, waitingRoom=True)
    await host.join(room["code"])
    ben = await (await server.account("Ben")).connect()
    assert (await ben.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"
    entry = (await host.expect("lobby-request"))["entry"]
    await host.act("admit-participant", participantId=entry["participantId"])
    ben.room = await ben.expect("room-joined")
    guest = await server.guest("Grace").connect()
    await guest.join(room["code"])
    await promote(host, ben)
    entry = (await ben.expect("lobby-request"))["entry"]
    assert entry["displayName"] == "Grace"
    assert (await ben.act("admit-participant", participantId=entry["participantId"]))["success"]
    await guest.expect("room-joined")
    # A co-host does not wait, not even outside a locked room.
    await ben.act("leave-room")
    await host.act("lock-room", locked=True)
    assert (await ben.join(room["code"]))["you"]["role"] == "co-host"


async def test_an_account_has_its_role_on_every_device_and_a_guest_only_for_now(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.member(room["code"])
    second = Person(server.base_url, ben.token)
    server.people.append(second)
    await (await second.connect()).join(room["code"])
    await promote(host, ben)
    assert (await second.act("lock-room", locked=False))["success"] is True
    guest = await server.guest_in(room["code"])
    await promote(host, guest)
    await guest.act("leave-room")
    assert (await guest.join(room["code"]))["you"]["role"] == "participant"


async def test_the_role_of_the_host_stays(server: MeetingServer, host: Person, room: Json) -> None:
    refused = await host.act(
        "set-role", participantId=host.room["participantId"], role="participant"
    )
    assert refused["code"] == "FORBIDDEN"
    unknown = await host.act("set-role", participantId="nobody", role="co-host")
    assert unknown["code"] == "PARTICIPANT_NOT_FOUND"
    invalid = await host.act("set-role", participantId="nobody", role="host")
    assert invalid["code"] == "VALIDATION_FAILED"


async def test_a_role_outlives_a_restart(settings: Settings) -> None:
    async with running_server(settings) as server:
        host = await (await server.account("Ada")).connect()
        room = await server.room(host)
        await host.join(room["code"])
        ben = await server.member(room["code"])
        await promote(host, ben)
        token = ben.token
    async with running_server(settings) as server:
        ben = Person(server.base_url, token)
        server.people.append(ben)
        await ben.connect()
        assert (await ben.join(room["code"]))["you"]["role"] == "co-host"
