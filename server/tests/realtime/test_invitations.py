"""Invitation links: what they open, for whom, and for how long."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from neuron_meet.db.base import utc_now
from neuron_meet.db.models import Invitation
from tests.realtime.meeting_client import Json, MeetingServer, Person


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host, waitingRoom=True, passcode="open sesame")
    await host.join(room["code"])
    return room


async def invite(server: MeetingServer, room: Json, person: Person, **body: object) -> Any:
    """Have somebody invite."""
    path = f"/rooms/{room['id']}/invitations"
    return await server.request("POST", path, person, json=body, status=201)


async def come(server: MeetingServer, room: Json, token: str, key: str) -> Json:
    """A guest comes by an invitation."""
    guest = await server.guest("Grace").connect(guestKey=key)
    return await guest.join(room["code"], invitation=token)


async def test_an_invitation_opens_the_door_and_carries_a_role(
    server: MeetingServer, host: Person, room: Json
) -> None:
    invitation = await invite(server, room, host, role="co-host", skipDoor=True)
    answer = await come(server, room, invitation["token"], "browser of a guest")
    assert answer["you"]["role"] == "co-host"
    # An account keeps what it was invited as.
    ben = await (await server.account("Ben")).connect()
    assert (await ben.join(room["code"], invitation=invitation["token"]))["success"] is True
    await ben.act("leave-room")
    assert (await ben.join(room["code"]))["you"]["role"] == "co-host"


async def test_whoever_is_only_invited_gives_the_passcode_and_waits(
    server: MeetingServer, host: Person, room: Json
) -> None:
    token = (await invite(server, room, host))["token"]
    assert (await come(server, room, token, "a guest's browser"))["code"] == "PASSCODE_REQUIRED"
    guest = await server.guest("Grace").connect()
    answer = await guest.join(room["code"], invitation=token, passcode="open sesame")
    assert answer["code"] == "WAITING_FOR_ADMISSION"


async def test_a_single_use_is_for_one_person_who_may_come_back(
    server: MeetingServer, host: Person, room: Json
) -> None:
    token = (await invite(server, room, host, singleUse=True, skipDoor=True))["token"]
    assert (await come(server, room, token, "the first browser"))["success"] is True
    assert (await come(server, room, token, "the first browser"))["success"] is True
    assert (await come(server, room, token, "some other browser"))["code"] == "INVITATION_USED"
    assert await server.request("GET", f"/rooms/{room['id']}/invitations", host) == []


async def test_an_invitation_expires(server: MeetingServer, host: Person, room: Json) -> None:
    token = (await invite(server, room, host, expiresIn=600, skipDoor=True))["token"]
    async with server.container.database.unit_of_work() as work:
        past = utc_now() - timedelta(minutes=1)
        await work.session.execute(update(Invitation).values(expires_at=past))
    assert (await come(server, room, token, "a guest's browser"))["code"] == "INVITATION_EXPIRED"


async def test_a_revoked_and_a_made_up_one_open_nothing(
    server: MeetingServer, host: Person, room: Json
) -> None:
    invitation = await invite(server, room, host, skipDoor=True)
    [listed] = await server.request("GET", f"/rooms/{room['id']}/invitations", host)
    assert listed == {key: value for key, value in invitation.items() if key != "token"}
    headers = {"Authorization": f"Bearer {host.token}"}
    path = f"/rooms/{room['id']}/invitations/{invitation['id']}"
    assert (await server.http.delete(path, headers=headers)).status_code == 204
    assert (await server.http.delete(path, headers=headers)).status_code == 404
    for token in (invitation["token"], "made up"):
        answer = await come(server, room, token, "a guest's browser")
        assert answer["code"] == "INVITATION_INVALID"


async def test_an_invitation_is_of_one_room(
    server: MeetingServer, host: Person, room: Json
) -> None:
    token = (await invite(server, room, host, skipDoor=True))["token"]
    other = await server.room(host, waitingRoom=True)
    guest = await server.guest("Grace").connect()
    answer = await guest.join(other["code"], invitation=token)
    assert answer["code"] == "INVITATION_INVALID"


async def test_only_the_token_opens_and_only_its_hash_is_kept(
    server: MeetingServer, host: Person, room: Json
) -> None:
    invitation = await invite(server, room, host)
    async with server.container.database.unit_of_work() as work:
        stored = await work.session.get(Invitation, invitation["id"])
        assert stored is not None
        assert invitation["token"] not in (stored.token_hash, stored.id)


async def test_who_may_invite(server: MeetingServer, host: Person, room: Json) -> None:
    path = f"/rooms/{room['id']}/invitations"
    ben = await server.account("Ben")
    await server.request("POST", path, ben, json={}, status=403)
    await server.request("GET", path, ben, status=403)
    token = (await invite(server, room, host, role="co-host"))["token"]
    await (await ben.connect()).join(room["code"], invitation=token)
    await server.request("POST", path, ben, json={"role": "participant"}, status=201)
    await server.request("POST", path, ben, json={"role": "co-host"}, status=403)
    await server.request("POST", path, host, json={"role": "host"}, status=400)
    await server.request("POST", path, host, json={"expiresIn": 1}, status=400)


async def test_a_removed_person_comes_back_by_no_invitation(
    server: MeetingServer, host: Person, room: Json
) -> None:
    token = (await invite(server, room, host, skipDoor=True))["token"]
    guest = await server.guest("Grace").connect(guestKey="the guest's browser")
    await guest.join(room["code"], invitation=token)
    await host.act("remove-participant", targetId=guest.id)
    answer = await come(server, room, token, "the guest's browser")
    assert answer["code"] == "REMOVED_FROM_ROOM"


async def test_a_guest_who_is_a_co_host_invites_and_revokes(
    server: MeetingServer, host: Person, room: Json
) -> None:
    token = (await invite(server, room, host, role="co-host", skipDoor=True))["token"]
    grace = await server.guest("Grace").connect()
    joined = await grace.join(room["code"], invitation=token)
    grace.token = joined["participantToken"]
    path = f"/rooms/{room['id']}/invitations"
    made = await invite(server, room, grace, skipDoor=True)
    assert made["createdByName"] == "Grace"
    assert (await come(server, room, made["token"], "yet another browser"))["success"] is True
    await server.request("POST", path, grace, json={"role": "co-host"}, status=403)
    assert made["id"] in [each["id"] for each in await server.request("GET", path, grace)]
    await server.request_without_answer("DELETE", f"{path}/{made['id']}", grace)
    # Only there, only as long as they are it, and only while they are inside.
    other = await server.room(host)
    await server.request("GET", f"/rooms/{other['id']}/invitations", grace, status=403)
    await host.act("set-role", participantId=joined["participantId"], role="participant")
    await server.request("GET", path, grace, status=403)
    await host.act("set-role", participantId=joined["participantId"], role="co-host")
    await server.request("GET", path, grace)
    await grace.act("leave-room")
    await server.request("GET", path, grace, status=403)
