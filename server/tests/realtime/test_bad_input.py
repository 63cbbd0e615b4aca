"""Whatever a client sends: a coded refusal, and a server that goes on."""

import gc
import logging

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from neuron_meet.config import Settings
from neuron_meet.protocol.client_events import CLIENT_EVENTS
from neuron_meet.realtime.packets import SoundPacket
from neuron_meet.setting_forms import Rate
from tests.realtime.meeting_client import MeetingServer, Person

pytestmark = pytest.mark.one_database

CODES = {"VALIDATION_FAILED", "NOT_IN_ROOM", "NOT_FOUND", "PARTICIPANT_NOT_FOUND", "FORBIDDEN"}

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(min_value=-(2**53), max_value=2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """One connection sends more bad input here than it may elsewhere."""
    rate = Rate(10_000, 10_000)
    kinds = ("event", "signalling", "chat", "presence", "hosting", "entering", "other_packet")
    return settings.model_copy(update={f"{kind}_rate": rate for kind in kinds})


async def test_a_payload_of_the_wrong_shape_is_refused(member: Person) -> None:
    wrong: list[object] = [None, "text", 5, [], {}, {"roomId": {"$ne": 1}}]
    for kind in CLIENT_EVENTS:
        for payload in wrong:
            refused = await member.call(kind.event, payload)
            assert refused["success"] is False, (kind.event, payload)
            assert refused["code"] == "VALIDATION_FAILED", (kind.event, payload)
            assert refused["error"], (kind.event, payload)


@pytest.mark.parametrize("event", ["no-such-event", "connect", "disconnect", "__proto__"])
async def test_an_unknown_event_is_refused(member: Person, event: str) -> None:
    assert (await member.call(event, {}))["code"] == "UNKNOWN_EVENT"


async def test_a_refusal_without_an_acknowledgement_comes_as_an_event(member: Person) -> None:
    await member.send("toggle-audio", {"roomId": member.room["roomId"]})
    assert await member.expect("error") == {
        "code": "VALIDATION_FAILED",
        "message": "enabled is required",
    }


async def test_an_event_for_another_room_is_refused(
    server: MeetingServer, host: Person, member: Person
) -> None:
    other = await server.room(host)
    refused = await member.call("toggle-audio", {"roomId": other["id"], "enabled": False})
    assert refused["code"] == "NOT_IN_ROOM"


async def test_any_json_is_answered(server: MeetingServer, member: Person, host: Person) -> None:
    """One connection takes hundreds of random payloads, and is as good as new afterwards."""
    payloads: list[tuple[str, object]] = []

    @hypothesis_settings(
        max_examples=200, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(st.sampled_from([event.event for event in CLIENT_EVENTS]), json_values)
    def collect(event: str, payload: object) -> None:
        payloads.append((event, payload))

    collect()
    for event, payload in payloads:
        answer = await member.call(event, payload)
        assert answer["success"] is False, (event, payload)
        assert answer["code"] in CODES, (event, payload, answer)
    assert (await member.act("chat-message", content="still here"))["success"] is True


@pytest.mark.parametrize(
    "frame",
    [
        "42",
        "42[",
        "42{}",
        '42["toggle-audio"',
        "42[]",
        '42[5,{"a":1}]',
        '42["chat-message",{"roomId":"x","content":"\\ud800"}]',
        "42" + "[" * 5000 + "]" * 5000,
        "451-[]",
        "43999[]",
        "4",
        "9",
        "x",
        "",
    ],
)
async def test_a_broken_frame_harms_nobody_else(
    server: MeetingServer, host: Person, member: Person, frame: str
) -> None:
    await member.socket.eio.ws.send_str(frame)
    assert (await host.act("chat-message", content="unharmed"))["success"] is True
    newcomer = await server.guest_in(host.room["roomCode"], "Newcomer")
    assert newcomer.socket.connected


@pytest.mark.parametrize(
    "frames",
    [
        ["4"],
        ["42"],
        ["42{}"],
        ["42[]"],
        ['42["toggle-audio"'],
        ["4x"],
        ["44"],
        ["47"],
        ["450-[]"],
        [b"that nobody announced"],
        ['451-["x",{"_placeholder":true,"num":0}]', '42["x"]'],
        ['451-["x",{"_placeholder":true,"num":3}]', b"not the fourth"],
    ],
)
async def test_a_broken_packet_is_answered_and_is_no_fault_of_ours(
    member: Person, caplog: pytest.LogCaptureFixture, frames: list[str | bytes]
) -> None:
    websocket = member.socket.eio.ws
    for frame in frames:
        await (websocket.send_bytes if isinstance(frame, bytes) else websocket.send_str)(frame)
    assert (await member.expect("error"))["code"] == "VALIDATION_FAILED"
    assert (await member.act("chat-message", content="still here"))["success"] is True
    assert [record for record in caplog.records if record.levelno > logging.WARNING] == []


async def test_attachments_that_never_come_are_forgotten_with_the_connection(
    host: Person, member: Person
) -> None:
    await member.socket.eio.ws.send_str('452-["x",{"_placeholder":true,"num":0}]')
    await member.socket.eio.ws.send_bytes(b"the first of two")
    await member.socket.eio.ws.close()
    await host.expect("user-left")
    await host.settle()
    assert [held for held in gc.get_objects() if isinstance(held, SoundPacket)] == []


async def test_an_event_with_countless_attachments_ends_the_connection(
    host: Person, member: Person
) -> None:
    await member.socket.eio.ws.send_str('45999999999-["chat-message",{}]')
    assert (await host.expect("user-left"))["participantId"] == member.room["participantId"]


@pytest.mark.parametrize("frame", ["", "x", b""])
async def test_a_frame_that_is_no_packet_ends_the_connection(
    host: Person, member: Person, frame: str | bytes
) -> None:
    websocket = member.socket.eio.ws
    await (websocket.send_bytes if isinstance(frame, bytes) else websocket.send_str)(frame)
    assert (await host.expect("user-left"))["participantId"] == member.room["participantId"]
