"""What one socket may do, and that others do not feel it when it does more."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from socketio.exceptions import ConnectionError as SocketConnectionError

from neuron_meet.config import Settings
from neuron_meet.setting_forms import Rate
from tests.realtime.meeting_client import Json, MeetingServer, Person
from tests.realtime.raw_socket import RawSocket, raw_socket

CANDIDATE = {"candidate": "candidate:1 1 udp 1 192.0.2.1 9 typ host", "sdpMid": "0"}


@pytest.fixture
def changes(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Settings that a test has its own value for; given by ``parametrize``."""
    return getattr(request, "param", {})


@pytest.fixture
def settings(settings: Settings, changes: dict[str, Any]) -> Settings:
    return settings.model_copy(update=changes)


def with_settings(**changes: object) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("changes", [changes], indirect=True, ids=[""])


@pytest.fixture
async def member(server: MeetingServer, host: Person) -> Person:
    room = await server.room(host)
    await host.join(room["code"])
    return await server.guest_in(room["code"])


async def refusal(person: Person) -> Json:
    """Try to connect and give the data of the ``connect_error``."""
    reasons: list[Json] = []
    person.socket.on("connect_error", reasons.append)
    with pytest.raises(SocketConnectionError):
        await person.connect()
    data: Json = reasons[0]["data"]
    return data


async def flood(person: Person, frame: str, times: int) -> None:
    """Send a frame again and again, until the connection is gone."""
    try:
        for _ in range(times):
            await person.socket.eio.ws.send_str(frame)
    except (OSError, aiohttp.ClientError):
        return


# Events per second


