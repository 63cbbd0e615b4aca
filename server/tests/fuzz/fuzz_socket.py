"""One WebSocket that speaks Engine.IO and Socket.IO by hand, and notes all that comes."""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.fuzz.ledger import Json
from tests.fuzz.tally import Tally

PATIENCE = 30.0
"""Seconds that an answer may take; on an idle machine nothing comes near it."""
_PROBE = "are-you-there"
_MOST_ATTACHMENTS = 10
"""Frames that an announced binary event may swallow before the server answers again."""


@dataclass(frozen=True, slots=True)
class Sent:
    """An event that waits for its acknowledgement."""

    event: str
    payload: object


class FuzzSocket:
    """A connection. Everything that comes is given to ``on_packet`` as kind, name, data and text.

    Kinds are ``connected``, ``event``, ``ack`` and ``refused``; of an acknowledgement the name is
    the event's that it answers.
    """

    def __init__(self, socket: ClientConnection, tally: Tally) -> None:
        """Made by :meth:`open`."""
        self.id = ""
        self.on_packet: Callable[[str, str, Json, str, object], None] = lambda *_: None
        self.pending: dict[int, Sent] = {}
        self.is_leaving = False
        self._socket = socket
        self._tally = tally
        self._numbers = 0
        self._is_answered = False
        self._has_ended = False
        self._news = asyncio.Condition()
        self._reading: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, url: str, tally: Tally) -> "FuzzSocket":
        """Open the WebSocket; nobody has said who they are yet."""
        address = url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
        socket = await connect(
            address, compression=None, max_size=None, ping_interval=None, proxy=None
        )
        tally.connections += 1
        return cls(socket, tally)

    @property
    def is_open(self) -> bool:
        """Whether the connection stands."""
        return not self._has_ended

    async def introduce(self, auth: object) -> bool:
        """Say who it is; whether the server let it in."""
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())
        self._is_answered, self.id = False, ""
        await self.send_text("40" + json.dumps(auth))
        if not await self._wait(lambda: self._is_answered):
            self._tally.violate("a handshake was not answered")
        return bool(self.id) and self.is_open

    async def send_event(
        self, event: str, payload: object, *extra: object, answered: bool, ascii_only: bool = True
    ) -> None:
        """Send an event, with or without asking for an acknowledgement."""
        number = ""
        if answered:
            self._numbers += 1
            self.pending[self._numbers] = Sent(event, payload)
            number = str(self._numbers)
        arguments = [event, payload, *extra]
        text = json.dumps(arguments, ensure_ascii=ascii_only, separators=(",", ":"))
        await self.send_text(f"42{number}{text}")

    async def send_attachments(
        self, event: str, payload: object, attachments: Sequence[bytes]
    ) -> None:
        """Send an event with binary parts beside its payload."""
        parts = [{"_placeholder": True, "num": number} for number in range(len(attachments))]
        text = json.dumps([event, payload, *parts])
        await self.send_text(f"45{len(attachments)}-{text}")
        for attachment in attachments:
            await self.send_binary(attachment)

    async def send_text(self, frame: str) -> None:
        """Send one text frame; nothing once the connection is closed."""
        await self._send(frame)

    async def send_binary(self, frame: bytes) -> None:
        """Send one binary frame."""
        await self._send(frame)

    async def end_with(self, data: bytes) -> None:
        """Write past the WebSocket, say that no more comes, and wait for the end."""
        self.is_leaving = True
        self._socket.transport.write(data)
        self._socket.transport.write_eof()
        if not await self._wait(lambda: False):
            self._tally.violate(f"a connection that was half closed stayed open: {data!r}")

    def abort(self) -> None:
        """Drop the connection without a word."""
        self.is_leaving = True
        self._socket.transport.abort()

    async def close(self) -> None:
        """Close the connection."""
        self.is_leaving = True
        await self._socket.close()
        if self._reading is not None:
            await self._reading

    async def settle(self) -> None:
        """Wait until all is answered, or the connection has ended."""
        await self.send_event(_PROBE, None, answered=True)
        if not await self._wait(lambda: not self.pending):
            unanswered = [sent.event for sent in self.pending.values()]
            self._tally.violate(f"not answered within {PATIENCE} s: {unanswered}")
            self.pending.clear()

    async def settle_after_frames(self) -> None:
        """Wait until it is answered again, or has ended: broken frames may swallow what follows."""
        for _ in range(_MOST_ATTACHMENTS):
            await self.send_event(_PROBE, None, answered=True)
        last = self._numbers
        if not await self._wait(lambda: last not in self.pending):
            self._tally.violate("silent after broken frames")
        self.pending.clear()

    async def _send(self, frame: str | bytes) -> None:
        try:
            await self._socket.send(frame)
        except ConnectionClosed:
            return  # the reader notices, too

    async def _wait(self, done: Callable[[], bool]) -> bool:
        try:
            async with asyncio.timeout(PATIENCE), self._news:
                await self._news.wait_for(lambda: done() or not self.is_open)
        except TimeoutError:
            return False
        return True

    async def _read(self) -> None:
        try:
            async for frame in self._socket:
                await self._take(frame)
        except ConnectionClosed:
            pass
        finally:
            if not self.is_leaving:
                self._tally.cut += 1
            self.pending.clear()
            self._has_ended = True
            await self._announce()

    async def _announce(self) -> None:
        async with self._news:
            self._news.notify_all()

    async def _take(self, frame: str | bytes) -> None:
        self._tally.received += 1
        if isinstance(frame, bytes):
            self._tally.violate("the server sent a binary frame")
        elif frame.startswith("42"):
            name, data = json.loads(frame[2:])
            self.on_packet("event", name, data, frame, None)
        elif frame.startswith("43"):
            number, _, body = frame[2:].partition("[")
            sent = self.pending.pop(int(number), None)
            if sent is not None:
                self.on_packet("ack", sent.event, json.loads("[" + body)[0], frame, sent.payload)
            await self._announce()
        elif frame.startswith("40{"):
            self.id, self._is_answered = json.loads(frame[2:])["sid"], True
            self.on_packet("connected", "", {}, frame, None)
            await self._announce()
        elif frame.startswith("44{"):
            self.on_packet("refused", "", json.loads(frame[2:]), frame, None)
            self._is_answered = True
            await self._announce()
        elif frame.startswith("0"):
            pass
        elif frame == "2":
            await self._send("3")
