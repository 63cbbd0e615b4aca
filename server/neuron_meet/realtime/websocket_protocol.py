"""uvicorn's WebSocket protocol, made fair: one client's flood takes turns with everybody else.

uvicorn parses whatever came in one go, up to a quarter of a megabyte: twenty thousand tiny frames,
a third of a second in which nobody else is heard. Here it is taken in slices, and the loop serves
others in between. Three ways in which a hostile client could fill the memory are closed, too.
"""

import time
from typing import Any

from uvicorn._types import ASGIReceiveEvent, ASGISendEvent
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

from neuron_meet.throttling.token_bucket import TokenBucket

_SLICE_BYTES = 4096
"""Of the smallest frames, about five milliseconds of work; of usual events, less than one."""
_MOST_FRAGMENTS = 64
"""Frames of one message (RFC 6455, section 5.4). Empty ones cost memory but count no bytes."""
_PING_RATE, _PING_BURST = 5, 20
_CLOSE_SECONDS = 2.0
"""How long a client may take to answer that its connection is being closed."""


class FairWebSocketProtocol(WebSocketsSansIOProtocol):
    """One WebSocket of uvicorn's, given as its ``ws`` option."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(*arguments, **options)
        self.close_timeout = _CLOSE_SECONDS
        self._waiting = b""
        self._pings = TokenBucket(_PING_RATE, _PING_BURST, time.monotonic())

    def data_received(self, data: bytes) -> None:
        """Take the first slice now; the rest waits until what is in it was received."""
        if len(data) <= _SLICE_BYTES and not self._waiting:
            super().data_received(data)
            return
        self._waiting += data
        if not self.read_paused:
            self.read_paused = True
            self.transport.pause_reading()
            self._next_slice()

    def _next_slice(self) -> None:
        if self.transport.is_closing():
            self._waiting = b""
            return
        data, self._waiting = self._waiting[:_SLICE_BYTES], self._waiting[_SLICE_BYTES:]
        super().data_received(data)
        if self.queue.empty() or self.close_sent:
            # Nobody is waiting to be given something, who would ask for the next slice.
            self.loop.call_soon(self._go_on)

    def _go_on(self) -> None:
        if self._waiting:
            self._next_slice()
        elif self.read_paused and not self.transport.is_closing():
            self.read_paused = False
            self.transport.resume_reading()

    async def receive(self) -> ASGIReceiveEvent:
        """The next message, as ASGI defines it."""
        message = await self.queue.get()
        if self.read_paused and self.queue.empty():
            if self._waiting:
                self.loop.call_soon(self._go_on)
            else:
                self._go_on()
        return message

    async def send(self, message: ASGISendEvent) -> None:
        """Send, as ASGI defines it; a client that reads nothing is not waited for at the end."""
        if message["type"] == "websocket.close" and not self.writable.is_set():
            self.transport.abort()
        else:
            await super().send(message)
            if self.close_sent and self._waiting:
                # The client's own goodbye may be in there.
                self.loop.call_soon(self._go_on)

    def handle_ping(self) -> None:
        """Answer, unless there are so many that the answers are the point."""
        if self._pings.take(time.monotonic()):
            super().handle_ping()
        else:
            self.transport.abort()

    def handle_cont(self, event: Frame) -> None:
        """Collect the parts of a message, unless it comes in crumbs."""
        if len(self.frames) < _MOST_FRAGMENTS:
            super().handle_cont(event)
        else:
            self.transport.abort()
