"""A Socket.IO client that costs as little as a load generator should: raw frames, no parsing.

Engine.IO 4 over WebSocket (RFC 6455) only. Requests are masked once and sent many times; what comes
is told apart by its first bytes.
"""

import asyncio
import json
from collections.abc import Callable
from typing import Any, Self
from urllib.parse import urlsplit

_MASK = b"\x37\xfa\x21\x3d"
_TEXT, _CLOSE, _PING, _PONG = 1, 8, 9, 10
_HANDSHAKE = (
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


class SignalClient(asyncio.Protocol):
    """One connection that joins one room."""

    def __init__(self, host: str, room_code: str, name: str) -> None:
        self.socket_id = ""
        self.room_id = ""
        self.on_event: Callable[[SignalClient], None] | None = None
        """Called for each event whose name :meth:`count` was told."""
        self._host = host
        self._join = {"roomCode": room_code, "displayName": name}
        self._counted = b"42["
        self._buffer = b""
        self._upgraded = False
        self._transport: asyncio.Transport | None = None
        self.joined: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @classmethod
    async def connect(cls, url: str, room_code: str, name: str) -> Self:
        """Connect to the server at ``url`` and join the room; gives back once it is joined."""
        address = urlsplit(url)
        _, client = await asyncio.get_running_loop().create_connection(
            lambda: cls(address.netloc, room_code, name),
            address.hostname or "127.0.0.1",
            address.port or 80,
        )
        await client.joined
        return client

    def count(self, event: str, on_event: Callable[["SignalClient"], None]) -> None:
        """Call ``on_event`` for each ``event`` that comes from now on."""
        self._counted = f'42["{event}"'.encode()
        self.on_event = on_event

    def count_answers(self, number: int, on_answer: Callable[["SignalClient"], None]) -> None:
        """Call ``on_answer`` for each answer to a request that was made with this number."""
        self._counted = f"43{number}[".encode()
        self.on_event = on_answer

    @property
    def is_open(self) -> bool:
        """Whether the connection stands."""
        return self._transport is not None and not self._transport.is_closing()

    def send(self, message: bytes) -> None:
        """Send one or many frames made by :func:`event_frame`."""
        if self._transport is not None:
            self._transport.write(message)

    def close(self) -> None:
        """Drop the connection."""
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the upgrade to WebSocket."""
        if not isinstance(transport, asyncio.Transport):
            raise TypeError("a stream transport is needed")
        self._transport = transport
        transport.write(_HANDSHAKE.format(host=self._host).encode())

    def connection_lost(self, exc: Exception | None) -> None:
        """Fail whoever waits for the join."""
        if not self.joined.done():
            self.joined.set_exception(exc or ConnectionError("the server closed the connection"))

    def data_received(self, data: bytes) -> None:
        """Cut what came into frames and handle each."""
        data = self._buffer + data
        if not self._upgraded:
            head, found, data = data.partition(b"\r\n\r\n")
            if not found:
                self._buffer = head
                return
            if b" 101 " not in head.partition(b"\r\n")[0]:
                self.connection_lost(ConnectionError(f"no upgrade: {head[:80]!r}"))
                return
            self._upgraded = True
        position, size = 0, len(data)
        while size - position >= 2:
            start, end = _payload_span(data, position)
            if end > size or end == 0:
                break
            self._handle(data[position] & 15, data[start:end])
            position = end
        self._buffer = data[position:]

    def _handle(self, opcode: int, payload: bytes) -> None:
        if self.on_event is not None and payload.startswith(self._counted):
            self.on_event(self)
        elif opcode == _PING:
            self.send(_frame(payload, _PONG))
        elif opcode == _CLOSE:
            self.close()
        elif payload == b"2":  # Engine.IO ping
            self.send(_frame(b"3"))
        elif payload.startswith(b"0"):  # Engine.IO open: connect to the namespace
            self.send(_frame(b'40{"displayName":"Bench"}'))
        elif payload.startswith(b"40"):
            self.socket_id = json.loads(payload[2:])["sid"]
            self.send(_frame(b"420" + _event("join-room", self._join)))
        elif payload.startswith(b"430"):
            self._joined(json.loads(payload[3:])[0])
        elif payload.startswith(b"44"):
            self.joined.set_exception(ConnectionError(payload.decode()))

    def _joined(self, answer: dict[str, Any]) -> None:
        if answer["success"]:
            self.room_id = answer["roomId"]
            self.joined.set_result(None)
        else:
            self.joined.set_exception(ConnectionError(f"join refused: {answer}"))


def event_frame(event: str, body: dict[str, Any]) -> bytes:
    """A frame that emits ``event``, ready to be sent any number of times."""
    return _frame(b"42" + _event(event, body))


def request_frame(event: str, body: dict[str, Any], number: int) -> bytes:
    """A frame that emits ``event`` and asks for an answer under this number."""
    return _frame(f"42{number}".encode() + _event(event, body))


def _event(event: str, body: dict[str, Any]) -> bytes:
    return json.dumps([event, body], separators=(",", ":")).encode()


def _payload_span(data: bytes, position: int) -> tuple[int, int]:
    """Where the payload of the frame at ``position`` starts and ends; (0, 0) for half a header."""
    length, start = data[position + 1], position + 2
    if length == 126:
        length, start = int.from_bytes(data[start : start + 2], "big"), start + 2
    elif length == 127:
        length, start = int.from_bytes(data[start : start + 8], "big"), start + 8
    return (0, 0) if start > len(data) else (start, start + length)


def _frame(payload: bytes, opcode: int = _TEXT) -> bytes:
    """One complete, masked client frame."""
    length = len(payload)
    head = bytes([0x80 | opcode])
    if length < 126:
        head += bytes([0x80 | length])
    elif length < 65_536:
        head += b"\xfe" + length.to_bytes(2, "big")
    else:
        head += b"\xff" + length.to_bytes(8, "big")
    key = (_MASK * (length // 4 + 1))[:length]
    masked = int.from_bytes(payload, "big") ^ int.from_bytes(key, "big")
    return head + _MASK + masked.to_bytes(length, "big")
