"""What every answer tells the browser to forbid (OWASP Secure Headers, W3C Permissions Policy)."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(self), microphone=(self), display-capture=(self), fullscreen=(self), "
        "geolocation=(), payment=(), usb=()"
    ),
}
_NO_PAGE = "default-src 'none'; frame-ancestors 'none'"
"""The Content-Security-Policy of what is no page: opened as one, it can do nothing."""

_TRANSPORT = "max-age=31536000"
"""For a year the browser comes by TLS only. Other names of the domain are not ours to speak for."""


class SecurityHeaders:
    """Adds the headers that an answer does not have; what a route sets goes before.

    Args:
        app: The application.
        data_prefixes: Answers beneath these are data, and private: no cache keeps them.
        public_url: Where people open the product; ``https`` there says that TLS ends before us.
    """

    def __init__(
        self, app: ASGIApp, data_prefixes: tuple[str, ...], public_url: str | None
    ) -> None:
        self._app = app
        self._data_prefixes = data_prefixes
        self._is_behind_tls = (public_url or "").startswith("https:")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and complete the head of its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def complete(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers_for(scope).items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, complete)

    def _headers_for(self, scope: Scope) -> dict[str, str]:
        headers = dict(_HEADERS)
        if scope["path"].startswith(self._data_prefixes):
            headers |= {"Content-Security-Policy": _NO_PAGE, "Cache-Control": "no-store"}
        if self._is_behind_tls or scope["scheme"] == "https":
            headers["Strict-Transport-Security"] = _TRANSPORT
        return headers
