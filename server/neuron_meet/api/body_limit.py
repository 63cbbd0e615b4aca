"""Refuses a request body that is too large, before it is in memory."""

import re
from collections.abc import Mapping
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from neuron_meet.api.errors import error_response
from neuron_meet.errors import ErrorCode

_STATUS = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class BodyLimit:
    """Counts the bytes of bodies: what the header announces, and what really comes.

    Starlette's own limit answers in plain text.

    Args:
        app: The application.
        prefix: Only paths that begin so are limited.
        max_bytes: The most that a body may have.
        uploads: Regular expressions of the paths that take more, with the most that they take.
    """

    def __init__(
        self, app: ASGIApp, prefix: str, max_bytes: int, uploads: Mapping[str, int]
    ) -> None:
        self._app = app
        self._prefix = prefix
        self._max_bytes = max_bytes
        self._uploads = {re.compile(path): limit for path, limit in uploads.items()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on unless its body is too large."""
        if scope["type"] != "http" or not scope["path"].startswith(self._prefix):
            await self._app(scope, receive, send)
            return
        limit = self._limit_of(scope["path"])
        if _announced(scope) > limit:
            refusal = error_response(_STATUS, ErrorCode.PAYLOAD_TOO_LARGE, "The body is too large")
            await refusal(scope, receive, send)
        else:
            await self._app(scope, _counting(receive, limit), send)

    def _limit_of(self, path: str) -> int:
        uploads = self._uploads.items()
        return next((limit for form, limit in uploads if form.fullmatch(path)), self._max_bytes)


def _counting(receive: Receive, limit: int) -> Receive:
    received = 0

    async def count() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > limit:
            raise HTTPException(_STATUS)
        return message

    return count


def _announced(scope: Scope) -> int:
    length = Headers(scope=scope).get("content-length", "0")
    return int(length) if length.isdecimal() and len(length) < 20 else 0
