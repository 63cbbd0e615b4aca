"""What surrounds every request: an id and a line in the log."""

import re
import time
from uuid import uuid4

import structlog
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from neuron_meet.api.errors import internal_error

logger = structlog.get_logger(__name__)

_REQUEST_ID = "x-request-id"
_USABLE_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


class RequestContext:
    """Wraps the application inside Starlette's outermost error handling.

    What nobody caught is logged with the request's id and answered as 500 without a detail.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and make sure that it is answered and logged."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            await self._handle(scope, receive, _Answer(send, request_id))

    async def _handle(self, scope: Scope, receive: Receive, answer: "_Answer") -> None:
        started = time.perf_counter()
        try:
            await self._app(scope, receive, answer)
        except Exception:
            logger.exception("request_failed", method=scope["method"], route=_route(scope))
            if answer.status is None:
                await internal_error()(scope, receive, answer)
        finally:
            logger.info(
                "request",
                method=scope["method"],
                route=_route(scope),
                status=answer.status,
                milliseconds=round((time.perf_counter() - started) * 1000, 1),
            )


class _Answer:
    """The way out: adds the id and remembers the status."""

    def __init__(self, send: Send, request_id: str) -> None:
        self._send = send
        self._request_id = request_id
        self.status: int | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = int(message["status"])
            MutableHeaders(scope=message)[_REQUEST_ID] = self._request_id
        await self._send(message)


def _request_id(scope: Scope) -> str:
    """The id that a proxy in front gave, where it is harmless; otherwise a new one."""
    for name, value in scope["headers"]:
        if name == _REQUEST_ID.encode():
            given = value.decode("latin-1")
            if _USABLE_ID.fullmatch(given):
                return str(given)
    return uuid4().hex


def _route(scope: Scope) -> str:
    """The route's pattern: a path may hold a room's code, which lets its reader in."""
    return getattr(scope.get("route"), "path", "static")
