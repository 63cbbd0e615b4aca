"""How many sockets there may be, and for how long those that do nothing of use."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from socketio.exceptions import ConnectionError as SocketConnectionError

from tests.realtime.meeting_client import MeetingServer, Person
from tests.realtime.own_settings import changes, settings, with_settings
from tests.realtime.raw_socket import raw_socket

pytestmark = pytest.mark.one_database

__all__ = ["changes", "settings"]


@with_settings(sockets_per_address=2)
async def test_an_address_has_so_many_sockets(server: MeetingServer) -> None:
    first, _ = [await server.guest().connect() for _ in range(2)]
    assert (await server.guest().refused())["data"]["code"] == "TOO_MANY_CONNECTIONS"
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
    assert (await ada.refused())["data"]["code"] == "TOO_MANY_CONNECTIONS"
    assert (await other.connect()).socket.connected


@with_settings(connect_timeout=timedelta(milliseconds=200))
async def test_a_connection_that_does_not_say_who_it_is_ends(server: MeetingServer) -> None:
    async with raw_socket(server.base_url) as silent:
        frames = await silent.expect_end()
    assert any(frame.startswith("44") and "TIMED_OUT" in frame for frame in frames)


# Whoever says who they are has to do so in time, however busy the machine is.
@with_settings(connect_timeout=timedelta(seconds=6))
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
