"""How STUN messages get to a server and back: by UDP, TCP or TLS."""

import asyncio
import re
import ssl
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Protocol, cast

from neuron_meet.doctor.stun import HEADER_BYTES, StunMessage

PATIENCE_SECONDS = 5.0
_SEND_AGAIN_SECONDS = 0.5
"""Over UDP, as RFC 8489 (6.2.1) has it for a first time."""
# RFC 7064 and RFC 7065.
_URL = re.compile(
    r"(?P<scheme>stuns?|turns?):(?P<host>\[[0-9a-fA-F:]+\]|[^:?\[\]]+)"
    r"(?::(?P<port>\d{1,5}))?(?:\?transport=(?P<transport>udp|tcp))?"
)


@dataclass(frozen=True)
class StunAddress:
    """Where a STUN or TURN server is, and how it is spoken to."""

    host: str
    port: int
    transport: str
    """``udp``, ``tcp``, ``tls`` or ``dtls``."""

    @classmethod
    def of(cls, url: str) -> "StunAddress":
        """The address in a URL as STUN_URLS and TURN_URLS have them.

        Raises:
            ValueError: It is no such URL.
        """
        match = _URL.fullmatch(url)
        if match is None:
            raise ValueError(f"{url} is no address of a STUN or TURN server")
        is_secure = match["scheme"].endswith("s")
        transport = match["transport"] or ("tcp" if is_secure else "udp")
        if is_secure:
            transport = {"tcp": "tls", "udp": "dtls"}[transport]
        port = int(match["port"] or (5349 if is_secure else 3478))
        return cls(match["host"].strip("[]"), port, transport)

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


class StunTransport(Protocol):
    """One way to a server."""

    async def ask(self, request: StunMessage, key: bytes | None = None) -> StunMessage:
        """Send a request and give its answer.

        Raises:
            OSError: There was none in time, or what came is no answer.
        """


@asynccontextmanager
async def stun_transport(address: StunAddress) -> AsyncIterator[StunTransport]:
    """Open a way to a server.

    Raises:
        OSError: It cannot be reached, or its certificate is not good.
    """
    if address.transport == "udp":
        loop = asyncio.get_running_loop()
        transport, datagrams = await loop.create_datagram_endpoint(
            _Datagrams, remote_addr=(address.host, address.port)
        )
        try:
            yield datagrams
        finally:
            transport.close()
        return
    secure = ssl.create_default_context() if address.transport == "tls" else None
    async with asyncio.timeout(PATIENCE_SECONDS):
        reader, writer = await asyncio.open_connection(address.host, address.port, ssl=secure)
    try:
        yield _Stream(reader, writer)
    finally:
        writer.close()


class _Datagrams(asyncio.DatagramProtocol):
    """UDP, which may lose what is sent: it is sent again."""

    def __init__(self) -> None:
        self._answers: asyncio.Queue[bytes | Exception] = asyncio.Queue()
        self._transport: asyncio.DatagramTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, _address: object) -> None:
        self._answers.put_nowait(data)

    def error_received(self, error: Exception) -> None:
        self._answers.put_nowait(error)

    async def ask(self, request: StunMessage, key: bytes | None = None) -> StunMessage:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                if self._transport is not None:
                    self._transport.sendto(request.encode(key))
                try:
                    async with asyncio.timeout(_SEND_AGAIN_SECONDS):
                        return await self._answer_to(request)
                except TimeoutError:
                    continue

    async def _answer_to(self, request: StunMessage) -> StunMessage:
        while True:
            data = await self._answers.get()
            if isinstance(data, Exception):
                raise data
            answer = _decoded(data)
            if answer.transaction == request.transaction:
                return answer


class _Stream:
    """TCP or TLS, on which messages follow each other."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def ask(self, request: StunMessage, key: bytes | None = None) -> StunMessage:
        self._writer.write(request.encode(key))
        async with asyncio.timeout(PATIENCE_SECONDS):
            try:
                header = await self._reader.readexactly(HEADER_BYTES)
                (length,) = struct.unpack("!H", header[2:4])
                return _decoded(header + await self._reader.readexactly(length))
            except asyncio.IncompleteReadError:
                raise ConnectionResetError("the server closed the connection") from None


def _decoded(data: bytes) -> StunMessage:
    try:
        return StunMessage.decode(data)
    except ValueError as error:
        raise OSError(str(error)) from None
