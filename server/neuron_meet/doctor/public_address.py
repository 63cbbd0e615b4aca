"""Whether people reach the server where they are told to: ports, TLS, the page, the WebSocket."""

import asyncio
import contextlib
import json
import socket
import ssl
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from typing import Any
from urllib.parse import SplitResult, urlsplit

from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus, WebSocketException

from neuron_meet.config import Settings
from neuron_meet.doctor.finding import Finding, State, broken, doubtful, good
from neuron_meet.doctor.reason import reason_of

_PATIENCE_SECONDS = 5.0
_CLOCK_TOLERANCE = timedelta(seconds=5)
_RENEWED_BEFORE = timedelta(days=14)
"""Certificates that are renewed by themselves are renewed a month before they end."""
_LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})
_ANY_ADDRESS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what to look for in HOST
_SOCKET_PATH = "/socket.io/?EIO=4&transport=websocket"
_HEALTH_PATH = "/api/health"
_IS_PROXY_WRONG = (
    "Let the proxy pass WebSockets on (Upgrade and Connection) and keep the Host header:"
    " deploy/nginx.conf has it."
)


async def examine_port(settings: Settings) -> list[Finding]:
    """Whether our port is ours: served by us, or free for us."""
    host = _ANY_ADDRESS.get(settings.host, settings.host)
    where = f"{settings.host}:{settings.port}"
    try:
        health = await asyncio.to_thread(_get, urlsplit(f"http://{host}:{settings.port}"))
    except ConnectionRefusedError:
        return [_may_listen(settings, where)]
    except OSError as error:
        return [
            broken(
                "port",
                f"what listens at {where} is no Neuron Meet ({reason_of(error)})",
                "End the other program, or set PORT.",
            )
        ]
    if health.version is None:
        remedy = "End the other program, or set PORT."
        return [broken("port", f"what listens at {where} is no Neuron Meet", remedy)]
    if health.status != 200:
        remedy = "Look at its log: it does not reach its database."
        return [broken("server", f"it runs at {where} and is not well", remedy)]
    return [good("server", f"version {health.version} answers at {where}")]


def _may_listen(settings: Settings, where: str) -> Finding:
    try:
        family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((settings.host, settings.port))
    except OSError as error:
        remedy = "Set HOST to an address of this machine, and PORT to one that we may have."
        return broken("port", f"{where} cannot be listened at ({error.strerror})", remedy)
    return good("port", f"{where} is free; the server does not run")


async def examine_public_url(settings: Settings) -> list[Finding]:
    """Go the way that people's browsers go."""
    if settings.public_url is None:
        return [
            doubtful(
                "public address",
                "PUBLIC_URL is not set, so the way that people come cannot be examined",
                "Set it to the address that people open, such as https://meet.example.org.",
            )
        ]
    url = urlsplit(settings.public_url)
    findings = []
    if url.scheme != "https" and url.hostname not in _LOCAL_HOSTS:
        remedy = "Put a proxy with TLS in front (deploy/Caddyfile) and set PUBLIC_URL to https://…"
        findings.append(broken("tls", "browsers give camera and microphone to HTTPS only", remedy))
    elif url.scheme == "https":
        findings.append(await _certificate(url))
    if any(finding.state is State.BROKEN for finding in findings):
        return findings  # whatever comes next fails for the same reason
    page = await _page(url)
    findings += page
    if page[0].state is State.GOOD:
        findings.append(await _web_socket(url, settings.public_url))
    return findings


async def _certificate(url: SplitResult) -> Finding:
    host, port = url.hostname or "", url.port or 443
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            _, writer = await asyncio.open_connection(host, port, ssl=ssl.create_default_context())
    except ssl.SSLCertVerificationError as error:
        remedy = "Get a certificate for this name that browsers trust: Caddy does so by itself."
        return broken("tls", f"{host} has no good certificate: {error.verify_message}", remedy)
    except OSError as error:
        return broken("tls", f"{host}:{port} cannot be reached ({reason_of(error)})", _REACH)
    certificate = writer.get_extra_info("peercert")
    writer.close()
    with contextlib.suppress(OSError):
        await writer.wait_closed()
    ends = datetime.fromtimestamp(ssl.cert_time_to_seconds(certificate["notAfter"]), UTC)
    left = ends - datetime.now(UTC)
    detail = f"the certificate of {host} is good until {ends:%Y-%m-%d}"
    if left < _RENEWED_BEFORE:
        return doubtful("tls", detail, f"Renew it: {left.days} days are left.")
    return good("tls", detail)


