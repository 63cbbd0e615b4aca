"""Carries Engine.IO packets over one WebSocket: python-engineio's own loops, made cheap and strict.

python-engineio lets its driver provide the WebSocket, and this is ours. Unlike the library's loops:

- a message costs no task and no timer on its way in; the ping timeout is watched by the server's
  service task alone, which looks at every connection in each ping cycle;
- everything that is queued goes out in one wake-up of the writer;
- a frame that is no packet ends the connection in good order. The library raises out of its loop
  there, and whoever was behind the socket stays in the room until the ping timeout;
- a connection with much to say takes turns with the others, and what is too large is told.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import structlog
from engineio import packet
from engineio.async_socket import AsyncSocket
from engineio.exceptions import SocketIsClosedError, UnknownPacketError
from starlette.types import Message

_log = structlog.get_logger(__name__)

_PACKET_TYPES = frozenset("0123456")  # Engine.IO protocol v4
_MESSAGE = "4"
_PACKETS_AT_ONCE = 16
"""How many are handed on before others have their turn: half a millisecond of relaying."""


class Guard(Protocol):
    """Watches over what connections do."""

    def attach(self, eio_sid: str, web_socket: "WebSocket") -> None:
        """Learn by which WebSocket a connection is carried."""

    async def allows_control(self, eio_sid: str) -> bool:
        """Count a packet that carries no message; False where it is to be dropped."""

    async def refuse_large(self, eio_sid: str, packet: str | bytes) -> None:
        """Refuse a packet that is too large, which is not handed on."""


class WebSocket:
    """The driver's WebSocket, made by python-engineio for each connection or upgrade to one.

    Args:
        guard: Watches over what the connection does.
        handler: The library's own loop, a method of the Engine.IO socket, which is all that is
            taken from it.
        server: The Engine.IO server.
    """

    def __init__(
        self,
        guard: Guard,
        handler: Callable[["WebSocket"], Awaitable[None]],
        server: Any,  # noqa: ANN401 - untyped library
    ) -> None:
        self._guard = guard
        self._server = server
        self._socket: AsyncSocket = handler.__self__  # type: ignore[attr-defined]

    async def __call__(self, environ: dict[str, Any]) -> str:
        """Serve the connection until it ends."""
        self._receive = environ["asgi.receive"]
        self._send = environ["asgi.send"]
        self._guard.attach(self._socket.sid, self)
        await self._send({"type": "websocket.accept"})
        if not self._socket.connected or await self._upgrade():
            await self._serve()
        return ""  # the driver's way to say that there is no HTTP answer

    async def wait(self) -> str | bytes:
        """The next packet.

        Raises:
            OSError: The connection ended, or what came is no packet.
        """
        message: Message = await self._receive()
        data = _packet_of(message)
        if data is None:
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

    async def _upgrade(self) -> bool:
        """Take over from HTTP polling (Engine.IO protocol v4, "Upgrade"); False where it failed."""
        socket = self._socket
        socket.upgrading = True  # a poll that begins now is answered at once, with nothing
        try:
            if await self.wait() != "2probe":
                return False
            await self.send("3probe")
            socket.queue.put_nowait(packet.Packet(packet.NOOP))  # ends the poll that is open
            if await self.wait() != "5":
                return False
        except OSError:
            return False
        finally:
            socket.upgrading = False
        return True

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
        largest = self._server.max_http_buffer_size
        handed_on = 0
        while not socket.closed:
            try:
                data = await self.wait()
                if _size(data) > largest:
                    await self._guard.refuse_large(socket.sid, data[1:])
                else:
                    await self._hand_on(data)
            except UnknownPacketError:
                continue
            except (OSError, SocketIsClosedError):
                return
            handed_on += 1
            if handed_on % _PACKETS_AT_ONCE == 0:
                # What has arrived already is read without waiting.
                await asyncio.sleep(0)

    async def _hand_on(self, data: str | bytes) -> None:
        socket = self._socket
        if data[0] == _MESSAGE:
            # What the library's own loop calls.
            await self._server._trigger_event("message", socket.sid, data[1:], run_async=False)  # noqa: SLF001
        elif await self._guard.allows_control(socket.sid):
            await socket.receive(packet.Packet(encoded_packet=data))

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


def _size(data: str | bytes) -> int:
    """Bytes on the wire."""
    return len(data) if isinstance(data, bytes) or data.isascii() else len(data.encode())
