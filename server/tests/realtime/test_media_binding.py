"""Media is bound to the roster: nobody's descriptions carry a certificate that is not theirs."""

import pytest

from neuron_meet.signaling.media_binding import MOST_LEARNED
from tests.realtime.meeting_client import Json, MeetingServer, Person

pytestmark = pytest.mark.one_database


def fingerprint(byte: str) -> str:
    return "sha-256 " + ":".join([byte] * 32)


OWN, OTHER = fingerprint("0a"), fingerprint("0b")


def description(kind: str, *fingerprints: str) -> Json:
    lines = "".join(f"m=audio 9\r\na=fingerprint:{each}\r\n" for each in fingerprints)
    return {"type": kind, "sdp": f"v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\n{lines}"}


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def test_declared_fingerprints_are_on_the_roster(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], dtlsFingerprints=[OWN.upper(), OTHER])
    assert guest.room["you"]["dtlsFingerprints"] == [OWN, OTHER]
    assert guest.room["participants"][0]["dtlsFingerprints"] == []
    told = await host.expect("user-joined")
    assert told["participant"]["dtlsFingerprints"] == [OWN, OTHER]
    late = await server.guest_in(room["code"], "Late")
    assert late.room["participants"][1]["dtlsFingerprints"] == [OWN, OTHER]
    assert late.room["meetingId"] == guest.room["meetingId"] == host.room["meetingId"]


@pytest.mark.parametrize(
    "declared",
    [
        ["sha-1 " + ":".join(["0a"] * 20)],
        ["sha-256 " + ":".join(["0a"] * 31)],
        [OWN + "\r\na=setup:actpass"],
        [OWN] * 5,
        OWN,
        [7],
    ],
)
async def test_what_is_no_fingerprint_is_refused(
    server: MeetingServer, room: Json, declared: object
) -> None:
    guest = await server.guest().connect()
    refused = await guest.join(room["code"], dtlsFingerprints=declared)
    assert refused["code"] == "VALIDATION_FAILED"
    assert refused["error"].startswith("dtlsFingerprints")


@pytest.mark.parametrize("event", ["offer", "answer"])
async def test_a_declared_certificate_is_the_only_one(
    server: MeetingServer, host: Person, room: Json, event: str
) -> None:
    guest = await server.guest_in(room["code"], dtlsFingerprints=[OWN])
    hidden = description(event, OWN)
    hidden["sdp"] += f"A= FINGERPRINT:{OTHER}\r\n"
    for foreign in (description(event, OTHER), description(event, OWN, OTHER), hidden):
        refused = await guest.call(event, {"targetId": host.id, "sdp": foreign})
        assert refused["code"] == "FINGERPRINT_MISMATCH"
        await guest.send(event, {"targetId": host.id, "sdp": foreign})
        assert (await guest.expect("error"))["code"] == "FINGERPRINT_MISMATCH"
    await host.settle()
    assert event not in host.names()
    assert "fingerprints-added" not in host.names()

    own = description(event, OWN.upper(), OWN)
    assert (await guest.call(event, {"targetId": host.id, "sdp": own}))["success"] is True
    assert (await host.expect(event))["sdp"] == own


async def test_who_waited_is_held_to_what_they_declared(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await server.change(host, room, waitingRoom=True)
    guest = await server.guest().connect()
    waiting = await guest.join(room["code"], dtlsFingerprints=[OWN])
    assert waiting["code"] == "WAITING_FOR_ADMISSION"
    early = {"targetId": host.id, "sdp": description("offer", OWN)}
    assert (await guest.call("offer", early))["code"] == "NOT_IN_ROOM"
    entry = (await host.expect("lobby-request"))["entry"]
    assert "dtlsFingerprints" not in entry
    await host.act("admit-participant", participantId=entry["participantId"])
    assert (await guest.expect("room-joined"))["you"]["dtlsFingerprints"] == [OWN]
    foreign = {"targetId": host.id, "sdp": description("offer", OTHER)}
    assert (await guest.call("offer", foreign))["code"] == "FINGERPRINT_MISMATCH"


async def test_a_client_of_part_one_is_bound_by_what_it_sends(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    third = await server.guest_in(room["code"], "Third")
    # It has a certificate for each connection. Everybody knows it before the description comes.
    await guest.send("offer", {"targetId": host.id, "sdp": description("offer", OWN)})
    await host.expect("offer")
    await guest.send("offer", {"targetId": third.id, "sdp": description("offer", OTHER)})
    await third.expect("offer")
    for person in (host, third):
        told = [await person.expect("fingerprints-added") for _ in range(2)]
        assert [each["dtlsFingerprints"] for each in told] == [[OWN], [OTHER]]
        assert {each["participantId"] for each in told} == {guest.room["participantId"]}
    late = await server.guest_in(room["code"], "Late")
    seen = {each["displayName"]: each for each in late.room["participants"]}
    assert seen["Grace"]["dtlsFingerprints"] == [OWN, OTHER]

    # What is known already is passed on without another word.
    await guest.send("offer", {"targetId": host.id, "sdp": description("offer", OTHER)})
    await host.expect("offer")
    await host.settle()
    assert "fingerprints-added" not in host.names()


async def test_the_roster_is_told_before_the_description(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    await guest.call("offer", {"targetId": host.id, "sdp": description("offer", OWN)})
    await host.settle()
    names = host.names()
    assert names.index("fingerprints-added") < names.index("offer")


async def test_what_is_no_fingerprint_does_not_come_onto_the_roster(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    await guest.send("offer", {"targetId": host.id, "sdp": description("offer", "sha-1 00:11")})
    await host.expect("offer")
    late = await server.guest_in(room["code"], "Late")
    assert late.room["participants"][1]["dtlsFingerprints"] == []


async def test_certificates_without_end_are_refused(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    many = [
        "sha-256 " + ":".join([f"{n >> 8:02x}", f"{n & 255:02x}", *["0a"] * 30]) for n in range(600)
    ]
    for begin in range(0, MOST_LEARNED, 128):
        sdp = description("offer", *many[begin : begin + 128])
        assert (await guest.call("offer", {"targetId": host.id, "sdp": sdp}))["success"] is True
    sdp = description("offer", many[MOST_LEARNED])
    refused = await guest.call("offer", {"targetId": host.id, "sdp": sdp})
    assert refused["code"] == "FINGERPRINT_MISMATCH"
    known = description("offer", many[0])
    assert (await guest.call("offer", {"targetId": host.id, "sdp": known}))["success"] is True
