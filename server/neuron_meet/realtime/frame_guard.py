"""Keeps frames that are no Engine.IO packets away from python-engineio.

A packet begins with its type, a digit from 0 to 6 (Engine.IO protocol v4). On anything else
python-engineio raises out of its receive loop without closing the socket, and whoever was behind it
would stay in the room until the ping timeout. Here such a frame ends the connection in good order.
"""

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PACKET_TYPES = frozenset("0123456")
_PROTOCOL_ERROR = 1002  # RFC 6455, section 7.4.1

_log = structlog.get_logger(__name__)


class FrameGuard:
    """ASGI middleware around the Socket.IO application."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap the application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a connection on; of a WebSocket only frames that are packets."""
        if scope["type"] != "websocket":
            await self._app(scope, receive, send)
            return

        async def receive_packet() -> Message:
            message = await receive()
            if message["type"] == "websocket.receive" and not _is_packet(message):
                _log.warning("frame_refused")
                return {"type": "websocket.disconnect", "code": _PROTOCOL_ERROR}
            return message

        await self._app(scope, receive_packet, send)


def _is_packet(message: Message) -> bool:
    text = message.get("text")
    # A binary frame is the attachment of a binary event; what is in it is up to Socket.IO.
    return bool(message.get("bytes")) if text is None else text[:1] in _PACKET_TYPES
