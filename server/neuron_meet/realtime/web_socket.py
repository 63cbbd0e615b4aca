"""Carries Engine.IO packets over one WebSocket: python-engineio's own loops, made cheap and strict.

python-engineio lets its driver provide the WebSocket, and this is ours. Unlike the library's loops:

- a message costs no task and no timer on its way in; the ping timeout is watched by the server's
  service task alone, which looks at every connection in each ping cycle;
- everything that is queued goes out in one wake-up of the writer;
- a frame that is no packet, or too large, ends the connection in good order. The library raises out
  of its loop there, and whoever was behind the socket stays in the room until the ping timeout.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from engineio import packet
from engineio.async_socket import AsyncSocket
from engineio.exceptions import SocketIsClosedError, UnknownPacketError
from starlette.types import Message

_log = structlog.get_logger(__name__)

_PACKET_TYPES = frozenset("0123456")  # Engine.IO protocol v4
_MESSAGE = "4"


class WebSocket:
    """The driver's WebSocket, made by python-engineio for each connection or upgrade to one.

    Args:
        handler: The library's own loop, a method of the Engine.IO socket. It still carries out the
            upgrade of a polling connection, which reads through :meth:`wait`.
        server: The Engine.IO server.
    """

    def __init__(self, handler: Callable[["WebSocket"], Awaitable[None]], server: Any) -> None:  # noqa: ANN401 - untyped library
        self._handler = handler
        self._server = server
        self._socket: AsyncSocket = handler.__self__  # type: ignore[attr-defined]

    async def __call__(self, environ: dict[str, Any]) -> str:
        """Serve the connection until it ends."""
        self._receive = environ["asgi.receive"]
        self._send = environ["asgi.send"]
        await self._send({"type": "websocket.accept"})
        if self._socket.connected:
            await self._handler(self)
        else:
            await self._serve()
        return ""  # the driver's way to say that there is no HTTP answer

    async def wait(self) -> str | bytes:
        """The next packet.

        Raises:
            OSError: The connection ended, or what came is no packet.
        """
        message: Message = await self._receive()
        data = _packet_of(message)
        if data is None or len(data) > self._server.max_http_buffer_size:
            raise OSError
        return data

    async def send(self, data: str | bytes) -> None:
        """Send one packet."""
        kind = "bytes" if isinstance(data, bytes) else "text"
        await self._send({"type": "websocket.send", kind: data})

    async def close(self, code: int = 1000) -> None:
        """Close the connection; nothing happens where it is closed already."""
        try:
            await self._send({"type": "websocket.close", "code": code})
        except (OSError, RuntimeError):
            # The other side was faster, which ASGI servers report in their own ways.
            return

    async def _serve(self) -> None:
        socket = self._socket
        socket.connected = socket.upgraded = True
        writer = asyncio.create_task(self._write())
        try:
            await self._read()
        finally:
            socket.queue.put_nowait(None)
            await writer
            await socket.close(wait=False, abort=True, reason=self._server.reason.TRANSPORT_CLOSE)

    async def _read(self) -> None:
        """Hand every packet on, in order, until the connection ends."""
        socket = self._socket
        handle = self._server._trigger_event  # noqa: SLF001 - what the library's own loop calls
        while not socket.closed:
            try:
                data = await self.wait()
            except OSError:
                return
            try:
                if data[0] == _MESSAGE:
                    await handle("message", socket.sid, data[1:], run_async=False)
                else:
                    await socket.receive(packet.Packet(encoded_packet=data))
            except UnknownPacketError:
                continue
            except SocketIsClosedError:
                return

    async def _write(self) -> None:
        """Send what is queued, until None is."""
        queue = self._socket.queue
        while True:
            queued = await queue.get()
            queue.task_done()
            if queued is None:
                break
            try:
                await self.send(queued.encode())
            except (OSError, RuntimeError):
                break  # gone: the reader notices, too
            if queued.packet_type == packet.CLOSE:
                break
        await self.close()


def _packet_of(message: Message) -> str | bytes | None:
    """The packet in an ASGI message; None for the end of the connection and for what is none."""
    if message["type"] != "websocket.receive":
        return None
    text: str | None = message.get("text")
    if text is not None:
        if text and text[0] in _PACKET_TYPES:
            return text
        _log.warning("frame_refused")
        return None
    # A binary frame is the attachment of a binary event; what is in it is up to Socket.IO.
    return message.get("bytes") or None
