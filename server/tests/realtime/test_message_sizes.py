"""How large and how deep a message may be, and in how many pieces it may come."""

import json

from neuron_meet.config import Settings
from tests.realtime.meeting_client import MeetingServer, Person
from tests.realtime.raw_socket import raw_socket


async def test_a_message_that_is_too_large_is_told_and_then_cut_off(
    host: Person, member: Person, settings: Settings
) -> None:
    large = '42["chat-message","' + "x" * settings.max_message_bytes + '"]'
    await member.socket.eio.ws.send_str(large)
    assert (await member.expect("error"))["code"] == "PAYLOAD_TOO_LARGE"
    assert (await member.act("chat-message", content="again"))["success"] is True
    await member.flood(large, 20)
    assert (await member.expect("force-disconnect"))["code"] == "PAYLOAD_TOO_LARGE"
    assert (await host.expect("user-left"))["participantId"] == member.room["participantId"]


async def test_a_message_is_measured_in_bytes(member: Person, settings: Settings) -> None:
    letters = settings.max_message_bytes // 2
    await member.socket.eio.ws.send_str('42["chat-message","' + "ü" * letters + '"]')
    assert (await member.expect("error"))["code"] == "PAYLOAD_TOO_LARGE"


async def test_a_session_description_is_measured_in_bytes(
    server: MeetingServer, host: Person, settings: Settings
) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    async with raw_socket(server.base_url) as socket:
        await socket.join(room["code"])
        for number, letters in enumerate(
            (settings.max_sdp_bytes // 2, settings.max_sdp_bytes // 2 + 1), start=1
        ):
            offer = {"targetId": host.id, "sdp": {"type": "offer", "sdp": "ü" * letters}}
            # As itself, not as an escape: two bytes in the message, too.
            payload = json.dumps(["offer", offer], ensure_ascii=False)
            await socket.send(f"42{number}{payload}")
        assert '"success":true' in await socket.expect("431")
        assert "PAYLOAD_TOO_LARGE" in await socket.expect("432")


async def test_a_candidate_has_two_kilobytes(host: Person, member: Person) -> None:
    offer = {"targetId": host.id, "candidate": {"candidate": "x" * 2048}}
    assert (await member.call("ice-candidate", offer))["success"] is True
    offer["candidate"] = {"candidate": "x" * 2049}
    assert (await member.call("ice-candidate", offer))["code"] == "VALIDATION_FAILED"


async def test_a_message_nested_too_deeply_is_refused(member: Person, settings: Settings) -> None:
    deepest = settings.max_json_depth - 1  # the array of the event is a level, too
    payload: object = 1
    for _ in range(deepest):
        payload = [payload]
    assert (await member.call("toggle-audio", payload))[
        "error"
    ] != "The message is nested too deeply"
    refused = await member.call("toggle-audio", [payload])
    assert refused["code"] == "VALIDATION_FAILED"
    assert refused["error"] == "The message is nested too deeply"


async def test_a_message_in_crumbs_ends_the_connection(server: MeetingServer) -> None:
    """Frames without a byte in them, none of which is the last of its message."""
    async with raw_socket(server.base_url) as socket:
        await socket.connect()
        transport = socket.socket._writer.transport  # noqa: SLF001 - frames that no client makes
        transport.write(b"\x01\x80\0\0\0\0" + b"\x00\x80\0\0\0\0" * 1000)
        await socket.expect_end()


def frame_of(text: str) -> bytes:
    """A masked frame (RFC 6455, section 5.2), with the mask that changes nothing."""
    data = text.encode()
    return b"\x81\xfe" + len(data).to_bytes(2, "big") + bytes(4) + data


async def test_what_arrives_at_once_is_heard_wholly_and_in_order(
    server: MeetingServer, host: Person
) -> None:
    """Much more than the slice in which a connection is heard at a time."""
    room = await server.room(host)
    await host.join(room["code"])
    async with raw_socket(server.base_url) as socket:
        await socket.join(room["code"])
        candidates = [
            {"targetId": host.id, "candidate": {"candidate": f"{number} " + "x" * 900}}
            for number in range(300)
        ]
        frames = [
            frame_of("42" + json.dumps(["ice-candidate", candidate])) for candidate in candidates
        ]
        socket.socket._writer.transport.write(b"".join(frames))  # noqa: SLF001 - all at once
        last = await host.expect(
            "ice-candidate", lambda data: data["candidate"]["candidate"].startswith("299 ")
        )
    order = [
        int(data["candidate"]["candidate"].split()[0])
        for name, data in [*host.received, ("ice-candidate", last)]
        if name == "ice-candidate"
    ]
    assert order == list(range(300))
