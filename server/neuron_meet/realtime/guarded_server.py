"""Keeps every connection of python-socketio within its limits.

Each packet is counted before it is parsed (:mod:`~neuron_meet.realtime.event_budget`). Who goes
beyond is told first, and cut off when they go on. A connection that does not say who it is ends,
and so does one whose client does not read what it is sent.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from typing import Any

import orjson
import socketio
import structlog
from engineio.packet import CLOSE, MESSAGE, Packet
from engineio.payload import Payload

from neuron_meet.config import Settings
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.base import Refusal, ServerEvent
from neuron_meet.protocol.events.hosting import ForceDisconnect
from neuron_meet.protocol.json_depth import is_nested_deeper
from neuron_meet.protocol.server_events import EventFailed
from neuron_meet.realtime.event_budget import Verdict, acknowledgement_of, kind_of
from neuron_meet.realtime.open_sockets import OpenSockets
from neuron_meet.realtime.send_queue import SendQueue
from neuron_meet.realtime.web_socket import WebSocket
from neuron_meet.throttling.networks import network_of

_log = structlog.get_logger(__name__)

NAMESPACE = "/"
"""The only Socket.IO namespace that there is."""
_MOST_ATTACHMENTS = 8
"""Binary parts of one event. None of ours has any, but a few are harmless and get an answer."""
_MOST_POLLED = 1000
"""Packets of one polling request. The library drops requests of more than 16, and so the offers of
whoever joins a meeting over polling; here each packet is counted."""
_LARGE_COSTS = 20
"""As many refused events one message counts that is too large or nested too deeply."""
_GOODBYE_SECONDS = 5.0
"""How long what is left may take to be sent, once a connection has ended."""

_TOO_OFTEN = NeuronError(
    ErrorCode.RATE_LIMITED, "That was too much at once. Wait a moment, please", retry_after=1
)
_TOO_LARGE = NeuronError(ErrorCode.PAYLOAD_TOO_LARGE, "The message is too large")
_TOO_DEEP = NeuronError(ErrorCode.VALIDATION_FAILED, "The message is nested too deeply")
_NO_PACKET = NeuronError(
    ErrorCode.VALIDATION_FAILED, "This is no message of the Socket.IO protocol"
)
_TOO_LATE = NeuronError(ErrorCode.TIMED_OUT, "The connection was not used")


class GuardedServer(socketio.AsyncServer):  # type: ignore[misc]
    """A Socket.IO server that limits what a connection may do."""

    def __init__(self, settings: Settings, **options: Any) -> None:  # noqa: ANN401 - passed on
        """Take the operator's limits, and python-socketio's own options."""
        super().__init__(**options)
        self._open = OpenSockets(settings)
        self._most_unread = settings.max_unread_bytes
        self._connect_seconds = settings.connect_timeout.total_seconds()
        self._deepest = settings.max_json_depth
        self._tasks: set[asyncio.Task[None]] = set()
        driver = self.eio._async  # noqa: SLF001 - where the library keeps its driver
        self.eio._async = {**driver, "websocket": partial(WebSocket, self)}  # noqa: SLF001
        self.eio.create_queue = SendQueue
        Payload.max_decode_packets = _MOST_POLLED
        self.on_cut_off: Callable[[str], Awaitable[None]] | None = None

    def is_above_limit(self, socket_id: str) -> bool:
        """Whether a socket's network had as many open as it may when this one came."""
        socket = self._open.get(self.manager.eio_sid_from_sid(socket_id, NAMESPACE))
        return socket is not None and socket.is_above_limit

    def attach(self, eio_sid: str, web_socket: WebSocket) -> None:
        """See :class:`~neuron_meet.realtime.web_socket.Guard`."""
        socket = self._open.get(eio_sid)
        if socket is not None:
            socket.web_socket = web_socket

    async def allows_control(self, eio_sid: str) -> bool:
        """See :class:`~neuron_meet.realtime.web_socket.Guard`."""
        return await self._allows(eio_sid, "")

    async def refuse_large(self, eio_sid: str, packet: str | bytes) -> None:
        """See :class:`~neuron_meet.realtime.web_socket.Guard`."""
        await self._refuse_harmful(eio_sid, packet, _TOO_LARGE)

    async def _handle_eio_connect(self, eio_sid: str, environ: dict[str, Any]) -> bool | None:
        if not self._open.open(eio_sid, network_of(address_of(environ))):
            _log.warning("connection_refused", reason="sockets_per_address")
            return False
        self._expect_connect(eio_sid)
        await super()._handle_eio_connect(eio_sid, environ)
        return None

    async def _handle_connect(self, eio_sid: str, namespace: str | None, data: object) -> None:
        socket = self._open.get(eio_sid)
        if socket is None or socket.is_connecting:
            return
        socket.is_connecting = True
        try:
            await super()._handle_connect(eio_sid, namespace, data)
        finally:
            socket.is_connecting = False

    async def _handle_disconnect(
        self, eio_sid: str, namespace: str | None, reason: str | None = None
    ) -> None:
        await super()._handle_disconnect(eio_sid, namespace, reason)
        if self._open.get(eio_sid) is not None:
            self._expect_connect(eio_sid)

    async def _handle_eio_message(self, eio_sid: str, data: str | bytes) -> None:
        if not await self._allows(eio_sid, data):
            return
        if isinstance(data, str) and is_nested_deeper(data, self._deepest):
            await self._refuse_harmful(eio_sid, data, _TOO_DEEP)
            return
        try:
            await super()._handle_eio_message(eio_sid, data)
        except ValueError:
            await self._refuse_broken(eio_sid, data)
            return
        unfinished = self._binary_packet.get(eio_sid)
        if unfinished is not None and unfinished.attachment_count > _MOST_ATTACHMENTS:
            # The library would collect as many as were announced, up to ten thousand million.
            await self.eio.sockets[eio_sid].close(wait=False)

    async def _handle_eio_disconnect(self, eio_sid: str, reason: str) -> None:
        web_socket = self._open.close(eio_sid)
        await super()._handle_eio_disconnect(eio_sid, reason)
        # The library forgets that its attachments will never come.
        self._binary_packet.pop(eio_sid, None)
        if web_socket is not None:
            asyncio.get_running_loop().call_later(_GOODBYE_SECONDS, self._make_sure, web_socket)
        if reason == self.eio.reason.PING_TIMEOUT:
            # The library means to send this by itself, but refuses to on a connection that timed
            # out: the WebSocket of a client that only sleeps would stay open.
            self._queue(eio_sid, Packet(CLOSE))

    async def disconnect(
        self, sid: str, namespace: str | None = None, ignore_queue: bool = False
    ) -> None:
        """Take a socket's identity from it; one that does not leave by itself is closed soon."""
        eio_sid = self.manager.eio_sid_from_sid(sid, NAMESPACE)
        await super().disconnect(sid, namespace, ignore_queue)
        if eio_sid is not None:
            self._expect_connect(eio_sid)

    async def _allows(self, eio_sid: str, packet: str | bytes) -> bool:
        """Count a packet; False where it is to be dropped."""
        socket = self._open.get(eio_sid)
        if socket is None:
            return False
        verdict = socket.budget.spend(kind_of(packet))
        if verdict is Verdict.PASS:
            return True
        await self._refuse(eio_sid, packet, verdict, _TOO_OFTEN)
        return False

    async def _refuse_harmful(self, eio_sid: str, packet: str | bytes, error: NeuronError) -> None:
        """Refuse what no client of ours sends: a few of it are as bad as many events."""
        socket = self._open.get(eio_sid)
        if socket is not None:
            await self._refuse(eio_sid, packet, socket.budget.refuse(_LARGE_COSTS), error)

    async def _refuse_broken(self, eio_sid: str, packet: str | bytes) -> None:
        """Drop what is no packet, and what was to be completed by it."""
        self._binary_packet.pop(eio_sid, None)
        socket = self._open.get(eio_sid)
        if socket is not None:
            await self._refuse(eio_sid, packet, socket.budget.refuse(1), _NO_PACKET)

    async def _refuse(
        self, eio_sid: str, packet: str | bytes, verdict: Verdict, error: NeuronError
    ) -> None:
        number = acknowledgement_of(packet)
        if verdict is Verdict.CUT:
            socket_id = self._socket_id(eio_sid)
            _log.warning("socket_cut_off", socket=socket_id, code=error.code)
            if self.on_cut_off is not None and socket_id is not None:
                await self.on_cut_off(socket_id)
            goodbye = ForceDisconnect(reason=error.message, code=error.code)
            self._queue(eio_sid, Packet(MESSAGE, encode(goodbye)))
            await self._close(eio_sid)
        elif number is not None:
            refusal = Refusal(error=error.message, code=error.code, retry_after=error.retry_after)
            text = f"3{number}[{refusal.model_dump_json(by_alias=True)}]"
            self._queue(eio_sid, Packet(MESSAGE, text))
        elif verdict is Verdict.TELL:
            failed = EventFailed(
                code=error.code, message=error.message, retry_after=error.retry_after
            )
            self._queue(eio_sid, Packet(MESSAGE, encode(failed)))

    def _expect_connect(self, eio_sid: str) -> None:
        """End a connection that has not said who it is by the time that it has for that."""
        loop = asyncio.get_running_loop()
        loop.call_later(self._connect_seconds, self._check_connected, eio_sid)

    def _check_connected(self, eio_sid: str) -> None:
        socket = self._open.get(eio_sid)
        if socket is None or self._socket_id(eio_sid) is not None:
            return
        if socket.is_connecting:
            self._expect_connect(eio_sid)
            return
        told = {"message": _TOO_LATE.message, "data": {"code": _TOO_LATE.code}}
        self._queue(eio_sid, Packet(MESSAGE, f"4{orjson.dumps(told).decode()}"))
        self._in_background(self._close(eio_sid))

    def _socket_id(self, eio_sid: str) -> str | None:
        """The id of a socket that said who it is; None of one that did not."""
        socket_id: str | None = self.manager.sid_from_eio_sid(eio_sid, NAMESPACE)
        return socket_id if self.manager.is_connected(socket_id, NAMESPACE) else None

    async def _close(self, eio_sid: str) -> None:
        """End a connection, after what waits for it was sent."""
        socket = self.eio.sockets.get(eio_sid)
        if socket is not None:
            await socket.close(wait=False)

    async def _give_up(self, eio_sid: str) -> None:
        """End a connection whose client does not read, without sending anything more."""
        open_socket, socket = self._open.get(eio_sid), self.eio.sockets.get(eio_sid)
        if open_socket is not None and open_socket.web_socket is not None:
            await open_socket.web_socket.close()
        if socket is not None:
            # For the meeting it is a lost connection: they may resume once they read again.
            await socket.close(wait=False, abort=True, reason=self.eio.reason.TRANSPORT_ERROR)

    def _make_sure(self, web_socket: WebSocket) -> None:
        """Close what is not closed by now: whoever does not read holds up the goodbye."""
        self._in_background(web_socket.close())

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _queue(self, eio_sid: str, packet: Packet) -> None:
        """Queue a packet for a connection, whose writer sends it; nothing if it is gone."""
        socket = self.eio.sockets.get(eio_sid)
        if socket is None or socket.closed:
            return
        socket.queue.put_nowait(packet)
        if socket.queue.size > self._most_unread:
            self._too_much_unread(eio_sid)

    def _too_much_unread(self, eio_sid: str) -> None:
        socket = self._open.get(eio_sid)
        if socket is not None and not socket.is_given_up:
            socket.is_given_up = True
            _log.warning("socket_does_not_read", socket=self._socket_id(eio_sid))
            self._in_background(self._give_up(eio_sid))


def address_of(environ: dict[str, Any]) -> str:
    """Where a connection comes from; behind a proxy that is trusted, what it says of the client."""
    client: tuple[str, int] | None = environ["asgi.scope"].get("client")
    return "" if client is None else client[0]


def encode(event: ServerEvent) -> str:
    """The Socket.IO packet of an event: type 2, then the JSON array of its name and payload."""
    return f'2["{event.event}",{event.model_dump_json(by_alias=True)}]'
