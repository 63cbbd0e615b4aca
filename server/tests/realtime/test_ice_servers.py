"""ICE servers and TURN credentials: for people who are in a meeting, while they are in it."""

from datetime import UTC, datetime, timedelta

import pytest

from neuron_meet.config import Settings
from tests.realtime.meeting_client import Json, MeetingServer, Person

SECRET = "shared with coturn"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """A server with a TURN server of its own."""
    changes = {"turn_urls": ("turn:turn.example.org",), "turn_secret": SECRET, "turn_ttl": "2h"}
    return Settings.model_validate(settings.model_dump() | changes)


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def ask(server: MeetingServer, token: str | None) -> tuple[int, Json]:
    """Ask the API for ICE servers with a token."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = await server.http.get("/ice-servers", headers=headers)
    body: Json = answer.json()
    return answer.status_code, body


def turn_of(person: Person) -> Json:
    """The TURN server that somebody was given with the room."""
    (turn,) = person.room["media"]["iceServers"]
    assert isinstance(turn, dict)
    return turn


async def test_credentials_are_minted_for_each_person_and_expire(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    await guest.expect("room-joined")
    for person in (host, guest):
        expiry, whose = turn_of(person)["username"].split(":")
        assert whose == person.room["participantId"]
        left = datetime.fromtimestamp(int(expiry), UTC) - datetime.now(UTC)
        assert timedelta(hours=1) < left <= timedelta(hours=2)
    assert turn_of(host)["credential"] != turn_of(guest)["credential"]
    status, fresh = await ask(server, guest.room["participantToken"])
    assert status == 200
    assert fresh["iceServers"][0]["username"].endswith(guest.room["participantId"])
    assert SECRET not in f"{host.room}{guest.room}{fresh}{host.received}"
    # Nobody learns another's.
    assert turn_of(guest)["credential"] not in str(host.received)


async def test_who_waits_gets_none(server: MeetingServer, host: Person, room: Json) -> None:
    await server.change(host, room, waitingRoom=True)
    waiting = await (await server.account("Ben")).connect()
    refused = await waiting.join(room["code"])
    assert refused["code"] == "WAITING_FOR_ADMISSION"
    await waiting.settle()
    assert "iceServers" not in f"{refused}{waiting.received}"
    assert (await ask(server, waiting.token))[0] == 403
    entry = (await host.expect("lobby-request"))["entry"]
    await host.act("admit-participant", participantId=entry["participantId"])
    assert (await waiting.expect("room-joined"))["media"]["iceServers"]
    assert (await ask(server, waiting.token))[0] == 200


async def test_who_was_removed_gets_none(server: MeetingServer, host: Person, room: Json) -> None:
    ben = await server.member(room["code"], "Ben")
    grace = await server.guest_in(room["code"], "Grace")
    for person in (ben, grace):
        await host.act("remove-participant", targetId=person.id)
        await person.expect("force-disconnect")
        status, answer = await ask(server, person.room["participantToken"])
        assert (status, answer["code"]) == (403, "FORBIDDEN")
    assert (await ask(server, ben.token))[0] == 403


async def test_outsiders_get_none(server: MeetingServer, host: Person, room: Json) -> None:
    outsider = await server.account("Outsider")
    status, answer = await ask(server, outsider.token)
    assert (status, answer["code"]) == (403, "FORBIDDEN")
    assert (await ask(server, None))[0] == 401
    assert (await ask(server, "not.a.token"))[0] == 401
    gone = await server.guest_in(room["code"])
    await gone.act("leave-room")
    assert (await ask(server, gone.room["participantToken"]))[0] == 403
    public = await server.http.get(f"/rooms/code/{room['code']}")
    assert "turn:" not in public.text
