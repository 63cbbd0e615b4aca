"""Refuses a JSON body that is nested too deeply, before it is parsed."""

from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from neuron_meet.protocol.json_depth import is_nested_deeper


class JsonDepthLimit:
    """Looks at bodies that are JSON, or may be; their size is limited before.

    Args:
        app: The application.
        prefix: Only paths that begin so are limited.
        levels: How deep arrays and objects may stand in each other.
    """

    def __init__(self, app: ASGIApp, prefix: str, levels: int) -> None:
        self._app = app
        self._prefix = prefix
        self._levels = levels

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; reading its body fails where that is nested too deeply."""
        if scope["type"] == "http" and scope["path"].startswith(self._prefix) and _is_json(scope):
            receive = self._checking(receive)
        await self._app(scope, receive, send)

    def _checking(self, receive: Receive) -> Receive:
        body = bytearray()

        async def check() -> Message:
            message = await receive()
            if message["type"] == "http.request":
                body.extend(message.get("body", b""))
                # Latin-1 takes any bytes, and brackets are ASCII in UTF-8, too.
                if not message.get("more_body") and is_nested_deeper(
                    body.decode("latin-1"), self._levels
                ):
                    raise HTTPException(HTTPStatus.BAD_REQUEST, "The body is nested too deeply")
            return message

        return check


def _is_json(scope: Scope) -> bool:
    """Whether the API would take the body for JSON: where nothing is said, too."""
    kind = Headers(scope=scope).get("content-type")
    return kind is None or "json" in kind
