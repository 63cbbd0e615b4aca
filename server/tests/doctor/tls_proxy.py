"""A reverse proxy that ends TLS: bytes go both ways, changed where a test wants that."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

Change = Callable[[bytes], bytes]


@asynccontextmanager
async def tls_proxy(
    certificate: Path, target: int, change: Change = lambda data: data
) -> AsyncIterator[int]:
    """Serve in front of a port for as long as the context lasts; gives the proxy's own."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", target)
        there = _copy(reader, inner_writer, change)
        await asyncio.gather(there, _copy(inner_reader, writer, lambda data: data))

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, change: Change) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(65_536):
            writer.write(change(data))
            await writer.drain()
    writer.close()
