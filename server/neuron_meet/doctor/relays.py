"""Whether STUN and TURN work: asked for what a participant asks for."""

import ipaddress

from neuron_meet.config import Settings
from neuron_meet.doctor.finding import Finding, broken, doubtful, good
from neuron_meet.doctor.reason import reason_of
from neuron_meet.doctor.stun import Attribute, Kind, StunMessage, allocate_request, long_term_key
from neuron_meet.doctor.stun_transport import StunAddress, StunTransport, stun_transport
from neuron_meet.media.ice import IceServerProvider

_WHO = "doctor"
_UNAUTHORIZED = 401
_CREDENTIALS_REFUSED = (
    "Give coturn's static-auth-secret and TURN_SECRET the same value, start both again, and compare"
    " the clocks of both machines."
)


async def examine_relays(settings: Settings) -> list[Finding]:
    """Ask every STUN server for an address, and every TURN server for a relay."""
    findings = [await _stun(url) for url in settings.stun_urls]
    if not settings.turn_urls or settings.turn_secret is None:
        missing = "TURN_SECRET" if settings.turn_urls else "TURN_URLS"
        findings.append(
            doubtful(
                "turn",
                f"{missing} is not set, so there is no TURN server",
                "Run coturn (deploy/turnserver.conf) and set TURN_URLS and TURN_SECRET: about one"
                " person in seven is behind a network that lets no direct connection through.",
            )
        )
        return findings
    relays = [await _turn(url, settings) for url in settings.turn_urls]
    return findings + relays + _missing_ways(settings)


async def _stun(url: str) -> Finding:
    subject = "stun"
    try:
        address = StunAddress.of(url)
        async with stun_transport(address) as transport:
            answer = await transport.ask(StunMessage(Kind.BINDING))
        mapped = answer.address(Attribute.XOR_MAPPED_ADDRESS)
    except (OSError, ValueError) as error:
        return doubtful(
            subject,
            f"{url} gives no answer ({reason_of(error)})",
            "Take it out of STUN_URLS, or open its UDP port; coturn is a STUN server, too.",
        )
    return good(subject, f"{address} sees this machine as {mapped}")


async def _turn(url: str, settings: Settings) -> Finding:
    try:
        address = StunAddress.of(url)
    except ValueError as error:
        return broken("turn", str(error), "Write turn:host:3478?transport=udp in TURN_URLS.")
    subject = f"turn {address.transport}"
    if address.transport == "dtls":
        remedy = "Have turns:…?transport=tcp beside it, which every browser can use."
        return doubtful(subject, f"{address} is TURN over DTLS, which is not examined", remedy)
    try:
        async with stun_transport(address) as transport:
            return await _allocate(transport, address, subject, settings)
    except OSError as error:
        where = "UDP" if address.transport == "udp" else "TCP"
        return broken(
            subject,
            f"{address} cannot be reached ({reason_of(error)})",
            f"Start coturn there, and open port {address.port} for {where} in the firewall."
            + (" Give it a certificate for that name." if address.transport == "tls" else ""),
        )


async def _allocate(
    transport: StunTransport, address: StunAddress, subject: str, settings: Settings
) -> Finding:
    """Allocate a relay with minted credentials, look at its address, and give it back."""
    challenge = await transport.ask(allocate_request())
    realm = challenge.attributes.get(Attribute.REALM, b"")
    nonce = challenge.attributes.get(Attribute.NONCE, b"")
    if challenge.kind == Kind.ALLOCATED or challenge.error is None:
        return broken(
            subject,
            f"{address} relays for anybody, without asking who they are",
            "Set use-auth-secret and static-auth-secret in coturn: an open relay is abused.",
        )
    if challenge.error[0] != _UNAUTHORIZED:
        number, sentence = challenge.error
        return broken(subject, f"{address} refuses: {number} {sentence}", _CREDENTIALS_REFUSED)
    server = IceServerProvider(settings).for_participant(_WHO).ice_servers[-1]
    username, password = server.username or "", server.credential or ""
    key = long_term_key(username, realm.decode(), password)
    credentials: dict[int, bytes] = {
        Attribute.USERNAME: username.encode(),
        Attribute.REALM: realm,
        Attribute.NONCE: nonce,
    }
    request = StunMessage(Kind.ALLOCATE, {**allocate_request().attributes, **credentials})
    answer = await transport.ask(request, key)
    if answer.kind != Kind.ALLOCATED:
        number, sentence = answer.error or (0, "no reason")
        return broken(
            subject, f"{address} refuses our credentials: {number} {sentence}", _CREDENTIALS_REFUSED
        )
    end = StunMessage(Kind.REFRESH, {Attribute.LIFETIME: bytes(4), **credentials})
    await transport.ask(end, key)
    return _judge_relay(subject, address, answer.address(Attribute.XOR_RELAYED_ADDRESS))


def _judge_relay(subject: str, address: StunAddress, relay: str | None) -> Finding:
    if relay is None:
        return broken(subject, f"{address} gives no address to relay from", "Update coturn.")
    if _is_private(relay) and not _is_private(address.host):
        return broken(
            subject,
            f"{address} relays from {relay}, which nobody outside can reach",
            "Set external-ip in coturn to the public address of its machine.",
        )
    return good(subject, f"{address} relays from {relay}")


def _is_private(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return False


def _missing_ways(settings: Settings) -> list[Finding]:
    ways = set()
    for url in settings.turn_urls:
        try:
            ways.add(StunAddress.of(url).transport)
        except ValueError:
            continue
    if ways & {"tcp", "tls"}:
        return []
    return [
        doubtful(
            "turn tcp",
            "TURN_URLS has no address for TCP",
            "Add turn:host:3478?transport=tcp, and turns:host:443?transport=tcp for networks that"
            " let through nothing but HTTPS.",
        )
    ]
