"""Which pages may open a socket: our own, and those that the operator names."""

from typing import Any
from urllib.parse import urlsplit

from neuron_meet.config import Settings


class AllowedOrigins:
    """Decides by the ``Origin`` header of the handshake, as engine.io asks for it.

    A browser always sends the header; a program that is none may leave it out.
    """

    def __init__(self, settings: Settings) -> None:
        """Take the allow-list from the settings."""
        allowed = set(settings.cors_origins)
        if settings.public_url:
            allowed.add(settings.public_url)
        self._allowed = frozenset(origin.rstrip("/").lower() for origin in allowed)
        self._any = "*" in allowed

    def __call__(self, origin: str | None, environ: dict[str, Any]) -> bool:
        """Whether a page of this origin may connect to the host that it asked for."""
        if origin is None or self._any:
            return True
        if origin.rstrip("/").lower() in self._allowed:
            return True
        # Behind a reverse proxy the scheme seen here may be http: the host decides.
        return urlsplit(origin).netloc.lower() == str(environ.get("HTTP_HOST", "")).lower()
