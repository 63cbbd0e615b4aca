"""Media over a real TURN server only, as for people behind a strict firewall."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from e2e.browsers import BrowserPool
from e2e.capture import GREEN, RED, ROOT
from e2e.meet_server import MeetServer, meet_server
from e2e.people import People
from tests.services.coturn import TurnServer

# Forbids every way but the relay, whatever configuration the client asks for.
_RELAY_ONLY = """
    globalThis.RTCPeerConnection = class extends RTCPeerConnection {
        constructor(configuration) {
            super({ ...configuration, iceTransportPolicy: 'relay' });
            (globalThis.connections ??= []).push(this);
        }
        setConfiguration(configuration) {
            super.setConfiguration({ ...configuration, iceTransportPolicy: 'relay' });
        }
    };
"""

# The protocol between this browser and the TURN server, for each connection.
_RELAY_PROTOCOLS = """async () => Promise.all(connections
    .filter((connection) => connection.connectionState === 'connected')
    .map(async (connection) => {
        const stats = await connection.getStats();
        const transport = [...stats.values()].find(({ type }) => type === 'transport');
        const pair = stats.get(transport.selectedCandidatePairId);
        const { candidateType, relayProtocol } = stats.get(pair.localCandidateId);
        return `${candidateType} ${relayProtocol}`;
    }))"""


@pytest.fixture(scope="module", params=["udp", "tcp"])
def relayed_server(
    request: pytest.FixtureRequest, coturn: TurnServer
) -> Iterator[tuple[MeetServer, str]]:
    """A server that offers the TURN server over one transport."""
    transport: str = request.param
    urls = ",".join(coturn.urls(transport))
    with meet_server(TURN_URLS=urls, TURN_SECRET=coturn.secret) as running:
        yield running, transport


@pytest.fixture
async def relayed_people(
    relayed_server: tuple[MeetServer, str], browsers: BrowserPool
) -> AsyncIterator[People]:
    """People who come to that server."""
    async with People(relayed_server[0], browsers) as company:
        yield company


async def test_media_flows_over_the_relay(
    relayed_people: People, relayed_server: tuple[MeetServer, str]
) -> None:
    ada = await relayed_people.member("Ada", RED, init_script=_RELAY_ONLY)
    code = relayed_people.server.create_room(ada.signed_in_to)
    grace = await relayed_people.guest("Grace", GREEN, init_script=_RELAY_ONLY)
    await ada.join(code)
    await grace.join(code)

    await asyncio.gather(ada.sees_and_hears(grace), grace.sees_and_hears(ada))
    await asyncio.gather(ada.sees_frames_of(grace, 15), grace.sees_frames_of(ada, 15))
    for person in (ada, grace):
        assert await person.page.evaluate(_RELAY_PROTOCOLS) == [f"relay {relayed_server[1]}"]


def test_nothing_that_is_served_has_the_secret(
    relayed_server: tuple[MeetServer, str], coturn: TurnServer
) -> None:
    server, _ = relayed_server
    built = ROOT / "client" / "dist"
    files = [str(file.relative_to(built)) for file in built.rglob("*") if file.is_file()]
    for path in ["", *files]:
        answer = httpx.get(f"{server.url}/{path}")
        assert coturn.secret.encode() not in answer.content, path
        assert b"turn:127" not in answer.content, path
