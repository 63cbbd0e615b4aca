"""How much one socket may send, and that others do not feel it when it sends more."""

import asyncio
import json

import aiohttp
import pytest

from neuron_meet.setting_forms import Rate
from tests.realtime.meeting_client import MeetingServer, Person
from tests.realtime.own_settings import changes, settings, with_settings
from tests.realtime.raw_socket import RawSocket, raw_socket

pytestmark = pytest.mark.one_database

__all__ = ["changes", "settings"]

CANDIDATE = {"candidate": "candidate:1 1 udp 1 192.0.2.1 9 typ host", "sdpMid": "0"}


async def test_a_flood_is_told_then_cut_off_and_others_go_on(host: Person, member: Person) -> None:
    toggle = {"roomId": member.room["roomId"], "enabled": True}
    flooding = asyncio.create_task(
        member.flood("42" + json.dumps(["toggle-audio", toggle]), 20_000)
    )
    for number in range(20):
        assert (await host.act("chat-message", content=f"unharmed {number}"))["success"] is True
    told = await member.expect("error")
    assert told["code"] == "RATE_LIMITED"
    assert told["retryAfter"] == 1
    assert (await member.expect("force-disconnect"))["code"] == "RATE_LIMITED"
    assert (await host.expect("user-left"))["participantId"] == member.room["participantId"]
    await flooding
    assert member.names().count("error") < 5, "it is told once a second, not for each event"
    assert (await host.act("chat-message", content="still here"))["success"] is True


@pytest.mark.parametrize(
    "frame", ["42[1]", '42["no-such-event",{}]', "44", "40", "43999[]", "3", "5", "2x"]
)
async def test_a_flood_of_what_is_no_event_is_cut_off(
    host: Person, member: Person, frame: str
) -> None:
    await member.flood(frame, 2000)
    assert (await host.expect("user-left"))["participantId"] == member.room["participantId"]


async def test_joining_a_mesh_of_twelve_is_no_flood(host: Person, member: Person) -> None:
    """Eleven offers and twenty candidates to each, at once."""
    sdp = {"type": "offer", "sdp": "v=0\r\n" + "a=x\r\n" * 600}
    for number in range(11):
        await member.send("offer", {"targetId": host.id, "sdp": sdp})
        for _ in range(20):
            candidate = CANDIDATE | {"usernameFragment": str(number)}
            await member.send("ice-candidate", {"targetId": host.id, "candidate": candidate})
    await member.settle()
    await host.settle()
    assert member.names().count("error") == 0
    assert host.names().count("offer") == 11
    assert host.names().count("ice-candidate") == 220


@with_settings(chat_rate=Rate(1, 2))
async def test_an_event_too_many_is_refused_in_its_answer_and_other_kinds_are_not(
    member: Person,
) -> None:
    answers = await asyncio.gather(
        *(member.act("chat-message", content=f"hello {number}") for number in range(30))
    )
    assert [answer["success"] for answer in answers[:2]] == [True, True]
    refused = [answer for answer in answers if not answer["success"]]
    assert refused
    for refusal in refused:
        assert refusal["code"] == "RATE_LIMITED"
        assert refusal["retryAfter"] == 1
        assert refusal["error"]
    assert (await member.act("toggle-audio", enabled=True))["success"] is True


@with_settings(event_rate=Rate(1, 5))
async def test_all_kinds_together_are_limited_too(member: Person) -> None:
    answers = await asyncio.gather(
        *(member.act(f"toggle-{kind}", enabled=True) for kind in ["audio", "video"] * 15),
        *(member.act("chat-message", content="hello") for _ in range(30)),
    )
    assert {answer["code"] for answer in answers if not answer["success"]} == {"RATE_LIMITED"}


@with_settings(cut_offs=2)
async def test_who_is_cut_off_again_and_again_has_to_wait(server: MeetingServer) -> None:
    account = await server.account("Ada")
    for _ in range(2):
        guest = await server.guest("Flooder").connect()
        await guest.flood('42["no-such-event",{}]', 2000)
        assert (await guest.expect("force-disconnect"))["code"] == "RATE_LIMITED"
    assert (await server.guest().refused())["data"]["code"] == "RATE_LIMITED"
    assert (await account.connect()).socket.connected, "an account answers for itself alone"


async def expect_cut(socket: RawSocket) -> None:
    with pytest.raises((aiohttp.ClientError, OSError)):
        for _ in range(100_000):
            await socket.socket.ping(b"x" * 100)


async def test_a_flood_of_pings_ends_the_connection(server: MeetingServer, host: Person) -> None:
    async with raw_socket(server.base_url) as socket:
        await socket.connect()
        await expect_cut(socket)
    assert (await host.call("leave-room", {"roomId": "none"}))["code"] == "NOT_IN_ROOM"


async def test_a_polling_client_is_limited_and_can_upgrade(server: MeetingServer) -> None:
    """The same limits, whatever carries the connection; and python-socketio's upgrade works."""
    guest = server.guest("Polly")
    await guest.socket.connect(
        guest.base_url, auth={"displayName": "Polly"}, transports=["polling", "websocket"]
    )
    assert guest.socket.eio.transport() == "websocket"
    assert (await guest.call("leave-room", {"roomId": "none"}))["code"] == "NOT_IN_ROOM"
    await guest.flood('42["no-such-event",{}]', 2000)
    assert (await guest.expect("force-disconnect"))["code"] == "RATE_LIMITED"


async def test_polling_alone_is_limited(server: MeetingServer) -> None:
    guest = server.guest("Polly")
    await guest.socket.connect(
        guest.base_url, auth={"displayName": "Polly"}, transports=["polling"]
    )
    for _ in range(400):
        if not guest.socket.connected:
            break
        await guest.send("no-such-event", {})
    assert (await guest.expect("force-disconnect"))["code"] == "RATE_LIMITED"
