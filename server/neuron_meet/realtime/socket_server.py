"""python-socketio, with the three things changed that a typed and fast edge needs.

1. Every event goes to one function, which also learns whether the client asked for an
   acknowledgement: python-socketio keeps that from its handlers, but a refused event is told in the
   acknowledgement where there is one and by an ``error`` event otherwise.
2. An event is encoded once, straight from its model, whoever receives it, and queued for each
   recipient without a task of its own.
3. WebSockets are served by our own driver, and every connection is kept within its limits: see
   :mod:`~neuron_meet.realtime.guarded_server`.

The first two touch python-socketio's internals; the version is pinned and ``tests/realtime`` covers
them.
"""

import asyncio
import math
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from engineio.packet import MESSAGE, Packet
from pydantic import BaseModel

from neuron_meet.config import Settings
from neuron_meet.protocol.events.base import ServerEvent
from neuron_meet.protocol.events.connection import ServerDraining
from neuron_meet.realtime.draining import Draining
from neuron_meet.realtime.guarded_server import NAMESPACE, GuardedServer, encode
from neuron_meet.realtime.origins import AllowedOrigins
from neuron_meet.realtime.packets import SoundPacket

EventHandler = Callable[[str, object, list[object], bool], Awaitable[BaseModel | None]]
"""``(socket id, event name, arguments, whether an answer was asked for) → acknowledgement``."""


_LAST_WORDS_SECONDS = 1.0
"""How long clients may take to read what is sent to them before the server ends."""


class _Json:
    """The ``json`` module's two functions that python-socketio uses, by orjson.

    It refuses what is no valid text (lone surrogates) and nesting beyond 1,024 levels.
    """

    JSONDecodeError = orjson.JSONDecodeError

    @staticmethod
    def dumps(value: object, **_: object) -> str:
        return orjson.dumps(value).decode()

    @staticmethod
    def loads(text: str, **_: object) -> Any:  # noqa: ANN401 - any JSON value
        return orjson.loads(text)


class SocketServer(GuardedServer):
    """The Socket.IO server of this process."""

    def __init__(self, settings: Settings) -> None:
        """Configure the transport; `on_event` is set by the gateway before the first connection."""
        super().__init__(
            settings,
            async_mode="asgi",
            # Events of one client are handled in order; every handler has a time limit in dispatch.
            async_handlers=False,
            json=_Json,
            serializer=SoundPacket,
            namespaces=[NAMESPACE],
            cors_allowed_origins=AllowedOrigins(settings),
            max_http_buffer_size=settings.max_message_bytes,
            transports=["websocket", "polling"],
            logger=False,
            engineio_logger=False,
        )
        self.on_event: EventHandler | None = None
        self.draining = Draining(math.ceil(settings.restart_time.total_seconds()))

    async def _handle_event_internal(
        self,
        server: "SocketServer",
        sid: str,
        eio_sid: str,
        data: list[object],
        namespace: str,
        id: int | None,  # noqa: A002 - the name is python-socketio's
    ) -> None:
        if self.on_event is None:
            return
        answer = await self.on_event(sid, data[0], data[1:], id is not None)
        if id is not None and answer is not None:
            text = f"3{id}[{answer.model_dump_json(by_alias=True)}]"
            self._queue(eio_sid, Packet(MESSAGE, text))

    async def send_event(self, socket_id: str, event: ServerEvent) -> None:
        """Send an event to one socket; nothing if it is gone."""
        eio_sid = self.manager.eio_sid_from_sid(socket_id, NAMESPACE)
        if eio_sid is not None:
            self._queue(eio_sid, Packet(MESSAGE, encode(event)))

    async def broadcast(self, room: str, event: ServerEvent, *, skip: str | None) -> None:
        """Send an event to every socket of a Socket.IO room, except `skip`."""
        packet = Packet(MESSAGE, encode(event))
        for socket_id, eio_sid in self.manager.get_participants(NAMESPACE, room):
            if socket_id != skip:
                self._queue(eio_sid, packet)

    async def drain(self) -> None:
        """Tell every client that the server leaves, and finish what has begun.

        What is asked for from now on is refused, to be asked for again. Answers that are ready are
        sent; whoever does not read them is not waited for.
        """
        self.draining.has_begun = True
        told = Packet(MESSAGE, encode(ServerDraining(retry_after=self.draining.retry_after)))
        for _, eio_sid in self.manager.get_participants(NAMESPACE, None):
            self._queue(eio_sid, told)
        await self.draining.finished()
        sending = [
            asyncio.create_task(socket.queue.join()) for socket in list(self.eio.sockets.values())
        ]
        if sending:
            _, unread = await asyncio.wait(sending, timeout=_LAST_WORDS_SECONDS)
            for task in unread:
                task.cancel()

    async def close(self) -> None:
        """Close every connection, so that clients notice at once and connect again later."""
        closing = [socket.close(wait=False) for socket in list(self.eio.sockets.values())]
        await asyncio.gather(*closing, return_exceptions=True)
        await self.shutdown()
