"""Which other origins' pages may call the API (Fetch standard, "CORS protocol")."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

_PREFLIGHT_SECONDS = 7200
"""The longest that Chromium remembers the answer to a preflight request."""


class Cors:
    """Starlette's CORS answers, for the API only: the socket has its own check of origins.

    Args:
        app: The application.
        prefix: Only paths that begin so are answered.
        origins: The allow-list; ``*`` allows all. No cookie is ever used, so none is allowed.
    """

    def __init__(self, app: ASGIApp, prefix: str, origins: tuple[str, ...]) -> None:
        self._app = app
        self._prefix = prefix
        self._cors = CORSMiddleware(
            app,
            allow_origins=[origin.rstrip("/") for origin in origins],
            allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Type"],
            expose_headers=["Content-Disposition", "Retry-After", "X-Request-Id"],
            max_age=_PREFLIGHT_SECONDS,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a preflight request, or add the headers that let a page read the answer."""
        limited = scope["type"] == "http" and scope["path"].startswith(self._prefix)
        await (self._cors if limited else self._app)(scope, receive, send)
