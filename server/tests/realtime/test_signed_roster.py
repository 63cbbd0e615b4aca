"""What the server vouches for: every statement checked with the key that was given on entry."""

import re

import jwt
import pytest

from neuron_meet.config import Settings
from tests.realtime.lost_connections import lose, return_of
from tests.realtime.meeting_client import Json, MeetingServer, Person, running_server

OWN = "sha-256 " + ":".join(["0a"] * 32)
LEARNED = "sha-256 " + ":".join(["0b"] * 32)


def checked(statement: str, key: Json) -> Json:
    """What a statement says."""
    told: Json = jwt.decode(
        statement, jwt.PyJWK(key).key, algorithms=["ES256"], options={"verify_exp": False}
    )
    return told


def whole(person: Person) -> Json:
    """What somebody was told on entering."""
    roster = person.room["roster"]
    return checked(roster["statement"], roster["key"])


async def change(person: Person) -> Json:
    """The next statement that somebody gets after the one that they entered with."""
    told = await person.expect(
        "roster-changed", lambda told: told["sequence"] > person.room["sequence"] + 1
    )
    return checked(told["statement"], person.room["roster"]["key"])


def of(person: Person, statement: Json) -> Json:
    """What a statement says of somebody."""
    who = person.room["participantId"]
    found = [entry for entry in statement["entries"] if entry["participantId"] == who]
    assert len(found) == 1, statement
    entry: Json = found[0]
    return entry


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def test_who_enters_is_told_of_everybody_and_the_others_of_them(
    server: MeetingServer, host: Person, room: Json
) -> None:
    assert whole(host)["isWhole"] is True
    guest = await server.guest_in(room["code"], dtlsFingerprints=[OWN], isMuted=True)
    everybody = whole(guest)
    assert (everybody["roomId"], everybody["meetingId"]) == (room["id"], host.room["meetingId"])
    assert of(host, everybody)["role"] == "host"
    expected = {
        "participantId": guest.room["participantId"],
        "socketId": guest.id,
        "role": "participant",
        "dtlsFingerprints": [OWN],
        "allowed": ["audio", "video", "screen"],
        "active": ["video"],
    }
    assert of(guest, everybody) == expected

    told = await change(host)
    assert (told["isWhole"], told["gone"], told["entries"]) == (False, [], [expected])
    assert told["revision"] > everybody["revision"] > whole(host)["revision"]
    assert host.room["roster"]["key"] == guest.room["roster"]["key"]

    await guest.act("leave-room")
    left = await change(host)
    assert (left["gone"], left["entries"]) == ([guest.room["participantId"]], [])
    assert left["revision"] > told["revision"]


async def test_what_is_on_and_allowed_follows_toggles_hosts_and_settings(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    await change(host)
    who = guest.room["participantId"]

    await guest.send("toggle-video", {"roomId": room["id"], "enabled": False})
    assert of(guest, await change(host))["active"] == ["audio"]
    await host.act("mute-participant", targetId=guest.id)
    assert of(guest, await change(host))["active"] == []
    none = {"speak": None, "show": None, "share": None, "chat": None}
    await host.act("set-permissions", participantId=who, permissions=none | {"show": False})
    assert of(guest, await change(host))["allowed"] == ["audio", "screen"]
    await host.act("set-role", participantId=who, role="co-host")
    promoted = of(guest, await change(host))
    assert (promoted["role"], promoted["allowed"]) == ("co-host", ["audio", "video", "screen"])


async def test_what_one_event_does_to_many_is_one_statement(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guests = [await server.guest_in(room["code"], f"Guest {n}") for n in range(3)]
    for _ in guests:
        await change(host)
    await server.change(host, room, allowParticipantAudio=False, allowScreenShare=False)
    told = await change(host)
    for guest in guests:
        assert of(guest, told)["allowed"] == ["video"]
        assert of(guest, told)["active"] == ["video"]
    assert len(told["entries"]) == len(guests)
    await host.settle()
    assert host.names().count("roster-changed") == 1  # their own, on entering


async def test_what_does_not_matter_for_media_is_not_signed(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    await change(host)
    await guest.act("toggle-hand-raise", raised=True)
    await guest.act("chat-message", content="Hello")
    await host.act("lock-room", locked=True)
    await host.settle()
    assert host.names().count("roster-changed") == 1  # their own, on entering


async def test_a_certificate_is_vouched_for_before_the_description_that_has_it(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    await change(host)
    sdp = {"type": "offer", "sdp": f"v=0\r\nm=audio 9\r\na=fingerprint:{LEARNED}\r\n"}
    await guest.send("offer", {"targetId": host.id, "sdp": sdp})
    await host.expect("offer", lambda _: host.names().count("roster-changed") == 2)
    assert of(guest, await change(host))["dtlsFingerprints"] == [LEARNED]


async def test_who_waits_is_told_nothing(server: MeetingServer, host: Person, room: Json) -> None:
    await server.change(host, room, waitingRoom=True)
    waiting = await server.guest("Waits").connect()
    await waiting.join(room["code"])
    await host.send("toggle-audio", {"roomId": room["id"], "enabled": False})
    await change(host)
    await waiting.settle()
    assert "roster-changed" not in waiting.names()
    entry = (await host.expect("lobby-request"))["entry"]
    await host.act("admit-participant", participantId=entry["participantId"])
    waiting.room = await waiting.expect("room-joined")
    assert {each["participantId"] for each in whole(waiting)["entries"]} == {
        host.room["participantId"],
        entry["participantId"],
    }


async def test_who_goes_on_in_their_place_is_vouched_for_under_the_new_socket_id(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], canResume=True, dtlsFingerprints=[OWN])
    before = await change(host)
    await lose(guest, seen_by=host)
    back, answer = await return_of(server, guest)
    assert answer["roster"]["key"] == guest.room["roster"]["key"]
    everybody = checked(answer["roster"]["statement"], answer["roster"]["key"])
    assert everybody["isWhole"] is True
    assert of(guest, everybody) == of(guest, before) | {"socketId": back.id}
    told = await change(host)
    assert told["entries"] == [of(guest, everybody)]
    assert told["revision"] > everybody["revision"] > before["revision"]


async def test_a_restart_keeps_the_key_and_the_order(settings: Settings) -> None:
    rosters = []
    async with running_server(settings) as server:
        host = await (await server.account("Ada")).connect()
        room = await server.room(host)
        await host.join(room["code"])
        rosters.append(host.room["roster"])
    async with running_server(settings) as server:
        guest = await server.guest_in(room["code"])
        rosters.append(guest.room["roster"])
    first, second = rosters
    assert first["key"] == second["key"]
    assert re.fullmatch(r"[\w-]{43}", first["key"]["x"])
    before, after = (checked(each["statement"], first["key"])["revision"] for each in rosters)
    assert after > before
