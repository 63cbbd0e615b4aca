"""Links that open one file for a short while: for pictures and downloads, which send no token."""

from datetime import UTC, datetime, timedelta

import jwt

from neuron_meet.errors import ErrorCode, NeuronError

_ALGORITHM = "HS256"
_AUDIENCE = "file"


class FileLinks:
    """Signs and checks what a link to a file carries.

    Args:
        secret: The server's signing key.
        lifetime: How long a link works.
    """

    def __init__(self, secret: str, lifetime: timedelta) -> None:
        self._secret = secret
        self._lifetime = lifetime

    def issue(self, file_id: str) -> tuple[str, datetime]:
        """A signature for a link to a file, and when it stops working."""
        expires_at = datetime.now(UTC) + self._lifetime
        claims = {"sub": file_id, "aud": _AUDIENCE, "exp": expires_at}
        return jwt.encode(claims, self._secret, algorithm=_ALGORITHM), expires_at

    def check(self, signature: str, file_id: str) -> None:
        """Check that a link was given out for this file and still works.

        Raises:
            NeuronError: ``UNAUTHORIZED``.
        """
        try:
            claims = jwt.decode(
                signature,
                self._secret,
                algorithms=[_ALGORITHM],
                audience=_AUDIENCE,
                options={"require": ["sub", "aud", "exp"]},
            )
        except (jwt.InvalidTokenError, ValueError):
            claims = {}
        if claims.get("sub") != file_id:
            raise NeuronError(ErrorCode.UNAUTHORIZED, "This link no longer works")