_REACH = (
    "Let the name lead to the proxy's machine, start the proxy, and open the port in the firewall."
)


class _Answer:
    """What ``/api/health`` said, and how."""

    def __init__(self, response: HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        body = response.read(10_000)
        content: Any = None
        with contextlib.suppress(ValueError):
            content = json.loads(body)
        is_ours = isinstance(content, dict) and "database" in content
        self.version: str | None = content.get("version") if is_ours else None


def _get(url: SplitResult) -> _Answer:
    kind = HTTPSConnection if url.scheme == "https" else HTTPConnection
    connection = kind(url.hostname or "", url.port, timeout=_PATIENCE_SECONDS)
    try:
        connection.request("GET", _HEALTH_PATH)
        return _Answer(connection.getresponse())
    finally:
        connection.close()


async def _page(url: SplitResult) -> list[Finding]:
    subject = "public address"
    try:
        answer = await asyncio.to_thread(_get, url)
    except OSError as error:
        detail = f"{url.geturl()} cannot be reached ({reason_of(error)})"
        return [broken(subject, detail, _REACH)]
    if answer.version is None:
        detail = f"{url.geturl()} answers {answer.status}, but it is not Neuron Meet"
        return [broken(subject, detail, "Let the proxy pass everything on to HOST and PORT.")]
    if answer.status != 200:
        detail = f"the server behind {url.geturl()} is not well ({answer.status})"
        return [broken(subject, detail, "Look at its log: it does not reach its database.")]
    findings = [good(subject, f"{url.geturl()} leads to version {answer.version}")]
    missing = [
        name
        for name in ("X-Content-Type-Options", "Permissions-Policy", "X-Frame-Options")
        if name not in answer.headers
    ]
    if url.scheme == "https" and "Strict-Transport-Security" not in answer.headers:
        missing.append("Strict-Transport-Security")
    if missing:
        detail = f"the proxy takes headers away: {', '.join(missing)}"
        findings.append(doubtful("headers", detail, "Let it pass the server's headers on."))
    else:
        findings.append(good("headers", "they arrive as the server sends them"))
    return findings + _clock(answer)


def _clock(answer: _Answer) -> list[Finding]:
    """Compare with the clock of whoever answered: the proxy's machine may be another one."""
    try:
        theirs = parsedate_to_datetime(answer.headers["Date"])
    except (TypeError, ValueError):
        return []
    offset = abs(theirs - datetime.now(UTC))
    if offset <= _CLOCK_TOLERANCE:
        return []
    detail = f"the clock at the public address differs by {offset.total_seconds():.0f} s"
    return [broken("clock", detail, "Let both machines get the time by NTP.")]


async def _web_socket(url: SplitResult, origin: str) -> Finding:
    """Open a socket as the page does, and read the server's first packet."""
    scheme = "wss" if url.scheme == "https" else "ws"
    address = f"{scheme}://{url.netloc}{_SOCKET_PATH}"
    try:
        async with (
            asyncio.timeout(_PATIENCE_SECONDS),
            connect(address, origin=origin.rstrip("/"), proxy=None) as web_socket,  # type: ignore[arg-type]
        ):
            hello = await web_socket.recv()
    except InvalidStatus as error:
        detail = f"the upgrade to a WebSocket is answered {error.response.status_code}"
        return broken("websocket", detail, _IS_PROXY_WRONG)
    except (WebSocketException, OSError) as error:
        return broken("websocket", f"no WebSocket opens ({reason_of(error)})", _IS_PROXY_WRONG)
    if not str(hello).startswith("0{"):
        return broken("websocket", "another server answers there", _IS_PROXY_WRONG)
    return good("websocket", "it opens at the public address")
