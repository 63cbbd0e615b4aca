"""Ends a request that takes too long, with an answer that says so."""

import asyncio
import re
from collections.abc import Iterable
from http import HTTPStatus

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from neuron_meet.api.errors import error_response
from neuron_meet.errors import ErrorCode

_RETRY_AFTER_SECONDS = 5

_log = structlog.get_logger(__name__)


class TimeLimit:
    """Gives each request so long until its answer begins; getting it may take longer.

    Args:
        app: The application.
        prefix: Only paths that begin so are limited.
        seconds: How long.
        exempt: Regular expressions of paths whose bodies take as long as the network does.
    """

    def __init__(self, app: ASGIApp, prefix: str, seconds: float, exempt: Iterable[str]) -> None:
        self._app = app
        self._prefix = prefix
        self._seconds = seconds
        self._exempt = [re.compile(path) for path in exempt]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and answer in its place where it takes too long."""
        if scope["type"] != "http" or not self._is_limited(scope["path"]):
            await self._app(scope, receive, send)
            return
        limit = asyncio.timeout(self._seconds)

        async def begin_answer(message: Message) -> None:
            if message["type"] == "http.response.start" and not limit.expired():
                limit.reschedule(None)
            await send(message)

        try:
            async with limit:
                await self._app(scope, receive, begin_answer)
        except TimeoutError:
            if not limit.expired():
                raise
            _log.warning("request_timed_out", path=scope["path"])
            answer = error_response(
                HTTPStatus.SERVICE_UNAVAILABLE,
                ErrorCode.TIMED_OUT,
                "The server is too busy; please try again",
                retry_after=_RETRY_AFTER_SECONDS,
            )
            await answer(scope, receive, send)

    def _is_limited(self, path: str) -> bool:
        return path.startswith(self._prefix) and not any(
            form.fullmatch(path) for form in self._exempt
        )
