"""What becomes of a meeting when its host leaves."""

from datetime import timedelta

import pytest

from neuron_meet.config import Settings
from tests.realtime.meeting_client import Json, MeetingServer, Person


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """A host whose connection is lost has hardly any time to return."""
    return settings.model_copy(update={"host_grace": timedelta(milliseconds=200)})


async def meeting(
    server: MeetingServer, host: Person, host_leaves: str
) -> tuple[Json, Person, Person, Person]:
    """A room with two co-hosts, the first of whom came first, and a guest."""
    room = await server.room(host, name="Standup")
    await server.change(host, room, hostLeaves=host_leaves)
    await host.join(room["code"])
    ben, cleo = await server.member(room["code"]), await server.member(room["code"], "Cleo")
    for person in (cleo, ben):
        await host.act("set-role", participantId=person.room["participantId"], role="co-host")
    return room, ben, cleo, await server.guest_in(room["code"])


def becomes(role: str, person: Person) -> Json:
    """What everyone is told of a new role."""
    return {"participantId": person.room["participantId"], "role": role}


async def told_role(listener: Person, role: str) -> Json:
    """The next news of somebody who got a role that nobody gave them."""
    told = await listener.expect("role-changed", lambda data: "by" not in data)
    assert told["role"] == role
    return {"participantId": told["participantId"], "role": told["role"]}


async def test_the_co_host_who_is_there_longest_takes_over_and_the_owner_takes_back(
    server: MeetingServer, host: Person
) -> None:
    room, ben, cleo, guest = await meeting(server, host, "hand-over")
    await host.act("leave-room")
    assert await told_role(guest, "host") == becomes("host", ben)
    note = await guest.expect("chat-message", lambda data: "host now" in data["content"])
    assert note["note"] == {"kind": "became-host", "name": "Ben"}
    # The power is the whole power, for this meeting.
    given = await ben.act("set-role", participantId=guest.room["participantId"], role="co-host")
    assert given["success"] is True
    assert (await server.guest_in(room["code"])).room["participants"][0]["isHost"] is True
    await host.join(room["code"])
    assert host.room["you"]["role"] == "host"
    assert await told_role(guest, "co-host") == becomes("co-host", ben)
    refused = await ben.act("set-role", participantId=cleo.room["participantId"], role="co-host")
    assert refused["code"] == "FORBIDDEN"


async def test_a_lost_connection_counts_once_the_grace_is_over(
    server: MeetingServer, host: Person
) -> None:
    _, ben, _, guest = await meeting(server, host, "hand-over")
    await host.close()
    assert await told_role(guest, "host") == becomes("host", ben)


async def test_a_host_on_two_devices_has_not_left_with_one(
    server: MeetingServer, host: Person
) -> None:
    room, _, _, guest = await meeting(server, host, "end")
    second = Person(server.base_url, host.token)
    server.people.append(second)
    await (await second.connect()).join(room["code"])
    await host.act("leave-room")
    await guest.settle()
    assert "room-ended" not in guest.names()


async def test_without_a_co_host_the_meeting_goes_on(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"])
    await host.act("leave-room")
    await guest.expect("user-left")
    assert (await guest.act("chat-message", content="still here"))["success"] is True


async def test_a_meeting_may_go_on_without_its_host(server: MeetingServer, host: Person) -> None:
    _, _, _, guest = await meeting(server, host, "continue")
    await host.act("leave-room")
    await guest.expect("user-left")
    await guest.settle()
    assert not [
        data for name, data in guest.received if name == "role-changed" and "by" not in data
    ]


@pytest.mark.parametrize("by_will", [True, False])
async def test_a_meeting_may_end_with_its_host(
    server: MeetingServer, host: Person, by_will: bool
) -> None:
    room, _, _, guest = await meeting(server, host, "end")
    if by_will:
        await host.act("leave-room")
    else:
        await host.close()
    assert (await guest.expect("room-ended"))["closed"] is False
    assert (await guest.expect("force-disconnect"))["code"] == "MEETING_ENDED"
    assert (await guest.join(room["code"]))["success"] is True


async def test_the_setting_is_one_of_three(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    assert room["settings"]["hostLeaves"] == "hand-over"
    path = f"/rooms/{room['id']}/settings"
    await server.request("PATCH", path, host, json={"hostLeaves": "panic"}, status=400)
