"""Offers, answers and candidates: unchanged to the one they are for, and never out of the room."""

import pytest

from tests.realtime.meeting_client import MeetingServer, Person

OFFER = {"type": "offer", "sdp": "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\n"}
ANSWER = {"type": "answer", "sdp": "v=0\r\n"}
CANDIDATE = {
    "candidate": "candidate:1 1 udp 2113937151 192.0.2.1 54400 typ host",
    "sdpMid": "0",
    "sdpMLineIndex": 0,
    "usernameFragment": "EsAw",
}


async def test_a_negotiation(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"], "Grace")

    await guest.send("offer", {"targetId": host.id, "sdp": OFFER})
    offer = await host.expect("offer")
    assert offer["senderId"] == guest.id
    assert offer["displayName"] == "Grace"
    assert offer["sdp"] == OFFER
    assert "userId" not in offer

    await host.send("answer", {"targetId": guest.id, "sdp": ANSWER})
    assert await guest.expect("answer") == {"senderId": host.id, "sdp": ANSWER}

    await host.send("ice-candidate", {"targetId": guest.id, "candidate": CANDIDATE})
    assert await guest.expect("ice-candidate") == {"senderId": host.id, "candidate": CANDIDATE}
    await host.send("ice-candidate", {"targetId": guest.id, "candidate": None})
    assert await guest.expect("ice-candidate") == {"senderId": host.id, "candidate": None}


@pytest.mark.parametrize(
    ("event", "payload"),
    [
        ("offer", {"sdp": OFFER}),
        ("answer", {"sdp": ANSWER}),
        ("ice-candidate", {"candidate": CANDIDATE}),
    ],
)
async def test_signalling_never_leaves_the_room(
    server: MeetingServer, host: Person, event: str, payload: dict[str, object]
) -> None:
    room, other = await server.room(host), await server.room(host)
    await host.join(room["code"])
    stranger = await server.guest_in(other["code"], "Stranger")
    outsider = await server.guest("Outsider").connect()

    refused = await stranger.call(event, {"targetId": host.id, **payload})
    assert refused["code"] == "PARTICIPANT_NOT_FOUND"
    refused = await outsider.call(event, {"targetId": host.id, **payload})
    assert refused["code"] == "NOT_IN_ROOM"
    # Without an acknowledgement it is dropped in silence.
    await stranger.send(event, {"targetId": host.id, **payload})
    await stranger.settle()
    await host.settle()
    assert event not in host.names()
    assert "error" not in stranger.names()


async def test_nobody_signals_to_themselves(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    refused = await host.call("offer", {"targetId": host.id, "sdp": OFFER})
    assert refused["code"] == "PARTICIPANT_NOT_FOUND"


async def test_a_description_that_is_too_large_is_refused(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"])
    large = {"type": "offer", "sdp": "x" * 40_001}
    refused = await guest.call("offer", {"targetId": host.id, "sdp": large})
    assert refused["code"] == "PAYLOAD_TOO_LARGE"
