"""Media over a real TURN server only, as for people behind a strict firewall."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import httpx
import pytest

from e2e.browsers import BrowserPool, capture_arguments
from e2e.capture import GREEN, RED, ROOT, Capture
from e2e.eventually import eventually
from e2e.meet_server import MeetServer, meet_server
from e2e.people import People
from e2e.person import Person
from tests.services.certificate import make_certificate, public_key_hash
from tests.services.coturn import TurnServer, coturn_server

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


# The user names with which the connections would ask for relays now.
_USERNAMES = """() => connections.flatMap((connection) => connection.getConfiguration().iceServers)
    .flatMap(({ username }) => username ?? [])"""

# What became of each connection, from the first state on.
_WATCH_STATES = """() => {
    globalThis.states = connections.map((connection) => {
        const seen = [connection.connectionState];
        connection.addEventListener('connectionstatechange', () => {
            seen.push(connection.connectionState);
        });
        return seen;
    });
}"""

_TTL_SECONDS = 20
"""Short enough to see credentials expire, long enough to use them on a machine that is busy."""


@dataclass(frozen=True)
class Relay:
    """A TURN server, and what a browser is told to trust it."""

    server: TurnServer
    trust: str

    def arguments(self, capture: Capture) -> tuple[str, ...]:
        """Arguments of a browser that trusts it."""
        flag = f"--ignore-certificate-errors-spki-list={self.trust}"
        return (*capture_arguments(capture), flag)


@pytest.fixture(scope="module")
def relay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Relay]:
    """A TURN server that offers UDP, TCP and TLS."""
    certificate = make_certificate(tmp_path_factory.mktemp("turn"))
    with coturn_server(certificate=certificate) as running:
        yield Relay(running, public_key_hash(certificate))


@pytest.fixture(scope="module", params=["udp", "tcp", "tls"])
def relayed_server(
    request: pytest.FixtureRequest, relay: Relay
) -> Iterator[tuple[MeetServer, str]]:
    """A server that offers the TURN server over one transport."""
    transport: str = request.param
    urls = ",".join(relay.server.urls(transport))
    with meet_server(TURN_URLS=urls, TURN_SECRET=relay.server.secret) as running:
        yield running, transport


@pytest.fixture
async def relayed_people(
    relayed_server: tuple[MeetServer, str], browsers: BrowserPool
) -> AsyncIterator[People]:
    """People who come to that server."""
    async with People(relayed_server[0], browsers) as company:
        yield company


async def meet_over(relay: Relay, people: People) -> tuple[Person, Person]:
    """Two people who see and hear each other by the relay alone."""
    ada = await people.member(
        "Ada", browser_arguments=relay.arguments(RED), init_script=_RELAY_ONLY
    )
    grace = await people.guest(
        "Grace", browser_arguments=relay.arguments(GREEN), init_script=_RELAY_ONLY
    )
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)
    await grace.join(code)
    await asyncio.gather(ada.sees_and_hears(grace), grace.sees_and_hears(ada))
    return ada, grace


async def test_media_flows_over_the_relay(
    relayed_people: People, relayed_server: tuple[MeetServer, str], relay: Relay
) -> None:
    ada, grace = await meet_over(relay, relayed_people)
    await asyncio.gather(ada.sees_frames_of(grace, 15), grace.sees_frames_of(ada, 15))
    for person in (ada, grace):
        assert await person.page.evaluate(_RELAY_PROTOCOLS) == [f"relay {relayed_server[1]}"]


@pytest.fixture(scope="module")
def hasty_server(relay: Relay) -> Iterator[MeetServer]:
    """A server whose credentials expire while people talk."""
    urls = ",".join(relay.server.urls("udp"))
    settings = {"TURN_URLS": urls, "TURN_SECRET": relay.server.secret}
    with meet_server(**settings, TURN_TTL=f"{_TTL_SECONDS}s") as running:
        yield running


async def test_credentials_are_renewed_in_mid_call_and_nobody_notices(
    hasty_server: MeetServer, browsers: BrowserPool, relay: Relay
) -> None:
    async with People(hasty_server, browsers) as people:
        ada, grace = await meet_over(relay, people)
        (before,) = await ada.page.evaluate(_USERNAMES)
        await ada.page.evaluate(_WATCH_STATES)
        patience = 3.0 * _TTL_SECONDS
        renewed = f"(before) => !({_USERNAMES})().includes(before)"
        await eventually(ada.page, renewed, before, patience=patience)
        (fresh,) = await ada.page.evaluate(_USERNAMES)
        assert fresh.split(":")[1] == before.split(":")[1]
        # Not only known, but used: the relay that media takes from now on is theirs.
        allocated = rf"user <{re.escape(fresh)}>: .*ALLOCATE processed, success"
        await asyncio.to_thread(relay.server.process.wait_for, allocated)
        expiry = int(before.split(":")[0])
        over = "(expiry) => Date.now() > expiry * 1000"
        await eventually(ada.page, over, expiry, patience=patience)
        await asyncio.gather(ada.sees_frames_of(grace, 15), grace.sees_frames_of(ada, 15))
        await ada.hears_tone(grace, GREEN.tone)
        assert await ada.page.evaluate("states") == [["connected"]]


def test_nothing_that_is_served_has_the_secret(
    relayed_server: tuple[MeetServer, str], relay: Relay
) -> None:
    server, _ = relayed_server
    built = ROOT / "client" / "dist"
    files = [str(file.relative_to(built)) for file in built.rglob("*") if file.is_file()]
    for path in ["", *files]:
        answer = httpx.get(f"{server.url}/{path}")
        assert relay.server.secret.encode() not in answer.content, path
        assert b"turn:127" not in answer.content, path