async def test_a_flood_is_told_then_cut_off_and_others_go_on(host: Person, member: Person) -> None:
    toggle = {"roomId": member.room["roomId"], "enabled": True}
    flooding = asyncio.create_task(
        flood(member, "42" + json.dumps(["toggle-audio", toggle]), 20_000)
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
    await flood(member, frame, 2000)
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
    for refusal_ in refused:
        assert refusal_["code"] == "RATE_LIMITED"
        assert refusal_["retryAfter"] == 1
        assert refusal_["error"]
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
        await flood(guest, '42["no-such-event",{}]', 2000)
        assert (await guest.expect("force-disconnect"))["code"] == "RATE_LIMITED"
    assert (await refusal(server.guest()))["code"] == "RATE_LIMITED"
    assert (await account.connect()).socket.connected, "an account answers for itself alone"


# Sizes


async def test_a_message_that_is_too_large_is_told_and_then_cut_off(
    host: Person, member: Person, settings: Settings
) -> None:
    large = '42["chat-message","' + "x" * settings.max_message_bytes + '"]'
    await member.socket.eio.ws.send_str(large)
    assert (await member.expect("error"))["code"] == "PAYLOAD_TOO_LARGE"
    assert (await member.act("chat-message", content="again"))["success"] is True
    await flood(member, large, 20)
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


# Connections


@with_settings(sockets_per_address=2)
async def test_an_address_has_so_many_sockets(server: MeetingServer) -> None:
    first, _ = [await server.guest().connect() for _ in range(2)]
    assert (await refusal(server.guest()))["code"] == "TOO_MANY_CONNECTIONS"
    await first.close()
    async with asyncio.timeout(20):
        while True:
            try:
                await server.guest().connect()
                break
            except SocketConnectionError:
                continue  # the first is still being closed


@with_settings(sockets_per_address=2)
async def test_far_too_many_sockets_of_an_address_are_not_even_opened(
    server: MeetingServer,
) -> None:
    async with (
        raw_socket(server.base_url),
        raw_socket(server.base_url),
        raw_socket(server.base_url),
        raw_socket(server.base_url),
    ):
        with pytest.raises(aiohttp.WSServerHandshakeError):
            async with raw_socket(server.base_url):
                pass


@with_settings(sockets_per_account=2)
async def test_an_account_has_so_many_sockets(server: MeetingServer) -> None:
    ada = await server.account("Ada")
    other = await server.account("Bob")
    for _ in range(2):
        tab = Person(server.base_url, ada.token)
        server.people.append(tab)
        await tab.connect()
    assert (await refusal(ada))["code"] == "TOO_MANY_CONNECTIONS"
    assert (await other.connect()).socket.connected


@with_settings(connect_timeout=timedelta(milliseconds=200))
async def test_a_connection_that_does_not_say_who_it_is_ends(server: MeetingServer) -> None:
    async with raw_socket(server.base_url) as silent:
        frames = await silent.expect_end()
    assert any(frame.startswith("44") and "TIMED_OUT" in frame for frame in frames)


@with_settings(connect_timeout=timedelta(seconds=3))
async def test_a_connection_that_gave_up_who_it_is_ends(
    server: MeetingServer, host: Person
) -> None:
    async with raw_socket(server.base_url) as socket:
        await socket.connect(displayName="Grace")
        await socket.send("41")
        await socket.expect_end()
    assert host.socket.connected, "one that says who it is stays"


@with_settings(max_unread_bytes=100_000)
async def test_a_client_that_reads_nothing_is_disconnected(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    async with raw_socket(server.base_url) as deaf:
        entered = await deaf.join(room["code"])
        offer = {
            "targetId": deaf.id,
            "sdp": {"type": "offer", "sdp": "x" * 39_000},
        }
        for _ in range(1500):
            await host.send("offer", offer)
            if "user-left" in host.names():
                break
        left = await host.expect("user-left")
    assert left["participantId"] == entered["participantId"]


# The protocol beneath


async def expect_cut(socket: RawSocket) -> None:
    with pytest.raises((aiohttp.ClientError, OSError)):
        for _ in range(100_000):
            await socket.socket.ping(b"x" * 100)


async def test_a_flood_of_pings_ends_the_connection(server: MeetingServer, host: Person) -> None:
    async with raw_socket(server.base_url) as socket:
        await socket.connect()
        await expect_cut(socket)
    assert (await host.call("leave-room", {"roomId": "none"}))["code"] == "NOT_IN_ROOM"


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


async def test_a_polling_client_is_limited_and_can_upgrade(server: MeetingServer) -> None:
    """The same limits, whatever carries the connection; and python-socketio's upgrade works."""
    guest = server.guest("Polly")
    await guest.socket.connect(
        guest.base_url, auth={"displayName": "Polly"}, transports=["polling", "websocket"]
    )
    assert guest.socket.eio.transport() == "websocket"
    assert (await guest.call("leave-room", {"roomId": "none"}))["code"] == "NOT_IN_ROOM"
    await flood(guest, '42["no-such-event",{}]', 2000)
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


# Addresses


@with_settings(unknown_codes_per_address=3)
async def test_codes_cannot_be_tried_out_over_sockets(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    for _ in range(3):
        assert (await server.guest().connect()).socket.connected
        assert (await server.people[-1].join("aaa-aaa-aaa"))["code"] == "NOT_FOUND"
    guest = await server.guest().connect()
    refused = await guest.join(room["code"])
    assert refused["code"] == "RATE_LIMITED"
    assert refused["retryAfter"] > 0
    assert (await guest.expect("join-error"))["retryAfter"] == refused["retryAfter"]


@with_settings(sockets_per_address=1, trusted_proxies=())
async def test_a_spoofed_address_opens_no_more_sockets(server: MeetingServer) -> None:
    forwarded = [{"X-Forwarded-For": f"198.51.100.{number}"} for number in range(2)]
    async with (
        raw_socket(server.base_url, forwarded[0]) as first,
        raw_socket(server.base_url, forwarded[1]) as second,
    ):
        await first.connect()
        await second.send("40{}")
        assert "TOO_MANY_CONNECTIONS" in await second.expect("44")


@with_settings(sockets_per_address=1)
async def test_addresses_behind_a_trusted_proxy_are_told_apart(server: MeetingServer) -> None:
    forwarded = [{"X-Forwarded-For": f"198.51.100.{number}"} for number in range(2)]
    async with (
        raw_socket(server.base_url, forwarded[0]) as first,
        raw_socket(server.base_url, forwarded[1]) as second,
    ):
        await first.connect()
        await second.connect()
